/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What holds where the caller says nothing.
 */
#include "base/options.h"

#include <string.h>

#include "base/diagnostics.h"

/* The defaults of BhxhLimit, as its documentation states them. */
#define DEFAULT_LIMITS                                                                   \
  {                                                                                      \
    [BHXH_LIMIT_FILE_BYTES] = G_GUINT64_CONSTANT (4) << 30,                              \
    [BHXH_LIMIT_LINE_BYTES] = 1 << 20, [BHXH_LIMIT_FIELD_BYTES] = 64 << 10,              \
    [BHXH_LIMIT_NAME_BYTES] = 4 << 10, [BHXH_LIMIT_JSON_DEPTH] = 64,                     \
    [BHXH_LIMIT_ROWS] = 100000000, [BHXH_LIMIT_UNITS] = 1000000,                         \
    [BHXH_LIMIT_INDICATORS] = 4096, [BHXH_LIMIT_PERIODS] = 10000,                        \
    [BHXH_LIMIT_PROBLEMS] = OPTIONS_DEFAULT_PROBLEMS                                     \
  }

static const BhxhOptions defaults = {
  .limits = DEFAULT_LIMITS,
  .number_style = BHXH_NUMBER_AUTO,
  .period = BHXH_PERIOD_NONE,
  .actual_period = BHXH_PERIOD_NONE,
  .day = BHXH_PERIOD_NONE,
  .decimals = 2,
  .bands = { 100, 95, 80 },
  .bands_decimals = 0,
  .n_bands = 3,
  .language = BHXH_LANGUAGE_VI,
  .formula_guard = TRUE,
};

const BhxhOptions *
bhxh_options_or_default (const BhxhOptions *options)
{
  return options != NULL ? options : &defaults;
}

gboolean
bhxh_options_report (const BhxhOptions *options,
                     guint64 done,
                     guint64 total,
                     GError **error)
{
  if (options == NULL || options->progress == NULL ||
      options->progress (done, total, options->progress_data))
    return TRUE;
  g_set_error_literal (error, BHXH_ERROR, BHXH_ERROR_CANCELLED, "stopped by the caller");
  return FALSE;
}

BhxhOptions *
bhxh_options_new (void)
{
  BhxhOptions *options = g_new (BhxhOptions, 1);

  *options = defaults;
  g_atomic_ref_count_init (&options->refs);
  return options;
}

BhxhOptions *
bhxh_options_ref (BhxhOptions *options)
{
  g_return_val_if_fail (options != NULL, NULL);
  g_atomic_ref_count_inc (&options->refs);
  return options;
}

void
bhxh_options_unref (BhxhOptions *options)
{
  if (options == NULL || !g_atomic_ref_count_dec (&options->refs))
    return;
  bhxh_diagnostics_unref (options->diagnostics);
  g_clear_pointer (&options->columns, g_hash_table_unref);
  g_clear_pointer (&options->constants, g_hash_table_unref);
  g_free (options->encoding);
  g_free (options->owner);
  g_free (options->column_list);
  g_free (options);
}

void
bhxh_options_set_diagnostics (BhxhOptions *options, BhxhDiagnostics *diagnostics)
{
  g_return_if_fail (options != NULL);
  if (diagnostics != NULL)
    {
      bhxh_diagnostics_ref (diagnostics);
      bhxh_diagnostics_set_limit (diagnostics, options->limits[BHXH_LIMIT_PROBLEMS]);
    }
  bhxh_diagnostics_unref (options->diagnostics);
  options->diagnostics = diagnostics;
}

void
bhxh_options_set_progress (BhxhOptions *options, BhxhProgressFunc progress, gpointer data)
{
  g_return_if_fail (options != NULL);
  options->progress = progress;
  options->progress_data = data;
}

void
bhxh_options_set_limit (BhxhOptions *options, BhxhLimit limit, guint64 value)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (limit >= BHXH_LIMIT_FILE_BYTES && limit <= BHXH_LIMIT_PROBLEMS);
  options->limits[limit] = value != 0 ? value : defaults.limits[limit];
  if (limit == BHXH_LIMIT_PROBLEMS && options->diagnostics != NULL)
    bhxh_diagnostics_set_limit (options->diagnostics, options->limits[limit]);
}

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

static void
replace_text (char **slot, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*slot);
  *slot = copy;
}

void
bhxh_options_set_encoding (BhxhOptions *options, const char *encoding)
{
  g_return_if_fail (options != NULL);
  replace_text (&options->encoding, encoding);
}

/* Sets or, with a NULL @text, removes an entry; the table is made when the first one is
 * set. */
static void
set_entry (GHashTable **table, const char *field, const char *text)
{
  if (*table == NULL)
    *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (text != NULL)
    g_hash_table_insert (*table, g_strdup (field), g_strdup (text));
  else
    g_hash_table_remove (*table, field);
}

void
bhxh_options_set_column (BhxhOptions *options, const char *field, const char *header)
{
  g_return_if_fail (options != NULL && field != NULL);
  set_entry (&options->columns, field, header);
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
  set_entry (&options->constants, key, value);
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
bhxh_options_set_keep_places (BhxhOptions *options, gboolean keep)
{
  g_return_if_fail (options != NULL);
  options->keep_places = keep;
}

void
bhxh_options_set_owner (BhxhOptions *options, const char *owner)
{
  g_return_if_fail (options != NULL);
  replace_text (&options->owner, owner);
}

void
bhxh_options_set_period (BhxhOptions *options, BhxhPeriod period)
{
  g_return_if_fail (options != NULL);
  options->period = period;
}

void
bhxh_options_set_actual_period (BhxhOptions *options, BhxhPeriod period)
{
  g_return_if_fail (options != NULL);
  options->actual_period = period;
}

void
bhxh_options_set_day (BhxhOptions *options, BhxhPeriod day)
{
  g_return_if_fail (options != NULL);
  options->day = day;
}

void
bhxh_options_set_stage (BhxhOptions *options, BhxhStage stage)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (stage == 0 ||
                    (stage >= BHXH_STAGE_ESTIMATE && stage <= BHXH_STAGE_FINAL));
  options->stage = stage;
}

void
bhxh_options_set_decimals (BhxhOptions *options, guint decimals)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (decimals <= BHXH_MAX_DECIMALS);
  options->decimals = decimals;
}

void
bhxh_options_set_rate_achievement (BhxhOptions *options, gboolean rate_achievement)
{
  g_return_if_fail (options != NULL);
  options->rate_achievement = rate_achievement;
}

void
bhxh_options_set_bands (BhxhOptions *options,
                        const gint64 *cuts,
                        gint decimals,
                        gsize n_cuts)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (n_cuts <= BHXH_MAX_BANDS && (n_cuts == 0 || cuts != NULL));
  g_return_if_fail (decimals >= 0 && decimals <= BHXH_MAX_DECIMALS);
  for (gsize i = 1; i < n_cuts; i++)
    g_return_if_fail (cuts[i] < cuts[i - 1]);
  if (n_cuts == 0)
    {
      bhxh_options_set_bands (options, defaults.bands, defaults.bands_decimals,
                              defaults.n_bands);
      return;
    }
  for (gsize i = 0; i < n_cuts; i++)
    options->bands[i] = cuts[i];
  options->bands_decimals = decimals;
  options->n_bands = n_cuts;
}

void
bhxh_options_set_language (BhxhOptions *options, BhxhLanguage language)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (language == BHXH_LANGUAGE_VI || language == BHXH_LANGUAGE_EN);
  options->language = language;
}

void
bhxh_options_set_columns (BhxhOptions *options, const char *columns)
{
  g_return_if_fail (options != NULL);
  replace_text (&options->column_list, columns);
}

void
bhxh_options_set_formula_guard (BhxhOptions *options, gboolean guard)
{
  g_return_if_fail (options != NULL);
  options->formula_guard = guard;
}
