/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How three bodies class the way to a target from a base: Eurostat with Statistics
 * Canada, the statistics division of the United Nations (2023), and ESCAP. All of them
 * set the growth that was against a growth that was needed, so all of them are one ratio
 * and a table of cuts. The ratio is never computed, only compared, so nothing is rounded.
 */
#pragma once

#include "base/label.h"
#include "gap/amount.h"

typedef enum
{
  PROGRESS_EUROSTAT,
  PROGRESS_UNSD,
  PROGRESS_ESCAP
} ProgressMethod;

#define PROGRESS_N_METHODS 3

/* Classes of every method: 0 is blank, then not available, then from the worst up. */
#define PROGRESS_NOT_AVAILABLE 1
#define PROGRESS_WORST 2
#define PROGRESS_MAX_LABELS 7

extern const Label bhxh_eurostat_labels[PROGRESS_MAX_LABELS];
extern const Label bhxh_unsd_labels[6];
extern const Label bhxh_escap_labels[5];

typedef struct
{
  const Label *labels;
  guint n_labels;
  guint on_track; /* the first class that is */
} ProgressClasses;

extern const ProgressClasses bhxh_progress_classes[PROGRESS_N_METHODS];

/* One way to a target; each figure exact. */
typedef struct
{
  Amount base;
  Amount actual;
  Amount target; /* if @has_target */
  Amount limit;  /* if @has_limit: the best there can be, where no target is set */
  gboolean has_target;
  gboolean has_limit;
  gboolean less;       /* less is better */
  gboolean compatible; /* a base of 0 counts as 0.001, as Statistics Canada has it */
  guint elapsed;       /* months from the base to the actual */
  guint total;         /* months from the base to the target */
} ProgressCase;

/* The class of the way. */
guint bhxh_progress_classify (const ProgressCase *way, ProgressMethod method);

/* Eurostat's score, from -5 to 5 in millionths, rounded half away from zero. FALSE where
 * the class is not available. */
gboolean bhxh_progress_get_score (const ProgressCase *way, gint64 *millionths);
