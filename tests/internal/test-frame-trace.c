/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units of other dates find the unit of the axis that holds them.
 */
#include "frame-fixture.h"

static const char *
trace (BhxhFrame *frame, const char *key)
{
  return code_of (frame, bhxh_frame_trace_unit (frame, unit_of (frame, key)));
}

static void
test_trace (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFrame) frame = NULL;
  const char *const lines[] = { "u p",
                                "u d,,,p",
                                "u e,,,p",
                                "u a,,2023-12-31,d",
                                "u b,,2023-12-31,d",
                                "u c,,2023-12-31,e",
                                "u ab,2024-01-01,2024-12-31,d",
                                "u abc,2025-01-01,,p",
                                "u bc,2024-01-01,2024-12-31,p",
                                "u one,2024-01-01,,e",
                                "u old,,2020-12-31,p",
                                "u half,,2020-12-31,p",
                                "u lost,,2020-12-31,p",
                                "u fresh,2026-01-01,,e",
                                NULL };
  const char *const changes[] = { "s a,ab,2024-01-01",
                                  "s b,ab,2024-01-01,0.7",
                                  "s b,bc,2024-01-01,0.3",
                                  "s c,bc,2024-01-01,0.5",
                                  "s c,one,2024-01-01,0.5",
                                  "s ab,abc,2025-01-01",
                                  "s bc,abc,2025-01-01",
                                  "s old,a,2021-01-01,0.5",
                                  "s old,b,2021-01-01,0.5",
                                  "s half,a,2021-01-01,0.5",
                                  NULL };

  add_lines (set, lines);
  add_lines (set, changes);
  frame = build_frame (set, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trace (frame, "a"), ==, "a");
  g_assert_cmpstr (trace (frame, "ab@2024-01-01"), ==, "d");
  g_assert_cmpstr (trace (frame, "bc@2024-01-01"), ==, "p");
  g_assert_cmpstr (trace (frame, "abc@2025-01-01"), ==, "p");
  g_assert_cmpstr (trace (frame, "one@2024-01-01"), ==, "c");
  /* Nobody says what it came from: it lies in its parent. */
  g_assert_cmpstr (trace (frame, "fresh@2026-01-01"), ==, "e");
  /* An earlier unit: both halves lie in d; of another only one half is known. */
  g_assert_cmpstr (trace (frame, "old"), ==, "d");
  g_assert_cmpstr (trace (frame, "half"), ==, "none");
  g_assert_cmpstr (trace (frame, "lost"), ==, "p");
  g_assert_cmpint (bhxh_frame_trace_unit (frame, 1000), ==, -1);
}

/* A commune went into its district, nobody knows into which commune: only the district
 * surely holds what comes of its neighbours. */
static void
test_trace_into_parent (void)
{
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFrame) frame = NULL;
  const char *const lines[] = { "u p",
                                "u d,,,p",
                                "u a,,2023-12-31,d",
                                "u b,,2023-12-31,d",
                                "u b2,2024-01-01,,d",
                                "s a,d,2024-01-01",
                                NULL };
  const char *const changes[] = { "s b,b2,2024-01-01", NULL };

  add_lines (set, lines);
  add_lines (set, changes);
  frame = build_frame (set, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trace (frame, "b2@2024-01-01"), ==, "d");
}

/* Where a new root came from beyond the frame is not known. */
static void
test_trace_new_root (void)
{
  g_autoptr (BhxhFrame) frame = bundled_frame ();

  g_assert_cmpstr (trace (frame, "44@2025-07-01"), ==, "none");
  g_assert_cmpstr (trace (frame, "con-co@2025-07-01"), ==, "471");
  g_assert_cmpstr (trace (frame, "19627@2025-01-01"), ==, "469");
}

/* The district of each old commune that a commune of July 2025 came from, by the
 * conversion list: "no new commune crosses an old district". */
static void
test_trace_bundled_communes (void)
{
  g_autoptr (BhxhFrame) frame = bundled_frame ();
  guint n_traced = 0;

  for (guint i = 0; i < frame->axes->n_successions; i++)
    {
      const Succession *change = &frame->axes->successions[i];
      const BhxhDistrict *after = bhxh_frame_get_district (frame, change->new_unit);
      const BhxhDistrict *before = bhxh_frame_get_district (frame, change->old_unit);
      gint holder = bhxh_frame_trace_unit (frame, change->new_unit);

      if (bhxh_district_get_level (after) != BHXH_LEVEL_COMMUNE)
        continue;
      g_assert_cmpint (holder, >=, 0);
      if (bhxh_district_get_level (bhxh_frame_get_district (frame, (guint) holder)) ==
          BHXH_LEVEL_COMMUNE)
        holder = bhxh_frame_get_parent (frame, (guint) holder);
      g_assert_cmpint (holder, ==, before->parent);
      n_traced++;
    }
  /* 119 communes into 36, and 4 into three of 2025-01-01. */
  g_assert_cmpuint (n_traced, ==, 119 + 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame-trace/changes", test_trace);
  g_test_add_func ("/frame-trace/into-parent", test_trace_into_parent);
  g_test_add_func ("/frame-trace/new-root", test_trace_new_root);
  g_test_add_func ("/frame-trace/bundled-communes", test_trace_bundled_communes);
  return g_test_run ();
}
