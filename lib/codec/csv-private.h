/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the parts of the CSV reader share: the block buffer (csv-buffer.c), the splitting
 * of rows (csv-reader.c), their problems (csv-problem.c), and the way in (csv-open.c).
 *
 * The buffer holds UTF-8, raw or decoded, at least from the beginning of the current row
 * on:
 *
 *     buffer ... row ........ next ......... bad ........ checked .. end | zeros
 *                [the current row][rows that follow]      [a cut character]
 *
 * Fields point into it; only a field with doubled quotes is copied, into `unescaped`. So
 * the row's own bytes stay as they were, and places can be counted when somebody asks.
 */
#pragma once

#include "codec/csv-encoding.h"
#include "codec/csv-reader.h"
#include "codec/csv-scan.h"

#include "base/arena.h"

/* Where the search for delimiters, quotes and line breaks stands. */
typedef struct
{
  const char *next; /* the 64 bytes to look at next */
  guint64 mask;     /* of the 64 before: those that matter and were not yet taken */
} Scan;

struct _CsvReader
{
  CsvRow current;

  /* The buffer. */
  const char *row;
  const char *next; /* the row until its end is found, then the row after it */
  guint64 next_line;
  const char *bad;     /* the first byte that is no text, or `checked` */
  const char *checked; /* so far the bytes were looked at */
  char *end;
  Scan scan;
  char delimiters[CSV_SCAN_COPIES];

  /* The current row. */
  CsvField *fields;
  CsvField *fields_end;    /* the columns and one, which all that are too many share */
  CsvField *last_column;   /* where a row should end; NULL while the header is read */
  CsvField *last_field;    /* where the row ends */
  gsize ordinary_length;   /* no row of up to so many bytes can break a limit */
  guint64 last_row;        /* rows behind it are more than allowed, if none is left out */
  gboolean is_odd;         /* one of the following is set */
  gboolean stops;          /* at the first problem: while the header is read */
  gboolean has_breaks;     /* a quoted field has line breaks */
  guint n_excess;          /* fields that had to share the last place */
  const char *stray_quote; /* the first quote in a wrong place; or NULL */
  gsize n_unescaped;

  /* What is looked at once a block, or for odd rows only. */
  guint n_columns; /* 0 while the header is read */
  gsize line_limit;
  gsize field_limit;
  guint64 row_limit;
  char *buffer;
  gsize capacity;
  gsize block;
  gsize field_capacity;
  char *unescaped;
  gsize unescaped_size;
  guint8 *raw; /* a block before decoding; NULL for UTF-8 */
  CsvDecoder decoder;
  gboolean at_end; /* the input has no more */
  Input *input;
  const BhxhOptions *options;
  Arena *arena;              /* of the header */
  gboolean has_header_below; /* and that was said */
  const char **header;
  const char **header_keys; /* folded, to compare; NULL where it is no name */
  Place *header_places;
  GError *problem; /* the first of all */
  GError *failure; /* why reading cannot go on */
};

/* csv-buffer.c */

/* The first block: finds the encoding. FALSE: `failure` or `problem` is set. */
gboolean bhxh_csv_buffer_open (CsvReader *reader);

/* Reads on, at least a block and as much again as is kept, so that a long row is not
 * looked at over and over; keeps everything from `next` on. A last line without a line
 * break gets one. FALSE: `failure` is set. */
gboolean bhxh_csv_buffer_fill (CsvReader *reader);

/* Goes on at @next, which is in the buffer. */
void bhxh_csv_buffer_seek (CsvReader *reader, const char *next);

/* csv-problem.c */

/* The first line break in [@text, @end), or @end; and what follows one: CRLF is one. */
const char *bhxh_csv_find_break (const char *text, const char *end);
const char *bhxh_csv_skip_break (const char *line_break, const char *end);

/* Looks at a row that is not plainly good, reports what is wrong, and says whether it is
 * to be given out. */
gboolean bhxh_csv_accept_row (CsvReader *reader, const char *line_end);

/* Whether the row whose end the buffer does not have is to be given up: it is longer than
 * allowed, or the input is at its end. Then it is reported, and `next` is past it. */
gboolean bhxh_csv_give_up_row (CsvReader *reader);

/* What follows the field at @field in the current row, delimiter or line break, found in
 * the row's own bytes. */
const char *bhxh_csv_find_field_end (const CsvReader *reader, const char *field);

/* Moves a place from one byte of the buffer to a later one. */
void bhxh_csv_advance (Place *place, const char *from, const char *to);

/* Where a byte of the current row is in the file. */
Place bhxh_csv_locate (const CsvReader *reader, const char *at);

/* Adds a problem at @place; @length -1: @text ends with NUL. */
void bhxh_csv_report (CsvReader *reader,
                      ProblemKind kind,
                      Place place,
                      const char *text,
                      gssize length,
                      const char *expected,
                      const char *other);

/* Adds a problem at a byte of the current row: @limit was passed. */
void bhxh_csv_report_limit (CsvReader *reader,
                            ProblemKind kind,
                            const char *at,
                            guint64 limit);
