/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Calendars of duties: a small plan to the byte, and what of the bundled one stands
 * where. 14/12/2024 is a Saturday, so that the last working day before the 15th is the
 * 13th.
 */
#include "duties-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* 2024-12-01T08:30:00Z: 2025-01-01 is second 1735689600, December has 31 days of 86400 s,
 * half past eight is 30600 s. */
#define SECOND (1735689600 - 31 * 86400 + 30600)

#define HEAD                                                                             \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//libbhxhplan//Duties//VI\r\n"              \
  "CALSCALE:GREGORIAN\r\nX-WR-CALNAME:Nhiệm vụ\\, báo cáo và thời hạn\r\n"
#define TAIL "END:VCALENDAR\r\n"

/* One report before 15 December, and what @more says. */
static BhxhPlan *
new_plan (const char *const *more)
{
  static const char *const agencies[] = {
    "stc|Sở Tài chính|Department of Finance",
    "ca|Công an|Public Security",
    "syt|Sở Y tế|Department of Health",
    "ubnd|Ủy ban nhân dân tỉnh|People's Committee",
    NULL,
  };
  static const char *const documents[] = { "qd|1/QĐ|2024-01-01|this", NULL };
  static const char *const texts[] = { "I-1|task|- Báo cáo kết quả; gửi a, b|", NULL };
  static const char *const duties[] = {
    "d1|I-1|stc|ca;syt|ubnd|syt|FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15||exclusive|year",
    NULL,
  };
  BhxhPlanBuilder *builder = new_small_plan ("a", NULL, 0);
  const char *const names =
      "id|text|addressee|partners|recipient|via|recurrence|event|deadline|covered";

  add_rows (builder, BHXH_PLAN_AGENCIES, "code|name_vi|name_en", agencies);
  add_rows (builder, BHXH_PLAN_DOCUMENTS, "id|number|effective_from|role", documents);
  add_rows (builder, BHXH_PLAN_TEXTS, "id|kind|text_vi|text_en", texts);
  add_rows (builder, BHXH_PLAN_DUTIES, names, duties);
  if (more != NULL)
    add_rows (builder, BHXH_PLAN_DUTIES, names, more);
  return finish_plan (builder);
}

static BhxhOptions *
options_on (const char *day)
{
  BhxhOptions *options = bhxh_options_new ();
  BhxhPeriod on = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (day, -1, &on, NULL));
  bhxh_options_set_day (options, on);
  bhxh_options_set_timestamp (options, SECOND);
  return options;
}

static char *
format_rows (BhxhPlan *plan, BhxhOptions *options, const char *handed_in, gboolean all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhSubmissions) submissions = NULL;
  g_autoptr (BhxhDuties) duties = NULL;
  char *text = NULL;
  gsize length = 0;

  if (handed_in != NULL)
    submissions = bhxh_submissions_parse (plan, "handed-in.csv", handed_in,
                                          strlen (handed_in), NULL, &error);
  g_assert_no_error (error);
  duties = bhxh_duties_compute (plan, submissions, options, &error);
  g_assert_no_error (error);
  text = bhxh_duties_format_calendar (duties, all, options, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, ==, strlen (text));
  return text;
}

/* The same with folded lines made whole. */
static char *
unfold (char *text)
{
  GString *whole = g_string_new (text);

  g_string_replace (whole, "\r\n ", "", 0);
  g_free (text);
  return g_string_free (whole, FALSE);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("no \"%s\" in:\n%s", part, text);
}

static void
assert_has_not (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("\"%s\" in:\n%s", part, text);
}

/* Lines are folded at 75 octets: counted by hand, as 75, 74 (a letter of three would end
 * with the 77th), 75, 75, 75 and 38. The alarm is three days before the 13th, at 9
 * o'clock: one day more before the 14th, whose midnight is three days and 15 hours later.
 */
static void
test_bytes (void)
{
  static const char *const expected =
      HEAD "BEGIN:VEVENT\r\nUID:small/d1/stc/2024\r\nDTSTAMP:20241201T083000Z\r\n"
           "SUMMARY:Sở Tài chính: Báo cáo kết quả\\; gửi a\\, b (Năm 2024)\r\n"
           "DESCRIPTION:Nội dung: Báo cáo kết quả\\; gửi a\\, b\\nCơ quan thự\r\n"
           " c hiện: Sở Tài chính\\nPhối hợp: Công an\\; Sở Y tế\\nNơi nh\r\n"
           " ận: Ủy ban nhân dân tỉnh\\, qua Sở Y tế\\nKỳ báo cáo: Năm 2\r\n"
           " 024\\nThời hạn: trước ngày 15/12/2024\\nHạn cuối: 14/12/2024\\nNg\r\n"
           " ày làm việc cuối: 13/12/2024\\nTình trạng: Chưa đến hạn (01/\r\n"
           " 12/2024)\\nCăn cứ: 1/QĐ\\, I-1\\, d1\r\n"
           "DTSTART;VALUE=DATE:20241214\r\nTRANSP:TRANSPARENT\r\n"
           "BEGIN:VALARM\r\nACTION:DISPLAY\r\n"
           "DESCRIPTION:Sở Tài chính: Báo cáo kết quả\\; gửi a\\, b (Năm 202\r\n"
           " 4)\r\n"
           "TRIGGER:-P3DT15H\r\nEND:VALARM\r\nEND:VEVENT\r\n" TAIL;
  g_autoptr (BhxhPlan) plan = new_plan (NULL);
  g_autoptr (BhxhOptions) options = options_on ("2024-12-01");
  g_autofree char *text = format_rows (plan, options, NULL, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

/* What has no English is shown in Vietnamese. */
static void
test_english (void)
{
  g_autoptr (BhxhPlan) plan = new_plan (NULL);
  g_autoptr (BhxhOptions) options = options_on ("2024-12-01");
  g_autofree char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  text = unfold (format_rows (plan, options, NULL, FALSE));
  assert_has (text, "PRODID:-//libbhxhplan//Duties//EN\r\n");
  assert_has (text, "UID:small/d1/stc/2024\r\n");
  assert_has (text, "SUMMARY:Department of Finance: Báo cáo kết quả\\; gửi a\\, b");
  assert_has (text, "\\nTogether with: Public Security\\; Department of Health\\n"
                    "Recipient: People's Committee\\, through Department of Health\\n");
  assert_has (text, "\\nDeadline: before 15 December 2024\\n"
                    "Last day in time: 14 December 2024\\n"
                    "Last working day: 13 December 2024\\n");
}

static void
test_alarms (void)
{
  static const struct
  {
    gint days;
    const char *line;
  } cases[] = {
    { 0, "\r\nTRIGGER:-PT15H\r\n" },
    { 1, "\r\nTRIGGER:-P1DT15H\r\n" },
    { 10, "\r\nTRIGGER:-P10DT15H\r\n" },
  };
  g_autoptr (BhxhPlan) plan = new_plan (NULL);
  g_autoptr (BhxhOptions) options = options_on ("2024-12-01");
  g_autofree char *none = NULL;
  g_autofree char *moved = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      bhxh_options_set_alarm_days (options, cases[i].days);
      text = format_rows (plan, options, NULL, FALSE);
      assert_has (text, cases[i].line);
    }
  bhxh_options_set_alarm_days (options, BHXH_NO_ALARM);
  none = format_rows (plan, options, NULL, FALSE);
  assert_has_not (none, "VALARM");
  /* moved to Friday, which is worked: at nine o'clock of that day */
  bhxh_options_set_alarm_days (options, 0);
  bhxh_options_set_shift (options, BHXH_SHIFT_BEFORE);
  moved = format_rows (plan, options, NULL, FALSE);
  assert_has (moved, "\r\nDTSTART;VALUE=DATE:20241213\r\n");
  assert_has (moved, "\r\nTRIGGER:PT9H\r\n");
}

/* Handed in, or too late for it: nothing to remind of. */
static void
test_status (void)
{
  static const struct
  {
    const char *on;
    const char *handed_in;
    const char *summary;
    const char *status;
  } cases[] = {
    { "2024-12-20", "duty,addressee,covered,date\nd1,stc,2024,2024-12-14\n",
      "SUMMARY:Đã nộp đúng hạn: Sở Tài chính: ",
      "\\nTình trạng: Đã nộp đúng hạn (20/12/2024)\\nNgày nộp: 14/12/2024\\n" },
    { "2024-12-20", "duty,addressee,covered,date\nd1,stc,2024,2024-12-15\n",
      "SUMMARY:Nộp muộn: Sở Tài chính: ",
      "\\nTình trạng: Nộp muộn (20/12/2024)\\nNgày nộp: 15/12/2024\\n" },
    { "2024-12-20", NULL, "SUMMARY:Sở Tài chính: ",
      "\\nTình trạng: Quá hạn chưa nộp (20/12/2024)\\nCăn cứ: " },
  };
  g_autoptr (BhxhPlan) plan = new_plan (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BhxhOptions) options = options_on (cases[i].on);
      g_autofree char *text =
          unfold (format_rows (plan, options, cases[i].handed_in, FALSE));

      assert_has (text, cases[i].summary);
      assert_has (text, cases[i].status);
      assert_has_not (text, "VALARM");
      assert_has (text, "UID:small/d1/stc/2024\r\n");
    }
}

/* Only tasks can be done: 3.8.1.11. */
static void
test_tasks (void)
{
  static const char *const handed_in =
      "duty,addressee,covered,date\nd1,stc,2024,2024-12-14\n";
  g_autoptr (BhxhPlan) plan = new_plan (NULL);
  g_autoptr (BhxhOptions) before = options_on ("2024-12-01");
  g_autoptr (BhxhOptions) after = options_on ("2024-12-20");
  g_autofree char *due = NULL;
  g_autofree char *done = NULL;

  bhxh_options_set_calendar_kind (before, BHXH_CALENDAR_TASKS);
  bhxh_options_set_calendar_kind (after, BHXH_CALENDAR_TASKS);
  due = format_rows (plan, before, NULL, FALSE);
  done = format_rows (plan, after, handed_in, FALSE);
  assert_has (due, "BEGIN:VTODO\r\nUID:small/d1/stc/2024\r\n");
  assert_has (due, "\r\nDUE;VALUE=DATE:20241214\r\nSTATUS:NEEDS-ACTION\r\n");
  assert_has (due, "\r\nTRIGGER;RELATED=END:-P3DT15H\r\n");
  assert_has (done, "\r\nDUE;VALUE=DATE:20241214\r\nSTATUS:COMPLETED\r\nEND:VTODO\r\n");
  assert_has_not (due, "VEVENT");
}

static const char *const without_day[] = {
  "d2||stc||||FREQ=YEARLY||unstated|",
  "d3||stc|||||on_occurrence||",
  "d4||ca|||||standing||",
  NULL,
};

/* Three rows without a day, of which none is given one. */
static void
test_without_day (void)
{
  g_autoptr (BhxhPlan) plan = new_plan (without_day);
  g_autoptr (BhxhOptions) options = options_on ("2024-12-01");
  g_autofree char *dated = unfold (format_rows (plan, options, NULL, FALSE));
  g_autofree char *all = unfold (format_rows (plan, options, NULL, TRUE));

  assert_has (dated, "\r\nX-WR-CALDESC:Không có ngày nên không đưa vào lịch này: 3 lượt "
                     "nhiệm vụ của cơ quan.\r\nX-BHXHPLAN-WITHOUT-DAY:3\r\n");
  assert_has_not (dated, "VTODO");
  assert_has (all, "BEGIN:VTODO\r\nUID:small/d2/stc\r\nDTSTAMP:20241201T083000Z\r\n"
                   "SUMMARY:Sở Tài chính: d2\r\n"
                   "DESCRIPTION:Cơ quan thực hiện: Sở Tài chính\\nThời gian thực hiện: "
                   "Định kỳ\\, chưa ấn định ngày\\nCăn cứ: 1/QĐ\\, d2\r\n"
                   "STATUS:NEEDS-ACTION\r\nEND:VTODO\r\n");
  assert_has (all, "\\nThời gian thực hiện: Khi phát sinh\\n");
  assert_has (all, "\\nThời gian thực hiện: Thường xuyên\\n");
  assert_has_not (all, "X-BHXHPLAN-WITHOUT-DAY");
}

/* The identifier stays when the day set locally moves, the window or the language is
 * another one. */
static void
test_identifiers (void)
{
  static const char *const rules[] = { "BYMONTH=3;BYMONTHDAY=5",
                                       "BYMONTH=11;BYMONTHDAY=-1" };
  g_autoptr (BhxhPlan) plan = new_plan (without_day);

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (BhxhOptions) options = options_on ("2024-01-01");
      g_autofree char *text = NULL;

      bhxh_options_set_local_date (options, "d2", rules[i]);
      bhxh_options_set_language (options, i == 0 ? BHXH_LANGUAGE_VI : BHXH_LANGUAGE_EN);
      text = unfold (format_rows (plan, options, NULL, FALSE));
      assert_has (text, "\r\nUID:small/d2/stc/2024\r\n");
      assert_has (text, i == 0 ? "\\nThời hạn: ngày 05/03/2024 (địa phương ấn định)\\n"
                               : "\\nDeadline: 30 November 2024 (set locally)\\n");
    }
}

/* Twelve times a year for the year: each time is an entry of its own, in whichever window
 * it is shown. */
static void
test_several_for_one_period (void)
{
  static const char *const monthly[] = {
    "d5||stc||||FREQ=MONTHLY;BYMONTHDAY=10||inclusive|year", NULL
  };
  g_autoptr (BhxhPlan) plan = new_plan (monthly);
  g_autoptr (BhxhOptions) year = options_on ("2024-12-01");
  g_autoptr (BhxhOptions) june = options_on ("2024-12-01");
  g_autofree char *of_year = NULL;
  g_autofree char *of_june = NULL;

  bhxh_options_set_period (june, bhxh_period_new_months (2024, 6, 2024, 6));
  of_year = unfold (format_rows (plan, year, NULL, FALSE));
  of_june = unfold (format_rows (plan, june, NULL, FALSE));
  assert_has (of_year, "\r\nUID:small/d5/stc/2024/2024-06-10\r\n");
  assert_has (of_year, "\r\nUID:small/d5/stc/2024/2024-07-10\r\n");
  assert_has (of_year, "\r\nUID:small/d1/stc/2024\r\n");
  assert_has (of_june, "\r\nUID:small/d5/stc/2024/2024-06-10\r\n");
}

/* Ten districts' reports of 2025 fall due when there are no districts any more. */
static void
test_ended (void)
{
  static const char *const district = "464";
  g_autoptr (BhxhPlan) plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autoptr (BhxhOptions) options = options_on ("2025-08-01");
  g_autoptr (BhxhDuties) duties = bhxh_duties_compute (plan, NULL, options, NULL);
  g_autoptr (BhxhDuties) chosen =
      bhxh_duties_dup_filtered (duties, "unit", &district, 1, NULL);
  g_autofree char *text =
      unfold (bhxh_duties_format_calendar (chosen, FALSE, options, NULL, NULL));

  assert_has (text,
              "\r\nUID:quang-tri-2022-2025/d.V-1.ubnd-huyen/ubnd-huyen@464/2025\r\n");
  assert_has (text, "\r\nSTATUS:CANCELLED\r\n");
  assert_has_not (text, "VALARM");
}

static void
test_filtered (void)
{
  static const char *const agencies[] = { "ca", "stc" };
  g_autoptr (BhxhPlan) plan = new_plan (without_day);
  g_autoptr (BhxhDuties) duties = bhxh_duties_compute (plan, NULL, NULL, NULL);
  g_autoptr (BhxhDuties) one =
      bhxh_duties_dup_filtered (duties, "addressee", agencies, 1, NULL);
  g_autoptr (BhxhDuties) both =
      bhxh_duties_dup_filtered (duties, "addressee", agencies, 2, NULL);
  g_autoptr (BhxhDuties) none =
      bhxh_duties_dup_filtered (duties, "unit", agencies, 2, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *empty = bhxh_duties_format_calendar (none, TRUE, NULL, NULL, NULL);

  g_assert_cmpuint (bhxh_duties_get_n (one), ==, 1);
  g_assert_cmpstr (bhxh_duties_get_duty (one, 0), ==, "d4");
  g_assert_cmpuint (bhxh_duties_get_n (both), ==, 4);
  g_assert_cmpuint (bhxh_duties_get_n (none), ==, 0);
  g_assert_cmpstr (empty, ==, HEAD TAIL);
  g_assert_null (bhxh_duties_dup_filtered (duties, "status", agencies, 1, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

static gboolean
append (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) error;
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

/* The function, the string and the file get the same. */
static void
test_three_ways (void)
{
  g_autoptr (BhxhPlan) plan = new_plan (NULL);
  g_autoptr (BhxhOptions) options = options_on ("2024-12-01");
  g_autoptr (BhxhDuties) duties = bhxh_duties_compute (plan, NULL, options, NULL);
  g_autofree char *text =
      bhxh_duties_format_calendar (duties, FALSE, options, NULL, NULL);
  g_autofree char *folder = g_dir_make_tmp ("bhxh-calendar-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "duties.ics", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "duties.ics", NULL);
  g_autoptr (GString) written = g_string_new (NULL);
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      bhxh_duties_write_calendar (duties, FALSE, options, append, written, &error));
  g_assert_cmpstr (written->str, ==, text);
  g_assert_true (bhxh_duties_save_calendar (duties, FALSE, path, options, &error));
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, text);
  g_assert_false (bhxh_duties_save_calendar (duties, FALSE, nowhere, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_remove (path);
  g_rmdir (folder);
}

static gboolean
stop (guint64 done, guint64 total, gpointer data)
{
  (void) done;
  (void) total;
  (void) data;
  return FALSE;
}

static gboolean
refuse (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) bytes;
  (void) length;
  (void) data;
  g_set_error_literal (error, BHXH_ERROR, BHXH_ERROR_LIMIT, "full");
  return FALSE;
}

static void
test_errors (void)
{
  g_autoptr (BhxhPlan) plan = new_plan (NULL);
  g_autoptr (BhxhOptions) options = options_on ("2024-12-01");
  g_autoptr (BhxhDuties) duties = bhxh_duties_compute (plan, NULL, options, NULL);
  g_autoptr (GError) late = NULL;
  g_autoptr (GError) full = NULL;
  g_autoptr (GError) stopped = NULL;

  /* the first second of the year 10000 */
  bhxh_options_set_timestamp (options, G_GINT64_CONSTANT (253402300800));
  g_assert_null (bhxh_duties_format_calendar (duties, FALSE, options, NULL, &late));
  g_assert_error (late, BHXH_ERROR, BHXH_ERROR_RANGE);
  bhxh_options_set_timestamp (options, 0);
  g_assert_false (
      bhxh_duties_write_calendar (duties, FALSE, options, refuse, NULL, &full));
  g_assert_error (full, BHXH_ERROR, BHXH_ERROR_LIMIT);
  bhxh_options_set_progress (options, stop, NULL);
  g_assert_null (bhxh_duties_format_calendar (duties, FALSE, options, NULL, &stopped));
  g_assert_error (stopped, BHXH_ERROR, BHXH_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duties-calendar/bytes", test_bytes);
  g_test_add_func ("/duties-calendar/english", test_english);
  g_test_add_func ("/duties-calendar/alarms", test_alarms);
  g_test_add_func ("/duties-calendar/status", test_status);
  g_test_add_func ("/duties-calendar/tasks", test_tasks);
  g_test_add_func ("/duties-calendar/without-day", test_without_day);
  g_test_add_func ("/duties-calendar/identifiers", test_identifiers);
  g_test_add_func ("/duties-calendar/several-for-one-period",
                   test_several_for_one_period);
  g_test_add_func ("/duties-calendar/ended", test_ended);
  g_test_add_func ("/duties-calendar/filtered", test_filtered);
  g_test_add_func ("/duties-calendar/three-ways", test_three_ways);
  g_test_add_func ("/duties-calendar/errors", test_errors);
  return g_test_run ();
}
