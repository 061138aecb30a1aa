/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who owes a duty: sets are their members, "one in each unit" is one for each unit to which
 * duties are addressed.
 */
#pragma once

#include "model/plan.h"

/* Whom a duty is owed by. */
typedef struct
{
  guint agency; /* row of agencies.csv */
  gint unit;    /* of the frame, where there is one in each unit; else -1 */
} Addressee;

/* By agency, then by unit, in the order of the plan. */
gint bhxh_addressee_compare (Addressee a, Addressee b);

typedef struct
{
  const BhxhPlan *plan;
  Span members; /* codes still to come */
  gint agency;  /* whose units are gone through; -1: none */
  guint unit;   /* the next one */
} AddresseeWalk;

/* From the first addressee of a duty on, in the order of the package. */
AddresseeWalk bhxh_addressee_walk (const BhxhPlan *plan, guint duty);
gboolean bhxh_addressee_next (AddresseeWalk *walk, Addressee *addressee);

/* "Sở Tài chính tỉnh Quảng Trị", "Ủy ban nhân dân huyện Vĩnh Linh"; free with g_free(). */
char *bhxh_addressee_dup_name (const BhxhPlan *plan,
                               Addressee addressee,
                               BhxhLanguage language);

/* The period that a duty covers where it falls due on @day: what the plan says, else the
 * year, half-year, quarter or month by which it comes back. */
BhxhPeriod bhxh_duty_get_covered (const BhxhPlan *plan, guint duty, BhxhPeriod day);
