/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The parts of a ZIP archive, each unpacked block by block, and never more of it than is
 * plausible.
 */
#pragma once

#include "codec/sheet-module.h"

typedef struct _Archive Archive;
typedef struct _ArchivePart ArchivePart;

/* Says why; the first reason stays. Always FALSE. */
gboolean bhxh_sheet_fault (SheetFault *fault, SheetFaultKind kind, const char *text);

/* The same where a limit was passed. */
gboolean bhxh_sheet_fault_limit (SheetFault *fault, SheetFaultKind kind, guint64 limit);

/* NULL with @fault: damaged, encrypted, too many parts. */
Archive *bhxh_archive_open (const SheetSource *source, SheetFault *fault);
void bhxh_archive_close (Archive *archive);
gboolean bhxh_archive_has (const Archive *archive, const char *name);

/* Begins a part; NULL with @fault: it is not there, or cannot be read. */
ArchivePart *bhxh_archive_part_open (Archive *archive,
                                     const char *name,
                                     SheetFault *fault);

/* Up to @size bytes; 0 at the end; -1 with @fault. */
gssize bhxh_archive_part_read (ArchivePart *part,
                               char *buffer,
                               gsize size,
                               SheetFault *fault);
const char *bhxh_archive_part_get_name (const ArchivePart *part);
void bhxh_archive_part_close (ArchivePart *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, bhxh_archive_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchivePart, bhxh_archive_part_close)
