/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The parts of a package's codec: where its files come from, its descriptor, its rows.
 */
#pragma once

#include "base/input.h"
#include "base/options.h"
#include "codec/json.h"
#include "model/plan.h"

#define PACKAGE_DESCRIPTOR "datapackage.json"
#define PACKAGE_FORMAT_KEY "bhxhplan_format"
#define PACKAGE_AMENDS_KEY "amends" /* of an amendment: the plan's name */

/* A file inside the library, or in memory. */
typedef struct
{
  const char *name; /* "units.csv" */
  const char *bytes;
  gsize length;
} PackageFile;

/* Where a package is read from: a folder, or files in memory. */
typedef struct
{
  const char *folder; /* NULL: memory */
  const PackageFile *files;
  gsize n_files;
  gboolean is_trusted; /* written by bhxh_plan_save(), and tested: cells are not checked
                          one by one */
} PackageSource;

/* A package inside the library. */
typedef struct
{
  const char *id;
  const PackageFile *files;
  gsize n_files;
} BundledPackage;

extern const BundledPackage bhxh_bundled_packages[];
extern const guint bhxh_n_bundled_packages;

/* A file of the package: how it is called in messages (free with g_free()), and its bytes;
 * NULL when it is not there, or with @error. */
char *bhxh_package_dup_path (const PackageSource *source, const char *name);
Input *bhxh_package_open_file (const PackageSource *source,
                               const BhxhOptions *options,
                               const char *name,
                               const char *path,
                               GError **error);

/* The tables in the order in which a builder takes them: targets last. */
const BhxhPlanTable *bhxh_package_get_load_order (gsize *n_tables);

/* A package has its own format: what the options say of other files is left out. */
void bhxh_package_read_plainly (BhxhOptions *options);

/* Reads a package. NULL with @error: what bhxh_plan_load() says. */
BhxhPlan *bhxh_package_read (const PackageSource *source,
                             BhxhOptions *options,
                             GError **error);

/* --- package-save.c ------------------------------------------------------------------
 */

/* A plan on its way out, and where the bytes go. */
typedef struct
{
  BhxhPlan *plan;
  const BhxhOptions *options; /* progress */
  guint64 n_done;
  guint64 n_rows;
  BhxhWriteFunc write;
  gpointer data;
} PackageWriter;

/* Writes one of the tables, as its file. */
gboolean bhxh_package_write_table (PackageWriter *writer,
                                   BhxhPlanTable table,
                                   GError **error);

/* --- package-descriptor.c
 * ---------------------------------------------------------------- */

/* "1.0": the first number is the major version. */
gboolean bhxh_package_is_known_version (const char *version);

/* Reads what concerns the plan as a whole. FALSE when the format is not known here, or
 * with
 * @error when memory is short. */
gboolean bhxh_package_read_descriptor (BhxhPlanBuilder *builder,
                                       const json_t *descriptor,
                                       const char *file,
                                       GError **error);

/* The descriptor of a plan whose tables of @tables (by BhxhPlanTable) are files. NULL
 * when memory is short. */
char *bhxh_package_make_descriptor (const BhxhPlan *plan, const gboolean *tables);
