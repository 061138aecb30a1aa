/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a rule set is put together.
 */
#include "check/rule-set.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

static gint
find_rule (const RuleSet *set, const char *id)
{
  for (guint i = 0; i < set->n_rules; i++)
    if (strcmp (set->rules[i].rule->id, id) == 0)
      return (gint) i;
  return -1;
}

static gboolean
is_binding (const Rule *rule)
{
  return rule->scope & RULE_FOR_TARGETS && rule->severity == BHXH_SEVERITY_ERROR;
}

/* What the options say of a rule: NULL nothing, "" that it is left out. */
static const char *
get_override (const BhxhOptions *options, const char *id)
{
  return options->rules != NULL ? g_hash_table_lookup (options->rules, id) : NULL;
}

static gboolean
add_plan_rules (RuleSet *set,
                const BhxhOptions *options,
                gboolean all,
                guint n_own,
                GError **error)
{
  guint n = 0;
  const Rule *rules = bhxh_plan_get_rules (set->plan, &n);

  set->rules = bhxh_try_new ((gsize) n + n_own + 1, sizeof (SetRule), error);
  for (; set->rules != NULL && set->n_rules < n; set->n_rules++)
    {
      SetRule *member = &set->rules[set->n_rules];

      member->rule = &rules[set->n_rules];
      if ((!all && !is_binding (member->rule)) ||
          get_override (options, member->rule->id) != NULL)
        continue;
      member->form = bhxh_form_new (member->rule, error);
      if (member->form == NULL)
        return FALSE;
    }
  return set->rules != NULL;
}

static const char *
keep_text (RuleSet *set, const char *text)
{
  char *copy = g_strdup (text);

  g_ptr_array_add (set->texts, copy);
  return copy;
}

/* What does not add up is told with what to do instead. */
static void
refuse_sum (const Rule *rule, const RuleProblem *problem, GError **error)
{
  const char *text = rule->expression + problem->offset;
  g_autofree char *word =
      g_strndup (text, problem->length > 0 ? problem->length : strlen (text));
  g_autofree char *vi =
      bhxh_problem_dup_message (problem->kind, (Place){ 0 }, word, problem->expected,
                                problem->other, BHXH_LANGUAGE_VI);
  g_autofree char *en =
      bhxh_problem_dup_message (problem->kind, (Place){ 0 }, word, problem->expected,
                                problem->other, BHXH_LANGUAGE_EN);
  g_autofree char *prefix = g_strdup_printf ("%s: \"%s\"", rule->id, rule->expression);

  bhxh_set_error_messages (error, BHXH_ERROR_SYNTAX, vi, en);
  bhxh_prefix_error (error, prefix);
}

static gboolean
parse_own (Rule *rule, const BhxhFrame *frame, GError **error)
{
  RuleProblem problem;

  if (bhxh_rule_parse (rule, frame, &problem))
    return TRUE;
  if (problem.kind == PROBLEM_RULE_NOT_ADDED || problem.kind == PROBLEM_RULE_SUMS_RATES)
    {
      refuse_sum (rule, &problem, error);
      return FALSE;
    }
  bhxh_set_error (error, BHXH_ERROR_SYNTAX,
                  "quy tắc %s: \"%s\" không phải là quy tắc, từ byte %" G_GSIZE_FORMAT,
                  "rule %s: \"%s\" is not a rule, from its byte %" G_GSIZE_FORMAT " on",
                  rule->id, rule->expression, problem.offset + 1);
  return FALSE;
}

/* A rule of the caller's, in the place of the plan's rule of this id. */
static gboolean
add_own (RuleSet *set, const char *id, const char *expression, GError **error)
{
  const char *text = keep_text (set, id);
  Rule *rule = &set->own[set->n_own++];
  SetRule *member = &set->rules[set->n_rules];

  *rule = (Rule){ .id = text,
                  .expression = keep_text (set, expression),
                  .name_vi = text,
                  .name_en = text,
                  .assumption_vi = "",
                  .assumption_en = "",
                  .scope = RULE_FOR_TARGETS,
                  .severity = BHXH_SEVERITY_ERROR };
  if (!parse_own (rule, bhxh_plan_get_frame (set->plan), error))
    return FALSE;
  *member = (SetRule){ rule, bhxh_form_new (rule, error) };
  set->n_rules++;
  return member->form != NULL;
}

static gboolean
add_own_rules (RuleSet *set, GHashTable *rules, GError **error)
{
  g_autoptr (GList) ids =
      g_list_sort (g_hash_table_get_keys (rules), (GCompareFunc) strcmp);

  for (const GList *i = ids; i != NULL; i = i->next)
    {
      const char *id = i->data;
      const char *expression = g_hash_table_lookup (rules, id);

      if (*expression != '\0')
        {
          if (!add_own (set, id, expression, error))
            return FALSE;
        }
      else if (find_rule (set, id) < 0)
        {
          bhxh_set_error (error, BHXH_ERROR_UNKNOWN, "kế hoạch không có quy tắc \"%s\"",
                          "the plan has no rule \"%s\"", id);
          return FALSE;
        }
    }
  return TRUE;
}

static RuleSet *
rule_set_new (BhxhPlan *plan, const BhxhOptions *options, gboolean all, GError **error)
{
  const guint n_own = options->rules != NULL ? g_hash_table_size (options->rules) : 0;
  g_autoptr (RuleSet) set = g_new0 (RuleSet, 1);

  g_atomic_ref_count_init (&set->refs);
  set->plan = bhxh_plan_ref (plan);
  set->texts = g_ptr_array_new_with_free_func (g_free);
  if (!add_plan_rules (set, options, all, n_own, error))
    return NULL;
  if (n_own > 0)
    {
      set->own = bhxh_try_new (n_own, sizeof (Rule), error);
      if (set->own == NULL || !add_own_rules (set, options->rules, error))
        return NULL;
    }
  return g_steal_pointer (&set);
}

RuleSet *
bhxh_rule_set_new (BhxhPlan *plan, const BhxhOptions *options, GError **error)
{
  return rule_set_new (plan, options, FALSE, error);
}

RuleSet *
bhxh_rule_set_new_all (BhxhPlan *plan, const BhxhOptions *options, GError **error)
{
  return rule_set_new (plan, options, TRUE, error);
}

RuleSet *
bhxh_rule_set_ref (RuleSet *set)
{
  g_atomic_ref_count_inc (&set->refs);
  return set;
}

void
bhxh_rule_set_unref (RuleSet *set)
{
  if (set == NULL || !g_atomic_ref_count_dec (&set->refs))
    return;
  for (guint i = 0; i < set->n_rules; i++)
    g_clear_pointer (&set->rules[i].form, bhxh_form_free);
  for (guint i = 0; i < set->n_own; i++)
    bhxh_rule_clear (&set->own[i]);
  g_free (set->rules);
  g_free (set->own);
  g_ptr_array_unref (set->texts);
  bhxh_plan_unref (set->plan);
  g_free (set);
}

char *
bhxh_rule_set_dup_ids (const RuleSet *set, const char *separator)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < set->n_rules; i++)
    if (set->rules[i].form != NULL)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? separator : "",
                              set->rules[i].rule->id);
  return g_string_free (ids, FALSE);
}
