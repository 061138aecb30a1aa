/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The bundled duties against the words of the decision, sections III to V: nothing recurs
 * that the text does not say recurs, nothing that recurs is left out, and everybody owes
 * what stands under their own heading.
 */
#include "bundled-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* "Hàng tháng" stands once, III.3.1-4, for what employers pay. */
static const char *const yearly_words[] = { "hằng năm", "hàng năm", NULL };
static const char *const quarter_words[] = { "hàng quý", NULL };
static const char *const half_year_words[] = { "06 tháng", NULL };

static const char *
duty_cell (BhxhPlan *plan, guint row, const char *column)
{
  return bhxh_plan_get_cell (plan, BHXH_PLAN_DUTIES, row, column);
}

static const char *
text_cell (BhxhPlan *plan, const char *id, const char *column)
{
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, id);

  g_assert_cmpint (row, >=, 0);
  return bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, column);
}

static guint
count_duties (BhxhPlan *plan)
{
  return (guint) bhxh_plan_get_n_rows (plan, BHXH_PLAN_DUTIES);
}

static gboolean
has_words (const char *text, const char *const *words)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (; *words != NULL; words++)
    if (strstr (lower, *words) != NULL)
      return TRUE;
  return FALSE;
}

/* Every duty is named after its text, and stands behind those of the texts before. */
static void
test_order (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  gint before = -1;

  for (guint i = 0; i < count_duties (plan); i++)
    {
      const char *text = duty_cell (plan, i, "text");
      g_autofree char *start = g_strconcat ("d.", text, NULL);
      const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, text);

      g_assert_true (g_str_has_prefix (duty_cell (plan, i, "id"), start));
      g_assert_cmpint (row, >=, before);
      before = row;
    }
  g_assert_cmpuint (count_duties (plan), ==, 82);
}

/* Each of the 52 tasks has a duty, owed by the agency under whose heading it stands. */
static void
test_tasks (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  const guint n = (guint) bhxh_plan_get_n_rows (plan, BHXH_PLAN_TEXTS);
  guint n_tasks = 0;

  for (guint row = 0; row < n; row++)
    {
      const char *id = bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, row, "id");
      guint n_duties = 0;

      if (strcmp (bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, row, "kind"), "task") != 0)
        continue;
      n_tasks++;
      for (guint i = 0; i < count_duties (plan); i++)
        if (strcmp (duty_cell (plan, i, "text"), id) == 0)
          {
            const gint agency = bhxh_plan_find_row (plan, BHXH_PLAN_AGENCIES,
                                                    duty_cell (plan, i, "addressee"));

            n_duties++;
            g_assert_cmpstr (
                bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, (guint) agency, "text"), ==,
                text_cell (plan, id, "parent"));
          }
      g_assert_cmpuint (n_duties, >=, 1);
    }
  g_assert_cmpuint (n_tasks, ==, 52);
}

/* A rule has the words that its text has. */
static void
test_recurrence_words (void)
{
  static const struct
  {
    const char *rule;
    const char *const *words;
  } rules[] = {
    { "FREQ=YEARLY", yearly_words },
    { "FREQ=MONTHLY;INTERVAL=3", quarter_words },
    { "FREQ=MONTHLY;INTERVAL=6", half_year_words },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  guint n = 0;

  for (guint i = 0; i < count_duties (plan); i++)
    for (guint r = 0; r < G_N_ELEMENTS (rules); r++)
      if (g_str_has_prefix (duty_cell (plan, i, "recurrence"), rules[r].rule))
        {
          g_assert_true (has_words (
              text_cell (plan, duty_cell (plan, i, "text"), "text_vi"), rules[r].words));
          n++;
        }
  /* III.1 twice, IV.1-1, IV.1-2, IV.1-7, IV.3 three times, IV.5-1, IV.7-3, IV.15-1, and
   * V twice */
  g_assert_cmpuint (n, ==, 13);
}

/* A text of sections III to V that says "every year" or "every quarter" has a duty that
 * recurs. */
static void
test_nothing_left_out (void)
{
  static const char *const *const words[] = { yearly_words, quarter_words,
                                              half_year_words };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  const guint n = (guint) bhxh_plan_get_n_rows (plan, BHXH_PLAN_TEXTS);
  const gint first = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, "III");
  guint n_found = 0;

  for (guint row = (guint) first; row < n; row++)
    for (guint w = 0; w < G_N_ELEMENTS (words); w++)
      {
        const char *id = bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, row, "id");
        gboolean recurs = FALSE;

        if (!has_words (bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, row, "text_vi"),
                        words[w]))
          continue;
        for (guint i = 0; i < count_duties (plan); i++)
          recurs |= strcmp (duty_cell (plan, i, "text"), id) == 0 &&
                    *duty_cell (plan, i, "recurrence") != '\0';
        g_assert_true (recurs);
        n_found++;
      }
  /* III.1-1, IV.1-1, IV.1-2, IV.1-7, IV.3-1, IV.3-3, IV.3-4, IV.5-1, IV.7-3, IV.15-1, V-1
   */
  g_assert_cmpuint (n_found, ==, 11);
}

/* Deadlines, events and the way a report takes are the text's own. */
static void
test_other_words (void)
{
  static const struct
  {
    const char *column;
    const char *value;
    const char *words;
  } said[] = {
    { "deadline", "exclusive", "trước ngày 15/12" },
    { "deadline", "inclusive", "vào ngày cuối cùng của" },
    { "event", "on_occurrence", "nếu phát sinh" },
    { "via", "soldtbxh", "(qua Sở Lao động" },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();

  for (guint s = 0; s < G_N_ELEMENTS (said); s++)
    {
      guint n = 0;

      for (guint i = 0; i < count_duties (plan); i++)
        if (strcmp (duty_cell (plan, i, said[s].column), said[s].value) == 0)
          {
            g_assert_nonnull (strstr (
                text_cell (plan, duty_cell (plan, i, "text"), "text_vi"), said[s].words));
            n++;
          }
      g_assert_cmpuint (n, >, 0);
    }
}

/* What is said of a duty, and of a change of agencies, is said in both languages. */
static void
test_both_languages (void)
{
  static const struct
  {
    BhxhPlanTable table;
    const char *vi;
    const char *en;
  } pairs[] = {
    { BHXH_PLAN_DUTIES, "note_vi", "note_en" },
    { BHXH_PLAN_AGENCY_SUCCESSIONS, "scope_vi", "scope_en" },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const guint n = (guint) bhxh_plan_get_n_rows (plan, pairs[i].table);
      guint n_said = 0;

      for (guint row = 0; row < n; row++)
        {
          const char *vi = bhxh_plan_get_cell (plan, pairs[i].table, row, pairs[i].vi);
          const char *en = bhxh_plan_get_cell (plan, pairs[i].table, row, pairs[i].en);

          g_assert_cmpint (*vi != '\0', ==, *en != '\0');
          g_assert_true (*vi == '\0' || strcmp (vi, en) != 0);
          n_said += *vi != '\0';
        }
      g_assert_cmpuint (n_said, >, 0);
    }
}

/* Every cell of every duty is what it was after saving and loading. */
static void
test_round_trip (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, BHXH_PLAN_DUTIES);
  g_autofree char *folder = g_dir_make_tmp ("bhxh-duties-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) again = NULL;
  g_autoptr (GDir) files = NULL;
  const char *name;

  g_assert_true (bhxh_plan_save (plan, folder, NULL, &error));
  again = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_duties (again), ==, count_duties (plan));
  for (guint c = 0; c < bhxh_table_get_n_columns (table); c++)
    for (guint i = 0; i < count_duties (plan); i++)
      g_assert_cmpstr (duty_cell (again, i, bhxh_table_get_column_name (table, c)), ==,
                       duty_cell (plan, i, bhxh_table_get_column_name (table, c)));
  files = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duties-text/order", test_order);
  g_test_add_func ("/duties-text/tasks", test_tasks);
  g_test_add_func ("/duties-text/recurrence", test_recurrence_words);
  g_test_add_func ("/duties-text/nothing-left-out", test_nothing_left_out);
  g_test_add_func ("/duties-text/deadlines-and-events", test_other_words);
  g_test_add_func ("/duties-text/both-languages", test_both_languages);
  g_test_add_func ("/duties-text/round-trip", test_round_trip);
  return g_test_run ();
}
