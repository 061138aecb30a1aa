/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The closed lists of the model: machine names as in files, and words in both languages.
 * labels[v] belongs to the enumeration's value v; [0] is blank.
 */
#pragma once

#include "base/label.h"

#include <bhxhplan/figures.h>

#define MEASURE_N_LABELS 4
#define ROUNDING_N_LABELS 6
#define DIRECTION_N_LABELS 3
#define KIND_N_LABELS 4
#define LEVEL_N_LABELS 7
#define ADDRESSED_N_LABELS 4
#define QUALIFIER_N_LABELS 5
#define STAGE_N_LABELS 4
#define FIGURE_KIND_N_LABELS 4
#define SUPERSEDED_N_LABELS 4

extern const Label bhxh_measure_labels[MEASURE_N_LABELS];
extern const Label bhxh_rounding_labels[ROUNDING_N_LABELS];
extern const Label bhxh_direction_labels[DIRECTION_N_LABELS];
extern const Label bhxh_kind_labels[KIND_N_LABELS]; /* BhxhKind */
extern const Label bhxh_level_labels[LEVEL_N_LABELS];
extern const Label bhxh_addressed_labels[ADDRESSED_N_LABELS]; /* both flags: "both" */
extern const Label bhxh_qualifier_labels[QUALIFIER_N_LABELS];
extern const Label bhxh_stage_labels[STAGE_N_LABELS];
extern const Label bhxh_figure_kind_labels[FIGURE_KIND_N_LABELS]; /* FigureKind */
extern const Label bhxh_superseded_labels[SUPERSEDED_N_LABELS];   /* SupersededState */
