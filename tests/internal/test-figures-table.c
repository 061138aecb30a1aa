/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures as a table: order, what is left blank, batches.
 */
#include "figures-fixture.h"

#include <bhxhplan/table.h>

/* Rows end with LF here instead of CR LF. */
static char *
csv_of (BhxhFigures *figures, const char *wanted)
{
  g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  bhxh_options_set_columns (options, wanted);
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\r\n", -1);
  return g_strjoinv ("\n", lines);
}

static void
test_actuals (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  g_autofree char *text = NULL;

  bhxh_figures_set (figures, 2, PERSONS, YEAR_2022, 5, 0, 0, 0, NULL);
  bhxh_figures_set (figures, 1, RATE, YEAR_2023, 208, 1, 0, 0, NULL);
  bhxh_figures_set (figures, 1, RATE, YEAR_2022, 200, 1, BHXH_STAGE_ESTIMATE,
                    bhxh_period_new_day (2022, 11, 30), NULL);
  bhxh_figures_set (figures, 1, RATE, YEAR_2022, 201, 1, 0, 0, NULL);
  bhxh_figures_set (figures, 1, PERSONS, YEAR_2023, 4, 0, 0, 0, NULL);
  text = csv_of (figures, "period,value,rounding,stage,as_of,source,file,row");
  g_assert_cmpstr (text, ==,
                   "period,value,rounding,stage,as_of,source,file,row\n"
                   "2023,4,exact,final,2023-12-31,,,\n"
                   "2022,20.1,nearest,final,2022-12-31,,,\n"
                   "2022,20.0,nearest,estimate,2022-11-30,,,\n"
                   "2023,20.8,nearest,final,2023-12-31,,,\n"
                   "2022,5,exact,final,2022-12-31,,,\n");
}

static void
test_statements (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  g_autoptr (StatementTexts) texts = bhxh_statement_texts_new (NULL);
  Trait trait = { .decimals = 1,
                  .rounding = BHXH_ROUNDING_NEAREST,
                  .qualifier = BHXH_QUALIFIER_AT_LEAST,
                  .kind = FIGURE_TARGET };
  g_autofree char *text = NULL;

  trait.owner = bhxh_statement_texts_add_owner (texts, "ubnd", NULL);
  bhxh_figures_set_texts (figures, texts);
  bhxh_figures_add (figures, 0, RATE, YEAR_2022,
                    (Figure){ 200, bhxh_figures_intern (figures, &trait, NULL),
                              bhxh_statement_texts_add (texts, "PL.table#1/1/1", "20,0",
                                                        NULL, 0, NULL) },
                    NULL);
  text = csv_of (figures, "value,qualifier,kind,owner,stage,as_of,source,printed");
  g_assert_cmpstr (text, ==,
                   "value,qualifier,kind,owner,stage,as_of,source,printed\n"
                   "20.0,at_least,target,ubnd,,,PL.table#1/1/1,\"20,0\"\n");
}

static void
test_loads (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new_open (frame, NULL, NULL);
  Trait trait = { .kind = FIGURE_ACTUAL,
                  .rounding = BHXH_ROUNDING_EXACT,
                  .qualifier = BHXH_QUALIFIER_EXACT,
                  .stage = BHXH_STAGE_FINAL };
  g_autofree char *text = NULL;

  trait.load = bhxh_figures_add_load (figures, "a.csv", NULL);
  bhxh_figures_add (figures, 0, PERSONS, YEAR_2022,
                    (Figure){ 7, bhxh_figures_intern (figures, &trait, NULL), 12 }, NULL);
  bhxh_figures_seal (figures, NULL);
  text = csv_of (figures, "value,file,row");
  g_assert_cmpstr (text, ==, "value,file,row\n7,a.csv,12\n");
}

/* 3 units, 2 indicators, 500 periods: three batches of 1,024 rows at most. */
static void
test_batches (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new_open (frame, NULL, NULL);
  const Trait trait = { .kind = FIGURE_ACTUAL };
  const guint16 number = bhxh_figures_intern (figures, &trait, NULL);
  g_autoptr (BhxhTable) table = NULL;
  BhxhTableReader *reader;
  gsize n_rows = 1;
  gsize n_all = 0;

  for (gint month = 0; month < 500; month++)
    {
      const BhxhPeriod period = bhxh_period_new_months (
          2000 + month / 12, month % 12 + 1, 2000 + month / 12, month % 12 + 1);
      const gint slot = bhxh_figures_add_period (figures, period, NULL);

      for (guint cell = 0; cell < 6; cell++)
        bhxh_figures_add (figures, cell / 2, cell % 2, (guint) slot,
                          (Figure){ month, number, 0 }, NULL);
    }
  bhxh_figures_seal (figures, NULL);
  table = bhxh_figures_dup_table (figures);
  reader = bhxh_table_reader_new (table);
  while (bhxh_table_reader_next (reader, &n_rows, NULL) && n_rows > 0)
    n_all += n_rows;
  bhxh_table_reader_free (reader);
  g_assert_cmpuint (n_all, ==, 3000);
}

static void
test_blank (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  g_autofree char *text = csv_of (figures, "unit,value");

  g_assert_cmpstr (text, ==, "unit,value\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures-table/actuals", test_actuals);
  g_test_add_func ("/figures-table/statements", test_statements);
  g_test_add_func ("/figures-table/loads", test_loads);
  g_test_add_func ("/figures-table/batches", test_batches);
  g_test_add_func ("/figures-table/blank", test_blank);
  return g_test_run ();
}
