/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Why a rule cannot hold: the ranges of its sides, side by side.
 */
#include "check/message.h"

static const Label reasons[] = {
  [COMPARE_EQUAL] = { NULL, "hai số không thể bằng nhau", "they cannot be equal" },
  [COMPARE_AT_MOST] = { NULL, "số thứ nhất luôn lớn hơn", "the first is always larger" },
  [COMPARE_AT_LEAST] = { NULL, "số thứ nhất luôn nhỏ hơn",
                         "the first is always smaller" },
  [COMPARE_BELOW] = { NULL, "số thứ nhất không thể nhỏ hơn",
                      "the first is never smaller" },
  [COMPARE_ABOVE] = { NULL, "số thứ nhất không thể lớn hơn",
                      "the first is never larger" },
};

/* What stands on a side, and how it is put into words. */
typedef enum
{
  SIDE_NUMBER,  /* of the rule itself */
  SIDE_POINT,   /* one figure that means itself */
  SIDE_FIGURE,  /* one figure */
  SIDE_MISSING, /* one figure that is not there */
  SIDE_LEFT,    /* worked out from several */
  SIDE_RIGHT
} SideKind;

static const Label side_words[] = {
  [SIDE_NUMBER] = { NULL, "{value} (mức của quy tắc)", "{value} (of the rule)" },
  [SIDE_POINT] = { NULL, "{value}", "{value}" },
  [SIDE_FIGURE] = { NULL, "{value} (số thật có thể {range})",
                    "{value} (which can be {range})" },
  [SIDE_MISSING] = { NULL, "số còn thiếu (có thể {range})",
                     "what is missing (which can be {range})" },
  [SIDE_LEFT] = { NULL, "{range} (tính theo vế trái)", "{range} (the left side)" },
  [SIDE_RIGHT] = { NULL, "{range} (tính theo vế phải)", "{range} (the right side)" },
};

static gboolean
is_one (const Polynomial *polynomial)
{
  const Term *term = bhxh_polynomial_get_only_term (polynomial);

  return term != NULL && term->n_factors == 0 && term->coefficient == 1 &&
         term->decimals == 0;
}

/* The figure that a side is; UNKNOWN_NONE when it is worked out. */
static guint8
get_side_unknown (const Form *form, const Fraction *side)
{
  const Term *term = bhxh_polynomial_get_only_term (side->numerator);

  if (term == NULL || term->n_factors != 1 || term->coefficient != 1 ||
      term->decimals != 0 || !is_one (side->denominator) ||
      form->unknowns[term->factors[0]].kind > UNKNOWN_PREVIOUS)
    return UNKNOWN_NONE;
  return term->factors[0];
}

static gboolean
is_number (const Fraction *side)
{
  const Term *term = bhxh_polynomial_get_only_term (side->numerator);

  return is_one (side->denominator) &&
         (side->numerator->len == 0 || (term != NULL && term->n_factors == 0));
}

static SideKind
get_side_kind (const Form *form, const Binding *binding, guint side, gboolean is_left)
{
  const guint8 unknown = get_side_unknown (form, &form->sides[side]);
  const Interval *range = unknown != UNKNOWN_NONE ? &binding->ranges[unknown] : NULL;

  if (is_number (&form->sides[side]))
    return SIDE_NUMBER;
  if (range == NULL)
    return is_left ? SIDE_LEFT : SIDE_RIGHT;
  if (binding->unknowns[unknown].n_missing > 0)
    return SIDE_MISSING;
  return range->lo == range->hi && range->flags == 0 ? SIDE_POINT : SIDE_FIGURE;
}

/* What the rule measures, where a side of it is one figure; 0 where all are worked out.
 */
static BhxhMeasure
get_side_measure (const Message *message, const Form *form)
{
  for (guint i = 0; i < form->n_sides; i++)
    {
      const guint8 unknown = get_side_unknown (form, &form->sides[i]);

      if (unknown != UNKNOWN_NONE)
        return bhxh_message_get_measure (
            message, (CheckCell){ .indicator = form->unknowns[unknown].indicator });
    }
  return 0;
}

static gboolean
get_side_range (const Fraction *side, const Binding *binding, Quotient *range)
{
  Interval above, below;

  if (!bhxh_polynomial_get_range (side->numerator, binding->ranges, &above) ||
      !bhxh_polynomial_get_range (side->denominator, binding->ranges, &below))
    return FALSE;
  if (!bhxh_interval_is_not_negative (below))
    {
      above = bhxh_interval_negate (above);
      below = bhxh_interval_negate (below);
    }
  return bhxh_interval_is_positive (below) && bhxh_interval_divide (above, below, range);
}

/* Decimals that show the ends of both sides: those of the figures' ranges, two more for a
 * quotient. */
static gint
get_side_decimals (const Form *form, const Binding *binding)
{
  gint decimals = 0;

  for (guint i = 0; i < form->n_unknowns; i++)
    decimals = MAX (decimals, binding->ranges[i].decimals);
  for (guint i = 0; i < form->n_sides; i++)
    if (!is_one (form->sides[i].denominator))
      return decimals + 2;
  return decimals;
}

/* TRUE when nothing in @a is below or at anything in @b, or nothing at least strictly. */
static gboolean
lies_above (const Quotient *a, const Quotient *b)
{
  return a->lo.denominator != 0 && b->hi.denominator != 0 &&
         bhxh_quotient_end_compare (a->lo, b->hi) >= 0;
}

/* What one side says, its range beside it. */
typedef struct
{
  const Message *message;
  const Form *form;
  const Binding *binding;
  BhxhMeasure measure;
  gint decimals;
} Why;

static void
append_side (GString *out,
             const Why *why,
             guint side,
             gboolean is_left,
             const Quotient *range)
{
  const SideKind kind = get_side_kind (why->form, why->binding, side, is_left);
  const guint8 unknown = get_side_unknown (why->form, &why->form->sides[side]);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  bhxh_words_append_quotient (words, range, why->decimals, why->measure,
                              why->message->language);
  if (kind == SIDE_NUMBER)
    g_string_append (value, words->str);
  else if (unknown != UNKNOWN_NONE)
    bhxh_words_append_number (value, why->binding->unknowns[unknown].printed.lo,
                              why->binding->unknowns[unknown].printed.decimals,
                              why->measure, why->message->language);
  const SentenceWord marks[] = { { "{value}", value->str }, { "{range}", words->str } };
  bhxh_sentence_append (out,
                        bhxh_label_get_words (&side_words[kind], why->message->language),
                        marks, G_N_ELEMENTS (marks));
}

/* Both sides where their ranges show it; where one figure stands on both they may not. */
static void
say_sides (const Why *why, const FormComparison *comparison)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);
  Quotient ranges[2];

  if (!get_side_range (&why->form->sides[comparison->left], why->binding, &ranges[0]) ||
      !get_side_range (&why->form->sides[comparison->right], why->binding, &ranges[1]) ||
      !(lies_above (&ranges[0], &ranges[1]) || lies_above (&ranges[1], &ranges[0])))
    return;
  append_side (left, why, comparison->left, TRUE, &ranges[0]);
  append_side (right, why, comparison->right, FALSE, &ranges[1]);
  const SentenceWord words[] = {
    { "{left}", left->str },
    { "{right}", right->str },
    { "{reason}",
      bhxh_label_get_words (&reasons[comparison->compare], why->message->language) },
  };
  bhxh_message_say (why->message, SENTENCE_SIDES, words, G_N_ELEMENTS (words));
}

/* The comparison that cannot hold; NULL for a built-in rule. */
static const FormComparison *
find_impossible (const Message *message, Binding *binding)
{
  const Form *form = finding_form (message->findings, message->evaluation);
  const CheckCell cell = finding_cell (message->findings, message->evaluation);

  if (form == NULL ||
      !bhxh_form_bind (form, message->source, cell.unit, cell.period, binding))
    return NULL;
  for (guint i = 0; i < form->n_comparisons + form->has_implied; i++)
    {
      BhxhVerdict verdict;

      if (bhxh_form_judge_comparison (&form->comparisons[i], binding, &verdict) &&
          verdict == BHXH_VERDICT_IMPOSSIBLE)
        return &form->comparisons[i];
    }
  return NULL;
}

gboolean
bhxh_message_has_plain_sides (const Message *message)
{
  const Form *form = finding_form (message->findings, message->evaluation);
  Binding binding;
  const FormComparison *comparison = find_impossible (message, &binding);

  return comparison != NULL &&
         get_side_kind (form, &binding, comparison->left, TRUE) < SIDE_LEFT &&
         get_side_kind (form, &binding, comparison->right, FALSE) < SIDE_LEFT;
}

void
bhxh_message_say_why (const Message *message)
{
  const Form *form = finding_form (message->findings, message->evaluation);
  Binding binding;
  const FormComparison *comparison = find_impossible (message, &binding);

  if (comparison != NULL)
    say_sides (&(Why){ message, form, &binding, get_side_measure (message, form),
                       get_side_decimals (form, &binding) },
               comparison);
}

static void
note_qualifier (const CheckSource *source,
                CheckCell cell,
                const Unknown *unknown G_GNUC_UNUSED,
                gpointer data)
{
  const CheckFigure figure = bhxh_check_get_figure (source, cell);

  *(gboolean *) data |= figure.present && figure.trait->qualifier > BHXH_QUALIFIER_EXACT;
}

void
bhxh_message_say_off (const Message *message)
{
  const Evaluation *evaluation = message->evaluation;
  const Form *form = finding_form (message->findings, evaluation);
  const BhxhMeasure measure =
      form != NULL ? get_side_measure (message, form)
                   : bhxh_message_get_measure (
                         message, finding_cell (message->findings, evaluation));
  g_autoptr (GString) size = g_string_new (NULL);
  gboolean is_qualified = FALSE;

  if (evaluation->size == 0)
    return;
  bhxh_words_append_size (size, evaluation->size, evaluation->size_decimals, measure,
                          message->language);
  bhxh_finding_visit (message->findings, evaluation, note_qualifier, &is_qualified);
  bhxh_message_say_one (message, is_qualified ? SENTENCE_ALLOWED : SENTENCE_OFF, "{size}",
                        size->str);
}
