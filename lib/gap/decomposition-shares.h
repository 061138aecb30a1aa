/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A change shared out among what makes it up, in whole numbers that add up.
 */
#pragma once

#include "gap/ratio.h"

/* Values whose sum is a change, the last of them what the others leave; as they are shown,
 * and in persons. */
typedef struct
{
  gsize n;
  Ratio *values;
  Wide *shown; /* in units of the last decimal */
  Wide *persons;
  gboolean has_persons;
} Shares;

/* Cleared values for @n shares. FALSE with BHXH_ERROR_MEMORY; to be cleared all the same. */
gboolean bhxh_shares_init (Shares *shares, gsize n, GError **error);
void bhxh_shares_clear (Shares *shares);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shares, bhxh_shares_clear)

/* Makes the last value what the others leave of @change. */
gboolean bhxh_shares_set_rest (Shares *shares, const Ratio *change);

/* Works out what is shown at @decimals, and the persons that percentage points of @people
 * are (0: these are no points). FALSE past 128 bits. */
gboolean bhxh_shares_work_out (Shares *shares,
                               const Ratio *change,
                               gint decimals,
                               Wide people);

/* NULL where there are none. */
static inline const Wide *
shares_get_persons (const Shares *shares, gsize number)
{
  return shares->has_persons ? &shares->persons[number] : NULL;
}
