/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How methods and reasons are named; labels[v] belongs to the enumeration's value v.
 */
#pragma once

#include "base/label.h"

#define APPORTIONMENT_METHOD_N_LABELS 3
#define APPORTIONMENT_REASON_N_LABELS 9

extern const Label bhxh_apportionment_method_labels[APPORTIONMENT_METHOD_N_LABELS];
extern const Label bhxh_apportionment_reason_labels[APPORTIONMENT_REASON_N_LABELS];
