/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Looking up closed lists.
 */
#include "base/label.h"

#include <string.h>

const char *
bhxh_label_get_words (const Label *label, BhxhLanguage language)
{
  return language == BHXH_LANGUAGE_EN ? label->en : label->vi;
}

gint
bhxh_label_find (const Label *labels, guint n_labels, const char *name, gssize length)
{
  const gsize n = length < 0 ? strlen (name) : (gsize) length;

  for (guint i = 0; i < n_labels; i++)
    if (labels[i].name != NULL && strlen (labels[i].name) == n &&
        memcmp (labels[i].name, name, n) == 0)
      return (gint) i;
  return -1;
}
