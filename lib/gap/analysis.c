/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From rows of any shape to batches of columns: some rows at a time, then column by
 * column.
 */
#include "gap/analysis.h"

#include "gap/owners.h"

#include "base/memory.h"

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
  gpointer rows; /* ROWS_AT_ONCE of them */
  gsize n_rows;  /* worked out last */
  guint n_texts; /* the last columns */
  gboolean done;
} Cursor;

/* Few enough to stay in a near cache until their columns are filled. */
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
  g_free (cursor->rows);
  g_free (cursor);
}

static gpointer
table_begin (gpointer data, GError **error)
{
  const Source *source = data;
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->analysis = source->analysis;
  cursor->names = source->names;
  cursor->rows = g_malloc_n (ROWS_AT_ONCE, source->analysis->row_size);
  for (guint i = 0; i < cursor->analysis->n_columns; i++)
    cursor->n_texts += cursor->analysis->columns[i].kind == MEMBER_TEXT;
  cursor->pass = source->analysis->begin (source->names->gaps, error);
  if (cursor->pass == NULL)
    g_clear_pointer (&cursor, cursor_free);
  else if (source->names->chosen != NULL)
    source->analysis->choose (cursor->pass, &source->names->units);
  return cursor;
}

/* Fills the column from row @first on, a row of the batch for each of the cursor's. */
#define FILL(is_present, what)                                                           \
  UNROLL for (gsize i = 0; i < n; i++, member += size)                                   \
  {                                                                                      \
    values[i] = (gint64) (what);                                                         \
    present[i] = (is_present);                                                           \
  }

/* Whether no row has a code, or a number. Where a column has anything, the first row or the
 * last mostly tells. */
static gboolean
has_no_bytes (const char *member, gsize size, gsize n)
{
  guint8 any = (guint8) (member[0] | member[(n - 1) * size]);

  if (any != 0)
    return FALSE;
  UNROLL for (gsize i = 0; i < n; i++, member += size) any |= (guint8) *member;
  return any == 0;
}

static gboolean
has_no_words (const char *member, gsize size, gsize n)
{
  const char *last = member + (n - 1) * size;
  guint32 any = *(const guint32 *) member | *(const guint32 *) last;

  if (any != 0)
    return FALSE;
  UNROLL for (gsize i = 0; i < n; i++, member += size) any |= *(const guint32 *) member;
  return any == 0;
}

/* Cells are missing until they are filled. */
static gboolean
is_missing (MemberKind kind, const char *member, gsize size, gsize n)
{
  G_STATIC_ASSERT (BHXH_PERIOD_NONE == 0 && sizeof (BhxhPeriod) == sizeof (guint32));

  switch (kind)
    {
    case MEMBER_PERIOD:
    case MEMBER_COUNT: return has_no_words (member, size, n);
    case MEMBER_CODE: return has_no_bytes (member, size, n);
    case MEMBER_AMOUNT:
      return has_no_bytes (member + G_STRUCT_OFFSET (MaybeAmount, present), size, n);
    default: return FALSE;
    }
}

static void
fill_column (const Cursor *cursor,
             const AnalysisColumn *column,
             const BatchColumn *out,
             gsize first)
{
  const gsize size = cursor->analysis->row_size;
  const gsize n = cursor->n_rows;
  const char *member = (const char *) cursor->rows + column->offset;
  gint64 *restrict values = out->values + first;
  guint8 *restrict present = out->present + first;

  if (n == 0 || is_missing (column->kind, member, size, n))
    return;
  switch (column->kind)
    {
    case MEMBER_INDEX:
      UNROLL for (gsize i = 0; i < n; i++, member += size) values[i] =
          *(const guint *) member;
      memset (present, 1, n);
      break;
    case MEMBER_UNIT: FILL (values[i] >= 0, *(const gint *) member) break;
    case MEMBER_OWNER: /* the first and only text */ memset (present, 1, n); break;
    case MEMBER_PERIOD:
      FILL (values[i] != BHXH_PERIOD_NONE, *(const BhxhPeriod *) member)
      break;
    case MEMBER_CODE: FILL (values[i] != 0, *(const guint8 *) member) break;
    case MEMBER_COUNT: FILL (values[i] != 0, *(const guint *) member) break;
    case MEMBER_AMOUNT:
      UNROLL for (gsize i = 0; i < n; i++, member += size)
      {
        values[i] = ((const MaybeAmount *) member)->value;
        out->decimals[first + i] = ((const MaybeAmount *) member)->decimals;
        present[i] = ((const MaybeAmount *) member)->present;
      }
      break;
    case MEMBER_TEXT: break; /* made with the row */
    default: g_assert_not_reached ();
    }
}

/* Names of one unit or indicator: the column has what the one before it has. */
static gboolean
repeats (const Analysis *analysis, const Batch *batch, guint column)
{
  const AnalysisColumn *this = &analysis->columns[column];

  return column > 0 && batch->columns[column - 1].wanted && this->kind == MEMBER_INDEX &&
         this[-1].kind == MEMBER_INDEX && this[-1].offset == this->offset;
}

static void
repeat_column (const Cursor *cursor, const BatchColumn *out, gsize first)
{
  memcpy (out->values + first, out[-1].values + first, cursor->n_rows * sizeof (gint64));
  memset (out->present + first, 1, cursor->n_rows);
}

/* Texts of the row at hand, which is to be row @at of the batch. */
static void
make_texts (const Cursor *cursor, Batch *batch, gsize at)
{
  const Analysis *analysis = cursor->analysis;

  for (guint i = analysis->n_columns - cursor->n_texts; i < analysis->n_columns; i++)
    if (batch->columns[i].wanted)
      {
        char *text = analysis->columns[i].dup_text (cursor->pass);

        if (text != NULL)
          bhxh_batch_take_text (batch, i, at, text);
      }
}

/* Works out the next rows, as many as there is room for. */
static gboolean
make_rows (Cursor *cursor, Batch *batch, GError **error)
{
  const Analysis *analysis = cursor->analysis;
  const gsize room = MIN (TABLE_BATCH_ROWS - batch->n_rows, ROWS_AT_ONCE);

  for (cursor->n_rows = 0; cursor->n_rows < room; cursor->n_rows++)
    {
      gpointer row = (char *) cursor->rows + cursor->n_rows * analysis->row_size;

      memset (row, 0, analysis->row_size);
      if (!analysis->next (cursor->pass, row, &cursor->done, error))
        return FALSE;
      if (cursor->done)
        return TRUE;
      if (analysis->has_texts != NULL && analysis->has_texts (cursor->pass))
        make_texts (cursor, batch, batch->n_rows + cursor->n_rows);
    }
  return TRUE;
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;
  const Analysis *analysis = cursor->analysis;

  while (batch->n_rows < TABLE_BATCH_ROWS && !cursor->done)
    {
      if (!make_rows (cursor, batch, error))
        return FALSE;
      for (guint i = 0; i < analysis->n_columns; i++)
        if (!batch->columns[i].wanted)
          continue;
        else if (repeats (analysis, batch, i))
          repeat_column (cursor, &batch->columns[i], batch->n_rows);
        else
          fill_column (cursor, &analysis->columns[i], &batch->columns[i], batch->n_rows);
      batch->n_rows += cursor->n_rows;
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
    columns[i] = analysis->columns[i].schema;
  if (analysis->is_of_all_owners)
    names->owners = bhxh_owners_list (names->gaps->plan);
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
