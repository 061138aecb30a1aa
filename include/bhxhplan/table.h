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
 *  A table is pulled from the engine that made it, batch by batch; it can be read any number of times and is
 *  never held in memory as a whole.
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
  BHXH_COLUMN_CODE = 4    /**< One of a closed list: a machine name, and words in both languages. */
} BhxhColumnType;

/** @brief What a table can be written as. @since 0.1 */
typedef enum
{
  BHXH_FORMAT_TEXT = 1,     /**< Aligned columns for a terminal. */
  BHXH_FORMAT_CSV = 2,      /**< RFC 4180, UTF-8, machine names, plain numbers. */
  BHXH_FORMAT_CSV_EXCEL = 3, /**< For a Vietnamese Excel: BOM, semicolons, decimal commas, words. */
  BHXH_FORMAT_JSON = 4,     /**< An object with `columns` and `rows`; numbers as exact decimals. */
  BHXH_FORMAT_MARKDOWN = 5  /**< A pipe table. */
} BhxhFormat;

/** @brief Receives bytes. Return FALSE, with @p error set, to stop. */
typedef gboolean (*BhxhWriteFunc) (const char *bytes, gsize length, gpointer data, GError **error);

/** @brief Another reference. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_table_ref (BhxhTable *table);

/** @brief Gives a reference back; NULL is allowed. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_table_unref (BhxhTable *table);

/** @brief Title a person reads; borrowed; "" without one. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_title (const BhxhTable *table, BhxhLanguage language);

/** @brief Number of notes that belong under the table. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_table_get_n_notes (const BhxhTable *table);

/** @brief A note; borrowed; NULL past the end. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_note (const BhxhTable *table, guint note, BhxhLanguage language);

/** @brief Number of columns. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_table_get_n_columns (const BhxhTable *table);

/** @brief Index of the column of this machine name; -1 when there is none. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_table_find_column (const BhxhTable *table, const char *name);

/** @brief Machine name of a column; borrowed; NULL past the end. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_column_name (const BhxhTable *table, guint column);

/** @brief Title of a column; borrowed; NULL past the end. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_table_get_column_title (const BhxhTable *table, guint column, BhxhLanguage language);

/** @brief Type of a column; 0 past the end. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhColumnType bhxh_table_get_column_type (const BhxhTable *table, guint column);

/** @brief Starts a pass; free with bhxh_table_reader_free(). The table is kept. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTableReader *bhxh_table_reader_new (BhxhTable *table);

/** @brief Ends a pass; NULL is allowed. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_table_reader_free (BhxhTableReader *reader);

/**
 * @brief Goes to the next batch.
 * @param reader        The pass.
 * @param[out] n_rows   Rows of the batch; 0 at the end.
 * @param[out] error    Whatever the engine reports.
 * @return FALSE on error. What the getters below gave before is gone.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_table_reader_next (BhxhTableReader *reader, gsize *n_rows, GError **error);

/**
 * @brief The numbers, periods or codes of a column, one a row of the batch; for text, NULL.
 * @return Borrowed until the next batch; a missing row holds 0.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const gint64 *bhxh_table_reader_get_values (const BhxhTableReader *reader, guint column);

/** @brief The decimals of a number column, one a row; NULL for other types; borrowed until the next batch. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const gint8 *bhxh_table_reader_get_decimals (const BhxhTableReader *reader, guint column);

/** @brief 1 where a row has something, 0 where it is missing; borrowed until the next batch. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const guint8 *bhxh_table_reader_get_present (const BhxhTableReader *reader, guint column);

/** @brief One cell as text: machine form; free with bhxh_free(); NULL when missing. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_table_reader_dup_text (const BhxhTableReader *reader, guint column, gsize row);

/**
 * @brief Writes a table to the caller's function.
 *
 * Reads of the options: language, columns, formula guard, progress.
 *
 * @param table       The table.
 * @param format      As what.
 * @param options     Options or NULL.
 * @param write       Receives the bytes in pieces.
 * @param data        For @p write.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: a column that is not there; #BHXH_ERROR_CANCELLED; what @p write set.
 * @return TRUE when all was written. Thread-safe.
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
 * @param[out] length  Bytes; or NULL.
 * @return The text, NUL-terminated; free with bhxh_free(); NULL on error, as bhxh_table_write().
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_table_format (BhxhTable *table, BhxhFormat format, BhxhOptions *options, gsize *length, GError **error);

/**
 * @brief Saves a table to a file, atomically: the old file or the new one is there, whole.
 * @param path  The file; a device or pipe is written directly.
 * @return TRUE when saved; errors as bhxh_table_write() and #BHXH_ERROR_FILE.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_table_save (BhxhTable *table, BhxhFormat format, const char *path, BhxhOptions *options, GError **error);

/** @brief The diagnostics as a table: code, severity, file, line, column, text, message. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_diagnostics_dup_table (BhxhDiagnostics *diagnostics);

G_END_DECLS

/** @} */
