/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What an entry of a calendar is called, and what it says to people.
 */
#include "duty/calendar.h"

#include "base/period.h"
#include "base/sentence.h"

#include <string.h>

enum
{
  LINE_TASK,
  LINE_WHO,
  LINE_PARTNERS,
  LINE_RECIPIENT,
  LINE_COVERED,
  LINE_DEADLINE,
  LINE_LAST_DAY,
  LINE_LAST_WORKING_DAY,
  LINE_TIMING,
  LINE_STATUS,
  LINE_SUBMITTED,
  LINE_SOURCE,
  LINE_NOTE
};

/* How a line begins; the name is not used. */
static const Label line_labels[] = {
  [LINE_TASK] = { NULL, "Nội dung", "Task" },
  [LINE_WHO] = { NULL, "Cơ quan thực hiện", "Who owes it" },
  [LINE_PARTNERS] = { NULL, "Phối hợp", "Together with" },
  [LINE_RECIPIENT] = { NULL, "Nơi nhận", "Recipient" },
  [LINE_COVERED] = { NULL, "Kỳ báo cáo", "Covers" },
  [LINE_DEADLINE] = { NULL, "Thời hạn", "Deadline" },
  [LINE_LAST_DAY] = { NULL, "Hạn cuối", "Last day in time" },
  [LINE_LAST_WORKING_DAY] = { NULL, "Ngày làm việc cuối", "Last working day" },
  [LINE_TIMING] = { NULL, "Thời gian thực hiện", "When" },
  [LINE_STATUS] = { NULL, "Tình trạng", "Status" },
  [LINE_SUBMITTED] = { NULL, "Ngày nộp", "Handed in on" },
  [LINE_SOURCE] = { NULL, "Căn cứ", "Source" },
  [LINE_NOTE] = { NULL, "Ghi chú", "Note" },
};

/* By DutyDeadline: how the decision puts the day. */
static const Label deadline_sentences[DEADLINE_N_LABELS] = {
  { NULL, "ngày {day}", "{day}" },
  [DEADLINE_EXCLUSIVE] = { NULL, "trước ngày {day}", "before {day}" },
  [DEADLINE_INCLUSIVE] = { NULL, "chậm nhất vào ngày {day}", "{day} at the latest" },
  [DEADLINE_UNSTATED] = { NULL, "ngày {day}", "{day}" },
};
static const Label local_words = { NULL, " (địa phương ấn định)", " (set locally)" };

static void
add_line (GString *text, guint line, BhxhLanguage language, const char *words)
{
  if (*words != '\0')
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                            bhxh_label_get_words (&line_labels[line], language), words);
}

static void
add_period (GString *text, guint line, BhxhLanguage language, BhxhPeriod period)
{
  g_autofree char *name = NULL;

  if (period == BHXH_PERIOD_NONE)
    return;
  name = bhxh_period_dup_name (period, language);
  add_line (text, line, language, name);
}

/* "trước ngày 15/12/2024": as the decision, or the locality, puts it. */
static void
add_deadline (GString *text,
              const BhxhPlan *plan,
              const DutyRow *row,
              BhxhLanguage language)
{
  const gint deadline = bhxh_label_find (bhxh_deadline_labels, DEADLINE_N_LABELS,
                                         duty_cell (plan, row->duty, DUTY_DEADLINE), -1);
  const Label *sentence = &deadline_sentences[MAX (deadline, 0)];
  g_autofree char *day = bhxh_period_dup_name (row->day, language);
  const SentenceWord word = { "{day}", day };
  g_autoptr (GString) words = g_string_new (NULL);

  bhxh_sentence_append (words, bhxh_label_get_words (sentence, language), &word, 1);
  if (row->is_local)
    g_string_append (words, bhxh_label_get_words (&local_words, language));
  add_line (text, LINE_DEADLINE, language, words->str);
}

static void
add_days (GString *text,
          const BhxhDuties *duties,
          const DutyRow *row,
          BhxhLanguage language)
{
  if (!duty_has_day (row))
    {
      add_line (text, LINE_TIMING, language,
                bhxh_label_get_words (&bhxh_duty_timing_labels[row->timing], language));
      return;
    }
  add_period (text, LINE_COVERED, language, row->covered);
  add_deadline (text, duties->plan, row, language);
  add_period (text, LINE_LAST_DAY, language, row->last_day);
  add_period (text, LINE_LAST_WORKING_DAY, language, row->last_working_day);
}

/* "Quá hạn chưa nộp (20/12/2024)": with the day of which it is told. */
static void
add_status (GString *text,
            const BhxhDuties *duties,
            const DutyRow *row,
            BhxhLanguage language)
{
  const char *words =
      bhxh_label_get_words (&bhxh_duty_status_labels[row->status], language);
  g_autofree char *on = NULL;
  g_autofree char *dated = NULL;

  if (row->status == BHXH_DUTY_ANY)
    return;
  if (duties->on != BHXH_PERIOD_NONE)
    {
      on = bhxh_period_dup_name (duties->on, language);
      dated = g_strdup_printf ("%s (%s)", words, on);
    }
  add_line (text, LINE_STATUS, language, dated != NULL ? dated : words);
  add_period (text, LINE_SUBMITTED, language, row->submitted);
}

/* "2767/QĐ-UBND, V-1, d.V-1.ubnd-huyen" */
static void
add_source (GString *text, const BhxhPlan *plan, guint duty, BhxhLanguage language)
{
  const gint document = bhxh_plan_find_this_document (plan);
  const char *parts[] = {
    document >= 0
        ? bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, (guint) document, "number")
        : "",
    duty_cell (plan, duty, DUTY_TEXT),
    duty_cell (plan, duty, DUTY_ID),
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", parts[i]);
  add_line (text, LINE_SOURCE, language, words->str);
}

/* The task in @language, where it has no text there in Vietnamese. */
static const char *
find_task (const BhxhPlan *plan, guint duty, BhxhLanguage language)
{
  const char *en =
      language == BHXH_LANGUAGE_EN ? bhxh_duty_find_task (plan, duty, "text_en") : "";

  return *en != '\0' ? en : bhxh_duty_find_task (plan, duty, "text_vi");
}

char *
bhxh_calendar_dup_description (const BhxhDuties *duties,
                               const DutyRow *row,
                               BhxhLanguage language)
{
  const BhxhPlan *plan = duties->plan;
  g_autofree char *who =
      bhxh_agency_dup_name_on (plan, row->addressee, row->duty, row->named_on, language);
  g_autofree char *partners = bhxh_duty_dup_partners (plan, row, language);
  g_autofree char *recipient = bhxh_duty_dup_recipient (plan, row, language);
  const char *task = find_task (plan, row->duty, language);
  GString *text = g_string_new (NULL);

  add_line (text, LINE_TASK, language,
            g_str_has_prefix (task, "- ") ? task + strlen ("- ") : task);
  add_line (text, LINE_WHO, language, who);
  add_line (text, LINE_PARTNERS, language, partners);
  add_line (text, LINE_RECIPIENT, language, recipient);
  add_days (text, duties, row, language);
  add_status (text, duties, row, language);
  add_source (text, plan, row->duty, language);
  add_line (text, LINE_NOTE, language,
            duty_cell (plan, row->duty,
                       language == BHXH_LANGUAGE_EN ? DUTY_NOTE_EN : DUTY_NOTE_VI));
  return g_string_free (text, FALSE);
}

/* Whether nothing more will change how the row stands. */
static gboolean
is_settled (const DutyRow *row)
{
  return row->status == BHXH_DUTY_ON_TIME || row->status == BHXH_DUTY_LATE ||
         row->status == BHXH_DUTY_ENDED;
}

char *
bhxh_calendar_dup_summary (const BhxhDuties *duties,
                           const DutyRow *row,
                           BhxhLanguage language)
{
  g_autofree char *who = bhxh_agency_dup_name_on (duties->plan, row->addressee, row->duty,
                                                  row->named_on, language);
  g_autofree char *about =
      bhxh_duty_dup_about (find_task (duties->plan, row->duty, language));
  g_autofree char *covered = row->covered != BHXH_PERIOD_NONE
                                 ? bhxh_period_dup_name (row->covered, language)
                                 : NULL;
  GString *text = g_string_new (NULL);

  if (is_settled (row))
    g_string_append_printf (
        text,
        "%s: ", bhxh_label_get_words (&bhxh_duty_status_labels[row->status], language));
  g_string_append_printf (text, "%s: %s", who,
                          *about != '\0' ? about
                                         : duty_cell (duties->plan, row->duty, DUTY_ID));
  if (covered != NULL)
    g_string_append_printf (text, " (%s)", covered);
  return g_string_free (text, FALSE);
}

char *
bhxh_calendar_dup_id (const BhxhDuties *duties, const DutyRow *row)
{
  const char *unit = bhxh_duty_get_unit_code (duties->plan, row);
  char period[PERIOD_SIZE];
  GString *id = g_string_new (bhxh_plan_get_id (duties->plan));

  g_string_append_printf (id, "/%s/%s%s%s", duty_cell (duties->plan, row->duty, DUTY_ID),
                          bhxh_duty_get_agency_code (duties->plan, row),
                          unit != NULL ? "@" : "", unit != NULL ? unit : "");
  if (!duty_has_day (row))
    return g_string_free (id, FALSE);
  bhxh_period_write (period, row->covered);
  g_string_append_printf (id, "/%s", period);
  if (row->is_one_of_several)
    {
      bhxh_period_write (period, row->day);
      g_string_append_printf (id, "/%s", period);
    }
  return g_string_free (id, FALSE);
}
