/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the sheets of a workbook share: texts, each once, and the formats of numbers.
 * Runs of one text are joined; how it is pronounced (rPh) is no part of it.
 */
#include "modules/sheet/xlsx.h"

#include <string.h>

enum
{
  SST = 1,
  SI,
  SI_RUN,
  SI_TEXT
};

static const XmlRule string_rules[] = {
  { XML_DOCUMENT, SST, 0, "sst" },    { SST, SI, 0, "si" },
  { SI, SI_TEXT, XML_TEXT, "t" },     { SI, SI_RUN, 0, "r" },
  { SI_RUN, SI_TEXT, XML_TEXT, "t" }, { 0, 0, 0, NULL },
};

enum
{
  STYLE_SHEET = 1,
  NUM_FMTS,
  NUM_FMT,
  CELL_XFS,
  XF
};

static const XmlRule style_rules[] = {
  { XML_DOCUMENT, STYLE_SHEET, 0, "styleSheet" },
  { STYLE_SHEET, NUM_FMTS, 0, "numFmts" },
  { STYLE_SHEET, CELL_XFS, 0, "cellXfs" },
  { NUM_FMTS, NUM_FMT, 0, "numFmt" },
  { CELL_XFS, XF, 0, "xf" },
  { 0, 0, 0, NULL },
};

/* The formats that a workbook has without saying so (ECMA-376, part 1, 18.8.30). Those
 * from 27 to 36 and from 50 to 58 are days in the ways of East Asia. */
#define DAY_FORMAT "yyyy-mm-dd"
static const char *const built_in_formats[] = {
  [0] = "General",
  [1] = "0",
  [2] = "0.00",
  [3] = "#,##0",
  [4] = "#,##0.00",
  [5] = "#,##0",
  [6] = "#,##0",
  [7] = "#,##0.00",
  [8] = "#,##0.00",
  [9] = "0%",
  [10] = "0.00%",
  [11] = "0.00E+00",
  [12] = "# ?/?",
  [13] = "# ?"
         "?/?"
         "?",
  [14] = "mm-dd-yy",
  [15] = "d-mmm-yy",
  [16] = "d-mmm",
  [17] = "mmm-yy",
  [18] = "h:mm AM/PM",
  [19] = "h:mm:ss AM/PM",
  [20] = "h:mm",
  [21] = "h:mm:ss",
  [22] = "m/d/yy h:mm",
  [27] = DAY_FORMAT,
  [28] = DAY_FORMAT,
  [29] = DAY_FORMAT,
  [30] = DAY_FORMAT,
  [31] = DAY_FORMAT,
  [32] = "h:mm",
  [33] = "h:mm:ss",
  [34] = "h:mm",
  [35] = "h:mm:ss",
  [36] = DAY_FORMAT,
  [37] = "#,##0 ;(#,##0)",
  [38] = "#,##0 ;(#,##0)",
  [39] = "#,##0.00;(#,##0.00)",
  [40] = "#,##0.00;(#,##0.00)",
  [41] = "#,##0_);(#,##0);\"-\"_)",
  [42] = "#,##0_);(#,##0);\"-\"_)",
  [43] = "#,##0.00_);(#,##0.00);\"-\"?"
         "?_)",
  [44] = "#,##0.00_);(#,##0.00);\"-\"?"
         "?_)",
  [45] = "mm:ss",
  [46] = "[h]:mm:ss",
  [47] = "mm:ss.0",
  [48] = "##0.0E+0",
  [49] = "@",
  [50] = DAY_FORMAT,
  [51] = DAY_FORMAT,
  [52] = DAY_FORMAT,
  [53] = DAY_FORMAT,
  [54] = DAY_FORMAT,
  [55] = DAY_FORMAT,
  [56] = DAY_FORMAT,
  [57] = DAY_FORMAT,
  [58] = DAY_FORMAT,
};

typedef struct
{
  SheetFile *file;
  GHashTable *formats; /* number -> code, of the workbook's own */
  SheetFault *fault;
} Load;

static void
start_string (gpointer data G_GNUC_UNUSED,
              guint id G_GNUC_UNUSED,
              const char **attributes G_GNUC_UNUSED)
{
}

static void
append_string (gpointer data, guint id G_GNUC_UNUSED, const char *text, gsize length)
{
  Load *load = data;

  bhxh_texts_append (&load->file->strings, text, length, load->fault);
}

static void
end_string (gpointer data, guint id)
{
  Load *load = data;
  Texts *strings = &load->file->strings;
  const gsize open = bhxh_texts_get_open (strings);
  char *text = strings->bytes + strings->n_bytes - open;

  if (id != SI)
    return;
  if (open > load->file->max_field)
    {
      bhxh_sheet_fault_limit (load->fault, SHEET_FAULT_FIELD, load->file->max_field);
      return;
    }
  strings->n_bytes -= open - bhxh_xlsx_unescape (text, open);
  bhxh_texts_end (strings, load->fault);
}

static const char *
find_format (const Load *load, guint64 number)
{
  const char *own = g_hash_table_lookup (load->formats, GSIZE_TO_POINTER (number));

  if (own != NULL)
    return own;
  if (number < G_N_ELEMENTS (built_in_formats) && built_in_formats[number] != NULL)
    return built_in_formats[number];
  return built_in_formats[0];
}

static void
start_style (gpointer data, guint id, const char **attributes)
{
  Load *load = data;
  Texts *formats = &load->file->formats;
  const char *number = bhxh_xml_find (attributes, "numFmtId");
  const char *code = bhxh_xml_find (attributes, "formatCode");
  guint64 n = 0;

  if (id != NUM_FMT && id != XF)
    return;
  if (number != NULL && !bhxh_xml_parse_number (number, G_MAXUINT32, &n))
    n = 0;
  if (MAX (g_hash_table_size (load->formats), formats->n) >= SHEET_MAX_FORMATS)
    bhxh_sheet_fault_limit (load->fault, SHEET_FAULT_FORMATS, SHEET_MAX_FORMATS);
  else if (id == NUM_FMT && code != NULL)
    g_hash_table_replace (load->formats, GSIZE_TO_POINTER (n), g_strdup (code));
  else if (id == XF)
    {
      code = find_format (load, n);
      if (bhxh_texts_append (formats, code, strlen (code) + 1, load->fault))
        bhxh_texts_end (formats, load->fault);
    }
}

static void
end_style (gpointer data G_GNUC_UNUSED, guint id G_GNUC_UNUSED)
{
}

gboolean
bhxh_xlsx_load_shared (SheetFile *file, SheetFault *fault)
{
  static const XmlGrammar strings = { string_rules, start_string, end_string,
                                      append_string, NULL };
  static const XmlGrammar styles = { style_rules, start_style, end_style, NULL, NULL };
  g_autoptr (GHashTable) formats =
      g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  Load load = { file, formats, fault };

  if (file->is_loaded)
    return TRUE;
  bhxh_texts_clear (&file->strings);
  bhxh_texts_clear (&file->formats);
  if (file->strings_part != NULL &&
      !bhxh_xml_read (file->archive, file->strings_part, &strings, &load, fault))
    return FALSE;
  if (file->styles_part != NULL &&
      !bhxh_xml_read (file->archive, file->styles_part, &styles, &load, fault))
    return FALSE;
  file->is_loaded = TRUE;
  return TRUE;
}

/* The four hexadecimal digits of _xHHHH_ at @text; -1 where there is something else. */
static gint
read_escape (const char *text, const char *end)
{
  gint code = 0;

  if (end - text < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
    return -1;
  for (guint i = 2; i < 6; i++)
    {
      const gint digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return -1;
      code = code * 16 + digit;
    }
  return code > 0 && (code < 0xD800 || code > 0xDFFF) ? code : -1;
}

gsize
bhxh_xlsx_unescape (char *text, gsize length)
{
  const char *from = memchr (text, '_', length);
  const char *end = text + length;
  char *to = NULL;

  if (from == NULL)
    return length;
  to = text + (from - text);
  while (from < end)
    {
      const gint code = read_escape (from, end);

      if (code < 0)
        *to++ = *from++;
      else
        {
          to += g_unichar_to_utf8 ((gunichar) code, to);
          from += 7;
        }
    }
  return (gsize) (to - text);
}
