/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Wide tables among the files of actuals: opened as sheets, read by their maps.
 */
#include "codec/map-read.h"
#include "model/plan.h"

/* Has the bytes of a wide table hashed, where that is wanted. */
static void
end_wide (ActualsLoad *load, Input *input)
{
  GError *error = NULL;

  if (load->is_stopped ||
      (!load->options->keep_places && load->options->manifest == NULL))
    return;
  bhxh_input_hash (input);
  if (bhxh_input_skip_rest (input, &error))
    bhxh_actuals_end_origin (load, input);
  else
    bhxh_actuals_stop (load, error);
}

/* A wide table; @book is NULL with @error where it cannot be opened. */
static void
read_wide (ActualsLoad *load, const BhxhMap *map, SheetBook *book, GError *error)
{
  if (book == NULL)
    {
      bhxh_actuals_fail (load, error);
      return;
    }
  bhxh_actuals_begin_file (load, bhxh_sheet_book_get_file (book));
  if (!load->is_stopped)
    bhxh_map_read_book (map, book, FIGURE_ACTUAL, load);
}

/* The load's options, for a book to keep while it is read. */
static BhxhOptions
lend_options (const ActualsLoad *load)
{
  BhxhOptions options = *load->options; /* borrows all that it points to */

  g_atomic_ref_count_init (&options.refs);
  return options;
}

void
bhxh_actuals_read_wide (ActualsLoad *load, const BhxhMap *map, Input *input)
{
  BhxhOptions options = lend_options (load);
  GError *error = NULL;
  g_autoptr (SheetBook) book =
      bhxh_sheet_book_open (bhxh_input_get_name (input), &options, &error);

  read_wide (load, map, book, error);
  end_wide (load, input);
}

void
bhxh_actuals_parse_wide (ActualsLoad *load, const BhxhMap *map, Input *input, Span bytes)
{
  BhxhOptions options = lend_options (load);
  GError *error = NULL;
  g_autoptr (SheetBook) book = bhxh_sheet_book_open_memory (
      bytes.text, bytes.length, bhxh_input_get_name (input), &options, &error);

  read_wide (load, map, book, error);
  end_wide (load, input);
}

/* --- Of a plan -----------------------------------------------------------------------
 */

BhxhFigures *
bhxh_map_load_figures (BhxhPlan *plan,
                       const char *const *paths,
                       BhxhMap *const *maps,
                       gsize n_paths,
                       BhxhOptions *options,
                       GError **error)
{
  g_return_val_if_fail (plan != NULL && (paths != NULL || n_paths == 0), NULL);

  return bhxh_actuals_load (bhxh_plan_get_frame (plan), paths, maps, n_paths, options,
                            error);
}

BhxhFigures *
bhxh_figures_parse (BhxhPlan *plan,
                    const char *name,
                    const char *bytes,
                    gsize length,
                    BhxhOptions *options,
                    GError **error)
{
  g_return_val_if_fail (plan != NULL && name != NULL && (bytes != NULL || length == 0),
                        NULL);

  return bhxh_actuals_parse (bhxh_plan_get_frame (plan), NULL, name, bytes, length,
                             options, error);
}

BhxhFigures *
bhxh_map_parse_figures (BhxhMap *map,
                        BhxhPlan *plan,
                        const char *name,
                        const char *bytes,
                        gsize length,
                        BhxhOptions *options,
                        GError **error)
{
  g_return_val_if_fail (map != NULL && plan != NULL && name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  g_return_val_if_fail (length <= G_MAXUINT32, NULL);

  return bhxh_actuals_parse (bhxh_plan_get_frame (plan), map, name, bytes, length,
                             options, error);
}
