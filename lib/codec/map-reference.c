/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How maps write places in a sheet: as spreadsheets do.
 */
#include "codec/map.h"

#include "base/sheet-cell.h"

/* No spreadsheet has more. */
#define MAX_ROWS 1048576
#define MAX_COLUMNS 16384

/* Digits from @at on, from 1; NULL when there are none or too many. */
static const char *
take_row (const char *at, guint *row)
{
  guint value = 0;

  if (*at == '0')
    return NULL;
  for (; g_ascii_isdigit (*at) && value <= MAX_ROWS; at++)
    value = 10 * value + (guint) (*at - '0');
  if (value == 0 || value > MAX_ROWS)
    return NULL;
  *row = value;
  return at;
}

static const char *
take_column (const char *at, guint *column)
{
  guint value = 0;

  for (; g_ascii_isalpha (*at) && value <= MAX_COLUMNS; at++)
    value = 26 * value + (guint) (g_ascii_toupper (*at) - 'A' + 1);
  if (value == 0 || value > MAX_COLUMNS)
    return NULL;
  *column = value;
  return at;
}

typedef const char *(*TakeFunc) (const char *at, guint *number);

/* "a", "a:b", and "a:" where that may be. */
static gboolean
parse_range (const char *text, TakeFunc take, gboolean may_be_open, MapRange *range)
{
  MapRange read = { 0 };
  const char *at = take (text, &read.first);

  if (at == NULL)
    return FALSE;
  read.last = read.first;
  if (*at == ':' && at[1] == '\0' && may_be_open)
    read.last = G_MAXUINT;
  else if (*at == ':')
    at = take (at + 1, &read.last);
  if (at == NULL || (*at != '\0' && read.last != G_MAXUINT) || read.last < read.first)
    return FALSE;
  *range = read;
  return TRUE;
}

gboolean
bhxh_map_parse_rows (const char *text, MapRange *rows)
{
  return parse_range (text, take_row, TRUE, rows);
}

gboolean
bhxh_map_parse_columns (const char *text, MapRange *columns)
{
  return parse_range (text, take_column, FALSE, columns);
}

gboolean
bhxh_map_parse_cell (const char *text, guint *row, guint *column)
{
  guint numbers[2];
  const char *at = take_column (text, &numbers[0]);

  at = at != NULL ? take_row (at, &numbers[1]) : NULL;
  if (at == NULL || *at != '\0')
    return FALSE;
  *column = numbers[0];
  *row = numbers[1];
  return TRUE;
}

char *
bhxh_map_dup_column (guint column)
{
  return bhxh_map_dup_cell (0, column);
}

char *
bhxh_map_dup_cell (guint row, guint column)
{
  char name[SHEET_CELL_SIZE];

  bhxh_sheet_cell_write (name, row, column);
  return g_strdup (name);
}
