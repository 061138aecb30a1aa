/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A conflict in words: which figures, where they stand, by which rules, whom to ask.
 */
#include "check/conflicts-private.h"
#include "check/findings.h"
#include "check/words.h"

typedef enum
{
  SENTENCE_FIGURES,
  SENTENCE_ONE_FIGURE,
  SENTENCE_NO_FIGURES,
  SENTENCE_RULES,
  SENTENCE_MINIMAL,
  SENTENCE_ASSUMPTION,
  SENTENCE_ASK,
  N_SENTENCES
} ConflictSentence;

static const Label sentences[N_SENTENCES] = {
  [SENTENCE_FIGURES] = { NULL, "{n} số liệu không thể đồng thời đúng: {list}.",
                         "{n} figures cannot all be true: {list}." },
  [SENTENCE_ONE_FIGURE] = { NULL, "Một số liệu không thể đúng: {list}.",
                            "One figure cannot be true: {list}." },
  [SENTENCE_NO_FIGURES] = { NULL, "Các quy tắc tự mâu thuẫn với nhau.",
                            "Rules contradict each other by themselves." },
  [SENTENCE_RULES] = { NULL, "Theo các quy tắc: {list}.", "By the rules: {list}." },
  [SENTENCE_MINIMAL] = { NULL,
                         "Nếu bỏ bất kỳ một số liệu hoặc quy tắc nào trong đó thì phần "
                         "còn lại có thể cùng đúng.",
                         "Without any one of these figures and rules the others can all "
                         "be true." },
  [SENTENCE_ASSUMPTION] = { NULL, "Giả định: {list}.", "Assumptions: {list}." },
  [SENTENCE_ASK] = { NULL, "Đề nghị {who} rà soát, xác định số liệu chính xác.",
                     "Request to {who}: please check which of the figures is right." },
};

static const Label rest_words = { NULL, "phần còn lại của {unit}", "rest of {unit}" };

typedef struct
{
  const BhxhBounds *bounds;
  const ElementSet *set;
  BhxhLanguage language;
  GString *out;
} Telling;

static const Element *
get_element (const BhxhBounds *bounds, const ElementSet *set, guint index)
{
  return system_element (bounds->system, g_array_index (set->elements, guint, index));
}

static void
separate (GString *list, const char *separator)
{
  if (list->len > 0)
    g_string_append (list, separator);
}

static void
say (const Telling *telling,
     ConflictSentence sentence,
     const char *mark,
     const char *word)
{
  const SentenceWord words[] = { { mark, word } };

  separate (telling->out, " ");
  bhxh_sentence_append (telling->out,
                        bhxh_label_get_words (&sentences[sentence], telling->language),
                        words, word != NULL);
}

/* --- Cells and places ----------------------------------------------------------------
 */

char *
bhxh_element_set_dup_cells (const BhxhBounds *bounds, const ElementSet *set)
{
  GString *cells = g_string_new (NULL);

  for (guint i = 0; i < set->elements->len; i++)
    {
      const Element *element = get_element (bounds, set, i);

      if (element->kind != ELEMENT_FIGURE)
        continue;
      separate (cells, ";");
      bhxh_cell_append (cells, bounds->source.frame, element->cell, bounds->owner);
    }
  return g_string_free (cells, FALSE);
}

/* The unit of an element, or what no unit below it covers. Free with g_free(). */
static char *
dup_unit (const BhxhBounds *bounds,
          guint unit,
          const char *(*get_text) (const BhxhDistrict *, BhxhLanguage),
          BhxhLanguage language)
{
  const guint n_units = bhxh_frame_get_n_units (bounds->frame);
  const char *text =
      get_text (bhxh_frame_get_district (bounds->frame, unit % n_units), language);
  const SentenceWord words[] = { { "{unit}", text } };
  GString *rest = NULL;

  if (unit < n_units)
    return g_strdup (text);
  rest = g_string_new (NULL);
  bhxh_sentence_append (rest, bhxh_label_get_words (&rest_words, language), words, 1);
  return g_string_free (rest, FALSE);
}

static const char *
get_code (const BhxhDistrict *district, BhxhLanguage language G_GNUC_UNUSED)
{
  return bhxh_district_get_code (district);
}

char *
bhxh_element_set_dup_rules (const BhxhBounds *bounds, const ElementSet *set)
{
  GString *rules = g_string_new (NULL);

  for (guint i = 0; i < set->elements->len; i++)
    {
      const Element *element = get_element (bounds, set, i);
      g_autofree char *unit = NULL;
      g_autofree char *period = NULL;

      if (element->kind != ELEMENT_RULE)
        continue;
      unit = dup_unit (bounds, element->cell.unit, get_code, BHXH_LANGUAGE_EN);
      period = bhxh_period_format (element->cell.period);
      separate (rules, ";");
      g_string_append_printf (rules, "%s@%s/%s",
                              bounds->rules->rules[element->rule].rule->id, unit, period);
    }
  return g_string_free (rules, FALSE);
}

static void
append_source (const CheckFigure *statement, CheckCell cell G_GNUC_UNUSED, gpointer data)
{
  separate (data, ";");
  bhxh_words_append_source (data, statement);
}

char *
bhxh_element_set_dup_places (const BhxhBounds *bounds, const ElementSet *set)
{
  GString *places = g_string_new (NULL);

  for (guint i = 0; i < set->elements->len; i++)
    {
      const Element *element = get_element (bounds, set, i);
      const CheckFigure figure = bhxh_check_get_figure (&bounds->source, element->cell);

      if (element->kind != ELEMENT_FIGURE)
        continue;
      if (figure.trait->kind == FIGURE_TARGET)
        bhxh_statements_visit (&bounds->source, bounds->owner, element->cell,
                               append_source, places);
      else
        append_source (&figure, element->cell, places);
    }
  return g_string_free (places, FALSE);
}

/* --- Sentences -----------------------------------------------------------------------
 */

/* "10.7% (Annex, row 4, column 14)". */
static void
append_said (const Telling *telling,
             GString *list,
             const CheckFigure *figure,
             CheckCell cell)
{
  const BhxhBounds *bounds = telling->bounds;
  g_autoptr (GString) place = g_string_new (NULL);

  bhxh_words_append_figure (list, figure,
                            bhxh_indicator_get_measure (
                                bhxh_frame_get_indicator (bounds->frame, cell.indicator)),
                            telling->language);
  bhxh_words_append_place (place, bounds->plan, figure, telling->language);
  if (place->len > 0)
    g_string_append_printf (list, " (%s)", place->str);
}

typedef struct
{
  const Telling *telling;
  GString *list;
  CheckFigure first; /* the statement told already */
} Saying;

/* Another number of the same figure; one that is only less precise says nothing more. */
static void
append_other (const CheckFigure *statement, CheckCell cell, gpointer data)
{
  const Saying *saying = data;

  if (bhxh_number_compare (statement->figure.value, statement->trait->decimals,
                           saying->first.figure.value,
                           saying->first.trait->decimals) == 0)
    return;
  g_string_append (saying->list, " / ");
  append_said (saying->telling, saying->list, statement, cell);
}

/* "Vinh Linh District, 2023, name of the indicator 10.7% (Annex, row 4, column 14)". */
static void
append_figure (const Telling *telling, GString *list, CheckCell cell)
{
  const BhxhBounds *bounds = telling->bounds;
  const BhxhLanguage language = telling->language;
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (bounds->frame, cell.indicator);
  const Saying saying = { telling, list, bhxh_check_get_figure (&bounds->source, cell) };

  separate (list, "; ");
  g_string_append_printf (
      list, "%s, ",
      bhxh_district_get_name (bhxh_frame_get_district (bounds->frame, cell.unit),
                              language));
  bhxh_words_append_period (list, cell.period, language);
  g_string_append_printf (list, ", %s ", bhxh_indicator_get_name (indicator, language));
  append_said (telling, list, &saying.first, cell);
  if (saying.first.trait->kind == FIGURE_TARGET)
    bhxh_statements_visit (&bounds->source, bounds->owner, cell, append_other,
                           (gpointer) &saying);
}

static void
say_figures (const Telling *telling)
{
  static const ConflictSentence by_number[] = { SENTENCE_NO_FIGURES, SENTENCE_ONE_FIGURE,
                                                SENTENCE_FIGURES };
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *number = NULL;
  guint n = 0;

  for (guint i = 0; i < telling->set->elements->len; i++)
    {
      const Element *element = get_element (telling->bounds, telling->set, i);

      if (element->kind != ELEMENT_FIGURE)
        continue;
      append_figure (telling, list, element->cell);
      n++;
    }
  number = g_strdup_printf ("%u", n);
  const SentenceWord words[] = { { "{n}", number }, { "{list}", list->str } };
  bhxh_sentence_append (
      telling->out,
      bhxh_label_get_words (&sentences[by_number[MIN (n, 2)]], telling->language), words,
      G_N_ELEMENTS (words));
}

static const char *
get_rule_text (const Telling *telling, const Rule *rule, gboolean assumption)
{
  const char *vi = assumption ? rule->assumption_vi : rule->name_vi;
  const char *en = assumption ? rule->assumption_en : rule->name_en;

  return telling->language == BHXH_LANGUAGE_EN && en != NULL && *en != '\0' ? en : vi;
}

/* Each rule once, wherever it is needed; or what they take for granted. */
static void
say_rules (const Telling *telling, ConflictSentence sentence)
{
  const gboolean assumption = sentence == SENTENCE_ASSUMPTION;
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < telling->set->elements->len; i++)
    {
      const Element *element = get_element (telling->bounds, telling->set, i);
      const char *text = NULL;

      if (element->kind != ELEMENT_RULE)
        continue;
      text = get_rule_text (telling, telling->bounds->rules->rules[element->rule].rule,
                            assumption);
      if (*text == '\0' || !g_hash_table_add (told, (gpointer) text))
        continue;
      separate (list, "; ");
      g_string_append (list, text);
    }
  if (list->len > 0)
    say (telling, sentence, "{list}", list->str);
}

/* The unit that all figures are of; the first one of the axis where they are of several.
 */
static guint
get_common_unit (const Telling *telling)
{
  guint unit = NOTHING;

  for (guint i = 0; i < telling->set->elements->len; i++)
    {
      const Element *element = get_element (telling->bounds, telling->set, i);

      if (element->kind != ELEMENT_FIGURE)
        continue;
      if (unit != NOTHING && unit != element->cell.unit)
        return 0;
      unit = element->cell.unit;
    }
  return unit == NOTHING ? 0 : unit;
}

char *
bhxh_conflict_dup_message (const BhxhBounds *bounds,
                           const ElementSet *set,
                           BhxhLanguage language)
{
  const Telling telling = { bounds, set, language, g_string_new (NULL) };
  g_autofree char *who = bhxh_plan_dup_addressee (bounds->plan, bounds->owner,
                                                  get_common_unit (&telling), language);

  say_figures (&telling);
  say_rules (&telling, SENTENCE_RULES);
  if (set->elements->len > 1)
    say (&telling, SENTENCE_MINIMAL, NULL, NULL);
  say_rules (&telling, SENTENCE_ASSUMPTION);
  say (&telling, SENTENCE_ASK, "{who}", who);
  return g_string_free (telling.out, FALSE);
}
