/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reading a list of column names.
 */
#include "table/select.h"

#include "base/diagnostics.h"

#include <string.h>

/* All columns, or those that speak this language or none. */
static guint
select_all (const BhxhTable *table, BhxhLanguage language, guint *columns)
{
  guint n = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const BhxhLanguage spoken = table->columns[i].language;

      if (language == 0 || spoken == 0 || spoken == language)
        columns[n++] = i;
    }
  return n;
}

static char *
list_names (const BhxhTable *table)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", table->columns[i].name);
  return g_string_free (names, FALSE);
}

/* "unit_name" is the column "unit_name_vi" where @language is Vietnamese. */
static gboolean
is_named (const TableColumn *column,
          const char *name,
          gsize length,
          BhxhLanguage language)
{
  const char *rest = column->name + length;

  if (strncmp (column->name, name, length) != 0)
    return FALSE;
  return *rest == '\0' || (column->language == language &&
                           (strcmp (rest, "_vi") == 0 || strcmp (rest, "_en") == 0));
}

/* The column with this name; -1 when there is none. */
static gint
find_name (const BhxhTable *table, const char *name, gsize length, BhxhLanguage language)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (is_named (&table->columns[i], name, length, language))
      return (gint) i;
  return -1;
}

static gboolean
is_selected (const guint *columns, guint n_columns, guint column)
{
  for (guint i = 0; i < n_columns; i++)
    if (columns[i] == column)
      return TRUE;
  return FALSE;
}

static gboolean
select_name (const BhxhTable *table,
             const BhxhOptions *options,
             const char *name,
             gsize length,
             guint *columns,
             guint *n_columns,
             GError **error)
{
  const gint found = find_name (table, name, length, options->language);

  if (found < 0)
    {
      g_autofree char *names = list_names (table);

      bhxh_diagnostics_add_bytes (options->diagnostics, PROBLEM_NO_SUCH_COLUMN,
                                  (Place){ 0 }, name, length, NULL, names, error);
      return FALSE;
    }
  if (is_selected (columns, *n_columns, (guint) found))
    {
      bhxh_diagnostics_add_bytes (options->diagnostics, PROBLEM_DUPLICATE_COLUMN,
                                  (Place){ 0 }, name, length, NULL, NULL, error);
      return FALSE;
    }
  columns[(*n_columns)++] = (guint) found;
  return TRUE;
}

static gboolean
select_named (const BhxhTable *table,
              const BhxhOptions *options,
              guint *columns,
              guint *n_columns,
              GError **error)
{
  for (const char *at = options->column_list;; at++)
    {
      const char *end = at + strcspn (at, ",");
      const char *name = at + strspn (at, " ");
      gsize length = (gsize) (MAX (end, name) - name);

      while (length > 0 && name[length - 1] == ' ')
        length--;
      if (!select_name (table, options, name, length, columns, n_columns, error))
        return FALSE;
      if (*end == '\0')
        return TRUE;
      at = end;
    }
}

gboolean
bhxh_table_select (const BhxhTable *table,
                   const BhxhOptions *options,
                   gboolean one_language,
                   guint *columns,
                   guint *n_columns,
                   GError **error)
{
  *n_columns = 0;
  if (options->column_list != NULL)
    return select_named (table, options, columns, n_columns, error);
  *n_columns = select_all (table, one_language ? options->language : 0, columns);
  return TRUE;
}
