/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Building a report part by part.
 */
#include "report/document.h"

static void
words_clear (TableWords *words)
{
  g_free (words->vi);
  g_free (words->en);
}

static void
part_free (gpointer data)
{
  ReportPart *part = data;

  words_clear (&part->words);
  bhxh_table_unref (part->table);
  bhxh_chart_free (part->chart);
  g_free (part->columns);
  g_free (part);
}

BhxhReport *
bhxh_report_new (void)
{
  BhxhReport *report = g_new0 (BhxhReport, 1);

  g_atomic_ref_count_init (&report->refs);
  report->date = BHXH_PERIOD_NONE;
  report->parts = g_ptr_array_new_with_free_func (part_free);
  return report;
}

BhxhReport *
bhxh_report_ref (BhxhReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);
  g_atomic_ref_count_inc (&report->refs);
  return report;
}

void
bhxh_report_unref (BhxhReport *report)
{
  if (report == NULL || !g_atomic_ref_count_dec (&report->refs))
    return;
  words_clear (&report->title);
  g_free (report->heading);
  g_free (report->place);
  g_free (report->office);
  g_free (report->signatory);
  g_free (report->css);
  g_free (report->manifest);
  g_ptr_array_unref (report->parts);
  g_free (report);
}

char *
bhxh_report_dup_text (const char *text)
{
  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

/* Texts in both languages; one stands for the other. */
static TableWords
make_words (const char *vi, const char *en)
{
  return (TableWords){ bhxh_report_dup_text (vi != NULL ? vi : en),
                       bhxh_report_dup_text (en != NULL ? en : vi) };
}

static void
replace (char **slot, const char *text)
{
  char *copy = bhxh_report_dup_text (text);

  g_free (*slot);
  *slot = copy;
}

/* --- Around the parts ----------------------------------------------------------------
 */

void
bhxh_report_set_title (BhxhReport *report, const char *title_vi, const char *title_en)
{
  g_return_if_fail (report != NULL);
  words_clear (&report->title);
  report->title = make_words (title_vi, title_en);
}

void
bhxh_report_set_heading (BhxhReport *report, const char *heading)
{
  g_return_if_fail (report != NULL);
  replace (&report->heading, heading);
}

void
bhxh_report_set_place (BhxhReport *report, const char *place)
{
  g_return_if_fail (report != NULL);
  replace (&report->place, place);
}

void
bhxh_report_set_date (BhxhReport *report, BhxhPeriod day)
{
  g_return_if_fail (report != NULL);
  report->date = day;
}

void
bhxh_report_set_signature (BhxhReport *report, const char *office, const char *name)
{
  g_return_if_fail (report != NULL);
  replace (&report->office, office);
  replace (&report->signatory, name);
}

void
bhxh_report_set_css (BhxhReport *report, const char *css)
{
  g_return_if_fail (report != NULL);
  replace (&report->css, css);
}

gboolean
bhxh_report_set_manifest (BhxhReport *report, BhxhManifest *manifest, GError **error)
{
  char *text = NULL;

  g_return_val_if_fail (report != NULL, FALSE);
  if (manifest != NULL)
    {
      text = bhxh_manifest_format (manifest, NULL, error);
      if (text == NULL)
        return FALSE;
    }
  g_free (report->manifest);
  report->manifest = text;
  return TRUE;
}

char *
bhxh_report_dup_date (const BhxhReport *report, BhxhLanguage language)
{
  static const char *const months[] = { "January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December" };
  const char *place = report->place != NULL ? report->place : "";
  const char *comma = *place != '\0' ? ", " : "";
  gint year = 0;
  gint month = 0;
  gint day = 0;

  if (!bhxh_period_get_date (bhxh_period_get_last_day (report->date), &year, &month,
                             &day))
    return g_strdup (report->place);
  if (language == BHXH_LANGUAGE_EN)
    return g_strdup_printf ("%s%s%d %s %d", place, comma, day, months[month - 1], year);
  /* Decree 30/2020/NĐ-CP: a zero before days below 10 and before months 1 and 2. */
  return g_strdup_printf ("%s%sngày %02d tháng %0*d năm %d", place, comma, day,
                          month < 3 ? 2 : 1, month, year);
}

/* --- Parts ---------------------------------------------------------------------------
 */

static ReportPart *
add_part (BhxhReport *report, PartKind kind, const char *vi, const char *en)
{
  ReportPart *part = g_new0 (ReportPart, 1);

  part->kind = kind;
  part->words = make_words (vi, en);
  g_ptr_array_add (report->parts, part);
  return part;
}

void
bhxh_report_add_heading (BhxhReport *report,
                         guint level,
                         const char *text_vi,
                         const char *text_en)
{
  g_return_if_fail (report != NULL);
  g_return_if_fail (level == 1 || level == 2);
  g_return_if_fail (text_vi != NULL || text_en != NULL);
  add_part (report, PART_HEADING, text_vi, text_en)->level = level;
}

void
bhxh_report_add_paragraph (BhxhReport *report, const char *text_vi, const char *text_en)
{
  g_return_if_fail (report != NULL);
  g_return_if_fail (text_vi != NULL || text_en != NULL);
  add_part (report, PART_PARAGRAPH, text_vi, text_en);
}

void
bhxh_report_add_note (BhxhReport *report, const char *text_vi, const char *text_en)
{
  g_return_if_fail (report != NULL);
  g_return_if_fail (text_vi != NULL || text_en != NULL);
  add_part (report, PART_NOTE, text_vi, text_en);
}

void
bhxh_report_add_table (BhxhReport *report,
                       BhxhTable *table,
                       const char *columns,
                       const char *title_vi,
                       const char *title_en)
{
  ReportPart *part = NULL;

  g_return_if_fail (report != NULL && table != NULL);
  if (title_vi == NULL && title_en == NULL)
    {
      title_vi = bhxh_table_get_title (table, BHXH_LANGUAGE_VI);
      title_en = bhxh_table_get_title (table, BHXH_LANGUAGE_EN);
    }
  part = add_part (report, PART_TABLE, title_vi, title_en);
  part->table = bhxh_table_ref (table);
  part->columns = g_strdup (columns);
}

void
bhxh_report_add_rows (BhxhReport *report,
                      BhxhTable *table,
                      const char *columns,
                      const Label *title,
                      gboolean is_part)
{
  ReportPart *part = NULL;

  bhxh_report_add_table (report, table, columns, title->vi, title->en);
  part = report->parts->pdata[report->parts->len - 1];
  part->is_part = is_part;
}

void
bhxh_report_take_chart (BhxhReport *report, Chart *chart)
{
  ReportPart *part = add_part (report, PART_CHART, chart->title.vi, chart->title.en);

  part->chart = chart;
  part->table = bhxh_chart_data_dup_table (chart->data);
  part->columns = bhxh_chart_data_dup_columns (chart->data);
}

guint
bhxh_report_get_n_parts (const BhxhReport *report)
{
  g_return_val_if_fail (report != NULL, 0);
  return report->parts->len;
}
