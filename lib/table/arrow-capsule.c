/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Streams in Python's capsules. What makes them is looked for in the process that this
 * library is in, so that it needs no Python; a destructor that were Python itself would
 * lose the exception during which a capsule dies.
 */
#include <bhxhplan/arrow.h>

#include <dlfcn.h>

/* What Arrow's interface for Python calls a capsule of a stream. */
#define NAME "arrow_array_stream"

typedef void (*Destructor) (gpointer capsule);
typedef gpointer (*NewFunc) (gpointer pointer, const char *name, Destructor destructor);
typedef gpointer (*GetPointerFunc) (gpointer capsule, const char *name);

/* A function of the interpreter's; NULL where there is none. */
static gpointer
find_function (const char *name)
{
  return dlsym (RTLD_DEFAULT, name);
}

/* Whoever took the stream out has left it released. */
static void
destroy (gpointer capsule)
{
  const GetPointerFunc get_pointer =
      (GetPointerFunc) find_function ("PyCapsule_GetPointer");
  struct ArrowArrayStream *stream = get_pointer (capsule, NAME);

  if (stream->release != NULL)
    stream->release (stream);
  g_free (stream);
}

gpointer
bhxh_arrow_capsule_new (struct ArrowArrayStream *stream)
{
  const NewFunc make = (NewFunc) find_function ("PyCapsule_New");
  struct ArrowArrayStream *moved = NULL;
  gpointer capsule = NULL;

  g_return_val_if_fail (stream != NULL, NULL);

  if (make == NULL || stream->release == NULL)
    return NULL;
  moved = g_new (struct ArrowArrayStream, 1);
  *moved = *stream;
  capsule = make (moved, NAME, destroy);
  if (capsule != NULL)
    stream->release = NULL;
  else
    g_free (moved);
  return capsule;
}
