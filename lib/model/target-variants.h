/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The cells of a statement that are the same row after row: decimals, rounding,
 * qualifier, kind, owner. Read once, then compared by bytes.
 */
#pragma once

#include "model/plan-private.h"
#include "model/tokens.h"

#define VARIANT_N_CELLS 5
#define VARIANTS_KEPT 8
#define VARIANT_NO_DECIMALS G_MAXINT8
#define VARIANT_TRAITS 256

typedef struct
{
  char *texts[VARIANT_N_CELLS]; /* as in the row */
  gsize lengths[VARIANT_N_CELLS];
  gint8 decimals;  /* VARIANT_NO_DECIMALS: as the digits say */
  guint8 rounding; /* 0: the indicator's */
  guint8 qualifier;
  guint8 kind;
  guint16 owner; /* row of agencies + 1 */
} Variant;

/* The traits that variants come to, by indicator and decimals. */
typedef struct
{
  guint64 key; /* 0: empty */
  guint16 trait;
} VariantTrait;

typedef struct
{
  Variant variants[VARIANTS_KEPT];
  guint n_variants;
  guint last;
  guint next;                     /* to be given up when all are taken */
  gint fields[VARIANT_N_CELLS];   /* of the row; -1: no such column */
  guint present[VARIANT_N_CELLS]; /* the cells that have a column */
  guint n_present;
  guint64 last_key; /* what the last trait was for */
  guint16 last_trait;
  VariantTrait traits[VARIANT_TRAITS];
} TargetVariants;

/* Finds the five columns among the fields of a row; forgets all variants. */
void bhxh_target_variants_set_fields (TargetVariants *variants,
                                      const gint field_of[TARGET_N_COLUMNS]);

/* The row's variant, if it is known; NULL. */
const Variant *bhxh_target_variants_find (TargetVariants *variants, const Span *fields);

/* The same; where no column can make a difference, at once. */
static inline const Variant *
target_variants_find (TargetVariants *variants, const Span *fields)
{
  if (variants->n_present == 0 && variants->n_variants > 0)
    return &variants->variants[0];
  return bhxh_target_variants_find (variants, fields);
}

/* Reads the row's variant, and remembers it; its problems are reported: NULL then. */
const Variant *bhxh_target_variants_read (TargetVariants *variants,
                                          BhxhPlanBuilder *builder,
                                          const Span *fields);

/* What a trait depends on, in one number that is not 0. */
static inline guint64
target_variants_key (const TargetVariants *variants, guint indicator, gint decimals)
{
  return ((guint64) indicator << 16 | (guint64) (decimals + 64) << 8 | variants->last) +
         1;
}

/* The trait of a figure with so many decimals; 0 with @error. @variant is the one found
 * or read last. */
guint16 bhxh_target_variants_get_trait (TargetVariants *variants,
                                        const Variant *variant,
                                        BhxhFigures *figures,
                                        guint indicator,
                                        gint decimals,
                                        GError **error);

/* The same; the one asked for last at once. */
static inline guint16
target_variants_get_trait (TargetVariants *variants,
                           const Variant *variant,
                           BhxhFigures *figures,
                           guint indicator,
                           gint decimals,
                           GError **error)
{
  const guint64 key = target_variants_key (variants, indicator, decimals);

  if (G_LIKELY (variants->last_key == key))
    return variants->last_trait;
  return bhxh_target_variants_get_trait (variants, variant, figures, indicator, decimals,
                                         error);
}

void bhxh_target_variants_clear (TargetVariants *variants);
