/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Pairing rows: in each pass those that are still alone are sorted by the pass's key,
 * then by all they say, and both sides are gone through side by side.
 */
#include "diff/match.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* Sorts before what people write. Where a cell has one of these it is written as two. */
#define PART_END '\x1f'
#define PART_ESCAPE '\x1e'

#define DIGITS "0123456789"

void
bhxh_match_append (GString *key, const char *part)
{
  for (; *part != '\0'; part++)
    {
      if (*part == PART_END || *part == PART_ESCAPE)
        g_string_append_c (key, PART_ESCAPE);
      g_string_append_c (key, *part == PART_END ? '1' : *part);
    }
  g_string_append_c (key, PART_END);
}

/* Two runs of digits as numbers, without their leading zeros. */
static gint
compare_numbers (const char *a, gsize a_length, const char *b, gsize b_length)
{
  for (; a_length > 1 && *a == '0'; a++)
    a_length--;
  for (; b_length > 1 && *b == '0'; b++)
    b_length--;
  if (a_length != b_length)
    return a_length < b_length ? -1 : 1;
  return memcmp (a, b, a_length);
}

gint
bhxh_match_compare (const char *a, const char *b)
{
  const char *left = a;
  const char *right = b;

  while (*left != '\0' && *right != '\0')
    if (g_ascii_isdigit (*left) && g_ascii_isdigit (*right))
      {
        const gsize a_length = strspn (left, DIGITS);
        const gsize b_length = strspn (right, DIGITS);
        const gint order = compare_numbers (left, a_length, right, b_length);

        if (order != 0)
          return order;
        left += a_length;
        right += b_length;
      }
    else if (*left != *right)
      return (guchar) *left < (guchar) *right ? -1 : 1;
    else
      {
        left++;
        right++;
      }
  if (*left != *right)
    return *left == '\0' ? -1 : 1;
  return strcmp (a, b);
}

gboolean
bhxh_match_init (Match *match, Arena *arena, const guint64 *n_rows, GError **error)
{
  *match = (Match){ .arena = arena };
  for (guint side = 0; side < N_SIDES; side++)
    {
      match->rows[side] = bhxh_try_new (MAX (n_rows[side], 1), sizeof (MatchRow), error);
      if (match->rows[side] == NULL)
        return FALSE;
    }
  return TRUE;
}

void
bhxh_match_clear (Match *match)
{
  for (guint side = 0; side < N_SIDES; side++)
    g_free (match->rows[side]);
  g_free (match->pairs);
  memset (match, 0, sizeof *match);
}

MatchRow *
bhxh_match_add (Match *match, Side side)
{
  return &match->rows[side][match->n_rows[side]++];
}

static int
compare_keys (const void *a, const void *b)
{
  const MatchRow *left = *(MatchRow *const *) a;
  const MatchRow *right = *(MatchRow *const *) b;
  const gint order = strcmp (left->key, right->key);

  return order != 0 ? order : strcmp (left->keys[0], right->keys[0]);
}

/* The rows of a side that are alone and have a key of the pass, sorted by it. */
static guint
list_alone (Match *match, Side side, guint pass, MatchRow **list)
{
  guint n = 0;

  for (guint i = 0; i < match->n_rows[side]; i++)
    {
      MatchRow *row = &match->rows[side][i];

      row->key = row->keys[pass];
      if (row->other == NULL && row->key != NULL)
        list[n++] = row;
    }
  qsort (list, n, sizeof *list, compare_keys);
  return n;
}

/* How many rows from the first of @list on have its key. */
static guint
count_same (MatchRow *const *list, guint n)
{
  guint count = 1;

  while (count < n && strcmp (list[0]->key, list[count]->key) == 0)
    count++;
  return count;
}

static void
pair_group (MatchRow **before, MatchRow **after, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      before[i]->other = after[i];
      after[i]->other = before[i];
    }
}

static void
run_pass (Match *match, guint pass, MatchRow **before, MatchRow **after)
{
  const guint n_before = list_alone (match, SIDE_BEFORE, pass, before);
  const guint n_after = list_alone (match, SIDE_AFTER, pass, after);
  guint i = 0;
  guint j = 0;

  while (i < n_before && j < n_after)
    {
      const gint order = strcmp (before[i]->key, after[j]->key);
      const guint n_left = count_same (before + i, n_before - i);
      const guint n_right = count_same (after + j, n_after - j);

      if (order == 0 && (pass < match->only_from || (n_left == 1 && n_right == 1)))
        pair_group (before + i, after + j, MIN (n_left, n_right));
      i += order <= 0 ? n_left : 0;
      j += order >= 0 ? n_right : 0;
    }
}

static const MatchRow *
first_row (const MatchPair *pair)
{
  return pair->rows[pair->rows[SIDE_BEFORE] != NULL ? SIDE_BEFORE : SIDE_AFTER];
}

static int
compare_pairs (const void *a, const void *b)
{
  const MatchPair *left = a;
  const MatchPair *right = b;
  const MatchRow *first = first_row (left);
  const MatchRow *second = first_row (right);
  const gint order = bhxh_match_compare (first->order, second->order);

  if (order != 0)
    return order;
  if ((left->rows[SIDE_BEFORE] == NULL) != (right->rows[SIDE_BEFORE] == NULL))
    return left->rows[SIDE_BEFORE] == NULL ? 1 : -1;
  return strcmp (first->keys[0], second->keys[0]);
}

/* Rows that are alone, and pairs that are not the same. */
static gboolean
list_pairs (Match *match, GError **error)
{
  const gsize most = (gsize) match->n_rows[SIDE_BEFORE] + match->n_rows[SIDE_AFTER];

  match->pairs = bhxh_try_new (MAX (most, 1), sizeof (MatchPair), error);
  if (match->pairs == NULL)
    return FALSE;
  for (guint i = 0; i < match->n_rows[SIDE_BEFORE]; i++)
    {
      const MatchRow *row = &match->rows[SIDE_BEFORE][i];

      if (row->other == NULL || strcmp (row->keys[0], row->other->keys[0]) != 0)
        match->pairs[match->n_pairs++] = (MatchPair){ { row, row->other } };
    }
  for (guint i = 0; i < match->n_rows[SIDE_AFTER]; i++)
    if (match->rows[SIDE_AFTER][i].other == NULL)
      match->pairs[match->n_pairs++] =
          (MatchPair){ { NULL, &match->rows[SIDE_AFTER][i] } };
  qsort (match->pairs, match->n_pairs, sizeof *match->pairs, compare_pairs);
  return TRUE;
}

gboolean
bhxh_match_run (Match *match, GError **error)
{
  g_autofree MatchRow **before =
      bhxh_try_new (match->n_rows[SIDE_BEFORE] + 1U, sizeof *before, error);
  g_autofree MatchRow **after =
      before != NULL ? bhxh_try_new (match->n_rows[SIDE_AFTER] + 1U, sizeof *after, error)
                     : NULL;

  if (after == NULL)
    return FALSE;
  for (guint pass = 0; pass < match->n_passes; pass++)
    run_pass (match, pass, before, after);
  return list_pairs (match, error);
}
