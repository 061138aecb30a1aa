/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The summary as it is being told, sentence by sentence.
 */
#pragma once

#include "report/scope.h"

/* What is being told, in which language, and as far as it is told. */
typedef struct
{
  const ReportScope *scope;
  BhxhLanguage language;
  GString *text;
} Telling;

/* Adds a sentence. */
void bhxh_telling_say (Telling *telling,
                       const Label *sentence,
                       const SentenceWord *words,
                       guint n_words);

char *bhxh_telling_dup_number (const Telling *telling, gint64 value, gint decimals);

/* A number of the row, where it has that; with a sign if @is_signed. */
char *bhxh_telling_dup_value (const Telling *telling,
                              const GapRow *row,
                              BhxhGapNumber number,
                              gboolean is_signed);

/* Of what period the row is, where the report is of several; else NULL. */
char *bhxh_telling_dup_when (const Telling *telling, const GapRow *row);

/* By the first indicator, no part of another, of which several units know their gap. */
void bhxh_telling_tell_below (Telling *telling);
