/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the label of a table's row says: a unit, an indicator, a period, the whole
 * province.
 */
#include "codec/decision-table.h"

#include <string.h>

/* Lexemes around a label that say nothing: marks, ordinals, roman numbers. */
static gboolean
is_ornament (const Script *script, guint lexeme)
{
  const Lexeme *at = &script->lexemes[lexeme];
  const char *key = script_key (script, at->token);

  if (at->kind == LEX_MARK || at->kind == LEX_PART)
    return TRUE;
  if (at->kind == LEX_NUMBER)
    return TRUE;
  return at->kind == LEX_WORD && strspn (key, "ivx") == strlen (key) &&
         (script->tokens[at->token].flags & TOKEN_CAPITAL) != 0;
}

/* Leaves ornaments off; FALSE when nothing else is there. */
static gboolean
trim (const Script *script, guint *first, guint *end)
{
  while (*first < *end && is_ornament (script, *first))
    (*first)++;
  while (*end > *first + 1 && is_ornament (script, *end - 1) &&
         script->lexemes[*end - 1].kind != LEX_NUMBER)
    (*end)--;
  return *first < *end;
}

/* An indicator's words and nothing that nobody knows; or a period alone. */
static gboolean
read_meaning (const Script *script, guint first, guint end, RowKey *key)
{
  RowKey read = { 0 };
  gboolean has_fillers = FALSE;

  for (guint i = first; i < end; i++)
    {
      const Lexeme *at = &script->lexemes[i];

      switch (at->kind)
        {
        case LEX_SUBJECT:
        case LEX_MODIFIER:
          /* Twice the same is two cells of a header. */
          if ((read.meaning.subject & at->value) == at->value)
            return FALSE;
          read.meaning.subject |= at->value;
          break;
        case LEX_TOTAL:
          if (i != first)
            return FALSE;
          break;
        case LEX_BASE: read.meaning.base |= (guint) at->value; break;
        case LEX_RATE: read.meaning.measure = BHXH_MEASURE_PERCENT; break;
        case LEX_COUNT: read.meaning.measure = BHXH_MEASURE_PERSON; break;
        case LEX_GROWTH: read.meaning.measure = BHXH_MEASURE_INDEX; break;
        case LEX_PERIOD: read.period = (BhxhPeriod) at->value; break;
        case LEX_MARK:
          if (at->value == '%' && read.meaning.measure == 0)
            read.meaning.measure = BHXH_MEASURE_PERCENT;
          break;
        case LEX_WORD:
        case LEX_STUB:
        case LEX_CHANGE:
        case LEX_EACH:
        case LEX_OWNER:
        case LEX_NATION:
        case LEX_LAW:
        case LEX_REFERENCE: return FALSE;
        case LEX_FILLER: has_fillers = TRUE; break;
        default: break;
        }
    }
  /* "Năm 2025 có" begins a sentence. */
  if (read.meaning.subject == 0 && read.meaning.base == 0 &&
      (read.period == BHXH_PERIOD_NONE || has_fillers))
    return FALSE;
  *key = read;
  return TRUE;
}

/* What the label from @first to @end says; FALSE when nothing is known of it. */
static gboolean
read_part (Decision *decision,
           guint first,
           guint end,
           BhxhLevel level,
           RowKey *key,
           gboolean *read,
           GError **error)
{
  const Script *script = &decision->script;

  *read = FALSE;
  *key = (RowKey){ 0 };
  if (!trim (script, &first, &end))
    return TRUE;
  if (script->lexemes[first].kind == LEX_TOTAL && end == first + 1)
    {
      key->has_unit = *read = TRUE;
      return TRUE;
    }
  *read = read_meaning (script, first, end, key);
  if (*read)
    return TRUE;
  if (!bhxh_decision_read_unit (decision, script->lexemes[first].token,
                                lexeme_last (&script->lexemes[end - 1]), level,
                                &key->reading, &key->unit, error))
    return FALSE;
  *read = key->has_unit = key->reading == UNIT_READ || key->reading == UNIT_READ_BY_LEVEL;
  return TRUE;
}

/* The last lexeme of the label that begins a line; @first when none does. */
static guint
find_last_line (const Script *script, guint first, guint end)
{
  for (guint i = end; i > first + 1; i--)
    if (script_starts_line (script, i - 1) && !is_ornament (script, i - 1))
      return i - 1;
  return first;
}

gboolean
bhxh_label_read (Decision *decision,
                 const BodyRow *row,
                 BhxhLevel level,
                 RowKey *key,
                 RowKey *section,
                 gboolean *read,
                 GError **error)
{
  const guint last_line = find_last_line (&decision->script, row->label, row->label_end);
  RowKey above;
  gboolean is_section = FALSE;

  if (!read_part (decision, row->label, row->label_end, level, key, read, error))
    return FALSE;
  if (*read || last_line == row->label)
    return TRUE;
  if (!read_part (decision, row->label, last_line, level, &above, &is_section, error))
    return FALSE;
  if (!is_section || above.has_unit)
    return TRUE;
  if (!read_part (decision, last_line, row->label_end, level, key, read, error))
    return FALSE;
  *read = *read && key->has_unit;
  if (*read)
    *section = above;
  return TRUE;
}

gboolean
bhxh_label_has_words (const Script *script, guint first, guint end)
{
  return trim (script, &first, &end);
}
