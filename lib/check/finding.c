/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What belongs to one finding: its cells, where their figures stand, what its rule takes
 * for granted, whom to ask.
 */
#include "base/name.h"
#include "check/bounds.h"
#include "check/words.h"

#include <string.h>

/* As official letters shorten it. */
#define COMMITTEE "Ủy ban nhân dân "
#define COMMITTEE_SHORT "UBND "

/* --- Cells
 * ------------------------------------------------------------------------------ */

/* Cells of one rule about a missing figure, without the figure itself. */
typedef struct
{
  CheckCell missing;
  CheckVisit visit;
  gpointer data;
} Around;

static void
visit_others (const CheckSource *source,
              CheckCell cell,
              const Unknown *unknown,
              gpointer data)
{
  const Around *around = data;

  if (!bhxh_cells_equal (cell, around->missing))
    around->visit (source, cell, unknown, around->data);
}

static void
visit_origin (const BhxhFindings *findings, const BoundOrigin *origin, Around *around)
{
  if (origin->rule != BOUND_OF_DOMAIN)
    bhxh_form_visit (findings->forms[origin->rule], &findings->sources[0], origin->unit,
                     origin->period, visit_others, around);
}

static void
visit_bound (const BhxhFindings *findings,
             CheckCell cell,
             CheckVisit visit,
             gpointer data)
{
  const gint index =
      bhxh_bounds_find (findings->bounds, cell.unit, cell.indicator, cell.period);
  const Bound *bound = &findings->bounds->bounds[index];
  Around around = { cell, visit, data };

  visit (&findings->sources[0], cell, NULL, data);
  visit_origin (findings, &bound->lo_origin, &around);
  if (!bhxh_bound_has_one_origin (bound))
    visit_origin (findings, &bound->hi_origin, &around);
}

void
bhxh_finding_visit (const BhxhFindings *findings,
                    const Evaluation *evaluation,
                    CheckVisit visit,
                    gpointer data)
{
  const CheckSource *source = finding_source (findings, evaluation);
  const CheckCell cell = finding_cell (findings, evaluation);
  const Form *form = finding_form (findings, evaluation);

  if (form != NULL)
    bhxh_form_visit (form, source, cell.unit, cell.period, visit, data);
  else if (evaluation->rule == BUILTIN_BOUNDS_AGREE)
    visit_bound (findings, cell, visit, data);
  else if (evaluation->rule == BUILTIN_NOT_REPEATED)
    bhxh_intake_visit_repeated (source, cell.unit, cell.period, visit, data);
  else
    visit (source, cell, NULL, data);
}

/* --- Texts
 * ------------------------------------------------------------------------------ */

typedef struct
{
  const BhxhFindings *findings;
  const char *owner;
  GString *out;
} Listing;

static void
list_cell (const CheckSource *source,
           CheckCell cell,
           const Unknown *unknown G_GNUC_UNUSED,
           gpointer data)
{
  const Listing *listing = data;

  if (listing->out->len > 0)
    g_string_append_c (listing->out, ';');
  bhxh_cell_append (listing->out, source->frame, cell, listing->owner);
}

char *
bhxh_finding_dup_cells (const BhxhFindings *findings, const Evaluation *evaluation)
{
  const Listing listing = { findings,
                            evaluation->is_actual ? CELL_OWNER_ACTUAL : findings->owner,
                            g_string_new (NULL) };

  bhxh_finding_visit (findings, evaluation, list_cell, (gpointer) &listing);
  return g_string_free (listing.out, FALSE);
}

static void
list_source (const CheckFigure *figure, CheckCell cell G_GNUC_UNUSED, gpointer data)
{
  const Listing *listing = data;
  const gsize before = listing->out->len;

  if (before > 0)
    g_string_append_c (listing->out, ';');
  bhxh_words_append_source (listing->out, figure);
  if (before > 0 && listing->out->len == before + 1)
    g_string_truncate (listing->out, before);
}

/* Every statement of a target; the one figure that counts of an actual or a baseline. */
static void
list_sources (const CheckSource *source,
              CheckCell cell,
              const Unknown *unknown G_GNUC_UNUSED,
              gpointer data)
{
  const Listing *listing = data;
  const CheckFigure figure = bhxh_check_get_figure (source, cell);

  if (figure.present && figure.trait->kind == FIGURE_TARGET)
    bhxh_statements_visit (source, listing->owner, cell, list_source, data);
  else if (figure.present)
    list_source (&figure, cell, data);
}

char *
bhxh_finding_dup_places (const BhxhFindings *findings, const Evaluation *evaluation)
{
  const Listing listing = { findings, findings->owner, g_string_new (NULL) };

  bhxh_finding_visit (findings, evaluation, list_sources, (gpointer) &listing);
  return g_string_free (listing.out, FALSE);
}

static const char *
get_name (const BhxhPlan *plan,
          BhxhPlanTable table,
          guint row,
          const char *column_vi,
          const char *column_en,
          BhxhLanguage language)
{
  const char *vi = bhxh_plan_get_cell (plan, table, row, column_vi);
  const char *en = language == BHXH_LANGUAGE_EN
                       ? bhxh_plan_get_cell (plan, table, row, column_en)
                       : NULL;

  if (en != NULL && *en != '\0')
    return en;
  return vi != NULL ? vi : "";
}

/* What the plan says of the rule in a pair of columns; "" of a rule that is not its own.
 */
static const char *
get_of_rule (const BhxhFindings *findings,
             const Evaluation *evaluation,
             const char *column_vi,
             const char *column_en,
             BhxhLanguage language)
{
  const gint row = (gint) evaluation->rule - BUILTIN_N_RULES;

  return row < 0 || row >= (gint) findings->n_plan_rules
             ? ""
             : get_name (findings->plan, BHXH_PLAN_RULES, (guint) row, column_vi,
                         column_en, language);
}

char *
bhxh_finding_dup_basis (const BhxhFindings *findings,
                        const Evaluation *evaluation,
                        BhxhLanguage language)
{
  return g_strdup (get_of_rule (findings, evaluation, "basis_vi", "basis_en", language));
}

char *
bhxh_finding_dup_assumption (const BhxhFindings *findings,
                             const Evaluation *evaluation,
                             BhxhLanguage language)
{
  return g_strdup (
      get_of_rule (findings, evaluation, "assumption_vi", "assumption_en", language));
}

static const char *
get_owner_name (const BhxhPlan *plan, const char *owner, BhxhLanguage language)
{
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_AGENCIES, owner);
  const char *name = row >= 0 ? get_name (plan, BHXH_PLAN_AGENCIES, (guint) row,
                                          "name_vi", "name_en", language)
                              : "";

  return *name != '\0' ? name : owner;
}

/* "Huyện Vĩnh Linh" is asked through its people's committee; a unit whose name has no
 * type, by that name. */
static char *
dup_body (const BhxhFrame *frame, guint unit, BhxhLanguage language)
{
  const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);
  const char *name = bhxh_district_get_name (district, language);
  g_autofree char *lower = NULL;

  if (!bhxh_name_text_has_type (bhxh_district_get_name (district, BHXH_LANGUAGE_VI)))
    return g_strdup (name);
  if (language == BHXH_LANGUAGE_EN)
    return g_strconcat ("People's Committee of ", name, NULL);
  lower = bhxh_sentence_dup_lower_first (name);
  return g_strconcat (COMMITTEE_SHORT, lower, NULL);
}

/* The origin of the first figure whose sender is known, of the unit in question. */
static void
find_origin (const CheckSource *source,
             CheckCell cell,
             const Unknown *unknown G_GNUC_UNUSED,
             gpointer data)
{
  const Origin **found = data;
  const CheckFigure figure = bhxh_check_get_figure (source, cell);
  const Origin *origin =
      figure.present ? bhxh_figures_get_origin (figure.figures, figure.trait->load)
                     : NULL;

  if (*found == NULL && origin != NULL && origin->sender != NULL)
    *found = origin;
}

static char *
join_addressees (const char *body, const char *name, BhxhLanguage language)
{
  return g_strjoin (language == BHXH_LANGUAGE_EN ? " and " : " và ", body, name, NULL);
}

static char *
dup_owner (const BhxhPlan *plan, const char *owner, BhxhLanguage language)
{
  const char *name = get_owner_name (plan, owner, language);

  if (g_str_has_prefix (name, COMMITTEE))
    return g_strconcat (COMMITTEE_SHORT, name + strlen (COMMITTEE), NULL);
  return g_strdup (name);
}

char *
bhxh_plan_dup_addressee (const BhxhPlan *plan,
                         const char *owner,
                         guint unit,
                         BhxhLanguage language)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (plan);
  g_autofree char *body = dup_body (frame, unit, language);
  g_autofree char *name = dup_owner (plan, owner, language);

  if (bhxh_frame_get_parent (frame, unit) < 0)
    return g_steal_pointer (&name);
  return join_addressees (body, name, language);
}

/* The unit's own body and, where the figures say who sent them, that agency. */
static char *
dup_sender (const BhxhFindings *findings,
            const Evaluation *evaluation,
            BhxhLanguage language)
{
  const CheckSource *source = finding_source (findings, evaluation);
  const Origin *origin = NULL;
  g_autofree char *body = dup_body (source->frame, evaluation->unit, language);
  g_autofree char *name = NULL;

  bhxh_finding_visit (findings, evaluation, find_origin, &origin);
  if (origin == NULL)
    return g_steal_pointer (&body);
  name = dup_owner (findings->plan, origin->sender, language);
  return join_addressees (body, name, language);
}

char *
bhxh_finding_dup_addressee (const BhxhFindings *findings,
                            const Evaluation *evaluation,
                            BhxhLanguage language)
{
  if (evaluation->is_actual)
    return dup_sender (findings, evaluation, language);
  return bhxh_plan_dup_addressee (findings->plan, findings->owner, evaluation->unit,
                                  language);
}
