/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Styles of OpenDocument: a cell's style names a data style, which is put into the
 * notation of XLSX, so that there is one language of formats.
 */
#include "modules/sheet/ods.h"

#include <string.h>

enum
{
  ROOT = 1,
  STYLES,
  NUMBER_STYLE,
  PERCENT_STYLE,
  DATE_STYLE,
  NUMBER,
  SCIENTIFIC,
  YEAR,
  MONTH,
  DAY,
  HOURS,
  MINUTES,
  SECONDS,
  STYLE,
  TABLE_PROPERTIES
};

static const XmlRule rules[] = {
  { XML_DOCUMENT, ROOT, 0, "document-content" },
  { XML_DOCUMENT, ROOT, 0, "document-styles" },
  { ROOT, STYLES, 0, "automatic-styles" },
  { ROOT, STYLES, 0, "styles" },
  { STYLES, STYLE, 0, "style" },
  { STYLES, NUMBER_STYLE, 0, "number-style" },
  { STYLES, NUMBER_STYLE, 0, "currency-style" },
  { STYLES, PERCENT_STYLE, 0, "percentage-style" },
  { STYLES, DATE_STYLE, 0, "date-style" },
  { STYLES, DATE_STYLE, 0, "time-style" },
  { NUMBER_STYLE, NUMBER, 0, "number" },
  { NUMBER_STYLE, SCIENTIFIC, 0, "scientific-number" },
  { PERCENT_STYLE, NUMBER, 0, "number" },
  { DATE_STYLE, YEAR, 0, "year" },
  { DATE_STYLE, MONTH, 0, "month" },
  { DATE_STYLE, DAY, 0, "day" },
  { DATE_STYLE, HOURS, 0, "hours" },
  { DATE_STYLE, MINUTES, 0, "minutes" },
  { DATE_STYLE, SECONDS, 0, "seconds" },
  { STYLE, TABLE_PROPERTIES, 0, "table-properties" },
  { 0, 0, 0, NULL },
};

/* What stands in a format for each part of a date. */
static const char *const date_codes[] = {
  [YEAR] = "yyyy-", [MONTH] = "mm-",   [DAY] = "dd ",
  [HOURS] = "hh:",  [MINUTES] = "mm:", [SECONDS] = "ss",
};

#define MAX_DECIMALS 20
#define MAX_PARENTS 16

typedef struct
{
  OdsStyles *styles;
  SheetFile *file;
  SheetFault *fault;
  char *name;    /* of the style that is read */
  GString *code; /* of the data style */
} Load;

OdsStyles *
bhxh_ods_styles_new (void)
{
  OdsStyles *styles = g_new0 (OdsStyles, 1);

  styles->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  styles->parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  styles->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return styles;
}

void
bhxh_ods_styles_free (OdsStyles *styles)
{
  if (styles == NULL)
    return;
  g_hash_table_unref (styles->formats);
  g_hash_table_unref (styles->parents);
  g_hash_table_unref (styles->hidden);
  g_free (styles);
}

guint64
bhxh_ods_get_times (const char **attributes, const char *name)
{
  const char *text = bhxh_xml_find (attributes, name);
  guint64 times = 1;

  if (text == NULL || !bhxh_xml_parse_number (text, G_MAXUINT32, &times))
    return 1;
  return MAX (times, 1);
}

/* Decimals that are always shown are zeros, others number signs. */
static void
append_number (GString *code, const char **attributes)
{
  const char *places = bhxh_xml_find (attributes, "decimal-places");
  const char *least_places = bhxh_xml_find (attributes, "min-decimal-places");
  guint64 most = 0;
  guint64 least = 0;

  if (places == NULL || !bhxh_xml_parse_number (places, MAX_DECIMALS, &most))
    {
      g_string_append (code, "General");
      return;
    }
  if (least_places == NULL || !bhxh_xml_parse_number (least_places, most, &least))
    least = most;
  g_string_append (code, most > 0 ? "0." : "0");
  for (guint64 i = 0; i < most; i++)
    g_string_append_c (code, i < least ? '0' : '#');
  for (guint64 factor = bhxh_ods_get_times (attributes, "display-factor"); factor >= 1000;
       factor /= 1000)
    g_string_append_c (code, ',');
}

/* The formats are numbered as they come; 0 is "General". */
static guint32
add_format (Load *load, const char *code)
{
  Texts *formats = &load->file->formats;

  if (formats->n >= SHEET_MAX_FORMATS)
    bhxh_sheet_fault_limit (load->fault, SHEET_FAULT_FORMATS, SHEET_MAX_FORMATS);
  else if (bhxh_texts_append (formats, code, strlen (code) + 1, load->fault) &&
           bhxh_texts_end (formats, load->fault))
    return (guint32) formats->n - 1;
  return 0;
}

static char *
key_of_data_style (const char *name)
{
  return g_strconcat ("\n", name, NULL);
}

/* A cell style has the format of its data style; where it names none, its parent's. */
static void
start_style (Load *load, const char **attributes)
{
  const char *family = bhxh_xml_find (attributes, "family");
  const char *data_style = bhxh_xml_find (attributes, "data-style-name");
  const char *parent = bhxh_xml_find (attributes, "parent-style-name");
  gpointer format = NULL;

  if (g_strcmp0 (family, "table-cell") != 0 || load->name == NULL)
    return;
  if (data_style != NULL)
    {
      g_autofree char *key = key_of_data_style (data_style);

      if (g_hash_table_lookup_extended (load->styles->formats, key, NULL, &format))
        g_hash_table_replace (load->styles->formats, g_strdup (load->name), format);
    }
  else if (parent != NULL)
    g_hash_table_replace (load->styles->parents, g_strdup (load->name),
                          g_strdup (parent));
}

static void
start (gpointer data, guint id, const char **attributes)
{
  Load *load = data;

  switch (id)
    {
    case STYLE:
    case NUMBER_STYLE:
    case PERCENT_STYLE:
    case DATE_STYLE:
      if (g_hash_table_size (load->styles->formats) +
              g_hash_table_size (load->styles->parents) >=
          4 * SHEET_MAX_FORMATS)
        bhxh_sheet_fault_limit (load->fault, SHEET_FAULT_FORMATS, SHEET_MAX_FORMATS);
      g_free (load->name);
      load->name = g_strdup (bhxh_xml_find (attributes, "name"));
      g_string_truncate (load->code, 0);
      if (id == STYLE)
        start_style (load, attributes);
      break;
    case NUMBER: append_number (load->code, attributes); break;
    case SCIENTIFIC: g_string_append (load->code, "0.00E+00"); break;
    case TABLE_PROPERTIES:
      if (load->name != NULL &&
          !bhxh_xml_is_true (bhxh_xml_find (attributes, "display"), TRUE))
        g_hash_table_add (load->styles->hidden, g_strdup (load->name));
      break;
    case YEAR:
    case MONTH:
    case DAY:
    case HOURS:
    case MINUTES:
    case SECONDS: g_string_append (load->code, date_codes[id]); break;
    default: break;
    }
}

static void
end (gpointer data, guint id)
{
  Load *load = data;

  if ((id != NUMBER_STYLE && id != PERCENT_STYLE && id != DATE_STYLE) ||
      load->name == NULL)
    return;
  if (id == PERCENT_STYLE)
    g_string_append_c (load->code, '%');
  g_hash_table_replace (load->styles->formats, key_of_data_style (load->name),
                        GUINT_TO_POINTER (add_format (load, load->code->str)));
}

gboolean
bhxh_ods_styles_load (OdsStyles *styles,
                      SheetFile *file,
                      const char *part,
                      SheetFault *fault)
{
  static const XmlGrammar grammar = { rules, start, end, NULL, NULL };
  Load load = { styles, file, fault, NULL, g_string_new (NULL) };
  gboolean is_loaded = FALSE;

  if (file->formats.n == 0)
    add_format (&load, "General");
  is_loaded = bhxh_xml_read (file->archive, part, &grammar, &load, fault);
  g_string_free (load.code, TRUE);
  g_free (load.name);
  return is_loaded;
}

guint32
bhxh_ods_styles_find (const OdsStyles *styles, const char *name)
{
  gpointer format = NULL;

  for (guint i = 0; name != NULL && i < MAX_PARENTS; i++)
    {
      if (g_hash_table_lookup_extended (styles->formats, name, NULL, &format))
        return GPOINTER_TO_UINT (format);
      name = g_hash_table_lookup (styles->parents, name);
    }
  return 0;
}
