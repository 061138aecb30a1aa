/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datapackage.json: what it says of the plan, and how it is made again from the schema,
 * with everything in it that is not known here.
 */
#include "codec/package.h"

#include <string.h>

/* --- Reading
 * ---------------------------------------------------------------------------- */

/* The text of a key; NULL when it is not there, or no text, which is reported. */
static const char *
get_text (BhxhPlanBuilder *builder,
          const json_t *descriptor,
          const char *key,
          const char *file)
{
  const json_t *value = json_object_get (descriptor, key);

  if (value != NULL && !json_is_string (value))
    bhxh_plan_builder_add_problem (builder, PROBLEM_JSON_WRONG_TYPE,
                                   (Place){ .file = file }, key, NULL, NULL);
  return json_string_value (value);
}

gboolean
bhxh_package_is_known_version (const char *version)
{
  char *end = NULL;
  const guint64 major = g_ascii_strtoull (version, &end, 10);

  return g_ascii_isdigit (*version) && major == PLAN_FORMAT_MAJOR &&
         (*end == '\0' || (*end == '.' && g_ascii_isdigit (end[1])));
}

static gboolean
check_version (BhxhPlanBuilder *builder, const json_t *descriptor, const char *file)
{
  const char *version = get_text (builder, descriptor, PACKAGE_FORMAT_KEY, file);
  const Place place = { .file = file };

  if (version == NULL && json_object_get (descriptor, PACKAGE_FORMAT_KEY) == NULL)
    bhxh_plan_builder_add_problem (builder, PROBLEM_JSON_MISSING_KEY, place,
                                   PACKAGE_FORMAT_KEY, NULL, NULL);
  if (version == NULL || bhxh_package_is_known_version (version))
    return TRUE;
  bhxh_plan_builder_add_problem (builder, PROBLEM_UNKNOWN_VERSION, place, version,
                                 G_STRINGIFY (PLAN_FORMAT_MAJOR) ".x", NULL);
  return FALSE;
}

/* What amends a plan holds only what changed of it. */
static gboolean
check_is_plan (BhxhPlanBuilder *builder, const json_t *descriptor, const char *file)
{
  const char *amends = get_text (builder, descriptor, PACKAGE_AMENDS_KEY, file);

  if (amends == NULL)
    return TRUE;
  bhxh_plan_builder_add_problem (builder, PROBLEM_IS_AMENDMENT, (Place){ .file = file },
                                 amends, NULL, NULL);
  return FALSE;
}

/* A value that does not serve is reported; it alone is no failure. */
static gboolean
read_setting (BhxhPlanBuilder *builder,
              const json_t *descriptor,
              const SchemaSetting *setting,
              const char *file,
              GError **error)
{
  const char *name = setting->column.name;
  const char *value = get_text (builder, descriptor, setting->key, file);
  g_autoptr (GError) local = NULL;

  if (value == NULL && json_object_get (descriptor, setting->key) != NULL)
    bhxh_plan_builder_excuse_setting (builder, name);
  if (value == NULL || bhxh_plan_builder_set (builder, name, value, &local))
    return TRUE;
  bhxh_plan_builder_excuse_setting (builder, name);
  if (!g_error_matches (local, BHXH_ERROR, BHXH_ERROR_SYNTAX))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  bhxh_plan_builder_add_problem (builder, PROBLEM_JSON_BAD_VALUE, (Place){ .file = file },
                                 value, setting->expected, setting->key);
  return TRUE;
}

gboolean
bhxh_package_read_descriptor (BhxhPlanBuilder *builder,
                              const json_t *descriptor,
                              const char *file,
                              GError **error)
{
  if (!check_version (builder, descriptor, file) ||
      !check_is_plan (builder, descriptor, file))
    return FALSE;
  for (guint i = 0; i < PLAN_N_SETTINGS; i++)
    if (!read_setting (builder, descriptor, &bhxh_schema_settings[i], file, error))
      return FALSE;
  return TRUE;
}

/* --- Making
 * ------------------------------------------------------------------------------ */

/* Sets a text unless it is blank. Failures for lack of memory show at the end: the object
 * is then incomplete, which json_object_set_new() says. */
static gboolean
set_text (json_t *object, const char *key, const char *value)
{
  return *value == '\0' || json_object_set_new (object, key, json_string (value)) == 0;
}

/* Copies the members of @old that @object does not have and that are not of @without. */
static gboolean
keep_members (json_t *object, const json_t *old, const char *const *without)
{
  json_t *members = (json_t *) old; /* iterating changes nothing, but takes no const */
  const char *key = NULL;
  json_t *value = NULL;

  json_object_foreach (members, key,
                       value) if (json_object_get (object, key) == NULL &&
                                  !g_strv_contains (without, key) &&
                                  json_object_set (object, key, value) != 0) return FALSE;
  return TRUE;
}

/* The member of a list of objects whose @key is @value; NULL. */
static const json_t *
find_member (const json_t *list, const char *key, const char *value)
{
  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const json_t *member = json_array_get (list, i);

      if (g_strcmp0 (json_string_value (json_object_get (member, key)), value) == 0)
        return member;
    }
  return NULL;
}

static json_t *
make_field (const char *name, const SchemaColumn *column, const json_t *old)
{
  static const char *const nothing[] = { NULL };
  json_t *field = json_object ();
  gboolean is_made = set_text (field, "name", name);

  if (column != NULL)
    is_made = is_made && set_text (field, "type", bhxh_schema_get_type (column->kind)) &&
              set_text (field, "title", column->title_en);
  if (column != NULL && (column->flags & SCHEMA_REQUIRED) != 0)
    is_made = is_made && json_object_set_new (field, "constraints",
                                              json_pack ("{s:b}", "required", 1)) == 0;
  is_made =
      is_made && keep_members (field, old, nothing) &&
      (json_object_get (field, "type") != NULL || set_text (field, "type", "string"));
  if (!is_made)
    g_clear_pointer (&field, json_decref);
  return field;
}

static json_t *
make_fields (const SchemaTable *schema, const Records *records, const json_t *old)
{
  json_t *fields = json_array ();

  for (guint i = 0; fields != NULL && i < records->n_columns; i++)
    {
      const SchemaColumn *column = i < schema->n_columns ? &schema->columns[i] : NULL;
      json_t *field = make_field (records->names[i], column,
                                  find_member (old, "name", records->names[i]));

      if (json_array_append_new (fields, field) != 0)
        g_clear_pointer (&fields, json_decref);
    }
  return fields;
}

static json_t *
make_primary_key (const SchemaTable *schema)
{
  json_t *key = json_array ();

  for (guint i = 0; key != NULL && i < schema->n_columns; i++)
    if ((schema->columns[i].flags & SCHEMA_KEY) != 0 &&
        json_array_append_new (key, json_string (schema->columns[i].name)) != 0)
      g_clear_pointer (&key, json_decref);
  return key;
}

/* References to tables that are files of the package; to the table itself by "". */
static json_t *
make_foreign_keys (const SchemaTable *schema, const gboolean *tables)
{
  json_t *keys = json_array ();

  for (guint i = 0; keys != NULL && i < schema->n_columns; i++)
    {
      const SchemaColumn *column = &schema->columns[i];
      const SchemaTable *named = bhxh_schema_get (column->references);

      if (named != NULL && tables[column->references] &&
          json_array_append_new (keys, json_pack ("{s:s, s:{s:s, s:s}}", "fields",
                                                  column->name, "reference", "resource",
                                                  named == schema ? "" : named->name,
                                                  "fields", named->columns[0].name)) != 0)
        g_clear_pointer (&keys, json_decref);
    }
  return keys;
}

static json_t *
make_schema (const SchemaTable *schema,
             const Records *records,
             const gboolean *tables,
             const json_t *old)
{
  static const char *const without[] = { "foreignKeys", NULL };
  json_t *made = json_object ();
  json_t *foreign = make_foreign_keys (schema, tables);
  gboolean is_made =
      foreign != NULL &&
      json_object_set_new (
          made, "fields",
          make_fields (schema, records, json_object_get (old, "fields"))) == 0 &&
      json_object_set_new (made, "primaryKey", make_primary_key (schema)) == 0;

  if (is_made && json_array_size (foreign) > 0)
    is_made = json_object_set (made, "foreignKeys", foreign) == 0;
  json_decref (foreign);
  if (!is_made || !keep_members (made, old, without))
    g_clear_pointer (&made, json_decref);
  return made;
}

/* What is said of a file that is written anew must not speak of the old one. */
static json_t *
make_resource (const BhxhPlan *plan,
               BhxhPlanTable table,
               const gboolean *tables,
               const json_t *old)
{
  static const char *const without[] = { "bytes", "hash", "dialect", "stats", NULL };
  const SchemaTable *schema = bhxh_schema_get (table);
  json_t *resource = json_object ();
  const gboolean is_made =
      set_text (resource, "profile", "tabular-data-resource") &&
      set_text (resource, "name", schema->name) &&
      set_text (resource, "title", schema->title_en) &&
      set_text (resource, "title_vi", schema->title_vi) &&
      set_text (resource, "path", schema->file) && set_text (resource, "format", "csv") &&
      set_text (resource, "mediatype", "text/csv") &&
      set_text (resource, "encoding", "utf-8") &&
      json_object_set_new (resource, "schema",
                           make_schema (schema, bhxh_plan_get_records (plan, table),
                                        tables, json_object_get (old, "schema"))) == 0 &&
      keep_members (resource, old, without);

  if (!is_made)
    g_clear_pointer (&resource, json_decref);
  return resource;
}

static gboolean
is_table_file (const char *path)
{
  for (guint table = 1; table < PLAN_N_TABLES; table++)
    if (g_strcmp0 (path, bhxh_schema_get (table)->file) == 0)
      return TRUE;
  return FALSE;
}

/* Our files first, then what else the descriptor lists. */
static json_t *
make_resources (const BhxhPlan *plan, const gboolean *tables, const json_t *old)
{
  json_t *resources = json_array ();

  for (guint table = 1; resources != NULL && table < PLAN_N_TABLES; table++)
    if (tables[table] &&
        json_array_append_new (
            resources, make_resource (plan, table, tables,
                                      find_member (old, "path",
                                                   bhxh_schema_get (table)->file))) != 0)
      g_clear_pointer (&resources, json_decref);
  for (gsize i = 0; resources != NULL && i < json_array_size (old); i++)
    {
      json_t *other = json_array_get (old, i);

      if (!is_table_file (json_string_value (json_object_get (other, "path"))) &&
          json_array_append (resources, other) != 0)
        g_clear_pointer (&resources, json_decref);
    }
  return resources;
}

static const char *
get_title (const BhxhPlan *plan, const json_t *old)
{
  const char *title = json_string_value (json_object_get (old, "title"));

  return title != NULL ? title : bhxh_plan_get_title (plan, BHXH_LANGUAGE_EN);
}

/* From one setting up to another. */
static gboolean
set_settings (json_t *made, const BhxhPlan *plan, PlanSetting first, PlanSetting end)
{
  for (guint i = first; i < end; i++)
    if (!set_text (made, bhxh_schema_settings[i].key,
                   bhxh_plan_get_setting (plan, bhxh_schema_settings[i].column.name)))
      return FALSE;
  return TRUE;
}

char *
bhxh_package_make_descriptor (const BhxhPlan *plan, const gboolean *tables)
{
  static const char *const without[] = { "resources", NULL };
  const char *kept = bhxh_plan_get_descriptor (plan);
  g_autoptr (json_t) old =
      kept != NULL ? json_loads (kept, JSON_REJECT_DUPLICATES, NULL) : NULL;
  g_autoptr (json_t) made = json_object ();
  const char *version = json_string_value (json_object_get (old, PACKAGE_FORMAT_KEY));
  const gboolean is_made =
      set_text (made, "profile", "tabular-data-package") &&
      set_text (made, "name", bhxh_plan_get_id (plan)) &&
      set_text (made, "title", get_title (plan, old)) &&
      set_settings (made, plan, SETTING_TITLE_VI, SETTING_TERM) &&
      set_text (made, PACKAGE_FORMAT_KEY,
                version != NULL ? version
                                : G_STRINGIFY (PLAN_FORMAT_MAJOR) "." G_STRINGIFY (
                                      PLAN_FORMAT_MINOR)) &&
      set_settings (made, plan, SETTING_TERM, PLAN_N_SETTINGS) &&
      keep_members (made, old, without) &&
      json_object_set_new (
          made, "resources",
          make_resources (plan, tables, json_object_get (old, "resources"))) == 0;

  return is_made ? bhxh_json_format (made) : NULL;
}
