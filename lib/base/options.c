/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What holds where the caller says nothing.
 */
#include "base/options.h"

#include "base/diagnostics.h"
#include "base/error.h"

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
  .float_decimals = -1,
  .period = BHXH_PERIOD_NONE,
  .actual_period = BHXH_PERIOD_NONE,
  .base_period = BHXH_PERIOD_NONE,
  .path = BHXH_PATH_LINEAR,
  .known_on = BHXH_PERIOD_NONE,
  .day = BHXH_PERIOD_NONE,
  .decimals = 2,
  .bands = { 100, 95, 80 },
  .bands_decimals = 0,
  .n_bands = 3,
  .term = BHXH_PERIOD_NONE,
  .unit_day = BHXH_PERIOD_NONE,
  .reach = BHXH_REACH_RULES,
  .identified_width = 10,
  .most_sets = OPTIONS_DEFAULT_SETS,
  .jump_percent = OPTIONS_DEFAULT_JUMP,
  .shift = BHXH_SHIFT_NONE,
  .calendar_kind = BHXH_CALENDAR_EVENTS,
  .alarm_days = BHXH_DEFAULT_ALARM_DAYS,
  .report_parts = BHXH_REPORT_ALL,
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
  bhxh_set_error_messages (error, BHXH_ERROR_CANCELLED, "đã dừng theo yêu cầu",
                           "stopped by the caller");
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
  bhxh_manifest_unref (options->manifest);
  g_clear_pointer (&options->columns, g_hash_table_unref);
  g_clear_pointer (&options->constants, g_hash_table_unref);
  g_clear_pointer (&options->rules, g_hash_table_unref);
  g_clear_pointer (&options->weights, g_hash_table_unref);
  g_clear_pointer (&options->local_dates, g_hash_table_unref);
  bhxh_holidays_unref (options->holidays);
  g_free (options->encoding);
  g_free (options->owner);
  g_free (options->plan_id);
  g_free (options->report_unit);
  g_free (options->sheet);
  g_free (options->column_list);
  g_free (options->allocated_unit);
  g_free (options->allocated_indicators);
  g_free (options->allocation_weights);
  g_free (options->allocation_floor);
  g_free (options->allocation_cap);
  g_free (options->tie_order);
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
bhxh_options_set_manifest (BhxhOptions *options, BhxhManifest *manifest)
{
  g_return_if_fail (options != NULL);
  if (manifest != NULL)
    bhxh_manifest_ref (manifest);
  bhxh_manifest_unref (options->manifest);
  options->manifest = manifest;
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
bhxh_options_replace_text (char **slot, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*slot);
  *slot = copy;
}

void
bhxh_options_set_entry (GHashTable **table, const char *field, const char *text)
{
  if (*table == NULL)
    *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (text != NULL)
    g_hash_table_insert (*table, g_strdup (field), g_strdup (text));
  else
    g_hash_table_remove (*table, field);
}

void
bhxh_options_set_term (BhxhOptions *options, BhxhPeriod term)
{
  g_return_if_fail (options != NULL);
  options->term = term;
}

void
bhxh_options_set_unit_day (BhxhOptions *options, BhxhPeriod day)
{
  g_return_if_fail (options != NULL);
  options->unit_day = day;
}

void
bhxh_options_set_plan_id (BhxhOptions *options, const char *id)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->plan_id, id);
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
  bhxh_options_replace_text (&options->column_list, columns);
}

void
bhxh_options_set_formula_guard (BhxhOptions *options, gboolean guard)
{
  g_return_if_fail (options != NULL);
  options->formula_guard = guard;
}
