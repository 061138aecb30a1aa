/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From a file and its map to rows of the loader of figures: which sheet, in which order
 * things are done.
 */
#include "codec/map-read.h"

#include <string.h>

static void
set_style (MapReading *reading)
{
  const MapEntry *numbers = bhxh_map_get (reading->map, MAP_NUMBERS, 0);
  const char *style = numbers != NULL ? map_entry_get (numbers, MAP_KEY_STYLE) : NULL;
  const char *precision =
      numbers != NULL ? map_entry_get (numbers, MAP_KEY_PRECISION) : NULL;

  reading->wants_stored = g_strcmp0 (precision, "stored") == 0;
  for (guint i = 0; style != NULL && i < MAP_N_STYLES; i++)
    if (g_strcmp0 (bhxh_map_styles[i], style) == 0)
      {
        reading->load->style = (BhxhNumberStyle) i;
        reading->load->is_style_stated = i != BHXH_NUMBER_AUTO;
      }
}

void
bhxh_map_read_sheet (const BhxhMap *map,
                     const MapGrid *grid,
                     FigureKind kind,
                     ActualsLoad *load)
{
  MapReading reading = { .map = map,
                         .grid = grid,
                         .load = load,
                         .kind = kind,
                         .is_workbook = *grid->sheet != '\0' };
  GError *error = NULL;

  reading.arena = bhxh_arena_new (&error);
  if (reading.arena == NULL)
    {
      bhxh_actuals_stop (load, error);
      return;
    }
  set_style (&reading);
  if (bhxh_map_prepare (&reading))
    {
      bhxh_actuals_expect_fed (load);
      bhxh_map_take_rows (&reading);
      if (!load->is_stopped)
        bhxh_actuals_finish_file (load);
      if (!load->is_stopped)
        bhxh_map_check_totals (&reading);
    }
  g_free (reading.columns);
  g_free (reading.row_kinds);
  bhxh_arena_free (reading.arena);
}

gboolean
bhxh_map_find_sheet (const BhxhMap *map,
                     const SheetBook *book,
                     const BhxhOptions *options,
                     guint *sheet,
                     GError **error)
{
  const MapEntry *entry = bhxh_map_get (map, MAP_SHEET, 0);
  const char *name = options->sheet;

  if (name == NULL && entry != NULL)
    name = map_entry_get (entry, MAP_KEY_NAME);
  if (name == NULL && entry != NULL)
    name = map_entry_get (entry, MAP_KEY_NUMBER);
  return bhxh_sheet_book_find (book, name, sheet, error);
}

void
bhxh_map_read_book (const BhxhMap *map,
                    SheetBook *book,
                    FigureKind kind,
                    ActualsLoad *load)
{
  GError *error = NULL;
  MapGrid grid = { 0 };
  guint sheet = 0;

  if (bhxh_map_find_sheet (map, book, load->options, &sheet, &error) &&
      bhxh_map_grid_read (&grid, book, sheet, load->options, &error))
    bhxh_map_read_sheet (map, &grid, kind, load);
  else
    bhxh_actuals_fail (load, error);
  bhxh_map_grid_clear (&grid);
}
