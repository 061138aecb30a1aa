/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A reader of Arrow streams of a few lines: a cell of a record batch as text.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#include <string.h>

static inline gboolean
arrow_is_there (const struct ArrowArray *column, gint64 row)
{
  const guint8 *validity = column->buffers[0];

  return validity == NULL || (validity[row / 8] >> row % 8 & 1);
}

/* The text of a dictionary at an index. */
static inline char *
arrow_dup_entry (const struct ArrowArray *dictionary, gint32 index)
{
  const gint32 *offsets = dictionary->buffers[1];
  const char *bytes = dictionary->buffers[2];

  g_assert_cmpint (index, >=, 0);
  g_assert_cmpint (index, <, dictionary->length);
  return g_strndup (bytes + offsets[index],
                    (gsize) (offsets[index + 1] - offsets[index]));
}

/* A whole number of 128 bits with a point before its last digits, at least one of them. */
static inline char *
arrow_dup_decimal (__int128 value, guint decimals)
{
  const gboolean negative = value < 0;
  GString *digits = g_string_new (NULL);

  for (; value != 0 || digits->len <= decimals; value /= 10)
    g_string_prepend_c (digits, (char) ('0' + (negative ? -(value % 10) : value % 10)));
  if (decimals > 0)
    g_string_insert_c (digits, (gssize) (digits->len - decimals), '.');
  if (negative)
    g_string_prepend_c (digits, '-');
  return g_string_free (digits, FALSE);
}

/* What stands in a cell; dates as days since 1970; NULL where it is null. */
static inline char *
arrow_dup_cell (const struct ArrowSchema *schema,
                const struct ArrowArray *column,
                gint64 row)
{
  __int128 wide;
  guint decimals;

  g_assert_cmpint (column->offset, ==, 0);
  if (!arrow_is_there (column, row))
    return NULL;
  if (column->dictionary != NULL)
    return arrow_dup_entry (column->dictionary,
                            ((const gint32 *) column->buffers[1])[row]);
  if (schema->format[0] != 'd')
    return g_strdup_printf ("%d", ((const gint32 *) column->buffers[1])[row]);
  g_assert_true (g_str_has_prefix (schema->format, "d:38,"));
  decimals = (guint) g_ascii_strtoull (schema->format + strlen ("d:38,"), NULL, 10);
  memcpy (&wide, (const char *) column->buffers[1] + (gsize) row * sizeof wide,
          sizeof wide);
  return arrow_dup_decimal (wide, decimals);
}
