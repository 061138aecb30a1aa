/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which figure counts as the one before the first year: the last one measured, or else
 * the last one promised; and the words that say which of the two it is.
 */
#include "derive/baseline.h"

#include "base/error.h"
#include "base/number.h"
#include "model/labels.h"

#include <string.h>

static gboolean
read_figure (const BhxhFigures *figures,
             const guint cell[3],
             DerivedFigure *made,
             GError **error)
{
  Figure figure;

  if (!bhxh_figures_get_figure (figures, cell[0], cell[1], cell[2], 0, &figure))
    {
      bhxh_set_error_messages (error, BHXH_ERROR_INDEX, "ô không có số liệu",
                               "no figure in a cell");
      return FALSE;
    }
  made->value = figure.value;
  made->trait = bhxh_figures_get_traits (figures, NULL)[figure.trait];
  made->trait.kind = FIGURE_BASELINE;
  made->period = bhxh_frame_get_period (bhxh_figures_get_frame (figures), cell[2]);
  return TRUE;
}

/* --- What was measured ---------------------------------------------------------------
 */

/* TRUE for a figure of a new root from before it was there: that is one of the root
 * before, or a sum over its units, and what else the new one was made of is not known. */
static gboolean
is_of_former_root (const Baseline *baseline, guint unit, BhxhPeriod period)
{
  const BhxhFrame *frame = bhxh_figures_get_frame (baseline->actuals);

  return unit == 0 && baseline->units->root != 0 &&
         bhxh_period_get_last_day (period) <
             bhxh_district_get_valid_from (bhxh_frame_get_district (frame, 0));
}

/* The last period within the year of which the cell has a figure; -1. */
static gint
find_last (const Baseline *baseline, guint unit, guint indicator)
{
  const BhxhFrame *frame = bhxh_figures_get_frame (baseline->actuals);

  for (guint i = bhxh_frame_get_n_periods (frame); i-- > 0;)
    {
      const BhxhPeriod period = bhxh_frame_get_period (frame, i);

      if (bhxh_period_contains (baseline->year, period) &&
          bhxh_figures_get_n (baseline->actuals, unit, indicator, i) > 0 &&
          !is_of_former_root (baseline, unit, period))
        return (gint) i;
    }
  return -1;
}

/* "Số thực hiện chính thức, Năm 2025, tính đến 2025-12-31, tệp communes.csv". */
static char *
dup_actual_words (const Baseline *baseline, const guint cell[3], BhxhLanguage language)
{
  const BhxhFigures *figures = baseline->actuals;
  const gboolean is_vi = language == BHXH_LANGUAGE_VI;
  g_autofree char *name =
      bhxh_figures_dup_field (figures, cell[0], cell[1], cell[2], 0, "stage");
  g_autofree char *as_of =
      bhxh_figures_dup_field (figures, cell[0], cell[1], cell[2], 0, "as_of");
  g_autofree char *file =
      bhxh_figures_dup_field (figures, cell[0], cell[1], cell[2], 0, "file");
  g_autofree char *period = bhxh_period_dup_name (
      bhxh_frame_get_period (bhxh_figures_get_frame (figures), cell[2]), language);
  const gint stage =
      name != NULL ? bhxh_label_find (bhxh_stage_labels, STAGE_N_LABELS, name, -1) : -1;
  GString *words = g_string_new (is_vi ? "Số thực hiện" : "Actual figure");

  if (stage > 0)
    g_string_append_printf (words, is_vi ? " %s" : ", %s",
                            bhxh_label_get_words (&bhxh_stage_labels[stage], language));
  g_string_append_printf (words, ", %s", period);
  if (as_of != NULL)
    g_string_append_printf (words, is_vi ? ", tính đến %s" : ", as of %s", as_of);
  if (file != NULL)
    g_string_append_printf (words, is_vi ? ", tệp %s" : ", file %s", file);
  return g_string_free (words, FALSE);
}

/* The source of an actual figure. Those that say the same are one; capitals, for no plan's
 * identifier has any. */
static const char *
add_actual_source (const Baseline *baseline,
                   const guint cell[3],
                   GHashTable *ids,
                   GError **error)
{
  g_autofree char *vi = dup_actual_words (baseline, cell, BHXH_LANGUAGE_VI);
  g_autofree char *en = dup_actual_words (baseline, cell, BHXH_LANGUAGE_EN);
  char *id = g_hash_table_lookup (ids, vi);

  if (id == NULL)
    {
      id = g_strdup_printf ("ACTUAL.%u", g_hash_table_size (ids) + 1);
      g_hash_table_insert (ids, g_strdup (vi), id);
    }
  return bhxh_derived_add_source (baseline->derived, id, vi, en, error) ? id : NULL;
}

static gboolean
add_actual (const Baseline *baseline,
            const guint cell[3],
            GHashTable *ids,
            GError **error)
{
  const BhxhFrame *frame = bhxh_figures_get_frame (baseline->actuals);
  g_autofree char *day = bhxh_period_format (bhxh_frame_get_date (frame));
  g_autofree char *unit = g_strconcat (
      bhxh_district_get_code (bhxh_frame_get_district (frame, cell[0])), "@", day, NULL);
  DerivedFigure figure = {
    .unit = unit,
    .indicator = bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, cell[1])),
    .source = add_actual_source (baseline, cell, ids, error),
  };

  return figure.source != NULL && read_figure (baseline->actuals, cell, &figure, error) &&
         bhxh_derived_add_figure (baseline->derived, &figure, error);
}

static gboolean
add_actuals (const Baseline *baseline, GError **error)
{
  const BhxhFrame *frame = bhxh_figures_get_frame (baseline->actuals);
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
      {
        const gint period = find_last (baseline, unit, i);

        if (period >= 0 &&
            !add_actual (baseline, (guint[]){ unit, i, (guint) period }, ids, error))
          return FALSE;
      }
  return TRUE;
}

/* --- What was promised ---------------------------------------------------------------
 */

/* TRUE where the unit and indicator of the old plan have an actual figure of the year. */
static gboolean
has_actual (const Baseline *baseline, guint unit, guint indicator)
{
  const BhxhFrame *old = baseline->units->frame;
  const BhxhFrame *frame = NULL;
  const char *code = NULL;
  gint found = -1;
  gint what = -1;

  if (baseline->actuals == NULL)
    return FALSE;
  frame = bhxh_figures_get_frame (baseline->actuals);
  code = bhxh_district_get_code (
      bhxh_frame_get_district (old, (guint) baseline->units->later[unit]));
  found = bhxh_frame_find_unit_code (frame, code, strlen (code), BHXH_PERIOD_NONE);
  code = bhxh_indicator_get_code (bhxh_frame_get_indicator (old, indicator));
  what = bhxh_frame_find_indicator_code (frame, code, strlen (code));
  return found >= 0 && what >= 0 && (guint) found < bhxh_frame_get_n_units (frame) &&
         find_last (baseline, (guint) found, (guint) what) >= 0;
}

/* Where the target stands, and that it is one. */
static char *
add_target_source (const Baseline *baseline, const char *place, GError **error)
{
  g_autofree char *year = bhxh_period_format (baseline->year);
  g_autofree char *vi = g_strdup_printf ("Chỉ tiêu năm %s của kế hoạch ", year);
  g_autofree char *en = g_strdup_printf ("Target of %s in the plan ", year);
  const PlaceWords words = { vi, "; lấy làm số gốc vì chưa có số thực hiện", en,
                             "; taken as baseline for want of an actual figure" };

  return bhxh_derived_add_place (baseline->derived, baseline->from, place, &words, error);
}

static gboolean
add_target (const Baseline *baseline, const guint cell[3], GError **error)
{
  const BhxhFrame *frame = baseline->units->frame;
  g_autofree char *unit = bhxh_units_later_dup_key (baseline->units, cell[0]);
  g_autofree char *place =
      bhxh_figures_dup_field (baseline->targets, cell[0], cell[1], cell[2], 0, "source");
  g_autofree char *printed =
      bhxh_figures_dup_field (baseline->targets, cell[0], cell[1], cell[2], 0, "printed");
  g_autofree char *source =
      add_target_source (baseline, place != NULL ? place : "", error);
  DerivedFigure figure = {
    .unit = unit,
    .indicator = bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, cell[1])),
    .printed = printed,
    .source = source,
  };

  return source != NULL && read_figure (baseline->targets, cell, &figure, error) &&
         bhxh_derived_add_figure (baseline->derived, &figure, error);
}

static gboolean
add_targets (const Baseline *baseline, GError **error)
{
  const BhxhFrame *frame = baseline->units->frame;
  const gint period = bhxh_frame_find_period (frame, baseline->year);

  for (guint unit = 0; period >= 0 && unit < bhxh_frame_get_n_units (frame); unit++)
    for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
      {
        const guint cell[3] = { unit, i, (guint) period };

        if (baseline->units->later[unit] >= 0 &&
            bhxh_figures_get_n (baseline->targets, unit, i, (guint) period) > 0 &&
            !has_actual (baseline, unit, i) && !add_target (baseline, cell, error))
          return FALSE;
      }
  return TRUE;
}

gboolean
bhxh_baseline_add (const Baseline *baseline, GError **error)
{
  return (baseline->actuals == NULL || add_actuals (baseline, error)) &&
         add_targets (baseline, error);
}
