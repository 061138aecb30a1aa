/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Iterative proportional fitting with bounds. One row (or column) at a time is a problem
 * of its own: the number with which its cells, cut at their bounds, have the total. It is
 * found by leaving out cells beyond a bound, those of the side that weighs more first
 * (Bitran and Hax, 1981).
 */
#include "allocation/scale.h"

#include "allocation/factor.h"
#include "base/memory.h"

/* Within a line more bits are kept than the result has. */
#define LINE_BITS 48

#define UNITS(persons) ((Wide) (persons) << LINE_BITS)

typedef struct
{
  const Grid *grid;
  const guint8 *pinned;
  Wide *scaled;
  Factor *weights; /* by what all have in common divided */
  Factor *row_factors;
  Factor *column_factors;
  /* Of the line that is being worked on, its cells that are not pinned: */
  gsize *cells;
  Factor *products; /* weight and the crossing line's factor */
  Wide *values;
  guint8 *left_out;
} Scale;

/* A row, or a column. */
typedef struct
{
  gsize first;
  gsize stride;
  gsize n_cells;
  gint64 total;
  const Factor *crossing; /* the factors of the lines that cross it */
} Line;

static void
scale_clear (Scale *scale)
{
  g_free (scale->weights);
  g_free (scale->row_factors);
  g_free (scale->column_factors);
  g_free (scale->cells);
  g_free (scale->products);
  g_free (scale->values);
  g_free (scale->left_out);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scale, scale_clear)

static gint64
find_divisor (const gint64 *weights, gsize n)
{
  gint64 divisor = 0;

  for (gsize i = 0; i < n && divisor != 1; i++)
    for (gint64 other = weights[i]; other != 0;)
      {
        const gint64 rest = divisor % other;

        divisor = other;
        other = rest;
      }
  return divisor;
}

static gboolean
scale_init (Scale *scale, const Grid *grid, const gint64 *weights)
{
  const gsize longest = MAX (grid->n_rows, grid->n_columns);
  const gsize n_cells = grid->n_rows * grid->n_columns;
  const gint64 divisor = find_divisor (weights, n_cells);

  scale->grid = grid;
  scale->weights = bhxh_try_new (n_cells, sizeof (Factor), NULL);
  scale->row_factors = bhxh_try_new (grid->n_rows, sizeof (Factor), NULL);
  scale->column_factors = bhxh_try_new (grid->n_columns, sizeof (Factor), NULL);
  scale->cells = bhxh_try_new (longest, sizeof (gsize), NULL);
  scale->products = bhxh_try_new (longest, sizeof (Factor), NULL);
  scale->values = bhxh_try_new (longest, sizeof (Wide), NULL);
  scale->left_out = bhxh_try_new (longest, sizeof (guint8), NULL);
  if (scale->weights == NULL || scale->row_factors == NULL ||
      scale->column_factors == NULL || scale->cells == NULL || scale->products == NULL ||
      scale->values == NULL || scale->left_out == NULL)
    return FALSE;
  for (gsize i = 0; i < n_cells && divisor != 0; i++)
    scale->weights[i] = bhxh_factor_new ((WideMagnitude) (weights[i] / divisor), 0);
  for (gsize i = 0; i < grid->n_rows; i++)
    scale->row_factors[i] = bhxh_factor_new (1, 0);
  for (gsize j = 0; j < grid->n_columns; j++)
    scale->column_factors[j] = bhxh_factor_new (1, 0);
  return TRUE;
}

static Line
row_of (const Scale *scale, gsize row)
{
  const gsize n = scale->grid->n_columns;

  return (Line){ row * n, 1, n, scale->grid->row_totals[row], scale->column_factors };
}

static Line
column_of (const Scale *scale, gsize column)
{
  return (Line){ column, scale->grid->n_columns, scale->grid->n_rows,
                 scale->grid->column_totals[column], scale->row_factors };
}

/* The cells that may change, and what of the total is left for them. */
static gsize
load_line (Scale *scale, const Line *line, Wide *rest)
{
  gsize n = 0;

  *rest = UNITS (line->total);
  for (gsize i = 0; i < line->n_cells; i++)
    {
      const gsize cell = line->first + i * line->stride;

      if (scale->pinned[cell])
        {
          *rest -= scale->scaled[cell] << (LINE_BITS - SCALE_BITS);
          continue;
        }
      scale->cells[n] = cell;
      scale->products[n] = bhxh_factor_multiply (scale->weights[cell], line->crossing[i]);
      scale->left_out[n++] = FALSE;
    }
  return n;
}

static Wide
clamp (const Scale *scale, gsize cell, Wide value)
{
  return CLAMP (value, UNITS (scale->grid->lo[cell]), UNITS (scale->grid->hi[cell]));
}

/* What the loaded cells have together under @factor, within their bounds. */
static Wide
sum_cells (const Scale *scale, gsize n, Factor factor)
{
  Wide sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += clamp (scale, scale->cells[i],
                  bhxh_factor_to_fixed (bhxh_factor_multiply (scale->products[i], factor),
                                        LINE_BITS));
  return sum;
}

/* Values under @factor; how far those that are not left out lie below their lower bounds,
 * and above their upper ones. */
static void
measure_beyond (Scale *scale, gsize n, Factor factor, Wide *below, Wide *above)
{
  *below = *above = 0;
  for (gsize i = 0; i < n; i++)
    {
      Wide inside = 0;

      if (scale->left_out[i])
        continue;
      scale->values[i] = bhxh_factor_to_fixed (
          bhxh_factor_multiply (scale->products[i], factor), LINE_BITS);
      inside = clamp (scale, scale->cells[i], scale->values[i]);
      *below += MAX (inside - scale->values[i], 0);
      *above += MAX (scale->values[i] - inside, 0);
    }
}

/* Leaves out what lies beyond the bounds of the sides that are named; how much of the
 * total these cells take. */
static Wide
leave_out (Scale *scale, gsize n, gboolean those_below, gboolean those_above)
{
  Wide taken = 0;

  for (gsize i = 0; i < n; i++)
    {
      const Wide inside = clamp (scale, scale->cells[i], scale->values[i]);

      if (scale->left_out[i] || !((those_below && scale->values[i] < inside) ||
                                  (those_above && scale->values[i] > inside)))
        continue;
      scale->left_out[i] = TRUE;
      taken += inside;
    }
  return taken;
}

/* The number with which @n loaded cells have @rest together; @old where there are none. */
static Factor
fit_line (Scale *scale, gsize n, Wide rest, Factor old)
{
  Factor factor = old;

  for (;;)
    {
      const Factor sum = bhxh_factor_sum (scale->products, scale->left_out, n);
      Wide below = 0;
      Wide above = 0;

      if (sum.mantissa == 0)
        return factor;
      factor = bhxh_factor_divide (
          bhxh_factor_new ((WideMagnitude) MAX (rest, 1), -LINE_BITS), sum);
      measure_beyond (scale, n, factor, &below, &above);
      if (below == 0 && above == 0)
        return factor;
      rest -= leave_out (scale, n, below >= above, above >= below);
    }
}

/* All rows; by how much they had differed from their totals. */
static Wide
fit_rows (Scale *scale)
{
  Wide differ = 0;

  for (gsize i = 0; i < scale->grid->n_rows; i++)
    {
      const Line line = row_of (scale, i);
      Wide rest = 0;
      const gsize n = load_line (scale, &line, &rest);
      const Wide over = sum_cells (scale, n, scale->row_factors[i]) - rest;

      differ += over < 0 ? -over : over;
      scale->row_factors[i] = fit_line (scale, n, rest, scale->row_factors[i]);
    }
  return differ;
}

static void
fit_columns (Scale *scale)
{
  for (gsize j = 0; j < scale->grid->n_columns; j++)
    {
      const Line line = column_of (scale, j);
      Wide rest = 0;
      const gsize n = load_line (scale, &line, &rest);

      scale->column_factors[j] = fit_line (scale, n, rest, scale->column_factors[j]);
    }
}

/* What rows may differ from their totals when rounds end. */
static Wide
allow (const Grid *grid)
{
  Wide persons = 0;

  for (gsize i = 0; i < grid->n_rows; i++)
    persons += grid->row_totals[i];
  return (Wide) (grid->n_rows * grid->n_columns) + (UNITS (persons) >> 60);
}

static void
write_cells (Scale *scale)
{
  for (gsize i = 0; i < scale->grid->n_rows; i++)
    {
      const Line line = row_of (scale, i);
      Wide rest = 0;
      const gsize n = load_line (scale, &line, &rest);

      for (gsize k = 0; k < n; k++)
        {
          const Factor product =
              bhxh_factor_multiply (scale->products[k], scale->row_factors[i]);

          scale->scaled[scale->cells[k]] =
              CLAMP (bhxh_factor_to_fixed (product, SCALE_BITS),
                     (Wide) scale->grid->lo[scale->cells[k]] << SCALE_BITS,
                     (Wide) scale->grid->hi[scale->cells[k]] << SCALE_BITS);
        }
    }
}

gboolean
bhxh_scale (const Grid *grid, const gint64 *weights, const guint8 *pinned, Wide *scaled)
{
  const Wide allowed = allow (grid);
  g_auto (Scale) scale = { 0 };

  if (!scale_init (&scale, grid, weights))
    return FALSE;
  scale.pinned = pinned;
  scale.scaled = scaled;
  for (guint round = 0; round < SCALE_MAX_ROUNDS; round++)
    {
      if (fit_rows (&scale) <= allowed && round > 0)
        break;
      fit_columns (&scale);
    }
  write_cells (&scale);
  return TRUE;
}

static Wide
measure_line (const Wide *scaled, gsize n, gsize stride, gint64 total)
{
  Wide over = -((Wide) total << SCALE_BITS);

  for (gsize i = 0; i < n; i++)
    over += scaled[i * stride];
  return over < 0 ? -over : over;
}

Wide
bhxh_scale_measure (const Grid *grid, const Wide *scaled)
{
  const gsize n = grid->n_columns;
  Wide differ = 0;

  for (gsize i = 0; i < grid->n_rows; i++)
    differ += measure_line (scaled + i * n, n, 1, grid->row_totals[i]);
  for (gsize j = 0; j < n; j++)
    differ += measure_line (scaled + j, grid->n_rows, n, grid->column_totals[j]);
  return differ;
}
