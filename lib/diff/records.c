/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The plan's settings, and its tables but the targets, cell by cell. Rows belong together
 * by the table's key; where that has a day, also by the rest of it alone.
 */
#include "diff/differences.h"

#include "base/number.h"

#include <stdlib.h>
#include <string.h>

/* --- Settings ------------------------------------------------------------------------
 */

/* Periods as machines write them, however they were given. */
static char *
dup_setting (const BhxhPlan *plan, const SchemaColumn *setting)
{
  const char *text = bhxh_plan_get_setting (plan, setting->name);
  BhxhPeriod period;

  if (setting->kind != CELL_TEXT && setting->kind != CELL_AGENCY &&
      bhxh_period_parse (text, -1, &period, NULL))
    return bhxh_period_format (period);
  return g_strdup (text);
}

gboolean
bhxh_diff_settings (BhxhDifferences *differences, GError **error)
{
  /* What two plans are called is no difference between them. */
  for (guint i = SETTING_ID + 1; i < PLAN_N_SETTINGS; i++)
    {
      const SchemaColumn *setting = &bhxh_schema_settings[i].column;
      Difference difference = { .part = BHXH_PART_SETTINGS,
                                .kind = BHXH_DIFFERENCE_CHANGED,
                                .key = setting->name,
                                .column = setting->name,
                                .schema = setting };

      for (guint side = 0; side < N_SIDES; side++)
        {
          g_autofree char *text = dup_setting (differences->plans[side], setting);

          difference.texts[side] = bhxh_arena_dup (differences->arena, text, -1, error);
          if (difference.texts[side] == NULL)
            return FALSE;
        }
      if (strcmp (difference.texts[SIDE_BEFORE], difference.texts[SIDE_AFTER]) != 0 &&
          !bhxh_differences_add (differences, &difference, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Columns of both tables ------------------------------------------------------------
 */

/* A column by its name, and where each table has it; -1: nowhere. */
typedef struct
{
  const char *name;
  const SchemaColumn *schema; /* NULL where the format has none */
  gint index[N_SIDES];
} Column;

typedef struct
{
  const SchemaTable *schema;
  const Records *records[N_SIDES];
  GArray *columns; /* of Column; those of the format first */
} Tables;

static int
compare_columns (const void *a, const void *b)
{
  return strcmp (((const Column *) a)->name, ((const Column *) b)->name);
}

static Column *
find_extra (const Tables *tables, const char *name)
{
  for (guint i = tables->schema->n_columns; i < tables->columns->len; i++)
    {
      Column *column = &g_array_index (tables->columns, Column, i);

      if (strcmp (column->name, name) == 0)
        return column;
    }
  return NULL;
}

/* Columns that are not of the format, by name. */
static void
list_extra (Tables *tables, Side side)
{
  const Records *records = tables->records[side];

  for (guint i = tables->schema->n_columns; i < records->n_columns; i++)
    {
      Column *known = find_extra (tables, records->names[i]);
      Column column = { records->names[i], NULL, { -1, -1 } };

      if (known == NULL)
        {
          g_array_append_val (tables->columns, column);
          known = &g_array_index (tables->columns, Column, tables->columns->len - 1);
        }
      known->index[side] = (gint) i;
    }
}

static void
list_columns (Tables *tables)
{
  const guint n_known = tables->schema->n_columns;

  for (guint i = 0; i < n_known; i++)
    {
      const SchemaColumn *schema = &tables->schema->columns[i];
      const Column column = { schema->name, schema, { (gint) i, (gint) i } };

      g_array_append_val (tables->columns, column);
    }
  list_extra (tables, SIDE_BEFORE);
  list_extra (tables, SIDE_AFTER);
  qsort (&g_array_index (tables->columns, Column, n_known),
         tables->columns->len - n_known, sizeof (Column), compare_columns);
}

static const Column *
get_column (const Tables *tables, guint index)
{
  return &g_array_index (tables->columns, Column, index);
}

static const char *
get_cell (const Tables *tables, Side side, guint row, const Column *column)
{
  return column->index[side] >= 0
             ? records_get (tables->records[side], row, (guint) column->index[side])
             : "";
}

/* --- Rows ------------------------------------------------------------------------------
 */

/* "0.50" is "0.5". */
static char *
dup_number (const char *text)
{
  gint64 value;
  gint decimals;

  if (!bhxh_number_parse_plain (text, strlen (text), &value, &decimals))
    return g_strdup (text);
  for (; decimals > 0 && value % 10 == 0; decimals--)
    value /= 10;
  return bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
}

/* What the cell says, however it is written. */
static char *
dup_normal (const Column *column, const char *text)
{
  const CellKind kind = column->schema != NULL ? column->schema->kind : CELL_TEXT;
  g_autofree char *trimmed = NULL;

  if (kind == CELL_TEXT)
    return g_strdup (text);
  trimmed = g_strstrip (g_strdup (text));
  if (kind == CELL_NUMBER)
    return dup_number (trimmed);
  return kind == CELL_CELLS ? bhxh_diff_dup_sorted (trimmed) : g_steal_pointer (&trimmed);
}

static gboolean
is_key (const Column *column)
{
  return column->schema != NULL && (column->schema->flags & SCHEMA_KEY) != 0;
}

/* TRUE where the key has a day, which may be corrected. */
static gboolean
has_day (const SchemaTable *schema)
{
  for (guint i = 0; i < schema->n_columns; i++)
    if (schema->columns[i].kind == CELL_DATE &&
        (schema->columns[i].flags & SCHEMA_KEY) != 0)
      return TRUE;
  return FALSE;
}

/* By pass: the whole row, its key, and its key without the day. */
enum
{
  KEY_ALL,
  KEY_ITSELF,
  KEY_WITHOUT_DAY,
  N_KEYS
};

/* Without its day a unit's key takes its name, for codes are given again. */
static gboolean
is_part (const Tables *tables, const Column *column, guint pass)
{
  switch (pass)
    {
    case KEY_ALL: return TRUE;
    case KEY_ITSELF: return is_key (column);
    default:
      return (is_key (column) && column->schema->kind != CELL_DATE) ||
             (tables->schema->table == BHXH_PLAN_UNITS &&
              strcmp (column->name, "name_vi") == 0);
    }
}

static const char *
make_pass_key (const Match *match,
               const Tables *tables,
               Side side,
               guint row,
               guint pass,
               GError **error)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < tables->columns->len; i++)
    {
      const Column *column = get_column (tables, i);
      g_autofree char *text = NULL;

      if (!is_part (tables, column, pass))
        continue;
      text = dup_normal (column, get_cell (tables, side, row, column));
      bhxh_match_append (key, text);
    }
  return bhxh_arena_dup (match->arena, key->str, -1, error);
}

static gboolean
add_row (Match *match, const Tables *tables, Side side, guint index, GError **error)
{
  MatchRow *row = bhxh_match_add (match, side);

  row->index = index;
  for (guint pass = 0; pass < match->n_passes; pass++)
    {
      row->keys[pass] = make_pass_key (match, tables, side, index, pass, error);
      if (row->keys[pass] == NULL)
        return FALSE;
    }
  row->order = row->keys[KEY_ITSELF];
  return TRUE;
}

/* The cells of a row's key, "/" between them. */
static const char *
make_key (BhxhDifferences *differences,
          const Tables *tables,
          Side side,
          guint row,
          GError **error)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < tables->columns->len; i++)
    {
      const Column *column = get_column (tables, i);
      const char *text = is_key (column) ? get_cell (tables, side, row, column) : "";

      if (*text != '\0')
        g_string_append_printf (key, "%s%s", key->len > 0 ? "/" : "", text);
    }
  return bhxh_arena_dup (differences->arena, key->str, -1, error);
}

/* One difference for each cell of a row that changed. */
static gboolean
add_cells (BhxhDifferences *differences,
           const Tables *tables,
           const Difference *of_row,
           GError **error)
{
  for (guint i = 0; i < tables->columns->len; i++)
    {
      const Column *column = get_column (tables, i);
      Difference difference = *of_row;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      for (guint side = 0; side < N_SIDES; side++)
        difference.texts[side] = get_cell (tables, side, of_row->rows[side], column);
      before = dup_normal (column, difference.texts[SIDE_BEFORE]);
      after = dup_normal (column, difference.texts[SIDE_AFTER]);
      if (strcmp (before, after) == 0)
        continue;
      difference.column = column->name;
      difference.schema = column->schema;
      if (column->schema != NULL &&
          (column->schema->kind == CELL_NUMBER || column->schema->kind == CELL_INTEGER))
        bhxh_difference_set_number (&difference);
      if (!bhxh_differences_add (differences, &difference, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_pairs (BhxhDifferences *differences,
           const Tables *tables,
           const Match *match,
           GError **error)
{
  for (guint i = 0; i < match->n_pairs; i++)
    {
      Difference difference = bhxh_difference_of_pair (
          &match->pairs[i], (BhxhDifferencePart) tables->schema->table);
      const Side side = difference_side (&difference);

      difference.key = make_key (differences, tables, side, difference.rows[side], error);
      if (difference.key == NULL)
        return FALSE;
      if (difference.kind == BHXH_DIFFERENCE_CHANGED
              ? !add_cells (differences, tables, &difference, error)
              : !bhxh_differences_add (differences, &difference, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
compare_tables (BhxhDifferences *differences, const Tables *tables, GError **error)
{
  g_auto (Match) match = { 0 };
  guint64 n_rows[N_SIDES];

  for (guint side = 0; side < N_SIDES; side++)
    n_rows[side] = tables->records[side]->n_rows;
  if (!bhxh_diff_check_rows (n_rows, error) ||
      !bhxh_match_init (&match, differences->arena, n_rows, error))
    return FALSE;
  match.n_passes = has_day (tables->schema) ? N_KEYS : KEY_WITHOUT_DAY;
  match.only_from = KEY_WITHOUT_DAY;
  for (guint side = 0; side < N_SIDES; side++)
    for (guint row = 0; row < n_rows[side]; row++)
      if (!add_row (&match, tables, (Side) side, row, error))
        return FALSE;
  return bhxh_match_run (&match, error) && add_pairs (differences, tables, &match, error);
}

gboolean
bhxh_diff_records (BhxhDifferences *differences, BhxhPlanTable table, GError **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  Tables tables = { .schema = bhxh_schema_get (table), .columns = columns };

  for (guint side = 0; side < N_SIDES; side++)
    tables.records[side] = bhxh_plan_get_records (differences->plans[side], table);
  list_columns (&tables);
  return compare_tables (differences, &tables, error);
}
