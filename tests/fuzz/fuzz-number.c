/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a number and as a column of numbers: the first byte chooses style and
 * measure, the rest is the text. What is read keeps the limits and survives being
 * written.
 */
#include "base/number-style.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

/* The number as the style writes it must be the same number to the reader. */
static void
check_number (gint64 value, gint decimals, BhxhMeasure measure)
{
  g_assert_cmpint (ABS (value), <=, BHXH_NUMBER_MAX);
  g_assert_cmpint (decimals, <=, BHXH_NUMBER_MAX_DECIMALS);
  g_assert_true (measure != BHXH_MEASURE_PERSON || decimals <= 0);
  for (BhxhNumberStyle style = BHXH_NUMBER_PLAIN; style <= BHXH_NUMBER_EN; style++)
    {
      char text[NUMBER_SIZE];
      NumberReading again = { 0, 0 };
      const gsize length = bhxh_number_write (text, value, decimals, style);

      g_assert_cmpint (bhxh_number_read (text, length, style, measure, &again), ==,
                       NUMBER_READ);
      g_assert_cmpint (bhxh_number_compare (value, decimals, again.value, again.decimals),
                       ==, 0);
    }
}

static void
fuzz_number (const char *text, gsize length, BhxhNumberStyle style, BhxhMeasure measure)
{
  gint64 value = 0;
  gint decimals = 0;
  gboolean missing = FALSE;
  g_autoptr (GError) error = NULL;

  if (bhxh_number_parse (text, (gssize) length, style, measure, &value, &decimals,
                         &missing, &error))
    {
      g_assert_no_error (error);
      check_number (value, decimals, measure);
    }
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Lines as cells: under the style found, each one reads as it did while it streamed by.
 */
static void
fuzz_column (const char *text, gsize length, BhxhMeasure measure)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) cells = g_strsplit (copy, "\n", 64);
  BhxhNumberStyle style = 0;
  gsize offending = 0;
  g_autoptr (GError) error = NULL;

  if (!bhxh_number_find_style ((const char *const *) cells, g_strv_length (cells),
                               measure, &style, &offending, &error))
    {
      g_assert_cmpuint (offending, <, g_strv_length (cells));
      return;
    }
  for (gsize i = 0; cells[i] != NULL; i++)
    {
      gint64 value;
      gint decimals;
      gboolean missing;

      g_assert_true (bhxh_number_parse (cells[i], -1, style, measure, &value, &decimals,
                                        &missing, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  if (size == 0)
    return 0;
  /* An exact copy, so that reading past the end is seen. */
  g_autofree char *text = g_memdup2 (data + 1, size - 1);

  fuzz_number (text != NULL ? text : "", size - 1, (BhxhNumberStyle) (data[0] % 4 + 1),
               (BhxhMeasure) (data[0] / 4 % 3 + 1));
  fuzz_column ((const char *) data + 1, size - 1, (BhxhMeasure) (data[0] / 4 % 3 + 1));
  return 0;
}
