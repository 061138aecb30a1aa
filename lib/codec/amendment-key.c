/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which row of a plan a row of an amendment stands for.
 */
#include "codec/amendment.h"

/* Between the parts of a key; nobody writes it. */
#define BETWEEN '\x1f'

static void
append_part (GString *key, const char *part)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (part));

  g_string_append_printf (key, "%s%c", trimmed, BETWEEN);
}

/* "2022/2025" for blank, and one spelling for all that mean the same. */
static BhxhPeriod
read_period (const BhxhPlan *plan, const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  if (*text == '\0')
    return bhxh_plan_get_term (plan);
  return bhxh_period_parse (text, -1, &period, NULL) ? period : BHXH_PERIOD_NONE;
}

/* A unit by the one that its code means on the period's last day; what means none, as it
 * is written. */
static void
append_unit (GString *key, BhxhPlan *plan, const char *text, BhxhPeriod period)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint unit = 0;

  if (bhxh_frame_find_unit (frame, text, BHXH_LEVEL_ANY, -1, period, &unit, NULL) ||
      bhxh_frame_find_unit (frame, text, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE, &unit,
                            NULL))
    g_string_append_printf (key, "%u%c", unit, BETWEEN);
  else
    append_part (key, text);
}

static char *
dup_target_key (BhxhPlan *plan, KeyCellFunc get, gpointer row)
{
  const char *kind = get (row, TARGET_KIND);
  const char *owner = get (row, TARGET_OWNER);
  const BhxhPeriod period = read_period (plan, get (row, TARGET_PERIOD));
  g_autofree char *span = bhxh_period_format (period);
  GString *key = g_string_new (NULL);

  append_unit (key, plan, get (row, TARGET_UNIT), period);
  append_part (key, get (row, TARGET_INDICATOR));
  append_part (key, period != BHXH_PERIOD_NONE ? span : get (row, TARGET_PERIOD));
  append_part (key, *kind != '\0' ? kind : bhxh_figure_kind_labels[FIGURE_TARGET].name);
  append_part (key, *owner != '\0' ? owner : bhxh_plan_get_issuer (plan));
  return g_string_free (key, FALSE);
}

char *
bhxh_amendment_dup_key (BhxhPlan *plan,
                        const SchemaTable *schema,
                        KeyCellFunc get,
                        gpointer row)
{
  GString *key = NULL;

  if (schema->table == BHXH_PLAN_TARGETS)
    return dup_target_key (plan, get, row);
  key = g_string_new (NULL);
  for (guint i = 0; i < schema->n_columns; i++)
    if ((schema->columns[i].flags & SCHEMA_KEY) != 0)
      append_part (key, get (row, i));
  return g_string_free (key, FALSE);
}
