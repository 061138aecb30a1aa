/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The public face of numbers, and the words and code of each reason to refuse one.
 */
#include "base/number.h"

#include "base/excerpt.h"
#include "base/number-style.h"
#include "base/wide.h"

#include <string.h>

static const struct
{
  BhxhError code;
  const char *words;
} reasons[NUMBER_N_OUTCOMES] = {
  [NUMBER_MISSING] = { BHXH_ERROR_SYNTAX, "says that there is no figure" },
  [NUMBER_NOT] = { BHXH_ERROR_SYNTAX, "is not a number" },
  [NUMBER_TOO_LARGE] = { BHXH_ERROR_RANGE, "is beyond 900000000000000000" },
  [NUMBER_TOO_FINE] = { BHXH_ERROR_RANGE, "has more than 18 decimals" },
  [NUMBER_NOT_WHOLE] = { BHXH_ERROR_RANGE, "is not a whole number of persons" },
  [NUMBER_UNFIT_PERCENT] = { BHXH_ERROR_SYNTAX, "has \"%\" where persons are counted" },
  [NUMBER_UNFIT_PERSONS] = { BHXH_ERROR_SYNTAX,
                             "has \"người\" where percent are measured" },
  [NUMBER_UNFIT_THOUSAND] = { BHXH_ERROR_SYNTAX,
                              "has \"nghìn\" where percent are measured" },
  [NUMBER_UNFIT_MILLION] = { BHXH_ERROR_SYNTAX,
                             "has \"triệu\" where percent are measured" },
};

static const struct
{
  const char *name;
  const char *not_this;
} styles[] = {
  [BHXH_NUMBER_PLAIN] = { "plain", "is not a plain number" },
  [BHXH_NUMBER_VI] = { "vi", "is not a number written like 1.234,5" },
  [BHXH_NUMBER_EN] = { "en", "is not a number written like 1,234.5" },
  [BHXH_NUMBER_AUTO] = { "auto", "is not a number" },
};

const char *
bhxh_number_style_get_name (BhxhNumberStyle style)
{
  return (guint) style < G_N_ELEMENTS (styles) ? styles[style].name : NULL;
}

const char *
bhxh_number_get_reason (NumberOutcome outcome, BhxhNumberStyle style)
{
  return outcome == NUMBER_NOT ? styles[style].not_this : reasons[outcome].words;
}

void
bhxh_number_set_error (GError **error,
                       NumberOutcome outcome,
                       const char *text,
                       gsize length,
                       BhxhNumberStyle style)
{
  char excerpt[EXCERPT_SIZE];

  g_set_error (error, BHXH_ERROR, (gint) reasons[outcome].code, "\"%s\" %s",
               bhxh_excerpt (excerpt, text, length),
               bhxh_number_get_reason (outcome, style));
}

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
      !bhxh_number_find_style_of_one (text, n_bytes, measure, &style, error))
    return FALSE;
  outcome = bhxh_number_read (text, n_bytes, style, measure, &reading);
  if (outcome != NUMBER_READ && (outcome != NUMBER_MISSING || missing == NULL))
    {
      bhxh_number_set_error (error, outcome, text, n_bytes, style);
      return FALSE;
    }
  *value = reading.value;
  *decimals = reading.decimals;
  if (missing != NULL)
    *missing = outcome == NUMBER_MISSING;
  return TRUE;
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
bhxh_number_round (
    gint64 value, gint decimals, gint to_decimals, gint64 *rounded, GError **error)
{
  char buffer[NUMBER_SIZE];
  Wide wide = 0;

  g_return_val_if_fail (rounded != NULL, FALSE);
  g_return_val_if_fail (is_decimals (decimals) && is_decimals (to_decimals), FALSE);

  if (bhxh_wide_round (value, decimals, to_decimals, &wide) &&
      bhxh_wide_narrow (wide, rounded))
    return TRUE;
  bhxh_number_write (buffer, value, decimals, BHXH_NUMBER_PLAIN);
  g_set_error (error, BHXH_ERROR, BHXH_ERROR_RANGE, "%s does not fit with %d decimals",
               buffer, to_decimals);
  return FALSE;
}

gint
bhxh_number_compare (gint64 a, gint a_decimals, gint64 b, gint b_decimals)
{
  g_return_val_if_fail (is_decimals (a_decimals) && is_decimals (b_decimals), 0);

  return bhxh_wide_compare_scaled (a, -a_decimals, b, -b_decimals);
}
