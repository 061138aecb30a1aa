/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Down the tree, only where something is missing.
 */
#include "gap/lacking.h"

static void
add (gpointer data, guint unit)
{
  Lacking *lacking = data;

  if (lacking->n < LACKING_MAX_NAMED)
    lacking->units[lacking->n_named++] = unit;
  lacking->n++;
}

/* --- Of a group ------------------------------------------------------------------ */

static gboolean
lacks_itself (const GapEngine *engine, guint slot, guint unit)
{
  PlainPair pair;
  GapRow row;

  return !bhxh_gap_view_read_plainly (&engine->view, &engine->view.slots[slot], unit,
                                      &pair) &&
         bhxh_gap_row_compute_any (engine, slot, unit, WANT_STATUS_ONLY, &row) ==
             ROW_READY &&
         (!row.wholly || row.n_carried > 0);
}

/* Until all are named that can be. */
static void
collect_group (const GapEngine *engine,
               guint slot,
               const Rollup *rollup,
               guint unit,
               Lacking *lacking)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (engine->view.frame, unit, &first);

  for (guint child = first; child < first + n && lacking->n < LACKING_MAX_NAMED; child++)
    {
      const Group *group = bhxh_rollup_get (rollup, child);

      if (group != NULL && group->n_reported < group->n_expected)
        collect_group (engine, slot, rollup, child, lacking);
      else if (group == NULL && lacks_itself (engine, slot, child))
        add (lacking, child);
    }
}

void
bhxh_lacking_list_group (const GapEngine *engine,
                         guint slot,
                         const Rollup *rollup,
                         guint unit,
                         Lacking *lacking)
{
  const Group *group = bhxh_rollup_get (rollup, unit);

  *lacking = (Lacking){ 0 };
  if (group == NULL || group->n_reported == group->n_expected)
    return;
  collect_group (engine, slot, rollup, unit, lacking);
  lacking->n = group->n_expected - group->n_reported;
}

/* --- Of a sum -------------------------------------------------------------------- */

void
bhxh_lacking_list_sum (const GapView *view,
                       const GapSlot *slot,
                       guint unit,
                       Lacking *lacking)
{
  *lacking = (Lacking){ 0 };
  bhxh_reported_visit_missing (view, &slot->actual, unit, view->stage, add, lacking);
}

/* --- Words ----------------------------------------------------------------------- */

char *
bhxh_lacking_dup_codes (const BhxhFrame *frame, const Lacking *lacking)
{
  const char *codes[LACKING_MAX_NAMED + 2] = { NULL };

  if (lacking->n == 0)
    return NULL;
  for (guint i = 0; i < lacking->n_named; i++)
    codes[i] =
        bhxh_district_get_code (bhxh_frame_get_district (frame, lacking->units[i]));
  if (lacking->n > lacking->n_named)
    codes[lacking->n_named] = "...";
  return g_strjoinv (";", (char **) codes);
}

char *
bhxh_lacking_dup_names (const BhxhFrame *frame,
                        const Lacking *lacking,
                        BhxhLanguage language)
{
  const char *names[LACKING_MAX_NAMED + 1] = { NULL };
  g_autofree char *joined = NULL;

  if (lacking->n == 0)
    return NULL;
  for (guint i = 0; i < lacking->n_named; i++)
    names[i] = bhxh_district_get_name (bhxh_frame_get_district (frame, lacking->units[i]),
                                       language);
  joined = g_strjoinv (", ", (char **) names);
  if (lacking->n == lacking->n_named)
    return g_steal_pointer (&joined);
  return g_strdup_printf (language == BHXH_LANGUAGE_EN ? "%s and %u more"
                                                       : "%s và %u đơn vị khác",
                          joined, lacking->n - lacking->n_named);
}

gboolean
bhxh_lacking_is_wanted (const Batch *batch, guint column)
{
  const BatchColumn *columns = batch->columns + column;

  return columns[0].wanted || columns[1].wanted || columns[2].wanted;
}

void
bhxh_lacking_make_texts (const BhxhFrame *frame,
                         const Lacking *lacking,
                         Batch *batch,
                         guint column,
                         gsize row)
{
  if (lacking->n == 0)
    return;
  bhxh_batch_take_text (batch, column, row, bhxh_lacking_dup_codes (frame, lacking));
  bhxh_batch_take_text (batch, column + 1, row,
                        bhxh_lacking_dup_names (frame, lacking, BHXH_LANGUAGE_VI));
  bhxh_batch_take_text (batch, column + 2, row,
                        bhxh_lacking_dup_names (frame, lacking, BHXH_LANGUAGE_EN));
}

/* --- How much of the whole ------------------------------------------------------- */

gboolean
bhxh_coverage_percent (Amount reported, Amount whole, guint decimals, Amount *percent)
{
  const gint comparison = bhxh_amount_compare (reported, whole);

  if (comparison == 0 && whole.value > 0)
    {
      *percent = (Amount){ 100 * (gint64) bhxh_powers_of_ten[decimals], (gint) decimals };
      return TRUE;
    }
  return gap_achievement (reported, whole, decimals,
                          comparison >= 0 ? BHXH_STATUS_MET : BHXH_STATUS_NOT_YET, FALSE,
                          percent);
}
