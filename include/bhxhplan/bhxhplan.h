/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * All of the interface.
 */
#pragma once

#include <bhxhplan/diagnostics.h>
#include <bhxhplan/error.h>
#include <bhxhplan/number.h>
#include <bhxhplan/options.h>
#include <bhxhplan/period.h>
#include <bhxhplan/table.h>
#include <bhxhplan/text.h>
#include <bhxhplan/version.h>
