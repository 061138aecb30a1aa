/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Days as spreadsheets count them, and what a format shows of them.
 */
#include "codec/sheet-number.h"

#include "base/wide.h"

#define DAY_SECONDS 86400
#define YEAR_DAYS 365
#define MAX_YEAR 9999

/* Days before 1899-12-31, 1900-01-01 less one, and before 1904-01-01. */
#define EPOCH_1900 693594
#define EPOCH_1904 695055
/* Excel believes in a 29 February 1900: the days behind it have numbers one too large. */
#define DAY_THAT_NEVER_WAS 60

static gint
days_before_year (gint year)
{
  const gint n = year - 1;

  return n * YEAR_DAYS + n / 4 - n / 100 + n / 400;
}

static gint
days_before_month (gint year, gint month)
{
  static const gint16 days[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
  const gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return days[month - 1] + (month > 2 && is_leap);
}

static void
split_day (gint day, gint *year, gint *month, gint *day_of_month)
{
  *year = day / YEAR_DAYS + 1;
  while (days_before_year (*year) > day)
    (*year)--;
  day -= days_before_year (*year);
  for (*month = 12; days_before_month (*year, *month) > day;)
    (*month)--;
  *day_of_month = day - days_before_month (*year, *month) + 1;
}

gboolean
bhxh_sheet_moment_from_number (Decimal stored, gboolean from_1904, Moment *moment)
{
  const Wide unit = bhxh_wide_power_of_ten ((guint) stored.decimals);
  const Wide seconds = bhxh_wide_divide_round ((Wide) stored.value * DAY_SECONDS, unit);
  const Wide serial = seconds / DAY_SECONDS;
  Wide day = serial + (from_1904 ? EPOCH_1904 : EPOCH_1900);

  if (stored.value < 0 || (!from_1904 && serial == DAY_THAT_NEVER_WAS))
    return FALSE;
  if (!from_1904 && serial > DAY_THAT_NEVER_WAS)
    day--;
  if (day >= days_before_year (MAX_YEAR + 1))
    return FALSE;
  *moment = (Moment){ (gint32) day, (gint32) (seconds % DAY_SECONDS) };
  return TRUE;
}

/* So many digits at *@text, which moves behind them. */
static gboolean
take_number (const char **text, const char *end, gint n_digits, gint *number)
{
  *number = 0;
  for (; n_digits > 0; n_digits--, (*text)++)
    {
      if (*text >= end || !g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (**text - '0');
    }
  return TRUE;
}

static gboolean
take_mark (const char **text, const char *end, char mark)
{
  if (*text >= end || **text != mark)
    return FALSE;
  (*text)++;
  return TRUE;
}

/* "PT8H30M15S", each part with as many digits as it wants; less than a day. */
static gboolean
read_duration (const char *text, const char *end, Moment *moment)
{
  static const struct
  {
    char letter;
    gint seconds;
  } units[] = { { 'H', 3600 }, { 'M', 60 }, { 'S', 1 } };
  gint number = 0;
  gint seconds = 0;

  for (; text < end; text++)
    {
      guint i = 0;

      if (g_ascii_isdigit (*text))
        {
          number = MIN (number * 10 + (*text - '0'), DAY_SECONDS);
          continue;
        }
      /* Parts of a second are cut off. */
      if (*text == '.' || *text == ',')
        while (text + 1 < end && g_ascii_isdigit (text[1]))
          text++;
      else
        {
          while (i < G_N_ELEMENTS (units) && units[i].letter != *text)
            i++;
          if (i == G_N_ELEMENTS (units))
            return FALSE;
          seconds = MIN (seconds + MIN (number, DAY_SECONDS / units[i].seconds) *
                                       units[i].seconds,
                         DAY_SECONDS);
          number = 0;
        }
    }
  *moment = (Moment){ 0, seconds };
  return seconds < DAY_SECONDS;
}

/* Behind the day: "T08:30:15", with parts of a second or "Z", which are not looked at. */
static gboolean
read_time (const char *text, const char *end, gint *second)
{
  gint hours = 0;
  gint minutes = 0;
  gint seconds = 0;

  *second = 0;
  if (text == end)
    return TRUE;
  if (!take_mark (&text, end, 'T') || !take_number (&text, end, 2, &hours) ||
      !take_mark (&text, end, ':') || !take_number (&text, end, 2, &minutes))
    return FALSE;
  if (take_mark (&text, end, ':') && !take_number (&text, end, 2, &seconds))
    return FALSE;
  *second = hours * 3600 + minutes * 60 + seconds;
  return hours < 24 && minutes < 60 && seconds < 60;
}

gboolean
bhxh_sheet_moment_read (const char *text, gsize length, Moment *moment)
{
  const char *end = text + length;
  gint year = 0;
  gint month = 0;
  gint day = 0;
  gint second = 0;

  if (length >= 2 && text[0] == 'P' && text[1] == 'T')
    return read_duration (text + 2, end, moment);
  if (!take_number (&text, end, 4, &year) || !take_mark (&text, end, '-') ||
      !take_number (&text, end, 2, &month) || !take_mark (&text, end, '-') ||
      !take_number (&text, end, 2, &day) || !read_time (text, end, &second) || year < 1 ||
      month < 1 || month > 12 || day < 1)
    return FALSE;
  if (month < 12
          ? day > days_before_month (year, month + 1) - days_before_month (year, month)
          : day > 31)
    return FALSE;
  *moment = (Moment){ days_before_year (year) + days_before_month (year, month) + day - 1,
                      second };
  return TRUE;
}

/* What a section shows of a day: all of it, unless it shows a month or a year alone. */
typedef enum
{
  SHOWS_NO_DAY = 0,
  SHOWS_YEAR,
  SHOWS_MONTH,
  SHOWS_DAY
} ShownDay;

static ShownDay
shown_day (const FormatSection *section)
{
  switch (section->flags & (FORMAT_YEAR | FORMAT_MONTH | FORMAT_DAY))
    {
    case 0: return (section->flags & FORMAT_TIME) != 0 ? SHOWS_NO_DAY : SHOWS_DAY;
    case FORMAT_YEAR: return SHOWS_YEAR;
    case FORMAT_YEAR | FORMAT_MONTH: return SHOWS_MONTH;
    default: return SHOWS_DAY;
    }
}

gsize
bhxh_sheet_moment_write (char *buffer, Moment moment, const FormatSection *section)
{
  const gint minutes = moment.second / 60;
  const ShownDay shown = shown_day (section);
  gint year = 0;
  gint month = 0;
  gint day = 0;
  gint n = 0;

  split_day (moment.day, &year, &month, &day);
  if (shown >= SHOWS_YEAR)
    n += g_snprintf (buffer + n, MOMENT_SIZE, "%04d", year);
  if (shown >= SHOWS_MONTH)
    n += g_snprintf (buffer + n, MOMENT_SIZE - (gsize) n, "-%02d", month);
  if (shown >= SHOWS_DAY)
    n += g_snprintf (buffer + n, MOMENT_SIZE - (gsize) n, "-%02d", day);
  if (shown == SHOWS_NO_DAY ||
      (shown == SHOWS_DAY && (section->flags & FORMAT_TIME) != 0))
    n += g_snprintf (buffer + n, MOMENT_SIZE - (gsize) n, "%s%02d:%02d:%02d",
                     n > 0 ? "T" : "", minutes / 60, minutes % 60, moment.second % 60);
  return (gsize) n;
}

BhxhPeriod
bhxh_sheet_moment_get_period (Moment moment, const FormatSection *section)
{
  gint year = 0;
  gint month = 0;
  gint day = 0;

  split_day (moment.day, &year, &month, &day);
  switch (shown_day (section))
    {
    case SHOWS_YEAR: return bhxh_period_new_months (year, 1, year, 12);
    case SHOWS_MONTH: return bhxh_period_new_months (year, month, year, month);
    case SHOWS_DAY: return bhxh_period_new_day (year, month, day);
    case SHOWS_NO_DAY:
    default: return BHXH_PERIOD_NONE;
    }
}
