/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The order of rows changes nothing of a frame; and on random trees, parents stand before
 * their children, and a unit made of others is traced to their nearest common ancestor.
 */
#include "../internal/frame-fixture.h"

static GRand *
seeded (void)
{
  const guint32 seed = g_test_rand_int ();

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

static void
shuffle (GRand *rand, GArray *rows)
{
  const gsize size = g_array_get_element_size (rows);
  g_autofree char *kept = g_malloc (size);

  for (guint i = rows->len; i > 1; i--)
    {
      char *one = rows->data + (i - 1) * size;
      char *other = rows->data + (gsize) g_rand_int_range (rand, 0, (gint32) i) * size;

      memcpy (kept, one, size);
      memmove (one, other, size);
      memcpy (other, kept, size);
    }
}

static char *
describe (BhxhFrame *frame)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bhxh_frame_get_n_known (frame); i++)
    {
      const BhxhDistrict *district = bhxh_frame_get_district (frame, i);
      guint first;
      const guint n = bhxh_frame_get_children (frame, i, &first);

      g_string_append_printf (text, "%s@%d %d %u+%u %d\n", district->code,
                              district->from_last, district->parent, first, n,
                              bhxh_frame_trace_unit (frame, i));
    }
  return g_string_free (text, FALSE);
}

static void
test_order_of_rows (void)
{
  g_autoptr (GRand) rand = seeded ();
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (BhxhFrame) frame = bundled_frame ();
  g_autofree char *text = describe (frame);

  add_file (set, "units.csv", add_unit);
  add_file (set, "unit-successions.csv", add_succession);
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhFrame) shuffled = NULL;
      g_autofree char *shuffled_text = NULL;

      shuffle (rand, set->units);
      shuffle (rand, set->successions);
      shuffled = build_frame (set, NULL, &error);
      g_assert_no_error (error);
      shuffled_text = describe (shuffled);
      g_assert_cmpstr (shuffled_text, ==, text);
    }
}

/* --- Random trees --------------------------------------------------------------------
 */

#define N_UNITS 60

/* The nearest common ancestor of two units, by their parents alone. */
static gint
common_ancestor (BhxhFrame *frame, gint one, gint other)
{
  for (gint a = one; a >= 0; a = bhxh_frame_get_parent (frame, (guint) a))
    for (gint b = other; b >= 0; b = bhxh_frame_get_parent (frame, (guint) b))
      if (a == b)
        return a;
  g_assert_not_reached ();
}

/* A tree of N_UNITS units; one later unit made of three of its leaves' codes. */
static RowSet *
random_rows (GRand *rand, gint parts[3])
{
  RowSet *set = row_set_new ("2022-10-28");

  add_unit (set, "u0,,,,province");
  for (gint i = 1; i < N_UNITS; i++)
    {
      g_autofree char *line =
          g_strdup_printf ("u%d,,,u%d,commune", i, g_rand_int_range (rand, 0, i));

      add_unit (set, line);
    }
  add_unit (set, "later,2025-01-01,,u0,commune");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *line = NULL;

      parts[i] = g_rand_int_range (rand, 1, N_UNITS);
      line = g_strdup_printf ("u%d,later,2025-01-01,0.3", parts[i]);
      add_succession (set, line);
    }
  return set;
}

static void
test_random_trees (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint round = 0; round < 200; round++)
    {
      gint parts[3];
      g_autoptr (RowSet) set = random_rows (rand, parts);
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhFrame) frame = NULL;
      gint expected = -1;

      shuffle (rand, set->units);
      frame = build_frame (set, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, N_UNITS);
      for (guint unit = 1; unit < N_UNITS; unit++)
        g_assert_cmpint (bhxh_frame_get_parent (frame, unit), <, (gint) unit);
      for (guint i = 0; i < 3; i++)
        {
          g_autofree char *code = g_strdup_printf ("u%d", parts[i]);
          const gint unit = (gint) unit_of (frame, code);

          expected = i == 0 ? unit : common_ancestor (frame, expected, unit);
        }
      g_assert_cmpint (bhxh_frame_trace_unit (frame, N_UNITS), ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frames/order-of-rows", test_order_of_rows);
  g_test_add_func ("/frames/random-trees", test_random_trees);
  return g_test_run ();
}
