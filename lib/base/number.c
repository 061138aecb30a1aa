/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The public face of numbers: what a caller may pass, and what it gets.
 */
#include "base/number.h"

#include "base/error.h"
#include "base/number-style.h"
#include "base/wide.h"

#include <string.h>

static gboolean
is_style (BhxhNumberStyle style)
{
  return style >= BHXH_NUMBER_PLAIN && style <= BHXH_NUMBER_AUTO;
}

static gboolean
is_measure (BhxhMeasure measure)
{
  return measure >= BHXH_MEASURE_PERSON && measure <= BHXH_MEASURE_INDEX;
}

static gboolean
is_decimals (gint decimals)
{
  return decimals >= -BHXH_NUMBER_MAX_DECIMALS && decimals <= BHXH_NUMBER_MAX_DECIMALS;
}

/* The style of a column that @sniffer was fed with, or the error and the cell it is
 * about. */
static gboolean
finish_style (const StyleSniffer *sniffer,
              BhxhNumberStyle *style,
              gsize *offending,
              GError **error)
{
  const SniffedCell *const cell = bhxh_style_sniffer_finish (sniffer, style);

  if (cell == NULL)
    return TRUE;
  if (offending != NULL)
    *offending = (gsize) cell->cell;
  bhxh_style_sniffer_report (sniffer, cell, NULL, (Place){ 0 }, error);
  return FALSE;
}

static gboolean
find_style_of_one (const char *text,
                   gsize length,
                   BhxhMeasure measure,
                   BhxhNumberStyle *style,
                   GError **error)
{
  StyleSniffer sniffer;
  NumberReading reading;

  bhxh_style_sniffer_init (&sniffer);
  bhxh_style_sniffer_add (&sniffer, 0, text, length, measure, &reading);
  return finish_style (&sniffer, style, NULL, error);
}

gboolean
bhxh_number_parse (const char *text,
                   gssize length,
                   BhxhNumberStyle style,
                   BhxhMeasure measure,
                   gint64 *value,
                   gint *decimals,
                   gboolean *missing,
                   GError **error)
{
  NumberReading reading = { 0, 0 };
  NumberOutcome outcome;
  gsize n_bytes;

  g_return_val_if_fail (text != NULL && value != NULL && decimals != NULL, FALSE);
  g_return_val_if_fail (is_style (style) && is_measure (measure), FALSE);

  n_bytes = length < 0 ? strlen (text) : (gsize) length;
  if (style == BHXH_NUMBER_AUTO &&
      !find_style_of_one (text, n_bytes, measure, &style, error))
    return FALSE;
  outcome = bhxh_number_read (text, n_bytes, style, measure, &reading);
  if (outcome != NUMBER_READ && (outcome != NUMBER_MISSING || missing == NULL))
    {
      bhxh_number_report (NULL, outcome, (Place){ 0 }, text, n_bytes, style, measure,
                          error);
      return FALSE;
    }
  *value = reading.value;
  *decimals = reading.decimals;
  if (missing != NULL)
    *missing = outcome == NUMBER_MISSING;
  return TRUE;
}

gboolean
bhxh_number_find_style (const char *const *texts,
                        gsize n_texts,
                        BhxhMeasure measure,
                        BhxhNumberStyle *style,
                        gsize *offending,
                        GError **error)
{
  StyleSniffer sniffer;
  NumberReading reading;

  g_return_val_if_fail ((texts != NULL || n_texts == 0) && style != NULL, FALSE);
  g_return_val_if_fail (is_measure (measure), FALSE);

  bhxh_style_sniffer_init (&sniffer);
  for (gsize i = 0; i < n_texts; i++)
    if (texts[i] != NULL &&
        bhxh_style_sniffer_add (&sniffer, i, texts[i], strlen (texts[i]), measure,
                                &reading) == SNIFF_FAILED)
      break;
  return finish_style (&sniffer, style, offending, error);
}

char *
bhxh_number_format (gint64 value, gint decimals, BhxhNumberStyle style)
{
  char buffer[NUMBER_SIZE];

  g_return_val_if_fail (is_style (style) && style != BHXH_NUMBER_AUTO, NULL);
  g_return_val_if_fail (is_decimals (decimals), NULL);

  bhxh_number_write (buffer, value, decimals, style);
  return g_strdup (buffer);
}

gboolean
bhxh_number_round (gint64 value,
                   gint decimals,
                   gint to_decimals,
                   gint64 *rounded,
                   GError **error)
{
  char buffer[NUMBER_SIZE];
  Wide wide = 0;

  g_return_val_if_fail (rounded != NULL, FALSE);
  g_return_val_if_fail (is_decimals (decimals) && is_decimals (to_decimals), FALSE);

  if (bhxh_wide_round (value, decimals, to_decimals, &wide) &&
      bhxh_wide_narrow (wide, rounded))
    return TRUE;
  bhxh_number_write (buffer, value, decimals, BHXH_NUMBER_PLAIN);
  bhxh_set_error (error, BHXH_ERROR_RANGE, "%s không vừa với %d chữ số thập phân",
                  "%s does not fit with %d decimals", buffer, to_decimals);
  return FALSE;
}

gint
bhxh_number_compare (gint64 a, gint a_decimals, gint64 b, gint b_decimals)
{
  g_return_val_if_fail (is_decimals (a_decimals) && is_decimals (b_decimals), 0);

  return bhxh_wide_compare_scaled (a, -a_decimals, b, -b_decimals);
}
