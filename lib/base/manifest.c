/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The order in which a manifest lists what it knows, so that equal runs give equal bytes.
 */
#include "base/manifest.h"

#include "base/error.h"
#include "base/timestamp.h"

#include <jansson.h>
#include <string.h>

#define MANIFEST_VERSION 1

static const char *const role_names[] = {
  [BHXH_INPUT_PLAN] = "plan",
  [BHXH_INPUT_ACTUAL] = "actual",
  [BHXH_INPUT_LABOUR_FORCE] = "labour-force",
  [BHXH_INPUT_MAP] = "map",
  [BHXH_INPUT_OTHER] = "other",
  [BHXH_INPUT_DOCUMENT] = "document",
};

typedef struct
{
  guint role; /* of inputs; 0: an output */
  char *name;
  guint64 n_bytes;
  char *sha256;
} ListedFile;

typedef struct
{
  char *name;
  char *value; /* NULL: on */
} Setting;

struct _BhxhManifest
{
  gatomicrefcount refs;
  GMutex mutex;
  GPtrArray *inputs;
  GPtrArray *outputs;
  GPtrArray *settings;            /* by name */
  char timestamp[TIMESTAMP_SIZE]; /* "" for none */
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

static void
free_file (gpointer data)
{
  ListedFile *file = data;

  g_free (file->name);
  g_free (file->sha256);
  g_free (file);
}

static void
free_setting (gpointer data)
{
  Setting *setting = data;

  g_free (setting->name);
  g_free (setting->value);
  g_free (setting);
}

BhxhManifest *
bhxh_manifest_new (void)
{
  BhxhManifest *manifest = g_new0 (BhxhManifest, 1);

  g_atomic_ref_count_init (&manifest->refs);
  g_mutex_init (&manifest->mutex);
  manifest->inputs = g_ptr_array_new_with_free_func (free_file);
  manifest->outputs = g_ptr_array_new_with_free_func (free_file);
  manifest->settings = g_ptr_array_new_with_free_func (free_setting);
  return manifest;
}

BhxhManifest *
bhxh_manifest_ref (BhxhManifest *manifest)
{
  g_return_val_if_fail (manifest != NULL, NULL);
  g_atomic_ref_count_inc (&manifest->refs);
  return manifest;
}

void
bhxh_manifest_unref (BhxhManifest *manifest)
{
  if (manifest == NULL || !g_atomic_ref_count_dec (&manifest->refs))
    return;
  g_ptr_array_unref (manifest->inputs);
  g_ptr_array_unref (manifest->outputs);
  g_ptr_array_unref (manifest->settings);
  g_mutex_clear (&manifest->mutex);
  g_free (manifest);
}

/* --- Listing -------------------------------------------------------------------------
 */

static gboolean
is_same_file (const ListedFile *a, const ListedFile *b)
{
  return a->role == b->role && strcmp (a->name, b->name) == 0 &&
         strcmp (a->sha256, b->sha256) == 0;
}

/* A file that is written again is what was written last. */
static void
list_file (BhxhManifest *manifest,
           guint role,
           const char *name,
           guint64 n_bytes,
           const char *sha256)
{
  GPtrArray *files = role != 0 ? manifest->inputs : manifest->outputs;
  ListedFile *file = g_new0 (ListedFile, 1);
  guint known = 0;

  file->role = role;
  file->name = g_utf8_make_valid (name, -1);
  file->n_bytes = n_bytes;
  file->sha256 = g_strdup (sha256);
  g_mutex_lock (&manifest->mutex);
  while (
      known < files->len && !is_same_file (files->pdata[known], file) &&
      (role != 0 || strcmp (((ListedFile *) files->pdata[known])->name, file->name) != 0))
    known++;
  if (known < files->len)
    {
      free_file (files->pdata[known]);
      files->pdata[known] = file;
    }
  else
    g_ptr_array_add (files, file);
  g_mutex_unlock (&manifest->mutex);
}

void
bhxh_manifest_note_input (BhxhManifest *manifest, BhxhInputRole role, Input *input)
{
  const char *sha256 = bhxh_input_get_sha256 (input);

  if (manifest != NULL && sha256 != NULL)
    list_file (manifest, role, bhxh_input_get_name (input), bhxh_input_get_done (input),
               sha256);
}

void
bhxh_manifest_note_output (BhxhManifest *manifest, const Output *output)
{
  const char *sha256 = bhxh_output_get_sha256 (output);

  if (manifest != NULL && sha256 != NULL)
    list_file (manifest, 0, bhxh_output_get_name (output),
               bhxh_output_get_n_bytes (output), sha256);
}

/* Reads a file to its end, hashed. */
static Input *
read_whole (const char *path, GError **error)
{
  g_autoptr (Input) input = bhxh_input_new (path, G_MAXUINT64, error);
  g_autofree char *buffer = g_malloc (INPUT_BLOCK_BYTES);
  gsize n_read = 0;

  if (input == NULL)
    return NULL;
  bhxh_input_hash (input);
  do
    if (!bhxh_input_read (input, buffer, INPUT_BLOCK_BYTES, &n_read, error))
      return NULL;
  while (n_read > 0);
  return g_steal_pointer (&input);
}

gboolean
bhxh_manifest_add_input (BhxhManifest *manifest,
                         BhxhInputRole role,
                         const char *path,
                         GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (manifest != NULL && path != NULL, FALSE);

  if (role < BHXH_INPUT_PLAN || role > BHXH_INPUT_DOCUMENT)
    {
      bhxh_set_error (error, BHXH_ERROR_RANGE, "không có vai trò %d của tệp đầu vào",
                      "%d is no role of an input", (gint) role);
      return FALSE;
    }
  input = read_whole (path, error);
  if (input != NULL)
    bhxh_manifest_note_input (manifest, role, input);
  return input != NULL;
}

gboolean
bhxh_manifest_add_output (BhxhManifest *manifest, const char *path, GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (manifest != NULL && path != NULL, FALSE);

  input = read_whole (path, error);
  if (input != NULL)
    list_file (manifest, 0, path, bhxh_input_get_done (input),
               bhxh_input_get_sha256 (input));
  return input != NULL;
}

void
bhxh_manifest_add_setting (BhxhManifest *manifest, const char *name, const char *value)
{
  Setting *setting = NULL;
  guint place = 0;

  g_return_if_fail (manifest != NULL && name != NULL);

  setting = g_new0 (Setting, 1);
  setting->name = g_utf8_make_valid (name, -1);
  setting->value = value != NULL ? g_utf8_make_valid (value, -1) : NULL;
  g_mutex_lock (&manifest->mutex);
  while (place < manifest->settings->len &&
         strcmp (((Setting *) manifest->settings->pdata[place])->name, setting->name) <=
             0)
    place++;
  g_ptr_array_insert (manifest->settings, (gint) place, setting);
  g_mutex_unlock (&manifest->mutex);
}

gboolean
bhxh_manifest_set_timestamp (BhxhManifest *manifest, gint64 seconds, GError **error)
{
  char text[TIMESTAMP_SIZE];

  g_return_val_if_fail (manifest != NULL, FALSE);

  if (!bhxh_timestamp_write (text, seconds, error))
    return FALSE;
  g_mutex_lock (&manifest->mutex);
  g_strlcpy (manifest->timestamp, text, sizeof manifest->timestamp);
  g_mutex_unlock (&manifest->mutex);
  return TRUE;
}

/* --- Writing -------------------------------------------------------------------------
 */

/* Puts @value, which is taken, into @object; FALSE without memory. */
static gboolean
put (json_t *object, const char *key, json_t *value)
{
  return json_object_set_new (object, key, value) == 0;
}

static gboolean
put_file (json_t *list, const ListedFile *file)
{
  json_t *entry = json_object ();

  return json_array_append_new (list, entry) == 0 &&
         (file->role == 0 || put (entry, "role", json_string (role_names[file->role]))) &&
         put (entry, "name", json_string (file->name)) &&
         put (entry, "bytes", json_integer ((json_int_t) file->n_bytes)) &&
         put (entry, "sha256", json_string (file->sha256));
}

static gboolean
put_files (json_t *root, const char *key, const GPtrArray *files)
{
  json_t *list = json_array ();
  gboolean is_good = put (root, key, list);

  for (guint i = 0; is_good && i < files->len; i++)
    is_good = put_file (list, files->pdata[i]);
  return is_good;
}

static json_t *
json_of_setting (const Setting *setting)
{
  return setting->value != NULL ? json_string (setting->value) : json_true ();
}

/* Settings of one name, @n from @first on: a list where there are several. */
static json_t *
json_of_settings (const GPtrArray *settings, guint first, guint n)
{
  g_autoptr (json_t) list = NULL;

  if (n == 1)
    return json_of_setting (settings->pdata[first]);
  list = json_array ();
  for (guint i = first; i < first + n; i++)
    if (json_array_append_new (list, json_of_setting (settings->pdata[i])) != 0)
      return NULL;
  return g_steal_pointer (&list);
}

static gboolean
put_settings (json_t *root, const GPtrArray *settings)
{
  json_t *object = json_object ();
  gboolean is_good = put (root, "settings", object);
  guint n = 0;

  for (guint first = 0; is_good && first < settings->len; first += n)
    {
      const char *name = ((Setting *) settings->pdata[first])->name;

      for (n = 1; first + n < settings->len &&
                  strcmp (((Setting *) settings->pdata[first + n])->name, name) == 0;
           n++)
        ;
      is_good = put (object, name, json_of_settings (settings, first, n));
    }
  return is_good;
}

/* NULL without memory. */
static json_t *
json_of_manifest (const BhxhManifest *manifest)
{
  g_autoptr (json_t) root = json_object ();
  json_t *library = json_object ();

  if (!put (root, "manifest_version", json_integer (MANIFEST_VERSION)) ||
      !put (root, "library", library) ||
      !put (library, "name", json_string ("libbhxhplan")) ||
      !put (library, "version", json_string (bhxh_version_get ())) ||
      (manifest->timestamp[0] != '\0' &&
       !put (root, "timestamp", json_string (manifest->timestamp))) ||
      !put_settings (root, manifest->settings) ||
      !put_files (root, "inputs", manifest->inputs) ||
      !put_files (root, "outputs", manifest->outputs))
    return NULL;
  return g_steal_pointer (&root);
}

char *
bhxh_manifest_format (BhxhManifest *manifest, gsize *length, GError **error)
{
  g_autoptr (json_t) root = NULL;
  char *dumped = NULL;
  char *text = NULL;

  g_return_val_if_fail (manifest != NULL, NULL);

  g_mutex_lock (&manifest->mutex);
  root = json_of_manifest (manifest);
  g_mutex_unlock (&manifest->mutex);
  dumped = root != NULL ? json_dumps (root, JSON_INDENT (2)) : NULL;
  if (dumped == NULL)
    {
      bhxh_set_error (error, BHXH_ERROR_MEMORY, "không đủ bộ nhớ", "out of memory");
      return NULL;
    }
  text = g_strconcat (dumped, "\n", NULL);
  free (dumped);
  if (length != NULL)
    *length = strlen (text);
  return text;
}

gboolean
bhxh_manifest_save (BhxhManifest *manifest, const char *path, GError **error)
{
  g_autoptr (Output) output = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (manifest != NULL && path != NULL, FALSE);

  text = bhxh_manifest_format (manifest, &length, error);
  if (text != NULL)
    output = bhxh_output_new (path, error);
  return output != NULL && bhxh_output_write (text, length, output, error) &&
         bhxh_output_commit (output, error);
}
