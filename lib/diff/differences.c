/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Comparing two plans part by part, and what callers ask about the result.
 */
#include "diff/differences.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/wide.h"

#include <string.h>

Difference
bhxh_difference_of_pair (const MatchPair *pair, BhxhDifferencePart part)
{
  Difference difference = { .part = (guint8) part, .texts = { "", "" } };

  for (guint side = 0; side < N_SIDES; side++)
    difference.rows[side] =
        pair->rows[side] != NULL ? pair->rows[side]->index : DIFF_NO_ROW;
  difference.kind = pair->rows[SIDE_BEFORE] == NULL  ? BHXH_DIFFERENCE_ADDED
                    : pair->rows[SIDE_AFTER] == NULL ? BHXH_DIFFERENCE_REMOVED
                                                     : BHXH_DIFFERENCE_CHANGED;
  return difference;
}

gboolean
bhxh_differences_add (BhxhDifferences *differences,
                      const Difference *difference,
                      GError **error)
{
  if (differences->n_items >= DIFF_NO_ROW - 1)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_LIMIT,
                               "có quá nhiều điểm khác nhau để đánh số",
                               "there are too many differences to number");
      return FALSE;
    }
  if (!bhxh_try_grow ((gpointer *) &differences->items, &differences->capacity,
                      (gsize) differences->n_items + 1, sizeof *difference, error))
    return FALSE;
  differences->items[differences->n_items++] = *difference;
  return TRUE;
}

void
bhxh_difference_set_number (Difference *difference)
{
  gint64 values[N_SIDES];
  gint decimals[N_SIDES];
  Wide scaled[N_SIDES];
  gint most = 0;

  for (guint side = 0; side < N_SIDES; side++)
    {
      const char *text = difference->texts[side];

      if (!bhxh_number_parse_plain (text, strlen (text), &values[side], &decimals[side]))
        return;
      most = MAX (most, decimals[side]);
    }
  for (guint side = 0; side < N_SIDES; side++)
    if (!bhxh_wide_scale (values[side], (guint) (most - decimals[side]), &scaled[side]))
      return;
  difference->decimals = (gint8) most;
  difference->has_number =
      bhxh_wide_narrow (scaled[SIDE_AFTER] - scaled[SIDE_BEFORE], &difference->number);
}

static int
compare_items (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

void
bhxh_diff_sort_texts (GPtrArray *texts)
{
  g_ptr_array_sort (texts, compare_items);
}

char *
bhxh_diff_dup_sorted (const char *list)
{
  g_auto (GStrv) items = g_strsplit (list, ";", -1);

  for (char **item = items; *item != NULL; item++)
    g_strstrip (*item);
  qsort (items, g_strv_length (items), sizeof *items, compare_items);
  return g_strjoinv (";", items);
}

gboolean
bhxh_diff_check_rows (const guint64 *n_rows, GError **error)
{
  for (guint side = 0; side < N_SIDES; side++)
    if (n_rows[side] >= DIFF_NO_ROW)
      {
        bhxh_set_error_messages (error, BHXH_ERROR_LIMIT,
                                 "kế hoạch có quá nhiều dòng để so sánh",
                                 "a plan has too many rows to compare");
        return FALSE;
      }
  return TRUE;
}

static gboolean
compare_all (BhxhDifferences *differences, GError **error)
{
  if (!bhxh_diff_settings (differences, error))
    return FALSE;
  for (gint table = BHXH_PLAN_UNITS; table < PLAN_N_TABLES; table++)
    if (table == BHXH_PLAN_TARGETS
            ? !bhxh_diff_targets (differences, error)
            : !bhxh_diff_records (differences, (BhxhPlanTable) table, error))
      return FALSE;
  return bhxh_diff_findings (differences, error);
}

BhxhDifferences *
bhxh_differences_compute (BhxhPlan *before,
                          BhxhPlan *after,
                          BhxhOptions *options,
                          GError **error)
{
  g_autoptr (BhxhDifferences) differences = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  differences = g_new0 (BhxhDifferences, 1);
  g_atomic_ref_count_init (&differences->refs);
  differences->plans[SIDE_BEFORE] = bhxh_plan_ref (before);
  differences->plans[SIDE_AFTER] = bhxh_plan_ref (after);
  differences->arena = bhxh_arena_new (error);
  if (differences->arena == NULL)
    return NULL;
  for (guint side = 0; side < N_SIDES; side++)
    {
      differences->findings[side] =
          bhxh_findings_compute (differences->plans[side], NULL, options, error);
      if (differences->findings[side] == NULL)
        return NULL;
    }
  return compare_all (differences, error) ? g_steal_pointer (&differences) : NULL;
}

BhxhDifferences *
bhxh_differences_ref (BhxhDifferences *differences)
{
  g_return_val_if_fail (differences != NULL, NULL);

  g_atomic_ref_count_inc (&differences->refs);
  return differences;
}

void
bhxh_differences_unref (BhxhDifferences *differences)
{
  if (differences == NULL || !g_atomic_ref_count_dec (&differences->refs))
    return;
  for (guint side = 0; side < N_SIDES; side++)
    {
      bhxh_findings_unref (differences->findings[side]);
      bhxh_plan_unref (differences->plans[side]);
      g_free (differences->statements[side]);
    }
  g_clear_pointer (&differences->arena, bhxh_arena_free);
  g_free (differences->items);
  g_free (differences);
}

guint
bhxh_differences_get_n (const BhxhDifferences *differences)
{
  g_return_val_if_fail (differences != NULL, 0);

  return differences->n_items;
}

guint
bhxh_differences_count (const BhxhDifferences *differences, BhxhDifferenceKind kind)
{
  guint n = 0;

  g_return_val_if_fail (differences != NULL, 0);

  for (guint i = 0; i < differences->n_items; i++)
    n += kind == BHXH_DIFFERENCE_ANY || differences->items[i].kind == kind;
  return n;
}

/* The difference; NULL past the end. */
static const Difference *
get_item (const BhxhDifferences *differences, guint index)
{
  return index < differences->n_items ? &differences->items[index] : NULL;
}

BhxhDifferenceKind
bhxh_differences_get_kind (const BhxhDifferences *differences, guint index)
{
  g_return_val_if_fail (differences != NULL, 0);

  return index < differences->n_items ? differences->items[index].kind : 0;
}

BhxhDifferencePart
bhxh_differences_get_part (const BhxhDifferences *differences, guint index)
{
  g_return_val_if_fail (differences != NULL, 0);

  return index < differences->n_items ? differences->items[index].part : 0;
}

gboolean
bhxh_differences_get_number (const BhxhDifferences *differences,
                             guint index,
                             gint64 *number,
                             gint *decimals)
{
  const Difference *difference = NULL;

  g_return_val_if_fail (differences != NULL && number != NULL && decimals != NULL, FALSE);

  difference = get_item (differences, index);
  if (difference == NULL || !difference->has_number)
    return FALSE;
  *number = difference->number;
  *decimals = difference->decimals;
  return TRUE;
}

char *
bhxh_differences_dup_message (const BhxhDifferences *differences,
                              guint index,
                              BhxhLanguage language)
{
  const Difference *difference = NULL;

  g_return_val_if_fail (differences != NULL, NULL);

  difference = get_item (differences, index);
  return difference != NULL
             ? bhxh_difference_dup_message (differences, difference, language)
             : NULL;
}
