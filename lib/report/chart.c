/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The numbers of a chart, and the table made of them.
 */
#include "report/chart.h"

#include "base/wide.h"
#include "table/table.h"

#include <string.h>

ChartData *
bhxh_chart_data_new (guint n_rows, guint n_columns)
{
  ChartData *data = g_new0 (ChartData, 1);

  g_atomic_ref_count_init (&data->refs);
  data->n_rows = n_rows;
  data->n_columns = n_columns;
  data->names = g_new0 (TableWords, n_rows + 1);
  data->labels = g_new0 (TableWords, n_rows + 1);
  data->columns = g_new0 (ChartColumn, n_columns + 1);
  data->values = g_new0 (ChartValue, (gsize) n_rows * n_columns + 1);
  return data;
}

ChartData *
bhxh_chart_data_ref (ChartData *data)
{
  g_atomic_ref_count_inc (&data->refs);
  return data;
}

static void
words_clear (TableWords *words)
{
  g_free (words->vi);
  g_free (words->en);
}

static void
words_set (TableWords *words, const char *vi, const char *en)
{
  words_clear (words);
  *words = (TableWords){ g_strdup (vi), g_strdup (en) };
}

void
bhxh_chart_data_unref (ChartData *data)
{
  if (data == NULL || !g_atomic_ref_count_dec (&data->refs))
    return;
  for (guint i = 0; i < data->n_rows; i++)
    {
      words_clear (&data->names[i]);
      words_clear (&data->labels[i]);
    }
  for (guint i = 0; i < data->n_columns; i++)
    words_clear (&data->columns[i].title);
  words_clear (&data->heading);
  g_free (data->names);
  g_free (data->labels);
  g_free (data->columns);
  g_free (data->values);
  g_free (data);
}

void
bhxh_chart_data_set_name (ChartData *data, guint row, const char *vi, const char *en)
{
  words_set (&data->names[row], vi, en);
}

void
bhxh_chart_data_set_label (ChartData *data, guint row, const char *vi, const char *en)
{
  words_set (&data->labels[row], vi, en);
}

const char *
bhxh_chart_data_get_label (const ChartData *data, guint row, BhxhLanguage language)
{
  const TableWords *label = &data->labels[row];

  return bhxh_table_words_get (label->vi != NULL ? label : &data->names[row], language);
}

void
bhxh_chart_data_set_heading (ChartData *data, const char *vi, const char *en)
{
  words_set (&data->heading, vi, en);
}

void
bhxh_chart_data_set_column (ChartData *data,
                            guint column,
                            const char *name,
                            const char *vi,
                            const char *en,
                            gint decimals)
{
  ChartColumn *set = &data->columns[column];

  g_strlcpy (set->name, name, sizeof set->name);
  words_set (&set->title, vi, en);
  set->decimals = decimals;
}

void
bhxh_chart_data_set (ChartData *data,
                     guint row,
                     guint column,
                     gint64 value,
                     gint decimals)
{
  ChartValue *set = &data->values[row * data->n_columns + column];
  Wide rounded = 0;

  set->has =
      bhxh_wide_round (value, decimals, data->columns[column].decimals, &rounded) &&
      bhxh_wide_narrow (rounded, &set->value);
}

static gboolean
ends_in_zeros (const ChartData *data, guint column)
{
  for (guint i = 0; i < data->n_rows; i++)
    if (chart_data_get (data, i, column).value % 10 != 0)
      return FALSE;
  return TRUE;
}

void
bhxh_chart_data_trim (ChartData *data, guint column, gint least)
{
  gint *decimals = &data->columns[column].decimals;

  for (; *decimals > least && ends_in_zeros (data, column); (*decimals)--)
    for (guint i = 0; i < data->n_rows; i++)
      data->values[i * data->n_columns + column].value /= 10;
}

char *
bhxh_chart_dup_number (gint64 value,
                       gint decimals,
                       gboolean is_signed,
                       BhxhLanguage language)
{
  g_autofree char *text = bhxh_number_format (
      value, decimals, language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);

  return g_strconcat (is_signed && value > 0 ? "+" : "", text, NULL);
}

char *
bhxh_chart_data_dup_number (const ChartData *data,
                            guint column,
                            gint64 value,
                            gboolean is_signed,
                            BhxhLanguage language)
{
  return bhxh_chart_dup_number (value, data->columns[column].decimals, is_signed,
                                language);
}

guint
bhxh_chart_data_count_letters (const ChartData *data, guint column)
{
  guint most = 0;

  for (guint i = 0; i < data->n_rows; i++)
    {
      const ChartValue value = chart_data_get (data, i, column);
      g_autofree char *number =
          bhxh_chart_data_dup_number (data, column, value.value, TRUE, BHXH_LANGUAGE_VI);

      if (value.has)
        most = MAX (most, (guint) strlen (number));
    }
  return most;
}

void
bhxh_chart_free (Chart *chart)
{
  if (chart == NULL)
    return;
  words_clear (&chart->title);
  words_clear (&chart->description);
  words_clear (&chart->unit);
  words_clear (&chart->source);
  g_strfreev (chart->periods);
  bhxh_chart_data_unref (chart->data);
  g_free (chart);
}

/* --- The table -----------------------------------------------------------------------
 */

enum
{
  COLUMN_NAME_VI,
  COLUMN_NAME_EN,
  COLUMN_FIRST_NUMBER
};

typedef struct
{
  const ChartData *data;
  guint next;
} Cursor;

static gpointer
begin (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->data = data;
  return cursor;
}

static void
fill_row (Batch *batch, gsize row, const ChartData *data, guint index)
{
  bhxh_batch_set_text (batch, COLUMN_NAME_VI, row, data->names[index].vi);
  bhxh_batch_set_text (batch, COLUMN_NAME_EN, row, data->names[index].en);
  for (guint i = 0; i < data->n_columns; i++)
    {
      const ChartValue value = chart_data_get (data, index, i);

      if (value.has)
        bhxh_batch_set_number (batch, COLUMN_FIRST_NUMBER + i, row, value.value,
                               data->columns[i].decimals);
    }
}

static gboolean
next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;

  while (batch->n_rows < TABLE_BATCH_ROWS && cursor->next < cursor->data->n_rows)
    fill_row (batch, batch->n_rows++, cursor->data, cursor->next++);
  return TRUE;
}

static const TableSource functions = { begin, next, g_free };

static void
data_free (gpointer data)
{
  bhxh_chart_data_unref (data);
}

BhxhTable *
bhxh_chart_data_dup_table (ChartData *data)
{
  g_autofree TableColumn *columns =
      g_new0 (TableColumn, data->n_columns + COLUMN_FIRST_NUMBER);

  columns[COLUMN_NAME_VI] = (TableColumn){ .name = "name_vi",
                                           .title_vi = data->heading.vi,
                                           .title_en = data->heading.vi,
                                           .type = BHXH_COLUMN_TEXT,
                                           .language = BHXH_LANGUAGE_VI };
  columns[COLUMN_NAME_EN] = (TableColumn){ .name = "name_en",
                                           .title_vi = data->heading.en,
                                           .title_en = data->heading.en,
                                           .type = BHXH_COLUMN_TEXT,
                                           .language = BHXH_LANGUAGE_EN };
  for (guint i = 0; i < data->n_columns; i++)
    columns[COLUMN_FIRST_NUMBER + i] =
        (TableColumn){ .name = data->columns[i].name,
                       .title_vi = data->columns[i].title.vi,
                       .title_en = data->columns[i].title.en,
                       .type = BHXH_COLUMN_NUMBER };
  return bhxh_table_new (columns, data->n_columns + COLUMN_FIRST_NUMBER, &functions,
                         bhxh_chart_data_ref (data), data_free);
}

static gboolean
has_value (const ChartData *data, guint column)
{
  for (guint i = 0; i < data->n_rows; i++)
    if (chart_data_get (data, i, column).has)
      return TRUE;
  return FALSE;
}

char *
bhxh_chart_data_dup_columns (const ChartData *data)
{
  GString *columns = g_string_new ("name");

  for (guint i = 0; i < data->n_columns; i++)
    if (has_value (data, i))
      g_string_append_printf (columns, ",%s", data->columns[i].name);
  return g_string_free (columns, FALSE);
}
