/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The table: its schema and the words around it. The rows stay with the engine.
 */
#include "table/reader.h"

#include <string.h>

static void
table_words_clear (gpointer data)
{
  TableWords *words = data;

  g_clear_pointer (&words->vi, g_free);
  g_clear_pointer (&words->en, g_free);
}

const char *
bhxh_table_words_get (const TableWords *words, BhxhLanguage language)
{
  const char *wanted = language == BHXH_LANGUAGE_EN ? words->en : words->vi;
  const char *other = language == BHXH_LANGUAGE_EN ? words->vi : words->en;

  return wanted != NULL ? wanted : other != NULL ? other : "";
}

BhxhTable *
bhxh_table_new (const TableColumn *columns,
                guint n_columns,
                const TableSource *functions,
                gpointer source,
                GDestroyNotify destroy)
{
  BhxhTable *table = g_new0 (BhxhTable, 1);

  g_atomic_ref_count_init (&table->refs);
  table->columns = g_new0 (TableColumn, MAX (n_columns, 1));
  for (guint i = 0; i < n_columns; i++)
    table->columns[i] = columns[i];
  table->n_columns = n_columns;
  table->notes = g_array_new (FALSE, FALSE, sizeof (TableWords));
  g_array_set_clear_func (table->notes, table_words_clear);
  table->functions = functions;
  table->source = source;
  table->destroy = destroy;
  return table;
}

void
bhxh_table_set_title (BhxhTable *table, const char *title_vi, const char *title_en)
{
  table_words_clear (&table->title);
  table->title = (TableWords){ g_strdup (title_vi), g_strdup (title_en) };
}

void
bhxh_table_add_note (BhxhTable *table, const char *note_vi, const char *note_en)
{
  const TableWords note = { g_strdup (note_vi), g_strdup (note_en) };

  g_array_append_val (table->notes, note);
}

BhxhTable *
bhxh_table_ref (BhxhTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);
  g_atomic_ref_count_inc (&table->refs);
  return table;
}

void
bhxh_table_unref (BhxhTable *table)
{
  if (table == NULL || !g_atomic_ref_count_dec (&table->refs))
    return;
  if (table->destroy != NULL)
    table->destroy (table->source);
  g_free (table->columns);
  table_words_clear (&table->title);
  g_array_unref (table->notes);
  g_free (table);
}

const char *
bhxh_table_get_title (const BhxhTable *table, BhxhLanguage language)
{
  g_return_val_if_fail (table != NULL, "");
  return bhxh_table_words_get (&table->title, language);
}

guint
bhxh_table_get_n_notes (const BhxhTable *table)
{
  g_return_val_if_fail (table != NULL, 0);
  return table->notes->len;
}

const char *
bhxh_table_get_note (const BhxhTable *table, guint note, BhxhLanguage language)
{
  g_return_val_if_fail (table != NULL, NULL);
  if (note >= table->notes->len)
    return NULL;
  return bhxh_table_words_get (&g_array_index (table->notes, TableWords, note), language);
}

guint
bhxh_table_get_n_columns (const BhxhTable *table)
{
  g_return_val_if_fail (table != NULL, 0);
  return table->n_columns;
}

/* The column, or NULL past the end. */
static const TableColumn *
table_column (const BhxhTable *table, guint column)
{
  g_return_val_if_fail (table != NULL, NULL);
  return column < table->n_columns ? &table->columns[column] : NULL;
}

gint
bhxh_table_find_column (const BhxhTable *table, const char *name)
{
  g_return_val_if_fail (table != NULL && name != NULL, -1);
  for (guint i = 0; i < table->n_columns; i++)
    if (strcmp (table->columns[i].name, name) == 0)
      return (gint) i;
  return -1;
}

const char *
bhxh_table_get_column_name (const BhxhTable *table, guint column)
{
  const TableColumn *found = table_column (table, column);

  return found != NULL ? found->name : NULL;
}

const char *
bhxh_table_get_column_title (const BhxhTable *table, guint column, BhxhLanguage language)
{
  const TableColumn *found = table_column (table, column);

  if (found == NULL)
    return NULL;
  return language == BHXH_LANGUAGE_EN ? found->title_en : found->title_vi;
}

BhxhColumnType
bhxh_table_get_column_type (const BhxhTable *table, guint column)
{
  const TableColumn *found = table_column (table, column);

  return found != NULL ? found->type : 0;
}

BhxhLanguage
bhxh_table_get_column_language (const BhxhTable *table, guint column)
{
  const TableColumn *found = table_column (table, column);

  return found != NULL ? found->language : 0;
}

guint
bhxh_table_get_n_codes (const BhxhTable *table, guint column)
{
  const TableColumn *found = table_column (table, column);

  return found != NULL ? found->n_labels : 0;
}

/* A label of the column, or NULL where there is none. */
static const Label *
table_label (const BhxhTable *table, guint column, gint64 code)
{
  const TableColumn *found = table_column (table, column);

  if (found == NULL || code < 0 || code >= found->n_labels)
    return NULL;
  return &found->labels[code];
}

const char *
bhxh_table_get_code_name (const BhxhTable *table, guint column, gint64 code)
{
  const Label *label = table_label (table, column, code);

  return label != NULL ? label->name : NULL;
}

const char *
bhxh_table_get_code_words (const BhxhTable *table,
                           guint column,
                           gint64 code,
                           BhxhLanguage language)
{
  const Label *label = table_label (table, column, code);

  return label != NULL ? bhxh_label_get_words (label, language) : NULL;
}
