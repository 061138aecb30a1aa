/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a row of targets says. Almost every row says nothing that was not seen before but
 * its number: such a row costs comparisons. Every other one is looked at closely, and
 * everything wrong with it is reported.
 */
#include "base/memory.h"
#include "base/number.h"
#include "model/target-loader.h"

#include <string.h>

void
bhxh_target_row_report (TargetLoader *loader,
                        guint column,
                        ProblemKind kind,
                        Span text,
                        const char *expected,
                        const char *other)
{
  const gint field = loader->field_of[column];
  const Place place =
      bhxh_plan_builder_get_place (loader->builder, (guint) MAX (field, 0));

  bhxh_diagnostics_add_bytes (builder_diagnostics (loader->builder), kind, place,
                              text.text, text.length, expected, other,
                              &loader->builder->problem);
}

/* A column that is not there was reported with the header. */
gboolean
bhxh_target_row_take_cell (TargetLoader *loader,
                           const Span *fields,
                           guint column,
                           Span *cell)
{
  const SchemaColumn *schema = &bhxh_schema_get (BHXH_PLAN_TARGETS)->columns[column];
  const gint field = loader->field_of[column];

  *cell = bhxh_span_trim (target_cell (loader, fields, column));
  if (field < 0)
    return (schema->flags & SCHEMA_REQUIRED) == 0;
  if (bhxh_cell_check (schema, *cell).kind == 0)
    return TRUE;
  bhxh_plan_builder_check_cell (loader->builder, schema, *cell, (guint) field);
  return FALSE;
}

/* The same for codes, but that names are not yet wrong: they are looked for. */
static gboolean
take_code (TargetLoader *loader, const Span *fields, guint column, Span *cell)
{
  *cell = bhxh_span_trim (target_cell (loader, fields, column));
  return (cell->length > 0 && memchr (cell->text, '@', cell->length) == NULL) ||
         bhxh_target_row_take_cell (loader, fields, column, cell);
}

/* The code of what the text may name instead, for a person who wrote the name; NULL. */
static const char *
suggest_unit (const TargetLoader *loader, Span cell)
{
  g_autofree char *name = g_strndup (cell.text, cell.length);
  guint unit = 0;

  if (!bhxh_frame_find_unit (loader->frame, name, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE,
                             &unit, NULL))
    return NULL;
  return bhxh_district_get_code (bhxh_frame_get_district (loader->frame, unit));
}

/* A package names indicators by their codes: whose name the text may be. */
static char *
suggest_indicator (const TargetLoader *loader, Span cell)
{
  guint found = 0;

  if (bhxh_frame_parse_indicator (loader->frame, cell.text, (gssize) cell.length, &found,
                                  NULL))
    return g_strdup (
        bhxh_indicator_get_code (bhxh_frame_get_indicator (loader->frame, found)));
  return bhxh_frame_dup_near_indicators (loader->frame, cell.text, cell.length,
                                         builder_diagnostics (loader->builder));
}

static gboolean
read_indicator (TargetLoader *loader, const Span *fields, TargetRow *row)
{
  g_autofree char *near = NULL;
  Span cell;
  gint32 found;

  if (!take_code (loader, fields, TARGET_INDICATOR, &cell))
    return FALSE;
  found = bhxh_token_map_find (&loader->indicators, cell.text, cell.length);
  row->indicator = (guint) found;
  if (found < 0)
    {
      near = suggest_indicator (loader, cell);
      bhxh_target_row_report (loader, TARGET_INDICATOR, PROBLEM_UNKNOWN_INDICATOR, cell,
                              NULL, near);
    }
  return found >= 0;
}

/* The slot of a period's text, which is remembered; -1 with @error. */
static gint
add_period (TargetLoader *loader, Span cell, BhxhPeriod period, GError **error)
{
  const gint slot = bhxh_figures_add_period (loader->figures, period, error);

  if (slot < 0 ||
      !bhxh_try_grow ((gpointer *) &loader->slots, &loader->slots_capacity,
                      (gsize) slot + 1, sizeof (BhxhPeriod), error) ||
      !bhxh_token_map_add (&loader->periods, cell.text, cell.length, slot, error))
    return -1;
  loader->slots[slot] = period;
  return slot;
}

static gboolean
read_period (TargetLoader *loader, const Span *fields, TargetRow *row, GError **error)
{
  BhxhPeriod period = loader->builder->plan->term;
  Span cell;

  if (!bhxh_target_row_take_cell (loader, fields, TARGET_PERIOD, &cell))
    return FALSE;
  row->slot = bhxh_token_map_find (&loader->periods, cell.text, cell.length);
  if (row->slot >= 0)
    return TRUE;
  if (cell.length > 0)
    bhxh_period_parse (cell.text, (gssize) cell.length, &period, NULL);
  if (period == BHXH_PERIOD_NONE)
    return FALSE; /* blank, and the plan has no term: reported with the settings */
  row->slot = add_period (loader, cell, period, error);
  return row->slot >= 0;
}

static const ProblemKind unit_problems[] = {
  [UNIT_CODE_FOUND] = 0,
  [UNIT_CODE_OPEN] = PROBLEM_UNIT_DATE_OPEN,
  [UNIT_CODE_UNKNOWN] = PROBLEM_UNKNOWN_UNIT,
  [UNIT_CODE_NOT_THEN] = PROBLEM_UNIT_NOT_VALID_THEN,
  [UNIT_CODE_OFF_AXIS] = PROBLEM_UNIT_NOT_VALID_THEN,
};

static gboolean
read_unit (TargetLoader *loader, const Span *fields, TargetRow *row, GError **error)
{
  g_autoptr (GError) local = NULL;
  UnitCodeOutcome outcome;
  BhxhPeriod day = BHXH_PERIOD_NONE;
  g_autofree char *expected = NULL;
  Span cell;

  if (!take_code (loader, fields, TARGET_UNIT, &cell))
    return FALSE;
  if (row->slot >= 0)
    day = bhxh_period_get_last_day (loader->slots[row->slot]);
  outcome = bhxh_unit_codes_find (&loader->units, cell.text, cell.length, day, &row->unit,
                                  &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (outcome == UNIT_CODE_FOUND)
    return TRUE;
  if (outcome == UNIT_CODE_OFF_AXIS)
    day = bhxh_frame_get_date (loader->frame);
  if (outcome != UNIT_CODE_UNKNOWN)
    expected = bhxh_period_format (day);
  bhxh_target_row_report (loader, TARGET_UNIT, unit_problems[outcome], cell, expected,
                          outcome == UNIT_CODE_UNKNOWN ? suggest_unit (loader, cell)
                                                       : NULL);
  return outcome == UNIT_CODE_OPEN;
}

/* Brings the value to the decimals that the row states: "114500" with -2 is 1145. */
static gboolean
apply_decimals (TargetLoader *loader, Span cell, TargetRow *row)
{
  const gint wanted = row->variant->decimals;
  gint64 value = 0;

  if (wanted == VARIANT_NO_DECIMALS)
    return TRUE;
  if (!bhxh_number_round (row->value, row->decimals, wanted, &value, NULL) ||
      bhxh_number_compare (row->value, row->decimals, value, wanted) != 0)
    {
      g_autofree char *expected = g_strdup_printf ("%d", wanted);

      bhxh_target_row_report (loader, TARGET_VALUE, PROBLEM_TOO_MANY_DECIMALS, cell,
                              expected, NULL);
      return FALSE;
    }
  row->value = value;
  row->decimals = wanted;
  return TRUE;
}

static gboolean
read_value (TargetLoader *loader, const Span *fields, TargetRow *row)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (loader->frame, row->indicator);
  NumberReading reading = { 0 };
  Span cell;

  if (!bhxh_target_row_take_cell (loader, fields, TARGET_VALUE, &cell))
    return FALSE;
  if (bhxh_number_read (cell.text, cell.length, BHXH_NUMBER_PLAIN,
                        bhxh_indicator_get_measure (indicator), &reading) != NUMBER_READ)
    {
      bhxh_target_row_report (loader, TARGET_VALUE, PROBLEM_FRACTION_OF_PERSON, cell,
                              NULL, NULL);
      return FALSE;
    }
  row->value = reading.value;
  row->decimals = reading.decimals;
  if (reading.value < 0 && bhxh_indicator_get_kind (indicator) == BHXH_KIND_STOCK)
    {
      bhxh_target_row_report (loader, TARGET_VALUE, PROBLEM_NEGATIVE_NUMBER, cell, NULL,
                              NULL);
      return FALSE;
    }
  return row->variant == NULL || apply_decimals (loader, cell, row);
}

gboolean
bhxh_target_row_read (TargetLoader *loader,
                      const Span *fields,
                      TargetRow *row,
                      GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean is_fine = TRUE;

  row->slot = -1;
  row->variant = bhxh_target_variants_find (&loader->variants, fields);
  if (row->variant == NULL)
    row->variant = bhxh_target_variants_read (&loader->variants, loader->builder, fields);
  is_fine = row->variant != NULL;
  is_fine = read_period (loader, fields, row, &local) && is_fine;
  if (local == NULL)
    is_fine = read_unit (loader, fields, row, &local) && is_fine;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (!read_indicator (loader, fields, row))
    return FALSE;
  return read_value (loader, fields, row) && is_fine;
}
