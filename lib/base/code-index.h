/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From codes to numbers, millions of times: what a spreadsheet's cell says, as bytes,
 * without copying it first.
 */
#pragma once

#include <bhxhplan/error.h>

/* No such code. */
#define CODE_INDEX_NONE G_MAXUINT

/* Zeros that bhxh_code_index_find_padded() puts before a code at most. */
#define CODE_INDEX_MAX_ZEROS 8

typedef struct _CodeIndex CodeIndex;

/* An empty index with room for so many codes; it grows. NULL and BHXH_ERROR_MEMORY. */
CodeIndex *bhxh_code_index_new (gsize n_codes, GError **error);

/* Frees; NULL is allowed. */
void bhxh_code_index_free (CodeIndex *index);

/* Adds a code, which is copied, with a value other than CODE_INDEX_NONE. Where the code
 * is there already nothing changes and @existing (which may be NULL) is its value; else
 * that is CODE_INDEX_NONE. FALSE and BHXH_ERROR_MEMORY when it cannot be added. */
gboolean bhxh_code_index_add (CodeIndex *index,
                              const char *code,
                              gsize length,
                              guint value,
                              guint *existing,
                              GError **error);

/* The code's value; CODE_INDEX_NONE where there is none. Thread-safe while nobody adds.
 */
guint bhxh_code_index_find (const CodeIndex *index, const char *code, gsize length);

/* The codes that @code, all digits, can have been before a spreadsheet took its leading
 * zeros: how many, of which the first @n_values values are written. */
gsize bhxh_code_index_find_padded (const CodeIndex *index,
                                   const char *code,
                                   gsize length,
                                   guint *values,
                                   gsize n_values);

/* How many codes there are. */
gsize bhxh_code_index_get_n (const CodeIndex *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodeIndex, bhxh_code_index_free)
