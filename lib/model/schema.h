/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The format of a plan package as data: its tables, their columns, what a cell may hold.
 * The builder checks rows by it, saving orders columns by it, the descriptor is made from
 * it.
 */
#pragma once

#include "model/labels.h"

#include <bhxhplan/plan.h>

#define PLAN_N_TABLES 12 /* BhxhPlanTable runs from 1 to 11 */
#define PLAN_FORMAT_MAJOR 1
#define PLAN_FORMAT_MINOR 0

typedef enum
{
  CELL_TEXT = 1,
  CELL_TEXTS,       /* several, separated by ; with backslash escapes */
  CELL_CODE,        /* letters, digits and - . _ of any script; no space or ; / @ # , " */
  CELL_NAME,        /* of an indicator being defined: [A-Za-z_][A-Za-z0-9_]* */
  CELL_NUMBER,      /* plain number */
  CELL_INTEGER,     /* -18 to 18 */
  CELL_DATE,        /* a day, a year or month (any day of it), or first/last bounds */
  CELL_PERIOD,      /* any form of a period */
  CELL_BOOLEAN,     /* "true", "false" */
  CELL_LABEL,       /* one of a closed list; unknown ones load with a notice */
  CELL_LABELS,      /* several of it, separated by ; */
  CELL_UNIT,        /* code, or code@date */
  CELL_INDICATOR,   /* machine name of an indicator */
  CELL_INDICATORS,  /* several, separated by ; */
  CELL_DENOMINATOR, /* machine name of an indicator, or prev(...) */
  CELL_AGENCY,
  CELL_AGENCIES,   /* several, separated by ; */
  CELL_TEXT_ID,    /* id of a text */
  CELL_SOURCE,     /* id of a text, optionally with #table/row/column */
  CELL_RULE_ID,    /* id of a rule */
  CELL_DUTIES,     /* ids of duties, separated by ; */
  CELL_CELLS,      /* unit/indicator/period/owner, several separated by ; */
  CELL_EXPRESSION, /* a rule */
  CELL_RECURRENCE, /* an RRULE */
  CELL_N_KINDS
} CellKind;

typedef enum
{
  SCHEMA_REQUIRED = 1, /* not blank */
  SCHEMA_KEY = 2,      /* part of what tells rows apart */
  SCHEMA_STRICT = 4    /* a label not of the list is an error: verdicts depend on it */
} SchemaFlags;

typedef struct
{
  const char *name;
  CellKind kind;
  guint flags;         /* SchemaFlags */
  const Label *labels; /* of CELL_LABEL, CELL_LABELS and CELL_BOOLEAN; [0] is blank */
  guint n_labels;
  BhxhPlanTable references; /* whose first column the cell names, whole; 0: none */
  const char *title_vi;
  const char *title_en;
} SchemaColumn;

typedef struct
{
  BhxhPlanTable table;
  const char *name; /* "units" */
  const char *file; /* "units.csv" */
  const char *title_vi;
  const char *title_en;
  gboolean required; /* the package must have the file */
  const SchemaColumn *columns;
  guint n_columns;
} SchemaTable;

/* What concerns a plan as a whole, in the order of the descriptor. */
typedef enum
{
  SETTING_ID,
  SETTING_TITLE_VI,
  SETTING_TITLE_EN,
  SETTING_TERM,
  SETTING_FRAME_DATE,
  SETTING_ISSUER,
  PLAN_N_SETTINGS
} PlanSetting;

typedef struct
{
  SchemaColumn column;  /* by the name that bhxh_plan_builder_set() takes */
  const char *key;      /* in the descriptor */
  const char *expected; /* what a value looks like; NULL: any text */
} SchemaSetting;

extern const SchemaSetting bhxh_schema_settings[PLAN_N_SETTINGS];

/* The table's schema; NULL for what is no BhxhPlanTable. */
const SchemaTable *bhxh_schema_get (BhxhPlanTable table);

/* Index of the column; -1 when the schema does not have it. */
gint bhxh_schema_find_column (const SchemaTable *table, const char *name);

/* TRUE when the first column alone tells the rows apart. */
gboolean bhxh_schema_has_key (const SchemaTable *table);

/* What Frictionless calls such cells: "string", "number", "integer" or "boolean". */
const char *bhxh_schema_get_type (CellKind kind);

/* The columns of targets.csv, by position. */
enum
{
  TARGET_UNIT,
  TARGET_INDICATOR,
  TARGET_PERIOD,
  TARGET_VALUE,
  TARGET_DECIMALS,
  TARGET_ROUNDING,
  TARGET_PRINTED,
  TARGET_QUALIFIER,
  TARGET_KIND,
  TARGET_OWNER,
  TARGET_SOURCE,
  TARGET_N_COLUMNS
};

/* The columns of agencies.csv, agency-successions.csv and duties.csv, by position. */
enum
{
  AGENCY_CODE,
  AGENCY_NAME_VI,
  AGENCY_NAME_EN,
  AGENCY_KIND,
  AGENCY_MEMBERS,
  AGENCY_PER_UNIT,
  AGENCY_EACH_VI,
  AGENCY_EACH_EN,
  AGENCY_TEXT,
  AGENCY_NOTE
};

enum
{
  AGENCY_SUCCESSION_OLD,
  AGENCY_SUCCESSION_NEW,
  AGENCY_SUCCESSION_DATE,
  AGENCY_SUCCESSION_SCOPE_VI,
  AGENCY_SUCCESSION_SCOPE_EN,
  AGENCY_SUCCESSION_DUTIES,
  AGENCY_SUCCESSION_BASIS
};

enum
{
  DUTY_ID,
  DUTY_TEXT,
  DUTY_ADDRESSEE,
  DUTY_PARTNERS,
  DUTY_RECIPIENT,
  DUTY_VIA,
  DUTY_RECURRENCE,
  DUTY_EVENT,
  DUTY_START,
  DUTY_UNTIL,
  DUTY_DEADLINE,
  DUTY_COVERED,
  DUTY_STEP,
  DUTY_INDICATORS,
  DUTY_NOTE_VI,
  DUTY_NOTE_EN
};

/* The values of some of their columns, by position in the closed list. */
typedef enum
{
  EVENT_STANDING = 1,
  EVENT_ON_OCCURRENCE
} DutyEvent;

typedef enum
{
  DEADLINE_EXCLUSIVE = 1,
  DEADLINE_INCLUSIVE,
  DEADLINE_UNSTATED
} DutyDeadline;

typedef enum
{
  COVERED_YEAR = 1,
  COVERED_HALF_YEAR,
  COVERED_QUARTER,
  COVERED_MONTH,
  COVERED_PREVIOUS_YEAR, /* from here on one before */
  COVERED_PREVIOUS_HALF_YEAR,
  COVERED_PREVIOUS_QUARTER,
  COVERED_PREVIOUS_MONTH
} DutyCovered;

typedef enum
{
  STEP_TARGETS = 1,
  STEP_HAND_DOWN,
  STEP_RESULTS,
  STEP_REPORT
} DutyStep;

#define EVENT_N_LABELS 3
#define DEADLINE_N_LABELS 4
#define COVERED_N_LABELS 9
#define STEP_N_LABELS 5

extern const Label bhxh_event_labels[EVENT_N_LABELS];
extern const Label bhxh_deadline_labels[DEADLINE_N_LABELS];
extern const Label bhxh_covered_labels[COVERED_N_LABELS];
extern const Label bhxh_step_labels[STEP_N_LABELS];
