/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the type before a unit's name is written, in full and in short, and when a first
 * word that looks like one may be part of the name.
 */
#include "base/name.h"

#include <string.h>

typedef struct
{
  const char *base; /* letters without marks */
  const char *spelling;
  NameType type;
} TypeWord;

/* Longer ones before those they begin with; the last of a type is the one it goes by. */
static const TypeWord type_words[] = {
  { "thanhpho", "thành phố", NAME_TYPE_THANH_PHO },
  { "thixa", "thị xã", NAME_TYPE_THI_XA },
  { "thitran", "thị trấn", NAME_TYPE_THI_TRAN },
  { "dackhu", "đặc khu", NAME_TYPE_DAC_KHU },
  { "huyendao", "huyện đảo", NAME_TYPE_HUYEN },
  { "huyen", "huyện", NAME_TYPE_HUYEN },
  { "tinh", "tỉnh", NAME_TYPE_TINH },
  { "quan", "quận", NAME_TYPE_QUAN },
  { "phuong", "phường", NAME_TYPE_PHUONG },
  { "xa", "xã", NAME_TYPE_XA },
};

typedef struct
{
  const char *letters;
  NameType type;
  guint8 gaps;          /* what may follow */
  gboolean takes_digit; /* "P1" */
} TypeShort;

#define DOT LETTER_GAP_DOT
#define DOT_OR_SPACE (LETTER_GAP_DOT | LETTER_GAP_SPACE)

/* "T" alone is too short to be a province without its dot. */
static const TypeShort type_shorts[] = {
  { "tp", NAME_TYPE_THANH_PHO, DOT_OR_SPACE, FALSE },
  { "tx", NAME_TYPE_THI_XA, DOT_OR_SPACE, FALSE },
  { "tt", NAME_TYPE_THI_TRAN, DOT_OR_SPACE, FALSE },
  { "dk", NAME_TYPE_DAC_KHU, DOT_OR_SPACE, FALSE },
  { "h", NAME_TYPE_HUYEN, DOT_OR_SPACE, FALSE },
  { "q", NAME_TYPE_QUAN, DOT_OR_SPACE, TRUE },
  { "p", NAME_TYPE_PHUONG, DOT_OR_SPACE, TRUE },
  { "x", NAME_TYPE_XA, DOT_OR_SPACE, FALSE },
  { "t", NAME_TYPE_TINH, DOT, FALSE },
};

/* A type found at the start of a name. */
typedef struct
{
  NameType type;
  guint n_letters;
  gboolean is_certain; /* no name begins with it as it is written */
  gboolean is_short;
} FoundType;

const char *
bhxh_name_type_get_base (NameType type)
{
  for (gsize i = G_N_ELEMENTS (type_words); i-- > 0;)
    if (type_words[i].type == type)
      return type_words[i].base;
  return "";
}

static gboolean
begins_with (const Name *name, const char *letters, guint n)
{
  if (name->n_letters <= n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (name->letters[i].base != (guchar) letters[i])
      return FALSE;
  return TRUE;
}

static gboolean
is_digit (const Letter *letter)
{
  return letter->base >= '0' && letter->base <= '9';
}

static gboolean
is_plain (const Letter *letters, guint n)
{
  for (guint i = 0; i < n; i++)
    if (letters[i].quality != 0 || letters[i].tone != 0)
      return FALSE;
  return TRUE;
}

/* The end of the word that begins at @from. */
static guint
find_word_end (const Name *name, guint from)
{
  guint end = from + 1;

  while (end < name->n_letters && name->letters[end].gap == 0)
    end++;
  return end;
}

/* Whether the first letters, known to be those of @word without marks, have all its marks
 * or, word by word, none, and are not parted inside a word: "Phương" is neither "phường"
 * nor "phuong". @n_marked counts words with marks. */
static gboolean
is_spelled (const Name *name, const TypeWord *word, guint *n_marked)
{
  Name spelling = { .text = word->spelling,
                    .length = strlen (word->spelling),
                    .capacity = NAME_SHORT };
  guint end = 0;

  spelling.letters = spelling.short_letters;
  bhxh_name_fold (&spelling);
  for (guint from = 0; from < spelling.n_letters; from = end)
    {
      end = find_word_end (&spelling, from);
      if (find_word_end (name, from) < end)
        return FALSE;
      if (is_plain (name->letters + from, end - from))
        continue;
      if (bhxh_letters_compare (name->letters + from, spelling.letters + from,
                                end - from) != NAME_MATCH_LETTERS)
        return FALSE;
      (*n_marked)++;
    }
  return TRUE;
}

static gboolean
find_long_type (const Name *name, FoundType *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_words); i++)
    {
      const TypeWord *word = &type_words[i];
      const guint n = (guint) strlen (word->base);
      guint n_marked = 0;

      if (!begins_with (name, word->base, n) ||
          (name->letters[n].gap == 0 && !is_digit (&name->letters[n])) ||
          !is_spelled (name, word, &n_marked))
        continue;
      *found = (FoundType){ word->type, n,
                            n_marked > 0 || strchr (word->spelling, ' ') != NULL, FALSE };
      return TRUE;
    }
  return FALSE;
}

/* Only Đ may carry a mark in a short type: "ĐK." */
static gboolean
is_short_plain (const Name *name, guint n)
{
  return is_plain (name->letters + 1, n - 1) && name->letters[0].tone == 0 &&
         (name->letters[0].quality & ~LETTER_STROKE) == 0 &&
         (name->letters[0].quality == 0 || n == 2);
}

/* "T.P", "TP." and "TP " alike; never "T.Phú". */
static gboolean
find_short_type (const Name *name, FoundType *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_shorts); i++)
    {
      const TypeShort *candidate = &type_shorts[i];
      const guint n = (guint) strlen (candidate->letters);
      const Letter *next = &name->letters[n];
      gboolean has_dot = FALSE;

      if (!begins_with (name, candidate->letters, n) || !is_short_plain (name, n))
        continue;
      if ((next->gap & candidate->gaps) == 0 &&
          !(candidate->takes_digit && is_digit (next)))
        continue;
      has_dot = (next->gap & LETTER_GAP_DOT) != 0 ||
                (n == 2 && (name->letters[1].gap & LETTER_GAP_DOT) != 0);
      if (n == 2 && name->letters[1].gap != 0 && !has_dot)
        continue;
      *found =
          (FoundType){ candidate->type, n, n > 1 || has_dot || is_digit (next), TRUE };
      return TRUE;
    }
  return FALSE;
}

static NameReading
reading_after (const Name *name, NameType type, guint first)
{
  return (NameReading){ type, first, name->n_letters - first,
                        type != NAME_TYPE_NONE && is_digit (&name->letters[first]) };
}

void
bhxh_name_find_readings (Name *name)
{
  FoundType found;
  guint typed = 0;

  name->n_readings = 0;
  if (name->n_letters == 0)
    return;
  if (!find_long_type (name, &found) && !find_short_type (name, &found))
    {
      name->readings[name->n_readings++] = reading_after (name, NAME_TYPE_NONE, 0);
      return;
    }
  /* Who writes the rest with marks would have written those of the type. */
  if (!found.is_certain && !found.is_short && !is_plain (name->letters, name->n_letters))
    typed = 1;
  name->readings[typed] = reading_after (name, found.type, found.n_letters);
  if (!found.is_certain)
    name->readings[1 - typed] = reading_after (name, NAME_TYPE_NONE, 0);
  name->n_readings = found.is_certain ? 1 : 2;
}

NameType
bhxh_name_get_type (const Name *name)
{
  return name->n_readings == 1 ? name->readings[0].type : NAME_TYPE_NONE;
}

gboolean
bhxh_name_text_has_type (const char *text)
{
  g_auto (Name) name;

  bhxh_name_init (&name, text, strlen (text));
  return bhxh_name_get_type (&name) != NAME_TYPE_NONE;
}
