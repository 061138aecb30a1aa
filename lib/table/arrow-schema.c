/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which Arrow type each column of a table has, and the schema that says so.
 */
#include "table/arrow.h"
#include "table/reader.h"

#include <string.h>

/* --- Types ---------------------------------------------------------------------------
 */

gboolean
bhxh_table_get_column_narrow (const BhxhTable *table, guint column)
{
  g_return_val_if_fail (table != NULL, FALSE);

  return column < table->n_columns && table->columns[column].is_narrow;
}

static ArrowKind
find_kind (const TableColumn *column)
{
  switch (column->type)
    {
    case BHXH_COLUMN_CODE: return ARROW_CODES;
    case BHXH_COLUMN_NUMBER: return column->is_narrow ? ARROW_WHOLE : ARROW_DECIMALS;
    case BHXH_COLUMN_PERIOD: return column->is_narrow ? ARROW_DAYS : ARROW_PERIODS;
    default: return ARROW_TEXTS;
    }
}

/* The most decimals that a row has. */
static gint
find_decimals (const BhxhTableReader *reader, const ArrowField *field, gsize n_rows)
{
  const guint8 *present = bhxh_table_reader_get_present (reader, field->column);
  const gint8 *decimals = bhxh_table_reader_get_decimals (reader, field->column);
  gint most = field->decimals;

  for (gsize row = 0; row < n_rows; row++)
    if (present[row])
      most = MAX (most, decimals[row]);
  return most;
}

gboolean
bhxh_arrow_measure (BhxhTable *table, ArrowField *fields, guint n_fields, GError **error)
{
  g_autofree guint *columns = g_new (guint, n_fields);
  g_autoptr (BhxhTableReader) reader = NULL;
  guint n_columns = 0;
  gsize n_rows = 0;
  gboolean done;

  for (guint i = 0; i < n_fields; i++)
    {
      fields[i].kind = find_kind (&table->columns[fields[i].column]);
      fields[i].decimals = 0;
      if (fields[i].kind == ARROW_DECIMALS)
        columns[n_columns++] = fields[i].column;
    }
  if (n_columns == 0)
    return TRUE;
  reader = bhxh_table_reader_new_selected (table, columns, n_columns);
  while ((done = bhxh_table_reader_next (reader, &n_rows, error)) && n_rows > 0)
    for (guint i = 0; i < n_fields; i++)
      if (fields[i].kind == ARROW_DECIMALS)
        fields[i].decimals = find_decimals (reader, &fields[i], n_rows);
  return done;
}

/* --- Schema --------------------------------------------------------------------------
 */

static void
release_schema (struct ArrowSchema *schema)
{
  for (gint64 i = 0; i < schema->n_children; i++)
    {
      if (schema->children[i]->release != NULL)
        schema->children[i]->release (schema->children[i]);
      g_free (schema->children[i]);
    }
  if (schema->dictionary != NULL && schema->dictionary->release != NULL)
    schema->dictionary->release (schema->dictionary);
  g_free (schema->dictionary);
  g_free (schema->children);
  g_free ((gpointer) schema->format);
  g_free ((gpointer) schema->name);
  g_free ((gpointer) schema->metadata);
  schema->release = NULL;
}

static void
init_schema (struct ArrowSchema *schema, char *format, const char *name)
{
  *schema = (struct ArrowSchema){
    .format = format,
    .name = g_strdup (name),
    .flags = ARROW_FLAG_NULLABLE,
    .release = release_schema,
  };
}

static void
append_counted (GByteArray *bytes, const char *text)
{
  const gint32 length = (gint32) strlen (text);

  g_byte_array_append (bytes, (const guint8 *) &length, sizeof length);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
}

/* Keys and values, each behind its length: how Arrow lays metadata out. */
static char *
dup_metadata (const char *const (*pairs)[2], gint32 n_pairs)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) &n_pairs, sizeof n_pairs);
  for (gint32 i = 0; i < n_pairs; i++)
    {
      append_counted (bytes, pairs[i][0]);
      append_counted (bytes, pairs[i][1]);
    }
  return (char *) g_byte_array_free (bytes, FALSE);
}

static char *
dup_format (const ArrowField *field)
{
  switch (field->kind)
    {
    case ARROW_DAYS: return g_strdup ("tdD");
    case ARROW_DECIMALS:
      return g_strdup_printf ("d:%d,%d", ARROW_DECIMAL_DIGITS, field->decimals);
    default: return g_strdup ("i"); /* a number, or the index of a text */
    }
}

static void
fill_field (const BhxhTable *table, const ArrowField *field, struct ArrowSchema *schema)
{
  const BhxhLanguage language = bhxh_table_get_column_language (table, field->column);
  const char *const pairs[][2] = {
    { "title_vi", bhxh_table_get_column_title (table, field->column, BHXH_LANGUAGE_VI) },
    { "title_en", bhxh_table_get_column_title (table, field->column, BHXH_LANGUAGE_EN) },
    { "language", language == BHXH_LANGUAGE_VI ? "vi" : "en" },
  };

  init_schema (schema, dup_format (field),
               bhxh_table_get_column_name (table, field->column));
  schema->metadata = dup_metadata (pairs, language != 0 ? 3 : 2);
  if (!bhxh_arrow_has_dictionary (field))
    return;
  schema->dictionary = g_new (struct ArrowSchema, 1);
  init_schema (schema->dictionary, g_strdup ("u"), NULL);
}

void
bhxh_arrow_fill_schema (const BhxhTable *table,
                        const ArrowField *fields,
                        guint n_fields,
                        struct ArrowSchema *schema)
{
  const char *const pairs[][2] = {
    { "title_vi", bhxh_table_get_title (table, BHXH_LANGUAGE_VI) },
    { "title_en", bhxh_table_get_title (table, BHXH_LANGUAGE_EN) },
  };

  init_schema (schema, g_strdup ("+s"), "");
  schema->flags = 0;
  schema->metadata = dup_metadata (pairs, G_N_ELEMENTS (pairs));
  schema->children = g_new (struct ArrowSchema *, n_fields);
  schema->n_children = n_fields;
  for (guint i = 0; i < n_fields; i++)
    {
      schema->children[i] = g_new (struct ArrowSchema, 1);
      fill_field (table, &fields[i], schema->children[i]);
    }
}
