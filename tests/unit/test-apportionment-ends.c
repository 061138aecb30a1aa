/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Dividing the largest totals, none, and what cannot be; and how methods and reasons are
 * named.
 */
#include "apportionment-check.h"

#define LARGEST BHXH_NUMBER_MAX

static void
test_largest (void)
{
  static const gint64 caps[] = { LARGEST / 9, G_MAXINT64, LARGEST };
  static const Case cases[] = {
    { SAINTE_LAGUE,
      LARGEST,
      2,
      { 1, 2 },
      { LARGEST / 3, LARGEST / 3 * 2 },
      { EXACT, EXACT } },
    { DHONDT,
      LARGEST,
      2,
      { LARGEST / 3, LARGEST / 3 * 2 },
      { LARGEST / 3, LARGEST / 3 * 2 },
      { 0 } },
    { REMAINDER,
      LARGEST - 1,
      2,
      { 1, 1 },
      { LARGEST / 2, LARGEST / 2 - 1 },
      { WON, LOST } },
    { SAINTE_LAGUE, 3, 2, { LARGEST - 1, 1 }, { 3, 0 }, { UP, DOWN } },
    { DHONDT, LARGEST, 2, { LARGEST - 1, 1 }, { LARGEST - 1, 1 }, { EXACT, EXACT } },
    { REMAINDER, LARGEST, 1, { LARGEST }, { LARGEST }, { EXACT } },
  };
  static const Case capped[] = {
    { SAINTE_LAGUE,
      LARGEST,
      3,
      { LARGEST - 2, 1, 1 },
      { LARGEST / 9, LARGEST / 9 * 4, LARGEST / 9 * 4 },
      { 0 } },
    { DHONDT,
      LARGEST,
      3,
      { LARGEST - 2, 1, 1 },
      { LARGEST / 9, LARGEST / 9 * 4, LARGEST / 9 * 4 },
      { 0 } },
    { REMAINDER,
      LARGEST,
      3,
      { LARGEST - 2, 1, 1 },
      { LARGEST / 9, LARGEST / 9 * 4, LARGEST / 9 * 4 },
      { 0 } },
  };

  CHECK_ALL (cases, NULL, NULL, NULL);
  CHECK_ALL (capped, NULL, caps, NULL);
}

static void
test_no_entries (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bhxh_apportionment_fill (SAINTE_LAGUE, 0, NULL, NULL, NULL, NULL, 0,
                                          NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (bhxh_apportionment_fill (SAINTE_LAGUE, 1, NULL, NULL, NULL, NULL, 0,
                                           NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_INFEASIBLE);
}

/* --- What cannot be ----------------------------------------------------------------- */

typedef struct
{
  gint64 total;
  gint64 weights[2];
  gint64 floors[2];
  gint64 caps[2];
  int code;
  const char *en;
  const char *vi;
} Refused;

static const Refused refused[] = {
  { 20,
    { 1, 1 },
    { 12, 12 },
    { 99, 99 },
    BHXH_ERROR_INFEASIBLE,
    "the floors add up to more than the total of 20, by 4 persons",
    "các mức tối thiểu cộng lại vượt tổng số 20 là 4 người" },
  { 20,
    { 1, 1 },
    { 0, 0 },
    { 8, 9 },
    BHXH_ERROR_INFEASIBLE,
    "the caps add up to less than the total of 20, by 3 persons",
    "các mức tối đa cộng lại thiếu so với tổng số 20 là 3 người" },
  { 20,
    { 1, 1 },
    { 0, 6 },
    { 20, 5 },
    BHXH_ERROR_INFEASIBLE,
    "entry 1: its floor of 6 is above its cap of 5",
    "mục 1: mức tối thiểu 6 lớn hơn mức tối đa 5" },
  { 20,
    { 0, 1 },
    { 5, 0 },
    { 20, 8 },
    BHXH_ERROR_INFEASIBLE,
    "of the total of 20, 7 persons are left that no entry with a weight can take",
    "trong tổng số 20 còn 7 người mà không mục nào có trọng số còn nhận được" },
  { 20,
    { 0, 0 },
    { 0, 0 },
    { 20, 20 },
    BHXH_ERROR_INFEASIBLE,
    "of the total of 20, 20 persons are left that no entry with a weight can take",
    "trong tổng số 20 còn 20 người mà không mục nào có trọng số còn nhận được" },
  { 20,
    { 1, -1 },
    { 0, 0 },
    { 20, 20 },
    BHXH_ERROR_RANGE,
    "entry 1: weight, floor and cap must be from 0 to 900000000000000000",
    "mục 1: trọng số, mức tối thiểu và mức tối đa phải từ 0 đến 900000000000000000" },
  { 20,
    { 1, 1 },
    { -1, 0 },
    { 20, 20 },
    BHXH_ERROR_RANGE,
    "entry 0: weight, floor and cap must be from 0 to 900000000000000000",
    NULL },
  { 20,
    { 1, 1 },
    { 0, 0 },
    { -1, 20 },
    BHXH_ERROR_RANGE,
    "entry 0: weight, floor and cap must be from 0 to 900000000000000000",
    NULL },
  { -1,
    { 1, 1 },
    { 0, 0 },
    { 20, 20 },
    BHXH_ERROR_RANGE,
    "the total of -1, the sum of the weights and that of the floors must be from 0 to "
    "900000000000000000",
    "tổng số -1, tổng trọng số và tổng các mức tối thiểu phải từ 0 đến "
    "900000000000000000" },
  { 20, { LARGEST, 1 }, { 0, 0 }, { 20, 20 }, BHXH_ERROR_RANGE, NULL, NULL },
  { 20, { 1, 1 }, { LARGEST, 1 }, { LARGEST, LARGEST }, BHXH_ERROR_RANGE, NULL, NULL },
  { LARGEST + 1, { 1, 1 }, { 0, 0 }, { LARGEST, LARGEST }, BHXH_ERROR_RANGE, NULL, NULL },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const Refused *c = &refused[i];
      gint64 shares[2] = { -7, -7 };
      guint8 reasons[2] = { 99, 99 };
      g_autoptr (GError) error = NULL;
      g_autofree char *vi = NULL;

      g_test_message ("case %zu", i);
      g_assert_false (bhxh_apportionment_fill (SAINTE_LAGUE, c->total, c->weights,
                                               c->floors, c->caps, NULL, 2, shares,
                                               reasons, &error));
      g_assert_error (error, BHXH_ERROR, c->code);
      vi = bhxh_error_dup_message (error, BHXH_LANGUAGE_VI);
      if (c->en != NULL)
        g_assert_cmpstr (error->message, ==, c->en);
      if (c->vi != NULL)
        g_assert_cmpstr (vi, ==, c->vi);
      g_assert_cmpint (shares[0], ==, -7);
      g_assert_cmpint (reasons[1], ==, 99);
    }
}

static void
test_no_method (void)
{
  const gint64 weight = 1;
  gint64 share = -7;
  g_autoptr (GError) error = NULL;

  g_assert_false (bhxh_apportionment_fill ((BhxhApportionmentMethod) 3, 1, &weight, NULL,
                                           NULL, NULL, 1, &share, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNSUPPORTED);
  g_assert_cmpint (share, ==, -7);
}

static void
test_names (void)
{
  g_assert_cmpstr (bhxh_apportionment_get_method_name (REMAINDER, BHXH_LANGUAGE_VI), ==,
                   "Số dư lớn nhất");
  g_assert_cmpstr (bhxh_apportionment_get_method_name (DHONDT, BHXH_LANGUAGE_EN), ==,
                   "D'Hondt");
  g_assert_cmpstr (bhxh_apportionment_get_reason_name (FLOOR, BHXH_LANGUAGE_VI), ==,
                   "Bằng mức tối thiểu");
  g_assert_cmpstr (bhxh_apportionment_get_reason_name (WON, BHXH_LANGUAGE_EN), ==,
                   "Tied, ahead in the declared order");
  g_assert_cmpstr (
      bhxh_apportionment_get_reason_name ((BhxhApportionmentReason) 9, BHXH_LANGUAGE_EN),
      ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apportionment/largest", test_largest);
  g_test_add_func ("/apportionment/no-entries", test_no_entries);
  g_test_add_func ("/apportionment/refused", test_refused);
  g_test_add_func ("/apportionment/no-method", test_no_method);
  g_test_add_func ("/apportionment/names", test_names);
  return g_test_run ();
}
