/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * When two spellings can be one name: the same letters, no mark against another mark, and
 * not two different types.
 */
#include "base/name.h"

#include <string.h>

void
bhxh_name_init (Name *name, const char *text, gsize length)
{
  name->text = text;
  name->length = length;
  name->letters = name->short_letters;
  name->n_letters = 0;
  name->capacity = NAME_SHORT;
  bhxh_name_fold (name);
  bhxh_name_find_readings (name);
}

void
bhxh_name_clear (Name *name)
{
  if (name->letters != name->short_letters)
    g_free (name->letters);
  name->letters = NULL;
}

static gboolean
is_vowel (gunichar base)
{
  return base == 'a' || base == 'e' || base == 'i' || base == 'o' || base == 'u' ||
         base == 'y';
}

/* The end of the run of vowels at @from. A syllable has one such run and one tone,
 * wherever in the run it is written: "Hoá" is "Hóa". Words written together in one name
 * only ("Mò Ó", "MòÓ") make one run. */
static guint
find_run_end (const Letter *a, const Letter *b, guint from, guint n)
{
  guint end = from + 1;

  if (!is_vowel (a[from].base))
    return end;
  while (end < n && is_vowel (a[end].base) && (a[end].gap == 0 || b[end].gap == 0))
    end++;
  return end;
}

/* The tones of [from, end) in order, one after the other; more than any run has do not
 * matter. */
static guint64
collect_tones (const Letter *letters, guint from, guint end)
{
  guint64 tones = 0;

  for (guint i = from; i < end; i++)
    if (letters[i].tone != 0)
      tones = tones << 5 | letters[i].tone;
  return tones;
}

static gboolean
has_marks (const Letter *letters, guint from, guint end)
{
  for (guint i = from; i < end; i++)
    if (letters[i].quality != 0 || letters[i].tone != 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_same_marks (const Letter *a, const Letter *b, guint from, guint end)
{
  for (guint i = from; i < end; i++)
    if (a[i].quality != b[i].quality)
      return FALSE;
  return collect_tones (a, from, end) == collect_tones (b, from, end);
}

/* Which of two names lacks marks that the other has, and which has any. */
typedef struct
{
  gboolean a_lacks;
  gboolean b_lacks;
  gboolean a_has;
  gboolean b_has;
} Marks;

/* Whether a run has the same marks in both, or none in one: "Hương" is not "Hướng". */
static gboolean
compare_run (const Letter *a, const Letter *b, guint from, guint end, Marks *marks)
{
  const gboolean a_has = has_marks (a, from, end);
  const gboolean b_has = has_marks (b, from, end);

  marks->a_has |= a_has;
  marks->b_has |= b_has;
  if (has_same_marks (a, b, from, end))
    return TRUE;
  marks->a_lacks |= !a_has;
  marks->b_lacks |= !b_has;
  return !a_has || !b_has;
}

NameMatch
bhxh_letters_compare (const Letter *a, const Letter *b, guint n)
{
  Marks marks = { FALSE, FALSE, FALSE, FALSE };
  guint end = 0;

  for (guint i = 0; i < n; i++)
    if (a[i].base != b[i].base)
      return NAME_MATCH_NONE;
  for (guint from = 0; from < n; from = end)
    {
      end = find_run_end (a, b, from, n);
      if (!compare_run (a, b, from, end, &marks))
        return NAME_MATCH_NONE;
    }
  if (!marks.a_lacks && !marks.b_lacks)
    return NAME_MATCH_LETTERS;
  if ((marks.a_lacks && marks.a_has) || (marks.b_lacks && marks.b_has))
    return NAME_MATCH_COMPATIBLE;
  return NAME_MATCH_PLAIN;
}

static NameMatch
compare_readings (const Name *a,
                  const NameReading *ra,
                  const Name *b,
                  const NameReading *rb,
                  NameType b_type)
{
  const NameType type = rb->type != NAME_TYPE_NONE ? rb->type : b_type;

  if (ra->n_letters != rb->n_letters || ra->needs_type != rb->needs_type)
    return NAME_MATCH_NONE;
  if (ra->type != type && ra->type != NAME_TYPE_NONE && type != NAME_TYPE_NONE)
    return NAME_MATCH_NONE;
  return bhxh_letters_compare (a->letters + ra->first, b->letters + rb->first,
                               ra->n_letters);
}

NameMatch
bhxh_name_compare (const Name *a, const Name *b, NameType b_type)
{
  NameMatch best = NAME_MATCH_NONE;

  if (a->length == b->length && memcmp (a->text, b->text, a->length) == 0)
    return NAME_MATCH_EXACT;
  for (guint i = 0; i < a->n_readings; i++)
    for (guint j = 0; j < b->n_readings; j++)
      best =
          MAX (best, compare_readings (a, &a->readings[i], b, &b->readings[j], b_type));
  return best;
}

static guint64
mix (guint64 hash, gunichar base)
{
  return (hash ^ base) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
}

guint32
bhxh_name_hash_reading (const Name *name, guint reading)
{
  const NameReading *r = &name->readings[reading];
  guint64 hash = r->needs_type ? (guint64) r->type : 0;

  for (guint i = 0; i < r->n_letters; i++)
    {
      hash = mix (hash, name->letters[r->first + i].base);
      hash ^= hash >> 29;
    }
  return (guint32) (hash ^ (hash >> 32));
}

char *
bhxh_name_dup_key (const Name *name)
{
  GString *key = g_string_new (NULL);

  if (name->n_readings > 0)
    {
      const NameReading *r = &name->readings[0];

      if (r->needs_type)
        g_string_append (key, bhxh_name_type_get_base (r->type));
      for (guint i = 0; i < r->n_letters; i++)
        g_string_append_unichar (key, name->letters[r->first + i].base);
    }
  return g_string_free (key, FALSE);
}
