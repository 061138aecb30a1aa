/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * An amendment into a plan: the plan's rows in their order, those that the amendment has
 * in the place of the old ones, what is new behind them.
 */
#include "codec/amendment.h"

#include "base/memory.h"

#include <string.h>

/* A table while it is put together. */
typedef struct
{
  const AmendedTable *changes;
  const SchemaTable *schema;
  BhxhPlan *plan;
  BhxhPlanBuilder *builder;
  GPtrArray *header;    /* of const char *: the plan's columns, then new ones */
  guint n_old;          /* columns of the plan */
  gint *field_of;       /* by column of the changes: field of the header; -1 */
  GHashTable *rows;     /* key -> first row of the changes + 1 */
  gboolean *is_applied; /* by row of the changes */
  Span *fields;
  gint row; /* of the changes, that is being added; -1: of the plan */
} Applying;

/* --- Rows of the changes -------------------------------------------------------------
 */

static const char *
get_changed_cell (gpointer data, guint column)
{
  const Applying *applying = data;

  return records_get (&applying->changes->rows.data, (guint) applying->row, column);
}

static char *
dup_changed_key (Applying *applying, guint row)
{
  applying->row = (gint) row;
  return bhxh_amendment_dup_key (applying->plan, applying->schema, get_changed_cell,
                                 applying);
}

static void
report_row (const Applying *applying,
            ProblemKind kind,
            guint row,
            const char *text,
            const char *other)
{
  bhxh_plan_builder_add_problem (
      applying->builder, kind, bhxh_records_get_place (&applying->changes->rows, row, 0),
      text, NULL, other);
}

static void
report_twice (const Applying *applying, guint row, guint first)
{
  const RecordStore *store = &applying->changes->rows;
  g_autofree char *other =
      g_strdup_printf ("%s:%" G_GUINT64_FORMAT, store->file, store->lines[first]);

  report_row (applying, PROBLEM_DUPLICATE_KEY, row, records_get (&store->data, row, 0),
              other);
}

/* Several rows about one target are several statements of it; about anything else they are
 * one too many. */
static void
index_changes (Applying *applying)
{
  for (guint row = 0; row < applying->changes->rows.data.n_rows; row++)
    {
      g_autofree char *key = dup_changed_key (applying, row);
      const guint first = GPOINTER_TO_UINT (g_hash_table_lookup (applying->rows, key));

      if (first == 0)
        g_hash_table_insert (applying->rows, g_steal_pointer (&key),
                             GUINT_TO_POINTER (row + 1));
      else if (applying->schema->table != BHXH_PLAN_TARGETS)
        report_twice (applying, row, first - 1);
    }
}

/* The cell as it goes into the plan: of several documents only one is the plan's own. */
static const char *
get_new_cell (const Applying *applying, guint row, guint column)
{
  const char *text = records_get (&applying->changes->rows.data, row, column);
  const gboolean is_role =
      applying->schema->table == BHXH_PLAN_DOCUMENTS &&
      strcmp (applying->changes->rows.data.names[column], "role") == 0;

  return is_role && strcmp (text, "this") == 0 ? "amending" : text;
}

/* Adds a row of the changes over what applying->fields hold. */
static gboolean
add_changed_row (Applying *applying, guint row, GError **error)
{
  const Records *rows = &applying->changes->rows.data;

  for (guint column = 0; column < rows->n_columns; column++)
    {
      const char *text = get_new_cell (applying, row, column);

      if (applying->field_of[column] >= 0)
        applying->fields[applying->field_of[column]] = span_of (text);
    }
  applying->row = (gint) row;
  applying->is_applied[row] = TRUE;
  return bhxh_plan_builder_add_fields (applying->builder, applying->fields,
                                       applying->changes->rows.lines[row], error);
}

static void
clear_fields (Applying *applying)
{
  for (guint i = 0; i < applying->header->len; i++)
    applying->fields[i] = (Span){ "", 0 };
}

/* --- Rows of the plan ----------------------------------------------------------------
 */

/* A row of the plan as texts. */
typedef struct
{
  char **texts; /* by column of the plan; NULL ends them */
  guint n;
} OldRow;

static const char *
get_old_cell (gpointer data, guint column)
{
  const OldRow *row = data;

  return column < row->n ? row->texts[column] : "";
}

static void
set_old_fields (Applying *applying, const OldRow *row)
{
  clear_fields (applying);
  for (guint i = 0; i < row->n; i++)
    applying->fields[i] = span_of (row->texts[i]);
}

/* Statements are given anew, whole, behind all others; of other rows what the amendment
 * does not say stays. */
static gboolean
replace_row (Applying *applying, const OldRow *old, guint row, GError **error)
{
  if (bhxh_amended_table_removes (applying->changes, row))
    {
      applying->is_applied[row] = TRUE;
      return TRUE;
    }
  if (applying->schema->table == BHXH_PLAN_TARGETS)
    return TRUE;
  set_old_fields (applying, old);
  return add_changed_row (applying, row, error);
}

/* The first row of the changes about the same, + 1; 0 for none. Where there are none at
 * all, nothing is looked up. */
static guint
find_change (const Applying *applying, const OldRow *old)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (applying->rows) == 0)
    return 0;
  key = bhxh_amendment_dup_key (applying->plan, applying->schema, get_old_cell,
                                (gpointer) old);
  return GPOINTER_TO_UINT (g_hash_table_lookup (applying->rows, key));
}

static gboolean
add_old_row (Applying *applying, const OldRow *old, GError **error)
{
  const guint found = find_change (applying, old);

  if (found > 0)
    return replace_row (applying, old, found - 1, error);
  set_old_fields (applying, old);
  applying->row = -1;
  return bhxh_plan_builder_add_fields (applying->builder, applying->fields, 0, error);
}

static gboolean
add_old_rows (Applying *applying, GError **error)
{
  g_autoptr (BhxhTable) table =
      bhxh_plan_dup_table (applying->plan, applying->schema->table);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  gsize n_rows = 0;
  gboolean is_good = TRUE;

  while (is_good && (is_good = bhxh_table_reader_next (reader, &n_rows, error)) &&
         n_rows > 0)
    for (gsize row = 0; row < n_rows && is_good; row++)
      {
        g_auto (GStrv) texts = g_new0 (char *, applying->n_old + 1);

        for (guint i = 0; i < applying->n_old; i++)
          {
            texts[i] = bhxh_table_reader_dup_text (reader, i, row);
            if (texts[i] == NULL)
              texts[i] = g_strdup ("");
          }
        is_good = add_old_row (applying, &(OldRow){ texts, applying->n_old }, error);
      }
  return is_good;
}

/* --- New rows ------------------------------------------------------------------------
 */

/* "464/ui_rate/2023". */
static void
report_removes_nothing (const Applying *applying, guint row)
{
  const SchemaTable *schema = applying->schema;
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < schema->n_columns; i++)
    {
      const char *text = records_get (&applying->changes->rows.data, row, i);

      if ((schema->columns[i].flags & SCHEMA_KEY) != 0 && *text != '\0')
        g_string_append_printf (key, "%s%s", key->len > 0 ? "/" : "", text);
    }
  report_row (applying, PROBLEM_REMOVES_NOTHING, row, key->str, NULL);
  g_string_free (key, TRUE);
}

/* Whether an earlier row took the same away. */
static gboolean
was_removed (Applying *applying, guint row)
{
  g_autofree char *key = dup_changed_key (applying, row);
  const guint first = GPOINTER_TO_UINT (g_hash_table_lookup (applying->rows, key)) - 1;

  return applying->is_applied[first] &&
         bhxh_amended_table_removes (applying->changes, first);
}

static gboolean
add_new_rows (Applying *applying, GError **error)
{
  const Records *rows = &applying->changes->rows.data;

  for (guint row = 0; row < rows->n_rows; row++)
    {
      if (applying->is_applied[row])
        continue;
      if (bhxh_amended_table_removes (applying->changes, row))
        {
          if (!was_removed (applying, row))
            report_removes_nothing (applying, row);
          continue;
        }
      clear_fields (applying);
      if (!add_changed_row (applying, row, error))
        return FALSE;
    }
  return TRUE;
}

/* --- A table -------------------------------------------------------------------------
 */

/* The place of a cell of the row at hand, or of a byte in it. */
static guint64
locate (gpointer data, guint field, gssize at)
{
  const Applying *applying = data;

  for (guint column = 0;
       applying->row >= 0 && column < applying->changes->rows.data.n_columns; column++)
    if (applying->field_of[column] == (gint) field)
      return bhxh_amended_table_get_place (applying->changes, (guint) applying->row,
                                           column, at)
          .column;
  return 0;
}

static gint
find_field (const GPtrArray *header, const char *name)
{
  for (guint i = 0; i < header->len; i++)
    if (strcmp (g_ptr_array_index (header, i), name) == 0)
      return (gint) i;
  return -1;
}

static void
make_header (Applying *applying)
{
  const Records *old = bhxh_plan_get_records (applying->plan, applying->schema->table);
  const Records *new = &applying->changes->rows.data;

  applying->n_old = old->n_columns;
  for (guint i = 0; i < old->n_columns; i++)
    g_ptr_array_add (applying->header, (gpointer) old->names[i]);
  for (guint i = 0; i < new->n_columns; i++)
    {
      applying->field_of[i] = -1;
      if (!applying->changes->is_given || !applying->changes->has_column[i] ||
          (gint) i == applying->changes->removed)
        continue;
      if (find_field (applying->header, new->names[i]) < 0)
        g_ptr_array_add (applying->header, (gpointer) new->names[i]);
      applying->field_of[i] = find_field (applying->header, new->names[i]);
    }
}

static gboolean
begin_table (Applying *applying, GError **error)
{
  const PlanSource source = {
    .table = applying->schema->table,
    .file = applying->changes->rows.file,
    .header = (const char *const *) applying->header->pdata,
    .n_columns = applying->header->len,
    .header_line = 1,
    .locate = locate,
    .locate_data = applying,
  };

  return bhxh_plan_builder_begin (applying->builder, &source, error);
}

static gboolean
apply_rows (Applying *applying, GError **error)
{
  const Records *rows = &applying->changes->rows.data;

  applying->field_of = g_new0 (gint, rows->n_columns);
  applying->is_applied =
      bhxh_try_new ((gsize) rows->n_rows + 1, sizeof (gboolean), error);
  if (applying->is_applied == NULL)
    return FALSE;
  make_header (applying);
  applying->fields = g_new0 (Span, applying->header->len);
  if (!begin_table (applying, error))
    return FALSE;
  index_changes (applying);
  return add_old_rows (applying, error) && add_new_rows (applying, error);
}

/* A table of which the amendment says nothing stays as it is. */
static gboolean
apply_table (const Amendment *amendment,
             BhxhPlan *plan,
             BhxhPlanBuilder *builder,
             BhxhPlanTable which,
             GError **error)
{
  Applying applying = { .changes = &amendment->tables[which],
                        .schema = bhxh_schema_get (which),
                        .plan = plan,
                        .builder = builder,
                        .header = g_ptr_array_new (),
                        .rows =
                            g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                        .row = -1 };
  gboolean is_applied = TRUE;

  if (applying.changes->is_given || bhxh_plan_has_table (plan, which))
    is_applied = apply_rows (&applying, error);
  g_ptr_array_unref (applying.header);
  g_hash_table_unref (applying.rows);
  g_free (applying.field_of);
  g_free (applying.is_applied);
  g_free (applying.fields);
  return is_applied;
}

/* --- The plan ------------------------------------------------------------------------
 */

static gboolean
copy_settings (const BhxhPlan *plan, BhxhPlanBuilder *builder, GError **error)
{
  for (guint i = 0; i < PLAN_N_SETTINGS; i++)
    {
      const char *key = bhxh_schema_settings[i].column.name;
      const char *value = bhxh_plan_get_setting (plan, key);

      if (*value != '\0' && !bhxh_plan_builder_set (builder, key, value, error))
        return FALSE;
    }
  return TRUE;
}

/* The plan's descriptor, which also says by what the plan was amended. */
static void
set_descriptor (const Amendment *amendment,
                const BhxhPlan *plan,
                BhxhPlanBuilder *builder)
{
  const char *kept = bhxh_plan_get_descriptor (plan);
  g_autoptr (json_t) descriptor =
      kept != NULL ? json_loads (kept, JSON_REJECT_DUPLICATES, NULL) : NULL;
  g_autofree char *text = NULL;
  json_t *amended_by = NULL;

  if (descriptor == NULL)
    descriptor = json_object ();
  amended_by = json_object_get (descriptor, "amended_by");
  if (!json_is_array (amended_by))
    {
      amended_by = json_array ();
      json_object_set_new (descriptor, "amended_by", amended_by);
    }
  json_array_append (amended_by, amendment->said);
  text = bhxh_json_format (descriptor);
  if (text != NULL)
    bhxh_plan_builder_set_descriptor (builder, text, NULL);
}

BhxhPlan *
bhxh_amendment_apply (const Amendment *amendment,
                      BhxhPlan *plan,
                      BhxhOptions *options,
                      GError **error)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (options);
  gsize n_tables = 0;
  const BhxhPlanTable *order = bhxh_package_get_load_order (&n_tables);

  if (!copy_settings (plan, builder, error))
    return NULL;
  set_descriptor (amendment, plan, builder);
  for (gsize i = 0; i < n_tables; i++)
    if (!bhxh_options_report (bhxh_options_or_default (options), 0, 0, error) ||
        !apply_table (amendment, plan, builder, order[i], error))
      return NULL;
  return bhxh_plan_builder_finish (builder, error);
}
