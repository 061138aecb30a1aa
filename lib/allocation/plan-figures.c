/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The figures of a plan that was handed down, and the sentences that say how they came
 * about.
 */
#include "allocation/labels.h"
#include "allocation/made-plan.h"

#include "base/sentence.h"

#include <string.h>

/* Capitals, for no plan's identifier has any. */
#define SHARES_ID "ALLOCATION"
#define RATES_ID "RATE"
#define LEAST_ID "LEAST"

static const BhxhIndicator *
get_indicator (const Making *making, guint indicator)
{
  return bhxh_frame_get_indicator (allocation_frame (making->allocation), indicator);
}

static char *
dup_key (const Making *making, guint unit)
{
  return bhxh_frame_dup_dated_code (allocation_frame (making->allocation), unit);
}

/* "ALLOCATION.si_persons.2024". */
static char *
dup_id (const Making *making, const char *kind, const AllocationSlot *slot)
{
  g_autofree char *period = bhxh_period_format (slot->period);

  return g_strdup_printf ("%s.%s.%s", kind, get_indicator (making, slot->indicator)->code,
                          period);
}

/* --- The unit's own targets ---------------------------------------------------------- */

/* A place that the plan itself took from another one is cited as that plan has it. */
static char *
add_place (Making *making, const char *place, GError **error)
{
  static const PlaceWords words = { "Chỉ tiêu trong kế hoạch ", "", "Target in the plan ",
                                    "" };
  const BhxhPlan *plan = making->allocation->plan;
  g_autofree char *id = g_strndup (place, strcspn (place, "#"));
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, id);

  if (bhxh_derived_has_document (plan) || row < 0)
    return bhxh_derived_add_place (&making->derived, plan, place, &words, error);
  if (!bhxh_derived_add_source (
          &making->derived, id,
          bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, "text_vi"),
          bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, "text_en"), error))
    return NULL;
  return g_strdup (place);
}

/* What the plan says of the unit, word for word; nothing where it says nothing. */
static gboolean
add_own (Making *making, guint indicator, BhxhPeriod period, GError **error)
{
  const BhxhFigures *targets = making->targets;
  const guint unit = making->allocation->request.unit;
  const gint at = bhxh_frame_find_period (bhxh_figures_get_frame (targets), period);
  g_autofree char *key = dup_key (making, unit);
  g_autofree char *place = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *source = NULL;
  DerivedFigure made = { .unit = key, .owner = making->allocation->owner };
  Figure figure;

  if (at < 0 ||
      !bhxh_figures_get_figure (targets, unit, indicator, (guint) at, 0, &figure))
    return TRUE;
  place = bhxh_figures_dup_field (targets, unit, indicator, (guint) at, 0, "source");
  printed = bhxh_figures_dup_field (targets, unit, indicator, (guint) at, 0, "printed");
  source = add_place (making, place != NULL ? place : "", error);
  made.indicator = get_indicator (making, indicator)->code;
  made.period = period;
  made.value = figure.value;
  made.trait = bhxh_figures_get_traits (targets, NULL)[figure.trait];
  made.printed = printed;
  made.source = source;
  return source != NULL && bhxh_derived_add_figure (&making->derived, &made, error);
}

/* Whether the persons are more than the rate alone demands. */
static gboolean
is_raised (const Demand *demand)
{
  gint64 least = 0;

  return bhxh_demand_count (demand->rate_value, demand->rate_decimals, demand->people,
                            &least) &&
         demand->persons > least;
}

/* The persons that follow from a rate. */
static gboolean
add_least (Making *making, const AllocationSlot *slot, GError **error)
{
  const Demand *demand = &slot->demand;
  g_autofree char *id = dup_id (making, LEAST_ID, slot);
  g_autofree char *key = dup_key (making, making->allocation->request.unit);
  g_autofree char *rate =
      bhxh_number_format (demand->rate_value, demand->rate_decimals, BHXH_NUMBER_VI);
  g_autofree char *rate_en =
      bhxh_number_format (demand->rate_value, demand->rate_decimals, BHXH_NUMBER_EN);
  g_autofree char *people = bhxh_number_format (demand->people, 0, BHXH_NUMBER_VI);
  g_autofree char *people_en = bhxh_number_format (demand->people, 0, BHXH_NUMBER_EN);
  g_autofree char *period = bhxh_period_format (demand->people_period);
  g_autofree char *vi = g_strdup_printf (
      "Số người ít nhất để tỷ lệ được giao in ra từ %s %% trở lên, mẫu số %s người "
      "(%s)%s",
      rate, people, period,
      is_raised (demand) ? "; nâng lên để tổng số bằng các loại cộng lại" : "");
  g_autofree char *en = g_strdup_printf (
      "The fewest persons that print as the rate of %s %% or more, of %s persons (%s)%s",
      rate_en, people_en, period,
      is_raised (demand) ? "; raised so that the kinds add up to their total" : "");
  const DerivedFigure made = {
    .unit = key,
    .indicator = get_indicator (making, slot->indicator)->code,
    .period = slot->period,
    .value = demand->persons,
    .trait = { .rounding = BHXH_ROUNDING_EXACT,
               .qualifier = BHXH_QUALIFIER_AT_LEAST,
               .kind = FIGURE_TARGET },
    .owner = making->allocation->owner,
    .source = id,
  };

  return bhxh_derived_add_source (&making->derived, id, vi, en, error) &&
         bhxh_derived_add_figure (&making->derived, &made, error);
}

static gboolean
add_top (Making *making, const AllocationSlot *slot, GError **error)
{
  const BhxhFrame *frame = allocation_frame (making->allocation);

  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    if (get_indicator (making, i)->measure == BHXH_MEASURE_PERCENT &&
        get_indicator (making, i)->numerator == (gint) slot->indicator &&
        !add_own (making, i, slot->period, error))
      return FALSE;
  return slot->demand.rate >= 0 ? add_least (making, slot, error)
                                : add_own (making, slot->indicator, slot->period, error);
}

/* --- What everybody got -------------------------------------------------------------- */

/* How shares of the slot became whole. */
static const char *
get_method_words (const Making *making, const AllocationSlot *slot, BhxhLanguage language)
{
  static const Label both = { NULL,
                              "bảng hai chiều, khớp tổng của đơn vị và tổng của loại",
                              "a table with the totals of units and of kinds exact" };

  return bhxh_label_get_words (
      slot->sum >= 0
          ? &both
          : &bhxh_apportionment_method_labels[making->allocation->request.method],
      language);
}

static char *
dup_shares_words (const Making *making, const AllocationSlot *slot, BhxhLanguage language)
{
  static const Label sentence = {
    NULL,
    "Phân bổ {indicator} năm {period} của {unit}: {persons} người; phương pháp: "
    "{method}; "
    "căn cứ: {weights}[, {column}]; tổng số giao cho các đơn vị bằng đúng chỉ tiêu",
    "{indicator} of {unit} in {period}, {persons} persons, handed down; method: "
    "{method}; "
    "by: {weights}[, {column}]; what the units get adds up exactly to the target"
  };
  const BhxhAllocation *allocation = making->allocation;
  const AllocationRequest *request = &allocation->request;
  const gboolean english = language == BHXH_LANGUAGE_EN;
  g_autofree char *period = bhxh_period_format (slot->period);
  g_autofree char *persons = bhxh_number_format (
      slot->demand.persons, 0, english ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);
  g_autofree char *by = bhxh_sentence_dup_lower_first (
      bhxh_label_get_words (&bhxh_row_weights_labels[1 + request->kind], language));
  const SentenceWord words[] = {
    { "{indicator}",
      bhxh_indicator_get_name (get_indicator (making, slot->indicator), language) },
    { "{period}", period },
    { "{unit}", bhxh_district_get_name (bhxh_frame_get_district (
                                            allocation_frame (allocation), request->unit),
                                        language) },
    { "{persons}", persons },
    { "{method}", get_method_words (making, slot, language) },
    { "{weights}", by },
    { "{column}", request->kind == WEIGHTS_COLUMN
                      ? get_indicator (making, request->column.indicator)->code
                      : NULL },
  };
  GString *out = g_string_new (NULL);

  bhxh_sentence_append (out, bhxh_label_get_words (&sentence, language), words,
                        G_N_ELEMENTS (words));
  return g_string_free (out, FALSE);
}

/* Said once for all shares of a slot. */
static gboolean
add_shares_source (Making *making,
                   const AllocationSlot *slot,
                   const char *id,
                   GError **error)
{
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  if (g_hash_table_contains (making->derived.sources, id))
    return TRUE;
  vi = dup_shares_words (making, slot, BHXH_LANGUAGE_VI);
  en = dup_shares_words (making, slot, BHXH_LANGUAGE_EN);
  return bhxh_derived_add_source (&making->derived, id, vi, en, error);
}

static gboolean
add_share (Making *making, const RowCursor *row, GError **error)
{
  g_autofree char *id = dup_id (making, SHARES_ID, row->slot);
  g_autofree char *key = dup_key (making, row->unit);
  const DerivedFigure made = {
    .unit = key,
    .indicator = get_indicator (making, row->slot->indicator)->code,
    .period = row->slot->period,
    .value = row->slot->shares[row->unit],
    .trait = { .rounding = BHXH_ROUNDING_EXACT,
               .qualifier = BHXH_QUALIFIER_EXACT,
               .kind = FIGURE_TARGET },
    .owner = making->allocation->owner,
    .source = id,
  };

  return add_shares_source (making, row->slot, id, error) &&
         bhxh_derived_add_figure (&making->derived, &made, error);
}

/* By a denominator of an earlier day the rate is about so much. */
static gboolean
add_rate (Making *making, const RowCursor *row, GError **error)
{
  g_autofree char *id = dup_id (making, RATES_ID, row->slot);
  g_autofree char *key = dup_key (making, row->unit);
  RowRate rate;
  DerivedFigure made = { .unit = key,
                         .period = row->slot->period,
                         .owner = making->allocation->owner,
                         .source = id };

  if (!bhxh_row_cursor_get_rate (row, &rate))
    return TRUE;
  made.indicator = get_indicator (making, rate.indicator)->code;
  made.value = rate.value;
  made.trait = (Trait){ .decimals = (gint8) rate.decimals,
                        .rounding = BHXH_ROUNDING_NEAREST,
                        .qualifier = BHXH_QUALIFIER_ABOUT,
                        .kind = FIGURE_TARGET };
  return bhxh_derived_add_source (
             &making->derived, id,
             "Tính từ số người được giao và mẫu số gần nhất đã biết, không được phân bổ",
             "Worked out from the persons and the last denominator known, not handed "
             "down",
             error) &&
         bhxh_derived_add_figure (&making->derived, &made, error);
}

gboolean
bhxh_made_add_figures (Making *making, GError **error)
{
  RowCursor row;

  bhxh_row_cursor_init (&row, making->allocation);
  while (bhxh_row_cursor_next (&row))
    {
      if (row.parent < 0
              ? !add_top (making, row.slot, error)
              : row.slot->states[row.unit] == SHARE_GIVEN &&
                    (!add_share (making, &row, error) || !add_rate (making, &row, error)))
        return FALSE;
    }
  return TRUE;
}
