/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals from several files and folders: which are read, what they disagree on, and what
 * stops them.
 */
#include "actuals-folder.h"

#define HEADER "unit,indicator,period,value\n"
#define N "si_voluntary_persons"

/* --- What files say together ---------------------------------------------------------
 */

typedef struct
{
  const char *path;
  const char *files[MAX_FILES];
  const char *messages;
  const char *figures; /* NULL: none */
  guint flags;
} FilesCase;

static const FilesCase files_cases[] = {
  { "/actuals/files/side-by-side",
    { HEADER "461," N ",2023,7\n",
      "unit;indicator;period;value\n462;si_rate;2024;20,8\n" },
    "",
    "461/" N "/2023=7\n462/si_rate/2024=20.8\n",
    0 },
  { "/actuals/files/disagree",
    { HEADER "461," N ",2024,7\n", HEADER "462," N ",2024,1\n461," N ",2024,8\n" },
    "b.csv:3:31: the figure 461/" N "/2024 has two values: 8 here, 7 (a.csv:2)\n",
    NULL,
    0 },
  { "/actuals/files/replace",
    { HEADER "461," N ",2024,7\n", HEADER "462," N ",2024,1\n461," N ",2024,8\n" },
    "b.csv:3:31: the figure 461/" N "/2024 is replaced by 8; it was 7 (a.csv:2)\n",
    "461/" N "/2024=8\n462/" N "/2024=1\n",
    WITH_REPLACE },
  { "/actuals/files/agree",
    { HEADER "461," N ",2024,7\n", HEADER "TP.Đông Hà," N ",2024,7\n" },
    "b.csv:2:38: the figure 461/" N
    "/2024 is there twice with the same value; the first is "
    "at a.csv:2\n",
    "461/" N "/2024=7\n",
    0 },
  { "/actuals/files/other-stages-do-not-disagree",
    { "unit,indicator,period,value,stage\n461," N ",2024,7,estimate\n",
      HEADER "461," N ",2024,8\n" },
    "",
    "461/" N "/2024=8\n461/" N "/2024=7 estimate\n",
    0 },
  /* Every problem of all files. */
  { "/actuals/files/all-problems",
    { HEADER "461," N ",2024,x\n", "unit,indicator,value\n", "",
      HEADER "461," N ",2024,1,x\n" },
    "a.csv:2:31: \"x\" cannot be read as a number\n"
    "b.csv:1: the header has no column \"period\" (also called year; month; kỳ; thời kỳ; "
    "kỳ báo cáo; năm; tháng; thời gian); the columns are: unit, indicator, "
    "value\n"
    "c.csv: the file has no rows\n"
    "d.csv:2:33: the row has 5 fields, the header has 4\n",
    NULL,
    0 },
  { "/actuals/files/workbook",
    { "PK\x03\x04xxxxxxxx" },
    "a.csv: this is a file of type XLSX/ODS/ZIP, not CSV; save it as \"CSV UTF-8\", or "
    "read actual figures by a map: bhxhplan import FILE --suggest --output map.json\n",
    NULL,
    0 },
  /* Cam Lộ's two communes of July 2025, in a file each. */
  { "/actuals/files/one-sum",
    { HEADER "19597," N ",2025,30\n", HEADER "19603," N ",2025,12\n" },
    "",
    "468/" N "/2025=42\n",
    0 },
};

static void
check_files (gconstpointer data)
{
  const FilesCase *c = data;
  g_auto (Folder) folder = { 0 };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (c->flags, diagnostics);
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *messages = NULL;

  folder_init (&folder, c->files);
  figures = bhxh_figures_load (bundled_plan (), (const char *const *) &folder.folder, 1,
                               options, &error);
  messages = dup_messages (diagnostics, folder.folder);
  g_assert_cmpstr (messages, ==, c->messages);
  g_assert_true ((figures != NULL) == (c->figures != NULL));
  g_assert_true ((error == NULL) == (c->figures != NULL));
  if (figures != NULL)
    {
      g_autofree char *lines = dup_figures (figures);

      g_assert_cmpstr (lines, ==, c->figures);
    }
}

/* Beyond the limit for keeping rows the file alone is named. */
static void
test_without_rows (void)
{
  static const char head[] = HEADER "461," N ",2024,7\n";
  static const char tail[] = "461," N ",2024,8\n";
  const gsize n_blank = 17 << 20;
  g_autofree char *csv = g_malloc (sizeof head + n_blank + sizeof tail);
  g_autoptr (GError) error = NULL;

  memcpy (csv, head, sizeof head - 1);
  memset (csv + sizeof head - 1, '\n', n_blank);
  memcpy (csv + sizeof head - 1 + n_blank, tail, sizeof tail);
  g_assert_null (
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "a.csv:17825795:31: the figure 461/" N
                   "/2024 has two values: 8 here, 7 (a.csv)");
}

static void
test_places (void)
{
  const char *csv = HEADER "\n461," N ",2024,7\n";

  for (guint keep = 0; keep < 2; keep++)
    {
      g_autoptr (BhxhOptions) options = options_with (keep ? WITH_PLACES : 0, NULL);
      g_autoptr (BhxhFigures) figures =
          bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
      BhxhFrame *frame = bhxh_figures_get_frame (figures);
      const guint period = (guint) bhxh_frame_find_period (
          frame, bhxh_period_new_months (2024, 1, 2024, 12));
      const guint indicator = (guint) bhxh_frame_find_indicator (frame, N);
      g_autofree char *file =
          bhxh_figures_dup_field (figures, 1, indicator, period, 0, "file");
      g_autofree char *row =
          bhxh_figures_dup_field (figures, 1, indicator, period, 0, "row");

      g_assert_cmpstr (file, ==, "a.csv");
      g_assert_cmpstr (row, ==, keep ? "3" : NULL);
    }
}

/* --- Files that cannot be read -------------------------------------------------------
 */

static void
test_missing_file (void)
{
  const char *const none[MAX_FILES] = { NULL };
  g_auto (Folder) folder = { 0 };
  g_autofree char *missing = NULL;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autofree char *messages = NULL;

  folder_init (&folder, none);
  missing = g_build_filename (folder.folder, "z.csv", NULL);
  {
    const char *const paths[] = { missing, folder.folder };

    g_assert_null (bhxh_figures_load (bundled_plan (), paths, 2, options, &error));
  }
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  messages = dup_messages (diagnostics, folder.folder);
  g_assert_cmpstr (messages, ==,
                   "FOLDER: the folder has no *.csv\n"
                   "z.csv: the file cannot be read: No such file or directory\n");
}

/* Hidden files and those of other kinds are not the user's figures. */
static void
test_folder (void)
{
  static const char *const names[] = { "B.CSV", "a.csv", ".c.csv", "d.txt", ".csv" };
  g_autofree char *folder = g_dir_make_tmp ("bhxh-actuals-XXXXXX", NULL);
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autofree char *messages = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "x\n", -1, NULL));
    }
  g_assert_null (bhxh_figures_load (bundled_plan (), (const char *const *) &folder, 1,
                                    options, NULL));
  messages = dup_messages (diagnostics, folder);
  g_assert_cmpstr (
      messages, ==,
      "B.CSV:1: the header has no column \"period\" (also called year; month; kỳ; thời "
      "kỳ; kỳ báo cáo; năm; tháng; thời gian); the columns are: x\n"
      "B.CSV:1: the header has no column \"value\" (also called actual; figure; giá trị; "
      "số liệu; kết quả; thực hiện; kết quả thực hiện); the columns are: x\n"
      "B.CSV:1: the header has no column \"unit\" (also called unit code; name; xã; "
      "huyện; "
      "code; unit name vi; tên xã; tên huyện; district code; đơn vị; phường/xã; "
      "huyện/thị "
      "xã; mã; tên đơn vị; xã/phường; quận/huyện; mã đơn v…); the columns are: x\n"
      "B.CSV:1: the header has no column \"indicator\" (also called indicator code; "
      "indicator name vi; mã chỉ tiêu; chỉ tiêu; tên chỉ tiêu; nội dung); the columns "
      "are: x\n"
      "B.CSV: if each row has several columns of figures, read the table by a map: "
      "bhxhplan "
      "import FILE --suggest --output map.json\n"
      "a.csv:1: the header has no column \"period\" (also called year; month; kỳ; thời "
      "kỳ; kỳ báo cáo; năm; tháng; thời gian); the columns are: x\n"
      "a.csv:1: the header has no column \"value\" (also called actual; figure; giá trị; "
      "số liệu; kết quả; thực hiện; kết quả thực hiện); the columns are: x\n"
      "a.csv:1: the header has no column \"unit\" (also called unit code; name; xã; "
      "huyện; "
      "code; unit name vi; tên xã; tên huyện; district code; đơn vị; phường/xã; "
      "huyện/thị "
      "xã; mã; tên đơn vị; xã/phường; quận/huyện; mã đơn v…); the columns are: x\n"
      "a.csv:1: the header has no column \"indicator\" (also called indicator code; "
      "indicator name vi; mã chỉ tiêu; chỉ tiêu; tên chỉ tiêu; nội dung); the columns "
      "are: x\n"
      "a.csv: if each row has several columns of figures, read the table by a map: "
      "bhxhplan "
      "import FILE --suggest --output map.json\n");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_no_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_load (bundled_plan (), NULL, 0, NULL, &error);
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  lines = dup_figures (figures);
  g_assert_cmpstr (lines, ==, "");
}

static void
check_limit (BhxhLimit limit, guint64 value, const char *csv, const char *message)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_limit (options, limit, value);
  g_assert_null (
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_limits (void)
{
  const char *csv = HEADER "461," N ",2021,7\n461," N ",2020,7\n";
  const guint n_periods =
      bhxh_frame_get_n_periods (bhxh_plan_get_frame (bundled_plan ()));
  g_autofree char *periods =
      g_strdup_printf ("a.csv:3:26: there are more than %u periods", n_periods + 1);

  check_limit (BHXH_LIMIT_ROWS, 1, csv, "a.csv:3:1: there are more than 1 rows");
  check_limit (BHXH_LIMIT_PERIODS, n_periods + 1, csv, periods);
  check_limit (BHXH_LIMIT_FILE_BYTES, 40, csv, "a.csv: larger than 40 bytes");
}

/* --- Progress and cancelling ---------------------------------------------------------
 */

typedef struct
{
  guint64 done;
  guint64 total;
  guint n_calls;
  guint n_allowed;
} Progress;

static gboolean
note_progress (guint64 done, guint64 total, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpuint (done, >=, progress->done);
  progress->done = done;
  progress->total = total;
  return progress->n_calls++ < progress->n_allowed;
}

/* Two files of about 1 MB each. */
static void
check_progress (Progress *progress, GError **error)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_auto (Folder) folder = { 0 };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFigures) figures = NULL;

  for (guint i = 0; i < 33000; i++)
    g_string_append (text, "461," N ",2024,7\n");
  {
    const char *const texts[MAX_FILES] = { text->str, text->str };

    folder_init (&folder, texts);
  }
  bhxh_options_set_progress (options, note_progress, progress);
  figures = bhxh_figures_load (bundled_plan (), (const char *const *) folder.paths, 2,
                               options, error);
  g_assert_true ((figures != NULL) == (error == NULL || *error == NULL));
  if (progress->n_calls > 0)
    g_assert_cmpuint (progress->total, ==, 2 * text->len);
}

static void
test_progress (void)
{
  Progress progress = { .n_allowed = G_MAXUINT };
  g_autoptr (GError) error = NULL;

  check_progress (&progress, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.n_calls, >, 2);
  g_assert_cmpuint (progress.done, >, progress.total / 2);
}

static void
test_cancel (void)
{
  Progress progress = { .n_allowed = 1 };
  g_autoptr (GError) error = NULL;

  check_progress (&progress, &error);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
  g_assert_cmpuint (progress.n_calls, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files_cases); i++)
    g_test_add_data_func (files_cases[i].path, &files_cases[i], check_files);
  g_test_add_func ("/actuals/files/without-rows", test_without_rows);
  g_test_add_func ("/actuals/files/places", test_places);
  g_test_add_func ("/actuals/files/missing", test_missing_file);
  g_test_add_func ("/actuals/files/folder", test_folder);
  g_test_add_func ("/actuals/files/none", test_no_files);
  g_test_add_func ("/actuals/files/limits", test_limits);
  g_test_add_func ("/actuals/files/progress", test_progress);
  g_test_add_func ("/actuals/files/cancel", test_cancel);
  return g_test_run ();
}
