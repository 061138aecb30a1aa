/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Corrections by the day: what was known on a day is what the files received by then say;
 * in which order files are given does not matter; and the last word on a cell stands.
 */
#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <string.h>

#define N_ROUNDS 60
#define N_FILES 5
#define HEADER "unit,indicator,period,value\n"
#define INDICATOR "si_voluntary_persons"

/* Two districts, and the communes that make up a third one in 2025. */
static const char *const units[] = { "461", "462", "19597", "19603" };
static const char *const periods[] = { "2024", "2025" };
#define N_CELLS 6 /* the communes have no figure of 2024 */

#define NOTHING (-2)
#define WITHDRAWN (-1)

/* What each file says of each cell: a number, that there is none, or nothing. The file
 * of number i is received on 2026-(i+1)-10. */
typedef struct
{
  char *folder;
  char *paths[N_FILES];
  gint said[N_FILES][N_CELLS];
} Files;

static const char *
unit_of (guint cell)
{
  return units[cell < 4 ? cell / 2 : cell - 2];
}

static const char *
period_of (guint cell)
{
  return periods[cell < 4 ? cell % 2 : 1];
}

static BhxhPlan *
bundled_plan (void)
{
  static BhxhPlan *plan = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_assert_nonnull (plan);
  return plan;
}

/* Few different numbers, so that figures come back. */
static void
write_files (Files *files, GRand *rand)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (GString) csv = g_string_new (HEADER);

      for (guint cell = 0; cell < N_CELLS; cell++)
        {
          gint *said = &files->said[i][cell];

          *said = g_rand_int_range (rand, NOTHING, 3);
          if (*said >= 0)
            g_string_append_printf (csv, "%s," INDICATOR ",%s,%d\n", unit_of (cell),
                                    period_of (cell), *said);
          else if (*said == WITHDRAWN)
            g_string_append_printf (csv, "%s," INDICATOR ",%s,-\n", unit_of (cell),
                                    period_of (cell));
        }
      g_assert_true (g_file_set_contents (files->paths[i], csv->str, -1, NULL));
    }
}

static void
files_init (Files *files)
{
  files->folder = g_dir_make_tmp ("bhxh-vintages-XXXXXX", NULL);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.csv", i);

      files->paths[i] = g_build_filename (files->folder, name, NULL);
    }
}

static void
files_clear (Files *files)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_unlink (files->paths[i]);
      g_free (files->paths[i]);
    }
  g_rmdir (files->folder);
  g_free (files->folder);
}

/* The first @n files of @order, and what was known on the 15th of @month (0: all). */
static BhxhFigures *
load (const Files *files, const guint *order, guint n, guint month)
{
  const char *paths[N_FILES];
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  BhxhFigures *figures = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-%02u-10", order[i] + 1);

      paths[i] = files->paths[order[i]];
      bhxh_options_set_constant (options, paths[i], "received", day);
    }
  bhxh_options_set_replace (options, TRUE);
  bhxh_options_set_keep_places (options, TRUE);
  if (month > 0)
    bhxh_options_set_known_on (options, bhxh_period_new_day (2026, (gint) month, 15));
  figures = bhxh_figures_load (bundled_plan (), paths, n, options, &error);
  g_assert_no_error (error);
  return figures;
}

static char *
dup_table_text (BhxhFigures *figures)
{
  g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);

  return bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
}

static const guint in_order[N_FILES] = { 0, 1, 2, 3, 4 };

typedef void (*Check) (const Files *files, GRand *rand);

static void
repeat (Check check)
{
  const guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Files files;

  g_test_message ("seed %u", seed);
  files_init (&files);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      write_files (&files, rand);
      check (&files, rand);
    }
  files_clear (&files);
}

/* --- Properties ----------------------------------------------------------------------
 */

static void
check_known (const Files *files, GRand *rand G_GNUC_UNUSED)
{
  for (guint n = 1; n <= N_FILES; n++)
    {
      g_autoptr (BhxhFigures) known = load (files, in_order, N_FILES, n);
      g_autoptr (BhxhFigures) received = load (files, in_order, n, 0);
      g_autofree char *text = dup_table_text (known);
      g_autofree char *expected = dup_table_text (received);

      g_assert_cmpstr (text, ==, expected);
    }
}

static void
check_order (const Files *files, GRand *rand)
{
  g_autoptr (BhxhFigures) figures = load (files, in_order, N_FILES, 0);
  g_autofree char *expected = dup_table_text (figures);
  g_autoptr (BhxhFigures) shuffled = NULL;
  g_autofree char *text = NULL;
  guint order[N_FILES];

  memcpy (order, in_order, sizeof order);
  for (guint i = N_FILES; i > 1; i--)
    {
      const guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      const guint kept = order[j];

      order[j] = order[i - 1];
      order[i - 1] = kept;
    }
  shuffled = load (files, order, N_FILES, 0);
  text = dup_table_text (shuffled);
  g_assert_cmpstr (text, ==, expected);
}

/* What the last file that says anything says. */
static gint
last_word (const Files *files, guint cell)
{
  for (guint i = N_FILES; i > 0; i--)
    if (files->said[i - 1][cell] != NOTHING)
      return MAX (files->said[i - 1][cell], WITHDRAWN);
  return WITHDRAWN;
}

static gint
standing (const BhxhFigures *figures, const char *code, const char *name)
{
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const guint indicator = (guint) bhxh_frame_find_indicator (frame, INDICATOR);
  BhxhPeriod period = BHXH_PERIOD_NONE;
  guint unit = 0;
  gint64 value = 0;
  gint decimals = 0;

  g_assert_true (bhxh_period_parse (name, -1, &period, NULL));
  g_assert_true (bhxh_frame_find_unit (frame, code, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE,
                                       &unit, NULL));
  return bhxh_figures_get (figures, unit, indicator,
                           (guint) bhxh_frame_find_period (frame, period), 0, &value,
                           &decimals)
             ? (gint) value
             : WITHDRAWN;
}

/* The third district, 468, has a sum when the last word on both communes is a number. */
static void
check_last_word (const Files *files, GRand *rand G_GNUC_UNUSED)
{
  g_autoptr (BhxhFigures) figures = load (files, in_order, N_FILES, 0);
  const gint one = last_word (files, 4);
  const gint other = last_word (files, 5);

  for (guint cell = 0; cell < 4; cell++)
    g_assert_cmpint (standing (figures, unit_of (cell), period_of (cell)), ==,
                     last_word (files, cell));
  g_assert_cmpint (standing (figures, "468", "2025"), ==,
                   one >= 0 && other >= 0 ? one + other : WITHDRAWN);
}

static void
test_known (void)
{
  repeat (check_known);
}

static void
test_order (void)
{
  repeat (check_order);
}

static void
test_last_word (void)
{
  repeat (check_last_word);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vintages/property/known", test_known);
  g_test_add_func ("/vintages/property/order", test_order);
  g_test_add_func ("/vintages/property/last-word", test_last_word);
  return g_test_run ();
}
