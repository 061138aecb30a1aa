/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is said of an allocation as a whole: whose targets these are, that the totals are
 * kept, who is farthest from the exact share, and where shares tied.
 */
#include "allocation/rows.h"

/* The row that is farthest from its exact share, in percent of it; and how many ties. */
typedef struct
{
  gboolean is_there;
  guint unit;
  guint indicator;
  BhxhPeriod period;
  gint64 percent;
  guint n_ties;
} Summary;

static void
take_deviation (Summary *summary, const RowCursor *cursor)
{
  gint64 percent = 0;
  Quota quota;

  if (!bhxh_quota_find (cursor->allocation, cursor->slot, cursor->unit, &quota) ||
      !bhxh_quota_compare (&quota, cursor->slot->shares[cursor->unit],
                           cursor->allocation->request.decimals, &percent) ||
      (summary->is_there && ABS (percent) <= ABS (summary->percent)))
    return;
  summary->is_there = TRUE;
  summary->unit = cursor->unit;
  summary->indicator = cursor->slot->indicator;
  summary->period = cursor->slot->period;
  summary->percent = percent;
}

static Summary
summarise (const BhxhAllocation *allocation)
{
  Summary summary = { 0 };
  RowCursor cursor;

  bhxh_row_cursor_init (&cursor, allocation);
  while (bhxh_row_cursor_next (&cursor))
    {
      if (cursor.slot->states[cursor.unit] != SHARE_GIVEN)
        continue;
      summary.n_ties += cursor.reason == ROW_TIE_WON;
      take_deviation (&summary, &cursor);
    }
  return summary;
}

/* The agency's name, or its code where the plan has no name for it. */
static const char *
name_of_owner (const BhxhAllocation *allocation, const char *column)
{
  const BhxhPlan *plan = allocation->plan;
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_AGENCIES, allocation->owner);
  const char *name =
      row >= 0 ? bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, (guint) row, column)
               : NULL;

  return name != NULL && *name != '\0' ? name : allocation->owner;
}

static void
set_title (const BhxhAllocation *allocation, BhxhTable *table)
{
  const BhxhDistrict *unit =
      bhxh_frame_get_district (allocation_frame (allocation), allocation->request.unit);
  g_autofree char *vi = g_strdup_printf ("Phân bổ chỉ tiêu của %s. Chỉ tiêu của: %s",
                                         bhxh_district_get_name (unit, BHXH_LANGUAGE_VI),
                                         name_of_owner (allocation, "name_vi"));
  g_autofree char *en = g_strdup_printf ("The targets of %s, handed down. Targets of: %s",
                                         bhxh_district_get_name (unit, BHXH_LANGUAGE_EN),
                                         name_of_owner (allocation, "name_en"));

  bhxh_table_set_title (table, vi, en);
}

static char *
dup_deviation (const BhxhAllocation *allocation,
               const Summary *summary,
               BhxhLanguage language)
{
  const BhxhFrame *frame = allocation_frame (allocation);
  const gboolean english = language == BHXH_LANGUAGE_EN;
  g_autofree char *period = bhxh_period_format (summary->period);
  g_autofree char *percent =
      bhxh_number_format (summary->percent, (gint) allocation->request.decimals,
                          english ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);

  return g_strdup_printf (
      english ? "Farthest from its exact share: %s, %s, %s (%s %%)."
              : "Lệch nhiều nhất so với phần chia chính xác: %s, %s, %s (%s %%).",
      bhxh_district_get_name (bhxh_frame_get_district (frame, summary->unit), language),
      bhxh_indicator_get_name (bhxh_frame_get_indicator (frame, summary->indicator),
                               language),
      period, percent);
}

static void
add_note_of_ties (BhxhTable *table, const Summary *summary)
{
  g_autofree char *vi = g_strdup_printf (
      "Số người được giao theo thứ tự đã định vì phần chia bằng nhau: %u.",
      summary->n_ties);
  g_autofree char *en = g_strdup_printf (
      "Persons that the declared order gave where shares tied: %u.", summary->n_ties);

  if (summary->n_ties > 0)
    bhxh_table_add_note (table, vi, en);
}

static void
add_notes_of_blocks (const BhxhAllocation *allocation, BhxhTable *table)
{
  const gboolean by_years = allocation->request.block == BHXH_ALLOCATION_BY_YEARS;
  gboolean by_kinds = FALSE;

  for (guint i = 0; i < allocation->n_slots; i++)
    by_kinds = by_kinds || allocation->slots[i].n_kinds > 0;
  if (by_kinds)
    bhxh_table_add_note (
        table,
        "Tổng số và từng loại được phân bổ cùng lúc: tổng của mỗi đơn vị và tổng của mỗi "
        "loại đều đúng.",
        "Totals and kinds are shared out together: what each unit has in all and what "
        "each kind is in all are both exact.");
  if (by_years)
    bhxh_table_add_note (
        table, "Mỗi năm phân bổ phần tăng so với năm trước, nên không đơn vị nào giảm.",
        "Of each year the increase on the year before is shared out, so that nobody "
        "falls.");
  if (by_kinds && by_years)
    bhxh_table_add_note (table,
                         "Đơn vị, loại và năm là các bảng hai chiều lồng nhau: mỗi năm "
                         "một bảng, năm trước "
                         "xong mới đến năm sau.",
                         "Units, kinds and years are nested tables of two ways: one a "
                         "year, each after the "
                         "one before.");
}

void
bhxh_allocation_add_words (const BhxhAllocation *allocation, BhxhTable *table)
{
  const Summary summary = summarise (allocation);
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  set_title (allocation, table);
  bhxh_table_add_note (
      table,
      "Tổng số giao cho các đơn vị cấp dưới bằng đúng chỉ tiêu của đơn vị cấp trên, ở "
      "mọi "
      "cấp. Tỷ lệ được tính từ số người, không được phân bổ.",
      "What the units below get adds up exactly to the target above them, at each level. "
      "Rates are worked out from the persons, not handed down.");
  add_notes_of_blocks (allocation, table);
  add_note_of_ties (table, &summary);
  if (!summary.is_there)
    return;
  vi = dup_deviation (allocation, &summary, BHXH_LANGUAGE_VI);
  en = dup_deviation (allocation, &summary, BHXH_LANGUAGE_EN);
  bhxh_table_add_note (table, vi, en);
}
