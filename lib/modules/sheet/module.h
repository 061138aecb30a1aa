/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The one object that the module exports; tests that link the module use it at once.
 */
#pragma once

#include "codec/sheet-module.h"

extern __attribute__ ((visibility ("default"))) const SheetModule bhxh_module_sheet;
