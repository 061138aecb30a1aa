/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Frames from rows written as text: one row a line, cells separated by commas, as in the
 * files of a package; and the frame of the bundled plan's own files.
 */
#pragma once

#include "base/period.h"
#include "model/axes.h"
#include "model/frame-build.h"
#include "model/labels.h"

#include <string.h>

/* Rows and the texts that they borrow. */
typedef struct
{
  GArray *units;
  GArray *successions;
  GArray *indicators;
  GPtrArray *texts;
  FrameRows rows;
} RowSet;

static inline BhxhPeriod
day_of (const char *text)
{
  BhxhPeriod day = BHXH_PERIOD_NONE;

  bhxh_period_parse (text, -1, &day, NULL);
  return day;
}

static inline UncertainDay
uncertain_day_of (const char *text)
{
  g_auto (GStrv) bounds = g_strsplit (text, "/", 2);

  if (bounds[0] == NULL || *bounds[0] == '\0')
    return (UncertainDay){ 0, 0 };
  return (UncertainDay){ day_of (bounds[0]), day_of (bounds[1] ? bounds[1] : bounds[0]) };
}

static inline RowSet *
row_set_new (const char *date)
{
  RowSet *set = g_new0 (RowSet, 1);

  set->units = g_array_new (FALSE, TRUE, sizeof (UnitRow));
  set->successions = g_array_new (FALSE, TRUE, sizeof (SuccessionRow));
  set->indicators = g_array_new (FALSE, TRUE, sizeof (IndicatorRow));
  set->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  set->rows.date = day_of (date);
  return set;
}

static inline void
row_set_free (RowSet *set)
{
  g_array_unref (set->units);
  g_array_unref (set->successions);
  g_array_unref (set->indicators);
  g_ptr_array_unref (set->texts);
  g_free (set);
}

/* The cells of a line; at least @n of them. */
static inline char **
cells_of (RowSet *set, const char *line, guint n)
{
  char **cells = g_strsplit (line, ",", -1);

  while (g_strv_length (cells) < n)
    {
      char *longer = g_strjoinv (",", cells);
      char *padded = g_strconcat (longer, ",", NULL);

      g_strfreev (cells);
      cells = g_strsplit (padded, ",", -1);
      g_free (longer);
      g_free (padded);
    }
  g_ptr_array_add (set->texts, cells);
  return cells;
}

static inline guint
label_of (const Label *labels, guint n_labels, const char *name, guint otherwise)
{
  const gint found = *name != '\0' ? bhxh_label_find (labels, n_labels, name, -1) : -1;

  return found > 0 ? (guint) found : otherwise;
}

/* "code,valid_from,valid_to,parent,level,name_vi,name_en,aliases,addressed" */
static inline void
add_unit (RowSet *set, const char *line)
{
  char **cells = cells_of (set, line, 9);
  const UnitRow row = {
    .code = cells[0],
    .from = uncertain_day_of (cells[1]),
    .to = uncertain_day_of (cells[2]),
    .parent = cells[3],
    .level = label_of (bhxh_level_labels, LEVEL_N_LABELS, cells[4], BHXH_LEVEL_COMMUNE),
    .name_vi = cells[5],
    .name_en = cells[6],
    .aliases = cells[7],
    .addressed = label_of (bhxh_addressed_labels, ADDRESSED_N_LABELS, cells[8], 0),
    .place = { "units.csv", set->units->len + 2, 1 },
  };

  g_array_append_val (set->units, row);
}

/* "old,new,date,share" */
static inline void
add_succession (RowSet *set, const char *line)
{
  char **cells = cells_of (set, line, 4);
  SuccessionRow row = {
    .old_unit = cells[0],
    .new_unit = cells[1],
    .date = uncertain_day_of (cells[2]),
    .share = 1,
    .place = { "unit-successions.csv", set->successions->len + 2, 1 },
  };

  if (*cells[3] != '\0')
    bhxh_number_parse (cells[3], -1, BHXH_NUMBER_PLAIN, BHXH_MEASURE_PERCENT, &row.share,
                       &row.share_decimals, NULL, NULL);
  g_array_append_val (set->successions, row);
}

/* "code,unit,decimals,numerator,denominator,part_of" */
static inline void
add_indicator (RowSet *set, const char *line)
{
  char **cells = cells_of (set, line, 6);
  const IndicatorRow row = {
    .code = cells[0],
    .name_vi = cells[0],
    .name_en = "",
    .measure =
        label_of (bhxh_measure_labels, MEASURE_N_LABELS, cells[1], BHXH_MEASURE_PERSON),
    .decimals = (gint) g_ascii_strtoll (cells[2], NULL, 10),
    .numerator = cells[3],
    .denominator = cells[4],
    .part_of = cells[5],
    .rounding = BHXH_ROUNDING_NEAREST,
    .direction = BHXH_DIRECTION_MORE,
    .kind = BHXH_KIND_STOCK,
    .place = { "indicators.csv", set->indicators->len + 2, 1 },
  };

  g_array_append_val (set->indicators, row);
}

/* Lines whose first cell says what is added: u, s or i. */
static inline void
add_lines (RowSet *set, const char *const *lines)
{
  for (; *lines != NULL; lines++)
    if (**lines == 'u')
      add_unit (set, *lines + 2);
    else if (**lines == 's')
      add_succession (set, *lines + 2);
    else
      add_indicator (set, *lines + 2);
}

static inline BhxhFrame *
build_frame (RowSet *set, BhxhDiagnostics *diagnostics, GError **error)
{
  set->rows.units = (const UnitRow *) (gpointer) set->units->data;
  set->rows.n_units = set->units->len;
  set->rows.successions = (const SuccessionRow *) (gpointer) set->successions->data;
  set->rows.n_successions = set->successions->len;
  set->rows.indicators = (const IndicatorRow *) (gpointer) set->indicators->data;
  set->rows.n_indicators = set->indicators->len;
  return bhxh_frame_build (&set->rows, NULL, diagnostics, error);
}

static inline void
add_file (RowSet *set, const char *name, void (*add) (RowSet *set, const char *line))
{
  g_autofree char *path = g_build_filename (g_getenv ("BHXH_SOURCE_ROOT"), "lib", "data",
                                            "quang-tri-2022-2025", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    add (set, g_strchomp (lines[i]));
}

/* The bundled plan's units and successions; no cell of them but the last one is quoted.
 */
static inline BhxhFrame *
bundled_frame (void)
{
  RowSet *set = row_set_new ("2022-10-28");
  g_autoptr (GError) error = NULL;
  BhxhFrame *frame;

  add_file (set, "units.csv", add_unit);
  add_file (set, "unit-successions.csv", add_succession);
  add_indicator (set, "si_persons,person");
  frame = build_frame (set, NULL, &error);
  g_assert_no_error (error);
  row_set_free (set);
  return frame;
}

/* The unit of a key, "code" or "code@date" as bhxh_unit_dup_key() writes it. */
static inline guint
unit_of (BhxhFrame *frame, const char *key)
{
  const char *at = strchr (key, '@');
  const gsize length = at != NULL ? (gsize) (at - key) : strlen (key);
  const BhxhPeriod from = at != NULL ? day_of (at + 1) : BHXH_PERIOD_NONE;

  for (guint i = 0; i < bhxh_frame_get_n_known (frame); i++)
    {
      const BhxhDistrict *district = bhxh_frame_get_district (frame, i);
      const char *code = bhxh_district_get_code (district);

      if (strlen (code) == length && strncmp (code, key, length) == 0 &&
          bhxh_district_get_valid_from (district) == from)
        return i;
    }
  g_error ("no unit %s", key);
}

static inline const char *
code_of (BhxhFrame *frame, gint unit)
{
  return unit < 0
             ? "none"
             : bhxh_district_get_code (bhxh_frame_get_district (frame, (guint) unit));
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RowSet, row_set_free)
