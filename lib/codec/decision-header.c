/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table's header, flattened to one cell behind the other, back to columns: which cells
 * stand above which. Where two trees are possible there is none.
 */
#include "codec/decision-table.h"

#include <string.h>

typedef enum
{
  CELL_OF_MEANING = 1,
  CELL_OF_PERIOD,
  CELL_OF_PARTS /* "Trong đó": parts of the cell before it stand below */
} HeaderCellKind;

typedef struct
{
  HeaderCellKind kind;
  Meaning meaning;
  BhxhPeriod period;
  guint token;
  guint last;
  gboolean is_done;
} HeaderCell;

/* Where the reading of cells stands. */
typedef struct
{
  const Decision *decision;
  Header *header;
  GArray *cells;    /* of HeaderCell */
  Meaning pending;  /* said before the cell that it belongs to */
  gboolean is_over; /* a base follows */
  guint first;      /* lexeme of the header */
} HeaderReader;

#define CELL(cells, i) g_array_index (cells, HeaderCell, i)
#define COLUMN(columns, i) g_array_index (columns, Column, i)

void
bhxh_header_clear (Header *header)
{
  g_clear_pointer (&header->columns, g_array_unref);
}

/* The cell of the last subject; NULL when there is none. */
static HeaderCell *
last_meaning (const HeaderReader *reader)
{
  for (guint i = reader->cells->len; i > 0; i--)
    if (CELL (reader->cells, i - 1).kind == CELL_OF_MEANING)
      return &CELL (reader->cells, i - 1);
  return NULL;
}

static void
add_cell (HeaderReader *reader, HeaderCell cell)
{
  if (cell.kind == CELL_OF_MEANING)
    reader->pending = (Meaning){ 0 };
  reader->is_over = FALSE;
  g_array_append_val (reader->cells, cell);
}

/* Whether the subject at @lexeme goes on with the cell before it: "học sinh, sinh viên
 * tham gia BHYT" is one, "BHXH bắt buộc BHXH tự nguyện" are two. */
static gboolean
is_same_cell (const HeaderReader *reader, const HeaderCell *cell, guint lexeme)
{
  const guint64 insurances = SUBJECT_SI | SUBJECT_UI | SUBJECT_HI;
  const Script *script = &reader->decision->script;
  const guint64 value = script->lexemes[lexeme].value;

  if (cell != &CELL (reader->cells, reader->cells->len - 1) ||
      ((value & insurances) != 0 && (cell->meaning.subject & insurances) != 0))
    return FALSE;
  for (guint i = lexeme; i > 0; i--)
    {
      if (lexeme_last (&script->lexemes[i - 1]) == cell->last)
        return TRUE;
      if (script->lexemes[i - 1].kind != LEX_FILLER)
        return FALSE;
    }
  return FALSE;
}

static void
take_subject (HeaderReader *reader, guint lexeme)
{
  const Lexeme *at = &reader->decision->script.lexemes[lexeme];
  HeaderCell *last = reader->cells->len > 0 ? last_meaning (reader) : NULL;
  HeaderCell cell = { CELL_OF_MEANING, reader->pending, BHXH_PERIOD_NONE, at->token,
                      lexeme_last (at) };

  if (last != NULL && is_same_cell (reader, last, lexeme))
    {
      last->meaning.subject |= at->value;
      last->last = lexeme_last (at);
      return;
    }
  cell.meaning.subject = at->value;
  add_cell (reader, cell);
}

/* "BHXH / LLLĐ": of the cell before it; "Tỷ lệ LLLĐ tham gia BHXH": of the next one; by
 * itself a count of its own. */
static void
take_base (HeaderReader *reader, guint lexeme)
{
  const Lexeme *at = &reader->decision->script.lexemes[lexeme];
  const gboolean is_over =
      reader->is_over ||
      (lexeme > 0 && script_is_mark (&reader->decision->script, lexeme - 1, '/'));
  HeaderCell *last = last_meaning (reader);
  HeaderCell cell = { CELL_OF_MEANING,
                      { 0, (guint) at->value, BHXH_MEASURE_PERSON },
                      BHXH_PERIOD_NONE,
                      at->token,
                      lexeme_last (at) };

  if (is_over && last != NULL)
    {
      last->meaning.base |= (guint) at->value;
      last->last = lexeme_last (at);
      reader->is_over = FALSE;
      if (last->meaning.measure == 0)
        last->meaning.measure = BHXH_MEASURE_PERCENT;
    }
  else if (is_over || reader->pending.measure == BHXH_MEASURE_PERCENT)
    reader->pending.base |= (guint) at->value;
  else
    add_cell (reader, cell);
}

/* "(%)" and "(người)" behind a cell; before all cells of the whole table. */
static void
take_unit (HeaderReader *reader, BhxhMeasure measure)
{
  HeaderCell *last = last_meaning (reader);

  if (last != NULL && last == &CELL (reader->cells, reader->cells->len - 1))
    {
      if (last->meaning.measure == 0)
        last->meaning.measure = measure;
    }
  else if (reader->header->meaning.measure == 0)
    reader->header->meaning.measure = measure;
}

/* "Tỷ lệ" and the like stand before what they measure. */
static void
take_measure (HeaderReader *reader, BhxhMeasure measure)
{
  reader->pending.measure = measure;
}

/* "Số", "tổng số": what follows is counted. */
static gboolean
is_counting (const Script *script, guint lexeme)
{
  const Lexeme *at = &script->lexemes[lexeme];

  return at->kind == LEX_COUNT || at->kind == LEX_TOTAL ||
         g_str_equal (script_key (script, lexeme_last (at)), "so");
}

/* "Thực hiện năm 2023" is no target. */
static gboolean
is_done (const Script *script, guint lexeme)
{
  return script->lexemes[lexeme].kind == LEX_FILLER &&
         g_str_equal (script_key (script, lexeme_last (&script->lexemes[lexeme])),
                      "hien");
}

static void
take_period (HeaderReader *reader, guint lexeme, BhxhPeriod period)
{
  const Script *script = &reader->decision->script;
  const Lexeme *at = &script->lexemes[lexeme];

  /* "Chỉ tiêu giai đoạn 2022-2025" stands above the years. */
  if (bhxh_period_get_kind (period) == BHXH_PERIOD_TERM)
    {
      reader->header->period = period;
      return;
    }
  if (reader->pending.measure != 0 && reader->header->meaning.measure == 0 &&
      last_meaning (reader) == NULL)
    reader->header->meaning.measure = reader->pending.measure;
  add_cell (reader, (HeaderCell){ .kind = CELL_OF_PERIOD,
                                  .period = period,
                                  .token = at->token,
                                  .last = lexeme_last (at),
                                  .is_done = lexeme > reader->first &&
                                             is_done (script, lexeme - 1) });
}

static void
take_number (HeaderReader *reader, guint lexeme)
{
  const gint year = bhxh_script_get_year (&reader->decision->script,
                                          reader->decision->script.lexemes[lexeme].token);

  if (year != 0)
    take_period (reader, lexeme, bhxh_period_new_months (year, 1, year, 12));
}

/* FALSE for a word that nobody knows: it may be a column. */
static gboolean
take_lexeme (HeaderReader *reader, guint lexeme)
{
  const Script *script = &reader->decision->script;
  const Lexeme *at = &script->lexemes[lexeme];

  switch (at->kind)
    {
    case LEX_SUBJECT:
    case LEX_MODIFIER: take_subject (reader, lexeme); break;
    case LEX_BASE: take_base (reader, lexeme); break;
    case LEX_OVER: reader->is_over = TRUE; break;
    case LEX_RATE: take_measure (reader, BHXH_MEASURE_PERCENT); break;
    case LEX_COUNT: take_measure (reader, BHXH_MEASURE_PERSON); break;
    case LEX_GROWTH: take_measure (reader, BHXH_MEASURE_INDEX); break;
    case LEX_PERIOD: take_period (reader, lexeme, (BhxhPeriod) at->value); break;
    case LEX_NUMBER: take_number (reader, lexeme); break;
    case LEX_PART:
      add_cell (reader, (HeaderCell){ .kind = CELL_OF_PARTS, .token = at->token });
      break;
    case LEX_MARK:
      if (at->value == '%')
        take_unit (reader, BHXH_MEASURE_PERCENT);
      break;
    case LEX_FILLER:
      if (script_is_mark (script, lexeme + 1, ')') && lexeme > 0 &&
          script_is_mark (script, lexeme - 1, '('))
        take_unit (reader, BHXH_MEASURE_PERSON);
      break;
    /* One letter is the number of a column of words. */
    case LEX_WORD: return script->tokens[at->token].length == 1;
    /* "Số đơn vị" counts others; "Đơn vị" is the column of labels. */
    case LEX_STUB: return lexeme == reader->first || !is_counting (script, lexeme - 1);
    case LEX_CHANGE:
    case LEX_EACH:
    case LEX_OWNER:
    case LEX_NATION:
    case LEX_LAW: return FALSE;
    default: break;
    }
  return TRUE;
}

/* The cells of one kind, "Trong đó" with those of meaning. */
static GArray *
pick_cells (const GArray *cells, gboolean periods)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (HeaderCell));

  for (guint i = 0; i < cells->len; i++)
    if ((CELL (cells, i).kind == CELL_OF_PERIOD) == periods)
      g_array_append_val (picked, CELL (cells, i));
  return picked;
}

/* Whether the cell at @i is part of the whole before the "Trong đó" at @parts. */
static gboolean
belongs_to (const Decision *decision, const GArray *cells, guint i, guint parts)
{
  return i > parts && parts > 0 && CELL (cells, i).kind == CELL_OF_MEANING &&
         CELL (cells, parts - 1).kind == CELL_OF_MEANING &&
         bhxh_meanings_is_part (decision->meanings, CELL (cells, i).meaning,
                                CELL (cells, parts - 1).meaning);
}

/* The "Trong đó" below which the cell stands; 0: it stands in the first row. */
static guint
find_parts (const Decision *decision, const GArray *cells, guint i)
{
  for (guint parts = 1; parts < i; parts++)
    if (CELL (cells, parts).kind == CELL_OF_PARTS &&
        belongs_to (decision, cells, i, parts))
      return parts;
  return 0;
}

/* What parts do not say, their whole does. */
static HeaderCell
inherit (HeaderCell cell, const HeaderCell *whole)
{
  if (cell.meaning.measure == 0)
    cell.meaning.measure = whole->meaning.measure;
  if (cell.meaning.base == 0)
    cell.meaning.base = whole->meaning.base;
  return cell;
}

/* The cells of meaning in the order of their columns: below each "Trong đó" the parts of
 * the cell before it, wherever the flattened header has them. NULL when a "Trong đó" has
 * no parts. */
static GArray *
unfold_parts (const Decision *decision, const GArray *cells)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (HeaderCell));

  for (guint i = 0; i < cells->len; i++)
    {
      const guint before = leaves->len;

      if (CELL (cells, i).kind == CELL_OF_MEANING)
        {
          if (find_parts (decision, cells, i) == 0)
            g_array_append_val (leaves, CELL (cells, i));
          continue;
        }
      for (guint j = i + 1; j < cells->len; j++)
        if (find_parts (decision, cells, j) == i && i > 0)
          {
            const HeaderCell leaf = inherit (CELL (cells, j), &CELL (cells, i - 1));

            g_array_append_val (leaves, leaf);
          }
      if (leaves->len == before)
        {
          g_array_unref (leaves);
          return NULL;
        }
    }
  return leaves;
}

static gboolean
is_same (const HeaderCell *a, const HeaderCell *b)
{
  return a->kind == CELL_OF_PERIOD ? a->period == b->period
                                   : a->meaning.subject == b->meaning.subject &&
                                         a->meaning.measure == b->meaning.measure &&
                                         a->meaning.base == b->meaning.base;
}

/* The number of the group that each lower cell is in: a new one begins where a cell comes
 * again. Returns how many there are. */
static guint
number_groups (const GArray *lower, guint *groups)
{
  guint group = 0;
  guint start = 0;

  for (guint i = 0; i < lower->len; i++)
    {
      for (guint j = start; j < i; j++)
        if (is_same (&CELL (lower, i), &CELL (lower, j)))
          {
            group++;
            start = i;
            break;
          }
      groups[i] = group;
    }
  return group + 1;
}

static Column
column_of (const HeaderCell *meaning, const HeaderCell *period)
{
  const HeaderCell *cell = meaning != NULL ? meaning : period;
  Column column = { .token = cell->token, .last = cell->last };

  if (meaning != NULL)
    column.meaning = meaning->meaning;
  if (period != NULL)
    {
      column.period = period->period;
      column.is_done = period->is_done;
    }
  return column;
}

/* One column for each cell. */
static gboolean
make_single (Header *header, const GArray *cells, gboolean periods, guint n)
{
  if (cells->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const HeaderCell *cell = &CELL (cells, i);
      const Column column = periods ? column_of (NULL, cell) : column_of (cell, NULL);

      g_array_append_val (header->columns, column);
    }
  return TRUE;
}

/* A column for each lower cell, each group of them below one upper cell. */
static gboolean
make_double (Header *header,
             const GArray *upper,
             const GArray *lower,
             gboolean periods_above,
             guint n)
{
  g_autofree guint *groups = g_new0 (guint, lower->len + 1);

  if (lower->len != n || number_groups (lower, groups) != upper->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const HeaderCell *above = &CELL (upper, groups[i]);
      const HeaderCell *below = &CELL (lower, i);
      const Column column =
          periods_above ? column_of (below, above) : column_of (above, below);

      g_array_append_val (header->columns, column);
    }
  return TRUE;
}

/* Each subject with a period of its own: "BHXH năm 2023, BHXH năm 2024". */
static gboolean
make_pairs (Header *header, const GArray *meanings, const GArray *periods, guint n)
{
  if (meanings->len != n || periods->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const Column column = column_of (&CELL (meanings, i), &CELL (periods, i));

      if (i > 0 && CELL (meanings, i).token < CELL (periods, i - 1).token)
        return FALSE;
      g_array_append_val (header->columns, column);
    }
  return TRUE;
}

/* The one tree that has @n leaves. */
static gboolean
make_columns (Header *header, const GArray *meanings, const GArray *periods, guint n)
{
  if (meanings->len == 0)
    return periods->len > 0 && make_single (header, periods, TRUE, n);
  if (periods->len == 0)
    return make_single (header, meanings, FALSE, n);
  if (periods->len == 1 && meanings->len == n && n > 1)
    return make_double (header, periods, meanings, TRUE, n);
  if (make_pairs (header, meanings, periods, n))
    return TRUE;
  g_array_set_size (header->columns, 0);
  if (CELL (periods, 0).token < CELL (meanings, 0).token)
    return make_double (header, periods, meanings, TRUE, n);
  return make_double (header, meanings, periods, FALSE, n);
}

gboolean
bhxh_header_read (const Decision *decision,
                  guint first,
                  guint end,
                  guint n_columns,
                  Header *header)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (HeaderCell));
  HeaderReader reader = { decision, header, cells, { 0 }, FALSE, first };
  g_autoptr (GArray) meanings = NULL;
  g_autoptr (GArray) periods = NULL;
  g_autoptr (GArray) leaves = NULL;
  gboolean is_known = TRUE;

  *header = (Header){ .columns = g_array_new (FALSE, FALSE, sizeof (Column)) };
  for (guint i = first; i < end; i++)
    is_known = take_lexeme (&reader, i) && is_known;
  header->says_anything = cells->len > 0;
  if (header->meaning.measure == 0)
    header->meaning.measure = reader.pending.measure;
  meanings = pick_cells (cells, FALSE);
  periods = pick_cells (cells, TRUE);
  leaves = unfold_parts (decision, meanings);
  /* One column of which the header says nothing: the caption does. */
  if (cells->len == 0 && n_columns == 1)
    {
      const Lexeme *cell = &decision->script.lexemes[first];
      const Column column = { .token = cell->token, .last = lexeme_last (cell) };

      g_array_append_val (header->columns, column);
      return is_known;
    }
  return is_known && leaves != NULL && make_columns (header, leaves, periods, n_columns);
}
