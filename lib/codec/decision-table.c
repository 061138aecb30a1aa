/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table: its header and rows brought together. A figure's unit, indicator and period
 * come from its column, its row, or what is said of the whole table, whichever says it.
 */
#include "codec/decision-table.h"

#include <string.h>

/* Of a row whose label nobody knows so many words at most are a label, where it has a
 * single value. */
#define MAX_UNKNOWN_LABEL 8

/* A table being read. */
typedef struct
{
  Decision *decision;
  const Script *script;
  const Caption *caption;
  Body body;
  Header header;
  guint stub;
  RowKey section;     /* said by a row without values for those below it */
  BhxhLevel level;    /* of the rows' units, once one is known */
  const char *source; /* id of the plan's text; NULL: none */
  guint8 *is_told;    /* by column: said that it names nothing */
} Table;

static void
table_clear (Table *table)
{
  bhxh_body_clear (&table->body);
  bhxh_header_clear (&table->header);
  g_free (table->is_told);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

/* --- Figures ---------------------------------------------------------------------------
 */

/* The row's lexemes, label and values. */
static void
get_row_tokens (const Table *table, const BodyRow *row, guint *first, guint *last)
{
  const BodyValue *value = &table->body.values[row->first + row->n_values - 1];

  *first = table->script->lexemes[row->label].token;
  *last = value->is_missing ? table->script->lexemes[value->lexeme].token
                            : value->quantity.last;
}

static void
leave_row (Table *table,
           const BodyRow *row,
           ProblemKind kind,
           const char *expected,
           const char *other)
{
  guint first = 0;
  guint last = 0;

  get_row_tokens (table, row, &first, &last);
  bhxh_decision_leave (table->decision, kind, first, last, expected, other);
}

/* The words of one meaning where the other has none. */
static Meaning
merge (Meaning said, Meaning more)
{
  const gboolean has_subject = said.subject != 0 || said.base != 0;

  if (!has_subject)
    {
      said.subject = more.subject;
      said.base = more.base;
    }
  if (said.measure == 0)
    said.measure = more.measure;
  return said;
}

/* A figure with decimals counts no persons. */
static BhxhMeasure
measure_of_value (const Script *script, const BodyValue *value)
{
  const char *mark = NULL;

  if (value->is_missing)
    return 0;
  if (value->quantity.measure != 0)
    return value->quantity.measure;
  mark = strpbrk (script_key (script, value->quantity.token), ".,");
  return mark != NULL && strlen (mark + 1) < 3 ? BHXH_MEASURE_PERCENT : 0;
}

/* What the values of the column, or of the row where that names the indicator, are by
 * the way they are printed. */
static BhxhMeasure
find_measure (const Table *table, const BodyRow *row, guint column, gboolean by_column)
{
  for (gsize i = 0; by_column && i < table->body.n_rows; i++)
    {
      const BodyRow *other = &table->body.rows[i];
      const BhxhMeasure measure =
          other->n_values == table->body.n_columns
              ? measure_of_value (table->script,
                                  &table->body.values[other->first + column])
              : 0;

      if (measure != 0)
        return measure;
    }
  for (guint i = 0; !by_column && i < row->n_values; i++)
    {
      const BhxhMeasure measure =
          measure_of_value (table->script, &table->body.values[row->first + i]);

      if (measure != 0)
        return measure;
    }
  return 0;
}

/* Says once a column, or a row, that its indicator is not known. */
static void
leave_meaning (Table *table,
               const BodyRow *row,
               guint column,
               gboolean by_column,
               MeaningOutcome outcome,
               const char *others)
{
  const Column *header = &g_array_index (table->header.columns, Column, column);
  const ProblemKind kind = outcome == MEANING_OPEN   ? PROBLEM_TEXT_INDICATOR_OPEN
                           : outcome == MEANING_NONE ? PROBLEM_TEXT_OTHER_MEASURE
                                                     : PROBLEM_TEXT_NO_INDICATOR;

  if (by_column)
    {
      if (!table->is_told[column])
        bhxh_decision_leave (table->decision, kind, header->token, header->last, others,
                             NULL);
      for (guint i = 0; i < table->body.n_columns; i++)
        if (g_array_index (table->header.columns, Column, i).token == header->token)
          table->is_told[i] = TRUE;
    }
  else if (column == 0)
    leave_row (table, row, kind, others, NULL);
}

/* A row and a column that each name an indicator, or a period, contradict each other. */
static gboolean
is_said_twice (const RowKey *key, const Column *column)
{
  return ((key->meaning.subject | key->meaning.base) != 0 &&
          (column->meaning.subject | column->meaning.base) != 0) ||
         (key->period != BHXH_PERIOD_NONE && column->period != BHXH_PERIOD_NONE);
}

/* The figure in one cell of the table. */
static gboolean
add_value (Table *table, gsize row_index, const RowKey *key, guint column, GError **error)
{
  const BodyRow *row = &table->body.rows[row_index];
  const BodyValue *value = &table->body.values[row->first + column];
  const Column *header = &g_array_index (table->header.columns, Column, column);
  const gboolean by_column = key->meaning.subject == 0 && key->meaning.base == 0;
  const BhxhPeriod periods[] = { header->period, key->period, table->section.period,
                                 table->header.period, table->caption->period };
  Meaning meaning = merge (key->meaning, header->meaning);
  Found found = { .token = value->quantity.token,
                  .n_number = value->quantity.n_number,
                  .last = value->quantity.last,
                  .unit = key->has_unit ? key->unit : 0,
                  .qualifier = BHXH_QUALIFIER_EXACT,
                  .is_done = header->is_done };
  g_autofree char *others = NULL;
  g_autofree char *source = NULL;
  MeaningOutcome outcome;

  meaning = merge (meaning, table->section.meaning);
  meaning = merge (meaning, table->header.meaning);
  meaning = merge (meaning, table->caption->meaning);
  if (meaning.measure == 0)
    meaning.measure = find_measure (table, row, column, by_column);
  outcome = is_said_twice (key, header)
                ? MEANING_OPEN
                : bhxh_meanings_find (table->decision->meanings, meaning,
                                      &found.indicator, &others);
  if (outcome != MEANING_FOUND)
    {
      leave_meaning (table, row, column, by_column, outcome, others);
      return TRUE;
    }
  for (guint i = 0; found.period == BHXH_PERIOD_NONE && i < G_N_ELEMENTS (periods); i++)
    found.period = periods[i];
  if (found.period == BHXH_PERIOD_NONE)
    {
      bhxh_decision_leave (table->decision, PROBLEM_TEXT_NO_PERIOD, found.token,
                           found.last, NULL, NULL);
      return TRUE;
    }
  found.measure = bhxh_indicator_get_measure (
      bhxh_frame_get_indicator (table->decision->frame, found.indicator));
  if (table->source != NULL)
    {
      source = g_strdup_printf ("%s#1/%" G_GSIZE_FORMAT "/%u", table->source,
                                row_index + 1, column + 1);
      found.source = bhxh_arena_dup (table->decision->import->arena, source, -1, error);
      if (found.source == NULL)
        return FALSE;
    }
  return bhxh_decision_find (table->decision, &found, error);
}

/* Reports what makes a whole row useless; TRUE when it is not. */
static gboolean
check_row (Table *table, const BodyRow *row, const RowKey *key, gboolean is_read)
{
  g_autofree char *expected = g_strdup_printf ("%u", table->body.n_columns);
  g_autofree char *other = g_strdup_printf ("%u", row->n_values);

  if (!is_read)
    leave_row (table, row,
               key->reading == UNIT_SEVERAL ? PROBLEM_TEXT_UNIT_OPEN
                                            : PROBLEM_TEXT_UNKNOWN_LABEL,
               NULL, NULL);
  else if (row->n_values != table->body.n_columns)
    leave_row (table, row, PROBLEM_TEXT_ROW_LENGTH, expected, other);
  return is_read && row->n_values == table->body.n_columns;
}

static gboolean
add_row (Table *table, gsize index, GError **error)
{
  const BodyRow *row = &table->body.rows[index];
  RowKey key = { 0 };
  gboolean is_read = FALSE;

  if (!bhxh_label_read (table->decision, row, table->level, &key, &table->section,
                        &is_read, error))
    return FALSE;
  if (!check_row (table, row, &key, is_read))
    return TRUE;
  if (key.reading == UNIT_READ_BY_LEVEL)
    bhxh_decision_note (table->decision, PROBLEM_TEXT_UNIT_BY_LEVEL,
                        table->script->lexemes[row->label].token,
                        lexeme_last (&table->script->lexemes[row->label_end - 1]),
                        bhxh_district_get_code (
                            bhxh_frame_get_district (table->decision->frame, key.unit)));
  for (guint column = 0; column < row->n_values; column++)
    if (!table->body.values[row->first + column].is_missing &&
        !add_value (table, index, &key, column, error))
      return FALSE;
  return TRUE;
}

/* --- The whole -------------------------------------------------------------------------
 */

/* A paragraph behind the table, whose words could be a label: an empty line stands before
 * it, as before no other row, and it has too few values. */
static gboolean
is_behind_gap (const Table *table, gsize index)
{
  const Script *script = table->script;
  const BodyRow *rows = table->body.rows;

  if (index == 0 || rows[index].n_values >= table->body.n_columns)
    return FALSE;
  for (gsize i = 1; i <= index; i++)
    {
      const Token *first = &script->tokens[script->lexemes[rows[i].label].token];

      if (((first->flags & TOKEN_AFTER_GAP) != 0) != (i == index))
        return FALSE;
    }
  return TRUE;
}

/* Cuts the body before the first row that is none: nobody knows its label, and too few
 * values follow. Finds the level that the rows' units have. */
static gboolean
find_rows (Table *table, gsize *n_known, GError **error)
{
  Body *body = &table->body;

  *n_known = 0;
  for (gsize i = 0; i < body->n_rows; i++)
    {
      const BodyRow *row = &body->rows[i];
      RowKey key = { 0 };
      gboolean is_read = FALSE;

      if (!bhxh_label_read (table->decision, row, table->level, &key, &table->section,
                            &is_read, error))
        return FALSE;
      is_read = is_read && !is_behind_gap (table, i);
      *n_known += is_read;
      if (is_read && key.has_unit && key.unit != 0 && table->level == BHXH_LEVEL_ANY)
        table->level = bhxh_district_get_level (
            bhxh_frame_get_district (table->decision->frame, key.unit));
      if (is_read || i == 0 ||
          (row->n_values > 1 && 2 * row->n_values >= body->n_columns) ||
          (body->n_columns == 1 && row->label_end - row->label <= MAX_UNKNOWN_LABEL))
        continue;
      bhxh_body_cut (body, i);
      break;
    }
  table->section = (RowKey){ 0 };
  return TRUE;
}

/* The last lexeme of the header's region that says what a column is. */
static guint
find_last_known (const Table *table, guint end, gboolean only_periods)
{
  const Script *script = table->script;

  for (guint i = end; i > table->stub; i--)
    {
      const Lexeme *at = &script->lexemes[i - 1];
      const gboolean is_period =
          at->kind == LEX_PERIOD ||
          (at->kind == LEX_NUMBER && bhxh_script_get_year (script, at->token) != 0);

      if (is_period)
        return i;
      if (!only_periods &&
          (at->kind == LEX_SUBJECT || at->kind == LEX_MODIFIER || at->kind == LEX_BASE ||
           (at->kind == LEX_MARK && at->value == '%') ||
           (at->kind == LEX_MARK && at->value == ')')))
        return i;
    }
  return table->stub;
}

/* The last lexeme before the values that is no mark. */
static guint
find_last_word (const Table *table, guint end)
{
  while (end > table->stub + 1 && table->script->lexemes[end - 1].kind == LEX_MARK)
    end--;
  return end - 1;
}

/* Whether @label is behind the header and has words. */
static gboolean
is_label (const Table *table, guint label, guint end)
{
  return label > table->stub && bhxh_label_has_words (table->script, label, end);
}

/* Whether the header that ends at @label goes with rows of so many values. The label must
 * be known if @strict. */
static gboolean
try_split (Table *table, guint label, gboolean strict, gboolean *fits, GError **error)
{
  BodyRow *first = &table->body.rows[0];
  RowKey key;
  RowKey section;

  *fits = FALSE;
  if (!is_label (table, label, first->label_end))
    return TRUE;
  first->label = label;
  *fits = TRUE;
  if (strict && !bhxh_label_read (table->decision, first, BHXH_LEVEL_ANY, &key, &section,
                                  fits, error))
    return FALSE;
  if (!*fits)
    return TRUE;
  bhxh_header_clear (&table->header);
  *fits = bhxh_header_read (table->decision, table->stub, label, table->body.n_columns,
                            &table->header);
  return TRUE;
}

/* Where the header ends and the label of the first row begins: behind the last period, or
 * behind the last word of a column, or the label is a period itself. The first for which
 * header and rows agree; a label that is known is looked for first. */
static gboolean
split_header (Table *table, gboolean *is_split, GError **error)
{
  const guint end = table->body.rows[0].label_end;
  const guint candidates[] = { find_last_known (table, end, TRUE),
                               find_last_known (table, end, FALSE),
                               find_last_word (table, end) };

  *is_split = FALSE;
  for (guint i = 0; i < 2 * G_N_ELEMENTS (candidates) && !*is_split; i++)
    if (!try_split (table, candidates[i % G_N_ELEMENTS (candidates)],
                    i < G_N_ELEMENTS (candidates), is_split, error))
      return FALSE;
  return TRUE;
}

/* Whether what looked like the header is a heading above another one. */
static gboolean
has_later_stub (const Table *table)
{
  const BodyRow *first = &table->body.rows[0];

  for (guint i = table->stub + 1; i < first->label_end; i++)
    if (table->script->lexemes[i].kind == LEX_STUB &&
        script_starts_line (table->script, i) &&
        table->script->lexemes[i - 1].kind != LEX_STUB)
      return TRUE;
  return FALSE;
}

/* Whether what was not understood is a table surely enough to be told. */
static gboolean
is_told (const Table *table)
{
  return table->body.n_columns > 1 && !has_later_stub (table) &&
         table->header.columns != NULL && table->header.says_anything;
}

/* A table that cannot be read is one problem, not one for each figure. */
static void
leave_table (Table *table)
{
  const BodyRow *first = &table->body.rows[0];
  g_autofree char *expected = g_strdup_printf ("%u", table->body.n_columns);
  g_autofree char *other = g_strdup_printf ("%" G_GSIZE_FORMAT, table->body.n_values);

  bhxh_decision_leave (table->decision,
                       table->caption->has_owner ? PROBLEM_TEXT_OTHER_OWNER
                                                 : PROBLEM_TEXT_HEADER,
                       table->script->lexemes[table->stub].token,
                       lexeme_last (&table->script->lexemes[first->label_end - 1]),
                       table->caption->has_owner ? NULL : expected,
                       table->caption->has_owner ? NULL : other);
}

static gboolean
add_rows (Table *table, GError **error)
{
  const gsize first = table->decision->n_found;

  table->source = bhxh_decision_get_text_id (table->decision,
                                             table->script->lexemes[table->stub].token);
  table->is_told = g_new0 (guint8, table->body.n_columns + 1);
  for (gsize i = 0; i < table->body.n_rows; i++)
    if (!add_row (table, i, error))
      return FALSE;
  return bhxh_decision_settle (table->decision, first, error);
}

gboolean
bhxh_decision_read_table (Decision *decision,
                          guint lexeme,
                          const Caption *caption,
                          gboolean *read,
                          guint *end,
                          GError **error)
{
  g_auto (Table) table = {
    .decision = decision, .script = &decision->script, .caption = caption, .stub = lexeme
  };
  gboolean is_split = FALSE;
  gsize n_known = 0;

  *read = FALSE;
  if (!bhxh_body_read (decision, lexeme, &table.body, error))
    return FALSE;
  if (table.body.n_rows == 0 || table.body.n_columns == 0)
    return TRUE;
  if (!split_header (&table, &is_split, error) || !find_rows (&table, &n_known, error))
    return FALSE;
  *read = n_known > 0 &&
          (is_split ? table.header.says_anything || caption->meaning.subject != 0
                    : is_told (&table));
  if (!*read)
    return TRUE;
  *end = table.body.end;
  if (is_split && !caption->has_owner)
    return add_rows (&table, error);
  leave_table (&table);
  return TRUE;
}
