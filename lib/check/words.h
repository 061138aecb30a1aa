/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Numbers, ranges, figures and places as people read them.
 */
#pragma once

#include "check/bounds.h"
#include "check/findings.h"

#include "base/sentence.h"

/* "75.039 người", "20,8%"; @measure 0: the number alone. */
void bhxh_words_append_number (GString *out,
                               Wide value,
                               gint decimals,
                               BhxhMeasure measure,
                               BhxhLanguage language);

/* What stands in a cell: "ít nhất 20%". */
void bhxh_words_append_figure (GString *out,
                               const CheckFigure *figure,
                               BhxhMeasure measure,
                               BhxhLanguage language);

/* A difference of two such numbers: "0,1 điểm phần trăm". */
void bhxh_words_append_size (GString *out,
                             gint64 size,
                             gint decimals,
                             BhxhMeasure measure,
                             BhxhLanguage language);

/* "từ 10,65% đến 10,75%", "từ 10% trở lên", "dưới 10,1%". */
void bhxh_words_append_range (GString *out,
                              Interval range,
                              BhxhMeasure measure,
                              BhxhLanguage language);

/* The range of a quotient, its ends rounded outwards; "khoảng 109,999%" for one value. */
void bhxh_words_append_quotient (GString *out,
                                 const Quotient *range,
                                 gint decimals,
                                 BhxhMeasure measure,
                                 BhxhLanguage language);

/* Where a figure stands: the table of the document by the heading above it, or the row of
 * the file; nothing when that is not known. */
void bhxh_words_append_place (GString *out,
                              const BhxhPlan *plan,
                              const CheckFigure *figure,
                              BhxhLanguage language);

/* The same as it stands in the source column. */
void bhxh_words_append_source (GString *out, const CheckFigure *figure);

/* "Năm 2023" in the middle of a sentence: "năm 2023". */
void bhxh_words_append_period (GString *out, BhxhPeriod period, BhxhLanguage language);
