/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A file that is called as a module and has no table.
 */
extern __attribute__ ((visibility ("default"))) const int bhxh_not_a_module;

const int bhxh_not_a_module = 1;
