/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What only the whole plan shows: cells that name rows of other tables, and rows that
 * lead back to themselves.
 */
#include "base/memory.h"
#include "model/plan-private.h"

#include <string.h>

/* --- References ------------------------------------------------------------------------
 */

/* Which table a kind of cell names, and what it is called when it does not. */
static const struct
{
  BhxhPlanTable table;
  ProblemKind problem;
  gboolean is_list;
  gboolean is_optional; /* a package without the table's rows is not asked */
} references[CELL_N_KINDS] = {
  [CELL_AGENCY] = { BHXH_PLAN_AGENCIES, PROBLEM_UNKNOWN_AGENCY, FALSE, FALSE },
  [CELL_AGENCIES] = { BHXH_PLAN_AGENCIES, PROBLEM_UNKNOWN_AGENCY, TRUE, FALSE },
  [CELL_TEXT_ID] = { BHXH_PLAN_TEXTS, PROBLEM_UNKNOWN_TEXT, FALSE, TRUE },
  [CELL_INDICATORS] = { BHXH_PLAN_INDICATORS, PROBLEM_UNKNOWN_INDICATOR, TRUE, FALSE },
  [CELL_RULE_ID] = { BHXH_PLAN_RULES, PROBLEM_UNKNOWN_RULE, FALSE, FALSE },
  [CELL_DUTIES] = { BHXH_PLAN_DUTIES, PROBLEM_UNKNOWN_DUTY, TRUE, FALSE },
};

static void
report_span (BhxhPlanBuilder *builder, ProblemKind kind, Place place, Span text)
{
  bhxh_diagnostics_add_bytes (builder_diagnostics (builder), kind, place, text.text,
                              text.length, NULL, NULL, &builder->problem);
}

/* Reports @item unless the table has a row of that key. */
static void
check_key (BhxhPlanBuilder *builder,
           BhxhPlanTable table,
           ProblemKind problem,
           Place place,
           Span item)
{
  const RecordStore *named = &builder->plan->tables[table];

  if (item.length > 0 && bhxh_records_find (named, item.text, item.length) < 0)
    report_span (builder, problem, place, item);
}

static void
check_reference (BhxhPlanBuilder *builder,
                 const RecordStore *store,
                 guint row,
                 guint column)
{
  const CellKind kind = store->schema->columns[column].kind;
  const BhxhPlanTable table = references[kind].table;
  const Place place = bhxh_records_get_place (store, row, column);
  Span rest = span_of (records_get (&store->data, row, column));
  Span item;

  if (references[kind].is_optional && builder->plan->tables[table].data.n_rows == 0)
    return;
  if (!references[kind].is_list)
    check_key (builder, table, references[kind].problem, place, rest);
  while (references[kind].is_list && bhxh_cell_next_item (&rest, &item))
    check_key (builder, table, references[kind].problem, place, item);
}

/* --- Cells of findings
 * ------------------------------------------------------------------ */

/* Cuts what stands before the first slash, or behind the last one. */
static gboolean
cut_first (Span *text, Span *part)
{
  const char *slash = memchr (text->text, '/', text->length);

  if (slash == NULL)
    return FALSE;
  *part = (Span){ .text = text->text, .length = (guint32) (slash - text->text) };
  *text = (Span){ .text = slash + 1, .length = text->length - part->length - 1 };
  return TRUE;
}

static gboolean
cut_last (Span *text, Span *part)
{
  guint32 at = text->length;

  while (at > 0 && text->text[at - 1] != '/')
    at--;
  if (at == 0)
    return FALSE;
  *part = (Span){ .text = text->text + at, .length = text->length - at };
  text->length = at - 1;
  return TRUE;
}

/* unit/indicator/period/owner: each part must be known. */
static void
check_cell (BhxhPlanBuilder *builder, Place place, Span cell)
{
  Span rest = cell;
  Span unit;
  Span indicator;
  Span owner;
  const char *date;
  BhxhPeriod period;

  if (!cut_first (&rest, &unit) || !cut_first (&rest, &indicator) ||
      !cut_last (&rest, &owner) ||
      !bhxh_period_parse (rest.text, (gssize) rest.length, &period, NULL))
    {
      report_span (builder, PROBLEM_BAD_CELL, place, cell);
      return;
    }
  date = memchr (unit.text, '@', unit.length);
  if (date != NULL)
    unit.length = (guint32) (date - unit.text);
  check_key (builder, BHXH_PLAN_UNITS, PROBLEM_UNKNOWN_UNIT, place, unit);
  check_key (builder, BHXH_PLAN_INDICATORS, PROBLEM_UNKNOWN_INDICATOR, place, indicator);
  check_key (builder, BHXH_PLAN_AGENCIES, PROBLEM_UNKNOWN_AGENCY, place, owner);
}

static void
check_cells (BhxhPlanBuilder *builder, const RecordStore *store, guint row, guint column)
{
  const Place place = bhxh_records_get_place (store, row, column);
  Span rest = span_of (records_get (&store->data, row, column));
  Span item;

  while (rest.length > 0 && bhxh_cell_next_item (&rest, &item))
    check_cell (builder, place, item);
}

/* Only cells that are right by themselves; the others were reported. */
static gboolean
is_right (const BhxhPlanBuilder *builder, const SchemaColumn *schema, Span text)
{
  return text.length > 0 &&
         (builder->source.is_trusted || bhxh_cell_check (schema, text).kind == 0);
}

static void
check_table (BhxhPlanBuilder *builder, const RecordStore *store)
{
  for (guint column = 0; column < store->schema->n_columns; column++)
    {
      const SchemaColumn *schema = &store->schema->columns[column];

      if (references[schema->kind].table == 0 && schema->kind != CELL_CELLS)
        continue;
      for (guint row = 0; row < store->data.n_rows; row++)
        {
          const Span text = span_of (records_get (&store->data, row, column));

          if (!is_right (builder, schema, text))
            continue;
          if (schema->kind == CELL_CELLS)
            check_cells (builder, store, row, column);
          else
            check_reference (builder, store, row, column);
        }
    }
}

/* --- Cycles
 * ------------------------------------------------------------------------------ */

enum
{
  NOT_VISITED,
  ON_THE_WAY,
  DONE
};

static void
report_cycle (BhxhPlanBuilder *builder, const RecordStore *store, guint row, guint column)
{
  bhxh_plan_builder_add_problem (
      builder, PROBLEM_CYCLE, bhxh_records_get_place (store, row, column),
      records_get (&store->data, row, 0), NULL, records_get (&store->data, row, column));
}

/* From every text up its parents: each row is passed once. */
static gboolean
check_text_parents (BhxhPlanBuilder *builder, GError **error)
{
  const RecordStore *texts = &builder->plan->tables[BHXH_PLAN_TEXTS];
  const guint column = (guint) bhxh_schema_find_column (texts->schema, "parent");
  g_autofree guint8 *states = bhxh_try_new (texts->data.n_rows, 1, error);

  if (states == NULL)
    return FALSE;
  for (guint start = 0; start < texts->data.n_rows; start++)
    {
      gint row = (gint) start;
      gint before = -1;

      while (row >= 0 && states[row] == NOT_VISITED)
        {
          const char *parent = records_get (&texts->data, (guint) row, column);

          states[row] = ON_THE_WAY;
          before = row;
          row = *parent != '\0' ? bhxh_records_find (texts, parent, strlen (parent)) : -1;
        }
      if (row >= 0 && states[row] == ON_THE_WAY)
        report_cycle (builder, texts, (guint) before, column);
      for (row = (gint) start; row >= 0 && states[row] == ON_THE_WAY;)
        {
          const char *parent = records_get (&texts->data, (guint) row, column);

          states[row] = DONE;
          row = *parent != '\0' ? bhxh_records_find (texts, parent, strlen (parent)) : -1;
        }
    }
  return TRUE;
}

/* A set may hold agencies only, so that what a set means needs no more than its row. */
static void
check_sets (BhxhPlanBuilder *builder)
{
  const RecordStore *agencies = &builder->plan->tables[BHXH_PLAN_AGENCIES];
  const guint column = (guint) bhxh_schema_find_column (agencies->schema, "members");

  for (guint row = 0; row < agencies->data.n_rows; row++)
    {
      Span rest = span_of (records_get (&agencies->data, row, column));
      Span item;

      while (rest.length > 0 && bhxh_cell_next_item (&rest, &item))
        {
          const gint member = bhxh_records_find (agencies, item.text, item.length);

          if (member >= 0 &&
              *records_get (&agencies->data, (guint) member, column) != '\0')
            report_cycle (builder, agencies, row, column);
        }
    }
}

/* --- Rules
 * ------------------------------------------------------------------------------- */

enum
{
  RULE_ID,
  RULE_EXPRESSION,
  RULE_APPLIES_TO,
  RULE_LEVELS,
  RULE_SEVERITY,
  RULE_NAME_VI,
  RULE_NAME_EN,
  RULE_BASIS_VI,
  RULE_BASIS_EN,
  RULE_ASSUMPTION_VI,
  RULE_ASSUMPTION_EN
};

static guint
read_label (const RecordStore *store, guint column, Span text, guint otherwise)
{
  const SchemaColumn *schema = &store->schema->columns[column];
  const gint found = text.length > 0 ? bhxh_label_find (schema->labels, schema->n_labels,
                                                        text.text, (gssize) text.length)
                                     : 0;

  return found > 0 ? (guint) found : otherwise;
}

static guint
read_levels (const RecordStore *store, guint row)
{
  Span rest = span_of (records_get (&store->data, row, RULE_LEVELS));
  Span item;
  guint levels = 0;

  while (rest.length > 0 && bhxh_cell_next_item (&rest, &item))
    levels |= 1u << read_label (store, RULE_LEVELS, item, 0);
  return levels & ~1u;
}

static Rule
read_rule (const RecordStore *store, guint row)
{
  const Records *rows = &store->data;

  return (Rule){
    .id = records_get (rows, row, RULE_ID),
    .expression = records_get (rows, row, RULE_EXPRESSION),
    .name_vi = records_get (rows, row, RULE_NAME_VI),
    .name_en = records_get (rows, row, RULE_NAME_EN),
    .assumption_vi = records_get (rows, row, RULE_ASSUMPTION_VI),
    .assumption_en = records_get (rows, row, RULE_ASSUMPTION_EN),
    .scope = read_label (store, RULE_APPLIES_TO,
                         span_of (records_get (rows, row, RULE_APPLIES_TO)),
                         RULE_FOR_TARGETS | RULE_FOR_ACTUALS),
    .levels = read_levels (store, row),
    .severity = (BhxhSeverity) read_label (
        store, RULE_SEVERITY, span_of (records_get (rows, row, RULE_SEVERITY)),
        BHXH_SEVERITY_ERROR),
  };
}

static gboolean
parse_rules (BhxhPlanBuilder *builder, GError **error)
{
  BhxhPlan *plan = builder->plan;
  const RecordStore *store = &plan->tables[BHXH_PLAN_RULES];

  plan->rules = bhxh_try_new (store->data.n_rows, sizeof (Rule), error);
  if (plan->rules == NULL)
    return FALSE;
  for (guint row = 0; row < store->data.n_rows; row++)
    {
      RuleProblem problem;

      plan->rules[row] = read_rule (store, row);
      plan->n_rules = row + 1;
      if (*plan->rules[row].expression == '\0' || builder->axes == NULL)
        continue;
      if (!bhxh_rule_parse (&plan->rules[row], builder->axes, &problem))
        bhxh_rule_report (&plan->rules[row], &problem,
                          bhxh_records_get_place (store, row, RULE_EXPRESSION),
                          builder_diagnostics (builder), &builder->problem);
    }
  return TRUE;
}

static void
check_issuer (BhxhPlanBuilder *builder)
{
  const char *issuer = builder->plan->settings[SETTING_ISSUER];

  if (issuer != NULL && bhxh_plan_find_agency (builder->plan, issuer, -1) < 0)
    bhxh_plan_builder_add_problem (builder, PROBLEM_UNKNOWN_AGENCY,
                                   bhxh_plan_builder_get_descriptor_place (builder),
                                   issuer, NULL, NULL);
}

gboolean
bhxh_plan_builder_check (BhxhPlanBuilder *builder, GError **error)
{
  check_issuer (builder);
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    if (table != BHXH_PLAN_TARGETS)
      check_table (builder, &builder->plan->tables[table]);
  check_sets (builder);
  return check_text_parents (builder, error) &&
         bhxh_plan_builder_check_changes (builder, error) && parse_rules (builder, error);
}
