/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which column of the form holds what, in the format of maps of wide tables, so that the
 * filled-in form can be read back.
 */
#include "derive/template.h"

#include <jansson.h>

#define MAP_VERSION "1.0"
#define MAP_INDENT 2
#define LETTERS 26

/* "A", "Z", "AA". */
static char *
dup_letters (guint column)
{
  GString *letters = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS)
    g_string_prepend_c (letters, (char) ('A' + (rest - 1) % LETTERS));
  return g_string_free (letters, FALSE);
}

/* Of a column of figures: where it is, its header, what it counts and when. */
static json_t *
make_column (const Template *form, guint at, guint first, const char *header)
{
  const TemplateFigure *figure = &g_array_index (form->figures, TemplateFigure, at);
  g_autofree char *letters = dup_letters (first + at);
  g_autofree char *period = bhxh_period_format (figure->period);

  return json_pack ("{s:s, s:s, s:s, s:s, s:s}", "column", letters, "header", header,
                    "kind", "target", "indicator",
                    bhxh_indicator_get_code (figure->indicator), "period", period);
}

static json_t *
make_columns (const Template *form, guint first, BhxhLanguage language)
{
  json_t *columns = json_array ();

  for (guint i = 0; i < form->figures->len; i++)
    {
      const TableColumn *column =
          &g_array_index (form->columns, TableColumn, N_FIRST_COLUMNS + i);
      const char *header = language == 0                  ? column->name
                           : language == BHXH_LANGUAGE_EN ? column->title_en
                                                          : column->title_vi;

      json_array_append_new (columns, make_column (form, i, first, header));
    }
  return columns;
}

/* The root heads the table; without this its figures would be taken for a total. */
static json_t *
make_totals (const Template *form)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (form->plan);
  json_t *totals = json_array ();

  if (form->is_shown[0] != 0)
    json_array_append_new (
        totals, json_pack ("{s:s, s:s}", "rows", "2", "unit",
                           bhxh_district_get_code (bhxh_frame_get_district (frame, 0))));
  return totals;
}

static guint
count_rows (const Template *form)
{
  guint n = 0;

  for (guint i = 0; i < bhxh_frame_get_n_units (bhxh_plan_get_frame (form->plan)); i++)
    n += form->is_shown[i];
  return n;
}

/* @language 0: as machines read the form, with both names. */
static char *
format_map (const Template *form, BhxhLanguage language)
{
  const guint first = language == 0 ? N_FIRST_COLUMNS : N_FIRST_COLUMNS - 1;
  g_autofree char *rows = g_strdup_printf ("2:%u", count_rows (form) + 1);
  json_t *map = json_pack (
      "{s:s, s:{s:s, s:s}, s:[{s:s, s:s}], s:o, s:o}", "bhxhplan_map", MAP_VERSION,
      "table", "header_rows", "1", "rows", rows, "fields", "field", "unit", "column", "A",
      "columns", make_columns (form, first, language), "totals", make_totals (form));
  g_autofree char *text = map != NULL ? json_dumps (map, JSON_INDENT (MAP_INDENT)) : NULL;
  char *made = text != NULL ? g_strconcat (text, "\n", NULL) : NULL;

  json_decref (map);
  return made;
}

char *
bhxh_plan_dup_template_map (BhxhPlan *plan,
                            BhxhPlan *from,
                            BhxhFormat format,
                            BhxhLanguage language)
{
  Template *form = NULL;
  char *map = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  if (format != BHXH_FORMAT_CSV && format != BHXH_FORMAT_CSV_EXCEL &&
      format != BHXH_FORMAT_XLSX)
    return NULL;
  form = bhxh_template_new (plan, from, NULL);
  if (form == NULL)
    return NULL;
  map = format_map (form, format == BHXH_FORMAT_CSV ? 0 : language);
  bhxh_template_free (form);
  return map;
}
