/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A Vietnamese name taken apart: its letters, their marks, the type before it ("Huyện"),
 * and how near two names are.
 */
#pragma once

#include <bhxhplan/text.h>

/* A letter or digit in lower case without its marks, and the marks beside it. Đ, also as
 * the look-alike U+00D0, is d with a stroke; U+01A3, a wrong ư of old fonts, is u with a
 * horn. */
typedef struct
{
  gunichar base;
  guint8 quality; /* LetterQuality bits */
  guint8 tone;    /* one bit for each of the five marks */
  guint8 gap;     /* LetterGap bits: what stands before it */
} Letter;

typedef enum
{
  LETTER_CIRCUMFLEX = 1, /* â ê ô */
  LETTER_BREVE = 2,      /* ă */
  LETTER_HORN = 4,       /* ơ ư */
  LETTER_STROKE = 8,     /* đ */
  LETTER_OTHER = 16      /* any mark that Vietnamese does not have */
} LetterQuality;

typedef enum
{
  LETTER_GAP_SPACE = 1, /* white space, also a line break */
  LETTER_GAP_DOT = 2,
  LETTER_GAP_OTHER = 4 /* a hyphen, a bracket... */
} LetterGap;

/* The types of units that stand before a name. */
typedef enum
{
  NAME_TYPE_NONE = 0,
  NAME_TYPE_TINH,
  NAME_TYPE_THANH_PHO,
  NAME_TYPE_THI_XA,
  NAME_TYPE_HUYEN, /* also "huyện đảo" */
  NAME_TYPE_QUAN,
  NAME_TYPE_PHUONG,
  NAME_TYPE_XA,
  NAME_TYPE_THI_TRAN,
  NAME_TYPE_DAC_KHU
} NameType;

/* How near two names are; a larger one is nearer. */
typedef enum
{
  NAME_MATCH_NONE = 0,
  NAME_MATCH_COMPATIBLE, /* marks are left out here and there */
  NAME_MATCH_PLAIN,      /* the one that lacks marks is written without any */
  NAME_MATCH_LETTERS,    /* the same letters and marks; spaces, case, type, tone placement
                            may differ */
  NAME_MATCH_EXACT       /* the same bytes */
} NameMatch;

/* One way to read a name: so many letters from @first on, after a type. */
typedef struct
{
  NameType type;
  guint first;
  guint n_letters;
  gboolean needs_type; /* only a number is left, as in "Phường 1": without its type it is
                          no name */
} NameReading;

#define NAME_MAX_READINGS 2
#define NAME_SHORT 96
/* What comes after so many letters does not count. */
#define NAME_MAX_LETTERS 65536

/* "Xa Dung" without marks can be the commune (xã) of Dung, or Xa Dung: two readings, the
 * likelier one first. A name without letters has none. Holds pointers into itself: do not
 * copy. */
typedef struct
{
  const char *text; /* borrowed */
  gsize length;
  Letter *letters;
  guint n_letters;
  guint capacity;
  NameReading readings[NAME_MAX_READINGS];
  guint n_readings;
  Letter short_letters[NAME_SHORT];
} Name;

/* Takes @length bytes apart, which stay borrowed. Any bytes will do; what is not UTF-8
 * counts as U+FFFD. */
void bhxh_name_init (Name *name, const char *text, gsize length);
void bhxh_name_clear (Name *name);

/* How near two names are. @b_type is a type known for @b where its text has none. */
NameMatch bhxh_name_compare (const Name *a, const Name *b, NameType b_type);

/* The type in its text; NAME_TYPE_NONE where there is none for sure. */
NameType bhxh_name_get_type (const Name *name);

/* TRUE for "Huyện Vĩnh Linh", FALSE for a name without a type. */
gboolean bhxh_name_text_has_type (const char *text);

/* A hash of the letters without marks. Names that are near have a reading with the same
 * one each. */
guint32 bhxh_name_hash_reading (const Name *name, guint reading);

/* The key of bhxh_text_dup_key(); free with g_free(). */
char *bhxh_name_dup_key (const Name *name);

/* The steps of bhxh_name_init(), for it alone. */
void bhxh_name_fold (Name *name);
void bhxh_name_find_readings (Name *name);

/* The type's letters without marks and spaces: "thanhpho". */
const char *bhxh_name_type_get_base (NameType type);

/* How near two runs of @n letters are: NAME_MATCH_LETTERS at most. */
NameMatch bhxh_letters_compare (const Letter *a, const Letter *b, guint n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Name, bhxh_name_clear)
