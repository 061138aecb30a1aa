/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the steps of building a frame share.
 */
#pragma once

#include "model/axes.h"
#include "model/frame-build.h"
#include "model/frame-units.h"

typedef struct
{
  const FrameRows *rows;
  BhxhDiagnostics *diagnostics;
  GError *error; /* the first problem */
  Axes *axes;    /* units in the order of the rows until the axis is made */
} FrameBuilder;

/* Reports a problem of severity error or less; the first error is the builder's. */
void bhxh_frame_builder_report (FrameBuilder *builder,
                                ProblemKind kind,
                                Place place,
                                const char *text,
                                const char *expected,
                                const char *other);

/* Zeroed room, to be freed with g_free(); NULL, with builder->error, on no memory. */
gpointer bhxh_frame_builder_new (FrameBuilder *builder, gsize n, gsize size);

/* Copies a text into the axes' arena; NULL is "". NULL, with builder->error, on no
 * memory. */
const char *bhxh_frame_builder_dup (FrameBuilder *builder, const char *text);

/* The texts of a list separated by ; with backslash escapes, NULL-terminated; NULL where
 * there are none. FALSE, with builder->error, on no memory. */
gboolean bhxh_frame_builder_dup_list (FrameBuilder *builder,
                                      const char *list,
                                      const char ***items);

/* Keeps an error that is no problem of a row: no memory. */
void bhxh_frame_builder_keep (FrameBuilder *builder, GError *error);

/* The steps, in their order. FALSE without memory, or when codes do not tell units
 * apart: other problems are reported and the next step goes on, so that all of them are
 * found. The axis is made only when there was
 * none. */
gboolean bhxh_frame_build_indicators (FrameBuilder *builder);
gboolean bhxh_frame_build_units (FrameBuilder *builder);
gboolean bhxh_frame_build_successions (FrameBuilder *builder);
gboolean bhxh_frame_build_axis (FrameBuilder *builder);
