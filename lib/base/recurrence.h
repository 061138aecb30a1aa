/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A recurrence rule as its text says it, before it has a start.
 */
#pragma once

#include "base/diagnostics.h"
#include "base/span.h"

#include <bhxhplan/recurrence.h>

typedef struct
{
  gboolean is_yearly; /* else monthly */
  guint interval;     /* at least 1 */
  guint32 months;     /* bit m: month m, from 1; 0: not stated */
  guint32 days;       /* bit d: day d, from 1 */
  guint32 end_days;   /* bit d: day -d; with days 0: not stated */
  guint count;        /* 0: not stated */
  BhxhPeriod until;   /* the last day; none: not stated */
} RecurrenceRule;

/* What is wrong with a rule: the part, or the whole of it. */
typedef struct
{
  ProblemKind kind;
  Span part;
  const char *expected; /* static */
} RecurrenceProblem;

/* FALSE with @problem where the text is no rule, or not one of those understood. */
gboolean bhxh_recurrence_read (Span text,
                               RecurrenceRule *rule,
                               RecurrenceProblem *problem);

/* TRUE where the rule says itself which days of the month it means. */
static inline gboolean
recurrence_names_days (const RecurrenceRule *rule)
{
  return (rule->days | rule->end_days) != 0;
}
