/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which rows of two sets belong together, whatever order they are in: by keys, the
 * strictest first. Rows are sorted and merged in each pass.
 */
#pragma once

#include "base/arena.h"

#define MATCH_MAX_PASSES 4

typedef enum
{
  SIDE_BEFORE,
  SIDE_AFTER,
  N_SIDES
} Side;

/* The first key says everything of a row: rows that share it are the same. Texts are
 * borrowed. */
typedef struct _MatchRow MatchRow;
struct _MatchRow
{
  const char *keys[MATCH_MAX_PASSES]; /* NULL: takes no part in that pass */
  const char *key;                    /* of the pass at hand */
  const char *order;                  /* by which pairs are listed */
  const MatchRow *other;              /* NULL: none */
  guint index;                        /* the caller's */
};

/* What changed in a row, or a row that the other side does not have (NULL there). */
typedef struct
{
  const MatchRow *rows[N_SIDES];
} MatchPair;

typedef struct
{
  Arena *arena; /* the keys; borrowed */
  guint n_passes;
  guint only_from; /* from this pass on only rows are paired that have their key alone */
  MatchRow *rows[N_SIDES];
  guint n_rows[N_SIDES];
  MatchPair *pairs; /* by order; without rows that are the same */
  guint n_pairs;
} Match;

/* Makes room for the rows of both sides, whose number is known. BHXH_ERROR_MEMORY. */
gboolean bhxh_match_init (Match *match,
                          Arena *arena,
                          const guint64 *n_rows,
                          GError **error);
void bhxh_match_clear (Match *match);

/* The next row of a side, to be filled; never more than there is room for. */
MatchRow *bhxh_match_add (Match *match, Side side);

/* Pairs the rows. BHXH_ERROR_MEMORY. */
gboolean bhxh_match_run (Match *match, GError **error);

/* One part of a key; parts never run into each other. */
void bhxh_match_append (GString *key, const char *part);

/* "III.9" before "III.10": negative, 0 or positive; 0 only for the same bytes. */
gint bhxh_match_compare (const char *a, const char *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Match, bhxh_match_clear)
