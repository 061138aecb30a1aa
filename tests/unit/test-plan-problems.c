/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One broken package for each thing that can be wrong: what is said of it, and where.
 */
#include "plan-fixture.h"

/* One file of the small package says something else, or is there in addition. */
typedef struct
{
  const char *name; /* of the test */
  const char *file;
  const char *text; /* NULL: the file is missing */
  const char *code;
  guint line; /* of the problem, which is in the same file */
  guint column;
  const char *message; /* in English, behind the place; NULL: not looked at */
} BrokenPackage;

#define TARGETS "unit,indicator,period,value\n"
#define STATEMENTS                                                                       \
  "unit,indicator,period,value,decimals,rounding,qualifier,kind,owner,source\n"
#define TEXTS "id,parent,kind,text_vi\n"
#define AGENCIES "code,name_vi,members\nubnd,UBND,\n"
#define DUTIES "id,addressee,indicators\n"
#define RECURRING "id,addressee,recurrence\n"
#define RULES "id,expression\n"

static const BrokenPackage target_problems[] = {
  { "unknown-unit", "targets.csv", TARGETS "9,n,2024,1\n", "unknown-unit", 2, 1,
    "no unit has the name or code \"9\"" },
  { "unit-by-name", "targets.csv", TARGETS "Huyện B,n,2024,1\n", "unknown-unit", 2, 1,
    "no unit has the name or code \"Huyện B\"; perhaps 11" },
  { "indicator-by-name", "targets.csv", TARGETS "1,Số người,2024,1\n",
    "unknown-indicator", 2, 3,
    "no indicator has the name or code \"Số người\"; perhaps n" },
  { "unknown-indicator", "targets.csv", TARGETS "1,x,2024,1\n", "unknown-indicator", 2, 3,
    "no indicator has the name or code \"x\"" },
  { "bad-period", "targets.csv", TARGETS "1,n,20x4,1\n", "bad-period", 2, 5, NULL },
  { "period-out-of-range", "targets.csv", TARGETS "1,n,1800,1\n", "period-out-of-range",
    2, 5, "the period \"1800\" lies outside the years 1900-2155" },
  { "no-such-period", "targets.csv", TARGETS "1,n,2024-13,1\n", "no-such-period", 2, 5,
    "there is no period \"2024-13\": the calendar has no such month, quarter or day" },
  { "reversed-period", "targets.csv", TARGETS "1,n,2025/2022,1\n", "period-reversed", 2,
    5, "the period \"2025/2022\" ends before it begins" },
  { "bad-number", "targets.csv", TARGETS "1,n,2024,1\n11,r,2024,\"20,8\"\n", "bad-number",
    3, 11, "\"20,8\" is not a plain number; write it like 20.8" },
  { "missing-value", "targets.csv", TARGETS "1,n,2024,\n", "missing-value", 2, 10,
    "a value is missing in the column \"value\"" },
  { "fraction-of-person", "targets.csv", TARGETS "1,n,2024,1.5\n", "fraction-of-person",
    2, 10, "\"1.5\" is not a whole number of persons" },
  { "negative", "targets.csv", TARGETS "1,n,2024,-3\n", "negative-number", 2, 10, NULL },
  { "ragged", "targets.csv", TARGETS "1,n,2024\n", "ragged-row", 2, 9, NULL },
  { "missing-column", "targets.csv", "unit,indicator,period\n1,n,2024\n",
    "missing-column", 1, 0,
    "the header has no column \"value\"; the columns are: unit, indicator, period" },
  { "duplicate-column", "targets.csv", "unit,indicator,period,value,unit\n1,n,2024,1,1\n",
    "duplicate-column", 1, 29, NULL },
  { "duplicate-statement", "targets.csv", TARGETS "1,n,2024,1\n1,n,2024,2\n",
    "duplicate-key", 3, 1, NULL },
  { "unknown-owner", "targets.csv", STATEMENTS "1,n,2024,1,,,,,hdnd,\n", "unknown-agency",
    2, 16, "no agency has the code \"hdnd\"" },
  { "bad-qualifier", "targets.csv", STATEMENTS "1,n,2024,1,,,circa,,,\n",
    "bad-code-value", 2, 14, "\"circa\" is not one of exact, at_least, about, at_most" },
  { "bad-rounding", "targets.csv", STATEMENTS "1,n,2024,1,,up,,,,\n", "bad-code-value", 2,
    13, "\"up\" is not one of exact, nearest, half-up, floor, ceil" },
  { "bad-kind", "targets.csv", STATEMENTS "1,n,2024,1,,,,wish,,\n", "bad-code-value", 2,
    15, "\"wish\" is not one of target, baseline" },
  { "bad-decimals", "targets.csv", STATEMENTS "1,n,2024,1,x,,,,,\n", "bad-number", 2, 12,
    NULL },
  { "decimals-do-not-fit", "targets.csv", STATEMENTS "1,n,2024,114550,-2,,,,,\n",
    "too-many-decimals", 2, 10, "\"114550\" has more than -2 decimals" },
  { "bad-source", "targets.csv", STATEMENTS "1,n,2024,1,,,,,,II.table#1/2\n",
    "bad-source", 2, 17, NULL },
  { "unit-of-bad-date", "targets.csv", TARGETS "1@2024,n,2024,1\n", "bad-date", 2, 1,
    NULL },
};

static const BrokenPackage row_problems[] = {
  { "text-twice", "texts.csv", TEXTS "I,,heading,a\nI,,heading,b\n", "duplicate-key", 3,
    1, NULL },
  { "text-without-parent", "texts.csv", TEXTS "I,II,heading,a\n", "unknown-text", 2, 3,
    "no text has the id \"II\"" },
  { "text-cycle", "texts.csv", TEXTS "I,II,heading,a\nII,I,heading,b\n", "cycle", 3, 4,
    "\"II\" leads back to itself: I" },
  { "text-of-itself", "texts.csv", TEXTS "I,I,heading,a\n", "cycle", 2, 3, NULL },
  { "text-missing", "texts.csv", TEXTS "I,,heading,\n", "missing-value", 2, 12, NULL },
  { "bad-id", "texts.csv", TEXTS "a b,,heading,a\n", "bad-code", 2, 1, NULL },
  { "unknown-member", "agencies.csv", AGENCIES "all,Cả hai,ubnd;hdnd\n", "unknown-agency",
    3, 12, NULL },
  { "set-in-set", "agencies.csv", AGENCIES "a,A,ubnd\nb,B,ubnd;a\n", "cycle", 4, 5,
    NULL },
  { "issuer-not-listed", "agencies.csv", "code,name_vi\nhdnd,HĐND\n", "unknown-agency", 0,
    0, "no agency has the code \"ubnd\"" },
  { "duty-by-weekday", "duties.csv", RECURRING "d1,ubnd,FREQ=MONTHLY;BYDAY=1FR\n",
    "unsupported-recurrence", 2, 22,
    "the recurrence (RRULE) has a part that is not supported: \"BYDAY=1FR\"; supported "
    "are "
    "FREQ=YEARLY, FREQ=MONTHLY, INTERVAL, BYMONTH, BYMONTHDAY, COUNT, UNTIL=20251231" },
  { "duty-in-month-13", "duties.csv", RECURRING "d1,ubnd,FREQ=YEARLY;BYMONTH=13\n",
    "bad-recurrence", 2, 21,
    "the recurrence (RRULE) is not understood at \"BYMONTH=13\"; write it like "
    "BYMONTH=6,12" },
  { "duty-twice-as-often", "duties.csv", RECURRING "d1,ubnd,FREQ=YEARLY;FREQ=MONTHLY\n",
    "recurrence-clash", 2, 21, NULL },
  { "change-of-nobody", "agency-successions.csv", "old,new\nubnd,hdnd\n",
    "unknown-agency", 2, 6, NULL },
  { "change-for-no-duty", "agency-successions.csv", "old,new,duties\nubnd,ubnd,d9\n",
    "unknown-duty", 2, 11, NULL },
  { "change-into-itself", "agency-successions.csv", "old,new\nubnd,ubnd\n", "cycle", 2, 6,
    "\"ubnd\" leads back to itself: ubnd" },
  /* The quote is the ninth character, FREQ the tenth, BYMONTH twelve behind it. */
  { "duty-in-quotes", "duties.csv", RECURRING "d1,ubnd,\"FREQ=YEARLY;BYMONTH=6,13\"\n",
    "bad-recurrence", 2, 22,
    "the recurrence (RRULE) is not understood at \"BYMONTH=6,13\"; write it like "
    "BYMONTH=6,12" },
  { "duty-in-quotes-first", "duties.csv",
    RECURRING "d1,ubnd,\"FREQ=DAILY;BYMONTHDAY=1,2\"\n", "unsupported-recurrence", 2, 10,
    NULL },
  { "duty-in-quotes-space", "duties.csv",
    RECURRING "d1,ubnd,\"  FREQ=YEARLY;BYMONTH=6,13\"\n", "bad-recurrence", 2, 24, NULL },
  { "duty-behind-space", "duties.csv", RECURRING "d1,ubnd,  FREQ=YEARLY;BYMONTH=13\n",
    "bad-recurrence", 2, 23, NULL },
  { "duty-of-nobody", "duties.csv", DUTIES "d1,sotc,n\n", "unknown-agency", 2, 4, NULL },
  { "duty-on-nothing", "duties.csv", DUTIES "d1,ubnd,n;x\n", "unknown-indicator", 2, 9,
    "no indicator has the name or code \"x\"" },
  { "bad-list", "duties.csv", DUTIES "d1,ubnd,n;;r\n", "bad-list", 2, 9, NULL },
  { "bad-boolean", "agencies.csv", "code,name_vi,per_unit\nubnd,UBND,yes\n",
    "bad-code-value", 2, 11, "\"yes\" is not one of true, false" },
  { "accepted-no-rule", "accepted.csv", "rule,cells\nx,1/n/2024/ubnd\n", "unknown-rule",
    2, 1, NULL },
  { "rule-severity", "rules.csv", "id,expression,severity\na,r <= 100,fatal\n",
    "bad-code-value", 2, 12, "\"fatal\" is not one of notice, warning, error" },
  { "rule-unknown-name", "rules.csv", RULES "a,r <= q\n", "unknown-indicator", 2, 8,
    NULL },
  /* The quote is the third character, q six behind it. */
  { "rule-in-quotes", "rules.csv", RULES "a,\"r <= q\"\n", "unknown-indicator", 2, 9,
    NULL },
  { "rule-syntax", "rules.csv", RULES "a,r <= \n", "rule-cut-short", 2, 8, NULL },
};

static const BrokenPackage axis_problems[] = {
  { "unit-cycle", "units.csv",
    "code,parent,level,name_vi\n0,,province,R\n1,11,district,A\n11,1,commune,B\n",
    "cycle", 3, 1, NULL },
  { "no-root", "units.csv",
    "code,parent,level,name_vi\n1,11,province,A\n11,1,district,B\n", NULL, 0, 0, NULL },
  { "two-roots", "units.csv",
    "code,parent,level,name_vi\n1,,province,A\n11,,district,B\n", "two-roots", 3, 1,
    NULL },
  { "unknown-parent", "units.csv",
    "code,parent,level,name_vi\n1,,province,A\n11,2,district,B\n", "unknown-parent", 3, 1,
    NULL },
  { "overlap", "units.csv",
    "code,valid_from,valid_to,parent,level,name_vi\n1,,,,province,A\n11,,2024-06-30,1,"
    "district,B\n11,2024-06-30,,1,district,C\n",
    "overlapping-validity", 4, 1, NULL },
  { "bad-date", "units.csv",
    "code,valid_to,parent,level,name_vi\n1,,,province,A\n11,30/6/2024,1,district,B\n",
    "bad-date", 3, 4, "\"30/6/2024\" is not a date; write it like 2024-09-30" },
  { "reversed-bounds", "units.csv",
    "code,valid_to,parent,level,name_vi\n1,,,province,A\n11,2024-06-30/2024-06-01,1,"
    "district,B\n",
    "bad-date", 3, 4, NULL },
  { "unknown-denominator", "indicators.csv",
    "code,name_vi,unit,decimals,rounding,denominator\nn,N,person,0,exact,\n"
    "r,R,percent,1,nearest,labour\n",
    "unknown-denominator", 3, 1, NULL },
  { "bad-measure", "indicators.csv",
    "code,name_vi,unit,decimals,rounding\nn,N,person,0,exact\nr,R,pct,1,nearest\n",
    "bad-code-value", 3, 5, "\"pct\" is not one of person, percent, index" },
  { "bad-indicator-name", "indicators.csv",
    "code,name_vi,unit,decimals,rounding\nn,N,person,0,exact\nr,R,percent,1,nearest\n"
    "a-b,C,person,0,exact\n",
    "bad-code", 4, 1, NULL },
};

static const BrokenPackage descriptor_problems[] = {
  { "no-descriptor", "datapackage.json", NULL, "missing-file", 0, 0,
    "the file is not there" },
  { "no-json", "datapackage.json", "{\"name\": ", "bad-json", 1, 9, NULL },
  { "list", "datapackage.json", "[]", "bad-json", 1, 1, NULL },
  { "double-key", "datapackage.json", "{\"name\": \"a\",\n \"name\": \"b\"}",
    "json-duplicate-key", 2, 0, NULL },
  { "too-deep", "datapackage.json",
    "{\"a\": "
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]"
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
    "json-too-deep", 1, 1, NULL },
  { "version", "datapackage.json",
    "{\"name\": \"a\", \"bhxhplan_format\": \"2.0\", \"term\": \"2024\", \"issuer\": "
    "\"ubnd\"}",
    "unknown-version", 0, 0, "the format version \"2.0\" is not known here; 1.x is" },
  { "no-version", "datapackage.json",
    "{\"name\": \"a\", \"term\": \"2024\", \"issuer\": \"ubnd\"}", "json-missing-key", 0,
    0, "the key \"bhxhplan_format\" is missing" },
  { "no-term", "datapackage.json",
    "{\"name\": \"a\", \"bhxhplan_format\": \"1.0\", \"issuer\": \"ubnd\"}",
    "json-missing-key", 0, 0, "the key \"term\" is missing" },
  { "wrong-type", "datapackage.json",
    "{\"name\": \"a\", \"bhxhplan_format\": \"1.0\", \"term\": 2024, \"issuer\": "
    "\"ubnd\"}",
    "json-wrong-type", 0, 0, "the value of the key \"term\" must be a text in \"\"" },
  { "bad-name", "datapackage.json",
    "{\"name\": \"A b\", \"bhxhplan_format\": \"1.0\", \"term\": \"2024\", \"issuer\": "
    "\"ubnd\"}",
    "json-bad-value", 0, 0,
    "the key \"name\" does not take \"A b\"; write it like quang-tri-2022-2025" },
  { "no-units", "units.csv", NULL, "missing-file", 0, 0, "the file is not there" },
  { "empty-units", "units.csv", "", "empty-file", 0, 0, NULL },
};

/* What goes wrong for one cause is told once, where the cause is. */
static const struct
{
  const char *name;
  const char *file;
  const char *text;
  const char *at; /* the file of the problem */
  const char *message;
} single_problems[] = {
  { "no-name", "datapackage.json",
    "{\"bhxhplan_format\": \"1.0\", \"term\": \"2024\", \"issuer\": \"ubnd\"}",
    "datapackage.json", "the key \"name\" is missing" },
  { "no-json", "datapackage.json", "{\"name\" \"a\"}", "datapackage.json",
    "this is not valid JSON near \"\"a\"\"" },
  { "bad-term", "datapackage.json",
    "{\"name\": \"a\", \"bhxhplan_format\": \"1.0\", \"term\": \"20x4\", \"issuer\": "
    "\"ubnd\"}",
    "datapackage.json",
    "the key \"term\" does not take \"20x4\"; write it like 2022/2025" },
  { "term-of-a-number", "datapackage.json",
    "{\"name\": \"a\", \"bhxhplan_format\": \"1.0\", \"term\": 2024, \"issuer\": "
    "\"ubnd\"}",
    "datapackage.json", "the value of the key \"term\" must be a text in \"\"" },
  { "unknown-issuer", "agencies.csv", "code,name_vi\nhdnd,HĐND\n", "datapackage.json",
    "no agency has the code \"ubnd\"" },
  { "listed", "datapackage.json",
    "{\"name\": \"a\", \"bhxhplan_format\": \"1.0\", \"term\": \"2024\", \"issuer\": "
    "\"ubnd\", \"resources\": [{\"path\": \"units.csv\"}, {\"path\": \"rules.csv\"}]}",
    "rules.csv", "the file is not there" },
  { "no-units", "units.csv", NULL, "units.csv", "the file is not there" },
  { "no-root", "units.csv",
    "code,valid_from,parent,level,name_vi\n1,2025-01-01,,province,A\n", "units.csv",
    "every unit has a parent on 2024-01-01; one must have none" },
  { "code-twice", "units.csv",
    "code,parent,level,name_vi\n1,,province,A\n11,1,district,B\n12,11,commune,C\n"
    "11,1,district,D\n",
    "units.csv", "the code 11 is that of two units at one time: line 3 and line 5" },
  { "indicator-cycle", "indicators.csv",
    "code,name_vi,unit,decimals,rounding,part_of\nn,N,person,0,exact,m\n"
    "r,R,percent,1,nearest,\nm,M,person,0,exact,n\n",
    "indicators.csv", "\"n\" leads back to itself: n → m → n" },
  { "twenty-digits", "targets.csv", TARGETS "1,n,2024,12345678901234567890\n",
    "targets.csv", "the number \"12345678901234567890\" is out of range" },
};

/* The problem of that code, whatever others there are. */
static guint
find_problem (const BhxhDiagnostics *diagnostics, const char *code)
{
  const guint n = bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (bhxh_diagnostics_get_code (diagnostics, i), code) == 0)
      return i;
  return n;
}

static void
check_message (const BhxhDiagnostics *diagnostics, guint index, const char *expected)
{
  g_autofree char *message =
      bhxh_diagnostics_dup_message (diagnostics, index, BHXH_LANGUAGE_EN);
  const char *words = strstr (message, ": ");

  g_assert_nonnull (words);
  g_assert_cmpstr (words + 2, ==, expected);
}

static void
test_broken (gconstpointer data)
{
  const BrokenPackage *broken = data;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  g_autoptr (GError) error = NULL;
  char *folder = write_small_package (broken->file, broken->text);
  BhxhPlan *plan = bhxh_plan_load (folder, options, &error);
  guint64 line = 0;
  guint64 column = 0;
  guint found = 0;

  print_problems (diagnostics);
  g_assert_null (plan);
  g_assert_nonnull (error);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), >=, 1);
  if (broken->code != NULL)
    {
      found = find_problem (diagnostics, broken->code);
      g_assert_cmpuint (found, <,
                        bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE));
      bhxh_diagnostics_get_place (diagnostics, found, &line, &column);
      g_assert_cmpuint (line, ==, broken->line);
      if (broken->column != 0)
        g_assert_cmpuint (column, ==, broken->column);
    }
  if (broken->line != 0 && broken->code != NULL)
    g_assert_true (
        g_str_has_suffix (bhxh_diagnostics_get_file (diagnostics, found), broken->file));
  if (broken->message != NULL)
    check_message (diagnostics, found, broken->message);
  remove_folder (folder);
}

static void
test_single (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  g_autoptr (GError) error = NULL;
  char *folder = write_small_package (single_problems[i].file, single_problems[i].text);
  g_autofree char *path = g_build_filename (folder, single_problems[i].at, NULL);

  g_assert_null (bhxh_plan_load (folder, options, &error));
  print_problems (diagnostics);
  g_assert_nonnull (error);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 1);
  g_assert_cmpstr (bhxh_diagnostics_get_file (diagnostics, 0), ==, path);
  check_message (diagnostics, 0, single_problems[i].message);
  remove_folder (folder);
}

/* The error is the first problem; the others are told all the same. */
static void
test_all_at_once (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  g_autoptr (GError) error = NULL;
  char *folder = write_small_package ("targets.csv", TARGETS
                                      "9,x,20x4,abc\n1,n,2024,\"1,5\"\n1,n,2025,7\n");

  g_assert_null (bhxh_plan_load (folder, options, &error));
  print_problems (diagnostics);
  /* Three cells of the first row (its number cannot be judged without an indicator), one
   * of the second. */
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 4);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  g_assert_true (g_str_has_suffix (
      error->message, "\"20x4\" is not a period; write it like 2024, 2024-H1, "
                      "2024-Q3, 2024-09, 2024-09-30 or 2022/2025"));
  remove_folder (folder);
}

static void
test_missing_together (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();

  g_assert_null (bhxh_plan_load (folder, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  /* The descriptor, units, indicators and targets. */
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, i), ==, "missing-file");
  remove_folder (folder);
}

static void
test_no_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_plan_load ("/nonexistent/plan", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
}

/* A kind that is not known here loads, and is kept. */
static void
test_unknown_kind (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = NULL;
  char *folder = write_small_package ("texts.csv", TEXTS "I,,poem,a\n");

  plan = bhxh_plan_load (folder, options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 1);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, "unknown-kind");
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, 0, "kind"), ==, "poem");
  remove_folder (folder);
}

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
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  char *folder = write_small_package (NULL, NULL);

  bhxh_options_set_progress (options, stop, NULL);
  g_assert_null (bhxh_plan_load (folder, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
  remove_folder (folder);
}

static void
add_cases (const char *group, const BrokenPackage *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/plan/problems/%s/%s", group, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_broken);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("targets", target_problems, G_N_ELEMENTS (target_problems));
  add_cases ("rows", row_problems, G_N_ELEMENTS (row_problems));
  add_cases ("axes", axis_problems, G_N_ELEMENTS (axis_problems));
  add_cases ("descriptor", descriptor_problems, G_N_ELEMENTS (descriptor_problems));
  for (guint i = 0; i < G_N_ELEMENTS (single_problems); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/plan/problems/single/%s", single_problems[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_single);
    }
  g_test_add_func ("/plan/problems/all-at-once", test_all_at_once);
  g_test_add_func ("/plan/problems/missing-together", test_missing_together);
  g_test_add_func ("/plan/problems/no-folder", test_no_folder);
  g_test_add_func ("/plan/problems/unknown-kind", test_unknown_kind);
  g_test_add_func ("/plan/problems/cancelled", test_cancelled);
  return g_test_run ();
}
