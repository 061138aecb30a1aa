/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One way to read for all readers: that a read may be short, interrupted or endless is
 * known here alone.
 */
#include "base/input.h"

#include "base/error.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Fills @buffer with up to @size bytes: how many, 0 at the end, -1 with @error set. */
typedef gssize (*ReadFunc) (Input *input, char *buffer, gsize size, GError **error);

struct _Input
{
  char *name;
  ReadFunc read;
  int fd;            /* -1: none */
  const char *bytes; /* memory that is left */
  gsize n_bytes;
  guint64 done;
  guint64 total;
  guint64 limit;
  GChecksum *checksum; /* NULL: nobody asks */
};

static gssize
read_file (Input *input, char *buffer, gsize size, GError **error)
{
  gssize n = 0;

  do
    n = read (input->fd, buffer, size);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    bhxh_set_file_error (error, input->name, FILE_NOT_READ, errno);
  return n;
}

static gssize
read_memory (Input *input, char *buffer, gsize size, GError **error G_GNUC_UNUSED)
{
  const gsize n = MIN (size, input->n_bytes);

  if (n == 0)
    return 0;
  memcpy (buffer, input->bytes, n);
  input->bytes += n;
  input->n_bytes -= n;
  return (gssize) n;
}

static Input *
input_new (const char *name, ReadFunc read, guint64 limit)
{
  Input *input = g_new0 (Input, 1);

  input->name = g_strdup (name);
  input->read = read;
  input->fd = -1;
  input->limit = limit;
  return input;
}

static void
set_limit_error (const Input *input, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (input->name, -1);

  bhxh_set_error (error, BHXH_ERROR_LIMIT, "%s: lớn hơn %" G_GUINT64_FORMAT " byte",
                  "%s: larger than %" G_GUINT64_FORMAT " bytes", shown, input->limit);
}

/* What is known of an open file before it is read. */
static gboolean
look_at_file (Input *input, GError **error)
{
  struct stat status;

  if (fstat (input->fd, &status) != 0)
    {
      bhxh_set_file_error (error, input->name, FILE_NOT_READ, errno);
      return FALSE;
    }
  if (S_ISDIR (status.st_mode))
    {
      bhxh_set_file_error (error, input->name, FILE_NOT_READ, EISDIR);
      return FALSE;
    }
  if (S_ISREG (status.st_mode) && status.st_size > 0)
    input->total = (guint64) status.st_size;
  if (input->total <= input->limit)
    return TRUE;
  set_limit_error (input, error);
  return FALSE;
}

Input *
bhxh_input_new (const char *path, guint64 limit, GError **error)
{
  g_autoptr (Input) input = input_new (path, read_file, limit);

  input->fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (input->fd < 0)
    {
      bhxh_set_file_error (error, path, FILE_NOT_READ, errno);
      return NULL;
    }
  return look_at_file (input, error) ? g_steal_pointer (&input) : NULL;
}

Input *
bhxh_input_new_memory (const char *bytes, gsize length, const char *name, guint64 limit)
{
  Input *input = input_new (name, read_memory, limit);

  input->bytes = bytes;
  input->n_bytes = length;
  input->total = length;
  return input;
}

gboolean
bhxh_input_read (Input *input, char *buffer, gsize size, gsize *n_read, GError **error)
{
  gssize n = 0;

  *n_read = 0;
  n = input->read (input, buffer, MIN (size, G_MAXSSIZE), error);
  if (n < 0)
    return FALSE;
  if ((guint64) n > input->limit - input->done)
    {
      set_limit_error (input, error);
      return FALSE;
    }
  input->done += (guint64) n;
  *n_read = (gsize) n;
  if (input->checksum != NULL)
    g_checksum_update (input->checksum, (const guchar *) buffer, n);
  return TRUE;
}

void
bhxh_input_hash (Input *input)
{
  if (input->checksum == NULL)
    input->checksum = g_checksum_new (G_CHECKSUM_SHA256);
}

const char *
bhxh_input_get_sha256 (Input *input)
{
  return input->checksum != NULL ? g_checksum_get_string (input->checksum) : NULL;
}

gboolean
bhxh_input_skip_rest (Input *input, GError **error)
{
  g_autofree char *block = g_malloc (INPUT_BLOCK_BYTES);
  gsize n_read = 0;

  do
    if (!bhxh_input_read (input, block, INPUT_BLOCK_BYTES, &n_read, error))
      return FALSE;
  while (n_read > 0);
  return TRUE;
}

char *
bhxh_input_dup_rest (Input *input, gsize *length, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize capacity = 0;
  gsize n = 0;
  gsize n_read = 0;

  do
    {
      n += n_read;
      if (!bhxh_try_grow ((gpointer *) &bytes, &capacity, n + INPUT_BLOCK_BYTES + 1, 1,
                          error) ||
          !bhxh_input_read (input, bytes + n, capacity - n - 1, &n_read, error))
        return NULL;
    }
  while (n_read > 0);
  bytes[n] = '\0';
  if (length != NULL)
    *length = n;
  return g_steal_pointer (&bytes);
}

const char *
bhxh_input_get_name (const Input *input)
{
  return input->name;
}

guint64
bhxh_input_get_done (const Input *input)
{
  return input->done;
}

guint64
bhxh_input_get_total (const Input *input)
{
  return input->total;
}

void
bhxh_input_free (Input *input)
{
  if (input == NULL)
    return;
  if (input->fd >= 0)
    close (input->fd);
  g_clear_pointer (&input->checksum, g_checksum_free);
  g_free (input->name);
  g_free (input);
}
