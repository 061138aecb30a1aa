/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the parts of bhxhplan explain share.
 */
#pragma once

#include "tool/tool.h"

/* The cell asked for; indices of the plan's frame. */
typedef struct
{
  guint unit;
  guint indicator;
  BhxhPeriod period;
} Cell;

/* A figure of the cell as people write numbers; NULL when there is none. */
char *tool_dup_number (const BhxhFigures *figures,
                       const Cell *cell,
                       guint period,
                       guint index,
                       BhxhLanguage language);

/* As bhxh_figures_dup_field(), but "" for nothing. */
char *tool_dup_field (const BhxhFigures *figures,
                      const Cell *cell,
                      guint period,
                      guint index,
                      const char *field);

/* What a figure is, in words; as it stands where it is none of these. */
const char *tool_words_of (const Job *job, const char *name);

/* explain-actuals.c: the actual figures of the cell in the period @asked, and where each
 * came from. */
void tool_say_actuals (const Job *job, const Cell *cell, BhxhPeriod asked);
