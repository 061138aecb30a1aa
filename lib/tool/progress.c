/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A percentage on standard error while long work runs, and only when a person is there.
 */
#include "tool/tool.h"

#include <stdio.h>
#include <unistd.h>

/* Work shorter than this shows nothing. */
#define PATIENCE_MICROSECONDS 1000000

typedef struct
{
  gint64 begun;
  gint shown; /* percent; -1: nothing yet */
} Progress;

static gboolean
show_progress (guint64 done, guint64 total, gpointer data)
{
  Progress *progress = data;
  const gint percent = total > 0 ? (gint) (done / (total / 100 + 1)) : 0;

  if (done >= total && progress->shown >= 0)
    {
      fprintf (stderr, "\r     \r");
      progress->shown = -1;
    }
  else if (done < total && percent != progress->shown &&
           g_get_monotonic_time () - progress->begun > PATIENCE_MICROSECONDS)
    {
      fprintf (stderr, "\r%3d %%", percent);
      progress->shown = percent;
    }
  return TRUE;
}

void
tool_watch_progress (BhxhOptions *options)
{
  static Progress progress;

  if (!isatty (STDERR_FILENO))
    return;
  progress = (Progress){ g_get_monotonic_time (), -1 };
  bhxh_options_set_progress (options, show_progress, &progress);
}
