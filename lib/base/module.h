/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Loadable modules: what needs a heavy library lives in a file of its own, which is
 * loaded when it is first needed and stays loaded.
 *
 * A module NAME is the file bhxhplan-NAME.so and exports one object, bhxh_module_NAME: a
 * table of functions that begins with a ModuleHeader. The area that calls the table
 * declares it, with the number of its shape.
 */
#pragma once

#include "base/diagnostics.h"

/* Folders that are looked in first, separated by colons; not read by programs that run
 * with more rights than their caller's. */
#define MODULE_PATH_VARIABLE "BHXHPLAN_MODULE_PATH"

/* How every module's table begins. */
typedef struct
{
  guint32 abi;         /* the number of the table's shape */
  const char *version; /* of the library that the module belongs to */
} ModuleHeader;

#define MODULE_HEADER(abi)                                                               \
  {                                                                                      \
    (abi), MODULE_VERSION                                                                \
  }
#define MODULE_VERSION                                                                   \
  G_STRINGIFY (BHXH_MAJOR_VERSION)                                                       \
  "." G_STRINGIFY (BHXH_MINOR_VERSION) "." G_STRINGIFY (BHXH_MICRO_VERSION)

/* The modules there are; module.c says what each is called and needs. */
typedef enum
{
  MODULE_SHEET = 0,
  MODULE_SOLVE,
  MODULE_XLSX,
  MODULE_N
} ModuleId;

/* For a program that has the module in it: fuzz targets, whose code is all in one file. */
void bhxh_module_set (ModuleId id, const ModuleHeader *header);

/* The module's table, loaded if it was not yet; it stays until the process ends.
 * Thread-safe. NULL with BHXH_ERROR_UNSUPPORTED, reported at @place, where the module is
 * not installed, cannot be loaded, or is of another version or shape than @abi: the
 * message says which it is and what to install. */
const ModuleHeader *bhxh_module_get (ModuleId id,
                                     guint32 abi,
                                     BhxhDiagnostics *diagnostics,
                                     Place place,
                                     GError **error);
