/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a column's numbers are written, decided cell after cell while the column streams
 * by.
 */
#pragma once

#include "base/number.h"

/* plain, vi and en: the styles that can survive. */
#define SNIFFED_STYLES 3

/* A cell that two or more styles read, or that none does. */
typedef struct
{
  gboolean set;
  guint64 cell; /* the caller's number for it */
  BhxhMeasure measure;
  NumberOutcome outcomes[SNIFFED_STYLES];
  NumberReading readings[SNIFFED_STYLES];
  gsize length; /* of its text, or enough of it to be cut in a message */
  char text[PROBLEM_MAX_TEXT + 1];
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

/* TRUE when no surviving style has a comma before decimals: all read a plain number as it
 * is. */
static inline gboolean
style_sniffer_has_only_points (const StyleSniffer *sniffer)
{
  return (sniffer->survivors & 1u << (BHXH_NUMBER_VI - BHXH_NUMBER_PLAIN)) == 0;
}

/* Whether the cell for which SNIFF_FAILED was given is a number, but in no style that all
 * others are. */
gboolean bhxh_style_sniffer_is_mixed (const StyleSniffer *sniffer);

/* Goes on as if the cell for which SNIFF_FAILED was given had not been there. */
void bhxh_style_sniffer_skip (StyleSniffer *sniffer);

/* TRUE when no later cell can change the style: one is left. */
gboolean bhxh_style_sniffer_is_decided (const StyleSniffer *sniffer);

/* The style of all cells so far: plain where all survivors agree. NULL, with @style
 * written; or the cell for which there is none: its number, and what each style makes of
 * it. */
const SniffedCell *bhxh_style_sniffer_finish (const StyleSniffer *sniffer,
                                              BhxhNumberStyle *style);

/* Reports the cell that bhxh_style_sniffer_finish() gave. */
void bhxh_style_sniffer_report (const StyleSniffer *sniffer,
                                const SniffedCell *cell,
                                BhxhDiagnostics *diagnostics,
                                Place place,
                                GError **error);
