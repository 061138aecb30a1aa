/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A map of a file that has none yet: its sheets are surveyed, the one with most figures
 * is taken, and what is found becomes entries.
 */
#include "codec/map-suggest.h"

#include "base/memory.h"

MapEntry *
bhxh_map_suggest_entry (Suggestion *suggestion,
                        MapSection section,
                        gboolean is_sure,
                        Reason reason,
                        guint row,
                        guint column)
{
  /* The place of hidden rows and columns is one entry. */
  const MapEntry *before = bhxh_map_sections[section].is_list
                               ? NULL
                               : bhxh_map_get (suggestion->map, section, 0);
  MapEntry *entry =
      before != NULL ? (MapEntry *) before : bhxh_map_add (suggestion->map, section);
  g_autofree char *cell = row > 0 && column > 0 ? bhxh_map_dup_cell (row, column) : NULL;

  bhxh_map_set (entry, MAP_KEY_CERTAINTY, is_sure ? "sure" : "guess");
  bhxh_map_set (entry, MAP_KEY_REASON,
                bhxh_map_get_reason (reason, suggestion->options->language));
  if (cell != NULL)
    bhxh_map_set (entry, MAP_KEY_FROM, cell);
  return entry;
}

/* --- One sheet -----------------------------------------------------------------------
 */

static void
set_rows (MapEntry *entry, MapKey key, guint first, guint last)
{
  g_autofree char *rows = first == last ? g_strdup_printf ("%u", first)
                                        : g_strdup_printf ("%u:%u", first, last);

  bhxh_map_set (entry, key, rows);
}

static void
suggest_table (Suggestion *suggestion)
{
  const Survey *survey = suggestion->survey;
  MapEntry *entry = bhxh_map_suggest_entry (suggestion, MAP_TABLE, TRUE, REASON_BODY,
                                            survey->first_row, 1);

  if (survey->header_first != 0)
    set_rows (entry, MAP_KEY_HEADER_ROWS, survey->header_first, survey->header_last);
  set_rows (entry, MAP_KEY_ROWS, survey->first_row, survey->last_row);
}

static gboolean
read_indicators (Suggestion *suggestion, GError **error)
{
  BhxhFrame *frame = suggestion->survey->frame;
  const guint n = bhxh_frame_get_n_indicators (frame);

  suggestion->indicators = bhxh_try_new (n, sizeof (MapWords), error);
  for (guint i = 0; suggestion->indicators != NULL && i < n; i++)
    bhxh_map_read_indicator (bhxh_frame_get_indicator (frame, i),
                             &suggestion->indicators[i]);
  return suggestion->indicators != NULL;
}

gboolean
bhxh_map_suggest_from (BhxhMap *map,
                       const Survey *survey,
                       const BhxhOptions *options,
                       GError **error)
{
  Suggestion suggestion = { .map = map, .survey = survey, .options = options };

  if (!read_indicators (&suggestion, error))
    return FALSE;
  suggest_table (&suggestion);
  bhxh_map_read_around (&suggestion);
  bhxh_map_suggest_columns (&suggestion);
  bhxh_map_suggest_rows (&suggestion);
  bhxh_map_suggest_around (&suggestion);
  g_free (suggestion.indicators);
  return TRUE;
}

/* --- The best sheet ------------------------------------------------------------------
 */

/* A sheet with its table. */
typedef struct
{
  MapGrid grid;
  Survey survey;
  guint sheet;
  gsize n_figures;
} Candidate;

static void
candidate_clear (Candidate *candidate)
{
  bhxh_map_survey_clear (&candidate->survey);
  bhxh_map_grid_clear (&candidate->grid);
}

static gboolean
survey_sheet (Candidate *candidate,
              BhxhFrame *frame,
              SheetBook *book,
              guint sheet,
              const BhxhOptions *options,
              GError **error)
{
  *candidate = (Candidate){ .sheet = sheet };
  if (!bhxh_map_grid_read (&candidate->grid, book, sheet, options, error) ||
      !bhxh_map_survey_init (&candidate->survey, &candidate->grid, frame, error))
    return FALSE;
  for (guint i = 1; candidate->survey.first_row > 0 && i <= candidate->survey.n_columns;
       i++)
    candidate->n_figures += candidate->survey.columns[i].n_numbers;
  return TRUE;
}

/* Of all sheets that are not hidden the one with the most figures; @n_tables gets how
 * many have any. FALSE with @error; the best is to be cleared in both cases. */
static gboolean
find_best (Candidate *best,
           guint *n_tables,
           BhxhFrame *frame,
           SheetBook *book,
           const BhxhOptions *options,
           GError **error)
{
  for (guint sheet = 0; sheet < bhxh_sheet_book_get_n (book); sheet++)
    {
      Candidate candidate;
      gboolean is_read;

      if (bhxh_sheet_book_get_info (book, sheet)->is_hidden)
        continue;
      is_read = survey_sheet (&candidate, frame, book, sheet, options, error);
      *n_tables += is_read && candidate.n_figures > 0;
      if (is_read && candidate.n_figures > best->n_figures)
        {
          candidate_clear (best);
          *best = candidate;
          best->survey.grid = &best->grid;
        }
      else
        candidate_clear (&candidate);
      if (!is_read)
        return FALSE;
    }
  return TRUE;
}

static void
suggest_sheet (BhxhMap *map,
               const Candidate *best,
               guint n_tables,
               const BhxhOptions *options)
{
  Suggestion suggestion = { .map = map, .survey = &best->survey, .options = options };
  MapEntry *entry = NULL;

  if (*best->grid.sheet == '\0')
    return;
  entry = bhxh_map_suggest_entry (&suggestion, MAP_SHEET, n_tables == 1,
                                  n_tables == 1 ? REASON_ONLY_SHEET : REASON_BEST_SHEET,
                                  0, 0);
  bhxh_map_set (entry, MAP_KEY_NAME, best->grid.sheet);
}

BhxhMap *
bhxh_map_suggest_book (BhxhFrame *frame,
                       SheetBook *book,
                       const BhxhOptions *options,
                       GError **error)
{
  g_autoptr (BhxhMap) map = bhxh_map_new ();
  Candidate best = { 0 };
  guint n_tables = 0;
  gboolean is_done = find_best (&best, &n_tables, frame, book, options, error);

  if (is_done && n_tables == 0)
    {
      bhxh_diagnostics_add (options->diagnostics, PROBLEM_NO_TABLE,
                            (Place){ .file = bhxh_sheet_book_get_file (book) }, NULL,
                            NULL, NULL, error);
      is_done = FALSE;
    }
  if (is_done)
    {
      suggest_sheet (map, &best, n_tables, options);
      is_done = bhxh_map_suggest_from (map, &best.survey, options, error);
    }
  candidate_clear (&best);
  return is_done ? g_steal_pointer (&map) : NULL;
}

BhxhMap *
bhxh_map_compute (BhxhPlan *plan, const char *path, BhxhOptions *options, GError **error)
{
  g_autoptr (SheetBook) book = NULL;

  g_return_val_if_fail (plan != NULL && path != NULL, NULL);

  book = bhxh_sheet_book_open (path, options, error);
  return book != NULL ? bhxh_map_suggest_book (bhxh_plan_get_frame (plan), book,
                                               bhxh_options_or_default (options), error)
                      : NULL;
}
