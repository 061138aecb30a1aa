/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Lists of names, and titles that say whose targets these are.
 */
#include "gap/names.h"

#include "base/memory.h"
#include "base/sentence.h"
#include "model/former.h"

#include <string.h>

/* --- Lists ---------------------------------------------------------------------- */

/* Room for a code and two names each, in three rows. */
static const char **
new_names (gsize n, GError **error)
{
  return bhxh_try_new (3 * n, sizeof (char *), error);
}

static gboolean
any_has_ended (const GapView *view)
{
  for (guint i = 0; i < view->n_units; i++)
    if (view->unit_ends[i] != G_MAXINT32)
      return TRUE;
  return FALSE;
}

/* Names in one language, and behind them those of the areas of units that have ended. */
static void
list_unit_names (GapTexts *texts,
                 const GapView *view,
                 BhxhLanguage language,
                 const char **list)
{
  for (guint i = 0; i < view->n_units; i++)
    {
      const BhxhDistrict *unit = bhxh_frame_get_district (view->frame, i);
      g_autofree char *area = NULL;

      list[i] = bhxh_district_get_name (unit, language);
      if (texts->n_names == texts->n_units)
        continue;
      list[texts->n_units + i] = list[i];
      if (view->unit_ends[i] == G_MAXINT32)
        continue;
      area = bhxh_former_dup_name (list[i], language);
      list[texts->n_units + i] = g_string_chunk_insert (texts->former, area);
    }
}

static gboolean
list_units (GapTexts *texts, const GapView *view, GError **error)
{
  const gsize n = view->n_units;

  texts->n_units = n;
  texts->n_names = any_has_ended (view) ? 2 * n : n;
  texts->former = g_string_chunk_new (64);
  texts->units = bhxh_try_new (n + 2 * texts->n_names, sizeof (char *), error);
  if (texts->units == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    texts->units[i] = bhxh_district_get_code (bhxh_frame_get_district (view->frame, i));
  list_unit_names (texts, view, BHXH_LANGUAGE_VI, texts->units + n);
  list_unit_names (texts, view, BHXH_LANGUAGE_EN, texts->units + n + texts->n_names);
  return TRUE;
}

static gboolean
list_indicators (GapTexts *texts, const BhxhFrame *frame, GError **error)
{
  const guint n = bhxh_frame_get_n_indicators (frame);

  texts->n_indicators = n;
  texts->indicators = new_names (n, error);
  for (guint i = 0; texts->indicators != NULL && i < n; i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (frame, i);

      texts->indicators[i] = bhxh_indicator_get_code (indicator);
      texts->indicators[n + i] = bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_VI);
      texts->indicators[2 * n + i] =
          bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_EN);
    }
  return texts->indicators != NULL;
}

static gboolean
list_sources (GapTexts *texts, const BhxhFigures *actuals, GError **error)
{
  guint16 n_loads = 0;

  while (n_loads < G_MAXUINT16 &&
         bhxh_figures_get_load (actuals, (guint16) (n_loads + 1)))
    n_loads++;
  texts->n_sources = (gsize) DENOMINATOR_FILES + n_loads + 1;
  texts->sources = bhxh_try_new (texts->n_sources, sizeof (char *), error);
  if (texts->sources == NULL)
    return FALSE;
  texts->sources[DENOMINATOR_TARGETS] = "targets";
  texts->sources[DENOMINATOR_UNITS_BELOW] = "units_below";
  for (guint i = 1; i <= n_loads; i++)
    texts->sources[DENOMINATOR_FILES + i] = bhxh_figures_get_load (actuals, (guint16) i);
  return TRUE;
}

static GapTexts *
texts_new (const GapView *view, GError **error)
{
  GapTexts *texts = g_new0 (GapTexts, 1);

  if (!list_units (texts, view, error) || !list_indicators (texts, view->frame, error) ||
      !list_sources (texts, view->actuals, error))
    g_clear_pointer (&texts, bhxh_gap_texts_free);
  return texts;
}

void
bhxh_gap_texts_free (GapTexts *texts)
{
  if (texts == NULL)
    return;
  g_free (texts->units);
  g_clear_pointer (&texts->former, g_string_chunk_free);
  g_free (texts->indicators);
  g_free (texts->sources);
  g_free (texts);
}

/* --- Of one table --------------------------------------------------------------- */

GapNames *
bhxh_gap_names_new (BhxhGaps *gaps, GError **error)
{
  GapNames *names = g_new0 (GapNames, 1);

  names->gaps = bhxh_gaps_ref (gaps);
  names->owner = gaps->owner;
  names->units.n = gaps->engine.view.n_units;
  g_mutex_lock (&gaps->mutex);
  if (gaps->texts == NULL)
    gaps->texts = texts_new (&gaps->engine.view, error);
  names->texts = gaps->texts;
  g_mutex_unlock (&gaps->mutex);
  if (names->texts == NULL)
    g_clear_pointer (&names, bhxh_gap_names_free);
  return names;
}

void
bhxh_gap_names_free (GapNames *names)
{
  if (names == NULL)
    return;
  g_clear_pointer (&names->owners, g_ptr_array_unref);
  g_free (names->chosen);
  bhxh_gaps_unref (names->gaps);
  g_free (names);
}

gboolean
bhxh_gap_names_choose (GapNames *names, const guint *units, guint n_units, GError **error)
{
  if (n_units == names->units.n)
    return TRUE;
  names->chosen = bhxh_try_new (MAX (n_units, 1), sizeof (guint), error);
  if (names->chosen == NULL)
    return FALSE;
  memcpy (names->chosen, units, n_units * sizeof (guint));
  names->units = (UnitList){ names->chosen, n_units };
  return TRUE;
}

/* --- Columns -------------------------------------------------------------------- */

typedef struct
{
  const char *column;
  const char *const *dictionary;
  gsize n_dictionary;
  gboolean is_of_units;
} NamedColumn;

static void
set_column (GapNames *names, TableColumn *columns, guint column, const NamedColumn *named)
{
  if (names->chosen != NULL && named->is_of_units)
    {
      names->looked_up[names->n_looked_up++] = (GapLookedUp){ column, named->dictionary };
      return;
    }
  columns[column].dictionary = named->dictionary;
  columns[column].n_dictionary = named->n_dictionary;
}

void
bhxh_gap_names_set_columns (GapNames *names, TableColumn *columns, guint n_columns)
{
  const Bands *bands = &names->gaps->engine.bands;
  const GapTexts *texts = names->texts;
  const gsize n_owners = names->owners != NULL ? names->owners->len : 1;
  const char *const *owners =
      names->owners != NULL ? (const char *const *) names->owners->pdata : &names->owner;
  const gsize n_units = texts->n_units;
  const char *const *names_vi = texts->units + n_units;
  const char *const *names_en = names_vi + texts->n_names;
  const gsize n_indicators = texts->n_indicators;
  const NamedColumn named[] = {
    { "unit", texts->units, n_units, TRUE },
    { "unit_name_vi", names_vi, texts->n_names, TRUE },
    { "unit_name_en", names_en, texts->n_names, TRUE },
    { "parent", texts->units, n_units, TRUE },
    { "parent_name_vi", names_vi, texts->n_names, TRUE },
    { "parent_name_en", names_en, texts->n_names, TRUE },
    { "indicator", texts->indicators, n_indicators },
    { "indicator_name_vi", texts->indicators + n_indicators, n_indicators },
    { "indicator_name_en", texts->indicators + 2 * n_indicators, n_indicators },
    { "owner", owners, n_owners },
    { "denominator_source", texts->sources, texts->n_sources },
  };

  for (guint i = 0; i < n_columns; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (named); j++)
        if (strcmp (columns[i].name, named[j].column) == 0)
          set_column (names, columns, i, &named[j]);
      if (strcmp (columns[i].name, "class") == 0)
        {
          columns[i].labels = bands->labels;
          columns[i].n_labels = (guint) bands->n_labels;
        }
    }
}

void
bhxh_gap_names_look_up (const GapNames *names, const Batch *batch)
{
  for (guint i = 0; i < names->n_looked_up; i++)
    {
      const GapLookedUp *looked_up = &names->looked_up[i];
      const BatchColumn *column = &batch->columns[looked_up->column];

      for (gsize row = 0; column->wanted && row < batch->n_rows; row++)
        if (column->present[row])
          column->texts[row] = looked_up->texts[column->values[row]];
    }
}

/* --- Words ---------------------------------------------------------------------- */

/* The agency's name, or its code where the plan has no name for it. */
static const char *
name_of_owner (const GapNames *names, const char *column)
{
  const BhxhPlan *plan = names->gaps->plan;
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_AGENCIES, names->owner);
  const char *name =
      row >= 0 ? bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, (guint) row, column)
               : NULL;

  return name != NULL && *name != '\0' ? name : names->owner;
}

static const char *
name_of_plan (const GapNames *names, BhxhLanguage language)
{
  const char *title = bhxh_plan_get_title (names->gaps->plan, language);

  return *title != '\0' ? title : bhxh_plan_get_id (names->gaps->plan);
}

/* A period as it stands inside a sentence: "năm 2024". */
static char *
dup_period_words (BhxhPeriod period, BhxhLanguage language)
{
  g_autofree char *name = bhxh_period_dup_name (period, language);

  return language == BHXH_LANGUAGE_VI ? bhxh_sentence_dup_lower_first (name)
                                      : g_strdup (name);
}

/* The period of the targets, where it is the same for all. */
static char *
dup_target_words (const GapNames *names, BhxhLanguage language)
{
  if (names->gaps->target_period != BHXH_PERIOD_NONE)
    return dup_period_words (names->gaps->target_period, language);
  return g_strdup (language == BHXH_LANGUAGE_EN ? "the period in its column"
                                                : "kỳ ghi ở cột kỳ");
}

static void
add_period_note (const GapNames *names, BhxhTable *table)
{
  const BhxhPeriod period = names->gaps->actual_period;
  g_autofree char *targets_vi = NULL;
  g_autofree char *targets_en = NULL;
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;
  g_autofree char *note_vi = NULL;
  g_autofree char *note_en = NULL;

  if (period == BHXH_PERIOD_NONE)
    return;
  vi = dup_period_words (period, BHXH_LANGUAGE_VI);
  en = dup_period_words (period, BHXH_LANGUAGE_EN);
  targets_vi = dup_target_words (names, BHXH_LANGUAGE_VI);
  targets_en = dup_target_words (names, BHXH_LANGUAGE_EN);
  note_vi = g_strdup_printf ("So sánh chéo kỳ: số thực hiện của %s, chỉ tiêu của %s.", vi,
                             targets_vi);
  note_en =
      g_strdup_printf ("Across periods: actuals of %s, targets of %s.", en, targets_en);
  bhxh_table_add_note (table, note_vi, note_en);
}

void
bhxh_gap_names_add_missing_note (const GapNames *names, BhxhTable *table)
{
  static const struct
  {
    const char *vi;
    const char *en;
  } notes[] = {
    [BHXH_MISSING_REFUSE] = { "Số tổng hợp còn thiếu đơn vị thì không được nêu.",
                              "A sum in which units are missing is not given." },
    [BHXH_MISSING_LAST] = { "Đơn vị chưa báo cáo: lấy số liệu gần nhất đã biết, ghi rõ "
                            "ngày; không dùng để kết luận cuối cùng.",
                            "For units that are missing the last known figure is taken, "
                            "with its date; it never gives a final verdict." },
    [BHXH_MISSING_EXCLUDE] = { "Đơn vị chưa báo cáo được loại khỏi cả số thực hiện và "
                               "chỉ tiêu: các cột “của các đơn vị đã báo cáo”.",
                               "Units that are missing are left out of both actuals and "
                               "targets: the columns “of those that reported”." },
  };
  const BhxhMissing missing = names->gaps->engine.view.missing;

  if (missing != BHXH_MISSING_PARTIAL)
    bhxh_table_add_note (table, notes[missing].vi, notes[missing].en);
}

/* The table's title: the plan, and whose targets where all rows are of one owner. */
static char *
dup_title (const GapNames *names,
           BhxhLanguage language,
           const char *title,
           const char *owner,
           const char *name)
{
  return names->owners == NULL
             ? g_strdup_printf ("%s: %s. %s: %s", title, name_of_plan (names, language),
                                owner, name)
             : g_strdup_printf ("%s: %s", title, name_of_plan (names, language));
}

void
bhxh_gap_names_set_words (const GapNames *names,
                          BhxhTable *table,
                          const char *title_vi,
                          const char *title_en)
{
  g_autofree char *vi = dup_title (names, BHXH_LANGUAGE_VI, title_vi, "Chỉ tiêu của",
                                   name_of_owner (names, "name_vi"));
  g_autofree char *en = dup_title (names, BHXH_LANGUAGE_EN, title_en, "Targets of",
                                   name_of_owner (names, "name_en"));

  bhxh_table_set_title (table, vi, en);
  add_period_note (names, table);
}
