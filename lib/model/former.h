/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the area of a unit that is no more is called.
 */
#pragma once

#include <bhxhplan/language.h>

/* "Địa bàn huyện cũ Vĩnh Linh", "Area of the former Vinh Linh District"; free with
 * g_free(). */
char *bhxh_former_dup_name (const char *name, BhxhLanguage language);
