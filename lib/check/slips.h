/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a printed number may have been before somebody slipped.
 */
#pragma once

#include <bhxhplan/conflicts.h>

/* A number that one change makes of a printed one. */
typedef struct
{
  BhxhSlip kind;
  gint64 value;
  gint decimals;
} Slip;

/* All numbers that one change makes of value * 10^-decimals, each once, by kind and then
 * in the order of the digits; Slip. Exchanges are not among them. Free with
 * g_array_unref(). */
GArray *bhxh_slips_new (gint64 value, gint decimals);
