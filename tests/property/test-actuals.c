/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What does not matter when actuals are read: the order of rows and files, how numbers
 * are written, and whether the figures were read and written before.
 */
#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <string.h>

#define N_ROUNDS 40
#define N_FILES 3
#define HEADER "unit;indicator;period;value;stage;as_of\n"
/* What says everything of a figure but where it was read. */
#define COLUMNS "unit,indicator,period,value,rounding,stage,as_of"

static const char *const periods[] = { "2022", "2024", "2025-03", "2025-09" };
static const char *const person_indicators[] = { "si_voluntary_persons", "labour_force" };
static const char *const stages[] = { "estimate", "preliminary", "final", "" };

/* One figure before it is written. */
typedef struct
{
  char *unit;
  const char *indicator;
  const char *period;
  const char *stage;
  const char *as_of;
  gint64 value;
  gint decimals;
} Row;

static GRand *
seeded (void)
{
  const guint32 seed = g_test_rand_int ();

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

static BhxhPlan *
bundled_plan (void)
{
  static BhxhPlan *plan = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_assert_nonnull (plan);
  return plan;
}

/* --- Rows ----------------------------------------------------------------------------
 */

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->unit);
  g_free (row);
}

static void
add_row (GPtrArray *rows,
         GRand *rand,
         const char *unit,
         const char *indicator,
         const char *period,
         const char *stage,
         const char *as_of)
{
  Row *row = g_new0 (Row, 1);

  row->unit = g_strdup (unit);
  row->indicator = indicator;
  row->period = period;
  row->stage = stage;
  row->as_of = as_of;
  row->value = g_rand_int_range (rand, 0, 2000000);
  if (strcmp (indicator, "si_rate") == 0)
    {
      row->value = g_rand_int_range (rand, 0, 1001);
      row->decimals = 1;
    }
  g_ptr_array_add (rows, row);
}

/* One stage of one indicator and period, from most of the communes there are; districts
 * where they have none. Each cell once. */
static void
add_communes (GPtrArray *rows, GRand *rand, const char *indicator, const char *period)
{
  BhxhFrame *frame = bhxh_plan_get_frame (bundled_plan ());
  const char *as_of = g_rand_boolean (rand) ? "2025-12-01" : "";
  BhxhPeriod day = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (period, -1, &day, NULL));
  for (guint i = 0; i < bhxh_frame_get_n_known (frame); i++)
    {
      const BhxhDistrict *district = bhxh_frame_get_district (frame, i);
      const gint validity = bhxh_district_is_valid_on (district, day);
      const gboolean is_meant =
          validity > 0 || (validity < 0 && i < bhxh_frame_get_n_units (frame));

      if (is_meant && bhxh_district_get_level (district) >= BHXH_LEVEL_COMMUNE &&
          g_rand_int_range (rand, 0, 25) > 0)
        add_row (rows, rand, bhxh_district_get_code (district), indicator, period, "",
                 as_of);
    }
}

static void
add_districts (GPtrArray *rows, GRand *rand, const char *period)
{
  for (guint code = 461; code <= 470; code++)
    for (guint i = 0; i < G_N_ELEMENTS (stages) - 1; i++)
      {
        g_autofree char *unit = g_strdup_printf ("%u", code);

        if (code != 463 && g_rand_boolean (rand))
          add_row (rows, rand, unit, "si_rate", period, stages[i],
                   g_rand_boolean (rand) ? "2025-12-02" : "");
      }
}

static GPtrArray *
random_rows (GRand *rand)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (guint p = 0; p < G_N_ELEMENTS (periods); p++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (person_indicators); i++)
        add_communes (rows, rand, person_indicators[i], periods[p]);
      add_districts (rows, rand, periods[p]);
    }
  return rows;
}

static void
shuffle (GPtrArray *rows, GRand *rand)
{
  for (guint i = rows->len; i > 1; i--)
    {
      const guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer kept = rows->pdata[j];

      rows->pdata[j] = rows->pdata[i - 1];
      rows->pdata[i - 1] = kept;
    }
}

/* --- Files ---------------------------------------------------------------------------
 */

static void
append_row (GString *csv, const Row *row, BhxhNumberStyle style)
{
  g_autofree char *number = bhxh_number_format (row->value, row->decimals, style);

  g_string_append_printf (csv, "%s;%s;%s;%s;%s;%s\n", row->unit, row->indicator,
                          row->period, number, row->stage, row->as_of);
}

/* The rows as @n files, dealt out in turn. Each begins with two figures of its own that
 * show the style. */
static void
write_files (const GPtrArray *rows, BhxhNumberStyle style, GString **files, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = g_strdup_printf ("2021-%02u", i + 1);
      Row persons = { (char *) "45", "labour_force", day, "", "", 1234567, 0 };
      Row rate = { (char *) "45", "si_rate", day, "", "", 208, 1 };

      files[i] = g_string_new (HEADER);
      append_row (files[i], &persons, style);
      append_row (files[i], &rate, style);
    }
  for (guint i = 0; i < rows->len; i++)
    append_row (files[i % n], rows->pdata[i], style);
}

/* --- Outcomes ------------------------------------------------------------------------
 */

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Codes and texts of the problems, sorted: their places are the rows'. */
static char *
dup_problems (const BhxhDiagnostics *diagnostics)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    g_ptr_array_add (lines,
                     g_strdup_printf ("%s %s", bhxh_diagnostics_get_code (diagnostics, i),
                                      bhxh_diagnostics_get_text (diagnostics, i)));
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
dup_table_text (BhxhFigures *figures, const char *columns)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  bhxh_options_set_columns (options, columns);
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Everything that comes of the figures and the reading of them. */
static char *
dup_outcome (BhxhFigures *figures, const BhxhDiagnostics *diagnostics)
{
  g_autofree char *table = dup_table_text (figures, COLUMNS);
  g_autofree char *problems = dup_problems (diagnostics);

  return g_strconcat (table, problems, NULL);
}

static char *
parse_rows (const GPtrArray *rows, BhxhNumberStyle style)
{
  GString *file = NULL;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  write_files (rows, style, &file, 1);
  figures = bhxh_figures_parse (bundled_plan (), "a.csv", file->str, file->len, options,
                                &error);
  g_string_free (file, TRUE);
  g_assert_no_error (error);
  return dup_outcome (figures, diagnostics);
}

/* --- What does not matter ------------------------------------------------------------
 */

static void
test_row_order (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) rows = random_rows (rand);
      g_autofree char *outcome = parse_rows (rows, BHXH_NUMBER_PLAIN);
      g_autofree char *shuffled = NULL;

      g_assert_nonnull (strstr (outcome, "incomplete-sum"));
      shuffle (rows, rand);
      shuffled = parse_rows (rows, BHXH_NUMBER_PLAIN);
      g_assert_cmpstr (shuffled, ==, outcome);
    }
}

static void
test_number_style (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) rows = random_rows (rand);
      g_autofree char *plain = parse_rows (rows, BHXH_NUMBER_PLAIN);
      g_autofree char *vi = parse_rows (rows, BHXH_NUMBER_VI);
      g_autofree char *en = parse_rows (rows, BHXH_NUMBER_EN);

      g_assert_cmpstr (vi, ==, plain);
      g_assert_cmpstr (en, ==, plain);
    }
}

static char *
load_in_order (char **paths, const guint *order)
{
  const char *ordered[N_FILES];
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = NULL;

  for (guint i = 0; i < N_FILES; i++)
    ordered[i] = paths[order[i]];
  bhxh_options_set_diagnostics (options, diagnostics);
  figures = bhxh_figures_load (bundled_plan (), ordered, N_FILES, options, &error);
  g_assert_no_error (error);
  return dup_outcome (figures, diagnostics);
}

/* Figures that several files repeat come from the same one, whichever is read first. */
static void
test_file_order (void)
{
  static const guint orders[][N_FILES] = { { 0, 1, 2 }, { 2, 1, 0 }, { 1, 2, 0 } };
  g_autoptr (GRand) rand = seeded ();
  g_autofree char *folder = g_dir_make_tmp ("bhxh-actuals-XXXXXX", NULL);
  char *paths[N_FILES] = { NULL };

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.csv", i);

      paths[i] = g_build_filename (folder, name, NULL);
    }
  for (guint round = 0; round < N_ROUNDS / 2; round++)
    {
      g_autoptr (GPtrArray) rows = random_rows (rand);
      g_autofree char *outcome = NULL;
      GString *files[N_FILES];

      shuffle (rows, rand);
      write_files (rows, BHXH_NUMBER_VI, files, N_FILES);
      append_row (files[0], rows->pdata[N_FILES + 1], BHXH_NUMBER_VI);
      for (guint i = 0; i < N_FILES; i++)
        {
          g_assert_true (g_file_set_contents (paths[i], files[i]->str,
                                              (gssize) files[i]->len, NULL));
          g_string_free (files[i], TRUE);
        }
      outcome = load_in_order (paths, orders[0]);
      for (guint i = 1; i < G_N_ELEMENTS (orders); i++)
        {
          g_autofree char *other = load_in_order (paths, orders[i]);

          g_assert_cmpstr (other, ==, outcome);
        }
    }
  for (guint i = 0; i < N_FILES; i++)
    {
      g_unlink (paths[i]);
      g_free (paths[i]);
    }
  g_rmdir (folder);
}

/* What is written as a table reads as it was, the sums as figures of their own. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) rows = random_rows (rand);
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhFigures) figures = NULL;
      g_autoptr (BhxhFigures) again = NULL;
      g_autofree char *whole = NULL;
      g_autofree char *text = NULL;
      g_autofree char *text_again = NULL;
      GString *file = NULL;

      write_files (rows, BHXH_NUMBER_EN, &file, 1);
      figures = bhxh_figures_parse (bundled_plan (), "a.csv", file->str, file->len, NULL,
                                    &error);
      g_string_free (file, TRUE);
      g_assert_no_error (error);
      whole = dup_table_text (figures, NULL);
      again = bhxh_figures_parse (bundled_plan (), "b.csv", whole, strlen (whole), NULL,
                                  &error);
      g_assert_no_error (error);
      text = dup_table_text (figures, COLUMNS);
      text_again = dup_table_text (again, COLUMNS);
      g_assert_cmpstr (text_again, ==, text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actuals/property/row-order", test_row_order);
  g_test_add_func ("/actuals/property/file-order", test_file_order);
  g_test_add_func ("/actuals/property/number-style", test_number_style);
  g_test_add_func ("/actuals/property/round-trip", test_round_trip);
  return g_test_run ();
}
