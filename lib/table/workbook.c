/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which tables a workbook has and what its sheets are called; and one writing of it, by
 * the module "xlsx".
 */
#include "table/workbook.h"

#include "base/error.h"
#include "base/timestamp.h"
#include "table/select.h"
#include "table/sheet-name.h"

#include <string.h>

/* 1980-01-01T00:00:00Z. */
#define FIRST_ZIP_SECOND G_GINT64_CONSTANT (315532800)

typedef struct
{
  BhxhTable *table;
  char *name;
  BhxhLanguage language;
  char *columns; /* NULL: all */
} Sheet;

struct _BhxhWorkbook
{
  gatomicrefcount refs;
  GArray *sheets;
  GHashTable *taken; /* names, folded */
};

static void
clear_sheet (gpointer data)
{
  Sheet *sheet = data;

  bhxh_table_unref (sheet->table);
  g_free (sheet->name);
  g_free (sheet->columns);
}

BhxhWorkbook *
bhxh_workbook_new (void)
{
  BhxhWorkbook *workbook = g_new0 (BhxhWorkbook, 1);

  g_atomic_ref_count_init (&workbook->refs);
  workbook->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (workbook->sheets, clear_sheet);
  workbook->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return workbook;
}

BhxhWorkbook *
bhxh_workbook_ref (BhxhWorkbook *workbook)
{
  g_return_val_if_fail (workbook != NULL, NULL);
  g_atomic_ref_count_inc (&workbook->refs);
  return workbook;
}

void
bhxh_workbook_unref (BhxhWorkbook *workbook)
{
  if (workbook == NULL || !g_atomic_ref_count_dec (&workbook->refs))
    return;
  g_array_unref (workbook->sheets);
  g_hash_table_unref (workbook->taken);
  g_free (workbook);
}

static gboolean
check_size (const BhxhWorkbook *workbook, guint n_columns, GError **error)
{
  if (workbook->sheets->len >= BHXH_MAX_SHEETS)
    bhxh_set_error (error, BHXH_ERROR_LIMIT, "tệp XLSX có nhiều hơn %d trang",
                    "a workbook of more than %d sheets", BHXH_MAX_SHEETS);
  else if (n_columns > XLSX_MAX_COLUMNS)
    bhxh_set_error (error, BHXH_ERROR_LIMIT,
                    "trang tính có %u cột, nhiều hơn mức tối đa %d",
                    "a sheet of %u columns, more than the %d it can have", n_columns,
                    XLSX_MAX_COLUMNS);
  else
    return TRUE;
  return FALSE;
}

/* What a table is; of what it is, "...: plan", would only fill the name. */
static char *
dup_short_title (const BhxhTable *table, BhxhLanguage language)
{
  const char *title = bhxh_table_get_title (table, language);
  const char *rest = strstr (title, ": ");

  return rest != NULL ? g_strndup (title, (gsize) (rest - title)) : g_strdup (title);
}

static gboolean
add_table (BhxhWorkbook *workbook,
           BhxhTable *table,
           const char *name,
           const BhxhOptions *options,
           GError **error)
{
  const gboolean is_english = options->language == BHXH_LANGUAGE_EN;
  g_autofree char *title = dup_short_title (table, options->language);
  g_autofree guint *columns = g_new0 (guint, bhxh_table_get_n_columns (table));
  guint n_columns = 0;
  Sheet sheet = { .language = options->language };

  if (!bhxh_table_select (table, options, TRUE, columns, &n_columns, error) ||
      !check_size (workbook, n_columns, error))
    return FALSE;
  sheet.table = bhxh_table_ref (table);
  sheet.name = bhxh_sheet_name_dup (name != NULL && *name != '\0' ? name : title,
                                    is_english ? "Table" : "Bảng", workbook->taken);
  sheet.columns = g_strdup (options->column_list);
  g_array_append_val (workbook->sheets, sheet);
  return TRUE;
}

gboolean
bhxh_workbook_add_table (BhxhWorkbook *workbook,
                         BhxhTable *table,
                         const char *name,
                         BhxhOptions *options,
                         GError **error)
{
  g_return_val_if_fail (workbook != NULL && table != NULL, FALSE);
  return add_table (workbook, table, name, bhxh_options_or_default (options), error);
}

guint
bhxh_workbook_get_n_sheets (const BhxhWorkbook *workbook)
{
  g_return_val_if_fail (workbook != NULL, 0);
  return workbook->sheets->len;
}

const char *
bhxh_workbook_get_name (const BhxhWorkbook *workbook, guint sheet)
{
  g_return_val_if_fail (workbook != NULL, NULL);
  if (sheet >= workbook->sheets->len)
    return NULL;
  return g_array_index (workbook->sheets, Sheet, sheet).name;
}

/* --- Writing -------------------------------------------------------------------------
 */

gboolean
bhxh_xlsx_check (XlsxOutcome outcome, GError **error)
{
  switch (outcome)
    {
    case XLSX_DONE: return TRUE;
    case XLSX_NO_MEMORY:
      bhxh_set_error_messages (error, BHXH_ERROR_MEMORY, "không đủ bộ nhớ cho tệp XLSX",
                               "not enough memory for the workbook");
      return FALSE;
    case XLSX_NO_STORAGE:
      bhxh_set_error_messages (error, BHXH_ERROR_FILE,
                               "không đủ chỗ cho các tệp tạm của tệp XLSX",
                               "no room for the temporary files of the workbook");
      return FALSE;
    case XLSX_REFUSED:
    default:
      bhxh_set_error_messages (error, BHXH_ERROR_LIMIT,
                               "tệp XLSX lớn hơn mức XLSX cho phép",
                               "the workbook is larger than XLSX allows");
      return FALSE;
    }
}

/* A BhxhWriteFunc's place: what fails is kept in the sink. */
static void
take_bytes (const char *bytes, gsize length, gpointer sink)
{
  bhxh_sink_append (sink, bytes, length);
}

static XlsxBook *
open_book (const BhxhWorkbook *workbook,
           const XlsxModule *module,
           const BhxhOptions *options,
           GError **error)
{
  const Sheet *first = &g_array_index (workbook->sheets, Sheet, 0);
  const XlsxBookPlan plan = {
    bhxh_table_get_title (first->table, first->language),
    first->language == BHXH_LANGUAGE_EN ? "yyyy-mm-dd" : "dd/mm/yyyy",
    options->timestamp != 0 ? options->timestamp : FIRST_ZIP_SECOND,
  };
  char created[TIMESTAMP_SIZE];
  XlsxOutcome outcome = XLSX_DONE;
  XlsxBook *book = NULL;

  if (!bhxh_timestamp_write (created, plan.created, error))
    return NULL;
  book = module->open (&plan, &outcome);
  bhxh_xlsx_check (outcome, error);
  return book;
}

static gboolean
write_sheets (const BhxhWorkbook *workbook,
              BookWriting *writing,
              const BhxhOptions *options,
              Sink *sink,
              GError **error)
{
  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      const Sheet *sheet = &g_array_index (workbook->sheets, Sheet, i);
      BhxhOptions own = *options;

      own.language = sheet->language;
      own.column_list = sheet->columns;
      writing->name = sheet->name;
      if (!bhxh_table_fill_sink (sheet->table, &bhxh_sheet_writer, &own, FALSE, writing,
                                 sink, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_workbook (Sink *sink,
               const BhxhWorkbook *workbook,
               const BhxhOptions *options,
               GError **error)
{
  BookWriting writing = { NULL, NULL, NULL };
  gboolean written = FALSE;

  if (workbook->sheets->len == 0)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_MISUSE, "tệp XLSX chưa có trang nào",
                               "a workbook needs a sheet");
      return FALSE;
    }
  writing.module = (const XlsxModule *) bhxh_module_get (
      MODULE_XLSX, XLSX_MODULE_ABI, options->diagnostics, (Place){ 0 }, error);
  if (writing.module != NULL)
    writing.book = open_book (workbook, writing.module, options, error);
  if (writing.book == NULL)
    return FALSE;
  written =
      write_sheets (workbook, &writing, options, sink, error) &&
      bhxh_xlsx_check (writing.module->finish (writing.book, take_bytes, sink), error);
  writing.module->free (writing.book);
  return written;
}

gboolean
bhxh_workbook_fill_table (Sink *sink,
                          BhxhTable *table,
                          const BhxhOptions *options,
                          GError **error)
{
  g_autoptr (BhxhWorkbook) workbook = bhxh_workbook_new ();

  return add_table (workbook, table, NULL, options, error) &&
         fill_workbook (sink, workbook, options, error);
}

typedef struct
{
  const BhxhWorkbook *workbook;
  const BhxhOptions *options;
} Filling;

static gboolean
fill_sink (Sink *sink, gpointer data, GError **error)
{
  const Filling *filling = data;

  return fill_workbook (sink, filling->workbook, filling->options, error);
}

gboolean
bhxh_workbook_write (BhxhWorkbook *workbook,
                     BhxhOptions *options,
                     BhxhWriteFunc write,
                     gpointer data,
                     GError **error)
{
  Filling filling = { workbook, bhxh_options_or_default (options) };

  g_return_val_if_fail (workbook != NULL && write != NULL, FALSE);
  return bhxh_sink_fill_function (fill_sink, &filling, write, data, error);
}

gboolean
bhxh_workbook_save (BhxhWorkbook *workbook,
                    const char *path,
                    BhxhOptions *options,
                    GError **error)
{
  Filling filling = { workbook, bhxh_options_or_default (options) };

  g_return_val_if_fail (workbook != NULL && path != NULL, FALSE);
  return bhxh_sink_fill_file (fill_sink, &filling, path, filling.options->manifest,
                              error);
}
