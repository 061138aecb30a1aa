/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Several figures in one cell: which of them counts, and in what order the others stand.
 * The column holds the first, the list beside it the rest, in order, at all times.
 */
#include "base/memory.h"

#include "base/error.h"
#include "model/figures-private.h"

#include <stdlib.h>
#include <string.h>

/* --- Which counts --------------------------------------------------------------------
 */

static BhxhPeriod
effective_as_of (const Trait *trait, BhxhPeriod period)
{
  return bhxh_period_get_last_day (trait->as_of != BHXH_PERIOD_NONE ? trait->as_of
                                                                    : period);
}

static gint
compare_traits (const Trait *a, const Trait *b, BhxhPeriod period)
{
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  if (a->stage != b->stage)
    return a->stage > b->stage ? -1 : 1;
  if (a->as_of != b->as_of)
    {
      const gint order =
          bhxh_period_compare (effective_as_of (b, period), effective_as_of (a, period));

      if (order != 0)
        return order;
    }
  if (a->decimals != b->decimals)
    return a->decimals > b->decimals ? -1 : 1;
  if (a->rounding != b->rounding)
    return a->rounding < b->rounding ? -1 : 1;
  return a->qualifier - b->qualifier;
}

static const char *
source_of (const BhxhFigures *figures, const Figure *figure)
{
  const StatementDetail *detail = bhxh_figures_get_detail (figures, figure->detail);

  return detail != NULL ? detail->source : "";
}

/* Negative when @a counts before @b. Nothing in it depends on the order of adding. */
static gint
compare_figures (const BhxhFigures *figures,
                 BhxhPeriod period,
                 const Figure *a,
                 const Figure *b)
{
  const Trait *trait_a = &figures->traits.traits[a->trait];
  const Trait *trait_b = &figures->traits.traits[b->trait];
  gint order = compare_traits (trait_a, trait_b, period);

  if (order == 0)
    order = strcmp (source_of (figures, a), source_of (figures, b));
  if (order == 0 && trait_a->load != trait_b->load)
    order = g_strcmp0 (bhxh_figures_get_load (figures, trait_a->load),
                       bhxh_figures_get_load (figures, trait_b->load));
  if (order == 0 && trait_a->owner != trait_b->owner)
    order = trait_a->owner < trait_b->owner ? -1 : 1;
  if (order == 0 && a->value != b->value)
    order = a->value < b->value ? -1 : 1;
  if (order == 0 && a->detail != b->detail)
    order = a->detail < b->detail ? -1 : 1;
  return order;
}

/* --- Reading and writing a cell ------------------------------------------------------
 */

static Figure
read_first (const FigureColumn *column, guint unit)
{
  return (Figure){ column->values[unit], column->traits[unit],
                   column->details != NULL ? column->details[unit] : 0 };
}

static void
write_first (FigureColumn *column, guint unit, const Figure *figure)
{
  column->values[unit] = figure->value;
  column->traits[unit] = figure->trait;
  if (column->details != NULL)
    column->details[unit] = figure->detail;
}

static Figure
read_further (const FurtherFigure *further)
{
  return (Figure){ further->value, further->trait, further->detail };
}

static void
write_further (FurtherFigure *further, const Figure *figure)
{
  further->value = figure->value;
  further->trait = figure->trait;
  further->detail = figure->detail;
}

gboolean
bhxh_figures_need_details (BhxhFigures *figures, FigureColumn *column, GError **error)
{
  if (column->details == NULL)
    column->details = bhxh_try_new (figures->n_units, sizeof (guint32), error);
  return column->details != NULL;
}

/* The column of a cell that holds something; NULL for all others. */
static FigureColumn *
find_filled (const BhxhFigures *figures, guint unit, guint indicator, guint period)
{
  FigureColumn *column;

  if (unit >= figures->n_units || indicator >= figures->n_indicators ||
      period >= figures->n_periods)
    return NULL;
  column = figures_column (figures, indicator, period);
  return column != NULL && column->traits != NULL && column->traits[unit] != 0 ? column
                                                                               : NULL;
}

gboolean
bhxh_figures_get_figure (const BhxhFigures *figures,
                         guint unit,
                         guint indicator,
                         guint period,
                         guint index,
                         Figure *figure)
{
  const FigureColumn *column = find_filled (figures, unit, indicator, period);
  guint32 next;

  if (column == NULL)
    return FALSE;
  if (index == 0)
    {
      *figure = read_first (column, unit);
      return TRUE;
    }
  next = bhxh_further_find (&figures->further,
                            figures_cell (figures, unit, indicator, period));
  while (next != 0 && --index > 0)
    next = figures->further.figures[next - 1].next;
  if (next == 0)
    return FALSE;
  *figure = read_further (&figures->further.figures[next - 1]);
  return TRUE;
}

guint
bhxh_figures_get_n (const BhxhFigures *figures, guint unit, guint indicator, guint period)
{
  guint n = 1;
  guint32 next;

  g_return_val_if_fail (figures != NULL, 0);

  if (find_filled (figures, unit, indicator, period) == NULL)
    return 0;
  next = bhxh_further_find (&figures->further,
                            figures_cell (figures, unit, indicator, period));
  for (; next != 0; next = figures->further.figures[next - 1].next)
    n++;
  return n;
}

gboolean
bhxh_figures_has_further (const BhxhFigures *figures)
{
  return figures->further.n_cells > 0;
}

/* --- Adding and replacing ------------------------------------------------------------
 */

static void
swap_figures (Figure *a, Figure *b)
{
  const Figure kept = *a;

  *a = *b;
  *b = kept;
}

/* Settles the order of a cell's list whose last figure is new: the new one is carried
 * from the front, and whatever counts after it is carried on in its stead. */
static void
sift_in (BhxhFigures *figures,
         FigureColumn *column,
         guint unit,
         BhxhPeriod period,
         guint32 next,
         Figure carried)
{
  Figure here = read_first (column, unit);

  if (compare_figures (figures, period, &carried, &here) < 0)
    {
      write_first (column, unit, &carried);
      swap_figures (&here, &carried);
    }
  for (; next != 0; next = figures->further.figures[next - 1].next)
    {
      FurtherFigure *further = &figures->further.figures[next - 1];

      here = read_further (further);
      if (further->next != 0 && compare_figures (figures, period, &carried, &here) >= 0)
        continue;
      write_further (further, &carried);
      carried = here;
    }
}

gboolean
bhxh_figures_add_further (BhxhFigures *figures,
                          guint unit,
                          guint indicator,
                          guint period,
                          const Figure *figure,
                          GError **error)
{
  const guint64 cell = figures_cell (figures, unit, indicator, period);
  FigureColumn *column = figures_made_column (figures, indicator, period);

  if (bhxh_figures_get_n (figures, unit, indicator, period) >= FIGURES_A_CELL)
    {
      bhxh_set_error (
          error, BHXH_ERROR_LIMIT, "hơn %d số liệu cho cùng đơn vị, chỉ tiêu và kỳ",
          "more than %d figures for one unit, indicator and period", FIGURES_A_CELL);
      return FALSE;
    }
  if (bhxh_further_append (&figures->further, cell, error) == NULL)
    return FALSE;
  sift_in (figures, column, unit, figures->periods[period],
           bhxh_further_find (&figures->further, cell), *figure);
  return TRUE;
}

gboolean
bhxh_figures_says_same (const Trait *a, const Trait *b, BhxhPeriod period)
{
  return a->kind == b->kind && a->stage == b->stage && a->owner == b->owner &&
         effective_as_of (a, period) == effective_as_of (b, period);
}

static gboolean
is_same (const BhxhFigures *figures,
         BhxhPeriod period,
         guint16 number,
         const Trait *trait)
{
  return bhxh_figures_says_same (&figures->traits.traits[number], trait, period);
}

gint
bhxh_figures_find_same (const BhxhFigures *figures,
                        guint unit,
                        guint indicator,
                        guint period,
                        const Trait *trait)
{
  const FigureColumn *column = find_filled (figures, unit, indicator, period);
  const BhxhPeriod span = column != NULL ? figures->periods[period] : BHXH_PERIOD_NONE;
  guint32 next;
  gint index = 1;

  if (column == NULL)
    return -1;
  if (is_same (figures, span, column->traits[unit], trait))
    return 0;
  next = bhxh_further_find (&figures->further,
                            figures_cell (figures, unit, indicator, period));
  for (; next != 0; next = figures->further.figures[next - 1].next, index++)
    if (is_same (figures, span, figures->further.figures[next - 1].trait, trait))
      return index;
  return -1;
}

typedef struct
{
  const BhxhFigures *figures;
  BhxhPeriod period;
} SortContext;

static gint
compare_for_sort (gconstpointer a, gconstpointer b, gpointer data)
{
  const SortContext *context = data;

  return compare_figures (context->figures, context->period, a, b);
}

/* All figures of a cell, @n of them, written back in order. */
static void
write_cell (BhxhFigures *figures,
            guint unit,
            guint indicator,
            guint period,
            Figure *cell,
            guint n)
{
  SortContext context = { figures, figures->periods[period] };
  guint32 next = bhxh_further_find (&figures->further,
                                    figures_cell (figures, unit, indicator, period));

  g_qsort_with_data (cell, (gint) n, sizeof (Figure), compare_for_sort, &context);
  write_first (figures_made_column (figures, indicator, period), unit, &cell[0]);
  for (guint i = 1; i < n; i++)
    {
      write_further (&figures->further.figures[next - 1], &cell[i]);
      next = figures->further.figures[next - 1].next;
    }
}

/* All figures of a cell, @n of them; NULL where @index is past the end. */
static Figure *
dup_cell (const BhxhFigures *figures,
          guint unit,
          guint indicator,
          guint period,
          guint index,
          guint n,
          GError **error)
{
  Figure *cell = NULL;

  if (index >= n)
    {
      bhxh_set_error (error, BHXH_ERROR_INDEX, "số liệu %u vượt quá số lượng của ô (%u)",
                      "figure %u is past the end of a cell with %u", index, n);
      return NULL;
    }
  cell = bhxh_try_new (n, sizeof (Figure), error);
  for (guint i = 0; cell != NULL && i < n; i++)
    bhxh_figures_get_figure (figures, unit, indicator, period, i, &cell[i]);
  return cell;
}

gboolean
bhxh_figures_replace (BhxhFigures *figures,
                      guint unit,
                      guint indicator,
                      guint period,
                      guint index,
                      Figure figure,
                      GError **error)
{
  const guint n = bhxh_figures_get_n (figures, unit, indicator, period);
  g_autofree Figure *cell = NULL;

  if (!bhxh_figures_check (figures, unit, indicator, period, &figure, error))
    return FALSE;
  cell = dup_cell (figures, unit, indicator, period, index, n, error);
  if (cell == NULL ||
      (figure.detail != 0 &&
       !bhxh_figures_need_details (
           figures, figures_made_column (figures, indicator, period), error)))
    return FALSE;
  cell[index] = figure;
  write_cell (figures, unit, indicator, period, cell, n);
  return TRUE;
}

gboolean
bhxh_figures_remove (BhxhFigures *figures,
                     guint unit,
                     guint indicator,
                     guint period,
                     guint index,
                     GError **error)
{
  const guint n = bhxh_figures_get_n (figures, unit, indicator, period);
  g_autofree Figure *cell = dup_cell (figures, unit, indicator, period, index, n, error);
  FigureColumn *column = NULL;

  if (cell == NULL)
    return FALSE;
  memmove (&cell[index], &cell[index + 1], (n - index - 1) * sizeof (Figure));
  if (n > 1 && !bhxh_further_rewrite (&figures->further,
                                      figures_cell (figures, unit, indicator, period),
                                      &cell[1], n - 2, error))
    return FALSE;
  column = figures_made_column (figures, indicator, period);
  write_first (column, unit, n > 1 ? &cell[0] : &(Figure){ 0 });
  figures->n_figures--;
  return TRUE;
}
