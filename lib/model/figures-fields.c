/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is known of one figure beside its number, as texts by name.
 */
#include "base/sheet-cell.h"
#include "model/figures-private.h"
#include "model/labels.h"

#include <string.h>

typedef struct
{
  const BhxhFigures *figures;
  const Trait *trait;
  const Origin *origin; /* never NULL */
  BhxhPeriod period;
  guint32 detail;
  SupersededState state;
} FieldContext;

static const Origin no_origin;

static char *
dup_nonblank (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static char *
dup_rounding (const FieldContext *context)
{
  return dup_nonblank (bhxh_rounding_labels[context->trait->rounding].name);
}

static char *
dup_qualifier (const FieldContext *context)
{
  return dup_nonblank (bhxh_qualifier_labels[context->trait->qualifier].name);
}

static char *
dup_kind (const FieldContext *context)
{
  return dup_nonblank (bhxh_figure_kind_labels[context->trait->kind].name);
}

static char *
dup_owner (const FieldContext *context)
{
  return dup_nonblank (bhxh_figures_get_owner (context->figures, context->trait->owner));
}

static char *
dup_stage (const FieldContext *context)
{
  return dup_nonblank (bhxh_stage_labels[context->trait->stage].name);
}

static char *
dup_as_of (const FieldContext *context)
{
  const BhxhPeriod as_of =
      context->trait->as_of != BHXH_PERIOD_NONE ? context->trait->as_of : context->period;

  if (context->trait->kind != FIGURE_ACTUAL)
    return NULL;
  return bhxh_period_format (bhxh_period_get_last_day (as_of));
}

static char *
dup_source (const FieldContext *context)
{
  const StatementDetail *detail =
      bhxh_figures_get_detail (context->figures, context->detail);

  return detail != NULL ? dup_nonblank (detail->source) : NULL;
}

static char *
dup_printed (const FieldContext *context)
{
  const StatementDetail *detail =
      bhxh_figures_get_detail (context->figures, context->detail);

  return detail != NULL ? dup_nonblank (detail->printed) : NULL;
}

static char *
dup_file (const FieldContext *context)
{
  return dup_nonblank (context->origin->file);
}

static char *
dup_sha256 (const FieldContext *context)
{
  return dup_nonblank (context->origin->sha256);
}

static char *
dup_sheet (const FieldContext *context)
{
  return dup_nonblank (context->origin->sheet);
}

static gboolean
has_row (const FieldContext *context)
{
  return context->trait->kind == FIGURE_ACTUAL && context->detail != 0;
}

static char *
dup_row (const FieldContext *context)
{
  return has_row (context) ? g_strdup_printf ("%u", context->detail) : NULL;
}

static char *
dup_column (const FieldContext *context)
{
  return has_row (context) && context->origin->column != 0
             ? g_strdup_printf ("%u", context->origin->column)
             : NULL;
}

static char *
dup_cell (const FieldContext *context)
{
  char cell[SHEET_CELL_SIZE];

  if (!has_row (context) || context->origin->column == 0)
    return NULL;
  bhxh_sheet_cell_write (cell, context->detail, context->origin->column);
  return g_strdup (cell);
}

static char *
dup_sender (const FieldContext *context)
{
  return dup_nonblank (context->origin->sender);
}

static char *
dup_received (const FieldContext *context)
{
  return context->origin->received != BHXH_PERIOD_NONE
             ? bhxh_period_format (context->origin->received)
             : NULL;
}

static char *
dup_superseded (const FieldContext *context)
{
  return dup_nonblank (bhxh_superseded_labels[context->state].name);
}

static const struct
{
  const char *name;
  char *(*dup) (const FieldContext *context);
} fields[] = {
  { "rounding", dup_rounding },
  { "qualifier", dup_qualifier },
  { "kind", dup_kind },
  { "owner", dup_owner },
  { "stage", dup_stage },
  { "as_of", dup_as_of },
  { "source", dup_source },
  { "printed", dup_printed },
  { "file", dup_file },
  { "sha256", dup_sha256 },
  { "sheet", dup_sheet },
  { "row", dup_row },
  { "column", dup_column },
  { "cell", dup_cell },
  { "sender", dup_sender },
  { "received", dup_received },
  { "superseded", dup_superseded },
};

char *
bhxh_figures_dup_field (const BhxhFigures *figures,
                        guint unit,
                        guint indicator,
                        guint period,
                        guint index,
                        const char *field)
{
  Figure figure;
  FieldContext context;

  g_return_val_if_fail (figures != NULL && field != NULL, NULL);

  if (!bhxh_figures_get_any (figures, unit, indicator, period, index, &figure))
    return NULL;
  context.figures = figures;
  context.trait = &figures->traits.traits[figure.trait];
  context.origin = bhxh_figures_get_origin (figures, context.trait->load);
  if (context.origin == NULL)
    context.origin = &no_origin;
  context.period = figures->periods[period];
  context.detail = figure.detail;
  context.state = bhxh_figures_get_state (figures, unit, indicator, period, index);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].name, field) == 0)
      return fields[i].dup (&context);
  return NULL;
}
