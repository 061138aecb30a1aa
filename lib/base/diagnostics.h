/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the library reports a problem: a numbered kind, a place and the words that fill the
 * kind's sentence, which exists once in each language.
 */
#pragma once

#include <bhxhplan/diagnostics.h>

/* Where a problem is. Zero or NULL: not known. All borrowed. */
typedef struct
{
  const char *file;
  guint64 line;
  guint64 column;
} Place;

/* The kinds; diagnostics-messages.c has a sentence for each in both languages. Sentences may
 * use {text}, {expected} and {other}. Add kinds freely, in the table's order. */
typedef enum
{
  PROBLEM_BAD_NUMBER = 1,
  PROBLEM_LAST
} ProblemKind;

/* Adds a problem; its severity is the kind's. @text, @expected and @other may be NULL; all are
 * copied (cut at a stated length). NULL diagnostics: nothing but @error. @error is set if it is
 * non-NULL, still unset, and the severity is error: the first problem is the error. */
void bhxh_diagnostics_add (BhxhDiagnostics *diagnostics,
                           ProblemKind kind,
                           Place place,
                           const char *text,
                           const char *expected,
                           const char *other,
                           GError **error);

/* The BhxhError code that belongs to a kind of problem. */
int bhxh_problem_get_error_code (ProblemKind kind);
