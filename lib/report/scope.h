/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Of what a computed report is: the results, the unit, and those below it.
 */
#pragma once

#include "base/sentence.h"
#include "check/findings.h"
#include "duty/duties.h"
#include "gap/gaps.h"
#include "model/plan.h"
#include "report/document.h"

/* Actuals of one stage that were known on one day. */
typedef struct
{
  guint8 stage;
  BhxhPeriod as_of;
  guint64 n;
} ReportVintage;

/* Labour forces of one period from one source. */
typedef struct
{
  guint16 source; /* DenominatorSource */
  BhxhPeriod period;
  guint64 n;
} ReportDenominator;

/* What all rows of the comparison say together. */
typedef struct
{
  guint64 n; /* targets */
  guint64 by_status[BHXH_STATUS_NO_DATA + 1];
  guint64 n_uncertain; /* with an actual, by which the status is not certain */
  guint64 n_partial;   /* sums in which units are missing */
  guint64 n_differ;    /* promises kept in one measure and not in the other */
  guint n_below;       /* units below it that have targets */
  guint64 n_own;       /* targets of the unit itself */
  gboolean has_own_achievement;
  gboolean has_own_persons; /* gaps of rates in persons */
  guint own_measures;       /* of the unit's own targets: a bit each BhxhMeasure */
  guint8 *has_below;        /* by indicator: somebody below it has a target */
  guint8 *has_persons;      /* by indicator: a gap of a rate is known in persons */
  GArray *vintages;         /* of ReportVintage, the latest first */
  GArray *denominators;     /* of ReportDenominator, the latest first */
} ReportSurvey;

typedef struct
{
  BhxhGaps *gaps;         /* borrowed, as what follows */
  BhxhFindings *findings; /* NULL: not told of */
  BhxhDuties *duties;     /* likewise */
  BhxhPlan *plan;
  BhxhFrame *frame;
  BhxhPeriod period; /* none: the plan's term */
  guint parts;
  gboolean is_whole; /* all units of the plan */
  guint top;         /* the unit; of a whole plan its first */
  guint *units;      /* the top and all below it, ascending; owned */
  guint n_units;
  ReportSurvey survey;
  BhxhReport *report;
} ReportScope;

/* Goes through all rows of the scope. @survey is to be cleared also on failure. */
gboolean bhxh_report_survey (const ReportScope *scope,
                             ReportSurvey *survey,
                             GError **error);
void bhxh_report_survey_clear (ReportSurvey *survey);

/* Looks the unit up, and goes through its rows. @scope is to be cleared also on failure. */
gboolean bhxh_report_scope_init (ReportScope *scope,
                                 BhxhGaps *gaps,
                                 const BhxhOptions *options,
                                 GError **error);
void bhxh_report_scope_clear (ReportScope *scope);

/* The slot of an indicator's targets that are told of one by one: the last one for which
 * there is any actual, else the last; -1: none. */
gint bhxh_report_find_slot (const ReportScope *scope, guint indicator);

/* The unit's row there; FALSE: it has no target. */
gboolean bhxh_report_find_row (const ReportScope *scope,
                               guint unit,
                               gint slot,
                               GapRow *row);

/* Negative, 0 or positive as @a is further below its target than @b, as far, or less far,
 * by their gaps; both have one, and less is better for both or for neither. */
gint bhxh_report_compare_gaps (const GapRow *a, const GapRow *b);

/* "năm 2024", in the middle of a sentence. */
char *bhxh_report_dup_period (const ReportScope *scope, BhxhLanguage language);

/* BHXH_ERROR_MEMORY, for what returns NULL without an error. */
void bhxh_report_set_memory_error (GError **error);

/* A unit's name, as it stands in the middle of a sentence. */
char *bhxh_report_dup_unit (const ReportScope *scope, guint unit, BhxhLanguage language);

/* "80%, 95% và 100%": the cuts between bands of achievement. */
char *bhxh_report_dup_bands (const ReportScope *scope, BhxhLanguage language);

/* "sơ bộ" and "30/11/2024", where all actuals are of one stage and one day; else NULL. */
char *bhxh_report_dup_only_stage (const ReportScope *scope, BhxhLanguage language);
char *bhxh_report_dup_only_day (const ReportScope *scope, BhxhLanguage language);

/* "a.csv, b.csv": where actuals come from, without folders unless two files in different
 * ones have one name; NULL: from no file. */
char *bhxh_report_dup_files (const ReportScope *scope);

/* The parts: each adds what it has to the scope's report. */
gboolean bhxh_report_add_summary (const ReportScope *scope, GError **error);
gboolean bhxh_report_add_targets (const ReportScope *scope, GError **error);
gboolean bhxh_report_add_charts (const ReportScope *scope, GError **error);
gboolean bhxh_report_add_findings (const ReportScope *scope, GError **error);
gboolean bhxh_report_add_duties (const ReportScope *scope, GError **error);
gboolean bhxh_report_add_method (const ReportScope *scope, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportScope, bhxh_report_scope_clear)
