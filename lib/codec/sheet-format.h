/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a cell's number format says about the number: how many decimals are shown, whether
 * it is a percentage, whether it is a date at all.
 */
#pragma once

#include <glib.h>

typedef enum
{
  FORMAT_DIGITS = 1 << 0, /* places for digits: decimals count */
  FORMAT_GENERAL = 1 << 1,
  FORMAT_PERCENT = 1 << 2,
  FORMAT_SCIENTIFIC = 1 << 3,
  FORMAT_YEAR = 1 << 4,
  FORMAT_MONTH = 1 << 5,
  FORMAT_DAY = 1 << 6,
  FORMAT_TIME = 1 << 7,
  FORMAT_CONDITION = 1 << 8,
  FORMAT_DATE = FORMAT_YEAR | FORMAT_MONTH | FORMAT_DAY | FORMAT_TIME
} FormatFlags;

typedef struct
{
  guint16 flags;
  guint8 least_decimals; /* shown, if they are zeros too */
  guint8 most_decimals;
  guint8 thousands; /* times that it is divided by 1000 */
} FormatSection;

/* Of positive numbers, negative ones, zero. */
#define FORMAT_MAX_SECTIONS 3

typedef struct
{
  FormatSection sections[FORMAT_MAX_SECTIONS];
  guint8 n_sections;
} SheetFormat;

/* Reads a format in the notation of XLSX; what is not understood shows numbers as they
 * are. NULL: "General". */
void bhxh_sheet_format_read (const char *code, SheetFormat *format);

/* The section for a number of this sign. */
const FormatSection *bhxh_sheet_format_choose (const SheetFormat *format, gint sign);
