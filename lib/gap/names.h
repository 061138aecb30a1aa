/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the rows of the tables call things: texts that repeat, once each, by number. And
 * the words around the tables.
 */
#pragma once

#include "gap/gaps.h"
#include "table/table.h"

typedef struct
{
  BhxhGaps *gaps;
  const char *
      *units; /* codes; names in Vietnamese, then those of their former areas where
                         any unit has ended; names in English alike */
  gsize n_units;
  gsize n_names;           /* in each language */
  GStringChunk *former;    /* names of former areas */
  const char **indicators; /* alike */
  gsize n_indicators;
  const char *owner;
  GPtrArray *owners;    /* codes, where rows are of several; NULL: of one */
  const char **sources; /* by number, see DenominatorSource */
  gsize n_sources;
} GapNames;

/* Keeps @gaps. NULL with BHXH_ERROR_MEMORY. */
GapNames *bhxh_gap_names_new (BhxhGaps *gaps, GError **error);
void bhxh_gap_names_free (GapNames *names);

/* Points the columns of known names to their texts: those of name-columns.h, parent
 * and its names, owner, denominator_source, class. */
void bhxh_gap_names_set_columns (const GapNames *names,
                                 TableColumn *columns,
                                 guint n_columns);

/* A note on what becomes of figures for which units are missing, where that was chosen. */
void bhxh_gap_names_add_missing_note (const GapNames *names, BhxhTable *table);

/* Title and notes: the plan, whose targets, what was compared. */
void bhxh_gap_names_set_words (const GapNames *names,
                               BhxhTable *table,
                               const char *title_vi,
                               const char *title_en);
