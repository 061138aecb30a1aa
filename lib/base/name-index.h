/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From names, as they are really written, to the numbers of those who may bear them.
 */
#pragma once

#include "base/name.h"

typedef struct _NameIndex NameIndex;

/* A name or alias of @id; ids count from 0 and should be dense. The text is borrowed
 * until the index is freed. */
typedef struct
{
  const char *name;
  guint id;
} NamePair;

/* Whether an id is wanted at all: of this level, below this parent, valid on this day. */
typedef gboolean (*NameAcceptFunc) (guint id, gpointer data);

/* Builds the index; @pairs is copied, the names are not. An alias without a type gets
 * that of the id's other names. NULL and BHXH_ERROR_MEMORY. */
NameIndex *bhxh_name_index_new (const NamePair *pairs, gsize n_pairs, GError **error);

/* Frees; NULL is allowed. */
void bhxh_name_index_free (NameIndex *index);

/* Everybody whose name is as near to the query as the nearest accepted one. Each id comes
 * once, in rising order.
 * @accept   Who counts; NULL: everybody.
 * @ids      Receives the first @n_ids of them; NULL if @n_ids is 0.
 * @match    How near they are; or NULL.
 * Returns how many there are. Thread-safe. */
gsize bhxh_name_index_find (const NameIndex *index,
                            const char *query,
                            gsize length,
                            NameAcceptFunc accept,
                            gpointer data,
                            guint *ids,
                            gsize n_ids,
                            NameMatch *match);

/* For "did you mean": everybody accepted whose name the query becomes with the fewest
 * slips, two at most. Goes through all names. Parameters and result as above. */
gsize bhxh_name_index_suggest (const NameIndex *index,
                               const char *query,
                               gsize length,
                               NameAcceptFunc accept,
                               gpointer data,
                               guint *ids,
                               gsize n_ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NameIndex, bhxh_name_index_free)
