/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Why figures are not added, and what to do instead; labels[v] belongs to the value v of
 * BhxhObjection, [0] is blank.
 */
#pragma once

#include "base/label.h"

#define OBJECTION_N_LABELS 8

extern const Label bhxh_objection_labels[OBJECTION_N_LABELS];
