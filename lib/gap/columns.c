/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is in each column of the table of gaps.
 */
#include "gap/columns.h"

#include "gap/labels.h"
#include "gap/lacking.h"
#include "model/labels.h"
#include "model/name-columns.h"

#include <string.h>

/* --- Plain rows ----------------------------------------------------------------- */

/* Every row has a value; @what is worked out of @row, a PlainRow. */
#define DEFINE_PLAIN(name, what)                                                         \
  static void fill_plain_##name (const GapRows *rows, BatchColumn *column,               \
                                 G_GNUC_UNUSED BhxhGapNumber number)                     \
  {                                                                                      \
    gint64 *restrict values = column->values;                                            \
    const gsize n = rows->n_rows;                                                        \
                                                                                         \
    memset (column->present, 1, n);                                                      \
    for (const PlainRow *row = rows->plain; row < rows->plain + n; row++)                \
      *values++ = (gint64) (what);                                                       \
  }

DEFINE_PLAIN (unit, row->unit)
DEFINE_PLAIN (unit_name,
              gap_view_name_unit (&rows->engine->view,
                                  row->unit,
                                  row->slot->actual.last_day))
DEFINE_PLAIN (indicator, row->slot->indicator)
DEFINE_PLAIN (period, row->slot->target_period)
DEFINE_PLAIN (actual_period, row->slot->actual.period)
DEFINE_PLAIN (stage, plain_stage (&row->pair))
DEFINE_PLAIN (as_of, plain_as_of (row->slot, &row->pair))
DEFINE_PLAIN (gap_unit, gap_unit_of (row->slot->measure))
DEFINE_PLAIN (status, plain_status (row->slot, &row->pair))
DEFINE_PLAIN (certainty, plain_certainty (&row->pair))
DEFINE_PLAIN (exact, plain_exact (&row->pair))
DEFINE_PLAIN (class, plain_class (rows->engine, &row->pair))

/* The same for numbers, which have the decimals of the pair. */
#define DEFINE_PLAIN_NUMBER(name, what)                                                  \
  static void fill_plain_##name (const GapRows *rows, BatchColumn *column,               \
                                 G_GNUC_UNUSED BhxhGapNumber number)                     \
  {                                                                                      \
    gint64 *restrict values = column->values;                                            \
    gint8 *restrict decimals = column->decimals;                                         \
    const gsize n = rows->n_rows;                                                        \
                                                                                         \
    memset (column->present, 1, n);                                                      \
    for (const PlainRow *row = rows->plain; row < rows->plain + n; row++)                \
      {                                                                                  \
        *values++ = (what);                                                              \
        *decimals++ = (gint8) row->pair.decimals;                                        \
      }                                                                                  \
  }

DEFINE_PLAIN_NUMBER (targets, row->pair.target)
DEFINE_PLAIN_NUMBER (actuals, row->pair.actual)
DEFINE_PLAIN_NUMBER (gaps, plain_gap (&row->pair))
DEFINE_PLAIN_NUMBER (remainders, plain_remaining (&row->pair))

static void
fill_plain_achievements (const GapRows *rows,
                         BatchColumn *column,
                         G_GNUC_UNUSED BhxhGapNumber number)
{
  const GapEngine *engine = rows->engine;

  memset (column->decimals, (gint8) engine->decimals, rows->n_rows);
  for (gsize i = 0; i < rows->n_rows; i++)
    {
      const PlainRow *row = &rows->plain[i];

      column->present[i] =
          plain_achievement (engine, row->slot, &row->pair, &column->values[i]) ? 1 : 0;
    }
}

/* --- Other rows ----------------------------------------------------------------- */

#define DEFINE_FILL(name, is_present, what)                                              \
  static void fill_other_##name (const GapRows *rows, BatchColumn *column,               \
                                 G_GNUC_UNUSED BhxhGapNumber number)                     \
  {                                                                                      \
    for (gsize i = 0; i < rows->n_others; i++)                                           \
      {                                                                                  \
        const GapRow *row = &rows->others[i];                                            \
        const gsize place = rows->places[i];                                             \
                                                                                         \
        column->present[place] = (is_present);                                           \
        column->values[place] = column->present[place] ? (gint64) (what) : 0;            \
      }                                                                                  \
  }

#define SLOT_OF(row) (&rows->engine->view.slots[(row)->slot])

/* What is not known is no area's. */
static guint
name_unit (const GapRows *rows, const GapRow *row)
{
  return gap_row_has (row, BHXH_GAP_ACTUAL)
             ? gap_view_name_unit (&rows->engine->view, row->unit, row->last_day)
             : row->unit;
}

DEFINE_FILL (unit, 1, row->unit)
DEFINE_FILL (unit_name, 1, name_unit (rows, row))
DEFINE_FILL (indicator, 1, SLOT_OF (row)->indicator)
DEFINE_FILL (period, 1, SLOT_OF (row)->target_period)
DEFINE_FILL (actual_period, 1, row->actual_period)
DEFINE_FILL (stage, row->stage != 0, row->stage)
DEFINE_FILL (as_of, row->as_of != BHXH_PERIOD_NONE, row->as_of)
DEFINE_FILL (gap_unit,
             gap_row_has (row, BHXH_GAP_GAP),
             gap_unit_of (SLOT_OF (row)->measure))
DEFINE_FILL (status, 1, row->status)
DEFINE_FILL (certainty, 1, row->certainty)
DEFINE_FILL (exact, row->exact != 0, row->exact)
DEFINE_FILL (class, 1, row->band)
DEFINE_FILL (denominator_period,
             row->denominator_period != BHXH_PERIOD_NONE,
             row->denominator_period)
DEFINE_FILL (denominator_source, row->has_source, row->denominator_source)
DEFINE_FILL (reported, row->n_expected > 0, row->n_reported)
DEFINE_FILL (expected, row->n_expected > 0, row->n_expected)
DEFINE_FILL (counterpart, row->counterpart != 0, row->counterpart)
DEFINE_FILL (differs, row->differs, 1)

DEFINE_FILL (carried, row->n_carried > 0, row->n_carried)
DEFINE_FILL (carried_day, row->n_carried > 0, row->carried)

typedef char *(*DupWords) (const BhxhFrame *frame, const Lacking *lacking);

/* Whom the sums of the rows lack. */
static void
fill_lacking (const GapRows *rows, BatchColumn *column, DupWords dup)
{
  const GapView *view = &rows->engine->view;

  for (gsize i = 0; i < rows->n_others; i++)
    {
      const GapRow *row = &rows->others[i];
      const gsize place = rows->places[i];
      g_autofree char *words = NULL;
      Lacking lacking;

      if (row->n_reported == row->n_expected ||
          (row->n_reported == 0 && !gap_row_has (row, BHXH_GAP_ACTUAL)))
        continue;
      bhxh_lacking_list_sum (view, SLOT_OF (row), row->unit, &lacking);
      words = dup (view->frame, &lacking);
      if (words == NULL)
        continue;
      column->texts[place] = bhxh_batch_dup_text (rows->batch, words);
      column->present[place] = 1;
    }
}

static char *
dup_names_vi (const BhxhFrame *frame, const Lacking *lacking)
{
  return bhxh_lacking_dup_names (frame, lacking, BHXH_LANGUAGE_VI);
}

static char *
dup_names_en (const BhxhFrame *frame, const Lacking *lacking)
{
  return bhxh_lacking_dup_names (frame, lacking, BHXH_LANGUAGE_EN);
}

#define DEFINE_LACKING(name, dup)                                                        \
  static void fill_other_##name (const GapRows *rows, BatchColumn *column,               \
                                 G_GNUC_UNUSED BhxhGapNumber number)                     \
  {                                                                                      \
    fill_lacking (rows, column, dup);                                                    \
  }

DEFINE_LACKING (missing_units, bhxh_lacking_dup_codes)
DEFINE_LACKING (missing_names_vi, dup_names_vi)
DEFINE_LACKING (missing_names_en, dup_names_en)

static void
fill_other_numbers (const GapRows *rows, BatchColumn *column, BhxhGapNumber number)
{
  for (gsize i = 0; i < rows->n_others; i++)
    {
      const GapRow *row = &rows->others[i];
      const gsize place = rows->places[i];

      column->present[place] = gap_row_has (row, number) ? 1 : 0;
      if (!column->present[place])
        continue;
      column->values[place] = row->values[number];
      column->decimals[place] = row->decimals[number];
    }
}

/* --- All rows ------------------------------------------------------------------- */

/* There is one owner: the first and only text. */
static void
fill_owner (const GapRows *rows, BatchColumn *column, G_GNUC_UNUSED BhxhGapNumber number)
{
  memset (column->present, 1, rows->n_rows);
  memset (column->values, 0, rows->n_rows * sizeof (gint64));
}

/* --- The columns ---------------------------------------------------------------- */

#define TEXT(name, vi, en, fill)                                                         \
  {                                                                                      \
    TABLE_TEXT (name, vi, en), fill_plain_##fill, fill_other_##fill, 0, 0                \
  }
#define PERIOD(name, vi, en, fill)                                                       \
  {                                                                                      \
    TABLE_PERIOD (name, vi, en), fill_plain_##fill, fill_other_##fill, 0, 0              \
  }
#define DAY(name, vi, en, fill)                                                          \
  {                                                                                      \
    TABLE_DAY (name, vi, en), fill_plain_##fill, fill_other_##fill, 0, 0                 \
  }
#define CODE(name, vi, en, labels, fill)                                                 \
  {                                                                                      \
    TABLE_CODE (name, vi, en, labels), fill_plain_##fill, fill_other_##fill, 0, 0        \
  }
#define NUMBER(name, vi, en, fill, number, wants)                                        \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), fill, fill_other_numbers, number, wants                 \
  }
#define COUNT(name, vi, en, fill)                                                        \
  {                                                                                      \
    TABLE_COUNT (name, vi, en), NULL, fill, 0, 0                                         \
  }

const GapColumn bhxh_gap_columns[GAP_N_COLUMNS] = {
  { UNIT_COLUMN, fill_plain_unit, fill_other_unit, 0, 0 },
  { UNIT_NAME_VI_COLUMN, fill_plain_unit_name, fill_other_unit_name, 0, 0 },
  { UNIT_NAME_EN_COLUMN, fill_plain_unit_name, fill_other_unit_name, 0, 0 },
  { INDICATOR_COLUMN, fill_plain_indicator, fill_other_indicator, 0, 0 },
  { INDICATOR_NAME_VI_COLUMN, fill_plain_indicator, fill_other_indicator, 0, 0 },
  { INDICATOR_NAME_EN_COLUMN, fill_plain_indicator, fill_other_indicator, 0, 0 },
  PERIOD ("period", "Kỳ chỉ tiêu", "Period", period),
  PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual", actual_period),
  { TABLE_TEXT ("owner", "Cơ quan giao", "Target of"), fill_owner, NULL, 0, 0 },
  NUMBER ("target", "Chỉ tiêu giao", "Target", fill_plain_targets, BHXH_GAP_TARGET, 0),
  NUMBER ("actual", "Thực hiện", "Actual", fill_plain_actuals, BHXH_GAP_ACTUAL, 0),
  CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels, stage),
  DAY ("as_of", "Số liệu đến ngày", "As of", as_of),
  NUMBER ("gap", "Chênh lệch", "Gap", fill_plain_gaps, BHXH_GAP_GAP, 0),
  CODE ("gap_unit", "Đơn vị tính chênh lệch", "Gap in", bhxh_gap_unit_labels, gap_unit),
  NUMBER ("remaining",
          "Còn phải phát triển",
          "Remaining",
          fill_plain_remainders,
          BHXH_GAP_REMAINING,
          0),
  NUMBER ("achievement",
          "Tỷ lệ hoàn thành kế hoạch (%)",
          "Achievement (%)",
          fill_plain_achievements,
          BHXH_GAP_ACHIEVEMENT,
          WANT_ACHIEVEMENT),
  CODE ("status", "Kết quả", "Status", bhxh_status_labels, status),
  CODE ("certainty", "Mức chắc chắn", "Certainty", bhxh_certainty_labels, certainty),
  CODE ("exact", "So sánh không làm tròn", "Exact comparison", bhxh_exact_labels, exact),
  { { "class", "Xếp loại", "Class", BHXH_COLUMN_CODE },
    fill_plain_class,
    fill_other_class,
    0,
    WANT_CLASS },
  NUMBER ("persons",
          "Chênh lệch quy ra người",
          "Gap in persons",
          NULL,
          BHXH_GAP_PERSONS,
          WANT_PERSONS),
  NUMBER ("denominator",
          "Mẫu số (người)",
          "Denominator (persons)",
          NULL,
          BHXH_GAP_DENOMINATOR,
          WANT_PERSONS),
  { { "denominator_period", "Kỳ của mẫu số", "Period of the denominator",
      BHXH_COLUMN_PERIOD },
    NULL,
    fill_other_denominator_period,
    0,
    WANT_PERSONS },
  { { "denominator_source", "Nguồn của mẫu số", "Source of the denominator",
      BHXH_COLUMN_TEXT },
    NULL,
    fill_other_denominator_source,
    0,
    WANT_PERSONS },
  COUNT ("reported", "Số đơn vị đã báo cáo", "Units reported", fill_other_reported),
  COUNT ("expected", "Số đơn vị phải báo cáo", "Units expected", fill_other_expected),
  { LACKING_CODES_COLUMN, NULL, fill_other_missing_units, 0, 0 },
  { LACKING_NAMES_VI_COLUMN, NULL, fill_other_missing_names_vi, 0, 0 },
  { LACKING_NAMES_EN_COLUMN, NULL, fill_other_missing_names_en, 0, 0 },
  COUNT ("carried",
         "Số đơn vị lấy số liệu gần nhất",
         "Units by their last known figure",
         fill_other_carried),
  { TABLE_DAY ("carried_day", "Số liệu gần nhất là của ngày", "Last known figure of"),
    NULL, fill_other_carried_day, 0, 0 },
  NUMBER ("target_of_reported",
          "Tổng chỉ tiêu của các đơn vị đã báo cáo",
          "Sum of targets of those that reported",
          NULL,
          BHXH_GAP_TARGET_OF_REPORTED,
          0),
  NUMBER ("gap_of_reported",
          "Tổng chênh lệch của các đơn vị đã báo cáo",
          "Sum of gaps of those that reported",
          NULL,
          BHXH_GAP_GAP_OF_REPORTED,
          0),
  { TABLE_CODE ("counterpart",
                "Kết quả theo cách tính khác (người hoặc tỷ lệ)",
                "Status in the other measure (persons or rate)",
                bhxh_status_labels),
    NULL, fill_other_counterpart, 0, WANT_COUNTERPART },
  { TABLE_CODE ("counterpart_differs",
                "Hai cách tính",
                "The two measures",
                bhxh_differs_labels),
    NULL, fill_other_differs, 0, WANT_COUNTERPART },
};
