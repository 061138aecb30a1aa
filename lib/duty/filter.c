/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Some of the rows: those of a duty, an agency or a unit.
 */
#include "duty/duties.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

/* What a row has in a column, as its table has it; NULL for nothing. */
typedef const char *(*CellFunc) (const BhxhPlan *plan, const DutyRow *row);

static const char *
get_duty (const BhxhPlan *plan, const DutyRow *row)
{
  return duty_cell (plan, row->duty, DUTY_ID);
}

static const struct
{
  const char *column;
  CellFunc get;
} cells[] = {
  { "duty", get_duty },
  { "addressee", bhxh_duty_get_agency_code },
  { "unit", bhxh_duty_get_unit_code },
};

static CellFunc
find_cell (const char *column, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (strcmp (cells[i].column, column) == 0)
      return cells[i].get;
  bhxh_set_error (error, BHXH_ERROR_UNKNOWN,
                  "không lọc được nhiệm vụ theo cột \"%s\": duty, addressee, unit",
                  "duties are not filtered by the column \"%s\": duty, addressee, unit",
                  column);
  return NULL;
}

static gboolean
has_text (const char *const *values, gsize n_values, const char *text)
{
  for (gsize i = 0; text != NULL && i < n_values; i++)
    if (strcmp (values[i], text) == 0)
      return TRUE;
  return FALSE;
}

BhxhDuties *
bhxh_duties_dup_filtered (BhxhDuties *duties,
                          const char *column,
                          const char *const *values,
                          gsize n_values,
                          GError **error)
{
  g_autoptr (BhxhDuties) chosen = NULL;
  CellFunc get = NULL;
  DutyRow *rows;

  g_return_val_if_fail (duties != NULL && column != NULL, NULL);
  g_return_val_if_fail (values != NULL || n_values == 0, NULL);

  get = find_cell (column, error);
  if (get == NULL)
    return NULL;
  chosen = bhxh_duties_new_like (duties);
  rows = bhxh_try_new (MAX (duties->n_rows, 1), sizeof *rows, error);
  if (rows == NULL)
    return NULL;
  chosen->rows = rows;
  chosen->capacity = MAX (duties->n_rows, 1);
  for (guint i = 0; i < duties->n_rows; i++)
    if (has_text (values, n_values, get (duties->plan, duties_get_row (duties, i))))
      rows[chosen->n_rows++] = *duties_get_row (duties, i);
  return g_steal_pointer (&chosen);
}
