/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The lines that an iCalendar is made of (RFC 5545, 3.1): "NAME:VALUE", at most 75 octets,
 * folded between letters where there are more, ended by CR LF.
 */
#pragma once

#include "table/sink.h"

/* Octets of a line without its end. */
#define CONTENT_LINE_OCTETS 75

/* A line whose value is written as it is; parameters are part of @name, such as
 * "DUE;VALUE=DATE". */
void bhxh_content_line_write (Sink *sink, const char *name, const char *value);

/* A line whose value is a text (3.3.11): line breaks, "," ";" and "\" are escaped; other
 * control characters than a tab, which a text cannot have, become spaces. */
void bhxh_content_line_write_text (Sink *sink, const char *name, const char *text);
