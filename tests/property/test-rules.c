/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random rules a x + b y <= c over two counts, against brute force: every corner of what
 * the others allow, and every direction in which it has no end.
 */
#include "../unit/check-plans.h"

#define MAX_RULES 4

/* a x + b y <= c */
typedef struct
{
  gint a, b, c;
} Line;

/* (x / w, y / w), w > 0. */
typedef struct
{
  gint x, y, w;
} Corner;

/* The random lines, and behind them that x and y are not negative. */
typedef struct
{
  Line lines[MAX_RULES + 2];
  guint n;
} Lines;

static gboolean
allows (const Lines *lines, guint without, gboolean direction, Corner corner)
{
  for (guint i = 0; i < lines->n + 2; i++)
    {
      const Line *line = &lines->lines[i];

      if (i != without &&
          line->a * corner.x + line->b * corner.y > (direction ? 0 : line->c * corner.w))
        return FALSE;
    }
  return TRUE;
}

static gboolean
cross (Line a, Line b, Corner *corner)
{
  const gint w = a.a * b.b - b.a * a.b;
  const gint sign = w < 0 ? -1 : 1;

  *corner = (Corner){ sign * (a.c * b.b - b.c * a.b), sign * (a.a * b.c - b.a * a.c),
                      sign * w };
  return w != 0;
}

/* Whether all that the lines without one allow satisfies a line. @nothing: they allow
 * nothing. */
static gboolean
implies (const Lines *lines, guint without, Line wanted, gboolean *nothing)
{
  gboolean holds = TRUE;

  *nothing = TRUE;
  for (guint i = 0; i < lines->n + 2; i++)
    {
      const Line line = lines->lines[i];
      const Corner along[] = { { line.b, -line.a, 1 }, { -line.b, line.a, 1 } };

      for (guint j = 0; j < 2; j++)
        if (i != without && allows (lines, without, TRUE, along[j]))
          holds = holds && wanted.a * along[j].x + wanted.b * along[j].y <= 0;
      for (guint j = 0; j < i; j++)
        {
          Corner corner;

          if (i == without || j == without || !cross (line, lines->lines[j], &corner) ||
              !allows (lines, without, FALSE, corner))
            continue;
          *nothing = FALSE;
          holds =
              holds && wanted.a * corner.x + wanted.b * corner.y <= wanted.c * corner.w;
        }
    }
  return holds || *nothing;
}

static Lines
make_lines (GRand *random)
{
  Lines lines = { .n = (guint) g_rand_int_range (random, 1, MAX_RULES + 1) };

  for (guint i = 0; i < lines.n; i++)
    do
      lines.lines[i] =
          (Line){ g_rand_int_range (random, -3, 4), g_rand_int_range (random, -3, 4),
                  g_rand_int_range (random, -6, 7) };
    while (lines.lines[i].a == 0 || lines.lines[i].b == 0);
  lines.lines[lines.n] = (Line){ -1, 0, 0 };
  lines.lines[lines.n + 1] = (Line){ 0, -1, 0 };
  return lines;
}

static BhxhPlan *
make_plan (const Lines *lines)
{
  static const char *const ids[MAX_RULES] = { "a", "b", "c", "d" };
  char *texts[MAX_RULES] = { NULL };
  const char *rules[MAX_RULES][2];
  BhxhPlanBuilder *builder = NULL;

  for (guint i = 0; i < lines->n; i++)
    {
      const Line *line = &lines->lines[i];

      texts[i] = g_strdup_printf ("%d * x + %d * y <= %d", line->a, line->b, line->c);
      rules[i][0] = ids[i];
      rules[i][1] = texts[i];
    }
  builder = new_small_plan ("xy", (const char *const(*)[2]) rules, lines->n);
  for (guint i = 0; i < MAX_RULES; i++)
    g_free (texts[i]);
  add_target (builder, "1", "x", "2024", "1");
  add_target (builder, "1", "y", "2024", "1");
  return finish_plan (builder);
}

/* What the brute force says of a rule where all of them can hold. */
static BhxhRuleState
expect (const Lines *lines, guint rule)
{
  Lines none = { .n = 0 };
  gboolean nothing;

  none.lines[0] = lines->lines[lines->n];
  none.lines[1] = lines->lines[lines->n + 1];
  if (implies (&none, G_MAXUINT, lines->lines[rule], &nothing))
    return BHXH_RULE_SAYS_NOTHING;
  return implies (lines, rule, lines->lines[rule], &nothing) ? BHXH_RULE_FOLLOWS
                                                             : BHXH_RULE_STANDS;
}

static void
run_trial (GRand *random)
{
  const Lines lines = make_lines (random);
  g_autoptr (BhxhPlan) plan = make_plan (&lines);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhRules) rules = bhxh_rules_compute (plan, NULL, &error);
  gboolean nothing;
  guint n_contradict = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < lines.n; i++)
    n_contradict += bhxh_rules_get_state (rules, i) == BHXH_RULE_CONTRADICTS;
  implies (&lines, G_MAXUINT, lines.lines[0], &nothing);
  g_assert_cmpint (n_contradict > 0, ==, nothing);
  for (guint i = 0; !nothing && i < lines.n; i++)
    g_assert_cmpint (bhxh_rules_get_state (rules, i), ==, expect (&lines, i));
}

static void
test_brute_force (void)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < n_trials; i++)
    run_trial (random);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/brute-force", test_brute_force);
  return g_test_run ();
}
