/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows of one plan into the making of another, and the rows by which the new plan says
 * where its figures are from.
 */
#pragma once

#include "model/plan.h"

/* A plan in the making. */
typedef struct
{
  BhxhPlanBuilder *builder;
  GHashTable *sources;      /* ids of the rows of texts.csv that were added */
  gboolean drops_addressed; /* whom the plans address is not whom the new one does */
} Derived;

void bhxh_derived_init (Derived *derived, BhxhOptions *options);
void bhxh_derived_clear (Derived *derived);

/* Copies a row of a table but targets. What names a text of the old document is left
 * blank: those texts stay behind. @agencies: codes that change, from old to new; NULL:
 * none. */
gboolean bhxh_derived_copy_row (Derived *derived,
                                const BhxhPlan *plan,
                                BhxhPlanTable table,
                                guint row,
                                GHashTable *agencies,
                                GError **error);

/* Copies all rows, if the plan has the table. */
gboolean bhxh_derived_copy_table (Derived *derived,
                                  const BhxhPlan *plan,
                                  BhxhPlanTable table,
                                  GHashTable *agencies,
                                  GError **error);

/* Whether the plan has a decision of its own, and is not made of other plans. */
gboolean bhxh_derived_has_document (const BhxhPlan *plan);

/* A row of documents.csv that cites @plan, under the plan's identifier. */
gboolean bhxh_derived_cite_plan (Derived *derived,
                                 const BhxhPlan *plan,
                                 GHashTable *agencies,
                                 GError **error);

/* Names the plans it comes from in the descriptor. */
void bhxh_derived_set_origin (Derived *derived, BhxhPlan *const *plans, gsize n_plans);

/* A place that a figure can cite: a row of texts.csv, added once for each id. */
gboolean bhxh_derived_add_source (Derived *derived,
                                  const char *id,
                                  const char *text_vi,
                                  const char *text_en,
                                  GError **error);

/* What is said of a place in another plan: the words around its name. */
typedef struct
{
  const char *vi_before;
  const char *vi_after;
  const char *en_before;
  const char *en_after;
} PlaceWords;

/* A source that is @place ("PL.table#1/2/3", or "") of @plan; the row of texts.csv says in
 * words which plan and place that is. The source; NULL with @error. Free with g_free(). */
char *bhxh_derived_add_place (Derived *derived,
                              const BhxhPlan *plan,
                              const char *place,
                              const PlaceWords *words,
                              GError **error);

/* What is added as a statement. Texts are borrowed; NULL is blank. */
typedef struct
{
  const char *unit; /* code@date */
  const char *indicator;
  BhxhPeriod period;
  gint64 value;
  Trait trait; /* decimals, rounding, qualifier and kind are read */
  const char *owner;
  const char *printed;
  const char *source;
} DerivedFigure;

gboolean bhxh_derived_add_figure (Derived *derived,
                                  const DerivedFigure *figure,
                                  GError **error);
