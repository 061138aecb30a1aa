/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals out of Arrow streams: every type that is read, chunks and offsets, what is
 * refused and where, and that everything is released once, whatever comes of it.
 */
#include "actuals-check.h"
#include "arrow-write.h"

#include <math.h>

#define N "si_voluntary_persons"
#define CONTRADICTION "a.arrow: the Arrow data contradict themselves, or are no table"

/* What a stream of these batches becomes; the options may be NULL. */
static BhxhFigures *
import (Made *made, BhxhOptions *options, GError **error)
{
  struct ArrowArrayStream stream = made_stream (made);
  BhxhFigures *figures =
      bhxh_figures_import_arrow (bundled_plan (), "a.arrow", &stream, options, error);

  g_assert_null (stream.release);
  g_assert_cmpuint (made->n_streams_released, ==, 1);
  g_assert_cmpuint (made->n_released, ==, made->n_given);
  return figures;
}

static void
check_figures (const MadeBatch *batches, guint n, const char *expected)
{
  Made made = { .batches = batches, .n_batches = n };
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = import (&made, NULL, &error);
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  lines = dup_figures (figures);
  g_assert_cmpstr (lines, ==, expected);
}

static void
check_error (const MadeBatch *batches, guint n, int code, const char *message)
{
  Made made = { .batches = batches, .n_batches = n };
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = import (&made, NULL, &error);

  g_assert_null (figures);
  g_assert_error (error, BHXH_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

/* --- Columns that most tests share ----------------------------------------------- */

static const gint32 unit_offsets[] = { 0, 3, 6, 9 };
static const gint32 indicator_offsets[] = { 0, 20, 20, 27 };
static const gint32 bad_offsets[] = { 0, 3, 2, 9 };
static const gint8 to_persons[] = { 0, 0, 0 };
static const gint8 to_rates[] = { 2, 2, 2 };
static const gint16 years[] = { 2022, 2023, 2024 };
static const gint64 persons[] = { 1500, 700, 20 };
static const guint8 first_and_last[] = { 5 };

#define UNITS                                                                            \
  {                                                                                      \
    "unit", "u", 3, 0, 0, 3, { NULL, unit_offsets, "461462464" }, NULL                   \
  }

static const MadeColumn indicator_words = {
  NULL, "u", 3, 0, 0, 3, { NULL, indicator_offsets, N "si_rate" }, NULL
};

#define INDICATORS(indices)                                                              \
  {                                                                                      \
    "indicator", "c", 3, 0, 0, 2, { NULL, indices }, &indicator_words                    \
  }
#define YEARS                                                                            \
  {                                                                                      \
    "Năm", "s", 3, 0, 0, 2, { NULL, years }, NULL                                        \
  }
#define VALUES(format, values)                                                           \
  {                                                                                      \
    "value", format, 3, 0, 0, 2, { NULL, values }, NULL                                  \
  }
#define BATCH(columns)                                                                   \
  {                                                                                      \
    columns, G_N_ELEMENTS (columns), 3, 0, NULL                                          \
  }

/* --- Types ----------------------------------------------------------------------- */

static void
test_whole_numbers (void)
{
  const guint16 narrow[] = { 1500, 700, 20 };
  const MadeColumn wide[] = { UNITS, INDICATORS (to_persons), YEARS,
                              VALUES ("l", persons) };
  const MadeColumn small[] = { UNITS, INDICATORS (to_persons), YEARS,
                               VALUES ("S", narrow) };
  const MadeBatch wide_batch = BATCH (wide);
  const MadeBatch small_batch = BATCH (small);
  const char *expected = "461/" N "/2022=1500\n462/" N "/2023=700\n464/" N "/2024=20\n";

  check_figures (&wide_batch, 1, expected);
  check_figures (&small_batch, 1, expected);
}

/* Persons come out whole, whatever the scale; a rate of one decimal has one where the
 * second says nothing, and two where it does. */
static void
test_decimals (void)
{
  __extension__ const __int128 scaled[] = { 2080, 2085, 15 };
  __extension__ const __int128 padded[] = { 150000, 70000, 2000 };
  const MadeColumn rates[] = { UNITS, INDICATORS (to_rates), YEARS,
                               VALUES ("d:10,2", scaled) };
  const MadeColumn counts[] = { UNITS, INDICATORS (to_persons), YEARS,
                                VALUES ("d:38,2,128", padded) };
  const MadeBatch rate_batch = BATCH (rates);
  const MadeBatch count_batch = BATCH (counts);

  check_figures (
      &rate_batch, 1,
      "461/si_rate/2022=20.8\n462/si_rate/2023=20.85\n464/si_rate/2024=0.15\n");
  check_figures (&count_batch, 1,
                 "461/" N "/2022=1500\n462/" N "/2023=700\n464/" N "/2024=20\n");
}

/* Days since 1970: the ends of June, September and December 2024. And large_utf8, whose
 * numbers are read in the style of their column. */
static void
test_days_and_texts (void)
{
  const gint32 days[] = { 19904, 19996, 20088 };
  const gint64 offsets[] = { 0, 5, 10, 15 };
  const MadeColumn columns[] = {
    UNITS,
    INDICATORS (to_persons),
    { "period", "tdD", 3, 0, 0, 2, { NULL, days }, NULL },
    { "value", "U", 3, 0, 0, 3, { NULL, offsets, "1.5001.7001.020" }, NULL },
  };
  const MadeBatch batch = BATCH (columns);

  check_figures (&batch, 1,
                 "461/" N "/2024-06-30=1500\n462/" N "/2024-09-30=1700\n464/" N
                 "/2024-12-31=1020\n");
}

/* Nulls are empty cells; a column of nothing else says nothing. */
static void
test_nulls (void)
{
  const MadeColumn columns[] = {
    UNITS,
    INDICATORS (to_persons),
    YEARS,
    { "value", "l", 3, 0, 1, 2, { first_and_last, persons }, NULL },
    { "stage", "n", 3, 0, 3, 0, { NULL }, NULL },
  };
  const MadeBatch batch = BATCH (columns);

  check_figures (&batch, 1, "461/" N "/2022=1500\n464/" N "/2024=20\n");
}

/* The last two rows of each column, of these the last, and then the first of another
 * batch, of which the second row is not there at all. */
static void
test_chunks (void)
{
  const MadeColumn columns[] = {
    { "unit", "u", 2, 1, 0, 3, { NULL, unit_offsets, "461462464" }, NULL },
    { "indicator", "c", 2, 1, 0, 2, { NULL, to_persons }, &indicator_words },
    { "period", "s", 2, 1, 0, 2, { NULL, years }, NULL },
    { "value", "l", 2, 1, -1, 2, { first_and_last, persons }, NULL },
  };
  const MadeBatch batches[] = { { columns, 4, 1, 1, NULL },
                                { columns, 4, 0, 2, NULL },
                                { columns, 4, 2, 0, first_and_last } };

  check_figures (batches, 2, "464/" N "/2024=20\n");
  check_figures (batches + 2, 1, "");
}

/* --- Floating point -------------------------------------------------------------- */

static const double reals[] = { 1500, 700, 20 };
static const double rates[] = { 20.8, 21, 0.1 };

static void
test_floating_persons (void)
{
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("g", reals) };
  const MadeBatch batch = BATCH (columns);

  check_figures (&batch, 1,
                 "461/" N "/2022=1500\n462/" N "/2023=700\n464/" N "/2024=20\n");
}

static void
test_floating_fractions (void)
{
  const double halves[] = { 1500.5, 1e300, NAN };
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("g", halves) };
  const MadeBatch batch = BATCH (columns);
  Made made = { .batches = &batch, .n_batches = 1 };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = import (&made, options, &error);

  check_outcome (figures, error, diagnostics,
                 "fraction-of-person 2:4 1500.5\n"
                 "number-out-of-range 3:4 1.0000000000000001e+300\n"
                 "bad-number 4:4 nan\n",
                 NULL);
}

/* Whether 20.8 was 20.80 a binary number does not say, nor whether 21 was 21.0; of one
 * decimal they are these, and 0.15 has two. */
static void
test_floating_rates (void)
{
  const double finer[] = { 20.8, 0.15, 21 };
  const MadeColumn columns[] = { UNITS, INDICATORS (to_rates), YEARS,
                                 VALUES ("g", rates) };
  const MadeColumn finer_columns[] = { UNITS, INDICATORS (to_rates), YEARS,
                                       VALUES ("g", finer) };
  const MadeBatch batch = BATCH (columns);
  const MadeBatch finer_batch = BATCH (finer_columns);
  Made made = { .batches = &batch, .n_batches = 1 };
  Made stated = made;
  Made fine = { .batches = &finer_batch, .n_batches = 1 };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhDiagnostics) of_finer = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (BhxhOptions) one_decimal = options_with (0, of_finer);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) refused = import (&made, options, &error);
  g_autoptr (BhxhFigures) taken = NULL;
  g_autoptr (BhxhFigures) too_fine = NULL;
  g_autofree char *lines = NULL;

  check_outcome (refused, error, diagnostics,
                 "floating-point 2:4 20.800000000000001\nfloating-point 3:4 21\n"
                 "floating-point 4:4 0.10000000000000001\n",
                 NULL);
  g_clear_error (&error);
  bhxh_options_set_float_decimals (one_decimal, 1);
  taken = import (&stated, one_decimal, &error);
  g_assert_no_error (error);
  lines = dup_figures (taken);
  g_assert_cmpstr (
      lines, ==, "461/si_rate/2022=20.8\n462/si_rate/2023=21.0\n464/si_rate/2024=0.1\n");
  too_fine = import (&fine, one_decimal, &error);
  check_outcome (too_fine, error, of_finer, "floating-point 3:4 0.14999999999999999\n",
                 NULL);
}

/* --- Back and forth -------------------------------------------------------------- */

#define HEADER "unit,indicator,period,value,stage,as_of,sender,received\n"

/* What is exported of figures and taken back gives the same ones: units, stages, days and
 * senders included. */
static void
test_round_trip (void)
{
  const char *csv =
      HEADER "461," N ",2024,1500,estimate,2024-11-30,BHXH Đông Hà,2024-12-05\n"
             "461,si_rate,2024,21.6,,,,\n462,si_rate,2024-12,9.05,,,,\n"
             "19333," N ",2022,12,,,,\n461," N ",2024-06-30,1400,,,,\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) before =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), NULL, &error);
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (BhxhFigures) after = NULL;
  g_autoptr (BhxhTable) again = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  struct ArrowArrayStream stream;

  g_assert_no_error (error);
  table = bhxh_figures_dup_table (before);
  g_assert_true (bhxh_table_export_arrow (table, NULL, &stream, &error));
  after = bhxh_figures_import_arrow (bundled_plan (), "a.csv", &stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (stream.release);
  again = bhxh_figures_dup_table (after);
  bhxh_options_set_columns (options, "unit,indicator,period,value,rounding,stage,as_of,"
                                     "sender,received");
  expected = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, &error);
  found = bhxh_table_format (again, BHXH_FORMAT_CSV, options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

/* --- What is wrong --------------------------------------------------------------- */

/* Rows have the problems that they would have in a CSV file, at the same places. */
static void
test_problems (void)
{
  const gint64 values[] = { -3, 700, 20 };
  const gint32 offsets[] = { 0, 3, 6, 9 };
  const MadeColumn columns[] = {
    { "unit", "u", 3, 0, 0, 3, { NULL, offsets, "461XYZ464" }, NULL },
    INDICATORS (to_persons),
    YEARS,
    VALUES ("l", values),
    { "Ghi chú", "n", 3, 0, 3, 0, { NULL }, NULL },
  };
  const MadeBatch batch = BATCH (columns);
  Made made = { .batches = &batch, .n_batches = 1 };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = import (&made, options, &error);
  g_autofree char *problems = dup_problems (diagnostics);

  g_assert_null (figures);
  g_assert_cmpstr (problems, ==,
                   "unknown-column 1:26 Ghi chú\nnegative-number 2:4 -3\n"
                   "unknown-unit 3:1 XYZ\n");
}

static void
test_types_refused (void)
{
  const MadeColumn bools[] = { UNITS, INDICATORS (to_persons), YEARS,
                               VALUES ("b", persons) };
  const MadeColumn wide[] = { UNITS, INDICATORS (to_persons), YEARS,
                              VALUES ("d:40,2,256", persons) };
  const MadeColumn reals_as_years[] = {
    UNITS,
    INDICATORS (to_persons),
    { "period", "g", 3, 0, 0, 2, { NULL, reals }, NULL },
    VALUES ("l", persons),
  };
  const MadeBatch batches[] = { BATCH (bools), BATCH (wide), BATCH (reals_as_years) };

  check_error (&batches[0], 1, BHXH_ERROR_UNSUPPORTED,
               "a.arrow: column \"value\": the Arrow type \"b\" is not read");
  check_error (&batches[1], 1, BHXH_ERROR_UNSUPPORTED,
               "a.arrow: column \"value\": the Arrow type \"d:40,2,256\" is not read");
  check_error (
      &batches[2], 1, BHXH_ERROR_UNSUPPORTED,
      "a.arrow: column \"period\": numbers with decimals are not read as period");
}

static void
test_cells_refused (void)
{
  const gint8 beyond[] = { 0, 3, 0 };
  const MadeColumn index[] = { UNITS, INDICATORS (beyond), YEARS, VALUES ("l", persons) };
  const MadeColumn backwards[] = {
    { "unit", "u", 3, 0, 0, 3, { NULL, bad_offsets, "461462464" }, NULL },
    INDICATORS (to_persons),
    YEARS,
    VALUES ("l", persons),
  };
  const MadeColumn bytes[] = {
    { "unit", "u", 3, 0, 0, 3, { NULL, unit_offsets, "461\377\376\375464" }, NULL },
    INDICATORS (to_persons),
    YEARS,
    VALUES ("l", persons),
  };
  const MadeBatch batches[] = { BATCH (index), BATCH (backwards), BATCH (bytes) };

  check_error (
      &batches[0], 1, BHXH_ERROR_DATA,
      "a.arrow:3:2: column \"indicator\": the cell points outside of the column's data");
  check_error (
      &batches[1], 1, BHXH_ERROR_DATA,
      "a.arrow:3:1: column \"unit\": the cell points outside of the column's data");
  check_error (&batches[2], 1, BHXH_ERROR_SYNTAX,
               "a.arrow:3:1: column \"unit\": the text is not UTF-8");
}

/* One member at a time of a column that would be good. */
static void
test_arrays_refused (void)
{
  const MadeColumn good = VALUES ("l", persons);
  MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS, VALUES ("l", persons) };
  MadeColumn bad[10];

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    bad[i] = good;
  bad[0].length = -1;
  bad[1].length = 2;
  bad[2].offset = -1;
  bad[3].offset = G_MAXINT64;
  bad[4].null_count = 4;
  bad[5].null_count = 1; /* without a bitmap */
  bad[6].n_buffers = 1;
  bad[7].n_buffers = 3;
  bad[8].buffers[1] = NULL;
  bad[9].null_count = -2;
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const MadeBatch batch = BATCH (columns);

      columns[3] = bad[i];
      check_error (&batch, 1, BHXH_ERROR_DATA, CONTRADICTION);
    }
}

static void
test_batches_refused (void)
{
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("l", persons) };
  const MadeBatch batches[] = { { columns, 4, -1, 0, NULL },
                                { columns, 4, 4, 0, NULL },
                                { columns, 4, 3, 1, NULL },
                                { columns, 4, 1, -1, NULL },
                                { columns, 4, 1, G_MAXINT64, NULL } };
  const MadeBatch fewer[] = { BATCH (columns), { columns, 3, 3, 0, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (batches); i++)
    check_error (&batches[i], 1, BHXH_ERROR_DATA, CONTRADICTION);
  check_error (fewer, 2, BHXH_ERROR_DATA, CONTRADICTION);
}

/* What the other side reports, at its schema and at each batch. */
static void
test_failing_stream (void)
{
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("l", persons) };
  const MadeBatch batch = BATCH (columns);

  for (guint i = 1; i <= 3; i++)
    {
      Made made = { .batches = &batch, .n_batches = 1, .fails_at = i };
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhFigures) figures = import (&made, NULL, &error);

      g_assert_null (figures);
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
      g_assert_cmpstr (error->message, ==,
                       "a.arrow: the Arrow data cannot be had: the cable is cut");
    }
}

static void
test_released_stream (void)
{
  struct ArrowArrayStream stream = { .release = NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (
      bhxh_figures_import_arrow (bundled_plan (), "a.arrow", &stream, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
}

static void
test_row_limit (void)
{
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("l", persons) };
  const MadeBatch batch = BATCH (columns);
  Made made = { .batches = &batch, .n_batches = 1 };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = NULL;

  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 2);
  figures = import (&made, options, &error);
  g_assert_null (figures);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures-arrow/types/whole-numbers", test_whole_numbers);
  g_test_add_func ("/figures-arrow/types/decimals", test_decimals);
  g_test_add_func ("/figures-arrow/types/days-and-texts", test_days_and_texts);
  g_test_add_func ("/figures-arrow/types/nulls", test_nulls);
  g_test_add_func ("/figures-arrow/chunks", test_chunks);
  g_test_add_func ("/figures-arrow/floating/persons", test_floating_persons);
  g_test_add_func ("/figures-arrow/floating/fractions", test_floating_fractions);
  g_test_add_func ("/figures-arrow/floating/rates", test_floating_rates);
  g_test_add_func ("/figures-arrow/round-trip", test_round_trip);
  g_test_add_func ("/figures-arrow/wrong/problems", test_problems);
  g_test_add_func ("/figures-arrow/wrong/types", test_types_refused);
  g_test_add_func ("/figures-arrow/wrong/cells", test_cells_refused);
  g_test_add_func ("/figures-arrow/wrong/arrays", test_arrays_refused);
  g_test_add_func ("/figures-arrow/wrong/batches", test_batches_refused);
  g_test_add_func ("/figures-arrow/wrong/stream", test_failing_stream);
  g_test_add_func ("/figures-arrow/wrong/released", test_released_stream);
  g_test_add_func ("/figures-arrow/wrong/row-limit", test_row_limit);
  return g_test_run ();
}
