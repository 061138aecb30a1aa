/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units of two frames: which of them are the same one, and one text for both.
 */
#include "diff/differences.h"

#include "base/memory.h"

/* By code and first day; else by code and name. */
static gboolean
add_unit (Match *match, Side side, BhxhFrame *frame, guint unit, GError **error)
{
  const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);
  const char *code = bhxh_district_get_code (district);
  const BhxhPeriod from = bhxh_district_get_valid_from (district);
  g_autofree char *day = from != BHXH_PERIOD_NONE ? bhxh_period_format (from) : NULL;
  g_autoptr (GString) dated = g_string_new (NULL);
  g_autoptr (GString) named = g_string_new (NULL);
  MatchRow *row = bhxh_match_add (match, side);

  bhxh_match_append (dated, code);
  bhxh_match_append (dated, day != NULL ? day : "");
  bhxh_match_append (named, code);
  bhxh_match_append (named, bhxh_district_get_name (district, BHXH_LANGUAGE_VI));
  row->index = unit;
  row->order = row->keys[0] = bhxh_arena_dup (match->arena, dated->str, -1, error);
  if (row->keys[0] != NULL)
    row->keys[1] = bhxh_arena_dup (match->arena, named->str, -1, error);
  return row->keys[0] != NULL && row->keys[1] != NULL;
}

static gboolean
match_units (Match *match, Arena *arena, BhxhFrame *const *frames, GError **error)
{
  guint64 n_units[N_SIDES];

  for (guint side = 0; side < N_SIDES; side++)
    n_units[side] = bhxh_frame_get_n_units (frames[side]);
  if (!bhxh_match_init (match, arena, n_units, error))
    return FALSE;
  for (guint side = 0; side < N_SIDES; side++)
    for (guint unit = 0; unit < n_units[side]; unit++)
      if (!add_unit (match, (Side) side, frames[side], unit, error))
        return FALSE;
  match->n_passes = 2;
  match->only_from = 1;
  return bhxh_match_run (match, error);
}

/* A unit of both plans is called as the later one has it. */
static const char *
get_name (const MatchRow *row, Side side)
{
  return side == SIDE_BEFORE && row->other != NULL ? row->other->keys[0] : row->keys[0];
}

gboolean
bhxh_diff_name_units (Arena *arena,
                      BhxhFrame *const *frames,
                      const char ***units,
                      GError **error)
{
  g_auto (Match) match = { 0 };

  if (!match_units (&match, arena, frames, error))
    return FALSE;
  for (guint side = 0; side < N_SIDES; side++)
    {
      units[side] = bhxh_try_new (match.n_rows[side] + 1U, sizeof (char *), error);
      if (units[side] == NULL)
        return FALSE;
      for (guint i = 0; i < match.n_rows[side]; i++)
        {
          const MatchRow *row = &match.rows[side][i];

          units[side][row->index] = get_name (row, (Side) side);
        }
    }
  return TRUE;
}
