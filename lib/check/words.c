/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a figure, what it can mean and where it stands are put into words.
 */
#include "check/words.h"

#include "model/labels.h"

#include <string.h>

static const Label measure_words[] = {
  { NULL, "", "" },
  [BHXH_MEASURE_PERSON] = { NULL, " người", " persons" },
  [BHXH_MEASURE_PERCENT] = { NULL, "%", "%" },
  [BHXH_MEASURE_INDEX] = { NULL, "%", "%" },
};

static const Label size_words[] = {
  { NULL, "", "" },
  [BHXH_MEASURE_PERSON] = { NULL, " người", " persons" },
  [BHXH_MEASURE_PERCENT] = { NULL, " điểm phần trăm", " percentage points" },
  [BHXH_MEASURE_INDEX] = { NULL, " điểm phần trăm", " percentage points" },
};

/* By whether the lower and the upper end are there, and which of them are left out. */
typedef enum
{
  RANGE_POINT,
  RANGE_ABOUT, /* one value, which has more decimals than are shown */
  RANGE_BOTH,
  RANGE_LO_OPEN,
  RANGE_HI_OPEN,
  RANGE_BOTH_OPEN,
  RANGE_FROM,
  RANGE_ABOVE,
  RANGE_TO,
  RANGE_BELOW,
  RANGE_ANY
} RangeKind;

static const Label range_words[] = {
  [RANGE_POINT] = { NULL, "{lo}", "{lo}" },
  [RANGE_ABOUT] = { NULL, "khoảng {lo}", "about {lo}" },
  [RANGE_BOTH] = { NULL, "từ {lo} đến {hi}", "from {lo} to {hi}" },
  [RANGE_LO_OPEN] = { NULL, "trên {lo} đến {hi}", "above {lo} up to {hi}" },
  [RANGE_HI_OPEN] = { NULL, "từ {lo} đến dưới {hi}", "from {lo} to below {hi}" },
  [RANGE_BOTH_OPEN] = { NULL, "trên {lo} và dưới {hi}", "above {lo} and below {hi}" },
  [RANGE_FROM] = { NULL, "từ {lo} trở lên", "{lo} or more" },
  [RANGE_ABOVE] = { NULL, "trên {lo}", "above {lo}" },
  [RANGE_TO] = { NULL, "không quá {hi}", "at most {hi}" },
  [RANGE_BELOW] = { NULL, "dưới {hi}", "below {hi}" },
  [RANGE_ANY] = { NULL, "không giới hạn", "anything" },
};

static const Label place_words = {
  NULL, "{text}[, bảng {table}], dòng {row}, cột {column}",
  "{text}[, table {table}], row {row}, column {column}"
};

static void
append_plain (GString *out, Wide value, gint decimals, BhxhLanguage language)
{
  g_autofree char *text = NULL;
  gint64 narrow;

  /* What does not fit a number is not a figure of a plan any more. */
  if (!bhxh_wide_narrow (value, &narrow))
    narrow = value < 0 ? -BHXH_NUMBER_MAX : BHXH_NUMBER_MAX;
  text = bhxh_number_format (
      narrow, decimals, language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);
  g_string_append (out, text);
}

void
bhxh_words_append_number (GString *out,
                          Wide value,
                          gint decimals,
                          BhxhMeasure measure,
                          BhxhLanguage language)
{
  append_plain (out, value, decimals, language);
  g_string_append (out, bhxh_label_get_words (&measure_words[measure], language));
}

void
bhxh_words_append_figure (GString *out,
                          const CheckFigure *figure,
                          BhxhMeasure measure,
                          BhxhLanguage language)
{
  const BhxhQualifier qualifier = figure->trait->qualifier;

  if (qualifier > BHXH_QUALIFIER_EXACT)
    g_string_append_printf (
        out, "%s ", bhxh_label_get_words (&bhxh_qualifier_labels[qualifier], language));
  bhxh_words_append_number (out, figure->figure.value, figure->trait->decimals, measure,
                            language);
}

void
bhxh_words_append_size (GString *out,
                        gint64 size,
                        gint decimals,
                        BhxhMeasure measure,
                        BhxhLanguage language)
{
  append_plain (out, size, decimals, language);
  g_string_append (out, bhxh_label_get_words (&size_words[measure], language));
}

static RangeKind
get_range_kind (guint8 flags, gboolean is_point)
{
  const gboolean lo_open = (flags & BHXH_RANGE_LO_OPEN) != 0;
  const gboolean hi_open = (flags & BHXH_RANGE_HI_OPEN) != 0;

  if (flags & BHXH_RANGE_LO_NONE && flags & BHXH_RANGE_HI_NONE)
    return RANGE_ANY;
  if (flags & BHXH_RANGE_HI_NONE)
    return lo_open ? RANGE_ABOVE : RANGE_FROM;
  if (flags & BHXH_RANGE_LO_NONE)
    return hi_open ? RANGE_BELOW : RANGE_TO;
  if (is_point)
    return RANGE_POINT;
  if (lo_open)
    return hi_open ? RANGE_BOTH_OPEN : RANGE_LO_OPEN;
  return hi_open ? RANGE_HI_OPEN : RANGE_BOTH;
}

static void
append_range (GString *out,
              Interval range,
              RangeKind kind,
              BhxhMeasure measure,
              BhxhLanguage language)
{
  g_autoptr (GString) lo = g_string_new (NULL);
  g_autoptr (GString) hi = g_string_new (NULL);

  while (range.decimals > 0 && range.lo % 10 == 0 && range.hi % 10 == 0)
    {
      range.lo /= 10;
      range.hi /= 10;
      range.decimals--;
    }
  /* "từ 18.027 đến 18.192 người", but "từ 10,65% đến 10,75%". */
  bhxh_words_append_number (
      lo, range.lo, range.decimals,
      kind == RANGE_BOTH && measure == BHXH_MEASURE_PERSON ? 0 : measure, language);
  bhxh_words_append_number (hi, range.hi, range.decimals, measure, language);
  const SentenceWord words[] = { { "{lo}", lo->str }, { "{hi}", hi->str } };
  bhxh_sentence_append (out, bhxh_label_get_words (&range_words[kind], language), words,
                        G_N_ELEMENTS (words));
}

void
bhxh_words_append_range (GString *out,
                         Interval range,
                         BhxhMeasure measure,
                         BhxhLanguage language)
{
  append_range (out, range, get_range_kind (range.flags, range.lo == range.hi), measure,
                language);
}

static gboolean
is_one_value (const Quotient *range)
{
  return range->lo.denominator != 0 && range->hi.denominator != 0 &&
         bhxh_quotient_end_compare (range->lo, range->hi) == 0;
}

void
bhxh_words_append_quotient (GString *out,
                            const Quotient *range,
                            gint decimals,
                            BhxhMeasure measure,
                            BhxhLanguage language)
{
  Interval rounded = { 0, 0, decimals, 0 };

  if (is_one_value (range) &&
      bhxh_quotient_end_round (range->lo, decimals, &rounded.lo) &&
      !bhxh_quotient_end_equals (range->lo, decimals, rounded.lo))
    {
      rounded.hi = rounded.lo;
      append_range (out, rounded, RANGE_ABOUT, measure, language);
      return;
    }
  if (range->lo.denominator == 0 ||
      !bhxh_quotient_end_floor (range->lo, decimals, &rounded.lo))
    rounded.flags |= BHXH_RANGE_LO_NONE;
  else if (range->lo.open)
    rounded.flags |= BHXH_RANGE_LO_OPEN;
  if (range->hi.denominator == 0 ||
      !bhxh_quotient_end_ceil (range->hi, decimals, &rounded.hi))
    rounded.flags |= BHXH_RANGE_HI_NONE;
  else if (range->hi.open)
    rounded.flags |= BHXH_RANGE_HI_OPEN;
  bhxh_words_append_range (out, rounded, measure, language);
}

/* Headings that are words, as a document prints them above its tables. */
static const Label heading_words[] = {
  { "PHỤ LỤC", "Phụ lục", "Annex" },
  { "BIỂU", "Biểu", "Form" },
  { "BẢNG", "Bảng", "Table" },
};

static const Label section_words = { NULL, "bảng mục {number}",
                                     "table of section {number}" };

static const char *
get_text_cell (const BhxhPlan *plan, const char *id, const char *column)
{
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, id);
  const char *cell =
      row >= 0 ? bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, column) : NULL;

  return cell != NULL ? cell : "";
}

static gboolean
is_section_number (const char *number)
{
  return *number != '\0' && number[strspn (number, "IVXLC0123456789.")] == '\0';
}

/* What is printed above the table at the text @id: "Phụ lục", "bảng mục II"; the id
 * itself where no such number is printed. */
static void
append_table (GString *out, const BhxhPlan *plan, const char *id, BhxhLanguage language)
{
  const char *parent = get_text_cell (plan, id, "parent");
  const char *number = get_text_cell (plan, parent, "number");
  const SentenceWord word = { "{number}", number };

  for (guint i = 0; i < G_N_ELEMENTS (heading_words); i++)
    if (g_str_has_prefix (number, heading_words[i].name))
      {
        g_string_append (out, bhxh_label_get_words (&heading_words[i], language));
        bhxh_sentence_append_word (out, number + strlen (heading_words[i].name));
        return;
      }
  if (is_section_number (number) && *get_text_cell (plan, parent, "parent") == '\0')
    bhxh_sentence_append (out, bhxh_label_get_words (&section_words, language), &word, 1);
  else
    g_string_append (out, id);
}

/* "PL.table#1/4/14" as the table, its row and its column; the first table of a text is
 * not numbered. */
static void
append_document_place (GString *out,
                       const BhxhPlan *plan,
                       const char *source,
                       BhxhLanguage language)
{
  const char *hash = strchr (source, '#');
  g_auto (GStrv) parts = hash != NULL ? g_strsplit (hash + 1, "/", -1) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *id = NULL;

  if (parts == NULL || g_strv_length (parts) != 3)
    {
      bhxh_sentence_append_word (out, source);
      return;
    }
  id = g_strndup (source, (gsize) (hash - source));
  append_table (text, plan, id, language);
  const SentenceWord words[] = { { "{text}", text->str },
                                 { "{table}",
                                   strcmp (parts[0], "1") != 0 ? parts[0] : NULL },
                                 { "{row}", parts[1] },
                                 { "{column}", parts[2] } };
  bhxh_sentence_append (out, bhxh_label_get_words (&place_words, language), words,
                        G_N_ELEMENTS (words));
}

static const char *
get_document_source (const CheckFigure *figure)
{
  const StatementDetail *detail =
      bhxh_figures_get_detail (figure->figures, figure->figure.detail);

  return detail != NULL && *detail->source != '\0' ? detail->source : NULL;
}

static void
append_file_place (GString *out, const CheckFigure *figure)
{
  const char *file = bhxh_figures_get_load (figure->figures, figure->trait->load);

  if (file == NULL)
    return;
  bhxh_sentence_append_word (out, file);
  if (figure->figure.detail != 0)
    g_string_append_printf (out, ":%u", figure->figure.detail);
}

void
bhxh_words_append_place (GString *out,
                         const BhxhPlan *plan,
                         const CheckFigure *figure,
                         BhxhLanguage language)
{
  const char *source =
      figure->trait->kind != FIGURE_ACTUAL ? get_document_source (figure) : NULL;

  if (source != NULL)
    append_document_place (out, plan, source, language);
  else
    append_file_place (out, figure);
}

void
bhxh_words_append_source (GString *out, const CheckFigure *figure)
{
  const char *source =
      figure->trait->kind != FIGURE_ACTUAL ? get_document_source (figure) : NULL;

  if (source != NULL)
    g_string_append (out, source);
  else
    append_file_place (out, figure);
}

void
bhxh_words_append_period (GString *out, BhxhPeriod period, BhxhLanguage language)
{
  g_autofree char *name = bhxh_period_dup_name (period, language);
  g_autofree char *lower =
      language == BHXH_LANGUAGE_VI ? bhxh_sentence_dup_lower_first (name) : NULL;

  g_string_append (out, lower != NULL ? lower : name);
}
