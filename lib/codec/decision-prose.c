/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The order of a decision: headings, bullets and paragraphs, what stands below what, and
 * where a table begins.
 */
#include "codec/decision-prose.h"

#include "base/memory.h"
#include "base/options.h"

#include <string.h>

/* A paragraph without figures and of so many lexemes at most is a heading. */
#define MAX_HEADING 40
/* Headings and bullets below one another that are remembered. */
#define MAX_DEPTH 16

/* How deep a paragraph stands. Bullets are as deep as their document has them: the first
 * that comes is above the others. */
typedef enum
{
  RANK_ANNEX = 1, /* Phụ lục, Điều, Chương */
  RANK_ROMAN,     /* I. */
  RANK_NUMBER,    /* 1. */
  RANK_NUMBER_2,  /* 1.1. */
  RANK_NUMBER_3,  /* 1.1.1. */
  RANK_LETTER,    /* a) */
  RANK_PLAIN,
  RANK_BULLET /* and more: by the mark */
} Rank;

typedef struct
{
  guint rank;
  gunichar bullet; /* 0: none */
  Scope scope;
} Level;

typedef struct
{
  Decision *decision;
  const Script *script;
  Level levels[MAX_DEPTH];
  guint n_levels;
} ProseReader;

static const char *const parts[] = { "phu", "dieu", "chuong", "phan" };
static const gunichar bullets[] = { '-', '*', '+', 0x2022, 0x25CF, 0xF0B7 };

static const Token *
token_of (const Script *script, guint lexeme)
{
  return &script->tokens[script->lexemes[lexeme].token];
}

/* The bullet that the line begins with; 0: none. */
static gunichar
find_bullet (const Script *script, guint lexeme)
{
  const Lexeme *at = &script->lexemes[lexeme];

  for (guint i = 0; at->kind == LEX_MARK && i < G_N_ELEMENTS (bullets); i++)
    if (at->value == bullets[i] && lexeme + 1 < script->n_lexemes &&
        !script_starts_line (script, lexeme + 1))
      return bullets[i];
  return 0;
}

/* The number of numbers in "3.1.2"; 0 when it is none before a point or bracket. */
static guint
count_numbers (const Script *script, guint lexeme)
{
  const char *key = script_key (script, script->lexemes[lexeme].token);
  guint n = 1;

  if (script->lexemes[lexeme].kind != LEX_NUMBER ||
      !(script_is_mark (script, lexeme + 1, '.') ||
        script_is_mark (script, lexeme + 1, ')')))
    return 0;
  for (const char *at = key; *at != '\0'; at++)
    if (!g_ascii_isdigit (*at))
      n++;
  return strlen (key) <= 2 || n > 1 ? n : 0;
}

/* How deep the paragraph is that the line begins; 0 when it begins none. */
static guint
find_rank (const Script *script, guint lexeme)
{
  const char *key = script_key (script, script->lexemes[lexeme].token);
  const guint n_numbers = count_numbers (script, lexeme);
  const gboolean is_capital = (token_of (script, lexeme)->flags & TOKEN_CAPITAL) != 0;
  const gboolean has_mark = script_is_mark (script, lexeme + 1, '.') ||
                            script_is_mark (script, lexeme + 1, ')');

  for (guint i = 0; is_capital && i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (key, parts[i]))
      return RANK_ANNEX;
  if (is_capital && has_mark && *key != '\0' && strspn (key, "ivx") == strlen (key))
    return RANK_ROMAN;
  if (n_numbers > 0)
    return MIN (RANK_NUMBER + n_numbers - 1, RANK_NUMBER_3);
  if (script->lexemes[lexeme].kind == LEX_WORD && strlen (key) == 1 && has_mark)
    return RANK_LETTER;
  return find_bullet (script, lexeme) != 0 ? RANK_BULLET : 0;
}

/* A line that begins with a capital after one that ended a sentence. */
static gboolean
follows_sentence (const Script *script, guint lexeme)
{
  return (token_of (script, lexeme)->flags & TOKEN_CAPITAL) != 0 && lexeme > 0 &&
         (script_is_mark (script, lexeme - 1, '.') ||
          script_is_mark (script, lexeme - 1, ';') ||
          script_is_mark (script, lexeme - 1, ':'));
}

/* "Đơn vị" alone in its cell; "Chỉ tiêu phát triển người tham gia" is a title. */
static gboolean
may_begin_table (const Script *script, guint lexeme)
{
  if (!script_starts_line (script, lexeme) || script->lexemes[lexeme].kind != LEX_STUB ||
      (token_of (script, lexeme)->flags & TOKEN_CAPITAL) == 0 ||
      lexeme + 1 == script->n_lexemes)
    return FALSE;
  return script_starts_line (script, lexeme + 1) ||
         (script->lexemes[lexeme + 1].kind != LEX_FILLER &&
          script->lexemes[lexeme + 1].kind != LEX_WORD);
}

static gboolean
begins_paragraph (const Script *script, guint lexeme)
{
  return script_starts_line (script, lexeme) &&
         ((token_of (script, lexeme)->flags & TOKEN_AFTER_GAP) != 0 ||
          find_rank (script, lexeme) != 0 || may_begin_table (script, lexeme) ||
          follows_sentence (script, lexeme));
}

static guint
find_paragraph_end (const Script *script, guint lexeme)
{
  guint end = lexeme + 1;

  while (end < script->n_lexemes && !begins_paragraph (script, end))
    end++;
  return end;
}

/* Leaves what the new paragraph does not stand below. */
static void
pop_levels (ProseReader *reader, guint rank, gunichar bullet)
{
  for (guint i = 0; bullet != 0 && i < reader->n_levels; i++)
    if (reader->levels[i].bullet == bullet)
      {
        reader->n_levels = i;
        return;
      }
  while (bullet == 0 && reader->n_levels > 0 &&
         reader->levels[reader->n_levels - 1].rank >= rank)
    reader->n_levels--;
}

static void
push_level (ProseReader *reader, guint rank, gunichar bullet, const Scope *scope)
{
  if (reader->n_levels < MAX_DEPTH)
    reader->levels[reader->n_levels++] = (Level){ rank, bullet, *scope };
}

/* What all headings above say, the nearest first. */
static Scope
get_context (const ProseReader *reader)
{
  Scope context = { 0 };

  for (guint i = reader->n_levels; i > 0; i--)
    bhxh_scope_inherit (&context, &reader->levels[i - 1].scope);
  return context;
}

static gboolean
read_paragraph (ProseReader *reader, guint first, guint end, GError **error)
{
  const Script *script = reader->script;
  const guint rank = find_rank (script, first);
  const gunichar bullet = find_bullet (script, first);
  const gboolean has_gap = (token_of (script, first)->flags & TOKEN_AFTER_GAP) != 0;
  const gboolean ends_open = script_is_mark (script, end - 1, ':');
  Scope context;
  Scope said = { 0 };
  guint n_figures = 0;
  gboolean is_heading;

  if (rank != 0 || has_gap)
    pop_levels (reader, rank != 0 ? rank : RANK_PLAIN, bullet);
  context = get_context (reader);
  if (!bhxh_decision_read_paragraph (reader->decision, first, end, &context, &said,
                                     &n_figures, error))
    return FALSE;
  is_heading = ends_open || (n_figures == 0 && end - first <= MAX_HEADING);
  if (rank == 0 && is_heading)
    pop_levels (reader, RANK_PLAIN, 0);
  if (is_heading)
    push_level (reader, rank != 0 ? rank : RANK_PLAIN, bullet, &said);
  return TRUE;
}

static gboolean
read_table (ProseReader *reader, guint *lexeme, gboolean *read, GError **error)
{
  const Scope context = get_context (reader);
  Caption caption = { .has_owner = context.has_owner };

  if (context.n_subjects == 1)
    caption.meaning = context.meaning;
  caption.meaning.measure = context.meaning.measure;
  if (context.n_periods == 1)
    caption.period = context.period;
  return bhxh_decision_read_table (reader->decision, *lexeme, &caption, read, lexeme,
                                   error);
}

gboolean
bhxh_decision_read_prose (Decision *decision, GError **error)
{
  ProseReader reader = { .decision = decision, .script = &decision->script };

  for (guint i = 0; i < reader.script->n_lexemes;)
    {
      gboolean is_table = FALSE;
      guint end;

      if (!bhxh_options_report (decision->settings, token_of (reader.script, i)->at,
                                reader.script->length, error))
        return FALSE;
      if (may_begin_table (reader.script, i) &&
          !read_table (&reader, &i, &is_table, error))
        return FALSE;
      if (is_table)
        continue;
      end = find_paragraph_end (reader.script, i);
      if (!read_paragraph (&reader, i, end, error))
        return FALSE;
      i = end;
    }
  return TRUE;
}
