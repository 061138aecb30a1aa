/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the summary says of the units below: how many reached their target, and which are
 * furthest from it on either side.
 */
#include "report/summary.h"

static const Label below_sentence = {
  NULL,
  "Theo {indicator}[ ({when})], {n_reached} trong {n} đơn vị đạt hoặc vượt chỉ tiêu[, "
  "{n_unknown} đơn vị chưa có số liệu]; xa chỉ tiêu nhất: {worst} ({worst_gap})[; vượt "
  "xa nhất: {best} ({best_gap})].",
  "By {indicator}[ ({when})], {n_reached} of {n} units reached their target[, "
  "{n_unknown} without data]; furthest from it: {worst} ({worst_gap})[; furthest above "
  "it: {best} ({best_gap})]."
};

static const Label point_words = { NULL, "{gap} điểm phần trăm",
                                   "{gap} percentage points" };
static const Label person_words = { NULL, "{gap} người", "{gap} persons" };

/* Those right below the top that have a target of one indicator. */
typedef struct
{
  guint n;
  guint n_reached;
  guint n_unknown;
  guint worst;
  guint best;
  GapRow worst_row;
  GapRow best_row;
} Below;

static Below
look_below (const ReportScope *scope, guint indicator)
{
  Below below = { 0 };
  guint first = 0;
  const guint n = bhxh_frame_get_children (scope->frame, scope->top, &first);
  const gint slot = bhxh_report_find_slot (scope, indicator);
  guint n_known = 0;

  for (guint unit = first; unit < first + n; unit++)
    {
      GapRow row = { 0 };

      if (!bhxh_report_find_row (scope, unit, slot, &row))
        continue;
      below.n++;
      below.n_reached += gap_status_is_reached (row.status);
      if (!gap_row_has (&row, BHXH_GAP_GAP))
        continue;
      if (n_known == 0 || bhxh_report_compare_gaps (&row, &below.worst_row) < 0)
        {
          below.worst = unit;
          below.worst_row = row;
        }
      if (n_known == 0 || bhxh_report_compare_gaps (&row, &below.best_row) > 0)
        {
          below.best = unit;
          below.best_row = row;
        }
      n_known++;
    }
  below.n_unknown = below.n - n_known;
  if (n_known < 2)
    below.n = 0;
  return below;
}

/* "-0,8 điểm phần trăm". */
static char *
dup_gap (const Telling *telling, guint indicator, const GapRow *row)
{
  const BhxhMeasure measure = bhxh_indicator_get_measure (
      bhxh_frame_get_indicator (telling->scope->frame, indicator));
  g_autofree char *gap = bhxh_telling_dup_value (telling, row, BHXH_GAP_GAP, TRUE);
  const SentenceWord words[] = { { "{gap}", gap } };
  GString *text = g_string_new (NULL);

  bhxh_sentence_append (text,
                        bhxh_label_get_words (measure == BHXH_MEASURE_PERCENT
                                                  ? &point_words
                                                  : &person_words,
                                              telling->language),
                        words, G_N_ELEMENTS (words));
  return g_string_free (text, FALSE);
}

static void
tell_below_of (Telling *telling, guint index, const Below *below)
{
  const ReportScope *scope = telling->scope;
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (scope->frame, index);
  const gboolean is_best_above = gap_status_is_reached (below->best_row.status) &&
                                 below->best_row.values[BHXH_GAP_GAP] != 0;
  g_autofree char *name = bhxh_sentence_dup_lower_first (
      bhxh_indicator_get_name (indicator, telling->language));
  g_autofree char *n = bhxh_telling_dup_number (telling, below->n, 0);
  g_autofree char *n_reached = bhxh_telling_dup_number (telling, below->n_reached, 0);
  g_autofree char *n_unknown =
      below->n_unknown > 0 ? bhxh_telling_dup_number (telling, below->n_unknown, 0)
                           : NULL;
  g_autofree char *worst = bhxh_report_dup_unit (scope, below->worst, telling->language);
  g_autofree char *worst_gap = dup_gap (telling, index, &below->worst_row);
  g_autofree char *best = bhxh_report_dup_unit (scope, below->best, telling->language);
  g_autofree char *best_gap = dup_gap (telling, index, &below->best_row);
  g_autofree char *when = bhxh_telling_dup_when (telling, &below->worst_row);
  const SentenceWord words[] = {
    { "{indicator}", name },      { "{when}", when },
    { "{n_reached}", n_reached }, { "{n}", n },
    { "{n_unknown}", n_unknown }, { "{worst}", worst },
    { "{worst_gap}", worst_gap }, { "{best}", is_best_above ? best : NULL },
    { "{best_gap}", best_gap }
  };

  bhxh_telling_say (telling, &below_sentence, words, G_N_ELEMENTS (words));
}

void
bhxh_telling_tell_below (Telling *telling)
{
  const ReportScope *scope = telling->scope;

  for (guint i = 0; i < bhxh_frame_get_n_indicators (scope->frame); i++)
    {
      const Below below =
          bhxh_indicator_get_part_of (bhxh_frame_get_indicator (scope->frame, i)) < 0 &&
                  scope->survey.has_below[i]
              ? look_below (scope, i)
              : (Below){ 0 };

      if (below.n == 0)
        continue;
      tell_below_of (telling, i, &below);
      return;
    }
}
