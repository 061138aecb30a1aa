/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the words around an office's table say: of which insurance, of persons or a rate,
 * of which year, an estimate or a plan, counted in thousands.
 */
#pragma once

#include "base/span.h"
#include "model/frame.h"

#include <bhxhplan/options.h>

/* What is counted, as bits. */
typedef enum
{
  CONCEPT_SI = 1 << 0,         /* bảo hiểm xã hội */
  CONCEPT_COMPULSORY = 1 << 1, /* bắt buộc */
  CONCEPT_VOLUNTARY = 1 << 2,  /* tự nguyện */
  CONCEPT_UI = 1 << 3,         /* bảo hiểm thất nghiệp */
  CONCEPT_HI = 1 << 4,         /* bảo hiểm y tế */
  CONCEPT_LABOUR_FORCE = 1 << 5,
  CONCEPT_STUDENTS = 1 << 6,
  CONCEPT_OTHER = 1 << 7 /* known, but none of these: đồng, hộ, tăng thêm */
} Concept;

/* And how it is measured. */
typedef enum
{
  MEASURED_UNKNOWN = 0,
  MEASURED_PERSONS,
  MEASURED_RATE,
  MEASURED_GROWTH
} Measured;

typedef enum
{
  FIGURES_ANY = 0,
  FIGURES_TARGETS, /* kế hoạch, chỉ tiêu giao */
  FIGURES_ACTUALS, /* thực hiện, ước, sơ bộ */
  FIGURES_COMPARED /* tỷ lệ hoàn thành, so với cùng kỳ */
} FiguresKind;

/* All that a text says. */
typedef struct
{
  guint concepts;
  Measured measured;
  guint measures; /* all that are named, as bits */
  FiguresKind kind;
  BhxhStage stage;       /* 0: not said */
  gint scale;            /* power of ten; -1: not said */
  guint n_periods;       /* different ones */
  BhxhPeriod period;     /* the first */
  gboolean is_completed; /* its year was not in the text */
  gboolean is_as_of;     /* "đến ngày 30/9/2024": a day */
  gboolean has_unknown;  /* words that say nothing here */
} MapWords;

/* Reads a text; @year completes "tháng 9" and "quý I", 0: nothing does. */
void bhxh_map_read_words (const char *text, gsize length, gint year, MapWords *words);

/* The year that their period lies in; 0: they have none, or it is in several. */
gint bhxh_map_get_year (const MapWords *words);

/* What an indicator counts, by its Vietnamese name and its measure. */
void bhxh_map_read_indicator (const BhxhIndicator *indicator, MapWords *words);

/* "Tổng cộng", "Toàn tỉnh": a row that sums others. */
gboolean bhxh_map_names_total (const char *text, gsize length);

/* What stands around a table and is no row of it: signatures, notes, where it is sent. */
gboolean bhxh_map_names_footer (const char *text, gsize length);

/* "Đơn vị tính: nghìn người", "(ĐVT: %)" beside a table. */
gboolean bhxh_map_notes_measure (const char *text, gsize length);

/* What a title says of other documents: "(Kèm theo Quyết định số... ngày...)". */
gboolean bhxh_map_cites (const char *text, gsize length);

/* What a column of texts is by its header. */
typedef enum
{
  ROLE_NONE = 0,
  ROLE_ORDER, /* TT */
  ROLE_UNIT,
  ROLE_UNIT_CODE,
  ROLE_COMMUNE,
  ROLE_DISTRICT,
  ROLE_INDICATOR,
  ROLE_INDICATOR_CODE,
  ROLE_PERIOD,
  ROLE_STAGE,
  ROLE_AS_OF,
  ROLE_SCALE, /* đơn vị tính */
  ROLE_NOTE
} MapRole;

MapRole bhxh_map_find_role (const char *text, gsize length);

/* A column number under a header: "1", "(2)", "A", "(3)=(1)+(2)". */
gboolean bhxh_map_is_column_number (const char *text, gsize length);

/* Which unit a text names on a day; FALSE for a blank text, and without memory. */
gboolean bhxh_map_match_unit (BhxhFrame *frame,
                              Span text,
                              BhxhPeriod day,
                              UnitMatch *match);

/* The text without what stands before a unit's name: "1. ", "II - ", "BHXH ", "UBND ".
 */
Span bhxh_map_skip_prefix (Span text);
