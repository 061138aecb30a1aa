/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The list of problems: how many are kept, how long their words may be, and that the
 * first error among them becomes the caller's GError.
 */
#include "base/diagnostics.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"

#include <string.h>

#define N_SEVERITIES 4 /* BhxhSeverity counts from 1 */
#define NAMES_BLOCK 1024

typedef struct
{
  ProblemKind kind;
  Place place;
  const char *text;
  const char *expected;
  const char *other;
} Problem;

struct _BhxhDiagnostics
{
  gatomicrefcount refs;
  Problem *problems;
  gsize capacity;
  guint n_problems;
  guint64 limit; /* of each severity */
  guint64 kept[N_SEVERITIES];
  guint64 collected; /* of those kept, the rows that no limit concerns */
  guint64 dropped;
  BhxhSeverity worst_dropped;
  char dropped_text[24];
  Problem more;        /* stands at the end of the list when problems were dropped */
  GStringChunk *names; /* of files and sheets, each once */
  Arena *words;
};

const Label bhxh_severity_labels[SEVERITY_N_LABELS] = {
  [BHXH_SEVERITY_NOTICE] = { "notice", "lưu ý", "notice" },
  [BHXH_SEVERITY_WARNING] = { "warning", "cảnh báo", "warning", TONE_WATCH },
  [BHXH_SEVERITY_ERROR] = { "error", "lỗi", "error", TONE_BAD },
};

BhxhDiagnostics *
bhxh_diagnostics_new (void)
{
  BhxhDiagnostics *diagnostics = g_new0 (BhxhDiagnostics, 1);

  g_atomic_ref_count_init (&diagnostics->refs);
  diagnostics->limit = OPTIONS_DEFAULT_PROBLEMS;
  diagnostics->more.kind = PROBLEM_MORE_PROBLEMS;
  diagnostics->more.text = diagnostics->dropped_text;
  return diagnostics;
}

BhxhDiagnostics *
bhxh_diagnostics_ref (BhxhDiagnostics *diagnostics)
{
  g_return_val_if_fail (diagnostics != NULL, NULL);
  g_atomic_ref_count_inc (&diagnostics->refs);
  return diagnostics;
}

void
bhxh_diagnostics_unref (BhxhDiagnostics *diagnostics)
{
  if (diagnostics == NULL || !g_atomic_ref_count_dec (&diagnostics->refs))
    return;
  g_free (diagnostics->problems);
  if (diagnostics->names != NULL)
    g_string_chunk_free (diagnostics->names);
  bhxh_arena_free (diagnostics->words);
  g_free (diagnostics);
}

void
bhxh_diagnostics_set_limit (BhxhDiagnostics *diagnostics, guint64 limit)
{
  diagnostics->limit = MIN (limit, G_MAXUINT / N_SEVERITIES);
}

/* Bytes of @text, of which there are @length, that fit into @max without cutting a
 * character. */
static gsize
length_that_fits (const char *text, gsize length, gsize max)
{
  gsize cut = max;

  if (length <= max)
    return length;
  while (cut > 0 && max - cut < 4 && ((guchar) text[cut] & 0xC0) == 0x80)
    cut--;
  return cut;
}

/* A copy of @text as valid UTF-8 of at most about @max bytes. */
static char *
dup_cut (const char *text, gsize length, gsize max)
{
  const gsize fits = length_that_fits (text, length, max);
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) fits);

  return fits < length ? g_strconcat (valid, "…", NULL) : g_steal_pointer (&valid);
}

/* A row that the caller wants to have back: it is kept whole, however many there are. */
static gboolean
is_collected (ProblemKind kind)
{
  return kind == PROBLEM_ROW_NOT_IN_PLAN;
}

static gboolean
keep_word (BhxhDiagnostics *diagnostics, const char **word)
{
  if (*word != NULL)
    *word = bhxh_arena_dup (diagnostics->words, *word, -1, NULL);
  return *word != NULL;
}

/* Copies what the problem borrows; FALSE without memory. */
static gboolean
keep (BhxhDiagnostics *diagnostics, Problem *problem)
{
  const char **const words[] = { &problem->text, &problem->expected, &problem->other };
  const char **const names[] = { &problem->place.file, &problem->place.sheet };

  if (diagnostics->names == NULL)
    diagnostics->names = g_string_chunk_new (NAMES_BLOCK);
  if (diagnostics->words == NULL)
    diagnostics->words = bhxh_arena_new (NULL);
  if (diagnostics->words == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (*names[i] != NULL)
      *names[i] = g_string_chunk_insert_const (diagnostics->names, *names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (*words[i] != NULL && !keep_word (diagnostics, words[i]))
      return FALSE;
  return TRUE;
}

static void
drop (BhxhDiagnostics *diagnostics, BhxhSeverity severity)
{
  diagnostics->dropped++;
  diagnostics->worst_dropped = MAX (diagnostics->worst_dropped, severity);
  g_snprintf (diagnostics->dropped_text, sizeof diagnostics->dropped_text,
              "%" G_GUINT64_FORMAT, diagnostics->dropped);
}

static void
append (BhxhDiagnostics *diagnostics, const Problem *problem)
{
  const BhxhSeverity severity = bhxh_problem_get_row (problem->kind)->severity;
  const guint64 collected = severity == BHXH_SEVERITY_NOTICE ? diagnostics->collected : 0;
  Problem copy = *problem;

  if ((!is_collected (problem->kind) &&
       diagnostics->kept[severity] - collected >= diagnostics->limit) ||
      !bhxh_try_grow ((gpointer *) &diagnostics->problems, &diagnostics->capacity,
                      diagnostics->n_problems + 1, sizeof (Problem), NULL) ||
      !keep (diagnostics, &copy))
    {
      drop (diagnostics, severity);
      return;
    }
  diagnostics->problems[diagnostics->n_problems++] = copy;
  diagnostics->kept[severity]++;
  diagnostics->collected += is_collected (problem->kind);
}

static char *
dup_words (const Problem *problem, Place place, BhxhLanguage language)
{
  return bhxh_problem_dup_message (problem->kind, place, problem->text, problem->expected,
                                   problem->other, language);
}

static void
set_error (const Problem *problem, GError **error)
{
  const ProblemRow *row = bhxh_problem_get_row (problem->kind);
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  if (error == NULL || *error != NULL || row->severity != BHXH_SEVERITY_ERROR)
    return;
  vi = dup_words (problem, problem->place, BHXH_LANGUAGE_VI);
  en = dup_words (problem, problem->place, BHXH_LANGUAGE_EN);
  bhxh_set_error_messages (error, row->error_code, vi, en);
}

static char *
dup_cut_or_null (const char *text, gsize max)
{
  return text == NULL ? NULL : dup_cut (text, strlen (text), max);
}

void
bhxh_diagnostics_add_bytes (BhxhDiagnostics *diagnostics,
                            ProblemKind kind,
                            Place place,
                            const char *text,
                            gsize length,
                            const char *expected,
                            const char *other,
                            GError **error)
{
  g_autofree char *cut_file = NULL;
  g_autofree char *cut_sheet = NULL;
  g_autofree char *cut_text = NULL;
  g_autofree char *cut_expected = NULL;
  g_autofree char *cut_other = NULL;
  Problem problem = { .kind = kind, .place = place };

  if (diagnostics == NULL && (error == NULL || *error != NULL))
    return;
  cut_file = dup_cut_or_null (place.file, PROBLEM_MAX_FILE);
  cut_sheet = dup_cut_or_null (place.sheet, PROBLEM_MAX_TEXT);
  cut_text = text == NULL ? NULL
                          : dup_cut (text, length,
                                     is_collected (kind) ? G_MAXSIZE : PROBLEM_MAX_TEXT);
  cut_expected = dup_cut_or_null (expected, PROBLEM_MAX_TEXT);
  cut_other = dup_cut_or_null (other, PROBLEM_MAX_OTHER);
  problem.place.file = cut_file;
  problem.place.sheet = cut_sheet;
  problem.text = cut_text;
  problem.expected = cut_expected;
  problem.other = cut_other;
  set_error (&problem, error);
  if (diagnostics != NULL)
    append (diagnostics, &problem);
}

void
bhxh_diagnostics_add (BhxhDiagnostics *diagnostics,
                      ProblemKind kind,
                      Place place,
                      const char *text,
                      const char *expected,
                      const char *other,
                      GError **error)
{
  bhxh_diagnostics_add_bytes (diagnostics, kind, place, text,
                              text == NULL ? 0 : strlen (text), expected, other, error);
}

guint
bhxh_diagnostics_get_n (const BhxhDiagnostics *diagnostics, BhxhSeverity severity)
{
  guint64 n = 0;

  g_return_val_if_fail (diagnostics != NULL, 0);
  for (guint i = MAX ((guint) severity, 1); i < N_SEVERITIES; i++)
    n += diagnostics->kept[i];
  if (diagnostics->dropped > 0 && diagnostics->worst_dropped >= severity)
    n++;
  return (guint) n;
}

/* Problem @index, the one about what was dropped last; NULL past the end. */
static const Problem *
find_problem (const BhxhDiagnostics *diagnostics, guint index)
{
  g_return_val_if_fail (diagnostics != NULL, NULL);
  if (index < diagnostics->n_problems)
    return &diagnostics->problems[index];
  if (index == diagnostics->n_problems && diagnostics->dropped > 0)
    return &diagnostics->more;
  return NULL;
}

BhxhSeverity
bhxh_diagnostics_get_severity (const BhxhDiagnostics *diagnostics, guint index)
{
  const Problem *problem = find_problem (diagnostics, index);

  if (problem == NULL)
    return (BhxhSeverity) 0;
  if (problem == &diagnostics->more)
    return diagnostics->worst_dropped;
  return bhxh_problem_get_row (problem->kind)->severity;
}

const char *
bhxh_diagnostics_get_code (const BhxhDiagnostics *diagnostics, guint index)
{
  const Problem *problem = find_problem (diagnostics, index);

  return problem == NULL ? NULL : bhxh_problem_get_row (problem->kind)->name;
}

const char *
bhxh_diagnostics_get_file (const BhxhDiagnostics *diagnostics, guint index)
{
  const Problem *problem = find_problem (diagnostics, index);

  return problem == NULL ? NULL : problem->place.file;
}

const char *
bhxh_diagnostics_get_sheet (const BhxhDiagnostics *diagnostics, guint index)
{
  const Problem *problem = find_problem (diagnostics, index);

  return problem == NULL ? NULL : problem->place.sheet;
}

void
bhxh_diagnostics_get_place (const BhxhDiagnostics *diagnostics,
                            guint index,
                            guint64 *line,
                            guint64 *column)
{
  const Problem *problem = find_problem (diagnostics, index);

  if (line != NULL)
    *line = problem == NULL ? 0 : problem->place.line;
  if (column != NULL)
    *column = problem == NULL ? 0 : problem->place.column;
}

const char *
bhxh_diagnostics_get_text (const BhxhDiagnostics *diagnostics, guint index)
{
  const Problem *problem = find_problem (diagnostics, index);

  return problem == NULL ? NULL : problem->text;
}

char *
bhxh_diagnostics_dup_message (const BhxhDiagnostics *diagnostics,
                              guint index,
                              BhxhLanguage language)
{
  const Problem *problem = find_problem (diagnostics, index);

  return problem == NULL ? NULL : dup_words (problem, problem->place, language);
}

char *
bhxh_diagnostics_dup_sentence (const BhxhDiagnostics *diagnostics,
                               guint index,
                               BhxhLanguage language)
{
  const Problem *problem = find_problem (diagnostics, index);

  return problem == NULL ? NULL : dup_words (problem, (Place){ 0 }, language);
}
