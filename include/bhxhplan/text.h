/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Vietnamese text: one normal form, and when two spellings name the same thing.
 */
#pragma once

#include <bhxhplan/error.h>

G_BEGIN_DECLS

/** @defgroup text Text
 *  @brief Vietnamese names as they are really written.
 *  @{ */

/** @brief Language of what people read. @since 0.1 */
typedef enum
{
  BHXH_LANGUAGE_VI = 1, /**< Vietnamese, the default. */
  BHXH_LANGUAGE_EN = 2  /**< English. */
} BhxhLanguage;

/**
 * @brief Brings text to NFC, with line breaks and runs of spaces folded to one space and none at the ends.
 *
 * @param text        UTF-8; borrowed.
 * @param length      Its bytes, or -1.
 * @param[out] error  #BHXH_ERROR_SYNTAX with the byte's offset when it is not UTF-8.
 * @return The text; free with bhxh_free(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_text_normalize (const char *text, gssize length, GError **error);

/**
 * @brief The key under which spellings of one name fall together.
 *
 * Without case, diacritics, tone placement, spaces and punctuation: "Đa Krông", "ĐAKRÔNG" and
 * "Dakrong" share one. The type ("Huyện", "H.", "TP.") is left off.
 *
 * @param name  A name; UTF-8; borrowed.
 * @return The key, ASCII where the name is Vietnamese; free with bhxh_free(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_text_dup_key (const char *name);

/**
 * @brief Whether two spellings can be the same name.
 *
 * They can when their keys are equal, no letter has one diacritic here and another there (one
 * may lack what the other has), and the types, where both have one, are the same.
 *
 * @param a  A name; UTF-8; borrowed.
 * @param b  Another; UTF-8; borrowed.
 * @return TRUE when they can. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_text_matches (const char *a, const char *b);

G_END_DECLS

/** @} */
