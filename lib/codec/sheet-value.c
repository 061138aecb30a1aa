/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a cell means: its stored text under its number format.
 */
#include "codec/sheet-private.h"

#include <string.h>

/* What is shown of a stored date whose format is not that of a date. */
static const FormatSection a_day = { .flags = FORMAT_YEAR | FORMAT_MONTH | FORMAT_DAY };
static const FormatSection a_time = { .flags = FORMAT_TIME };
static const FormatSection a_moment = { .flags = FORMAT_DATE };

static const FormatSection *
section_of (Moment moment)
{
  if (moment.day == 0)
    return &a_time;
  return moment.second == 0 ? &a_day : &a_moment;
}

static void
set_moment (SheetCell *cell, Moment moment, const FormatSection *section, char *text)
{
  cell->kind = SHEET_CELL_DATE;
  cell->text.text = text;
  cell->text.length = (guint32) bhxh_sheet_moment_write (text, moment, section);
  cell->period = bhxh_sheet_moment_get_period (moment, section);
}

/* A number that a spreadsheet would show; a date where the format says so. What is past
 * our numbers stays a text. */
static void
read_number (SheetCell *cell,
             const SheetFormat *format,
             gboolean from_1904,
             char *moment_text)
{
  const FormatSection *section = NULL;
  Decimal stored;
  Decimal shown;
  Moment moment;

  cell->kind = SHEET_CELL_TEXT;
  if (!bhxh_sheet_number_read (cell->text.text, cell->text.length, &stored))
    return;
  section = bhxh_sheet_format_choose (format, (stored.value > 0) - (stored.value < 0));
  if ((section->flags & FORMAT_DATE) != 0 &&
      bhxh_sheet_moment_from_number (stored, from_1904, &moment))
    {
      set_moment (cell, moment, section, moment_text);
      return;
    }
  if (!bhxh_sheet_number_show (stored, section, &shown))
    return;
  cell->kind = SHEET_CELL_NUMBER;
  cell->value = shown.value;
  cell->decimals = (gint8) shown.decimals;
  cell->stored_value = stored.value;
  cell->stored_decimals = (gint8) stored.decimals;
  if ((section->flags & FORMAT_PERCENT) != 0)
    cell->flags |= SHEET_CELL_PERCENT;
}

/* A date that is stored as one; its format, where it is a date's, says what is shown. */
static void
read_date (SheetCell *cell, const SheetFormat *format, char *moment_text)
{
  const FormatSection *section = bhxh_sheet_format_choose (format, 1);
  Moment moment;

  cell->kind = SHEET_CELL_TEXT;
  if (bhxh_sheet_moment_read (cell->text.text, cell->text.length, &moment))
    set_moment (cell, moment,
                (section->flags & FORMAT_DATE) != 0 ? section : section_of (moment),
                moment_text);
}

static void
read_boolean (SheetCell *cell)
{
  const Span text = cell->text;
  const gboolean is_true =
      text.length > 0 && (text.text[0] == '1' || text.text[0] == 't');

  cell->kind = SHEET_CELL_BOOLEAN;
  cell->text = span_of (is_true ? "TRUE" : "FALSE");
  cell->value = is_true;
}

/* Some programs store the error of a formula as its text. */
static gboolean
is_error_name (Span text)
{
  static const char *const names[] = { "#NULL!", "#DIV/0!", "#VALUE!", "#REF!",
                                       "#NAME?", "#NUM!",   "#N/A" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (text.length == strlen (names[i]) &&
        memcmp (text.text, names[i], text.length) == 0)
      return TRUE;
  return FALSE;
}

void
bhxh_sheet_cell_read (SheetCell *cell,
                      const RawCell *raw,
                      const SheetFormat *format,
                      gboolean from_1904,
                      char *moment)
{
  cell->flags = raw->flags & (RAW_CELL_FORMULA | RAW_CELL_HIDDEN);
  cell->text = raw->text;
  switch (raw->kind)
    {
    case RAW_CELL_NUMBER: read_number (cell, format, from_1904, moment); break;
    case RAW_CELL_DATE: read_date (cell, format, moment); break;
    case RAW_CELL_BOOLEAN: read_boolean (cell); break;
    case RAW_CELL_ERROR: cell->kind = SHEET_CELL_ERROR; break;
    case RAW_CELL_TEXT:
      cell->kind = (raw->flags & RAW_CELL_FORMULA) != 0 && is_error_name (raw->text)
                       ? SHEET_CELL_ERROR
                       : SHEET_CELL_TEXT;
      break;
    case RAW_CELL_BLANK:
    default:
      cell->kind =
          (raw->flags & RAW_CELL_FORMULA) != 0 ? SHEET_CELL_NO_VALUE : SHEET_CELL_BLANK;
      break;
    }
}
