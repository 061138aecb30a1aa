/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which slips explain a figure to doubt: with the number that it may have been, and
 * without the other figures of the set, everything can be true.
 */
#include "check/conflicts-private.h"
#include "check/findings.h"

#include "base/memory.h"

/* A set being looked at. */
typedef struct
{
  BhxhConflicts *conflicts;
  const ElementSet *set;
  guint number;          /* of the set */
  Removed *removed;      /* the figures of the set */
  Removed *removed_more; /* and the rules over units below */
} Trial;

static const Element *
get_element (const Trial *trial, guint index)
{
  return system_element (trial->conflicts->bounds->system,
                         g_array_index (trial->set->elements, guint, index));
}

/* Puts a number in for a figure: its rows, of every unknown that the figure is part of. */
static gboolean
put_in (const System *system,
        const Element *element,
        const Slip *slip,
        LinearSystem *linear,
        GError **error)
{
  const guint symbol =
      GPOINTER_TO_UINT (g_hash_table_lookup (system->by_cell, &element->cell)) - 1;
  const CheckFigure figure = bhxh_check_get_figure (system->source, element->cell);
  Trait trait = *figure.trait;
  Interval range;

  trait.decimals = (gint8) slip->decimals;
  range = bhxh_interval_of_range (bhxh_figure_get_range (slip->value, &trait));
  return bhxh_system_add_number (system, symbol, &range, linear, error);
}

/* Whether what is left can hold with the numbers put in. */
static gboolean
can_hold (const Trial *trial,
          const Removed *removed,
          const Element *const *elements,
          const Slip *slips,
          guint n,
          gboolean *feasible,
          GError **error)
{
  const BhxhBounds *bounds = trial->conflicts->bounds;
  g_auto (LinearSystem) linear = { 0 };

  if (!bhxh_linear_copy (&bounds->system->linear, &linear, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!put_in (bounds->system, elements[i], &slips[i], &linear, error))
      return FALSE;
  return bhxh_solver_decide_from (bounds->solver, &linear, removed,
                                  bounds->system->linear.n_rows, feasible, error);
}

/* First by the rules of single units, which takes little; then by all. */
static gboolean
try_slips (const Trial *trial,
           const Element *const *elements,
           const Slip *slips,
           guint n,
           gboolean *explains,
           GError **error)
{
  return can_hold (trial, trial->removed_more, elements, slips, n, explains, error) &&
         (!*explains ||
          can_hold (trial, trial->removed, elements, slips, n, explains, error));
}

static void
keep_slip (const Trial *trial, const Element *element, CheckCell other, const Slip *slip)
{
  const FoundSlip found = { trial->number, element->cell, other, *slip };

  g_array_append_val (trial->conflicts->slips, found);
}

/* A number that the document states of a figure. */
typedef struct
{
  gint64 value;
  gint decimals;
} Stated;

static gboolean
is_stated (const GArray *numbers, gint64 value, gint decimals)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      const Stated *stated = &g_array_index (numbers, Stated, i);

      if (bhxh_number_compare (stated->value, stated->decimals, value, decimals) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_stated (const CheckFigure *statement, CheckCell cell G_GNUC_UNUSED, gpointer data)
{
  const Stated stated = { statement->figure.value, statement->trait->decimals };

  if (!is_stated (data, stated.value, stated.decimals))
    g_array_append_val ((GArray *) data, stated);
}

/* The different numbers that the document states of a figure, the most precise first. */
static GArray *
list_stated (const Trial *trial, const Element *element)
{
  const BhxhBounds *bounds = trial->conflicts->bounds;
  const CheckFigure figure = bhxh_check_get_figure (&bounds->source, element->cell);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (Stated));

  add_stated (&figure, element->cell, numbers);
  if (figure.trait->kind == FIGURE_TARGET)
    bhxh_statements_visit (&bounds->source, bounds->owner, element->cell, add_stated,
                           numbers);
  return numbers;
}

static gboolean
was_kept (const Trial *trial, const Element *element, const Slip *slip)
{
  const GArray *slips = trial->conflicts->slips;

  for (guint i = 0; i < slips->len; i++)
    {
      const FoundSlip *found = &g_array_index (slips, FoundSlip, i);

      if (found->doubt == trial->number &&
          bhxh_cells_equal (found->cell, element->cell) &&
          found->slip.kind == slip->kind && found->slip.value == slip->value &&
          found->slip.decimals == slip->decimals)
        return TRUE;
    }
  return FALSE;
}

/* The slips from one number. Where the document states others, only these: it would still
 * contradict itself with any further one. */
static gboolean
try_number (const Trial *trial,
            const Element *element,
            const GArray *numbers,
            const Stated *stated,
            GError **error)
{
  g_autoptr (GArray) slips = bhxh_slips_new (stated->value, stated->decimals);

  for (guint i = 0; i < slips->len; i++)
    {
      const Slip *slip = &g_array_index (slips, Slip, i);
      gboolean explains;

      if (numbers->len > 1 && (!is_stated (numbers, slip->value, slip->decimals) ||
                               was_kept (trial, element, slip)))
        continue;
      if (!try_slips (trial, &element, slip, 1, &explains, error))
        return FALSE;
      if (explains)
        keep_slip (trial, element, element->cell, slip);
    }
  return TRUE;
}

static gboolean
try_figure (const Trial *trial, const Element *element, GError **error)
{
  g_autoptr (GArray) numbers = list_stated (trial, element);

  for (guint i = 0; i < numbers->len; i++)
    if (!try_number (trial, element, numbers, &g_array_index (numbers, Stated, i), error))
      return FALSE;
  return TRUE;
}

/* --- Exchanges -----------------------------------------------------------------------
 */

/* Whether two figures that stand where the other one should explain it. */
static gboolean
try_exchange (const Trial *trial,
              const Element *const *elements,
              Slip *slips,
              gboolean *explains,
              GError **error)
{
  const CheckSource *source = trial->conflicts->bounds->system->source;

  for (guint i = 0; i < 2; i++)
    {
      const CheckFigure other = bhxh_check_get_figure (source, elements[1 - i]->cell);

      slips[i] = (Slip){ BHXH_SLIP_EXCHANGED, other.figure.value, other.trait->decimals };
    }
  return try_slips (trial, elements, slips, 2, explains, error);
}

/* The two figures of a set. */
static gboolean
try_pair (const Trial *trial, GError **error)
{
  const Element *const elements[] = { get_element (trial, 0), get_element (trial, 1) };
  Slip slips[2];
  gboolean explains;

  if (!try_exchange (trial, elements, slips, &explains, error))
    return FALSE;
  for (guint i = 0; explains && i < 2; i++)
    keep_slip (trial, elements[i], elements[1 - i]->cell, &slips[i]);
  return TRUE;
}

/* Whether a figure stands beside another: in the next row or column of one table, as far
 * as axes say so, with another number of the same kind. */
static gboolean
stands_beside (const Trial *trial, CheckCell cell, const Element *other)
{
  const System *system = trial->conflicts->bounds->system;
  const CheckFigure own = bhxh_check_get_figure (system->source, cell);
  CheckFigure found;

  if (other->kind != ELEMENT_FIGURE || other->cell.period != cell.period ||
      (other->cell.unit == cell.unit) == (other->cell.indicator == cell.indicator) ||
      bhxh_system_counts_persons (system, cell) !=
          bhxh_system_counts_persons (system, other->cell))
    return FALSE;
  found = bhxh_check_get_figure (system->source, other->cell);
  return found.trait->kind == own.trait->kind &&
         found.trait->decimals == own.trait->decimals &&
         found.figure.value != own.figure.value;
}

/* A figure of the set and one that nothing else speaks against. */
static gboolean
try_partner (const Trial *trial, const Element *element, guint partner, GError **error)
{
  const Element *const elements[] = {
    element, system_element (trial->conflicts->bounds->system, partner)
  };
  Slip slips[2];
  gboolean explains;
  gboolean done;

  trial->removed[partner] = trial->removed_more[partner] = TRUE;
  done = try_exchange (trial, elements, slips, &explains, error);
  trial->removed[partner] = trial->removed_more[partner] = FALSE;
  if (done && explains)
    keep_slip (trial, element, elements[1]->cell, &slips[0]);
  return done;
}

static gboolean
try_partners (const Trial *trial, const Element *element, GError **error)
{
  const GArray *elements = trial->conflicts->bounds->system->elements;
  guint n_tried = 0;

  for (guint i = 0; i < elements->len && n_tried < SLIPS_MAX_PARTNERS; i++)
    if (!trial->removed[i] &&
        stands_beside (trial, element->cell, &g_array_index (elements, Element, i)))
      {
        n_tried++;
        if (!try_partner (trial, element, i, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
try_set (Trial *trial, GError **error)
{
  const GArray *elements = trial->set->elements;
  gboolean done = TRUE;

  for (guint i = 0; i < elements->len; i++)
    trial->removed[g_array_index (elements, guint, i)] =
        trial->removed_more[g_array_index (elements, guint, i)] = TRUE;
  for (guint i = 0; done && i < elements->len; i++)
    done = try_figure (trial, get_element (trial, i), error) &&
           try_partners (trial, get_element (trial, i), error);
  if (done && elements->len == 2)
    done = try_pair (trial, error);
  for (guint i = 0; i < elements->len; i++)
    trial->removed[g_array_index (elements, guint, i)] =
        trial->removed_more[g_array_index (elements, guint, i)] = FALSE;
  return done;
}

gboolean
bhxh_conflicts_find_slips (BhxhConflicts *conflicts,
                           const BhxhOptions *options,
                           GError **error)
{
  const System *system = conflicts->bounds->system;
  g_autofree Removed *removed =
      bhxh_try_new ((gsize) system->elements->len + 1, sizeof *removed, error);
  g_autofree Removed *removed_more =
      removed != NULL ? bhxh_system_dup_over_children (system, error) : NULL;
  Trial trial = { conflicts, NULL, 0, removed, removed_more };

  if (removed_more == NULL)
    return FALSE;
  for (; trial.number < conflicts->doubts->len; trial.number++)
    {
      trial.set = element_set (conflicts->doubts, trial.number);
      if (!bhxh_options_report (options, trial.number, conflicts->doubts->len, error) ||
          !try_set (&trial, error))
        return FALSE;
    }
  return TRUE;
}
