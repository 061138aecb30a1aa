/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * An import as it grows: rows, their order, and rows that contradict one another.
 */
#include "codec/import.h"

#include "base/memory.h"
#include "base/number.h"
#include "base/options.h"

#include <stdlib.h>
#include <string.h>

BhxhImport *
bhxh_import_new (BhxhPlan *plan,
                 const char *file,
                 const BhxhOptions *options,
                 GError **error)
{
  g_autoptr (BhxhImport) import = g_new0 (BhxhImport, 1);

  g_atomic_ref_count_init (&import->refs);
  import->plan = bhxh_plan_ref (plan);
  import->leftovers = bhxh_diagnostics_new ();
  bhxh_diagnostics_set_limit (import->leftovers, options->limits[BHXH_LIMIT_PROBLEMS]);
  import->arena = bhxh_arena_new (error);
  if (import->arena == NULL)
    return NULL;
  import->file = bhxh_arena_dup (import->arena, file, -1, error);
  return import->file != NULL ? g_steal_pointer (&import) : NULL;
}

BhxhImport *
bhxh_import_ref (BhxhImport *import)
{
  g_return_val_if_fail (import != NULL, NULL);
  g_atomic_ref_count_inc (&import->refs);
  return import;
}

void
bhxh_import_unref (BhxhImport *import)
{
  if (import == NULL || !g_atomic_ref_count_dec (&import->refs))
    return;
  bhxh_plan_unref (import->plan);
  bhxh_diagnostics_unref (import->leftovers);
  bhxh_arena_free (import->arena);
  g_free (import->rows);
  g_free (import);
}

guint64
bhxh_import_get_n_rows (const BhxhImport *import)
{
  g_return_val_if_fail (import != NULL, 0);
  return import->n_rows;
}

guint
bhxh_import_get_n_leftovers (const BhxhImport *import, BhxhSeverity severity)
{
  g_return_val_if_fail (import != NULL, 0);
  return bhxh_diagnostics_get_n (import->leftovers, severity);
}

const BhxhDiagnostics *
bhxh_import_get_leftovers (const BhxhImport *import)
{
  g_return_val_if_fail (import != NULL, NULL);
  return import->leftovers;
}

BhxhTable *
bhxh_import_dup_leftovers (BhxhImport *import)
{
  g_return_val_if_fail (import != NULL, NULL);
  return bhxh_diagnostics_dup_table (import->leftovers);
}

gboolean
bhxh_import_add (BhxhImport *import,
                 const ImportRow *row,
                 const BhxhOptions *options,
                 GError **error)
{
  const guint64 limit = options->limits[BHXH_LIMIT_ROWS];

  if (import->n_rows >= limit)
    {
      g_autofree char *expected = g_strdup_printf ("%" G_GUINT64_FORMAT, limit);

      bhxh_diagnostics_add (options->diagnostics, PROBLEM_TOO_MANY_ROWS,
                            (Place){ import->file, row->line, row->column }, NULL,
                            expected, NULL, error);
      return FALSE;
    }
  if (!bhxh_try_grow ((gpointer *) &import->rows, &import->capacity, import->n_rows + 1,
                      sizeof *row, error))
    return FALSE;
  import->rows[import->n_rows++] = *row;
  return TRUE;
}

static int
compare_places (const void *a, const void *b)
{
  const ImportRow *left = a;
  const ImportRow *right = b;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  return left->column < right->column ? -1 : left->column > right->column;
}

/* Rows of one cell side by side, in the order of the document. */
static int
compare_cells (const void *a, const void *b)
{
  const ImportRow *left = *(ImportRow *const *) a;
  const ImportRow *right = *(ImportRow *const *) b;
  const gint64 keys[][2] = {
    { left->unit, right->unit },     { left->indicator, right->indicator },
    { left->period, right->period }, { left->kind, right->kind },
    { left->stage, right->stage },   { left->as_of, right->as_of }
  };
  const int owners = g_strcmp0 (left->owner, right->owner);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i][0] != keys[i][1])
      return keys[i][0] < keys[i][1] ? -1 : 1;
  return owners != 0 ? owners : left < right ? -1 : left > right;
}

static gboolean
is_same_cell (const ImportRow *a, const ImportRow *b)
{
  return a->unit == b->unit && a->indicator == b->indicator && a->period == b->period &&
         a->kind == b->kind && a->stage == b->stage && a->as_of == b->as_of &&
         g_strcmp0 (a->owner, b->owner) == 0;
}

/* Two figures say the same where the finer one, rounded, prints as the coarser one. Of
 * what is only bounded nothing is said here. */
static gboolean
agrees (const ImportRow *a, const ImportRow *b)
{
  const ImportRow *coarse = a->decimals <= b->decimals ? a : b;
  const ImportRow *fine = coarse == a ? b : a;
  gint64 rounded = 0;

  if (a->qualifier != BHXH_QUALIFIER_EXACT || b->qualifier != BHXH_QUALIFIER_EXACT)
    return TRUE;
  return bhxh_number_round (fine->value, fine->decimals, coarse->decimals, &rounded,
                            NULL) &&
         rounded == coarse->value;
}

static void
report_contradiction (BhxhImport *import, const ImportRow *first, const ImportRow *row)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (import->plan);
  g_autofree char *period = bhxh_period_format (row->period);
  g_autofree char *cell = g_strdup_printf (
      "%s/%s/%s", bhxh_district_get_code (bhxh_frame_get_district (frame, row->unit)),
      bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, row->indicator)), period);
  g_autofree char *place =
      g_strdup_printf ("%s%s%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                       first->sheet != NULL ? first->sheet : "",
                       first->sheet != NULL ? ":" : "", first->line, first->column);
  g_autofree char *said = g_strdup_printf ("%s (%s)", first->printed, place);

  bhxh_diagnostics_add (import->leftovers, PROBLEM_TEXT_CONTRADICTION,
                        (Place){ import->file, row->line, row->column }, row->printed,
                        cell, said, NULL);
}

/* Compares each row with the most precise one before it in its cell. */
static void
find_contradictions (BhxhImport *import, ImportRow *const *sorted)
{
  const ImportRow *precise = NULL;

  for (gsize i = 0; i < import->n_rows; i++)
    {
      const ImportRow *row = sorted[i];

      if (precise == NULL || !is_same_cell (precise, row))
        precise = row;
      else if (!agrees (precise, row))
        report_contradiction (import, precise, row);
      else if (row->decimals > precise->decimals)
        precise = row;
    }
}

gboolean
bhxh_import_finish (BhxhImport *import, GError **error)
{
  g_autofree ImportRow **sorted = NULL;

  if (import->n_rows == 0)
    return TRUE;
  qsort (import->rows, import->n_rows, sizeof *import->rows, compare_places);
  sorted = bhxh_try_new (import->n_rows, sizeof *sorted, error);
  if (sorted == NULL)
    return FALSE;
  for (gsize i = 0; i < import->n_rows; i++)
    sorted[i] = &import->rows[i];
  qsort (sorted, import->n_rows, sizeof *sorted, compare_cells);
  find_contradictions (import, sorted);
  return TRUE;
}
