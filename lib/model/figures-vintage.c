/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What was known before: figures that a later one replaced or that were withdrawn. They
 * are kept beside the columns, so that nobody who asks what stands ever meets them.
 *
 * A statement is what figures of equal kind, stage, as-of day and owner say of a cell;
 * its vintages follow each other by the day on which they were known, on one day by the
 * order of their files.
 */
#include "base/error.h"
#include "base/memory.h"
#include "base/number.h"
#include "model/figures-private.h"

#include <stdlib.h>

/* --- The order of vintages -----------------------------------------------------------
 */

BhxhPeriod
bhxh_figures_get_known_day (const BhxhFigures *figures,
                            const Trait *trait,
                            BhxhPeriod period)
{
  const Origin *origin = bhxh_figures_get_origin (figures, trait->load);

  if (origin != NULL && origin->received != BHXH_PERIOD_NONE)
    return origin->received;
  return bhxh_period_get_last_day (trait->as_of != BHXH_PERIOD_NONE ? trait->as_of
                                                                    : period);
}

static guint
file_number_of (const BhxhFigures *figures, const Trait *trait)
{
  const Origin *origin = bhxh_figures_get_origin (figures, trait->load);

  return origin != NULL ? origin->file_number : 0;
}

gint
bhxh_figures_compare_vintages (const BhxhFigures *figures,
                               BhxhPeriod period,
                               const Trait *a,
                               const Trait *b)
{
  const BhxhPeriod known_a = bhxh_figures_get_known_day (figures, a, period);
  const BhxhPeriod known_b = bhxh_figures_get_known_day (figures, b, period);
  const guint file_a = file_number_of (figures, a);
  const guint file_b = file_number_of (figures, b);

  if (known_a != known_b)
    return known_a < known_b ? -1 : 1;
  return (file_a > file_b) - (file_a < file_b);
}

/* --- Keeping -------------------------------------------------------------------------
 */

static const Trait *
trait_of (const BhxhFigures *figures, const Figure *figure)
{
  return &figures->traits.traits[figure->trait];
}

gboolean
bhxh_figures_add_vintage (BhxhFigures *figures,
                          guint unit,
                          guint indicator,
                          guint period,
                          Figure figure,
                          GError **error)
{
  const guint64 cell = figures_cell (figures, unit, indicator, period);
  FurtherFigure *further = NULL;

  if (!bhxh_figures_check (figures, unit, indicator, period, &figure, error))
    return FALSE;
  if (bhxh_further_count (&figures->superseded, cell) >= FIGURES_A_CELL)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT,
                      "hơn %d số liệu bị thay của cùng một đơn vị, chỉ tiêu và kỳ",
                      "more than %d figures replaced for one unit, indicator and period",
                      FIGURES_A_CELL);
      return FALSE;
    }
  further = bhxh_further_append (&figures->superseded, cell, error);
  if (further == NULL)
    return FALSE;
  further->value = figure.value;
  further->trait = figure.trait;
  further->detail = figure.detail;
  return TRUE;
}

gboolean
bhxh_figures_has_vintages (const BhxhFigures *figures)
{
  return figures->superseded.n_cells > 0;
}

gboolean
bhxh_figures_get_vintage (const BhxhFigures *figures,
                          guint unit,
                          guint indicator,
                          guint period,
                          guint index,
                          Figure *figure)
{
  const FurtherFigure *further = NULL;
  guint32 next = 0;

  if (figures->superseded.n_cells == 0 || unit >= figures->n_units ||
      indicator >= figures->n_indicators || period >= figures->n_periods)
    return FALSE;
  next = bhxh_further_find (&figures->superseded,
                            figures_cell (figures, unit, indicator, period));
  while (next != 0 && index-- > 0)
    next = figures->superseded.figures[next - 1].next;
  if (next == 0)
    return FALSE;
  further = &figures->superseded.figures[next - 1];
  *figure = (Figure){ further->value, further->trait, further->detail };
  return TRUE;
}

/* --- Settling ------------------------------------------------------------------------
 */

/* The vintages of one cell, and what settling needs to know of it. */
typedef struct
{
  BhxhFigures *figures;
  guint unit;
  guint indicator;
  guint period;
  BhxhPeriod span;
  Figure *all; /* by statement, then in the order of vintages; later only those that are
                * kept */
  guint n_all;
} VintageCell;

static gboolean
is_same_statement (const VintageCell *cell, const Figure *a, const Figure *b)
{
  return bhxh_figures_says_same (trait_of (cell->figures, a), trait_of (cell->figures, b),
                                 cell->span);
}

/* The statement that counts first is first; 0 for the same one. */
static gint
compare_statements (const Trait *a, const Trait *b, BhxhPeriod span)
{
  const BhxhPeriod day_a =
      bhxh_period_get_last_day (a->as_of != BHXH_PERIOD_NONE ? a->as_of : span);
  const BhxhPeriod day_b =
      bhxh_period_get_last_day (b->as_of != BHXH_PERIOD_NONE ? b->as_of : span);

  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  if (a->stage != b->stage)
    return a->stage > b->stage ? -1 : 1;
  if (day_a != day_b)
    return day_a > day_b ? -1 : 1;
  return (a->owner > b->owner) - (a->owner < b->owner);
}

/* By statement, then the oldest first. Nothing in it depends on the order of adding. */
static gint
compare_in_cell (gconstpointer a, gconstpointer b, gpointer data)
{
  const VintageCell *cell = data;
  const Figure *one = a;
  const Figure *other = b;
  const Trait *trait = trait_of (cell->figures, one);
  const Trait *other_trait = trait_of (cell->figures, other);
  gint order = compare_statements (trait, other_trait, cell->span);

  if (order == 0)
    order = bhxh_figures_compare_vintages (cell->figures, cell->span, trait, other_trait);
  if (order == 0)
    order = (gint) other_trait->is_withdrawal - (gint) trait->is_withdrawal;
  if (order == 0)
    order = (one->detail > other->detail) - (one->detail < other->detail);
  return order != 0 ? order : (one->value > other->value) - (one->value < other->value);
}

/* Whether @next says nothing new after @last (NULL: it is the first). */
static gboolean
adds_nothing (const VintageCell *cell, const Figure *last, const Figure *next)
{
  const Trait *trait = trait_of (cell->figures, next);
  const Trait *before = last != NULL ? trait_of (cell->figures, last) : NULL;

  if (trait->is_withdrawal)
    return before == NULL || before->is_withdrawal;
  return before != NULL && !before->is_withdrawal &&
         bhxh_number_compare (last->value, before->decimals, next->value,
                              trait->decimals) == 0;
}

/* Drops from one statement's vintages, @n from @first on, what says nothing new; of equal
 * numbers the more precise stays. Returns how many are left. */
static guint
thin_out (VintageCell *cell, Figure *first, guint n)
{
  guint n_left = 0;

  for (guint i = 0; i < n; i++)
    {
      Figure *last = n_left > 0 ? &first[n_left - 1] : NULL;

      if (!adds_nothing (cell, last, &first[i]))
        first[n_left++] = first[i];
      else if (last != NULL && trait_of (cell->figures, &first[i])->decimals >
                                   trait_of (cell->figures, last)->decimals)
        *last = first[i];
    }
  return n_left;
}

/* Puts the last vintage of a statement where it counts, or takes away what counted. */
static gboolean
settle_standing (VintageCell *cell, const Figure *last, GError **error)
{
  const Trait *trait = trait_of (cell->figures, last);
  const gint standing = bhxh_figures_find_same (cell->figures, cell->unit,
                                                cell->indicator, cell->period, trait);

  if (standing < 0)
    return TRUE;
  if (trait->is_withdrawal)
    return bhxh_figures_remove (cell->figures, cell->unit, cell->indicator, cell->period,
                                (guint) standing, error);
  return bhxh_figures_replace (cell->figures, cell->unit, cell->indicator, cell->period,
                               (guint) standing, *last, error);
}

/* One statement: @n vintages from @first on. Those that stand no longer are moved to
 * @kept, the latest first; their number is added to @n_kept. */
static gboolean
settle_statement (VintageCell *cell,
                  Figure *first,
                  guint n,
                  Figure *kept,
                  guint *n_kept,
                  GError **error)
{
  const guint n_left = thin_out (cell, first, n);
  guint n_past = n_left;

  if (n_left == 0)
    return TRUE;
  if (!settle_standing (cell, &first[n_left - 1], error))
    return FALSE;
  if (!trait_of (cell->figures, &first[n_left - 1])->is_withdrawal)
    n_past--;
  for (guint i = n_past; i > 0; i--)
    kept[(*n_kept)++] = first[i - 1];
  return TRUE;
}

/* All vintages of the cell: those beside the columns, and the standing ones of the same
 * statements. */
static gboolean
gather (VintageCell *cell, GError **error)
{
  const guint n = bhxh_further_count (
      &cell->figures->superseded,
      figures_cell (cell->figures, cell->unit, cell->indicator, cell->period));
  const guint n_standing =
      bhxh_figures_get_n (cell->figures, cell->unit, cell->indicator, cell->period);

  cell->all = bhxh_try_new ((gsize) n + n_standing, sizeof (Figure), error);
  if (cell->all == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    bhxh_figures_get_vintage (cell->figures, cell->unit, cell->indicator, cell->period, i,
                              &cell->all[i]);
  cell->n_all = n;
  for (guint i = 0; i < n_standing; i++)
    {
      Figure *standing = &cell->all[cell->n_all];
      guint same = 0;

      bhxh_figures_get_figure (cell->figures, cell->unit, cell->indicator, cell->period,
                               i, standing);
      while (same < n && !is_same_statement (cell, &cell->all[same], standing))
        same++;
      cell->n_all += same < n;
    }
  g_qsort_with_data (cell->all, (gint) cell->n_all, sizeof (Figure), compare_in_cell,
                     cell);
  return TRUE;
}

static gboolean
settle_cell (VintageCell *cell, GError **error)
{
  g_autofree Figure *kept = NULL;
  guint n_kept = 0;
  guint first = 0;

  if (gather (cell, error))
    kept = bhxh_try_new (cell->n_all, sizeof (Figure), error);
  if (kept == NULL)
    return FALSE;
  while (first < cell->n_all)
    {
      guint end = first + 1;

      while (end < cell->n_all &&
             is_same_statement (cell, &cell->all[first], &cell->all[end]))
        end++;
      if (!settle_statement (cell, &cell->all[first], end - first, kept, &n_kept, error))
        return FALSE;
      first = end;
    }
  return bhxh_further_rewrite (
      &cell->figures->superseded,
      figures_cell (cell->figures, cell->unit, cell->indicator, cell->period), kept,
      n_kept, error);
}

gboolean
bhxh_figures_settle_vintages (BhxhFigures *figures, GError **error)
{
  const FurtherTable *table = &figures->superseded;
  const guint64 n_units = figures->n_units;

  for (gsize i = 0; i < table->n_slots; i++)
    {
      const guint64 number = table->slots[i].key - 1;
      VintageCell cell = { .figures = figures };
      gboolean is_settled;

      if (table->slots[i].key == 0)
        continue;
      cell.unit = (guint) (number % n_units);
      cell.indicator = (guint) (number / n_units % figures->n_indicators);
      cell.period = (guint) (number / n_units / figures->n_indicators);
      cell.span = figures->periods[cell.period];
      is_settled = settle_cell (&cell, error);
      g_free (cell.all);
      if (!is_settled)
        return FALSE;
    }
  return TRUE;
}

/* --- For everybody -------------------------------------------------------------------
 */

guint
bhxh_figures_get_n_superseded (const BhxhFigures *figures,
                               guint unit,
                               guint indicator,
                               guint period)
{
  g_return_val_if_fail (figures != NULL, 0);

  if (figures->superseded.n_cells == 0 || unit >= figures->n_units ||
      indicator >= figures->n_indicators || period >= figures->n_periods)
    return 0;
  return bhxh_further_count (&figures->superseded,
                             figures_cell (figures, unit, indicator, period));
}

gboolean
bhxh_figures_get_any (const BhxhFigures *figures,
                      guint unit,
                      guint indicator,
                      guint period,
                      guint index,
                      Figure *figure)
{
  guint n = 0;

  if (bhxh_figures_get_figure (figures, unit, indicator, period, index, figure))
    return TRUE;
  if (figures->superseded.n_cells == 0)
    return FALSE;
  n = MAX (bhxh_figures_get_n (figures, unit, indicator, period), 1);
  return index >= n &&
         bhxh_figures_get_vintage (figures, unit, indicator, period, index - n, figure);
}

SupersededState
bhxh_figures_get_state (const BhxhFigures *figures,
                        guint unit,
                        guint indicator,
                        guint period,
                        guint index)
{
  Figure figure;
  Figure later;
  guint n = 0;

  if (figures->superseded.n_cells == 0)
    return SUPERSEDED_NOT;
  n = MAX (bhxh_figures_get_n (figures, unit, indicator, period), 1);
  if (index < n ||
      !bhxh_figures_get_vintage (figures, unit, indicator, period, index - n, &figure))
    return SUPERSEDED_NOT;
  if (trait_of (figures, &figure)->is_withdrawal)
    return SUPERSEDED_WITHDRAWAL;
  if (index > n &&
      bhxh_figures_get_vintage (figures, unit, indicator, period, index - n - 1,
                                &later) &&
      trait_of (figures, &later)->is_withdrawal &&
      bhxh_figures_says_same (trait_of (figures, &figure), trait_of (figures, &later),
                              figures->periods[period]))
    return SUPERSEDED_WITHDRAWN;
  return SUPERSEDED_REPLACED;
}
