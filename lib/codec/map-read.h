/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A sheet read by its map: what the map says is brought together once (map-plan.c), then
 * each row of the table is taken (map-rows.c), and totals are looked at last
 * (map-totals.c).
 */
#pragma once

#include "codec/actuals.h"
#include "codec/map-grid.h"
#include "codec/map.h"
#include "model/figures.h"

/* A text of the map or the sheet, and where it is. */
typedef struct
{
  Span text;
  Place place;
} PlacedText;

/* One column of figures. */
typedef struct
{
  guint column;
  const MapEntry *entry;
  PlacedText fields[MAP_N_FIELDS]; /* what its headers and the map say; may be blank */
  guint16 load;
} ValueColumn;

typedef struct
{
  const BhxhMap *map;
  const MapGrid *grid;
  ActualsLoad *load;
  FigureKind kind; /* columns of the other kind are not taken */
  Arena *arena;    /* of texts that are made */
  MapRange header; /* rows; first 0: none */
  MapRange rows;
  guint field_columns[MAP_N_FIELDS]; /* 0: none */
  PlacedText constants[MAP_N_FIELDS];
  ValueColumn *columns;
  guint n_columns;
  guint first_value;    /* the lowest of their columns */
  guint8 *row_kinds;    /* MapRowKind, by row of the grid */
  gboolean is_workbook; /* the sheet has a name */
  gboolean has_numbers; /* its cells have types: not those of a text, or of a document */
  guint n_text_numbers; /* figures that are stored as text */
  const SheetCell *text_number; /* the first of them */
  gboolean wants_stored;
} MapReading;

typedef enum
{
  MAP_ROW_NONE = 0, /* outside the table, left out, or without figures */
  MAP_ROW_FIGURES,
  MAP_ROW_TOTAL /* only checked, or of the unit that the map says */
} MapRowKind;

/* Reads a sheet into the load, whose file has begun. What is wrong is reported there. */
void bhxh_map_read_sheet (const BhxhMap *map,
                          const MapGrid *grid,
                          FigureKind kind,
                          ActualsLoad *load);

/* The sheet that the caller names, or the map; else the first that is not hidden. FALSE,
 * and reported, when there is none of that name. */
gboolean bhxh_map_find_sheet (const BhxhMap *map,
                              const SheetBook *book,
                              const BhxhOptions *options,
                              guint *sheet,
                              GError **error);

/* The same for the sheet of a book that the caller, or the map, names. */
void bhxh_map_read_book (const BhxhMap *map,
                         SheetBook *book,
                         FigureKind kind,
                         ActualsLoad *load);

/* --- map-plan.c ----------------------------------------------------------------------
 */

/* Brings together what the map says. FALSE when something of it is reported. */
gboolean bhxh_map_prepare (MapReading *reading);

/* --- map-fields.c --------------------------------------------------------------------
 */

/* Whether the sheet says what an entry does, however it is typed; FALSE for blank ones.
 */
gboolean bhxh_map_is_text (Span text, const char *expected);

/* What a text of the sheet says of a field, as the loader of figures reads it. */
PlacedText bhxh_map_read_field (MapReading *reading,
                                MapField field,
                                guint row,
                                guint column);

/* What is said of a field of one figure: by its column, its row, or for all. */
PlacedText bhxh_map_find_field (MapReading *reading,
                                const ValueColumn *column,
                                MapField field,
                                guint row);

/* The power of ten in which a figure is counted. */
gint bhxh_map_find_scale (MapReading *reading, const ValueColumn *column, guint row);

/* --- map-take.c ----------------------------------------------------------------------
 */

/* Feeds all rows of the table. */
void bhxh_map_take_rows (MapReading *reading);

/* Which entry says of a row that it sums others; NULL where none does. */
const MapEntry *bhxh_map_find_total (const MapReading *reading, guint row);

/* The number of a cell as it was read; FALSE where there is none. */
gboolean bhxh_map_get_number (const MapReading *reading,
                              const SheetCell *cell,
                              NumberReading *number,
                              gboolean *is_percent);

/* --- map-totals.c --------------------------------------------------------------------
 */

/* Checks rows of totals against the rows they sum. */
void bhxh_map_check_totals (MapReading *reading);
