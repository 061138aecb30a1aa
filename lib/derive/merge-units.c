/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whether the plans' units can be those of one plan: no code means two units on one day,
 * and different roots went whole into one that all the plans know.
 */
#include "derive/merge.h"

#include "model/frame-units.h"

#include <string.h>

/* "quang-tri-2022-2025: 45 Tỉnh Quảng Trị". */
static char *
dup_label (const MergePlan *plan, guint unit)
{
  const BhxhDistrict *district =
      bhxh_frame_get_district (bhxh_plan_get_frame (plan->plan), unit);

  return g_strdup_printf ("%s: %s %s", bhxh_plan_get_id (plan->plan), district->code,
                          district->name_vi);
}

static void
tell_units (Merge *merge,
            ProblemKind kind,
            const char *text,
            const MergePlan *one,
            guint unit,
            const MergePlan *other,
            guint other_unit)
{
  g_autofree char *first = dup_label (one, unit);
  g_autofree char *second = dup_label (other, other_unit);

  bhxh_merge_tell (merge, kind, text, first, second);
}

/* --- Codes ---------------------------------------------------------------------------
 */

/* Whether both surely are valid on some day; the same first day makes it one key, whose
 * rows are compared elsewhere. */
static gboolean
clash (const BhxhDistrict *one, const BhxhDistrict *other)
{
  return strcmp (one->code, other->code) == 0 &&
         (one->from_first != other->from_first || one->from_last != other->from_last) &&
         one->from_last <= unit_last_day (other->to_first) &&
         other->from_last <= unit_last_day (one->to_first);
}

/* Units of @plan by code, each a list of indices. */
static GHashTable *
list_codes (const MergePlan *plan)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (plan->plan);
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                             (GDestroyNotify) g_array_unref);

  for (guint unit = 0; unit < bhxh_frame_get_n_known (frame); unit++)
    {
      const char *code = bhxh_district_get_code (bhxh_frame_get_district (frame, unit));
      GArray *list = g_hash_table_lookup (codes, code);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (codes, (gpointer) code, list);
        }
      g_array_append_val (list, unit);
    }
  return codes;
}

static void
compare_codes (Merge *merge, const MergePlan *one, const MergePlan *other)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (one->plan);
  const BhxhFrame *other_frame = bhxh_plan_get_frame (other->plan);
  g_autoptr (GHashTable) codes = list_codes (one);

  for (guint unit = 0; unit < bhxh_frame_get_n_known (other_frame); unit++)
    {
      const BhxhDistrict *district = bhxh_frame_get_district (other_frame, unit);
      const GArray *list = g_hash_table_lookup (codes, district->code);

      for (guint i = 0; list != NULL && i < list->len; i++)
        {
          const guint found = g_array_index (list, guint, i);

          if (clash (bhxh_frame_get_district (frame, found), district))
            tell_units (merge, PROBLEM_PLANS_DIFFER, district->code, one, found, other,
                        unit);
        }
    }
}

/* --- Roots ---------------------------------------------------------------------------
 */

static gboolean
is_same_unit (const BhxhDistrict *one, const BhxhDistrict *other)
{
  return strcmp (one->code, other->code) == 0 && one->from_first == other->from_first &&
         one->from_last == other->from_last;
}

/* Whether the plan's own root went whole into that of the day. */
static gboolean
has_joined (const MergePlan *plan)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (plan->plan);
  guint n = 0;
  const Succession *changes = bhxh_frame_get_successions (frame, &n);

  for (guint i = 0; i < n; i++)
    if (changes[i].old_unit == 0 && (gint) changes[i].new_unit == plan->units.root &&
        bhxh_number_compare (changes[i].share, changes[i].share_decimals, 1, 0) == 0)
      return TRUE;
  return FALSE;
}

/* The plan's root is part of what is the root on the day. */
static void
check_root (Merge *merge, const MergePlan *plan, const char *day)
{
  g_autofree char *label = dup_label (plan, 0);

  if (plan->units.root < 0 || !has_joined (plan))
    bhxh_merge_tell (merge, PROBLEM_ROOT_NOT_JOINED, day, NULL, label);
}

static void
compare_roots (Merge *merge,
               const MergePlan *one,
               const MergePlan *other,
               const char *day)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (one->plan);
  const BhxhFrame *other_frame = bhxh_plan_get_frame (other->plan);

  if (is_same_unit (bhxh_frame_get_district (frame, 0),
                    bhxh_frame_get_district (other_frame, 0)))
    tell_units (merge, PROBLEM_SAME_ROOT, NULL, one, 0, other, 0);
  if (one->units.root >= 0 && other->units.root >= 0 &&
      !is_same_unit (bhxh_frame_get_district (frame, (guint) one->units.root),
                     bhxh_frame_get_district (other_frame, (guint) other->units.root)))
    tell_units (merge, PROBLEM_ROOTS_DIFFER, day, one, (guint) one->units.root, other,
                (guint) other->units.root);
}

void
bhxh_merge_check_units (Merge *merge)
{
  g_autofree char *day = bhxh_period_format (merge->day);

  for (gsize i = 0; i < merge->n_plans; i++)
    {
      check_root (merge, &merge->plans[i], day);
      for (gsize j = 0; j < i; j++)
        {
          compare_codes (merge, &merge->plans[j], &merge->plans[i]);
          compare_roots (merge, &merge->plans[j], &merge->plans[i], day);
        }
    }
}
