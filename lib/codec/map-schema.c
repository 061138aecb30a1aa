/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The format of map.json: its sections, the keys of their entries, what each may hold.
 */
#include "codec/map.h"

#include "base/period.h"
#include "model/labels.h"

#include <string.h>

const MapSectionRow bhxh_map_sections[MAP_N_SECTIONS] = {
  [MAP_SHEET] = { "sheet", "Trang tính", "Sheet", FALSE },
  [MAP_TABLE] = { "table", "Vị trí bảng", "Place of the table", FALSE },
  [MAP_NUMBERS] = { "numbers", "Cách viết số", "Numbers", FALSE },
  [MAP_HIDDEN] = { "hidden", "Dòng, cột ẩn", "Hidden rows and columns", FALSE },
  [MAP_FIELDS] = { "fields", "Thông tin đi kèm", "Beside the numbers", TRUE },
  [MAP_COLUMNS] = { "columns", "Cột số liệu", "Column of numbers", TRUE },
  [MAP_NAMES] = { "names", "Tên gọi", "Name", TRUE },
  [MAP_TOTALS] = { "totals", "Dòng tổng", "Row of totals", TRUE },
  [MAP_LEAVE_OUT] = { "leave_out", "Không lấy", "Left out", TRUE },
};

const char *const bhxh_map_keys[MAP_N_KEYS] = {
  [MAP_KEY_NAME] = "name",
  [MAP_KEY_NUMBER] = "number",
  [MAP_KEY_HEADER_ROWS] = "header_rows",
  [MAP_KEY_ROWS] = "rows",
  [MAP_KEY_STYLE] = "style",
  [MAP_KEY_PRECISION] = "precision",
  [MAP_KEY_HIDDEN_ROWS] = "hidden_rows",
  [MAP_KEY_HIDDEN_COLUMNS] = "hidden_columns",
  [MAP_KEY_FIELD] = "field",
  [MAP_KEY_COLUMN] = "column",
  [MAP_KEY_COLUMNS] = "columns",
  [MAP_KEY_CELL] = "cell",
  [MAP_KEY_TEXT] = "text",
  [MAP_KEY_MEANS] = "means",
  [MAP_KEY_HEADER] = "header",
  [MAP_KEY_KIND] = "kind",
  [MAP_KEY_UNIT] = "unit",
  [MAP_KEY_UNIT_ROW] = "unit_row",
  [MAP_KEY_INDICATOR] = "indicator",
  [MAP_KEY_INDICATOR_ROW] = "indicator_row",
  [MAP_KEY_PERIOD] = "period",
  [MAP_KEY_PERIOD_ROW] = "period_row",
  [MAP_KEY_STAGE] = "stage",
  [MAP_KEY_STAGE_ROW] = "stage_row",
  [MAP_KEY_AS_OF] = "as_of",
  [MAP_KEY_AS_OF_ROW] = "as_of_row",
  [MAP_KEY_SCALE] = "scale",
  [MAP_KEY_SCALE_ROW] = "scale_row",
  [MAP_KEY_OF] = "of",
  [MAP_KEY_CERTAINTY] = "certainty",
  [MAP_KEY_REASON] = "reason",
  [MAP_KEY_FROM] = "from",
};

const char *const bhxh_map_fields[MAP_N_FIELDS] = {
  [MAP_FIELD_UNIT] = "unit",           [MAP_FIELD_UNIT_NAME] = "unit_name",
  [MAP_FIELD_COMMUNE] = "commune",     [MAP_FIELD_DISTRICT] = "district",
  [MAP_FIELD_PARENT] = "parent",       [MAP_FIELD_LEVEL] = "level",
  [MAP_FIELD_INDICATOR] = "indicator", [MAP_FIELD_INDICATOR_NAME] = "indicator_name",
  [MAP_FIELD_PERIOD] = "period",       [MAP_FIELD_STAGE] = "stage",
  [MAP_FIELD_AS_OF] = "as_of",         [MAP_FIELD_SENDER] = "sender",
  [MAP_FIELD_RECEIVED] = "received",   [MAP_FIELD_SCALE] = "scale",
};

const MapField bhxh_map_unit_fields[MAP_N_UNIT_FIELDS] = {
  MAP_FIELD_UNIT_NAME, MAP_FIELD_UNIT, MAP_FIELD_COMMUNE, MAP_FIELD_DISTRICT
};

const char *const bhxh_map_styles[MAP_N_STYLES] = {
  [BHXH_NUMBER_PLAIN] = "plain",
  [BHXH_NUMBER_VI] = "vi",
  [BHXH_NUMBER_EN] = "en",
  [BHXH_NUMBER_AUTO] = "auto",
};

/* Thousands and millions are the suffixes that numbers may have too. */
static const char *const scales[] = { "1", "1000", "1000000" };
static const char *const takes[] = { "take", "leave" };
static const char *const precisions[] = { "shown", "stored" };
static const char *const kinds[] = { "target", "actual" };
static const char *const certainties[] = { "sure", "guess" };

static const MapSchemaRow schema[] = {
  { MAP_SHEET, MAP_KEY_NAME, MAP_VALUE_TEXT, FALSE },
  { MAP_SHEET, MAP_KEY_NUMBER, MAP_VALUE_COUNT, FALSE },
  { MAP_TABLE, MAP_KEY_HEADER_ROWS, MAP_VALUE_ROWS, FALSE },
  { MAP_TABLE, MAP_KEY_ROWS, MAP_VALUE_ROWS, TRUE },
  { MAP_NUMBERS, MAP_KEY_STYLE, MAP_VALUE_STYLE, FALSE },
  { MAP_NUMBERS, MAP_KEY_PRECISION, MAP_VALUE_PRECISION, FALSE },
  { MAP_HIDDEN, MAP_KEY_HIDDEN_ROWS, MAP_VALUE_TAKE, FALSE },
  { MAP_HIDDEN, MAP_KEY_HIDDEN_COLUMNS, MAP_VALUE_TAKE, FALSE },
  { MAP_FIELDS, MAP_KEY_FIELD, MAP_VALUE_FIELD, TRUE },
  { MAP_FIELDS, MAP_KEY_COLUMN, MAP_VALUE_COLUMN, FALSE },
  { MAP_FIELDS, MAP_KEY_CELL, MAP_VALUE_CELL, FALSE },
  { MAP_FIELDS, MAP_KEY_TEXT, MAP_VALUE_TEXT, FALSE },
  { MAP_COLUMNS, MAP_KEY_COLUMN, MAP_VALUE_COLUMNS, TRUE },
  { MAP_COLUMNS, MAP_KEY_HEADER, MAP_VALUE_TEXT, FALSE },
  { MAP_COLUMNS, MAP_KEY_KIND, MAP_VALUE_KIND, FALSE },
  { MAP_COLUMNS, MAP_KEY_UNIT, MAP_VALUE_TEXT, FALSE },
  { MAP_COLUMNS, MAP_KEY_UNIT_ROW, MAP_VALUE_COUNT, FALSE },
  { MAP_COLUMNS, MAP_KEY_INDICATOR, MAP_VALUE_TEXT, FALSE },
  { MAP_COLUMNS, MAP_KEY_INDICATOR_ROW, MAP_VALUE_COUNT, FALSE },
  { MAP_COLUMNS, MAP_KEY_PERIOD, MAP_VALUE_PERIOD, FALSE },
  { MAP_COLUMNS, MAP_KEY_PERIOD_ROW, MAP_VALUE_COUNT, FALSE },
  { MAP_COLUMNS, MAP_KEY_STAGE, MAP_VALUE_STAGE, FALSE },
  { MAP_COLUMNS, MAP_KEY_STAGE_ROW, MAP_VALUE_COUNT, FALSE },
  { MAP_COLUMNS, MAP_KEY_AS_OF, MAP_VALUE_DAY, FALSE },
  { MAP_COLUMNS, MAP_KEY_AS_OF_ROW, MAP_VALUE_COUNT, FALSE },
  { MAP_COLUMNS, MAP_KEY_SCALE, MAP_VALUE_SCALE, FALSE },
  { MAP_COLUMNS, MAP_KEY_SCALE_ROW, MAP_VALUE_COUNT, FALSE },
  { MAP_NAMES, MAP_KEY_FIELD, MAP_VALUE_FIELD, TRUE },
  { MAP_NAMES, MAP_KEY_TEXT, MAP_VALUE_TEXT, TRUE },
  { MAP_NAMES, MAP_KEY_MEANS, MAP_VALUE_TEXT, TRUE },
  { MAP_NAMES, MAP_KEY_ROWS, MAP_VALUE_ROWS, FALSE },
  { MAP_TOTALS, MAP_KEY_ROWS, MAP_VALUE_ROWS, FALSE },
  { MAP_TOTALS, MAP_KEY_TEXT, MAP_VALUE_TEXT, FALSE },
  { MAP_TOTALS, MAP_KEY_UNIT, MAP_VALUE_TEXT, FALSE },
  { MAP_TOTALS, MAP_KEY_OF, MAP_VALUE_ROWS, FALSE },
  { MAP_LEAVE_OUT, MAP_KEY_ROWS, MAP_VALUE_ROWS, FALSE },
  { MAP_LEAVE_OUT, MAP_KEY_COLUMNS, MAP_VALUE_COLUMNS, FALSE },
  { MAP_LEAVE_OUT, MAP_KEY_TEXT, MAP_VALUE_TEXT, FALSE },
};

/* Keys that every entry may have. */
static const MapSchemaRow common[] = {
  { MAP_N_SECTIONS, MAP_KEY_CERTAINTY, MAP_VALUE_CERTAINTY, FALSE },
  { MAP_N_SECTIONS, MAP_KEY_REASON, MAP_VALUE_TEXT, FALSE },
  { MAP_N_SECTIONS, MAP_KEY_FROM, MAP_VALUE_CELL, FALSE },
};

const MapChoice bhxh_map_choices[MAP_N_CHOICES] = {
  { MAP_SHEET, { MAP_KEY_NAME, MAP_KEY_NUMBER }, 2 },
  { MAP_FIELDS, { MAP_KEY_COLUMN, MAP_KEY_CELL, MAP_KEY_TEXT }, 3 },
  { MAP_TOTALS, { MAP_KEY_ROWS, MAP_KEY_TEXT }, 2 },
  { MAP_LEAVE_OUT, { MAP_KEY_ROWS, MAP_KEY_COLUMNS, MAP_KEY_TEXT }, 3 },
};

const MapSchemaRow *
bhxh_map_get_schema (MapSection section, MapKey key)
{
  for (guint i = 0; i < G_N_ELEMENTS (schema); i++)
    if (schema[i].section == section && schema[i].key == key)
      return &schema[i];
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (common[i].key == key)
      return &common[i];
  return NULL;
}

char *
bhxh_map_dup_keys (MapSection section)
{
  GString *keys = g_string_new (NULL);

  for (guint key = 0; key < MAP_N_KEYS; key++)
    if (bhxh_map_get_schema (section, (MapKey) key) != NULL)
      g_string_append_printf (keys, "%s%s", keys->len > 0 ? ", " : "",
                              bhxh_map_keys[key]);
  return g_string_free (keys, FALSE);
}

/* --- What keys may hold --------------------------------------------------------------
 */

gint
bhxh_map_parse_scale (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (strcmp (scales[i], text) == 0)
      return 3 * (gint) i;
  return -1;
}

char *
bhxh_map_dup_scale (gint power)
{
  return g_strdup (scales[power / 3]);
}

static gboolean
is_one_of (const char *const *words, guint n_words, const char *text)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], text) == 0)
      return TRUE;
  return FALSE;
}

/* A closed list; @expected gets its words, with commas. */
static gboolean
check_words (MapValue value, const char *text, char **expected)
{
  const char *stages[STAGE_N_LABELS];
  const struct
  {
    MapValue value;
    const char *const *words;
    guint n_words;
  } lists[] = {
    { MAP_VALUE_STYLE, bhxh_map_styles, MAP_N_STYLES },
    { MAP_VALUE_PRECISION, precisions, G_N_ELEMENTS (precisions) },
    { MAP_VALUE_SCALE, scales, G_N_ELEMENTS (scales) },
    { MAP_VALUE_TAKE, takes, G_N_ELEMENTS (takes) },
    { MAP_VALUE_FIELD, bhxh_map_fields, MAP_N_FIELDS },
    { MAP_VALUE_STAGE, stages, STAGE_N_LABELS },
    { MAP_VALUE_KIND, kinds, G_N_ELEMENTS (kinds) },
    { MAP_VALUE_CERTAINTY, certainties, G_N_ELEMENTS (certainties) },
  };
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < STAGE_N_LABELS; i++)
    stages[i] = i > 0 ? bhxh_stage_labels[i].name : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (lists[i].value != value || is_one_of (lists[i].words, lists[i].n_words, text))
        continue;
      for (guint word = 0; word < lists[i].n_words; word++)
        if (lists[i].words[word] != NULL)
          g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "",
                                  lists[i].words[word]);
      *expected = g_strdup (known->str);
      return FALSE;
    }
  return TRUE;
}

/* A place in a sheet; @expected gets an example. */
static gboolean
check_reference (MapValue value, const char *text, const char **expected)
{
  MapRange range = { 0 };
  guint row = 0;
  guint column = 0;

  switch (value)
    {
    case MAP_VALUE_COUNT:
      *expected = "3";
      return bhxh_map_parse_rows (text, &range) && strchr (text, ':') == NULL;
    case MAP_VALUE_ROWS: *expected = "8:17"; return bhxh_map_parse_rows (text, &range);
    case MAP_VALUE_COLUMN:
      *expected = "C";
      return bhxh_map_parse_columns (text, &range) && range.first == range.last;
    case MAP_VALUE_COLUMNS:
      *expected = "C:F";
      return bhxh_map_parse_columns (text, &range);
    case MAP_VALUE_CELL:
      *expected = "B12";
      return bhxh_map_parse_cell (text, &row, &column);
    default: return TRUE;
    }
}

/* A period, or a day. */
static gboolean
check_period (const char *text, Place place, BhxhDiagnostics *diagnostics, GError **error)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;
  const PeriodOutcome outcome = bhxh_period_read (text, strlen (text), &period);

  if (outcome != PERIOD_READ)
    bhxh_period_report (diagnostics, outcome, place, text, strlen (text), error);
  return outcome == PERIOD_READ;
}

gboolean
bhxh_map_check_value (MapValue value,
                      const char *text,
                      Place place,
                      BhxhDiagnostics *diagnostics,
                      GError **error)
{
  g_autofree char *words = NULL;
  const char *example = NULL;

  if (*text == '\0')
    bhxh_diagnostics_add (diagnostics, PROBLEM_MISSING_VALUE, place, NULL, NULL, NULL,
                          error);
  else if (value == MAP_VALUE_PERIOD || value == MAP_VALUE_DAY)
    return check_period (text, place, diagnostics, error);
  else if (!check_words (value, text, &words))
    bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_CODE_VALUE, place, text, words, NULL,
                          error);
  else if (!check_reference (value, text, &example))
    bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_MAP_PLACE, place, text, example, NULL,
                          error);
  else
    return TRUE;
  return FALSE;
}
