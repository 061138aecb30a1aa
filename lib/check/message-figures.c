/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The figures of a finding, listed; and what is known of one that is missing.
 */
#include "check/message.h"

static void
append_value (GString *out,
              const Message *message,
              CheckCell cell,
              const CheckFigure *figure)
{
  bhxh_words_append_number (out, figure->figure.value, figure->trait->decimals,
                            bhxh_message_get_measure (message, cell), message->language);
}

/* --- What was printed, what it can mean, what is missing ------------------------------
 */

typedef struct
{
  const Message *message;
  GString *printed;
  GString *meanings;
  GString *missing;
} Lists;

static void
separate (GString *list)
{
  if (list->len > 0)
    g_string_append (list, "; ");
}

static gboolean
is_point (FigureRange range)
{
  return range.lo == range.hi && range.flags == 0;
}

static void
list_printed (const Lists *lists,
              CheckCell cell,
              const CheckFigure *figure,
              gboolean named)
{
  const Message *message = lists->message;
  g_autoptr (GString) place = g_string_new (NULL);

  separate (lists->printed);
  if (named)
    {
      bhxh_message_append_name (lists->printed, message, cell);
      g_string_append_c (lists->printed, ' ');
    }
  append_value (lists->printed, message, cell, figure);
  bhxh_words_append_place (place, figure, message->language);
  if (place->len > 0)
    g_string_append_printf (lists->printed, " (%s)", place->str);
}

static void
list_meaning (const Lists *lists, CheckCell cell, const CheckFigure *figure)
{
  const Message *message = lists->message;

  if (is_point (figure->range))
    return;
  separate (lists->meanings);
  append_value (lists->meanings, message, cell, figure);
  g_string_append_c (lists->meanings, ' ');
  bhxh_words_append_range (lists->meanings, bhxh_interval_of_range (figure->range),
                           bhxh_message_get_measure (message, cell), message->language);
}

static void
list_cell (const CheckSource *source,
           CheckCell cell,
           const Unknown *unknown G_GNUC_UNUSED,
           gpointer data)
{
  const Lists *lists = data;
  const CheckFigure figure = bhxh_check_get_figure (source, cell);

  if (figure.present)
    {
      list_printed (lists, cell, &figure, TRUE);
      list_meaning (lists, cell, &figure);
      return;
    }
  separate (lists->missing);
  bhxh_message_append_name (lists->missing, lists->message, cell);
}

static void
list_statement (const CheckFigure *figure, CheckCell cell, gpointer data)
{
  list_printed (data, cell, figure, FALSE);
  list_meaning (data, cell, figure);
}

static void
fill_lists (Lists *lists)
{
  const Message *message = lists->message;
  const BhxhFindings *findings = message->findings;

  lists->printed = g_string_new (NULL);
  lists->meanings = g_string_new (NULL);
  lists->missing = g_string_new (NULL);
  if (message->evaluation->rule == BUILTIN_STATEMENTS_AGREE)
    bhxh_statements_visit (message->source, findings->owner,
                           finding_cell (findings, message->evaluation), list_statement,
                           lists);
  else
    bhxh_finding_visit (findings, message->evaluation, list_cell, lists);
}

static void
clear_lists (Lists *lists)
{
  g_string_free (lists->printed, TRUE);
  g_string_free (lists->meanings, TRUE);
  g_string_free (lists->missing, TRUE);
}

/* The name of what is stated several times, once before them all. */
static void
prepend_name (const Lists *lists)
{
  const Message *message = lists->message;
  g_autoptr (GString) name = g_string_new (NULL);

  bhxh_message_append_name (name, message,
                            finding_cell (message->findings, message->evaluation));
  g_string_append (name, ": ");
  g_string_prepend (lists->printed, name->str);
}

void
bhxh_message_say_figures (const Message *message)
{
  const Evaluation *evaluation = message->evaluation;
  Lists lists = { .message = message };

  fill_lists (&lists);
  if (evaluation->rule == BUILTIN_STATEMENTS_AGREE)
    prepend_name (&lists);
  bhxh_message_say_one (message,
                        evaluation->is_actual ? SENTENCE_REPORTED : SENTENCE_PRINTED,
                        "{list}", lists.printed->str);
  if (evaluation->verdict == BHXH_VERDICT_UNKNOWN)
    bhxh_message_say_one (message, SENTENCE_LACKING, "{list}", lists.missing->str);
  clear_lists (&lists);
}

void
bhxh_message_say_meanings (const Message *message)
{
  Lists lists = { .message = message };

  fill_lists (&lists);
  bhxh_message_say_one (message, SENTENCE_MEANING, "{list}", lists.meanings->str);
  clear_lists (&lists);
}

/* --- What the other figures say about a missing one ------------------------------------
 */

static const char *
get_rule_name (const Message *message, gint rule)
{
  const Rule *own = &message->findings->rules[rule];
  const char *name = message->language == BHXH_LANGUAGE_EN ? own->name_en : own->name_vi;

  return *name != '\0' ? name : own->id;
}

static void
append_end (GString *out, const Message *message, const Bound *bound, gboolean lower)
{
  const guint8 none = lower ? BHXH_RANGE_HI_NONE : BHXH_RANGE_LO_NONE;
  const guint8 open = lower ? BHXH_RANGE_LO_OPEN : BHXH_RANGE_HI_OPEN;
  const Interval range = { bound->lo, bound->hi, bound->decimals,
                           (guint8) (none | (bound->flags & open)) };

  bhxh_words_append_range (out, range, bhxh_message_get_measure (message, bound->cell),
                           message->language);
}

static void
say_clash (const Message *message, const Bound *bound, const char *name)
{
  g_autoptr (GString) lo = g_string_new (NULL);
  g_autoptr (GString) hi = g_string_new (NULL);

  append_end (lo, message, bound, TRUE);
  append_end (hi, message, bound, FALSE);
  const SentenceWord words[] = {
    { "{name}", name },
    { "{lo}", lo->str },
    { "{hi}", hi->str },
    { "{lo_rule}",
      bound->lo_rule < 0 ? ">= 0" : get_rule_name (message, bound->lo_rule) },
    { "{hi_rule}",
      bound->hi_rule < 0 ? ">= 0" : get_rule_name (message, bound->hi_rule) },
  };
  bhxh_message_say (message, SENTENCE_BOUND_CLASH, words, G_N_ELEMENTS (words));
}

void
bhxh_message_say_bound (const Message *message, CheckCell cell)
{
  const BhxhBounds *bounds = message->findings->bounds;
  const gint index = bhxh_bounds_find (bounds, cell.unit, cell.indicator, cell.period);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) range = g_string_new (NULL);
  const Bound *bound;

  if (index < 0)
    return;
  bound = &bounds->bounds[index];
  bhxh_message_append_name (name, message, cell);
  if (bound->is_empty)
    {
      say_clash (message, bound, name->str);
      return;
    }
  bhxh_words_append_range (
      range, (Interval){ bound->lo, bound->hi, bound->decimals, bound->flags },
      bhxh_message_get_measure (message, cell), message->language);
  const SentenceWord words[] = { { "{name}", name->str }, { "{range}", range->str } };
  bhxh_message_say (message, SENTENCE_BOUND, words, G_N_ELEMENTS (words));
}

static void
say_if_missing (const CheckSource *source,
                CheckCell cell,
                const Unknown *unknown G_GNUC_UNUSED,
                gpointer data)
{
  if (!bhxh_check_get_figure (source, cell).present)
    bhxh_message_say_bound (data, cell);
}

void
bhxh_message_say_bounds_of_missing (const Message *message)
{
  bhxh_finding_visit (message->findings, message->evaluation, say_if_missing,
                      (gpointer) message);
}
