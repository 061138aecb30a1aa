/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * libzip, and what an archive may not do: be encrypted, have too many parts, or unpack to
 * out of all proportion. Sizes are counted as bytes come, not as the archive states them.
 */
#include "modules/sheet/archive.h"

#include <string.h>
#include <zip.h>

struct _Archive
{
  zip_t *zip;
};

struct _ArchivePart
{
  char *name;
  zip_file_t *file;
  guint64 packed;
  guint64 unpacked;
};

gboolean
bhxh_sheet_fault (SheetFault *fault, SheetFaultKind kind, const char *text)
{
  if (fault->kind != SHEET_FAULT_NONE)
    return FALSE;
  fault->kind = kind;
  g_strlcpy (fault->text, text != NULL ? text : "", sizeof fault->text);
  return FALSE;
}

gboolean
bhxh_sheet_fault_limit (SheetFault *fault, SheetFaultKind kind, guint64 limit)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, limit);
  return bhxh_sheet_fault (fault, kind, text);
}

Archive *
bhxh_archive_open (const SheetSource *source, SheetFault *fault)
{
  g_autoptr (Archive) archive = g_new0 (Archive, 1);
  zip_error_t error;
  zip_source_t *bytes = NULL;

  zip_error_init (&error);
  bytes = source->path != NULL
              ? zip_source_file_create (source->path, 0, -1, &error)
              : zip_source_buffer_create (source->bytes, source->n_bytes, 0, &error);
  if (bytes != NULL)
    archive->zip = zip_open_from_source (bytes, ZIP_RDONLY, &error);
  if (archive->zip == NULL)
    {
      zip_source_free (bytes);
      bhxh_sheet_fault (fault,
                        zip_error_code_zip (&error) == ZIP_ER_MEMORY
                            ? SHEET_FAULT_MEMORY
                            : SHEET_FAULT_ARCHIVE,
                        NULL);
    }
  zip_error_fini (&error);
  if (archive->zip == NULL)
    return NULL;
  if (zip_get_num_entries (archive->zip, 0) > SHEET_MAX_PARTS)
    {
      bhxh_sheet_fault_limit (fault, SHEET_FAULT_PARTS, SHEET_MAX_PARTS);
      return NULL;
    }
  return g_steal_pointer (&archive);
}

void
bhxh_archive_close (Archive *archive)
{
  if (archive == NULL)
    return;
  if (archive->zip != NULL)
    zip_discard (archive->zip);
  g_free (archive);
}

gboolean
bhxh_archive_has (const Archive *archive, const char *name)
{
  return zip_name_locate (archive->zip, name, ZIP_FL_NOCASE) >= 0;
}

ArchivePart *
bhxh_archive_part_open (Archive *archive, const char *name, SheetFault *fault)
{
  g_autoptr (ArchivePart) part = g_new0 (ArchivePart, 1);
  const zip_int64_t index = zip_name_locate (archive->zip, name, ZIP_FL_NOCASE);
  zip_stat_t status;

  part->name = g_strdup (name);
  if (index < 0)
    {
      bhxh_sheet_fault (fault, SHEET_FAULT_PART_MISSING, name);
      return NULL;
    }
  if (zip_stat_index (archive->zip, (zip_uint64_t) index, 0, &status) != 0 ||
      (status.valid & ZIP_STAT_COMP_SIZE) == 0)
    {
      bhxh_sheet_fault (fault, SHEET_FAULT_PART_DAMAGED, name);
      return NULL;
    }
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
      status.encryption_method != ZIP_EM_NONE)
    {
      bhxh_sheet_fault (fault, SHEET_FAULT_ENCRYPTED, name);
      return NULL;
    }
  part->packed = status.comp_size;
  part->file = zip_fopen_index (archive->zip, (zip_uint64_t) index, 0);
  if (part->file == NULL)
    {
      bhxh_sheet_fault (fault, SHEET_FAULT_PART_DAMAGED, name);
      return NULL;
    }
  return g_steal_pointer (&part);
}

/* Whether what has come out so far can be true. */
static gboolean
is_plausible (const ArchivePart *part, SheetFault *fault)
{
  if (part->unpacked > SHEET_MAX_PART_BYTES)
    return bhxh_sheet_fault (fault, SHEET_FAULT_PART_BYTES, part->name);
  if (part->unpacked > SHEET_FREE_BYTES &&
      part->unpacked / SHEET_MAX_RATIO > part->packed)
    return bhxh_sheet_fault (fault, SHEET_FAULT_RATIO, part->name);
  return TRUE;
}

gssize
bhxh_archive_part_read (ArchivePart *part, char *buffer, gsize size, SheetFault *fault)
{
  const zip_int64_t n = zip_fread (part->file, buffer, size);

  if (n < 0)
    {
      bhxh_sheet_fault (fault, SHEET_FAULT_PART_DAMAGED, part->name);
      return -1;
    }
  part->unpacked += (guint64) n;
  return is_plausible (part, fault) ? (gssize) n : -1;
}

const char *
bhxh_archive_part_get_name (const ArchivePart *part)
{
  return part->name;
}

void
bhxh_archive_part_close (ArchivePart *part)
{
  if (part == NULL)
    return;
  if (part->file != NULL)
    zip_fclose (part->file);
  g_free (part->name);
  g_free (part);
}
