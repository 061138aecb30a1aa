/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Elements of SVG.
 */
#include "report/svg.h"

#include "base/wide.h"
#include "report/write.h"
#include "table/width.h"

#include <string.h>

static void
append (Svg *svg, const char *markup)
{
  bhxh_sink_append_text (svg->sink, markup);
}

static void
append_escaped (Svg *svg, const char *text)
{
  bhxh_html_writer.style.escape (&bhxh_html_writer.style, svg->sink, text);
}

/* ` name="12.3"`. */
static void
append_length (Svg *svg, const char *name, gint tenths)
{
  char text[64];
  const guint size = (guint) ABS (tenths);

  g_snprintf (text, sizeof text, " %s=\"%s%u.%u\"", name, tenths < 0 ? "-" : "",
              size / 10, size % 10);
  append (svg, text);
}

static void
begin_element (Svg *svg, const char *name, const char *style)
{
  append (svg, "<");
  append (svg, name);
  append (svg, " class=\"");
  append (svg, style);
  append (svg, "\"");
}

void
bhxh_svg_begin (Svg *svg, const char *title, const char *description)
{
  g_autofree char *head = g_strdup_printf (
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
      "aria-labelledby=\"s%u s%ud\"><title id=\"s%u\">",
      svg->width / 10, svg->height / 10, svg->number, svg->number, svg->number);
  g_autofree char *middle = g_strdup_printf ("</title><desc id=\"s%ud\">", svg->number);

  append (svg, head);
  append_escaped (svg, title);
  append (svg, middle);
  append_escaped (svg, description);
  append (svg, "</desc>\n");
}

void
bhxh_svg_end (Svg *svg)
{
  append (svg, "</svg>\n");
}

void
bhxh_svg_line (Svg *svg, const char *style, gint x1, gint y1, gint x2, gint y2)
{
  begin_element (svg, "line", style);
  append_length (svg, "x1", x1);
  append_length (svg, "y1", y1);
  append_length (svg, "x2", x2);
  append_length (svg, "y2", y2);
  append (svg, "/>\n");
}

void
bhxh_svg_rect (Svg *svg, const char *style, gint x, gint y, gint width, gint height)
{
  begin_element (svg, "rect", style);
  append_length (svg, "x", x);
  append_length (svg, "y", y);
  append_length (svg, "width", MAX (width, 0));
  append_length (svg, "height", MAX (height, 0));
  append (svg, "/>\n");
}

void
bhxh_svg_circle (Svg *svg, const char *style, gint x, gint y, gint radius)
{
  begin_element (svg, "circle", style);
  append_length (svg, "cx", x);
  append_length (svg, "cy", y);
  append_length (svg, "r", radius);
  append (svg, "/>\n");
}

void
bhxh_svg_polyline (Svg *svg, const char *style, const gint *points, guint n_points)
{
  begin_element (svg, "polyline", style);
  append (svg, " points=\"");
  for (guint i = 0; i < n_points; i++)
    {
      char text[64];

      g_snprintf (text, sizeof text, "%s%d.%d,%d.%d", i > 0 ? " " : "",
                  points[2 * i] / 10, ABS (points[2 * i] % 10), points[2 * i + 1] / 10,
                  ABS (points[2 * i + 1] % 10));
      append (svg, text);
    }
  append (svg, "\"/>\n");
}

void
bhxh_svg_diamond (Svg *svg, const char *style, gint x, gint y, gint radius)
{
  const gint points[] = { x,          y - radius, x + radius, y, x,
                          y + radius, x - radius, y,          x, y - radius };

  bhxh_svg_polyline (svg, style, points, G_N_ELEMENTS (points) / 2);
}

void
bhxh_svg_text (Svg *svg,
               const char *style,
               SvgAnchor anchor,
               gint x,
               gint y,
               const char *text)
{
  static const char *const anchors[] = {
    [SVG_START] = "",
    [SVG_MIDDLE] = " text-anchor=\"middle\"",
    [SVG_END] = " text-anchor=\"end\"",
  };

  begin_element (svg, "text", style);
  append_length (svg, "x", x);
  append_length (svg, "y", y);
  append (svg, anchors[anchor]);
  append (svg, ">");
  append_escaped (svg, text);
  append (svg, "</text>\n");
}

char *
bhxh_svg_dup_short (const char *text, guint most)
{
  const gsize length = strlen (text);
  const char *at = text;
  gsize width = 0;

  if (bhxh_width_measure (text, length) <= most)
    return g_strdup (text);
  while (*at != '\0')
    {
      const char *next = g_utf8_next_char (at);

      width += bhxh_width_measure (at, (gsize) (next - at));
      if (width >= most)
        break;
      at = next;
    }
  return g_strdup_printf ("%.*s…", (int) (at - text), text);
}

/* --- Scales --------------------------------------------------------------------------
 */

gint
bhxh_svg_scale_map (const SvgScale *scale, gint64 value)
{
  const Wide span = (Wide) scale->hi - scale->lo;
  const Wide part = ((Wide) value - scale->lo) * (scale->to - scale->from);

  return scale->from + (span != 0 ? (gint) bhxh_wide_divide_round (part, span) : 0);
}

gint64
bhxh_svg_scale_get_step (const SvgScale *scale, guint most)
{
  static const gint64 factors[] = { 1, 2, 5 };
  const Wide span = (Wide) scale->hi - scale->lo;

  for (guint power = 0; power < POWERS_OF_TEN; power++)
    for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
      {
        const Wide step = (Wide) bhxh_powers_of_ten[power] * factors[i];

        if (span <= step * most && step <= G_MAXINT64)
          return (gint64) step;
      }
  return G_MAXINT64;
}

gint64
bhxh_svg_scale_get_first (const SvgScale *scale, gint64 step)
{
  return (gint64) (bhxh_wide_divide_ceil (scale->lo, step) * step);
}
