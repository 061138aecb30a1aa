/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which problem each reason to refuse a number is, and what to write instead.
 */
#include "base/number.h"

#include "base/wide.h"

#include <string.h>

/* The problem of each outcome, and the word that it names. */
static const struct
{
  ProblemKind kind;
  const char *expected;
  const char *other;
} problems[NUMBER_N_OUTCOMES] = {
  [NUMBER_MISSING] = { PROBLEM_NO_FIGURE, NULL, NULL },
  [NUMBER_NOT] = { PROBLEM_UNREADABLE_NUMBER, NULL, NULL },
  [NUMBER_TOO_LARGE] = { PROBLEM_NUMBER_OUT_OF_RANGE,
                         "-900000000000000000..900000000000000000", NULL },
  [NUMBER_TOO_FINE] = { PROBLEM_TOO_MANY_DECIMALS, G_STRINGIFY (BHXH_NUMBER_MAX_DECIMALS),
                        NULL },
  [NUMBER_NOT_WHOLE] = { PROBLEM_FRACTION_OF_PERSON, NULL, NULL },
  [NUMBER_FLOATING] = { PROBLEM_FLOATING_POINT, NULL, NULL },
  [NUMBER_UNFIT_PERCENT] = { PROBLEM_WRONG_SUFFIX, "người", "%" },
  [NUMBER_UNFIT_PERSONS] = { PROBLEM_WRONG_SUFFIX, "%", "người" },
  [NUMBER_UNFIT_THOUSAND] = { PROBLEM_WRONG_SUFFIX, "%", "nghìn" },
  [NUMBER_UNFIT_MILLION] = { PROBLEM_WRONG_SUFFIX, "%", "triệu" },
};

static const char *const shapes[] = {
  [BHXH_NUMBER_PLAIN] = "1234.5",
  [BHXH_NUMBER_VI] = "1.234,5",
  [BHXH_NUMBER_EN] = "1,234.5",
  [BHXH_NUMBER_AUTO] = NULL,
};

const char *
bhxh_number_style_get_shape (BhxhNumberStyle style)
{
  return (guint) style < G_N_ELEMENTS (shapes) ? shapes[style] : NULL;
}

/* The plain number that a text is in the other styles, where it is one number; else a
 * plain number to go by. */
static const char *
suggest_plain (const char *text, gsize length, BhxhMeasure measure, char *buffer)
{
  NumberReading vi;
  NumberReading en;
  const gboolean is_vi =
      bhxh_number_read (text, length, BHXH_NUMBER_VI, measure, &vi) == NUMBER_READ;
  const gboolean is_en =
      bhxh_number_read (text, length, BHXH_NUMBER_EN, measure, &en) == NUMBER_READ;
  const NumberReading one = is_vi ? vi : en;

  if (is_vi == is_en)
    return shapes[BHXH_NUMBER_PLAIN];
  bhxh_number_write (buffer, one.value, one.decimals, BHXH_NUMBER_PLAIN);
  return buffer;
}

void
bhxh_number_report (BhxhDiagnostics *diagnostics,
                    NumberOutcome outcome,
                    Place place,
                    const char *text,
                    gsize length,
                    BhxhNumberStyle style,
                    BhxhMeasure measure,
                    GError **error)
{
  char number[NUMBER_SIZE];
  ProblemKind kind = problems[outcome].kind;
  const char *expected = problems[outcome].expected;

  if (outcome == NUMBER_NOT)
    expected = shapes[style];
  if (outcome == NUMBER_NOT && style == BHXH_NUMBER_PLAIN)
    {
      kind = PROBLEM_BAD_NUMBER;
      expected = suggest_plain (text, length, measure, number);
    }
  bhxh_diagnostics_add_bytes (diagnostics, kind, place, text, length, expected,
                              problems[outcome].other, error);
}
