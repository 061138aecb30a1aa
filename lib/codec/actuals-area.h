/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One sum in the making: what is in it, and what is missing for it to be whole.
 */
#pragma once

#include "base/wide.h"
#include "codec/actuals-parts.h"
#include "codec/actuals.h"

/* All that is known of a part within the sum at hand. */
typedef enum
{
  PART_NOT,      /* is no part */
  PART_MISSING,  /* has not reported */
  PART_COVERED,  /* a unit that it lies in has reported for it */
  PART_REPORTED, /* is in the sum */
} PartState;

/* Figures of one stage and day can be summed together. */
typedef struct
{
  BhxhStage stage;
  BhxhPeriod as_of;
} SumKey;

typedef struct
{
  ActualsLoad *load;
  Changes changes;
  ChangedDay day;
  guint8 *states; /* PartState, by known unit */
  SumKey *keys;
  gsize n_keys;
  gsize keys_capacity;
} Summing;

/* One sum in the making. */
typedef struct
{
  Summing *summing;
  ChangedUnit *changed;
  ActualRow row; /* of the sum; its place is that of the first part */
  Trait trait;
  Wide value;
  gboolean is_too_large;
  guint n_reported;
  guint n_missing;
  GString *missing;
  guint n_shared; /* units that have a part of the area, and areas of others */
  GString *shared;
  guint n_assumed;
  GString *assumed;
} Sum;

/* A figure of a unit, of the sum's indicator and period. */
gboolean bhxh_sum_find_figure (const Sum *sum,
                               guint unit,
                               const SumKey *key,
                               Figure *figure);

/* What figures of the key have in common. */
Trait bhxh_sum_trait_of_key (const SumKey *key);

/* Marks the changed unit's parts, and adds up those that reported and lie in no other
 * that did; and takes the marks away. */
void bhxh_sum_add_parts (Sum *sum, const SumKey *key);
void bhxh_sum_forget_parts (Sum *sum);

/* Lists who is missing, and whose area is only assumed to be there. */
void bhxh_sum_find_missing (Sum *sum);

/* Appends a unit to a list that has @n, as "Xã Gio Châu (19525)". */
void bhxh_sum_list_unit (const Sum *sum, GString *list, guint n, guint unit);
