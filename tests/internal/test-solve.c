/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One comparison solved for one figure that is missing, case by case, and terms collected
 * on the way.
 */
#include "check-fixture.h"

#include "check/bounds.h"

typedef struct
{
  const char *rule;
  const char *figures; /* all but one */
  const char
      *expected; /* "[lo,hi]", each numerator/denominator; "-" no end; "" not solved */
} Case;

/* In lowest terms. */
static char *
describe_end (QuotientEnd end)
{
  Wide a = ABS (end.numerator);
  Wide b = end.denominator;

  if (b == 0)
    return g_strdup ("-");
  while (a != 0)
    {
      const Wide rest = b % a;

      b = a;
      a = rest;
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                          (gint64) (end.numerator / b), (gint64) (end.denominator / b));
}

static char *
describe (const Quotient *range)
{
  g_autofree char *lo = describe_end (range->lo);
  g_autofree char *hi = describe_end (range->hi);

  return g_strdup_printf ("%s%s,%s%s", range->lo.open ? "(" : "[", lo, hi,
                          range->hi.open ? ")" : "]");
}

static guint8
find_missing (const Form *form, const Binding *binding)
{
  guint8 unknown = 0;

  while (unknown < form->n_unknowns && binding->unknowns[unknown].n_missing == 0)
    unknown++;
  return unknown;
}

static void
run_case (const Case *one)
{
  CheckWorld world;
  CheckSource source;
  Binding binding;
  Quotient range;
  gboolean solved = FALSE;
  g_autoptr (Form) form = NULL;
  g_autofree char *found = NULL;

  check_world_init (&world, one->figures, 0);
  form = check_world_compile (&world, one->rule);
  source = (CheckSource){ world.figures, NULL, world.frame, TRUE };
  g_assert_true (bhxh_form_bind (form, &source, 0, world.period, &binding));
  g_assert_cmpuint (binding.n_missing, ==, 1);
  g_assert_true (bhxh_comparison_solve (&form->comparisons[0], binding.ranges,
                                        find_missing (form, &binding), &solved, &range));
  found = solved ? describe (&range) : g_strdup ("");
  if (strcmp (found, one->expected) != 0)
    {
      g_test_message ("%s | %s: expected %s, found %s", one->rule, one->figures,
                      one->expected, found);
      g_test_fail ();
    }
  check_world_clear (&world);
}

static void
test_solve (void)
{
  static const Case cases[] = {
    { "persons = a_persons + b_persons", "persons 10; a_persons 4", "[6/1,6/1]" },
    { "persons = a_persons + b_persons", "a_persons 6; b_persons 4", "[10/1,10/1]" },
    /* 10.0 - 4.0, give or take 0.05 each. */
    { "rate = a_rate + b_rate", "rate 10.0; a_rate 4.0", "[59/10,61/10]" },
    { "rate = a_rate + b_rate", "rate 10.0 floor; a_rate 4.0", "[119/20,123/20)" },
    { "rate <= a_rate", "a_rate 4.0", "(-,81/20]" },
    { "rate < a_rate", "a_rate 4.0", "(-,81/20)" },
    { "rate >= a_rate", "a_rate 4.0", "[79/20,-)" },
    { "rate > a_rate", "a_rate 4.0 exact", "(4/1,-)" },
    { "a_rate <= rate", "a_rate 4.0", "[79/20,-)" },
    { "5 - 2 * rate <= a_rate", "a_rate 4.0 exact", "[1/2,-)" },
    /* 100 * 5 / 20.05 and / 19.95. */
    { "rate = 100 * persons / labour", "rate 20.0; persons 5", "[10000/401,10000/399]" },
    { "rate = 100 * persons / labour", "rate 20.0; labour 1000", "[399/2,401/2]" },
    { "rate = 100 * persons / labour", "persons 1; labour 8", "[25/2,25/2]" },
    { "rate >= 100 * persons / labour", "rate 20.0; persons 5", "[10000/401,-)" },
    { "growth = 100 * persons / prev(persons)", "growth 110; persons 110",
      "[22000/221,22000/219]" },
    /* At least 0.0 leaves every labour force above 0. */
    { "rate = 100 * persons / labour", "rate 0.0 at_least floor; persons 5", "(0/1,-)" },
    /* On both sides, collected: 2 * rate = 10. */
    { "rate + a_rate = 10 + a_rate - rate", "a_rate 3.0", "[5/1,5/1]" },
    /* Twice in one product. */
    { "rate * rate / 100 = a_rate", "a_rate 4.0", "" },
    /* A factor that may be of either sign. */
    { "rate * (a_rate - 4) / 100 <= a_rate", "a_rate 4.0", "" },
    { "rate * (4 - a_rate) / 100 <= 1", "a_rate 6.0 exact", "[-50/1,-)" },
    { "rate / (a_rate - 4) <= 1", "a_rate 4.0", "" },
    { "rate / (4 - a_rate) <= 1", "a_rate 6.0 exact", "[-2/1,-)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    run_case (&cases[i]);
}

static Bound
round_bound (Quotient range, BhxhMeasure measure)
{
  const BhxhIndicator indicator = { .measure = (guint8) measure, .decimals = 1 };
  Bound bound = { .range = range };

  g_assert_true (bhxh_bound_round (&bound, &indicator));
  return bound;
}

#define RANGE(a, b, a_open, c, d, c_open)                                                \
  ((Quotient){ { a, b, a_open }, { c, d, c_open } })

static void
test_round_persons (void)
{
  Bound bound = round_bound (RANGE (37, 10, FALSE, 95, 10, FALSE), BHXH_MEASURE_PERSON);

  g_assert_true (bound.lo == 4 && bound.hi == 9 && bound.flags == 0 && !bound.is_empty);
  bound = round_bound (RANGE (4, 1, TRUE, 9, 1, TRUE), BHXH_MEASURE_PERSON);
  g_assert_true (bound.lo == 5 && bound.hi == 8 && bound.flags == 0);
  bound = round_bound (RANGE (4, 1, FALSE, 4, 1, FALSE), BHXH_MEASURE_PERSON);
  g_assert_true (bound.lo == 4 && bound.hi == 4 && !bound.is_empty);
  bound = round_bound (RANGE (41, 10, FALSE, 49, 10, FALSE), BHXH_MEASURE_PERSON);
  g_assert_true (bound.lo == 5 && bound.hi == 4 && bound.is_empty);
  bound = round_bound (RANGE (4, 1, TRUE, 4, 1, FALSE), BHXH_MEASURE_PERSON);
  g_assert_true (bound.is_empty);
  bound = round_bound (RANGE (4, 1, FALSE, 0, 0, TRUE), BHXH_MEASURE_PERSON);
  g_assert_true (bound.lo == 4 && bound.flags == BHXH_RANGE_HI_NONE && !bound.is_empty);
}

/* At two decimals, outwards; what rounding moved is open. */
static void
test_round_rates (void)
{
  Bound bound = round_bound (RANGE (1, 3, FALSE, 2, 3, FALSE), BHXH_MEASURE_PERCENT);

  g_assert_true (bound.lo == 33 && bound.hi == 67 && bound.decimals == 2);
  g_assert_cmpuint (bound.flags, ==, BHXH_RANGE_LO_OPEN | BHXH_RANGE_HI_OPEN);
  bound = round_bound (RANGE (1, 4, FALSE, 3, 4, TRUE), BHXH_MEASURE_PERCENT);
  g_assert_true (bound.lo == 25 && bound.hi == 75);
  g_assert_cmpuint (bound.flags, ==, BHXH_RANGE_HI_OPEN);
  bound =
      round_bound (RANGE (1001, 3000, FALSE, 1002, 3000, FALSE), BHXH_MEASURE_PERCENT);
  g_assert_false (bound.is_empty);
  bound =
      round_bound (RANGE (1002, 3000, FALSE, 1001, 3000, FALSE), BHXH_MEASURE_PERCENT);
  g_assert_true (bound.is_empty);
}

static void
test_subtract (void)
{
  const Quotient whole = RANGE (10, 3, FALSE, 20, 3, FALSE);
  Quotient rest;
  g_autofree char *closed = NULL;
  g_autofree char *open = NULL;

  /* [10/3, 20/3] - [0.5, 1.5) */
  g_assert_true (
      bhxh_quotient_subtract (&whole, (Interval){ 5, 15, 1, BHXH_RANGE_HI_OPEN }, &rest));
  closed = describe (&rest);
  g_assert_cmpstr (closed, ==, "(11/6,37/6]");
  g_assert_true (
      bhxh_quotient_subtract (&whole, (Interval){ 0, 0, 0, BHXH_RANGE_HI_NONE }, &rest));
  open = describe (&rest);
  g_assert_cmpstr (open, ==, "(-,20/3]");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/solve/comparisons", test_solve);
  g_test_add_func ("/solve/round/persons", test_round_persons);
  g_test_add_func ("/solve/round/rates", test_round_rates);
  g_test_add_func ("/solve/subtract", test_subtract);
  return g_test_run ();
}
