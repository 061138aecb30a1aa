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

/**
 * @brief Brings text to NFC, with white space folded.
 *
 * Line breaks, tabs, no-break spaces and runs of them become one space; there is none at
 * the ends. Nothing else changes: tone placement ("Hoá", "Hóa") and look-alike letters
 * stay as they are, see bhxh_text_matches().
 *
 * @param text        UTF-8; borrowed.
 * @param length      Its bytes, or -1 when it ends with NUL.
 * @param[out] error  #BHXH_ERROR_SYNTAX with the byte's offset when it is not UTF-8 or
 *                    holds a NUL; #BHXH_ERROR_MEMORY; or NULL.
 * @return The text; free with bhxh_free(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_text_normalize (const char *text, gssize length, GError **error);

/**
 * @brief The key under which spellings of one name fall together.
 *
 * Without case, diacritics, tone placement, spaces and punctuation: "Đa Krông", "ĐAKRÔNG"
 * and "Dakrong" share one. The type of a unit, in full or in short ("Huyện", "H.",
 * "TP."), is left off, unless only a number is left: the key of "P.1" is "phuong1". Where
 * a first word without diacritics can be a type or part of the name ("Xa Dung"), it is
 * taken for the type if the rest is without diacritics too; bhxh_text_matches() looks at
 * both readings.
 *
 * @param name  A name; borrowed. What is not UTF-8 counts as U+FFFD.
 * @return The key, ASCII where the name is Vietnamese; free with bhxh_free().
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_text_dup_key (const char *name);

/**
 * @brief Whether two spellings can be the same name.
 *
 * They can when their letters without diacritics are the same, every syllable has the
 * same diacritics or in one of them none ("Dakrông" is "Đa Krông", "Hương" is not
 * "Hướng"), and the types, where both have one, are the same. A number needs its type:
 * "1" is not "Phường 1". Tone placement, spaces, encoding (NFC, NFD), Ð for Đ and U+01A3
 * for ư do not matter. A text always matches itself.
 *
 * @param a  A name; borrowed. What is not UTF-8 counts as U+FFFD.
 * @param b  Another; borrowed.
 * @return TRUE when they can. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_text_matches (const char *a, const char *b);

G_END_DECLS

/** @} */
