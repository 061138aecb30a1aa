/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where in a sheet the table is: which column names the rows, which rows have figures,
 * which rows above them are headers. Nothing is decided here of what figures mean.
 */
#pragma once

#include "base/number.h"
#include "codec/map-grid.h"
#include "codec/map-words.h"

/* Rows and columns of a sheet that are looked at for a table. */
#define SURVEY_MAX_ROWS 20000
#define SURVEY_MAX_COLUMNS 1024
/* Rows of headers, one above the other. */
#define SURVEY_MAX_HEADER 12

/* What bhxh_map_survey_find_unit() finds, beside a unit. */
#define SURVEY_NO_UNIT (-1)
#define SURVEY_SEVERAL_UNITS (-2)

/* What a column of the sheet holds in the rows of the table. */
typedef struct
{
  guint n_units;      /* rows that name a unit there, and have numbers to the right */
  guint n_indicators; /* rows whose words say what is counted */
  guint n_numbers;
  guint n_large;      /* numbers above 100 */
  guint n_fractions;  /* numbers with decimals */
  MapRole role;       /* by its header */
  gboolean is_rising; /* 1, 2, 3... */
} SurveyColumn;

typedef struct
{
  const MapGrid *grid;
  BhxhFrame *frame;
  BhxhPeriod days[2]; /* on which names are looked up: the frame's, and the last */
  guint n_columns;    /* of the sheet that are looked at */
  guint n_rows;
  SurveyColumn *columns; /* from 1 */
  guint unit_column;     /* 0: none */
  guint indicator_column;
  guint first_value; /* column from which on numbers are figures */
  guint first_row;   /* of the body; 0: no table was found */
  guint last_row;
  guint header_first; /* 0: no header */
  guint header_last;
} Survey;

gboolean bhxh_map_survey_init (Survey *survey,
                               const MapGrid *grid,
                               BhxhFrame *frame,
                               GError **error);
void bhxh_map_survey_clear (Survey *survey);

/* The unit that a text names, also behind "1. " or "BHXH". */
gint bhxh_map_survey_find_unit (const Survey *survey, Span text);

/* Whether a unit bears just this name, with nothing before it. */
gboolean bhxh_map_survey_knows (const Survey *survey, Span text);

/* Whether a row has numbers where the figures are. */
gboolean bhxh_map_survey_has_figures (const Survey *survey, guint row);

/* Whether a cell holds a number, as such or as text. @number may be NULL. */
gboolean bhxh_map_cell_is_number (const SheetCell *cell, NumberReading *number);

/* A text that is no number. */
gboolean bhxh_map_cell_is_words (const SheetCell *cell);

/* --- map-header.c --------------------------------------------------------------------
 */

/* One header above a column. */
typedef struct
{
  Span text;
  guint row;
  guint column;
  gboolean is_filled; /* the cell itself is blank; the one to its left goes on */
} HeaderCell;

/* The headers of a column in the header rows, from the top, each once. */
guint bhxh_map_find_headers (const MapGrid *grid,
                             guint header_first,
                             guint header_last,
                             guint first_value,
                             guint column,
                             HeaderCell headers[SURVEY_MAX_HEADER]);

/* All of them in one text, " | " between them, in one line. */
char *bhxh_map_dup_header (const HeaderCell *headers, guint n_headers);
