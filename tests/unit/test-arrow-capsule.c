/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Streams in capsules: this program has the two functions that a Python interpreter would
 * have, and capsules of a few members.
 */
#include <bhxhplan/bhxhplan.h>

typedef struct
{
  gpointer pointer;
  const char *name;
  void (*destructor) (gpointer capsule);
} Capsule;

static gboolean is_short_of_memory;
static guint n_released;

gpointer PyCapsule_New (gpointer pointer,
                        const char *name,
                        void (*destructor) (gpointer capsule));
gpointer PyCapsule_GetPointer (gpointer capsule, const char *name);

gpointer
PyCapsule_New (gpointer pointer, const char *name, void (*destructor) (gpointer capsule))
{
  Capsule *capsule = NULL;

  if (is_short_of_memory)
    return NULL;
  capsule = g_new (Capsule, 1);
  *capsule = (Capsule){ pointer, name, destructor };
  return capsule;
}

gpointer
PyCapsule_GetPointer (gpointer capsule, const char *name)
{
  g_assert_cmpstr (((Capsule *) capsule)->name, ==, name);
  return ((Capsule *) capsule)->pointer;
}

static void
let_go (Capsule *capsule)
{
  capsule->destructor (capsule);
  g_free (capsule);
}

static void
release (struct ArrowArrayStream *stream)
{
  n_released++;
  stream->release = NULL;
}

static void
set_up (void)
{
  is_short_of_memory = FALSE;
  n_released = 0;
}

/* Nobody has read it. */
static void
test_unread (void)
{
  struct ArrowArrayStream stream = { .release = release };
  Capsule *capsule = NULL;

  set_up ();
  capsule = bhxh_arrow_capsule_new (&stream);
  g_assert_nonnull (capsule);
  g_assert_cmpstr (capsule->name, ==, "arrow_array_stream");
  g_assert_null (stream.release);
  g_assert_cmpuint (n_released, ==, 0);
  let_go (capsule);
  g_assert_cmpuint (n_released, ==, 1);
}

/* Whoever takes the stream out leaves a released one. */
static void
test_moved_out (void)
{
  struct ArrowArrayStream stream = { .release = release };
  struct ArrowArrayStream *inside = NULL;
  Capsule *capsule = NULL;

  set_up ();
  capsule = bhxh_arrow_capsule_new (&stream);
  inside = capsule->pointer;
  stream = *inside;
  inside->release = NULL;
  let_go (capsule);
  g_assert_cmpuint (n_released, ==, 0);
  stream.release (&stream);
  g_assert_cmpuint (n_released, ==, 1);
}

/* The stream stays the caller's where there is no capsule. */
static void
test_refused (void)
{
  struct ArrowArrayStream stream = { .release = release };
  struct ArrowArrayStream released = { .release = NULL };

  set_up ();
  is_short_of_memory = TRUE;
  g_assert_null (bhxh_arrow_capsule_new (&stream));
  g_assert_true (stream.release == release);
  is_short_of_memory = FALSE;
  g_assert_null (bhxh_arrow_capsule_new (&released));
  g_assert_cmpuint (n_released, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrow-capsule/unread", test_unread);
  g_test_add_func ("/arrow-capsule/moved-out", test_moved_out);
  g_test_add_func ("/arrow-capsule/refused", test_refused);
  return g_test_run ();
}
