/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The parts of the ODS reader: the document and its tables (ods.c), its styles
 * (ods-styles.c), the rows of a table (ods-rows.c).
 */
#pragma once

#include "modules/sheet/file.h"

/* What a cell style comes to. */
struct _OdsStyles
{
  GHashTable *formats; /* name of a cell style -> its format, and of data styles by
                        * "\n" and their name */
  GHashTable *parents; /* name of a cell style -> name of its parent */
  GHashTable *hidden;  /* names of table styles that hide the sheet */
};

OdsStyles *bhxh_ods_styles_new (void);
void bhxh_ods_styles_free (OdsStyles *styles);

/* Reads the styles of one part; FALSE with @fault. */
gboolean bhxh_ods_styles_load (OdsStyles *styles,
                               SheetFile *file,
                               const char *part,
                               SheetFault *fault);

/* The format of a cell style, into the file's; 0, "General", for NULL and unknown ones. */
guint32 bhxh_ods_styles_find (const OdsStyles *styles, const char *name);

/* "3" in an attribute that says how often; 1 where it is not there or no such number. */
guint64 bhxh_ods_get_times (const char **attributes, const char *name);

gboolean bhxh_ods_begin (SheetRows *rows);
void bhxh_ods_clear (SheetRows *rows);
