/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The files of an amendment as rows: what its descriptor must say, and what its tables
 * may hold. What the rows mean is found out where they are applied.
 */
#include "codec/amendment.h"

#include "base/error.h"
#include "base/manifest.h"
#include "codec/csv-reader.h"

#include <errno.h>
#include <string.h>

typedef struct
{
  const PackageSource *source;
  const BhxhPlan *plan;
  const BhxhOptions *options;
  Amendment *amendment;
  GError *problem; /* the first */
} Reading;

void
bhxh_amendment_free (Amendment *amendment)
{
  if (amendment == NULL)
    return;
  for (guint i = 1; i < PLAN_N_TABLES; i++)
    {
      bhxh_records_clear (&amendment->tables[i].rows);
      g_free (amendment->tables[i].has_column);
      g_clear_pointer (&amendment->tables[i].quoted, g_byte_array_unref);
    }
  json_decref (amendment->said);
  g_free (amendment);
}

gboolean
bhxh_amended_table_removes (const AmendedTable *table, guint row)
{
  return table->removed >= 0 &&
         g_str_equal (records_get (&table->rows.data, row, (guint) table->removed),
                      "true");
}

Place
bhxh_amended_table_get_place (const AmendedTable *table,
                              guint row,
                              guint column,
                              gssize at)
{
  const Records *rows = &table->rows.data;
  const char *text = records_get (rows, row, column);
  Place place = bhxh_records_get_place (&table->rows, row, column);

  if (place.column == 0 || at < 0)
    return place;
  place.column += (guint64) g_utf8_strlen (text, at);
  if (!table->quoted->data[row * rows->n_columns + column])
    return place;
  place.column++;
  for (const char *p = text; p < text + at; p++)
    place.column += *p == '"';
  return place;
}

static void
report (Reading *reading,
        ProblemKind kind,
        Place place,
        const char *text,
        const char *expected,
        const char *other)
{
  bhxh_diagnostics_add (reading->options->diagnostics, kind, place, text, expected, other,
                        &reading->problem);
}

/* --- The descriptor ------------------------------------------------------------------
 */

/* The text of a key that must be there; NULL after saying so. */
static const char *
need_text (Reading *reading, const json_t *descriptor, const char *key, Place place)
{
  const json_t *value = json_object_get (descriptor, key);

  if (value == NULL)
    report (reading, PROBLEM_JSON_MISSING_KEY, place, key, NULL, NULL);
  else if (!json_is_string (value))
    report (reading, PROBLEM_JSON_WRONG_TYPE, place, key, NULL, NULL);
  return json_string_value (value);
}

static void
read_day (Reading *reading, const char *text, Place place)
{
  BhxhPeriod *day = &reading->amendment->effective_from;

  if (!bhxh_period_parse (text, -1, day, NULL) ||
      bhxh_period_get_kind (*day) != BHXH_PERIOD_DAY)
    report (reading, PROBLEM_JSON_BAD_VALUE, place, text, "2024-03-15",
            AMENDMENT_FROM_KEY);
}

/* What it says of itself; the rest is about the folder that it comes in. */
static json_t *
dup_said (const json_t *descriptor)
{
  static const char *const without[] = { PACKAGE_FORMAT_KEY, PACKAGE_AMENDS_KEY,
                                         "profile", "resources" };
  json_t *said = json_deep_copy (descriptor);

  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    json_object_del (said, without[i]);
  return said;
}

static void
take_descriptor (Reading *reading, const json_t *descriptor, Place place)
{
  const char *version = need_text (reading, descriptor, PACKAGE_FORMAT_KEY, place);
  const char *amends = need_text (reading, descriptor, PACKAGE_AMENDS_KEY, place);
  const char *from = need_text (reading, descriptor, AMENDMENT_FROM_KEY, place);

  need_text (reading, descriptor, "name", place);
  if (version != NULL && !bhxh_package_is_known_version (version))
    report (reading, PROBLEM_UNKNOWN_VERSION, place, version,
            G_STRINGIFY (PLAN_FORMAT_MAJOR) ".x", NULL);
  if (amends != NULL && strcmp (amends, bhxh_plan_get_id (reading->plan)) != 0)
    report (reading, PROBLEM_AMENDS_ANOTHER, place, amends,
            bhxh_plan_get_id (reading->plan), NULL);
  if (from != NULL)
    read_day (reading, from, place);
  reading->amendment->said = dup_said (descriptor);
}

static gboolean
read_descriptor (Reading *reading, GError **error)
{
  g_autofree char *path = bhxh_package_dup_path (reading->source, PACKAGE_DESCRIPTOR);
  const Place place = { .file = path };
  g_autoptr (Input) input = bhxh_package_open_file (reading->source, reading->options,
                                                    PACKAGE_DESCRIPTOR, path, error);
  g_autofree char *text = NULL;
  g_autoptr (json_t) descriptor = NULL;
  gsize length = 0;

  if (input == NULL && *error == NULL)
    bhxh_set_file_error (error, path, FILE_NOT_READ, ENOENT);
  if (input == NULL)
    return FALSE;
  text = bhxh_input_dup_rest (input, &length, error);
  if (text == NULL)
    return FALSE;
  bhxh_manifest_note_input (reading->options->manifest, BHXH_INPUT_PLAN, input);
  descriptor = bhxh_json_parse (text, length, path,
                                reading->options->limits[BHXH_LIMIT_JSON_DEPTH],
                                reading->options->diagnostics, error);
  if (descriptor == NULL)
    return FALSE;
  take_descriptor (reading, descriptor, place);
  return TRUE;
}

/* --- Tables --------------------------------------------------------------------------
 */

static gboolean
take_header (AmendedTable *table, const CsvReader *reader, gint *columns, GError **error)
{
  const guint n = bhxh_csv_reader_get_n_columns (reader);

  for (guint i = 0; i < n; i++)
    {
      const char *name = bhxh_csv_reader_get_header (reader, i);

      columns[i] = bhxh_records_add_column (&table->rows, name, strlen (name), error);
      if (columns[i] < 0)
        return FALSE;
      if (strcmp (name, AMENDMENT_REMOVED) == 0)
        table->removed = columns[i];
    }
  table->has_column = g_new0 (gboolean, table->rows.data.n_columns);
  for (guint i = 0; i < n; i++)
    table->has_column[columns[i]] = TRUE;
  return TRUE;
}

/* A table without its key says of nothing what it is. */
static void
check_header (Reading *reading, const AmendedTable *table, const char *path)
{
  const SchemaTable *schema = table->rows.schema;

  for (guint i = 0; i < schema->n_columns; i++)
    if ((schema->columns[i].flags & SCHEMA_KEY) != 0 &&
        (schema->columns[i].flags & SCHEMA_REQUIRED) != 0 && !table->has_column[i])
      report (reading, PROBLEM_MISSING_COLUMN, (Place){ .file = path, .line = 1 },
              schema->columns[i].name, NULL, NULL);
}

static void
check_removed (Reading *reading, const AmendedTable *table)
{
  static const SchemaColumn column = { .name = AMENDMENT_REMOVED, .kind = CELL_BOOLEAN };
  const guint row = table->rows.data.n_rows - 1;
  const char *text = NULL;

  if (table->removed < 0)
    return;
  text = records_get (&table->rows.data, row, (guint) table->removed);
  if (*text != '\0' && strcmp (text, "true") != 0 && strcmp (text, "false") != 0)
    report (reading, PROBLEM_BAD_CODE_VALUE,
            bhxh_records_get_place (&table->rows, row, (guint) table->removed), text,
            "true, false", column.name);
}

static gboolean
take_row (AmendedTable *table,
          const CsvReader *reader,
          const CsvRow *row,
          const gint *columns,
          GError **error)
{
  guint first = 0;

  if (!bhxh_records_add_row (&table->rows, row->line, error))
    return FALSE;
  first = table->quoted->len;
  g_byte_array_set_size (table->quoted, first + table->rows.data.n_columns);
  memset (table->quoted->data + first, 0, table->rows.data.n_columns);
  for (guint i = 0; i < row->n_fields; i++)
    {
      const CsvField cell =
          columns[i] == table->removed ? csv_field_trim (row->fields[i]) : row->fields[i];
      const guint64 place = bhxh_csv_reader_get_place (reader, i).column;

      if (!bhxh_records_set_cell (&table->rows, (guint) columns[i], cell.text,
                                  cell.length, place, error))
        return FALSE;
      table->quoted->data[first + (guint) columns[i]] =
          bhxh_csv_reader_get_place_in (reader, i, 0).column != place;
    }
  return TRUE;
}

static gboolean
read_rows (Reading *reading, AmendedTable *table, Input *input, GError **error)
{
  g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, reading->options, error);
  g_autofree gint *columns = NULL;
  const CsvRow *row = NULL;
  GError *problem = NULL;

  if (reader == NULL)
    return FALSE;
  columns = g_new0 (gint, bhxh_csv_reader_get_n_columns (reader));
  if (!take_header (table, reader, columns, error))
    return FALSE;
  check_header (reading, table, bhxh_input_get_name (input));
  while ((row = bhxh_csv_reader_next (reader, &problem)) != NULL)
    {
      if (!take_row (table, reader, row, columns, error))
        return FALSE;
      check_removed (reading, table);
    }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL;
}

static gboolean
read_table (Reading *reading, BhxhPlanTable which, GError **error)
{
  AmendedTable *table = &reading->amendment->tables[which];
  const char *name = bhxh_schema_get (which)->file;
  g_autofree char *path = bhxh_package_dup_path (reading->source, name);
  GError *local = NULL;
  g_autoptr (Input) input =
      bhxh_package_open_file (reading->source, reading->options, name, path, &local);

  table->removed = -1;
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (!bhxh_records_init (&table->rows, which, error))
    return FALSE;
  if (input == NULL)
    return TRUE;
  table->is_given = TRUE;
  table->quoted = g_byte_array_new ();
  table->rows.file = g_strdup (path);
  if (!read_rows (reading, table, input, error))
    return FALSE;
  bhxh_manifest_note_input (reading->options->manifest, BHXH_INPUT_PLAN, input);
  return TRUE;
}

/* One bad file does not hide the problems of the others. */
static void
keep_problem (Reading *reading, GError *problem)
{
  if (reading->problem == NULL)
    reading->problem = problem;
  else
    g_error_free (problem);
}

static void
read_all (Reading *reading)
{
  GError *local = NULL;

  if (!read_descriptor (reading, &local))
    keep_problem (reading, g_steal_pointer (&local));
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    if (!read_table (reading, table, &local))
      keep_problem (reading, g_steal_pointer (&local));
}

Amendment *
bhxh_amendment_read (const PackageSource *source,
                     const BhxhPlan *plan,
                     const BhxhOptions *options,
                     GError **error)
{
  g_autoptr (Amendment) amendment = g_new0 (Amendment, 1);
  Reading reading = { source, plan, options, amendment, NULL };

  read_all (&reading);
  if (reading.problem == NULL)
    return g_steal_pointer (&amendment);
  g_propagate_error (error, reading.problem);
  return NULL;
}
