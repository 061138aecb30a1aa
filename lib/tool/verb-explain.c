/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bhxhplan explain UNIT/INDICATOR/PERIOD: everything the plan and the actual figures say
 * about one number: each statement with its place in the document, each rule that it
 * takes part in, and how the gap comes about.
 */
#include "tool/explain.h"

#include <string.h>

static gboolean
find_cell (Job *job, const char *word, Cell *cell, GError **error)
{
  BhxhFrame *frame = bhxh_plan_get_frame (job->plan);
  g_auto (GStrv) parts = g_strsplit (word, "/", 3);

  /* A whole term has a slash of its own: 2022/2025. */
  if (g_strv_length (parts) != 3 ||
      (strchr (parts[2], '/') != NULL &&
       !bhxh_period_parse (parts[2], -1, &cell->period, NULL)))
    return tool_refuse (error, MESSAGE_CELL, word, NULL);
  return bhxh_frame_parse_indicator (frame, parts[1], -1, &cell->indicator, error) &&
         bhxh_period_parse (parts[2], -1, &cell->period, error) &&
         bhxh_frame_find_unit (frame, parts[0], BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE,
                               &cell->unit, error);
}

static void
say_cell (const Job *job, const Cell *cell)
{
  BhxhFrame *frame = bhxh_plan_get_frame (job->plan);
  g_autofree char *period = bhxh_period_dup_name (cell->period, job->language);

  tool_say (
      job, "{} - {}, {}", "{} - {}, {}",
      bhxh_district_get_name (bhxh_frame_get_district (frame, cell->unit), job->language),
      bhxh_indicator_get_name (bhxh_frame_get_indicator (frame, cell->indicator),
                               job->language),
      period, NULL);
}

/* The words of the document at a source, "II.table#1/2/3": the text before the '#'. */
static const char *
text_at (const Job *job, const char *source)
{
  g_autofree char *id = g_strdup (source);
  gint row = -1;

  id[strcspn (id, "#;")] = '\0';
  row = bhxh_plan_find_row (job->plan, BHXH_PLAN_TEXTS, id);
  if (row < 0)
    return "";
  return bhxh_plan_get_cell (job->plan, BHXH_PLAN_TEXTS, (guint) row,
                             job->language == BHXH_LANGUAGE_EN ? "text_en" : "text_vi");
}

char *
tool_dup_number (const BhxhFigures *figures,
                 const Cell *cell,
                 guint period,
                 guint index,
                 BhxhLanguage language)
{
  gint64 value = 0;
  gint decimals = 0;

  if (!bhxh_figures_get (figures, cell->unit, cell->indicator, period, index, &value,
                         &decimals))
    return NULL;
  return bhxh_number_format (
      value, decimals, language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);
}

char *
tool_dup_field (const BhxhFigures *figures,
                const Cell *cell,
                guint period,
                guint index,
                const char *field)
{
  char *text =
      bhxh_figures_dup_field (figures, cell->unit, cell->indicator, period, index, field);

  return text != NULL ? text : g_strdup ("");
}

const char *
tool_words_of (const Job *job, const char *name)
{
  static const char *const words[][3] = {
    { "target", "chỉ tiêu", "target" },        { "baseline", "số gốc", "baseline" },
    { "actual", "thực hiện", "actual" },       { "estimate", "ước tính", "estimate" },
    { "preliminary", "sơ bộ", "preliminary" }, { "final", "chính thức", "final" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], name))
      return words[i][job->language];
  return name;
}

/* Each statement that the document makes about the cell. */
static void
say_statements (const Job *job, const Cell *cell)
{
  g_autoptr (BhxhFigures) statements = bhxh_plan_dup_statements (job->plan);
  const gint period =
      bhxh_frame_find_period (bhxh_figures_get_frame (statements), cell->period);
  const guint n = period < 0 ? 0
                             : bhxh_figures_get_n (statements, cell->unit,
                                                   cell->indicator, (guint) period);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number =
          tool_dup_number (statements, cell, (guint) period, i, job->language);
      g_autofree char *kind =
          tool_dup_field (statements, cell, (guint) period, i, "kind");
      g_autofree char *owner =
          tool_dup_field (statements, cell, (guint) period, i, "owner");
      g_autofree char *source =
          tool_dup_field (statements, cell, (guint) period, i, "source");
      g_autofree char *printed =
          tool_dup_field (statements, cell, (guint) period, i, "printed");

      if (printed[0] != '\0')
        tool_say (job, "  {} {} ({}), in là \"{}\" tại {}",
                  "  {} {} ({}), printed as \"{}\" at {}", tool_words_of (job, kind),
                  number, owner, printed, source[0] != '\0' ? source : "-", NULL);
      else
        tool_say (job, "  {} {} ({}), tại {}", "  {} {} ({}), at {}",
                  tool_words_of (job, kind), number, owner,
                  source[0] != '\0' ? source : "-", NULL);
      if (source[0] != '\0' && strchr (source, '#') == NULL)
        tool_say (job, "    {}", "    {}", text_at (job, source), NULL);
    }
  if (n == 0)
    tool_say (job, "Kế hoạch không giao chỉ tiêu này.", "The plan has no such target.",
              NULL);
}

/* TRUE when @name stands in @expression as a whole word. */
static gboolean
mentions (const char *expression, const char *name)
{
  const gsize length = strlen (name);

  for (const char *at = strstr (expression, name); at != NULL; at = strstr (at + 1, name))
    if ((at == expression || !(g_ascii_isalnum (at[-1]) || at[-1] == '_')) &&
        !(g_ascii_isalnum (at[length]) || at[length] == '_'))
      return TRUE;
  return FALSE;
}

/* Every evaluation at the cell's unit and period whose rule speaks of the indicator. */
static gboolean
say_rules (Job *job, const Cell *cell, GError **error)
{
  const char *name = bhxh_indicator_get_code (
      bhxh_frame_get_indicator (bhxh_plan_get_frame (job->plan), cell->indicator));
  g_autoptr (BhxhFindings) findings =
      bhxh_findings_compute (job->plan, job->actuals, job->options, error);

  if (findings == NULL)
    return FALSE;
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    {
      const gint row = bhxh_plan_find_row (job->plan, BHXH_PLAN_RULES,
                                           bhxh_findings_get_rule (findings, i));
      const char *expression = row < 0 ? ""
                                       : bhxh_plan_get_cell (job->plan, BHXH_PLAN_RULES,
                                                             (guint) row, "expression");
      const char *basis = NULL;
      g_autofree char *message = NULL;

      if (bhxh_findings_get_unit (findings, i) != cell->unit ||
          bhxh_findings_get_period (findings, i) != cell->period ||
          !mentions (expression, name))
        continue;
      message = bhxh_findings_dup_message (findings, i, job->language);
      tool_say (job, "  {}", "  {}", expression, NULL);
      basis = bhxh_plan_get_cell (job->plan, BHXH_PLAN_RULES, (guint) MAX (row, 0),
                                  job->language == BHXH_LANGUAGE_EN ? "basis_en"
                                                                    : "basis_vi");
      if (row >= 0 && basis != NULL && basis[0] != '\0')
        tool_say (job, "    căn cứ: {}", "    basis: {}", basis, NULL);
      tool_say (job, "    {}", "    {}", message, NULL);
    }
  return TRUE;
}

/* A formula of the gap: what it is called, which number of a row, how it is computed. */
typedef struct
{
  BhxhGapNumber number;
  const char *vi;
  const char *en;
} FormulaRow;

static const FormulaRow formulas[] = {
  { BHXH_GAP_TARGET, "chỉ tiêu T", "target T" },
  { BHXH_GAP_ACTUAL, "thực hiện v", "actual v" },
  { BHXH_GAP_GAP, "chênh lệch = v - T", "gap = v - T" },
  { BHXH_GAP_REMAINING, "còn phải phát triển = max(0, T - v)",
    "remaining = max(0, T - v)" },
  { BHXH_GAP_ACHIEVEMENT, "tỷ lệ hoàn thành = 100 v / T", "achievement = 100 v / T" },
  { BHXH_GAP_DENOMINATOR, "lực lượng lao động LLLĐ", "labour force" },
  { BHXH_GAP_PERSONS, "quy ra người = chênh lệch x LLLĐ / 100",
    "in persons = gap x labour force / 100" },
};

/* What the row of the gaps says beside its numbers. */
static void
say_row (const Job *job, BhxhTable *table, const BhxhTableReader *reader, gsize row)
{
  const gint status = bhxh_table_find_column (table, "status");
  const gint64 *codes = bhxh_table_reader_get_values (reader, (guint) status);
  const gint column = bhxh_table_find_column (table, "denominator_period");
  const gint64 *periods =
      column < 0 ? NULL : bhxh_table_reader_get_values (reader, (guint) column);
  char *reported = bhxh_table_reader_dup_text (
      reader, (guint) bhxh_table_find_column (table, "reported"), row);
  char *expected = bhxh_table_reader_dup_text (
      reader, (guint) bhxh_table_find_column (table, "expected"), row);

  if (periods != NULL && periods[row] != BHXH_PERIOD_NONE)
    {
      g_autofree char *period =
          bhxh_period_dup_name ((BhxhPeriod) periods[row], job->language);

      tool_say (job, "  LLLĐ của kỳ: {}", "  labour force of: {}", period, NULL);
    }
  if (expected != NULL)
    tool_say (job, "  tổng của {}/{} đơn vị đã báo cáo", "  sum of {}/{} units reported",
              reported, expected, NULL);
  tool_say (job, "  kết quả: {}", "  status: {}",
            bhxh_table_get_code_words (table, (guint) status, codes[row], job->language),
            NULL);
  bhxh_free (reported);
  bhxh_free (expected);
}

/* Finds the cell's row among those of its unit; each of them is of the cell's period. */
static gboolean
say_status (const Job *job, BhxhGaps *gaps, const Cell *cell, GError **error)
{
  BhxhFrame *frame = bhxh_plan_get_frame (job->plan);
  const char *unit = bhxh_district_get_code (bhxh_frame_get_district (frame, cell->unit));
  const char *indicator =
      bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, cell->indicator));
  g_autoptr (BhxhTable) all = bhxh_gaps_dup_table (gaps);
  g_autoptr (BhxhTable) table = bhxh_table_dup_filtered (all, "unit", &unit, 1, error);
  BhxhTableReader *reader = NULL;
  gsize n = 0;
  gboolean read = FALSE;

  if (table == NULL)
    return FALSE;
  reader = bhxh_table_reader_new (table);
  while ((read = bhxh_table_reader_next (reader, &n, error)) && n > 0)
    for (gsize row = 0; row < n; row++)
      {
        char *code = bhxh_table_reader_dup_text (
            reader, (guint) bhxh_table_find_column (table, "indicator"), row);

        if (g_strcmp0 (code, indicator) == 0)
          say_row (job, table, reader, row);
        bhxh_free (code);
      }
  bhxh_table_reader_free (reader);
  return read;
}

static gboolean
say_gap (Job *job, const Cell *cell, GError **error)
{
  const gint period =
      bhxh_frame_find_period (bhxh_plan_get_frame (job->plan), cell->period);
  g_autoptr (BhxhGaps) gaps = NULL;

  bhxh_options_set_period (job->options, cell->period);
  gaps = bhxh_gaps_compute (job->plan, job->actuals, job->options, error);
  if (gaps == NULL)
    return FALSE;
  for (guint i = 0; period >= 0 && i < G_N_ELEMENTS (formulas); i++)
    {
      gint64 value = 0;
      gint decimals = 0;
      g_autofree char *number = NULL;

      if (!bhxh_gaps_get_number (gaps, cell->unit, cell->indicator, (guint) period,
                                 formulas[i].number, &value, &decimals))
        continue;
      number = bhxh_number_format (value, decimals,
                                   job->language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN
                                                                     : BHXH_NUMBER_VI);
      tool_say (job, "  {}: {}", "  {}: {}",
                job->language == BHXH_LANGUAGE_EN ? formulas[i].en : formulas[i].vi,
                number, NULL);
    }
  return say_status (job, gaps, cell, error);
}

ExitStatus
tool_explain (Job *job, GError **error)
{
  Cell cell;

  if (job->arguments->words->len == 0)
    tool_refuse (error, MESSAGE_CELL_NEEDED, NULL);
  if (job->arguments->words->len == 0 || !tool_require_text (job, error) ||
      !find_cell (job, job->arguments->words->pdata[0], &cell, error))
    return EXIT_USAGE;
  say_cell (job, &cell);
  say_statements (job, &cell);
  if (job->actuals != NULL)
    {
      BhxhPeriod asked = cell.period;

      if (job->arguments->actual_period != NULL)
        bhxh_period_parse (job->arguments->actual_period, -1, &asked, NULL);
      tool_say_actuals (job, &cell, asked);
      if (!say_gap (job, &cell, error))
        return EXIT_DATA;
    }
  return say_rules (job, &cell, error) ? EXIT_DONE : EXIT_DATA;
}
