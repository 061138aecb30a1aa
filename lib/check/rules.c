/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Each rule of a plan, and what is to be said of it.
 */
#include "check/rules.h"

#include "base/label.h"
#include "base/memory.h"
#include "base/sentence.h"
#include "check/system.h"

#include <string.h>

/* Words of a state, where others and none are. */
static const Label sentences[] = {
  [BHXH_RULE_CONTRADICTS] = { NULL,
                              "Không có số liệu nào thỏa mãn quy tắc này[ cùng với các "
                              "quy "
                              "tắc {others}].",
                              "No figures satisfy this rule[ together with {others}]." },
  [BHXH_RULE_SPEAKS_OF_NONE] = { NULL,
                                 "Không có đơn vị hoặc số liệu nào của kế hoạch mà quy "
                                 "tắc "
                                 "này nói đến.",
                                 "The plan has no unit or figure that this rule speaks "
                                 "of." },
  [BHXH_RULE_SAYS_NOTHING] = { NULL, "Không số liệu nào có thể vi phạm quy tắc này.",
                               "No figures can break this rule." },
  [BHXH_RULE_FOLLOWS] = { NULL,
                          "Quy tắc này luôn đúng khi các quy tắc sau đúng: {others}.",
                          "This rule holds wherever these do: {others}." },
  [BHXH_RULE_NOT_EXAMINED] = { NULL, "Chưa xem xét được cùng với các quy tắc khác.",
                               "Not examined together with other rules." },
  [BHXH_RULE_STANDS] = { NULL, "Không có vấn đề.", "Nothing to say." },
};

/* --- Finding -------------------------------------------------------------------------
 */

/* Which rules take part in what the plan states; all of them where it states nothing yet.
 */
static gboolean
find_spoken_of (BhxhRules *rules,
                const BhxhOptions *options,
                guint8 *spoken,
                GError **error)
{
  BhxhPlan *plan = rules->set->plan;
  g_autoptr (BhxhFigures) targets = bhxh_plan_dup_targets (plan, options->owner, error);
  CheckSource source = { .figures = targets,
                         .statements = bhxh_plan_get_statements (plan),
                         .is_targets = TRUE };
  g_autoptr (System) system = NULL;

  if (targets == NULL)
    return FALSE;
  source.frame = bhxh_figures_get_frame (targets);
  system = bhxh_system_new (
      &source, options->owner != NULL ? options->owner : bhxh_plan_get_issuer (plan),
      rules->set, options, error);
  if (system != NULL && system->instances->len == 0)
    memset (spoken, TRUE, rules->set->n_rules);
  for (guint i = 0; system != NULL && i < system->instances->len; i++)
    spoken[g_array_index (system->instances, Instance, i).rule] = TRUE;
  return system != NULL;
}

/* Whether some unit is of the rule's levels, with units below it where it needs them. */
static gboolean
speaks_of_some (const SetRule *member, const BhxhFrame *frame)
{
  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    if (bhxh_rule_speaks_of (member->rule, member->form, frame, unit))
      return TRUE;
  return FALSE;
}

static BhxhRuleState
get_final_state (const BhxhRules *rules, guint rule, gboolean spoken)
{
  const SetRule *member = &rules->set->rules[rule];
  const RuleFinding *finding = &rules->findings[rule];

  if (finding->state == BHXH_RULE_CONTRADICTS)
    return BHXH_RULE_CONTRADICTS;
  if (!speaks_of_some (member, bhxh_plan_get_frame (rules->set->plan)) ||
      (member->rule->scope & RULE_FOR_TARGETS && !spoken))
    return BHXH_RULE_SPEAKS_OF_NONE;
  if (finding->n_places == 0)
    return BHXH_RULE_NOT_EXAMINED;
  if (finding->n_implied == finding->n_places)
    return finding->others->len > 0 ? BHXH_RULE_FOLLOWS : BHXH_RULE_SAYS_NOTHING;
  return finding->is_left_out ? BHXH_RULE_NOT_EXAMINED : BHXH_RULE_STANDS;
}

/* Others are those of a contradiction, or those from which the rule follows everywhere. */
static gboolean
settle (BhxhRules *rules, const BhxhOptions *options, GError **error)
{
  g_autofree guint8 *spoken = g_new0 (guint8, rules->set->n_rules + 1);

  if (!find_spoken_of (rules, options, spoken, error))
    return FALSE;
  for (guint i = 0; i < rules->set->n_rules; i++)
    {
      RuleFinding *finding = &rules->findings[i];

      finding->state = get_final_state (rules, i, spoken[i]);
      if (finding->state != BHXH_RULE_CONTRADICTS && finding->state != BHXH_RULE_FOLLOWS)
        g_array_set_size (finding->others, 0);
    }
  return TRUE;
}

/* Rules that the options leave out or replace are no rules. */
static void
drop_left_out (BhxhRules *rules)
{
  RuleSet *set = rules->set;
  guint n = 0;

  for (guint i = 0; i < set->n_rules; i++)
    if (set->rules[i].form != NULL)
      set->rules[n++] = set->rules[i];
  set->n_rules = n;
}

BhxhRules *
bhxh_rules_compute (BhxhPlan *plan, BhxhOptions *options, GError **error)
{
  const BhxhOptions *settings = bhxh_options_or_default (options);
  g_autoptr (BhxhRules) rules = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  rules = g_new0 (BhxhRules, 1);
  g_atomic_ref_count_init (&rules->refs);
  rules->set = bhxh_rule_set_new_all (plan, settings, error);
  if (rules->set == NULL)
    return NULL;
  drop_left_out (rules);
  rules->findings =
      bhxh_try_new ((gsize) rules->set->n_rules + 1, sizeof *rules->findings, error);
  for (guint i = 0; rules->findings != NULL && i < rules->set->n_rules; i++)
    rules->findings[i].others = g_array_new (FALSE, FALSE, sizeof (guint));
  if (rules->findings == NULL || !bhxh_rules_examine (rules, settings, error) ||
      !settle (rules, settings, error))
    return NULL;
  return g_steal_pointer (&rules);
}

BhxhRules *
bhxh_rules_ref (BhxhRules *rules)
{
  g_return_val_if_fail (rules != NULL, NULL);

  g_atomic_ref_count_inc (&rules->refs);
  return rules;
}

void
bhxh_rules_unref (BhxhRules *rules)
{
  if (rules == NULL || !g_atomic_ref_count_dec (&rules->refs))
    return;
  for (guint i = 0; rules->findings != NULL && i < rules->set->n_rules; i++)
    g_array_unref (rules->findings[i].others);
  g_free (rules->findings);
  bhxh_rule_set_unref (rules->set);
  g_free (rules);
}

/* --- Asking --------------------------------------------------------------------------
 */

guint
bhxh_rules_get_n (const BhxhRules *rules)
{
  g_return_val_if_fail (rules != NULL, 0);

  return rules->set->n_rules;
}

gboolean
bhxh_rules_is_complete (const BhxhRules *rules)
{
  g_return_val_if_fail (rules != NULL, FALSE);

  return rules->is_complete;
}

const char *
bhxh_rules_get_id (const BhxhRules *rules, guint index)
{
  g_return_val_if_fail (rules != NULL, NULL);

  return index < rules->set->n_rules ? rules->set->rules[index].rule->id : NULL;
}

BhxhRuleState
bhxh_rules_get_state (const BhxhRules *rules, guint index)
{
  g_return_val_if_fail (rules != NULL, 0);

  return index < rules->set->n_rules ? rules->findings[index].state : 0;
}

static char *
join_others (const BhxhRules *rules, guint index, const char *separator)
{
  const GArray *others = rules->findings[index].others;
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? separator : "",
                            rules->set->rules[g_array_index (others, guint, i)].rule->id);
  return g_string_free (ids, FALSE);
}

char *
bhxh_rules_dup_others (const BhxhRules *rules, guint index)
{
  g_return_val_if_fail (rules != NULL, NULL);

  return index < rules->set->n_rules ? join_others (rules, index, ";") : NULL;
}

char *
bhxh_rules_dup_message (const BhxhRules *rules, guint index, BhxhLanguage language)
{
  g_autofree char *others = NULL;
  GString *message = NULL;

  g_return_val_if_fail (rules != NULL, NULL);

  if (index >= rules->set->n_rules)
    return NULL;
  others = join_others (rules, index, ", ");
  message = g_string_new (NULL);
  const SentenceWord words[] = { { "{others}", *others != '\0' ? others : NULL } };
  bhxh_sentence_append (
      message, bhxh_label_get_words (&sentences[rules->findings[index].state], language),
      words, G_N_ELEMENTS (words));
  return g_string_free (message, FALSE);
}
