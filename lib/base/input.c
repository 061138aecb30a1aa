/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One way to read for all readers: that a read may be short, interrupted or endless is
 * known here alone.
 */
#include "base/input.h"

#include "base/file-error.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_FAILED "cannot be read"

struct _Input
{
  char *name;
  InputReadFunc read;
  gpointer data;
  int fd;
  gboolean owns_fd;
  const char *bytes; /* memory that is left */
  gsize n_bytes;
  guint64 done;
  guint64 total;
  guint64 limit;
};

static gssize
read_fd (char *buffer, gsize size, gpointer data, GError **error)
{
  const Input *input = data;
  gssize n = 0;

  do
    n = read (input->fd, buffer, size);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    bhxh_set_file_error (error, input->name, READ_FAILED, errno);
  return n;
}

static gssize
read_memory (char *buffer, gsize size, gpointer data, GError **error G_GNUC_UNUSED)
{
  Input *input = data;
  const gsize n = MIN (size, input->n_bytes);

  if (n == 0)
    return 0;
  memcpy (buffer, input->bytes, n);
  input->bytes += n;
  input->n_bytes -= n;
  return (gssize) n;
}

static Input *
input_new (const char *name, InputReadFunc read, gpointer data, guint64 limit)
{
  Input *input = g_new0 (Input, 1);

  input->name = g_strdup (name);
  input->read = read;
  input->data = data != NULL ? data : input;
  input->fd = -1;
  input->limit = limit;
  return input;
}

static void
set_limit_error (const Input *input, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (input->name, -1);

  g_set_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT,
               "%s: larger than %" G_GUINT64_FORMAT " bytes", shown, input->limit);
}

/* What is known of an open file before it is read. */
static gboolean
look_at_file (Input *input, GError **error)
{
  struct stat status;

  if (fstat (input->fd, &status) != 0)
    {
      bhxh_set_file_error (error, input->name, READ_FAILED, errno);
      return FALSE;
    }
  if (S_ISDIR (status.st_mode))
    {
      bhxh_set_file_error (error, input->name, READ_FAILED, EISDIR);
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
  g_autoptr (Input) input = input_new (path, read_fd, NULL, limit);

  input->owns_fd = TRUE;
  input->fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (input->fd < 0)
    {
      bhxh_set_file_error (error, path, READ_FAILED, errno);
      return NULL;
    }
  return look_at_file (input, error) ? g_steal_pointer (&input) : NULL;
}

Input *
bhxh_input_new_fd (int fd, const char *name, guint64 limit)
{
  Input *input = input_new (name, read_fd, NULL, limit);

  input->fd = fd;
  return input;
}

Input *
bhxh_input_new_memory (const char *bytes, gsize length, const char *name, guint64 limit)
{
  Input *input = input_new (name, read_memory, NULL, limit);

  input->bytes = bytes;
  input->n_bytes = length;
  input->total = length;
  return input;
}

/* The caller's function and its data, which may well be NULL. */
typedef struct
{
  InputReadFunc read;
  gpointer data;
} Caller;

static gssize
read_caller (char *buffer, gsize size, gpointer data, GError **error)
{
  const Caller *caller = data;

  return caller->read (buffer, size, caller->data, error);
}

Input *
bhxh_input_new_func (InputReadFunc read, gpointer data, const char *name, guint64 limit)
{
  Caller *caller = g_new (Caller, 1);

  caller->read = read;
  caller->data = data;
  return input_new (name, read_caller, caller, limit);
}

gboolean
bhxh_input_read (Input *input, char *buffer, gsize size, gsize *n_read, GError **error)
{
  gssize n = 0;

  *n_read = 0;
  n = input->read (buffer, MIN (size, G_MAXSSIZE), input->data, error);
  if (n < 0)
    return FALSE;
  if ((guint64) n > input->limit - input->done)
    {
      set_limit_error (input, error);
      return FALSE;
    }
  input->done += (guint64) n;
  *n_read = (gsize) n;
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
  if (input->owns_fd && input->fd >= 0)
    close (input->fd);
  if (input->data != input)
    g_free (input->data);
  g_free (input->name);
  g_free (input);
}
