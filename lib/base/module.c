/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where modules are looked for, and when one is taken for ours.
 */
#include "base/module.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

/* Beside the library, as its SONAME: another version's modules are not found. */
#define MODULE_FOLDER                                                                    \
  "bhxhplan-" G_STRINGIFY (BHXH_MAJOR_VERSION) "." G_STRINGIFY (BHXH_MINOR_VERSION)

typedef struct
{
  const char *name;
  const char *needs; /* what is to be installed with it */
} ModuleRow;

static const ModuleRow modules[MODULE_N] = {
  [MODULE_SHEET] = { "sheet", "libzip, expat" },
  [MODULE_SOLVE] = { "solve", "isl" },
  [MODULE_XLSX] = { "xlsx", "libxlsxwriter" },
};

static GMutex lock;
static const ModuleHeader *loaded[MODULE_N];

/* The folder of modules beside this library; NULL where it is not known. */
static char *
dup_own_folder (void)
{
  g_autofree char *folder = NULL;
  Dl_info info;

  if (dladdr (modules, &info) == 0 || info.dli_fname == NULL)
    return NULL;
  folder = g_path_get_dirname (info.dli_fname);
  return g_build_filename (folder, MODULE_FOLDER, NULL);
}

/* The folders to look in, in their order. */
static GPtrArray *
list_folders (void)
{
  const char *variable = secure_getenv (MODULE_PATH_VARIABLE);
  g_auto (GStrv) given = g_strsplit (variable != NULL ? variable : "", ":", -1);
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);
  char *own = dup_own_folder ();

  for (guint i = 0; given[i] != NULL; i++)
    if (given[i][0] != '\0')
      g_ptr_array_add (folders, g_strdup (given[i]));
  if (own != NULL)
    g_ptr_array_add (folders, own);
  return folders;
}

/* The module's table out of its file; NULL with @reason. A file that is refused stays
 * loaded: what its libraries set up may not survive being unloaded. */
static const ModuleHeader *
open_file (const char *path, const char *name, guint32 abi, char **reason)
{
  g_autofree char *symbol = g_strconcat ("bhxh_module_", name, NULL);
  void *handle = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  const ModuleHeader *header = handle != NULL ? dlsym (handle, symbol) : NULL;

  /* What the loader says is in words of the locale. */
  if (handle == NULL)
    *reason = g_strdup (path);
  else if (header == NULL)
    *reason = g_strconcat (path, ": no ", symbol, NULL);
  else if (header->abi != abi || strcmp (header->version, MODULE_VERSION) != 0)
    *reason = g_strdup_printf ("%s: %s/%u, not " MODULE_VERSION "/%u", path,
                               header->version, header->abi, abi);
  else
    return header;
  return NULL;
}

/* Tries the folders in turn; the first that has the file decides. */
static const ModuleHeader *
find_module (const ModuleRow *module, guint32 abi, char **reason)
{
  g_autofree char *file = g_strconcat ("bhxhplan-", module->name, ".so", NULL);
  g_autoptr (GPtrArray) folders = list_folders ();

  for (guint i = 0; i < folders->len; i++)
    {
      g_autofree char *path = g_build_filename (folders->pdata[i], file, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return open_file (path, module->name, abi, reason);
    }
  *reason = g_steal_pointer (&file);
  return NULL;
}

void
bhxh_module_set (ModuleId id, const ModuleHeader *header)
{
  g_mutex_lock (&lock);
  loaded[id] = header;
  g_mutex_unlock (&lock);
}

const ModuleHeader *
bhxh_module_get (ModuleId id,
                 guint32 abi,
                 BhxhDiagnostics *diagnostics,
                 Place place,
                 GError **error)
{
  g_autofree char *reason = NULL;
  const ModuleHeader *header = NULL;

  g_mutex_lock (&lock);
  if (loaded[id] == NULL)
    loaded[id] = find_module (&modules[id], abi, &reason);
  header = loaded[id];
  g_mutex_unlock (&lock);
  if (header == NULL)
    bhxh_diagnostics_add (diagnostics, PROBLEM_MISSING_MODULE, place, modules[id].name,
                          modules[id].needs, reason, error);
  return header;
}
