/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The distance of Damerau and Levenshtein (optimal string alignment) between the letters
 * of two names.
 */
#include "base/name-slips.h"

/* The letters of one name. */
typedef struct
{
  const Letter *letters;
  guint n;
} Word;

/* Slips that turn the first i letters of one word into the first j of the other. A swap
 * looks two rows back. */
typedef struct
{
  guint row[3][NAME_SHORT + 1];
} Slips;

static guint
cheapest (const Slips *slips, const Word *a, const Word *b, guint i, guint j)
{
  const gunichar x = a->letters[i - 1].base;
  const gunichar y = b->letters[j - 1].base;
  const guint *above = slips->row[(i + 2) % 3];
  guint best = above[j - 1] + (x == y ? 0 : 1);

  best = MIN (best, above[j] + 1);
  best = MIN (best, slips->row[i % 3][j - 1] + 1);
  if (i > 1 && j > 1 && x == b->letters[j - 2].base && y == a->letters[i - 2].base)
    best = MIN (best, slips->row[(i + 1) % 3][j - 2] + 1);
  return best;
}

static guint
count_slips (const Word *a, const Word *b)
{
  Slips slips;

  for (guint j = 0; j <= b->n; j++)
    slips.row[0][j] = j;
  for (guint i = 1; i <= a->n; i++)
    {
      slips.row[i % 3][0] = i;
      for (guint j = 1; j <= b->n; j++)
        slips.row[i % 3][j] = cheapest (&slips, a, b, i, j);
    }
  return slips.row[a->n % 3][b->n];
}

static Word
word_of (const Name *name)
{
  return (Word){ name->letters + name->readings[0].first, name->readings[0].n_letters };
}

static gboolean
is_comparable (const Name *a, const Name *b, NameType b_type)
{
  const NameReading *ra = &a->readings[0];
  const NameReading *rb = &b->readings[0];
  NameType type = b_type;

  if (a->n_readings == 0 || b->n_readings == 0 || ra->needs_type || rb->needs_type)
    return FALSE;
  if (rb->type != NAME_TYPE_NONE)
    type = rb->type;
  return ra->type == type || ra->type == NAME_TYPE_NONE || type == NAME_TYPE_NONE;
}

guint
bhxh_name_count_slips (const Name *a, const Name *b, NameType b_type)
{
  const Word x = word_of (a);
  const Word y = word_of (b);
  const guint shorter = MIN (x.n, y.n);
  const guint longer = MAX (x.n, y.n);
  guint n = 0;

  if (!is_comparable (a, b, b_type) || longer > NAME_SHORT ||
      longer - shorter > NAME_MAX_SLIPS)
    return NAME_MAX_SLIPS + 1;
  n = count_slips (&x, &y);
  return n * 3 <= shorter ? MIN (n, NAME_MAX_SLIPS + 1) : NAME_MAX_SLIPS + 1;
}
