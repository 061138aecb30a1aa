/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Periods without allocation: what came of reading a cell, the problem that it is, and
 * writing into the caller's buffer. Periods of the kind day compare as integers.
 */
#pragma once

#include "base/diagnostics.h"

#include <bhxhplan/period.h>

typedef enum
{
  PERIOD_READ = 0,
  PERIOD_NOT,      /* has none of the forms */
  PERIOD_NO_SUCH,  /* has one, but there is none: month 13, 29 February 2023 */
  PERIOD_REVERSED, /* ends before it begins */
  PERIOD_TOO_FAR,  /* before or after the years of the calendar */
  PERIOD_N_OUTCOMES
} PeriodOutcome;

/* Reads @length bytes; @period is written for PERIOD_READ only. */
PeriodOutcome bhxh_period_read (const char *text, gsize length, BhxhPeriod *period);

/* The problem that an outcome other than PERIOD_READ is, and its word (or NULL), which is
 * static. */
ProblemKind bhxh_period_get_problem (PeriodOutcome outcome, const char **expected);

/* Reports an outcome other than PERIOD_READ as the problem that it is. */
void bhxh_period_report (BhxhDiagnostics *diagnostics,
                         PeriodOutcome outcome,
                         Place place,
                         const char *text,
                         gsize length,
                         GError **error);

/* Bytes that hold every machine form with its NUL: "2024-01/2024-09". */
#define PERIOD_SIZE 16

/* Writes the machine form into @buffer (PERIOD_SIZE bytes) with a NUL, "" for none;
 * returns the bytes before the NUL. */
gsize bhxh_period_write (char *buffer, BhxhPeriod period);

/* A period taken apart: a day number, or a run of months counted from January 1900. */
typedef struct
{
  BhxhPeriodKind kind;
  gint first;
  gint n_months; /* 0 for a day */
} PeriodSpan;

/* FALSE (nothing written) for none, and for numbers that are no period. */
gboolean bhxh_period_get_span (BhxhPeriod period, PeriodSpan *span);

/* The day of this number, counted from 1 January 1900; none when that is outside the
 * calendar. */
BhxhPeriod bhxh_period_from_day (gint day);

/* The number of a day; -1 for none and for what is no day. */
gint bhxh_period_get_day_number (BhxhPeriod day);

/* The period of @n_months from month @first on; none when that is outside the calendar.
 */
BhxhPeriod bhxh_period_from_months (gint first, gint n_months);
