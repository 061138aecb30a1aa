/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Setting how files are read, and finding what was said of a file.
 */
#include "base/options.h"

#include <string.h>

void
bhxh_options_set_number_style (BhxhOptions *options, BhxhNumberStyle style)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (style >= BHXH_NUMBER_PLAIN && style <= BHXH_NUMBER_AUTO);
  options->number_style = style;
}

void
bhxh_options_set_delimiter (BhxhOptions *options, char delimiter)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (delimiter == 0 || delimiter == ',' || delimiter == ';' ||
                    delimiter == '\t');
  options->delimiter = delimiter;
}

void
bhxh_options_set_encoding (BhxhOptions *options, const char *encoding)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->encoding, encoding);
}

void
bhxh_options_set_column (BhxhOptions *options, const char *field, const char *header)
{
  g_return_if_fail (options != NULL && field != NULL);
  bhxh_options_set_entry (&options->columns, field, header);
}

void
bhxh_options_set_constant (BhxhOptions *options,
                           const char *file,
                           const char *field,
                           const char *value)
{
  g_autofree char *key = NULL;

  g_return_if_fail (options != NULL && field != NULL);
  key = g_strconcat (field, "\n", file, NULL);
  bhxh_options_set_entry (&options->constants, key, value);
}

const char *
bhxh_options_get_constant (const BhxhOptions *options,
                           const char *file,
                           const char *field)
{
  g_autofree char *key = NULL;
  char *path = NULL;

  if (options->constants == NULL)
    return NULL;
  key = g_strconcat (field, "\n", file, NULL);
  path = key + strlen (field) + 1;
  for (;;)
    {
      const char *value = g_hash_table_lookup (options->constants, key);
      char *slash = strrchr (path, '/');

      if (value != NULL || *path == '\0')
        return value;
      *(slash != NULL ? slash : path) = '\0';
    }
}

void
bhxh_options_set_sender (BhxhOptions *options, const char *sender)
{
  bhxh_options_set_constant (options, NULL, "sender", sender);
}

void
bhxh_options_set_received (BhxhOptions *options, BhxhPeriod day)
{
  g_autofree char *text = day != BHXH_PERIOD_NONE ? bhxh_period_format (day) : NULL;

  bhxh_options_set_constant (options, NULL, "received", text);
}

void
bhxh_options_set_collect_unknown (BhxhOptions *options, gboolean collect)
{
  g_return_if_fail (options != NULL);
  options->collect_unknown = collect;
}

void
bhxh_options_set_replace (BhxhOptions *options, gboolean replace)
{
  g_return_if_fail (options != NULL);
  options->replace = replace;
}

void
bhxh_options_set_known_on (BhxhOptions *options, BhxhPeriod day)
{
  g_return_if_fail (options != NULL);
  options->known_on = bhxh_period_get_last_day (day);
}

void
bhxh_options_set_keep_places (BhxhOptions *options, gboolean keep)
{
  g_return_if_fail (options != NULL);
  options->keep_places = keep;
}

void
bhxh_options_set_sheet (BhxhOptions *options, const char *sheet)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->sheet, sheet);
}

void
bhxh_options_set_float_decimals (BhxhOptions *options, guint decimals)
{
  g_return_if_fail (options != NULL && decimals <= BHXH_NUMBER_MAX_DECIMALS);
  options->float_decimals = (gint) decimals;
}

void
bhxh_options_set_accept_guesses (BhxhOptions *options, gboolean accept)
{
  g_return_if_fail (options != NULL);
  options->accept_guesses = accept;
}
