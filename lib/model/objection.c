/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What adds up: the one place that decides it.
 */
#include "base/objection.h"
#include "model/frame.h"

#include <bhxhplan/objection.h>

#include <string.h>

G_STATIC_ASSERT (BHXH_OBJECTION_OTHER_MEASURE == OBJECTION_N_LABELS - 1);

/* --- Insurances ------------------------------------------------------------------ */

typedef struct
{
  const char *prefix;   /* of codes */
  const char *words[2]; /* of names, as they are written in the middle of one */
} Insurance;

static const Insurance insurances[] = {
  { "si_", { "BHXH", "hiểm xã hội" } },
  { "ui_", { "BHTN", "hiểm thất nghiệp" } },
  { "hi_", { "BHYT", "hiểm y tế" } },
};

static gboolean
is_named (const BhxhIndicator *indicator, const Insurance *insurance)
{
  for (guint i = 0; i < G_N_ELEMENTS (insurance->words); i++)
    if (strstr (indicator->name_vi, insurance->words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* NULL for none, or where the name has several. */
static const Insurance *
find_insurance (const BhxhIndicator *indicator)
{
  const Insurance *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (insurances); i++)
    if (g_str_has_prefix (indicator->code, insurances[i].prefix))
      return &insurances[i];
  for (guint i = 0; i < G_N_ELEMENTS (insurances); i++)
    if (is_named (indicator, &insurances[i]))
      {
        if (found != NULL)
          return NULL;
        found = &insurances[i];
      }
  return found;
}

static gboolean
are_of_two_insurances (const BhxhIndicator *a, const BhxhIndicator *b)
{
  const Insurance *one = find_insurance (a);
  const Insurance *other = find_insurance (b);

  return one != NULL && other != NULL && one != other;
}

/* --- Wholes ---------------------------------------------------------------------- */

/* Of the same indicator too. No chain of wholes leads back. */
static gboolean
is_within (const BhxhFrame *frame, gint part, guint whole)
{
  while (part >= 0 && (guint) part != whole)
    part = bhxh_frame_get_indicator (frame, (guint) part)->part_of;
  return part >= 0;
}

static BhxhObjection
find_overlap (const BhxhFrame *frame, guint a, guint b, guint apart)
{
  if (are_of_two_insurances (bhxh_frame_get_indicator (frame, a),
                             bhxh_frame_get_indicator (frame, b)))
    return BHXH_OBJECTION_OTHER_INSURANCE;
  return apart == BHXH_APART_IN_NOTHING &&
                 (is_within (frame, (gint) a, b) || is_within (frame, (gint) b, a))
             ? BHXH_OBJECTION_COUNTED_TWICE
             : BHXH_OBJECTION_NONE;
}

/* --- Measures -------------------------------------------------------------------- */

static gboolean
have_other_denominators (const BhxhIndicator *a, const BhxhIndicator *b)
{
  return a->denominator >= 0 && b->denominator >= 0 &&
         (a->denominator != b->denominator ||
          a->denominator_previous != b->denominator_previous);
}

BhxhObjection
bhxh_objection_find (const BhxhFrame *frame, guint indicator, guint other, guint apart)
{
  const BhxhIndicator *a = NULL;
  const BhxhIndicator *b = NULL;
  BhxhObjection objection = BHXH_OBJECTION_NONE;

  g_return_val_if_fail (frame != NULL, BHXH_OBJECTION_NONE);
  a = bhxh_frame_get_indicator (frame, indicator);
  b = bhxh_frame_get_indicator (frame, other);
  if (a == NULL || b == NULL)
    return BHXH_OBJECTION_NONE;
  if (a->measure != b->measure)
    return BHXH_OBJECTION_OTHER_MEASURE;
  if (a->measure == BHXH_MEASURE_INDEX)
    return BHXH_OBJECTION_INDICES;
  if (a->measure == BHXH_MEASURE_PERCENT && apart != BHXH_APART_IN_NOTHING)
    return BHXH_OBJECTION_RATES;
  if ((apart & BHXH_APART_IN_TIME) != 0 &&
      (a->kind == BHXH_KIND_STOCK || b->kind == BHXH_KIND_STOCK))
    return BHXH_OBJECTION_OVER_TIME;
  objection = find_overlap (frame, indicator, other, apart);
  if (objection == BHXH_OBJECTION_NONE && a->measure == BHXH_MEASURE_PERCENT &&
      have_other_denominators (a, b))
    objection = BHXH_OBJECTION_OTHER_DENOMINATOR;
  return objection;
}

const char *
bhxh_objection_get_reason (BhxhObjection objection, BhxhLanguage language)
{
  g_return_val_if_fail ((guint) objection < OBJECTION_N_LABELS, NULL);
  return bhxh_label_get_words (&bhxh_objection_labels[objection], language);
}
