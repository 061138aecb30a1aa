/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which Arrow type each column of a table has, and the schema that says so.
 */
#include "base/wide.h"
#include "table/arrow.h"
#include "table/reader.h"

#include <string.h>

/* --- Types ---------------------------------------------------------------------------
 */

/* What the rows of a column have in common. */
typedef struct
{
  gboolean is_there; /* in some row */
  gboolean all_days;
  gboolean all_small; /* whole and within 32 bits */
  gint decimals;      /* the most */
} Common;

static gboolean
is_small (gint64 value, gint decimals)
{
  Wide whole;

  return decimals <= 0 && bhxh_wide_scale (value, (guint) -decimals, &whole) &&
         whole >= G_MININT32 && whole <= G_MAXINT32;
}

static void
look_at_numbers (Common *common,
                 const BhxhTableReader *reader,
                 guint column,
                 gsize n_rows)
{
  const guint8 *present = bhxh_table_reader_get_present (reader, column);
  const gint64 *values = bhxh_table_reader_get_values (reader, column);
  const gint8 *decimals = bhxh_table_reader_get_decimals (reader, column);

  for (gsize row = 0; row < n_rows; row++)
    if (present[row])
      {
        common->all_small = common->all_small && is_small (values[row], decimals[row]);
        common->decimals = MAX (common->decimals, decimals[row]);
      }
}

static void
look_at_periods (Common *common,
                 const BhxhTableReader *reader,
                 guint column,
                 gsize n_rows)
{
  const guint8 *present = bhxh_table_reader_get_present (reader, column);
  const gint64 *values = bhxh_table_reader_get_values (reader, column);

  for (gsize row = 0; row < n_rows; row++)
    if (present[row])
      {
        common->is_there = TRUE;
        common->all_days =
            common->all_days &&
            bhxh_period_get_kind ((BhxhPeriod) values[row]) == BHXH_PERIOD_DAY;
      }
}

static void
look_at (Common *common,
         const BhxhTable *table,
         const BhxhTableReader *reader,
         guint column,
         gsize n_rows)
{
  switch (table->columns[column].type)
    {
    case BHXH_COLUMN_NUMBER: look_at_numbers (common, reader, column, n_rows); break;
    case BHXH_COLUMN_PERIOD: look_at_periods (common, reader, column, n_rows); break;
    default: break;
    }
}

static ArrowKind
find_kind (BhxhColumnType type, const Common *common)
{
  switch (type)
    {
    case BHXH_COLUMN_CODE: return ARROW_CODES;
    case BHXH_COLUMN_NUMBER: return common->all_small ? ARROW_WHOLE : ARROW_DECIMALS;
    case BHXH_COLUMN_PERIOD:
      return common->is_there && common->all_days ? ARROW_DAYS : ARROW_PERIODS;
    default: return ARROW_TEXTS;
    }
}

/* Whether a column's type depends on what stands in it. */
static gboolean
depends_on_rows (BhxhColumnType type)
{
  return type == BHXH_COLUMN_NUMBER || type == BHXH_COLUMN_PERIOD;
}

/* Reads all rows of the columns on which types depend. */
static gboolean
look_at_rows (BhxhTable *table,
              const ArrowField *fields,
              guint n_fields,
              Common *common,
              GError **error)
{
  g_autofree guint *columns = g_new (guint, n_fields);
  g_autoptr (BhxhTableReader) reader = NULL;
  guint n_columns = 0;
  gsize n_rows = 0;
  gboolean done;

  for (guint i = 0; i < n_fields; i++)
    if (depends_on_rows (table->columns[fields[i].column].type))
      columns[n_columns++] = fields[i].column;
  if (n_columns == 0)
    return TRUE;
  reader = bhxh_table_reader_new_selected (table, columns, n_columns);
  while ((done = bhxh_table_reader_next (reader, &n_rows, error)) && n_rows > 0)
    for (guint i = 0; i < n_fields; i++)
      look_at (&common[i], table, reader, fields[i].column, n_rows);
  return done;
}

gboolean
bhxh_arrow_measure (BhxhTable *table, ArrowField *fields, guint n_fields, GError **error)
{
  g_autofree Common *common = g_new (Common, n_fields);

  for (guint i = 0; i < n_fields; i++)
    common[i] = (Common){ .all_days = TRUE, .all_small = TRUE };
  if (!look_at_rows (table, fields, n_fields, common, error))
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    {
      fields[i].kind = find_kind (table->columns[fields[i].column].type, &common[i]);
      fields[i].decimals = common[i].decimals;
    }
  return TRUE;
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
