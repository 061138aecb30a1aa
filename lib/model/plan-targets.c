/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows of targets straight into columns, without an allocation for a row that has no
 * words of its own.
 */
#include "base/memory.h"
#include "base/number.h"
#include "model/figures-private.h"
#include "model/target-loader.h"

#include <string.h>

static gboolean
add_indicators (TargetLoader *loader, GError **error)
{
  const guint n = bhxh_frame_get_n_indicators (loader->frame);

  guint8 *is_person = bhxh_arena_new_array (loader->arena, n, 1, error);

  if (is_person == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (loader->frame, i);
      const char *code = bhxh_indicator_get_code (indicator);

      is_person[i] = bhxh_indicator_get_measure (indicator) == BHXH_MEASURE_PERSON;
      if (!bhxh_token_map_add (&loader->indicators, code, strlen (code), (gint32) i,
                               error))
        return FALSE;
    }
  loader->is_person = is_person;
  return TRUE;
}

/* Owners have the numbers of their rows of agencies, from 1. */
static gboolean
add_owners (TargetLoader *loader, GError **error)
{
  const Records *agencies = &loader->builder->plan->tables[BHXH_PLAN_AGENCIES].data;

  for (guint row = 0; row < agencies->n_rows; row++)
    if (bhxh_statement_texts_add_owner (loader->texts, records_get (agencies, row, 0),
                                        error) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
fill_loader (TargetLoader *loader, GError **error)
{
  loader->arena = bhxh_arena_new (error);
  loader->texts = loader->arena != NULL ? bhxh_statement_texts_new (error) : NULL;
  if (loader->texts == NULL)
    return FALSE;
  bhxh_token_map_init (&loader->indicators, loader->arena);
  bhxh_token_map_init (&loader->periods, loader->arena);
  bhxh_token_map_init (&loader->sources, loader->arena);
  loader->figures =
      bhxh_figures_new_open (loader->frame, loader->builder->options, error);
  if (loader->figures == NULL)
    return FALSE;
  bhxh_figures_set_texts (loader->figures, loader->texts);
  return bhxh_unit_codes_init (&loader->units, loader->frame, loader->arena, error) &&
         add_indicators (loader, error) && add_owners (loader, error);
}

TargetLoader *
bhxh_target_loader_new (BhxhPlanBuilder *builder, GError **error)
{
  TargetLoader *loader = g_new0 (TargetLoader, 1);

  loader->builder = builder;
  loader->frame = builder->axes;
  loader->words = g_string_new (NULL);
  for (guint i = 0; i < TARGET_N_COLUMNS; i++)
    loader->field_of[i] = -1;
  if (!fill_loader (loader, error))
    g_clear_pointer (&loader, bhxh_target_loader_free);
  return loader;
}

void
bhxh_target_loader_free (TargetLoader *loader)
{
  if (loader == NULL)
    return;
  bhxh_figures_unref (loader->figures);
  bhxh_statement_texts_unref (loader->texts);
  bhxh_unit_codes_clear (&loader->units);
  bhxh_token_map_clear (&loader->indicators);
  bhxh_token_map_clear (&loader->periods);
  bhxh_token_map_clear (&loader->sources);
  bhxh_target_variants_clear (&loader->variants);
  bhxh_arena_free (loader->arena);
  g_free (loader->slots);
  g_free (loader->extra_fields);
  g_free (loader->extra);
  g_string_free (loader->words, TRUE);
  g_free (loader->lines);
  g_free (loader);
}

gboolean
bhxh_target_loader_set_fields (TargetLoader *loader,
                               const gint *columns,
                               guint n_fields,
                               GError **error)
{
  const Records *rows = &loader->builder->plan->tables[BHXH_PLAN_TARGETS].data;

  loader->n_extra = rows->n_columns - TARGET_N_COLUMNS;
  if (!bhxh_try_grow ((gpointer *) &loader->extra_fields, &loader->extra_capacity,
                      loader->n_extra, sizeof (gint), error) ||
      !bhxh_try_grow ((gpointer *) &loader->extra, &loader->extra_texts_capacity,
                      loader->n_extra, sizeof (char *), error))
    return FALSE;
  for (guint i = 0; i < TARGET_N_COLUMNS; i++)
    loader->field_of[i] = -1;
  for (guint i = 0; i < loader->n_extra; i++)
    loader->extra_fields[i] = -1;
  for (guint field = 0; field < n_fields; field++)
    if (columns[field] >= TARGET_N_COLUMNS)
      loader->extra_fields[columns[field] - TARGET_N_COLUMNS] = (gint) field;
    else if (columns[field] >= 0)
      loader->field_of[columns[field]] = (gint) field;
  loader->is_complete =
      loader->field_of[TARGET_UNIT] >= 0 && loader->field_of[TARGET_INDICATOR] >= 0 &&
      loader->field_of[TARGET_PERIOD] >= 0 && loader->field_of[TARGET_VALUE] >= 0;
  loader->has_details = loader->n_extra > 0 || loader->field_of[TARGET_SOURCE] >= 0 ||
                        loader->field_of[TARGET_PRINTED] >= 0;
  bhxh_target_variants_set_fields (&loader->variants, loader->field_of);
  bhxh_figures_expect (loader->figures, loader->builder->source.n_expected);
  return TRUE;
}

/* --- Details ---------------------------------------------------------------------------
 */

static gboolean
read_source (TargetLoader *loader, const Span *fields, Span *source)
{
  const RecordStore *texts = &loader->builder->plan->tables[BHXH_PLAN_TEXTS];
  Span id;
  const char *mark;

  if (!bhxh_target_row_take_cell (loader, fields, TARGET_SOURCE, source))
    return FALSE;
  id = *source;
  mark = memchr (id.text, '#', id.length);
  if (mark != NULL)
    id.length = (guint32) (mark - id.text);
  if (id.length == 0 || texts->data.n_rows == 0 ||
      token_map_find (&loader->sources, id.text, id.length) == 0)
    return TRUE;
  if (bhxh_records_find (texts, id.text, id.length) < 0)
    {
      bhxh_target_row_report (loader, TARGET_SOURCE, PROBLEM_UNKNOWN_TEXT, id, NULL,
                              NULL);
      return FALSE;
    }
  bhxh_token_map_add (&loader->sources, id.text, id.length, 0, NULL);
  return TRUE;
}

/* A copy with a NUL; its place among the words. */
static gsize
keep_word (TargetLoader *loader, Span text)
{
  const gsize at = loader->words->len;

  g_string_append_len (loader->words, text.text, (gssize) text.length);
  g_string_append_c (loader->words, '\0');
  return at;
}

/* The number of the row's detail: 0 when it needs none, or with @error set. */
static guint32
add_detail (TargetLoader *loader, const Span *fields, Span source, GError **error)
{
  const Span printed = target_cell (loader, fields, TARGET_PRINTED);
  gsize places[2];
  gsize n_bytes = (gsize) source.length + printed.length;

  g_string_truncate (loader->words, 0);
  places[0] = keep_word (loader, source);
  places[1] = keep_word (loader, printed);
  for (guint i = 0; i < loader->n_extra; i++)
    {
      const gint field = loader->extra_fields[i];
      const Span text = field >= 0 ? fields[field] : (Span){ "", 0 };

      n_bytes += text.length;
      loader->extra[i] = GSIZE_TO_POINTER (keep_word (loader, text));
    }
  if (n_bytes == 0)
    return 0;
  for (guint i = 0; i < loader->n_extra; i++)
    loader->extra[i] = loader->words->str + GPOINTER_TO_SIZE (loader->extra[i]);
  return bhxh_statement_texts_add (
      loader->texts, loader->words->str + places[0], loader->words->str + places[1],
      loader->n_extra > 0 ? loader->extra : NULL, loader->n_extra, error);
}

/* --- Adding
 * ----------------------------------------------------------------------------- */

static const char *
get_source (const TargetLoader *loader, guint32 detail)
{
  const StatementDetail *found = bhxh_statement_texts_get (loader->texts, detail);

  return found != NULL ? found->source : "";
}

/* Remembers the current row as that of the figure; without memory nothing is missed but
 * a hint. */
static void
keep_line (TargetLoader *loader, const TargetRow *row, const Figure *figure)
{
  if (bhxh_try_grow ((gpointer *) &loader->lines, &loader->lines_capacity,
                     loader->n_lines + 1, sizeof (TargetLine), NULL))
    loader->lines[loader->n_lines++] = (TargetLine){ .line = loader->builder->line,
                                                     .unit = row->unit,
                                                     .indicator = row->indicator,
                                                     .slot = (guint) row->slot,
                                                     .detail = figure->detail,
                                                     .trait = figure->trait };
}

/* "targets.csv:12"; NULL where it was not kept. */
static char *
dup_place_of (const TargetLoader *loader, const TargetRow *row, const Figure *figure)
{
  const Place here = bhxh_plan_builder_get_place (loader->builder, 0);

  for (gsize i = 0; i < loader->n_lines; i++)
    {
      const TargetLine *kept = &loader->lines[i];

      if (kept->unit == row->unit && kept->indicator == row->indicator &&
          kept->slot == (guint) row->slot && kept->detail == figure->detail &&
          kept->trait == figure->trait)
        return g_strdup_printf ("%s:%" G_GUINT64_FORMAT, here.file, kept->line);
    }
  return NULL;
}

/* Finds a statement of the cell of the same kind, owner and source: one place of a
 * document says a thing once. */
static gboolean
find_duplicate (const TargetLoader *loader,
                const TargetRow *row,
                const Figure *figure,
                Figure *first)
{
  const Trait *traits = bhxh_figures_get_traits (loader->figures, NULL);
  const Trait *trait = &traits[figure->trait];

  for (guint i = 0; bhxh_figures_get_figure (loader->figures, row->unit, row->indicator,
                                             (guint) row->slot, i, first);
       i++)
    if (traits[first->trait].kind == trait->kind &&
        traits[first->trait].owner == trait->owner &&
        strcmp (get_source (loader, first->detail),
                get_source (loader, figure->detail)) == 0)
      return TRUE;
  return FALSE;
}

static void
report_duplicate (TargetLoader *loader, const TargetRow *row, const Figure *first)
{
  g_autofree char *period = bhxh_period_format (loader->slots[row->slot]);
  g_autofree char *cell = g_strdup_printf (
      "%s/%s/%s/%s",
      bhxh_district_get_code (bhxh_frame_get_district (loader->frame, row->unit)),
      bhxh_indicator_get_code (bhxh_frame_get_indicator (loader->frame, row->indicator)),
      period, bhxh_statement_texts_get_owner (loader->texts, row->variant->owner));
  g_autofree char *place = dup_place_of (loader, row, first);

  bhxh_target_row_report (loader, TARGET_UNIT, PROBLEM_DUPLICATE_KEY, span_of (cell),
                          NULL, place);
}

/* The row's detail in @figure; FALSE when the row is wrong, or with @error. */
static gboolean
take_detail (TargetLoader *loader, const Span *fields, Figure *figure, GError **error)
{
  g_autoptr (GError) local = NULL;
  Span source;

  if (!read_source (loader, fields, &source))
    return FALSE;
  figure->detail = add_detail (loader, fields, source, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* TRUE unless @error is set: wrong rows are reported and left out. */
static gboolean
go_on (GError **error, GError *local)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* Almost every row says nothing that was not seen before but its number. FALSE, and
 * nothing is reported, when anything else about it is new or wrong. */
static inline gboolean
read_familiar (TargetLoader *loader, const Span *fields, TargetRow *row)
{
  const gint *at = loader->field_of;
  const Span *unit = &fields[at[TARGET_UNIT]];
  const Span *indicator = &fields[at[TARGET_INDICATOR]];
  const Span *period = &fields[at[TARGET_PERIOD]];
  const Span *value = &fields[at[TARGET_VALUE]];
  const gint found = unit_codes_find_only (&loader->units, unit->text, unit->length);
  const gint32 what =
      token_map_find (&loader->indicators, indicator->text, indicator->length);

  row->slot = token_map_find (&loader->periods, period->text, period->length);
  row->variant = target_variants_find (&loader->variants, fields);
  if ((found | what | row->slot) < 0 || row->variant == NULL)
    return FALSE;
  row->unit = (guint) found;
  row->indicator = (guint) what;
  if (!number_parse_short (value->text, value->length, &row->value, &row->decimals) &&
      !bhxh_number_parse_plain (value->text, value->length, &row->value, &row->decimals))
    return FALSE;
  return row->variant->decimals == VARIANT_NO_DECIMALS && row->value >= 0 &&
         (row->decimals == 0 || !loader->is_person[what]);
}

/* Adds a figure to a cell that may have some, or have a detail. */
static gboolean
add_slowly (TargetLoader *loader, const TargetRow *row, Figure figure, GError **error)
{
  Figure first;

  if (find_duplicate (loader, row, &figure, &first))
    {
      report_duplicate (loader, row, &first);
      return TRUE;
    }
  return bhxh_figures_add (loader->figures, row->unit, row->indicator, (guint) row->slot,
                           figure, error);
}

gboolean
bhxh_target_loader_add (TargetLoader *loader, const Span *fields, GError **error)
{
  GError *local = NULL;
  FigureColumn *column = NULL;
  TargetRow row;
  Figure figure = { 0 };

  if (G_UNLIKELY (!loader->is_complete || !read_familiar (loader, fields, &row)) &&
      !bhxh_target_row_read (loader, fields, &row, &local))
    return go_on (error, local);
  if (loader->has_details && !take_detail (loader, fields, &figure, &local))
    return go_on (error, local);
  figure.value = row.value;
  figure.trait =
      target_variants_get_trait (&loader->variants, row.variant, loader->figures,
                                 row.indicator, row.decimals, error);
  if (figure.trait == 0)
    return FALSE;
  if (G_UNLIKELY (loader->n_lines < TARGET_LINES_KEPT))
    keep_line (loader, &row, &figure);
  column = figures_column (loader->figures, row.indicator, (guint) row.slot);
  if (G_UNLIKELY (column == NULL || column->traits == NULL ||
                  column->traits[row.unit] != 0 || figure.detail != 0))
    return add_slowly (loader, &row, figure, error);
  column->values[row.unit] = figure.value;
  column->traits[row.unit] = figure.trait;
  figure_column_look_ahead (column, row.unit);
  loader->figures->n_figures++;
  return TRUE;
}

BhxhFigures *
bhxh_target_loader_finish (TargetLoader *loader, GError **error)
{
  return bhxh_figures_seal (loader->figures, error) ? g_steal_pointer (&loader->figures)
                                                    : NULL;
}
