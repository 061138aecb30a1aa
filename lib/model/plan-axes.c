/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of units, successions and indicators as values, for the frame to be made of.
 * Cells that are wrong were reported before; here they become what does least harm.
 */
#include "base/memory.h"
#include "base/number.h"
#include "model/labels.h"
#include "model/plan-private.h"

#include <string.h>

/* The columns, by position in the schema. */
enum
{
  UNIT_CODE,
  UNIT_VALID_FROM,
  UNIT_VALID_TO,
  UNIT_PARENT,
  UNIT_LEVEL,
  UNIT_NAME_VI,
  UNIT_NAME_EN,
  UNIT_ALIASES,
  UNIT_ADDRESSED
};
enum
{
  SUCCESSION_OLD,
  SUCCESSION_NEW,
  SUCCESSION_DATE,
  SUCCESSION_SHARE
};
enum
{
  INDICATOR_CODE,
  INDICATOR_NAME_VI,
  INDICATOR_NAME_EN,
  INDICATOR_ALIASES,
  INDICATOR_UNIT,
  INDICATOR_DECIMALS,
  INDICATOR_ROUNDING,
  INDICATOR_DIRECTION,
  INDICATOR_KIND,
  INDICATOR_NUMERATOR,
  INDICATOR_DENOMINATOR,
  INDICATOR_PART_OF
};

/* The label's index; @otherwise when the cell is blank or not of the list. */
static gint
label_of (const RecordStore *store, guint row, guint column, gint otherwise)
{
  const SchemaColumn *schema = &store->schema->columns[column];
  const gint found = bhxh_label_find (schema->labels, schema->n_labels,
                                      records_get (&store->data, row, column), -1);

  return found > 0 ? found : otherwise;
}

static UncertainDay
day_of (const RecordStore *store, guint row, guint column)
{
  UncertainDay day;

  if (!bhxh_cell_parse_date (span_of (records_get (&store->data, row, column)), &day))
    return (UncertainDay){ BHXH_PERIOD_NONE, BHXH_PERIOD_NONE };
  return day;
}

static UnitRow
read_unit (const RecordStore *store, guint row)
{
  const Records *rows = &store->data;

  return (UnitRow){
    .code = records_get (rows, row, UNIT_CODE),
    .parent = records_get (rows, row, UNIT_PARENT),
    .name_vi = records_get (rows, row, UNIT_NAME_VI),
    .name_en = records_get (rows, row, UNIT_NAME_EN),
    .aliases = records_get (rows, row, UNIT_ALIASES),
    .from = day_of (store, row, UNIT_VALID_FROM),
    .to = day_of (store, row, UNIT_VALID_TO),
    .level = (BhxhLevel) label_of (store, row, UNIT_LEVEL, BHXH_LEVEL_OTHER),
    .addressed = (guint) label_of (store, row, UNIT_ADDRESSED, 0),
    .place = bhxh_records_get_place (store, row, UNIT_CODE),
  };
}

static SuccessionRow
read_succession (const RecordStore *store, guint row)
{
  const Span share = span_of (records_get (&store->data, row, SUCCESSION_SHARE));
  SuccessionRow succession = {
    .old_unit = records_get (&store->data, row, SUCCESSION_OLD),
    .new_unit = records_get (&store->data, row, SUCCESSION_NEW),
    .date = day_of (store, row, SUCCESSION_DATE),
    .share = 1,
    .place = bhxh_records_get_place (store, row, SUCCESSION_OLD),
  };

  bhxh_number_parse_plain (share.text, share.length, &succession.share,
                           &succession.share_decimals);
  return succession;
}

static IndicatorRow
read_indicator (const RecordStore *store, guint row)
{
  const Records *rows = &store->data;
  IndicatorRow indicator = {
    .code = records_get (rows, row, INDICATOR_CODE),
    .name_vi = records_get (rows, row, INDICATOR_NAME_VI),
    .name_en = records_get (rows, row, INDICATOR_NAME_EN),
    .aliases = records_get (rows, row, INDICATOR_ALIASES),
    .numerator = records_get (rows, row, INDICATOR_NUMERATOR),
    .denominator = records_get (rows, row, INDICATOR_DENOMINATOR),
    .part_of = records_get (rows, row, INDICATOR_PART_OF),
    .measure = (BhxhMeasure) label_of (store, row, INDICATOR_UNIT, BHXH_MEASURE_PERSON),
    .rounding =
        (BhxhRounding) label_of (store, row, INDICATOR_ROUNDING, BHXH_ROUNDING_EXACT),
    .direction =
        (BhxhDirection) label_of (store, row, INDICATOR_DIRECTION, BHXH_DIRECTION_MORE),
    .kind = (BhxhKind) label_of (store, row, INDICATOR_KIND, BHXH_KIND_STOCK),
    .place = bhxh_records_get_place (store, row, INDICATOR_CODE),
  };

  bhxh_cell_parse_integer (span_of (records_get (rows, row, INDICATOR_DECIMALS)),
                           &indicator.decimals);
  return indicator;
}

BhxhFrame *
bhxh_plan_builder_make_axes (BhxhPlanBuilder *builder, GError **error)
{
  const BhxhPlan *plan = builder->plan;
  const RecordStore *units = &plan->tables[BHXH_PLAN_UNITS];
  const RecordStore *successions = &plan->tables[BHXH_PLAN_UNIT_SUCCESSIONS];
  const RecordStore *indicators = &plan->tables[BHXH_PLAN_INDICATORS];
  g_autofree UnitRow *unit_rows = NULL;
  g_autofree SuccessionRow *succession_rows = NULL;
  g_autofree IndicatorRow *indicator_rows = NULL;
  FrameRows rows = { .n_units = units->data.n_rows,
                     .units_file =
                         units->file != NULL ? units->file : units->schema->file,
                     .n_successions = successions->data.n_rows,
                     .n_indicators = indicators->data.n_rows,
                     .date = plan->frame_date };

  unit_rows = bhxh_try_new (rows.n_units, sizeof (UnitRow), error);
  if (unit_rows == NULL)
    return NULL;
  succession_rows = bhxh_try_new (rows.n_successions, sizeof (SuccessionRow), error);
  if (succession_rows == NULL)
    return NULL;
  indicator_rows = bhxh_try_new (rows.n_indicators, sizeof (IndicatorRow), error);
  if (indicator_rows == NULL)
    return NULL;
  for (guint i = 0; i < rows.n_units; i++)
    unit_rows[i] = read_unit (units, i);
  for (guint i = 0; i < rows.n_successions; i++)
    succession_rows[i] = read_succession (successions, i);
  for (guint i = 0; i < rows.n_indicators; i++)
    indicator_rows[i] = read_indicator (indicators, i);
  rows.units = unit_rows;
  rows.successions = succession_rows;
  rows.indicators = indicator_rows;
  return bhxh_frame_build (&rows, builder->options, builder_diagnostics (builder), error);
}
