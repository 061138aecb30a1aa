/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How findings lie in memory: 24 bytes an evaluation; everything else about it is worked
 * out again when somebody asks.
 */
#pragma once

#include "base/grouping.h"
#include "base/options.h"
#include "check/evaluate.h"
#include "check/intake.h"
#include "model/plan.h"

#include <bhxhplan/bounds.h>

/* Rules that every plan has; after them the plan's own, in their order; after those, with
 * actuals, the ones that these are asked as they come in. */
typedef enum
{
  BUILTIN_STATEMENTS_AGREE = 0, /* the statements of one owner about one cell */
  BUILTIN_BOUNDS_AGREE,         /* what the rules say about one missing figure */
  BUILTIN_SENT_ONCE,            /* an actual that replaced another */
  BUILTIN_NOT_REPEATED,         /* actuals of a period that are those of the previous */
  BUILTIN_N_RULES
} BuiltinRule;

/* Rules, built-in ones and periods at most. */
#define FINDINGS_MAX G_MAXUINT16

typedef struct
{
  gint64 size;
  guint32 unit;
  guint16 rule;      /* BuiltinRule, or BUILTIN_N_RULES + the number of another */
  guint16 indicator; /* of built-in rules */
  guint16 period;    /* index into the findings' periods */
  gint8 size_decimals;
  guint8 verdict;
  guint8 printed;
  guint8 is_actual : 1;
  guint8 is_accepted : 1;
} Evaluation;

struct _BhxhFindings
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  CheckSource sources[2]; /* targets, actuals; figures NULL without */
  char *owner;            /* of the targets */
  BhxhBounds *bounds;
  const Rule **rules; /* the plan's, then those of intake */
  guint n_rules;
  guint n_plan_rules;
  IntakeRules intake;
  Form **forms; /* one a rule */
  Evaluation *evaluations;
  gsize capacity;
  guint n_evaluations;
  BhxhPeriod *periods;
  gsize periods_capacity;
  guint n_periods;
  guint n_failing;
  GMutex mutex; /* of what follows, made at first use */
  gboolean is_counted;
  guint counts[BHXH_VERDICT_UNKNOWN + 1][BHXH_PRINTED_BREAK + 1];
  gboolean is_grouped;
  Grouping by_unit;
};

/* Evaluations of these units, each named once, in the order of all; without a look at the
 * others. NULL with BHXH_ERROR_MEMORY. Free with g_free(). */
guint *bhxh_findings_dup_of_units (BhxhFindings *findings,
                                   const guint *units,
                                   guint n_units,
                                   guint *n_evaluations,
                                   GError **error);

/* As bhxh_findings_dup_table() of those that need a look, for these units alone. NULL with
 * BHXH_ERROR_MEMORY. */
BhxhTable *bhxh_findings_dup_table_of (BhxhFindings *findings,
                                       const guint *units,
                                       guint n_units,
                                       GError **error);

/* What a rule is called, built-in or not. */
typedef struct
{
  const char *id;
  const char *name_vi;
  const char *name_en;
  BhxhSeverity severity;
} RuleWords;

RuleWords bhxh_findings_get_rule_words (const BhxhFindings *findings, guint rule);

static inline const CheckSource *
finding_source (const BhxhFindings *findings, const Evaluation *evaluation)
{
  return &findings->sources[evaluation->is_actual];
}

/* The form of the evaluation's rule; NULL for built-in ones. */
static inline const Form *
finding_form (const BhxhFindings *findings, const Evaluation *evaluation)
{
  return evaluation->rule < BUILTIN_N_RULES
             ? NULL
             : findings->forms[evaluation->rule - BUILTIN_N_RULES];
}

static inline CheckCell
finding_cell (const BhxhFindings *findings, const Evaluation *evaluation)
{
  return (CheckCell){ evaluation->unit, evaluation->indicator,
                      findings->periods[evaluation->period] };
}

/* --- statements.c ----------------------------------------------------------------------
 */

/* What the statements of one cell say together. FALSE past 128 bits. */
gboolean bhxh_statements_judge (const CheckSource *statements,
                                const char *owner,
                                CheckCell cell,
                                Outcome *outcome);

/* Calls @visit for each of them, the most precise one first. */
typedef void (*StatementVisit) (const CheckFigure *statement,
                                CheckCell cell,
                                gpointer data);
void bhxh_statements_visit (const CheckSource *statements,
                            const char *owner,
                            CheckCell cell,
                            StatementVisit visit,
                            gpointer data);

/* --- cell-text.c
 * ------------------------------------------------------------------------ */

/* "unit/indicator/period/owner"; the owner of actuals is CELL_OWNER_ACTUAL. */
#define CELL_OWNER_ACTUAL "actual"
void bhxh_cell_append (GString *out, BhxhFrame *frame, CheckCell cell, const char *owner);

/* Reads one. FALSE (nothing written) when it names nothing of the frame; else free
 * @owner. */
gboolean bhxh_cell_parse (BhxhFrame *frame,
                          const char *text,
                          gsize length,
                          CheckCell *cell,
                          char **owner);

/* --- accepted.c
 * ------------------------------------------------------------------------- */

/* The accepted list as it is in force on a day (none: all of it); free with
 * g_hash_table_unref(). */
GHashTable *bhxh_accepted_new (const BhxhPlan *plan, BhxhPeriod day);
gboolean bhxh_accepted_has (GHashTable *accepted,
                            const BhxhFindings *findings,
                            const Evaluation *evaluation);

/* --- finding.c
 * -------------------------------------------------------------------------- */

/* Calls @visit for each cell the evaluation speaks of. */
void bhxh_finding_visit (const BhxhFindings *findings,
                         const Evaluation *evaluation,
                         CheckVisit visit,
                         gpointer data);

/* The cells it speaks of, separated by ";". */
char *bhxh_finding_dup_cells (const BhxhFindings *findings, const Evaluation *evaluation);

/* Where the figures stand, all statements of each cell, separated by ";". */
char *bhxh_finding_dup_places (const BhxhFindings *findings,
                               const Evaluation *evaluation);

/* The law, or the places of the document, that the rule rests on; "" for nothing. */
char *bhxh_finding_dup_basis (const BhxhFindings *findings,
                              const Evaluation *evaluation,
                              BhxhLanguage language);

/* What the rule takes for granted; "" for nothing. */
char *bhxh_finding_dup_assumption (const BhxhFindings *findings,
                                   const Evaluation *evaluation,
                                   BhxhLanguage language);

/* Who can say what is right: of the targets of an owner in a unit; of a finding. */
char *bhxh_plan_dup_addressee (const BhxhPlan *plan,
                               const char *owner,
                               guint unit,
                               BhxhLanguage language);
char *bhxh_finding_dup_addressee (const BhxhFindings *findings,
                                  const Evaluation *evaluation,
                                  BhxhLanguage language);

/* --- message.c
 * -------------------------------------------------------------------------- */

char *bhxh_finding_dup_message (const BhxhFindings *findings,
                                const Evaluation *evaluation,
                                BhxhLanguage language);
