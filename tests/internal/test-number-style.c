/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A column's style while the column streams by.
 */
#include "base/number-style.h"

#include <string.h>

#define PERSON BHXH_MEASURE_PERSON
#define PERCENT BHXH_MEASURE_PERCENT

static SniffResult
add (StyleSniffer *sniffer,
     guint64 cell,
     const char *text,
     BhxhMeasure measure,
     NumberReading *reading)
{
  return bhxh_style_sniffer_add (sniffer, cell, text, strlen (text), measure, reading);
}

static void
test_results (void)
{
  StyleSniffer sniffer;
  NumberReading reading = { 0, 0 };
  BhxhNumberStyle style = 0;

  bhxh_style_sniffer_init (&sniffer);
  g_assert_cmpint (add (&sniffer, 1, "75039", PERSON, &reading), ==, SNIFF_AGREED);
  g_assert_cmpint (reading.value, ==, 75039);
  g_assert_cmpint (add (&sniffer, 2, "-", PERSON, &reading), ==, SNIFF_MISSING);
  g_assert_cmpint (add (&sniffer, 3, "75.000", PERSON, &reading), ==, SNIFF_OPEN);
  g_assert_false (bhxh_style_sniffer_is_decided (&sniffer));
  g_assert_cmpint (add (&sniffer, 4, "55.300", PERSON, &reading), ==, SNIFF_AGREED);
  g_assert_cmpint (reading.value, ==, 55300);
  g_assert_true (bhxh_style_sniffer_is_decided (&sniffer));
  g_assert_cmpint (add (&sniffer, 5, "75.000", PERSON, &reading), ==, SNIFF_AGREED);
  g_assert_cmpint (reading.value, ==, 75000);
  g_assert_null (bhxh_style_sniffer_finish (&sniffer, &style));
  g_assert_cmpint (style, ==, BHXH_NUMBER_VI);
}

/* Persons and percent in one column: the measure is the row's. */
static void
test_mixed_measures (void)
{
  StyleSniffer sniffer;
  NumberReading reading;
  BhxhNumberStyle style = 0;

  bhxh_style_sniffer_init (&sniffer);
  g_assert_cmpint (add (&sniffer, 0, "75.000", PERSON, &reading), ==, SNIFF_OPEN);
  g_assert_cmpint (add (&sniffer, 1, "20,8%", PERCENT, &reading), ==, SNIFF_AGREED);
  g_assert_cmpint (reading.value, ==, 208);
  g_assert_null (bhxh_style_sniffer_finish (&sniffer, &style));
  g_assert_cmpint (style, ==, BHXH_NUMBER_VI);
}

/* Asked in the middle it says ambiguous, and a later cell may still decide. */
static void
test_asked_early (void)
{
  StyleSniffer sniffer;
  NumberReading reading;
  const Place place = { .file = "f.csv", .line = 3 };
  const SniffedCell *offending = NULL;
  BhxhNumberStyle style = 0;
  g_autoptr (GError) error = NULL;

  bhxh_style_sniffer_init (&sniffer);
  add (&sniffer, 10, "12", PERCENT, &reading);
  add (&sniffer, 11, "20.800", PERCENT, &reading);
  add (&sniffer, 12, "21.600", PERCENT, &reading);
  offending = bhxh_style_sniffer_finish (&sniffer, &style);
  g_assert_nonnull (offending);
  bhxh_style_sniffer_report (&sniffer, offending, NULL, place, &error);
  g_assert_cmpint (error->code, ==, BHXH_ERROR_AMBIGUOUS);
  g_assert_cmpuint (offending->cell, ==, 11);
  g_assert_true (g_str_has_prefix (error->message, "f.csv:3: \"20.800\" can be"));
  g_assert_cmpint (offending->readings[0].value, ==, 20800);
  g_assert_cmpint (offending->readings[0].decimals, ==, 3);
  g_assert_cmpint (offending->readings[1].value, ==, 20800);
  g_assert_cmpint (offending->readings[1].decimals, ==, 0);
  add (&sniffer, 13, "5.3", PERCENT, &reading);
  g_assert_null (bhxh_style_sniffer_finish (&sniffer, &style));
  g_assert_cmpint (style, ==, BHXH_NUMBER_PLAIN);
}

static void
test_failed (void)
{
  StyleSniffer sniffer;
  NumberReading reading;
  const SniffedCell *offending = NULL;
  BhxhNumberStyle style;

  bhxh_style_sniffer_init (&sniffer);
  add (&sniffer, 0, "75.039", PERSON, &reading);
  g_assert_cmpint (add (&sniffer, 1, "14,551", PERSON, &reading), ==, SNIFF_FAILED);
  g_assert_cmpint (add (&sniffer, 2, "75.039", PERSON, &reading), ==, SNIFF_FAILED);
  offending = bhxh_style_sniffer_finish (&sniffer, &style);
  g_assert_nonnull (offending);
  g_assert_cmpuint (offending->cell, ==, 1);
  g_assert_cmpint (offending->outcomes[1], ==, NUMBER_NOT_WHOLE);
  g_assert_cmpint (offending->outcomes[2], ==, NUMBER_READ);
}

/* A problem in both languages, with its place. */
static void
test_report (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  const Place place = { .file = "f.csv", .line = 2, .column = 4 };
  char *vi = NULL;

  bhxh_number_report (diagnostics, NUMBER_UNFIT_PERCENT, place, "20,8%xyz", 5,
                      BHXH_NUMBER_VI, PERSON, NULL);
  vi = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (vi, ==,
                   "f.csv:2:4: đơn vị tính \"%\" trong \"20,8%\" không phù hợp; chỉ tiêu "
                   "tính bằng người");
  bhxh_free (vi);
}

static void
test_shapes (void)
{
  g_assert_cmpstr (bhxh_number_style_get_shape (BHXH_NUMBER_VI), ==, "1.234,5");
  g_assert_null (bhxh_number_style_get_shape (BHXH_NUMBER_AUTO));
  g_assert_null (bhxh_number_style_get_shape ((BhxhNumberStyle) 0));
  g_assert_null (bhxh_number_style_get_shape ((BhxhNumberStyle) 5));
}

/* What the reader of plain numbers leaves to the grammar. */
static void
test_plain_reader (void)
{
  static const char *const refused[] = { "",
                                         "+",
                                         "-",
                                         ".",
                                         "1.",
                                         ".1",
                                         "1.2.3",
                                         "1,2",
                                         " 1",
                                         "1 ",
                                         "1%",
                                         "--1",
                                         "900000000000000001",
                                         "10000000000000000000",
                                         "0.1234567890123456789" };
  gint64 value = 0;
  gint decimals = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (
        bhxh_number_parse_plain (refused[i], strlen (refused[i]), &value, &decimals));
  g_assert_true (bhxh_number_parse_plain ("-20.80", 6, &value, &decimals));
  g_assert_cmpint (value, ==, -2080);
  g_assert_cmpint (decimals, ==, 2);
  g_assert_true (bhxh_number_parse_plain ("+900000000000000000", 19, &value, &decimals));
  g_assert_cmpint (value, ==, BHXH_NUMBER_MAX);
  g_assert_true (bhxh_number_parse_plain ("0.123456789012345678", 20, &value, &decimals));
  g_assert_cmpint (decimals, ==, 18);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-style/results", test_results);
  g_test_add_func ("/number-style/mixed-measures", test_mixed_measures);
  g_test_add_func ("/number-style/asked-early", test_asked_early);
  g_test_add_func ("/number-style/failed", test_failed);
  g_test_add_func ("/number-style/report", test_report);
  g_test_add_func ("/number-style/shapes", test_shapes);
  g_test_add_func ("/number-style/plain-reader", test_plain_reader);
  return g_test_run ();
}
