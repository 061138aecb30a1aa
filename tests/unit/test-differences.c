/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What was changed by hand is what differs, and nothing else. The bundled plan: 464 is
 * Huyện Vĩnh Linh, whose BHTN rate of 2023 is 10.7 where compulsory BHXH is 10.5.
 */
#include "differences-fixture.h"

/* A cell of a table; for column NULL the rows are left out. */
typedef struct
{
  BhxhPlanTable table;
  const char *where;  /* column by which rows are found */
  const char *equals; /* what it has */
  const char *column;
  const char *text;
} Edit;

static gboolean
apply_edits (const Edit *edits, BhxhPlanTable which, BhxhTable *table, char **values)
{
  for (; edits != NULL && edits->where != NULL; edits++)
    if (edits->table == which &&
        change_matches (edits->equals, table, values, edits->where))
      {
        if (edits->column == NULL)
          return FALSE;
        set_cell (table, values, edits->column, edits->text);
      }
  return TRUE;
}

/* All rows of a table, edited: char **, the names of the columns first. */
static GPtrArray *
list_rows (BhxhPlan *plan, BhxhPlanTable which, const Edit *edits)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, which);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  const guint n_columns = bhxh_table_get_n_columns (table);
  char **names = g_new0 (char *, n_columns + 1);
  gsize n_rows = 0;

  for (guint i = 0; i < n_columns; i++)
    names[i] = g_strdup (bhxh_table_get_column_name (table, i));
  g_ptr_array_add (rows, names);
  while (bhxh_table_reader_next (reader, &n_rows, NULL) && n_rows > 0)
    for (gsize row = 0; row < n_rows; row++)
      {
        char **values = g_new0 (char *, n_columns + 1);

        for (guint i = 0; i < n_columns; i++)
          {
            values[i] = bhxh_table_reader_dup_text (reader, i, row);
            values[i] = values[i] != NULL ? values[i] : g_strdup ("");
          }
        if (apply_edits (edits, which, table, values))
          g_ptr_array_add (rows, values);
        else
          g_strfreev (values);
      }
  return rows;
}

/* The bundled plan, edited; its rows from the last to the first where that is wanted. */
static BhxhPlan *
load_edited (const Edit *edits, gboolean reversed, const char *title)
{
  static const gint tables[] = { BHXH_PLAN_UNITS,      BHXH_PLAN_UNIT_SUCCESSIONS,
                                 BHXH_PLAN_INDICATORS, BHXH_PLAN_RULES,
                                 BHXH_PLAN_TEXTS,      BHXH_PLAN_DOCUMENTS,
                                 BHXH_PLAN_AGENCIES,   BHXH_PLAN_AGENCY_SUCCESSIONS,
                                 BHXH_PLAN_DUTIES,     BHXH_PLAN_ACCEPTED,
                                 BHXH_PLAN_TARGETS };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);

  bhxh_plan_builder_set (builder, "id", title, NULL);
  bhxh_plan_builder_set (builder, "title_vi", title, NULL);
  bhxh_plan_builder_set (builder, "term", "2022/2025", NULL);
  bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL);
  bhxh_plan_builder_set (builder, "frame_date", "2022-10-28", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = list_rows (plan, (BhxhPlanTable) tables[i], edits);
      const char *const *names = rows->pdata[0];

      for (guint row = 1; row < rows->len; row++)
        g_assert_true (
            bhxh_plan_builder_add_row (builder, (BhxhPlanTable) tables[i], names,
                                       rows->pdata[reversed ? rows->len - row : row],
                                       g_strv_length ((char **) names), NULL));
    }
  return finish_plan (builder);
}

/* What became of the bundled plan. */
static BhxhDifferences *
compare_edited (const Edit *edits)
{
  g_autoptr (BhxhPlan) before = load_edited (NULL, FALSE, "a");
  g_autoptr (BhxhPlan) after = load_edited (edits, FALSE, "a");

  return compare (before, after);
}

#define FINDING_2023                                                                     \
  "ui-rate-within-compulsory "                                                           \
  "464/si_compulsory_rate/2023/ubnd;464/ui_rate/2023/ubnd"
#define TARGET_2023(column, text)                                                        \
  {                                                                                      \
    BHXH_PLAN_TARGETS, "source", "PL.table#1/4/14", column, text                         \
  }

/* 10.7 is above 10.5, which cannot be; 10.2 is below it. The printed text goes with its
 * number. */
static void
test_figure (void)
{
  static const Edit edits[] = { TARGET_2023 ("value", "10.2"),
                                TARGET_2023 ("printed", "10,2"),
                                { 0 } };
  g_autoptr (BhxhDifferences) differences = compare_edited (edits);
  gint64 number = 0;
  gint decimals = 0;

  assert_rows (differences,
               HEADER "targets,changed,464/ui_rate/2023/ubnd,value,10.7,10.2,-0.5\r\n"
                      "findings,removed," FINDING_2023 ",,,,\r\n");
  assert_messages (
      differences, 0,
      "Chỉ tiêu, Huyện Vĩnh Linh, Tỷ lệ bao phủ BHTN so với lực lượng lao động trong độ "
      "tuổi, năm 2023 (Ủy ban nhân dân tỉnh Quảng Trị): 10,7% thành 10,2% (giảm 0,5 điểm "
      "phần trăm).",
      "Target, Vinh Linh District, Unemployment insurance coverage of the labour force, "
      "2023 (People's Committee of Quang Tri Province): from 10.7% to 10.2% (0.5 "
      "percentage points less).");
  g_assert_true (bhxh_differences_get_number (differences, 0, &number, &decimals));
  g_assert_cmpint (number, ==, -5);
  g_assert_cmpint (decimals, ==, 1);
  g_assert_false (bhxh_differences_get_number (differences, 1, &number, &decimals));
  g_assert_cmpint (bhxh_differences_get_part (differences, 0), ==, BHXH_PART_TARGETS);
  g_assert_cmpint (bhxh_differences_get_part (differences, 1), ==, BHXH_PART_FINDINGS);
  g_assert_cmpint (bhxh_differences_get_kind (differences, 1), ==,
                   BHXH_DIFFERENCE_REMOVED);
}

/* 11.5 above 10.6 is off by 0.9; 11.6 by 1.0. */
static void
test_finding_size (void)
{
  static const Edit edits[] = {
    { BHXH_PLAN_TARGETS, "source", "PL.table#1/4/15", "value", "11.6" }, { 0 }
  };
  g_autoptr (BhxhDifferences) differences = compare_edited (edits);
  g_autofree char *message = NULL;

  assert_rows (differences,
               HEADER "targets,changed,464/ui_rate/2024/ubnd,value,11.5,11.6,0.1\r\n"
                      "findings,changed,ui-rate-within-compulsory "
                      "464/si_compulsory_rate/2024/ubnd;464/ui_rate/2024/ubnd,"
                      "size,0.9,1.0,0.1\r\n");
  message = bhxh_differences_dup_message (differences, 1, BHXH_LANGUAGE_VI);
  g_assert_true (
      g_str_has_prefix (message, "Vấn đề có độ lệch 0,9 thành 1,0. Huyện Vĩnh Linh, "));
}

/* Without the figure there is nothing that cannot be. */
static void
test_figure_gone (void)
{
  static const Edit edits[] = { TARGET_2023 (NULL, NULL), { 0 } };
  g_autoptr (BhxhPlan) plan = load_edited (NULL, FALSE, "a");
  g_autoptr (BhxhPlan) other = load_edited (edits, FALSE, "a");
  g_autoptr (BhxhDifferences) gone = compare (plan, other);
  g_autoptr (BhxhDifferences) come = compare (other, plan);

  assert_rows (gone, HEADER "targets,removed,464/ui_rate/2023/ubnd,,10.7,,\r\n"
                            "findings,removed," FINDING_2023 ",,,,\r\n");
  assert_rows (come, HEADER "targets,added,464/ui_rate/2023/ubnd,,,10.7,\r\n"
                            "findings,added," FINDING_2023 ",,,,\r\n");
  assert_messages (
      come, 0,
      "Chỉ tiêu, Huyện Vĩnh Linh, Tỷ lệ bao phủ BHTN so với lực lượng lao động trong độ "
      "tuổi, năm 2023 (Ủy ban nhân dân tỉnh Quảng Trị): bổ sung 10,7%.",
      "Target, Vinh Linh District, Unemployment insurance coverage of the labour force, "
      "2023 (People's Committee of Quang Tri Province): added, 10.7%.");
}

/* The number stays; what is said of it changes. At least 10.7 is above 10.5 as well. */
static void
test_mere_source (void)
{
  static const Edit edits[] = { TARGET_2023 ("printed", "10,70"),
                                TARGET_2023 ("qualifier", "at_least"),
                                TARGET_2023 ("source", "PL.table#1/4/99"),
                                { 0 } };
  g_autoptr (BhxhDifferences) differences = compare_edited (edits);

  assert_rows (
      differences, HEADER
      "targets,changed,464/ui_rate/2023/ubnd,qualifier,exact,at_least,\r\n"
      "targets,changed,464/ui_rate/2023/ubnd,printed,\"10,7\",\"10,70\",\r\n"
      "targets,changed,464/ui_rate/2023/ubnd,source,PL.table#1/4/14,PL.table#1/4/99,"
      "\r\n");
}

static void
test_unit_renamed (void)
{
  static const Edit edits[] = {
    { BHXH_PLAN_UNITS, "code", "464", "name_vi", "Thị xã Vĩnh Linh" }, { 0 }
  };
  g_autoptr (BhxhDifferences) differences = compare_edited (edits);

  assert_rows (differences,
               HEADER "units,changed,464,name_vi,Huyện Vĩnh Linh,Thị xã Vĩnh Linh,\r\n");
  assert_messages (
      differences, 0,
      "Đơn vị, Huyện Vĩnh Linh (464), tên: “Huyện Vĩnh Linh” thành “Thị xã Vĩnh Linh”.",
      "Unit, Vinh Linh District (464), name: from “Huyện Vĩnh Linh” to “Thị xã Vĩnh "
      "Linh”.");
}

/* A small plan with one more unit, "2", which has a target of five. */
static BhxhPlan *
new_plan_with_unit (const char *name, const char *valid_from)
{
  const char *const names[] = { "code", "parent", "level", "name_vi", "valid_from" };
  const char *const values[] = { "2", "1", "district", name, valid_from };
  BhxhPlanBuilder *builder = new_small_plan ("a", NULL, 0);

  g_assert_true (
      bhxh_plan_builder_add_row (builder, BHXH_PLAN_UNITS, names, values, 5, NULL));
  add_target (builder, "2", "a", "2024", "5");
  return finish_plan (builder);
}

/* A unit that gets its first day is the same one, and so are its targets. One that has
 * its code, but another day and name, is another one. */
static void
test_unit_day (void)
{
  g_autoptr (BhxhPlan) before = new_plan_with_unit ("Hai", "");
  g_autoptr (BhxhPlan) dated = new_plan_with_unit ("Hai", "2004-01-01");
  g_autoptr (BhxhPlan) other = new_plan_with_unit ("Ba", "2004-01-01");
  g_autoptr (BhxhDifferences) same = compare (before, dated);
  g_autoptr (BhxhDifferences) another = compare (before, other);

  assert_rows (same, HEADER "units,changed,2,valid_from,,2004-01-01,\r\n");
  assert_messages (same, 0,
                   "Đơn vị, Hai (2), có hiệu lực từ ngày: (để trống) thành 01/01/2004.",
                   "Unit, Hai (2), first day of validity: from (blank) to 1 January "
                   "2004.");
  assert_rows (another, HEADER "units,removed,2,,,,\r\n"
                               "units,added,2/2004-01-01,,,,\r\n"
                               "targets,removed,2/a/2024/ubnd,,5,,\r\n"
                               "targets,added,2/a/2024/ubnd,,,5,\r\n");
}

static void
test_duty (void)
{
  static const Edit edits[] = { { BHXH_PLAN_DUTIES, "id", "d.III.1-4", "note_en", "x" },
                                { BHXH_PLAN_DUTIES, "id", "d.III.1-4", "deadline",
                                  "inclusive" },
                                { 0 } };
  g_autoptr (BhxhDifferences) differences = compare_edited (edits);

  assert_rows (differences, HEADER "duties,changed,d.III.1-4,deadline,,inclusive,\r\n"
                                   "duties,changed,d.III.1-4,note_en,Data shared between "
                                   "the four. Said again in III.4,x,\r\n");
}

static void
test_duty_gone (void)
{
  static const Edit edits[] = { { BHXH_PLAN_DUTIES, "id", "d.III.1-4", NULL, NULL },
                                { 0 } };
  g_autoptr (BhxhDifferences) differences = compare_edited (edits);
  g_autofree char *message =
      bhxh_differences_dup_message (differences, 0, BHXH_LANGUAGE_VI);

  assert_rows (differences, HEADER "duties,removed,d.III.1-4,,,,\r\n");
  g_assert_true (g_str_has_prefix (message, "Nhiệm vụ, d.III.1-4: bỏ “- Tăng cường sự "
                                            "phối hợp giữa cơ quan Bảo hiểm xã hội, "));
}

static void
test_text (void)
{
  static const Edit edits[] = {
    { BHXH_PLAN_TEXTS, "id", "III.1-1", "text_vi", "Giao chỉ tiêu." }, { 0 }
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, "III.1-1");
  const char *text = bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, "text_vi");
  g_autofree char *expected = g_strconcat ("Đoạn văn bản, III.1-1, nguyên văn: “", text,
                                           "” thành “Giao chỉ tiêu.”.", NULL);
  g_autoptr (BhxhDifferences) differences = compare_edited (edits);
  g_autofree char *message =
      bhxh_differences_dup_message (differences, 0, BHXH_LANGUAGE_VI);

  g_assert_cmpuint (bhxh_differences_get_n (differences), ==, 1);
  g_assert_cmpint (bhxh_differences_get_part (differences, 0), ==, BHXH_PART_TEXTS);
  g_assert_cmpint (bhxh_differences_get_kind (differences, 0), ==,
                   BHXH_DIFFERENCE_CHANGED);
  g_assert_cmpstr (message, ==, expected);
}

/* Identifiers of plans are not compared, titles are. */
static void
test_title (void)
{
  g_autoptr (BhxhPlan) before = load_edited (NULL, FALSE, "a");
  g_autoptr (BhxhPlan) after = load_edited (NULL, FALSE, "b");
  g_autoptr (BhxhDifferences) differences = compare (before, after);

  assert_rows (differences, HEADER "settings,changed,title_vi,title_vi,a,b,\r\n");
  assert_messages (differences, 0, "Thông tin chung, tên tiếng Việt: “a” thành “b”.",
                   "General, title in Vietnamese: from “a” to “b”.");
}

static void
test_same (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhDifferences) differences = compare (plan, plan);
  BhxhDifferences *again = bhxh_differences_ref (differences);
  g_autoptr (BhxhTable) table = bhxh_differences_dup_table (differences);
  gint64 number = 0;
  gint decimals = 0;

  g_assert_cmpuint (bhxh_differences_get_n (again), ==, 0);
  g_assert_cmpuint (bhxh_differences_count (again, BHXH_DIFFERENCE_ANY), ==, 0);
  g_assert_null (bhxh_differences_dup_message (again, 0, BHXH_LANGUAGE_VI));
  g_assert_cmpint (bhxh_differences_get_kind (again, 0), ==, 0);
  g_assert_cmpint (bhxh_differences_get_part (again, 0), ==, 0);
  g_assert_false (bhxh_differences_get_number (again, 0, &number, &decimals));
  bhxh_differences_unref (again);
  bhxh_differences_unref (NULL);
  g_assert_cmpuint (bhxh_table_get_n_columns (table), ==, 14);
  assert_rows (differences, HEADER);
}

static void
test_order (void)
{
  g_autoptr (BhxhPlan) before = load_edited (NULL, FALSE, "a");
  g_autoptr (BhxhPlan) after = load_edited (NULL, TRUE, "a");
  g_autoptr (BhxhDifferences) differences = compare (before, after);

  assert_rows (differences, HEADER);
}

/* The same unit and number, written otherwise. */
static void
test_spelling (void)
{
  static const Edit edits[] = { TARGET_2023 ("unit", "464@2022-10-28"), { 0 } };
  g_autoptr (BhxhDifferences) differences = compare_edited (edits);

  assert_rows (differences, HEADER);
}

/* 1,250 persons are 250 more than 1,000; and a cell that each side has alone. */
static void
test_persons (void)
{
  static const char *const figures[][3] = {
    { "a", "1000", "1250" }, { "b", "70", "70" }, { "c", NULL, "5" }, { "d", "6", NULL }
  };
  BhxhPlanBuilder *builders[] = { new_small_plan ("abcd", NULL, 0),
                                  new_small_plan ("abcd", NULL, 0) };
  g_autoptr (BhxhPlan) before = NULL;
  g_autoptr (BhxhPlan) after = NULL;
  g_autoptr (BhxhDifferences) differences = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    for (guint side = 0; side < G_N_ELEMENTS (builders); side++)
      if (figures[i][side + 1] != NULL)
        add_target (builders[side], "1", figures[i][0], "2024", figures[i][side + 1]);
  before = finish_plan (builders[0]);
  after = finish_plan (builders[1]);
  differences = compare (before, after);
  assert_rows (differences, HEADER "targets,changed,1/a/2024/ubnd,value,1000,1250,250\r\n"
                                   "targets,added,1/c/2024/ubnd,,,5,\r\n"
                                   "targets,removed,1/d/2024/ubnd,,6,,\r\n");
  assert_messages (differences, 0,
                   "Chỉ tiêu, Cơ sở, a, năm 2024 (ubnd): 1.000 người thành 1.250 người "
                   "(tăng 250 người).",
                   "Target, Cơ sở, a, 2024 (ubnd): from 1,000 persons to 1,250 persons "
                   "(250 persons more).");
  g_assert_cmpuint (bhxh_differences_count (differences, BHXH_DIFFERENCE_ANY), ==, 3);
  g_assert_cmpuint (bhxh_differences_count (differences, BHXH_DIFFERENCE_ADDED), ==, 1);
  g_assert_cmpuint (bhxh_differences_count (differences, BHXH_DIFFERENCE_REMOVED), ==, 1);
  g_assert_cmpuint (bhxh_differences_count (differences, BHXH_DIFFERENCE_CHANGED), ==, 1);
}

/* A small plan with an agency and more units. */
static BhxhPlan *
new_plan_with_rows (const char *const *agency, const char *const *codes)
{
  static const char *const agency_names[] = { "code", "name_vi", "name_en" };
  static const char *const unit_names[] = { "code", "parent", "level", "name_vi" };
  BhxhPlanBuilder *builder = new_small_plan ("a", NULL, 0);

  g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_AGENCIES, agency_names,
                                            agency, 3, NULL));
  for (; *codes != NULL; codes++)
    {
      const char *const unit[] = { *codes, "1", "district", "x" };

      g_assert_true (bhxh_plan_builder_add_row (builder, BHXH_PLAN_UNITS, unit_names,
                                                unit, 4, NULL));
    }
  return finish_plan (builder);
}

/* Keys come as people count: 9 before 10. */
static void
test_key_order (void)
{
  static const char *const agency[] = { "ubnd", "x", "" };
  static const char *const none[] = { NULL };
  static const char *const two[] = { "10", "9", NULL };
  g_autoptr (BhxhPlan) before = new_plan_with_rows (agency, none);
  g_autoptr (BhxhPlan) after = new_plan_with_rows (agency, two);
  g_autoptr (BhxhDifferences) differences = compare (before, after);

  assert_rows (differences, HEADER "units,added,9,,,,\r\n"
                                   "units,added,10,,,,\r\n");
}

/* Cells never run into each other, whatever is in them. */
static void
test_cells_apart (void)
{
  static const char *const first[] = { "ubnd", "a\x1f", "b" };
  static const char *const second[] = { "ubnd", "a",
                                        "\x1f"
                                        "b" };
  static const char *const none[] = { NULL };
  g_autoptr (BhxhPlan) before = new_plan_with_rows (first, none);
  g_autoptr (BhxhPlan) after = new_plan_with_rows (second, none);
  g_autoptr (BhxhDifferences) differences = compare (before, after);

  g_assert_cmpuint (bhxh_differences_count (differences, BHXH_DIFFERENCE_CHANGED), ==, 2);
}

/* Cancelling comes from the check of either plan. */
static gboolean
stop (guint64 done G_GNUC_UNUSED,
      guint64 total G_GNUC_UNUSED,
      gpointer data G_GNUC_UNUSED)
{
  return FALSE;
}

static void
test_cancelled (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_progress (options, stop, NULL);
  g_assert_null (bhxh_differences_compute (plan, plan, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/differences/figure", test_figure);
  g_test_add_func ("/differences/finding-size", test_finding_size);
  g_test_add_func ("/differences/figure-gone", test_figure_gone);
  g_test_add_func ("/differences/mere-source", test_mere_source);
  g_test_add_func ("/differences/unit-renamed", test_unit_renamed);
  g_test_add_func ("/differences/unit-day", test_unit_day);
  g_test_add_func ("/differences/duty", test_duty);
  g_test_add_func ("/differences/duty-gone", test_duty_gone);
  g_test_add_func ("/differences/text", test_text);
  g_test_add_func ("/differences/title", test_title);
  g_test_add_func ("/differences/same", test_same);
  g_test_add_func ("/differences/order", test_order);
  g_test_add_func ("/differences/spelling", test_spelling);
  g_test_add_func ("/differences/persons", test_persons);
  g_test_add_func ("/differences/key-order", test_key_order);
  g_test_add_func ("/differences/cells-apart", test_cells_apart);
  g_test_add_func ("/differences/cancelled", test_cancelled);
  return g_test_run ();
}
