/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Scales, marks on them, and elements of drawings.
 */
#include "report/svg.h"

/* Rounded half away from zero; a scale without extent is its beginning. */
static void
test_map (void)
{
  const SvgScale scale = { -10, 30, 100, 500 };
  const SvgScale reversed = { 0, 3, 100, 0 };
  const SvgScale point = { 5, 5, 70, 90 };
  const SvgScale wide = { G_MININT64, G_MAXINT64, 0, 1000 };

  g_assert_cmpint (bhxh_svg_scale_map (&scale, -10), ==, 100);
  g_assert_cmpint (bhxh_svg_scale_map (&scale, 0), ==, 200);
  g_assert_cmpint (bhxh_svg_scale_map (&scale, 30), ==, 500);
  g_assert_cmpint (bhxh_svg_scale_map (&reversed, 1), ==, 67);
  g_assert_cmpint (bhxh_svg_scale_map (&point, 5), ==, 70);
  g_assert_cmpint (bhxh_svg_scale_map (&wide, G_MAXINT64), ==, 1000);
}

/* 40 in at most 5 steps: of 10 (4), not of 5 (8). */
static void
test_marks (void)
{
  static const struct
  {
    gint64 lo, hi, step, first;
  } cases[] = {
    { 0, 40, 10, 0 },     { 0, 5, 1, 0 },      { 0, 6, 2, 0 },    { -65, 25, 20, -60 },
    { 101, 104, 1, 101 }, { 0, 1063, 500, 0 }, { -7, -6, 1, -7 }, { 0, 51000, 20000, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SvgScale scale = { cases[i].lo, cases[i].hi, 0, 100 };

      g_assert_cmpint (bhxh_svg_scale_get_step (&scale, 5), ==, cases[i].step);
      g_assert_cmpint (bhxh_svg_scale_get_first (&scale, cases[i].step), ==,
                       cases[i].first);
    }
}

/* Marks take a column with the letter that they stand on. */
static void
test_short (void)
{
  static const struct
  {
    const char *text;
    guint most;
    const char *expected;
  } cases[] = {
    { "Huyện Gio Linh", 14, "Huyện Gio Linh" },
    { "Huyện Gio Linh", 13, "Huyện Gio Li…" },
    { "", 3, "" },
    { "Huye\u0323\u0302n A", 5, "Huye\u0323\u0302…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = bhxh_svg_dup_short (cases[i].text, cases[i].most);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_elements (void)
{
  Svg svg = { .width = 1000, .height = 505, .number = 3 };
  GError *error = NULL;
  Sink sink;

  g_assert_true (bhxh_sink_init (&sink, 256, NULL, NULL, &error));
  svg.sink = &sink;
  bhxh_svg_begin (&svg, "A & B", "<c>");
  bhxh_svg_line (&svg, "g", -5, 0, 12, 345);
  bhxh_svg_rect (&svg, "v", 1, 2, -3, 4);
  bhxh_svg_text (&svg, "l", SVG_END, 10, 20, "\"x\"\x1b");
  bhxh_svg_end (&svg);
  bhxh_sink_append (&sink, "", 1);
  g_assert_cmpstr (
      sink.buffer, ==,
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\" "
      "role=\"img\" aria-labelledby=\"s3 s3d\"><title id=\"s3\">A &amp; "
      "B</title><desc id=\"s3d\">&lt;c&gt;</desc>\n"
      "<line class=\"g\" x1=\"-0.5\" y1=\"0.0\" x2=\"1.2\" y2=\"34.5\"/>\n"
      "<rect class=\"v\" x=\"0.1\" y=\"0.2\" width=\"0.0\" height=\"0.4\"/>\n"
      "<text class=\"l\" x=\"1.0\" y=\"2.0\" "
      "text-anchor=\"end\">&quot;x&quot;\xef\xbf\xbd</text>\n"
      "</svg>\n");
  bhxh_sink_clear (&sink);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/svg/map", test_map);
  g_test_add_func ("/report/svg/marks", test_marks);
  g_test_add_func ("/report/svg/short", test_short);
  g_test_add_func ("/report/svg/elements", test_elements);
  return g_test_run ();
}
