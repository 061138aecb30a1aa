/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The one place that names colours. A spreadsheet shows "," and "." in formats as the
 * marks of its own country.
 */
#include "modules/xlsx/looks.h"

#define HEADER_COLOR 0xDDE8F3
#define EXACT_COLOR 0xFFF2CC
#define NOTE_COLOR 0x595959

/* Behind and of the words; light enough to be read, and told apart in grey by the words. */
static const lxw_color_t tones[TONE_BAD + 1][2] = {
  [TONE_GOOD] = { 0xE2F0D9, 0x375623 },
  [TONE_WATCH] = { 0xFFF2CC, 0x7F6000 },
  [TONE_BAD] = { 0xF8D7DA, 0x9C0006 },
};

typedef struct
{
  guint8 align; /* 0: as the kind of cell has it */
  gboolean is_bold;
  gboolean is_italic;
  gboolean wraps;
  gboolean has_line; /* below */
  lxw_color_t background;
  lxw_color_t color;
} LookRow;

static const LookRow rows[XLSX_N_LOOKS] = {
  [XLSX_LOOK_TEXT] = { 0 },
  [XLSX_LOOK_WRAPPED] = { .wraps = TRUE },
  [XLSX_LOOK_HEADER] = { .is_bold = TRUE,
                         .wraps = TRUE,
                         .has_line = TRUE,
                         .background = HEADER_COLOR },
  [XLSX_LOOK_NUMBER_HEADER] = { .align = LXW_ALIGN_RIGHT,
                                .is_bold = TRUE,
                                .wraps = TRUE,
                                .has_line = TRUE,
                                .background = HEADER_COLOR },
  [XLSX_LOOK_NOTE] = { .is_italic = TRUE, .color = NOTE_COLOR },
  [XLSX_LOOK_EXACT] = { .align = LXW_ALIGN_RIGHT, .background = EXACT_COLOR },
};

static void
set_look (lxw_format *format, const LookRow *row)
{
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (row->align != 0)
    format_set_align (format, row->align);
  if (row->is_bold)
    format_set_bold (format);
  if (row->is_italic)
    format_set_italic (format);
  if (row->wraps)
    format_set_text_wrap (format);
  if (row->has_line)
    format_set_bottom (format, LXW_BORDER_THIN);
  if (row->background != 0)
    format_set_bg_color (format, row->background);
  if (row->color != 0)
    format_set_font_color (format, row->color);
}

lxw_format *
bhxh_looks_get (Looks *looks, XlsxLook look)
{
  lxw_format **format = &looks->looks[look];

  if (*format == NULL)
    {
      *format = workbook_add_format (looks->workbook);
      if (*format != NULL)
        set_look (*format, &rows[look]);
    }
  return *format;
}

/* A format that shows numbers or days as @code says. */
static lxw_format *
add_numeric (const Looks *looks, const char *code)
{
  lxw_format *format = workbook_add_format (looks->workbook);

  if (format != NULL)
    {
      format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
      format_set_num_format (format, code);
    }
  return format;
}

lxw_format *
bhxh_looks_get_number (Looks *looks, gint decimals)
{
  const guint n = (guint) CLAMP (decimals, 0, BHXH_NUMBER_MAX_DECIMALS);
  char code[] = "#,##0.000000000000000000";

  code[n > 0 ? strlen ("#,##0.") + n : strlen ("#,##0")] = '\0';
  if (looks->numbers[n] == NULL)
    looks->numbers[n] = add_numeric (looks, code);
  return looks->numbers[n];
}

lxw_format *
bhxh_looks_get_day (Looks *looks, const char *format)
{
  if (looks->day == NULL)
    looks->day = add_numeric (looks, format);
  return looks->day;
}

lxw_format *
bhxh_looks_get_tone (Looks *looks, LabelTone tone)
{
  lxw_format **format = &looks->tones[tone];

  if (*format == NULL)
    {
      *format = workbook_add_format (looks->workbook);
      if (*format == NULL)
        return NULL;
      format_set_bg_color (*format, tones[tone][0]);
      format_set_font_color (*format, tones[tone][1]);
    }
  return *format;
}
