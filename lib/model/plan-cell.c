/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a cell of each kind may hold, judged by the cell alone.
 */
#include "base/number.h"
#include "base/period.h"
#include "base/recurrence.h"
#include "model/plan-private.h"

#include <string.h>

#define FINE ((CellProblem){ 0 })
#define WRONG(kind, expected) ((CellProblem){ kind, expected, { NULL, 0 } })

typedef CellProblem (*CheckFunc) (const SchemaColumn *column, Span text);

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t';
}

Span
bhxh_span_trim (Span text)
{
  while (text.length > 0 && is_space (*text.text))
    text.text++, text.length--;
  while (text.length > 0 && is_space (text.text[text.length - 1]))
    text.length--;
  return text;
}

gboolean
bhxh_cell_is_trimmed (CellKind kind)
{
  return kind != CELL_TEXT && kind != CELL_TEXTS && kind != CELL_EXPRESSION;
}

gboolean
bhxh_cell_next_item (Span *rest, Span *item)
{
  const char *end;

  if (rest->text == NULL)
    return FALSE;
  end = memchr (rest->text, ';', rest->length);
  item->text = rest->text;
  item->length = end != NULL ? (guint32) (end - rest->text) : rest->length;
  *item = bhxh_span_trim (*item);
  rest->length = end != NULL ? rest->length - (guint32) (end + 1 - rest->text) : 0;
  rest->text = end != NULL ? end + 1 : NULL;
  return TRUE;
}

/* Cuts @text at the first @mark; FALSE when there is none. */
static gboolean
cut (Span text, char mark, Span *before, Span *after)
{
  const char *at = memchr (text.text, mark, text.length);

  if (at == NULL)
    return FALSE;
  *before = (Span){ .text = text.text, .length = (guint32) (at - text.text) };
  *after = (Span){ .text = at + 1, .length = text.length - before->length - 1 };
  return TRUE;
}

static gboolean
is_code (Span text)
{
  for (gsize i = 0; i < text.length; i++)
    if ((guchar) text.text[i] <= ' ' || text.text[i] == 0x7F ||
        memchr (";/@#,\"", text.text[i], 6) != NULL)
      return FALSE;
  return text.length > 0;
}

static CellProblem
check_text (const SchemaColumn *column G_GNUC_UNUSED, Span text G_GNUC_UNUSED)
{
  return FINE;
}

/* Escapes are two characters; no item is blank. */
static CellProblem
check_texts (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  gboolean is_blank = TRUE;

  for (gsize i = 0; i < text.length; i++)
    {
      if (text.text[i] == ';' && is_blank)
        return WRONG (PROBLEM_BAD_LIST, NULL);
      if (text.text[i] == '\\' && ++i == text.length)
        return WRONG (PROBLEM_BAD_LIST, NULL);
      is_blank = text.text[i] == ';';
    }
  return is_blank ? WRONG (PROBLEM_BAD_LIST, NULL) : FINE;
}

static CellProblem
check_code (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  return is_code (text) ? FINE : WRONG (PROBLEM_BAD_CODE, "461");
}

/* Machine names are what rules can say. */
static CellProblem
check_name (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  for (gsize i = 0; i < text.length; i++)
    if (!g_ascii_isalpha (text.text[i]) && text.text[i] != '_' &&
        (i == 0 || !g_ascii_isdigit (text.text[i])))
      return WRONG (PROBLEM_BAD_CODE, "si_persons");
  return FINE;
}

/* Digits with a sign before and a point between them, however many. */
static gboolean
is_plain (Span text)
{
  guint n_points = 0;
  gsize at = text.length > 0 && (*text.text == '+' || *text.text == '-') ? 1 : 0;

  if (at == text.length || text.text[at] == '.' || text.text[text.length - 1] == '.')
    return FALSE;
  for (; at < text.length; at++)
    if (text.text[at] == '.')
      n_points++;
    else if (!g_ascii_isdigit (text.text[at]))
      return FALSE;
  return n_points <= 1;
}

static CellProblem
check_number (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  gint64 value;
  gint decimals;

  if (bhxh_number_parse_plain (text.text, text.length, &value, &decimals))
    return FINE;
  return is_plain (text) ? WRONG (PROBLEM_NUMBER_OUT_OF_RANGE, NULL)
                         : WRONG (PROBLEM_BAD_NUMBER, "20.8");
}

gboolean
bhxh_cell_parse_integer (Span text, gint *value)
{
  gint64 number;
  gint decimals;

  if (!bhxh_number_parse_plain (text.text, text.length, &number, &decimals) ||
      decimals != 0 || number > BHXH_NUMBER_MAX_DECIMALS ||
      number < -BHXH_NUMBER_MAX_DECIMALS)
    return FALSE;
  *value = (gint) number;
  return TRUE;
}

static CellProblem
check_integer (const SchemaColumn *column, Span text)
{
  gint value;

  if (bhxh_cell_parse_integer (text, &value))
    return FINE;
  return check_number (column, text).kind == PROBLEM_BAD_NUMBER
             ? WRONG (PROBLEM_BAD_NUMBER, "1")
             : WRONG (PROBLEM_NUMBER_OUT_OF_RANGE, "-18..18");
}

/* 2024, 2024-09 or 2024-09-30: other forms of a period are no dates of a package. */
static gboolean
parse_machine_date (Span text, BhxhPeriod *period)
{
  if (text.length != 4 && text.length != 7 && text.length != 10)
    return FALSE;
  for (gsize i = 0; i < text.length; i++)
    if (i == 4 || i == 7 ? text.text[i] != '-' : !g_ascii_isdigit (text.text[i]))
      return FALSE;
  return bhxh_period_parse (text.text, (gssize) text.length, period, NULL);
}

gboolean
bhxh_cell_parse_date (Span text, UncertainDay *day)
{
  Span first = text;
  Span last = text;
  BhxhPeriod from;
  BhxhPeriod to;

  *day = (UncertainDay){ BHXH_PERIOD_NONE, BHXH_PERIOD_NONE };
  if (text.length == 0)
    return TRUE;
  cut (text, '/', &first, &last);
  if (!parse_machine_date (first, &from) || !parse_machine_date (last, &to))
    return FALSE;
  day->first = bhxh_period_get_first_day (from);
  day->last = bhxh_period_get_last_day (to);
  return bhxh_period_compare (day->first, day->last) <= 0;
}

static CellProblem
check_date (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  UncertainDay day;
  BhxhPeriod period;
  CellProblem problem = FINE;
  PeriodOutcome outcome;

  if (bhxh_cell_parse_date (text, &day))
    return FINE;
  /* 2025-06-31 is written as it should be, but there is no such day. */
  outcome = bhxh_period_read (text.text, text.length, &period);
  if (outcome == PERIOD_READ || outcome == PERIOD_NOT)
    return WRONG (PROBLEM_BAD_DATE, NULL);
  problem.kind = bhxh_period_get_problem (outcome, &problem.expected);
  return problem;
}

static CellProblem
check_period (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  BhxhPeriod period;
  const PeriodOutcome outcome = bhxh_period_read (text.text, text.length, &period);
  CellProblem problem = FINE;

  if (outcome != PERIOD_READ)
    problem.kind = bhxh_period_get_problem (outcome, &problem.expected);
  return problem;
}

static gboolean
equals (Span text, const char *word)
{
  return text.length == strlen (word) && memcmp (text.text, word, text.length) == 0;
}

static CellProblem
check_boolean (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  return equals (text, "true") || equals (text, "false")
             ? FINE
             : WRONG (PROBLEM_BAD_CODE_VALUE, "true, false");
}

static CellProblem
check_label (const SchemaColumn *column, Span text)
{
  if (text.length > 0 && bhxh_label_find (column->labels, column->n_labels, text.text,
                                          (gssize) text.length) > 0)
    return FINE;
  return WRONG ((column->flags & SCHEMA_STRICT) != 0 ? PROBLEM_BAD_CODE_VALUE
                                                     : PROBLEM_UNKNOWN_KIND,
                NULL);
}

/* Every item of a list by @check; blank items are wrong. */
static CellProblem
check_items (const SchemaColumn *column, Span text, CheckFunc check)
{
  Span item;

  while (bhxh_cell_next_item (&text, &item))
    {
      const CellProblem problem =
          item.length == 0 ? WRONG (PROBLEM_BAD_LIST, NULL) : check (column, item);

      if (problem.kind != 0)
        return problem;
    }
  return FINE;
}

static CellProblem
check_labels (const SchemaColumn *column, Span text)
{
  return check_items (column, text, check_label);
}

static CellProblem
check_codes (const SchemaColumn *column, Span text)
{
  return check_items (column, text, check_code);
}

static CellProblem
check_unit (const SchemaColumn *column, Span text)
{
  Span code;
  Span date;
  BhxhPeriod day;

  if (!cut (text, '@', &code, &date))
    return check_code (column, text);
  if (!is_code (code))
    return WRONG (PROBLEM_BAD_CODE, "19333@2025-07-01");
  return date.length == 10 && parse_machine_date (date, &day)
             ? FINE
             : WRONG (PROBLEM_BAD_DATE, NULL);
}

static CellProblem
check_denominator (const SchemaColumn *column, Span text)
{
  if (text.length > 6 && memcmp (text.text, "prev(", 5) == 0 &&
      text.text[text.length - 1] == ')')
    return check_name (column,
                       (Span){ .text = text.text + 5, .length = text.length - 6 });
  return check_name (column, text);
}

/* #table/row/column: three numbers from 1. */
static gboolean
is_table_place (Span text)
{
  guint n_numbers = 0;
  gsize start = 0;

  for (gsize i = 0; i <= text.length; i++)
    if (i == text.length || text.text[i] == '/')
      {
        if (i == start || text.text[start] == '0')
          return FALSE;
        n_numbers++;
        start = i + 1;
      }
    else if (!g_ascii_isdigit (text.text[i]))
      return FALSE;
  return n_numbers == 3;
}

static CellProblem
check_recurrence (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  RecurrenceRule rule;
  RecurrenceProblem problem;

  if (bhxh_recurrence_read (text, &rule, &problem))
    return FINE;
  return (CellProblem){ problem.kind, problem.expected, problem.part };
}

static CellProblem
check_source (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  Span id = text;
  Span place;

  if (cut (text, '#', &id, &place) && !is_table_place (place))
    return WRONG (PROBLEM_BAD_SOURCE, NULL);
  return is_code (id) ? FINE : WRONG (PROBLEM_BAD_SOURCE, NULL);
}

/* unit/indicator/period/owner; a period may have a slash of its own. */
static CellProblem
check_cell (const SchemaColumn *column G_GNUC_UNUSED, Span text)
{
  guint n_slashes = 0;

  for (gsize i = 0; i < text.length; i++)
    n_slashes += text.text[i] == '/';
  return n_slashes == 3 || n_slashes == 4 ? FINE : WRONG (PROBLEM_BAD_CELL, NULL);
}

static CellProblem
check_cells (const SchemaColumn *column, Span text)
{
  return check_items (column, text, check_cell);
}

static const CheckFunc checks[CELL_N_KINDS] = {
  [CELL_TEXT] = check_text,
  [CELL_TEXTS] = check_texts,
  [CELL_CODE] = check_code,
  [CELL_NAME] = check_name,
  [CELL_NUMBER] = check_number,
  [CELL_INTEGER] = check_integer,
  [CELL_DATE] = check_date,
  [CELL_PERIOD] = check_period,
  [CELL_BOOLEAN] = check_boolean,
  [CELL_LABEL] = check_label,
  [CELL_LABELS] = check_labels,
  [CELL_UNIT] = check_unit,
  [CELL_INDICATOR] = check_name,
  [CELL_INDICATORS] = check_codes,
  [CELL_DENOMINATOR] = check_denominator,
  [CELL_AGENCY] = check_code,
  [CELL_AGENCIES] = check_codes,
  [CELL_TEXT_ID] = check_code,
  [CELL_SOURCE] = check_source,
  [CELL_RULE_ID] = check_code,
  [CELL_DUTIES] = check_codes,
  [CELL_CELLS] = check_cells,
  [CELL_EXPRESSION] = check_text,
  [CELL_RECURRENCE] = check_recurrence,
};

CellProblem
bhxh_cell_check (const SchemaColumn *column, Span text)
{
  if (text.length == 0)
    return (column->flags & SCHEMA_REQUIRED) != 0 ? WRONG (PROBLEM_MISSING_VALUE, NULL)
                                                  : FINE;
  return checks[column->kind](column, text);
}

char *
bhxh_cell_dup_labels (const SchemaColumn *column)
{
  GString *names = g_string_new (NULL);

  for (guint i = 1; i < column->n_labels; i++)
    if (column->labels[i].name != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              column->labels[i].name);
  return g_string_free (names, FALSE);
}
