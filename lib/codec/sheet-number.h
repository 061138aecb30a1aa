/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Numbers and days as spreadsheets store them, and as their formats show them.
 */
#pragma once

#include "codec/sheet-format.h"

#include <bhxhplan/number.h>
#include <bhxhplan/period.h>

/* The number meant is value * 10^-decimals. */
typedef struct
{
  gint64 value;
  gint decimals;
} Decimal;

/* Reads what XML Schema calls a double, "-1.5E-7", without ever making one of it.
 *
 * A spreadsheet shows at most 15 digits, but stores up to 17, so that 20.8 may stand
 * there as 20.800000000000001: more than 15 digits are rounded to 15, half away from
 * zero. A whole number of up to 18 digits that is written out is taken as it is. Zeros at
 * the end of the decimals are dropped; what is behind the 18th decimal is rounded. FALSE:
 * it is no number, or past BHXH_NUMBER_MAX. */
gboolean bhxh_sheet_number_read (const char *text, gsize length, Decimal *number);

/* The number as a section of a format that is no date shows it, half away from zero. With
 * FORMAT_PERCENT the hundredths are counted. FALSE where that is past BHXH_NUMBER_MAX. */
gboolean bhxh_sheet_number_show (Decimal stored,
                                 const FormatSection *section,
                                 Decimal *shown);

/* A moment: days since 0001-01-01, and seconds of the day. */
typedef struct
{
  gint32 day;
  gint32 second;
} Moment;

/* Bytes that hold every moment with its NUL. */
#define MOMENT_SIZE 32

/* The moment that a number means; to the nearest second. FALSE: none, such as 60, which
 * is a 29 February 1900 that never was. */
gboolean bhxh_sheet_moment_from_number (Decimal stored,
                                        gboolean from_1904,
                                        Moment *moment);

/* Reads ISO 8601: a day, or a day and a time; or a duration of less than a day, PT8H30M,
 * which is a time of day 0. FALSE for all else. */
gboolean bhxh_sheet_moment_read (const char *text, gsize length, Moment *moment);

/* Writes what a section shows of a moment: "2024-09-30T08:30:00", "2024-09-30", "2024-09",
 * "2024", "08:30:00". Returns the bytes without the NUL. */
gsize bhxh_sheet_moment_write (char *buffer, Moment moment, const FormatSection *section);

/* The period that is shown; none for a time of day, and outside the calendar. */
BhxhPeriod bhxh_sheet_moment_get_period (Moment moment, const FormatSection *section);
