/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The index of units by code, and how a unit is written as its key.
 */
#include "model/frame-units.h"

#include "base/memory.h"
#include "base/period.h"

#include <stdlib.h>
#include <string.h>

/* By code, then first day; the order of the rows only where all that is the same. */
static int
compare_units (const void *a, const void *b)
{
  const BhxhDistrict *one = *(const BhxhDistrict *const *) a;
  const BhxhDistrict *other = *(const BhxhDistrict *const *) b;
  const int order = strcmp (one->code, other->code);

  if (order != 0)
    return order;
  if (one->from_last != other->from_last)
    return one->from_last < other->from_last ? -1 : 1;
  if (one->from_first != other->from_first)
    return one->from_first < other->from_first ? -1 : 1;
  return one < other ? -1 : one > other;
}

static gboolean
sort_by_code (Axes *axes, GError **error)
{
  g_autofree const BhxhDistrict **sorted =
      bhxh_try_new (axes->n_known, sizeof (BhxhDistrict *), error);

  if (sorted == NULL)
    return FALSE;
  for (guint i = 0; i < axes->n_known; i++)
    sorted[i] = &axes->units[i];
  qsort (sorted, axes->n_known, sizeof (BhxhDistrict *), compare_units);
  for (guint i = 0; i < axes->n_known; i++)
    axes->by_code[i] = (guint) (sorted[i] - axes->units);
  return TRUE;
}

/* Begins a group wherever the code changes. */
static gboolean
find_groups (Axes *axes, GError **error)
{
  const char *last = NULL;

  for (guint i = 0; i < axes->n_known; i++)
    {
      const char *code = axes->units[axes->by_code[i]].code;

      if (last != NULL && strcmp (code, last) == 0)
        continue;
      last = code;
      if (!bhxh_code_index_add (axes->codes, code, strlen (code), axes->n_groups, NULL,
                                error))
        return FALSE;
      axes->group_first[axes->n_groups++] = i;
    }
  axes->group_first[axes->n_groups] = axes->n_known;
  return TRUE;
}

gboolean
bhxh_units_index (Axes *axes, GError **error)
{
  axes->codes = bhxh_code_index_new (axes->n_known, error);
  if (axes->codes != NULL)
    axes->by_code = bhxh_try_new (axes->n_known, sizeof (guint), error);
  if (axes->by_code != NULL)
    axes->group_first = bhxh_try_new ((gsize) axes->n_known + 1, sizeof (guint), error);
  return axes->group_first != NULL && sort_by_code (axes, error) &&
         find_groups (axes, error);
}

UnitLookup
bhxh_units_find_in_group (const Axes *axes, guint group, BhxhPeriod day, guint *unit)
{
  const guint first = axes->group_first[group];
  const guint end = axes->group_first[group + 1];
  guint open = G_MAXUINT;

  for (guint i = first; i < end; i++)
    {
      const guint candidate = axes->by_code[i];
      const gint validity = unit_validity (&axes->units[candidate], day);

      if (validity > 0)
        {
          *unit = candidate;
          return UNIT_LOOKUP_FOUND;
        }
      if (validity < 0 &&
          (open == G_MAXUINT || (open >= axes->n_units && candidate < axes->n_units)))
        open = candidate;
    }
  *unit = open != G_MAXUINT ? open : axes->by_code[first];
  return open != G_MAXUINT ? UNIT_LOOKUP_OPEN : UNIT_LOOKUP_NOT_THEN;
}

UnitLookup
bhxh_units_find (const Axes *axes,
                 const char *code,
                 gsize length,
                 BhxhPeriod day,
                 guint *unit)
{
  const guint group = bhxh_code_index_find (axes->codes, code, length);

  if (group == CODE_INDEX_NONE)
    return UNIT_LOOKUP_NONE;
  return bhxh_units_find_in_group (axes, group, day, unit);
}

gboolean
bhxh_unit_reference_parse (const char *text, gsize length, UnitReference *reference)
{
  gsize at = length;
  BhxhPeriod date = BHXH_PERIOD_NONE;

  while (at > 0 && text[at - 1] != '@')
    at--;
  if (at == 0)
    {
      *reference = (UnitReference){ text, length, BHXH_PERIOD_NONE };
      return TRUE;
    }
  if (bhxh_period_read (text + at, length - at, &date) != PERIOD_READ ||
      bhxh_period_get_kind (date) != BHXH_PERIOD_DAY)
    return FALSE;
  *reference = (UnitReference){ text, at - 1, date };
  return TRUE;
}

char *
bhxh_unit_dup_key (const BhxhDistrict *district)
{
  char day[PERIOD_SIZE];

  if (district->from_last == BHXH_PERIOD_NONE)
    return g_strdup (district->code);
  bhxh_period_write (day, district->from_last);
  return g_strconcat (district->code, "@", day, NULL);
}

char *
bhxh_frame_dup_dated_code (const BhxhFrame *frame, guint unit)
{
  char day[PERIOD_SIZE];

  bhxh_period_write (day, frame->axes->date);
  return g_strconcat (frame->axes->units[unit].code, "@", day, NULL);
}

static const char *
write_end (char *buffer, BhxhPeriod day)
{
  bhxh_period_write (buffer, day);
  return *buffer != '\0' ? buffer : "..";
}

char *
bhxh_unit_dup_validity (const BhxhDistrict *district)
{
  char first[PERIOD_SIZE];
  char last[PERIOD_SIZE];

  return g_strconcat (write_end (first, district->from_last), "/",
                      write_end (last, district->to_first), NULL);
}
