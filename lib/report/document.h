/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a report is made of: an ordered list of parts, and what stands around them.
 */
#pragma once

#include "report/chart.h"
#include "table/reader.h"

#include <bhxhplan/report.h>

typedef enum
{
  PART_HEADING = 1,
  PART_PARAGRAPH,
  PART_NOTE,
  PART_TABLE,
  PART_CHART
} PartKind;

#define PART_N_KINDS (PART_CHART + 1)

typedef struct
{
  PartKind kind;
  guint level;      /* of a heading */
  TableWords words; /* the text; of a table its title */
  BhxhTable *table; /* also of a chart; NULL for other parts */
  Chart *chart;     /* NULL for other parts */
  char *columns;    /* what people see of the table; NULL: all */
  gboolean is_part; /* of a larger table, whose notes people are not shown */
} ReportPart;

struct _BhxhReport
{
  gatomicrefcount refs;
  TableWords title;
  char *heading; /* lines; as what follows, NULL where there is none */
  char *place;
  BhxhPeriod date;
  char *office; /* lines */
  char *signatory;
  char *css;
  char *manifest; /* JSON */
  GPtrArray *parts;
};

/* Adds a table as bhxh_report_add_table(); @is_part: rows of one whose notes are not about
 * them alone. */
void bhxh_report_add_rows (BhxhReport *report,
                           BhxhTable *table,
                           const char *columns,
                           const Label *title,
                           gboolean is_part);

/* Adds the chart, which it takes, with the table beside it. */
void bhxh_report_take_chart (BhxhReport *report, Chart *chart);

/* A copy of @text, with U+FFFD where it is not UTF-8; NULL stays NULL. */
char *bhxh_report_dup_text (const char *text);

/* "ngày 05 tháng 10 năm 2024", behind the place where there is one; NULL where there is
 * neither. */
char *bhxh_report_dup_date (const BhxhReport *report, BhxhLanguage language);

static inline const ReportPart *
report_get_part (const BhxhReport *report, guint part)
{
  return report->parts->pdata[part];
}
