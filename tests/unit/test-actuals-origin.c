/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where actuals say that they come from: their file and its hash, their row and column,
 * who sent them, when they were received.
 */
#include "actuals-check.h"

#define N "si_voluntary_persons"
#define HEADER "unit,indicator,period,value"

/* One line a figure: "unit/indicator/period=value", then the fields that are known. */
static char *
dup_origins (const BhxhFigures *figures, const char *const *fields)
{
  g_autofree char *lines = dup_figures (figures);
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  GString *out = g_string_new (NULL);
  guint line = 0;

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
      for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
        for (guint n = 0; n < bhxh_figures_get_n (figures, unit, i, period); n++)
          {
            g_string_append (out, all[line++]);
            for (guint field = 0; fields[field] != NULL; field++)
              {
                g_autofree char *text =
                    bhxh_figures_dup_field (figures, unit, i, period, n, fields[field]);

                g_string_append_printf (out, "|%s", text != NULL ? text : "");
              }
            g_string_append_c (out, '\n');
          }
  return g_string_free (out, FALSE);
}

static const char *const receipt[] = { "sender", "received", NULL };

/* --- Sender and day of receipt -------------------------------------------------------
 */

typedef struct
{
  const char *path;
  const char *csv;
  const char *sender; /* options of all files; NULL: not set */
  const char *received;
  const char *origins; /* by figure: what it is, sender, day */
} ReceiptCase;

static const ReceiptCase receipt_cases[] = {
  { "/actuals/origin/columns",
    HEADER ",sender,received\n461," N ",2024,7,Office A,2025-01-10\n"
           "462," N ",2024,8,,2025-01-11\n464," N ",2024,9,Office B,\n"
           "465," N ",2024,1,,\n",
    NULL, NULL,
    "461/" N "/2024=7|Office A|2025-01-10\n462/" N "/2024=8||2025-01-11\n"
    "464/" N "/2024=9|Office B|\n465/" N "/2024=1||\n" },
  { "/actuals/origin/vietnamese-columns",
    "Mã;Chỉ tiêu;Kỳ;Số liệu;Ngày nhận;Nơi gửi\n"
    "461;" N ";2024;7;10/01/2025;BHXH TP. Đông Hà\n",
    NULL, NULL, "461/" N "/2024=7|BHXH TP. Đông Hà|2025-01-10\n" },
  { "/actuals/origin/options", HEADER "\n461," N ",2024,7\n462," N ",2024,8\n",
    "BHXH tỉnh", "2025-01-10",
    "461/" N "/2024=7|BHXH tỉnh|2025-01-10\n462/" N "/2024=8|BHXH tỉnh|2025-01-10\n" },
  /* A column is believed before what is said of the file, blank fields too. */
  { "/actuals/origin/columns-before-options",
    HEADER ",sender\n461," N ",2024,7,Office A\n462," N ",2024,8,\n", "BHXH tỉnh",
    "2025-01-10",
    "461/" N "/2024=7|Office A|2025-01-10\n462/" N "/2024=8||2025-01-10\n" },
  /* Received in the course of a month: known by its last day. */
  { "/actuals/origin/month", HEADER ",received\n461," N ",2024,7,2/2025\n", NULL, NULL,
    "461/" N "/2024=7||2025-02-28\n" },
  /* Cam Lộ is made up of two communes in 2025: what they have in common, and the day on
   * which all of it was there. */
  { "/actuals/origin/sum",
    HEADER ",sender,received\n19597," N ",2025,30,Office A,2026-01-10\n"
           "19603," N ",2025,12,Office A,2026-01-20\n",
    NULL, NULL, "468/" N "/2025=42|Office A|2026-01-20\n" },
  { "/actuals/origin/sum-of-two-senders",
    HEADER ",sender,received\n19597," N ",2025,30,Office A,2026-01-20\n"
           "19603," N ",2025,12,Office B,2026-01-10\n",
    NULL, NULL, "468/" N "/2025=42||2026-01-20\n" },
};

static void
check_receipt (gconstpointer data)
{
  const ReceiptCase *c = data;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *origins = NULL;
  BhxhPeriod day = BHXH_PERIOD_NONE;

  if (c->received != NULL)
    g_assert_true (bhxh_period_parse (c->received, -1, &day, NULL));
  bhxh_options_set_sender (options, c->sender);
  bhxh_options_set_received (options, day);
  figures = bhxh_figures_parse (bundled_plan (), "a.csv", c->csv, strlen (c->csv),
                                options, &error);
  g_assert_no_error (error);
  origins = dup_origins (figures, receipt);
  g_assert_cmpstr (origins, ==, c->origins);
}

static const ActualsCase problem_cases[] = {
  { "/actuals/origin/problems/no-day",
    HEADER ",received\n461," N ",2024,7,soon\n462," N ",2024,x,2025-01-10\n",
    "bad-date 2:33 soon\nunreadable-number 3:31 x\n", NULL, 0 },
  { "/actuals/origin/problems/no-such-day",
    HEADER ",received\n461," N ",2024,7,2025-02-30\n", "no-such-period 2:33 2025-02-30\n",
    NULL, 0 },
};

/* What is said of one file goes before what is said of all. */
static void
test_of_one_file (void)
{
  const char *csv = HEADER "\n461," N ",2024,7\n";
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFigures) figures = NULL;
  g_autofree char *origins = NULL;

  bhxh_options_set_sender (options, "BHXH tỉnh");
  bhxh_options_set_constant (options, "a.csv", "sender", "Office A");
  figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
  origins = dup_origins (figures, receipt);
  g_assert_cmpstr (origins, ==, "461/" N "/2024=7|Office A|\n");
}

/* A constant that is no day is a problem of the file, whose rows are then not read. */
static void
test_bad_constant (void)
{
  const char *csv = HEADER "\n461," N ",2024,x\n";
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;

  bhxh_options_set_constant (options, NULL, "received", "soon");
  g_assert_null (
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==,
                   "a.csv: \"soon\" is not a date; write it like 2024-09-30");
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 1);
}

static void
test_long_sender (void)
{
  g_autofree char *name = g_strnfill (4097, 'x');
  g_autofree char *csv =
      g_strconcat (HEADER ",sender\n461," N ",2024,7,", name, "\n", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

/* --- Place and hash ------------------------------------------------------------------
 */

/* printf 'unit,indicator,period,value\n461,si_voluntary_persons,2024,7\n' | sha256sum */
#define SHA256 "cdcd2c562ad1dded17110e356c4c696957b005ff116e6f4c8d96c35a236058e1"

static void
test_place (void)
{
  static const char *const fields[] = { "file",   "sha256", "sheet", "row",
                                        "column", "cell",   NULL };
  const char *csv = HEADER "\n461," N ",2024,7\n";
  const char *expected[] = { "461/" N "/2024=7|a.csv|||||\n",
                             "461/" N "/2024=7|a.csv|" SHA256 "||2|4|D2\n" };

  for (guint keep = 0; keep < 2; keep++)
    {
      g_autoptr (BhxhOptions) options = options_with (keep ? WITH_PLACES : 0, NULL);
      g_autoptr (BhxhFigures) figures =
          bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
      g_autofree char *origins = dup_origins (figures, fields);

      g_assert_cmpstr (origins, ==, expected[keep]);
    }
}

/* The table says the same, and reads back to it, but for the file that it is in. */
static void
test_round_trip (void)
{
  const char *csv = HEADER ",sender,received\n461," N ",2024,7,Office A,2025-01-10\n";
  const char *head = "unit,value,file,row,column,sender,received\r\n";
  g_autoptr (BhxhOptions) options = options_with (WITH_PLACES, NULL);
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
  g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);
  g_autofree char *whole = bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
  g_autoptr (BhxhFigures) again =
      bhxh_figures_parse (bundled_plan (), "b.csv", whole, strlen (whole), NULL, NULL);
  g_autofree char *origins = dup_origins (again, receipt);
  g_autofree char *expected =
      g_strconcat (head, "461,7,a.csv,2,4,Office A,2025-01-10\r\n", NULL);
  g_autofree char *written = NULL;

  bhxh_options_set_columns (options, "unit,value,file,row,column,sender,received");
  written = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpstr (origins, ==, "461/" N "/2024=7|Office A|2025-01-10\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (receipt_cases); i++)
    g_test_add_data_func (receipt_cases[i].path, &receipt_cases[i], check_receipt);
  add_cases (problem_cases, G_N_ELEMENTS (problem_cases));
  g_test_add_func ("/actuals/origin/of-one-file", test_of_one_file);
  g_test_add_func ("/actuals/origin/problems/constant", test_bad_constant);
  g_test_add_func ("/actuals/origin/problems/long-sender", test_long_sender);
  g_test_add_func ("/actuals/origin/place", test_place);
  g_test_add_func ("/actuals/origin/round-trip", test_round_trip);
  return g_test_run ();
}
