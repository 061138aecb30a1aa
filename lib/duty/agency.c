/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What became of agencies: who does on a day what another did before, duty by duty where
 * several took over from one, and when there is nobody any more.
 */
#include "duty/duties.h"

#include "model/plan-private.h"

#include <string.h>

/* One search for what an agency has become. */
typedef struct
{
  const BhxhPlan *plan;
  const Records *changes;
  const char *duty;
  BhxhPeriod day;
  GArray *reached;   /* of Successor: all on the way, ends or not */
  GHashTable *known; /* rows of agencies in it */
} Search;

/* Whether a duty goes over with a change. */
typedef enum
{
  GOES_NOT,
  GOES_PERHAPS, /* the change names no duties */
  GOES          /* it names this one */
} Going;

static const char *
change_cell (const Search *search, guint row, guint column)
{
  return records_get (search->changes, row, column);
}

static Going
is_going (const Search *search, guint row)
{
  Span rest = span_of (change_cell (search, row, AGENCY_SUCCESSION_DUTIES));
  Span item;

  if (rest.length == 0)
    return GOES_PERHAPS;
  while (bhxh_cell_next_item (&rest, &item))
    if (strlen (search->duty) == item.length &&
        memcmp (search->duty, item.text, item.length) == 0)
      return GOES;
  return GOES_NOT;
}

/* The first day of a change of @from that has begun by the search's day and does not lie
 * wholly before @from was reached; FALSE for other changes. */
static gboolean
has_begun (const Search *search, guint row, const Successor *from, BhxhPeriod *first)
{
  const Records *agencies = bhxh_plan_get_records (search->plan, BHXH_PLAN_AGENCIES);
  UncertainDay date;

  if (strcmp (change_cell (search, row, AGENCY_SUCCESSION_OLD),
              records_get (agencies, from->agency, AGENCY_CODE)) != 0 ||
      !bhxh_cell_parse_date (span_of (change_cell (search, row, AGENCY_SUCCESSION_DATE)),
                             &date) ||
      date.first > search->day ||
      (date.last != BHXH_PERIOD_NONE && date.last < from->since))
    return FALSE;
  *first = date.first;
  return TRUE;
}

/* How sure the surest of the changes of @from is, and how many are so sure. */
static Going
find_surest (const Search *search, const Successor *from, guint *n)
{
  Going surest = GOES_NOT;
  BhxhPeriod first;

  *n = 0;
  for (guint row = 0; row < search->changes->n_rows; row++)
    {
      const Going going =
          has_begun (search, row, from, &first) ? is_going (search, row) : GOES_NOT;

      if (going > surest)
        *n = 0;
      surest = MAX (surest, going);
      *n += going == surest;
    }
  return surest;
}

/* Adds what @from became; FALSE where it is still there. */
static gboolean
add_successors (Search *search, Successor from)
{
  guint n;
  const Going surest = find_surest (search, &from, &n);
  BhxhPeriod first;

  for (guint row = 0; surest > GOES_NOT && row < search->changes->n_rows; row++)
    {
      const gint next = bhxh_plan_find_agency (
          search->plan, change_cell (search, row, AGENCY_SUCCESSION_NEW), -1);
      const Successor successor = {
        (guint) MAX (next, 0),
        (gint) row,
        n > 1 ? (gint) row : from.branch,
        BHXH_PERIOD_NONE,
      };

      if (next < 0 || !has_begun (search, row, &from, &first) ||
          is_going (search, row) != surest ||
          !g_hash_table_add (search->known, GUINT_TO_POINTER (successor.agency)))
        continue;
      g_array_append_val (search->reached, successor);
      g_array_index (search->reached, Successor, search->reached->len - 1).since = first;
    }
  return surest > GOES_NOT;
}

GArray *
bhxh_agency_dup_successors (const BhxhPlan *plan,
                            guint agency,
                            guint duty,
                            BhxhPeriod day)
{
  const Successor itself = { agency, -1, -1, BHXH_PERIOD_NONE };
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (Successor));
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (Successor));
  Search search = { plan,
                    bhxh_plan_get_records (plan, BHXH_PLAN_AGENCY_SUCCESSIONS),
                    duty_cell (plan, duty, DUTY_ID),
                    day,
                    reached,
                    known };

  if (day == BHXH_PERIOD_NONE)
    return ends;
  g_hash_table_add (known, GUINT_TO_POINTER (agency));
  g_array_append_val (reached, itself);
  for (guint i = 0; i < reached->len; i++)
    {
      const Successor from = g_array_index (reached, Successor, i);

      if (!add_successors (&search, from) && from.change >= 0)
        g_array_append_val (ends, from);
    }
  return ends;
}

/* --- Words -----------------------------------------------------------------------------
 */

const char *
bhxh_successor_get_scope (const BhxhPlan *plan,
                          const Successor *successor,
                          BhxhLanguage language)
{
  const Records *changes = bhxh_plan_get_records (plan, BHXH_PLAN_AGENCY_SUCCESSIONS);
  const guint row =
      (guint) (successor->branch >= 0 ? successor->branch : successor->change);

  return records_get (changes, row,
                      language == BHXH_LANGUAGE_EN ? AGENCY_SUCCESSION_SCOPE_EN
                                                   : AGENCY_SUCCESSION_SCOPE_VI);
}

/* "Sở A (lao động, việc làm); Sở B (người có công)" */
static char *
dup_names (const BhxhPlan *plan, const GArray *ends, BhxhLanguage language)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < ends->len; i++)
    {
      const Successor *end = &g_array_index (ends, Successor, i);
      const char *scope = bhxh_successor_get_scope (plan, end, language);
      g_autofree char *name =
          bhxh_addressee_dup_name (plan, (Addressee){ end->agency, -1 }, language);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", name);
      if (ends->len > 1 && *scope != '\0')
        g_string_append_printf (names, " (%s)", scope);
    }
  return g_string_free (names, FALSE);
}

char *
bhxh_agency_dup_name_on (const BhxhPlan *plan,
                         Addressee addressee,
                         guint duty,
                         BhxhPeriod day,
                         BhxhLanguage language)
{
  g_autofree char *name = bhxh_addressee_dup_name (plan, addressee, language);
  g_autoptr (GArray) ends =
      bhxh_agency_dup_successors (plan, addressee.agency, duty, day);
  g_autofree char *names = dup_names (plan, ends, language);

  /* A committee of a unit that is no more has nobody who does all that it did. */
  if (ends->len == 0 || addressee.unit >= 0 || strcmp (name, names) == 0)
    return g_steal_pointer (&name);
  return g_strdup_printf (language == BHXH_LANGUAGE_EN ? "%s (now: %s)" : "%s (nay: %s)",
                          name, names);
}

gboolean
bhxh_addressee_is_ended (const BhxhPlan *plan, Addressee addressee, BhxhPeriod day)
{
  if (addressee.unit < 0 || day == BHXH_PERIOD_NONE)
    return FALSE;
  return bhxh_district_is_valid_on (
             bhxh_frame_get_district (bhxh_plan_get_frame (plan), (guint) addressee.unit),
             day) == 0;
}
