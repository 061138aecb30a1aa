/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From what people write to a unit: which code or name is meant on a day.
 */
#include "model/axes.h"

#include "base/memory.h"
#include "base/name-index.h"
#include "model/frame-units.h"

#include <string.h>

/* Names that the nearest bearers of a text can have; more are counted only. */
#define MAX_BEARERS 64

/* --- Codes ---------------------------------------------------------------------------
 */

gint
bhxh_frame_find_unit_code (const BhxhFrame *frame,
                           const char *code,
                           gsize length,
                           BhxhPeriod day)
{
  const Axes *axes = frame->axes;
  guint unit = 0;

  day = day != BHXH_PERIOD_NONE ? bhxh_period_get_last_day (day) : axes->date;
  return bhxh_units_find (axes, code, length, day, &unit) == UNIT_LOOKUP_FOUND
             ? (gint) unit
             : -1;
}

/* --- Who counts ----------------------------------------------------------------------
 */

typedef struct
{
  const Axes *axes;
  const UnitQuery *query;
  BhxhPeriod day;
  gboolean wants_former; /* those of the axis that ended before the day, or all of it */
  gboolean wants_axis;
} Finder;

static gboolean
fits_query (const Finder *finder, guint unit)
{
  const BhxhDistrict *district = &finder->axes->units[unit];

  return (finder->query->level == 0 || district->level == finder->query->level) &&
         (finder->query->parent < 0 || district->parent == finder->query->parent);
}

static gboolean
is_former (const Finder *finder, guint unit)
{
  return unit < finder->axes->n_units &&
         finder->day > unit_last_day (finder->axes->units[unit].to_last);
}

/* A NameAcceptFunc. */
static gboolean
accept_unit (guint unit, gpointer data)
{
  const Finder *finder = data;

  if (!fits_query (finder, unit))
    return FALSE;
  if (finder->wants_axis)
    return unit < finder->axes->n_units;
  return finder->wants_former
             ? is_former (finder, unit)
             : unit_validity (&finder->axes->units[unit], finder->day) != 0;
}

/* --- Outcomes ------------------------------------------------------------------------
 */

static gboolean
settle (const Finder *finder, guint unit, UnitMatch *match)
{
  match->outcome = UNIT_FOUND;
  match->unit = unit;
  match->day = finder->day;
  match->is_open = unit_validity (&finder->axes->units[unit], finder->day) < 0;
  match->is_former = is_former (finder, unit);
  return TRUE;
}

static void
add_candidates (UnitMatch *match, const guint *units, gsize n_units)
{
  match->outcome = UNIT_AMBIGUOUS;
  for (gsize i = 0; i < n_units; i++, match->n_candidates++)
    if (match->n_candidates < UNIT_MAX_CANDIDATES)
      match->candidates[match->n_candidates] = units[i];
}

/* --- By code -------------------------------------------------------------------------
 */

/* The only unit of the axis that had the code, if it ended before the day. */
static gboolean
find_former_bearer (const Finder *finder, guint group, guint *unit)
{
  const Axes *axes = finder->axes;
  guint n = 0;

  for (guint i = axes->group_first[group]; i < axes->group_first[group + 1]; i++)
    if (is_former (finder, axes->by_code[i]) && fits_query (finder, axes->by_code[i]))
      {
        *unit = axes->by_code[i];
        n++;
      }
  return n == 1;
}

/* The bearer of a group's code on the day, or the former one. */
static gboolean
match_group (const Finder *finder, guint group, gboolean is_dated, UnitMatch *match)
{
  guint unit = 0;
  const UnitLookup lookup =
      bhxh_units_find_in_group (finder->axes, group, finder->day, &unit);

  if (lookup != UNIT_LOOKUP_NOT_THEN)
    return fits_query (finder, unit) && settle (finder, unit, match);
  if (!is_dated && find_former_bearer (finder, group, &unit))
    return settle (finder, unit, match);
  if (fits_query (finder, unit))
    {
      match->outcome = UNIT_NOT_THEN;
      match->unit = unit;
      match->day = finder->day;
    }
  return FALSE;
}

static gboolean
match_code (const Finder *finder, const char *text, gsize length, UnitMatch *match)
{
  const Axes *axes = finder->axes;
  UnitReference reference;
  Finder dated = *finder;
  guint group;

  if (!bhxh_unit_reference_parse (text, length, &reference))
    return FALSE;
  group = bhxh_code_index_find (axes->codes, reference.code, reference.length);
  if (group == CODE_INDEX_NONE)
    return FALSE;
  if (reference.date != BHXH_PERIOD_NONE)
    dated.day = reference.date;
  return match_group (&dated, group, reference.date != BHXH_PERIOD_NONE, match);
}

/* A code whose leading zeros a spreadsheet took. */
static gboolean
match_padded_code (const Finder *finder, const char *text, gsize length, UnitMatch *match)
{
  guint groups[CODE_INDEX_MAX_ZEROS];
  guint units[CODE_INDEX_MAX_ZEROS];
  const gsize n_groups = bhxh_code_index_find_padded (finder->axes->codes, text, length,
                                                      groups, G_N_ELEMENTS (groups));
  UnitMatch found = { 0 };
  guint n = 0;

  for (gsize i = 0; i < MIN (n_groups, G_N_ELEMENTS (groups)); i++)
    if (match_group (finder, groups[i], FALSE, &found))
      units[n++] = found.unit;
  if (n > 1)
    add_candidates (match, units, n);
  else if (n == 0 && found.outcome == UNIT_NOT_THEN)
    *match = found;
  if (n != 1)
    return FALSE;
  match->lost_zeros = TRUE;
  return settle (finder, units[0], match);
}

/* --- By name -------------------------------------------------------------------------
 */

/* Units by all their spellings. */
static NameIndex *
make_names (const Axes *axes, GError **error)
{
  g_autofree NamePair *pairs = NULL;
  gsize n = 0;

  for (guint unit = 0; unit < axes->n_known; unit++)
    n += 2 + bhxh_district_get_n_aliases (&axes->units[unit]);
  pairs = bhxh_try_new (n, sizeof (NamePair), error);
  if (pairs == NULL)
    return NULL;
  n = 0;
  for (guint unit = 0; unit < axes->n_known; unit++)
    {
      const BhxhDistrict *district = &axes->units[unit];

      if (*district->name_vi != '\0')
        pairs[n++] = (NamePair){ district->name_vi, unit };
      if (*district->name_en != '\0' && district->name_en != district->name_vi)
        pairs[n++] = (NamePair){ district->name_en, unit };
      for (guint i = 0; i < bhxh_district_get_n_aliases (district); i++)
        pairs[n++] = (NamePair){ district->aliases[i], unit };
    }
  return bhxh_name_index_new (pairs, n, error);
}

/* The index, made at first use. */
static const NameIndex *
get_names (Axes *axes, GError **error)
{
  const NameIndex *names;

  g_mutex_lock (&axes->lock);
  if (axes->names == NULL)
    axes->names = make_names (axes, error);
  names = axes->names;
  g_mutex_unlock (&axes->lock);
  return names;
}

static gboolean
is_one_code (const Axes *axes, const guint *units, gsize n)
{
  for (gsize i = 1; i < n; i++)
    if (strcmp (axes->units[units[i]].code, axes->units[units[0]].code) != 0)
      return FALSE;
  return TRUE;
}

/* Of bearers of one name, those that surely are valid then; where none is, and all have
 * one code, the first. @n becomes how many are left. */
static void
prefer_sure (const Finder *finder, guint *units, gsize *n)
{
  const gboolean is_one = is_one_code (finder->axes, units, *n);
  gsize n_sure = 0;

  for (gsize i = 0; i < *n; i++)
    if (unit_validity (&finder->axes->units[units[i]], finder->day) > 0)
      units[n_sure++] = units[i];
  if (n_sure > 0)
    *n = n_sure;
  else if (is_one)
    *n = 1;
}

/* Who bears the name now; the nearest first. */
static gsize
find_bearers (const Finder *finder,
              const NameIndex *names,
              guint *units,
              NameMatch *nearness)
{
  const UnitQuery *query = finder->query;

  return bhxh_name_index_find (names, query->text, query->length, accept_unit,
                               (gpointer) finder, units, MAX_BEARERS, nearness);
}

/* "Đông Hà" on a day when it is a ward, where on the frame's date it was a city: those of
 * the axis of another level than @unit, if the name does not say its type. */
static gsize
find_rivals (const Finder *finder, const NameIndex *names, guint unit, guint *rivals)
{
  const UnitQuery *query = finder->query;
  g_auto (Name) name = { 0 };
  Finder on_axis = *finder;
  guint bearers[MAX_BEARERS];
  NameMatch nearness;
  gsize n_rivals = 0;
  gsize n;

  bhxh_name_init (&name, query->text, query->length);
  if (unit < finder->axes->n_units || bhxh_name_get_type (&name) != NAME_TYPE_NONE)
    return 0;
  on_axis.wants_axis = TRUE;
  n = MIN (find_bearers (&on_axis, names, bearers, &nearness), MAX_BEARERS);
  for (gsize i = 0; i < n; i++)
    if (finder->axes->units[bearers[i]].level != finder->axes->units[unit].level)
      rivals[n_rivals++] = bearers[i];
  return n_rivals;
}

static gboolean
match_name (Finder *finder, const NameIndex *names, UnitMatch *match)
{
  guint units[MAX_BEARERS];
  guint rivals[MAX_BEARERS];
  NameMatch nearness = NAME_MATCH_NONE;
  gsize n = find_bearers (finder, names, units, &nearness);
  gsize n_rivals = 0;

  if (n == 0)
    {
      finder->wants_former = TRUE;
      n = find_bearers (finder, names, units, &nearness);
    }
  if (n > 1 && n <= MAX_BEARERS)
    prefer_sure (finder, units, &n);
  if (n == 1)
    n_rivals = find_rivals (finder, names, units[0], rivals);
  if (n > 1 || n_rivals > 0)
    {
      add_candidates (match, units, MIN (n, MAX_BEARERS));
      add_candidates (match, rivals, n_rivals);
      match->n_candidates = MAX (match->n_candidates, (guint) n);
    }
  if (n != 1 || n_rivals > 0)
    return FALSE;
  match->lacks_marks = nearness == NAME_MATCH_PLAIN || nearness == NAME_MATCH_COMPATIBLE;
  return settle (finder, units[0], match);
}

/* --- All ways ------------------------------------------------------------------------
 */

static void
trim (const char **text, gsize *length)
{
  while (*length > 0 && g_ascii_isspace (**text))
    {
      (*text)++;
      (*length)--;
    }
  while (*length > 0 && g_ascii_isspace ((*text)[*length - 1]))
    (*length)--;
}

gboolean
bhxh_frame_match_unit (BhxhFrame *frame,
                       const UnitQuery *query,
                       UnitMatch *match,
                       GError **error)
{
  Axes *axes = frame->axes;
  Finder finder = { .axes = axes, .query = query };
  const char *text = query->text;
  gsize length = query->length;
  const NameIndex *names;

  finder.day =
      query->day != BHXH_PERIOD_NONE ? bhxh_period_get_last_day (query->day) : axes->date;
  *match = (UnitMatch){ .outcome = UNIT_UNKNOWN };
  trim (&text, &length);
  if (length == 0 || match_code (&finder, text, length, match) ||
      match->outcome != UNIT_UNKNOWN ||
      match_padded_code (&finder, text, length, match) || match->outcome != UNIT_UNKNOWN)
    return TRUE;
  names = get_names (axes, error);
  if (names == NULL)
    return FALSE;
  match_name (&finder, names, match);
  return TRUE;
}

gboolean
bhxh_frame_suggest_units (BhxhFrame *frame,
                          const UnitQuery *query,
                          UnitMatch *match,
                          GError **error)
{
  const Axes *axes = frame->axes;
  Finder finder = { .axes = axes, .query = query, .wants_axis = TRUE };
  const NameIndex *names = get_names (frame->axes, error);
  guint units[UNIT_MAX_CANDIDATES];
  gsize n;

  if (names == NULL)
    return FALSE;
  n = bhxh_name_index_suggest (names, query->text, query->length, accept_unit, &finder,
                               units, UNIT_MAX_CANDIDATES);
  add_candidates (match, units, MIN (n, UNIT_MAX_CANDIDATES));
  return TRUE;
}
