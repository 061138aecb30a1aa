/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A short, printable piece of an input's text, for messages.
 */
#pragma once

#include <glib.h>

/* Bytes of an excerpt's buffer, with its NUL. */
#define EXCERPT_SIZE 96

/* Writes the beginning of @text (@length bytes, any bytes) into @excerpt: valid UTF-8 on
 * one line, "?" for what is not, "…" at the end when it was cut. Returns @excerpt. No
 * allocation. */
const char *bhxh_excerpt (char excerpt[EXCERPT_SIZE], const char *text, gsize length);
