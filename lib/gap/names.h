/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the rows of the tables call things: texts that repeat, once each, by number. And
 * the words around the tables.
 */
#pragma once

#include "gap/gaps.h"
#include "gap/unit-list.h"
#include "table/table.h"

/* Texts by number; made once, with the first table of a comparison, and kept by it. */
struct _GapTexts
{
  const char *
      *units; /* codes; names in Vietnamese, then those of their former areas where
                         any unit has ended; names in English alike */
  gsize n_units;
  gsize n_names;           /* in each language */
  GStringChunk *former;    /* names of former areas */
  const char **indicators; /* alike */
  gsize n_indicators;
  const char **sources; /* by number, see DenominatorSource */
  gsize n_sources;
};

void bhxh_gap_texts_free (GapTexts *texts);

/* Columns that name a unit or its parent, at most. */
#define GAP_UNIT_COLUMNS 6

/* A column whose texts are looked up for the rows there are. */
typedef struct
{
  guint column;
  const char *const *texts;
} GapLookedUp;

/* What one table calls things, and which units have rows in it. */
typedef struct
{
  BhxhGaps *gaps;
  const GapTexts *texts;
  const char *owner;
  GPtrArray *owners; /* codes, where rows are of several; NULL: of one */
  UnitList units;
  guint *chosen; /* where these are not all */
  GapLookedUp looked_up[GAP_UNIT_COLUMNS];
  guint n_looked_up; /* 0 where all units are: each will be named */
} GapNames;

/* Keeps @gaps. NULL with BHXH_ERROR_MEMORY. */
GapNames *bhxh_gap_names_new (BhxhGaps *gaps, GError **error);
void bhxh_gap_names_free (GapNames *names);

/* Leaves rows to these units alone, which are copied. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_gap_names_choose (GapNames *names,
                                const guint *units,
                                guint n_units,
                                GError **error);

/* Points the columns of known names to their texts: those of name-columns.h, parent
 * and its names, owner, denominator_source, class. */
void bhxh_gap_names_set_columns (GapNames *names, TableColumn *columns, guint n_columns);

/* Names the units of a batch that is filled, where not all units are chosen: to prepare the
 * names of all would cost more than the rows of a few. */
void bhxh_gap_names_look_up (const GapNames *names, const Batch *batch);

/* A note on what becomes of figures for which units are missing, where that was chosen. */
void bhxh_gap_names_add_missing_note (const GapNames *names, BhxhTable *table);

/* Title and notes: the plan, whose targets, what was compared. */
void bhxh_gap_names_set_words (const GapNames *names,
                               BhxhTable *table,
                               const char *title_vi,
                               const char *title_en);
