/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One sentence for each way in which a total cannot be kept.
 */
#include "allocation/infeasible.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/sentence.h"

typedef struct
{
  BhxhError code;
  const char *vi;
  const char *en;
} ClashRow;

static const ClashRow rows[] = {
  [CLASH_BASES] = { BHXH_ERROR_INFEASIBLE,
                    "{cell}: số đã có của các đơn vị vượt chỉ tiêu {persons} người: "
                    "{units}",
                    "{cell}: what the units have already is {persons} persons more than "
                    "the target: {units}" },
  [CLASH_FLOORS] = { BHXH_ERROR_INFEASIBLE,
                     "{cell}: các mức sàn cộng lại vượt chỉ tiêu {persons} người: "
                     "{units}",
                     "{cell}: the floors add up to {persons} persons more than the "
                     "target: {units}" },
  [CLASH_CAPS] = { BHXH_ERROR_INFEASIBLE,
                   "{cell}: các mức trần cộng lại thiếu {persons} người so với chỉ "
                   "tiêu: {units}",
                   "{cell}: the caps add up to {persons} persons less than the target: "
                   "{units}" },
  [CLASH_CROSSED] = { BHXH_ERROR_INFEASIBLE,
                      "{cell}: mức sàn cao hơn mức trần {persons} người: {units}",
                      "{cell}: the floor is {persons} persons above the cap: {units}" },
  [CLASH_WEIGHTS] = { BHXH_ERROR_INFEASIBLE,
                      "{cell}: còn {persons} người không phân bổ được, vì không đơn vị "
                      "nào còn trọng số: {units}",
                      "{cell}: {persons} persons are left that nobody with a weight can "
                      "take: {units}" },
  [CLASH_KINDS] = { BHXH_ERROR_INFEASIBLE,
                    "{cell}: các loại cộng lại khác tổng số {persons} người: {kinds}",
                    "{cell}: the kinds add up to {persons} persons more or less than the "
                    "total: {kinds}" },
  [CLASH_TABLE] = { BHXH_ERROR_INFEASIBLE,
                    "{cell}: không có cách chia nào khớp cả tổng của đơn vị và tổng của "
                    "từng loại, lệch {persons} người: {units}[; {kinds}]",
                    "{cell}: nothing has both the totals of units and those of kinds, by "
                    "{persons} persons: {units}[; {kinds}]" },
  [CLASH_RANGE] = { BHXH_ERROR_RANGE, "{cell}: số quá lớn để phân bổ chính xác",
                    "{cell}: too large to share out exactly" },
};

/* Whether the unit has to do with it. */
static gboolean
is_involved (const Clash *clash, guint first, guint unit)
{
  const AllocationSlot *slot = clash->slot;

  if (slot->states[unit] != SHARE_GIVEN)
    return FALSE;
  switch (clash->kind)
    {
    case CLASH_BASES: return slot->bases[unit] > 0;
    case CLASH_FLOORS: return MAX (slot->floors[unit], slot->bases[unit]) > 0;
    case CLASH_CAPS: return slot->caps[unit] < BHXH_NUMBER_MAX;
    case CLASH_CROSSED: return unit == clash->unit;
    case CLASH_TABLE: return clash->units == NULL || clash->units[unit - first] != 0;
    default: return TRUE;
    }
}

static char *
dup_message (const BhxhAllocation *allocation,
             const Clash *clash,
             const guint8 *marked,
             BhxhLanguage language)
{
  const BhxhFrame *frame = allocation_frame (allocation);
  const ClashRow *row = &rows[clash->kind];
  g_autofree char *period = bhxh_period_format (clash->slot->period);
  g_autofree char *cell = g_strdup_printf (
      "%s/%s/%s", bhxh_frame_get_district (frame, clash->parent)->code,
      bhxh_frame_get_indicator (frame, clash->slot->indicator)->code, period);
  g_autofree char *persons = bhxh_number_format (
      clash->persons, 0, language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);
  g_autoptr (GString) units = g_string_new (NULL);
  GString *message = g_string_new (NULL);

  bhxh_lacks_append_units (units, frame, marked, language);
  const SentenceWord words[] = { { "{cell}", cell },
                                 { "{persons}", persons },
                                 { "{units}", units->str },
                                 { "{kinds}", clash->kinds } };
  bhxh_sentence_append (message, language == BHXH_LANGUAGE_EN ? row->en : row->vi, words,
                        G_N_ELEMENTS (words));
  return g_string_free (message, FALSE);
}

gboolean
bhxh_infeasible_refuse (const BhxhAllocation *allocation,
                        const Clash *clash,
                        GError **error)
{
  const BhxhFrame *frame = allocation_frame (allocation);
  g_autofree guint8 *marked = bhxh_try_new (bhxh_frame_get_n_units (frame), 1, error);
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;
  guint first = 0;
  const guint n = bhxh_frame_get_children (frame, clash->parent, &first);

  if (marked == NULL)
    return FALSE;
  for (guint unit = first; unit < first + n; unit++)
    marked[unit] = is_involved (clash, first, unit) ? 1 : 0;
  vi = dup_message (allocation, clash, marked, BHXH_LANGUAGE_VI);
  en = dup_message (allocation, clash, marked, BHXH_LANGUAGE_EN);
  bhxh_set_error_messages (error, rows[clash->kind].code, vi, en);
  return FALSE;
}
