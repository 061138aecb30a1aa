/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Corrections: a figure among what was said of its cell before and after it, by the days
 * of receipt and the order of files; and what was not yet known on the day that is asked
 * about. Which vintage stands in the end is settled when all files are read.
 */
#include "codec/actuals.h"

#include "base/period.h"
#include "base/wide.h"

/* Remark of bhxh_actuals_may_say(). */
#define SAID_KNOWN_LATER 'k'

/* --- What is not yet known -----------------------------------------------------------
 */

void
bhxh_actuals_report_known_later (ActualsLoad *load, Place place, BhxhPeriod day)
{
  char known[PERIOD_SIZE];
  char asked[PERIOD_SIZE];

  bhxh_period_write (known, day);
  bhxh_period_write (asked, load->options->known_on);
  bhxh_actuals_report (load, PROBLEM_KNOWN_LATER, place, known, asked, NULL);
}

gboolean
bhxh_actuals_is_known_later (ActualsLoad *load, const ActualRow *row)
{
  const Trait trait = bhxh_actuals_get_trait (load, row);
  const BhxhPeriod day = bhxh_figures_get_known_day (load->figures, &trait, row->period);
  MemoKey key = { .length = 0 };

  if (day <= load->options->known_on)
    return FALSE;
  memo_key_append (&key, &load->load, sizeof load->load);
  memo_key_append (&key, &day, sizeof day);
  if (bhxh_actuals_may_say (load, SAID_KNOWN_LATER,
                            (CsvField){ key.bytes, (guint32) key.length }))
    bhxh_actuals_report_known_later (load, bhxh_actuals_get_row_place (load, row), day);
  return TRUE;
}

/* --- Neighbours in time --------------------------------------------------------------
 */

/* A vintage of the statement that a row is about. */
typedef struct
{
  gboolean is_there;
  Figure figure;
  Trait trait;
} Vintage;

/* The row's own, and those next to it. */
typedef struct
{
  Vintage own;
  Vintage before;
  Vintage after;
  Vintage twin; /* of the same file and day */
  gboolean has_standing;
} Neighbours;

static gint
compare (const ActualsLoad *load,
         const ActualRow *row,
         const Vintage *a,
         const Vintage *b)
{
  return bhxh_figures_compare_vintages (load->figures, row->period, &a->trait, &b->trait);
}

static void
consider (const ActualsLoad *load,
          const ActualRow *row,
          const Figure *figure,
          Neighbours *neighbours)
{
  const Vintage other = { TRUE, *figure,
                          bhxh_figures_get_traits (load->figures, NULL)[figure->trait] };
  const gint order = compare (load, row, &other, &neighbours->own);

  if (!bhxh_figures_says_same (&other.trait, &neighbours->own.trait, row->period))
    return;
  if (order == 0)
    neighbours->twin = other;
  else if (order < 0 && (!neighbours->before.is_there ||
                         compare (load, row, &other, &neighbours->before) > 0))
    neighbours->before = other;
  else if (order > 0 && (!neighbours->after.is_there ||
                         compare (load, row, &other, &neighbours->after) < 0))
    neighbours->after = other;
}

static void
look_around (const ActualsLoad *load, const ActualRow *row, Neighbours *neighbours)
{
  const gint same = bhxh_figures_find_same (load->figures, row->unit, row->indicator,
                                            row->slot, &neighbours->own.trait);
  Figure figure;

  neighbours->has_standing =
      same >= 0 && bhxh_figures_get_figure (load->figures, row->unit, row->indicator,
                                            row->slot, (guint) same, &figure);
  if (neighbours->has_standing)
    consider (load, row, &figure, neighbours);
  for (guint i = 0; bhxh_figures_get_vintage (load->figures, row->unit, row->indicator,
                                              row->slot, i, &figure);
       i++)
    consider (load, row, &figure, neighbours);
}

/* --- What is said of it --------------------------------------------------------------
 */

static gboolean
is_equal (const Vintage *a, const Vintage *b)
{
  if (a->trait.is_withdrawal || b->trait.is_withdrawal)
    return a->trait.is_withdrawal && b->trait.is_withdrawal;
  return bhxh_number_compare (a->figure.value, a->trait.decimals, b->figure.value,
                              b->trait.decimals) == 0;
}

/* The number alone; "-" for none. */
static void
write_number (char *number, const Vintage *vintage)
{
  if (vintage->trait.is_withdrawal)
    g_strlcpy (number, "-", NUMBER_SIZE);
  else
    bhxh_number_write (number, vintage->figure.value, vintage->trait.decimals,
                       BHXH_NUMBER_PLAIN);
}

static void
report (ActualsLoad *load,
        const ActualRow *row,
        ProblemKind kind,
        const char *expected,
        const char *other)
{
  g_autofree char *cell = bhxh_actuals_dup_cell (load, row);

  bhxh_actuals_report (load, kind, bhxh_actuals_get_row_place (load, row), cell, expected,
                       other);
}

/* The row says what is known already, or contradicts its own file. */
static void
report_twice (ActualsLoad *load,
              const ActualRow *row,
              const Vintage *own,
              const Vintage *other,
              ProblemKind kind)
{
  g_autofree char *origin =
      kind == PROBLEM_DUPLICATE_FIGURE
          ? bhxh_actuals_dup_origin (load, &other->figure, &other->trait)
          : bhxh_actuals_dup_number_and_origin (load, &other->figure, &other->trait);
  char number[NUMBER_SIZE];

  write_number (number, own);
  report (load, row, kind, number, origin);
}

/* @later comes after @earlier; the row is one of the two. */
static void
report_step (ActualsLoad *load,
             const ActualRow *row,
             const Vintage *earlier,
             const Vintage *later,
             gboolean is_later)
{
  g_autofree char *origin = NULL;
  char own[NUMBER_SIZE];
  const Vintage *other = is_later ? earlier : later;

  if (earlier->trait.is_withdrawal)
    return;
  if (is_equal (earlier, later))
    {
      report_twice (load, row, is_later ? later : earlier, other,
                    PROBLEM_DUPLICATE_FIGURE);
      return;
    }
  write_number (own, is_later ? later : earlier);
  origin = bhxh_actuals_dup_number_and_origin (load, &other->figure, &other->trait);
  if (later->trait.is_withdrawal)
    report (load, row, PROBLEM_WITHDRAWN_FIGURE, NULL, is_later ? origin : own);
  else
    report (load, row, PROBLEM_REPLACED_FIGURE, is_later ? own : origin,
            is_later ? origin : own);
}

static void
report_neighbours (ActualsLoad *load, const ActualRow *row, const Neighbours *neighbours)
{
  if (neighbours->twin.is_there && !neighbours->twin.trait.is_withdrawal)
    report_twice (load, row, &neighbours->own, &neighbours->twin,
                  PROBLEM_DUPLICATE_FIGURE);
  else if (neighbours->after.is_there)
    report_step (load, row, &neighbours->own, &neighbours->after, FALSE);
  else if (neighbours->before.is_there)
    report_step (load, row, &neighbours->before, &neighbours->own, TRUE);
}

/* --- Into the cell -------------------------------------------------------------------
 */

void
bhxh_actuals_add_vintage (ActualsLoad *load,
                          const ActualRow *row,
                          const Trait *trait,
                          Figure figure)
{
  Neighbours neighbours = { .own = { TRUE, figure, *trait } };
  GError *error = NULL;
  gboolean is_added;

  look_around (load, row, &neighbours);
  if (neighbours.twin.is_there && !is_equal (&neighbours.twin, &neighbours.own))
    {
      report_twice (load, row, &neighbours.own, &neighbours.twin,
                    PROBLEM_CONFLICTING_FIGURE);
      return;
    }
  report_neighbours (load, row, &neighbours);
  is_added = trait->is_withdrawal || neighbours.has_standing
                 ? bhxh_figures_add_vintage (load->figures, row->unit, row->indicator,
                                             row->slot, figure, &error)
                 : bhxh_figures_add (load->figures, row->unit, row->indicator, row->slot,
                                     figure, &error);
  if (!is_added)
    bhxh_actuals_stop (load, error);
}
