/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What libical says of a calendar on standard input: for each event and task its kind,
 * day, identifier and summary; 1 where it finds an error or misses something. Compiled by
 * libical-calendar.py.
 */
#include <libical/ical.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *
read_all (void)
{
  size_t length = 0, room = 1 << 16;
  char *text = malloc (room);
  size_t n;

  while ((n = fread (text + length, 1, room - length - 1, stdin)) > 0)
    {
      length += n;
      if (length + 1 >= room)
        text = realloc (text, room *= 2);
    }
  text[length] = '\0';
  return text;
}

/* A day is a date, not a moment. */
static int
print_entry (icalcomponent *entry, int is_event)
{
  const struct icaltimetype day =
      is_event ? icalcomponent_get_dtstart (entry) : icalcomponent_get_due (entry);

  printf ("%s\t", is_event ? "VEVENT" : "VTODO");
  if (!icaltime_is_null_time (day))
    printf ("%04d-%02d-%02d", day.year, day.month, day.day);
  printf ("\t%s\t%s\n", icalcomponent_get_uid (entry), icalcomponent_get_summary (entry));
  return (!icaltime_is_null_time (day) && !day.is_date) ||
         icaltime_is_null_time (icalcomponent_get_dtstamp (entry)) ||
         icalcomponent_get_description (entry) == NULL;
}

static int
print_entries (icalcomponent *calendar)
{
  int n_wrong = 0;

  for (icalcomponent *entry =
           icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT);
       entry != NULL;
       entry = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    n_wrong += print_entry (entry, icalcomponent_isa (entry) == ICAL_VEVENT_COMPONENT);
  return n_wrong;
}

int
main (void)
{
  char *text = read_all ();
  icalcomponent *calendar = icalparser_parse_string (text);
  int n_wrong = 0;

  if (calendar == NULL)
    return 1;
  /* What it could not parse, and what RFC 5545 has otherwise, become error properties. */
  icalrestriction_check (calendar);
  n_wrong = icalcomponent_count_errors (calendar);
  if (n_wrong > 0)
    fputs (icalcomponent_as_ical_string (calendar), stderr);
  n_wrong += print_entries (calendar);
  icalcomponent_free (calendar);
  free (text);
  return n_wrong != 0;
}
