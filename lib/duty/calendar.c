/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Duties as an iCalendar (RFC 5545): what of a row becomes which property, and when a
 * calendar reminds of it.
 */
#include "duty/calendar.h"

#include "base/period.h"
#include "base/timestamp.h"
#include "duty/content-line.h"

/* A day or a second, as an iCalendar has them: "20241220T000000Z". */
#define STAMP_SIZE 17

/* Everything that lives as long as one writing. */
typedef struct
{
  const BhxhDuties *duties;
  const BhxhOptions *options;
  gboolean all;
  Sink *sink;
  char stamp[STAMP_SIZE];
} Writing;

/* --- Values ----------------------------------------------------------------------------
 */

/* @text without "-" and ":". */
static void
write_compact (char *compact, const char *text)
{
  for (; *text != '\0'; text++)
    if (*text != '-' && *text != ':')
      *compact++ = *text;
  *compact = '\0';
}

static void
write_day (const Writing *writing, const char *name, BhxhPeriod day)
{
  char text[PERIOD_SIZE];
  char compact[PERIOD_SIZE];

  bhxh_period_write (text, day);
  write_compact (compact, text);
  bhxh_content_line_write (writing->sink, name, compact);
}

/* Nine o'clock, @days before the day whose midnight it is reckoned from. */
static char *
dup_trigger (gint days)
{
  if (days == 0)
    return g_strdup ("PT9H");
  if (days == 1)
    return g_strdup ("-PT15H");
  return g_strdup_printf ("-P%dDT15H", days - 1);
}

/* --- Entries ---------------------------------------------------------------------------
 */

static gboolean
is_handed_in (const DutyRow *row)
{
  return row->status == BHXH_DUTY_ON_TIME || row->status == BHXH_DUTY_LATE;
}

/* Reminds of what can still be handed in in time. */
static void
write_alarm (const Writing *writing,
             const DutyRow *row,
             const char *trigger_name,
             const char *summary)
{
  g_autofree char *trigger = NULL;
  gint days = writing->options->alarm_days;

  if (days == BHXH_NO_ALARM || !duty_has_day (row) ||
      (row->status != BHXH_DUTY_ANY && row->status != BHXH_DUTY_NOT_DUE))
    return;
  if (row->last_working_day != BHXH_PERIOD_NONE)
    days += bhxh_period_get_day_number (row->last_day) -
            bhxh_period_get_day_number (row->last_working_day);
  trigger = dup_trigger (days);
  bhxh_content_line_write (writing->sink, "BEGIN", "VALARM");
  bhxh_content_line_write (writing->sink, "ACTION", "DISPLAY");
  bhxh_content_line_write_text (writing->sink, "DESCRIPTION", summary);
  bhxh_content_line_write (writing->sink, trigger_name, trigger);
  bhxh_content_line_write (writing->sink, "END", "VALARM");
}

static void
write_event (const Writing *writing, const DutyRow *row, const char *summary)
{
  write_day (writing, "DTSTART;VALUE=DATE", row->last_day);
  if (row->status == BHXH_DUTY_ENDED)
    bhxh_content_line_write (writing->sink, "STATUS", "CANCELLED");
  bhxh_content_line_write (writing->sink, "TRANSP", "TRANSPARENT");
  write_alarm (writing, row, "TRIGGER", summary);
}

static void
write_task (const Writing *writing, const DutyRow *row, const char *summary)
{
  if (duty_has_day (row))
    write_day (writing, "DUE;VALUE=DATE", row->last_day);
  bhxh_content_line_write (writing->sink, "STATUS",
                           row->status == BHXH_DUTY_ENDED ? "CANCELLED"
                           : is_handed_in (row)           ? "COMPLETED"
                                                          : "NEEDS-ACTION");
  write_alarm (writing, row, "TRIGGER;RELATED=END", summary);
}

static void
write_entry (const Writing *writing, const DutyRow *row)
{
  const BhxhLanguage language = writing->options->language;
  const gboolean is_event =
      duty_has_day (row) && writing->options->calendar_kind == BHXH_CALENDAR_EVENTS;
  g_autofree char *id = bhxh_calendar_dup_id (writing->duties, row);
  g_autofree char *summary = bhxh_calendar_dup_summary (writing->duties, row, language);
  g_autofree char *description =
      bhxh_calendar_dup_description (writing->duties, row, language);

  bhxh_content_line_write (writing->sink, "BEGIN", is_event ? "VEVENT" : "VTODO");
  bhxh_content_line_write_text (writing->sink, "UID", id);
  bhxh_content_line_write (writing->sink, "DTSTAMP", writing->stamp);
  bhxh_content_line_write_text (writing->sink, "SUMMARY", summary);
  bhxh_content_line_write_text (writing->sink, "DESCRIPTION", description);
  if (is_event)
    write_event (writing, row, summary);
  else
    write_task (writing, row, summary);
  bhxh_content_line_write (writing->sink, "END", is_event ? "VEVENT" : "VTODO");
}

/* --- The whole -------------------------------------------------------------------------
 */

/* Says how many rows have no day and are not there. */
static void
write_left_out (const Writing *writing)
{
  const gboolean is_en = writing->options->language == BHXH_LANGUAGE_EN;
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;
  guint n = 0;

  for (guint i = 0; i < writing->duties->n_rows && !writing->all; i++)
    n += !duty_has_day (duties_get_row (writing->duties, i));
  if (n == 0)
    return;
  number = g_strdup_printf ("%u", n);
  sentence =
      g_strdup_printf (is_en ? "Without a day, and so not in this calendar: %u duties of "
                               "an agency."
                             : "Không có ngày nên không đưa vào lịch này: %u lượt nhiệm "
                               "vụ của cơ quan.",
                       n);
  bhxh_content_line_write_text (writing->sink, "X-WR-CALDESC", sentence);
  bhxh_content_line_write (writing->sink, "X-BHXHPLAN-WITHOUT-DAY", number);
}

static void
write_head (const Writing *writing)
{
  const gboolean is_en = writing->options->language == BHXH_LANGUAGE_EN;

  bhxh_content_line_write (writing->sink, "BEGIN", "VCALENDAR");
  bhxh_content_line_write (writing->sink, "VERSION", "2.0");
  bhxh_content_line_write (writing->sink, "PRODID",
                           is_en ? "-//libbhxhplan//Duties//EN"
                                 : "-//libbhxhplan//Duties//VI");
  bhxh_content_line_write (writing->sink, "CALSCALE", "GREGORIAN");
  bhxh_content_line_write_text (writing->sink, "X-WR-CALNAME",
                                is_en ? "Duties, reports and their deadlines"
                                      : "Nhiệm vụ, báo cáo và thời hạn");
  write_left_out (writing);
}

static gboolean
fill_sink (Sink *sink, gpointer data, GError **error)
{
  Writing *writing = data;
  const guint n = writing->duties->n_rows;
  char second[TIMESTAMP_SIZE];

  if (!bhxh_timestamp_write (second, writing->options->timestamp, error))
    return FALSE;
  writing->sink = sink;
  write_compact (writing->stamp, second);
  write_head (writing);
  for (guint i = 0; i < n; i++)
    {
      const DutyRow *row = duties_get_row (writing->duties, i);

      if (!bhxh_options_report (writing->options, i, n, error))
        return FALSE;
      if (writing->all || duty_has_day (row))
        write_entry (writing, row);
    }
  bhxh_content_line_write (writing->sink, "END", "VCALENDAR");
  return TRUE;
}

gboolean
bhxh_duties_write_calendar (BhxhDuties *duties,
                            gboolean all,
                            BhxhOptions *options,
                            BhxhWriteFunc write,
                            gpointer data,
                            GError **error)
{
  Writing writing = { duties, bhxh_options_or_default (options), all, NULL, "" };

  g_return_val_if_fail (duties != NULL && write != NULL, FALSE);
  return bhxh_sink_fill_function (fill_sink, &writing, write, data, error);
}

char *
bhxh_duties_format_calendar (BhxhDuties *duties,
                             gboolean all,
                             BhxhOptions *options,
                             gsize *length,
                             GError **error)
{
  Writing writing = { duties, bhxh_options_or_default (options), all, NULL, "" };

  g_return_val_if_fail (duties != NULL, NULL);
  return bhxh_sink_fill_text (fill_sink, &writing, length, error);
}

gboolean
bhxh_duties_save_calendar (BhxhDuties *duties,
                           gboolean all,
                           const char *path,
                           BhxhOptions *options,
                           GError **error)
{
  Writing writing = { duties, bhxh_options_or_default (options), all, NULL, "" };

  g_return_val_if_fail (duties != NULL && path != NULL, FALSE);
  return bhxh_sink_fill_file (fill_sink, &writing, path, writing.options->manifest,
                              error);
}
