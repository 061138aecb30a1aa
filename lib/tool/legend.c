/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * In what the numbers of a comparison are: persons, percent of which denominator, points.
 */
#include "tool/tool.h"

/* A plan's indicators in one language. */
typedef struct
{
  const BhxhFrame *frame;
  BhxhLanguage language;
} Legend;

static const char *
choose (const Legend *legend, const char *vi, const char *en)
{
  return legend->language == BHXH_LANGUAGE_EN ? en : vi;
}

static const char *
name_of (const Legend *legend, guint indicator)
{
  return bhxh_indicator_get_name (bhxh_frame_get_indicator (legend->frame, indicator),
                                  legend->language);
}

/* The next indicator of a measure from @from on; -1 when there is none. */
static gint
find_next (const Legend *legend, BhxhMeasure measure, guint from)
{
  for (guint i = from; i < bhxh_frame_get_n_indicators (legend->frame); i++)
    if (bhxh_indicator_get_measure (bhxh_frame_get_indicator (legend->frame, i)) ==
        measure)
      return (gint) i;
  return -1;
}

static gint
get_denominator (const Legend *legend, gint rate)
{
  return bhxh_indicator_get_denominator (
      bhxh_frame_get_indicator (legend->frame, (guint) rate));
}

/* The names of the rates of one denominator; NULL when those of all others have none. */
static char *
dup_rates (const Legend *legend, gint denominator)
{
  g_autoptr (GString) names = g_string_new (NULL);
  gboolean are_all = TRUE;

  for (gint rate = find_next (legend, BHXH_MEASURE_PERCENT, 0); rate >= 0;
       rate = find_next (legend, BHXH_MEASURE_PERCENT, (guint) rate + 1))
    if (get_denominator (legend, rate) == denominator)
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "",
                              name_of (legend, (guint) rate));
    else
      are_all = are_all && get_denominator (legend, rate) < 0;
  return are_all ? NULL : g_string_free (g_steal_pointer (&names), FALSE);
}

/* Says of the rate what it is of, with all others of that, unless one before it did. */
static void
add_rate (const Legend *legend, gint rate, GPtrArray *parts)
{
  const gint denominator = get_denominator (legend, rate);
  g_autofree char *names = NULL;

  if (denominator < 0)
    return;
  for (gint i = find_next (legend, BHXH_MEASURE_PERCENT, 0); i < rate;
       i = find_next (legend, BHXH_MEASURE_PERCENT, (guint) i + 1))
    if (get_denominator (legend, i) == denominator)
      return;
  names = dup_rates (legend, denominator);
  g_ptr_array_add (
      parts, g_strdup_printf ("%s: %% %s “%s”",
                              names != NULL ? names : choose (legend, "tỷ lệ", "rates"),
                              choose (legend, "của", "of"),
                              name_of (legend, (guint) denominator)));
}

static void
add_rates (const Legend *legend, GPtrArray *parts)
{
  const gint first = find_next (legend, BHXH_MEASURE_PERCENT, 0);

  for (gint rate = first; rate >= 0;
       rate = find_next (legend, BHXH_MEASURE_PERCENT, (guint) rate + 1))
    add_rate (legend, rate, parts);
  if (first >= 0)
    g_ptr_array_add (parts,
                     g_strdup (choose (legend, "chênh lệch tỷ lệ: điểm phần trăm",
                                       "differences of rates: percentage points")));
}

void
tool_say_legend (const Job *job)
{
  const Legend legend = { bhxh_plan_get_frame (job->plan), job->language };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (find_next (&legend, BHXH_MEASURE_PERSON, 0) >= 0)
    g_ptr_array_add (parts, g_strdup (choose (&legend, "người", "persons")));
  add_rates (&legend, parts);
  if (find_next (&legend, BHXH_MEASURE_INDEX, 0) >= 0)
    g_ptr_array_add (parts, g_strdup (choose (&legend, "chỉ số: % của kỳ trước",
                                              "indices: % of the period before")));
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv ("; ", (char **) parts->pdata);
  tool_say (job, "Đơn vị tính: {}.", "Units: {}.", text, NULL);
}
