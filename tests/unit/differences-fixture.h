/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Comparing two plans, and what is expected of the result.
 */
#pragma once

#include "check-plans.h"

#define COLUMNS "part,change,key,column,before,after,difference"
#define HEADER COLUMNS "\r\n"

static inline BhxhDifferences *
compare (BhxhPlan *before, BhxhPlan *after)
{
  g_autoptr (GError) error = NULL;
  BhxhDifferences *differences = bhxh_differences_compute (before, after, NULL, &error);

  g_assert_no_error (error);
  return differences;
}

static inline void
assert_rows (BhxhDifferences *differences, const char *expected)
{
  g_autoptr (BhxhTable) table = bhxh_differences_dup_table (differences);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  bhxh_options_set_columns (options, COLUMNS);
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static inline void
assert_messages (const BhxhDifferences *differences,
                 guint index,
                 const char *vi,
                 const char *en)
{
  g_autofree char *said_vi =
      bhxh_differences_dup_message (differences, index, BHXH_LANGUAGE_VI);
  g_autofree char *said_en =
      bhxh_differences_dup_message (differences, index, BHXH_LANGUAGE_EN);

  g_assert_cmpstr (said_vi, ==, vi);
  g_assert_cmpstr (said_en, ==, en);
}
