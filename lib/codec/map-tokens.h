/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A text of a table as folded words: "Ước TH 9 tháng/2024 (%)" is uoc, th, 9, thang, /,
 * 2024, %.
 */
#pragma once

#include <glib.h>

/* Longer texts are cut; a header that long says nothing clearly. */
#define MAP_TOKEN_BYTES 1024
#define MAP_MAX_TOKENS 128

typedef struct
{
  char text[2 * MAP_TOKEN_BYTES]; /* the words, each with a space behind it */
  guint16 starts[MAP_MAX_TOKENS + 1];
  guint n;
  gboolean is_cut;
} MapTokens;

void bhxh_map_take_tokens (const char *text, gsize length, MapTokens *tokens);

/* How many tokens from @first on the phrase is, which is written with single spaces; 0:
 * it is not. */
guint bhxh_map_match_phrase (const MapTokens *tokens, guint first, const char *phrase);

/* The tokens [first, first + n) with single spaces, into @buffer; returns its bytes, or
 * -1 when it does not fit. */
gssize bhxh_map_join_tokens (const MapTokens *tokens,
                             guint first,
                             guint n,
                             char *buffer,
                             gsize size);
