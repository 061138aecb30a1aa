/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The files of a package into a builder: which files there are, in which order, and that
 * one bad file does not hide the problems of the others.
 */
#include "codec/csv-reader.h"

#include "base/error.h"
#include "base/manifest.h"
#include "codec/package.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* Bytes of a row of targets at least, with its line break. */
#define SHORTEST_ROW 8

/* Targets are last: they are put into the axes that the others make. */
static const BhxhPlanTable load_order[] = {
  BHXH_PLAN_UNITS,
  BHXH_PLAN_UNIT_SUCCESSIONS,
  BHXH_PLAN_INDICATORS,
  BHXH_PLAN_AGENCIES,
  BHXH_PLAN_AGENCY_SUCCESSIONS,
  BHXH_PLAN_TEXTS,
  BHXH_PLAN_DOCUMENTS,
  BHXH_PLAN_RULES,
  BHXH_PLAN_DUTIES,
  BHXH_PLAN_ACCEPTED,
  BHXH_PLAN_TARGETS,
};

typedef struct
{
  const PackageSource *source;
  const BhxhOptions *options; /* the caller's, without what concerns actuals */
  BhxhPlanBuilder *builder;
  gboolean is_whole; /* no required file is missing */
} Load;

/* --- Files
 * ------------------------------------------------------------------------------- */

char *
bhxh_package_dup_path (const PackageSource *source, const char *name)
{
  return source->folder != NULL ? g_build_filename (source->folder, name, NULL)
                                : g_strdup (name);
}

static const PackageFile *
find_file (const PackageSource *source, const char *name)
{
  for (gsize i = 0; i < source->n_files; i++)
    if (strcmp (source->files[i].name, name) == 0)
      return &source->files[i];
  return NULL;
}

static Input *
find_input (const PackageSource *source,
            const char *name,
            const char *path,
            guint64 limit,
            GError **error)
{
  const PackageFile *file = NULL;
  GStatBuf status;

  if (source->folder != NULL)
    return g_stat (path, &status) != 0 && errno == ENOENT
               ? NULL
               : bhxh_input_new (path, limit, error);
  file = find_file (source, name);
  return file != NULL ? bhxh_input_new_memory (file->bytes, file->length, path, limit)
                      : NULL;
}

Input *
bhxh_package_open_file (const PackageSource *source,
                        const BhxhOptions *options,
                        const char *name,
                        const char *path,
                        GError **error)
{
  Input *input =
      find_input (source, name, path, options->limits[BHXH_LIMIT_FILE_BYTES], error);

  if (input != NULL && options->manifest != NULL)
    bhxh_input_hash (input);
  return input;
}

/* Whether reading is of no use any more, as after the caller's stop. Else the error is
 * one of the problems. */
static gboolean
is_fatal (const GError *error)
{
  return g_error_matches (error, BHXH_ERROR, BHXH_ERROR_CANCELLED) ||
         g_error_matches (error, BHXH_ERROR, BHXH_ERROR_MEMORY);
}

static gboolean
keep_error (Load *load, GError *problem, GError **error)
{
  if (is_fatal (problem))
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  bhxh_plan_builder_take_error (load->builder, problem);
  return TRUE;
}

/* What could not be read is not to be told of again by all that refers to it. */
static void
give_up (Load *load)
{
  load->is_whole = FALSE;
  bhxh_plan_builder_give_up (load->builder);
}

/* What becomes of a file that is needed and cannot be read: the others are still looked
 * at, but no plan is made of them. */
static gboolean
lack_file (Load *load, const char *path, GError *problem, GError **error)
{
  const Place place = { .file = path };
  const char *cause = bhxh_errno_get_name (bhxh_error_get_errno (problem));
  char limit[24];

  give_up (load);
  if (problem != NULL && is_fatal (problem))
    return keep_error (load, problem, error);
  g_snprintf (limit, sizeof limit, "%" G_GUINT64_FORMAT,
              load->options->limits[BHXH_LIMIT_FILE_BYTES]);
  if (problem == NULL)
    bhxh_plan_builder_add_problem (load->builder, PROBLEM_MISSING_FILE, place, NULL, NULL,
                                   NULL);
  else if (g_error_matches (problem, BHXH_ERROR, BHXH_ERROR_LIMIT))
    bhxh_plan_builder_add_problem (load->builder, PROBLEM_FILE_TOO_LARGE, place, NULL,
                                   limit, NULL);
  else
    bhxh_plan_builder_add_problem (load->builder, PROBLEM_UNREADABLE_FILE, place, NULL,
                                   NULL, cause);
  g_clear_error (&problem);
  return TRUE;
}

/* --- Tables
 * ------------------------------------------------------------------------------ */

static guint64
locate (gpointer reader, guint field, gssize at)
{
  return at < 0 ? bhxh_csv_reader_get_place (reader, field).column
                : bhxh_csv_reader_get_place_in (reader, field, (gsize) at).column;
}

static gboolean
begin_table (Load *load,
             BhxhPlanTable table,
             CsvReader *reader,
             const Input *input,
             GError **error)
{
  const guint n_columns = bhxh_csv_reader_get_n_columns (reader);
  g_autofree const char **header = g_try_new0 (const char *, n_columns + 1);
  const PlanSource source = {
    .table = table,
    .file = bhxh_input_get_name (input),
    .header = header,
    .n_columns = n_columns,
    .header_line = bhxh_csv_reader_get_place (reader, 0).line,
    .n_expected = bhxh_input_get_total (input) / SHORTEST_ROW,
    .locate = load->source->is_trusted ? NULL : locate,
    .locate_data = reader,
    .is_trusted = load->source->is_trusted,
  };

  if (header == NULL)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_MEMORY,
                               "không đủ bộ nhớ cho dòng tiêu đề",
                               "not enough memory for a header");
      return FALSE;
    }
  for (guint i = 0; i < n_columns; i++)
    header[i] = bhxh_csv_reader_get_header (reader, i);
  return bhxh_plan_builder_begin (load->builder, &source, error);
}

static gboolean
read_rows (Load *load, CsvReader *reader, GError **error)
{
  const CsvRow *row = NULL;
  GError *problem = NULL;

  while ((row = bhxh_csv_reader_next (reader, &problem)) != NULL)
    if (!bhxh_plan_builder_add_fields (load->builder, row->fields, row->line, error))
      return FALSE;
  return problem == NULL || keep_error (load, problem, error);
}

static gboolean
read_table (Load *load, BhxhPlanTable table, Input *input, GError **error)
{
  GError *problem = NULL;
  const guint64 total = bhxh_input_get_total (input);
  const gsize block =
      total > 0 ? (gsize) MIN (total, INPUT_BLOCK_BYTES) : INPUT_BLOCK_BYTES;
  g_autoptr (CsvReader) reader =
      bhxh_csv_reader_new_with_block (input, load->options, block, &problem);

  if (reader == NULL)
    {
      give_up (load);
      return keep_error (load, problem, error);
    }
  if (!begin_table (load, table, reader, input, error) ||
      !read_rows (load, reader, error))
    return FALSE;
  bhxh_manifest_note_input (load->options->manifest, BHXH_INPUT_PLAN, input);
  return TRUE;
}

static gboolean
load_table (Load *load, BhxhPlanTable table, GError **error)
{
  const SchemaTable *schema = bhxh_schema_get (table);
  g_autofree char *path = bhxh_package_dup_path (load->source, schema->file);
  g_autoptr (Input) input = NULL;
  GError *problem = NULL;

  input =
      bhxh_package_open_file (load->source, load->options, schema->file, path, &problem);
  if (input != NULL)
    return read_table (load, table, input, error);
  return (problem == NULL && !schema->required) || lack_file (load, path, problem, error);
}

/* --- The descriptor
 * ----------------------------------------------------------------------- */

static gboolean
is_required (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (load_order); i++)
    if (strcmp (bhxh_schema_get (load_order[i])->file, name) == 0)
      return bhxh_schema_get (load_order[i])->required;
  return FALSE;
}

/* Whether the descriptor's path is that of a file inside the package. */
static gboolean
is_inside (const char *path)
{
  return *path != '\0' && !g_path_is_absolute (path) && strstr (path, "..") == NULL &&
         strstr (path, "://") == NULL;
}

static gboolean
has_file (const Load *load, const char *name, const char *path)
{
  GStatBuf status;

  return load->source->folder != NULL ? g_stat (path, &status) == 0 || errno != ENOENT
                                      : find_file (load->source, name) != NULL;
}

/* Whoever lists a file means it to be there. Files that must be there are looked for
 * anyway. */
static gboolean
check_resources (Load *load, const json_t *descriptor, GError **error)
{
  const json_t *resources = json_object_get (descriptor, "resources");

  for (gsize i = 0; !load->source->is_trusted && i < json_array_size (resources); i++)
    {
      const char *name =
          json_string_value (json_object_get (json_array_get (resources, i), "path"));
      g_autofree char *path = NULL;

      if (name == NULL || !is_inside (name) || is_required (name))
        continue;
      path = bhxh_package_dup_path (load->source, name);
      if (!has_file (load, name, path) && !lack_file (load, path, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* FALSE when the format is not known, or with @error. */
static gboolean
load_descriptor (Load *load, GError **error)
{
  g_autofree char *path = bhxh_package_dup_path (load->source, PACKAGE_DESCRIPTOR);
  g_autoptr (Input) input = NULL;
  g_autofree char *text = NULL;
  g_autoptr (json_t) descriptor = NULL;
  GError *problem = NULL;
  gsize length = 0;

  input = bhxh_package_open_file (load->source, load->options, PACKAGE_DESCRIPTOR, path,
                                  &problem);
  if (input != NULL)
    text = bhxh_input_dup_rest (input, &length, &problem);
  if (text == NULL)
    return lack_file (load, path, problem, error);
  bhxh_manifest_note_input (load->options->manifest, BHXH_INPUT_PLAN, input);
  descriptor =
      bhxh_json_parse (text, length, path, load->options->limits[BHXH_LIMIT_JSON_DEPTH],
                       load->options->diagnostics, &problem);
  if (descriptor == NULL)
    {
      bhxh_plan_builder_take_error (load->builder, problem);
      give_up (load);
      return TRUE;
    }
  bhxh_plan_builder_set_descriptor (load->builder, text, path);
  return bhxh_package_read_descriptor (load->builder, descriptor, path, error) &&
         check_resources (load, descriptor, error);
}

/* --- The package
 * --------------------------------------------------------------------------- */

static BhxhPlan *
read_package (Load *load, GError **error)
{
  if (!load_descriptor (load, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (load_order); i++)
    if (!bhxh_options_report (load->options, 0, 0, error) ||
        !load_table (load, load_order[i], error))
      return NULL;
  return load->is_whole ? bhxh_plan_builder_finish (load->builder, error) : NULL;
}

const BhxhPlanTable *
bhxh_package_get_load_order (gsize *n_tables)
{
  *n_tables = G_N_ELEMENTS (load_order);
  return load_order;
}

void
bhxh_package_read_plainly (BhxhOptions *options)
{
  options->delimiter = 0;
  options->encoding = NULL;
  options->trusts_bytes = FALSE;
  options->columns = NULL;
  options->constants = NULL;
}

BhxhPlan *
bhxh_package_read (const PackageSource *source, BhxhOptions *options, GError **error)
{
  BhxhOptions plain = *bhxh_options_or_default (options);
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (options);
  Load load = {
    .source = source, .options = &plain, .builder = builder, .is_whole = TRUE
  };
  GError *local = NULL;
  BhxhPlan *plan = NULL;

  bhxh_package_read_plainly (&plain);
  if (source->is_trusted)
    {
      plain.delimiter = ',';
      plain.encoding = (char *) "UTF-8";
      plain.trusts_bytes = TRUE;
    }
  plan = read_package (&load, &local);
  if (plan == NULL && local == NULL)
    local = bhxh_plan_builder_steal_error (builder);
  bhxh_plan_builder_free (builder);
  if (plan == NULL)
    g_propagate_error (error, local);
  return plan;
}

BhxhPlan *
bhxh_plan_load (const char *folder, BhxhOptions *options, GError **error)
{
  const PackageSource source = { .folder = folder };

  g_return_val_if_fail (folder != NULL, NULL);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      bhxh_set_file_error (error, folder, FILE_NOT_READ,
                           g_file_test (folder, G_FILE_TEST_EXISTS) ? ENOTDIR : ENOENT);
      return NULL;
    }
  return bhxh_package_read (&source, options, error);
}

/* --- Inside the library
 * ---------------------------------------------------------------------- */

guint
bhxh_plan_get_n_bundled (void)
{
  return bhxh_n_bundled_packages;
}

const char *
bhxh_plan_get_bundled_id (guint index)
{
  return index < bhxh_n_bundled_packages ? bhxh_bundled_packages[index].id : NULL;
}

static char *
dup_ids (void)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < bhxh_n_bundled_packages; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", bhxh_bundled_packages[i].id);
  return g_string_free (ids, FALSE);
}

BhxhPlan *
bhxh_plan_load_bundled (const char *id, BhxhOptions *options, GError **error)
{
  g_autofree char *ids = NULL;

  g_return_val_if_fail (id != NULL, NULL);
  for (guint i = 0; i < bhxh_n_bundled_packages; i++)
    if (strcmp (bhxh_bundled_packages[i].id, id) == 0)
      {
        const PackageSource source = { .files = bhxh_bundled_packages[i].files,
                                       .n_files = bhxh_bundled_packages[i].n_files,
                                       .is_trusted = TRUE };

        return bhxh_package_read (&source, options, error);
      }
  ids = dup_ids ();
  bhxh_set_error (error, BHXH_ERROR_UNKNOWN,
                  "thư viện không có sẵn kế hoạch \"%s\"; có: %s",
                  "there is no plan \"%s\" inside the library; there is %s", id, ids);
  return NULL;
}
