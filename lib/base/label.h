/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A value of a closed list: its machine name and its words in both languages.
 */
#pragma once

#include <bhxhplan/text.h>

/* How good it is what a label says, where that can be said. */
typedef enum
{
  TONE_NONE = 0,
  TONE_GOOD,
  TONE_WATCH, /* to be looked at: not settled, or not yet */
  TONE_BAD
} LabelTone;

typedef struct
{
  const char *name; /* machine name, as in files */
  const char *vi;
  const char *en;
  LabelTone tone;
} Label;

/* The label's words in @language. */
const char *bhxh_label_get_words (const Label *label, BhxhLanguage language);

/* The index of the label with this machine name (length -1: NUL-terminated); -1 when none
 * has. */
gint bhxh_label_find (const Label *labels,
                      guint n_labels,
                      const char *name,
                      gssize length);
