/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which verb writes which form, and what each form needs.
 */
#include "tool/tool.h"

/* Results that say when they were made do so where somebody says when. */
static gboolean
set_timestamp (Job *job, GError **error)
{
  gint64 seconds = 0;
  gboolean is_given = FALSE;

  if (!tool_find_epoch (&seconds, &is_given, error))
    return FALSE;
  bhxh_options_set_timestamp (job->options, seconds);
  return TRUE;
}

/* A workbook is no text for a terminal. */
static gboolean
set_workbook (Job *job, GError **error)
{
  const Arguments *arguments = job->arguments;

  if (arguments->output == NULL && !arguments->verb->makes_plan)
    return tool_refuse (error, MESSAGE_WORKBOOK_PLACE, arguments->format, NULL);
  return set_timestamp (job, error);
}

/* A calendar is written of duties alone, and has no columns. */
static gboolean
set_calendar (Job *job, BhxhCalendarKind kind, GError **error)
{
  const Arguments *arguments = job->arguments;
  const GPtrArray *words = arguments->words;

  job->calendar = kind;
  bhxh_options_set_calendar_kind (job->options, kind);
  if (arguments->verb->run == tool_duty && arguments->columns == NULL &&
      (words->len == 0 || g_str_equal (words->pdata[0], "duties")))
    return TRUE;
  return tool_refuse (error, MESSAGE_CALENDAR, arguments->format, NULL);
}

/* SDMX is the whole plan, in columns that are not the caller's. */
static gboolean
set_sdmx (Job *job, ToolSdmx kind, GError **error)
{
  const Arguments *arguments = job->arguments;

  job->sdmx = kind;
  if (arguments->verb->run == tool_convert && arguments->columns == NULL &&
      arguments->units->len == 0)
    return set_timestamp (job, error);
  return tool_refuse (error, MESSAGE_SDMX, arguments->format, NULL);
}

gboolean
tool_set_format (Job *job, gint format, GError **error)
{
  job->format = BHXH_FORMAT_TEXT;
  if (format >= TOOL_FORMAT_SDMX)
    return set_sdmx (job, (ToolSdmx) (format - TOOL_FORMAT_SDMX), error);
  if (format >= TOOL_FORMAT_CALENDARS)
    return set_calendar (job, (BhxhCalendarKind) (format - TOOL_FORMAT_CALENDARS), error);
  job->format = (BhxhFormat) format;
  return job->format != BHXH_FORMAT_XLSX || set_workbook (job, error);
}
