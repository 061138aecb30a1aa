/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sums by the levels above as a table: by indicator, then period, then unit; in memory is
 * one indicator and period at a time.
 */
#include "gap/lacking.h"
#include "gap/names.h"
#include "gap/rollup-columns.h"

#define MAX_COLUMNS (COLUMN_FIRST_CLASS + CLASS_MAX_LABELS)

/* --- Source: names, and the columns' words -------------------------------------- */

typedef struct
{
  GapNames *names;
  GStringChunk *words;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_string_chunk_free (source->words);
  bhxh_gap_names_free (source->names);
  g_free (source);
}

static const char *
join (Source *source, const char *before, const char *after)
{
  g_autofree char *joined = g_strconcat (before, after, NULL);

  return g_string_chunk_insert (source->words, joined);
}

/* Counts of units by class, one column a class. */
static guint
add_class_columns (Source *source, TableColumn *columns)
{
  const Bands *bands = &source->names->gaps->engine.bands;
  guint n = COLUMN_FIRST_CLASS;

  for (guint i = CLASS_NO_DATA; i < bands->n_labels; i++)
    columns[n++] =
        (TableColumn){ .name = join (source, "n_", bands->labels[i].name),
                       .title_vi = join (source, "Số đơn vị: ", bands->labels[i].vi),
                       .title_en = join (source, "Units: ", bands->labels[i].en),
                       .type = BHXH_COLUMN_NUMBER,
                       .is_narrow = TRUE };
  return n;
}

/* --- Rows ----------------------------------------------------------------------- */

typedef struct
{
  const Source *source;
  Rollup rollup;
  guint slot;
  guint unit;
  gboolean is_computed; /* the rollup is of this slot */
  GString *text;        /* room for one */
} Cursor;

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  bhxh_rollup_clear (&cursor->rollup);
  g_string_free (cursor->text, TRUE);
  g_free (cursor);
}

static gpointer
table_begin (gpointer data, GError **error)
{
  const Source *source = data;
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->source = source;
  cursor->text = g_string_new (NULL);
  if (!bhxh_rollup_init (&cursor->rollup, &source->names->gaps->engine, WANT_CLASS,
                         error))
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

static void
set_amount (Batch *batch, guint column, gsize row, Amount amount)
{
  bhxh_batch_set_number (batch, column, row, amount.value, amount.decimals);
}

/* FALSE where there is none: among others where less is better for some and worse for
 * others. */
static gboolean
find_achievement (const GapEngine *engine,
                  const Group *group,
                  Amount actual,
                  Amount target,
                  Amount *achievement)
{
  const gboolean less = group->n_less > 0;
  const gint comparison = bhxh_amount_compare (actual, target);
  const gboolean reached = less ? comparison <= 0 : comparison >= 0;

  return (group->n_less == 0 || group->n_less == group->n_expected) &&
         gap_achievement (actual, target, engine->decimals,
                          reached ? BHXH_STATUS_MET : BHXH_STATUS_NOT_YET, less,
                          achievement);
}

/* Achievement and class compare like with like: those that reported, with their targets. */
static void
set_judgement (Batch *batch,
               gsize row,
               const GapEngine *engine,
               const Group *group,
               Amount actual,
               Amount target)
{
  Amount achievement = { 0, 0 };

  if (group->n_less != 0 && group->n_less != group->n_expected)
    return;
  bhxh_batch_set_value (
      batch, COLUMN_CLASS, row,
      bhxh_bands_classify (&engine->bands, actual, target, group->n_less > 0));
  if (find_achievement (engine, group, actual, target, &achievement))
    set_amount (batch, COLUMN_ACHIEVEMENT, row, achievement);
}

/* Where everything is known once the last figures are taken; of that there is no class. */
static gboolean
set_with_last (Batch *batch,
               gsize row,
               const GapEngine *engine,
               const Group *group,
               Amount target)
{
  Total total = group->actual_of_carried;
  Amount actual = { 0, 0 };
  Amount gap = { 0, 0 };
  Amount achievement = { 0, 0 };

  if (group->n_carried == 0)
    return TRUE;
  bhxh_batch_set_number (batch, COLUMN_CARRIED, row, group->n_carried, 0);
  bhxh_batch_set_value (batch, COLUMN_CARRIED_DAY, row, group->carried);
  if (group->n_reported + group->n_carried < group->n_expected)
    return TRUE;
  if ((group->n_reported > 0 && !bhxh_total_add (&total, group->actual_of_reported.value,
                                                 group->actual_of_reported.decimals)) ||
      !bhxh_total_narrow (&total, &actual) ||
      !bhxh_amount_subtract (actual, target, &gap))
    return FALSE;
  set_amount (batch, COLUMN_ACTUAL_WITH_LAST, row, actual);
  set_amount (batch, COLUMN_GAP_WITH_LAST, row, gap);
  if (find_achievement (engine, group, actual, target, &achievement))
    set_amount (batch, COLUMN_ACHIEVEMENT_WITH_LAST, row, achievement);
  return TRUE;
}

static void
set_coverage (Batch *batch,
              gsize row,
              const GapEngine *engine,
              Amount reported,
              Amount target)
{
  Amount percent = { 0, 0 };

  if (bhxh_coverage_percent (reported, target, engine->decimals, &percent))
    set_amount (batch, COLUMN_COVERAGE, row, percent);
}

/* Of a group that lacks some. */
static void
set_lacking (const Cursor *cursor, Batch *batch, gsize row)
{
  const GapEngine *engine = &cursor->source->names->gaps->engine;
  Lacking lacking;

  if (!bhxh_lacking_is_wanted (batch, COLUMN_MISSING_UNITS))
    return;
  bhxh_lacking_list_group (engine, cursor->slot, &cursor->rollup, cursor->unit, &lacking);
  bhxh_lacking_make_texts (engine->view.frame, &lacking, batch, COLUMN_MISSING_UNITS,
                           row);
}

/* FALSE when a sum is too large. */
static gboolean
set_reported (Batch *batch,
              gsize row,
              const GapEngine *engine,
              const Group *group,
              Amount target)
{
  const gboolean all = group->n_reported == group->n_expected;
  Amount reported = { 0, 0 };
  Amount actual = { 0, 0 };
  Amount gap = { 0, 0 };

  if (!bhxh_total_narrow (&group->target_of_reported, &reported) ||
      !bhxh_total_narrow (&group->actual_of_reported, &actual) ||
      !bhxh_amount_subtract (actual, reported, &gap))
    return FALSE;
  set_coverage (batch, row, engine, reported, target);
  if (!all && engine->view.missing == BHXH_MISSING_REFUSE)
    {
      bhxh_batch_set_value (batch, COLUMN_CLASS, row, CLASS_NO_DATA);
      return TRUE;
    }
  set_amount (batch, COLUMN_TARGET_OF_REPORTED, row, reported);
  set_amount (batch, COLUMN_ACTUAL_OF_REPORTED, row, actual);
  set_amount (batch, COLUMN_GAP_OF_REPORTED, row, gap);
  set_judgement (batch, row, engine, group, actual, reported);
  if (!all && engine->view.missing == BHXH_MISSING_EXCLUDE)
    return TRUE;
  if (!bhxh_amount_subtract (actual, target, &gap))
    return FALSE;
  set_amount (batch, COLUMN_ACTUALS_MINUS_TARGETS, row, gap);
  return TRUE;
}

/* The same. */
static gboolean
set_sums (Batch *batch, gsize row, const GapEngine *engine, const Group *group)
{
  Amount target = { 0, 0 };

  if (!bhxh_total_narrow (&group->target, &target))
    return FALSE;
  set_amount (batch, COLUMN_TARGET, row, target);
  if (!set_with_last (batch, row, engine, group, target))
    return FALSE;
  if (group->n_reported > 0)
    return set_reported (batch, row, engine, group, target);
  bhxh_batch_set_value (batch, COLUMN_CLASS, row, CLASS_NO_DATA);
  set_coverage (batch, row, engine, (Amount){ 0, 0 }, target);
  return TRUE;
}

/* "8", without the cost of a format. */
static void
append_count (GString *text, guint n)
{
  char digits[12];
  char *first = digits + sizeof digits - 1;

  *first = '\0';
  do
    *--first = (char) ('0' + n % 10);
  while ((n /= 10) > 0);
  g_string_append (text, first);
}

/* Of which units the figures are, where these are not all of them. */
static void
append_covered (GString *text,
                gboolean english,
                const GapEngine *engine,
                const Group *group)
{
  if (engine->view.missing == BHXH_MISSING_REFUSE)
    {
      g_string_append (text, english ? "no figure: " : "không nêu số: thiếu ");
      append_count (text, group->n_expected - group->n_reported);
      g_string_append (text, english ? " of " : " trên ");
      append_count (text, group->n_expected);
      g_string_append (text, !english                 ? " đơn vị"
                             : group->n_expected == 1 ? " unit missing"
                                                      : " units missing");
      return;
    }
  g_string_append (text, english ? "the " : "");
  append_count (text, group->n_reported);
  g_string_append (text, !english                 ? " đơn vị đã báo cáo"
                         : group->n_reported == 1 ? " unit that reported"
                                                  : " units that reported");
  if (group->n_carried == 0)
    return;
  g_string_append (text,
                   english ? "; the last known figures of " : "; số liệu gần nhất của ");
  append_count (text, group->n_carried);
  g_string_append (text, english ? " more" : " đơn vị khác");
}

static void
set_covered (const Cursor *cursor,
             Batch *batch,
             guint column,
             gsize row,
             const Group *group)
{
  GString *text = cursor->text;

  if (!batch->columns[column].wanted)
    return;
  g_string_truncate (text, 0);
  append_covered (text, column == COLUMN_COVERS_EN, &cursor->source->names->gaps->engine,
                  group);
  bhxh_batch_set_text (batch, column, row, bhxh_batch_dup_text (batch, text->str));
}

static gboolean
set_row (const Cursor *cursor, Batch *batch, gsize row, const Group *group)
{
  const GapEngine *engine = &cursor->source->names->gaps->engine;
  const guint *n_in_class = bhxh_rollup_get_classes (&cursor->rollup, group);
  const GapSlot *slot = &engine->view.slots[cursor->slot];
  const BhxhDistrict *unit = bhxh_frame_get_district (engine->view.frame, cursor->unit);

  bhxh_batch_set_value (batch, COLUMN_UNIT, row, cursor->unit);
  for (guint i = COLUMN_UNIT_NAME_VI; i <= COLUMN_UNIT_NAME_EN; i++)
    bhxh_batch_set_value (
        batch, i, row,
        group->n_reported > 0
            ? gap_view_name_unit (&engine->view, cursor->unit, slot->actual.last_day)
            : cursor->unit);
  bhxh_batch_set_value (batch, COLUMN_LEVEL, row, bhxh_district_get_level (unit));
  for (guint i = COLUMN_INDICATOR; i <= COLUMN_INDICATOR_NAME_EN; i++)
    bhxh_batch_set_value (batch, i, row, slot->indicator);
  bhxh_batch_set_value (batch, COLUMN_PERIOD, row, slot->target_period);
  bhxh_batch_set_value (batch, COLUMN_ACTUAL_PERIOD, row, slot->actual.period);
  bhxh_batch_set_value (batch, COLUMN_OWNER, row, 0);
  bhxh_batch_set_number (batch, COLUMN_EXPECTED, row, group->n_expected, 0);
  bhxh_batch_set_number (batch, COLUMN_REPORTED, row, group->n_reported, 0);
  for (guint i = CLASS_NO_DATA; i < engine->bands.n_labels; i++)
    bhxh_batch_set_number (batch, COLUMN_FIRST_CLASS + i - CLASS_NO_DATA, row,
                           n_in_class[i], 0);
  if (group->n_reported < group->n_expected)
    {
      set_lacking (cursor, batch, row);
      set_covered (cursor, batch, COLUMN_COVERS_VI, row, group);
      set_covered (cursor, batch, COLUMN_COVERS_EN, row, group);
    }
  return set_sums (batch, row, engine, group);
}

/* Goes to the next slot of persons whose groups are not yet shown; FALSE with @error set,
 * or at the end. */
static gboolean
cursor_compute (Cursor *cursor, GError **error)
{
  const GapEngine *engine = &cursor->source->names->gaps->engine;
  const GapView *view = &engine->view;

  if (cursor->is_computed && cursor->unit < cursor->rollup.n_units)
    return TRUE;
  if (cursor->is_computed)
    cursor->slot++;
  cursor->is_computed = FALSE;
  cursor->unit = 0;
  while (cursor->slot < view->n_slots &&
         view->slots[cursor->slot].measure != BHXH_MEASURE_PERSON)
    cursor->slot++;
  if (cursor->slot >= view->n_slots)
    return FALSE;
  cursor->is_computed =
      bhxh_rollup_compute (&cursor->rollup, engine, cursor->slot, error);
  return cursor->is_computed;
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;
  GError *problem = NULL;

  while (batch->n_rows < TABLE_BATCH_ROWS && cursor_compute (cursor, &problem))
    {
      const Group *group = bhxh_rollup_get (&cursor->rollup, cursor->unit);

      if (group != NULL && !set_row (cursor, batch, batch->n_rows, group))
        {
          bhxh_gap_row_set_error (&cursor->source->names->gaps->engine, cursor->slot,
                                  cursor->unit, error);
          return FALSE;
        }
      batch->n_rows += group != NULL;
      cursor->unit++;
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static const TableSource functions = { table_begin, table_next, cursor_free };

BhxhTable *
bhxh_gaps_dup_rollup_table (BhxhGaps *gaps)
{
  TableColumn columns[MAX_COLUMNS];
  Source *source = NULL;
  BhxhTable *table = NULL;
  guint n_columns = 0;

  g_return_val_if_fail (gaps != NULL, NULL);
  source = g_new0 (Source, 1);
  source->words = g_string_chunk_new (256);
  source->names = bhxh_gap_names_new (gaps, NULL);
  if (source->names == NULL)
    {
      source_free (source);
      return NULL;
    }
  for (guint i = 0; i < COLUMN_FIRST_CLASS; i++)
    columns[i] = bhxh_rollup_columns[i];
  n_columns = add_class_columns (source, columns);
  bhxh_gap_names_set_columns (source->names, columns, COLUMN_FIRST_CLASS);
  table = bhxh_table_new (columns, n_columns, &functions, source, source_free);
  bhxh_gap_names_set_words (source->names, table, "Tổng hợp thực hiện so với chỉ tiêu",
                            "Sums of actuals against targets");
  bhxh_gap_names_add_missing_note (source->names, table);
  bhxh_table_add_note (
      table,
      "Chỉ cộng các đơn vị thấp nhất có chỉ tiêu: chỉ tiêu riêng của cấp "
      "trên không được cộng thêm. Tỷ lệ không được cộng.",
      "Only the lowest units with a target are added up: a target that a unit "
      "above has of its own is not. Rates are not added up.");
  return table;
}
