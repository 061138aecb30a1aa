/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How cells look: fonts, colours, and the formats of numbers.
 */
#pragma once

#include "table/xlsx-module.h"

#include <bhxhplan/number.h>

#include <xlsxwriter.h>

/* The formats of one book, made when they are first used; all belong to the book. */
typedef struct
{
  lxw_workbook *workbook;
  lxw_format *looks[XLSX_N_LOOKS];
  lxw_format *numbers[BHXH_NUMBER_MAX_DECIMALS + 1]; /* by decimals */
  lxw_format *day;
  lxw_format *tones[TONE_BAD + 1];
} Looks;

/* NULL where there is no memory. */
lxw_format *bhxh_looks_get (Looks *looks, XlsxLook look);
lxw_format *bhxh_looks_get_number (Looks *looks, gint decimals);
lxw_format *bhxh_looks_get_tone (Looks *looks, LabelTone tone);
lxw_format *bhxh_looks_get_day (Looks *looks, const char *format);
