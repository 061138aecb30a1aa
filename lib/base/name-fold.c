/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From bytes to letters and marks, however they are encoded: composed, decomposed, or
 * with the look-alikes of old fonts.
 */
#include "base/fold.h"
#include "base/name.h"

#include <string.h>

typedef struct
{
  gunichar code;
  guint8 quality;
  guint8 tone;
} Mark;

static const Mark marks[] = {
  { 0x0300, 0, 1 }, /* huyền */
  { 0x0301, 0, 2 }, /* sắc */
  { 0x0302, LETTER_CIRCUMFLEX, 0 },
  { 0x0303, 0, 4 }, /* ngã */
  { 0x0306, LETTER_BREVE, 0 },
  { 0x0309, 0, 8 },            /* hỏi */
  { 0x030C, LETTER_BREVE, 0 }, /* a caron, typed for the breve */
  { 0x031B, LETTER_HORN, 0 },
  { 0x0323, 0, 16 }, /* nặng */
};

static Letter *
append (Name *name, Letter letter)
{
  if (name->n_letters == name->capacity)
    {
      const guint capacity = name->capacity * 2;

      if (name->letters == name->short_letters)
        {
          name->letters = g_new (Letter, capacity);
          memcpy (name->letters, name->short_letters, sizeof name->short_letters);
        }
      else
        name->letters = g_renew (Letter, name->letters, capacity);
      name->capacity = capacity;
    }
  name->letters[name->n_letters] = letter;
  return &name->letters[name->n_letters++];
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

/* "01" is "1"; "1 2" is not "12". */
static void
append_digit (Name *name, gunichar digit, guint8 gap)
{
  Letter *last = name->n_letters > 0 ? &name->letters[name->n_letters - 1] : NULL;
  const gboolean follows = last != NULL && is_digit (last->base);
  const gboolean is_leading_zero =
      follows && last->base == '0' &&
      (name->n_letters == 1 || last->gap != 0 || !is_digit (last[-1].base));

  if (follows && gap == 0 && is_leading_zero)
    {
      last->base = digit;
      return;
    }
  if (follows && gap != 0)
    append (name, (Letter){ '-', 0, 0, gap });
  append (name, (Letter){ digit, 0, 0, gap });
}

static void
add_mark (Letter *letter, gunichar mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].code == mark)
      {
        letter->quality |= marks[i].quality;
        letter->tone |= marks[i].tone;
        return;
      }
  letter->quality |= LETTER_OTHER;
}

/* A letter with the marks it decomposes into. What folds to another letter without them
 * has its mark in its shape: Đ and Ư, as which the look-alikes count. */
static void
append_letter (Name *name, gunichar c, guint8 gap)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  const gsize n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  const gunichar base = bhxh_fold_letter (n > 1 ? parts[0] : c);
  Letter *letter = append (name, (Letter){ base, 0, 0, gap });

  if (n == 1 && base == 'd' && c >= 0x80)
    letter->quality = LETTER_STROKE;
  if (n == 1 && base == 'u' && c >= 0x80)
    letter->quality = LETTER_HORN;
  for (gsize i = 1; i < n; i++)
    add_mark (letter, parts[i]);
}

/* What stands between letters; 0 for what does not part them: an apostrophe, an invisible
 * joint. */
static guint8
gap_of (gunichar c)
{
  if (c == '.')
    return LETTER_GAP_DOT;
  if (c <= ' ' || c == 0x85 || g_unichar_isspace (c))
    return LETTER_GAP_SPACE;
  if (c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x00AD ||
      g_unichar_type (c) == G_UNICODE_FORMAT)
    return 0;
  return LETTER_GAP_OTHER;
}

/* Takes the character at @p in and gives its end. @gap collects what stands before the
 * next letter; a mark belongs to the letter right before it. */
static const char *
fold_character (Name *name, const char *p, const char *end, guint8 *gap)
{
  const guchar byte = (guchar) *p;
  gunichar c = byte;

  if (byte >= 0x80)
    c = g_utf8_get_char_validated (p, end - p);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      append (name, (Letter){ 0xFFFD, 0, 0, *gap });
      *gap = 0;
      return p + 1;
    }
  if (c < 0x80 ? g_ascii_isdigit (c) : g_unichar_isdigit (c))
    append_digit (name, '0' + (gunichar) g_unichar_digit_value (c), *gap);
  else if (c < 0x80 && g_ascii_isalpha (c))
    append (name, (Letter){ bhxh_fold_letter (c), 0, 0, *gap });
  else if (c >= 0x80 && g_unichar_isalnum (c))
    append_letter (name, c, *gap);
  else if (c >= 0x80 && g_unichar_ismark (c))
    {
      if (*gap == 0 && name->n_letters > 0)
        add_mark (&name->letters[name->n_letters - 1], c);
      return g_utf8_next_char (p);
    }
  else
    {
      *gap |= gap_of (c);
      return c < 0x80 ? p + 1 : g_utf8_next_char (p);
    }
  *gap = 0;
  return c < 0x80 ? p + 1 : g_utf8_next_char (p);
}

void
bhxh_name_fold (Name *name)
{
  const char *end = name->text + name->length;
  guint8 gap = 0;

  for (const char *p = name->text; p < end && name->n_letters < NAME_MAX_LETTERS;)
    p = fold_character (name, p, end, &gap);
}
