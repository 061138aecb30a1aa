/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where a table's rows begin and end, of one value a line or of several: labels, values,
 * and the ordinals between them, which are no values.
 */
#include "codec/decision-table.h"

#include "base/memory.h"

#include <string.h>

/* Lexemes of a header and of a row's label at most. */
#define MAX_HEADER 400
#define MAX_LABEL 40
/* So many numbers that count from 1 are a row of column numbers. */
#define COLUMN_NUMBERS 3

/* Where the reading of rows stands. */
typedef struct
{
  const Decision *decision;
  const Script *script;
  gboolean has_ordinals;
  guint ordinal;     /* the next one */
  guint sub_ordinal; /* "1.2": the next one below the one before */
} BodyReader;

void
bhxh_body_clear (Body *body)
{
  g_free (body->rows);
  g_free (body->values);
}

/* A whole number without marks and suffix; -1 for other lexemes. */
static gint64
whole_number (const BodyReader *reader, guint lexeme)
{
  const Script *script = reader->script;
  const char *key;

  if (lexeme >= script->n_lexemes || script->lexemes[lexeme].kind != LEX_NUMBER)
    return -1;
  key = script_key (script, script->lexemes[lexeme].token);
  if (strpbrk (key, ".,") != NULL || strlen (key) > 9 ||
      bhxh_decision_get_quantity (reader->decision, lexeme).measure != 0)
    return -1;
  return g_ascii_strtoll (key, NULL, 10);
}

/* "1." and "2)" before a label; "(3)". */
static gboolean
is_enumerator (const BodyReader *reader, guint lexeme)
{
  return whole_number (reader, lexeme) >= 0 &&
         (script_is_mark (reader->script, lexeme + 1, '.') ||
          script_is_mark (reader->script, lexeme + 1, ')'));
}

/* The number of a column: one of a run that counts from 1. */
static gboolean
is_column_number (const BodyReader *reader, guint lexeme)
{
  gint64 number = whole_number (reader, lexeme);
  guint first = lexeme;
  guint n = 0;

  if (number < 1 || number > lexeme)
    return FALSE;
  while (number > 1 && whole_number (reader, first - 1) == number - 1)
    {
      first--;
      number--;
    }
  while (whole_number (reader, first + n) == (gint64) n + 1)
    n++;
  return number == 1 && n >= COLUMN_NUMBERS && first + n > lexeme;
}

static gboolean
is_number_at (const BodyReader *reader, guint lexeme)
{
  return lexeme < reader->script->n_lexemes &&
         reader->script->lexemes[lexeme].kind == LEX_NUMBER;
}

/* Whether the number is that of the next row: 2 after 1, 1.1 below 1. */
static gboolean
take_ordinal (BodyReader *reader, guint lexeme)
{
  const char *key = script_key (reader->script, reader->script->lexemes[lexeme].token);
  g_autofree char *next = g_strdup_printf ("%u", reader->ordinal);
  g_autofree char *sub =
      g_strdup_printf ("%u.%u", reader->ordinal - 1, reader->sub_ordinal);

  if (!reader->has_ordinals ||
      bhxh_decision_get_quantity (reader->decision, lexeme).measure != 0)
    return FALSE;
  if (g_str_equal (key, next))
    {
      reader->ordinal++;
      reader->sub_ordinal = 1;
      return TRUE;
    }
  if (!g_str_equal (key, sub))
    return FALSE;
  reader->sub_ordinal++;
  return TRUE;
}

/* Whether a number of the header is a value already. */
static gboolean
is_first_value (BodyReader *reader, guint lexeme)
{
  const Script *script = reader->script;
  const gint64 number = whole_number (reader, lexeme);
  guint next = lexeme + 1;

  if (!is_number_at (reader, lexeme) || is_enumerator (reader, lexeme) ||
      is_column_number (reader, lexeme))
    return FALSE;
  if (number >= 0 && bhxh_script_get_year (script, script->lexemes[lexeme].token) != 0)
    return FALSE;
  while (next < script->n_lexemes && script_is_mark (script, next, '|'))
    next++;
  return is_number_at (reader, next) || !take_ordinal (reader, lexeme);
}

/* Bullets begin prose; a header has none. */
static gboolean
is_bullet (const BodyReader *reader, guint lexeme)
{
  return script_starts_line (reader->script, lexeme) &&
         (script_is_mark (reader->script, lexeme, '-') ||
          script_is_mark (reader->script, lexeme, '*') ||
          script_is_mark (reader->script, lexeme, '+'));
}

/* The first value behind the header; n_lexemes when there is none. */
static guint
find_first_value (BodyReader *reader, guint stub)
{
  const guint n = reader->script->n_lexemes;
  const guint last = MIN (n, stub + MAX_HEADER);

  for (guint i = stub; i < last; i++)
    {
      if (reader->script->lexemes[i].kind == LEX_STUB &&
          reader->script->lexemes[i].value == TRUE)
        reader->has_ordinals = TRUE;
      if (is_bullet (reader, i) && !is_number_at (reader, i + 1) &&
          reader->script->lexemes[i].token + 1 < reader->script->n_tokens &&
          (reader->script->tokens[reader->script->lexemes[i].token].flags &
           TOKEN_ALONE) == 0)
        return n;
      if (is_first_value (reader, i))
        return i;
    }
  return n;
}

/* A dash or dots in a value's place: alone on the line, or with a number behind. */
static gboolean
is_missing_value (const BodyReader *reader, guint lexeme)
{
  const Script *script = reader->script;
  const Lexeme *at = &script->lexemes[lexeme];

  if (at->kind != LEX_MARK || (at->value != '-' && at->value != 0x2026))
    return FALSE;
  if ((script->tokens[at->token].flags & TOKEN_ALONE) != 0)
    return TRUE;
  return (script->tokens[at->token].flags & TOKEN_SPACED) != 0 &&
         at->token + 1 < script->n_tokens &&
         (script->tokens[at->token + 1].flags & TOKEN_SPACED) != 0 &&
         (is_number_at (reader, lexeme + 1) ||
          (lexeme + 1 < script->n_lexemes && is_missing_value (reader, lexeme + 1)));
}

static gboolean
is_value (const BodyReader *reader, guint lexeme)
{
  return (is_number_at (reader, lexeme) && !is_enumerator (reader, lexeme)) ||
         is_missing_value (reader, lexeme);
}

static gboolean
add_value (Body *body, BodyValue value, GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &body->values, &body->values_capacity,
                      body->n_values + 1, sizeof value, error))
    return FALSE;
  body->values[body->n_values++] = value;
  return TRUE;
}

/* The values from @lexeme on; @lexeme moves past them. */
static gboolean
read_values (const BodyReader *reader, Body *body, guint *lexeme, GError **error)
{
  const Script *script = reader->script;
  guint i = *lexeme;

  while (i < script->n_lexemes)
    {
      BodyValue value = { .lexeme = i };

      if (script_is_mark (script, i, '|'))
        {
          i++;
          continue;
        }
      if (!is_value (reader, i))
        break;
      value.is_missing = !is_number_at (reader, i);
      if (!value.is_missing)
        value.quantity = bhxh_decision_get_quantity (reader->decision, i);
      if (!add_value (body, value, error))
        return FALSE;
      i += value.is_missing
               ? 1
               : bhxh_decision_skip_quantity (reader->decision, i, value.quantity);
    }
  *lexeme = i;
  return TRUE;
}

/* "Phường 1": the number is part of the name. */
static gboolean
is_part_of_name (const BodyReader *reader, guint lexeme)
{
  return lexeme > 0 && reader->script->lexemes[lexeme - 1].kind == LEX_UNIT_TYPE &&
         whole_number (reader, lexeme) >= 0 && is_value (reader, lexeme + 1);
}

static gboolean
ends_table (const Script *script, guint lexeme)
{
  const char *key = script_key (script, script->lexemes[lexeme].token);

  if (!script_starts_line (script, lexeme))
    return FALSE;
  return script->lexemes[lexeme].kind == LEX_STUB ||
         (g_str_equal (key, "phu") &&
          (script->tokens[script->lexemes[lexeme].token].flags & TOKEN_CAPITAL) != 0);
}

/* What follows the label at @lexeme, where its values begin; @lexeme itself when no row
 * begins there. */
static guint
skip_label (const BodyReader *reader, guint lexeme)
{
  const Script *script = reader->script;

  for (guint i = lexeme; i < script->n_lexemes && i < lexeme + MAX_LABEL; i++)
    {
      if (is_value (reader, i) && !is_part_of_name (reader, i))
        return i;
      if (ends_table (script, i))
        return lexeme;
    }
  return lexeme;
}

static gboolean
add_row (Body *body, BodyRow row, GError **error)
{
  if (!bhxh_try_grow ((gpointer *) &body->rows, &body->rows_capacity, body->n_rows + 1,
                      sizeof row, error))
    return FALSE;
  body->rows[body->n_rows++] = row;
  return TRUE;
}

/* "Trong đó:", then the number of the row whose label follows at @lexeme: the label goes
 * on there. A total bears no number, so what stands before it is a value. */
static gboolean
may_label_go_on (const BodyReader *reader, guint lexeme)
{
  return reader->script->lexemes[lexeme].kind != LEX_TOTAL;
}

/* Whether the last value is the number of the row that follows. */
static gboolean
ends_with_ordinal (BodyReader *reader, const Body *body, const BodyRow *row)
{
  const BodyValue *last;

  if (row->n_values == 0)
    return FALSE;
  last = &body->values[body->n_values - 1];
  return !last->is_missing && take_ordinal (reader, last->lexeme);
}

/* The number of values that most rows have; of two the larger. */
static guint
most_common_length (const Body *body)
{
  guint best = 0;
  gsize n_best = 0;

  for (gsize i = 0; i < body->n_rows && i < MAX_HEADER; i++)
    {
      const guint n = body->rows[i].n_values - body->rows[i].has_ordinal;
      gsize n_same = 0;

      for (gsize j = 0; j < body->n_rows; j++)
        n_same += body->rows[j].n_values - body->rows[j].has_ordinal == n;
      if (n_same > n_best || (n_same == n_best && n > best))
        {
          best = n;
          n_best = n_same;
        }
    }
  return best;
}

/* Takes ordinals off the values; but a row that is only whole with its last number keeps
 * it where a total follows, which bears none. */
static void
drop_ordinals (const Script *script, Body *body)
{
  for (gsize i = 0; i < body->n_rows; i++)
    {
      BodyRow *row = &body->rows[i];
      const gboolean total_follows =
          i + 1 < body->n_rows &&
          script->lexemes[body->rows[i + 1].label].kind == LEX_TOTAL;

      if (row->has_ordinal && !(row->n_values == body->n_columns && total_follows))
        row->n_values--;
    }
}

gboolean
bhxh_body_read (const Decision *decision, guint stub, Body *body, GError **error)
{
  BodyReader reader = { decision, &decision->script, FALSE, 1, 1 };
  guint i = find_first_value (&reader, stub);
  BodyRow row = { .label = stub, .label_end = i };

  while (i < reader.script->n_lexemes)
    {
      guint next = 0;

      row.first = (guint) body->n_values;
      if (!read_values (&reader, body, &i, error))
        return FALSE;
      row.n_values = (guint) body->n_values - row.first;
      next = skip_label (&reader, i);
      row.has_ordinal = next != i && ends_with_ordinal (&reader, body, &row);
      if (row.has_ordinal && row.n_values == 1 && may_label_go_on (&reader, i))
        body->n_values--;
      else
        {
          body->end = i;
          if (!add_row (body, row, error))
            return FALSE;
          row = (BodyRow){ .label = i };
        }
      if (next == i)
        break;
      row.label_end = next;
      i = next;
    }
  body->n_columns = most_common_length (body);
  drop_ordinals (reader.script, body);
  return TRUE;
}

void
bhxh_body_cut (Body *body, gsize n_rows)
{
  if (n_rows >= body->n_rows)
    return;
  body->end = body->rows[n_rows].label;
  body->n_rows = n_rows;
  /* What looked like the number of the next row is a value: there is no next row. */
  if (n_rows > 0 && body->rows[n_rows - 1].has_ordinal &&
      body->rows[n_rows - 1].n_values + 1 == body->n_columns)
    body->rows[n_rows - 1].n_values++;
}
