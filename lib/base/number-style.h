/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a column's numbers are written, decided cell after cell while the column streams
 * by.
 */
#pragma once

#include "base/excerpt.h"
#include "base/number.h"

/* plain, vi and en: the styles that can survive. */
#define SNIFFED_STYLES 3

/* A cell that two or more styles read, or that none does. */
typedef struct
{
  gboolean set;
  guint64 cell;
  NumberOutcome outcomes[SNIFFED_STYLES];
  NumberReading readings[SNIFFED_STYLES];
  char text[EXCERPT_SIZE];
} SniffedCell;

/* What is known so far. No memory of its own; copies are independent. */
typedef struct
{
  guint survivors;                       /* bits, by style - BHXH_NUMBER_PLAIN */
  guint last_survivors;                  /* those before the cell that none reads */
  SniffedCell differing[SNIFFED_STYLES]; /* first cell where plain and vi, plain and en,
                                            vi and en differ */
  SniffedCell unreadable;                /* first cell that no survivor reads */
} StyleSniffer;

/* What the styles that survive a cell make of it. */
typedef enum
{
  SNIFF_AGREED = 1, /* one number, whichever style it will be: the reading is final */
  SNIFF_OPEN,       /* different numbers: keep the text until the style is known */
  SNIFF_MISSING,    /* no figure */
  SNIFF_FAILED      /* no style is left; bhxh_style_sniffer_finish() says why */
} SniffResult;

void bhxh_style_sniffer_init (StyleSniffer *sniffer);

/* Feeds one cell; @cell is the caller's number for it. @reading is written for
 * SNIFF_AGREED. */
SniffResult bhxh_style_sniffer_add (StyleSniffer *sniffer,
                                    guint64 cell,
                                    const char *text,
                                    gsize length,
                                    BhxhMeasure measure,
                                    NumberReading *reading);

/* TRUE when no later cell can change the style: one is left. */
gboolean bhxh_style_sniffer_is_decided (const StyleSniffer *sniffer);

/* The style of all cells so far: plain where all survivors agree. FALSE and the error of
 * bhxh_number_find_style() when there is none; @offending (or NULL) is then the cell that
 * the error speaks of: its number, text, and what each style makes of it. */
gboolean bhxh_style_sniffer_finish (const StyleSniffer *sniffer,
                                    BhxhNumberStyle *style,
                                    const SniffedCell **offending,
                                    GError **error);

/* The style of a column of one cell. */
gboolean bhxh_number_find_style_of_one (const char *text,
                                        gsize length,
                                        BhxhMeasure measure,
                                        BhxhNumberStyle *style,
                                        GError **error);
