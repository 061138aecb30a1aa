/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random figures, laid out as wide tables in random ways, are found again by the map that
 * is suggested; and maps with something changed are read, or refused, but never believed
 * by half.
 */
#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <string.h>

#define N_TABLES 120
#define N_MUTATIONS 1000
#define COLUMNS "unit,indicator,period,value,stage"

#define MAX_UNITS 9
#define MAX_PERIODS 4

static const char *const unit_names[MAX_UNITS] = {
  "Thành phố Đông Hà", "Thị xã Quảng Trị",  "Huyện Vĩnh Linh",
  "Huyện Hướng Hóa",   "Huyện Gio Linh",    "Huyện Đakrông",
  "Huyện Cam Lộ",      "Huyện Triệu Phong", "Huyện Hải Lăng",
};
static const char *const unit_codes[MAX_UNITS] = { "461", "462", "464", "465", "466",
                                                   "467", "468", "469", "470" };

/* Indicators, and headers that mean them for sure. */
static const struct
{
  const char *code;
  const char *headers[3];
  gboolean is_rate;
} indicators[] = {
  { "si_persons", { "Số người tham gia BHXH", "Số lao động tham gia BHXH (người)" } },
  { "si_voluntary_persons",
    { "Số người tham gia BHXH tự nguyện", "BHXH tự nguyện (người)",
      "si_voluntary_persons" } },
  { "ui_persons", { "Số người tham gia BHTN", "Bảo hiểm thất nghiệp (người)" } },
  { "si_rate", { "Tỷ lệ bao phủ BHXH/LLLĐ (%)", "Tỷ lệ tham gia BHXH" }, TRUE },
  { "ui_rate", { "Tỷ lệ tham gia BHTN so với LLLĐ" }, TRUE },
};
#define N_INDICATORS G_N_ELEMENTS (indicators)

static const struct
{
  const char *machine;
  const char *headers[3];
} periods[MAX_PERIODS] = {
  { "2022", { "Năm 2022", "2022", "TH 2022" } },
  { "2023", { "Năm 2023", "Thực hiện năm 2023" } },
  { "2024-09", { "Tháng 9/2024", "T9/2024" } },
  { "2025", { "Năm 2025", "KQ thực hiện 2025" } },
};

/* Figures, and how they are laid out. */
typedef struct
{
  GRand *rand;
  guint n_units;
  guint units[MAX_UNITS];
  guint n_indicators;
  guint which[N_INDICATORS];
  guint n_periods;
  guint when[MAX_PERIODS];
  gint64 values[MAX_UNITS][N_INDICATORS][MAX_PERIODS]; /* -1: missing */
  gboolean has_order;                                  /* a column of numbers first */
  gboolean has_title;
  gboolean has_numbers; /* of columns, below the headers */
  gboolean has_total;
  gboolean has_footer;
  gboolean periods_first; /* over the indicators, not below them */
  gboolean is_vietnamese; /* 1.234,5 */
} Layout;

static GRand *
seeded (void)
{
  const guint32 seed = g_test_rand_int ();

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
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

/* --- Random figures ------------------------------------------------------------------
 */

/* Some of @n_all in random order. */
static guint
choose (GRand *rand, guint n_all, guint *chosen)
{
  const guint n = (guint) g_rand_int_range (rand, 1, (gint) n_all + 1);

  for (guint i = 0; i < n_all; i++)
    chosen[i] = i;
  for (guint i = 0; i < n; i++)
    {
      const guint other = (guint) g_rand_int_range (rand, (gint) i, (gint) n_all);
      const guint kept = chosen[i];

      chosen[i] = chosen[other];
      chosen[other] = kept;
    }
  return n;
}

/* Persons, or a rate in tenths of a percent. */
static gint64
random_value (GRand *rand, gboolean is_rate)
{
  if (g_rand_int_range (rand, 0, 8) == 0)
    return -1;
  return is_rate ? g_rand_int_range (rand, 10, 999)
                 : g_rand_int_range (rand, 1000, 60000);
}

static void
fill_layout (Layout *layout, GRand *rand)
{
  *layout = (Layout){ .rand = rand };
  layout->n_units = choose (rand, MAX_UNITS, layout->units);
  layout->n_indicators = choose (rand, N_INDICATORS, layout->which);
  layout->n_periods = choose (rand, MAX_PERIODS, layout->when);
  layout->has_order = g_rand_boolean (rand);
  layout->has_title = g_rand_boolean (rand);
  layout->has_numbers = g_rand_boolean (rand);
  layout->has_total = g_rand_boolean (rand);
  layout->has_footer = g_rand_boolean (rand);
  layout->periods_first = g_rand_boolean (rand);
  layout->is_vietnamese = g_rand_boolean (rand);
  for (guint u = 0; u < layout->n_units; u++)
    for (guint i = 0; i < layout->n_indicators; i++)
      for (guint p = 0; p < layout->n_periods; p++)
        layout->values[u][i][p] =
            random_value (rand, indicators[layout->which[i]].is_rate);
  /* A table without a figure is none. */
  layout->values[0][0][0] = indicators[layout->which[0]].is_rate ? 123 : 12345;
}

/* --- As a wide table -----------------------------------------------------------------
 */

static const char *
random_header (GRand *rand, const char *const headers[3])
{
  guint n = 0;

  while (n < 3 && headers[n] != NULL)
    n++;
  return headers[g_rand_int_range (rand, 0, (gint) n)];
}

static void
append_number (GString *csv, const Layout *layout, gint64 value, gboolean is_rate)
{
  g_autofree char *text = NULL;

  g_string_append_c (csv, ';');
  if (value < 0)
    return;
  text = bhxh_number_format (value, is_rate ? 1 : 0,
                             layout->is_vietnamese ? BHXH_NUMBER_VI : BHXH_NUMBER_EN);
  g_string_append (csv, text);
}

static void
append_names (GString *csv, const Layout *layout, const char *order, const char *name)
{
  if (layout->has_order)
    g_string_append_printf (csv, "%s;", order);
  g_string_append (csv, name);
}

/* The two header rows, or the upper one alone: each header over what is below it. */
static void
append_headers (GString *csv, Layout *layout)
{
  const guint n_upper = layout->periods_first ? layout->n_periods : layout->n_indicators;
  const guint n_lower = layout->periods_first ? layout->n_indicators : layout->n_periods;
  g_autoptr (GString) lower = g_string_new (NULL);

  append_names (csv, layout, "TT", "Đơn vị");
  append_names (lower, layout, "", "");
  for (guint u = 0; u < n_upper; u++)
    for (guint l = 0; l < n_lower; l++)
      {
        const guint i = layout->which[layout->periods_first ? l : u];
        const guint p = layout->when[layout->periods_first ? u : l];
        const char *what = random_header (layout->rand, indicators[i].headers);
        const char *when = random_header (layout->rand, periods[p].headers);

        g_string_append_printf (csv, ";%s",
                                l > 0                   ? ""
                                : layout->periods_first ? when
                                                        : what);
        g_string_append_printf (lower, ";%s", layout->periods_first ? what : when);
      }
  g_string_append_printf (csv, "\n%s\n", lower->str);
}

/* The figure of a column, in the order of the headers. */
static gint64
value_of (const Layout *layout, guint unit, guint column, guint *indicator)
{
  const guint n_lower = layout->periods_first ? layout->n_indicators : layout->n_periods;
  const guint upper = column / n_lower;
  const guint lower = column % n_lower;

  *indicator = layout->periods_first ? lower : upper;
  return layout->values[unit][*indicator][layout->periods_first ? upper : lower];
}

static void
append_units (GString *csv, const Layout *layout)
{
  const guint n_columns = layout->n_indicators * layout->n_periods;

  for (guint u = 0; u < layout->n_units; u++)
    {
      g_autofree char *order = g_strdup_printf ("%u", u + 1);

      append_names (csv, layout, order, unit_names[layout->units[u]]);
      for (guint column = 0; column < n_columns; column++)
        {
          guint i = 0;
          const gint64 value = value_of (layout, u, column, &i);

          append_number (csv, layout, value, indicators[layout->which[i]].is_rate);
        }
      g_string_append_c (csv, '\n');
    }
}

/* Sums of what is there; of rates none. */
static void
append_total (GString *csv, const Layout *layout)
{
  append_names (csv, layout, "", "Tổng cộng");
  for (guint column = 0; column < layout->n_indicators * layout->n_periods; column++)
    {
      gint64 sum = 0;
      guint i = 0;

      for (guint u = 0; u < layout->n_units; u++)
        sum += MAX (value_of (layout, u, column, &i), 0);
      append_number (csv, layout,
                     indicators[layout->which[i]].is_rate || sum == 0 ? -1 : sum, FALSE);
    }
  g_string_append_c (csv, '\n');
}

static char *
make_wide (Layout *layout)
{
  GString *csv = g_string_new (NULL);

  if (layout->has_title)
    g_string_append (csv, "KẾT QUẢ PHÁT TRIỂN NGƯỜI THAM GIA\n\n");
  append_headers (csv, layout);
  if (layout->has_numbers)
    {
      append_names (csv, layout, "A", "B");
      for (guint i = 0; i < layout->n_indicators * layout->n_periods; i++)
        g_string_append_printf (csv, ";(%u)", i + 1);
      g_string_append_c (csv, '\n');
    }
  append_units (csv, layout);
  if (layout->has_total)
    append_total (csv, layout);
  if (layout->has_footer)
    g_string_append (csv, "\n;Người lập biểu;;Thủ trưởng đơn vị\n");
  return g_string_free (csv, FALSE);
}

static char *
make_long (const Layout *layout)
{
  GString *csv = g_string_new ("unit,indicator,period,value\n");

  for (guint u = 0; u < layout->n_units; u++)
    for (guint i = 0; i < layout->n_indicators; i++)
      for (guint p = 0; p < layout->n_periods; p++)
        {
          const gboolean is_rate = indicators[layout->which[i]].is_rate;
          g_autofree char *number = bhxh_number_format (
              MAX (layout->values[u][i][p], 0), is_rate ? 1 : 0, BHXH_NUMBER_PLAIN);

          if (layout->values[u][i][p] >= 0)
            g_string_append_printf (csv, "%s,%s,%s,%s\n", unit_codes[layout->units[u]],
                                    indicators[layout->which[i]].code,
                                    periods[layout->when[p]].machine, number);
        }
  return g_string_free (csv, FALSE);
}

/* --- Found again ---------------------------------------------------------------------
 */

static char *
dup_figures (BhxhFigures *figures)
{
  g_autoptr (BhxhTable) table = bhxh_figures_dup_table (figures);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_columns (options, COLUMNS);
  return bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
}

static void
check_table (GRand *rand, const char *path)
{
  Layout layout;
  g_autofree char *wide = NULL;
  g_autofree char *plain = NULL;
  const char *const paths[] = { path };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) expected = NULL;
  g_autoptr (BhxhMap) map = NULL;
  g_autoptr (BhxhFigures) figures = NULL;
  g_autofree char *got = NULL;
  g_autofree char *wanted = NULL;

  fill_layout (&layout, rand);
  wide = make_wide (&layout);
  plain = make_long (&layout);
  g_test_message ("%s", wide);
  g_assert_true (g_file_set_contents (path, wide, -1, NULL));
  expected = bhxh_figures_parse (bundled_plan (), "long.csv", plain, strlen (plain), NULL,
                                 &error);
  g_assert_no_error (error);
  map = bhxh_map_compute (bundled_plan (), path, NULL, &error);
  g_assert_no_error (error);
  bhxh_options_set_accept_guesses (options, TRUE);
  figures = bhxh_map_load_figures (bundled_plan (), paths, &map, 1, options, &error);
  g_assert_no_error (error);
  got = dup_figures (figures);
  wanted = dup_figures (expected);
  g_assert_cmpstr (got, ==, wanted);
}

static void
test_wide_tables (void)
{
  GRand *rand = seeded ();
  g_autofree char *folder = g_dir_make_tmp ("bhxh-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "wide.csv", NULL);

  for (guint i = 0; i < N_TABLES; i++)
    check_table (rand, path);
  g_unlink (path);
  g_rmdir (folder);
  g_rand_free (rand);
}

/* --- Changed maps --------------------------------------------------------------------
 */

#define MAP                                                                              \
  "{\"bhxhplan_map\": \"1.0\", \"table\": {\"header_rows\": \"1\", \"rows\": \"2:4\"}, " \
  "\"numbers\": {\"style\": \"vi\"}, \"hidden\": {\"hidden_rows\": \"take\"}, "          \
  "\"fields\": [{\"field\": \"unit_name\", \"column\": \"A\"}, "                         \
  "{\"field\": \"stage\", \"text\": \"final\"}], "                                       \
  "\"columns\": [{\"column\": \"B:C\", \"indicator\": \"si_persons\", "                  \
  "\"period_row\": \"1\"}], "                                                            \
  "\"names\": [{\"field\": \"unit_name\", \"text\": \"GL\", \"means\": \"466\"}], "      \
  "\"totals\": [{\"text\": \"Cộng\", \"of\": \"2:3\"}], "                              \
  "\"leave_out\": [{\"columns\": \"D\", \"certainty\": \"sure\", \"from\": \"D1\"}]}"
#define TABLE                                                                            \
  "Đơn vị;2022;2023;x\nGL;1.000;2.000;3\nHuyện Cam Lộ;4;5;6\nCộng;1.004;2.005;9\n"

static char
random_byte (GRand *rand)
{
  static const char common[] = "{}[]\",:019ABZaz\\ \n";

  return g_rand_boolean (rand) ? common[g_rand_int_range (rand, 0, sizeof common - 1)]
                               : (char) g_rand_int_range (rand, 1, 256);
}

/* A byte changed, one more, one less, or a piece of it moved. */
static void
mutate (GRand *rand, GString *map)
{
  const gsize at = (gsize) g_rand_int_range (rand, 0, (gint) map->len);
  const gsize n = (gsize) g_rand_int_range (rand, 1, 12);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0: map->str[at] = random_byte (rand); break;
    case 1: g_string_insert_c (map, (gssize) at, random_byte (rand)); break;
    case 2: g_string_erase (map, (gssize) at, (gssize) MIN (n, map->len - at)); break;
    default:
      {
        g_autofree char *piece = g_strndup (map->str + at, MIN (n, map->len - at));

        g_string_insert (map, g_rand_int_range (rand, 0, (gint) map->len), piece);
      }
    }
}

/* What is refused has a problem with a place in the map; what is not refused is written
 * so that it is read as the same map, and its table can be read with it or says why
 * not. */
static void
check_mutation (const GString *text, const char *path)
{
  const char *const paths[] = { path };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map = NULL;
  g_autoptr (BhxhMap) again = NULL;
  g_autoptr (BhxhFigures) figures = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint64 line = 0;

  bhxh_options_set_diagnostics (options, diagnostics);
  map = bhxh_map_parse ("map.json", text->str, text->len, options, &error);
  if (map == NULL)
    {
      g_assert_nonnull (error);
      bhxh_diagnostics_get_place (diagnostics, 0, &line, NULL);
      g_assert_cmpuint (line, >, 0);
      return;
    }
  g_assert_no_error (error);
  first = bhxh_map_format (map);
  again = bhxh_map_parse ("again.json", first, strlen (first), NULL, &error);
  g_assert_no_error (error);
  second = bhxh_map_format (again);
  g_assert_cmpstr (first, ==, second);
  figures = bhxh_map_load_figures (bundled_plan (), paths, &map, 1, options, &error);
  g_assert_true ((figures == NULL) == (error != NULL));
}

static void
test_mutations (void)
{
  GRand *rand = seeded ();
  g_autofree char *folder = g_dir_make_tmp ("bhxh-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "wide.csv", NULL);

  g_assert_true (g_file_set_contents (path, TABLE, -1, NULL));
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GString) map = g_string_new (MAP);

      for (gint n = g_rand_int_range (rand, 0, 3); n >= 0; n--)
        mutate (rand, map);
      check_mutation (map, path);
    }
  g_unlink (path);
  g_rmdir (folder);
  g_rand_free (rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/wide-tables", test_wide_tables);
  g_test_add_func ("/map/mutations", test_mutations);
  return g_test_run ();
}
