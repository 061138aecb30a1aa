/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The format of a plan package as data: its tables, their columns, what a cell may hold. The
 * builder checks rows by it, saving orders columns by it, the descriptor is made from it.
 */
#pragma once

#include "base/label.h"

#include <bhxhplan/plan.h>

#define PLAN_N_TABLES 12 /* BhxhPlanTable runs from 1 to 11 */
#define PLAN_FORMAT_MAJOR 1
#define PLAN_FORMAT_MINOR 0

typedef enum
{
  CELL_TEXT = 1,
  CELL_KEY,          /* unique within the table, not blank */
  CELL_NUMBER,       /* plain number */
  CELL_DATE,         /* a day, blank, or first/last bounds */
  CELL_PERIOD,
  CELL_BOOLEAN,      /* "true", "false" or blank */
  CELL_LABEL,        /* one of a closed list; unknown ones load with a notice */
  CELL_LABELS,       /* several of it, separated by ; */
  CELL_UNIT,         /* code, or code@date */
  CELL_INDICATOR,    /* machine name of an indicator, or prev(...) */
  CELL_AGENCY,
  CELL_AGENCIES,     /* several, separated by ; */
  CELL_TEXT_ID,      /* id of a text, optionally with #table/row/column */
  CELL_EXPRESSION    /* a rule */
} CellKind;

typedef struct
{
  const char *name;
  const char *title_vi;
  const char *title_en;
  CellKind kind;
  gboolean required;
  const Label *labels; /* for CELL_LABEL and CELL_LABELS */
  guint n_labels;
} SchemaColumn;

typedef struct
{
  BhxhPlanTable table;
  const char *file; /* "units.csv" */
  const char *title_vi;
  const char *title_en;
  gboolean required; /* the package must have the file */
  const SchemaColumn *columns;
  guint n_columns;
} SchemaTable;

/* The table's schema; never NULL for a BhxhPlanTable. */
const SchemaTable *bhxh_schema_get (BhxhPlanTable table);

/* Index of the column; -1 when the schema does not have it. */
gint bhxh_schema_find_column (const SchemaTable *table, const char *name);
