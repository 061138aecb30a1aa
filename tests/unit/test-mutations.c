/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The bundled plan with one thing changed: exactly these findings come and go, each
 * worked out by hand. Anything that is not impossible or off within rounding does not
 * count.
 */
#include "check-plans.h"

#define ALL_ROWS NULL

/* Findings that come ("+rule unit period verdict printed size") and go ("-"). */
typedef struct
{
  const char *name;
  Change change;
  const char *expected[8];
} Mutation;

#define PROVINCE(indicator, period, value)                                               \
  {                                                                                      \
    "45", indicator, period, ALL_ROWS, "value", value                                    \
  }
#define CELL(unit, indicator, period, value)                                             \
  {                                                                                      \
    unit, indicator, period, ALL_ROWS, "value", value                                    \
  }

static const Mutation mutations[] = {
  /* --- Vinh Linh --- */
  { "unemployment-lowered",
    CELL ("464", "ui_rate", "2023", "10.5"),
    { "-ui-rate-within-compulsory 464 2023 impossible break 0.2" } },
  /* 10.65 is in both ranges. */
  { "unemployment-nearly-lowered",
    CELL ("464", "ui_rate", "2024", "10.7"),
    { "-ui-rate-within-compulsory 464 2024 impossible break 0.9",
      "+ui-rate-within-compulsory 464 2024 open within 0.1" } },
  /* 10.7 + 12.0 = 22.7, printed 22.5; next year's 10.6 is below 10.7, but for rounding.
   */
  { "compulsory-raised",
    CELL ("464", "si_compulsory_rate", "2023", "10.7"),
    { "-ui-rate-within-compulsory 464 2023 impossible break 0.2",
      "+si-rate-parts 464 2023 impossible break 0.2",
      "+si-compulsory-rate-never-falls 464 2024 open within 0.1" } },
  { "unemployment-at-most",
    { "464", "ui_rate", "2023", ALL_ROWS, "qualifier", "at_most" },
    { "-ui-rate-within-compulsory 464 2023 impossible break 0.2",
      "+ui-rate-within-compulsory 464 2023 open within 0.2" } },
  { "unemployment-about",
    { "464", "ui_rate", "2025", ALL_ROWS, "qualifier", "about" },
    { "-ui-rate-within-compulsory 464 2025 impossible break 1.7",
      "+ui-rate-within-compulsory 464 2025 open within 1.7" } },
  { "compulsory-at-least",
    { "464", "si_compulsory_rate", "2024", ALL_ROWS, "qualifier", "at_least" },
    { "-ui-rate-within-compulsory 464 2024 impossible break 0.9",
      "+ui-rate-within-compulsory 464 2024 open within 0.9" } },
  /* To the whole percent: 11 is 10.5 to 11.5, and 12 is 11.5 to 12.5: they meet. */
  { "unemployment-coarser",
    CELL ("464", "ui_rate", "2024", "11"),
    { "-ui-rate-within-compulsory 464 2024 impossible break 0.9" } },
  { "unemployment-left-out",
    { "464", "ui_rate", "2024", ALL_ROWS, NULL, NULL },
    { "-ui-rate-within-compulsory 464 2024 impossible break 0.9" } },
  { "unemployment-of-another-owner",
    { "464", "ui_rate", "2024", ALL_ROWS, "owner", "hdnd" },
    { "-ui-rate-within-compulsory 464 2024 impossible break 0.9" } },

  /* --- Sums of rates --- */
  { "sum-repaired",
    CELL ("469", "si_rate", "2022", "12.3"),
    { "-si-rate-parts 469 2022 open within 0.1" } },
  { "sum-repaired-by-a-part",
    CELL ("461", "si_voluntary_rate", "2024", "3.6"),
    { "-si-rate-parts 461 2024 open within 0.1" } },
  /* 12.5 against 12.3: more than the 0.15 that rounding explains. */
  { "sum-broken",
    CELL ("469", "si_rate", "2022", "12.5"),
    { "-si-rate-parts 469 2022 open within 0.1",
      "+si-rate-parts 469 2022 impossible break 0.2" } },
  { "sum-off",
    CELL ("470", "si_voluntary_rate", "2022", "6.1"),
    { "+si-rate-parts 470 2022 open within 0.1" } },
  { "sum-left-out",
    { "461", "si_rate", "2024", ALL_ROWS, NULL, NULL },
    { "-si-rate-parts 461 2024 open within 0.1" } },
  /* 8.3 + 4.0 is 12.3, not 12.4, if nothing is rounded. */
  { "nothing-rounded",
    { "469", NULL, "2022", ALL_ROWS, "rounding", "exact" },
    { "-si-rate-parts 469 2022 open within 0.1",
      "+si-rate-parts 469 2022 impossible break 0.1" } },
  /* [12.4, 12.5) against up to 8.3 + 4.0 + 0.1: 12.4 is in both. */
  { "sum-cut-off",
    { "469", "si_rate", "2022", ALL_ROWS, "rounding", "floor" },
    { NULL } },
  /* [8.3, 8.4) + [4.0, 4.1) reaches 12.4, and so does 12.35 to 12.45. */
  { "parts-cut-off", { "469", NULL, "2022", ALL_ROWS, "rounding", "floor" }, { NULL } },
  /* (12.3, 12.4] against (8.2, 8.3] + (3.9, 4.0]: 12.3 is only in the second. */
  { "parts-rounded-up",
    { "469", NULL, "2022", ALL_ROWS, "rounding", "ceil" },
    { "-si-rate-parts 469 2022 open within 0.1",
      "+si-rate-parts 469 2022 impossible break 0.1" } },

  /* --- Slips of one digit --- */
  /* 31.5 for 13.5: the sum is 13.5, and 13.9 follows. */
  { "digits-swapped",
    CELL ("465", "si_rate", "2023", "31.5"),
    { "+si-rate-parts 465 2023 impossible break 18.0",
      "+si-rate-never-falls 465 2024 impossible break 17.6" } },
  /* 95.0 + 5.6 = 100.6 against 15.1; 9.8 follows 95.0. */
  { "decimal-mark-shifted",
    CELL ("468", "si_compulsory_rate", "2024", "95.0"),
    { "+si-rate-parts 468 2024 impossible break 85.5",
      "+si-compulsory-rate-never-falls 468 2025 impossible break 85.2" } },
  { "above-a-hundred",
    CELL ("470", "ui_rate", "2022", "115.0"),
    { "+ui-rate-range 470 2022 impossible break 15.0",
      "+ui-rate-within-compulsory 470 2022 impossible break 101.4",
      "+ui-rate-never-falls 470 2023 impossible break 103.4" } },
  /* 13.3 + 9.5 = 22.8 against 26.1; 13.4 against 13.3. */
  { "digit-changed",
    CELL ("462", "si_compulsory_rate", "2022", "13.3"),
    { "+si-rate-parts 462 2022 impossible break 3.3",
      "+ui-rate-within-compulsory 462 2022 open within 0.1" } },

  /* --- Persons of the province --- */
  /* 57030 + 21713 = 78743. The labour force stays possible. */
  { "persons-swapped",
    PROVINCE ("si_persons", "2023", "78734"),
    { "+si-persons-parts 45 2023 impossible break 9" } },
  /* 59800 + 23884 = 83684 against 82784. 5980000 / 15.45 = 387055.02 at least, 8278400 /
   * 21.55 = 384148.5 at most: 387056 - 384148. */
  { "compulsory-persons-swapped",
    PROVINCE ("si_compulsory_persons", "2024", "59800"),
    { "+si-persons-parts 45 2024 impossible break 900",
      "+bounds-agree 45 2024 impossible break 2908" } },
  /* 60640 + 26237 = 86877; 100 * 26237 / 23884 = 109.85 is still 110. */
  { "voluntary-persons-swapped",
    PROVINCE ("si_voluntary_persons", "2025", "26237"),
    { "+si-persons-parts 45 2025 impossible break 36" } },
  /* More than the 55300 in compulsory insurance, and than the 49236 of next year. 5753000
   * / 12.65 = 454782.6 against 375980. */
  { "unemployment-persons-raised",
    PROVINCE ("ui_persons", "2022", "57530"),
    { "+ui-persons-within-compulsory 45 2022 impossible break 2230",
      "+ui-persons-never-falls 45 2023 impossible break 8294",
      "+bounds-agree 45 2022 impossible break 78803" } },
  /* 75 thousand stands for 74,500 to 75,500, which 55300 + 19739 is in. */
  { "persons-in-thousands",
    { "45",
      "si_persons",
      "2022",
      ALL_ROWS,
      "value",
      "75000",
      { "decimals", "-3", "rounding", "nearest" } },
    { NULL } },
  /* 74 thousand is 73,500 to 74,500; 75,039 prints as 75 thousand. 7450000 / 19.95 =
   * 373433.6 at most, 375732 at least. */
  { "fewer-persons-in-thousands",
    { "45",
      "si_persons",
      "2022",
      ALL_ROWS,
      "value",
      "74000",
      { "decimals", "-3", "rounding", "nearest" } },
    { "+si-persons-parts 45 2022 impossible break 1000",
      "+bounds-agree 45 2022 impossible break 2299" } },

  /* --- Growth --- */
  /* 100 * 23884 / 21713 = 109.9986. */
  { "growth-changed",
    PROVINCE ("si_voluntary_growth", "2024", "111"),
    { "+si-voluntary-growth-of-persons 45 2024 impossible break 1" } },
  /* 109 % is 108.5 to 109.5 of 2021's persons; the base is not printed, so 210 is fine
     too. */
  { "growth-without-base", PROVINCE ("si_voluntary_growth", "2022", "210"), { NULL } },
  /* To the tenth: 100 * 21713 / 19739 = 110.0005 is in 109.95 to 110.05. */
  { "growth-finer", PROVINCE ("si_voluntary_growth", "2023", "110.0"), { NULL } },

  /* --- Rates of the province --- */
  /* 16.0 above 15.7. 5275200 / 15.95 = 330733.5 at most, 385424 at least. */
  { "unemployment-rate-raised",
    PROVINCE ("ui_rate", "2025", "16.0"),
    { "+ui-rate-within-compulsory 45 2025 impossible break 0.3",
      "+bounds-agree 45 2025 impossible break 54691" } },
  /* 15.7 + 6.8 = 22.5; 21.6 before; the lowest unit has 14.3. 8691300 / 8.05 = 1079664.6
   * at least, 5275200 / 13.65 = 386461.5 at most. */
  { "rate-below-all-units",
    PROVINCE ("si_rate", "2025", "8.0"),
    { "+si-rate-parts 45 2025 impossible break 14.5",
      "+si-rate-never-falls 45 2025 impossible break 13.6",
      "+si-rate-between-units 45 2025 impossible break 6.3",
      "+bounds-agree 45 2025 impossible break 693204" } },

  /* --- One of several statements --- */
  /* 21 is 20.5 to 21.5, 20.0 is not. */
  { "prose-contradicts-table",
    { "45", "si_rate", "2022", "II.2.2022-1", "value", "21" },
    { "+statements-agree 45 2022 impossible break 1" } },
  { "table-contradicts-annex",
    { "45", "si_compulsory_rate", "2023", "PL.table#1/1/6", "value", "15.2" },
    { "+statements-agree 45 2023 impossible break 0.2" } },
  /* 15.1 and 15.0 meet in 15.05. */
  { "table-next-to-annex",
    { "45", "si_compulsory_rate", "2023", "PL.table#1/1/6", "value", "15.1" },
    { "+statements-agree 45 2023 open within 0.1" } },
  { "annex-of-another-owner",
    { "45", "si_compulsory_rate", "2023", "PL.table#1/1/6", "owner", "bhxh-vn" },
    { NULL } },
};

static gboolean
is_notable (const BhxhFindings *findings, guint index)
{
  return bhxh_findings_get_verdict (findings, index) == BHXH_VERDICT_IMPOSSIBLE ||
         bhxh_findings_get_printed (findings, index) >= BHXH_PRINTED_WITHIN_ROUNDING;
}

static GHashTable *
list_notable (BhxhPlan *plan)
{
  g_autoptr (BhxhFindings) findings = check_plan (plan);
  GHashTable *notable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (is_notable (findings, i))
      {
        for (BhxhLanguage language = BHXH_LANGUAGE_VI; language <= BHXH_LANGUAGE_EN;
             language++)
          {
            g_autofree char *message = bhxh_findings_dup_message (findings, i, language);

            g_assert_null (strchr (message, '{'));
          }
        g_hash_table_add (notable, describe_finding (findings, plan, i));
      }
  return notable;
}

/* Fails with whatever is in @a and not in @b. */
static void
assert_no_more (GHashTable *a, GHashTable *b, const char *word)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      {
        g_test_message ("%s: %s", word, (const char *) key);
        g_test_fail ();
      }
}

static void
test_mutation (gconstpointer data)
{
  const Mutation *mutation = data;
  g_autoptr (BhxhPlan) original = load_bundled ();
  g_autoptr (BhxhPlan) mutant = finish_plan (copy_bundled (&mutation->change));
  g_autoptr (GHashTable) expected = list_notable (original);
  g_autoptr (GHashTable) found = list_notable (mutant);

  for (guint i = 0;
       i < G_N_ELEMENTS (mutation->expected) && mutation->expected[i] != NULL; i++)
    {
      const char *finding = mutation->expected[i];

      if (*finding == '+')
        g_hash_table_add (expected, g_strdup (finding + 1));
      else
        g_assert_true (g_hash_table_remove (expected, finding + 1));
    }
  assert_no_more (expected, found, "not found");
  assert_no_more (found, expected, "not expected");
}

static void
test_copy (void)
{
  g_autoptr (BhxhPlan) original = load_bundled ();
  g_autoptr (BhxhPlan) copy = finish_plan (copy_bundled (NULL));
  g_autoptr (GHashTable) expected = list_notable (original);
  g_autoptr (GHashTable) found = list_notable (copy);

  g_assert_cmpuint (g_hash_table_size (found), ==, 8);
  assert_no_more (expected, found, "not found");
}

/* 80,000 in Dong Ha alone are more than the 75,039 of the province. */
static void
test_part_above_whole (void)
{
  BhxhPlanBuilder *builder = copy_bundled (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (GHashTable) found = NULL;

  add_target (builder, "461", "si_persons", "2022", "80000");
  plan = finish_plan (builder);
  found = list_notable (plan);
  g_assert_cmpuint (g_hash_table_size (found), ==, 9);
  g_assert_true (g_hash_table_contains (found, "si-persons-sum 45 2022 impossible"));
}

/* A baseline of 2021 is the previous year: 100 * 19739 / 18100 = 109.06; of 17,000,
 * 116.1. */
static void
test_baseline (gconstpointer value)
{
  const char *const names[] = { "unit", "indicator", "period", "value", "kind", "owner" };
  const char *const values[] = { "45",  "si_voluntary_persons", "2021", value, "baseline",
                                 "ubnd" };
  BhxhPlanBuilder *builder = copy_bundled (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFindings) findings = NULL;
  g_autofree char *found = NULL;
  gint index;

  g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_TARGETS, names, values,
                                            G_N_ELEMENTS (names), NULL));
  plan = finish_plan (builder);
  findings = check_plan (plan);
  index = find_finding (findings, plan, "si-voluntary-growth-of-persons", "45", "2022");
  g_assert_cmpint (index, >=, 0);
  found = describe_finding (findings, plan, (guint) index);
  g_assert_cmpstr (found, ==,
                   strcmp (value, "18100") == 0
                       ? "si-voluntary-growth-of-persons 45 2022 open agree 0"
                       : "si-voluntary-growth-of-persons 45 2022 impossible break 7");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mutations/none", test_copy);
  for (guint i = 0; i < G_N_ELEMENTS (mutations); i++)
    {
      g_autofree char *path = g_strconcat ("/mutations/", mutations[i].name, NULL);

      g_test_add_data_func (path, &mutations[i], test_mutation);
    }
  g_test_add_func ("/mutations/part-above-whole", test_part_above_whole);
  g_test_add_data_func ("/mutations/baseline/fits", "18100", test_baseline);
  g_test_add_data_func ("/mutations/baseline/does-not-fit", "17000", test_baseline);
  return g_test_run ();
}
