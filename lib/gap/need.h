/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A figure that somebody should still send: who lacks it, and how to ask for it.
 */
#pragma once

#include "gap/row.h"

/* One indicator and period, and why it is wanted. */
typedef struct
{
  guint indicator;
  BhxhPeriod period;
  guint slot;
  gboolean is_denominator; /* wanted as the denominator of the slot's rates */
} Need;

/* Marks the units whose figure is missing; @marked has one entry a unit. */
void bhxh_need_mark (const GapEngine *engine, const Need *need, guint8 *marked);

/* "LLLĐ huyện Vĩnh Linh 2024", "LLLĐ 2024" and "huyện Vĩnh Linh", with their
 * diacritics; free with g_free(). */
char *bhxh_need_dup_text (const GapEngine *engine,
                          const Need *need,
                          guint unit,
                          BhxhLanguage language);
char *bhxh_need_dup_head (const GapEngine *engine,
                          const Need *need,
                          BhxhLanguage language);
char *bhxh_need_dup_unit (const GapEngine *engine, guint unit, BhxhLanguage language);
