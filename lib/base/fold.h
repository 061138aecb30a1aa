/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Vietnamese letters without case and diacritics, so that closed lists of words are found
 * however they are typed.
 */
#pragma once

#include <glib.h>

/* @letter in lower case without its diacritics: "d" for đ, Đ and the look-alike Ð, "u"
 * for ư and the look-alike U+01A3; the hyphen for every dash and the minus sign; the
 * space for all white space; 0 for a combining mark. Other scripts stay, in lower case.
 */
gunichar bhxh_fold_letter (gunichar letter);

/* Folds @length bytes of UTF-8, NFC or NFD alike, into @folded (@size bytes with its
 * NUL): letter by letter, runs of white space as one space, none at the ends. Returns the
 * bytes written without the NUL, or -1 when it is not UTF-8 or does not fit. No
 * allocation. */
gssize bhxh_fold (const char *text, gsize length, char *folded, gsize size);
