/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The columns that say what falls due.
 */
#pragma once

#include "duty/duties.h"

/* So many of them; behind them stands the step of the yearly cycle, which only its table
 * has. */
#define DUTY_N_COLUMNS 33

extern const TableColumn bhxh_duty_columns[DUTY_N_COLUMNS + 1];

/* Fills row @at of a batch over these columns. */
void bhxh_duty_set_row (Batch *batch,
                        gsize at,
                        const BhxhDuties *duties,
                        const DutyRow *row);

/* The step of a duty, of DutyStep; 0 or less where it has none. */
gint bhxh_duty_find_step (const BhxhPlan *plan, guint duty);
