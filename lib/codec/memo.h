/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What texts were found to mean, so that a text that a file repeats is looked up once:
 * the one text before, or all of them. Forgetting costs time only: a memo that has too
 * many texts, or no memory for one more, begins anew.
 */
#pragma once

#include "base/code-index.h"
#include "base/span.h"

/* Texts that one memo remembers, and bytes of one. */
#define MEMO_MAX_TEXTS 262144
#define MEMO_MAX_BYTES 256

#define MEMO_NONE CODE_INDEX_NONE

typedef struct
{
  CodeIndex *texts; /* NULL: nothing remembered */
} Memo;

/* A text and what it stands beside, in one run of bytes. */
typedef struct
{
  gsize length; /* more than fits: not to be remembered */
  char bytes[MEMO_MAX_BYTES];
} MemoKey;

static inline void
memo_key_append (MemoKey *key, gconstpointer bytes, gsize length)
{
  if (length <= MEMO_MAX_BYTES - MIN (key->length, MEMO_MAX_BYTES) && length > 0)
    memcpy (key->bytes + key->length, bytes, length);
  key->length += length;
}

/* What is remembered of a text; MEMO_NONE when nothing is. */
static inline guint
memo_find (const Memo *memo, const char *text, gsize length)
{
  if (memo->texts == NULL || length > MEMO_MAX_BYTES)
    return MEMO_NONE;
  return bhxh_code_index_find (memo->texts, text, length);
}

/* Remembers a text of which nothing is remembered yet; @meaning is not MEMO_NONE. */
static inline void
memo_add (Memo *memo, const char *text, gsize length, guint meaning)
{
  if (length > MEMO_MAX_BYTES)
    return;
  if (memo->texts != NULL && bhxh_code_index_get_n (memo->texts) >= MEMO_MAX_TEXTS)
    g_clear_pointer (&memo->texts, bhxh_code_index_free);
  if (memo->texts == NULL)
    memo->texts = bhxh_code_index_new (0, NULL);
  if (memo->texts != NULL)
    bhxh_code_index_add (memo->texts, text, length, meaning, NULL, NULL);
}

static inline void
memo_clear (Memo *memo)
{
  g_clear_pointer (&memo->texts, bhxh_code_index_free);
}

/* One text, and what it meant. */
#define REMEMBERED_BYTES 116
typedef struct
{
  gint64 meaning;
  guint length; /* 0: nothing remembered */
  char text[REMEMBERED_BYTES];
} Remembered;

static inline gboolean
remembered_find (const Remembered *remembered, Span text)
{
  return remembered->length == text.length && text.length > 0 &&
         bytes_equal (remembered->text, text.text, text.length);
}

static inline void
remembered_set (Remembered *remembered, Span text, gint64 meaning)
{
  remembered->length = 0;
  if (text.length > REMEMBERED_BYTES)
    return;
  memcpy (remembered->text, text.text, text.length);
  remembered->length = text.length;
  remembered->meaning = meaning;
}
