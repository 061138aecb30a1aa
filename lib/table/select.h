/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which columns of a table an output has, and in which order.
 */
#pragma once

#include "base/options.h"
#include "table/reader.h"

/* The columns that @options name or, where they name none, all of them; without those in
 * another language if @one_language. Writes at most one index for each column of @table
 * into
 * @columns and their number into @n_columns. FALSE: BHXH_ERROR_UNKNOWN,
 * BHXH_ERROR_SYNTAX. */
gboolean bhxh_table_select (const BhxhTable *table,
                            const BhxhOptions *options,
                            gboolean one_language,
                            guint *columns,
                            guint *n_columns,
                            GError **error);
