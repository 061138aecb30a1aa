/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the plans promise together: counts are summed where every plan has one, rates are
 * made of sums of their numerators and denominators, and what a plan lacks is told, never
 * made up.
 */
#include "derive/merge-figures.h"

#include <string.h>

/* Something missing, told once for all the periods in which it is. */
typedef struct
{
  ProblemKind kind;
  const char *indicator;
  char *expected;
  char *other;
  GString *periods;
} Lack;

typedef struct
{
  Merge *merge;
  GPtrArray *lacks; /* of Lack */
  GHashTable *done; /* cells that were looked at, and denominators that were added */
  char *root;       /* "code@day" */
} Work;

static void
lack_free (gpointer data)
{
  Lack *lack = data;

  g_free (lack->expected);
  g_free (lack->other);
  g_string_free (lack->periods, TRUE);
  g_free (lack);
}

/* Takes @expected and @other. */
static void
note_lack (Work *work, ProblemKind kind, const Side *side, char *expected, char *other)
{
  g_autofree char *period = bhxh_period_format (side->period);
  Lack *lack = NULL;

  for (guint i = 0; i < work->lacks->len; i++)
    {
      lack = work->lacks->pdata[i];
      if (lack->kind == kind && strcmp (lack->indicator, side->indicator) == 0 &&
          g_strcmp0 (lack->expected, expected) == 0 &&
          g_strcmp0 (lack->other, other) == 0)
        {
          g_string_append_printf (lack->periods, ", %s", period);
          g_free (expected);
          g_free (other);
          return;
        }
    }
  lack = g_new0 (Lack, 1);
  *lack = (Lack){ kind, side->indicator, expected, other, g_string_new (period) };
  g_ptr_array_add (work->lacks, lack);
}

static void
tell_lacks (Work *work)
{
  for (guint i = 0; i < work->lacks->len; i++)
    {
      const Lack *lack = work->lacks->pdata[i];
      g_autofree char *text =
          g_strdup_printf ("%s %s", lack->indicator, lack->periods->str);

      bhxh_merge_tell (work->merge, lack->kind, text, lack->expected, lack->other);
    }
}

/* --- What each plan says -------------------------------------------------------------
 */

static Combined
read_combined (const BhxhFigures *figures, const Figure *figure)
{
  const Trait *trait = &bhxh_figures_get_traits (figures, NULL)[figure->trait];

  return (Combined){
    .value = figure->value,
    .decimals = trait->decimals,
    .rounding = (BhxhRounding) trait->rounding,
    .qualifier =
        trait->qualifier != 0 ? (BhxhQualifier) trait->qualifier : BHXH_QUALIFIER_EXACT,
  };
}

/* Indices of the indicator and period; FALSE when the frame lacks one. */
static gboolean
find_cell (BhxhFrame *frame, const Side *side, guint *indicator, guint *period)
{
  const gint what =
      bhxh_frame_find_indicator_code (frame, side->indicator, strlen (side->indicator));
  const gint when = bhxh_frame_find_period (frame, side->period);

  *indicator = (guint) what;
  *period = (guint) when;
  return what >= 0 && when >= 0;
}

/* The plan's own statement of its root, of its issuer and of @kind. */
static gboolean
find_statement (Side *side, const MergePlan *plan, gsize i, FigureKind kind)
{
  const BhxhFigures *statements = bhxh_plan_get_statements (plan->plan);
  const Trait *traits = bhxh_figures_get_traits (statements, NULL);
  guint cell[2];
  Figure figure;

  if (!find_cell (bhxh_plan_get_frame (plan->plan), side, &cell[0], &cell[1]))
    return FALSE;
  for (guint at = 0;
       bhxh_figures_get_figure (statements, 0, cell[0], cell[1], at, &figure); at++)
    if (traits[figure.trait].kind == kind &&
        g_strcmp0 (bhxh_figures_get_owner (statements, traits[figure.trait].owner),
                   bhxh_plan_get_issuer (plan->plan)) == 0)
      {
        char *place =
            bhxh_figures_dup_field (statements, 0, cell[0], cell[1], at, "source");

        side->parts[i] = read_combined (statements, &figure);
        side->places[i] = place != NULL ? place : g_strdup ("");
        return TRUE;
      }
  return FALSE;
}

/* A figure that was given beside the plan. */
static gboolean
find_given (Side *side, const MergePlan *plan, gsize i)
{
  guint cell[2];
  Figure figure;
  char *file = NULL;

  if (plan->figures == NULL ||
      !find_cell (bhxh_figures_get_frame (plan->figures), side, &cell[0], &cell[1]) ||
      !bhxh_figures_get_figure (plan->figures, 0, cell[0], cell[1], 0, &figure))
    return FALSE;
  file = bhxh_figures_dup_field (plan->figures, 0, cell[0], cell[1], 0, "file");
  side->parts[i] = read_combined (plan->figures, &figure);
  side->places[i] = file != NULL ? file : g_strdup ("");
  side->has_given = TRUE;
  return TRUE;
}

/* Baselines may be given beside a plan; @kind 0: a target, else a baseline. */
static void
fill_part (Side *side, const MergePlan *plan, gsize i, FigureKind kind)
{
  if (kind != FIGURE_BASELINE && find_statement (side, plan, i, FIGURE_TARGET))
    return;
  if (kind != FIGURE_TARGET && !find_statement (side, plan, i, FIGURE_BASELINE))
    find_given (side, plan, i);
}

static void
fill_side (Side *side,
           const Merge *merge,
           const char *indicator,
           BhxhPeriod period,
           FigureKind kind)
{
  *side = (Side){ .indicator = indicator, .period = period, .n = merge->n_plans };
  side->parts = g_new0 (Combined, merge->n_plans);
  side->places = g_new0 (char *, merge->n_plans);
  for (gsize i = 0; i < merge->n_plans; i++)
    fill_part (side, &merge->plans[i], i, kind);
}

/* Identifiers of the plans that say nothing; NULL when all say something. */
static char *
dup_lacking (const Merge *merge, const Side *side)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < side->n; i++)
    if (side->places[i] == NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              bhxh_plan_get_id (merge->plans[i].plan));
  return g_string_free (names, names->len == 0);
}

/* --- What they say together ----------------------------------------------------------
 */

static gboolean
add_figure (Work *work,
            const Side *side,
            const Combined *figure,
            FigureKind kind,
            const char *source,
            GError **error)
{
  const DerivedFigure made = {
    .unit = work->root,
    .indicator = side->indicator,
    .period = side->period,
    .value = figure->value,
    .trait = { .decimals = (gint8) figure->decimals,
               .rounding = (guint8) figure->rounding,
               .qualifier = (guint8) figure->qualifier,
               .kind = (guint8) kind },
    .source = source,
  };

  return source != NULL && bhxh_derived_add_figure (&work->merge->derived, &made, error);
}

/* Sums the side; FALSE, noted, where that says nothing. */
static gboolean
sum_side (Work *work, const Side *whole, Side *side)
{
  const CombineOutcome outcome = bhxh_combine_sum (side->parts, side->n, &side->sum);

  if (outcome != COMBINE_DONE)
    note_lack (work, PROBLEM_NOT_COMBINED, whole, NULL, NULL);
  return outcome == COMBINE_DONE;
}

static gboolean
add_sum (Work *work, Side *side, FigureKind kind, GError **error)
{
  g_autofree char *source = NULL;

  if (!sum_side (work, side, side))
    return TRUE;
  source = bhxh_merge_add_sum_source (work->merge, side, error);
  return add_figure (work, side, &side->sum, kind, source, error);
}

/* FALSE where the cell was begun before. */
static gboolean
begin_cell (Work *work, const Side *side, FigureKind kind)
{
  return g_hash_table_add (
      work->done, g_strdup_printf ("%s %d %d", side->indicator, side->period, kind));
}

/* Denominators that were given are the new plan's too, so that its rates can be checked.
 */
static gboolean
add_denominator (Work *work, const Side *side, GError **error)
{
  g_autofree char *source = NULL;

  if (!side->has_given || !begin_cell (work, side, FIGURE_BASELINE))
    return TRUE;
  source = bhxh_merge_add_sum_source (work->merge, side, error);
  return add_figure (work, side, &side->sum, FIGURE_BASELINE, source, error);
}

/* The coarsest decimals that a plan prints the rate with. */
static gint
find_decimals (const Side *side)
{
  gint decimals = side->parts[0].decimals;

  for (gsize i = 1; i < side->n; i++)
    decimals = MIN (decimals, side->parts[i].decimals);
  return decimals;
}

/* FALSE, noted, where a plan lacks what the rate is made of. */
static gboolean
is_whole (Work *work, const Side *rate, const Side *side)
{
  char *lacking = dup_lacking (work->merge, side);
  g_autofree char *period = bhxh_period_format (side->period);

  if (lacking == NULL)
    return TRUE;
  note_lack (work, PROBLEM_RATE_NOT_COMBINED, rate,
             side->period == rate->period
                 ? g_strdup (side->indicator)
                 : g_strdup_printf ("%s %s", side->indicator, period),
             lacking);
  return FALSE;
}

static gboolean
add_rate_of (Work *work,
             const Side *rate,
             Side *numerator,
             Side *denominator,
             FigureKind kind,
             GError **error)
{
  g_autofree char *source = NULL;
  Combined made;

  if (!is_whole (work, rate, numerator) || !is_whole (work, rate, denominator) ||
      !sum_side (work, rate, numerator) || !sum_side (work, rate, denominator))
    return TRUE;
  if (bhxh_combine_rate (&numerator->sum, &denominator->sum, find_decimals (rate),
                         &made) != COMBINE_DONE)
    {
      note_lack (work, PROBLEM_NOT_COMBINED, rate, NULL, NULL);
      return TRUE;
    }
  source = bhxh_merge_add_rate_source (work->merge, &made, numerator, denominator, error);
  return add_figure (work, rate, &made, kind, source, error) &&
         add_denominator (work, denominator, error);
}

static gboolean
add_rate (Work *work,
          const BhxhFrame *frame,
          const BhxhIndicator *indicator,
          const Side *rate,
          FigureKind kind,
          GError **error)
{
  const BhxhPeriod period = indicator->denominator_previous
                                ? bhxh_period_get_previous (rate->period)
                                : rate->period;
  Side numerator;
  Side denominator;
  gboolean is_added = FALSE;

  if (indicator->numerator < 0 || indicator->denominator < 0)
    {
      note_lack (work, PROBLEM_RATE_NOT_COMBINED, rate, NULL, NULL);
      return TRUE;
    }
  fill_side (&numerator, work->merge,
             bhxh_frame_get_indicator (frame, (guint) indicator->numerator)->code,
             rate->period, kind);
  fill_side (&denominator, work->merge,
             bhxh_frame_get_indicator (frame, (guint) indicator->denominator)->code,
             period, 0);
  is_added = add_rate_of (work, rate, &numerator, &denominator, kind, error);
  bhxh_side_clear (&numerator);
  bhxh_side_clear (&denominator);
  return is_added;
}

/* A cell of which a plan says nothing; of which none does is not worth a word. */
static void
note_lacking (Work *work, const Side *side, char *lacking)
{
  for (gsize i = 0; i < side->n; i++)
    if (side->places[i] != NULL)
      {
        note_lack (work, PROBLEM_PLAN_WITHOUT, side, NULL, lacking);
        return;
      }
  g_free (lacking);
}

/* One indicator and period of the root, unless an earlier plan had it already. */
static gboolean
add_cell (Work *work,
          const BhxhFrame *frame,
          const guint cell[2],
          FigureKind kind,
          GError **error)
{
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (frame, cell[0]);
  char *lacking = NULL;
  gboolean is_added = TRUE;
  Side side;

  fill_side (&side, work->merge, indicator->code, bhxh_frame_get_period (frame, cell[1]),
             kind);
  lacking = dup_lacking (work->merge, &side);
  if (!begin_cell (work, &side, kind))
    g_free (lacking);
  else if (lacking != NULL)
    note_lacking (work, &side, lacking);
  else if (indicator->measure == BHXH_MEASURE_PERSON)
    is_added = add_sum (work, &side, kind, error);
  else
    is_added = add_rate (work, frame, indicator, &side, kind, error);
  bhxh_side_clear (&side);
  return is_added;
}

static gboolean
add_root (Work *work, GError **error)
{
  static const FigureKind kinds[] = { FIGURE_TARGET, FIGURE_BASELINE };

  for (gsize i = 0; i < work->merge->n_plans; i++)
    {
      const BhxhFrame *frame = bhxh_plan_get_frame (work->merge->plans[i].plan);

      for (guint what = 0; what < bhxh_frame_get_n_indicators (frame); what++)
        for (guint when = 0; when < bhxh_frame_get_n_periods (frame); when++)
          for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
            if (!add_cell (work, frame, (guint[]){ what, when }, kinds[kind], error))
              return FALSE;
    }
  return TRUE;
}

gboolean
bhxh_merge_add_figures (Merge *merge, GError **error)
{
  const MergePlan *first = &merge->plans[0];
  Work work = { .merge = merge };
  gboolean is_added = FALSE;
  g_autofree char *day = bhxh_period_format (merge->day);

  work.lacks = g_ptr_array_new_with_free_func (lack_free);
  work.done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  work.root =
      g_strconcat (bhxh_district_get_code (bhxh_frame_get_district (
                       bhxh_plan_get_frame (first->plan), (guint) first->units.root)),
                   "@", day, NULL);
  is_added = add_root (&work, error) && bhxh_merge_carry_units (merge, error);
  if (is_added)
    tell_lacks (&work);
  g_ptr_array_unref (work.lacks);
  g_hash_table_unref (work.done);
  g_free (work.root);
  return is_added;
}
