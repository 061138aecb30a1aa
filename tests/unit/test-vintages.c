/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Corrections: which of several vintages of a figure stands, what is kept of the others,
 * and what was known on a day.
 */
#include "actuals-folder.h"

#define HEADER "unit,indicator,period,value\n"
#define N "si_voluntary_persons"
#define CELL "461/" N "/2024"

/* One line a figure that stands, as dup_figures(); then those that do not, each with what
 * became of it. Of a withdrawal the number is "-". */
static void
append_superseded (GString *lines,
                   const BhxhFigures *figures,
                   guint unit,
                   guint indicator,
                   guint period)
{
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const guint n = MAX (bhxh_figures_get_n (figures, unit, indicator, period), 1);
  const guint end = n + bhxh_figures_get_n_superseded (figures, unit, indicator, period);

  for (guint i = n; i < end; i++)
    {
      g_autofree char *state =
          bhxh_figures_dup_field (figures, unit, indicator, period, i, "superseded");
      g_autofree char *name = bhxh_period_format (bhxh_frame_get_period (frame, period));
      g_autofree char *number = NULL;
      gint64 value = 0;
      gint decimals = 0;

      if (bhxh_figures_get (figures, unit, indicator, period, i, &value, &decimals))
        number = bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
      g_string_append_printf (
          lines, "%s/%s/%s=%s %s\n",
          bhxh_district_get_code (bhxh_frame_get_district (frame, unit)),
          bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, indicator)), name,
          number != NULL ? number : "-", state);
    }
}

static char *
dup_vintages (const BhxhFigures *figures)
{
  g_autofree char *standing = dup_figures (figures);
  GString *lines = g_string_new (standing);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
      for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
        append_superseded (lines, figures, unit, i, period);
  return g_string_free (lines, FALSE);
}

typedef struct
{
  const char *path;
  const char *files[MAX_FILES];
  const char *received[MAX_FILES]; /* of each file; NULL: not said */
  const char *known_on;            /* NULL: not asked */
  const char *messages;
  const char *vintages; /* NULL: an error */
} VintageCase;

static BhxhPeriod
day_of (const char *text)
{
  BhxhPeriod day = BHXH_PERIOD_NONE;

  g_assert_true (text == NULL || bhxh_period_parse (text, -1, &day, NULL));
  return day;
}

static void
check_vintages (const VintageCase *c, guint flags)
{
  g_auto (Folder) folder = { 0 };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (flags, diagnostics);
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *messages = NULL;

  folder_init (&folder, c->files);
  for (guint i = 0; i < MAX_FILES && folder.paths[i] != NULL; i++)
    bhxh_options_set_constant (options, folder.paths[i], "received", c->received[i]);
  bhxh_options_set_known_on (options, day_of (c->known_on));
  figures = bhxh_figures_load (bundled_plan (), (const char *const *) &folder.folder, 1,
                               options, &error);
  messages = dup_messages (diagnostics, folder.folder);
  g_assert_cmpstr (messages, ==, c->messages);
  g_assert_true ((figures != NULL) == (c->vintages != NULL));
  if (figures != NULL)
    {
      g_autofree char *vintages = dup_vintages (figures);

      g_assert_cmpstr (vintages, ==, c->vintages);
    }
}

static void
check_replacing (gconstpointer data)
{
  check_vintages (data, WITH_REPLACE);
}

static void
check_refusing (gconstpointer data)
{
  check_vintages (data, 0);
}

/* --- Which one stands ----------------------------------------------------------------
 */

static const VintageCase replace_cases[] = {
  { "/vintages/replace/later-file",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,8\n" },
    { NULL },
    NULL,
    "b.csv:2:31: the figure " CELL " is replaced by 8; it was 7 (a.csv:2)\n",
    CELL "=8\n" CELL "=7 replaced\n" },
  { "/vintages/replace/later-day",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,8\n" },
    { "2025-03-01", "2025-02-01" },
    NULL,
    "b.csv:2:31: the figure " CELL " is replaced by 7 (a.csv:2); it was 8\n",
    CELL "=7\n" CELL "=8 replaced\n" },
  /* A file that does not say when is known on the figure's own day, 2024-12-31. */
  { "/vintages/replace/day-before-none",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,8\n" },
    { "2025-03-01", NULL },
    NULL,
    "b.csv:2:31: the figure " CELL " is replaced by 7 (a.csv:2); it was 8\n",
    CELL "=7\n" CELL "=8 replaced\n" },
  /* 7 in January, 8 in February, 7 again in March: read in the order of names. */
  { "/vintages/replace/back-again",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,7\n",
      HEADER "461," N ",2024,8\n" },
    { "2025-03-01", "2025-01-01", "2025-02-01" },
    NULL,
    "b.csv:2:31: the figure " CELL
    " is there twice with the same value; the first is at a.csv:2\n"
    "c.csv:2:31: the figure " CELL " is replaced by 7 (a.csv:2); it was 8\n",
    CELL "=7\n" CELL "=8 replaced\n" CELL "=7 replaced\n" },
  { "/vintages/replace/same-again",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,7\n" },
    { "2025-01-01", "2025-02-01" },
    NULL,
    "b.csv:2:31: the figure " CELL
    " is there twice with the same value; the first is at a.csv:2\n",
    CELL "=7\n" },
  { "/vintages/replace/more-precise",
    { HEADER "461,si_rate,2024,20.8\n", HEADER "461,si_rate,2024,20.80\n" },
    { "2025-01-01", "2025-02-01" },
    NULL,
    "b.csv:2:18: the figure 461/si_rate/2024 is there twice with the same value; the "
    "first is at a.csv:2\n",
    "461/si_rate/2024=20.80\n" },
  /* Stages and days stand side by side; only what says the same is replaced. */
  { "/vintages/replace/one-stage-only",
    { "unit,indicator,period,value,stage\n461," N ",2024,6,preliminary\n461," N
      ",2024,7,\n",
      "unit,indicator,period,value,stage\n461," N ",2024,5,preliminary\n" },
    { "2025-01-01", "2025-02-01" },
    NULL,
    "b.csv:2:31: the figure " CELL " is replaced by 5; it was 6 (a.csv:2)\n",
    CELL "=7\n" CELL "=5 preliminary\n" CELL "=6 replaced\n" },
  { "/vintages/replace/in-one-file",
    { "unit,indicator,period,value,received\n461," N ",2024,7,2025-02-01\n461," N
      ",2024,8,2025-01-01\n" },
    { NULL },
    NULL,
    "a.csv:3:31: the figure " CELL " is replaced by 7 (a.csv:2); it was 8\n",
    CELL "=7\n" CELL "=8 replaced\n" },
  { "/vintages/replace/not-in-one-file-on-one-day",
    { HEADER "461," N ",2024,7\n461," N ",2024,8\n" },
    { "2025-01-01" },
    NULL,
    "a.csv:3:31: the figure " CELL " has two values: 8 here, 7 (a.csv:2)\n",
    NULL },
};

/* Dates alone replace nothing: that is to be said. */
static const VintageCase refuse_cases[] = {
  { "/vintages/refuse/disagree",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,8\n" },
    { "2025-01-01", "2025-02-01" },
    NULL,
    "b.csv:2:31: the figure " CELL " has two values: 8 here, 7 (a.csv:2)\n",
    NULL },
  { "/vintages/refuse/missing-says-nothing",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,-\n" },
    { "2025-01-01", "2025-02-01" },
    NULL,
    "",
    CELL "=7\n" },
};

/* --- Withdrawals ---------------------------------------------------------------------
 */

static const VintageCase withdraw_cases[] = {
  { "/vintages/withdraw/last",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,-\n" },
    { "2025-01-01", "2025-02-01" },
    NULL,
    "b.csv:2:31: the figure " CELL " is withdrawn; it was 7 (a.csv:2)\n",
    CELL "=- withdrawal\n" CELL "=7 withdrawn\n" },
  { "/vintages/withdraw/read-before",
    { HEADER "461," N ",2024,-\n", HEADER "461," N ",2024,7\n" },
    { "2025-02-01", "2025-01-01" },
    NULL,
    "b.csv:2:31: the figure " CELL " is withdrawn; it was 7\n",
    CELL "=- withdrawal\n" CELL "=7 withdrawn\n" },
  { "/vintages/withdraw/given-again",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,NA\n",
      HEADER "461," N ",2024,9\n" },
    { NULL },
    NULL,
    "b.csv:2:31: the figure " CELL " is withdrawn; it was 7 (a.csv:2)\n",
    CELL "=9\n" CELL "=- withdrawal\n" CELL "=7 withdrawn\n" },
  /* What counts then is the preliminary figure. */
  { "/vintages/withdraw/final",
    { "unit,indicator,period,value,stage\n461," N ",2024,6,preliminary\n461," N
      ",2024,7,\n",
      HEADER "461," N ",2024,-\n" },
    { NULL },
    NULL,
    "b.csv:2:31: the figure " CELL " is withdrawn; it was 7 (a.csv:3)\n",
    CELL "=6 preliminary\n" CELL "=- withdrawal\n" CELL "=7 withdrawn\n" },
  { "/vintages/withdraw/nothing",
    { HEADER "461," N ",2024,7\n", HEADER "462," N ",2024,-\n" },
    { NULL },
    NULL,
    "",
    CELL "=7\n" },
  { "/vintages/withdraw/blank-says-nothing",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,\n" },
    { NULL },
    NULL,
    "",
    CELL "=7\n" },
  { "/vintages/withdraw/own-file",
    { HEADER "461," N ",2024,7\n461," N ",2024,-\n" },
    { NULL },
    NULL,
    "a.csv:3:31: the figure " CELL " has two values: - here, 7 (a.csv:2)\n",
    NULL },
  { "/vintages/withdraw/own-file-before",
    { HEADER "461," N ",2024,-\n461," N ",2024,7\n" },
    { NULL },
    NULL,
    "a.csv:3:31: the figure " CELL " has two values: 7 here, - (a.csv:2)\n",
    NULL },
};

/* --- What was known ------------------------------------------------------------------
 */

#define TWO_FILES                                                                        \
  {                                                                                      \
    HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,8\n"                             \
  }
#define TWO_DAYS                                                                         \
  {                                                                                      \
    "2025-01-10", "2025-02-10"                                                           \
  }
#define LATER(file, day, asked)                                                          \
  file ": figures known only from " day " on are not used: what was known on " asked     \
       " is asked for\n"

static const VintageCase known_cases[] = {
  { "/vintages/known/before", TWO_FILES, TWO_DAYS, "2025-01-09",
    LATER ("a.csv", "2025-01-10", "2025-01-09")
        LATER ("b.csv", "2025-02-10", "2025-01-09"),
    "" },
  { "/vintages/known/between", TWO_FILES, TWO_DAYS, "2025-02-09",
    LATER ("b.csv", "2025-02-10", "2025-02-09"), CELL "=7\n" },
  { "/vintages/known/on-the-day", TWO_FILES, TWO_DAYS, "2025-02-10",
    "b.csv:2:31: the figure " CELL " is replaced by 8; it was 7 (a.csv:2)\n",
    CELL "=8\n" CELL "=7 replaced\n" },
  /* Of a month all is known. */
  { "/vintages/known/in-a-month", TWO_FILES, TWO_DAYS, "2025-02",
    "b.csv:2:31: the figure " CELL " is replaced by 8; it was 7 (a.csv:2)\n",
    CELL "=8\n" CELL "=7 replaced\n" },
  { "/vintages/known/withdrawn-later",
    { HEADER "461," N ",2024,7\n", HEADER "461," N ",2024,-\n" },
    TWO_DAYS,
    "2025-02-09",
    LATER ("b.csv", "2025-02-10", "2025-02-09"),
    CELL "=7\n" },
  /* Without a day of receipt: the as-of day, else the period's last. Said once a day. */
  { "/vintages/known/as-of",
    { "unit,indicator,period,value,as_of\n461," N ",2024-06,7,\n461," N
      ",2024,6,2024-10-01\n461," N ",2024,8,\n462," N ",2024,9,\n" },
    { NULL },
    "2024-10-01",
    "a.csv:3:33: the figure is as of 2024-10-01, before the end of its period "
    "2024-12-31\n" LATER ("a.csv:4:31", "2024-12-31", "2024-10-01"),
    "461/" N "/2024-06=7\n" CELL "=6 @2024-10-01\n" },
  { "/vintages/known/by-row",
    { "unit,indicator,period,value,received\n461," N ",2024,7,2025-01-10\n462," N
      ",2024,8,2025-02-10\n" },
    { NULL },
    "2025-01-31",
    LATER ("a.csv:3:31", "2025-02-10", "2025-01-31"),
    CELL "=7\n" },
};

/* --- Sums ----------------------------------------------------------------------------
 */

/* Cam Lộ is made up of 19597 and 19603 in 2025; the first is corrected from 30 to 40. */
#define PARTS HEADER "19597," N ",2025,30\n19603," N ",2025,12\n"
#define PART(value) HEADER "19597," N ",2025," value "\n"
#define SUM "468/" N "/2025"

static const VintageCase sum_cases[] = {
  { "/vintages/sum/corrected",
    { PARTS, PART ("40") },
    { "2026-01-10", "2026-02-10" },
    NULL,
    "b.csv:2:33: the figure 19597/" N "/2025 is replaced by 40; it was 30 (a.csv:2)\n",
    SUM "=52\n" },
  { "/vintages/sum/known",
    { PARTS, PART ("40") },
    { "2026-01-10", "2026-02-10" },
    "2026-01-31",
    LATER ("b.csv", "2026-02-10", "2026-01-31"),
    SUM "=42\n" },
  { "/vintages/sum/withdrawn",
    { PARTS, PART ("-") },
    { "2026-01-10", "2026-02-10" },
    NULL,
    "b.csv:2:33: the figure 19597/" N "/2025 is withdrawn; it was 30 (a.csv:2)\n"
    "a.csv:3: " SUM " cannot be summed yet: 1/2 units have reported; missing are Xã "
    "Cam Lộ (19597)\n",
    "" },
};

/* --- As a table ----------------------------------------------------------------------
 */

/* Read back, the table gives what stands, and what does not is left out. */
static void
test_table (void)
{
  const char *csv =
      "unit,indicator,period,value,received\n461," N ",2024,7,2025-01-01\n461," N
      ",2024,8,2025-02-01\n462," N ",2024,5,2025-01-01\n462," N ",2024,-,2025-02-01\n";
  g_autoptr (BhxhOptions) options = options_with (WITH_REPLACE, NULL);
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
  g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);
  g_autofree char *whole = bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
  g_autoptr (BhxhFigures) again =
      bhxh_figures_parse (bundled_plan (), "b.csv", whole, strlen (whole), NULL, NULL);
  g_autofree char *vintages = dup_vintages (again);
  g_autofree char *written = NULL;

  bhxh_options_set_columns (options, "unit,value,qualifier,received,superseded");
  written = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_cmpstr (written, ==,
                   "unit,value,qualifier,received,superseded\r\n"
                   "461,8,exact,2025-02-01,\r\n461,7,exact,2025-01-01,replaced\r\n"
                   "462,,,2025-02-01,withdrawal\r\n"
                   "462,5,exact,2025-01-01,withdrawn\r\n");
  g_assert_cmpstr (vintages, ==, CELL "=8\n");
}

/* A withdrawn figure is missing to everybody who asks for what counts. */
static void
test_missing (void)
{
  const char *csv = "unit,indicator,period,value,received\n461," N
                    ",2024,7,2025-01-01\n461," N ",2024,-,2025-02-01\n";
  g_autoptr (BhxhOptions) options = options_with (WITH_REPLACE, NULL);
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const guint indicator = (guint) bhxh_frame_find_indicator (frame, N);
  const guint period = (guint) bhxh_frame_find_period (frame, day_of ("2024"));
  gint64 value = 0;
  gint decimals = 0;

  g_assert_cmpuint (bhxh_figures_get_n (figures, 1, indicator, period), ==, 0);
  g_assert_cmpuint (bhxh_figures_get_n_superseded (figures, 1, indicator, period), ==, 2);
  g_assert_cmpuint (bhxh_figures_get_n_superseded (figures, G_MAXUINT, 0, 0), ==, 0);
  for (guint i = 0; i < 2; i++)
    g_assert_false (
        bhxh_figures_get (figures, 1, indicator, period, i, &value, &decimals));
  g_assert_true (bhxh_figures_get (figures, 1, indicator, period, 2, &value, &decimals));
  g_assert_cmpint (value, ==, 7);
  g_assert_false (bhxh_figures_get (figures, 1, indicator, period, 3, &value, &decimals));
}

static void
add_vintage_cases (const VintageCase *cases, gsize n, GTestDataFunc check)
{
  for (gsize i = 0; i < n; i++)
    g_test_add_data_func (cases[i].path, &cases[i], check);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_vintage_cases (replace_cases, G_N_ELEMENTS (replace_cases), check_replacing);
  add_vintage_cases (refuse_cases, G_N_ELEMENTS (refuse_cases), check_refusing);
  add_vintage_cases (withdraw_cases, G_N_ELEMENTS (withdraw_cases), check_replacing);
  add_vintage_cases (known_cases, G_N_ELEMENTS (known_cases), check_replacing);
  add_vintage_cases (sum_cases, G_N_ELEMENTS (sum_cases), check_replacing);
  g_test_add_func ("/vintages/table", test_table);
  g_test_add_func ("/vintages/missing", test_missing);
  return g_test_run ();
}
