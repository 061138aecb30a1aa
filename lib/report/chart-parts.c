/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The waterfall of a unit's gap: the parts of the first whole that is taken apart without
 * a part missing, by units where that can be, else by kinds.
 */
#include "report/chart-rows.h"

#include <bhxhplan/analysis.h>

#include <string.h>

/* Parts shown one by one; the others are added up. */
#define MOST_PARTS 20

static const ChartWords waterfall_words = {
  { NULL, "Các phần của chênh lệch, {unit}: {indicator}, {period}",
    "Parts of the gap of {unit}: {indicator}, {period}" },
  { NULL,
    "Thanh đặc làm tăng, thanh rỗng làm giảm; thanh xám là tổng chênh lệch so với chỉ "
    "tiêu.",
    "Filled bars add, hollow bars take away; the grey bar is the whole gap to the "
    "target." },
  { NULL, "người", "persons" },
  { NULL, "điểm phần trăm", "percentage points" },
};

static const Label whole_words = { NULL, "Tổng chênh lệch", "The whole gap" };
static const Label others_words = { NULL, "Các phần khác", "Other parts" };

/* One part, or the whole. */
typedef struct
{
  char *vi;
  char *en;
  gint64 value;
  gint decimals;
} Part;

/* The parts of one whole of one kind, as they are read. */
typedef struct
{
  Part parts[MOST_PARTS + 2];
  guint n;
  gint64 others; /* those that are too many */
  guint n_others;
  gint decimals;
  gboolean is_broken; /* a part has no number */
} Parts;

typedef struct
{
  Parts by_unit;
  Parts by_kind;
  Part whole;
  char *indicator; /* code, of the whole; NULL: none yet */
} Whole;

static void
parts_clear (Parts *parts)
{
  for (guint i = 0; i < parts->n; i++)
    {
      g_free (parts->parts[i].vi);
      g_free (parts->parts[i].en);
    }
  *parts = (Parts){ 0 };
}

static void
whole_clear (Whole *whole)
{
  parts_clear (&whole->by_unit);
  parts_clear (&whole->by_kind);
  g_free (whole->indicator);
  *whole = (Whole){ 0 };
}

/* Columns of the table that are read. */
typedef struct
{
  guint unit, unit_vi, unit_en, indicator, indicator_vi, indicator_en, line, change,
      contribution;
} Columns;

static Columns
find_columns (const BhxhTable *table)
{
  return (Columns){
    .unit = (guint) bhxh_table_find_column (table, "unit"),
    .unit_vi = (guint) bhxh_table_find_column (table, "unit_name_vi"),
    .unit_en = (guint) bhxh_table_find_column (table, "unit_name_en"),
    .indicator = (guint) bhxh_table_find_column (table, "indicator"),
    .indicator_vi = (guint) bhxh_table_find_column (table, "indicator_name_vi"),
    .indicator_en = (guint) bhxh_table_find_column (table, "indicator_name_en"),
    .line = (guint) bhxh_table_find_column (table, "line"),
    .change = (guint) bhxh_table_find_column (table, "change"),
    .contribution = (guint) bhxh_table_find_column (table, "contribution"),
  };
}

static void
add_part (Parts *parts,
          const char *vi,
          const char *en,
          gboolean has,
          gint64 value,
          gint decimals)
{
  parts->is_broken |= !has || (parts->n > 0 && decimals != parts->decimals);
  parts->decimals = decimals;
  if (parts->n < MOST_PARTS)
    {
      parts->parts[parts->n++] = (Part){ g_strdup (vi), g_strdup (en), value, decimals };
      return;
    }
  parts->n_others++;
  parts->is_broken |= __builtin_add_overflow (parts->others, value, &parts->others);
}

/* Ends the parts: those that were too many as one. */
static void
finish_parts (Parts *parts)
{
  if (parts->n_others > 0)
    parts->parts[parts->n++] =
        (Part){ g_strdup (others_words.vi), g_strdup (others_words.en), parts->others,
                parts->decimals };
}

static gboolean
is_good (const Parts *parts)
{
  return parts->n > 1 && !parts->is_broken;
}

static gboolean
is_code_of (const GPtrArray *codes, const char *code)
{
  return code != NULL &&
         g_ptr_array_find_with_equal_func ((GPtrArray *) codes, code, g_str_equal, NULL);
}

/* The machine name of a row's line. */
static const char *
get_line (const BhxhTable *table,
          BhxhTableReader *reader,
          const Columns *columns,
          gsize row)
{
  const char *name = bhxh_table_get_code_name (
      table, columns->line, bhxh_table_reader_get_values (reader, columns->line)[row]);

  return name != NULL ? name : "";
}

static void
read_whole (Whole *whole, BhxhTableReader *reader, const Columns *columns, gsize row)
{
  const char *indicator = bhxh_table_reader_get_texts (reader, columns->indicator)[row];

  whole_clear (whole);
  if (!bhxh_table_reader_get_present (reader, columns->change)[row])
    return;
  whole->indicator = g_strdup (indicator);
  whole->whole.value = bhxh_table_reader_get_values (reader, columns->change)[row];
  whole->whole.decimals = bhxh_table_reader_get_decimals (reader, columns->change)[row];
}

static void
read_part (Whole *whole,
           const BhxhTable *table,
           BhxhTableReader *reader,
           const Columns *columns,
           gsize row)
{
  const char *line = get_line (table, reader, columns, row);
  const gboolean is_unit = g_str_has_prefix (line, "unit");
  const gboolean is_rest = g_str_has_suffix (line, "_rest");
  const gint64 code = bhxh_table_reader_get_values (reader, columns->line)[row];
  const guint vi = is_unit ? columns->unit_vi : columns->indicator_vi;
  const guint en = is_unit ? columns->unit_en : columns->indicator_en;

  add_part (
      is_unit ? &whole->by_unit : &whole->by_kind,
      is_rest ? bhxh_table_get_code_words (table, columns->line, code, BHXH_LANGUAGE_VI)
              : bhxh_table_reader_get_texts (reader, vi)[row],
      is_rest ? bhxh_table_get_code_words (table, columns->line, code, BHXH_LANGUAGE_EN)
              : bhxh_table_reader_get_texts (reader, en)[row],
      bhxh_table_reader_get_present (reader, columns->contribution)[row],
      bhxh_table_reader_get_values (reader, columns->contribution)[row],
      bhxh_table_reader_get_decimals (reader, columns->contribution)[row]);
}

/* Of a whole with both the units. */
static Chart *
make_chart (const ReportScope *scope, Whole *whole)
{
  Parts *parts = is_good (&whole->by_unit) ? &whole->by_unit : &whole->by_kind;
  const gint indicator = bhxh_frame_find_indicator (scope->frame, whole->indicator);
  ChartRows rows = { .scope = scope,
                     .indicator = (guint) MAX (indicator, 0),
                     .by_units = TRUE };
  ChartData *data = NULL;
  Chart *chart = NULL;

  if (indicator < 0)
    return NULL;
  finish_parts (parts);
  data = bhxh_chart_data_new (parts->n + 1, 1);
  bhxh_chart_data_set_heading (data, "Phần", "Part");
  bhxh_chart_data_set_column (data, 0, "adds", "Đóng góp", "Adds", parts->decimals);
  for (guint i = 0; i < parts->n; i++)
    {
      bhxh_chart_data_set_name (data, i, parts->parts[i].vi, parts->parts[i].en);
      bhxh_chart_data_set (data, i, 0, parts->parts[i].value, parts->decimals);
    }
  bhxh_chart_data_set_name (data, parts->n, whole_words.vi, whole_words.en);
  bhxh_chart_data_set (data, parts->n, 0, whole->whole.value, whole->whole.decimals);
  chart = bhxh_chart_new (&rows, data, &waterfall_words);
  bhxh_chart_set_waterfall (chart);
  return chart;
}

/* The reading of the table as far as it got. */
typedef struct
{
  const ReportScope *scope;
  BhxhTable *table;
  Columns columns;
  GPtrArray *codes; /* of the unit whose wholes are wanted */
  gboolean is_ours; /* the whole at hand is one of them */
  Whole whole;
  Chart *by_units; /* the first that is good */
  Chart *by_kinds;
} Search;

/* Ends the whole at hand. */
static void
finish_whole (Search *search)
{
  Chart **place = is_good (&search->whole.by_unit)   ? &search->by_units
                  : is_good (&search->whole.by_kind) ? &search->by_kinds
                                                     : NULL;

  if (search->is_ours && place != NULL && *place == NULL &&
      search->whole.indicator != NULL)
    *place = make_chart (search->scope, &search->whole);
  whole_clear (&search->whole);
}

static void
read_row (Search *search, BhxhTableReader *reader, gsize row)
{
  const Columns *columns = &search->columns;

  if (strcmp (get_line (search->table, reader, columns, row), "whole") != 0)
    {
      if (search->is_ours)
        read_part (&search->whole, search->table, reader, columns, row);
      return;
    }
  finish_whole (search);
  search->is_ours = is_code_of (search->codes,
                                bhxh_table_reader_get_texts (reader, columns->unit)[row]);
  if (search->is_ours)
    read_whole (&search->whole, reader, columns, row);
}

Chart *
bhxh_chart_new_waterfall (const ReportScope *scope,
                          guint indicator G_GNUC_UNUSED,
                          GError **error)
{
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_decomposition_table (scope->gaps);
  g_autoptr (BhxhTableReader) reader = NULL;
  g_autoptr (GPtrArray) codes = bhxh_report_dup_codes (scope, scope->top);
  Search search = { .scope = scope, .table = table, .codes = codes };
  gboolean is_read = FALSE;
  gsize n_rows = 0;

  if (table == NULL)
    {
      bhxh_report_set_memory_error (error);
      return NULL;
    }
  search.columns = find_columns (table);
  reader = bhxh_table_reader_new (table);
  while ((is_read = bhxh_table_reader_next (reader, &n_rows, error)) && n_rows > 0 &&
         search.by_units == NULL)
    for (gsize row = 0; row < n_rows; row++)
      read_row (&search, reader, row);
  finish_whole (&search);
  if (search.by_units != NULL || !is_read)
    g_clear_pointer (&search.by_kinds, bhxh_chart_free);
  if (!is_read)
    g_clear_pointer (&search.by_units, bhxh_chart_free);
  return search.by_units != NULL ? search.by_units : search.by_kinds;
}
