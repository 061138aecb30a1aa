/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A module whose table has a shape that nobody knows.
 */
#include "base/module.h"

extern __attribute__ ((visibility ("default"))) const ModuleHeader bhxh_module_sheet;

const ModuleHeader bhxh_module_sheet = MODULE_HEADER (99);
