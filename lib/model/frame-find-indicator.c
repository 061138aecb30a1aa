/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From what people write to an indicator: its code, its names, its other names.
 */
#include "model/axes.h"

#include "base/memory.h"
#include "base/name-index.h"

#include <string.h>

/* Going through all names for suggestions is not for every row of a file full of
 * problems. */
#define MAX_SUGGESTED_PROBLEMS 100

gint
bhxh_frame_find_indicator_code (const BhxhFrame *frame, const char *code, gsize length)
{
  const guint found = bhxh_code_index_find (frame->axes->indicator_codes, code, length);

  return found != CODE_INDEX_NONE ? (gint) found : -1;
}

/* --- By name -------------------------------------------------------------------------
 */

static NameIndex *
make_names (const Axes *axes, GError **error)
{
  g_autofree NamePair *pairs = NULL;
  gsize n = 0;

  for (guint i = 0; i < axes->n_indicators; i++)
    n += 2 + bhxh_indicator_get_n_aliases (&axes->indicators[i]);
  pairs = bhxh_try_new (n, sizeof (NamePair), error);
  if (pairs == NULL)
    return NULL;
  n = 0;
  for (guint i = 0; i < axes->n_indicators; i++)
    {
      const BhxhIndicator *indicator = &axes->indicators[i];

      pairs[n++] = (NamePair){ indicator->name_vi, i };
      pairs[n++] = (NamePair){ indicator->name_en, i };
      for (guint alias = 0; alias < bhxh_indicator_get_n_aliases (indicator); alias++)
        pairs[n++] = (NamePair){ indicator->aliases[alias], i };
    }
  return bhxh_name_index_new (pairs, n, error);
}

/* The index, made at first use. */
static const NameIndex *
get_names (Axes *axes, GError **error)
{
  const NameIndex *names;

  g_mutex_lock (&axes->lock);
  if (axes->indicator_names == NULL)
    axes->indicator_names = make_names (axes, error);
  names = axes->indicator_names;
  g_mutex_unlock (&axes->lock);
  return names;
}

gboolean
bhxh_frame_match_indicator (const BhxhFrame *frame,
                            const char *text,
                            gsize length,
                            IndicatorMatch *match,
                            GError **error)
{
  const gint code = bhxh_frame_find_indicator_code (frame, text, length);
  const NameIndex *names = NULL;
  NameMatch nearness = NAME_MATCH_NONE;

  *match = (IndicatorMatch){ .outcome = INDICATOR_UNKNOWN };
  if (code >= 0)
    {
      match->outcome = INDICATOR_FOUND;
      match->indicator = (guint) code;
      return TRUE;
    }
  names = get_names (frame->axes, error);
  if (names == NULL)
    return FALSE;
  match->n_candidates =
      (guint) bhxh_name_index_find (names, text, length, NULL, NULL, match->candidates,
                                    INDICATOR_MAX_CANDIDATES, &nearness);
  if (match->n_candidates == 0)
    return TRUE;
  match->outcome = match->n_candidates == 1 ? INDICATOR_FOUND : INDICATOR_AMBIGUOUS;
  match->indicator = match->candidates[0];
  match->lacks_marks = nearness == NAME_MATCH_PLAIN || nearness == NAME_MATCH_COMPATIBLE;
  return TRUE;
}

/* --- What is said of it --------------------------------------------------------------
 */

/* "Số người tham gia BHTN (ui_persons), ..."; NULL for none. */
static char *
list_indicators (const BhxhFrame *frame, const guint *indicators, guint n, guint n_all)
{
  GString *list = n > 0 ? g_string_new (NULL) : NULL;

  for (guint i = 0; i < n; i++)
    {
      const BhxhIndicator *indicator = &frame->axes->indicators[indicators[i]];

      g_string_append_printf (list, "%s%s (%s)", i > 0 ? ", " : "", indicator->name_vi,
                              indicator->code);
    }
  if (n < n_all)
    g_string_append (list, ", …");
  return list != NULL ? g_string_free (list, FALSE) : NULL;
}

char *
bhxh_frame_dup_near_indicators (const BhxhFrame *frame,
                                const char *text,
                                gsize length,
                                const BhxhDiagnostics *diagnostics)
{
  guint near[INDICATOR_MAX_CANDIDATES];
  const NameIndex *names = NULL;
  gsize n = 0;

  if (diagnostics != NULL &&
      bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR) >= MAX_SUGGESTED_PROBLEMS)
    return NULL;
  names = get_names (frame->axes, NULL);
  if (names != NULL)
    n = bhxh_name_index_suggest (names, text, length, NULL, NULL, near,
                                 INDICATOR_MAX_CANDIDATES);
  return list_indicators (frame, near, (guint) MIN (n, INDICATOR_MAX_CANDIDATES),
                          (guint) n);
}

void
bhxh_frame_report_indicator (const BhxhFrame *frame,
                             const char *text,
                             gsize length,
                             const IndicatorMatch *match,
                             BhxhDiagnostics *diagnostics,
                             Place place,
                             GError **error)
{
  const BhxhIndicator *found = &frame->axes->indicators[match->indicator];
  g_autofree char *list = NULL;

  switch (match->outcome)
    {
    case INDICATOR_FOUND:
      if (match->lacks_marks)
        bhxh_diagnostics_add_bytes (diagnostics, PROBLEM_NAME_READ_AS, place, text,
                                    length, found->name_vi, NULL, error);
      break;
    case INDICATOR_UNKNOWN:
      list = bhxh_frame_dup_near_indicators (frame, text, length, diagnostics);
      bhxh_diagnostics_add_bytes (diagnostics, PROBLEM_UNKNOWN_INDICATOR, place, text,
                                  length, NULL, list, error);
      break;
    case INDICATOR_AMBIGUOUS:
      list = list_indicators (frame, match->candidates,
                              MIN (match->n_candidates, INDICATOR_MAX_CANDIDATES),
                              match->n_candidates);
      bhxh_diagnostics_add_bytes (diagnostics, PROBLEM_AMBIGUOUS_INDICATOR, place, text,
                                  length, NULL, list, error);
      break;
    }
}

/* --- For callers ---------------------------------------------------------------------
 */

gboolean
bhxh_frame_parse_indicator (const BhxhFrame *frame,
                            const char *name,
                            gssize length,
                            guint *indicator,
                            GError **error)
{
  IndicatorMatch match;
  gsize n_bytes = 0;

  g_return_val_if_fail (frame != NULL && name != NULL && indicator != NULL, FALSE);

  n_bytes = length < 0 ? strlen (name) : (gsize) length;
  if (!bhxh_frame_match_indicator (frame, name, n_bytes, &match, error))
    return FALSE;
  if (match.outcome != INDICATOR_FOUND)
    {
      bhxh_frame_report_indicator (frame, name, n_bytes, &match, NULL, (Place){ 0 },
                                   error);
      return FALSE;
    }
  *indicator = match.indicator;
  return TRUE;
}

gint
bhxh_frame_find_indicator (const BhxhFrame *frame, const char *name)
{
  IndicatorMatch match;

  g_return_val_if_fail (frame != NULL && name != NULL, -1);

  return bhxh_frame_match_indicator (frame, name, strlen (name), &match, NULL) &&
                 match.outcome == INDICATOR_FOUND
             ? (gint) match.indicator
             : -1;
}
