/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The order of system calls that makes a file change atomic and lasting.
 */
#include "base/output.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_BYTES 65536
#define MAX_ATTEMPTS 1000
struct _Output
{
  char *name;      /* as the caller named it, for errors */
  char *target;    /* what is replaced, links followed; NULL: written directly */
  char *temporary; /* NULL: none, or already in its place */
  int fd;
  gboolean is_finished;
  GChecksum *checksum; /* NULL: nobody asks */
  guint64 n_bytes;     /* hashed */
  gsize n_buffered;
  char buffer[BUFFER_BYTES];
};

static Output *
output_new (const char *name, int fd)
{
  Output *output = g_new (Output, 1);

  output->name = g_strdup (name);
  output->target = NULL;
  output->temporary = NULL;
  output->fd = fd;
  output->is_finished = FALSE;
  output->checksum = NULL;
  output->n_bytes = 0;
  output->n_buffered = 0;
  return output;
}

/* Where names stand for devices and renaming over them makes no sense. Files in memory
 * are files. */
static gboolean
is_special_path (const char *path)
{
  return (g_str_has_prefix (path, "/dev/") && !g_str_has_prefix (path, "/dev/shm/")) ||
         g_str_has_prefix (path, "/proc/");
}

static Output *
open_directly (const char *path, GError **error)
{
  const int fd = open (path, O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOCTTY);

  if (fd < 0)
    {
      bhxh_set_file_error (error, path, FILE_NOT_WRITTEN, errno);
      return NULL;
    }
  return output_new (path, fd);
}

/* Creates a file with a name nobody has beside @target; the kernel applies the umask. */
static int
open_temporary (const char *target, char **temporary)
{
  static gint counter; /* only keeps two threads from trying the same name */
  g_autofree char *folder = g_path_get_dirname (target);

  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      g_autofree char *path =
          g_strdup_printf ("%s/.bhxh-%ld-%d.tmp", folder, (long) getpid (),
                           g_atomic_int_add (&counter, 1));
      const int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

      if (fd >= 0)
        {
          *temporary = g_steal_pointer (&path);
          return fd;
        }
      if (errno != EEXIST)
        return -1;
    }
  return -1;
}

/* @old: what stands at the target now; NULL: nothing. */
static Output *
open_beside (const char *path, const char *target, const struct stat *old, GError **error)
{
  char *temporary = NULL;
  Output *output = NULL;
  int fd = -1;

  if (old == NULL || access (target, W_OK) == 0)
    fd = open_temporary (target, &temporary);
  if (fd < 0)
    {
      bhxh_set_file_error (error, path, FILE_NOT_WRITTEN, errno);
      return NULL;
    }
  output = output_new (path, fd);
  output->target = g_strdup (target);
  output->temporary = temporary;
  if (old != NULL && fchmod (fd, old->st_mode & 0777) != 0)
    {
      bhxh_set_file_error (error, path, FILE_LOST_PERMISSIONS, errno);
      bhxh_output_free (output);
      return NULL;
    }
  return output;
}

Output *
bhxh_output_new (const char *path, GError **error)
{
  char *real = NULL;
  Output *output = NULL;
  struct stat old;

  if (is_special_path (path))
    return open_directly (path, error);
  if (stat (path, &old) != 0)
    {
      if (errno == ENOENT)
        return open_beside (path, path, NULL, error);
      bhxh_set_file_error (error, path, FILE_NOT_WRITTEN, errno);
      return NULL;
    }
  if (!S_ISREG (old.st_mode))
    return open_directly (path, error);
  real = realpath (path, NULL);
  output = open_beside (path, real != NULL ? real : path, &old, error);
  free (real);
  return output;
}

static gboolean
write_all (Output *output, const char *bytes, gsize length, GError **error)
{
  if (output->checksum != NULL)
    {
      g_checksum_update (output->checksum, (const guchar *) bytes, (gssize) length);
      output->n_bytes += length;
    }
  while (length > 0)
    {
      const gssize n = write (output->fd, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          bhxh_set_file_error (error, output->name, FILE_NOT_WRITTEN, errno);
          return FALSE;
        }
      bytes += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static gboolean
flush (Output *output, GError **error)
{
  const gsize n = output->n_buffered;

  output->n_buffered = 0;
  return write_all (output, output->buffer, n, error);
}

gboolean
bhxh_output_write (const char *bytes, gsize length, gpointer data, GError **error)
{
  Output *output = data;

  if (length > BUFFER_BYTES - output->n_buffered && !flush (output, error))
    return FALSE;
  if (length > BUFFER_BYTES)
    return write_all (output, bytes, length, error);
  memcpy (output->buffer + output->n_buffered, bytes, length);
  output->n_buffered += length;
  return TRUE;
}

static gboolean
close_fd (Output *output)
{
  const int fd = output->fd;

  output->fd = -1;
  return fd < 0 || close (fd) == 0;
}

gboolean
bhxh_output_finish (Output *output, GError **error)
{
  if (output->is_finished)
    return TRUE;
  if (!flush (output, error))
    return FALSE;
  if ((output->temporary != NULL && fsync (output->fd) != 0) || !close_fd (output))
    {
      bhxh_set_file_error (error, output->name, FILE_NOT_WRITTEN, errno);
      return FALSE;
    }
  output->is_finished = TRUE;
  return TRUE;
}

/* Not every file system can sync a folder, and not every folder may be read. */
static gboolean
sync_folder (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  const int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced = TRUE;

  if (fd < 0)
    return TRUE;
  synced = fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
  close (fd);
  return synced;
}

gboolean
bhxh_output_commit (Output *output, GError **error)
{
  if (!bhxh_output_finish (output, error))
    return FALSE;
  if (output->temporary == NULL)
    return TRUE;
  if (rename (output->temporary, output->target) != 0)
    {
      bhxh_set_file_error (error, output->name, FILE_NOT_REPLACED, errno);
      return FALSE;
    }
  g_clear_pointer (&output->temporary, g_free);
  if (sync_folder (output->target))
    return TRUE;
  bhxh_set_file_error (error, output->name, FILE_FOLDER_NOT_SYNCED, errno);
  return FALSE;
}

void
bhxh_output_hash (Output *output)
{
  if (output->checksum == NULL)
    output->checksum = g_checksum_new (G_CHECKSUM_SHA256);
}

const char *
bhxh_output_get_sha256 (const Output *output)
{
  return output->checksum != NULL ? g_checksum_get_string (output->checksum) : NULL;
}

guint64
bhxh_output_get_n_bytes (const Output *output)
{
  return output->n_bytes;
}

const char *
bhxh_output_get_name (const Output *output)
{
  return output->name;
}

void
bhxh_output_free (Output *output)
{
  if (output == NULL)
    return;
  close_fd (output);
  if (output->temporary != NULL)
    unlink (output->temporary);
  g_clear_pointer (&output->checksum, g_checksum_free);
  g_free (output->temporary);
  g_free (output->target);
  g_free (output->name);
  g_free (output);
}
