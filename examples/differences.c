/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What became of a target: two small plans, of which the later one promises more.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
add (BhxhPlanBuilder *builder, BhxhPlanTable table, const char *names, const char *cells)
{
  char **columns = g_strsplit (names, ",", -1);
  char **values = g_strsplit (cells, ",", -1);

  bhxh_plan_builder_add_row (builder, table, (const char *const *) columns,
                             (const char *const *) values, g_strv_length (columns), NULL);
  g_strfreev (values);
  g_strfreev (columns);
}

static BhxhPlan *
make_plan (const char *persons, GError **error)
{
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);
  char *target = g_strdup_printf ("45,persons,2025,%s,ubnd", persons);
  BhxhPlan *plan = NULL;

  bhxh_plan_builder_set (builder, "id", "example", NULL);
  bhxh_plan_builder_set (builder, "term", "2025/2025", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  add (builder, BHXH_PLAN_UNITS, "code,level,name_vi,name_en",
       "45,province,Tỉnh Quảng Trị,Quang Tri Province");
  add (builder, BHXH_PLAN_INDICATORS, "code,name_vi,name_en,unit,decimals,rounding",
       "persons,Số người tham gia BHXH,People in social insurance,person,0,exact");
  add (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", target);
  plan = bhxh_plan_builder_finish (builder, error);
  g_free (target);
  bhxh_plan_builder_free (builder);
  return plan;
}

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *before = make_plan ("86913", &error);
  BhxhPlan *after = before != NULL ? make_plan ("90000", &error) : NULL;
  BhxhDifferences *differences =
      after != NULL ? bhxh_differences_compute (before, after, NULL, &error) : NULL;

  if (differences == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      bhxh_plan_unref (after);
      bhxh_plan_unref (before);
      return 1;
    }
  for (guint i = 0; i < bhxh_differences_get_n (differences); i++)
    {
      char *vi = bhxh_differences_dup_message (differences, i, BHXH_LANGUAGE_VI);
      char *en = bhxh_differences_dup_message (differences, i, BHXH_LANGUAGE_EN);

      printf ("%s\n%s\n", vi, en);
      bhxh_free (en);
      bhxh_free (vi);
    }
  bhxh_differences_unref (differences);
  bhxh_plan_unref (after);
  bhxh_plan_unref (before);
  return 0;
}
