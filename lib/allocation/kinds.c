/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which indicators are kinds of which total, and how many persons each of them is.
 */
#include "allocation/kinds.h"

#include "allocation/apportion.h"
#include "allocation/infeasible.h"
#include "allocation/scale.h"

#include "base/memory.h"
#include "model/rule.h"

/* --- Rules --------------------------------------------------------------------------- */

/* The indicators of a side that only adds figures up; FALSE for any other side. */
static gboolean
list_sum (const RuleNode *node, guint *indicators, guint *n)
{
  if (node->kind == RULE_ADD)
    return list_sum (node->left, indicators, n) && list_sum (node->right, indicators, n);
  if (node->kind != RULE_FIGURE || *n == KINDS_MOST)
    return FALSE;
  indicators[(*n)++] = node->indicator;
  return TRUE;
}

/* Marks the slots of a year as total and kinds, where they all are handed down, and none
 * belongs to another total. */
static gboolean
mark (BhxhAllocation *allocation,
      guint total,
      const guint *kinds,
      guint n,
      GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (allocation_frame (allocation));
  gint slots[KINDS_MOST];

  for (guint i = 0; i < n; i++)
    {
      slots[i] = bhxh_allocation_find_slot (allocation, (gint) kinds[i],
                                            allocation->slots[total].period);
      /* A kind is a part of the total, so that it comes after it. */
      if (slots[i] <= (gint) total || allocation->slots[slots[i]].sum >= 0)
        return TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      AllocationSlot *kind = &allocation->slots[slots[i]];

      kind->sum = (gint) total;
      kind->scaled = bhxh_try_new (n_units, sizeof (Wide), error);
      if (kind->scaled == NULL)
        return FALSE;
    }
  allocation->slots[total].n_kinds = n;
  return TRUE;
}

static gboolean
apply_rule (BhxhAllocation *allocation, const Rule *rule, GError **error)
{
  for (guint side = 0; side < 2; side++)
    {
      const RuleNode *total = rule->sides[side];
      guint kinds[KINDS_MOST];
      guint n = 0;

      if (total->kind != RULE_FIGURE || !list_sum (rule->sides[1 - side], kinds, &n) ||
          n < 2)
        continue;
      for (guint i = 0; i < allocation->n_slots; i++)
        if (allocation->slots[i].indicator == total->indicator &&
            allocation->slots[i].n_kinds == 0 && !mark (allocation, i, kinds, n, error))
          return FALSE;
    }
  return TRUE;
}

gboolean
bhxh_kinds_find (BhxhAllocation *allocation, GError **error)
{
  guint n = 0;
  const Rule *rules = bhxh_plan_get_rules (allocation->plan, &n);

  if (allocation->request.block == BHXH_ALLOCATION_SEPARATELY)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (rules[i].n_sides == 2 && rules[i].compare[0] == COMPARE_EQUAL &&
        rules[i].levels == 0 && (rules[i].scope & RULE_FOR_TARGETS) != 0 &&
        !apply_rule (allocation, &rules[i], error))
      return FALSE;
  return TRUE;
}

/* --- Persons ------------------------------------------------------------------------- */

guint
bhxh_kinds_list (const BhxhAllocation *allocation, guint total, AllocationSlot **kinds)
{
  guint n = 0;

  for (guint i = total + 1; i < allocation->n_slots && n < KINDS_MOST; i++)
    if (allocation->slots[i].sum == (gint) total)
      kinds[n++] = &allocation->slots[i];
  return n;
}

char *
bhxh_kinds_dup_codes (const BhxhAllocation *allocation,
                      AllocationSlot *const *kinds,
                      guint n,
                      const guint8 *marked)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (marked == NULL || marked[i] != 0)
      g_string_append_printf (
          codes, "%s%s", codes->len > 0 ? ", " : "",
          bhxh_frame_get_indicator (allocation_frame (allocation), kinds[i]->indicator)
              ->code);
  return g_string_free (codes, FALSE);
}

static gboolean
refuse_kinds (const BhxhAllocation *allocation,
              guint total,
              AllocationSlot *const *kinds,
              guint n,
              Wide persons,
              GError **error)
{
  g_autofree char *codes = bhxh_kinds_dup_codes (allocation, kinds, n, NULL);
  Clash clash = { .kind = CLASH_KINDS,
                  .slot = &allocation->slots[total],
                  .parent = allocation->request.unit,
                  .kinds = codes };

  if (!bhxh_wide_narrow (ABS (persons), &clash.persons))
    clash.kind = CLASH_RANGE;
  return bhxh_infeasible_refuse (allocation, &clash, error);
}

/* What the kinds are short of their total goes to those that follow from rates, in
 * proportion to what they are. */
static gboolean
raise_kinds (const BhxhAllocation *allocation,
             guint total,
             AllocationSlot **kinds,
             guint n,
             GError **error)
{
  gint64 persons[KINDS_MOST];
  gint64 caps[KINDS_MOST];
  gint64 shares[KINDS_MOST];
  const Apportionment problem = { .method = allocation->request.method,
                                  .total = allocation->slots[total].demand.persons,
                                  .weights = persons,
                                  .floors = persons,
                                  .caps = caps,
                                  .n = n };
  Wide missing = problem.total;

  for (guint i = 0; i < n; i++)
    {
      persons[i] = kinds[i]->demand.persons;
      caps[i] = kinds[i]->demand.rate >= 0 ? BHXH_NUMBER_MAX : persons[i];
      missing -= persons[i];
    }
  if (bhxh_apportion (&problem, shares, NULL).outcome != APPORTION_DONE)
    return refuse_kinds (allocation, total, kinds, n, missing, error);
  for (guint i = 0; i < n; i++)
    kinds[i]->demand.persons = shares[i];
  return TRUE;
}

static gboolean
settle (BhxhAllocation *allocation, guint total, GError **error)
{
  Demand *demand = &allocation->slots[total].demand;
  AllocationSlot *kinds[KINDS_MOST];
  const guint n = bhxh_kinds_list (allocation, total, kinds);
  Wide sum = 0;

  for (guint i = 0; i < n; i++)
    sum += kinds[i]->demand.persons;
  if (sum == demand->persons)
    return TRUE;
  if (sum < demand->persons)
    return raise_kinds (allocation, total, kinds, n, error);
  /* Fewer persons than all kinds together meet no rate of a kind. */
  return (demand->rate >= 0 && bhxh_wide_narrow (sum, &demand->persons)) ||
         refuse_kinds (allocation, total, kinds, n, sum - demand->persons, error);
}

gboolean
bhxh_kinds_settle (BhxhAllocation *allocation, GError **error)
{
  for (guint i = 0; i < allocation->n_slots; i++)
    if (allocation->slots[i].n_kinds > 0 && !settle (allocation, i, error))
      return FALSE;
  return TRUE;
}

/* --- Bounds -------------------------------------------------------------------------- */

void
bhxh_kinds_limit_total (const BhxhAllocation *allocation,
                        AllocationSlot *total,
                        guint unit)
{
  AllocationSlot *kinds[KINDS_MOST];
  const guint n =
      bhxh_kinds_list (allocation, (guint) (total - allocation->slots), kinds);
  Wide floors = 0;
  Wide caps = 0;

  for (guint i = 0; i < n; i++)
    {
      floors += MAX (kinds[i]->floors[unit], kinds[i]->bases[unit]);
      caps += kinds[i]->caps[unit];
    }
  if (n == 0)
    return;
  total->floors[unit] = (gint64) MAX (total->floors[unit], MIN (floors, BHXH_NUMBER_MAX));
  total->caps[unit] = (gint64) MIN (total->caps[unit], caps);
}

gboolean
bhxh_kinds_is_first (const BhxhAllocation *allocation, guint slot)
{
  AllocationSlot *kinds[KINDS_MOST];

  return allocation->slots[slot].sum >= 0 &&
         bhxh_kinds_list (allocation, (guint) allocation->slots[slot].sum, kinds) > 0 &&
         kinds[0] == &allocation->slots[slot];
}
