/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the options hold, for the calls that read them; and the one place where progress
 * is told and cancelling becomes an error.
 */
#pragma once

#include <bhxhplan/options-allocating.h>
#include <bhxhplan/options-comparing.h>
#include <bhxhplan/options-duties.h>
#include <bhxhplan/options-reading.h>
#include <bhxhplan/options-reasoning.h>
#include <bhxhplan/options-report.h>

#define OPTIONS_N_LIMITS 11
#define OPTIONS_DEFAULT_PROBLEMS 10000
#define OPTIONS_DEFAULT_SETS 20
#define OPTIONS_DEFAULT_JUMP 20

struct _BhxhOptions
{
  gatomicrefcount refs;
  BhxhDiagnostics *diagnostics;
  BhxhManifest *manifest;
  BhxhProgressFunc progress;
  gpointer progress_data;
  guint64 limits[OPTIONS_N_LIMITS]; /* by BhxhLimit; never 0 */
  BhxhNumberStyle number_style;
  gint float_decimals; /* -1: not stated */
  char delimiter;
  char *encoding;
  gboolean trusts_bytes; /* not set by callers: the bytes are known to be good UTF-8 */
  GHashTable *columns;   /* field -> header; NULL until one is set */
  GHashTable *constants; /* "field\nfile" -> text; NULL until one is set */
  gboolean collect_unknown;
  gboolean replace;
  BhxhPeriod known_on; /* a day */
  gboolean keep_places;
  char *sheet; /* NULL: as the map says */
  gboolean accept_guesses;
  char *owner;
  BhxhPeriod period;
  BhxhPeriod actual_period;
  BhxhPeriod base_period;
  gboolean zero_base;
  gint64 monthly_maximum;
  BhxhPath path;
  gint64 monthly_shares[12]; /* for BHXH_PATH_SHARES */
  gboolean since_base;
  BhxhForecastMethod forecast_method;
  guint forecast_window; /* points; 0: all */
  BhxhRankingMeasure ranking_measure;
  BhxhPeriod day;
  BhxhStage stage;
  BhxhMissing missing;
  guint decimals;
  gboolean rate_achievement;
  gint64 bands[BHXH_MAX_BANDS];
  gint bands_decimals;
  gsize n_bands;
  BhxhPeriod term;
  BhxhPeriod unit_day;
  char *plan_id;
  BhxhReach reach;
  GHashTable *rules; /* id -> expression, "" where left out; NULL until one is set */
  gint64 residual;
  guint identified_width;
  gboolean printed;
  GHashTable *weights; /* cell -> number as text; NULL until one is set */
  guint most_sets;
  guint jump_percent;
  BhxhHolidays *holidays; /* NULL: Monday to Friday */
  BhxhShift shift;
  GHashTable *local_dates; /* duty -> rule; NULL until one is set */
  BhxhCalendarKind calendar_kind;
  gint alarm_days; /* BHXH_NO_ALARM: none */
  gint64 timestamp;
  char *report_unit; /* NULL: all units */
  guint report_parts;
  char *allocated_unit;
  char *allocated_indicators;
  BhxhAllocationDepth allocation_depth;
  BhxhAllocationBlock allocation_block;
  BhxhApportionmentMethod apportionment_method;
  char *allocation_weights;
  char *allocation_floor;
  char *allocation_cap;
  char *tie_order;
  BhxhLanguage language;
  char *column_list;
  gboolean formula_guard;
};

/* @options, or the defaults for NULL: never NULL, borrowed, immutable. */
const BhxhOptions *bhxh_options_or_default (const BhxhOptions *options);

/* A copy of @text into *@slot, whose old text is freed. */
void bhxh_options_replace_text (char **slot, const char *text);

/* Sets or, with a NULL @text, removes an entry; the table is made when the first one is
 * set. */
void bhxh_options_set_entry (GHashTable **table, const char *field, const char *text);

/* Tells the caller's function (NULL options have none); FALSE and BHXH_ERROR_CANCELLED
 * when it says stop. */
gboolean bhxh_options_report (const BhxhOptions *options,
                              guint64 done,
                              guint64 total,
                              GError **error);

/* What @field is in @file (never NULL): said of the file itself, else of the nearest
 * folder that it is in, else of all files; NULL when nothing was said. Borrowed. */
const char *bhxh_options_get_constant (const BhxhOptions *options,
                                       const char *file,
                                       const char *field);
