/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What findings tell people, sentence by sentence, for a small plan whose rules and
 * figures bring out each of them.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

static const char *const unit_columns[] = { "code", "parent", "level", "name_vi",
                                            "name_en" };
static const char *const units[][5] = {
  { "1", "", "province", "Tỉnh A", "A Province" },
  { "11", "1", "district", "Huyện B", "B District" },
  { "12", "1", "district", "Huyện C", "C District" },
  { "13", "1", "district", "Huyện D", "D District" },
  { "14", "1", "district", "Huyện E", "E District" },
};

static const char *const indicator_columns[] = { "code", "name_vi",  "name_en",
                                                 "unit", "decimals", "rounding" };
static const char *const indicators[][6] = {
  { "n", "Số người", "Participants", "person", "0", "exact" },
  { "labour", "Lao động", "Labour force", "person", "0", "exact" },
  { "r", "Tỷ lệ", "Rate", "percent", "1", "nearest" },
  { "q", "Tỷ lệ khác", "Other rate", "percent", "1", "nearest" },
};

static const char *const rule_columns[] = { "id",           "expression", "applies_to",
                                            "severity",     "name_vi",    "name_en",
                                            "assumption_vi" };
static const char *const target_columns[] = { "unit",      "indicator", "period", "value",
                                              "qualifier", "rounding",  "source" };

typedef struct
{
  const char *rule;
  const char *figures; /* "unit indicator value [qualifier|rounding] [@source]; ..." */
  const char *vi, *en; /* after the name of the rule; NULL: not looked at */
} Case;

static void
add (BhxhPlanBuilder *builder,
     BhxhPlanTable table,
     const char *const *columns,
     const char *const *values,
     gsize n_columns)
{
  g_assert_true (
      bhxh_plan_builder_add_row (builder, table, columns, values, n_columns, NULL));
}

static void
add_figure (BhxhPlanBuilder *builder, const char *text)
{
  static const char *const qualifiers[] = { "at_least", "at_most", "about", NULL };
  g_auto (GStrv) words = g_strsplit (g_strstrip ((char *) text), " ", -1);
  const char *values[] = { words[0], words[1], "2024", words[2], "", "", "" };

  for (guint i = 3; words[i] != NULL; i++)
    if (words[i][0] == '@')
      values[6] = words[i] + 1;
    else if (g_ascii_isdigit (words[i][0]))
      values[2] = words[i];
    else if (g_strv_contains (qualifiers, words[i]))
      values[4] = words[i];
    else
      values[5] = words[i];
  add (builder, BHXH_PLAN_TARGETS, target_columns, values, G_N_ELEMENTS (values));
}

static BhxhPlan *
make_plan (const Case *one)
{
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);
  const char *const rule[] = { "rule",    one->rule, "targets", "error",
                               "Quy tắc", "Rule",    "" };
  g_auto (GStrv) figures = g_strsplit (one->figures, ";", -1);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan;

  bhxh_plan_builder_set (builder, "id", "small", NULL);
  bhxh_plan_builder_set (builder, "term", "2023/2024", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  bhxh_plan_builder_set (builder, "frame_date", "2024-01-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    add (builder, BHXH_PLAN_UNITS, unit_columns, units[i], G_N_ELEMENTS (unit_columns));
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    add (builder, BHXH_PLAN_INDICATORS, indicator_columns, indicators[i],
         G_N_ELEMENTS (indicator_columns));
  add (builder, BHXH_PLAN_RULES, rule_columns, rule, G_N_ELEMENTS (rule));
  for (guint i = 0; figures[i] != NULL; i++)
    add_figure (builder, figures[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

/* The first finding in the province, or anywhere. */
static char *
dup_message (const Case *one, BhxhLanguage language)
{
  g_autoptr (BhxhPlan) plan = make_plan (one);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFindings) findings = bhxh_findings_compute (plan, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_findings_get_n (findings), >, 0);
  return bhxh_findings_dup_message (findings, 0, language);
}

static void
run (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *vi = dup_message (&cases[i], BHXH_LANGUAGE_VI);
      g_autofree char *en = dup_message (&cases[i], BHXH_LANGUAGE_EN);

      if (cases[i].vi != NULL)
        g_assert_cmpstr (vi, ==, cases[i].vi);
      if (cases[i].en != NULL)
        g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_short (void)
{
  static const Case cases[] = {
    { "n >= 5", "1 n 7", "Tỉnh A, năm 2024. Quy tắc: chắc chắn đúng.",
      "A Province, 2024. Rule: certainly true." },
    { "r >= 5", "1 r 5.0",
      "Tỉnh A, năm 2024. Quy tắc: số in khớp nhau, chưa kết luận được do làm tròn. Đã "
      "in: Tỷ lệ 5,0%.",
      "A Province, 2024. Rule: the printed digits agree, rounding leaves it open. "
      "Printed: Rate 5.0%." },
    { "r <= q", "1 r 5.1; 1 q 5.0",
      "Tỉnh A, năm 2024. Quy tắc: chỉ khớp khi tính sai số làm tròn. Đã in: Tỷ lệ 5,1%; "
      "Tỷ lệ khác 5,0%. Số in chênh lệch 0,1 điểm phần trăm do làm tròn; đề nghị ghi chú "
      "dưới bảng.",
      "A Province, 2024. Rule: agrees only within rounding. Printed: Rate 5.1%; Other "
      "rate 5.0%. The printed digits are off by 0.1 percentage points because of "
      "rounding; a note under the table would say so." },
    { "r <= q", "1 r 9.0 at_most; 1 q 5.0",
      "Tỉnh A, năm 2024. Quy tắc: chỉ khớp khi tính sai số làm tròn. Đã in: Tỷ lệ nhiều "
      "nhất 9,0%; Tỷ lệ khác 5,0%. Số in lệch 4,0 điểm phần trăm, nhưng mức ít nhất, "
      "nhiều nhất hoặc khoảng cho phép.",
      NULL },
  };

  run (cases, G_N_ELEMENTS (cases));
}

/* The places: a table's row and column, its number where it is not the first. */
static void
test_impossible (void)
{
  static const Case cases[] = {
    { "r <= q", "1 r 5.2 @II#1/3/2; 1 q 5.0 @PL#2/1/4",
      "Tỉnh A, năm 2024. Quy tắc: không thể đồng thời đúng. Đã in: Tỷ lệ 5,2% (II, dòng "
      "3, cột 2); Tỷ lệ khác 5,0% (PL, bảng 2, dòng 1, cột 4). Số thứ nhất là 5,2% (số "
      "thật có thể từ 5,15% đến 5,25%), số thứ hai là 5,0% (số thật có thể từ 4,95% đến "
      "5,05%); số thứ nhất luôn lớn hơn. Đề nghị ubnd rà soát, xác định số liệu chính "
      "xác.",
      "A Province, 2024. Rule: cannot all be true. Printed: Rate 5.2% (II, row 3, column "
      "2); Other rate 5.0% (PL, table 2, row 1, column 4). The first number is 5.2% "
      "(which can be from 5.15% to 5.25%), the second is 5.0% (which can be from 4.95% "
      "to 5.05%); the first is always larger. Request to ubnd: please check which of the "
      "figures is right." },
    { "n = 40000", "11 n 39000",
      "Huyện B, năm 2024. Quy tắc: không thể đồng thời đúng. Đã in: Số người 39.000 "
      "người. Số thứ nhất là 39.000 người, số thứ hai là 40.000 người (mức của quy tắc); "
      "hai số không thể bằng nhau. Đề nghị UBND huyện B và ubnd rà soát, xác định số "
      "liệu "
      "chính xác.",
      "B District, 2024. Rule: cannot all be true. Printed: Participants 39,000 persons. "
      "The first number is 39,000 persons, the second is 40,000 persons (of the rule); "
      "they cannot be equal. Request to People's Committee of B District and ubnd: "
      "please check which of the "
      "figures is right." },
    /* 100 * 50 / 300 = 16.6666...; the figures' ranges have 2 decimals, so 4 are shown.
     */
    { "r = 100 * n / labour", "1 r 20.0; 1 n 50; 1 labour 300",
      "Tỉnh A, năm 2024. Quy tắc: không thể đồng thời đúng. Đã in: Tỷ lệ 20,0%; Số người "
      "50 người; Lao động 300 người. Số thật có thể là: 20,0% (từ 19,95% đến 20,05%). Số "
      "thứ nhất là 20,0% (số thật có thể từ 19,95% đến 20,05%), số thứ hai là khoảng "
      "16,6667% (tính theo vế phải); hai số không thể bằng nhau. Đề nghị ubnd rà soát, "
      "xác định số liệu chính xác.",
      NULL },
    { "r + q <= 99.5", "1 r 60.0; 1 q 40.0",
      "Tỉnh A, năm 2024. Quy tắc: không thể đồng thời đúng. Đã in: Tỷ lệ 60,0%; Tỷ lệ "
      "khác 40,0%. Số thật có thể là: 60,0% (từ 59,95% đến 60,05%); 40,0% (từ 39,95% đến "
      "40,05%). Số thứ nhất là từ 99,9 đến 100,1 (tính theo vế trái), số thứ hai là 99,5 "
      "(mức của quy tắc); số thứ nhất luôn lớn hơn. Đề nghị ubnd rà soát, xác định số "
      "liệu chính xác.",
      NULL },
    { "r >= 20", "1 r 10.0 floor",
      "Tỉnh A, năm 2024. Quy tắc: không thể đồng thời đúng. Đã in: Tỷ lệ 10,0%. Số thứ "
      "nhất là 10,0% (số thật có thể từ 10,0% đến dưới 10,1%), số thứ hai là 20% (mức "
      "của quy tắc); số thứ nhất luôn nhỏ hơn. Đề nghị ubnd rà soát, xác định số liệu "
      "chính xác.",
      NULL },
    { "r < 10", "1 r 10.0 at_least floor",
      "Tỉnh A, năm 2024. Quy tắc: không thể đồng thời đúng. Đã in: Tỷ lệ ít nhất 10,0%. "
      "Số thứ nhất là 10,0% (số thật có thể từ 10% trở lên), số thứ hai là 10% (mức của "
      "quy tắc); số thứ nhất không thể nhỏ hơn. Đề nghị ubnd rà soát, xác định số liệu "
      "chính xác.",
      NULL },
    { "r > 20", "1 r 20.0 at_most ceil", NULL,
      "A Province, 2024. Rule: cannot all be true. Printed: Rate at most 20.0%. The "
      "first number is 20.0% (which can be at most 20%), the second is 20% (of the "
      "rule); the first is never larger. Request to ubnd: please check which of the "
      "figures is right." },
  };

  run (cases, G_N_ELEMENTS (cases));
}

/* What is missing is at least 0 persons. */
static void
test_impossible_missing (void)
{
  static const Case cases[] = {
    { "n = 7 - labour", "1 n 9", NULL,
      "A Province, 2024. Rule: cannot all be true. Printed: Participants 9 persons. The "
      "first number is 9 persons, the second is at most 7 persons (the right side); they "
      "cannot be equal. Request to ubnd: please check which of the figures is right." },
    { "n > labour > 20", "1 n 9", NULL,
      "A Province, 2024. Rule: cannot all be true. Printed: Participants 9 persons. The "
      "first number is 9 persons, the second is 20 persons (of the rule); the first is "
      "never larger. Request to ubnd: please check which of the figures is right." },
  };

  run (cases, G_N_ELEMENTS (cases));
}

/* Up to three units below are listed, more are summed up. */
static void
test_children (void)
{
  static const Case cases[] = {
    { "n = sum(n)", "1 n 7; 11 n 1; 12 n 2; 13 n 3; 14 n 4",
      "Tỉnh A, năm 2024. Quy tắc: không thể đồng thời đúng. Đã in: Số người 7 người; Số "
      "người, tổng của 4 đơn vị: 10 người. Số thứ nhất là 7 người, số thứ hai là 10 "
      "người (tính theo vế phải); hai số không thể bằng nhau. Đề nghị ubnd rà soát, xác "
      "định số liệu chính xác.",
      "A Province, 2024. Rule: cannot all be true. Printed: Participants 7 persons; "
      "Participants, sum of 4 units: 10 persons. The first number is 7 persons, the "
      "second is 10 persons (the right side); they cannot be equal. Request to ubnd: "
      "please check which of the figures is right." },
    { "r <= max(r)", "1 r 9.0; 11 r 1.0; 12 r 2.0; 13 r 3.0; 14 r 4.0",
      "Tỉnh A, năm 2024. Quy tắc: không thể đồng thời đúng. Đã in: Tỷ lệ 9,0%; Tỷ lệ, 4 "
      "đơn vị: thấp nhất 1,0%, Huyện B, cao nhất 4,0%, Huyện E. Số thật có thể là: 9,0% "
      "(từ 8,95% đến 9,05%). Số thứ nhất là 9,0% (số thật có thể từ 8,95% đến 9,05%), số "
      "thứ hai là từ 3,95% đến 4,05% (tính theo vế phải); số thứ nhất luôn lớn hơn. Đề "
      "nghị ubnd rà soát, xác định số liệu chính xác.",
      NULL },
    { "n = sum(n)", "1 n 7; 11 n 1",
      "Tỉnh A, năm 2024. Quy tắc: thiếu số liệu. Đã in: Số người 7 người; Số người, "
      "Huyện B 1 người. Thiếu: Số người, Huyện C; Số người, Huyện D; Số người, Huyện E. "
      "Đề nghị ubnd bổ sung số liệu.",
      "A Province, 2024. Rule: figures are missing. Printed: Participants 7 persons; "
      "Participants, B District 1 persons. Missing: Participants, C District; "
      "Participants, D District; Participants, E District. Request to ubnd: please "
      "provide it." },
    { "n - labour = sum(n) - sum(labour)", "1 n 7; 1 labour 5",
      "Tỉnh A, năm 2024. Quy tắc: thiếu số liệu. Đã in: Số người 7 người; Lao động 5 "
      "người. Thiếu: Số người, Huyện B; Số người, Huyện C; Số người, Huyện D; và 1 đơn "
      "vị khác; Lao động, Huyện B; Lao động, Huyện C; Lao động, Huyện D; và 1 đơn vị "
      "khác. Đề nghị ubnd bổ sung số liệu.",
      NULL },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_unknown (void)
{
  static const Case cases[] = {
    { "r = 100 * n / labour", "1 r 20.0; 1 n 5; 1 labour 0",
      "Tỉnh A, năm 2024. Quy tắc: không tính được vì chia cho 0. Đã in: Tỷ lệ 20,0%; Số "
      "người 5 người; Lao động 0 người. Đề nghị ubnd bổ sung số liệu.",
      NULL },
    /* 500 / 20.05 = 24.9..., 500 / 19.95 = 25.06...: 25 is the only whole number. */
    { "r = 100 * n / labour", "1 r 20.0; 1 n 5",
      "Tỉnh A, năm 2024. Quy tắc: thiếu số liệu. Đã in: Tỷ lệ 20,0%; Số người 5 người. "
      "Thiếu: Lao động. Theo các số đã in, Lao động phải là 25 người. Đề nghị ubnd bổ "
      "sung số liệu.",
      NULL },
    { "r <= prev(r) + q", "1 r 20.0; 1 q 1.0; 11 q 2.0 2023",
      "Tỉnh A, năm 2024. Quy tắc: thiếu số liệu. Đã in: Tỷ lệ 20,0%; Tỷ lệ khác 1,0%. "
      "Thiếu: Tỷ lệ, năm 2023. Theo các số đã in, Tỷ lệ, năm 2023 phải là từ 18,9% trở "
      "lên. Đề nghị ubnd bổ sung số liệu.",
      NULL },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_statements (void)
{
  static const Case cases[] = {
    { "n >= 0", "1 r 20.0 @a; 1 r 21 @b; 1 r 20 @c",
      "Tỉnh A, năm 2024. Các lần nêu cùng một số phải khớp nhau: không thể đồng thời "
      "đúng. Đã in: Tỷ lệ: 20,0% (a); 21% (b); 20% (c). Số thật có thể là: 20,0% (từ "
      "19,95% đến 20,05%); 21% (từ 20,5% đến 21,5%); 20% (từ 19,5% đến 20,5%). Đề nghị "
      "ubnd rà soát, xác định số liệu chính xác.",
      NULL },
    { "n >= 0", "1 r 20.0 @a; 1 r 20.1 @b",
      "Tỉnh A, năm 2024. Các lần nêu cùng một số phải khớp nhau: chỉ khớp khi tính sai "
      "số làm tròn. Đã in: Tỷ lệ: 20,0% (a); 20,1% (b). Số in chênh lệch 0,1 điểm phần "
      "trăm do làm tròn; đề nghị ghi chú dưới bảng.",
      NULL },
    /* Two statements of exact persons, in different words. */
    { "n >= 0", "1 n 20 @a; 1 n 15 at_least @b",
      "Tỉnh A, năm 2024. Các lần nêu cùng một số phải khớp nhau: chắc chắn đúng.", NULL },
    { "n >= 0", "1 n 20 @a; 1 n 25 at_least @b",
      "Tỉnh A, năm 2024. Các lần nêu cùng một số phải khớp nhau: không thể đồng thời "
      "đúng. Đã in: Số người: 20 người (a); ít nhất 25 người (b). Số thật có thể là: ít "
      "nhất 25 người (từ 25 người trở lên). Đề nghị ubnd rà soát, xác định số liệu chính "
      "xác.",
      NULL },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
test_bounds (void)
{
  static const Case cases[] = {
    /* 2023 is not printed: at least 10 as in 2022, at most 5 as in 2024. */
    { "n >= prev(n)", "1 n 10 2022; 1 n 5 2024; 11 n 1 2023",
      "Tỉnh A, năm 2023. Số liệu không công bố phải phù hợp với mọi quy tắc: không thể "
      "đồng thời đúng. Đã in: Số người, năm 2022 10 người; Số người, năm 2024 5 người. "
      "Theo quy tắc \"Quy tắc\", Số người phải là từ 10 người trở lên; nhưng theo quy "
      "tắc \"Quy tắc\", không quá 5 người. Đề nghị ubnd rà soát, xác định số liệu chính "
      "xác.",
      NULL },
    /* 100 / 30.05 = 3.33 to 100 / 29.95 = 3.34: nobody is a third of a person. */
    { "r = 100 * n / labour", "1 r 30.0; 1 n 1",
      "Tỉnh A, năm 2024. Số liệu không công bố phải phù hợp với mọi quy tắc: không thể "
      "đồng thời đúng. Đã in: Tỷ lệ 30,0%; Số người 1 người. Số thật có thể là: 30,0% "
      "(từ 29,95% đến 30,05%). Theo quy tắc \"Quy tắc\", Lao động phải là từ 4 người trở "
      "lên; nhưng theo quy tắc \"Quy tắc\", không quá 3 người. Đề nghị ubnd rà soát, xác "
      "định số liệu chính xác.",
      NULL },
  };

  run (cases, G_N_ELEMENTS (cases));
}

static void
assert_error (const char *rule, const char *figures, BhxhError code, const char *message)
{
  const Case one = { rule, figures, NULL, NULL };
  g_autoptr (BhxhPlan) plan = make_plan (&one);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_findings_compute (plan, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_too_large (void)
{
  /* Three times 17 digits and a tenth of the last. */
  assert_error ("r * q / 100 * r / 100 <= r",
                "1 r 5.0000000000000001; 1 q 7.0000000000000001", BHXH_ERROR_RANGE,
                "rule, unit 1, period 2024: exact arithmetic does not fit 128 bits");
  assert_error ("n / (n + 1) + n / (n + 2) + n / (n + 3) + n / (n + 4) + n / (n + 5) + n "
                "/ (n + 6) + n / (n + 7) + n / (n + 8) + n / (n + 9) <= 9",
                "1 n 7", BHXH_ERROR_LIMIT,
                "rule: more than 8 factors when multiplied out");
  assert_error ("n / (labour - labour) <= 9", "1 n 7", BHXH_ERROR_RANGE,
                "rule: division by zero");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/messages/short", test_short);
  g_test_add_func ("/messages/impossible", test_impossible);
  g_test_add_func ("/messages/impossible-missing", test_impossible_missing);
  g_test_add_func ("/messages/children", test_children);
  g_test_add_func ("/messages/unknown", test_unknown);
  g_test_add_func ("/messages/statements", test_statements);
  g_test_add_func ("/messages/bounds", test_bounds);
  g_test_add_func ("/messages/errors", test_too_large);
  return g_test_run ();
}
