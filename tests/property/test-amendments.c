/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random plans amended: what states all of a plan anew changes nothing, and what takes
 * statements away and states them again in a second amendment gives the plan back.
 */
#include "codec/amendment.h"
#include "random-plan.h"

#define ROUNDS 60

/* The package as an amendment of the plan that it is of. */
static void
make_amendment (Package *package, const BhxhPlan *plan)
{
  for (gsize i = 0; i < package->n_files; i++)
    if (strcmp (package->names[i], PACKAGE_DESCRIPTOR) == 0)
      g_string_printf (package->texts[i],
                       "{\"bhxhplan_format\": \"1.0\", \"name\": \"again\", \"amends\": "
                       "\"%s\", \"effective_from\": \"2024-01-01\"}",
                       bhxh_plan_get_id (plan));
  settle (package);
}

static BhxhPlan *
amend (BhxhPlan *plan, const Package *package)
{
  const PackageSource source = { .files = package->files, .n_files = package->n_files };
  g_autoptr (GError) error = NULL;
  g_autoptr (Amendment) amendment =
      bhxh_amendment_read (&source, plan, bhxh_options_or_default (NULL), &error);
  BhxhPlan *amended = NULL;

  g_assert_no_error (error);
  amended = bhxh_amendment_apply (amendment, plan, NULL, &error);
  g_assert_no_error (error);
  return amended;
}

static const char *
get_text (const Package *package, const char *name)
{
  for (gsize i = 0; i < package->n_files; i++)
    if (strcmp (package->names[i], name) == 0)
      return package->texts[i]->str;
  return NULL;
}

/* All but the descriptor, which says what amended the plan. */
static void
assert_same_rows (const Package *a, const Package *b)
{
  for (gsize i = 0; i < a->n_files; i++)
    if (strcmp (a->names[i], PACKAGE_DESCRIPTOR) != 0)
      {
        g_assert_cmpstr (a->texts[i]->str, ==, get_text (b, a->names[i]));
      }
}

/* An amendment that takes every statement away: its rows by what tells them apart. */
static void
make_removal (Package *package, BhxhPlan *plan)
{
  static const guint keys[] = { TARGET_UNIT, TARGET_INDICATOR, TARGET_PERIOD, TARGET_KIND,
                                TARGET_OWNER };
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, BHXH_PLAN_TARGETS);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  GString *rows = NULL;
  gsize n_rows = 0;

  add_file (package, PACKAGE_DESCRIPTOR, strlen (PACKAGE_DESCRIPTOR));
  rows = add_file (package, "targets.csv", strlen ("targets.csv"));
  g_string_assign (rows, "removed,unit,indicator,period,kind,owner\n");
  while (bhxh_table_reader_next (reader, &n_rows, NULL) && n_rows > 0)
    for (gsize row = 0; row < n_rows; row++)
      {
        g_string_append (rows, "true");
        for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
          {
            g_autofree char *text = bhxh_table_reader_dup_text (reader, keys[i], row);

            g_string_append_printf (rows, ",%s", text != NULL ? text : "");
          }
        g_string_append_c (rows, '\n');
      }
  make_amendment (package, plan);
}

static void
test_round (void)
{
  Random random = { 0 };
  Package whole = { 0 };
  Package again = { 0 };
  Package removal = { 0 };
  Package last = { 0 };
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhPlan) same = NULL;
  g_autoptr (BhxhPlan) empty = NULL;
  g_autoptr (BhxhPlan) back = NULL;

  fill_random (&random);
  plan = make_plan (&random, 0, 1);
  write_package (plan, &whole);
  make_amendment (&whole, plan);
  same = amend (plan, &whole);
  write_package (same, &again);
  assert_same_rows (&whole, &again);
  make_removal (&removal, plan);
  empty = amend (plan, &removal);
  g_assert_cmpuint (bhxh_plan_get_n_rows (empty, BHXH_PLAN_TARGETS), ==, 0);
  back = amend (empty, &whole);
  write_package (back, &last);
  assert_same_rows (&whole, &last);
  clear_package (&whole);
  clear_package (&again);
  clear_package (&removal);
  clear_package (&last);
  clear_random (&random);
}

static void
test_stated_anew (void)
{
  const guint rounds = g_test_slow () ? 100 * ROUNDS : ROUNDS;

  for (guint i = 0; i < rounds; i++)
    test_round ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amendments/stated-anew", test_stated_anew);
  return g_test_run ();
}
