/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Excel's rules for the name of a sheet: none of : \ / ? * [ ], no apostrophe at either
 * end, not "History", and no two that differ in case alone.
 */
#include "table/sheet-name.h"

#include "table/xlsx-module.h"

#include <string.h>

#define FORBIDDEN ":\\/?*[]"
#define LIKE_A_DASH ":\\/" /* "9/2024" is still read as "9-2024" */
#define NUMBER_SIZE 16     /* of " (2)" with any number */

/* What may stand in a name, with single spaces. */
static GString *
clean (const char *wanted)
{
  g_autofree char *valid = g_utf8_make_valid (wanted, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *name = g_string_new (NULL);

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      const gboolean is_ascii = c < 0x80;

      if (is_ascii && strchr (LIKE_A_DASH, (int) c) != NULL)
        g_string_append_c (name, '-');
      else if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || (c & 0xFFFE) == 0xFFFE ||
               (is_ascii && strchr (FORBIDDEN, (int) c) != NULL))
        g_string_append (name,
                         name->len > 0 && name->str[name->len - 1] != ' ' ? " " : "");
      else
        g_string_append_unichar (name, c);
    }
  return name;
}

/* Takes spaces and apostrophes away from both ends. */
static void
trim (GString *name)
{
  gsize start = 0;

  while (name->len > 0 && strchr (" '", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  while (start < name->len && strchr (" '", name->str[start]) != NULL)
    start++;
  g_string_erase (name, 0, (gssize) start);
}

/* Keeps at most @units of UTF-16, whole words if the first one fits. */
static void
cut (GString *name, guint units)
{
  const char *word_end = NULL;
  const char *at = name->str;

  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      const guint n = g_utf8_get_char (at) > 0xFFFF ? 2 : 1;

      if (*at == ' ')
        word_end = at;
      if (n > units)
        {
          g_string_truncate (name,
                             (gsize) ((word_end != NULL ? word_end : at) - name->str));
          break;
        }
      units -= n;
    }
  trim (name);
}

/* Whether nobody has the name yet; then it is taken. */
static gboolean
take (const char *name, GHashTable *taken)
{
  g_autofree char *key = g_utf8_casefold (name, -1);

  if (g_str_equal (key, "history") || g_hash_table_contains (taken, key))
    return FALSE;
  return g_hash_table_add (taken, g_steal_pointer (&key));
}

char *
bhxh_sheet_name_dup (const char *wanted, const char *other, GHashTable *taken)
{
  g_autoptr (GString) whole = clean (wanted);
  g_autoptr (GString) name = NULL;
  char number[NUMBER_SIZE];

  trim (whole);
  if (whole->len == 0)
    g_string_assign (whole, other);
  name = g_string_new (whole->str);
  cut (name, XLSX_MAX_NAME);
  for (guint i = 2; !take (name->str, taken); i++)
    {
      const int n = g_snprintf (number, sizeof number, " (%u)", i);

      g_string_assign (name, whole->str);
      cut (name, XLSX_MAX_NAME - (guint) n);
      g_string_append (name, number);
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
}
