/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random tables full of what formats have to escape.
 */
#pragma once

#include "../internal/table-source.h"

#include <bhxhplan/bhxhplan.h>

#include <string.h>

#define N_COLUMNS 5
#define MAX_ROWS 40

/* Letters that are special to some format, and some that are not. */
static const char *const letters[] = {
  "a",    "Đ",       "ố",      "\"", ",",    ";",      "\r",   "\n",     "\t",   " ", "=",
  "-",    "+",       "@",      "'",  "\\",   "|",      "_",    "1",      "0",    "{", "}",
  "\x1b", "o\u0302", "\u6771", "/",  "\x01", "\u202e", "null", "\u2028", "&lt;",
};

static const TableColumn random_columns[N_COLUMNS] = {
  { "text", "Chữ", "Text", BHXH_COLUMN_TEXT },
  { "unit", "Mã", "Code", BHXH_COLUMN_TEXT, 0, NULL, 0, sample_codes, 3 },
  { "number", "Số", "Number", BHXH_COLUMN_NUMBER },
  { "status", "Kết quả", "Result", BHXH_COLUMN_CODE, 0, sample_labels, 3 },
  { "more", "Thêm", "More", BHXH_COLUMN_TEXT },
};

typedef struct
{
  GStringChunk *texts;
  TestCell cells[MAX_ROWS][N_COLUMNS];
  TestTable source;
} RandomTable;

static inline const char *
random_text (RandomTable *random)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const gint n = g_test_rand_int_range (0, 12);

  for (gint i = 0; i < n; i++)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
  return g_string_chunk_insert (random->texts, text->str);
}

static inline TestCell
random_cell (RandomTable *random, guint column)
{
  const gint64 value = (gint64) g_test_rand_int () * (1 << 29) ^ g_test_rand_int ();

  if (g_test_rand_int_range (0, 5) == 0)
    return (TestCell) MISSING;
  switch (random_columns[column].type)
    {
    case BHXH_COLUMN_NUMBER:
      return (TestCell) NUMBER (value >> g_test_rand_int_range (0, 60),
                                g_test_rand_int_range (-18, 19));
    case BHXH_COLUMN_CODE: return (TestCell) VALUE (g_test_rand_int_range (1, 3));
    default:
      return random_columns[column].dictionary != NULL
                 ? (TestCell) VALUE (g_test_rand_int_range (0, 3))
                 : (TestCell) TEXT (random_text (random));
    }
}

static inline RandomTable *
random_table_new (void)
{
  RandomTable *random = g_new0 (RandomTable, 1);

  random->texts = g_string_chunk_new (1024);
  random->source = (TestTable){ .columns = random_columns,
                                .n_columns = N_COLUMNS,
                                .cells = random->cells[0],
                                .n_listed = MAX_ROWS,
                                .n_rows = (gsize) g_test_rand_int_range (0, MAX_ROWS + 1),
                                .batch_rows = (gsize) g_test_rand_int_range (1, 10) };
  for (guint row = 0; row < MAX_ROWS; row++)
    for (guint i = 0; i < N_COLUMNS; i++)
      random->cells[row][i] = random_cell (random, i);
  return random;
}

static inline void
random_table_free (RandomTable *random)
{
  g_string_chunk_free (random->texts);
  g_free (random);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomTable, random_table_free)

/* What a machine reads in this cell; NULL when it is missing. */
static inline char *
expected_text (const RandomTable *random, gsize row, guint column)
{
  const TestCell *cell = &random->cells[row][column];

  if (!cell->present)
    return NULL;
  switch (random_columns[column].type)
    {
    case BHXH_COLUMN_NUMBER:
      return bhxh_number_format (cell->value, cell->decimals, BHXH_NUMBER_PLAIN);
    case BHXH_COLUMN_CODE: return g_strdup (sample_labels[cell->value].name);
    default:
      return g_strdup (cell->text != NULL ? cell->text : sample_codes[cell->value]);
    }
}
