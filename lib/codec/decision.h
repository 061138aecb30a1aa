/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the stages of reading a decision's text share. Bytes become UTF-8 and lines
 * (decision-text.c), those tokens (decision-token.c), those lexemes, which say what a
 * phrase means (decision-lexeme.c, by the words of decision-words.c and of the plan's
 * indicators, decision-meaning.c). Lexemes are either a table (decision-table.h) or
 * prose (decision-prose.h); both hand their figures on (decision-figure.c), which become
 * rows of an import.
 */
#pragma once

#include "base/number-style.h"
#include "base/span.h"
#include "codec/import.h"
#include "model/plan.h"

/* No decision is longer; offsets fit 32 bits. */
#define DECISION_MAX_BYTES (64u << 20)

/* --- Tokens ----------------------------------------------------------------------------
 */

typedef enum
{
  TOKEN_WORD = 1,
  TOKEN_NUMBER,    /* digits with marks between them, no suffix */
  TOKEN_REFERENCE, /* 69/NQ-CP, 15/12, 28-NQ/TW: digits that are no figure */
  TOKEN_MARK       /* one character */
} TokenKind;

typedef enum
{
  TOKEN_FIRST = 1,     /* of its line */
  TOKEN_SPACED = 2,    /* white space before it */
  TOKEN_AFTER_GAP = 4, /* an empty line before it */
  TOKEN_CAPITAL = 8,   /* begins with a capital letter */
  TOKEN_ALONE = 16     /* the only one of its line */
} TokenFlags;

typedef struct
{
  guint32 at; /* in the text */
  guint32 length;
  guint32 key;  /* in the keys: folded, with a NUL */
  guint32 line; /* from 0 */
  guint8 kind;
  guint8 flags;
} Token;

/* --- Lexemes ---------------------------------------------------------------------------
 */

typedef enum
{
  LEX_WORD = 1, /* not known */
  LEX_FILLER,   /* known, says nothing */
  LEX_MARK,     /* value: the character */
  LEX_REFERENCE,
  LEX_NUMBER,
  LEX_SUBJECT, /* value: whom or what is counted, SubjectBits */
  LEX_BASE,    /* value: of what it is a share, BaseBits */
  LEX_OVER,    /* "so với", "trên tổng số": a base follows */
  LEX_GROWTH,  /* against an earlier year */
  LEX_RATE,    /* "tỷ lệ" */
  LEX_COUNT,   /* "số người" */
  LEX_PART,    /* "trong đó" */
  LEX_FOLLOWS, /* "tương ứng": the same once more */
  LEX_AND,
  LEX_UP_TO,     /* "lên": from one figure to the next */
  LEX_PERIOD,    /* value: the period */
  LEX_TOTAL,     /* the whole province; value: TRUE where it is also that in prose */
  LEX_NATION,    /* the whole country */
  LEX_UNIT_TYPE, /* "huyện" */
  LEX_QUALIFIER, /* value: BhxhQualifier; before a figure */
  LEX_OR_MORE,   /* "trở lên"; behind a figure */
  LEX_CHANGE,    /* "tăng thêm": the figure is a difference */
  LEX_EACH,      /* "bình quân mỗi năm" */
  LEX_IN_TURN,   /* "lần lượt" */
  LEX_DONE,      /* "đã đạt": what was, not what is to be */
  LEX_MODIFIER,  /* "bắt buộc" alone; value: SubjectBits that it would have */
  LEX_OWNER,     /* "BHXH Việt Nam giao": whose targets follow */
  LEX_LAW,       /* what follows is a document's name */
  LEX_STUB,      /* header of the column of labels; value: TRUE for that of ordinals */
  LEX_N_KINDS
} LexemeKind;

typedef enum
{
  SUBJECT_SI = 1 << 0,
  SUBJECT_COMPULSORY = 1 << 1,
  SUBJECT_VOLUNTARY = 1 << 2,
  SUBJECT_UI = 1 << 3,
  SUBJECT_HI = 1 << 4,
  SUBJECT_STUDENTS = 1 << 5,
  SUBJECT_HOUSEHOLD = 1 << 6,
  SUBJECT_N_KNOWN = 7 /* bits from here on are the plan's own words */
} SubjectBits;

typedef enum
{
  BASE_LABOUR_FORCE = 1 << 0,
  BASE_WORKING_AGE = 1 << 1,
  BASE_POPULATION = 1 << 2,
  BASE_COVERED = 1 << 3
} BaseBits;

typedef struct
{
  guint64 value;
  guint32 token; /* the first */
  guint32 n_tokens;
  LexemeKind kind;
} Lexeme;

/* --- Words -----------------------------------------------------------------------------
 */

typedef struct
{
  const char *phrase; /* folded words, one space between */
  LexemeKind kind;
  guint64 value;
} WordRow;

typedef struct _WordIndex WordIndex;

/* The vocabulary, and then words of the plan's own. */
WordIndex *bhxh_words_new (void);
void bhxh_words_free (WordIndex *index);

/* Adds a phrase of the plan's own; copied. */
void bhxh_words_add (WordIndex *index,
                     const char *phrase,
                     LexemeKind kind,
                     guint64 value);

/* The longest phrase that begins with the tokens' keys; @n_tokens is how many it has.
 * NULL when there is none. */
const WordRow *bhxh_words_find (const WordIndex *index,
                                const Token *tokens,
                                guint n,
                                const char *keys,
                                guint *n_tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WordIndex, bhxh_words_free)

/* --- A text, taken apart ---------------------------------------------------------------
 */

typedef struct
{
  char *text; /* UTF-8 */
  guint32 length;
  guint32 *lines; /* where each begins */
  guint n_lines;
  gsize lines_capacity;
  Token *tokens;
  guint n_tokens;
  gsize tokens_capacity;
  char *keys;
  gsize n_keys;
  gsize keys_capacity;
  Lexeme *lexemes;
  guint n_lexemes;
  gsize lexemes_capacity;
  guint located; /* the token whose column was counted last */
  guint64 located_column;
} Script;

void bhxh_script_clear (Script *script);

/* decision-text.c: reads all of @input, decodes it and finds the lines. FALSE with @error
 * and diagnostics: BHXH_ERROR_FILE, _LIMIT, _SYNTAX, _MEMORY. */
gboolean bhxh_script_read (Script *script,
                           Input *input,
                           const BhxhOptions *options,
                           GError **error);

/* decision-token.c */
gboolean bhxh_script_split (Script *script, GError **error);

/* decision-lexeme.c */
gboolean bhxh_script_name (Script *script, const WordIndex *words, GError **error);

/* Where a token stands; cheap where the tokens asked for rise. */
Place bhxh_script_locate (Script *script, const char *file, guint token);

/* The text from one token to another, that one included; borrowed, not ended by NUL. */
Span bhxh_script_get_span (const Script *script, guint first, guint last);

/* The same in NFC with single spaces; free with g_free(). */
char *bhxh_script_dup_text (const Script *script, guint first, guint last);

static inline const char *
script_key (const Script *script, guint token)
{
  return script->keys + script->tokens[token].key;
}

/* The last token of a lexeme. */
static inline guint
lexeme_last (const Lexeme *lexeme)
{
  return lexeme->token + lexeme->n_tokens - 1;
}

static inline gboolean
script_starts_line (const Script *script, guint lexeme)
{
  const guint token = script->lexemes[lexeme].token;

  return (script->tokens[token].flags & TOKEN_FIRST) != 0;
}

static inline gboolean
script_is_mark (const Script *script, guint lexeme, char mark)
{
  return lexeme < script->n_lexemes && script->lexemes[lexeme].kind == LEX_MARK &&
         script->lexemes[lexeme].value == (guint64) mark;
}

/* A whole number of four digits that can be a year: itself, else 0. */
gint bhxh_script_get_year (const Script *script, guint token);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Script, bhxh_script_clear)

/* --- What figures mean -----------------------------------------------------------------
 */

/* What the words around a figure say of it. */
typedef struct
{
  guint64 subject;
  guint base;
  BhxhMeasure measure; /* 0: not said */
} Meaning;

typedef enum
{
  MEANING_FOUND = 1,
  MEANING_OPEN,   /* several indicators */
  MEANING_NONE,   /* the plan counts it, but not so */
  MEANING_FOREIGN /* the plan does not count it */
} MeaningOutcome;

typedef struct _MeaningIndex MeaningIndex;

/* What each indicator of the frame means; adds the frame's own words to @words. */
MeaningIndex *bhxh_meanings_new (BhxhFrame *frame, WordIndex *words, GError **error);
void bhxh_meanings_free (MeaningIndex *index);

/* Which indicator is meant; @others receives the codes of those that could be, for a
 * message: free with g_free(); or NULL. */
MeaningOutcome bhxh_meanings_find (const MeaningIndex *index,
                                   Meaning meaning,
                                   guint *indicator,
                                   char **others);

/* TRUE where @part is counted within @whole: "BHXH tự nguyện" within "BHXH". */
gboolean bhxh_meanings_is_part (const MeaningIndex *index, Meaning part, Meaning whole);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeaningIndex, bhxh_meanings_free)

/* --- Reading ---------------------------------------------------------------------------
 */

/* A figure of the text that was understood but for its number. */
typedef struct
{
  guint token;    /* of its number */
  guint n_number; /* tokens that the reader of numbers understands */
  guint last;     /* of its suffix */
  guint unit;
  guint indicator;
  BhxhPeriod period;
  BhxhMeasure measure;
  BhxhQualifier qualifier;
  gboolean is_done;   /* what was, not what is to be */
  const char *source; /* of tables: borrowed from the import; NULL: found by place */
} Found;

/* A number and what is printed behind it. */
typedef struct
{
  guint token;
  guint n_number;      /* tokens that the reader of numbers understands */
  guint last;          /* of the suffix */
  BhxhMeasure measure; /* 0: nothing is printed behind it */
  gboolean has_decimals;
} Quantity;

/* Where a text of the plan stands: tokens from @first to before @end; none when it does
 * not. */
typedef struct
{
  guint first;
  guint end;
} TextPlace;

typedef struct
{
  Script script;
  const char *file;
  BhxhPlan *plan;
  BhxhFrame *frame;
  BhxhOptions *settings; /* the caller's, or NULL */
  const BhxhOptions *options;
  BhxhImport *import;
  WordIndex *words;
  MeaningIndex *meanings;
  Found *found; /* of the prose, or of the table being read */
  gsize n_found;
  gsize found_capacity;
  TextPlace *texts; /* by the plan's row of texts */
  guint n_texts;
} Decision;

/* decision-figure.c */

/* The figure that begins with the number at @lexeme. */
Quantity bhxh_decision_get_quantity (const Decision *decision, guint lexeme);

/* Lexemes that the figure takes, from its number on. */
guint bhxh_decision_skip_quantity (const Decision *decision,
                                   guint lexeme,
                                   Quantity quantity);

gboolean bhxh_decision_find (Decision *decision, const Found *found, GError **error);

/* Turns what was found since @first into rows; one way of writing numbers is looked for
 * that fits them all. */
gboolean bhxh_decision_settle (Decision *decision, gsize first, GError **error);

/* Says why something from @token to @last is no row. @expected and @other as for
 * bhxh_diagnostics_add(). */
void bhxh_decision_leave (Decision *decision,
                          ProblemKind kind,
                          guint token,
                          guint last,
                          const char *expected,
                          const char *other);

/* Says what was concluded about a row. */
void bhxh_decision_note (Decision *decision,
                         ProblemKind kind,
                         guint token,
                         guint last,
                         const char *expected);

/* decision-source.c */

/* Finds the plan's texts in the text. */
gboolean bhxh_decision_find_texts (Decision *decision, GError **error);

/* The id of the plan's text that holds the token; NULL when none does. */
const char *bhxh_decision_get_text_id (const Decision *decision, guint token);

/* decision-unit.c */

typedef enum
{
  UNIT_READ = 1,
  UNIT_READ_BY_LEVEL, /* several have the name; one of them is of the level */
  UNIT_SEVERAL,
  UNIT_NOBODY
} UnitReading;

/* Whom the tokens name. @level: of those beside it; 0: not known. */
gboolean bhxh_decision_read_unit (Decision *decision,
                                  guint first,
                                  guint last,
                                  BhxhLevel level,
                                  UnitReading *reading,
                                  guint *unit,
                                  GError **error);

/* decision-table.c: the table whose header begins at @lexeme; @end is what follows it.
 * @read is FALSE when there is no table. */
typedef struct
{
  Meaning meaning; /* of the headings above */
  BhxhPeriod period;
  gboolean has_owner; /* another's targets */
} Caption;

gboolean bhxh_decision_read_table (Decision *decision,
                                   guint lexeme,
                                   const Caption *caption,
                                   gboolean *read,
                                   guint *end,
                                   GError **error);

/* decision-prose.c: everything, tables where they begin. */
gboolean bhxh_decision_read_prose (Decision *decision, GError **error);
