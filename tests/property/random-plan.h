/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random plans: units in a tree, three indicators, statements of every kind with texts
 * that are hard to write.
 */
#pragma once

#include "../internal/package-memory.h"

#define MAX_UNITS 40
#define MAX_TARGETS 120
#define N_COLUMNS 12

static const char *const columns[N_COLUMNS] = {
  "unit",      "indicator", "period", "value",  "decimals", "rounding",
  "qualifier", "kind",      "owner",  "source", "printed",  "ghi chú",
};

static const char *const pieces[] = {
  "a", "ờ", "Đ", " ", ",", ";", "\"", "\n", "\r\n", "'", "=", "-", "1.234,5", "👍",
};
static const char *const periods[] = {
  "2022", "2023", "2024-Q1", "2024-H2", "2025-02-28", "2022-03/2023-01", "", "2022/2025",
};
static const char *const roundings[] = { "",        "exact", "nearest",
                                         "half-up", "floor", "ceil" };
static const char *const qualifiers[] = { "", "exact", "at_least", "about", "at_most" };
static const char *const kinds[] = { "", "target", "target", "baseline" };
static const char *const owners[] = { "", "ubnd", "bhxh-vn" };
static const char *const indicators[] = { "persons", "rate", "growth" };

#define PICK(list) (list)[g_test_rand_int_range (0, G_N_ELEMENTS (list))]

typedef struct
{
  char *cells[N_COLUMNS];
} Row;

typedef struct
{
  guint n_units;
  Row rows[MAX_TARGETS];
  guint n_rows;
} Random;

static inline void
add (BhxhPlanBuilder *builder,
     BhxhPlanTable table,
     const char *const *names,
     const char *const *values,
     gsize n)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bhxh_plan_builder_add_row (builder, table, names, values, n, &error));
  g_assert_no_error (error);
}

static inline char *
make_text (void)
{
  GString *text = g_string_new (NULL);

  for (gint i = g_test_rand_int_range (0, 8); i > 0; i--)
    g_string_append (text, PICK (pieces));
  return g_string_free (text, FALSE);
}

/* Persons are whole; rates have up to four decimals; hundreds of persons are -2. */
static inline void
make_value (Row *row, gboolean is_person)
{
  const gint decimals = is_person ? 0 : g_test_rand_int_range (0, 5);
  const gboolean in_hundreds = is_person && g_test_rand_bit ();
  g_autofree char *digits = bhxh_number_format (g_test_rand_int_range (0, 100000000),
                                                decimals, BHXH_NUMBER_PLAIN);

  row->cells[3] = in_hundreds ? g_strconcat (digits, "00", NULL) : g_strdup (digits);
  row->cells[4] = g_strdup (in_hundreds ? "-2" : "");
}

/* Every row has a place of its own, so that none is there twice. */
static inline void
make_row (Random *random, Row *row, guint number)
{
  const char *indicator = PICK (indicators);

  row->cells[0] =
      g_strdup_printf ("u%d", g_test_rand_int_range (0, (gint32) random->n_units));
  row->cells[1] = g_strdup (indicator);
  row->cells[2] = g_strdup (PICK (periods));
  make_value (row, strcmp (indicator, "persons") == 0);
  row->cells[5] = g_strdup (PICK (roundings));
  row->cells[6] = g_strdup (PICK (qualifiers));
  row->cells[7] = g_strdup (PICK (kinds));
  row->cells[8] = g_strdup (PICK (owners));
  row->cells[9] = g_strdup_printf ("I#1/%u/1", number + 1);
  row->cells[10] = make_text ();
  row->cells[11] = make_text ();
}

static inline void
clear_random (Random *random)
{
  for (guint i = 0; i < random->n_rows; i++)
    for (guint column = 0; column < N_COLUMNS; column++)
      g_free (random->rows[i].cells[column]);
}

static inline void
add_axes (BhxhPlanBuilder *builder, const Random *random)
{
  static const char *const unit[] = { "code", "parent", "level", "name_vi" };
  static const char *const indicator[] = { "code", "name_vi", "unit", "decimals",
                                           "rounding" };
  static const char *const measures[] = { "person", "percent", "index" };
  static const char *const agency[] = { "code", "name_vi" };
  static const char *const text[] = { "id", "kind", "text_vi" };

  for (guint i = 0; i < random->n_units; i++)
    {
      g_autofree char *code = g_strdup_printf ("u%u", i);
      g_autofree char *parent = i > 0 ? g_strdup_printf ("u%u", (i - 1) / 3) : NULL;
      const char *const values[] = { code, parent, i > 0 ? "district" : "province",
                                     code };

      add (builder, BHXH_PLAN_UNITS, unit, values, G_N_ELEMENTS (values));
    }
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    {
      const char *const values[] = { indicators[i], indicators[i], measures[i],
                                     i > 0 ? "1" : "0", "nearest" };

      add (builder, BHXH_PLAN_INDICATORS, indicator, values, G_N_ELEMENTS (values));
    }
  for (guint i = 1; i < G_N_ELEMENTS (owners); i++)
    {
      const char *const values[] = { owners[i], owners[i] };

      add (builder, BHXH_PLAN_AGENCIES, agency, values, G_N_ELEMENTS (values));
    }
  add (builder, BHXH_PLAN_TEXTS, text, (const char *const[]){ "I", "heading", "Một" }, 3);
}

/* The plan with its statements in the order that begins at @first and goes on in steps.
 */
static inline BhxhPlan *
make_plan (const Random *random, guint first, guint step)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  bhxh_plan_builder_set (builder, "id", "random", NULL);
  bhxh_plan_builder_set (builder, "term", "2022/2025", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  add_axes (builder, random);
  for (guint i = 0; i < random->n_rows; i++)
    add (builder, BHXH_PLAN_TARGETS, columns,
         (const char *const *) random->rows[(first + i * step) % random->n_rows].cells,
         N_COLUMNS);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  return plan;
}

static inline void
fill_random (Random *random)
{
  random->n_units = (guint) g_test_rand_int_range (1, MAX_UNITS);
  random->n_rows = (guint) g_test_rand_int_range (1, MAX_TARGETS);
  for (guint i = 0; i < random->n_rows; i++)
    make_row (random, &random->rows[i], i);
}
