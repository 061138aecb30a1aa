/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The order in which a frame is made of its rows, and its periods.
 */
#include "model/frame-build-private.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

void
bhxh_frame_builder_report (FrameBuilder *builder,
                           ProblemKind kind,
                           Place place,
                           const char *text,
                           const char *expected,
                           const char *other)
{
  bhxh_diagnostics_add (builder->diagnostics, kind, place, text, expected, other,
                        &builder->error);
}

void
bhxh_frame_builder_keep (FrameBuilder *builder, GError *error)
{
  if (builder->error == NULL)
    builder->error = error;
  else
    g_clear_error (&error);
}

gpointer
bhxh_frame_builder_new (FrameBuilder *builder, gsize n, gsize size)
{
  GError *error = NULL;
  gpointer room = bhxh_try_new (n, size, &error);

  if (room == NULL)
    bhxh_frame_builder_keep (builder, error);
  return room;
}

const char *
bhxh_frame_builder_dup (FrameBuilder *builder, const char *text)
{
  GError *error = NULL;
  const char *copy =
      bhxh_arena_dup (builder->axes->texts, text != NULL ? text : "", -1, &error);

  if (copy == NULL)
    bhxh_frame_builder_keep (builder, error);
  return copy;
}

/* The next item of a list separated by ; with backslash escapes, unescaped and trimmed,
 * into @item, which has room for all of @rest. FALSE at the end. */
static gboolean
next_item (const char **rest, char *item)
{
  const char *text = *rest;
  gsize n = 0;

  if (*text == '\0')
    return FALSE;
  while (*text != '\0' && *text != ';')
    {
      if (text[0] == '\\' && text[1] != '\0')
        text++;
      item[n++] = *text++;
    }
  item[n] = '\0';
  g_strstrip (item);
  *rest = *text == ';' ? text + 1 : text;
  return TRUE;
}

gboolean
bhxh_frame_builder_dup_list (FrameBuilder *builder, const char *list, const char ***items)
{
  g_autofree char *item = NULL;
  GError *error = NULL;
  guint n_items = 1;
  guint n = 0;

  if (list == NULL || *list == '\0')
    return TRUE;
  for (const char *mark = strchr (list, ';'); mark != NULL; mark = strchr (mark + 1, ';'))
    n_items++;
  item = bhxh_frame_builder_new (builder, strlen (list) + 1, 1);
  if (item == NULL)
    return FALSE;
  *items = bhxh_arena_new_array (builder->axes->texts, (gsize) n_items + 1,
                                 sizeof (char *), &error);
  if (*items == NULL)
    {
      bhxh_frame_builder_keep (builder, error);
      return FALSE;
    }
  while (next_item (&list, item))
    {
      if (*item == '\0')
        continue;
      (*items)[n] = bhxh_frame_builder_dup (builder, item);
      if ((*items)[n++] == NULL)
        return FALSE;
    }
  return TRUE;
}

/* --- Limits --------------------------------------------------------------------------
 */

static void
check_limit (FrameBuilder *builder, gsize n, guint64 limit, ProblemKind kind)
{
  const guint64 most = MIN (limit, G_MAXINT - 1); /* indices are of the type int */
  g_autofree char *expected = NULL;

  if (n <= most)
    return;
  expected = g_strdup_printf ("%" G_GUINT64_FORMAT, most);
  bhxh_frame_builder_report (builder, kind, (Place){ 0 }, NULL, expected, NULL);
}

static gboolean
check_limits (FrameBuilder *builder, const BhxhOptions *options)
{
  const guint64 *limits = bhxh_options_or_default (options)->limits;
  const FrameRows *rows = builder->rows;

  check_limit (builder, rows->n_units, limits[BHXH_LIMIT_UNITS], PROBLEM_TOO_MANY_UNITS);
  check_limit (builder, rows->n_indicators, limits[BHXH_LIMIT_INDICATORS],
               PROBLEM_TOO_MANY_INDICATORS);
  check_limit (builder, rows->n_successions, limits[BHXH_LIMIT_ROWS],
               PROBLEM_TOO_MANY_ROWS);
  return builder->error == NULL;
}

/* --- Periods -------------------------------------------------------------------------
 */

static int
compare_periods (const void *a, const void *b)
{
  return bhxh_period_compare (*(const BhxhPeriod *) a, *(const BhxhPeriod *) b);
}

/* Sorts @periods and drops doubles and none; how many are left. */
static gsize
settle_periods (BhxhPeriod *periods, gsize n_periods)
{
  gsize n = 0;

  qsort (periods, n_periods, sizeof (BhxhPeriod), compare_periods);
  for (gsize i = 0; i < n_periods; i++)
    if (periods[i] != BHXH_PERIOD_NONE && (n == 0 || periods[n - 1] != periods[i]))
      periods[n++] = periods[i];
  return n;
}

static BhxhFrame *
make_frame (FrameBuilder *builder, const BhxhOptions *options)
{
  const FrameRows *rows = builder->rows;
  const guint64 limit = bhxh_options_or_default (options)->limits[BHXH_LIMIT_PERIODS];
  g_autofree BhxhPeriod *periods =
      bhxh_frame_builder_new (builder, rows->n_periods, sizeof (BhxhPeriod));
  gsize n;

  if (periods == NULL)
    return NULL;
  if (rows->n_periods > 0)
    memcpy (periods, rows->periods, rows->n_periods * sizeof (BhxhPeriod));
  n = settle_periods (periods, rows->n_periods);
  check_limit (builder, n, limit, PROBLEM_TOO_MANY_PERIODS);
  if (builder->error != NULL)
    return NULL;
  return bhxh_frame_new (g_steal_pointer (&builder->axes), periods, (guint) n,
                         &builder->error);
}

/* --- All of it -----------------------------------------------------------------------
 */

static gboolean
make_axes (FrameBuilder *builder)
{
  const FrameRows *rows = builder->rows;

  builder->axes = bhxh_axes_new ((guint) rows->n_units, (guint) rows->n_indicators,
                                 (guint) rows->n_successions, &builder->error);
  if (builder->axes == NULL)
    return FALSE;
  builder->axes->date = bhxh_period_get_last_day (rows->date);
  return bhxh_frame_build_indicators (builder) && bhxh_frame_build_units (builder) &&
         bhxh_frame_build_successions (builder) && bhxh_frame_build_axis (builder) &&
         builder->error == NULL && bhxh_axes_trace (builder->axes, &builder->error);
}

BhxhFrame *
bhxh_frame_build (const FrameRows *rows,
                  const BhxhOptions *options,
                  BhxhDiagnostics *diagnostics,
                  GError **error)
{
  FrameBuilder builder = { .rows = rows, .diagnostics = diagnostics };
  BhxhFrame *frame = NULL;

  if (check_limits (&builder, options) && make_axes (&builder))
    frame = make_frame (&builder, options);
  bhxh_axes_unref (builder.axes);
  if (builder.error != NULL)
    g_propagate_error (error, builder.error);
  return frame;
}
