/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * An amendment between reading and applying: rows of a package that are no plan yet.
 */
#pragma once

#include "codec/package.h"

#define AMENDMENT_FROM_KEY "effective_from"
#define AMENDMENT_REMOVED "removed"

/* Rows of one file. */
typedef struct
{
  RecordStore rows;
  gboolean is_given;
  gboolean *has_column; /* by column of the rows: the file has it */
  gint removed;         /* column that says so; -1 */
  GByteArray *quoted;   /* by cell of the rows: quotes stand around it */
} AmendedTable;

typedef struct
{
  json_t *said; /* of itself: its name, titles, first day, and whatever else */
  BhxhPeriod effective_from;
  guint number;                       /* in the order given */
  AmendedTable tables[PLAN_N_TABLES]; /* [0] unused */
} Amendment;

/* Reads a package. NULL with @error: the first problem; the diagnostics have all. */
Amendment *bhxh_amendment_read (const PackageSource *source,
                                const BhxhPlan *plan,
                                const BhxhOptions *options,
                                GError **error);
void bhxh_amendment_free (Amendment *amendment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Amendment, bhxh_amendment_free)

/* The place of a cell; of a byte @at in it, if that is not negative. */
Place bhxh_amended_table_get_place (const AmendedTable *table,
                                    guint row,
                                    guint column,
                                    gssize at);

/* Whether a row of the table takes another one away. */
gboolean bhxh_amended_table_removes (const AmendedTable *table, guint row);

/* The plan with the amendment in it. */
BhxhPlan *bhxh_amendment_apply (const Amendment *amendment,
                                BhxhPlan *plan,
                                BhxhOptions *options,
                                GError **error);

/* --- amendment-key.c -----------------------------------------------------------------
 */

/* What tells rows of a table apart, as one text; free with g_free(). Targets: by whom and
 * what they mean, their source aside. @get gives the text of a column by its position in
 * the schema. */
typedef const char *(*KeyCellFunc) (gpointer row, guint column);
char *bhxh_amendment_dup_key (BhxhPlan *plan,
                              const SchemaTable *schema,
                              KeyCellFunc get,
                              gpointer row);
