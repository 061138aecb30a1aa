/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which headers stand above a column, where they are merged, and where they should be.
 */
#include "codec/map-survey.h"

#include <string.h>

static gboolean
has_own_text (const MapGrid *grid, guint row, guint column)
{
  return grid_cell_text (bhxh_map_grid_get (grid, row, column)).length > 0;
}

/* A header of another column begins above between the two: theirs is not the same. */
static gboolean
is_divided (const MapGrid *grid, guint header_first, guint row, guint left, guint column)
{
  for (guint above = header_first; above < row; above++)
    for (guint at = left + 1; at <= column; at++)
      if (has_own_text (grid, above, at))
        return TRUE;
  return FALSE;
}

/* What a header that nobody merged goes on from; NULL: nothing. */
static const SheetCell *
find_left (const MapGrid *grid,
           guint header_first,
           guint row,
           guint first_value,
           guint column)
{
  for (guint left = column - 1; left >= first_value && left > 0; left--)
    {
      const SheetCell *cell = bhxh_map_grid_get (grid, row, left);

      if (grid_cell_text (cell).length == 0)
        continue;
      return is_divided (grid, header_first, row, left, column) ? NULL : cell;
    }
  return NULL;
}

static gboolean
is_known (const HeaderCell *headers, guint n_headers, const SheetCell *cell)
{
  for (guint i = 0; i < n_headers; i++)
    if (headers[i].row == cell->row && headers[i].column == cell->column)
      return TRUE;
  return FALSE;
}

guint
bhxh_map_find_headers (const MapGrid *grid,
                       guint header_first,
                       guint header_last,
                       guint first_value,
                       guint column,
                       HeaderCell headers[SURVEY_MAX_HEADER])
{
  guint n = 0;

  for (guint row = header_first; row > 0 && row <= header_last; row++)
    {
      const SheetCell *cell = bhxh_map_grid_get_shown (grid, row, column);
      const gboolean is_own = grid_cell_text (cell).length > 0;

      /* The lowest header is the column's own; above it one may go on from the left. */
      if (!is_own)
        cell = row < header_last
                   ? find_left (grid, header_first, row, first_value, column)
                   : NULL;
      if (cell == NULL || is_known (headers, n, cell) || n == SURVEY_MAX_HEADER)
        continue;
      headers[n++] = (HeaderCell){ .text = grid_cell_text (cell),
                                   .row = cell->row,
                                   .column = cell->column,
                                   .is_filled = !is_own };
    }
  return n;
}

char *
bhxh_map_dup_header (const HeaderCell *headers, guint n_headers)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_headers; i++)
    {
      const Span text = headers[i].text;

      g_string_append (joined, i > 0 ? " | " : "");
      for (guint at = 0; at < text.length; at++)
        if (!g_ascii_isspace (text.text[at]))
          g_string_append_c (joined, text.text[at]);
        else if (!g_ascii_isspace (text.text[at - 1]))
          g_string_append_c (joined, ' ');
    }
  return g_string_free (joined, FALSE);
}
