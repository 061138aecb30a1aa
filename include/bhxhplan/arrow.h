/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Tables for other programs' memory: the C stream interface of Apache Arrow.
 */
#pragma once

#include <bhxhplan/table.h>

#include <stdint.h>

G_BEGIN_DECLS

/** @cond */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema
{
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release) (struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray
{
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release) (struct ArrowArray *);
  void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream
{
  int (*get_schema) (struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next) (struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error) (struct ArrowArrayStream *);
  void (*release) (struct ArrowArrayStream *);
  void *private_data;
};

#endif
/** @endcond */

/** @addtogroup table
 *  @{ */

/** @name Arrow
 *  The three structures of Arrow's C interfaces are declared here unless another header
 *  did so before. */
/** @{ */

/**
 * @brief Gives a table to whoever reads Arrow: pyarrow, pandas, polars, DuckDB, R.
 *
 * Types follow from what a column is declared to be, not from its rows: an empty table
 * has them too. Only how many decimals there are depends on rows; if there are columns of
 * such numbers, these are read once for that. Then the table is read batch by batch as
 * the stream is; nothing is held as a whole. Batches have at most 65,536 rows. Missing
 * cells are nulls.
 *
 * | column | Arrow type |
 * |---|---|
 * | text, code | dictionary of utf8, int32 indices; codes by machine name |
 * | period, a narrow column: days | date32 |
 * | period, otherwise | dictionary of utf8, int32 indices; machine form |
 * | number, a narrow column: counts of units, rows, days... | int32 |
 * | number, otherwise | decimal128 of 38 digits, with the most decimals that a row has |
 *
 * Fields have machine names; their metadata hold "title_vi" and "title_en", and
 * "language" where a column has one.
 *
 * @param table        The table; a reference is kept by the stream.
 * @param options      Options or NULL; reads columns, progress.
 * @param[out] stream  The caller's structure, whatever is in it; released by its own
 *                     release function, once, in any thread, also after the table is
 *                     gone. What it gives is released apart from it, in any order.
 *                     Reading it is for one thread at a time.
 * @param[out] error   #BHXH_ERROR_UNKNOWN: a column that is not there;
 *                     #BHXH_ERROR_SYNTAX: a column named twice; #BHXH_ERROR_MEMORY; what
 *                     the engine reports. While the stream is read, its last error says
 *                     the same, and also #BHXH_ERROR_RANGE: a number of more than 38
 *                     digits at the decimals of its column, a count past 32 bits;
 *                     #BHXH_ERROR_CANCELLED.
 * @return TRUE when the stream can be read; otherwise nothing is to be released.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_table_export_arrow (BhxhTable *table,
                                  BhxhOptions *options,
                                  struct ArrowArrayStream *stream,
                                  GError **error);

/** @brief Whether a column is declared narrow: its numbers are counts of things or
 * places of something, whole and within 32 bits, its periods single days. FALSE past the
 * end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_table_get_column_narrow (const BhxhTable *table, guint column);

/**
 * @brief Puts a stream into a capsule, as Python's programs give them to one another by
 * `__arrow_c_stream__`.
 *
 * For what calls this library from Python without a compiler. When the capsule dies, its
 * stream is released, unless whoever read it has moved it out; that is done without
 * Python's code, so that an exception that is under way then is kept.
 *
 * @param stream  The caller's structure; what is in it is moved into the capsule, and it
 *                is a released one then.
 * @return A capsule named "arrow_array_stream", a reference to which is the caller's; or
 *         NULL, with @p stream as it was: when that was released, when no Python
 *         interpreter is in this process, or with Python's exception when it has no
 *         memory. For the thread that holds the interpreter's lock.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gpointer bhxh_arrow_capsule_new (struct ArrowArrayStream *stream);

/** @} */

/** @} */

G_END_DECLS
