/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From rows to indicators: which is a rate of which, and whether that makes sense.
 */
#include "model/frame-build-private.h"

#include "model/labels.h"

#include <string.h>

#define PREVIOUS_BEFORE "prev("
#define PREVIOUS_AFTER ")"

/* --- References ----------------------------------------------------------------------
 */

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static gint
find_code (const FrameBuilder *builder, const char *code, gsize length)
{
  const guint found = bhxh_code_index_find (builder->axes->indicator_codes, code, length);

  return found != CODE_INDEX_NONE ? (gint) found : -1;
}

/* The indicator a cell names; -1 for a blank one, and, reported as @kind, for an unknown.
 */
static gint
resolve (FrameBuilder *builder,
         const IndicatorRow *row,
         ProblemKind kind,
         const char *text,
         gsize length)
{
  const gint found = find_code (builder, text, length);

  if (found < 0)
    {
      g_autofree char *name = g_strndup (text, length);

      bhxh_frame_builder_report (builder, kind, row->place, name, NULL, row->code);
    }
  return found;
}

static gint
resolve_plain (FrameBuilder *builder, const IndicatorRow *row, const char *text)
{
  return is_blank (text)
             ? -1
             : resolve (builder, row, PROBLEM_UNKNOWN_INDICATOR, text, strlen (text));
}

static void
resolve_denominator (FrameBuilder *builder,
                     const IndicatorRow *row,
                     BhxhIndicator *indicator)
{
  const char *text = row->denominator;
  gsize length;

  indicator->denominator = -1;
  if (is_blank (text))
    return;
  length = strlen (text);
  if (g_str_has_prefix (text, PREVIOUS_BEFORE) && g_str_has_suffix (text, PREVIOUS_AFTER))
    {
      text += strlen (PREVIOUS_BEFORE);
      length -= strlen (PREVIOUS_BEFORE) + strlen (PREVIOUS_AFTER);
      indicator->denominator_previous = TRUE;
    }
  indicator->denominator =
      resolve (builder, row, PROBLEM_UNKNOWN_DENOMINATOR, text, length);
}

/* --- Sense ---------------------------------------------------------------------------
 */

static gboolean
are_alike (const FrameBuilder *builder, gint one, gint other)
{
  const BhxhIndicator *indicators = builder->axes->indicators;

  return indicators[one].measure == indicators[other].measure;
}

/* What is wrong with an indicator, as the columns that clash; NULL when nothing is. */
static const char *
find_contradiction (const FrameBuilder *builder, const IndicatorRow *row, guint index)
{
  const BhxhIndicator *indicator = &builder->axes->indicators[index];
  const gint numerator = indicator->numerator;
  const gint denominator = indicator->denominator;
  const gint self = (gint) index;

  if (indicator->measure == BHXH_MEASURE_PERSON && indicator->decimals > 0)
    return "unit, decimals";
  if (is_blank (row->numerator) != is_blank (row->denominator))
    return "numerator, denominator";
  if (indicator->measure == BHXH_MEASURE_PERSON && !is_blank (row->numerator))
    return "unit, numerator";
  if (numerator == self)
    return "numerator";
  if (denominator == self)
    return "denominator";
  if (numerator >= 0 && denominator >= 0 && !are_alike (builder, numerator, denominator))
    return "numerator, denominator";
  if (numerator >= 0 && numerator == denominator && !indicator->denominator_previous)
    return "numerator, denominator";
  if (indicator->part_of >= 0 && !are_alike (builder, self, indicator->part_of))
    return "unit, part_of";
  return NULL;
}

static void
check_sense (FrameBuilder *builder, guint index)
{
  const IndicatorRow *row = &builder->rows->indicators[index];
  const char *contradiction = find_contradiction (builder, row, index);

  if (contradiction != NULL)
    bhxh_frame_builder_report (builder, PROBLEM_BAD_INDICATOR, row->place, row->code,
                               NULL, contradiction);
}

/* The way from an indicator over its wholes back to itself: "a → b → a". */
static void
report_cycle (FrameBuilder *builder, guint index)
{
  const BhxhIndicator *indicators = builder->axes->indicators;
  GString *way = g_string_new (indicators[index].code);
  gint at = indicators[index].part_of;

  for (; at != (gint) index && way->len < PROBLEM_MAX_TEXT; at = indicators[at].part_of)
    g_string_append_printf (way, " → %s", indicators[at].code);
  g_string_append_printf (way, " → %s", indicators[at].code);
  bhxh_frame_builder_report (builder, PROBLEM_CYCLE,
                             builder->rows->indicators[index].place,
                             indicators[index].code, NULL, way->str);
  g_string_free (way, TRUE);
}

/* A chain of wholes that is longer than there are indicators leads back to itself. A
 * cycle is reported once, at its first row. */
static void
check_part_of (FrameBuilder *builder, guint index)
{
  const Axes *axes = builder->axes;
  gint at = axes->indicators[index].part_of;

  for (guint n = 0; at >= 0 && n < axes->n_indicators; n++)
    {
      if (at < (gint) index)
        return;
      if (at == (gint) index)
        {
          report_cycle (builder, index);
          return;
        }
      at = axes->indicators[at].part_of;
    }
}

/* --- Filling -------------------------------------------------------------------------
 */

static gboolean
fill_indicator (FrameBuilder *builder, guint index)
{
  const IndicatorRow *row = &builder->rows->indicators[index];
  BhxhIndicator *indicator = &builder->axes->indicators[index];

  indicator->code = bhxh_frame_builder_dup (builder, row->code);
  indicator->name_vi = bhxh_frame_builder_dup (builder, row->name_vi);
  indicator->name_en = is_blank (row->name_en)
                           ? indicator->name_vi
                           : bhxh_frame_builder_dup (builder, row->name_en);
  indicator->decimals =
      (gint8) CLAMP (row->decimals, -BHXH_NUMBER_MAX_DECIMALS, BHXH_NUMBER_MAX_DECIMALS);
  indicator->measure = (guint8) row->measure;
  indicator->rounding = (guint8) row->rounding;
  indicator->direction = (guint8) row->direction;
  indicator->kind = (guint8) row->kind;
  if (indicator->decimals != row->decimals)
    {
      g_autofree char *decimals = g_strdup_printf ("%d", row->decimals);

      bhxh_frame_builder_report (builder, PROBLEM_NUMBER_OUT_OF_RANGE, row->place,
                                 decimals, "[-18, 18]", NULL);
    }
  return indicator->code != NULL && indicator->name_vi != NULL &&
         indicator->name_en != NULL &&
         bhxh_frame_builder_dup_list (builder, row->aliases, &indicator->aliases);
}

/* Puts an indicator into the index. A code that is there already is an error, but no
 * problem to be listed: whoever keeps the rows by their keys has told of it. */
static gboolean
index_indicator (FrameBuilder *builder, guint index)
{
  const char *code = builder->axes->indicators[index].code;
  GError *error = NULL;
  guint existing;

  if (!bhxh_code_index_add (builder->axes->indicator_codes, code, strlen (code), index,
                            &existing, &error))
    {
      bhxh_frame_builder_keep (builder, error);
      return FALSE;
    }
  if (existing != CODE_INDEX_NONE)
    bhxh_diagnostics_add (NULL, PROBLEM_DUPLICATE_KEY,
                          builder->rows->indicators[index].place, code, NULL, NULL,
                          &builder->error);
  return TRUE;
}

gboolean
bhxh_frame_build_indicators (FrameBuilder *builder)
{
  Axes *axes = builder->axes;
  GError *error = NULL;

  axes->indicator_codes = bhxh_code_index_new (axes->n_indicators, &error);
  if (axes->indicator_codes == NULL)
    {
      bhxh_frame_builder_keep (builder, error);
      return FALSE;
    }
  for (guint i = 0; i < axes->n_indicators; i++)
    if (!fill_indicator (builder, i) || !index_indicator (builder, i))
      return FALSE;
  for (guint i = 0; i < axes->n_indicators; i++)
    {
      const IndicatorRow *row = &builder->rows->indicators[i];

      axes->indicators[i].numerator = resolve_plain (builder, row, row->numerator);
      axes->indicators[i].part_of = resolve_plain (builder, row, row->part_of);
      resolve_denominator (builder, row, &axes->indicators[i]);
    }
  for (guint i = 0; i < axes->n_indicators; i++)
    {
      check_sense (builder, i);
      check_part_of (builder, i);
    }
  return TRUE;
}
