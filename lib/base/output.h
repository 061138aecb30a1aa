/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A file that is either written whole or not at all.
 *
 * Bytes go to a temporary beside the target; committing syncs it, puts it in the target's
 * place and syncs the folder. Killed at any moment, the old file or the new one is there,
 * whole (and perhaps a temporary, ".bhxh-*.tmp"). Devices and pipes are written
 * directly.
 */
#pragma once

#include <bhxhplan/error.h>

typedef struct _Output Output;

/* Opens @path for writing. A new file gets the permissions that the umask leaves, an
 * existing one keeps its own; one that may not be written is refused. NULL and
 * BHXH_ERROR_FILE when it cannot. */
Output *bhxh_output_new (const char *path, GError **error);

/* Writes; a BhxhWriteFunc whose data is the Output. After a failure only freeing makes
 * sense. */
gboolean bhxh_output_write (const char *bytes,
                            gsize length,
                            gpointer output,
                            GError **error);

/* Brings all bytes to the disk, beside the target: for several files that are to change
 * together, finish all, then commit all. */
gboolean bhxh_output_finish (Output *output, GError **error);

/* Finishes if that was not done, and puts the file in its place. */
gboolean bhxh_output_commit (Output *output, GError **error);

/* Has all bytes hashed; before the first one. Then, once it is finished, SHA-256 of them in
 * hexadecimal (NULL where they were not hashed; borrowed), and their number. */
void bhxh_output_hash (Output *output);
const char *bhxh_output_get_sha256 (const Output *output);
guint64 bhxh_output_get_n_bytes (const Output *output);

/* The name given when it was opened; borrowed. */
const char *bhxh_output_get_name (const Output *output);

/* Frees; what was not committed is removed. NULL is allowed. */
void bhxh_output_free (Output *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, bhxh_output_free)
