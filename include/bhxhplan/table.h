/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The one shape all results have on their way out: a schema, and batches of rows.
 */
#pragma once

#include <bhxhplan/options.h>

G_BEGIN_DECLS

/** @defgroup table Tables
 *  @brief Every result can be had as a table; every table can be read, printed and saved.
 *
 *  A table is pulled from the engine that made it, batch by batch; it can be read any
 *  number of times and is never held in memory as a whole. It is immutable, so several
 *  threads may read and write it at once, each pass for itself.
 *
 *  Missing is not zero: a missing cell is marked as such, and written as nothing (in JSON
 *  as `null`).
 *  @{ */

/** @brief A schema and its rows; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhTable BhxhTable;
/** @brief One pass over a table's rows; for one thread. @since 0.1 */
typedef struct _BhxhTableReader BhxhTableReader;

/** @brief What a column holds. @since 0.1 */
typedef enum
{
  BHXH_COLUMN_TEXT = 1,   /**< UTF-8. */
  BHXH_COLUMN_NUMBER = 2, /**< A value with decimals of its own in each row. */
  BHXH_COLUMN_PERIOD = 3, /**< A #BhxhPeriod. */
  BHXH_COLUMN_CODE = 4    /**< One of a closed list: a name, and words for people. */
} BhxhColumnType;

/**
 * @brief What a table can be written as; @ref tables shows each.
 *
 * What machines read has machine names and periods and plain numbers, in no language.
 * What people read has titles and words.
 *
 * @since 0.1
 */
typedef enum
{
  BHXH_FORMAT_TEXT = 1,      /**< Aligned, for a terminal; reads the table twice. */
  BHXH_FORMAT_CSV = 2,       /**< RFC 4180, UTF-8. For machines. */
  BHXH_FORMAT_CSV_EXCEL = 3, /**< For an Excel set to Vietnamese: BOM, ";", "1234,5". */
  BHXH_FORMAT_JSON = 4,      /**< An object; rows are objects. For machines. */
  BHXH_FORMAT_MARKDOWN = 5,  /**< A pipe table. */
  BHXH_FORMAT_XLSX = 6       /**< A workbook of one sheet; needs the module "xlsx". */
} BhxhFormat;

/**
 * @brief Receives bytes.
 * @param bytes       The bytes, borrowed; a piece may end within a letter.
 * @param length      How many; at least 1.
 * @param data        The caller's.
 * @param[out] error  Where to say why not.
 * @return FALSE, with @p error set, to stop.
 */
typedef gboolean (*BhxhWriteFunc) (const char *bytes,
                                   gsize length,
                                   gpointer data,
                                   GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_table_ref (BhxhTable *table);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_table_unref (BhxhTable *table);

/** @name Schema */
/** @{ */

/** @brief Title a person reads; borrowed; "" without one. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_title (const BhxhTable *table, BhxhLanguage language);

/** @brief Number of notes that belong under the table. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_table_get_n_notes (const BhxhTable *table);

/** @brief A note; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_note (const BhxhTable *table,
                                 guint note,
                                 BhxhLanguage language);

/** @brief Number of columns; at least 1. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_table_get_n_columns (const BhxhTable *table);

/** @brief Index of the column of this machine name; -1 when there is none. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_table_find_column (const BhxhTable *table, const char *name);

/** @brief Machine name of a column: letters a to z, "_" and, behind the first letter,
 * digits; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_column_name (const BhxhTable *table, guint column);

/** @brief Title of a column; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_column_title (const BhxhTable *table,
                                         guint column,
                                         BhxhLanguage language);

/** @brief Type of a column; 0 past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhColumnType bhxh_table_get_column_type (const BhxhTable *table, guint column);

/** @brief The language of a column's texts, as those of `message_vi`: what people read
 * has only columns of their language and of none. 0 for none, and past the end.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhLanguage bhxh_table_get_column_language (const BhxhTable *table, guint column);

/** @brief Codes that a code column may have, or places in the closed list whose names a text
 * column has, several separated by ";": 0 to this, exclusive. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_table_get_n_codes (const BhxhTable *table, guint column);

/** @brief Machine name of a code; borrowed; NULL where it stands for nothing or is past
 * the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_code_name (const BhxhTable *table, guint column, gint64 code);

/** @brief Words of a code; borrowed; NULL where it stands for nothing or is past the end.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_code_words (const BhxhTable *table,
                                       guint column,
                                       gint64 code,
                                       BhxhLanguage language);

/** @} */

/**
 * @brief The rows of a table that have one of some texts in a column.
 *
 * @param table       The table; kept.
 * @param column      Machine name of a text column, such as "unit".
 * @param values      The texts; @p n_values of them; copied.
 * @param n_values    Their number; 0 shows no row.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: there is no such text column.
 * @return The table; free with bhxh_table_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_table_dup_filtered (BhxhTable *table,
                                    const char *column,
                                    const char *const *values,
                                    gsize n_values,
                                    GError **error);

/** @name Rows A pass is for one thread. What its getters give is borrowed until the next
 *  batch, and is NULL before the first one and for columns past the end. */
/** @{ */

/** @brief Starts a pass; free with bhxh_table_reader_free(). The table is kept.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTableReader *bhxh_table_reader_new (BhxhTable *table);

/** @brief Ends a pass; NULL is allowed. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_table_reader_free (BhxhTableReader *reader);

/**
 * @brief Goes to the next batch.
 * @param reader       The pass.
 * @param[out] n_rows  Rows of the batch, at most 1024; 0 at the end.
 * @param[out] error   Whatever the engine reports; #BHXH_ERROR_MEMORY; #BHXH_ERROR_MISUSE
 *                     after a failure.
 * @return FALSE on error. What the getters below gave before is gone.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_table_reader_next (BhxhTableReader *reader, gsize *n_rows, GError **error);

/** @brief Numbers, periods or codes, one a row; a missing row holds 0; NULL for text.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const gint64 *bhxh_table_reader_get_values (const BhxhTableReader *reader, guint column);

/** @brief The decimals of numbers, one a row; NULL for other types. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const gint8 *bhxh_table_reader_get_decimals (const BhxhTableReader *reader, guint column);

/** @brief 1 where a row has something, 0 where it is missing; one a row. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const guint8 *bhxh_table_reader_get_present (const BhxhTableReader *reader, guint column);

/** @brief Texts, one a row, NULL where missing; NULL for other types. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *const *bhxh_table_reader_get_texts (BhxhTableReader *reader, guint column);

/** @brief One cell as machines read it; free with bhxh_free(); NULL when missing or past
 * the end. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_table_reader_dup_text (const BhxhTableReader *reader, guint column, gsize row);

/** @} */

/** @name Writing The same table and options give the same bytes, on every machine. */
/** @{ */

/**
 * @brief Writes a table to the caller's function.
 *
 * Reads of the options: language, columns, formula guard, progress, diagnostics. Without
 * a list of columns all are written, in what people read without those in the other
 * language. Progress is told in rows, twice as many for #BHXH_FORMAT_TEXT.
 *
 * Texts in the CSV formats that begin with one of `= + - @`, a tab or a line break get an
 * apostrophe, lest they be run as formulas; bhxh_options_set_formula_guard() is for that.
 *
 * @param table       The table.
 * @param format      As what.
 * @param options     Options or NULL.
 * @param write       Receives the bytes, in pieces of up to about 256 KiB.
 * @param data        For @p write.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: no such column; #BHXH_ERROR_SYNTAX: one named
 *                    twice; #BHXH_ERROR_UNSUPPORTED: no such format; #BHXH_ERROR_MEMORY;
 *                    #BHXH_ERROR_CANCELLED; #BHXH_ERROR_LIMIT: over 4 GiB of names; of
 *                    XLSX as bhxh_workbook_write(); what the engine or @p write reports.
 * @return TRUE when all was written; on failure a part may have been. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_table_write (BhxhTable *table,
                           BhxhFormat format,
                           BhxhOptions *options,
                           BhxhWriteFunc write,
                           gpointer data,
                           GError **error);

/**
 * @brief Writes a table to a string.
 * @param table        The table.
 * @param format       As what.
 * @param options      As for bhxh_table_write().
 * @param[out] length  Bytes without the NUL at the end; or NULL.
 * @param[out] error   As for bhxh_table_write(), such as #BHXH_ERROR_UNKNOWN.
 * @return The text, NUL-terminated; free with bhxh_free(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_table_format (BhxhTable *table,
                         BhxhFormat format,
                         BhxhOptions *options,
                         gsize *length,
                         GError **error);

/**
 * @brief Saves a table to a file: the old one or the new one is there, whole.
 * @param table       The table.
 * @param format      As what.
 * @param path        The file; a device or pipe is written directly.
 * @param options     As for bhxh_table_write().
 * @param[out] error  As for bhxh_table_write(), and #BHXH_ERROR_FILE.
 * @return TRUE when saved. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_table_save (BhxhTable *table,
                          BhxhFormat format,
                          const char *path,
                          BhxhOptions *options,
                          GError **error);

/** @} */

/**
 * @brief The diagnostics as a table, a problem a row.
 *
 * Columns: code, severity (code), file, line, column (numbers), sheet, cell (C12), text
 * (as it stands), message_vi, message_en (without place). Later problems are not in it.
 *
 * @param diagnostics  The problems; a reference is kept.
 * @return The table; free with bhxh_table_unref(). Reading it is thread-safe while nobody
 *         adds problems.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_diagnostics_dup_table (BhxhDiagnostics *diagnostics);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhTable, bhxh_table_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhTableReader, bhxh_table_reader_free)
/** @endcond */

G_END_DECLS

/** @} */
