/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * JSON files: what is wrong with one, and where in it a value stands.
 */
#pragma once

#include "base/diagnostics.h"

#include <jansson.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

/* Parses JSON strictly: one object, no doubled keys, no deeper than @max_depth. NULL when
 * a problem is reported, which becomes @error. */
json_t *bhxh_json_parse (const char *text,
                         gsize length,
                         const char *file,
                         guint64 max_depth,
                         BhxhDiagnostics *diagnostics,
                         GError **error);

/* The JSON as people can read and compare it: what fits stands on one line. NULL when
 * memory is short. */
char *bhxh_json_format (const json_t *value);

/* --- json-place.c --------------------------------------------------------------------
 */

/* One step from a value to what is in it. */
typedef struct
{
  const char *key; /* of an object; NULL: of a list */
  gsize index;     /* in a list */
} JsonStep;

/* Where a value begins in @text, which bhxh_json_parse() took; of the last step's key
 * where @wants_key. Line 0 when there is no such value. Counts characters: for problems
 * only. */
Place bhxh_json_find_place (const char *text,
                            gsize length,
                            const char *file,
                            const JsonStep *steps,
                            guint n_steps,
                            gboolean wants_key);
