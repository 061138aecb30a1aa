/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Verdicts and what the eye sees, case by case, each worked out by hand.
 */
#include "check-fixture.h"

typedef struct
{
  const char *rule;
  const char *figures;
  const char *expected; /* verdict[ printed[ size]]; "" where the rule does not apply */
} Case;

static char *
describe (const Outcome *outcome)
{
  static const char *const verdicts[] = { "", "certain", "impossible", "open",
                                          "unknown" };
  static const char *const printed[] = { "", " agree", " within", " break" };
  g_autofree char *size =
      bhxh_number_format (outcome->size, outcome->size_decimals, BHXH_NUMBER_PLAIN);

  return g_strconcat (verdicts[outcome->verdict], printed[outcome->printed],
                      outcome->size != 0 ? " " : NULL, size, NULL);
}

static void
run_addressed (const Case *cases, gsize n_cases, guint addressed)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *found = NULL;
      g_autoptr (Form) form = NULL;
      CheckWorld world;
      CheckSource source;
      Binding binding;
      Outcome outcome;

      check_world_init (&world, cases[i].figures, addressed);
      form = check_world_compile (&world, cases[i].rule);
      source = (CheckSource){ world.figures, NULL, world.frame, TRUE };
      g_assert_true (bhxh_form_bind (form, &source, 0, world.period, &binding));
      g_assert_true (bhxh_form_judge (form, &binding, &outcome));
      found = describe (&outcome);
      if (strcmp (found, cases[i].expected) != 0)
        {
          g_test_message ("%s | %s: expected \"%s\", found \"%s\"", cases[i].rule,
                          cases[i].figures, cases[i].expected, found);
          g_test_fail ();
        }
      check_world_clear (&world);
    }
}

static void
run (const Case *cases, gsize n_cases)
{
  run_addressed (cases, n_cases, 0);
}

/* Each verdict with each thing the eye can see. */
static void
test_verdicts (void)
{
  static const Case cases[] = {
    { "persons = a_persons + b_persons",
      "persons 75039; a_persons 55300; b_persons 19739", "certain agree" },
    { "persons = a_persons + b_persons",
      "persons 75040; a_persons 55300; b_persons 19739", "impossible break 1" },
    /* 14.7 + 5.3 = 20.0; at most 3 * 0.05 apart. */
    { "rate = a_rate + b_rate", "rate 20.0; a_rate 14.7; b_rate 5.3", "open agree" },
    { "rate = a_rate + b_rate", "rate 20.8; a_rate 15.0; b_rate 5.7", "open within 0.1" },
    /* 0.2 is more than 0.15 explains. */
    { "rate = a_rate + b_rate", "rate 20.9; a_rate 15.0; b_rate 5.7",
      "impossible break 0.2" },
    { "rate >= 10", "rate 10.1", "certain agree" },
    { "rate >= 10", "rate 10.0", "open agree" },
    { "rate >= 10", "rate 9.9", "impossible break 0.1" },
    /* 9.95 to 10.05 against strictly more than 10. */
    { "rate > 10", "rate 10.0", "open within" },
    { "rate <= a_rate", "rate 10.7; a_rate 10.5", "impossible break 0.2" },
    /* 10.65 is in both. */
    { "rate <= a_rate", "rate 10.7; a_rate 10.6", "open within 0.1" },
    { "rate < a_rate", "rate 10.7; a_rate 10.6", "impossible break 0.1" },
    { "rate <= a_rate", "rate 10.5; a_rate 10.7", "certain agree" },
    { "rate <= a_rate", "rate 10.6; a_rate 10.7", "certain agree" },
    { "rate < a_rate", "rate 10.6; a_rate 10.7", "open agree" },
    { "rate <= a_rate", "rate 10.6; a_rate 10.6", "open agree" },
    /* 11.2 prints as 11; but (10, 11] does not hold it. */
    { "rate = a_rate", "rate 11 ceil; a_rate 11.2 exact", "impossible agree" },
    { "rate = a_rate", "rate 10.6; a_rate 20", "impossible break 9" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_missing (void)
{
  static const Case cases[] = {
    { "persons = a_persons + b_persons", "persons 10; a_persons 4", "unknown" },
    /* The part alone is more than the whole, whatever the other part is. */
    { "persons = a_persons + b_persons", "persons 10; a_persons 11", "impossible" },
    { "persons >= a_persons - b_persons", "persons 10; a_persons 4", "certain" },
    { "persons = a_persons + b_persons", "persons 10", "" },
    { "persons = a_persons + b_persons", "", "" },
    { "rate >= prev(rate)", "rate 10.0", "" },
    { "rate >= prev(rate)", "prev:rate 10.0", "" },
    { "rate = 100 * persons / labour", "rate 20.0; persons 75039", "unknown" },
    { "rate = 100 * persons / labour", "rate 20.0", "" },
    /* Nobody of at least somebody is 0 percent. */
    { "rate = 100 * persons / labour", "rate 20.0; persons 0", "impossible" },
    { "0 <= rate <= a_rate", "rate -5.0", "impossible" },
    { "0 <= rate <= 100", "", "" },
    { "rate = 100 * persons / labour", "rate 20.0; persons 5; labour 0", "unknown" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_collecting (void)
{
  static const Case cases[] = {
    { "rate = rate", "rate 10.0", "certain agree" },
    { "rate + a_rate = a_rate + rate", "rate 10.0; a_rate 3.5", "certain agree" },
    { "rate + a_rate - a_rate <= rate", "rate 10.0; a_rate 3.5", "certain agree" },
    { "rate < rate", "rate 10.0", "impossible break" },
    /* 2 * [9.95, 10.05] - [9.95, 10.05] is [9.95, 10.05], not [9.85, 10.15]. */
    { "2 * rate - rate <= 10.05", "rate 10.0", "certain agree" },
    { "rate * labour = rate * labour", "rate 10.0; labour 100", "certain agree" },
    /* (a / L) against (b / L): L is in both, and collected. */
    { "100 * a_persons / labour <= 100 * b_persons / labour",
      "a_persons 5; b_persons 4; labour 1000", "impossible break 0.1" },
    { "sum(persons) - sum(persons) = 0 * persons",
      "persons 1; 1:persons 1; 2:persons 1; "
      "3:persons 1",
      "certain agree" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_products (void)
{
  static const Case cases[] = {
    /* 100 * 21713 / 19739 = 110.0005 prints as 110 and lies in [109.5, 110.5]. */
    { "growth = 100 * persons / prev(persons)",
      "growth 110; persons 21713; prev:persons 19739", "open agree" },
    { "growth = 100 * persons / prev(persons)",
      "growth 110 exact; persons 21713; prev:persons 19739",
      "impossible break 0.000507" },
    { "growth = 100 * persons / prev(persons)",
      "growth 110 exact; persons 110; prev:persons 100", "certain agree" },
    /* 100 * 21820 / 19739 = 110.54. */
    { "growth = 100 * persons / prev(persons)",
      "growth 110; persons 21820; prev:persons 19739", "impossible break 1" },
    /* 100 * 221 / 200 = 110.5 exactly: in the closed range, prints as 111. */
    { "growth = 100 * persons / prev(persons)",
      "growth 110; persons 221; prev:persons 200", "open within 1" },
    { "growth = 100 * persons / prev(persons)",
      "growth 110 half-up; persons 221; prev:persons 200", "impossible break 1" },
    { "persons = growth * prev(persons) / 100",
      "growth 110; persons 221; prev:persons 200", "open within 1" },
    /* 75039 / 375500 = 19.98 %. */
    { "rate = 100 * persons / labour", "rate 20.0; persons 75039; labour 375500",
      "open agree" },
    /* 75039 / 370000 = 20.28 %. */
    { "rate = 100 * persons / labour", "rate 20.0; persons 75039; labour 370000",
      "impossible break 0.3" },
    { "100 * a_persons / persons <= 30", "a_persons 3; persons 10", "certain agree" },
    { "100 * a_persons / (a_persons + b_persons) <= 30", "a_persons 31; b_persons 69",
      "impossible break 1" },
    /* A negative denominator turns the comparison round: 10 / (1 - 3) = -5 <= 0. */
    { "persons / (a_persons - b_persons) <= 0", "persons 10; a_persons 1; b_persons 3",
      "certain agree" },
    /* The denominator lies in [-0.1, 0.1]. */
    { "rate / (a_rate - b_rate) <= 5", "rate 1.0; a_rate 3.0; b_rate 3.0", "open" },
    /* Rates both ways: [9.95, 10.05] / [19.95, 20.05] lies in 0.496 to 0.504. */
    { "rate / a_rate <= 0.51", "rate 10.0; a_rate 20.0", "certain agree" },
    /* As printed 0.5 against 0.5: the tenths of the figures are too coarse to see it. */
    { "rate / a_rate <= 0.495", "rate 10.0; a_rate 20.0", "impossible agree" },
    { "rate / a_rate <= 0.5", "rate 10.0; a_rate 20.0", "open agree" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

/* Where the ends lie, and whether they belong to the range, for each rounding. */
static void
test_roundings (void)
{
  static const Case cases[] = {
    { "rate <= 10.05", "rate 10.0", "certain agree" },
    { "rate < 10.05", "rate 10.0", "open agree" },
    { "rate < 10.05", "rate 10.0 half-up", "certain agree" },
    { "rate >= 9.95", "rate 10.0 half-up", "certain agree" },
    /* 9.95 prints as 10.0. */
    { "rate > 9.95", "rate 10.0 half-up", "open within" },
    { "rate > -10.05", "rate -10.0 half-up", "certain agree" },
    { "rate <= -9.95", "rate -10.0 half-up", "certain agree" },
    { "rate < -9.95", "rate -10.0 half-up", "open within" },
    { "rate < 0.05", "rate 0.0 half-up", "certain agree" },
    { "rate > -0.05", "rate 0.0 half-up", "certain agree" },
    { "rate >= 10", "rate 10.0 floor", "certain agree" },
    { "rate > 10", "rate 10.0 floor", "open within" },
    { "rate < 10.1", "rate 10.0 floor", "certain agree" },
    { "rate = 10.1", "rate 10.0 floor", "impossible break 0.1" },
    { "rate <= 10", "rate 10.0 ceil", "certain agree" },
    { "rate > 9.9", "rate 10.0 ceil", "certain agree" },
    { "rate = 9.9", "rate 10.0 ceil", "impossible break 0.1" },
    { "rate = 10", "rate 10.0 exact", "certain agree" },
    { "rate = 10", "rate 10.0", "open agree" },
    /* About 114.5 thousand, to the hundred: [114450, 114550]. */
    { "persons <= 114550", "persons 1145 00 nearest", "certain agree" },
    { "persons < 114550", "persons 1145 00 nearest", "open agree" },
    { "persons = a_persons", "persons 1145 00 nearest; a_persons 114449",
      "impossible break 100" },
    { "persons = a_persons", "persons 1145 00 nearest; a_persons 114450", "open agree" },
    { "persons = a_persons", "persons 1145 00 nearest; a_persons 114550",
      "open within 100" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_qualifiers (void)
{
  static const Case cases[] = {
    { "rate >= 10", "rate 10 exact at_least", "certain agree" },
    { "rate <= 10", "rate 10 exact at_least", "open agree" },
    { "rate <= 9", "rate 10 exact at_least", "impossible break 1" },
    { "rate <= 9.4", "rate 10 at_least", "impossible break 1" },
    { "rate <= 9.5", "rate 10 at_least", "open agree" },
    { "rate >= 11", "rate 10 exact at_most", "impossible break 1" },
    { "rate >= 9", "rate 10 exact at_most", "open agree" },
    { "rate >= 100", "rate 10 exact about", "open within 90" },
    { "rate = 10", "rate 10 exact about", "open agree" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_chains (void)
{
  static const Case cases[] = {
    { "0 <= rate <= 100", "rate 22.5", "certain agree" },
    { "0 <= rate <= 100", "rate 100.0", "open agree" },
    { "0 <= rate <= 100", "rate 100.1", "impossible break 0.1" },
    { "0 <= rate < 100", "rate 100.0", "open within" },
    { "0 <= rate <= 100", "rate -0.1", "impossible break 0.1" },
    { "0 <= rate <= 100", "rate 0.0", "open agree" },
    /* Each half alone is possible: rate may be anything. But 12 is above 11. */
    { "a_rate <= rate <= b_rate", "a_rate 12.0; b_rate 11.0; rate 10 exact about",
      "impossible break 2.0" },
    { "a_rate <= rate <= b_rate", "a_rate 12.0; b_rate 11.0", "impossible" },
    { "a_rate >= rate > b_rate", "a_rate 12.0; b_rate 12.1", "impossible" },
    { "a_rate >= rate >= b_rate", "a_rate 12.0; b_rate 12.1", "unknown" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_children (void)
{
  static const Case cases[] = {
    { "persons = sum(persons)", "persons 60; 1:persons 10; 2:persons 20; 3:persons 30",
      "certain agree" },
    { "persons = sum(persons)", "persons 61; 1:persons 10; 2:persons 20; 3:persons 30",
      "impossible break 1" },
    { "persons = sum(persons, 0, 5)",
      "persons 61; 1:persons 10; 2:persons 20; 3:persons 30", "open agree" },
    { "persons = sum(persons, 0, 5)",
      "persons 66; 1:persons 10; 2:persons 20; 3:persons 30", "impossible break 1" },
    { "persons = sum(persons, 1, 1)",
      "persons 61; 1:persons 10; 2:persons 20; 3:persons 30", "certain agree" },
    { "persons = sum(persons)", "persons 60; 1:persons 10; 2:persons 20", "unknown" },
    { "persons = sum(persons)", "persons 29; 1:persons 10; 2:persons 20", "impossible" },
    { "persons = sum(persons)", "persons 60", "" },
    { "min(rate) <= rate <= max(rate)", "rate 10.0; 1:rate 9.0; 2:rate 10.0; 3:rate 12.0",
      "certain agree" },
    { "min(rate) <= rate", "rate 8.9; 1:rate 9.0; 2:rate 10.0; 3:rate 12.0",
      "open within 0.1" },
    { "min(rate) <= rate", "rate 8.8; 1:rate 9.0; 2:rate 10.0; 3:rate 12.0",
      "impossible break 0.2" },
    { "rate <= max(rate)", "rate 12.2; 1:rate 9.0; 2:rate 10.0; 3:rate 12.0",
      "impossible break 0.2" },
    /* The one that is missing may be lower still; but 9.0 is low enough already. */
    { "min(rate) <= rate", "rate 10.0; 1:rate 9.0; 2:rate 10.5", "certain" },
    { "min(rate) <= rate", "rate 8.8; 1:rate 9.0; 2:rate 10.0", "unknown" },
    /* The largest is at least 12.0, so 11.9 is not above it; 12.2 may be or not. */
    { "rate <= max(rate)", "rate 12.2; 1:rate 9.0; 2:rate 12.0", "unknown" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

/* The third part is given no targets while the others are: nobody waits for its figure.
 */
static void
test_children_without_targets (void)
{
  static const Case cases[] = {
    { "persons = sum(persons)", "persons 30; 1:persons 10; 2:persons 20",
      "certain agree" },
    { "persons = sum(persons)", "persons 31; 1:persons 10; 2:persons 20",
      "impossible break 1" },
    { "persons = sum(persons)", "persons 31; 1:persons 10; 2:persons 20; 3:persons 1",
      "certain agree" },
    { "persons = sum(persons)", "persons 31; 1:persons 10", "unknown" },
    { "min(rate) <= rate <= max(rate)", "rate 10.0; 1:rate 9.0; 2:rate 11.0",
      "certain agree" },
  };

  run_addressed (cases, G_N_ELEMENTS (cases), BHXH_ADDRESSED_TARGETS);
}

/* The smaller of [9.95, 10.05] and (10, 10.1] misses neither its lower end nor 10.05. */
static void
test_open_ends_of_children (void)
{
  static const Case cases[] = {
    { "min(rate) >= 9.95", "rate 1; 1:rate 10.0; 2:rate 10.1 ceil; 3:rate 20.0",
      "certain agree" },
    { "min(rate) > 10", "1:rate 10.1 ceil; 2:rate 10.1 ceil; 3:rate 20.0",
      "certain agree" },
    /* [10, 10.1) and [10, 10.1]: the smaller is below 10.1, the larger may reach it. */
    { "min(rate) < 10.1", "1:rate 10.0 floor; 2:rate 10.05 exact; 3:rate 20.0",
      "certain agree" },
    { "max(rate) < 10.1", "1:rate 10.0 floor; 2:rate 10.0 floor; 3:rate 9.0",
      "certain agree" },
    { "max(rate) < 10.1", "1:rate 10.0 floor; 2:rate 10.1 ceil; 3:rate 9.0",
      "open within" },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_too_large (void)
{
  CheckWorld world;
  CheckSource source;
  Binding binding;
  Outcome outcome;

  check_world_init (&world,
                    "rate 8.00000000000000001; a_rate 6.00000000000000001; "
                    "b_rate 7.00000000000000001; persons 1; labour 1",
                    0);
  g_autoptr (Form) form = check_world_compile (
      &world, "rate * a_rate * b_rate * persons / labour / 100 / 100 <= rate");
  source = (CheckSource){ world.figures, NULL, world.frame, TRUE };
  g_assert_true (bhxh_form_bind (form, &source, 0, world.period, &binding));
  g_assert_false (bhxh_form_judge (form, &binding, &outcome));
  check_world_clear (&world);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluate/verdicts", test_verdicts);
  g_test_add_func ("/evaluate/missing", test_missing);
  g_test_add_func ("/evaluate/collecting", test_collecting);
  g_test_add_func ("/evaluate/products", test_products);
  g_test_add_func ("/evaluate/roundings", test_roundings);
  g_test_add_func ("/evaluate/qualifiers", test_qualifiers);
  g_test_add_func ("/evaluate/chains", test_chains);
  g_test_add_func ("/evaluate/children", test_children);
  g_test_add_func ("/evaluate/children/without-targets", test_children_without_targets);
  g_test_add_func ("/evaluate/children/open-ends", test_open_ends_of_children);
  g_test_add_func ("/evaluate/too-large", test_too_large);
  return g_test_run ();
}
