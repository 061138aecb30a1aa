/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The annex of a decision out of a sheet: its figures, read by a map, as statements.
 */
#include "codec/import.h"

#include "base/manifest.h"
#include "codec/map-read.h"
#include "model/plan.h"

/* An import that grows while its sheet is read. */
typedef struct
{
  BhxhImport *import;
  const MapGrid *grid;
  const char *sheet; /* the import's copy; NULL for a text */
} Taking;

/* The text of the cell; of a number its digits. */
static const char *
dup_printed (const Taking *taking, const ActualRow *row, Place place, GError **error)
{
  const SheetCell *cell =
      bhxh_map_grid_get (taking->grid, (guint) place.line, (guint) place.column);
  const Span text = grid_cell_text (cell);
  char number[NUMBER_SIZE];

  if (cell != NULL && cell->kind == SHEET_CELL_TEXT)
    return bhxh_arena_dup (taking->import->arena, text.text, text.length, error);
  bhxh_number_write (number, row->reading.value, row->reading.decimals,
                     BHXH_NUMBER_PLAIN);
  return bhxh_arena_dup (taking->import->arena, number, -1, error);
}

/* "cell-C12" */
static const char *
dup_source (const Taking *taking, Place place, GError **error)
{
  g_autofree char *cell = bhxh_map_dup_cell ((guint) place.line, (guint) place.column);
  g_autofree char *source = g_strconcat ("cell-", cell, NULL);

  return bhxh_arena_dup (taking->import->arena, source, -1, error);
}

/* An ActualsTakeFunc. */
static void
take_row (ActualsLoad *load, const ActualRow *row)
{
  const Taking *taking = load->take_data;
  const Place place = bhxh_actuals_get_row_place (load, row);
  ImportRow taken = { .unit = row->unit,
                      .indicator = row->indicator,
                      .period = row->period,
                      .value = row->reading.value,
                      .decimals = row->reading.decimals,
                      .qualifier = BHXH_QUALIFIER_EXACT,
                      .kind = FIGURE_TARGET,
                      .owner = bhxh_plan_get_issuer (taking->import->plan),
                      .sheet = taking->sheet,
                      .line = place.line,
                      .column = place.column };
  GError *error = NULL;

  if (row->is_withdrawal)
    return;
  taken.printed = dup_printed (taking, row, place, &error);
  taken.source = taken.printed != NULL ? dup_source (taking, place, &error) : NULL;
  if (taken.source == NULL ||
      !bhxh_import_add (taking->import, &taken, load->options, &error))
    bhxh_actuals_stop (load, error);
}

/* Reads the sheet into the import; FALSE with the first problem. */
static gboolean
read_sheet (Taking *taking,
            const BhxhMap *map,
            const BhxhOptions *options,
            GError **error)
{
  ActualsLoad load;
  GError *problem = NULL;

  if (bhxh_actuals_init (&load, bhxh_plan_get_frame (taking->import->plan), options,
                         error))
    {
      load.take = take_row;
      load.take_data = taking;
      bhxh_actuals_begin_file (&load, taking->grid->file);
      if (!load.is_stopped)
        bhxh_map_read_sheet (map, taking->grid, FIGURE_TARGET, &load);
      problem = g_steal_pointer (&load.first_error);
    }
  else
    {
      bhxh_actuals_clear (&load);
      return FALSE;
    }
  bhxh_actuals_clear (&load);
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL && bhxh_import_finish (taking->import, error);
}

/* The import with the rows of a grid that was read. */
static BhxhImport *
import_grid (BhxhPlan *plan,
             const MapGrid *grid,
             const BhxhMap *map,
             const BhxhOptions *options,
             GError **error)
{
  g_autoptr (BhxhImport) import = bhxh_import_new (plan, grid->file, options, error);
  Taking taking = { .import = import, .grid = grid };

  if (import == NULL)
    return NULL;
  if (*grid->sheet != '\0')
    taking.sheet = bhxh_arena_dup (import->arena, grid->sheet, -1, error);
  if ((*grid->sheet != '\0' && taking.sheet == NULL) ||
      !read_sheet (&taking, map, options, error))
    return NULL;
  return g_steal_pointer (&import);
}

/* Lists the file where inputs are listed; what reads its cells does not go over all of
 * its bytes. */
static gboolean
note_file (const char *path, const BhxhOptions *options, GError **error)
{
  g_autoptr (Input) input = NULL;

  if (options->manifest == NULL)
    return TRUE;
  input = bhxh_input_new (path, options->limits[BHXH_LIMIT_FILE_BYTES], error);
  if (input == NULL)
    return FALSE;
  bhxh_input_hash (input);
  if (!bhxh_input_skip_rest (input, error))
    return FALSE;
  bhxh_manifest_note_input (options->manifest, BHXH_INPUT_DOCUMENT, input);
  return TRUE;
}

BhxhImport *
bhxh_import_load_sheet (BhxhPlan *plan,
                        const char *path,
                        BhxhMap *map,
                        BhxhOptions *options,
                        GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  g_autoptr (SheetBook) book = NULL;
  BhxhImport *import = NULL;
  MapGrid grid = { 0 };
  guint sheet = 0;

  g_return_val_if_fail (plan != NULL && path != NULL && map != NULL, NULL);

  book = bhxh_sheet_book_open (path, options, error);
  if (book == NULL)
    return NULL;
  if (bhxh_map_find_sheet (map, book, settings, &sheet, error) &&
      bhxh_map_grid_read (&grid, book, sheet, settings, error) &&
      note_file (path, settings, error))
    import = import_grid (plan, &grid, map, settings, error);
  bhxh_map_grid_clear (&grid);
  return import;
}
