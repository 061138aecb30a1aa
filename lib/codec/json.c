/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * JSON as descriptors and maps need it: read strictly, written so that a line of a
 * comparison is a thing that changed.
 */
#include "codec/json.h"

#include <string.h>

/* Characters of a line that an object or list may fill. */
#define LINE_WIDTH 100
#define INDENT 2

/* --- Reading
 * ---------------------------------------------------------------------------- */

/* How deep objects and lists are nested, strings aside. */
static guint64
measure_depth (const char *text, gsize length)
{
  gboolean in_string = FALSE;
  guint64 depth = 0;
  guint64 deepest = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char c = text[i];

      if (in_string && c == '\\')
        i++;
      else if (c == '"')
        in_string = !in_string;
      else if (!in_string && (c == '{' || c == '['))
        {
          depth++;
          deepest = MAX (deepest, depth);
        }
      else if (!in_string && (c == '}' || c == ']') && depth > 0)
        depth--;
    }
  return deepest;
}

static void
report_json (const json_error_t *problem,
             const char *file,
             BhxhDiagnostics *diagnostics,
             GError **error)
{
  const Place place = { .file = file,
                        .line = (guint64) MAX (problem->line, 0),
                        .column = (guint64) MAX (problem->column, 0) };
  g_autofree char *words = g_utf8_make_valid (problem->text, -1);
  char *near = strstr (words, " near '");
  gsize length = 0;

  if (json_error_code (problem) == json_error_duplicate_key)
    {
      char *quote = strchr (words, '"');
      char *end = quote != NULL ? strrchr (quote + 1, '"') : NULL;

      if (end != NULL)
        *end = '\0';
      bhxh_diagnostics_add (diagnostics, PROBLEM_JSON_DUPLICATE_KEY, place,
                            quote != NULL ? quote + 1 : words, NULL, NULL, error);
      return;
    }
  if (near != NULL)
    {
      *near = '\0';
      near += strlen (" near '");
      length = strlen (near);
      if (length > 0)
        near[length - 1] = '\0';
    }
  bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_JSON, place, near, NULL, NULL, error);
}

json_t *
bhxh_json_parse (const char *text,
                 gsize length,
                 const char *file,
                 guint64 max_depth,
                 BhxhDiagnostics *diagnostics,
                 GError **error)
{
  const Place place = { .file = file, .line = 1, .column = 1 };
  g_autoptr (json_t) value = NULL;
  json_error_t problem;

  if (measure_depth (text, length) > max_depth)
    {
      g_autofree char *expected = g_strdup_printf ("%" G_GUINT64_FORMAT, max_depth);

      bhxh_diagnostics_add (diagnostics, PROBLEM_JSON_TOO_DEEP, place, NULL, expected,
                            NULL, error);
      return NULL;
    }
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    text += 3, length -= 3;
  value = json_loadb (text, length, JSON_REJECT_DUPLICATES, &problem);
  if (value == NULL)
    report_json (&problem, file, diagnostics, error);
  else if (!json_is_object (value))
    bhxh_diagnostics_add (diagnostics, PROBLEM_BAD_JSON, place, "[", NULL, NULL, error);
  else
    return g_steal_pointer (&value);
  return NULL;
}

/* --- Writing
 * ---------------------------------------------------------------------------- */

static gboolean append_value (GString *json,
                              const json_t *value,
                              gsize indent,
                              gsize used);

/* On one line. */
static char *
dump_flat (const json_t *value)
{
  return json_dumps (value, JSON_ENCODE_ANY | JSON_REAL_PRECISION (17));
}

static void
append_indent (GString *json, gsize indent)
{
  g_string_append_c (json, '\n');
  for (gsize i = 0; i < indent; i++)
    g_string_append_c (json, ' ');
}

static gboolean
append_object (GString *json, const json_t *object, gsize indent)
{
  json_t *members = (json_t *) object; /* iterating changes nothing, but takes no const */
  const char *key = NULL;
  json_t *value = NULL;
  gboolean is_first = TRUE;

  g_string_append_c (json, '{');
  json_object_foreach (members, key, value)
  {
    g_autoptr (json_t) name = json_string (key);
    char *flat = name != NULL ? dump_flat (name) : NULL;

    if (flat == NULL)
      return FALSE;
    if (!is_first)
      g_string_append_c (json, ',');
    is_first = FALSE;
    append_indent (json, indent + INDENT);
    g_string_append_printf (json, "%s: ", flat);
    const gsize used = indent + INDENT + strlen (flat) + 2;
    free (flat);
    if (!append_value (json, value, indent + INDENT, used))
      return FALSE;
  }
  append_indent (json, indent);
  g_string_append_c (json, '}');
  return TRUE;
}

static gboolean
append_list (GString *json, const json_t *list, gsize indent)
{
  g_string_append_c (json, '[');
  for (gsize i = 0; i < json_array_size (list); i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_indent (json, indent + INDENT);
      if (!append_value (json, json_array_get (list, i), indent + INDENT,
                         indent + INDENT))
        return FALSE;
    }
  append_indent (json, indent);
  g_string_append_c (json, ']');
  return TRUE;
}

/* Spread over lines only where it has members and is too long for one; @used characters
 * of the line are taken. */
static gboolean
append_value (GString *json, const json_t *value, gsize indent, gsize used)
{
  const gboolean is_empty = json_is_object (value) ? json_object_size (value) == 0
                                                   : json_array_size (value) == 0;
  char *flat = dump_flat (value);
  gboolean fits = FALSE;

  if (flat == NULL)
    return FALSE;
  fits = is_empty || used + (gsize) g_utf8_strlen (flat, -1) < LINE_WIDTH;
  if (fits)
    g_string_append (json, flat);
  free (flat);
  if (fits)
    return TRUE;
  return json_is_object (value) ? append_object (json, value, indent)
                                : append_list (json, value, indent);
}

char *
bhxh_json_format (const json_t *value)
{
  GString *json = g_string_new (NULL);

  if (!append_value (json, value, 0, LINE_WIDTH))
    {
      g_string_free (json, TRUE);
      return NULL;
    }
  g_string_append_c (json, '\n');
  return g_string_free (json, FALSE);
}
