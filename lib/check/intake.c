/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rules that actuals are asked as they come in, made of the plan's indicators; and
 * where the plan has one of its own instead.
 */
#include "check/intake.h"

#include "base/memory.h"
#include "base/sentence.h"

/* What a rule of intake is of: its words, and the figures that it names beside the one of
 * the indicator, in the language of rules. */
typedef struct
{
  const char *id;         /* before the indicator's code */
  const char *expression; /* {x} the indicator, {whole} what it is part of, {low} and
                             {high} what the previous figure is multiplied by */
  const char *name_vi;
  const char *name_en;
  BhxhSeverity severity;
  RuleNodeKind other; /* that it compares the figure with */
} IntakeKind;

static const IntakeKind jump_upwards = {
  "jump",
  "{x} <= {high} * prev({x})",
  "{name} không tăng quá {percent}% so với kỳ trước",
  "{name}: at most {percent}% more than in the previous period",
  BHXH_SEVERITY_WARNING,
  RULE_PREVIOUS
};
static const IntakeKind jump = {
  "jump",
  "{low} * prev({x}) <= {x} <= {high} * prev({x})",
  "{name} không tăng, giảm quá {percent}% so với kỳ trước",
  "{name}: at most {percent}% more or less than in the previous period",
  BHXH_SEVERITY_WARNING,
  RULE_PREVIOUS
};
static const IntakeKind part = { "part",
                                 "{x} <= {whole}",
                                 "{name} không vượt: {whole_name}",
                                 "{name}: not more than {whole_name}",
                                 BHXH_SEVERITY_ERROR,
                                 RULE_FIGURE };
static const IntakeKind total = { "total",
                                  "{x} = sum({x})",
                                  "{name} bằng tổng của các đơn vị trực thuộc",
                                  "{name}: the sum over the units below",
                                  BHXH_SEVERITY_ERROR,
                                  RULE_SUM };

/* Rules of an indicator at most: jump, part, total. */
#define KINDS_AN_INDICATOR 3

static gboolean
rule_names (const Rule *rule, RuleNodeKind kind, guint indicator)
{
  for (guint i = 0; i < rule->n_nodes; i++)
    if (rule->nodes[i].kind == kind && rule->nodes[i].indicator == indicator)
      return TRUE;
  return FALSE;
}

/* Whether the plan has its own rule for actuals about the same two figures. */
static gboolean
plan_has_its_own (const BhxhPlan *plan,
                  guint indicator,
                  RuleNodeKind other_kind,
                  guint other)
{
  guint n = 0;
  const Rule *rules = bhxh_plan_get_rules (plan, &n);

  for (guint i = 0; i < n; i++)
    if (rules[i].scope & RULE_FOR_ACTUALS &&
        rule_names (&rules[i], RULE_FIGURE, indicator) &&
        rule_names (&rules[i], other_kind, other))
      return TRUE;
  return FALSE;
}

static const char *
keep (IntakeRules *intake, GString *text)
{
  char *kept = g_string_free (text, FALSE);

  g_ptr_array_add (intake->texts, kept);
  return kept;
}

static const char *
fill (IntakeRules *intake, const char *sentence, const SentenceWord *words, guint n_words)
{
  GString *text = g_string_new (NULL);

  bhxh_sentence_append (text, sentence, words, n_words);
  return keep (intake, text);
}

/* "0.80" and "1.20" for 20 percent. */
static const char *
factor (IntakeRules *intake, guint percent)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%u.%02u", percent / 100, percent % 100);
  return keep (intake, text);
}

static const char *
name_of (const BhxhFrame *frame, guint indicator, BhxhLanguage language)
{
  return bhxh_indicator_get_name (bhxh_frame_get_indicator (frame, indicator), language);
}

/* What every rule about one indicator is made with. */
typedef struct
{
  IntakeRules *intake;
  const BhxhPlan *plan;
  guint indicator;
  guint jump_percent;
} Making;

static const char *
name_rule (const Making *making, const char *sentence, guint other, BhxhLanguage language)
{
  const BhxhFrame *frame = bhxh_plan_get_frame (making->plan);
  g_autofree char *percent = g_strdup_printf ("%u", making->jump_percent);
  g_autofree char *whole =
      bhxh_sentence_dup_lower_first (name_of (frame, other, language));
  const SentenceWord words[] = { { "{name}",
                                   name_of (frame, making->indicator, language) },
                                 { "{whole_name}", whole },
                                 { "{percent}", percent } };

  return fill (making->intake, sentence, words, G_N_ELEMENTS (words));
}

/* @other: the indicator that is compared with. */
static void
add_rule (const Making *making, const IntakeKind *kind, guint other)
{
  IntakeRules *intake = making->intake;
  const BhxhFrame *frame = bhxh_plan_get_frame (making->plan);
  const guint percent = making->jump_percent;
  Rule *rule = &intake->rules[intake->n_rules];
  RuleProblem problem;
  GString *id = g_string_new (kind->id);

  if (plan_has_its_own (making->plan, making->indicator, kind->other, other))
    {
      g_string_free (id, TRUE);
      return;
    }
  const SentenceWord words[] = {
    { "{x}",
      bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, making->indicator)) },
    { "{whole}", bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, other)) },
    { "{low}", factor (intake, percent < 100 ? 100 - percent : 0) },
    { "{high}", factor (intake, 100 + percent) },
  };
  g_string_append_printf (id, "-%s", words[0].word);
  *rule =
      (Rule){ .id = keep (intake, id),
              .expression = fill (intake, kind->expression, words, G_N_ELEMENTS (words)),
              .name_vi = name_rule (making, kind->name_vi, other, BHXH_LANGUAGE_VI),
              .name_en = name_rule (making, kind->name_en, other, BHXH_LANGUAGE_EN),
              .assumption_vi = "",
              .assumption_en = "",
              .scope = RULE_FOR_ACTUALS,
              .severity = kind->severity };
  /* A code that is no name in the language of rules has none. */
  if (bhxh_rule_parse (rule, frame, &problem))
    intake->n_rules++;
}

static void
add_rules_of (const Making *making)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (bhxh_plan_get_frame (making->plan), making->indicator);
  const gint whole = bhxh_indicator_get_part_of (indicator);

  if (bhxh_indicator_get_measure (indicator) != BHXH_MEASURE_PERSON)
    return;
  if (making->jump_percent > 0)
    add_rule (making, making->jump_percent < 100 ? &jump : &jump_upwards,
              making->indicator);
  if (whole >= 0)
    add_rule (making, &part, (guint) whole);
  add_rule (making, &total, making->indicator);
}

gboolean
bhxh_intake_rules_init (IntakeRules *intake,
                        const BhxhPlan *plan,
                        guint jump_percent,
                        GError **error)
{
  const guint n_indicators = bhxh_frame_get_n_indicators (bhxh_plan_get_frame (plan));
  Making making = { intake, plan, 0, jump_percent };

  intake->n_rules = 0;
  intake->texts = g_ptr_array_new_with_free_func (g_free);
  intake->rules =
      bhxh_try_new ((gsize) n_indicators * KINDS_AN_INDICATOR, sizeof (Rule), error);
  if (intake->rules == NULL)
    return FALSE;
  for (; making.indicator < n_indicators; making.indicator++)
    add_rules_of (&making);
  return TRUE;
}

void
bhxh_intake_rules_clear (IntakeRules *intake)
{
  for (guint i = 0; i < intake->n_rules; i++)
    bhxh_rule_clear (&intake->rules[i]);
  g_clear_pointer (&intake->rules, g_free);
  g_clear_pointer (&intake->texts, g_ptr_array_unref);
  intake->n_rules = 0;
}
