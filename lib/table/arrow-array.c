/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows of a table as Arrow arrays: columns are filled from batches of the table's reader,
 * and then given away.
 */
#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/wide.h"
#include "table/arrow.h"
#include "table/reader.h"

#include <string.h>

/* Bytes of texts after which a batch takes no more rows: a batch of the reader more, and
 * offsets still fit 32 bits. */
#define FULL_BYTES (256 * 1024 * 1024)

/* Texts of a column that one batch of the reader remembers: as a power of two. */
#define RECENT_BITS 8

/* 1 January 1970, from when date32 counts, in days since 1 January 1900. */
#define ARROW_EPOCH 25567

/* Texts behind one another, each once. */
typedef struct
{
  GHashTable *numbers; /* text -> number + 1, of what was added */
  gint32 *offsets;     /* one more than texts */
  gsize offsets_capacity;
  gint32 n_texts;
  char *bytes;
  gsize n_bytes, bytes_capacity;
} Dictionary;

typedef struct
{
  ArrowField field;
  guint8 *validity; /* a bit a row */
  gpointer values;  /* of the type's width */
  gint64 n_missing;
  Dictionary dictionary;
} Column;

struct _ArrowBatch
{
  const BhxhTable *table; /* borrowed */
  Column *columns;
  guint n_columns;
  gsize n_rows;
};

/* --- Dictionaries --------------------------------------------------------------------
 */

static void
clear_dictionary (Dictionary *dictionary)
{
  g_clear_pointer (&dictionary->numbers, g_hash_table_unref);
  g_free (dictionary->offsets);
  g_free (dictionary->bytes);
}

/* Adds a text behind the others. */
static gboolean
append_text (Dictionary *dictionary, const char *text, GError **error)
{
  const gsize length = strlen (text);

  if (!bhxh_try_grow ((gpointer *) &dictionary->offsets, &dictionary->offsets_capacity,
                      (gsize) dictionary->n_texts + 2, sizeof (gint32), error) ||
      !bhxh_try_grow ((gpointer *) &dictionary->bytes, &dictionary->bytes_capacity,
                      dictionary->n_bytes + length + 1, 1, error))
    return FALSE;
  dictionary->offsets[0] = 0;
  memcpy (dictionary->bytes + dictionary->n_bytes, text, length);
  dictionary->n_bytes += length;
  dictionary->offsets[++dictionary->n_texts] = (gint32) dictionary->n_bytes;
  return TRUE;
}

/* The number of a text, which is added where it is new. */
static gboolean
find_text (Dictionary *dictionary, const char *text, gint32 *number, GError **error)
{
  const gint32 found = GPOINTER_TO_INT (g_hash_table_lookup (dictionary->numbers, text));

  *number = found - 1;
  if (found > 0)
    return TRUE;
  *number = dictionary->n_texts;
  g_hash_table_insert (dictionary->numbers, g_strdup (text),
                       GINT_TO_POINTER (*number + 1));
  return append_text (dictionary, text, error);
}

static gboolean
add_codes (const BhxhTable *table, guint column, Dictionary *dictionary, GError **error)
{
  for (guint code = 0; code < bhxh_table_get_n_codes (table, column); code++)
    {
      const char *name = bhxh_table_get_code_name (table, column, code);

      if (!append_text (dictionary, name != NULL ? name : "", error))
        return FALSE;
    }
  return TRUE;
}

/* --- Cells ---------------------------------------------------------------------------
 */

/* A text that stood in an earlier row of the same batch of the reader: by its address, or
 * by its period's bits; 0 is none. */
typedef struct
{
  guint64 key;
  gint32 number; /* in the dictionary */
} Recent;

/* One column of a batch of the reader, and where it goes. */
typedef struct
{
  const BhxhTable *table;
  Column *column;
  BhxhTableReader *reader;
  const guint8 *present;
  const gint64 *values;     /* but of texts */
  const gint8 *decimals;    /* of numbers */
  const char *const *texts; /* of texts */
  gsize at;                 /* the row of the arrays that the first goes to */
  Recent recent[1 << RECENT_BITS];
} Filling;

/* Where a key is remembered, or will be in another's place. */
static Recent *
recall (Filling *filling, guint64 key)
{
  const guint64 spread = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15); /* 2^64 / phi */

  return &filling->recent[spread >> (64 - RECENT_BITS)];
}

/* The number of a text, remembered under its key. */
static gboolean
remember (Filling *filling, Recent *recent, guint64 key, const char *text, GError **error)
{
  recent->key = key;
  return find_text (&filling->column->dictionary, text, &recent->number, error);
}

static gboolean
fill_text (Filling *filling, gsize row, GError **error)
{
  const char *text = filling->texts[row];
  const guint64 key = (guintptr) text;
  Recent *recent = recall (filling, key);

  if (recent->key != key && !remember (filling, recent, key, text, error))
    return FALSE;
  ((gint32 *) filling->column->values)[filling->at + row] = recent->number;
  return TRUE;
}

static gboolean
remember_period (Filling *filling, Recent *recent, guint64 key, GError **error)
{
  g_autofree char *text = bhxh_period_format ((BhxhPeriod) key);

  return remember (filling, recent, key, text, error);
}

static gboolean
fill_period (Filling *filling, gsize row, GError **error)
{
  const guint64 key = (guint64) filling->values[row];
  Recent *recent = recall (filling, key);

  if (recent->key != key && !remember_period (filling, recent, key, error))
    return FALSE;
  ((gint32 *) filling->column->values)[filling->at + row] = recent->number;
  return TRUE;
}

static gboolean
fill_code (Filling *filling, gsize row, GError **error G_GNUC_UNUSED)
{
  ((gint32 *) filling->column->values)[filling->at + row] = (gint32) filling->values[row];
  return TRUE;
}

/* What does not fit a column that is declared narrow. */
static gboolean
refuse_wide (const Filling *filling, GError **error)
{
  bhxh_set_error (
      error, BHXH_ERROR_RANGE, "cột %s: có giá trị không phải số đếm 32 bit hay ngày",
      "column %s: a value is neither a count of 32 bits nor a day",
      bhxh_table_get_column_name (filling->table, filling->column->field.column));
  return FALSE;
}

static gboolean
fill_day (Filling *filling, gsize row, GError **error)
{
  const BhxhPeriod period = (BhxhPeriod) filling->values[row];
  gint year = 0;
  gint month = 1;
  gint day = 1;

  if (bhxh_period_get_kind (period) != BHXH_PERIOD_DAY)
    return refuse_wide (filling, error);
  bhxh_period_get_date (period, &year, &month, &day);
  ((gint32 *) filling->column->values)[filling->at + row] =
      bhxh_calendar_get_first_day (12 * (year - BHXH_PERIOD_FIRST_YEAR) + month - 1) +
      day - 1 - ARROW_EPOCH;
  return TRUE;
}

static gboolean
fill_whole (Filling *filling, gsize row, GError **error)
{
  Wide whole = 0;

  if (filling->decimals[row] > 0 ||
      !bhxh_wide_scale (filling->values[row], (guint) -filling->decimals[row], &whole) ||
      whole < G_MININT32 || whole > G_MAXINT32)
    return refuse_wide (filling, error);
  ((gint32 *) filling->column->values)[filling->at + row] = (gint32) whole;
  return TRUE;
}

static gboolean
fill_decimal (Filling *filling, gsize row, GError **error)
{
  const ArrowField *field = &filling->column->field;
  const Wide most = bhxh_wide_power_of_ten (ARROW_DECIMAL_DIGITS);
  const guint power = (guint) (field->decimals - filling->decimals[row]);
  Wide value;

  if (!bhxh_wide_scale (filling->values[row], power, &value) || value >= most ||
      value <= -most)
    {
      bhxh_set_error (error, BHXH_ERROR_RANGE,
                      "cột %s: số có quá %d chữ số khi viết với %d chữ số thập phân",
                      "column %s: a number has more than %d digits at %d decimals",
                      bhxh_table_get_column_name (filling->table, field->column),
                      ARROW_DECIMAL_DIGITS, field->decimals);
      return FALSE;
    }
  memcpy ((char *) filling->column->values + (filling->at + row) * sizeof value, &value,
          sizeof value);
  return TRUE;
}

typedef struct
{
  gsize width;
  gboolean (*fill) (Filling *filling, gsize row, GError **error);
} KindOfColumn;

static const KindOfColumn kinds[] = {
  [ARROW_TEXTS] = { sizeof (gint32), fill_text },
  [ARROW_CODES] = { sizeof (gint32), fill_code },
  [ARROW_PERIODS] = { sizeof (gint32), fill_period },
  [ARROW_DAYS] = { sizeof (gint32), fill_day },
  [ARROW_WHOLE] = { sizeof (gint32), fill_whole },
  [ARROW_DECIMALS] = { sizeof (Wide), fill_decimal },
};

/* --- Batches -------------------------------------------------------------------------
 */

static gboolean
init_column (const BhxhTable *table, Column *column, ArrowField field, GError **error)
{
  column->field = field;
  column->validity = bhxh_try_new (ARROW_BATCH_ROWS / 8, 1, error);
  column->values = column->validity != NULL
                       ? bhxh_try_new (ARROW_BATCH_ROWS, kinds[field.kind].width, error)
                       : NULL;
  if (column->values == NULL)
    return FALSE;
  if (field.kind == ARROW_CODES)
    return add_codes (table, field.column, &column->dictionary, error);
  if (bhxh_arrow_has_dictionary (&field))
    column->dictionary.numbers =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return TRUE;
}

ArrowBatch *
bhxh_arrow_batch_new (const BhxhTable *table,
                      const ArrowField *fields,
                      guint n_fields,
                      GError **error)
{
  g_autoptr (ArrowBatch) batch = g_new0 (ArrowBatch, 1);

  batch->table = table;
  batch->columns = g_new0 (Column, n_fields);
  batch->n_columns = n_fields;
  for (guint i = 0; i < n_fields; i++)
    if (!init_column (table, &batch->columns[i], fields[i], error))
      return NULL;
  return g_steal_pointer (&batch);
}

void
bhxh_arrow_batch_free (ArrowBatch *batch)
{
  for (guint i = 0; i < batch->n_columns; i++)
    {
      clear_dictionary (&batch->columns[i].dictionary);
      g_free (batch->columns[i].validity);
      g_free (batch->columns[i].values);
    }
  g_free (batch->columns);
  g_free (batch);
}

static gboolean
fill_column (Filling *filling, gsize n_rows, GError **error)
{
  Column *column = filling->column;

  for (gsize row = 0; row < n_rows; row++)
    {
      const gsize at = filling->at + row;

      if (!filling->present[row])
        column->n_missing++;
      else if (!kinds[column->field.kind].fill (filling, row, error))
        return FALSE;
      else
        column->validity[at / 8] |= (guint8) (1 << at % 8);
    }
  return TRUE;
}

gboolean
bhxh_arrow_batch_add (ArrowBatch *batch,
                      BhxhTableReader *reader,
                      gsize n_rows,
                      GError **error)
{
  for (guint i = 0; i < batch->n_columns; i++)
    {
      const guint column = batch->columns[i].field.column;
      Filling filling = { batch->table,
                          &batch->columns[i],
                          reader,
                          bhxh_table_reader_get_present (reader, column),
                          bhxh_table_reader_get_values (reader, column),
                          bhxh_table_reader_get_decimals (reader, column),
                          bhxh_table_reader_get_texts (reader, column),
                          batch->n_rows,
                          { { 0 } } };

      if (!fill_column (&filling, n_rows, error))
        return FALSE;
    }
  batch->n_rows += n_rows;
  return TRUE;
}

gboolean
bhxh_arrow_batch_is_full (const ArrowBatch *batch)
{
  gboolean full = batch->n_rows + TABLE_BATCH_ROWS > ARROW_BATCH_ROWS;

  for (guint i = 0; i < batch->n_columns; i++)
    full = full || batch->columns[i].dictionary.n_bytes > FULL_BYTES;
  return full;
}

/* --- Giving away ---------------------------------------------------------------------
 */

static void
release_array (struct ArrowArray *array)
{
  for (gint64 i = 0; i < array->n_children; i++)
    {
      if (array->children[i]->release != NULL)
        array->children[i]->release (array->children[i]);
      g_free (array->children[i]);
    }
  if (array->dictionary != NULL && array->dictionary->release != NULL)
    array->dictionary->release (array->dictionary);
  g_free (array->dictionary);
  g_free (array->children);
  for (gint64 i = 0; i < array->n_buffers; i++)
    g_free ((gpointer) array->buffers[i]);
  g_free (array->buffers);
  array->release = NULL;
}

static void
init_array (struct ArrowArray *array, gint64 length, gint64 n_missing, gint64 n_buffers)
{
  *array = (struct ArrowArray){
    .length = length,
    .null_count = n_missing,
    .n_buffers = n_buffers,
    .buffers = g_new0 (const void *, n_buffers),
    .release = release_array,
  };
}

/* The texts; without any, there is still an offset. */
static gboolean
give_dictionary (Dictionary *dictionary, struct ArrowArray *array, GError **error)
{
  if (dictionary->n_texts == 0 && !append_text (dictionary, "", error))
    return FALSE;
  init_array (array, dictionary->n_texts, 0, 3);
  array->buffers[1] = g_steal_pointer (&dictionary->offsets);
  array->buffers[2] = g_steal_pointer (&dictionary->bytes);
  return TRUE;
}

static gboolean
give_column (Column *column, gsize n_rows, struct ArrowArray *array, GError **error)
{
  init_array (array, (gint64) n_rows, column->n_missing, 2);
  array->buffers[0] = g_steal_pointer (&column->validity);
  array->buffers[1] = g_steal_pointer (&column->values);
  if (!bhxh_arrow_has_dictionary (&column->field))
    return TRUE;
  array->dictionary = g_new0 (struct ArrowArray, 1);
  return give_dictionary (&column->dictionary, array->dictionary, error);
}

gboolean
bhxh_arrow_batch_finish (ArrowBatch *batch, struct ArrowArray *array, GError **error)
{
  gboolean done = TRUE;

  init_array (array, (gint64) batch->n_rows, 0, 1);
  array->children = g_new0 (struct ArrowArray *, batch->n_columns);
  for (guint i = 0; i < batch->n_columns && done; i++)
    {
      array->children[array->n_children++] = g_new0 (struct ArrowArray, 1);
      done = give_column (&batch->columns[i], batch->n_rows, array->children[i], error);
    }
  bhxh_arrow_batch_free (batch);
  if (!done)
    array->release (array);
  return done;
}
