/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a frame is made of. Units and indicators are shared by all frames that differ only
 * in their periods.
 */
#pragma once

#include "base/diagnostics.h"

#include <bhxhplan/frame.h>

struct _BhxhDistrict
{
  const char *code; /* all texts: borrowed from the axes' string chunk */
  const char *name_vi;
  const char *name_en;
  const char **aliases;  /* NULL-terminated, or NULL */
  BhxhPeriod from_first; /* first day it may be valid; none: always */
  BhxhPeriod from_last;  /* first day it surely is valid */
  BhxhPeriod to_first;   /* last day it surely is valid; none: still */
  BhxhPeriod to_last;    /* last day it may be valid */
  gint parent;           /* on the frame's date; index among the known; -1: none */
  guint first_child;     /* axis units only */
  guint n_children;
  guint8 level;
  guint8 addressed;
};

struct _BhxhIndicator
{
  const char *code;
  const char *name_vi;
  const char *name_en;
  const char **aliases; /* NULL-terminated, or NULL */
  gint numerator;
  gint denominator;
  gint part_of;
  gint8 decimals;
  guint8 measure;
  guint8 rounding;
  guint8 direction;
  guint8 kind;
  guint8 denominator_previous;
};

/* One unit went, whole or in part, into another on a day. Indices among the known. */
typedef struct
{
  guint old_unit;
  guint new_unit;
  BhxhPeriod date; /* may be none */
  gint64 share;    /* of 10^share_decimals; 1 for whole */
  gint share_decimals;
} Succession;

/* Units of all dates, the axis first, and indicators; reference-counted, immutable. */
typedef struct _Axes Axes;

Axes *bhxh_axes_ref (Axes *axes);
void bhxh_axes_unref (Axes *axes);

/* A frame over the same axes with other periods (ascending, no doubles; copied). */
BhxhFrame *bhxh_frame_new_with_periods (BhxhFrame *frame,
                                        const BhxhPeriod *periods,
                                        guint n_periods,
                                        GError **error);

/* Whether figures over @other can be set beside those over @frame: the same units, valid
 * from the same days, and the same indicators; periods do not matter. Else FALSE with
 * @code. */
gboolean bhxh_frame_check_axes (const BhxhFrame *frame,
                                const BhxhFrame *other,
                                BhxhError code,
                                GError **error);

/* Borrowed; by new unit, then old unit. */
const Succession *bhxh_frame_get_successions (const BhxhFrame *frame, guint *n);

/* --- Finding -------------------------------------------------------------------------
 */

/* Fast lookups for loaders: by code alone, a unit that surely is valid on @day (none: the
 * frame's date); -1 for everything else. No allocation. */
gint bhxh_frame_find_unit_code (const BhxhFrame *frame,
                                const char *code,
                                gsize length,
                                BhxhPeriod day);
gint bhxh_frame_find_indicator_code (const BhxhFrame *frame,
                                     const char *code,
                                     gsize length);

/* A unit of the axis as code@date, of the frame's date: for where the code alone would
 * mean another unit. Free with g_free(). */
char *bhxh_frame_dup_dated_code (const BhxhFrame *frame, guint unit);

typedef enum
{
  INDICATOR_FOUND = 1,
  INDICATOR_UNKNOWN,
  INDICATOR_AMBIGUOUS
} IndicatorOutcome;

#define INDICATOR_MAX_CANDIDATES 8

/* Which indicator a text names, and what is remarkable about that. */
typedef struct
{
  IndicatorOutcome outcome;
  guint indicator;      /* found */
  gboolean lacks_marks; /* the name, but for diacritics */
  guint n_candidates;   /* ambiguous: how many, of which the first are listed */
  guint candidates[INDICATOR_MAX_CANDIDATES];
} IndicatorMatch;

/* By exact code, or any spelling of a name or alias. FALSE only with BHXH_ERROR_MEMORY.
 * Thread-safe. */
gboolean bhxh_frame_match_indicator (const BhxhFrame *frame,
                                     const char *text,
                                     gsize length,
                                     IndicatorMatch *match,
                                     GError **error);

/* Tells what a reader must know of a match, once for each spelling. */
void bhxh_frame_report_indicator (const BhxhFrame *frame,
                                  const char *text,
                                  gsize length,
                                  const IndicatorMatch *match,
                                  BhxhDiagnostics *diagnostics,
                                  Place place,
                                  GError **error);

/* "did you mean": those with a name a few slips from the text; NULL for none, and where
 * there are very many problems already. Free with g_free(). */
char *bhxh_frame_dup_near_indicators (const BhxhFrame *frame,
                                      const char *text,
                                      gsize length,
                                      const BhxhDiagnostics *diagnostics);

/* Whom a text is asked to name. */
typedef struct
{
  const char *text; /* any bytes */
  gsize length;
  BhxhLevel level; /* 0: any */
  gint parent;     /* of which it is a child; -1: any */
  BhxhPeriod day;  /* on the last day of which it is meant; none: the frame's date */
} UnitQuery;

typedef enum
{
  UNIT_FOUND = 1,
  UNIT_UNKNOWN,
  UNIT_AMBIGUOUS,
  UNIT_NOT_THEN /* the code has bearers on other days only */
} UnitOutcome;

#define UNIT_MAX_CANDIDATES 8

/* Whom it names, and what is remarkable about that. */
typedef struct
{
  UnitOutcome outcome;
  guint unit;         /* found; or a bearer on another day */
  BhxhPeriod day;     /* on which it was looked for */
  gboolean is_open;   /* its days are known within bounds only, and the day lies inside */
  gboolean is_former; /* ended before the day; nobody else can be meant */
  gboolean lost_zeros;  /* the code, but for its leading zeros */
  gboolean lacks_marks; /* the name, but for diacritics */
  guint n_candidates;   /* ambiguous: how many, of which the first are listed */
  guint candidates[UNIT_MAX_CANDIDATES];
} UnitMatch;

/* By exact code, code@date, code without its leading zeros, or any spelling of a name.
 * Those valid on the day count; where there are none, a unit of the axis that ended
 * before. A name without its type that names units of different levels on the day and on
 * the frame's date is ambiguous. FALSE only with BHXH_ERROR_MEMORY. Thread-safe. */
gboolean bhxh_frame_match_unit (BhxhFrame *frame,
                                const UnitQuery *query,
                                UnitMatch *match,
                                GError **error);

/* Tells what a reader must know of a match: the problem, or notices. Loaders ask once for
 * each spelling. */
void bhxh_frame_report_match (BhxhFrame *frame,
                              const UnitQuery *query,
                              const UnitMatch *match,
                              BhxhDiagnostics *diagnostics,
                              Place place,
                              GError **error);
