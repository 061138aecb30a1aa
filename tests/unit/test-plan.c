/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The plan inside the library against tables typed from the decision, and packages saved
 * and loaded again.
 */
#include "plan-fixture.h"

#include <stdlib.h>

/* Of the decision's text without white space and without the web site's four last lines.
 */
#define DECISION_SHA256 "e09eb2a59bef30cd128799553ab3244aa578c0b528db1f313720564eb8b3e768"

#define BUNDLED "quang-tri-2022-2025"

static BhxhPlan *
load_bundled (void)
{
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled (BUNDLED, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

/* A file beside the sources, or NULL. */
static char *
read_source_file (const char *name, gsize *length)
{
  const char *root = g_getenv ("BHXH_SOURCE_ROOT");
  g_autofree char *path = g_build_filename (root != NULL ? root : ".", name, NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, length, NULL) ? text : NULL;
}

/* --- The plan inside the library
 * ---------------------------------------------------------- */

static void
test_bundled_ids (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (bhxh_plan_get_n_bundled (), >=, 1);
  g_assert_cmpstr (bhxh_plan_get_bundled_id (0), ==, BUNDLED);
  g_assert_null (bhxh_plan_get_bundled_id (bhxh_plan_get_n_bundled ()));
  g_assert_null (bhxh_plan_load_bundled ("nowhere", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, BUNDLED));
}

static void
test_bundled_head (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autofree char *term = bhxh_period_format (bhxh_plan_get_term (plan));
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  g_autofree char *date = bhxh_period_format (bhxh_frame_get_date (frame));

  g_assert_cmpstr (bhxh_plan_get_id (plan), ==, BUNDLED);
  g_assert_cmpstr (term, ==, "2022/2025");
  g_assert_cmpstr (date, ==, "2022-10-28");
  g_assert_cmpstr (bhxh_plan_get_issuer (plan), ==, "ubnd");
  g_assert_true (
      g_str_has_prefix (bhxh_plan_get_title (plan, BHXH_LANGUAGE_VI), "Chỉ tiêu"));
  g_assert_true (
      g_str_has_prefix (bhxh_plan_get_title (plan, BHXH_LANGUAGE_EN), "Targets"));
  /* The province, ten districts, 125 communes; four years and the whole term. */
  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, 136);
  g_assert_cmpuint (bhxh_frame_get_n_periods (frame), ==, 5);
  g_assert_cmpuint (bhxh_frame_get_n_indicators (frame), ==, 11);
}

/* Of the cell's statements, one with this value and this kind of place; it is struck off.
 */
static gboolean
strike_statement (BhxhFigures *statements,
                  const guint cell[3],
                  const char *value,
                  const char *where,
                  GHashTable *seen)
{
  const guint n = bhxh_figures_get_n (statements, cell[0], cell[1], cell[2]);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key =
          g_strdup_printf ("%u/%u/%u/%u", cell[0], cell[1], cell[2], i);
      g_autofree char *source =
          bhxh_figures_dup_field (statements, cell[0], cell[1], cell[2], i, "source");
      g_autofree char *text = NULL;
      const gboolean in_table = strchr (source, '#') != NULL;
      gint64 found = 0;
      gint decimals = 0;

      g_assert_true (
          bhxh_figures_get (statements, cell[0], cell[1], cell[2], i, &found, &decimals));
      text = bhxh_number_format (found, decimals, BHXH_NUMBER_PLAIN);
      if (strcmp (text, value) == 0 &&
          in_table == (strcmp (where, "prose") != 0 && strcmp (where, "bhyt") != 0) &&
          g_hash_table_add (seen, g_steal_pointer (&key)))
        return TRUE;
    }
  return FALSE;
}

/* decision-figures.csv was typed from the document, not made from targets.csv. */
static void
test_bundled_figures (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFigures) statements = bhxh_plan_dup_statements (plan);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  g_autofree char *text = read_source_file ("tests/data/decision-figures.csv", NULL);
  g_auto (GStrv) lines = NULL;

  g_assert_nonnull (text);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);
      BhxhPeriod period = BHXH_PERIOD_NONE;
      guint cell[3];

      g_assert_cmpuint (g_strv_length (cells), ==, 5);
      g_assert_true (bhxh_period_parse (*cells[3] != '\0' ? cells[3] : "2022/2025", -1,
                                        &period, NULL));
      g_assert_true (bhxh_frame_find_unit (frame, cells[1], BHXH_LEVEL_ANY, -1,
                                           BHXH_PERIOD_NONE, &cell[0], NULL));
      cell[1] = (guint) bhxh_frame_find_indicator (frame, cells[2]);
      cell[2] = (guint) bhxh_frame_find_period (frame, period);
      if (!strike_statement (statements, cell, cells[4], cells[0], seen))
        g_error ("not among the statements: %s", lines[i]);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 210);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 210);
}

/* The prose prints 20 % for 2022, the tables 20,0: the tables are more precise. */
static void
test_bundled_targets (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) targets = bhxh_plan_dup_targets (plan, NULL, &error);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  const guint rate = (guint) bhxh_frame_find_indicator (frame, "si_rate");
  gint64 value = 0;
  gint decimals = 0;

  g_assert_no_error (error);
  g_assert_true (bhxh_figures_get (targets, 0, rate, 0, 0, &value, &decimals));
  g_assert_cmpint (value, ==, 200);
  g_assert_cmpint (decimals, ==, 1);
  g_assert_cmpuint (bhxh_figures_get_n (targets, 0, rate, 0), ==, 1);
  g_assert_true (bhxh_figures_get_frame (targets) == frame);
  g_assert_null (bhxh_plan_dup_targets (plan, "nobody", &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

/* An agency of the plan that set no targets has none. */
static void
test_bundled_other_owner (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) targets = bhxh_plan_dup_targets (plan, "hdnd", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_figures_get_n (targets, 0, 0, 0), ==, 0);
}

static guint
count_rows (const BhxhPlan *plan,
            BhxhPlanTable table,
            const char *column,
            const char *text)
{
  const guint n = (guint) bhxh_plan_get_n_rows (plan, table);
  guint n_found = 0;

  for (guint row = 0; row < n; row++)
    n_found += strcmp (bhxh_plan_get_cell (plan, table, row, column), text) == 0;
  return n_found;
}

/* Section IV: fifteen agencies with 52 tasks in all (8, 7... as the decision numbers
 * them). */
static void
test_bundled_tasks (void)
{
  static const guint n_tasks[15] = { 7, 8, 4, 2, 2, 2, 3, 1, 1, 3, 5, 2, 3, 2, 7 };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  guint n_sum = 0;

  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *heading = g_strdup_printf ("IV.%u", i + 1);

      g_assert_cmpint (bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, heading), >=, 0);
      for (guint task = 1; task <= n_tasks[i] + 1; task++)
        {
          g_autofree char *id = g_strdup_printf ("IV.%u-%u", i + 1, task);
          const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, id);

          g_assert_true ((row >= 0) == (task <= n_tasks[i]));
        }
      n_sum += n_tasks[i];
      g_assert_cmpuint (count_rows (plan, BHXH_PLAN_AGENCIES, "text", heading), ==, 1);
    }
  g_assert_cmpuint (n_sum, ==, 52);
  g_assert_cmpuint (count_rows (plan, BHXH_PLAN_TEXTS, "kind", "task"), ==, 52);
}

/* The text without its white space. */
static char *
strip_spaces (const char *text)
{
  GString *stripped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (stripped, g_utf8_get_char (p));
  return g_string_free (stripped, FALSE);
}

static char *
dup_texts (const BhxhPlan *plan)
{
  GString *texts = g_string_new (NULL);
  const guint n = (guint) bhxh_plan_get_n_rows (plan, BHXH_PLAN_TEXTS);
  g_autofree char *all = NULL;

  for (guint row = 0; row < n; row++)
    g_string_append (texts, bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, row, "text_vi"));
  all = g_string_free (texts, FALSE);
  return strip_spaces (all);
}

/* The decision's text beside the project, if it is there, without the web site's four
 * last lines. */
static char *
dup_decision (void)
{
  const char *shared = g_getenv ("BHXH_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "../shared",
                                            "decision-2767-2022.txt", NULL);
  g_autofree char *text =
      g_path_is_absolute (path) ? NULL : read_source_file (path, NULL);

  if (text == NULL && !g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  g_strchomp (text);
  for (guint i = 0; i < 4; i++)
    *strrchr (text, '\n') = '\0';
  return strip_spaces (text);
}

static void
test_bundled_text (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autofree char *ours = dup_texts (plan);
  g_autofree char *decision = dup_decision ();
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, ours, -1);

  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TEXTS), ==, 168);
  g_assert_cmpstr (sum, ==, DECISION_SHA256);
  if (decision != NULL)
    g_assert_cmpstr (ours, ==, decision);
}

/* --- Loading and saving
 * ---------------------------------------------------------------------- */

static void
assert_same_folder (const char *a, const char *b)
{
  g_autoptr (GDir) dir = g_dir_open (a, 0, NULL);
  const char *name = NULL;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      gsize a_length = 0;
      gsize b_length = 0;
      g_autofree char *a_text = read_file (a, name, &a_length);
      g_autofree char *b_text = read_file (b, name, &b_length);

      g_test_message ("%s", name);
      g_assert_cmpmem (a_text, a_length, b_text, b_length);
    }
}

static char *
save (BhxhPlan *plan)
{
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();

  bhxh_plan_save (plan, folder, NULL, &error);
  g_assert_no_error (error);
  return folder;
}

/* What is in the library is what saving it gives. */
static void
test_save_bundled (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autofree char *source =
      g_build_filename (g_getenv ("BHXH_SOURCE_ROOT"), "lib", "data", BUNDLED, NULL);
  char *folder = save (plan);

  assert_same_folder (folder, source);
  assert_same_folder (source, folder);
  remove_folder (folder);
}

static void
test_save_again (void)
{
  static const char *const packages[] = { "hai-duong-2024", "tuyen-quang-2020" };

  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    {
      g_autofree char *source = g_build_filename (g_getenv ("BHXH_SOURCE_ROOT"), "tests",
                                                  "data", packages[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhPlan) plan = bhxh_plan_load (source, NULL, &error);
      char *folder = NULL;

      g_assert_no_error (error);
      folder = save (plan);
      assert_same_folder (folder, source);
      remove_folder (folder);
    }
}

/* What a hand-made package says shortly is said the same way ever after; columns and keys
 * that are not known here stay. */
static void
test_save_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = NULL;
  char *folder = write_small_package (
      "targets.csv", "note,value,period,indicator,unit\n"
                     "hai,20.80,2025,r,11\nmột,100,,n,1\n,5,Quý I/2024,n,1\n");
  g_autofree char *targets = NULL;
  g_autofree char *descriptor = NULL;

  write_file (
      folder, "datapackage.json",
      "{\"colour\": [1, {\"deep\": null}], \"issuer\": \"ubnd\", \"name\": \"small\","
      " \"bhxhplan_format\": \"1.7\", \"term\": \"2024/2025\"}");
  plan = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  bhxh_plan_save (plan, folder, NULL, &error);
  g_assert_no_error (error);
  targets = read_file (folder, "targets.csv", NULL);
  g_assert_cmpstr (targets, ==,
                   "unit,indicator,period,value,decimals,rounding,printed,qualifier,kind,"
                   "owner,source,note\n"
                   "1,n,2024-Q1,5,,,,exact,target,ubnd,,\n"
                   "1,n,2024/2025,100,,,,exact,target,ubnd,,một\n"
                   "11,r,2025,20.80,,,,exact,target,ubnd,,hai\n");
  descriptor = read_file (folder, "datapackage.json", NULL);
  g_assert_nonnull (strstr (descriptor, "\n  \"colour\": [1, {\"deep\": null}],\n"));
  g_assert_nonnull (strstr (descriptor, "\n  \"bhxhplan_format\": \"1.7\",\n"));
  g_assert_nonnull (strstr (descriptor, "{\"name\": \"note\", \"type\": \"string\"}"));
  remove_folder (folder);
}

/* Saved where another package was, its tables are not taken for this one's. */
static void
test_save_over_another (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhPlan) again = NULL;
  char *folder = write_small_package (NULL, NULL);
  g_autofree char *texts = NULL;

  plan = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  write_file (folder, "texts.csv",
              "id,parent,kind,text_vi\nI,,heading,of another plan\n");
  bhxh_plan_save (plan, folder, NULL, &error);
  g_assert_no_error (error);
  texts = read_file (folder, "texts.csv", NULL);
  g_assert_cmpstr (texts, ==, "id,parent,number,kind,text_vi,text_en,agencies\n");
  again = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_plan_get_n_rows (again, BHXH_PLAN_TEXTS), ==, 0);
  remove_folder (folder);
}

static void
test_save_nowhere (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (GError) error = NULL;

  g_assert_false (bhxh_plan_save (plan, "/dev/null/plan", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
}

/* --- Asking
 * ----------------------------------------------------------------------------------- */

static void
test_cells (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_AGENCIES, "bhxh-vn");

  g_assert_cmpint (row, >=, 0);
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, (guint) row, "name_en"),
                   ==, "Viet Nam Social Security");
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, (guint) row, "members"),
                   ==, "");
  g_assert_null (bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, (guint) row, "nothing"));
  g_assert_null (bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, 9999, "name_en"));
  g_assert_null (bhxh_plan_get_cell (plan, BHXH_PLAN_TARGETS, 0, "unit"));
  g_assert_cmpint (bhxh_plan_find_row (plan, BHXH_PLAN_AGENCIES, "nobody"), ==, -1);
  g_assert_cmpint (bhxh_plan_find_row (plan, BHXH_PLAN_TARGETS, "45"), ==, -1);
}

static void
test_table (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, BHXH_PLAN_TARGETS);
  g_autoptr (BhxhTable) rules = bhxh_plan_dup_table (plan, BHXH_PLAN_RULES);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  g_autofree char *value = NULL;
  g_autofree char *source = NULL;
  gsize n_rows = 0;

  g_assert_cmpstr (bhxh_table_get_title (rules, BHXH_LANGUAGE_VI), ==,
                   "Quy tắc kiểm tra");
  g_assert_cmpint (
      bhxh_table_get_column_type (table, (guint) bhxh_table_find_column (table, "value")),
      ==, BHXH_COLUMN_NUMBER);
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 210);
  /* The first statement of the decision: 75.039 persons in 2022. */
  value = bhxh_table_reader_dup_text (reader,
                                      (guint) bhxh_table_find_column (table, "value"), 0);
  source = bhxh_table_reader_dup_text (
      reader, (guint) bhxh_table_find_column (table, "source"), 0);
  g_assert_cmpstr (value, ==, "75039");
  g_assert_cmpstr (source, ==, "II.2.2022-1");
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 0);
}

static void
test_ref (void)
{
  BhxhPlan *plan = load_bundled ();

  g_assert_true (bhxh_plan_ref (plan) == plan);
  bhxh_plan_unref (plan);
  g_assert_cmpstr (bhxh_plan_get_id (plan), ==, BUNDLED);
  bhxh_plan_unref (plan);
  bhxh_plan_unref (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/bundled/ids", test_bundled_ids);
  g_test_add_func ("/plan/bundled/head", test_bundled_head);
  g_test_add_func ("/plan/bundled/figures", test_bundled_figures);
  g_test_add_func ("/plan/bundled/targets", test_bundled_targets);
  g_test_add_func ("/plan/bundled/other-owner", test_bundled_other_owner);
  g_test_add_func ("/plan/bundled/tasks", test_bundled_tasks);
  g_test_add_func ("/plan/bundled/text", test_bundled_text);
  g_test_add_func ("/plan/save/bundled", test_save_bundled);
  g_test_add_func ("/plan/save/again", test_save_again);
  g_test_add_func ("/plan/save/unknown", test_save_unknown);
  g_test_add_func ("/plan/save/over-another", test_save_over_another);
  g_test_add_func ("/plan/save/nowhere", test_save_nowhere);
  g_test_add_func ("/plan/cells", test_cells);
  g_test_add_func ("/plan/table", test_table);
  g_test_add_func ("/plan/ref", test_ref);
  return g_test_run ();
}
