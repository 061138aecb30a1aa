/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals out of Arrow streams made by hand: what comes of three rows, most of whose
 * columns are always the same.
 */
#pragma once

#include "actuals-check.h"
#include "arrow-write.h"

#define N "si_voluntary_persons"
#define COUNTS "461/" N "/2022=1500\n462/" N "/2023=700\n464/" N "/2024=20\n"
#define CONTRADICTION "a.arrow: the Arrow data contradict themselves, or are no table"

/* What a stream of these batches becomes; the options may be NULL. */
static inline BhxhFigures *
import (Made *made, BhxhOptions *options, GError **error)
{
  struct ArrowArrayStream stream = made_stream (made);
  BhxhFigures *figures =
      bhxh_figures_import_arrow (bundled_plan (), "a.arrow", &stream, options, error);

  g_assert_null (stream.release);
  g_assert_cmpuint (made->n_streams_released, ==, 1);
  g_assert_cmpuint (made->n_released, ==, made->n_given);
  return figures;
}

static inline void
check_figures (const MadeBatch *batches, guint n, const char *expected)
{
  Made made = { .batches = batches, .n_batches = n };
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = import (&made, NULL, &error);
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  lines = dup_figures (figures);
  g_assert_cmpstr (lines, ==, expected);
}

static inline void
check_error (const MadeBatch *batches, guint n, int code, const char *message)
{
  Made made = { .batches = batches, .n_batches = n };
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = import (&made, NULL, &error);

  g_assert_null (figures);
  g_assert_error (error, BHXH_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

/* --- Columns that most tests share ----------------------------------------------- */

static const gint32 unit_offsets[] = { 0, 3, 6, 9 };
static const gint32 indicator_offsets[] = { 0, 20, 20, 27 };
static const gint8 to_persons[] = { 0, 0, 0 };
static const gint8 to_rates[] = { 2, 2, 2 };
static const gint16 years[] = { 2022, 2023, 2024 };
static const gint64 persons[] = { 1500, 700, 20 };
static const guint8 first_and_last[] = { 5 };

#define UNITS                                                                            \
  {                                                                                      \
    "unit", "u", 3, 0, 0, 3, { NULL, unit_offsets, "461462464" }, NULL                   \
  }

static const MadeColumn indicator_words = {
  NULL, "u", 3, 0, 0, 3, { NULL, indicator_offsets, N "si_rate" }, NULL
};

#define INDICATORS(indices)                                                              \
  {                                                                                      \
    "indicator", "c", 3, 0, 0, 2, { NULL, indices }, &indicator_words                    \
  }
#define YEARS                                                                            \
  {                                                                                      \
    "Năm", "s", 3, 0, 0, 2, { NULL, years }, NULL                                        \
  }
#define VALUES(format, values)                                                           \
  {                                                                                      \
    "value", format, 3, 0, 0, 2, { NULL, values }, NULL                                  \
  }
#define BATCH(columns)                                                                   \
  {                                                                                      \
    columns, G_N_ELEMENTS (columns), 3, 0, NULL                                          \
  }
