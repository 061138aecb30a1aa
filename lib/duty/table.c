/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Duties on their way out, by deadline or as the yearly cycle of each addressee, and what
 * is said under them.
 */
#include "duty/table.h"

#include "base/memory.h"

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* The rows that a table shows, and in which order. */
typedef struct
{
  BhxhDuties *duties;
  guint *order;
  guint n;
} Source;

typedef struct
{
  const Source *source;
  guint next;
} Cursor;

static gpointer
begin (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->source = data;
  return cursor;
}

static void
free_source (gpointer data)
{
  Source *source = data;

  bhxh_duties_unref (source->duties);
  g_free (source->order);
  g_free (source);
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const Source *source = cursor->source;

  for (; batch->n_rows < TABLE_BATCH_ROWS && cursor->next < source->n; batch->n_rows++)
    bhxh_duty_set_row (batch, batch->n_rows, source->duties,
                       duties_get_row (source->duties, source->order[cursor->next++]));
  return TRUE;
}

/* --- Tables ----------------------------------------------------------------------------
 */

static Source *
source_new (BhxhDuties *duties)
{
  Source *source = g_new0 (Source, 1);

  source->duties = bhxh_duties_ref (duties);
  source->order = bhxh_try_new (MAX (duties->n_rows, 1), sizeof (guint), NULL);
  if (source->order != NULL)
    return source;
  free_source (source);
  return NULL;
}

static BhxhTable *
table_new (Source *source, guint n_columns, const char *vi, const char *en)
{
  static const TableSource functions = { begin, next, g_free };
  BhxhTable *table =
      bhxh_table_new (bhxh_duty_columns, n_columns, &functions, source, free_source);

  bhxh_table_set_title (table, vi, en);
  return table;
}

/* How many of them stand how, in words. */
static char *
count (const BhxhDuties *duties, BhxhLanguage language)
{
  GString *text = g_string_new (NULL);
  g_autofree char *on = bhxh_period_dup_name (duties->on, language);
  const gboolean is_en = language == BHXH_LANGUAGE_EN;

  g_string_printf (text,
                   is_en ? "The whole plan as of %s: %u due"
                         : "Cả kế hoạch tính đến ngày %s: %u lượt",
                   on, bhxh_duties_count (duties, BHXH_DUTY_ANY));
  for (guint i = BHXH_DUTY_NOT_DUE; i <= BHXH_DUTY_ENDED; i++)
    {
      const guint n = bhxh_duties_count (duties, (BhxhDutyStatus) i);
      const char *words = bhxh_label_get_words (&bhxh_duty_status_labels[i], language);
      g_autofree char *lower = g_utf8_strdown (words, -1);

      if (n > 0)
        g_string_append_printf (text, "; %u %s", n, lower);
    }
  return g_string_free (g_string_append_c (text, '.'), FALSE);
}

/* Says which days are not the decision's own. */
static void
add_local_note (BhxhTable *table, BhxhDuties *duties)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;
  const guint n = (guint) bhxh_plan_get_n_rows (duties->plan, BHXH_PLAN_DUTIES);

  for (guint duty = 0; duty < n; duty++)
    if (bhxh_duties_is_local (duties, duty))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "",
                              duty_cell (duties->plan, duty, DUTY_ID));
  if (ids->len == 0)
    return;
  vi = g_strdup_printf ("Ngày do địa phương ấn định, không phải của quyết định: %s.",
                        ids->str);
  en = g_strdup_printf ("Days set locally, not by the decision: %s.", ids->str);
  bhxh_table_add_note (table, vi, en);
}

static void
add_notes (BhxhTable *table, BhxhDuties *duties)
{
  static const char *const shifts[][2] = {
    [BHXH_SHIFT_BEFORE] = { "Hạn rơi vào ngày nghỉ được lùi về ngày làm việc liền trước.",
                            "Deadlines on days off are moved to the working day "
                            "before." },
    [BHXH_SHIFT_AFTER] = { "Hạn rơi vào ngày nghỉ được chuyển sang ngày làm việc tiếp "
                           "theo.",
                           "Deadlines on days off are moved to the next working day." },
  };
  g_autofree char *vi = count (duties, BHXH_LANGUAGE_VI);
  g_autofree char *en = count (duties, BHXH_LANGUAGE_EN);

  if (duties->on != BHXH_PERIOD_NONE)
    bhxh_table_add_note (table, vi, en);
  add_local_note (table, duties);
  if (!duties->has_holidays)
    bhxh_table_add_note (table,
                         "Ngày làm việc: thứ Hai đến thứ Sáu, chưa tính ngày nghỉ lễ.",
                         "Working days: Monday to Friday; holidays are not known.");
  if (duties->shift != BHXH_SHIFT_NONE)
    bhxh_table_add_note (table, shifts[duties->shift][0], shifts[duties->shift][1]);
}

static BhxhTable *
plain_table_new (Source *source)
{
  BhxhTable *table = table_new (source, DUTY_N_COLUMNS, "Nhiệm vụ, báo cáo và thời hạn",
                                "Duties, reports and their deadlines");

  add_notes (table, source->duties);
  return table;
}

BhxhTable *
bhxh_duties_dup_table (BhxhDuties *duties, gboolean all)
{
  Source *source;

  g_return_val_if_fail (duties != NULL, NULL);

  source = source_new (duties);
  if (source == NULL)
    return NULL;
  for (guint i = 0; i < duties->n_rows; i++)
    if (all || duties_get_row (duties, i)->timing == TIMING_DATED)
      source->order[source->n++] = i;
  return plain_table_new (source);
}

BhxhTable *
bhxh_duties_dup_table_of (BhxhDuties *duties,
                          const guint *units,
                          guint n_units,
                          GError **error)
{
  guint n = 0;
  guint *order = bhxh_duties_dup_of_units (duties, units, n_units, &n, error);
  Source *source = NULL;

  if (order == NULL)
    return NULL;
  source = g_new (Source, 1);
  *source = (Source){ bhxh_duties_ref (duties), order, n };
  return plain_table_new (source);
}

/* One addressee after the other; of each the steps in their order. */
static gint
compare_cycle (gconstpointer a, gconstpointer b, gpointer data)
{
  const BhxhDuties *duties = data;
  const DutyRow *x = duties_get_row (duties, *(const guint *) a);
  const DutyRow *y = duties_get_row (duties, *(const guint *) b);
  const gint x_step = bhxh_duty_find_step (duties->plan, x->duty);
  const gint y_step = bhxh_duty_find_step (duties->plan, y->duty);
  const gint order = bhxh_addressee_compare (x->addressee, y->addressee);

  if (order != 0)
    return order;
  if (x_step != y_step)
    return ORDER (x_step, y_step);
  return ORDER (*(const guint *) a, *(const guint *) b);
}

BhxhTable *
bhxh_duties_dup_cycle_table (BhxhDuties *duties)
{
  Source *source;
  BhxhTable *table;

  g_return_val_if_fail (duties != NULL, NULL);

  source = source_new (duties);
  if (source == NULL)
    return NULL;
  for (guint i = 0; i < duties->n_rows; i++)
    if (bhxh_duty_find_step (duties->plan, duties_get_row (duties, i)->duty) > 0)
      source->order[source->n++] = i;
  g_qsort_with_data (source->order, (gint) source->n, sizeof (guint), compare_cycle,
                     duties);
  table = table_new (source, DUTY_N_COLUMNS + 1, "Chu trình hằng năm của từng cơ quan",
                     "The yearly cycle of each agency");
  add_notes (table, duties);
  return table;
}
