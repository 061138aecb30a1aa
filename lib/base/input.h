/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bytes from a file or from memory, in blocks, up to a limit.
 */
#pragma once

#include <bhxhplan/error.h>

/* A good size for the reader's buffer: large enough that system calls do not count, small
 * enough for the cache. */
#define INPUT_BLOCK_BYTES 262144

typedef struct _Input Input;

/* Opens a file; more than @limit bytes are BHXH_ERROR_LIMIT, at once where the size is
 * known. NULL and BHXH_ERROR_FILE when it cannot be opened or is a folder. */
Input *bhxh_input_new (const char *path, guint64 limit, GError **error);

/* Reads @length bytes at @bytes, which are borrowed until the input is freed. */
Input *bhxh_input_new_memory (const char *bytes,
                              gsize length,
                              const char *name,
                              guint64 limit);

/* Reads at most @size bytes into @buffer; @n_read is 0 only at the end. FALSE with
 * BHXH_ERROR_FILE or BHXH_ERROR_LIMIT. */
gboolean bhxh_input_read (Input *input,
                          char *buffer,
                          gsize size,
                          gsize *n_read,
                          GError **error);

/* Reads all that is left into one NUL-terminated block; free with g_free(). NULL on
 * error. */
char *bhxh_input_dup_rest (Input *input, gsize *length, GError **error);

/* Reads all that is left for its hash alone. FALSE on error, as for reading. */
gboolean bhxh_input_skip_rest (Input *input, GError **error);

/* Has all bytes that are read from here on hashed; before the first one. */
void bhxh_input_hash (Input *input);

/* SHA-256 of the bytes read, in hexadecimal; NULL where they were not hashed. Borrowed;
 * once nothing more is read. */
const char *bhxh_input_get_sha256 (Input *input);

/* The name given when it was made; borrowed. */
const char *bhxh_input_get_name (const Input *input);

/* Bytes read so far, and bytes in all (0: not known): for progress. */
guint64 bhxh_input_get_done (const Input *input);
guint64 bhxh_input_get_total (const Input *input);

/* Frees; NULL is allowed. */
void bhxh_input_free (Input *input);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Input, bhxh_input_free)
