/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a rule: what does not parse says where, inside the text; what does becomes
 * a form that is evaluated without a fault, or says that it is too large.
 */
#include "../internal/check-fixture.h"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
evaluate (const CheckWorld *world, const Form *form)
{
  const CheckSource source = { world->figures, NULL, world->frame, TRUE };
  Binding binding;
  Outcome outcome;

  if (bhxh_form_bind (form, &source, 0, world->period, &binding) &&
      bhxh_form_judge (form, &binding, &outcome))
    g_assert_cmpint (outcome.verdict, <=, BHXH_VERDICT_UNKNOWN);
}

static void
use_rule (const CheckWorld *world, const Rule *rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Form) form = bhxh_form_new (rule, &error);

  if (form != NULL)
    evaluate (world, form);
  else
    g_assert_true (g_error_matches (error, BHXH_ERROR, BHXH_ERROR_LIMIT) ||
                   g_error_matches (error, BHXH_ERROR, BHXH_ERROR_RANGE));
}

static void
use_problem (const Rule *rule, const RuleProblem *problem)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (problem->offset + problem->length, <=, strlen (rule->expression));
  bhxh_rule_report (rule, problem, (Place){ "rules.csv", 1, 1 }, NULL, &error);
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  static CheckWorld world;
  g_autofree char *text = g_strndup ((const char *) data, size);
  Rule rule = { .id = "rule", .expression = text };
  RuleProblem problem = { 0 };

  if (world.frame == NULL)
    check_world_init (
        &world,
        "persons 100; a_persons 60; b_persons 40; labour 400; rate 25.0; "
        "a_rate 15.0 floor; b_rate 10.0 about; growth 110; prev:persons 91; "
        "1:persons 40; 2:persons 30; 1:rate 30.0; 2:rate 20.0; 3:rate 9.9",
        0);
  if (bhxh_rule_parse (&rule, world.frame, &problem))
    use_rule (&world, &rule);
  else
    use_problem (&rule, &problem);
  bhxh_rule_clear (&rule);
  return 0;
}
