/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One table of rows and layers, then one of rows and columns for each layer.
 */
#include "allocation/nested.h"

#include "base/memory.h"

typedef struct
{
  const NestedTables *tables;
  gint64 *layer_totals;
  gint64 *outer_weights; /* rows by layers */
  gint64 *outer_shares;
  gint64 *row_totals; /* of one layer */
  gint64 *room;       /* what the caps leave, by cell */
  gint64 *shares;     /* of all layers */
} Nested;

static void
nested_clear (Nested *nested)
{
  g_free (nested->layer_totals);
  g_free (nested->outer_weights);
  g_free (nested->outer_shares);
  g_free (nested->row_totals);
  g_free (nested->room);
  g_free (nested->shares);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Nested, nested_clear)

static gboolean
nested_init (Nested *nested, const NestedTables *tables)
{
  const gsize n_cells = tables->n_rows * tables->n_columns;
  const gsize n_outer = tables->n_rows * tables->n_layers;
  gsize n_shares = 0;

  nested->tables = tables;
  nested->layer_totals = bhxh_try_new (tables->n_layers, sizeof (gint64), NULL);
  nested->outer_weights = bhxh_try_new (n_outer, sizeof (gint64), NULL);
  nested->outer_shares = bhxh_try_new (n_outer, sizeof (gint64), NULL);
  nested->row_totals = bhxh_try_new (tables->n_rows, sizeof (gint64), NULL);
  nested->room = bhxh_try_new (n_cells, sizeof (gint64), NULL);
  if (nested->room != NULL && g_size_checked_mul (&n_shares, n_cells, tables->n_layers))
    nested->shares = bhxh_try_new (n_shares, sizeof (gint64), NULL);
  if (nested->layer_totals == NULL || nested->outer_weights == NULL ||
      nested->outer_shares == NULL || nested->row_totals == NULL ||
      nested->shares == NULL)
    return FALSE;
  for (gsize i = 0; i < n_cells; i++)
    nested->room[i] = tables->caps != NULL ? tables->caps[i] : G_MAXINT64;
  return TRUE;
}

static NestedVerdict
give (MarginTableOutcome outcome, gsize table)
{
  return (NestedVerdict){ .verdict = { .outcome = outcome }, .table = table };
}

/* What a layer's columns add up to; FALSE when one is below 0 or it is too many. */
static gboolean
sum_columns (const NestedTables *tables, gsize layer, gint64 *total)
{
  *total = 0;
  for (gsize j = 0; j < tables->n_columns; j++)
    {
      const gint64 more = tables->column_totals[layer * tables->n_columns + j];

      if (more < 0 || more > MARGIN_TABLE_MAX_PERSONS - *total)
        return FALSE;
      *total += more;
    }
  return TRUE;
}

/* What a row's weights add up to; FALSE when one is below 0 or the sum is out of range. */
static gboolean
sum_weights (const NestedTables *tables, gsize row, gint64 *sum)
{
  *sum = 0;
  for (gsize j = 0; j < tables->n_columns; j++)
    {
      const gint64 more = tables->weights[row * tables->n_columns + j];

      if (more < 0 || more > BHXH_NUMBER_MAX - *sum)
        return FALSE;
      *sum += more;
    }
  return TRUE;
}

static NestedVerdict
share_outer (Nested *nested, guint8 *row_marks, guint8 *layer_marks)
{
  const NestedTables *tables = nested->tables;
  const gsize n = tables->n_layers;
  const MarginTable outer = {
    tables->n_rows, n,   nested->outer_weights, tables->row_totals, nested->layer_totals,
    NULL,           NULL
  };
  const MarginTableResult result = { nested->outer_shares, NULL, row_marks, layer_marks };

  for (gsize layer = 0; layer < n; layer++)
    if (!sum_columns (tables, layer, &nested->layer_totals[layer]))
      return give (MARGIN_TABLE_COLUMN_TOTAL, layer);
  for (gsize i = 0; i < tables->n_rows; i++)
    {
      gint64 weight = 0;

      if (!sum_weights (tables, i, &weight))
        return (NestedVerdict){ { .outcome = MARGIN_TABLE_WEIGHT, .row = i },
                                NESTED_OUTER };
      for (gsize layer = 0; layer < n; layer++)
        nested->outer_weights[i * n + layer] = weight;
    }
  return (NestedVerdict){ bhxh_margin_table_share (&outer, &result), NESTED_OUTER };
}

static NestedVerdict
share_layer (Nested *nested, gsize layer, guint8 *row_marks, guint8 *column_marks)
{
  const NestedTables *tables = nested->tables;
  const MarginTable table = { tables->n_rows,
                              tables->n_columns,
                              tables->weights,
                              nested->row_totals,
                              tables->column_totals + layer * tables->n_columns,
                              NULL,
                              nested->room };
  const gsize n_cells = tables->n_rows * tables->n_columns;
  gint64 *shares = nested->shares + layer * n_cells;
  const MarginTableResult result = { shares, NULL, row_marks, column_marks };
  NestedVerdict found = { .table = layer };

  for (gsize i = 0; i < tables->n_rows; i++)
    nested->row_totals[i] = nested->outer_shares[i * tables->n_layers + layer];
  found.verdict = bhxh_margin_table_share (&table, &result);
  for (gsize i = 0; found.verdict.outcome == MARGIN_TABLE_DONE && i < n_cells; i++)
    nested->room[i] -= shares[i];
  return found;
}

NestedVerdict
bhxh_nested_share (const NestedTables *tables,
                   gint64 *shares,
                   guint8 *row_marks,
                   guint8 *column_marks)
{
  g_auto (Nested) nested = { 0 };
  NestedVerdict found = { .table = NESTED_OUTER };

  if (!nested_init (&nested, tables))
    return give (MARGIN_TABLE_MEMORY, NESTED_OUTER);
  found = share_outer (&nested, row_marks, column_marks);
  for (gsize layer = 0;
       found.verdict.outcome == MARGIN_TABLE_DONE && layer < tables->n_layers; layer++)
    found = share_layer (&nested, layer, row_marks, column_marks);
  if (found.verdict.outcome == MARGIN_TABLE_DONE)
    memcpy (shares, nested.shares,
            tables->n_layers * tables->n_rows * tables->n_columns * sizeof *shares);
  return found;
}
