/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the library reports a problem: a numbered kind, a place and the words that fill the
 * kind's sentence, which exists once in each language.
 */
#pragma once

#include "base/label.h"

#include <bhxhplan/diagnostics.h>

/* Where a problem is. Zero or NULL: not known. All borrowed. */
typedef struct
{
  const char *file;
  guint64 line;      /* of the text; in a sheet the row */
  guint64 column;    /* of the text, in characters; in a sheet the column, both from 1 */
  const char *sheet; /* of a workbook; NULL: a text; "": a text that is one sheet */
} Place;

/* The kinds; diagnostics-messages*.c have one row for each, with what {text}, {expected}
 * and {other} mean there. Add kinds freely, inside the group they belong to: only the
 * machine name is seen outside. */
typedef enum
{
  /* Numbers. */
  PROBLEM_BAD_NUMBER = 1,
  PROBLEM_UNREADABLE_NUMBER,
  PROBLEM_AMBIGUOUS_NUMBER,
  PROBLEM_MIXED_NUMBERS,
  PROBLEM_NO_FIGURE,
  PROBLEM_NUMBER_OUT_OF_RANGE,
  PROBLEM_FRACTION_OF_PERSON,
  PROBLEM_FLOATING_POINT,
  PROBLEM_NEGATIVE_NUMBER,
  PROBLEM_WRONG_SUFFIX,
  PROBLEM_TOO_MANY_DECIMALS,
  PROBLEM_TOO_MANY_OPEN_NUMBERS,
  PROBLEM_PERCENT_ABOVE_100,
  /* Periods and dates. */
  PROBLEM_BAD_PERIOD,
  PROBLEM_NO_SUCH_PERIOD,
  PROBLEM_PERIOD_OUT_OF_RANGE,
  PROBLEM_PERIOD_REVERSED,
  PROBLEM_BAD_DATE,
  PROBLEM_DATES_REVERSED,
  PROBLEM_AS_OF_TOO_EARLY,
  PROBLEM_BAD_RECURRENCE,
  PROBLEM_UNSUPPORTED_RECURRENCE,
  PROBLEM_RECURRENCE_CLASH,
  PROBLEM_HOLIDAY_CLASH,
  /* Duties. */
  PROBLEM_UNKNOWN_DUTY,
  PROBLEM_NOT_ADDRESSEE,
  PROBLEM_ADDRESSEE_OPEN,
  PROBLEM_OTHER_COVERED,
  PROBLEM_NOT_A_DAY,
  PROBLEM_DUTY_HAS_DAY,
  PROBLEM_DUTY_WITHOUT_DAY,
  /* Bytes and encodings. */
  PROBLEM_BAD_UTF8,
  PROBLEM_UNKNOWN_ENCODING,
  PROBLEM_GUESSED_ENCODING,
  PROBLEM_BAD_CHARACTER,
  PROBLEM_NUL_BYTE,
  /* CSV. */
  PROBLEM_EMPTY_FILE,
  PROBLEM_NO_ROWS,
  PROBLEM_NOT_A_TEXT_TABLE,
  PROBLEM_BAD_DELIMITER,
  PROBLEM_BAD_QUOTE,
  PROBLEM_UNCLOSED_QUOTE,
  PROBLEM_RAGGED_ROW,
  PROBLEM_DECIMAL_COMMA,
  PROBLEM_HEADER_BELOW,
  PROBLEM_LINE_TOO_LONG,
  PROBLEM_FIELD_TOO_LONG,
  PROBLEM_DUPLICATE_COLUMN,
  PROBLEM_MISSING_COLUMN,
  PROBLEM_WIDE_TABLE,
  PROBLEM_UNKNOWN_COLUMN,
  PROBLEM_NO_SUCH_COLUMN,
  PROBLEM_AMBIGUOUS_COLUMN,
  PROBLEM_MISSING_VALUE,
  /* Names and codes. */
  PROBLEM_NAME_TOO_LONG,
  PROBLEM_BAD_CODE,
  PROBLEM_BAD_LIST,
  PROBLEM_BAD_SOURCE,
  PROBLEM_BAD_CELL,
  PROBLEM_BAD_CODE_VALUE,
  PROBLEM_UNKNOWN_KIND,
  PROBLEM_UNKNOWN_UNIT,
  PROBLEM_AMBIGUOUS_UNIT,
  PROBLEM_TOO_MANY_OPEN_UNITS,
  PROBLEM_UNIT_NOT_VALID_THEN,
  PROBLEM_UNIT_DATE_OPEN,
  PROBLEM_FORMER_UNIT,
  PROBLEM_UNIT_NOT_TRACED,
  PROBLEM_UNIT_NAME_DIFFERS,
  PROBLEM_NAME_READ_AS,
  PROBLEM_NAME_READ_BY_LEVEL,
  PROBLEM_LEADING_ZEROS_LOST,
  PROBLEM_UNKNOWN_INDICATOR,
  PROBLEM_AMBIGUOUS_INDICATOR,
  PROBLEM_UNKNOWN_AGENCY,
  PROBLEM_UNKNOWN_TEXT,
  PROBLEM_UNKNOWN_RULE,
  /* Rows against rows. */
  PROBLEM_DUPLICATE_KEY,
  PROBLEM_DUPLICATE_FIGURE,
  PROBLEM_CONFLICTING_FIGURE,
  PROBLEM_REPLACED_FIGURE,
  PROBLEM_WITHDRAWN_FIGURE,
  PROBLEM_KNOWN_LATER,
  PROBLEM_ROW_NOT_IN_PLAN,
  PROBLEM_RATE_NOT_SUMMED,
  PROBLEM_INCOMPLETE_SUM,
  PROBLEM_AREA_NOT_APART,
  PROBLEM_ROOT_NOT_WHOLE,
  PROBLEM_SUM_WITHOUT,
  PROBLEM_UNIT_AND_SUCCESSOR,
  PROBLEM_FIGURE_OF_PARENT_AND_CHILDREN,
  /* Units, successions, indicators, rules. */
  PROBLEM_CYCLE,
  PROBLEM_OVERLAPPING_VALIDITY,
  PROBLEM_TWO_ROOTS,
  PROBLEM_NO_ROOT,
  PROBLEM_UNKNOWN_PARENT,
  PROBLEM_PARENT_NOT_VALID,
  PROBLEM_SHARES_ABOVE_ONE,
  PROBLEM_UNKNOWN_DENOMINATOR,
  PROBLEM_BAD_INDICATOR,
  PROBLEM_BAD_RULE,
  PROBLEM_RULE_CUT_SHORT,
  PROBLEM_RULE_NEEDS_OPERAND,
  PROBLEM_RULE_NEEDS_INDICATOR,
  PROBLEM_RULE_UNKNOWN_FUNCTION,
  PROBLEM_RULE_BAD_NUMBER,
  PROBLEM_RULE_BAD_RESIDUAL,
  PROBLEM_RULE_DIVIDES_BY_ZERO,
  PROBLEM_RULE_TOO_LARGE,
  PROBLEM_RULE_NAMES_NOTHING,
  PROBLEM_RULE_UNITS_DIFFER,
  PROBLEM_RULE_WITHOUT_MEANING,
  PROBLEM_RULE_SUMS_RATES,
  PROBLEM_RULE_NOT_ADDED,
  /* JSON and the package. */
  PROBLEM_BAD_JSON,
  PROBLEM_JSON_DUPLICATE_KEY,
  PROBLEM_JSON_TOO_DEEP,
  PROBLEM_JSON_WRONG_TYPE,
  PROBLEM_JSON_BAD_VALUE,
  PROBLEM_JSON_MISSING_KEY,
  PROBLEM_IS_AMENDMENT,
  PROBLEM_AMENDS_ANOTHER,
  PROBLEM_REMOVES_NOTHING,
  /* Tables and their maps. */
  PROBLEM_JSON_WRONG_SHAPE,
  PROBLEM_UNKNOWN_KEY,
  PROBLEM_ONE_KEY_NEEDED,
  PROBLEM_BAD_MAP_PLACE,
  PROBLEM_TOO_MANY_ENTRIES,
  PROBLEM_NO_TABLE,
  PROBLEM_MAP_GUESS,
  PROBLEM_OUTSIDE_SHEET,
  PROBLEM_HEADER_DIFFERS,
  PROBLEM_NOT_ONE_PERIOD,
  PROBLEM_HIDDEN_UNDECIDED,
  PROBLEM_HIDDEN_DECIDED,
  PROBLEM_ROW_WITHOUT_FIGURES,
  PROBLEM_TOTAL_NOT_TAKEN,
  PROBLEM_TOTAL_DIFFERS,
  PROBLEM_DATE_FOR_NUMBER,
  PROBLEM_ERROR_FOR_NUMBER,
  PROBLEM_NOTHING_FOR_NUMBER,
  PROBLEM_NUMBER_AS_TEXT,
  PROBLEM_UNKNOWN_VERSION,
  PROBLEM_MISSING_FILE,
  PROBLEM_FOLDER_WITHOUT,
  PROBLEM_UNREADABLE_FILE,
  PROBLEM_FILE_TOO_LARGE,
  PROBLEM_MISSING_MODULE,
  /* Sheets. */
  PROBLEM_DAMAGED_FILE,
  PROBLEM_MISSING_PART,
  PROBLEM_DAMAGED_PART,
  PROBLEM_ENCRYPTED_FILE,
  PROBLEM_OLD_DOCUMENT,
  PROBLEM_UNKNOWN_DOCUMENT,
  PROBLEM_BAD_XML,
  PROBLEM_XML_DOCTYPE,
  PROBLEM_XML_TOO_DEEP,
  PROBLEM_XML_TAG_TOO_LONG,
  PROBLEM_SUSPICIOUS_COMPRESSION,
  PROBLEM_PART_TOO_LARGE,
  PROBLEM_TOO_MANY_PARTS,
  PROBLEM_TOO_MANY_SHEETS,
  PROBLEM_TOO_MANY_COLUMNS,
  PROBLEM_TOO_MANY_MERGED_RANGES,
  PROBLEM_TOO_MANY_CELL_FORMATS,
  PROBLEM_TOO_MANY_REPEATED_CELLS,
  PROBLEM_SHARED_TEXTS_TOO_LONG,
  PROBLEM_BAD_REFERENCE,
  PROBLEM_BAD_SHARED_TEXT,
  PROBLEM_ERROR_CELL,
  PROBLEM_FORMULA_WITHOUT_VALUE,
  PROBLEM_MACROS_NOT_RUN,
  PROBLEM_NO_SUCH_SHEET,
  PROBLEM_HIDDEN_SHEET,
  PROBLEM_HIDDEN_CELLS,
  /* Plans made from plans. */
  PROBLEM_TARGETS_LEFT_BEHIND,
  PROBLEM_ROOT_CHANGED,
  PROBLEM_DESTINATION_UNKNOWN,
  PROBLEM_ORIGIN_UNKNOWN,
  PROBLEM_PLANS_DIFFER,
  PROBLEM_SAME_ROOT,
  PROBLEM_ROOTS_DIFFER,
  PROBLEM_ROOT_NOT_JOINED,
  PROBLEM_AGENCY_RENAMED,
  PROBLEM_PLAN_WITHOUT,
  PROBLEM_RATE_NOT_COMBINED,
  PROBLEM_NOT_COMBINED,
  /* Handing targets down. */
  PROBLEM_NOTHING_TO_SHARE_BY,
  /* The text of a decision. */
  PROBLEM_TEXT_NO_INDICATOR,
  PROBLEM_TEXT_UNKNOWN_WORDS,
  PROBLEM_TEXT_AFTER_TERM,
  PROBLEM_TEXT_OTHER_MEASURE,
  PROBLEM_TEXT_INDICATOR_OPEN,
  PROBLEM_TEXT_SUBJECT_OPEN,
  PROBLEM_TEXT_PERIOD_OPEN,
  PROBLEM_TEXT_NO_PERIOD,
  PROBLEM_TEXT_IN_TURN,
  PROBLEM_TEXT_UNIT_OPEN,
  PROBLEM_TEXT_OTHER_OWNER,
  PROBLEM_TEXT_UNKNOWN_LABEL,
  PROBLEM_TEXT_ROW_LENGTH,
  PROBLEM_TEXT_HEADER,
  PROBLEM_TEXT_LOOSE_VALUE,
  PROBLEM_TEXT_NUMBER,
  PROBLEM_TEXT_ABOVE_100,
  PROBLEM_TEXT_RANGE,
  PROBLEM_TEXT_CHANGE,
  PROBLEM_TEXT_EACH_YEAR,
  PROBLEM_TEXT_CONTRADICTION,
  PROBLEM_TEXT_PERIOD_OF_PLAN,
  PROBLEM_TEXT_UNIT_BY_LEVEL,
  /* Limits. */
  PROBLEM_TOO_MANY_ROWS,
  PROBLEM_TOO_MANY_UNITS,
  PROBLEM_TOO_MANY_INDICATORS,
  PROBLEM_TOO_MANY_PERIODS,
  PROBLEM_MORE_PROBLEMS,
  PROBLEM_LAST
} ProblemKind;

/* One row of the table of kinds. In a sentence {text}, {expected} and {other} stand for
 * the problem's words, {cause} for what the errno named by {other} means, {reason}
 * for what the objection of that name says; a part in [brackets] is left out when one of
 * its words is not given. */
typedef struct
{
  const char *name; /* machine name: [a-z0-9-]+ */
  BhxhSeverity severity;
  BhxhError error_code; /* of a GError made from it */
  const char *vi;
  const char *en;
} ProblemRow;

#define SEVERITY_N_LABELS 4
extern const Label bhxh_severity_labels[SEVERITY_N_LABELS]; /* [0] is blank */

/* Bytes of a problem's words that are kept; the rest is cut between characters, with "…".
 */
#define PROBLEM_MAX_TEXT 200
#define PROBLEM_MAX_OTHER 1000
#define PROBLEM_MAX_FILE 4096

/* Adds a problem; its severity is the kind's. @text, @expected and @other may be NULL;
 * all are copied (@text and @expected cut at PROBLEM_MAX_TEXT bytes, @other at
 * PROBLEM_MAX_OTHER). They hold data only (what the file says, codes, names, numbers,
 * places), never words of one language: those belong into the sentences. NULL
 * diagnostics: nothing but @error. @error is set if it is non-NULL, still unset, and the
 * severity is error: the first problem is the error. */
void bhxh_diagnostics_add (BhxhDiagnostics *diagnostics,
                           ProblemKind kind,
                           Place place,
                           const char *text,
                           const char *expected,
                           const char *other,
                           GError **error);

/* The same for a text that does not end with NUL, or is not known to be UTF-8: @length
 * bytes, what cannot be shown is shown as U+FFFD. */
void bhxh_diagnostics_add_bytes (BhxhDiagnostics *diagnostics,
                                 ProblemKind kind,
                                 Place place,
                                 const char *text,
                                 gsize length,
                                 const char *expected,
                                 const char *other,
                                 GError **error);

/* The message of problem @index without its place; NULL past the end; free with g_free().
 */
char *bhxh_diagnostics_dup_sentence (const BhxhDiagnostics *diagnostics,
                                     guint index,
                                     BhxhLanguage language);

/* Of each severity so many problems are kept; further ones are counted only. */
void bhxh_diagnostics_set_limit (BhxhDiagnostics *diagnostics, guint64 limit);

/* The rows of PROBLEM_TEXT_ kinds; all others are blank. */
extern const ProblemRow bhxh_text_problem_rows[PROBLEM_LAST];

/* The rows of the kinds of periods, dates, recurrences and duties; all others are blank.
 */
extern const ProblemRow bhxh_day_problem_rows[PROBLEM_LAST];

/* The rows of the kinds of plans made from plans and of handing targets down; all others
 * are blank. */
extern const ProblemRow bhxh_plan_problem_rows[PROBLEM_LAST];

/* The rows of the kinds of tables and their maps; all others are blank. */
extern const ProblemRow bhxh_map_problem_rows[PROBLEM_LAST];

/* The kind's row; never NULL for a kind of the list. */
const ProblemRow *bhxh_problem_get_row (ProblemKind kind);

/* The kind's sentence, filled, with the place before it; free with g_free(). Line breaks
 * and other control characters in the words are shown as \n, \t, \x1b, so that it is one
 * line. */
char *bhxh_problem_dup_message (ProblemKind kind,
                                Place place,
                                const char *text,
                                const char *expected,
                                const char *other,
                                BhxhLanguage language);
