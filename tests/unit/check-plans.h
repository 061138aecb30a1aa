/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The bundled plan, and copies of it in which something is different.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#include <string.h>

#define BUNDLED_PLAN "quang-tri-2022-2025"

/* What to do with rows of targets.csv that match; NULL matches all. */
typedef struct
{
  const char *unit;
  const char *indicator;
  const char *period;
  const char *source;
  const char *column; /* NULL: the row is left out */
  const char *text;
  const char *more[5]; /* further columns and texts, in pairs */
} Change;

static inline BhxhPlan *
load_bundled (void)
{
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled (BUNDLED_PLAN, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static inline gboolean
change_matches (const char *wanted, BhxhTable *table, char **values, const char *column)
{
  const gint index = bhxh_table_find_column (table, column);

  return wanted == NULL || g_strcmp0 (wanted, values[index]) == 0;
}

static inline void
set_cell (BhxhTable *table, char **values, const char *column, const char *text)
{
  const gint index = bhxh_table_find_column (table, column);

  g_assert_cmpint (index, >=, 0);
  g_free (values[index]);
  values[index] = g_strdup (text);
}

/* FALSE when the row is to be left out. */
static inline gboolean
apply_change (const Change *change, BhxhTable *table, char **values)
{
  if (!change_matches (change->unit, table, values, "unit") ||
      !change_matches (change->indicator, table, values, "indicator") ||
      !change_matches (change->period, table, values, "period") ||
      !change_matches (change->source, table, values, "source"))
    return TRUE;
  for (const char *const *more = change->more; more[0] != NULL; more += 2)
    set_cell (table, values, more[0], more[1]);
  if (change->column != NULL)
    set_cell (table, values, change->column, change->text);
  return change->column != NULL;
}

static inline void
copy_row (BhxhPlanBuilder *builder,
          BhxhPlanTable which,
          BhxhTable *table,
          const BhxhTableReader *reader,
          gsize row,
          const Change *change)
{
  const guint n_columns = bhxh_table_get_n_columns (table);
  g_autofree const char **names = g_new0 (const char *, n_columns);
  g_auto (GStrv) values = g_new0 (char *, n_columns + 1);
  gboolean is_kept = TRUE;

  for (guint i = 0; i < n_columns; i++)
    {
      names[i] = bhxh_table_get_column_name (table, i);
      values[i] = bhxh_table_reader_dup_text (reader, i, row);
      if (values[i] == NULL)
        values[i] = g_strdup ("");
    }
  if (which == BHXH_PLAN_TARGETS && change != NULL)
    is_kept = apply_change (change, table, values);
  if (is_kept)
    g_assert_true (bhxh_plan_builder_add_row (
        builder, which, names, (const char *const *) values, n_columns, NULL));
}

static inline void
copy_table (BhxhPlanBuilder *builder,
            BhxhPlan *plan,
            BhxhPlanTable which,
            const Change *change)
{
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, which);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  g_autoptr (GError) error = NULL;
  gsize n_rows = 0;

  while (bhxh_table_reader_next (reader, &n_rows, &error) && n_rows > 0)
    for (gsize row = 0; row < n_rows; row++)
      copy_row (builder, which, table, reader, row, change);
  g_assert_no_error (error);
}

/* A builder with everything of the bundled plan, rows of targets changed. */
static inline BhxhPlanBuilder *
copy_bundled (const Change *change)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);

  bhxh_plan_builder_set (builder, "id", "copy", NULL);
  bhxh_plan_builder_set (builder, "term", "2022/2025", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  bhxh_plan_builder_set (builder, "frame_date", "2022-10-28", NULL);
  for (gint table = BHXH_PLAN_UNITS; table <= BHXH_PLAN_ACCEPTED; table++)
    if (table != BHXH_PLAN_TARGETS)
      copy_table (builder, plan, (BhxhPlanTable) table, NULL);
  copy_table (builder, plan, BHXH_PLAN_TARGETS, change);
  return builder;
}

static inline BhxhPlan *
finish_plan (BhxhPlanBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_builder_finish (builder, &error);

  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

/* "unit indicator period value [column text]...", a figure more. */
static inline void
add_target (BhxhPlanBuilder *builder,
            const char *unit,
            const char *indicator,
            const char *period,
            const char *value)
{
  const char *const names[] = { "unit", "indicator", "period", "value", "owner" };
  const char *const values[] = { unit, indicator, period, value, "ubnd" };

  g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_TARGETS, names, values,
                                            G_N_ELEMENTS (names), NULL));
}

/* A plan of 2024 in the making, of one province "1": a count for each letter, and rules
 * for targets that must hold. */
static inline BhxhPlanBuilder *
new_small_plan (const char *counts, const char *const (*rules)[2], guint n_rules)
{
  static const char *const settings[][2] = { { "id", "small" },
                                             { "term", "2024/2024" },
                                             { "frame_date", "2024-01-01" },
                                             { "issuer", "ubnd" } };
  static const char *const unit_names[] = { "code", "level", "name_vi" };
  static const char *const unit[] = { "1", "province", "Cơ sở" };
  static const char *const count_names[] = { "code", "name_vi", "unit", "decimals",
                                             "rounding" };
  static const char *const rule_names[] = { "id", "expression", "applies_to", "severity",
                                            "name_vi" };
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    bhxh_plan_builder_set (builder, settings[i][0], settings[i][1], NULL);
  g_assert_true (
      bhxh_plan_builder_add_row (builder, BHXH_PLAN_UNITS, unit_names, unit, 3, NULL));
  for (; *counts != '\0'; counts++)
    {
      const char code[] = { *counts, '\0' };
      const char *const values[] = { code, code, "person", "0", "exact" };

      g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_INDICATORS,
                                                count_names, values, 5, NULL));
    }
  for (guint i = 0; i < n_rules; i++)
    {
      const char *const values[] = { rules[i][0], rules[i][1], "targets", "error",
                                     rules[i][0] };

      g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_RULES, rule_names,
                                                values, 5, NULL));
    }
  return builder;
}

static inline BhxhFindings *
check_plan (BhxhPlan *plan)
{
  g_autoptr (GError) error = NULL;
  BhxhFindings *findings = bhxh_findings_compute (plan, NULL, NULL, &error);

  g_assert_no_error (error);
  return findings;
}

/* "rule unit period verdict[ printed size]". */
static inline char *
describe_finding (const BhxhFindings *findings, BhxhPlan *plan, guint index)
{
  static const char *const verdicts[] = { "", "certain", "impossible", "open",
                                          "unknown" };
  static const char *const printed[] = { "", "agree", "within", "break" };
  const BhxhDistrict *unit = bhxh_frame_get_district (
      bhxh_plan_get_frame (plan), bhxh_findings_get_unit (findings, index));
  g_autofree char *period =
      bhxh_period_format (bhxh_findings_get_period (findings, index));
  g_autofree char *head = g_strjoin (
      " ", bhxh_findings_get_rule (findings, index), bhxh_district_get_code (unit),
      period, verdicts[bhxh_findings_get_verdict (findings, index)], NULL);
  g_autofree char *number = NULL;
  gint64 size;
  gint decimals;

  if (!bhxh_findings_get_size (findings, index, &size, &decimals))
    return g_steal_pointer (&head);
  number = bhxh_number_format (size, decimals, BHXH_NUMBER_PLAIN);
  return g_strjoin (" ", head, printed[bhxh_findings_get_printed (findings, index)],
                    number, NULL);
}

/* Index of the finding of a rule in a unit and period; -1 when it was not evaluated. */
static inline gint
find_finding (const BhxhFindings *findings,
              BhxhPlan *plan,
              const char *rule,
              const char *unit,
              const char *period)
{
  g_autofree char *wanted = g_strjoin (" ", rule, unit, period, "", NULL);

  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    {
      g_autofree char *found = describe_finding (findings, plan, i);

      if (g_str_has_prefix (found, wanted))
        return (gint) i;
    }
  return -1;
}
