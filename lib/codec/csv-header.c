/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which column of a file a loader means: by the caller's map, by the machine name, or by
 * one of the names that people write.
 */
#include "codec/csv-private.h"

#include "base/fold.h"

#include <string.h>

/* Longer headers are nobody's synonym. */
#define NAME_BYTES 256
/* Titles stand in so many rows above a header at most. */
#define MOST_TITLE_ROWS 19
/* Of the headers of a file, so much is shown. */
#define SHOWN_BYTES 400

/* The columns of a file that go by a name; all but the first two do not matter. */
typedef struct
{
  gint first;
  gint second;
} Match;

/* A header's letters alone, so that "Đơn vị", "don vi" and "DON_VI" are one; FALSE when
 * it is no name. */
static gboolean
fold_name (const char *name, char folded[NAME_BYTES])
{
  if (bhxh_fold (name, strlen (name), folded, NAME_BYTES) <= 0)
    return FALSE;
  g_strdelimit (folded, "_-", ' ');
  return TRUE;
}

/* Folds the headers, once. FALSE: `failure` is set. */
static gboolean
fold_headers (CsvReader *reader)
{
  if (reader->header_keys != NULL)
    return TRUE;
  reader->header_keys = bhxh_arena_new_array (reader->arena, reader->n_columns,
                                              sizeof (char *), &reader->failure);
  for (guint i = 0; reader->header_keys != NULL && i < reader->n_columns; i++)
    {
      char folded[NAME_BYTES] = "";

      if (!fold_name (reader->header[i], folded))
        continue;
      reader->header_keys[i] =
          bhxh_arena_dup (reader->arena, folded, -1, &reader->failure);
      if (reader->header_keys[i] == NULL)
        return FALSE;
    }
  return reader->header_keys != NULL;
}

static void
match_name (const CsvReader *reader, const char *name, Match *match)
{
  char folded[NAME_BYTES];

  if (!fold_name (name, folded))
    return;
  for (guint i = 0; i < reader->n_columns; i++)
    {
      const gint column = (gint) i;

      if (column == match->first || g_strcmp0 (reader->header_keys[i], folded) != 0)
        continue;
      if (match->first < 0)
        match->first = column;
      else if (match->second < 0)
        match->second = column;
    }
}

/* The header that the caller says is @field's; NULL when nothing is said. */
static const char *
find_stated (const CsvReader *reader, const char *field)
{
  GHashTable *columns = reader->options->columns;

  return columns != NULL ? g_hash_table_lookup (columns, field) : NULL;
}

static gboolean
has_constant (const CsvReader *reader, const char *field)
{
  return bhxh_options_get_constant (reader->options, bhxh_input_get_name (reader->input),
                                    field) != NULL;
}

static gboolean
is_wanted (const CsvReader *reader, const CsvColumn *column)
{
  return find_stated (reader, column->field) != NULL ||
         (column->is_required && !has_constant (reader, column->field));
}

static Match
match_column (const CsvReader *reader, const CsvColumn *column)
{
  const char *stated = find_stated (reader, column->field);
  Match match = { -1, -1 };

  match_name (reader, stated != NULL ? stated : column->field, &match);
  if (match.first >= 0 || stated != NULL || column->names == NULL)
    return match;
  for (guint i = 0; column->names[i] != NULL; i++)
    match_name (reader, column->names[i], &match);
  return match;
}

/* --- A header further down ------------------------------------------------------------
 */

static gboolean
is_name_of (const CsvReader *reader, const CsvColumn *column, const char *key)
{
  const char *stated = find_stated (reader, column->field);
  char folded[NAME_BYTES];

  if (fold_name (stated != NULL ? stated : column->field, folded) &&
      strcmp (folded, key) == 0)
    return TRUE;
  for (guint i = 0; column->names != NULL && column->names[i] != NULL; i++)
    if (fold_name (column->names[i], folded) && strcmp (folded, key) == 0)
      return TRUE;
  return FALSE;
}

/* How many of the columns a line names, if @delimiter stands between its fields. */
static guint
count_names (const CsvReader *reader,
             const char *line,
             const char *delimiter,
             const CsvColumn *columns,
             guint n_columns)
{
  g_auto (GStrv) fields = g_strsplit (line, delimiter, -1);
  guint n = 0;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      char key[NAME_BYTES];
      guint column = 0;

      g_strdelimit (fields[i], "\"", ' ');
      if (!fold_name (fields[i], key))
        continue;
      while (column < n_columns && !is_name_of (reader, &columns[column], key))
        column++;
      n += column < n_columns;
    }
  return n;
}

/* The line, among the next few, that names two of the columns or more, and more than
 * the header does; 0 for none. */
static guint64
find_header_below (const CsvReader *reader,
                   const CsvColumn *columns,
                   guint n_columns,
                   guint n_found)
{
  static const char *const delimiters[] = { ",", ";", "\t" };
  const char *line = reader->next;

  for (guint i = 0; i < MOST_TITLE_ROWS && line < reader->checked; i++)
    {
      const char *end = bhxh_csv_find_break (line, reader->checked);
      g_autofree char *text = g_strndup (line, (gsize) (end - line));

      for (guint j = 0; j < G_N_ELEMENTS (delimiters); j++)
        if (count_names (reader, text, delimiters[j], columns, n_columns) >
            MAX (n_found, 1))
          return reader->next_line + i;
      line = end < reader->checked ? bhxh_csv_skip_break (end, reader->checked) : end;
    }
  return 0;
}

/* --- Problems ------------------------------------------------------------------------
 */

/* What stands in the header; free with g_free(). */
static char *
list_headers (const CsvReader *reader)
{
  GString *headers = g_string_new (NULL);

  for (guint i = 0; i < reader->n_columns && headers->len < SHOWN_BYTES; i++)
    if (*reader->header[i] != '\0' || i == 0)
      g_string_append_printf (headers, "%s%s", i > 0 ? ", " : "", reader->header[i]);
  return g_string_free (headers, FALSE);
}

/* Says that the header stands further down, if it does: nothing else is missing then. */
static gboolean
report_below (CsvReader *reader, const CsvColumn *columns, guint n_columns, guint n_found)
{
  const guint64 line = find_header_below (reader, columns, n_columns, n_found);
  g_autofree char *headers = NULL;
  g_autofree char *number = NULL;
  Place place = reader->header_places[0];

  if (line == 0)
    return FALSE;
  headers = list_headers (reader);
  number = g_strdup_printf ("%" G_GUINT64_FORMAT, line);
  place.column = 0;
  bhxh_csv_report (reader, PROBLEM_HEADER_BELOW, place, headers, -1, number, NULL);
  reader->has_header_below = TRUE;
  return TRUE;
}

static void
report_missing (CsvReader *reader, const CsvColumn *column)
{
  const char *stated = find_stated (reader, column->field);
  g_autofree char *headers = list_headers (reader);
  g_autofree char *names = stated == NULL && column->names != NULL
                               ? g_strjoinv ("; ", (char **) column->names)
                               : NULL;
  Place place = reader->header_places[0];

  place.column = 0;
  bhxh_csv_report (reader, PROBLEM_MISSING_COLUMN, place,
                   stated != NULL ? stated : column->field, -1, names, headers);
}

/* The same header twice, or two headers that mean the same. */
static void
report_twice (CsvReader *reader, const CsvColumn *column, Match match)
{
  const char *first = reader->header[match.first];
  const char *second = reader->header[match.second];
  const Place place = reader->header_places[match.second];
  g_autofree char *others = NULL;

  if (strcmp (reader->header_keys[match.first], reader->header_keys[match.second]) == 0)
    {
      others = g_strdup_printf ("%d, %d", match.first + 1, match.second + 1);
      bhxh_csv_report (reader, PROBLEM_DUPLICATE_COLUMN, place, second, -1, NULL, others);
      return;
    }
  others = g_strdup_printf ("%s, %s", first, second);
  bhxh_csv_report (reader, PROBLEM_AMBIGUOUS_COLUMN, place, column->field, -1, NULL,
                   others);
}

gboolean
bhxh_csv_header_find (CsvReader *reader,
                      const CsvColumn *columns,
                      guint n_columns,
                      gint *indices,
                      GError **error)
{
  guint n_found = 0;
  gboolean is_good = TRUE;

  if (!fold_headers (reader))
    {
      g_propagate_error (error, g_error_copy (reader->failure));
      return FALSE;
    }
  for (guint i = 0; i < n_columns; i++)
    n_found += match_column (reader, &columns[i]).first >= 0;
  for (guint i = 0; i < n_columns; i++)
    {
      const Match match = match_column (reader, &columns[i]);

      indices[i] = match.first;
      if (match.first < 0 && is_wanted (reader, &columns[i]))
        {
          if (!reader->has_header_below &&
              !report_below (reader, columns, n_columns, n_found))
            report_missing (reader, &columns[i]);
        }
      else if (match.second >= 0)
        report_twice (reader, &columns[i], match);
      else
        continue;
      is_good = FALSE;
    }
  if (!is_good)
    g_propagate_error (error, g_error_copy (reader->problem));
  return is_good;
}

gboolean
bhxh_csv_header_is_below (const CsvReader *reader)
{
  return reader->has_header_below;
}
