/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who lacks what to share out by, found and named: all are counted, so many as fit a
 * sentence are named.
 */
#include "allocation/allocation.h"

#include "base/error.h"
#include "base/memory.h"

#define MOST_NAMED 20

void
bhxh_lacks_init (Lacks *lacks, BhxhFrame *frame)
{
  lacks->frame = frame;
  lacks->lacks = g_array_new (FALSE, FALSE, sizeof (Lack));
}

void
bhxh_lacks_clear (Lacks *lacks)
{
  for (guint i = 0; i < lacks->lacks->len; i++)
    g_free (g_array_index (lacks->lacks, Lack, i).units);
  g_array_unref (lacks->lacks);
}

/* --- Finding ------------------------------------------------------------------------- */

static Lack *
find_lack (Lacks *lacks, guint indicator, BhxhPeriod period, GError **error)
{
  Lack made = { indicator, period, NULL };

  for (guint i = 0; i < lacks->lacks->len; i++)
    {
      Lack *lack = &g_array_index (lacks->lacks, Lack, i);

      if (lack->indicator == indicator && lack->period == period)
        return lack;
    }
  made.units = bhxh_try_new (bhxh_frame_get_n_units (lacks->frame), 1, error);
  if (made.units == NULL)
    return NULL;
  g_array_append_val (lacks->lacks, made);
  return &g_array_index (lacks->lacks, Lack, lacks->lacks->len - 1);
}

/* The unit itself, or who below it has nothing where others there have. */
static void
mark (const Lacks *lacks, Lack *lack, const Column *column, guint unit)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (lacks->frame, unit, &first);

  if (column == NULL || column->states[unit] == VALUE_MISSING)
    {
      lack->units[unit] = 1;
      return;
    }
  for (guint child = first; child < first + n; child++)
    if (column->states[child] < VALUE_GIVEN)
      mark (lacks, lack, column, child);
}

gboolean
bhxh_lacks_add (Lacks *lacks,
                const ColumnQuery *query,
                BhxhPeriod period,
                const Column *column,
                guint unit,
                GError **error)
{
  const BhxhPeriod wanted = column != NULL                      ? column->period
                            : query->period != BHXH_PERIOD_NONE ? query->period
                                                                : period;
  Lack *lack = find_lack (lacks, query->indicator, wanted, error);

  if (lack == NULL)
    return FALSE;
  mark (lacks, lack, column, unit);
  return TRUE;
}

/* Of a count a unit lacks nothing of which all units below it are asked: it is their sum. */
void
bhxh_lacks_settle (Lacks *lacks)
{
  for (guint i = 0; i < lacks->lacks->len; i++)
    {
      Lack *lack = &g_array_index (lacks->lacks, Lack, i);
      const guint n_units = bhxh_frame_get_n_units (lacks->frame);

      if (bhxh_frame_get_indicator (lacks->frame, lack->indicator)->measure !=
          BHXH_MEASURE_PERSON)
        continue;
      /* From above, so that those below are still marked. */
      for (guint unit = 0; unit < n_units; unit++)
        {
          guint first = 0;
          const guint n = bhxh_frame_get_children (lacks->frame, unit, &first);
          guint n_asked = 0;

          for (guint child = first; child < first + n; child++)
            n_asked += lack->units[child];
          if (n > 0 && n_asked == n)
            lack->units[unit] = 0;
        }
    }
}

/* --- Words --------------------------------------------------------------------------- */

static guint
count_marked (const BhxhFrame *frame, const guint8 *marked)
{
  guint n = 0;

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    n += marked[unit] != 0;
  return n;
}

void
bhxh_lacks_append_units (GString *names,
                         const BhxhFrame *frame,
                         const guint8 *marked,
                         BhxhLanguage language)
{
  const guint n = count_marked (frame, marked);
  guint n_named = 0;

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame) && n_named < MOST_NAMED;
       unit++)
    if (marked[unit] != 0)
      {
        const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);

        g_string_append_printf (names, "%s%s (%s)", n_named++ > 0 ? ", " : "",
                                bhxh_district_get_name (district, language),
                                district->code);
      }
  if (n > n_named)
    g_string_append_printf (
        names, language == BHXH_LANGUAGE_EN ? " and %u more" : " và %u đơn vị khác",
        n - n_named);
}

static void
append_lack (GString *message,
             const Lacks *lacks,
             const Lack *lack,
             BhxhLanguage language)
{
  const guint n = count_marked (lacks->frame, lack->units);
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (lacks->frame, lack->indicator);
  g_autofree char *period = bhxh_period_format (lack->period);

  g_string_append_printf (message,
                          language == BHXH_LANGUAGE_EN ? "%s %s (units: %u): "
                                                       : "%s %s (%u đơn vị): ",
                          indicator->code, period, n);
  bhxh_lacks_append_units (message, lacks->frame, lack->units, language);
}

/* One problem a unit, as the diagnostics limit them. */
static void
tell (const Lacks *lacks, const Lack *lack, BhxhDiagnostics *diagnostics)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (lacks->frame, lack->indicator);
  g_autofree char *period = bhxh_period_format (lack->period);

  for (guint unit = 0; unit < bhxh_frame_get_n_units (lacks->frame); unit++)
    if (lack->units[unit] != 0)
      {
        const BhxhDistrict *district = bhxh_frame_get_district (lacks->frame, unit);
        g_autofree char *text =
            g_strdup_printf ("%s %s", district->code, district->name_vi);

        bhxh_diagnostics_add (diagnostics, PROBLEM_NOTHING_TO_SHARE_BY, (Place){ 0 },
                              text, indicator->code, period, NULL);
      }
}

gboolean
bhxh_lacks_check (const Lacks *lacks, BhxhDiagnostics *diagnostics, GError **error)
{
  g_autoptr (GString) vi = g_string_new ("thiếu số liệu để phân bổ: ");
  g_autoptr (GString) en = g_string_new ("figures to share out by are missing: ");

  if (lacks->lacks->len == 0)
    return TRUE;
  for (guint i = 0; i < lacks->lacks->len; i++)
    {
      const Lack *lack = &g_array_index (lacks->lacks, Lack, i);

      g_string_append (vi, i > 0 ? "; " : "");
      g_string_append (en, i > 0 ? "; " : "");
      append_lack (vi, lacks, lack, BHXH_LANGUAGE_VI);
      append_lack (en, lacks, lack, BHXH_LANGUAGE_EN);
      tell (lacks, lack, diagnostics);
    }
  bhxh_set_error_messages (error, BHXH_ERROR_MISSING, vi->str, en->str);
  return FALSE;
}
