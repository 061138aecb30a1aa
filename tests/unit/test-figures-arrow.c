/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals out of Arrow streams: chunks and offsets, what is refused and where, and that
 * everything is released once, whatever comes of it.
 */
#include "figures-arrow-check.h"

#define OF_VALUE "is not read; a text or a number is needed"
#define OF_OTHERS                                                                        \
  "is not read; a text, a whole number, a day or a moment without a time zone is needed"

static const gint32 bad_offsets[] = { 0, 3, 2, 9 };
static const gint32 far_offsets[] = { 0, 3, 10, 9 };

/* --- Batches ---------------------------------------------------------------------- */

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

/* Truth values, a decimal that has more digits than any, a day that would be counted, bytes
 * behind a dictionary's indices, moments somewhere. */
static void
test_types_refused (void)
{
  static const struct
  {
    const char *name;
    const char *format;
    const char *message;
  } cases[] = {
    { "value", "b", "a.arrow: column \"value\": the Arrow type \"b\" " OF_VALUE },
    { "value", "d:77,2,256",
      "a.arrow: column \"value\": the Arrow type \"d:77,2,256\" " OF_VALUE },
    { "value", "tdD", "a.arrow: column \"value\": the Arrow type \"tdD\" " OF_VALUE },
    { "value", NULL, "a.arrow: column \"value\": the Arrow type \"\" " OF_VALUE },
    { "value", "\377",
      "a.arrow: column \"value\": the Arrow type \"\357\277\275\" " OF_VALUE },
    { "as_of", "tsu:Asia/Ho_Chi_Minh",
      "a.arrow: column \"as_of\": the Arrow type \"tsu:Asia/Ho_Chi_Minh\" " OF_OTHERS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MadeColumn columns[] = {
        UNITS,
        INDICATORS (to_persons),
        YEARS,
        { cases[i].name, cases[i].format, 3, 0, 0, 2, { NULL, persons }, NULL },
        { g_str_equal (cases[i].name, "value") ? "note" : "value",
          "l",
          3,
          0,
          0,
          2,
          { NULL, persons },
          NULL },
      };
      const MadeBatch batch = BATCH (columns);

      check_error (&batch, 1, BHXH_ERROR_UNSUPPORTED, cases[i].message);
    }
}

static void
test_dictionaries_refused (void)
{
  const MadeColumn bytes = { NULL, "z", 3, 0, 0, 3, { NULL, unit_offsets, "abc" }, NULL };
  const MadeColumn of_bytes[] = {
    UNITS,
    { "indicator", "i", 3, 0, 0, 2, { NULL, persons }, &bytes },
    YEARS,
    VALUES ("l", persons),
  };
  const MadeColumn by_reals[] = {
    UNITS,
    { "indicator", "g", 3, 0, 0, 2, { NULL, persons }, &indicator_words },
    YEARS,
    VALUES ("l", persons),
  };
  const MadeBatch batches[] = { BATCH (of_bytes), BATCH (by_reals) };

  check_error (&batches[0], 1, BHXH_ERROR_UNSUPPORTED,
               "a.arrow: column \"indicator\": the Arrow type \"z\" " OF_OTHERS);
  check_error (&batches[1], 1, BHXH_ERROR_UNSUPPORTED,
               "a.arrow: column \"indicator\": the Arrow type \"g\" " OF_OTHERS);
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
  const MadeColumn far[] = {
    { "unit", "u", 3, 0, 0, 3, { NULL, far_offsets, "461462464" }, NULL },
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
  const MadeBatch batches[] = { BATCH (index), BATCH (backwards), BATCH (far),
                                BATCH (bytes) };

  check_error (
      &batches[0], 1, BHXH_ERROR_DATA,
      "a.arrow:3:2: column \"indicator\": the cell points outside of the column's data");
  for (guint i = 1; i <= 2; i++)
    check_error (
        &batches[i], 1, BHXH_ERROR_DATA,
        "a.arrow:3:1: column \"unit\": the cell points outside of the column's data");
  check_error (&batches[3], 1, BHXH_ERROR_SYNTAX,
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

/* A dictionary where the schema has none, and the other way round. */
static void
test_dictionary_comes_and_goes (void)
{
  const MadeColumn with[] = { UNITS, INDICATORS (to_persons), YEARS,
                              VALUES ("l", persons) };
  const MadeColumn without[] = {
    UNITS,
    { "indicator", "c", 3, 0, 0, 2, { NULL, to_persons }, NULL },
    YEARS,
    VALUES ("l", persons),
  };
  const MadeBatch goes[] = { BATCH (with), BATCH (without) };
  const MadeBatch comes[] = { { without, 4, 0, 0, NULL }, BATCH (with) };

  check_error (goes, 2, BHXH_ERROR_DATA, CONTRADICTION);
  check_error (comes, 2, BHXH_ERROR_DATA, CONTRADICTION);
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
  g_test_add_func ("/figures-arrow/nulls", test_nulls);
  g_test_add_func ("/figures-arrow/chunks", test_chunks);
  g_test_add_func ("/figures-arrow/round-trip", test_round_trip);
  g_test_add_func ("/figures-arrow/wrong/problems", test_problems);
  g_test_add_func ("/figures-arrow/wrong/types", test_types_refused);
  g_test_add_func ("/figures-arrow/wrong/dictionaries", test_dictionaries_refused);
  g_test_add_func ("/figures-arrow/wrong/cells", test_cells_refused);
  g_test_add_func ("/figures-arrow/wrong/arrays", test_arrays_refused);
  g_test_add_func ("/figures-arrow/wrong/batches", test_batches_refused);
  g_test_add_func ("/figures-arrow/wrong/dictionary", test_dictionary_comes_and_goes);
  g_test_add_func ("/figures-arrow/wrong/stream", test_failing_stream);
  g_test_add_func ("/figures-arrow/wrong/released", test_released_stream);
  g_test_add_func ("/figures-arrow/wrong/row-limit", test_row_limit);
  return g_test_run ();
}
