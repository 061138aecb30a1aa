/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows of the form that programs write them in, a million at a time:
 *
 *   <row r="2" spans="1:3"><c r="A2" t="s"><v>7</v></c><c r="B2" s="1"/></row>
 *
 * Taken from the bytes as they are. Anything else, an entity, a comment, a line break, a
 * letter that is not ASCII, an attribute not known here, is left to the parser; what is
 * wrong too, so that it is found wrong in one place.
 */
#include "modules/sheet/xlsx.h"

/* What is left of the bytes of a row. */
typedef struct
{
  const char *at;
  const char *end;
} Text;

#define MAX_ATTRIBUTES 12

/* Attributes by their number in a list; which of them have been there. */
typedef struct
{
  Span values[MAX_ATTRIBUTES];
  guint seen;
} Attributes;

static const char *const row_attributes[MAX_ATTRIBUTES + 1] = {
  "r",         "hidden",       "spans",    "s",        "customFormat",    "ht",
  "collapsed", "customHeight", "thickTop", "thickBot", "x14ac:dyDescent", "outlineLevel",
  NULL,
};
static const char *const cell_attributes[] = { "r", "s", "t", NULL };

static gboolean
take (Text *text, const char *wanted, gsize length)
{
  if ((gsize) (text->end - text->at) < length || memcmp (text->at, wanted, length) != 0)
    return FALSE;
  text->at += length;
  return TRUE;
}

#define TAKE(text, literal) take (text, literal, sizeof (literal) - 1)

/* Characters that stand for themselves, up to @stop; FALSE where others come before. */
static gboolean
take_until (Text *text, char stop, Span *span)
{
  const char *start = text->at;

  for (; text->at < text->end && *text->at != stop; text->at++)
    if (*text->at < ' ' || *text->at > '~' || *text->at == '<' || *text->at == '>' ||
        *text->at == '&')
      return FALSE;
  *span = (Span){ start, (guint32) (text->at - start) };
  return text->at < text->end;
}

static gint
find_name (const char *const *names, Span name)
{
  for (gint i = 0; names[i] != NULL; i++)
    if (strncmp (names[i], name.text, name.length) == 0 && names[i][name.length] == '\0')
      return i;
  return -1;
}

/* Attributes up to the tag's end: known ones, each once. */
static gboolean
take_attributes (Text *text, const char *const *names, Attributes *attributes)
{
  attributes->seen = 0;
  while (TAKE (text, " "))
    {
      Span name;
      gint i = -1;
      char quote = '\0';

      if (!take_until (text, '=', &name))
        return FALSE;
      i = find_name (names, name);
      if (i < 0 || (attributes->seen & 1u << i) != 0 || text->end - text->at < 2)
        return FALSE;
      quote = text->at[1];
      text->at += 2;
      if ((quote != '"' && quote != '\'') ||
          !take_until (text, quote, &attributes->values[i]))
        return FALSE;
      text->at++;
      attributes->seen |= 1u << i;
    }
  return TRUE;
}

static Span
get (const Attributes *attributes, guint i)
{
  return (attributes->seen & 1u << i) != 0 ? attributes->values[i] : (Span){ NULL, 0 };
}

/* A formula's text does not matter, that it is there does. */
static gboolean
take_content (SheetRows *rows, Text *text, Span *value)
{
  Span formula;

  if (TAKE (text, "<f>"))
    {
      if (!take_until (text, '<', &formula) || !TAKE (text, "</f>"))
        return FALSE;
      rows->cells[rows->row.n_cells - 1].flags |= RAW_CELL_FORMULA;
    }
  if (TAKE (text, "<v>") && (!take_until (text, '<', value) || !TAKE (text, "</v>")))
    return FALSE;
  return value->length <= rows->file->max_field && TAKE (text, "</c>");
}

/* Texts of their own may have escapes to be decoded. */
static gboolean
take_cell (SheetRows *rows, Text *text)
{
  Attributes attributes;
  Span value = { "", 0 };

  if (!TAKE (text, "<c") || !take_attributes (text, cell_attributes, &attributes) ||
      get (&attributes, 2).length > 1)
    return FALSE;
  bhxh_xlsx_begin_cell (rows, get (&attributes, 0), get (&attributes, 1),
                        get (&attributes, 2));
  if (rows->fault.kind != SHEET_FAULT_NONE)
    return FALSE;
  if (!TAKE (text, "/>") && (!TAKE (text, ">") || !take_content (rows, text, &value)))
    return FALSE;
  bhxh_xlsx_end_cell (rows, value);
  return TRUE;
}

static gboolean
take_row (SheetRows *rows, Text *text)
{
  Attributes attributes;

  if (!TAKE (text, "<row") || !take_attributes (text, row_attributes, &attributes))
    return FALSE;
  bhxh_xlsx_begin_row (rows, get (&attributes, 0), get (&attributes, 1));
  if (TAKE (text, "/>"))
    return rows->fault.kind == SHEET_FAULT_NONE;
  if (!TAKE (text, ">"))
    return FALSE;
  while (!TAKE (text, "</row>"))
    if (rows->fault.kind != SHEET_FAULT_NONE || !take_cell (rows, text))
      return FALSE;
  return rows->fault.kind == SHEET_FAULT_NONE;
}

gsize
bhxh_xlsx_take_row (gpointer data, const char *bytes, gsize length, gboolean *pauses)
{
  SheetRows *rows = data;
  const RawRow before = rows->row;
  Text text = { bytes, bytes + length };

  if (!take_row (rows, &text))
    {
      rows->row = before;
      rows->fault = (SheetFault){ 0 };
      return 0;
    }
  *pauses = rows->row.n_cells > 0;
  return (gsize) (text.at - bytes);
}
