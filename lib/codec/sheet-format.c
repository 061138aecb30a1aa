/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The little language of number formats (ECMA-376, part 1, 18.8.31), as far as it says
 * which number is shown. Colours, padding and words between the digits do not matter.
 */
#include "codec/sheet-format.h"

#include <string.h>

#define MAX_DECIMALS 18

/* A section while it is read. */
typedef struct
{
  FormatSection section;
  gboolean has_point;
  guint n_commas;       /* behind the last place for a digit */
  char last;            /* the last letter of a date: 'h', 's', 'M' for an open m, or 0 */
  gboolean is_fraction; /* 1/2: no decimals are shown */
  gboolean is_elapsed;  /* hours are counted on behind 24: that is no time of day */
} State;

static void
take_digit (State *state, char c)
{
  FormatSection *section = &state->section;

  section->flags |= FORMAT_DIGITS;
  state->n_commas = 0;
  if (!state->has_point || (section->flags & FORMAT_SCIENTIFIC) != 0 ||
      section->most_decimals >= MAX_DECIMALS)
    return;
  section->most_decimals++;
  if (c == '0')
    section->least_decimals = section->most_decimals;
}

/* An m is a minute behind an hour; before a second it was one. */
static void
take_date_letter (State *state, char c)
{
  FormatSection *section = &state->section;
  const char letter = g_ascii_tolower (c);

  switch (letter)
    {
    case 'y':
    case 'e':
    case 'b': section->flags |= FORMAT_YEAR; break;
    case 'd': section->flags |= FORMAT_DAY; break;
    case 'h': section->flags |= FORMAT_TIME; break;
    case 's':
      section->flags |= FORMAT_TIME;
      if (state->last == 'M')
        section->flags &= (guint16) ~FORMAT_MONTH;
      break;
    case 'm':
      if (state->last == 'h' || state->last == 'n')
        section->flags |= FORMAT_TIME;
      else
        section->flags |= FORMAT_MONTH;
      break;
    default: return;
    }
  if (letter != 'm')
    state->last = letter;
  else
    state->last = state->last == 'h' || state->last == 'n' ? 'n' : 'M';
}

/* [h] counts hours on, [>=100] is a condition; colours and languages are nothing. */
static void
take_bracket (State *state, const char *text, gsize length)
{
  const gsize same = length > 0 ? strspn (text, (char[]){ text[0], '\0' }) : 0;

  if (length > 0 && strchr ("hHmMsS", text[0]) != NULL && same >= length)
    state->is_elapsed = TRUE;
  else if (length > 0 && strchr ("<>=", text[0]) != NULL)
    state->section.flags |= FORMAT_CONDITION;
}

/* What begins at @text and has more than one letter; its length, 0 for nothing. */
static gsize
take_words (State *state, const char *text)
{
  const char *end = NULL;

  switch (text[0])
    {
    case '"':
      end = strchr (text + 1, '"');
      return end != NULL ? (gsize) (end - text) + 1 : 1;
    case '\\':
    case '_':
    case '*': return text[1] != '\0' ? 2 : 1;
    case '[':
      end = strchr (text, ']');
      if (end == NULL)
        return 1;
      take_bracket (state, text + 1, (gsize) (end - text) - 1);
      return (gsize) (end - text) + 1;
    default: break;
    }
  if (g_ascii_strncasecmp (text, "General", 7) == 0)
    {
      state->section.flags |= FORMAT_GENERAL;
      return 7;
    }
  if (g_ascii_strncasecmp (text, "AM/PM", 5) == 0)
    return 5;
  if (g_ascii_strncasecmp (text, "A/P", 3) == 0)
    return 3;
  if ((text[0] == 'E' || text[0] == 'e') && (text[1] == '+' || text[1] == '-'))
    {
      state->section.flags |= FORMAT_SCIENTIFIC;
      return 2;
    }
  return 0;
}

static void
take_letter (State *state, char c)
{
  switch (c)
    {
    case '0':
    case '#':
    case '?': take_digit (state, c); break;
    case '.':
      state->has_point = TRUE;
      state->section.thousands = (guint8) MIN (state->n_commas, 6);
      break;
    case ',': state->n_commas++; break;
    case '%': state->section.flags |= FORMAT_PERCENT; break;
    case '/': state->is_fraction |= (state->section.flags & FORMAT_DIGITS) != 0; break;
    default: take_date_letter (state, c); break;
    }
}

/* A section at its end. */
static FormatSection
finish (const State *state)
{
  FormatSection section = state->section;

  if (state->n_commas > 0)
    section.thousands = (guint8) MIN (state->n_commas, 6);
  if ((section.flags & (FORMAT_DIGITS | FORMAT_DATE)) == 0)
    section.thousands = 0;
  /* Digits of a date are parts of a second. */
  if (state->is_elapsed || state->is_fraction)
    section.flags = FORMAT_GENERAL;
  else if ((section.flags & FORMAT_DATE) != 0)
    section.flags &= (guint16) ~FORMAT_DIGITS;
  return section;
}

void
bhxh_sheet_format_read (const char *code, SheetFormat *format)
{
  State state = { 0 };

  *format = (SheetFormat){ 0 };
  if (code == NULL)
    code = "General";
  while (format->n_sections < FORMAT_MAX_SECTIONS)
    {
      const gsize length = *code != '\0' ? take_words (&state, code) : 0;

      if (length > 0)
        code += length;
      else if (*code != ';' && *code != '\0')
        take_letter (&state, *code++);
      else
        {
          format->sections[format->n_sections++] = finish (&state);
          state = (State){ 0 };
          if (*code++ == '\0')
            return;
        }
    }
}

static gboolean
shows_numbers (const FormatSection *section)
{
  return (section->flags & (FORMAT_DIGITS | FORMAT_GENERAL | FORMAT_DATE)) != 0;
}

/* Where sections have conditions of their own, the one with the most decimals: it never
 * takes anything away. */
static guint
find_finest (const SheetFormat *format)
{
  guint finest = 0;

  for (guint i = 1; i < format->n_sections; i++)
    if (format->sections[i].most_decimals > format->sections[finest].most_decimals)
      finest = i;
  return finest;
}

const FormatSection *
bhxh_sheet_format_choose (const SheetFormat *format, gint sign)
{
  guint chosen = 0;

  if ((format->sections[0].flags & FORMAT_CONDITION) != 0)
    chosen = find_finest (format);
  else if (sign < 0 && format->n_sections > 1)
    chosen = 1;
  else if (sign == 0 && format->n_sections > 2)
    chosen = 2;
  /* A section of words alone, such as "-" for zero, leaves the number what it is. */
  return shows_numbers (&format->sections[chosen]) ? &format->sections[chosen]
                                                   : &format->sections[0];
}
