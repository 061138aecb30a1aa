/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Demands with the shares and reasons that must come of them.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#define MOST 6
#define SAINTE_LAGUE BHXH_APPORTIONMENT_SAINTE_LAGUE
#define DHONDT BHXH_APPORTIONMENT_DHONDT
#define REMAINDER BHXH_APPORTIONMENT_LARGEST_REMAINDER
#define EXACT BHXH_APPORTIONED_EXACT
#define DOWN BHXH_APPORTIONED_DOWN
#define UP BHXH_APPORTIONED_UP
#define FLOOR BHXH_APPORTIONED_AT_FLOOR
#define CAP BHXH_APPORTIONED_AT_CAP
#define WON BHXH_APPORTIONED_TIE_WON
#define LOST BHXH_APPORTIONED_TIE_LOST
#define NONE BHXH_APPORTIONED_NO_WEIGHT

/* A demand, its shares, and their reasons; no reasons: not looked at. */
typedef struct
{
  BhxhApportionmentMethod method;
  gint64 total;
  gsize n;
  gint64 weights[MOST];
  gint64 shares[MOST];
  guint8 reasons[MOST];
} Case;

static inline void
check (const Case *c, const gint64 *floors, const gint64 *caps, const guint32 *order)
{
  gint64 shares[MOST] = { 0 };
  guint8 reasons[MOST] = { 0 };
  g_autoptr (GError) error = NULL;

  bhxh_apportionment_fill (c->method, c->total, c->weights, floors, caps, order, c->n,
                           shares, reasons, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < c->n; i++)
    {
      g_test_message ("entry %zu of %" G_GINT64_FORMAT, i, c->total);
      g_assert_cmpint (shares[i], ==, c->shares[i]);
      if (c->reasons[0] != 0)
        g_assert_cmpint (reasons[i], ==, c->reasons[i]);
    }
}

static inline void
check_all (const Case *cases,
           gsize n_cases,
           const gint64 *floors,
           const gint64 *caps,
           const guint32 *order)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_test_message ("case %zu", i);
      check (&cases[i], floors, caps, order);
    }
}

#define CHECK_ALL(cases, floors, caps, order)                                            \
  check_all (cases, G_N_ELEMENTS (cases), floors, caps, order)
