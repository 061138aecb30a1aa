/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The encodings a table may arrive in, how one is told from another, and how each becomes
 * UTF-8 piece by piece. What is no character comes out as bytes that are no UTF-8, so
 * that one check after the decoding finds the problems of all encodings, in their places.
 */
#pragma once

#include <glib.h>

typedef enum
{
  CSV_ENCODING_UNKNOWN = 0,
  CSV_ENCODING_UTF8,
  CSV_ENCODING_UTF16LE,
  CSV_ENCODING_UTF16BE,
  CSV_ENCODING_CP1258 /* Vietnamese Windows: letters, then the tone as a byte of its own */
} CsvEncoding;

/* A letter and the marks after it that are put together at most; further marks begin
 * anew. */
#define CSV_MAX_CLUSTER 16

typedef struct
{
  CsvEncoding encoding;
  gboolean has_odd; /* UTF-16: the first byte of a unit is waiting */
  guint8 odd;
  guint16 high;                      /* UTF-16: a high surrogate is waiting; or 0 */
  gunichar cluster[CSV_MAX_CLUSTER]; /* CP1258: a letter and its marks so far */
  guint n_cluster;
} CsvDecoder;

/* By name, in any case, with or without hyphens; CSV_ENCODING_UNKNOWN when not known. */
CsvEncoding bhxh_csv_encoding_find (const char *name);
const char *bhxh_csv_encoding_get_name (CsvEncoding encoding);

/* The encoding that a byte order mark names, and the mark's length; CSV_ENCODING_UNKNOWN
 * and 0 without a mark. */
CsvEncoding bhxh_csv_encoding_read_mark (const guint8 *bytes,
                                         gsize n_bytes,
                                         gsize *mark_length);

/* The encoding of a file without a mark, from its beginning: CP1258 when it is not UTF-8
 * and nothing but what Vietnamese Windows text is made of, else UTF-8. */
CsvEncoding bhxh_csv_encoding_guess (const guint8 *bytes, gsize n_bytes);

/* The bytes that bhxh_csv_decoder_run() writes at most for @n_bytes; 0 on overflow. */
gsize bhxh_csv_decoder_get_room (gsize n_bytes);

/* Decodes the next @n_bytes into @text and returns the bytes written; what may go on in
 * the next piece is kept until @last. Not for CSV_ENCODING_UTF8, which needs none. */
gsize bhxh_csv_decoder_run (CsvDecoder *decoder,
                            const guint8 *bytes,
                            gsize n_bytes,
                            gboolean last,
                            char *text);

/* The parts of bhxh_csv_decoder_run() and bhxh_csv_encoding_guess() for CP1258. */
gsize bhxh_csv_decode_cp1258 (CsvDecoder *decoder,
                              const guint8 *bytes,
                              gsize n_bytes,
                              gboolean last,
                              char *text);
gboolean bhxh_csv_is_vietnamese_cp1258 (guint8 byte);
