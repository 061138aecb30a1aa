/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of a register, and finding when something was handed in.
 */
#pragma once

#include "model/addressees.h"

#include <bhxhplan/submissions.h>

typedef struct
{
  guint duty; /* row of duties.csv */
  Addressee addressee;
  BhxhPeriod covered;
  BhxhPeriod date;
} Submission;

struct _BhxhSubmissions
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  gpointer rows; /* of Submission */
  gsize capacity;
  guint n_rows;
};

BhxhSubmissions *bhxh_submissions_new (BhxhPlan *plan);

/* Adds a row; FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_submissions_add (BhxhSubmissions *submissions,
                               Submission row,
                               GError **error);

/* Sorts the rows, after the last one. */
void bhxh_submissions_seal (BhxhSubmissions *submissions);

/* The first day up to @on (none: any) on which this was handed in, row.date aside; none
 * where it was not. */
BhxhPeriod bhxh_submissions_find (const BhxhSubmissions *submissions,
                                  Submission row,
                                  BhxhPeriod on);
