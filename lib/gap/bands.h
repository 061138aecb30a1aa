/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Classes of achievement: which band between the caller's cuts an actual falls into, and
 * what the bands are called. Exact integers only.
 */
#pragma once

#include "base/label.h"
#include "base/options.h"
#include "gap/judge.h"

/* Codes of classes: 0 is blank, then no data, then one a cut from the best on, then
 * below. */
#define CLASS_NO_DATA 1
#define CLASS_BEST 2
#define CLASS_MAX_LABELS (BHXH_MAX_BANDS + 3)

/* Numbers from 0 to 2^BANDS_SMALL_BITS times a cut up to this one fit 64 bits. */
#define BANDS_SMALL_CUT 100000
#define BANDS_SMALL_BITS 40

typedef struct
{
  Amount cuts[BHXH_MAX_BANDS]; /* percent, falling */
  guint n_cuts;
  gboolean are_small; /* every cut is a whole percentage from 0 to BANDS_SMALL_CUT */
  gint64 small_cuts[BHXH_MAX_BANDS];
  guint whole; /* the first cut of at most 100; n_cuts without one */
  Label labels[CLASS_MAX_LABELS];
  guint n_labels;
  GStringChunk *words; /* of the labels */
} Bands;

/* Takes over the cuts of @options. */
void bhxh_bands_init (Bands *bands, const BhxhOptions *options);
void bhxh_bands_clear (Bands *bands);

/* The class of @rounded, an actual at the target's decimals: the first cut so many
 * percent of the target of which it reaches. Where @less, it must not be past the target
 * divided by that many percent. A target of 0 or below has no shares: what reaches it
 * counts as 100 percent, what does not as below all cuts. */
guint bhxh_bands_classify_any (const Bands *bands,
                               Amount rounded,
                               Amount target,
                               gboolean less);

/* TRUE when both are from 0 to 2^BANDS_SMALL_BITS. */
static inline gboolean
gap_are_small (gint64 a, gint64 b)
{
  return (guint64) (a | b) >> BANDS_SMALL_BITS == 0;
}

/* The same; numbers of equal decimals that are not very large take a short way. */
static inline guint
bhxh_bands_classify (const Bands *bands, Amount rounded, Amount target, gboolean less)
{
  gint64 part = 0;
  gint64 whole = 0;
  guint band = CLASS_BEST;

  if (rounded.decimals != target.decimals || target.value == 0 || !bands->are_small ||
      !gap_are_small (rounded.value, target.value))
    return bhxh_bands_classify_any (bands, rounded, target, less);
  part = 100 * (less ? target.value : rounded.value);
  whole = less ? rounded.value : target.value;
  /* Cuts fall, so those not reached are the first ones; to count them takes no guessing.
   */
  for (guint i = 0; i < bands->n_cuts; i++)
    band += part < bands->small_cuts[i] * whole;
  return band;
}
