/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a part of an Office document names the others it goes with.
 */
#pragma once

#include "modules/sheet/xml.h"

typedef struct
{
  char *id;
  char *type; /* the last word of its address: "worksheet" */
  char *part; /* its full name in the archive */
} Relation;

/* The relations of @part ("" for the document itself); free with g_ptr_array_unref().
 * None where the part has no list. NULL with @fault. */
GPtrArray *bhxh_relations_load (Archive *archive, const char *part, SheetFault *fault);

/* The first of this type, or with this id; NULL without one. */
const Relation *bhxh_relations_find_type (const GPtrArray *relations, const char *type);
const Relation *bhxh_relations_find_id (const GPtrArray *relations, const char *id);
