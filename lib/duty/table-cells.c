/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a table says of one duty that falls due, cell by cell; texts are made only where
 * somebody reads them.
 */
#include "duty/table.h"

#include "base/period.h"
#include "model/name-columns.h"

#include <string.h>

enum
{
  COLUMN_DUTY,
  COLUMN_TEXT,
  COLUMN_ABOUT_VI,
  COLUMN_ABOUT_EN,
  COLUMN_TASK_VI,
  COLUMN_TASK_EN,
  COLUMN_ADDRESSEE,
  COLUMN_ADDRESSEE_NAME_VI,
  COLUMN_ADDRESSEE_NAME_EN,
  COLUMN_UNIT,
  COLUMN_NOW,
  COLUMN_SINCE,
  COLUMN_SCOPE_VI,
  COLUMN_SCOPE_EN,
  COLUMN_BASIS,
  COLUMN_PARTNERS,
  COLUMN_RECIPIENT,
  COLUMN_VIA,
  COLUMN_RECIPIENT_NAME_VI,
  COLUMN_RECIPIENT_NAME_EN,
  COLUMN_TIMING,
  COLUMN_LOCAL,
  COLUMN_DAY,
  COLUMN_DEADLINE,
  COLUMN_LAST_DAY,
  COLUMN_LAST_WORKING_DAY,
  COLUMN_COVERED,
  COLUMN_STATUS,
  COLUMN_SUBMITTED,
  COLUMN_DAYS_LEFT,
  COLUMN_INDICATORS,
  COLUMN_NOTE_VI,
  COLUMN_NOTE_EN,
  COLUMN_STEP,
  N_COLUMNS
};

const Label bhxh_duty_status_labels[BHXH_DUTY_ENDED + 1] = {
  { NULL, "", "" },
  [BHXH_DUTY_NOT_DUE] = { "not_due", "Chưa đến hạn", "Not yet due" },
  [BHXH_DUTY_ON_TIME] = { "on_time", "Đã nộp đúng hạn", "Handed in on time", TONE_GOOD },
  [BHXH_DUTY_LATE] = { "late", "Nộp muộn", "Handed in late", TONE_WATCH },
  [BHXH_DUTY_OVERDUE] = { "overdue", "Quá hạn chưa nộp", "Overdue", TONE_BAD },
  [BHXH_DUTY_ENDED] = { "ended", "Chấm dứt, đơn vị không còn", "Ended with the unit" },
};

const Label bhxh_duty_timing_labels[TIMING_ON_OCCURRENCE + 1] = {
  { NULL, "", "" },
  [TIMING_DATED] = { "dated", "Có ngày", "Dated" },
  [TIMING_UNDATED] = { "undated", "Định kỳ, chưa ấn định ngày", "Periodic, no day set" },
  [TIMING_STANDING] = { "standing", "Thường xuyên", "Standing" },
  [TIMING_ON_OCCURRENCE] = { "on_occurrence", "Khi phát sinh", "When it occurs" },
};

static const Label local_labels[] = {
  { "no", "", "" },
  { "yes", "Địa phương ấn định", "Set locally" },
};

const TableColumn bhxh_duty_columns[N_COLUMNS] = {
  [COLUMN_DUTY] = TABLE_TEXT ("duty", "Mã nhiệm vụ", "Duty"),
  [COLUMN_TEXT] = TABLE_TEXT ("text", "Mã đoạn", "Text code"),
  [COLUMN_ABOUT_VI] = TABLE_WORDS ("about_vi", "Nội dung", BHXH_LANGUAGE_VI),
  [COLUMN_ABOUT_EN] = TABLE_WORDS ("about_en", "About", BHXH_LANGUAGE_EN),
  [COLUMN_TASK_VI] = TABLE_WORDS ("task_vi", "Nguyên văn", BHXH_LANGUAGE_VI),
  [COLUMN_TASK_EN] = TABLE_WORDS ("task_en", "Text", BHXH_LANGUAGE_EN),
  [COLUMN_ADDRESSEE] = TABLE_TEXT ("addressee", "Mã cơ quan", "Agency code"),
  [COLUMN_ADDRESSEE_NAME_VI] =
      TABLE_WORDS ("addressee_name_vi", "Cơ quan thực hiện", BHXH_LANGUAGE_VI),
  [COLUMN_ADDRESSEE_NAME_EN] =
      TABLE_WORDS ("addressee_name_en", "Who owes it", BHXH_LANGUAGE_EN),
  [COLUMN_UNIT] = UNIT_COLUMN,
  [COLUMN_NOW] = TABLE_TEXT ("now", "Mã cơ quan nay", "Agency now"),
  [COLUMN_SINCE] = TABLE_TEXT ("since", "Từ ngày", "Since"),
  [COLUMN_SCOPE_VI] = TABLE_WORDS ("scope_vi", "Phạm vi", BHXH_LANGUAGE_VI),
  [COLUMN_SCOPE_EN] = TABLE_WORDS ("scope_en", "Scope", BHXH_LANGUAGE_EN),
  [COLUMN_BASIS] = TABLE_TEXT ("basis", "Căn cứ", "Basis"),
  [COLUMN_PARTNERS] = TABLE_TEXT ("partners", "Cơ quan phối hợp", "Partners"),
  [COLUMN_RECIPIENT] = TABLE_TEXT ("recipient", "Mã nơi nhận", "Recipient code"),
  [COLUMN_VIA] = TABLE_TEXT ("via", "Mã cơ quan chuyển", "Via code"),
  [COLUMN_RECIPIENT_NAME_VI] =
      TABLE_WORDS ("recipient_name_vi", "Nơi nhận", BHXH_LANGUAGE_VI),
  [COLUMN_RECIPIENT_NAME_EN] =
      TABLE_WORDS ("recipient_name_en", "To whom", BHXH_LANGUAGE_EN),
  [COLUMN_TIMING] = TABLE_CODE ("timing", "Thời điểm", "When", bhxh_duty_timing_labels),
  [COLUMN_LOCAL] = TABLE_CODE ("local", "Ngày do ai đặt", "Day set by", local_labels),
  [COLUMN_DAY] = TABLE_DAY ("day", "Ngày nêu", "Day named"),
  [COLUMN_DEADLINE] =
      TABLE_CODE ("deadline", "Thời hạn", "Deadline", bhxh_deadline_labels),
  [COLUMN_LAST_DAY] = TABLE_DAY ("last_day", "Hạn cuối", "Last day"),
  [COLUMN_LAST_WORKING_DAY] =
      TABLE_DAY ("last_working_day", "Ngày làm việc cuối", "Last working day"),
  [COLUMN_COVERED] = TABLE_PERIOD ("covered", "Kỳ báo cáo", "Covers"),
  [COLUMN_STATUS] =
      TABLE_CODE ("status", "Tình trạng", "Status", bhxh_duty_status_labels),
  [COLUMN_SUBMITTED] = TABLE_DAY ("submitted", "Ngày nộp", "Handed in"),
  [COLUMN_DAYS_LEFT] = TABLE_COUNT ("days_left", "Còn (ngày)", "Days left"),
  [COLUMN_INDICATORS] = TABLE_TEXT ("indicators", "Chỉ tiêu", "Indicators"),
  [COLUMN_NOTE_VI] = TABLE_WORDS ("note_vi", "Ghi chú", BHXH_LANGUAGE_VI),
  [COLUMN_NOTE_EN] = TABLE_WORDS ("note_en", "Note", BHXH_LANGUAGE_EN),
  [COLUMN_STEP] = TABLE_CODE ("step", "Bước", "Step", bhxh_step_labels),
};

G_STATIC_ASSERT (COLUMN_STEP == DUTY_N_COLUMNS);

gint
bhxh_duty_find_step (const BhxhPlan *plan, guint duty)
{
  return bhxh_label_find (bhxh_step_labels, STEP_N_LABELS,
                          duty_cell (plan, duty, DUTY_STEP), -1);
}

static void
set_text (Batch *batch, guint column, gsize at, const char *text)
{
  if (*text != '\0')
    bhxh_batch_set_text (batch, column, at, text);
}

static void
set_period (Batch *batch, guint column, gsize at, BhxhPeriod period)
{
  if (period != BHXH_PERIOD_NONE)
    bhxh_batch_set_value (batch, column, at, period);
}

static void
set_task (Batch *batch, gsize at, const BhxhPlan *plan, guint duty)
{
  static const struct
  {
    guint about;
    guint task;
    const char *column;
  } rows[] = { { COLUMN_ABOUT_VI, COLUMN_TASK_VI, "text_vi" },
               { COLUMN_ABOUT_EN, COLUMN_TASK_EN, "text_en" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *text = bhxh_duty_find_task (plan, duty, rows[i].column);

      set_text (batch, rows[i].task, at, text);
      if (batch->columns[rows[i].about].wanted)
        bhxh_batch_take_text_or_none (batch, rows[i].about, at,
                                      bhxh_duty_dup_about (text));
    }
}

static void
set_names (Batch *batch, gsize at, const BhxhPlan *plan, const DutyRow *row)
{
  static const struct
  {
    guint addressee;
    guint recipient;
    BhxhLanguage language;
  } rows[] = {
    { COLUMN_ADDRESSEE_NAME_VI, COLUMN_RECIPIENT_NAME_VI, BHXH_LANGUAGE_VI },
    { COLUMN_ADDRESSEE_NAME_EN, COLUMN_RECIPIENT_NAME_EN, BHXH_LANGUAGE_EN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (batch->columns[rows[i].addressee].wanted)
        bhxh_batch_take_text_or_none (batch, rows[i].addressee, at,
                                      bhxh_agency_dup_name_on (plan, row->addressee,
                                                               row->duty, row->named_on,
                                                               rows[i].language));
      if (batch->columns[rows[i].recipient].wanted)
        bhxh_batch_take_text_or_none (
            batch, rows[i].recipient, at,
            bhxh_duty_dup_recipient (plan, row, rows[i].language));
    }
}

/* One word of each successor, with @between between them; none where they are blank. */
static void
set_of_each (Batch *batch,
             guint column,
             gsize at,
             const GPtrArray *words,
             const char *between)
{
  GString *text = g_string_new (NULL);
  gboolean has_words = FALSE;

  for (guint i = 0; i < words->len; i++)
    {
      g_string_append_printf (text, "%s%s", i > 0 ? between : "",
                              (const char *) words->pdata[i]);
      has_words |= *(const char *) words->pdata[i] != '\0';
    }
  if (!has_words)
    g_string_truncate (text, 0);
  bhxh_batch_take_text_or_none (batch, column, at, g_string_free (text, FALSE));
}

/* What stands of a successor in a column. */
static const char *
get_of_successor (const BhxhPlan *plan, const Successor *successor, guint column)
{
  const Records *agencies = bhxh_plan_get_records (plan, BHXH_PLAN_AGENCIES);
  const Records *changes = bhxh_plan_get_records (plan, BHXH_PLAN_AGENCY_SUCCESSIONS);
  const guint change = (guint) successor->change;

  switch (column)
    {
    case COLUMN_NOW: return records_get (agencies, successor->agency, AGENCY_CODE);
    case COLUMN_SINCE: return records_get (changes, change, AGENCY_SUCCESSION_DATE);
    case COLUMN_SCOPE_VI:
      return bhxh_successor_get_scope (plan, successor, BHXH_LANGUAGE_VI);
    case COLUMN_SCOPE_EN:
      return bhxh_successor_get_scope (plan, successor, BHXH_LANGUAGE_EN);
    default: return records_get (changes, change, AGENCY_SUCCESSION_BASIS);
    }
}

/* What the addressee has become. */
static void
set_change (Batch *batch, gsize at, const BhxhPlan *plan, const DutyRow *row)
{
  static const struct
  {
    guint column;
    const char *between;
  } rows[] = { { COLUMN_NOW, ";" },
               { COLUMN_SINCE, ";" },
               { COLUMN_SCOPE_VI, " | " },
               { COLUMN_SCOPE_EN, " | " },
               { COLUMN_BASIS, " | " } };
  g_autoptr (GArray) ends =
      bhxh_agency_dup_successors (plan, row->addressee.agency, row->duty, row->named_on);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; ends->len > 0 && i < G_N_ELEMENTS (rows); i++)
    {
      if (!batch->columns[rows[i].column].wanted)
        continue;
      g_ptr_array_set_size (words, 0);
      for (guint e = 0; e < ends->len; e++)
        g_ptr_array_add (
            words, (gpointer) get_of_successor (plan, &g_array_index (ends, Successor, e),
                                                rows[i].column));
      set_of_each (batch, rows[i].column, at, words, rows[i].between);
    }
}

static void
set_codes (Batch *batch, gsize at, const BhxhPlan *plan, const DutyRow *row)
{
  static const struct
  {
    guint column;
    guint cell;
  } rows[] = {
    { COLUMN_DUTY, DUTY_ID },           { COLUMN_TEXT, DUTY_TEXT },
    { COLUMN_PARTNERS, DUTY_PARTNERS }, { COLUMN_RECIPIENT, DUTY_RECIPIENT },
    { COLUMN_VIA, DUTY_VIA },           { COLUMN_INDICATORS, DUTY_INDICATORS },
    { COLUMN_NOTE_VI, DUTY_NOTE_VI },   { COLUMN_NOTE_EN, DUTY_NOTE_EN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    set_text (batch, rows[i].column, at, duty_cell (plan, row->duty, rows[i].cell));
  set_text (batch, COLUMN_ADDRESSEE, at, bhxh_duty_get_agency_code (plan, row));
  if (row->addressee.unit >= 0)
    set_text (batch, COLUMN_UNIT, at, bhxh_duty_get_unit_code (plan, row));
}

static void
set_days (Batch *batch, gsize at, const BhxhDuties *duties, const DutyRow *row)
{
  const gint deadline =
      bhxh_label_find (bhxh_deadline_labels, DEADLINE_N_LABELS,
                       duty_cell (duties->plan, row->duty, DUTY_DEADLINE), -1);

  bhxh_batch_set_value (batch, COLUMN_TIMING, at, row->timing);
  bhxh_batch_set_value (batch, COLUMN_LOCAL, at, row->is_local);
  if (deadline > 0)
    bhxh_batch_set_value (batch, COLUMN_DEADLINE, at, deadline);
  set_period (batch, COLUMN_DAY, at, row->day);
  set_period (batch, COLUMN_LAST_DAY, at, row->last_day);
  set_period (batch, COLUMN_LAST_WORKING_DAY, at, row->last_working_day);
  set_period (batch, COLUMN_COVERED, at, row->covered);
  set_period (batch, COLUMN_SUBMITTED, at, row->submitted);
  if (row->status != BHXH_DUTY_ANY)
    bhxh_batch_set_value (batch, COLUMN_STATUS, at, row->status);
  if (row->status == BHXH_DUTY_NOT_DUE || row->status == BHXH_DUTY_OVERDUE)
    bhxh_batch_set_number (batch, COLUMN_DAYS_LEFT, at,
                           bhxh_period_get_day_number (row->last_day) -
                               bhxh_period_get_day_number (duties->on),
                           0);
}

void
bhxh_duty_set_row (Batch *batch, gsize at, const BhxhDuties *duties, const DutyRow *row)
{
  set_codes (batch, at, duties->plan, row);
  set_task (batch, at, duties->plan, row->duty);
  set_names (batch, at, duties->plan, row);
  set_change (batch, at, duties->plan, row);
  set_days (batch, at, duties, row);
  if (batch->n_columns > COLUMN_STEP)
    bhxh_batch_set_value (batch, COLUMN_STEP, at,
                          bhxh_duty_find_step (duties->plan, row->duty));
}
