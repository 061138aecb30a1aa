/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the comparison's closed lists are called, by machines and in both languages.
 */
#pragma once

#include "base/label.h"

#include <bhxhplan/indicator.h>

#define STATUS_N_LABELS 7
#define CERTAINTY_N_LABELS 4
#define EXACT_N_LABELS 4
#define GAP_UNIT_N_LABELS 3
#define DIFFERS_N_LABELS 2
#define LINE_N_LABELS 6

/* In what a gap is told. */
typedef enum
{
  GAP_UNIT_PERSON = 1,
  GAP_UNIT_POINT
} GapUnit;

extern const Label bhxh_status_labels[STATUS_N_LABELS]; /* BhxhStatus */
extern const Label bhxh_certainty_labels[CERTAINTY_N_LABELS];
extern const Label bhxh_exact_labels[EXACT_N_LABELS];
extern const Label bhxh_gap_unit_labels[GAP_UNIT_N_LABELS];
extern const Label bhxh_differs_labels[DIFFERS_N_LABELS];
extern const Label bhxh_line_labels[LINE_N_LABELS]; /* DecompositionLine */

static inline GapUnit
gap_unit_of (BhxhMeasure measure)
{
  return measure == BHXH_MEASURE_PERSON ? GAP_UNIT_PERSON : GAP_UNIT_POINT;
}
