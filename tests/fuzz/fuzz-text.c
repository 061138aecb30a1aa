/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as two names, parted by the first line break: normal forms stay as they are,
 * matching does not depend on the order, an index finds what matches.
 */
#include "base/name-index.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check_normal (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *once = bhxh_text_normalize (text, (gssize) length, &error);
  g_autofree char *twice = NULL;

  if (once == NULL)
    {
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
      return;
    }
  twice = bhxh_text_normalize (once, -1, NULL);
  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpuint (strlen (once), <=, 3 * length);
}

static void
check_key (const char *name)
{
  g_autofree char *key = bhxh_text_dup_key (name);

  g_assert_true (g_utf8_validate (key, -1, NULL));
  g_assert_true (bhxh_text_matches (name, name));
}

static void
check_pair (const char *a, const char *b)
{
  const NamePair pair = { b, 0 };
  const gboolean matches = bhxh_text_matches (a, b);
  g_autofree char *key = bhxh_text_dup_key (a);
  g_autoptr (NameIndex) index = bhxh_name_index_new (&pair, 1, NULL);
  gsize n_found = bhxh_name_index_find (index, a, strlen (a), NULL, NULL, NULL, 0, NULL);

  g_assert_cmpint (matches, ==, bhxh_text_matches (b, a));
  if (*key != '\0')
    g_assert_cmpuint (n_found, ==, matches ? 1 : 0);
  n_found = bhxh_name_index_suggest (index, a, strlen (a), NULL, NULL, NULL, 0);
  g_assert_cmpuint (n_found, <=, 1);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const guint8 *line_break = size > 0 ? memchr (data, '\n', size) : NULL;
  const gsize n = line_break != NULL ? (gsize) (line_break - data) : size;
  /* Exact copies, so that reading past the end is seen. */
  g_autofree char *a = g_strndup ((const char *) data, n);
  g_autofree char *b = g_strndup ((const char *) data + n, size - n);
  g_autofree char *whole = g_memdup2 (data, size);

  check_normal (whole != NULL ? whole : "", size);
  check_key (a);
  check_pair (a, b);
  return 0;
}
