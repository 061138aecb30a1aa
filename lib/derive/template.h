/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The form for a plan's targets: its rows and columns, for the table and for its map.
 */
#pragma once

#include "model/plan.h"
#include "table/table.h"

#include <bhxhplan/plan-derive.h>

/* The columns before the figures; of the names people see one. */
enum
{
  COLUMN_UNIT,
  COLUMN_NAME_VI,
  COLUMN_NAME_EN,
  N_FIRST_COLUMNS
};

/* What a column of figures is for. */
typedef struct
{
  const BhxhIndicator *indicator;
  BhxhPeriod period;
} TemplateFigure;

typedef struct
{
  BhxhPlan *plan;
  GArray *columns;     /* of TableColumn */
  GArray *figures;     /* of TemplateFigure, from column N_FIRST_COLUMNS on */
  GStringChunk *texts; /* the columns' names */
  guint8 *is_shown;    /* by unit of the axis */
} Template;

Template *bhxh_template_new (BhxhPlan *plan, const BhxhPlan *from, GError **error);
void bhxh_template_free (gpointer form);
