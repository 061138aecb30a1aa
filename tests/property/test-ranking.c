/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Every measure of random districts in 64 bits says what it says of fractions of 128:
 * what is shown, why a unit has no rank, and each end of what it may truly be. The test
 * prints its seed.
 */
#include "../unit/gaps-fixture.h"
#include "gap/ranking-short.h"

#define N_DISTRICTS 6

#define PICK(random, list)                                                               \
  (list)[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (list))]

static const char *const roundings[] = { "",        "",      "exact", "nearest",
                                         "half-up", "floor", "ceil" };
static const char *const qualifiers[] = { "", "", "", "at_least", "about", "at_most" };
static const char *const indicators[] = { "n", "w", "r", "l", "h", "c" };
static const char *const periods[] = { "2023", "2024" };

/* Beside those of the small plan: ends that a range leaves out. */
static const char *const rounded_indicators[] = {
  "h,Tỷ lệ chờ,Rate waiting,percent,1,half-up,more,stock,w,l",
  "c,Số tròn,Counted up,person,0,ceil,more,stock,,",
};

static gboolean
is_of_rates (const char *indicator)
{
  return indicator[0] == 'r' || indicator[0] == 'h';
}

static char *
random_value (GRand *random, gboolean is_rate)
{
  static const gint32 sizes[] = { 2, 30, 5000, 2000000000 };

  if (is_rate)
    return g_strdup_printf ("%d.%d", g_rand_int_range (random, 0, 40),
                            g_rand_int_range (random, 0, 10));
  return g_strdup_printf ("%d", g_rand_int_range (random, 0, PICK (random, sizes)));
}

static void
add_targets (BhxhPlanBuilder *builder, GRand *random, const char *unit, guint indicator)
{
  const char *code = indicators[indicator];
  const gboolean is_rate = is_of_rates (code);
  g_autofree char *value = random_value (random, is_rate);
  g_autofree char *target = g_strdup_printf ("%s,%s,2024,%s,%s,target,ubnd", unit, code,
                                             value, PICK (random, qualifiers));
  g_autofree char *base =
      g_strdup_printf ("%s,%s,2023,%s,%s,baseline,", unit, code, value,
                       is_rate ? PICK (random, roundings) : "");

  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,qualifier,kind,owner",
           target);
  if (g_rand_int_range (random, 0, 3) == 0)
    add_row (builder, BHXH_PLAN_TARGETS,
             "unit,indicator,period,value,rounding,kind,owner", base);
}

static BhxhPlan *
random_plan (GRand *random)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 3; i <= N_DISTRICTS; i++)
    {
      g_autofree char *unit = g_strdup_printf ("1%u,1,district,Huyện %u", i, i);

      add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", unit);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rounded_indicators); i++)
    add_row (builder, BHXH_PLAN_INDICATORS,
             "code,name_vi,name_en,unit,decimals,rounding,direction,kind,numerator,"
             "denominator",
             rounded_indicators[i]);
  for (guint unit = 0; unit <= N_DISTRICTS; unit++)
    for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
      {
        g_autofree char *code =
            unit == 0 ? g_strdup ("1") : g_strdup_printf ("1%u", unit);

        if (unit > 0 || g_rand_boolean (random))
          add_targets (builder, random, code, i);
      }
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

static BhxhFigures *
random_actuals (BhxhPlan *plan, GRand *random)
{
  g_autoptr (GString) csv = g_string_new ("unit,indicator,period,value\n");
  g_autoptr (GError) error = NULL;
  BhxhFigures *actuals = NULL;

  for (guint unit = 0; unit <= N_DISTRICTS; unit++)
    for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
      for (guint period = 0; period < G_N_ELEMENTS (periods); period++)
        {
          g_autofree char *value = random_value (random, is_of_rates (indicators[i]));

          if (g_rand_int_range (random, 0, 6) == 0)
            continue;
          g_string_append (csv, "1");
          if (unit > 0)
            g_string_append_printf (csv, "%u", unit);
          g_string_append_printf (csv, ",%s,%s,%s\n", indicators[i], periods[period],
                                  value);
        }
  actuals = bhxh_figures_parse (plan, "actuals.csv", csv->str, csv->len, NULL, &error);
  g_assert_no_error (error);
  return actuals;
}

static void
check_amount (const MaybeAmount *a, const MaybeAmount *b)
{
  g_assert_cmpint (a->present, ==, b->present);
  if (!a->present)
    return;
  g_assert_cmpint (a->value, ==, b->value);
  g_assert_cmpint (a->decimals, ==, b->decimals);
}

/* Both in the same units, @scale of them to one of the other's. */
static void
check_end (const Ratio *exact, gint64 at, gint64 by, Wide scale)
{
  Ratio shortened;

  g_assert_true (bhxh_ratio_init (&shortened, at, (Wide) by * scale));
  g_assert_cmpint (bhxh_ratio_order (exact, &shortened), ==, 0);
}

static ShortSpan
get_span (const ShortList *list, guint i)
{
  const gint64 by = list->are_whole ? 1 : list->by[i];

  return list->are_points
             ? (ShortSpan){ -list->at[i], by, -list->at[i], by, FALSE, FALSE }
             : list->spans[i];
}

/* Of @measure the long way, beside what the short way says. */
static void
check_measure (const ShortPeers *peers,
               BhxhRankingMeasure measure,
               const RankedMeasure *measured,
               const ShortList *list,
               Wide scale)
{
  guint n_ranked = 0;

  for (guint i = 0; i < peers->n; i++)
    {
      RankedMeasure exact;
      RatioSpan span;
      ShortSpan found;

      bhxh_ranking_measure (peers->source, peers->above, &peers->units[i], measure,
                            &exact, &span);
      g_assert_cmpint (exact.reason, ==, measured[i].reason);
      if (measure == BHXH_RANKING_PACE || exact.reason == RANKED)
        {
          check_amount (&exact.divisor, &measured[i].divisor);
          g_assert_cmpint (exact.divisor_period, ==, measured[i].divisor_period);
        }
      check_amount (&exact.above_gap, &measured[i].above_gap);
      if (exact.reason != RANKED)
        continue;
      check_amount (&exact.value, &measured[i].value);
      found = get_span (list, n_ranked);
      check_end (&span.lo, found.lo, found.lo_by, scale);
      check_end (&span.hi, found.hi, found.hi_by, scale);
      g_assert_cmpint (span.lo_open, ==, found.lo_open);
      g_assert_cmpint (span.hi_open, ==, found.hi_open);
      n_ranked++;
    }
}

/* Quotients are pure numbers; all else is in units of the last decimal, and persons that a
 * rate counts have two more. */
static Wide
scale_of (const ShortPeers *peers, BhxhRankingMeasure measure)
{
  const gboolean is_count = peers->source->slot->measure == BHXH_MEASURE_PERSON;
  const Wide scale = bhxh_wide_power_of_ten ((guint) peers->decimals);

  switch (measure)
    {
    case BHXH_RANKING_GAP: return scale;
    case BHXH_RANKING_ACHIEVEMENT: return 1;
    case BHXH_RANKING_PACE: return is_count ? 1 : scale;
    default: return is_count ? scale : 100 * scale;
    }
}

/* How many lists took the short way. */
static guint
check_peers (const RankingSource *source,
             const RankingAbove *above,
             const RankedUnit *units,
             guint n)
{
  ShortUnit shorts[N_DISTRICTS];
  ShortPeers peers = { source, above, units, n, 0, FALSE, shorts, 0, 1 };
  RankedMeasure measured[N_DISTRICTS];
  gint64 at[N_DISTRICTS];
  gint64 by[N_DISTRICTS];
  ShortSpan spans[N_DISTRICTS];
  ShortList list = { .at = at, .by = by, .spans = spans };
  guint n_short = 0;

  if (!bhxh_ranking_shorten (&peers))
    return 0;
  for (guint i = BHXH_RANKING_GAP; i <= BHXH_RANKING_CONTRIBUTION; i++)
    {
      const BhxhRankingMeasure measure = (BhxhRankingMeasure) i;

      if (!bhxh_ranking_applies (source, 0, measure) ||
          !bhxh_ranking_measure_short (&peers, measure, measured, &list))
        continue;
      check_measure (&peers, measure, measured, &list, scale_of (&peers, measure));
      n_short++;
    }
  return n_short;
}

/* The unit above from all that is known below it, and without any of that. */
static void
check_above (const RankingSource *source, const Family *family, const RankingAbove *above)
{
  RankingAbove again;

  bhxh_ranking_find_above (source, family, NULL, 0, &again);
  g_assert_cmpint (above->reason, ==, again.reason);
  g_assert_cmpint (above->sign, ==, again.sign);
  check_amount (&above->shown, &again.shown);
  if (above->reason == RANKED)
    g_assert_cmpint (bhxh_ratio_order (&above->percent, &again.percent), ==, 0);
}

static guint
check_slot (BhxhGaps *gaps, const GapSlot *slot, const Family *family)
{
  RankingSource source;
  RankingAbove above;
  RankedUnit units[N_DISTRICTS];
  guint n = 0;
  guint n_short = 0;

  bhxh_ranking_source_init (&source, gaps, slot);
  n = bhxh_ranking_list_units (&source, family, units);
  if (n > 0)
    {
      bhxh_ranking_find_above (&source, family, units, n, &above);
      check_above (&source, family, &above);
    }
  for (guint first = 0, end = 0; first < n; first = end)
    {
      for (end = first; end < n && ranked_units_are_peers (&units[first], &units[end]);)
        end++;
      n_short += check_peers (&source, &above, &units[first], end - first);
    }
  return n_short;
}

static guint
check_plan (GRand *random)
{
  g_autoptr (BhxhPlan) plan = random_plan (random);
  g_autoptr (BhxhFigures) actuals = random_actuals (plan, random);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhGaps) gaps = NULL;
  Families families;
  guint n_short = 0;

  bhxh_options_set_rate_achievement (options, g_rand_boolean (random));
  bhxh_options_set_decimals (options, (guint) g_rand_int_range (random, 0, 4));
  gaps = compute (plan, actuals, options);
  g_assert_true (bhxh_families_init (&families, gaps->engine.view.frame, NULL));
  g_assert_cmpuint (families.n, ==, 1);
  for (guint i = 0; i < gaps->engine.view.n_slots; i++)
    n_short += check_slot (gaps, &gaps->engine.view.slots[i], families.families);
  bhxh_families_clear (&families);
  return n_short;
}

static void
test_measures (void)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;
  guint n_short = 0;

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    n_short += check_plan (random);
  g_assert_cmpuint (n_short, >, n_trials);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/measures", test_measures);
  return g_test_run ();
}
