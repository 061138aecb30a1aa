/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How loads and saves list the bytes that go through them.
 */
#pragma once

#include "base/input.h"
#include "base/output.h"

#include <bhxhplan/manifest.h>

/* Lists an input of which all is read and was hashed; NULL manifest, or nothing hashed:
 * does nothing. */
void bhxh_manifest_note_input (BhxhManifest *manifest, BhxhInputRole role, Input *input);

/* Lists an output that is finished and was hashed; else as above. */
void bhxh_manifest_note_output (BhxhManifest *manifest, const Output *output);
