/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Decisions of provinces that do not exist, written out at random from random figures and
 * read back: the same figures come back, and nothing is left over, whatever the layout.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdlib.h>
#include <string.h>

#define ROUNDS 400
#define MAX_UNITS 6
#define MAX_YEARS 3
#define FIRST_YEAR 2023

/* A rate, the persons behind it, and how both are written. */
typedef struct
{
  const char *rate;
  const char *persons;
  const char *name;
} Subject;

static const Subject subjects[] = {
  { "si_rate", "si_persons", "BHXH" },
  { "si_compulsory_rate", "si_compulsory_persons", "BHXH bắt buộc" },
  { "si_voluntary_rate", "si_voluntary_persons", "bảo hiểm xã hội tự nguyện" },
  { "ui_rate", "ui_persons", "bảo hiểm thất nghiệp" },
};
#define N_SUBJECTS G_N_ELEMENTS (subjects)

static const char *const types[] = { "Huyện", "Thị xã", "Thành phố" };
static const char *const first_syllables[] = {
  "An", "Bình", "Cát", "Đông", "Hòa", "Phú"
};
static const char *const last_syllables[] = { "Khê", "Lâm", "Sơn", "Vân", "Yên", "Lộc" };

/* One decision: what it says and how it looks. */
typedef struct
{
  BhxhPlan *plan;
  char *units[MAX_UNITS]; /* [0]: the province */
  guint n_units;
  guint chosen[N_SUBJECTS]; /* of the table */
  guint n_chosen;
  guint years[MAX_YEARS];
  guint n_years;
  gboolean years_above;
  gboolean has_ordinals;
  gboolean total_last;
  gboolean is_whole;   /* no decimals */
  gboolean has_points; /* before decimals; else commas */
  const char *between; /* values of a row */
  const char *suffix;
  GString *text;
  GPtrArray *rows; /* "unit/indicator/period=value" */
} Decision;

static gboolean
toss (void)
{
  return g_test_rand_bit ();
}

static guint
pick (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint) n);
}

/* --- The plan --------------------------------------------------------------------------
 */

static void
add_row (BhxhPlanBuilder *builder,
         BhxhPlanTable table,
         const char *const *columns,
         const char *const *values,
         gsize n)
{
  g_autoptr (GError) error = NULL;

  bhxh_plan_builder_add_row (builder, table, columns, values, n, &error);
  g_assert_no_error (error);
}

static void
add_unit (BhxhPlanBuilder *builder, Decision *decision, guint i)
{
  static const char *const columns[] = { "code", "level", "name_vi", "parent" };
  g_autofree char *code = g_strdup_printf ("%u", i + 1);
  const char *const values[] = { code, i == 0 ? "province" : "district",
                                 decision->units[i], "1" };

  add_row (builder, BHXH_PLAN_UNITS, columns, values, i == 0 ? 3 : 4);
}

static void
add_indicator (BhxhPlanBuilder *builder,
               const char *code,
               const char *name,
               gboolean is_rate)
{
  static const char *const columns[] = { "code", "name_vi", "unit", "decimals",
                                         "rounding" };
  const char *const values[] = { code, name, is_rate ? "percent" : "person",
                                 is_rate ? "1" : "0", is_rate ? "nearest" : "exact" };

  add_row (builder, BHXH_PLAN_INDICATORS, columns, values, G_N_ELEMENTS (columns));
}

static void
add_indicators (BhxhPlanBuilder *builder)
{
  for (guint i = 0; i < N_SUBJECTS; i++)
    {
      g_autofree char *rate = g_strdup_printf (
          "Tỷ lệ bao phủ %s so với lực lượng lao động", subjects[i].name);
      g_autofree char *persons =
          g_strdup_printf ("Số người tham gia %s", subjects[i].name);

      add_indicator (builder, subjects[i].rate, rate, TRUE);
      add_indicator (builder, subjects[i].persons, persons, FALSE);
    }
}

/* No two units have the same syllables, so that their names differ. */
static void
name_units (Decision *decision)
{
  decision->n_units = 3 + pick (MAX_UNITS - 2);
  decision->units[0] = g_strdup ("Tỉnh Trường Giang");
  for (guint i = 1; i < decision->n_units; i++)
    decision->units[i] = g_strdup_printf (
        "%s %s %s", types[pick (G_N_ELEMENTS (types))], first_syllables[i - 1],
        last_syllables[pick (G_N_ELEMENTS (last_syllables))]);
}

static BhxhPlan *
make_plan (Decision *decision)
{
  static const char *const settings[][2] = { { "id", "random" },
                                             { "title_vi", "Kế hoạch" },
                                             { "term", "2023/2025" },
                                             { "frame_date", "2023-01-01" },
                                             { "issuer", "ubnd" } };
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    g_assert_true (bhxh_plan_builder_set (builder, settings[i][0], settings[i][1], NULL));
  for (guint i = 0; i < decision->n_units; i++)
    add_unit (builder, decision, i);
  add_indicators (builder);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  return plan;
}

/* --- What is written -------------------------------------------------------------------
 */

/* Words of a header, a label or a sentence: lines may break between them. */
static void
write_words (Decision *decision, const char *words)
{
  for (; *words != '\0'; words++)
    if (*words == ' ' && pick (8) == 0)
      g_string_append (decision->text, toss () ? "\n" : "\n  ");
    else
      g_string_append_c (decision->text, *words);
}

static void
expect (Decision *decision,
        guint unit,
        const char *indicator,
        guint year,
        const char *value)
{
  g_ptr_array_add (decision->rows,
                   g_strdup_printf ("%u,%s,%u,%s", unit + 1, indicator, year, value));
}

/* A rate below 100, as the decision writes rates. */
static void
write_rate (Decision *decision, guint unit, const char *indicator, guint year)
{
  const guint tenths = 1 + pick (999);
  g_autofree char *value = decision->is_whole
                               ? g_strdup_printf ("%u", tenths / 10)
                               : g_strdup_printf ("%u.%u", tenths / 10, tenths % 10);
  g_autofree char *printed =
      g_strdelimit (g_strdup (value), ".", decision->has_points ? '.' : ',');

  expect (decision, unit, indicator, year, value);
  g_string_append_printf (decision->text, "%s%s", printed, decision->suffix);
}

static void
write_column (Decision *decision, guint subject)
{
  g_autofree char *words =
      g_strdup_printf (toss () ? "Tỷ lệ lao động tham gia %s/LLLĐ (%%)"
                               : "Tỷ lệ bao phủ %s so với lực lượng lao động",
                       subjects[decision->chosen[subject]].name);

  write_words (decision, words);
  g_string_append (decision->text, "\n");
}

static void
write_year (Decision *decision, guint year)
{
  g_string_append_printf (decision->text, toss () ? "Năm %u\n" : "Năm\n %u\n",
                          decision->years[year]);
}

/* One level above the other: each upper cell once, the lower ones below each of them. */
static void
write_header (Decision *decision)
{
  if (decision->has_ordinals)
    g_string_append (decision->text, "TT\n");
  g_string_append (decision->text, toss () ? "Đơn vị\n" : "Địa phương\n");
  if (decision->years_above)
    {
      for (guint year = 0; year < decision->n_years; year++)
        write_year (decision, year);
      for (guint year = 0; year < decision->n_years; year++)
        for (guint i = 0; i < decision->n_chosen; i++)
          write_column (decision, i);
      return;
    }
  for (guint i = 0; i < decision->n_chosen; i++)
    write_column (decision, i);
  for (guint i = 0; i < decision->n_chosen; i++)
    for (guint year = 0; year < decision->n_years; year++)
      write_year (decision, year);
}

static void
write_row (Decision *decision, guint unit)
{
  const guint n_columns = decision->n_chosen * decision->n_years;

  if (unit == 0)
    g_string_append (decision->text, toss () ? "Toàn tỉnh" : "Tổng cộng");
  else
    {
      if (decision->has_ordinals)
        g_string_append_printf (decision->text, "%u%s", unit, decision->between);
      write_words (decision, decision->units[unit]);
    }
  for (guint column = 0; column < n_columns; column++)
    {
      const guint subject = decision->years_above ? column % decision->n_chosen
                                                  : column / decision->n_years;
      const guint year = decision->years_above ? column / decision->n_chosen
                                               : column % decision->n_years;

      g_string_append (decision->text, decision->between);
      write_rate (decision, unit, subjects[decision->chosen[subject]].rate,
                  decision->years[year]);
    }
  g_string_append (decision->text, "\n");
}

static void
write_table (Decision *decision)
{
  write_header (decision);
  if (!decision->total_last)
    write_row (decision, 0);
  for (guint unit = 1; unit < decision->n_units; unit++)
    write_row (decision, unit);
  if (decision->total_last)
    write_row (decision, 0);
  g_string_append (decision->text, "\n");
}

/* Persons with points between thousands. */
static void
write_persons (Decision *decision, guint unit, guint subject, guint year)
{
  /* Whole thousands alone have two readings: "661.000" may be 661. */
  const guint n = 1001 + 1000 * pick (900) + pick (999);
  g_autofree char *value = g_strdup_printf ("%u", n);

  expect (decision, unit, subjects[subject].persons, year, value);
  g_string_append_printf (decision->text, "%u.%03u người", n / 1000, n % 1000);
}

/* Each year a heading or part of the sentence; each subject a sentence of its own. */
static void
write_prose (Decision *decision)
{
  const gboolean has_headings = toss ();

  g_string_append (decision->text, "II. MỤC TIÊU CỤ THỂ\n");
  for (guint year = 0; year < decision->n_years; year++)
    {
      if (has_headings)
        g_string_append_printf (decision->text, "* Năm %u\n", decision->years[year]);
      for (guint i = 0; i < decision->n_chosen; i++)
        {
          const Subject *subject = &subjects[decision->chosen[i]];
          g_autofree char *words = g_strdup_printf (
              "số người tham gia %s %s ", subject->name, toss () ? "đạt" : "là");

          g_string_append (decision->text, "- ");
          if (!has_headings)
            g_string_append_printf (decision->text, "Đến năm %u ", decision->years[year]);
          write_words (decision, words);
          write_persons (decision, 0, decision->chosen[i], decision->years[year]);
          g_string_append (decision->text, toss () ? ";\n" : ".\n");
        }
    }
  g_string_append (decision->text, "\n");
}

/* --- Rounds ----------------------------------------------------------------------------
 */

/* A random few of the subjects and years, these in a random order of two. */
static void
choose (Decision *decision)
{
  static const char *const separators[] = { "\n", "\n", " ", " | ", "\t" };
  const gboolean falls = toss ();

  for (guint i = 0; i < N_SUBJECTS; i++)
    if (toss () || (i == N_SUBJECTS - 1 && decision->n_chosen == 0))
      decision->chosen[decision->n_chosen++] = i;
  decision->n_years = 1 + pick (MAX_YEARS);
  for (guint i = 0; i < decision->n_years; i++)
    decision->years[falls ? decision->n_years - 1 - i : i] = FIRST_YEAR + i;
  decision->years_above = toss ();
  decision->has_ordinals = toss ();
  decision->total_last = toss ();
  decision->is_whole = pick (4) == 0;
  decision->has_points = toss ();
  decision->between = separators[pick (G_N_ELEMENTS (separators))];
  decision->suffix = toss () ? "%" : "";
}

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The lines in order of the alphabet. */
static char *
dup_sorted (char **lines)
{
  qsort (lines, g_strv_length (lines), sizeof *lines, compare_texts);
  return g_strjoinv ("\n", lines);
}

static char *
dup_rows (BhxhImport *import)
{
  g_autoptr (BhxhTable) table = bhxh_import_dup_table (import);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  bhxh_options_set_columns (options, "unit,indicator,period,value");
  csv = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  lines = g_strsplit (csv, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_free (lines[i]);
      lines[i] = lines[i + 1];
      lines[i + 1] = g_strdup ("");
    }
  return dup_sorted (lines);
}

static void
check_round (Decision *decision)
{
  g_autoptr (BhxhImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *got = NULL;

  import = bhxh_import_parse_text (decision->plan, "decision.txt", decision->text->str,
                                   decision->text->len, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (decision->rows, NULL);
  wanted = dup_sorted ((char **) decision->rows->pdata);
  got = dup_rows (import);
  if (strcmp (g_strchug (got), wanted) != 0 ||
      bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE) > 0)
    {
      const BhxhDiagnostics *left = bhxh_import_get_leftovers (import);

      g_test_message ("%s", decision->text->str);
      for (guint i = 0; i < bhxh_diagnostics_get_n (left, BHXH_SEVERITY_NOTICE); i++)
        {
          g_autofree char *message =
              bhxh_diagnostics_dup_message (left, i, BHXH_LANGUAGE_EN);

          g_test_message ("%s", message);
        }
    }
  g_assert_cmpstr (got, ==, wanted);
  g_assert_cmpuint (bhxh_import_get_n_leftovers (import, BHXH_SEVERITY_NOTICE), ==, 0);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      Decision decision = { .text = g_string_new (NULL),
                            .rows = g_ptr_array_new_with_free_func (g_free) };

      name_units (&decision);
      decision.plan = make_plan (&decision);
      choose (&decision);
      if (toss ())
        write_prose (&decision);
      write_table (&decision);
      if (decision.rows->len == 0 || toss ())
        g_string_append (decision.text, "Quyết định này có hiệu lực kể từ ngày ký.\n");
      check_round (&decision);
      for (guint unit = 0; unit < decision.n_units; unit++)
        g_free (decision.units[unit]);
      g_ptr_array_unref (decision.rows);
      g_string_free (decision.text, TRUE);
      bhxh_plan_unref (decision.plan);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/text/round-trip", test_round_trip);
  return g_test_run ();
}
