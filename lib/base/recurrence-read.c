/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The text of a recurrence rule: its parts, their values, and the one order in which they
 * are written.
 */
#include "base/recurrence.h"

#include <string.h>

#define SUPPORTED                                                                        \
  "FREQ=YEARLY, FREQ=MONTHLY, INTERVAL, BYMONTH, BYMONTHDAY, COUNT, UNTIL=20251231"

/* FALSE: the value is malformed; *@kind says otherwise where it is more than that. */
typedef gboolean (*ValueFunc) (Span value, RecurrenceRule *rule, ProblemKind *kind);

static gboolean
is_word (Span text, const char *word)
{
  return text.length == strlen (word) &&
         g_ascii_strncasecmp (text.text, word, text.length) == 0;
}

/* Cuts what stands before the first @mark off @rest; the mark goes too. */
static Span
cut (Span *rest, char mark)
{
  const char *at = memchr (rest->text, mark, rest->length);
  Span first = *rest;

  if (at == NULL)
    {
      rest->text += rest->length;
      rest->length = 0;
      return first;
    }
  first.length = (guint32) (at - rest->text);
  rest->text = at + 1;
  rest->length -= first.length + 1;
  return first;
}

/* Digits only, from 1 to @most. */
static gboolean
read_number (Span text, guint most, guint *number)
{
  guint value = 0;

  if (text.length == 0 || text.length > 6)
    return FALSE;
  for (guint i = 0; i < text.length; i++)
    {
      if (!g_ascii_isdigit (text.text[i]))
        return FALSE;
      value = 10 * value + (guint) (text.text[i] - '0');
    }
  *number = value;
  return value >= 1 && value <= most;
}

static gboolean
read_freq (Span value, RecurrenceRule *rule, ProblemKind *kind)
{
  rule->is_yearly = is_word (value, "YEARLY");
  if (rule->is_yearly || is_word (value, "MONTHLY"))
    return TRUE;
  *kind = PROBLEM_UNSUPPORTED_RECURRENCE;
  return FALSE;
}

static gboolean
read_interval (Span value, RecurrenceRule *rule, ProblemKind *kind G_GNUC_UNUSED)
{
  return read_number (value, BHXH_RECURRENCE_MAX, &rule->interval);
}

static gboolean
read_count (Span value, RecurrenceRule *rule, ProblemKind *kind G_GNUC_UNUSED)
{
  return read_number (value, BHXH_RECURRENCE_MAX, &rule->count);
}

static gboolean
read_months (Span value, RecurrenceRule *rule, ProblemKind *kind G_GNUC_UNUSED)
{
  const char *end = value.text + value.length;

  do
    {
      const Span item = cut (&value, ',');
      guint month = 0;

      if (!read_number (item, 12, &month))
        return FALSE;
      rule->months |= 1u << month;
    }
  while (value.length > 0);
  return end[-1] != ',';
}

static gboolean
read_days (Span value, RecurrenceRule *rule, ProblemKind *kind G_GNUC_UNUSED)
{
  const char *end = value.text + value.length;

  do
    {
      Span item = cut (&value, ',');
      const gboolean is_from_end = item.length > 0 && *item.text == '-';
      guint day = 0;

      if (item.length > 0 && (is_from_end || *item.text == '+'))
        item = (Span){ item.text + 1, item.length - 1 };
      if (!read_number (item, 31, &day))
        return FALSE;
      *(is_from_end ? &rule->end_days : &rule->days) |= 1u << day;
    }
  while (value.length > 0);
  return end[-1] != ',';
}

/* A day; a moment of it is what duties do not have. */
static gboolean
read_until (Span value, RecurrenceRule *rule, ProblemKind *kind)
{
  guint number = 0;

  if (value.length > 8 && (value.text[8] == 'T' || value.text[8] == 't'))
    *kind = PROBLEM_UNSUPPORTED_RECURRENCE;
  if (value.length != 8)
    return FALSE;
  for (guint i = 0; i < 8; i++)
    {
      if (!g_ascii_isdigit (value.text[i]))
        return FALSE;
      number = 10 * number + (guint) (value.text[i] - '0');
    }
  rule->until = bhxh_period_new_day ((gint) (number / 10000), (gint) (number / 100 % 100),
                                     (gint) (number % 100));
  return rule->until != BHXH_PERIOD_NONE;
}

static const struct
{
  const char *name;
  const char *example;
  ValueFunc read;
} parts[] = {
  { "FREQ", "FREQ=YEARLY", read_freq },
  { "INTERVAL", "INTERVAL=3", read_interval },
  { "BYMONTH", "BYMONTH=6,12", read_months },
  { "BYMONTHDAY", "BYMONTHDAY=15,-1", read_days },
  { "COUNT", "COUNT=8", read_count },
  { "UNTIL", "UNTIL=20251231", read_until },
};

enum
{
  PART_FREQ = 1 << 0,
  PART_COUNT = 1 << 4,
  PART_UNTIL = 1 << 5
};

static RecurrenceProblem
problem_of (ProblemKind kind, Span part, const char *expected)
{
  return (RecurrenceProblem){ kind, part, expected };
}

/* One part; @given has a bit of each one read so far. kind 0: all is well. */
static RecurrenceProblem
read_part (Span part, RecurrenceRule *rule, guint *given)
{
  Span value = part;
  const Span name = cut (&value, '=');
  ProblemKind kind = PROBLEM_BAD_RECURRENCE;
  guint at = 0;

  if (name.length == 0 || value.length == 0)
    return problem_of (PROBLEM_BAD_RECURRENCE, part, "BYMONTHDAY=15");
  while (at < G_N_ELEMENTS (parts) && !is_word (name, parts[at].name))
    at++;
  if (at == G_N_ELEMENTS (parts))
    return problem_of (PROBLEM_UNSUPPORTED_RECURRENCE, part, SUPPORTED);
  if ((*given & 1u << at) != 0)
    return problem_of (PROBLEM_RECURRENCE_CLASH, part, NULL);
  *given |= 1u << at;
  if (!parts[at].read (value, rule, &kind))
    return problem_of (kind, part,
                       kind == PROBLEM_BAD_RECURRENCE ? parts[at].example : SUPPORTED);
  if ((*given & PART_COUNT) != 0 && (*given & PART_UNTIL) != 0)
    return problem_of (PROBLEM_RECURRENCE_CLASH, part, NULL);
  return problem_of (0, part, NULL);
}

gboolean
bhxh_recurrence_read (Span text, RecurrenceRule *rule, RecurrenceProblem *problem)
{
  Span rest = text;
  guint given = 0;

  *rule = (RecurrenceRule){ .interval = 1 };
  do
    {
      *problem = read_part (cut (&rest, ';'), rule, &given);
      if (problem->kind != 0)
        return FALSE;
    }
  while (rest.length > 0);
  if ((given & PART_FREQ) != 0 && text.text[text.length - 1] != ';')
    return TRUE;
  *problem = problem_of (PROBLEM_BAD_RECURRENCE, text, "FREQ=YEARLY");
  return FALSE;
}
