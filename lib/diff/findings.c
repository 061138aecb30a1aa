/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Findings of both plans side by side: the same rule over the same cells is the same
 * finding.
 */
#include "diff/differences.h"

#include <bhxhplan/number.h>

/* How far the digits are off; "" where they have no printed state. */
static char *
dup_size (const BhxhFindings *findings, guint index)
{
  gint64 size;
  gint decimals;

  return bhxh_findings_get_size (findings, index, &size, &decimals)
             ? bhxh_number_format (size, decimals, BHXH_NUMBER_PLAIN)
             : g_strdup ("");
}

/* The rule and its cells; TRUE unless memory is short. */
static gboolean
add_finding (Match *match,
             Side side,
             const BhxhFindings *findings,
             guint index,
             GError **error)
{
  g_autoptr (GString) key = g_string_new (NULL);
  g_autofree char *cells = bhxh_findings_dup_cells (findings, index);
  g_autofree char *sorted = bhxh_diff_dup_sorted (cells);
  g_autofree char *size = dup_size (findings, index);
  MatchRow *row = bhxh_match_add (match, side);

  row->index = index;
  g_string_append_printf (key, "%s %s", bhxh_findings_get_rule (findings, index), sorted);
  row->order = row->keys[1] = bhxh_arena_dup (match->arena, key->str, -1, error);
  if (row->keys[1] == NULL)
    return FALSE;
  bhxh_match_append (key, "");
  bhxh_match_append (key, size);
  row->keys[0] = bhxh_arena_dup (match->arena, key->str, -1, error);
  return row->keys[0] != NULL;
}

static gboolean
add_side (Match *match, Side side, const BhxhFindings *findings, GError **error)
{
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (bhxh_findings_get_verdict (findings, i) == BHXH_VERDICT_IMPOSSIBLE &&
        !add_finding (match, side, findings, i, error))
      return FALSE;
  return TRUE;
}

/* A finding of both plans is off by another size. */
static gboolean
set_sizes (BhxhDifferences *differences, Difference *difference, GError **error)
{
  difference->column = "size";
  for (guint side = 0; side < N_SIDES; side++)
    {
      g_autofree char *size =
          dup_size (differences->findings[side], difference->rows[side]);

      difference->texts[side] = bhxh_arena_dup (differences->arena, size, -1, error);
      if (difference->texts[side] == NULL)
        return FALSE;
    }
  bhxh_difference_set_number (difference);
  return TRUE;
}

gboolean
bhxh_diff_findings (BhxhDifferences *differences, GError **error)
{
  guint64 n_rows[N_SIDES];
  g_auto (Match) match = { 0 };

  for (guint side = 0; side < N_SIDES; side++)
    n_rows[side] =
        bhxh_findings_count (differences->findings[side], BHXH_VERDICT_IMPOSSIBLE, 0);
  if (!bhxh_match_init (&match, differences->arena, n_rows, error))
    return FALSE;
  for (guint side = 0; side < N_SIDES; side++)
    if (!add_side (&match, side, differences->findings[side], error))
      return FALSE;
  match.n_passes = match.only_from = 2;
  if (!bhxh_match_run (&match, error))
    return FALSE;
  for (guint i = 0; i < match.n_pairs; i++)
    {
      Difference difference =
          bhxh_difference_of_pair (&match.pairs[i], BHXH_PART_FINDINGS);

      difference.key = match.pairs[i].rows[difference_side (&difference)]->order;
      if (difference.kind == BHXH_DIFFERENCE_CHANGED &&
          !set_sizes (differences, &difference, error))
        return FALSE;
      if (!bhxh_differences_add (differences, &difference, error))
        return FALSE;
    }
  return TRUE;
}
