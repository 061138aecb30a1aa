/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From rows to batches: what all tables have in common is filled for some rows at a time.
 */
#include "gap/analysis.h"

#include "gap/owners.h"

#include <string.h>

typedef struct
{
  GapNames *names;
  const Analysis *analysis;
} Source;

typedef struct
{
  const Analysis *analysis;
  const GapNames *names;
  gpointer pass;
  gboolean done;
} Cursor;

/* Few enough to stay in a near cache until their first columns are filled. */
#define ROWS_AT_ONCE 64

static void
source_free (gpointer data)
{
  Source *source = data;

  bhxh_gap_names_free (source->names);
  g_free (source);
}

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  if (cursor->pass != NULL)
    cursor->analysis->end (cursor->pass);
  g_free (cursor);
}

static gpointer
table_begin (gpointer data, GError **error)
{
  const Source *source = data;
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->analysis = source->analysis;
  cursor->names = source->names;
  cursor->pass = source->analysis->begin (source->names->gaps, error);
  if (cursor->pass == NULL)
    g_clear_pointer (&cursor, cursor_free);
  else if (source->names->chosen != NULL)
    source->analysis->choose (cursor->pass, &source->names->units);
  return cursor;
}

static void
repeat_column (BatchColumn *columns, guint from, guint to, gsize first, gsize n)
{
  memcpy (columns[to].values + first, columns[from].values + first, n * sizeof (gint64));
}

/* What the rows from @first on have in common: names by the same numbers, and none of the
 * first columns is ever missing. */
static void
fill_first_columns (const Analysis *analysis, BatchColumn *columns, gsize first, gsize n)
{
  repeat_column (columns, ANALYSIS_UNIT_NAME_VI, ANALYSIS_UNIT_NAME_EN, first, n);
  repeat_column (columns, ANALYSIS_INDICATOR, ANALYSIS_INDICATOR_NAME_VI, first, n);
  repeat_column (columns, ANALYSIS_INDICATOR, ANALYSIS_INDICATOR_NAME_EN, first, n);
  if (!analysis->is_of_all_owners) /* the first and only text */
    memset (columns[ANALYSIS_OWNER].values + first, 0, n * sizeof (gint64));
  for (guint i = 0; i < ANALYSIS_N_FIRST; i++)
    memset (columns[i].present + first, 1, n);
}

/* Works out so many rows, or all that are left. */
static gboolean
make_rows (Cursor *cursor, Batch *batch, gsize limit, GError **error)
{
  const Analysis *analysis = cursor->analysis;

  for (; batch->n_rows < limit; batch->n_rows++)
    {
      const AnalysisRow row = { batch->columns, batch->n_rows };

      if (!analysis->next (cursor->pass, row, &cursor->done, error))
        return FALSE;
      if (cursor->done)
        return TRUE;
      if (analysis->make_texts != NULL)
        analysis->make_texts (cursor->pass, batch, batch->n_rows);
    }
  return TRUE;
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;

  while (batch->n_rows < TABLE_BATCH_ROWS && !cursor->done)
    {
      const gsize first = batch->n_rows;

      if (!make_rows (cursor, batch, MIN (first + ROWS_AT_ONCE, TABLE_BATCH_ROWS), error))
        return FALSE;
      fill_first_columns (cursor->analysis, batch->columns, first, batch->n_rows - first);
    }
  bhxh_gap_names_look_up (cursor->names, batch);
  return TRUE;
}

static const TableSource functions = { table_begin, table_next, cursor_free };

/* The table of the rows of @names, which it takes. */
static BhxhTable *
table_new (GapNames *names, const Analysis *analysis)
{
  TableColumn columns[ANALYSIS_MAX_COLUMNS];
  Source *source = NULL;
  BhxhTable *table = NULL;

  for (guint i = 0; i < analysis->n_columns; i++)
    columns[i] = analysis->columns[i];
  if (analysis->is_of_all_owners)
    names->owners = bhxh_owners_list (names->gaps->plan, names->gaps->first);
  bhxh_gap_names_set_columns (names, columns, analysis->n_columns);
  source = g_new (Source, 1);
  *source = (Source){ names, analysis };
  table = bhxh_table_new (columns, analysis->n_columns, &functions, source, source_free);
  bhxh_gap_names_set_words (names, table, analysis->title_vi, analysis->title_en);
  return table;
}

BhxhTable *
bhxh_analysis_dup_table (BhxhGaps *gaps, const Analysis *analysis)
{
  GapNames *names = NULL;

  g_return_val_if_fail (analysis->n_columns <= ANALYSIS_MAX_COLUMNS, NULL);
  names = bhxh_gap_names_new (gaps, NULL);
  return names != NULL ? table_new (names, analysis) : NULL;
}

BhxhTable *
bhxh_analysis_dup_table_of (BhxhGaps *gaps,
                            const Analysis *analysis,
                            const guint *units,
                            guint n_units)
{
  GapNames *names = NULL;

  g_return_val_if_fail (analysis->n_columns <= ANALYSIS_MAX_COLUMNS, NULL);
  g_return_val_if_fail (analysis->choose != NULL, NULL);
  names = bhxh_gap_names_new (gaps, NULL);
  if (names != NULL && !bhxh_gap_names_choose (names, units, n_units, NULL))
    g_clear_pointer (&names, bhxh_gap_names_free);
  return names != NULL ? table_new (names, analysis) : NULL;
}
