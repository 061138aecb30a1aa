/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Targets handed down, by figures that are easy to follow.
 */
#include "allocation-fixture.h"

#define THREE_LASTS "11,n,2023,60\n12,n,2023,60\n13,n,2023,20\n"

/* --- By what ------------------------------------------------------------------------- */

/* 140 persons become 280: all double. */
static void
test_growth (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,280,ubnd");
  g_autoptr (BhxhAllocation) allocation = allocate (plan, THREE_LASTS, NULL);

  assert_rows (allocation,
               "unit,parent,period,persons,reason,weights,weight,weight_indicator,"
               "weight_period,quota,deviation,last_period,last_actual,increase",
               "1,,2024,280,target,,,,,,,,,\n"
               "11,1,2024,120,exact,growth,60,n,2023,120.00,0.00,2023,60,60\n"
               "12,1,2024,120,exact,growth,60,n,2023,120.00,0.00,2023,60,60\n"
               "13,1,2024,40,exact,growth,20,n,2023,40.00,0.00,2023,20,20\n");
}

/* 30 of 300 persons: each a tenth of its people; the rates are worked out from that. */
static void
test_coverage (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,30,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_weights (options, "coverage");
  allocation = allocate (plan, "11,l,2024,150\n12,l,2024,96\n13,l,2024,54\n", options);
  /* 15, 9.6 and 5.4; 10 of 96 is 10.42 %, 5 of 54 is 9.26 %. */
  assert_rows (allocation,
               "unit,persons,reason,weights,rate_indicator,rate,denominator,"
               "denominator_period",
               "1,30,target,,,,,\n"
               "11,15,exact,coverage,r,10.0,150,2024\n"
               "12,10,up,coverage,r,10.4,96,2024\n"
               "13,5,down,coverage,r,9.3,54,2024\n");
}

/* Uncovered are 90, 30 and none: the third one has more participants than people. */
static void
test_uncovered (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,40,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_weights (options, "uncovered");
  allocation =
      allocate (plan, THREE_LASTS "11,l,2023,150\n12,l,2023,90\n13,l,2023,19\n", options);
  assert_rows (allocation, "unit,persons,weight,reason",
               "1,40,,target\n11,30,90,exact\n12,10,30,exact\n13,0,0,no_weight\n");
}

/* They have 140; the other 60 go by the 90, 30 and 0 that are uncovered: 45, 15, 0. */
static void
test_gap (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,200,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_weights (options, "gap");
  allocation =
      allocate (plan, THREE_LASTS "11,l,2023,150\n12,l,2023,90\n13,l,2023,20\n", options);
  assert_rows (allocation, "unit,persons,increase,quota",
               "1,200,,\n11,105,45,105.00\n12,75,15,75.00\n13,20,0,20.00\n");
}

/* Below what they have there is nothing to close: 140 is 40 more than 100. */
static void
test_gap_below (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,100,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_allocation_weights (options, "gap");
  g_assert_cmpint (refuse (plan,
                           THREE_LASTS "11,l,2023,150\n12,l,2023,90\n13,l,2023,20\n",
                           options, &error),
                   ==, BHXH_ERROR_INFEASIBLE);
  g_assert_nonnull (strstr (error->message, "40 persons more"));
}

/* An indicator of a period, and its latest one. */
static void
test_column (void)
{
  static const char *const lines =
      "11,w,2022,1\n12,w,2022,1\n13,w,2022,2\n11,w,2023,2\n12,w,2023,1\n13,w,2023,1\n";
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,8,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) latest = NULL;
  g_autoptr (BhxhAllocation) earlier = NULL;

  bhxh_options_set_allocation_weights (options, "w");
  latest = allocate (plan, lines, options);
  assert_rows (latest, "unit,persons,weight_indicator,weight_period",
               "1,8,,\n11,4,w,2023\n12,2,w,2023\n13,2,w,2023\n");
  bhxh_options_set_allocation_weights (options, "w@2022");
  earlier = allocate (plan, lines, options);
  assert_rows (earlier, "unit,persons,weight_indicator,weight_period",
               "1,8,,\n11,2,w,2022\n12,2,w,2022\n13,4,w,2022\n");
}

/* Figures of the year itself, and later ones, are none that it can be shared out by. */
static void
test_last_is_before (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,8,ubnd");
  g_autoptr (BhxhAllocation) allocation = allocate (
      plan, "11,n,2023,2\n12,n,2023,1\n13,n,2023,1\n11,n,2024,1\n12,n,2024,9\n", NULL);

  assert_rows (allocation, "unit,persons", "1,8\n11,4\n12,2\n13,2\n");
}

/* --- Methods, bounds, ties ----------------------------------------------------------- */

/* 70, 20 and 10 by 20 persons, each at least 4: 12, 4, 4, for at 12 persons by 70 the
 * second one would have 3.43. */
static void
test_floors (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,20,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_weights (options, "l");
  bhxh_options_set_allocation_floor (options, "w");
  allocation = allocate (
      plan,
      "11,l,2023,70\n12,l,2023,20\n13,l,2023,10\n11,w,2023,4\n12,w,2023,4\n13,w,2023,4\n",
      options);
  assert_rows (allocation, "unit,persons,floor,reason",
               "1,20,,target\n11,12,4,exact\n12,4,4,at_floor\n13,4,4,at_floor\n");
}

/* Halves of 12, but the first can take no more than 4. */
static void
test_cap (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,12,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_weights (options, "w");
  bhxh_options_set_allocation_cap (options, "l");
  allocation = allocate (
      plan,
      "11,w,2023,1\n12,w,2023,1\n13,w,2023,0\n11,l,2023,4\n12,l,2023,9\n13,l,2023,9\n",
      options);
  assert_rows (allocation, "unit,persons,cap,reason",
               "1,12,,target\n11,4,4,at_cap\n12,8,9,exact\n13,0,9,no_weight\n");
}

static void
assert_methods (const char *target, BhxhApportionmentMethod method, const char *expected)
{
  g_autoptr (BhxhPlan) plan = one_target (target);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_apportionment_method (options, method);
  allocation = allocate (plan, "11,n,2023,6\n12,n,2023,6\n13,n,2023,2\n", options);
  assert_rows (allocation, "persons,other_persons", expected);
}

/* 6, 6 and 2: at 10 their exact shares are 4.29, 4.29, 1.43, at 11 4.71, 4.71, 1.57. By
 * the largest remainder the third one loses a person when there is one more. Sainte-Laguë
 * has a tie of three at 10, which the first wins. D'Hondt: 6/4, 6/4, 2/1 are the last
 * claims at 9, then 6/5 and 6/5 tie. */
static void
test_methods (void)
{
  assert_methods ("1,n,2024,10,ubnd", BHXH_APPORTIONMENT_LARGEST_REMAINDER,
                  "10,\n4,5\n4,4\n2,1\n");
  assert_methods ("1,n,2024,11,ubnd", BHXH_APPORTIONMENT_LARGEST_REMAINDER,
                  "11,\n5,5\n5,5\n1,1\n");
  assert_methods ("1,n,2024,10,ubnd", BHXH_APPORTIONMENT_SAINTE_LAGUE,
                  "10,\n5,4\n4,4\n1,2\n");
  assert_methods ("1,n,2024,10,ubnd", BHXH_APPORTIONMENT_DHONDT, "10,\n5,5\n4,4\n1,1\n");
}

/* Who is named goes first. */
static void
test_tie_order (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,10,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_tie_order (options, "13, 12");
  allocation = allocate (plan, "11,n,2023,6\n12,n,2023,6\n13,n,2023,2\n", options);
  assert_rows (allocation, "unit,persons,reason",
               "1,10,target\n11,4,tie_lost\n12,4,tie_lost\n13,2,tie_won\n");
}

/* The floors are 12 for a total of 10; the caps 12 for one of 20. */
static void
test_clashes (void)
{
  static const char *const lines = THREE_LASTS "11,w,2023,4\n12,w,2023,4\n13,w,2023,4\n";
  g_autoptr (BhxhPlan) low = one_target ("1,n,2024,10,ubnd");
  g_autoptr (BhxhPlan) high = one_target ("1,n,2024,20,ubnd");
  g_autoptr (BhxhOptions) floors = bhxh_options_new ();
  g_autoptr (BhxhOptions) caps = bhxh_options_new ();
  g_autoptr (GError) below = NULL;
  g_autoptr (GError) above = NULL;
  g_autofree char *words = NULL;

  bhxh_options_set_allocation_floor (floors, "w");
  bhxh_options_set_allocation_cap (caps, "w");
  g_assert_cmpint (refuse (low, lines, floors, &below), ==, BHXH_ERROR_INFEASIBLE);
  g_assert_cmpstr (below->message, ==,
                   "1/n/2024: the floors add up to 2 persons more than the target: B "
                   "District (11), C District (12), D District (13)");
  words = bhxh_error_dup_message (below, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (words, ==,
                   "1/n/2024: các mức sàn cộng lại vượt chỉ tiêu 2 người: Huyện B (11), "
                   "Huyện C (12), Huyện D (13)");
  g_assert_cmpint (refuse (high, lines, caps, &above), ==, BHXH_ERROR_INFEASIBLE);
  g_assert_cmpstr (above->message, ==,
                   "1/n/2024: the caps add up to 8 persons less than the target: B "
                   "District (11), C District (12), D District (13)");
}

/* A part has at most what its whole has: 12 has one person, so one of its part. */
static void
test_part (void)
{
  static const char *const targets[] = { "1,n,2024,9,ubnd", "1,p,2024,6,ubnd" };
  g_autoptr (BhxhPlan) plan = province (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhAllocation) allocation =
      allocate (plan,
                "11,n,2023,4\n12,n,2023,1\n13,n,2023,4\n"
                "11,p,2023,2\n12,p,2023,2\n13,p,2023,2\n",
                NULL);

  assert_rows (allocation, "unit,indicator,persons,cap,reason",
               "1,n,9,,target\n11,n,4,,exact\n12,n,1,,exact\n13,n,4,,exact\n"
               "1,p,6,,target\n11,p,3,4,tie_won\n12,p,1,1,at_cap\n13,p,2,4,tie_lost\n");
}

/* --- Words --------------------------------------------------------------------------- */

/* 6 has 4.29 and gets 5, which is 16.67 % more; 2 has 1.43 and gets 1, 30 % less. */
static void
test_words (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,10,ubnd");
  g_autoptr (BhxhAllocation) allocation =
      allocate (plan, "11,n,2023,6\n12,n,2023,6\n13,n,2023,2\n", NULL);
  g_autoptr (BhxhTable) table = bhxh_allocation_dup_table (allocation);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_columns (options, "unit,persons");
  text = bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, NULL, NULL);
  g_assert_nonnull (
      strstr (text, "The targets of A Province, handed down. Targets of: Committee"));
  g_assert_nonnull (strstr (text, "Persons that the declared order gave where shares "
                                  "tied: 1."));
  g_assert_nonnull (strstr (text, "Farthest from its exact share: D District, Persons, "
                                  "2024 (-30.00 %)."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/allocation/weights/growth", test_growth);
  g_test_add_func ("/allocation/weights/coverage", test_coverage);
  g_test_add_func ("/allocation/weights/uncovered", test_uncovered);
  g_test_add_func ("/allocation/weights/gap", test_gap);
  g_test_add_func ("/allocation/weights/gap-below", test_gap_below);
  g_test_add_func ("/allocation/weights/column", test_column);
  g_test_add_func ("/allocation/weights/last-is-before", test_last_is_before);
  g_test_add_func ("/allocation/bounds/floors", test_floors);
  g_test_add_func ("/allocation/bounds/cap", test_cap);
  g_test_add_func ("/allocation/bounds/clashes", test_clashes);
  g_test_add_func ("/allocation/bounds/part", test_part);
  g_test_add_func ("/allocation/methods/all", test_methods);
  g_test_add_func ("/allocation/methods/tie-order", test_tie_order);
  g_test_add_func ("/allocation/table/words", test_words);
  return g_test_run ();
}
