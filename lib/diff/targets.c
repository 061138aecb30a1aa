/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Statements of both plans side by side. Each plan counts units by its own frame, so they
 * go by a name that both have; statements are paired by cell.
 */
#include "diff/differences.h"

#include "base/memory.h"
#include "check/findings.h"

#include <string.h>

/* What the texts of a plan's cells are made of. */
typedef struct
{
  BhxhFrame *frame;
  const BhxhFigures *statements;
  const Trait *traits;
  const char **units; /* by unit: one text for the same unit of both plans */
  const char *const *extra;
  guint n_extra;
} Source;

typedef struct
{
  BhxhDifferences *differences;
  Source sources[N_SIDES];
} Targets;

static void
clear_targets (Targets *targets)
{
  for (guint side = 0; side < N_SIDES; side++)
    g_free (targets->sources[side].units);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Targets, clear_targets)

static gboolean
name_units (Targets *targets, GError **error)
{
  BhxhFrame *const frames[] = { targets->sources[SIDE_BEFORE].frame,
                                targets->sources[SIDE_AFTER].frame };
  const char **units[N_SIDES] = { NULL, NULL };
  const gboolean done =
      bhxh_diff_name_units (targets->differences->arena, frames, units, error);

  for (guint side = 0; side < N_SIDES; side++)
    targets->sources[side].units = units[side];
  return done;
}

/* --- Statements ------------------------------------------------------------------------
 */

/* All statements of a plan into an array of their number. */
static gboolean
list_statements (BhxhDifferences *differences,
                 const Source *source,
                 Side side,
                 guint64 n_statements,
                 GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (source->frame);
  DiffStatement *next = bhxh_try_new (n_statements + 1, sizeof *next, error);

  differences->statements[side] = next;
  if (next == NULL)
    return FALSE;
  for (guint i = 0; i < bhxh_frame_get_n_indicators (source->frame); i++)
    for (guint p = 0; p < bhxh_frame_get_n_periods (source->frame); p++)
      {
        const FigureColumn *column = bhxh_figures_get_column (source->statements, i, p);

        if (column == NULL || column->traits == NULL)
          continue;
        for (guint unit = 0; unit < n_units; unit++)
          for (guint k = 0;
               column->traits[unit] != 0 &&
               bhxh_figures_get_figure (source->statements, unit, i, p, k, &next->figure);
               k++)
            {
              next->unit = unit;
              next->indicator = i;
              next->period = bhxh_frame_get_period (source->frame, p);
              next++;
            }
      }
  return TRUE;
}

/* The columns of a statement beside those of its cell. */
enum
{
  SAYS_VALUE,
  SAYS_DECIMALS,
  SAYS_ROUNDING,
  SAYS_QUALIFIER,
  SAYS_PRINTED,
  SAYS_SOURCE,
  SAYS_N_COLUMNS
};

static const guint says_columns[SAYS_N_COLUMNS] = {
  TARGET_VALUE,     TARGET_DECIMALS, TARGET_ROUNDING,
  TARGET_QUALIFIER, TARGET_PRINTED,  TARGET_SOURCE,
};

static const StatementDetail no_detail = { "", "", NULL };

/* The statement's source and printed text; never NULL. */
static const StatementDetail *
get_detail (const Source *source, const DiffStatement *statement)
{
  const StatementDetail *detail =
      bhxh_figures_get_detail (source->statements, statement->figure.detail);

  return detail != NULL ? detail : &no_detail;
}

static char *
dup_said (const Source *source, const DiffStatement *statement, guint column)
{
  const Trait *trait = &source->traits[statement->figure.trait];
  const guint qualifier = MAX (trait->qualifier, (guint) BHXH_QUALIFIER_EXACT);

  switch (column)
    {
    case SAYS_VALUE:
      return bhxh_number_format (statement->figure.value, trait->decimals,
                                 BHXH_NUMBER_PLAIN);
    case SAYS_DECIMALS: return g_strdup_printf ("%d", trait->decimals);
    case SAYS_ROUNDING: return g_strdup (bhxh_rounding_labels[trait->rounding].name);
    case SAYS_QUALIFIER: return g_strdup (bhxh_qualifier_labels[qualifier].name);
    case SAYS_PRINTED: return g_strdup (get_detail (source, statement)->printed);
    default: return g_strdup (get_detail (source, statement)->source);
    }
}

/* What stands in column @name that the format does not have. */
static const char *
get_extra (const Source *source, const DiffStatement *statement, const char *name)
{
  const StatementDetail *detail = get_detail (source, statement);

  for (guint i = 0; detail->extra != NULL && i < source->n_extra; i++)
    if (strcmp (source->extra[i], name) == 0)
      return detail->extra[i];
  return "";
}

/* Unit, indicator, period, kind and owner. */
static void
append_cell (GString *key, const Source *source, const DiffStatement *statement)
{
  const Trait *trait = &source->traits[statement->figure.trait];
  const char *owner = bhxh_figures_get_owner (source->statements, trait->owner);
  g_autofree char *period = bhxh_period_format (statement->period);

  g_string_append (key, source->units[statement->unit]);
  bhxh_match_append (key, bhxh_indicator_get_code (bhxh_frame_get_indicator (
                              source->frame, statement->indicator)));
  bhxh_match_append (key, period);
  bhxh_match_append (key, bhxh_figure_kind_labels[trait->kind].name);
  bhxh_match_append (key, owner != NULL ? owner : "");
}

/* By name, so that the order of columns does not count. */
static void
append_extra (GString *key, const Source *source, const StatementDetail *detail)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; detail->extra != NULL && i < source->n_extra; i++)
    if (*detail->extra[i] != '\0')
      g_ptr_array_add (cells,
                       g_strconcat (source->extra[i], "=", detail->extra[i], NULL));
  bhxh_diff_sort_texts (cells);
  for (guint i = 0; i < cells->len; i++)
    bhxh_match_append (key, cells->pdata[i]);
}

/* All the statement says; its place; its number; its cell alone. */
enum
{
  KEY_ALL,
  KEY_PLACE,
  KEY_NUMBER,
  KEY_CELL,
  N_KEYS
};

static gboolean
add_statement (Match *match,
               const Source *source,
               Side side,
               const DiffStatement *statement,
               guint index,
               GError **error)
{
  const StatementDetail *detail = get_detail (source, statement);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (GString) place = NULL;
  g_autoptr (GString) number = NULL;
  MatchRow *row = bhxh_match_add (match, side);

  append_cell (cell, source, statement);
  place = g_string_new (cell->str);
  bhxh_match_append (place, detail->source);
  number = g_string_new (cell->str);
  for (guint i = SAYS_VALUE; i <= SAYS_QUALIFIER; i++)
    {
      g_autofree char *text = dup_said (source, statement, i);

      bhxh_match_append (number, text);
    }
  row->index = index;
  row->keys[KEY_CELL] = bhxh_arena_dup (match->arena, cell->str, -1, error);
  row->keys[KEY_NUMBER] = bhxh_arena_dup (match->arena, number->str, -1, error);
  if (*detail->source != '\0')
    row->keys[KEY_PLACE] = bhxh_arena_dup (match->arena, place->str, -1, error);
  bhxh_match_append (number, detail->source);
  bhxh_match_append (number, detail->printed);
  append_extra (number, source, detail);
  row->keys[KEY_ALL] = bhxh_arena_dup (match->arena, number->str, -1, error);
  row->order = row->keys[KEY_CELL];
  return row->keys[KEY_CELL] != NULL && row->keys[KEY_NUMBER] != NULL &&
         row->keys[KEY_ALL] != NULL &&
         (*detail->source == '\0' || row->keys[KEY_PLACE] != NULL);
}

/* --- Differences -----------------------------------------------------------------------
 */

static gboolean
add_column (const Targets *targets,
            const Difference *of_row,
            const char *name,
            const SchemaColumn *schema,
            const char *const *texts,
            GError **error)
{
  Difference difference = *of_row;

  difference.column = name;
  difference.schema = schema;
  for (guint side = 0; side < N_SIDES; side++)
    {
      difference.texts[side] =
          bhxh_arena_dup (targets->differences->arena, texts[side], -1, error);
      if (difference.texts[side] == NULL)
        return FALSE;
    }
  if (schema != NULL && (schema->kind == CELL_NUMBER || schema->kind == CELL_INTEGER) &&
      difference.kind == BHXH_DIFFERENCE_CHANGED)
    bhxh_difference_set_number (&difference);
  return bhxh_differences_add (targets->differences, &difference, error);
}

static const SchemaColumn *
get_schema (guint says)
{
  return &bhxh_schema_get (BHXH_PLAN_TARGETS)->columns[says_columns[says]];
}

/* "10.7" and "10.70" are one number. */
static gboolean
is_same_number (const Targets *targets, const DiffStatement *const *statements)
{
  gint decimals[N_SIDES];

  for (guint side = 0; side < N_SIDES; side++)
    decimals[side] =
        targets->sources[side].traits[statements[side]->figure.trait].decimals;
  return bhxh_wide_compare_scaled (
             statements[SIDE_BEFORE]->figure.value, -decimals[SIDE_BEFORE],
             statements[SIDE_AFTER]->figure.value, -decimals[SIDE_AFTER]) == 0;
}

/* A changed number is printed otherwise, with other decimals and often elsewhere: that is
 * not told beside it. */
static gboolean
is_told (guint says, gboolean is_same)
{
  return is_same ? says != SAYS_VALUE
                 : says == SAYS_VALUE || says == SAYS_ROUNDING || says == SAYS_QUALIFIER;
}

static gboolean
add_changes (const Targets *targets, const Difference *of_row, GError **error)
{
  const DiffStatement *const statements[] = {
    difference_statement (targets->differences, of_row, SIDE_BEFORE),
    difference_statement (targets->differences, of_row, SIDE_AFTER)
  };
  const gboolean is_same = is_same_number (targets, statements);

  for (guint says = 0; says < SAYS_N_COLUMNS; says++)
    {
      g_autofree char *before =
          dup_said (&targets->sources[SIDE_BEFORE], statements[SIDE_BEFORE], says);
      g_autofree char *after =
          dup_said (&targets->sources[SIDE_AFTER], statements[SIDE_AFTER], says);
      const SchemaColumn *schema = get_schema (says);

      if (is_told (says, is_same) && strcmp (before, after) != 0 &&
          !add_column (targets, of_row, schema->name, schema,
                       (const char *const[]){ before, after }, error))
        return FALSE;
    }
  return TRUE;
}

/* Columns that the format does not have, by name: those of the earlier plan, then those
 * that only the later one has. */
static gboolean
add_extra_changes (const Targets *targets,
                   const Difference *of_row,
                   const GPtrArray *names,
                   GError **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *texts[N_SIDES];

      for (guint side = 0; side < N_SIDES; side++)
        texts[side] =
            get_extra (&targets->sources[side],
                       difference_statement (targets->differences, of_row, (Side) side),
                       names->pdata[i]);
      if (strcmp (texts[SIDE_BEFORE], texts[SIDE_AFTER]) != 0 &&
          !add_column (targets, of_row, names->pdata[i], NULL, texts, error))
        return FALSE;
    }
  return TRUE;
}

/* The value of a statement that only one plan makes. */
static gboolean
add_alone (const Targets *targets, const Difference *of_row, GError **error)
{
  const Side side = difference_side (of_row);
  const char *texts[N_SIDES] = { "", "" };
  g_autofree char *value =
      dup_said (&targets->sources[side],
                difference_statement (targets->differences, of_row, side), SAYS_VALUE);

  texts[side] = value;
  return add_column (targets, of_row, NULL, NULL, texts, error);
}

static const char *
make_key (const Targets *targets, const Difference *of_row, GError **error)
{
  const Side side = difference_side (of_row);
  const Source *source = &targets->sources[side];
  const DiffStatement *statement =
      difference_statement (targets->differences, of_row, side);
  const char *owner = bhxh_figures_get_owner (
      source->statements, source->traits[statement->figure.trait].owner);
  g_autoptr (GString) key = g_string_new (NULL);

  bhxh_cell_append (key, source->frame,
                    (CheckCell){ .unit = statement->unit,
                                 .indicator = statement->indicator,
                                 .period = statement->period },
                    owner != NULL ? owner : "");
  return bhxh_arena_dup (targets->differences->arena, key->str, -1, error);
}

/* The names of columns that the format does not have, sorted. */
static GPtrArray *
list_extra_names (const Targets *targets)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint side = 0; side < N_SIDES; side++)
    for (guint i = 0; i < targets->sources[side].n_extra; i++)
      if (!g_ptr_array_find_with_equal_func (names, targets->sources[side].extra[i],
                                             g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) targets->sources[side].extra[i]);
  bhxh_diff_sort_texts (names);
  return names;
}

static gboolean
add_pairs (const Targets *targets, const Match *match, GError **error)
{
  g_autoptr (GPtrArray) names = list_extra_names (targets);

  for (guint i = 0; i < match->n_pairs; i++)
    {
      Difference of_row = bhxh_difference_of_pair (&match->pairs[i], BHXH_PART_TARGETS);

      of_row.key = make_key (targets, &of_row, error);
      if (of_row.key == NULL)
        return FALSE;
      if (of_row.kind == BHXH_DIFFERENCE_CHANGED
              ? !add_changes (targets, &of_row, error) ||
                    !add_extra_changes (targets, &of_row, names, error)
              : !add_alone (targets, &of_row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_side (Match *match, const Targets *targets, Side side, guint64 n, GError **error)
{
  const DiffStatement *statements = targets->differences->statements[side];

  for (guint i = 0; i < n; i++)
    if (!add_statement (match, &targets->sources[side], side, &statements[i], i, error))
      return FALSE;
  return TRUE;
}

static Source
get_source (const BhxhPlan *plan)
{
  Source source = { .frame = bhxh_plan_get_frame (plan),
                    .statements = bhxh_plan_get_statements (plan) };

  source.traits = bhxh_figures_get_traits (source.statements, NULL);
  source.extra = bhxh_plan_get_extra_target_columns (plan, &source.n_extra);
  return source;
}

gboolean
bhxh_diff_targets (BhxhDifferences *differences, GError **error)
{
  g_auto (Targets) targets = { .differences = differences };
  g_auto (Match) match = { 0 };
  guint64 n_rows[N_SIDES];

  for (guint side = 0; side < N_SIDES; side++)
    {
      targets.sources[side] = get_source (differences->plans[side]);
      n_rows[side] = bhxh_figures_get_n_figures (targets.sources[side].statements);
    }
  if (!bhxh_diff_check_rows (n_rows, error) || !name_units (&targets, error) ||
      !bhxh_match_init (&match, differences->arena, n_rows, error))
    return FALSE;
  for (guint side = 0; side < N_SIDES; side++)
    if (!list_statements (differences, &targets.sources[side], (Side) side, n_rows[side],
                          error) ||
        !add_side (&match, &targets, (Side) side, n_rows[side], error))
      return FALSE;
  match.n_passes = match.only_from = N_KEYS;
  return bhxh_match_run (&match, error) && add_pairs (&targets, &match, error);
}
