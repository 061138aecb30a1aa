/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What kind of unit a name says comes first in Vietnamese, and "former" right after it.
 */
#include "model/former.h"

#include <string.h>

typedef struct
{
  const char *name; /* as names of units begin */
  const char *area;
} UnitWord;

/* A word that begins with another one stands before it. */
static const UnitWord words[] = {
  { "Huyện đảo ", "huyện đảo" },
  { "Huyện ", "huyện" },
  { "Thành phố ", "thành phố" },
  { "Thị xã ", "thị xã" },
  { "Thị trấn ", "thị trấn" },
  { "Tỉnh ", "tỉnh" },
  { "Quận ", "quận" },
  { "Phường ", "phường" },
  { "Xã ", "xã" },
};

char *
bhxh_former_dup_name (const char *name, BhxhLanguage language)
{
  if (language == BHXH_LANGUAGE_EN)
    return g_strconcat ("Area of the former ", name, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (name, words[i].name))
      return g_strconcat ("Địa bàn ", words[i].area, " cũ ",
                          name + strlen (words[i].name), NULL);
  return g_strconcat ("Địa bàn cũ: ", name, NULL);
}
