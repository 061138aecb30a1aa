/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Hands the targets of made-up communes down from the country through districts of 15 of
 * them: 8 indicators in 4 years, last year's participants for floors and the labour force
 * for caps. What that costs is what this costs more than without a level.
 *
 *   allocation COMMUNES [LEVEL]
 *
 * LEVEL 1 hands down, 2 writes the table to standard output too, 3 makes the plan.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <stdlib.h>

#define INDICATORS 8
#define COMMUNES_A_DISTRICT 15
#define FIRST_YEAR 2022
#define LAST_YEAR 2025

/* A fixed sequence, below @n. */
static guint
draw (guint64 *state, guint n)
{
  *state = *state * G_GUINT64_CONSTANT (6364136223846793005) +
           G_GUINT64_CONSTANT (1442695040888963407);
  return (guint) ((*state >> 33) % n);
}

/* Adds a row of values with commas between them, which it frees. */
static void
add (BhxhPlanBuilder *builder, BhxhPlanTable table, const char *columns, char *values)
{
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  g_auto (GStrv) texts = g_strsplit (values, ",", -1);

  g_assert_true (bhxh_plan_builder_add_row (builder, table, (const char *const *) names,
                                            (const char *const *) texts,
                                            g_strv_length (names), NULL));
  g_free (values);
}

static void
add_units (BhxhPlanBuilder *builder, guint n)
{
  const char *columns = "code,parent,level,name_vi";
  const guint n_districts = (n + COMMUNES_A_DISTRICT - 1) / COMMUNES_A_DISTRICT;

  add (builder, BHXH_PLAN_UNITS, columns, g_strdup ("vn,,nation,Cả nước"));
  for (guint i = 0; i < n_districts; i++)
    add (builder, BHXH_PLAN_UNITS, columns,
         g_strdup_printf ("d%u,vn,district,Huyện %u", i, i));
  for (guint i = 0; i < n; i++)
    add (builder, BHXH_PLAN_UNITS, columns,
         g_strdup_printf ("c%u,d%u,commune,Xã %u", i, i / COMMUNES_A_DISTRICT, i));
}

/* Targets of about 700 persons a commune, and 50 more each year. */
static BhxhPlan *
make_plan (guint n)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  const char *columns = "code,name_vi,unit,decimals,rounding";

  bhxh_plan_builder_set (builder, "id", "communes", NULL);
  bhxh_plan_builder_set (builder, "term", "2022/2025", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  add_units (builder, n);
  add (builder, BHXH_PLAN_INDICATORS, columns, g_strdup ("l,LLLĐ,person,0,exact"));
  for (guint i = 0; i < INDICATORS; i++)
    add (builder, BHXH_PLAN_INDICATORS, columns,
         g_strdup_printf ("i%c,Chỉ tiêu %u,person,0,exact", 'a' + (gint) i, i));
  for (guint i = 0; i < INDICATORS; i++)
    for (guint year = FIRST_YEAR; year <= LAST_YEAR; year++)
      add (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value",
           g_strdup_printf ("vn,i%c,%u,%u", 'a' + (gint) i, year,
                            n * (1000 + 50 * (year - FIRST_YEAR))));
  return bhxh_plan_builder_finish (builder, NULL);
}

static BhxhFigures *
make_figures (BhxhPlan *plan, guint n)
{
  g_autoptr (GString) csv = g_string_new ("unit,indicator,period,value\n");
  guint64 state = 1;

  for (guint commune = 0; commune < n; commune++)
    {
      for (guint i = 0; i < INDICATORS; i++)
        g_string_append_printf (csv, "c%u,i%c,2021,%u\n", commune, 'a' + (gint) i,
                                200 + draw (&state, 1000));
      g_string_append_printf (csv, "c%u,l,2021,%u\n", commune, 9000 + draw (&state, 999));
    }
  return bhxh_figures_parse (plan, "actuals.csv", csv->str, csv->len, NULL, NULL);
}

static gboolean
print (const char *bytes, gsize length, gpointer data G_GNUC_UNUSED, GError **error)
{
  (void) error;
  return fwrite (bytes, 1, length, stdout) == length;
}

/* Everything up to the level. */
static void
hand_down (BhxhPlan *plan, BhxhFigures *figures, int level)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (BhxhPlan) made = NULL;

  bhxh_options_set_allocation_depth (options, BHXH_ALLOCATION_TO_COMMUNES);
  bhxh_options_set_allocation_floor (options, "last");
  bhxh_options_set_allocation_cap (options, "l");
  allocation = bhxh_allocation_compute (plan, figures, options, NULL);
  g_assert_nonnull (allocation);
  if (level > 1)
    {
      table = bhxh_allocation_dup_table (allocation);
      g_assert_true (
          bhxh_table_write (table, BHXH_FORMAT_CSV, options, print, NULL, NULL));
    }
  if (level > 2)
    {
      made = bhxh_allocation_compute_plan (allocation, NULL, NULL);
      g_assert_nonnull (made);
    }
}

int
main (int argc, char **argv)
{
  const guint n = argc > 1 ? (guint) atoi (argv[1]) : 0;
  const int level = argc > 2 ? atoi (argv[2]) : 0;
  g_autoptr (BhxhPlan) plan = make_plan (n);
  g_autoptr (BhxhFigures) figures = make_figures (plan, n);

  if (level > 0)
    hand_down (plan, figures, level);
  return 0;
}
