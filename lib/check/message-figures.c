/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The figures of a finding, listed; and what is known of one that is missing.
 */
#include "check/message.h"

#include <string.h>

/* Units below of which each is listed; of more, what the rule takes from them. */
#define LISTED_CHILDREN 3

static const Label children_words[] = {
  [UNKNOWN_SUM] = { NULL, "{name}, tổng của {n} đơn vị: {total}",
                    "{name}, sum of {n} units: {total}" },
  [UNKNOWN_MIN] = { NULL, "{name}, {n} đơn vị: thấp nhất {least}, cao nhất {most}",
                    "{name}, {n} units: lowest {least}, highest {most}" },
  [UNKNOWN_MAX] = { NULL, "{name}, {n} đơn vị: thấp nhất {least}, cao nhất {most}",
                    "{name}, {n} units: lowest {least}, highest {most}" },
};

static const Label further_words = { NULL, "và {n} đơn vị khác", "and {n} more units" };

/* --- What was printed, what it can mean, what is missing ------------------------------
 */

/* The units below, all of them before any is listed. */
typedef struct
{
  const Unknown *unknown; /* NULL: none seen */
  CheckCell cell;         /* of the unit above */
  guint n_present, n_missing;
  CheckCell least_cell, most_cell;
  CheckFigure least, most;
} Children;

typedef struct
{
  const Message *message;
  GString *printed;
  GString *meanings;
  GString *missing;
  Children children;
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
append_figure (GString *out,
               const Message *message,
               CheckCell cell,
               const CheckFigure *figure)
{
  g_autoptr (GString) place = g_string_new (NULL);

  bhxh_words_append_figure (out, figure, bhxh_message_get_measure (message, cell),
                            message->language);
  bhxh_words_append_place (place, message->findings->plan, figure, message->language);
  if (place->len > 0)
    g_string_append_printf (out, " (%s)", place->str);
}

static void
list_printed (const Lists *lists,
              CheckCell cell,
              const CheckFigure *figure,
              gboolean named)
{
  separate (lists->printed);
  if (named)
    {
      bhxh_message_append_name (lists->printed, lists->message, cell);
      g_string_append_c (lists->printed, ' ');
    }
  append_figure (lists->printed, lists->message, cell, figure);
}

/* What a rounded figure can stand for, each only once. */
static void
list_meaning (const Lists *lists, CheckCell cell, const CheckFigure *figure)
{
  const Message *message = lists->message;
  const BhxhMeasure measure = bhxh_message_get_measure (message, cell);
  g_autoptr (GString) meaning = g_string_new (NULL);

  if (is_point (figure->range))
    return;
  bhxh_words_append_figure (meaning, figure, measure, message->language);
  g_string_append (meaning, " (");
  bhxh_words_append_range (meaning, bhxh_interval_of_range (figure->range), measure,
                           message->language);
  g_string_append_c (meaning, ')');
  if (strstr (lists->meanings->str, meaning->str) != NULL)
    return;
  separate (lists->meanings);
  g_string_append (lists->meanings, meaning->str);
}

static void
list_missing (Lists *lists, CheckCell cell)
{
  separate (lists->missing);
  bhxh_message_append_name (lists->missing, lists->message, cell);
}

/* --- Units below -----------------------------------------------------------------------
 */

static gint
compare_figures (const CheckFigure *a, const CheckFigure *b)
{
  return bhxh_number_compare (a->figure.value, a->trait->decimals, b->figure.value,
                              b->trait->decimals);
}

static void
count_child (Children *children, CheckCell cell, const CheckFigure *figure)
{
  if (!figure->present)
    {
      children->n_missing++;
      return;
    }
  if (children->n_present == 0 || compare_figures (figure, &children->least) < 0)
    {
      children->least = *figure;
      children->least_cell = cell;
    }
  if (children->n_present == 0 || compare_figures (figure, &children->most) > 0)
    {
      children->most = *figure;
      children->most_cell = cell;
    }
  children->n_present++;
}

/* "14,3%, Huyện Hướng Hóa (Phụ lục, dòng 5, cột 4)". */
static void
append_child (GString *out,
              const Message *message,
              CheckCell cell,
              const CheckFigure *figure)
{
  append_figure (out, message, cell, figure);
  g_string_append_printf (
      out, ", %s",
      bhxh_district_get_name (bhxh_frame_get_district (message->source->frame, cell.unit),
                              message->language));
}

/* The sum of the units below as it was bound; persons are all exact. */
static void
append_total (GString *out, const Message *message, const Children *children)
{
  const Form *form = finding_form (message->findings, message->evaluation);
  const CheckCell cell = finding_cell (message->findings, message->evaluation);
  Binding binding;
  Interval total;

  if (!bhxh_form_bind (form, message->source, cell.unit, cell.period, &binding))
    return;
  total = binding.unknowns[children->unknown - form->unknowns].printed;
  bhxh_words_append_number (out, total.lo, total.decimals,
                            bhxh_message_get_measure (message, children->cell),
                            message->language);
}

static void
list_many_children (Lists *lists)
{
  const Children *children = &lists->children;
  const Message *message = lists->message;
  g_autofree char *n = g_strdup_printf ("%u", children->n_present);
  g_autoptr (GString) total = g_string_new (NULL);
  g_autoptr (GString) least = g_string_new (NULL);
  g_autoptr (GString) most = g_string_new (NULL);

  append_total (total, message, children);
  append_child (least, message, children->least_cell, &children->least);
  append_child (most, message, children->most_cell, &children->most);
  const SentenceWord words[] = {
    { "{name}",
      bhxh_indicator_get_name (
          bhxh_frame_get_indicator (message->source->frame, children->cell.indicator),
          message->language) },
    { "{n}", n },
    { "{total}", total->str },
    { "{least}", least->str },
    { "{most}", most->str },
  };
  separate (lists->printed);
  bhxh_sentence_append (
      lists->printed,
      bhxh_label_get_words (&children_words[children->unknown->kind], message->language),
      words, G_N_ELEMENTS (words));
}

static void
list_child (const CheckSource *source,
            CheckCell cell,
            const Unknown *unknown,
            gpointer data)
{
  Lists *lists = data;
  const CheckFigure figure = bhxh_check_get_figure (source, cell);

  if (unknown != lists->children.unknown)
    return;
  if (figure.present && lists->children.n_present <= LISTED_CHILDREN)
    {
      list_printed (lists, cell, &figure, TRUE);
      list_meaning (lists, cell, &figure);
    }
  if (!figure.present && lists->children.n_missing++ < LISTED_CHILDREN)
    list_missing (lists, cell);
}

static void
list_children (Lists *lists)
{
  Children *children = &lists->children;
  const Message *message = lists->message;
  g_autofree char *n = NULL;

  if (children->unknown == NULL)
    return;
  if (children->n_present > LISTED_CHILDREN)
    list_many_children (lists);
  children->n_missing = 0;
  bhxh_finding_visit (message->findings, message->evaluation, list_child, lists);
  if (children->n_missing <= LISTED_CHILDREN)
    return;
  n = g_strdup_printf ("%u", children->n_missing - LISTED_CHILDREN);
  separate (lists->missing);
  bhxh_sentence_append (lists->missing,
                        bhxh_label_get_words (&further_words, message->language),
                        &(SentenceWord){ "{n}", n }, 1);
}

/* --- The lists -------------------------------------------------------------------------
 */

static void
list_cell (const CheckSource *source,
           CheckCell cell,
           const Unknown *unknown,
           gpointer data)
{
  Lists *lists = data;
  const CheckFigure figure = bhxh_check_get_figure (source, cell);

  if (unknown != NULL && unknown_over_children (unknown))
    {
      if (lists->children.unknown != unknown)
        {
          list_children (lists);
          lists->children = (Children){ .unknown = unknown, .cell = cell };
        }
      count_child (&lists->children, cell, &figure);
    }
  else if (figure.present)
    {
      list_printed (lists, cell, &figure, TRUE);
      list_meaning (lists, cell, &figure);
    }
  else
    list_missing (lists, cell);
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
    {
      bhxh_finding_visit (findings, message->evaluation, list_cell, lists);
      list_children (lists);
    }
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

void
bhxh_message_say_before (const Message *message)
{
  const CheckSource *source = message->source;
  const CheckCell cell = finding_cell (message->findings, message->evaluation);
  g_autoptr (GString) list = g_string_new (NULL);
  CheckFigure figure = { .present = TRUE, .figures = source->figures };

  for (guint i = 0; bhxh_intake_get_before (source, cell, i, &figure.figure); i++)
    {
      figure.trait =
          &bhxh_figures_get_traits (source->figures, NULL)[figure.figure.trait];
      separate (list);
      append_figure (list, message, cell, &figure);
    }
  bhxh_message_say_one (message, SENTENCE_BEFORE, "{list}", list->str);
}

/* --- What the other figures say about a missing one ------------------------------------
 */

static const char *
get_rule_name (const Message *message, gint rule)
{
  const Rule *own = message->findings->rules[rule];
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
    { "{lo_rule}", bound->lo_origin.rule < 0
                       ? ">= 0"
                       : get_rule_name (message, bound->lo_origin.rule) },
    { "{hi_rule}", bound->hi_origin.rule < 0
                       ? ">= 0"
                       : get_rule_name (message, bound->hi_origin.rule) },
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
