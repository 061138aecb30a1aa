/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What actuals are asked as they come in, over the bundled plan and a small one.
 */
#include "actuals-check.h"
#include "check-plans.h"

#define HEADER "unit,indicator,period,value,sender,received\n"
#define ROW(period, value)                                                               \
  "461,si_compulsory_persons," period "," value ",bhxh-tinh,2025-02-01\n"

/* One line a finding of actuals that is not as it should be, as describe_finding(). */
static char *
dup_found (BhxhPlan *plan, const char *csv, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "a.csv", csv, strlen (csv), options, &error);
  g_autoptr (BhxhFindings) findings = NULL;
  GString *lines = g_string_new (NULL);

  g_assert_no_error (error);
  findings = bhxh_findings_compute (plan, actuals, options, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (bhxh_findings_is_actual (findings, i) &&
        bhxh_findings_get_verdict (findings, i) == BHXH_VERDICT_IMPOSSIBLE)
      {
        g_autofree char *found = describe_finding (findings, plan, i);

        g_string_append_printf (lines, "%s\n", found);
      }
  return g_string_free (lines, FALSE);
}

typedef struct
{
  const char *path;
  const char *csv;
  const char *found;
} IntakeCase;

static void
check_intake (gconstpointer data)
{
  const IntakeCase *c = data;
  g_autoptr (BhxhOptions) options = options_with (WITH_REPLACE, NULL);
  g_autofree char *found = dup_found (bundled_plan (), c->csv, options);

  g_assert_cmpstr (found, ==, c->found);
}

/* 20 % of 10,000 is 2,000: beyond it is one person more. The plan has rules of its own
 * about parts, and none of them twice. */
static const IntakeCase cases[] = {
  { "/intake/jump/within", HEADER ROW ("2024-10", "10000") ROW ("2024-11", "12000"), "" },
  { "/intake/jump/up", HEADER ROW ("2024-10", "10000") ROW ("2024-11", "12001"),
    "jump-si_compulsory_persons 461 2024-11 impossible break 1\n" },
  { "/intake/jump/down-within", HEADER ROW ("2024-10", "10000") ROW ("2024-11", "8000"),
    "" },
  { "/intake/jump/down", HEADER ROW ("2024-10", "10000") ROW ("2024-11", "7999"),
    "jump-si_compulsory_persons 461 2024-11 impossible break 1\n" },
  { "/intake/jump/not-over-a-gap", HEADER ROW ("2024-09", "10000") ROW ("2024-11", "1"),
    "" },
  { "/intake/parts/plan-asks-itself",
    HEADER ROW ("2024", "10000") "461,ui_persons,2024,10001,,\n",
    "ui-persons-within-compulsory 461 2024 impossible break 1\n" },
  { "/intake/total/plan-asks-itself",
    HEADER "45,ui_persons,2024,5,,\n461,ui_persons,2024,4,,\n462,ui_persons,2024,2,,\n",
    "ui-persons-sum 45 2024 impossible\n" },
  { "/intake/sent-once/replaced",
    HEADER ROW ("2024-11",
                "10000") "461,si_compulsory_persons,2024-11,10250,bhxh-tinh,2025-02-02\n",
    "sent-once 461 2024-11 impossible break 250\n" },
  { "/intake/sent-once/same-again",
    HEADER ROW ("2024-11",
                "10000") "461,si_compulsory_persons,2024-11,10000,bhxh-tinh,2025-02-02\n",
    "" },
  { "/intake/not-repeated/two-stand-still",
    HEADER ROW ("2024-10", "10000")
        ROW ("2024-11", "10000") "461,ui_persons,2024-10,8000,,\n"
                                 "461,ui_persons,2024-11,8000,,\n",
    "not-repeated 461 2024-11 impossible\n" },
  { "/intake/not-repeated/one-moves",
    HEADER ROW ("2024-10", "10000")
        ROW ("2024-11", "10000") "461,ui_persons,2024-10,8000,,\n"
                                 "461,ui_persons,2024-11,8001,,\n",
    "" },
  { "/intake/not-repeated/one-alone-may",
    HEADER ROW ("2024-10", "10000") ROW ("2024-11", "10000"), "" },
};

/* The share is the caller's: 100 % leaves only what more than doubles, 0 all. */
static void
test_share (void)
{
  static const struct
  {
    guint percent;
    const char *csv;
    gboolean asks;
  } shares[] = {
    { 21, HEADER ROW ("2024-10", "10000") ROW ("2024-11", "12100"), FALSE },
    { 5, HEADER ROW ("2024-10", "10000") ROW ("2024-11", "10501"), TRUE },
    { 5, HEADER ROW ("2024-10", "10000") ROW ("2024-11", "10500"), FALSE },
    { 100, HEADER ROW ("2024-10", "10000") ROW ("2024-11", "20000"), FALSE },
    { 100, HEADER ROW ("2024-10", "10000") ROW ("2024-11", "20001"), TRUE },
    { 100, HEADER ROW ("2024-10", "10000") ROW ("2024-11", "0"), FALSE },
    { 0, HEADER ROW ("2024-10", "1") ROW ("2024-11", "90000"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autofree char *found = NULL;

      bhxh_options_set_jump_percent (options, shares[i].percent);
      found = dup_found (bundled_plan (), shares[i].csv, options);
      g_assert_cmpint (*found != '\0', ==, shares[i].asks);
    }
}

static void
test_share_too_large (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();

      bhxh_options_set_jump_percent (options, BHXH_MAX_JUMP_PERCENT + 1);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_stderr ("*percent <= BHXH_MAX_JUMP_PERCENT*");
}

/* A plan without rules: b is part of a, and the province "1" has two districts. */
static BhxhPlan *
make_plan_without_rules (void)
{
  static const char *const unit_names[] = { "code", "parent", "level", "name_vi" };
  static const char *const units[][4] = { { "11", "1", "district", "Huyện Một" },
                                          { "12", "1", "district", "Huyện Hai" } };
  static const char *const names[] = { "code",     "name_vi",  "unit",
                                       "decimals", "rounding", "part_of" };
  static const char *const part[] = { "b", "Số người b", "person", "0", "exact", "a" };
  g_autoptr (BhxhPlanBuilder) builder = new_small_plan ("a", NULL, 0);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    bhxh_plan_builder_add_row (builder, BHXH_PLAN_UNITS, unit_names, units[i], 4, &error);
  bhxh_plan_builder_add_row (builder, BHXH_PLAN_INDICATORS, names, part, 6, &error);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  return plan;
}

/* 3 + 4 is 7, not 8; and b of district 11 is 1 above a. */
static void
test_without_rules (void)
{
  g_autoptr (BhxhPlan) plan = make_plan_without_rules ();
  g_autofree char *found = dup_found (plan,
                                      "unit,indicator,period,value\n1,a,2024,8\n"
                                      "11,a,2024,3\n12,a,2024,4\n11,b,2024,4\n",
                                      NULL);

  g_assert_cmpstr (found, ==,
                   "total-a 1 2024 impossible break 1\n"
                   "part-b 11 2024 impossible break 1\n");
}

static char *
dup_message (const char *csv, const char *rule, BhxhLanguage language)
{
  g_autoptr (BhxhOptions) options = options_with (WITH_REPLACE, NULL);
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
  g_autoptr (BhxhFindings) findings =
      bhxh_findings_compute (bundled_plan (), actuals, options, NULL);

  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (bhxh_findings_is_actual (findings, i) &&
        g_str_equal (bhxh_findings_get_rule (findings, i), rule))
      return bhxh_findings_dup_message (findings, i, language);
  g_assert_not_reached ();
}

/* A jump asks and does not say that it cannot be; both the district and the sender are
 * asked. */
static void
test_message_of_jump (void)
{
  static const char csv[] = HEADER ROW ("2024-10", "10000") ROW ("2024-11", "12001");
  g_autofree char *vi = dup_message (csv, "jump-si_compulsory_persons", BHXH_LANGUAGE_VI);
  g_autofree char *en = dup_message (csv, "jump-si_compulsory_persons", BHXH_LANGUAGE_EN);

  g_assert_true (g_str_has_prefix (
      vi, "Thành phố Đông Hà, tháng 11/2024. Số người tham gia BHXH bắt buộc không tăng, "
          "giảm quá 20% so với kỳ trước: số liệu không như vậy. "));
  g_assert_true (g_str_has_suffix (
      vi, "Đề nghị UBND thành phố Đông Hà và Bảo hiểm xã hội tỉnh Quảng Trị rà soát, xác "
          "định số liệu chính xác."));
  g_assert_nonnull (strstr (en, ": the figures are not so. Reported: "));
  g_assert_nonnull (strstr (en, "People's Committee of Dong Ha City and Quang Tri "
                                "Provincial Social Security"));
}

static void
test_message_of_resent (void)
{
  static const char csv[] = HEADER ROW (
      "2024-11",
      "10000") "461,si_compulsory_persons,2024-11,10250,bhxh-tinh,2025-02-02\n";
  g_autofree char *vi = dup_message (csv, "sent-once", BHXH_LANGUAGE_VI);
  g_autofree char *en = dup_message (csv, "sent-once", BHXH_LANGUAGE_EN);

  g_assert_nonnull (strstr (vi, "10.250 người (a.csv). Trước đó đã gửi: 10.000 người "
                                "(a.csv). Đề nghị "));
  g_assert_nonnull (strstr (en, "10,250 persons (a.csv). Sent before: 10,000 persons "
                                "(a.csv). Request to "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_intake);
  g_test_add_func ("/intake/jump/share", test_share);
  g_test_add_func ("/intake/jump/share-too-large", test_share_too_large);
  g_test_add_func ("/intake/without-rules", test_without_rules);
  g_test_add_func ("/intake/message/jump", test_message_of_jump);
  g_test_add_func ("/intake/message/sent-again", test_message_of_resent);
  return g_test_run ();
}
