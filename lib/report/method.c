/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The notes on method: what was compared with what, how it was rounded, what is open,
 * what is missing, by which labour forces.
 */
#include "model/labels.h"
#include "report/scope.h"

/* Vintages and labour forces that are told one by one. */
#define MOST_LISTED 6

/* A sentence in each language, and the words for it. */
typedef struct
{
  const ReportScope *scope;
  GString *vi;
  GString *en;
} Note;

static void
note_begin (Note *note, const ReportScope *scope)
{
  *note = (Note){ scope, g_string_new (NULL), g_string_new (NULL) };
}

static void
note_append (Note *note,
             const Label *sentence,
             const SentenceWord *vi,
             const SentenceWord *en,
             guint n_words)
{
  bhxh_sentence_append (note->vi, sentence->vi, vi, n_words);
  bhxh_sentence_append (note->en, sentence->en, en, n_words);
}

/* A word that is the same in both languages. */
static void
note_append_word (Note *note, const Label *sentence, const char *mark, const char *word)
{
  const SentenceWord words[] = { { mark, word } };

  note_append (note, sentence, words, words, 1);
}

static void
note_end (Note *note)
{
  bhxh_report_add_note (note->scope->report, note->vi->str, note->en->str);
  g_string_free (note->vi, TRUE);
  g_string_free (note->en, TRUE);
}

/* "1.234" and "1,234". */
static void
note_append_count (Note *note, const Label *sentence, guint64 n)
{
  g_autofree char *vi = bhxh_number_format ((gint64) n, 0, BHXH_NUMBER_VI);
  g_autofree char *en = bhxh_number_format ((gint64) n, 0, BHXH_NUMBER_EN);
  const SentenceWord vi_words[] = { { "{n}", vi } };
  const SentenceWord en_words[] = { { "{n}", en } };

  note_append (note, sentence, vi_words, en_words, 1);
}

/* --- What is always said -------------------------------------------------------------
 */

static const Label rounding_note = {
  NULL,
  "Chỉ tiêu được lấy đúng như văn bản giao. Số thực hiện được làm tròn đến số chữ số "
  "thập "
  "phân của chỉ tiêu rồi mới so sánh; chênh lệch, số còn phải phát triển và tỷ lệ hoàn "
  "thành được tính trên số chưa làm tròn. Tổng có thể không bằng tổng các số thành phần "
  "do làm tròn.",
  "A target is taken exactly as it was decreed. An actual is rounded to the target's "
  "decimals before the two are compared; gap, what remains and achievement are worked "
  "out "
  "from the unrounded one. Totals may differ from the sum of their parts by rounding."
};

static const Label point_note = {
  NULL,
  "Chênh lệch của tỷ lệ tính bằng điểm phần trăm, và quy ra số người theo lực lượng lao "
  "động của chính đơn vị.",
  "Gaps of rates are in percentage points, and in persons by the unit's own labour force."
};

static const Label bands_note = { NULL, "Tỷ lệ hoàn thành được chia mức tại {bands}.",
                                  "Achievement is divided into bands at {bands}." };

static const Label plan_note = { NULL, "Kế hoạch: {title}. Chỉ tiêu của: {owner}.",
                                 "Plan: {title}. Targets of: {owner}." };

static const char *
get_owner (const ReportScope *scope, const char *column)
{
  const char *code = bhxh_gaps_get_owner (scope->gaps);
  const gint row = bhxh_plan_find_row (scope->plan, BHXH_PLAN_AGENCIES, code);
  const char *name =
      row >= 0 ? bhxh_plan_get_cell (scope->plan, BHXH_PLAN_AGENCIES, (guint) row, column)
               : NULL;

  return name != NULL && *name != '\0' ? name : code;
}

static const char *
get_title (const ReportScope *scope, BhxhLanguage language)
{
  const char *title = bhxh_plan_get_title (scope->plan, language);

  return *title != '\0' ? title : bhxh_plan_get_id (scope->plan);
}

static void
add_plan (const ReportScope *scope)
{
  const SentenceWord vi[] = { { "{title}", get_title (scope, BHXH_LANGUAGE_VI) },
                              { "{owner}", get_owner (scope, "name_vi") } };
  const SentenceWord en[] = { { "{title}", get_title (scope, BHXH_LANGUAGE_EN) },
                              { "{owner}", get_owner (scope, "name_en") } };
  Note note;

  note_begin (&note, scope);
  note_append (&note, &plan_note, vi, en, G_N_ELEMENTS (vi));
  note_end (&note);
}

/* Where charts show them. */
static void
add_bands (const ReportScope *scope)
{
  g_autofree char *vi_bands = bhxh_report_dup_bands (scope, BHXH_LANGUAGE_VI);
  g_autofree char *en_bands = bhxh_report_dup_bands (scope, BHXH_LANGUAGE_EN);
  const SentenceWord vi[] = { { "{bands}", vi_bands } };
  const SentenceWord en[] = { { "{bands}", en_bands } };
  Note note;

  if ((scope->parts & BHXH_REPORT_CHARTS) == 0)
    return;
  note_begin (&note, scope);
  note_append (&note, &bands_note, vi, en, G_N_ELEMENTS (vi));
  note_end (&note);
}

/* --- Sources -------------------------------------------------------------------------
 */

static const Label files_note = { NULL, "Nguồn số liệu thực hiện: {files}.",
                                  "Actual figures from: {files}." };
static const Label vintages_note = { NULL, "Tính chất số liệu thực hiện: ",
                                     "Actual figures are: " };
static const Label vintage_item = { NULL, "{stage}, đến {day} ({n} số liệu)",
                                    "{stage}, as of {day} ({n} figures)" };
static const Label more_item = { NULL, "; và {n} nhóm khác", "; and {n} others" };

/* The files of the actuals, each once, in the order of reading. */
static GPtrArray *
list_files (const BhxhFigures *actuals)
{
  GPtrArray *names = g_ptr_array_new ();
  const Origin *origin = NULL;

  for (guint16 load = 1; load < G_MAXUINT16; load++)
    {
      origin = bhxh_figures_get_origin (actuals, load);
      if (origin == NULL)
        break;
      if (origin->file != NULL &&
          !g_ptr_array_find_with_equal_func (names, origin->file, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) origin->file);
    }
  return names;
}

/* The file's name without its folders; with them where another file has it too. */
static char *
dup_short_name (const GPtrArray *names, const char *name)
{
  g_autofree char *base = g_path_get_basename (name);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *other = g_path_get_basename (names->pdata[i]);

      if (g_str_equal (base, other) && !g_str_equal (name, names->pdata[i]))
        return g_strdup (name);
    }
  return g_steal_pointer (&base);
}

char *
bhxh_report_dup_files (const ReportScope *scope)
{
  g_autoptr (GPtrArray) names = list_files (scope->gaps->engine.view.actuals);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = dup_short_name (names, names->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
    }
  return names->len > 0 ? g_strdup (text->str) : NULL;
}

static void
add_files (const ReportScope *scope)
{
  g_autofree char *files = bhxh_report_dup_files (scope);
  Note note;

  if (files == NULL)
    return;
  note_begin (&note, scope);
  note_append_word (&note, &files_note, "{files}", files);
  note_end (&note);
}

static void
append_vintage (Note *note, const ReportVintage *vintage)
{
  g_autofree char *vi_stage =
      bhxh_sentence_dup_lower_first (bhxh_stage_labels[vintage->stage].vi);
  g_autofree char *en_stage =
      bhxh_sentence_dup_lower_first (bhxh_stage_labels[vintage->stage].en);
  g_autofree char *vi_day = bhxh_period_dup_name (vintage->as_of, BHXH_LANGUAGE_VI);
  g_autofree char *en_day = bhxh_period_dup_name (vintage->as_of, BHXH_LANGUAGE_EN);
  g_autofree char *vi_n = bhxh_number_format ((gint64) vintage->n, 0, BHXH_NUMBER_VI);
  g_autofree char *en_n = bhxh_number_format ((gint64) vintage->n, 0, BHXH_NUMBER_EN);
  const SentenceWord vi[] = { { "{stage}", vi_stage },
                              { "{day}", vi_day },
                              { "{n}", vi_n } };
  const SentenceWord en[] = { { "{stage}", en_stage },
                              { "{day}", en_day },
                              { "{n}", en_n } };

  note_append (note, &vintage_item, vi, en, G_N_ELEMENTS (vi));
}

static void
append_separator (Note *note, guint index)
{
  if (index == 0)
    return;
  g_string_append (note->vi, "; ");
  g_string_append (note->en, "; ");
}

static void
append_end (Note *note, guint n)
{
  if (n > MOST_LISTED)
    note_append_count (note, &more_item, n - MOST_LISTED);
  g_string_append_c (note->vi, '.');
  g_string_append_c (note->en, '.');
}

static void
add_vintages (const ReportScope *scope)
{
  const GArray *vintages = scope->survey.vintages;
  Note note;

  if (vintages->len == 0)
    return;
  note_begin (&note, scope);
  note_append (&note, &vintages_note, NULL, NULL, 0);
  for (guint i = 0; i < MIN (vintages->len, MOST_LISTED); i++)
    {
      append_separator (&note, i);
      append_vintage (&note, &g_array_index (vintages, ReportVintage, i));
    }
  append_end (&note, vintages->len);
  note_end (&note);
}

/* --- Labour forces -------------------------------------------------------------------
 */

static const Label forces_note = { NULL, "Lực lượng lao động dùng để quy đổi: ",
                                   "Labour forces by which persons were counted: " };
static const Label no_forces_note = {
  NULL, "Chưa có lực lượng lao động để quy chênh lệch của tỷ lệ ra số người.",
  "There are no labour forces by which gaps of rates could be counted in persons."
};
static const Label force_item = { NULL, "{period}, {source} ({n} tỷ lệ)",
                                  "{period}, {source} ({n} rates)" };
static const Label targets_source = { NULL, "theo chính kế hoạch", "the plan's own" };
static const Label below_source = { NULL, "cộng từ các đơn vị trực thuộc",
                                    "summed from the units below" };

static const char *
get_source (const ReportScope *scope, guint16 source, BhxhLanguage language)
{
  const char *file = NULL;

  if (source == DENOMINATOR_TARGETS)
    return bhxh_label_get_words (&targets_source, language);
  if (source == DENOMINATOR_UNITS_BELOW)
    return bhxh_label_get_words (&below_source, language);
  file = bhxh_figures_get_load (scope->gaps->engine.view.actuals,
                                (guint16) (source - DENOMINATOR_FILES));
  return file != NULL ? file : "";
}

static void
append_force (Note *note, const ReportDenominator *force)
{
  g_autofree char *vi_period = bhxh_period_dup_name (force->period, BHXH_LANGUAGE_VI);
  g_autofree char *vi_lower = bhxh_sentence_dup_lower_first (vi_period);
  g_autofree char *en_period = bhxh_period_dup_name (force->period, BHXH_LANGUAGE_EN);
  g_autofree char *vi_n = bhxh_number_format ((gint64) force->n, 0, BHXH_NUMBER_VI);
  g_autofree char *en_n = bhxh_number_format ((gint64) force->n, 0, BHXH_NUMBER_EN);
  const SentenceWord vi[] = {
    { "{period}", vi_lower },
    { "{source}", get_source (note->scope, force->source, BHXH_LANGUAGE_VI) },
    { "{n}", vi_n },
  };
  const SentenceWord en[] = {
    { "{period}", en_period },
    { "{source}", get_source (note->scope, force->source, BHXH_LANGUAGE_EN) },
    { "{n}", en_n },
  };

  note_append (note, &force_item, vi, en, G_N_ELEMENTS (vi));
}

static void
add_forces (const ReportScope *scope)
{
  const GArray *forces = scope->survey.denominators;
  Note note;

  note_begin (&note, scope);
  if (forces->len == 0)
    note_append (&note, &no_forces_note, NULL, NULL, 0);
  else
    {
      note_append (&note, &forces_note, NULL, NULL, 0);
      for (guint i = 0; i < MIN (forces->len, MOST_LISTED); i++)
        {
          append_separator (&note, i);
          append_force (&note, &g_array_index (forces, ReportDenominator, i));
        }
      append_end (&note, forces->len);
    }
  note_end (&note);
}

/* --- What is open or missing ---------------------------------------------------------
 */

static const Label counted_notes[] = {
  { NULL,
    "Có {n} kết quả chưa chắc chắn: số thực hiện là ước tính, hoặc đã làm tròn đến mức "
    "có thể đổi kết quả.",
    "{n} results are not certain: the actual is an estimate, or was rounded so that the "
    "result could be another." },
  { NULL, "Có {n} số tổng hợp còn thiếu đơn vị.", "Units are missing in {n} sums." },
  { NULL, "Có {n} chỉ tiêu đạt theo số người mà không đạt theo tỷ lệ, hoặc ngược lại.",
    "{n} targets are reached in persons and not as a rate, or the other way round." },
};

static const Label request_note = { NULL, "Đề nghị bổ sung số liệu: còn {missing}.",
                                    "Please supply what is {missing}." };
static const Label no_data_note = { NULL, "Chưa có số liệu thực hiện của {n} chỉ tiêu.",
                                    "{n} targets have no actual figures." };

static void
add_counts (const ReportScope *scope)
{
  const guint64 counts[] = { scope->survey.n_uncertain, scope->survey.n_partial,
                             scope->survey.n_differ };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > 0)
      {
        Note note;

        note_begin (&note, scope);
        note_append_count (&note, &counted_notes[i], counts[i]);
        note_end (&note);
      }
}

/* Of a whole plan what to ask for; of a part how many are missing. */
static gboolean
add_missing (const ReportScope *scope, GError **error)
{
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;
  const guint64 n = scope->survey.by_status[BHXH_STATUS_NO_DATA];
  Note note;

  if (n == 0)
    return TRUE;
  note_begin (&note, scope);
  note_append_count (&note, &no_data_note, n);
  if (scope->is_whole)
    {
      vi = bhxh_gaps_dup_missing (scope->gaps, BHXH_LANGUAGE_VI);
      en = bhxh_gaps_dup_missing (scope->gaps, BHXH_LANGUAGE_EN);
    }
  if (vi != NULL && en != NULL && *vi != '\0')
    {
      g_string_append_c (note.vi, ' ');
      g_string_append_c (note.en, ' ');
      note_append (&note, &request_note, (SentenceWord[]){ { "{missing}", vi } },
                   (SentenceWord[]){ { "{missing}", en } }, 1);
    }
  note_end (&note);
  if (scope->is_whole && (vi == NULL || en == NULL))
    {
      bhxh_report_set_memory_error (error);
      return FALSE;
    }
  return TRUE;
}

gboolean
bhxh_report_add_method (const ReportScope *scope, GError **error)
{
  bhxh_report_add_heading (scope->report, 1, "Ghi chú phương pháp", "Notes on method");
  add_plan (scope);
  add_files (scope);
  add_vintages (scope);
  bhxh_report_add_note (scope->report, rounding_note.vi, rounding_note.en);
  bhxh_report_add_note (scope->report, point_note.vi, point_note.en);
  add_bands (scope);
  add_forces (scope);
  add_counts (scope);
  return add_missing (scope, error);
}
