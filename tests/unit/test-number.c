/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Numbers as offices write them: what each style reads, and what is refused and why.
 */
#include <bhxhplan/bhxhplan.h>

#define PLAIN BHXH_NUMBER_PLAIN
#define VI BHXH_NUMBER_VI
#define EN BHXH_NUMBER_EN
#define AUTO BHXH_NUMBER_AUTO
#define PERSON BHXH_MEASURE_PERSON
#define PERCENT BHXH_MEASURE_PERCENT
#define INDEX BHXH_MEASURE_INDEX

/* One text, and the number or the error code that it is. */
typedef struct
{
  const char *text;
  BhxhNumberStyle style;
  BhxhMeasure measure;
  gint64 value;
  gint decimals;
  int code;
} Case;

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      const Case *c = &cases[i];
      gint64 value = -77;
      gint decimals = -77;
      gboolean missing = TRUE;
      g_autoptr (GError) error = NULL;
      const gboolean read = bhxh_number_parse (c->text, -1, c->style, c->measure, &value,
                                               &decimals, &missing, &error);

      g_test_message ("case %zu: %s", i, bhxh_error_get_message (error));
      g_assert_cmpint (bhxh_error_get_code (error), ==, c->code);
      g_assert_cmpint (read, ==, c->code == 0);
      g_assert_cmpint (value, ==, read ? c->value : -77);
      g_assert_cmpint (decimals, ==, read ? c->decimals : -77);
      g_assert_cmpint (missing, ==, !read);
    }
}

#define CHECK_CASES(cases) check_cases (cases, G_N_ELEMENTS (cases))

static void
test_plain (void)
{
  static const Case cases[] = {
    { "1234.5", PLAIN, PERCENT, 12345, 1, 0 },
    { "20.0", PLAIN, PERCENT, 200, 1, 0 },
    { "0", PLAIN, PERSON, 0, 0, 0 },
    { "0.05", PLAIN, PERCENT, 5, 2, 0 },
    { "007", PLAIN, PERSON, 7, 0, 0 },
    { "75039", PLAIN, PERSON, 75039, 0, 0 },
    { " 75039\r\n", PLAIN, PERSON, 75039, 0, 0 },
    { "20,8", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "1.234.567", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { ".5", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "5.", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "1e3", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "0x10", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "nan", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "(5)", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "٣", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
  };

  CHECK_CASES (cases);
}

static void
test_vi (void)
{
  static const Case cases[] = {
    { "1.234,5", VI, PERCENT, 12345, 1, 0 },
    { "75.039", VI, PERSON, 75039, 0, 0 },
    { "75039", VI, PERSON, 75039, 0, 0 },
    { "1.234.567", VI, PERSON, 1234567, 0, 0 },
    { "20,8", VI, PERCENT, 208, 1, 0 },
    { "100,4", VI, INDEX, 1004, 1, 0 },
    { "75.03", VI, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "7503.900", VI, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "75.0390", VI, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "0.750", VI, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "1,234.5", VI, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "1,2,3", VI, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "1.234.", VI, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
  };

  CHECK_CASES (cases);
}

static void
test_en (void)
{
  static const Case cases[] = {
    { "1,234.5", EN, PERCENT, 12345, 1, 0 },
    { "255,490 người", EN, PERSON, 255490, 0, 0 },
    { "100.4%", EN, INDEX, 1004, 1, 0 },
    { "14,551 triệu", EN, PERSON, 14551, -6, 0 },
    { "20,8", EN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "1.234,5", EN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
  };

  CHECK_CASES (cases);
}

static void
test_signs (void)
{
  static const Case cases[] = {
    { "-5", PLAIN, PERSON, -5, 0, 0 },
    { "+5", PLAIN, PERSON, 5, 0, 0 },
    { "\xE2\x88\x92"
      "5,3",
      VI, PERCENT, -53, 1, 0 },
    { "-0", PLAIN, PERSON, 0, 0, 0 },
    { "-1.234,5", VI, PERCENT, -12345, 1, 0 },
    { "- 5", PLAIN, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "--5", PLAIN, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "+-5", PLAIN, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "5-", PLAIN, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "+", PLAIN, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
  };

  CHECK_CASES (cases);
}

static void
test_spaces (void)
{
  static const Case cases[] = {
    { "75 039", PLAIN, PERSON, 75039, 0, 0 },
    { "1 234,5", VI, PERCENT, 12345, 1, 0 },
    { "1 234.5", EN, PERCENT, 12345, 1, 0 },
    { "75\xC2\xA0"
      "039",
      VI, PERSON, 75039, 0, 0 },
    { "1\xE2\x80\xAF"
      "234\xE2\x80\xAF"
      "567",
      PLAIN, PERSON, 1234567, 0, 0 },
    { "\xC2\xA0"
      "20,8\xE2\x80\xAF",
      VI, PERCENT, 208, 1, 0 },
    { "1 234.567", VI, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "1.234 567", VI, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "75  039", PLAIN, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "75 39", PLAIN, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "0.123 456", PLAIN, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
  };

  CHECK_CASES (cases);
}

static void
test_suffixes (void)
{
  static const Case cases[] = {
    { "20,8%", VI, PERCENT, 208, 1, 0 },
    { "20,8 %", VI, PERCENT, 208, 1, 0 },
    { "110 %", VI, INDEX, 110, 0, 0 },
    { "75.039 người", VI, PERSON, 75039, 0, 0 },
    { "75.039 NGUOI", VI, PERSON, 75039, 0, 0 },
    { "75.039 ngu\xC6\xA1\xCC\x80i", VI, PERSON, 75039, 0,
      0 }, /* ơ and a combining grave */
    { "114,5 nghìn", VI, PERSON, 1145, -2, 0 },
    { "114,5 nghin nguoi", VI, PERSON, 1145, -2, 0 },
    { "114,5 ngàn", VI, PERSON, 1145, -2, 0 },
    { "15,67 triệu", VI, PERSON, 1567, -4, 0 },
    { "15,67 TRIỆU NGƯỜI", VI, PERSON, 1567, -4, 0 },
    { "75.039 nghìn", VI, PERSON, 75039, -3, 0 },
    { "20,8 điểm", VI, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "20,8 % %", VI, PERCENT, 0, 0, BHXH_ERROR_SYNTAX },
    { "75.039 người nghìn", VI, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
    { "75\xCC\x81", VI, PERSON, 0, 0, BHXH_ERROR_SYNTAX }, /* a lone combining mark */
    { "75\xFF", VI, PERSON, 0, 0, BHXH_ERROR_SYNTAX },
  };

  CHECK_CASES (cases);
}

static void
test_whole_persons (void)
{
  static const Case cases[] = {
    { "75039.0", PLAIN, PERSON, 75039, 0, 0 },
    { "75039.000000000000000000000000", PLAIN, PERSON, 75039, 0, 0 },
    { "75.039", PLAIN, PERSON, 0, 0, BHXH_ERROR_RANGE },
    { "0,5", VI, PERSON, 0, 0, BHXH_ERROR_RANGE },
    { "114,556 nghìn", VI, PERSON, 114556, 0, 0 },
    { "114,5560 nghìn", VI, PERSON, 114556, 0, 0 },
    { "114,50 nghìn", VI, PERSON, 11450, -1, 0 },
    { "114,5567 nghìn", VI, PERSON, 0, 0, BHXH_ERROR_RANGE },
  };

  CHECK_CASES (cases);
}

static void
test_limits (void)
{
  static const Case cases[] = {
    { "900000000000000000", PLAIN, PERSON, BHXH_NUMBER_MAX, 0, 0 },
    { "-900.000.000.000.000.000", VI, PERSON, -BHXH_NUMBER_MAX, 0, 0 },
    { "900000000000000001", PLAIN, PERSON, 0, 0, BHXH_ERROR_RANGE },
    { "900.000.000.000.000.001", VI, PERSON, 0, 0, BHXH_ERROR_RANGE },
    { "18446744073709551617", PLAIN, PERSON, 0, 0, BHXH_ERROR_RANGE }, /* 2^64 + 1 */
    { "0000000000000000000000000000001", PLAIN, PERSON, 1, 0, 0 },
    { "0.123456789012345678", PLAIN, PERCENT, G_GINT64_CONSTANT (123456789012345678), 18,
      0 },
    { "0.1234567890123456780", PLAIN, PERCENT, 0, 0, BHXH_ERROR_RANGE },
    { "1.000000000000000000", PLAIN, PERCENT, 0, 0, BHXH_ERROR_RANGE }, /* value 10^18 */
    { "900000000000 triệu", PLAIN, PERSON, G_GINT64_CONSTANT (900000000000), -6, 0 },
    { "900000000001 triệu", PLAIN, PERSON, 0, 0, BHXH_ERROR_RANGE },
  };

  CHECK_CASES (cases);
}

static void
test_missing (void)
{
  static const char *const texts[] = { "",    "  ", "-",   "–",   "—",   "…",
                                       "...", "NA", "n/a", "N/A", " - ", "\xC2\xA0" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (BhxhNumberStyle style = PLAIN; style <= AUTO; style++)
      {
        gint64 value = -77;
        gint decimals = -77;
        gboolean missing = FALSE;
        g_autoptr (GError) error = NULL;

        g_assert_true (bhxh_number_parse (texts[i], -1, style, PERSON, &value, &decimals,
                                          &missing, NULL));
        g_assert_true (missing);
        g_assert_cmpint (value, ==, 0);
        g_assert_cmpint (decimals, ==, 0);
        g_assert_false (bhxh_number_parse (texts[i], -1, style, PERSON, &value, &decimals,
                                           NULL, &error));
        g_assert_cmpint (bhxh_error_get_code (error), ==, BHXH_ERROR_SYNTAX);
      }
}

static void
test_length (void)
{
  gint64 value = 0;
  gint decimals = 0;

  /* The bytes after the length do not belong to the number. */
  g_assert_true (
      bhxh_number_parse ("20.85xyz", 4, PLAIN, PERCENT, &value, &decimals, NULL, NULL));
  g_assert_cmpint (value, ==, 208);
  g_assert_cmpint (decimals, ==, 1);
  /* A NUL inside is no part of any number. */
  g_assert_false (
      bhxh_number_parse ("20\0008", 4, PLAIN, PERCENT, &value, &decimals, NULL, NULL));
}

static void
check_message (const char *text,
               BhxhNumberStyle style,
               BhxhMeasure measure,
               const char *message)
{
  gint64 value;
  gint decimals;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      bhxh_number_parse (text, -1, style, measure, &value, &decimals, NULL, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_messages (void)
{
  check_message ("20,8", PLAIN, PERCENT,
                 "\"20,8\" is not a plain number; write it like 20.8");
  check_message ("x", PLAIN, PERCENT,
                 "\"x\" is not a plain number; write it like 1234.5");
  check_message ("1,234", PLAIN, PERCENT,
                 "\"1,234\" is not a plain number; write it like 1234.5");
  check_message ("20.85", VI, PERCENT,
                 "\"20.85\" cannot be read as a number written like 1.234,5");
  check_message ("x", AUTO, PERCENT, "\"x\" cannot be read as a number");
  check_message (
      "20 %", VI, PERSON,
      "the unit \"%\" in \"20 %\" does not fit; the indicator is measured in người");
  check_message (
      "5 nguoi", VI, PERCENT,
      "the unit \"người\" in \"5 nguoi\" does not fit; the indicator is measured "
      "in %");
  check_message (
      "5 ngàn", AUTO, INDEX,
      "the unit \"nghìn\" in \"5 ngàn\" does not fit; the indicator is measured "
      "in %");
  check_message ("0.5", PLAIN, PERSON, "\"0.5\" is not a whole number of persons");
  check_message ("NA", PLAIN, PERSON,
                 "\"NA\" says that there is no figure; here there must be one");
  check_message ("a\nb\x01", VI, PERSON,
                 "\"a\\nb\\x01\" cannot be read as a number written like 1.234,5");
  check_message ("75.000", AUTO, PERSON,
                 "\"75.000\" can be 75 or 75000; say how the numbers of this column are "
                 "written");
}

/* A column, and the style or the error it gives. */
typedef struct
{
  const char *cells[5];
  BhxhMeasure measure;
  BhxhNumberStyle style;
  int code;
  gsize offending;
} Column;

static void
test_columns (void)
{
  static const Column columns[] = {
    { { "75.039", "55.300", "19.739" }, PERSON, VI, 0, 0 },
    { { "75.000" }, PERSON, 0, BHXH_ERROR_AMBIGUOUS, 0 },
    { { "75.000", "55.300" }, PERSON, VI, 0, 0 },
    { { "12", "75.000", "900" }, PERSON, 0, BHXH_ERROR_AMBIGUOUS, 1 },
    { { "75039.0" }, PERSON, PLAIN, 0, 0 },
    { { "20,8" }, PERCENT, VI, 0, 0 },
    { { "20.8", "", "5.3" }, PERCENT, PLAIN, 0, 0 },
    { { "0.750" }, PERCENT, PLAIN, 0, 0 },
    { { "20.800" }, PERCENT, 0, BHXH_ERROR_AMBIGUOUS, 0 },
    { { "20.800", "21.65" }, PERCENT, PLAIN, 0, 0 },
    { { "14,551 triệu", "255,490 người", "100.4 nghìn" }, PERSON, EN, 0, 0 },
    { { "14,551 triệu" }, PERSON, 0, BHXH_ERROR_AMBIGUOUS, 0 },
    { { "75.039", "14,551" }, PERSON, 0, BHXH_ERROR_SYNTAX, 1 },
    { { "5", "x", "75.000" }, PERSON, 0, BHXH_ERROR_SYNTAX, 1 },
    { { "5", "0,5" }, PERSON, 0, BHXH_ERROR_RANGE, 1 },
    { { "20,8%" }, PERSON, 0, BHXH_ERROR_SYNTAX, 0 },
    { { "1", "2", "-", "3" }, PERSON, PLAIN, 0, 0 },
    { { "-", "" }, PERSON, PLAIN, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      BhxhNumberStyle style = 0;
      gsize offending = 0;
      g_autoptr (GError) error = NULL;

      bhxh_number_find_style (columns[i].cells, 5, columns[i].measure, &style, &offending,
                              &error);
      g_test_message ("column %zu: %s", i, bhxh_error_get_message (error));
      g_assert_cmpint (bhxh_error_get_code (error), ==, columns[i].code);
      g_assert_cmpint (style, ==, columns[i].style);
      g_assert_cmpuint (offending, ==, columns[i].offending);
    }
}

static void
test_column_message (void)
{
  static const char *const cells[] = { "75.039", "14,551" };
  BhxhNumberStyle style;
  g_autoptr (GError) error = NULL;

  g_assert_false (bhxh_number_find_style (cells, 2, PERSON, &style, NULL, &error));
  g_assert_cmpstr (
      error->message, ==,
      "\"14,551\" can only be 14551, but the numbers before it in the column are "
      "written like 1.234,5");
  g_assert_true (bhxh_number_find_style (NULL, 0, PERSON, &style, NULL, NULL));
  g_assert_cmpint (style, ==, PLAIN);
}

static void
test_format (void)
{
  static const struct
  {
    gint64 value;
    gint decimals;
    BhxhNumberStyle style;
    const char *text;
  } cases[] = {
    { 208, 1, PLAIN, "20.8" },
    { 208, 1, VI, "20,8" },
    { 200, 1, VI, "20,0" },
    { 5, 3, PLAIN, "0.005" },
    { -5, 1, VI, "-0,5" },
    { 0, 0, PLAIN, "0" },
    { 0, 2, EN, "0.00" },
    { 0, -2, VI, "0" },
    { 999, 0, VI, "999" },
    { 1000, 0, VI, "1.000" },
    { 75039, 0, VI, "75.039" },
    { -123456, 0, EN, "-123,456" },
    { 1234567, 0, VI, "1.234.567" },
    { 1145, -2, PLAIN, "114500" },
    { 1145, -2, VI, "114.500" },
    { 123456, 1, EN, "12,345.6" },
    { G_MAXINT64, 0, PLAIN, "9223372036854775807" },
    { G_MININT64, 0, VI, "-9.223.372.036.854.775.808" },
    { G_MININT64, 18, PLAIN, "-9.223372036854775808" },
    { G_MININT64, -18, EN, "-9,223,372,036,854,775,808,000,000,000,000,000,000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *text = bhxh_number_format (cases[i].value, cases[i].decimals, cases[i].style);

      g_assert_cmpstr (text, ==, cases[i].text);
      bhxh_free (text);
    }
}

static void
test_round (void)
{
  static const struct
  {
    gint64 value;
    gint decimals;
    gint to_decimals;
    gint64 rounded;
  } cases[] = {
    { 25, 1, 0, 3 },
    { -25, 1, 0, -3 },
    { 24, 1, 0, 2 },
    { -24, 1, 0, -2 },
    { 2045, 2, 1, 205 },
    { 2044, 2, 1, 204 },
    { 20, 0, 2, 2000 },
    { 114550, 0, -2, 1146 },
    { 114549, 0, -2, 1145 },
    { 1145, -2, 0, 114500 },
    { 5, 18, -18, 0 },
    { BHXH_NUMBER_MAX, 18, 0, 1 },
    { BHXH_NUMBER_MAX, 0, 0, BHXH_NUMBER_MAX },
    { 49, 2, 0, 0 },
    { 0, -18, 18, 0 },
  };
  gint64 rounded = -77;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (bhxh_number_round (cases[i].value, cases[i].decimals,
                                        cases[i].to_decimals, &rounded, NULL));
      g_assert_cmpint (rounded, ==, cases[i].rounded);
    }
  rounded = -77;
  g_assert_false (bhxh_number_round (BHXH_NUMBER_MAX, 0, 1, &rounded, &error));
  g_assert_cmpint (error->code, ==, BHXH_ERROR_RANGE);
  g_assert_cmpstr (error->message, ==, "900000000000000000 does not fit with 1 decimals");
  g_assert_false (bhxh_number_round (1, -18, 18, &rounded, NULL));
  g_assert_cmpint (rounded, ==, -77);
}

static void
test_compare (void)
{
  g_assert_cmpint (bhxh_number_compare (208, 1, 2080, 2), ==, 0);
  g_assert_cmpint (bhxh_number_compare (208, 1, 2081, 2), <, 0);
  g_assert_cmpint (bhxh_number_compare (-208, 1, -2081, 2), >, 0);
  g_assert_cmpint (bhxh_number_compare (1145, -2, 114500, 0), ==, 0);
  g_assert_cmpint (bhxh_number_compare (1145, -2, 114501, 0), <, 0);
  g_assert_cmpint (bhxh_number_compare (1, -18, G_MAXINT64, 18), >, 0);
  g_assert_cmpint (bhxh_number_compare (-1, -18, G_MININT64, 18), <, 0);
  g_assert_cmpint (bhxh_number_compare (G_MAXINT64, 18, 1, -18), <, 0);
  g_assert_cmpint (bhxh_number_compare (0, -18, 0, 18), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/parse/plain", test_plain);
  g_test_add_func ("/number/parse/vi", test_vi);
  g_test_add_func ("/number/parse/en", test_en);
  g_test_add_func ("/number/parse/signs", test_signs);
  g_test_add_func ("/number/parse/spaces", test_spaces);
  g_test_add_func ("/number/parse/suffixes", test_suffixes);
  g_test_add_func ("/number/parse/whole-persons", test_whole_persons);
  g_test_add_func ("/number/parse/limits", test_limits);
  g_test_add_func ("/number/parse/missing", test_missing);
  g_test_add_func ("/number/parse/length", test_length);
  g_test_add_func ("/number/parse/messages", test_messages);
  g_test_add_func ("/number/find-style/columns", test_columns);
  g_test_add_func ("/number/find-style/message", test_column_message);
  g_test_add_func ("/number/format", test_format);
  g_test_add_func ("/number/round", test_round);
  g_test_add_func ("/number/compare", test_compare);
  return g_test_run ();
}
