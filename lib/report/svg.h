/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Drawing as SVG inside HTML. Lengths are whole tenths of a point, so that a drawing is
 * the same on every machine; how a class looks is the page's business.
 */
#pragma once

#include "table/sink.h"

#include <bhxhplan/number.h>

/* Where a text stands to its point. */
typedef enum
{
  SVG_START,
  SVG_MIDDLE,
  SVG_END
} SvgAnchor;

/* One drawing. */
typedef struct
{
  Sink *sink;
  gint width;
  gint height;
  guint number; /* that makes its names its own on the page */
} Svg;

/* The element, which is read out as one picture: @title, then @description. */
void bhxh_svg_begin (Svg *svg, const char *title, const char *description);
void bhxh_svg_end (Svg *svg);

/* @style: classes of the page's style sheet. */
void bhxh_svg_line (Svg *svg, const char *style, gint x1, gint y1, gint x2, gint y2);
void bhxh_svg_rect (Svg *svg, const char *style, gint x, gint y, gint width, gint height);
void bhxh_svg_circle (Svg *svg, const char *style, gint x, gint y, gint radius);
void bhxh_svg_diamond (Svg *svg, const char *style, gint x, gint y, gint radius);
void bhxh_svg_text (Svg *svg,
                    const char *style,
                    SvgAnchor anchor,
                    gint x,
                    gint y,
                    const char *text);

/* A line through points, x and y in turn. */
void bhxh_svg_polyline (Svg *svg, const char *style, const gint *points, guint n_points);

/* Texts no wider than so many letters; what is cut off is marked with "…". */
char *bhxh_svg_dup_short (const char *text, guint most);

/* Numbers along a line: @lo lies at @from, @hi at @to. */
typedef struct
{
  gint64 lo;
  gint64 hi;
  gint from;
  gint to;
} SvgScale;

gint bhxh_svg_scale_map (const SvgScale *scale, gint64 value);

/* Between marks on a scale: 1, 2 or 5 times a power of ten, such that at most @most of
 * them fit. */
gint64 bhxh_svg_scale_get_step (const SvgScale *scale, guint most);

/* The first mark: the lowest multiple of @step that is not below the scale. */
gint64 bhxh_svg_scale_get_first (const SvgScale *scale, gint64 step);
