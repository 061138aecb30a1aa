/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures of units that are not on the axis, such as the communes of July 2025: summed
 * back to the units that they came from, when all of the unit's area has reported.
 */
#include "codec/actuals.h"

#include "base/memory.h"
#include "base/wide.h"

#include <string.h>

typedef struct
{
  ActualRow row;
  guint16 load;
} LaterRow;

struct _LaterFigures
{
  LaterRow *rows;
  gsize n_rows;
  gsize capacity;
};

/* Rows of one indicator, period, stage and day: those that can be summed together. */
typedef struct
{
  const LaterRow *rows;
  gsize n_rows;
} Group;

LaterFigures *
bhxh_later_figures_new (void)
{
  return g_new0 (LaterFigures, 1);
}

void
bhxh_later_figures_free (LaterFigures *later)
{
  g_free (later->rows);
  g_free (later);
}

gboolean
bhxh_later_figures_add (LaterFigures *later,
                        const ActualRow *row,
                        guint16 load,
                        GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &later->rows, &later->capacity, later->n_rows + 1,
                      sizeof (LaterRow), error))
    return FALSE;
  later->rows[later->n_rows++] = (LaterRow){ *row, load };
  return TRUE;
}

#define COMPARE(a, b)                                                                    \
  if ((a) != (b))                                                                        \
  return (a) < (b) ? -1 : 1

static gint
compare_groups (const ActualRow *a, const ActualRow *b)
{
  COMPARE (a->indicator, b->indicator);
  COMPARE (a->slot, b->slot);
  COMPARE (a->stage, b->stage);
  COMPARE (a->as_of, b->as_of);
  return 0;
}

/* By group, then unit; rows of one unit in the order of the files. */
static gint
compare_rows (gconstpointer first, gconstpointer second, gpointer data)
{
  const LaterRow *a = first;
  const LaterRow *b = second;
  const gint groups = compare_groups (&a->row, &b->row);

  (void) data;
  if (groups != 0)
    return groups;
  COMPARE (a->row.unit, b->row.unit);
  COMPARE (a->load, b->load);
  COMPARE (a->row.row, b->row.row);
  return 0;
}

static gint
compare_unit (gconstpointer key, gconstpointer member)
{
  const guint unit = *(const guint *) key;
  const LaterRow *row = member;

  return (unit > row->row.unit) - (unit < row->row.unit);
}

static const LaterRow *
find_row (const Group *group, guint unit)
{
  return bsearch (&unit, group->rows, group->n_rows, sizeof (LaterRow), compare_unit);
}

/* Units that have no units below them report for themselves. */
static gboolean
is_lowest (const BhxhDistrict *district)
{
  const BhxhLevel level = bhxh_district_get_level (district);

  return level == BHXH_LEVEL_COMMUNE || level == BHXH_LEVEL_SPECIAL_ZONE;
}

/* The sum of what the later units within one unit of the axis reported. */
typedef struct
{
  guint unit;
  const LaterRow *first; /* any of the rows: place, file and period */
  Wide sum;              /* at @decimals */
  gint decimals;
  guint n_reported;
  guint n_expected;
  gboolean too_large;
  GString *missing; /* codes of those that did not report, separated by ", " */
} Parts;

static void
clear_parts (gpointer data)
{
  g_string_free (((Parts *) data)->missing, TRUE);
}

static gboolean
add_amount (Parts *parts, NumberReading reading)
{
  const gint decimals = MAX (parts->decimals, reading.decimals);
  Wide value = 0;

  if (!bhxh_wide_scale (parts->sum, (guint) (decimals - parts->decimals), &parts->sum) ||
      !bhxh_wide_scale (reading.value, (guint) (decimals - reading.decimals), &value))
    return FALSE;
  parts->decimals = decimals;
  return !__builtin_add_overflow (parts->sum, value, &parts->sum);
}

/* One later unit, reported (@row) or not, as a part of a unit of the axis. */
static void
add_part (Parts *parts, const LaterRow *row, const BhxhDistrict *district)
{
  parts->n_expected++;
  if (row == NULL)
    {
      g_string_append_printf (parts->missing, "%s%s", parts->missing->len > 0 ? ", " : "",
                              bhxh_district_get_code (district));
      return;
    }
  parts->n_reported++;
  parts->too_large |= !add_amount (parts, row->row.reading);
}

/* The units of the axis that rows of the group trace to, one entry each; @slots, by unit,
 * is the entry's number + 1. */
static GArray *
list_parts (const BhxhFrame *frame, const Group *group, guint *slots)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Parts));

  g_array_set_clear_func (list, clear_parts);
  for (gsize i = 0; i < group->n_rows; i++)
    {
      const guint unit = (guint) bhxh_frame_trace_unit (frame, group->rows[i].row.unit);
      const Parts parts = {
        .unit = unit,
        .first = &group->rows[i],
        .decimals = -BHXH_NUMBER_MAX_DECIMALS,
        .missing = slots[unit] == 0 ? g_string_new (NULL) : NULL,
      };

      if (slots[unit] != 0)
        continue;
      g_array_append_val (list, parts);
      slots[unit] = list->len;
    }
  return list;
}

/* Every later unit that is valid then counts for all the listed units that it lies in. */
static void
gather (const BhxhFrame *frame, const Group *group, const guint *slots, GArray *list)
{
  const BhxhPeriod day = bhxh_period_get_last_day (group->rows[0].row.period);

  for (guint i = bhxh_frame_get_n_units (frame); i < bhxh_frame_get_n_known (frame); i++)
    {
      const BhxhDistrict *district = bhxh_frame_get_district (frame, i);

      if (!is_lowest (district) || bhxh_district_is_valid_on (district, day) == 0)
        continue;
      for (gint unit = bhxh_frame_trace_unit (frame, i); unit >= 0;
           unit = bhxh_frame_get_parent (frame, (guint) unit))
        if (slots[unit] != 0)
          add_part (&g_array_index (list, Parts, slots[unit] - 1), find_row (group, i),
                    district);
    }
}

/* The sum into its cell, when all parts are there. */
static void
store_sum (ActualsLoad *load, const Parts *parts)
{
  ActualRow row = parts->first->row;
  g_autofree char *cell = NULL;
  g_autofree char *coverage = NULL;

  row.unit = parts->unit;
  cell = bhxh_actuals_dup_cell (load, &row);
  coverage = g_strdup_printf ("%u/%u", parts->n_reported, parts->n_expected);
  if (parts->too_large || !bhxh_wide_narrow (parts->sum, &row.reading.value))
    bhxh_actuals_report (load, PROBLEM_NUMBER_OUT_OF_RANGE, row.place, cell, NULL, NULL);
  else if (parts->n_reported < parts->n_expected)
    bhxh_actuals_report (load, PROBLEM_INCOMPLETE_SUM, row.place, cell, coverage,
                         parts->missing->str);
  else
    {
      row.reading.decimals = parts->decimals;
      load->load = parts->first->load;
      bhxh_actuals_store (load, &row);
    }
}

static void
report_untraced (ActualsLoad *load, const LaterRow *row)
{
  g_autofree char *cell = bhxh_actuals_dup_cell (load, &row->row);

  bhxh_actuals_report (load,
                       load->options->collect_unknown ? PROBLEM_ROW_NOT_IN_PLAN
                                                      : PROBLEM_UNIT_NOT_TRACED,
                       row->row.place, cell, NULL, NULL);
}

static void
report_rate (ActualsLoad *load, const LaterRow *row)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (load->frame, row->row.indicator);
  const gint parts[] = { bhxh_indicator_get_numerator (indicator),
                         bhxh_indicator_get_denominator (indicator) };
  g_autoptr (GString) needed = g_string_new (NULL);
  g_autofree char *cell = bhxh_actuals_dup_cell (load, &row->row);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] >= 0)
      g_string_append_printf (needed, "%s%s", needed->len > 0 ? ", " : "",
                              bhxh_indicator_get_code (bhxh_frame_get_indicator (
                                  load->frame, (guint) parts[i])));
  bhxh_actuals_report (load, PROBLEM_RATE_NOT_SUMMED, row->row.place, cell,
                       needed->len > 0 ? needed->str : NULL, NULL);
}

/* One unit twice in a group: the same value once more, a conflict, or a later file's
 * word. */
static void
report_repeated (ActualsLoad *load, const LaterRow *row, const LaterRow *before)
{
  g_autofree char *cell = bhxh_actuals_dup_cell (load, &row->row);
  g_autofree char *other = NULL;
  char numbers[2][NUMBER_SIZE];
  ProblemKind kind = PROBLEM_CONFLICTING_FIGURE;
  const NumberReading now = row->row.reading;
  const NumberReading then = before->row.reading;

  if (bhxh_number_compare (then.value, then.decimals, now.value, now.decimals) == 0)
    kind = PROBLEM_DUPLICATE_FIGURE;
  else if (load->options->replace && row->load != before->load)
    kind = PROBLEM_REPLACED_FIGURE;
  bhxh_number_write (numbers[0], now.value, now.decimals, BHXH_NUMBER_PLAIN);
  bhxh_number_write (numbers[1], then.value, then.decimals, BHXH_NUMBER_PLAIN);
  other = g_strdup_printf ("%s (%s:%" G_GUINT64_FORMAT ")", numbers[1],
                           before->row.place.file, before->row.place.line);
  bhxh_actuals_report (load, kind, row->row.place, cell, numbers[0], other);
}

/* TRUE when the row can be summed; says why when it cannot. */
static gboolean
can_be_summed (ActualsLoad *load, const LaterRow *row)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (load->frame, row->row.indicator);

  if (bhxh_indicator_get_measure (indicator) != BHXH_MEASURE_PERSON)
    report_rate (load, row);
  else if (bhxh_frame_trace_unit (load->frame, row->row.unit) < 0)
    report_untraced (load, row);
  else
    return TRUE;
  return FALSE;
}

/* Keeps one row of each unit in each group; the last one where files may replace. */
static void
sift (LaterFigures *later, ActualsLoad *load)
{
  gsize kept = 0;

  for (gsize i = 0; i < later->n_rows; i++)
    {
      const LaterRow *row = &later->rows[i];
      LaterRow *before = kept > 0 ? &later->rows[kept - 1] : NULL;

      if (before != NULL && before->row.unit == row->row.unit &&
          compare_groups (&before->row, &row->row) == 0)
        {
          report_repeated (load, row, before);
          *before = *row;
        }
      else if (can_be_summed (load, row))
        later->rows[kept++] = *row;
    }
  later->n_rows = kept;
}

static void
sum_group (ActualsLoad *load, const Group *group)
{
  GError *error = NULL;
  g_autofree guint *slots =
      bhxh_try_new (bhxh_frame_get_n_units (load->frame), sizeof (guint), &error);
  g_autoptr (GArray) list = NULL;

  if (slots == NULL)
    {
      bhxh_actuals_fail (load, error);
      return;
    }
  list = list_parts (load->frame, group, slots);
  gather (load->frame, group, slots, list);
  for (guint i = 0; i < list->len; i++)
    store_sum (load, &g_array_index (list, Parts, i));
}

void
bhxh_later_figures_sum (LaterFigures *later, ActualsLoad *load)
{
  gsize begin = 0;

  if (later->n_rows == 0)
    return;
  g_qsort_with_data (later->rows, (gint) later->n_rows, sizeof (LaterRow), compare_rows,
                     NULL);
  sift (later, load);
  for (gsize end = 1; end <= later->n_rows; end++)
    if (end == later->n_rows ||
        compare_groups (&later->rows[begin].row, &later->rows[end].row) != 0)
      {
        const Group group = { later->rows + begin, end - begin };

        sum_group (load, &group);
        begin = end;
      }
}
