/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Recurrences: the examples of RFC 5545, section 3.8.5.3, that have nothing but what is
 * understood here, with the days that it lists; ends of months and leap years; what is
 * refused.
 */
#include "bundled-fixture.h"

#include <string.h>

#define N_DAYS 64

static BhxhRecurrence *
parse (const char *rule, const char *start)
{
  g_autoptr (GError) error = NULL;
  BhxhRecurrence *recurrence =
      bhxh_recurrence_parse (rule, -1, period_of (start), &error);

  g_assert_no_error (error);
  return recurrence;
}

/* All occurrences in a window, a space between them. */
static char *
list_days (const char *rule, const char *start, const char *window)
{
  g_autoptr (BhxhRecurrence) recurrence = parse (rule, start);
  g_autoptr (GString) list = g_string_new (NULL);
  BhxhPeriod days[N_DAYS];
  const gsize n = bhxh_recurrence_fill_days (
      recurrence, window != NULL ? period_of (window) : BHXH_PERIOD_NONE, days, N_DAYS);

  g_assert_cmpuint (n, <=, N_DAYS);
  for (gsize i = 0; i < n; i++)
    {
      char *day = bhxh_period_format (days[i]);

      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", day);
      bhxh_free (day);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

typedef struct
{
  const char *rule;
  const char *start;
  const char *window; /* NULL: all */
  const char *days;
} Example;

static void
check_examples (const Example *examples, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *days =
          list_days (examples[i].rule, examples[i].start, examples[i].window);

      g_assert_cmpstr (days, ==, examples[i].days);
    }
}

static void
test_rfc (void)
{
  static const Example examples[] = {
    /* Monthly on the third-to-the-last day of the month, forever. */
    { "FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-09/1998-02",
      "1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26" },
    /* Monthly on the 2nd and 15th of the month for 10 occurrences. */
    { "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02", NULL,
      "1997-09-02 1997-09-15 1997-10-02 1997-10-15 1997-11-02 1997-11-15 1997-12-02 "
      "1997-12-15 1998-01-02 1998-01-15" },
    /* Monthly on the first and last day of the month for 10 occurrences. */
    { "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30", NULL,
      "1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31 "
      "1998-01-01 1998-01-31 1998-02-01" },
    /* Every 18 months on the 10th thru 15th of the month for 10 occurrences. */
    { "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10",
      NULL,
      "1997-09-10 1997-09-11 1997-09-12 1997-09-13 1997-09-14 1997-09-15 1999-03-10 "
      "1999-03-11 1999-03-12 1999-03-13" },
    /* Yearly in June and July for 10 occurrences. */
    { "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10", NULL,
      "1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10 "
      "2000-07-10 2001-06-10 2001-07-10" },
    /* Every other year on January, February, and March for 10 occurrences. */
    { "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997-03-10", NULL,
      "1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10 "
      "2003-01-10 2003-02-10 2003-03-10" },
    /* An example where an invalid date (i.e., February 30) is ignored. */
    { "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", NULL,
      "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30" },
  };

  check_examples (examples, G_N_ELEMENTS (examples));
}

/* 2100 is no leap year; what does not exist is skipped, not moved. */
static void
test_edges (void)
{
  static const Example examples[] = {
    { "FREQ=YEARLY", "2024-02-29", "2024/2032", "2024-02-29 2028-02-29 2032-02-29" },
    { "FREQ=YEARLY", "2096-02-29", "2096/2104", "2096-02-29 2104-02-29" },
    { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2022-12-31", "2023/2025",
      "2023-02-28 2024-02-29 2025-02-28" },
    { "FREQ=MONTHLY", "2024-01-31", "2024-H1", "2024-01-31 2024-03-31 2024-05-31" },
    { "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "2022-12-31", "2022/2023",
      "2022-12-31 2023-03-31 2023-06-30 2023-09-30 2023-12-31" },
    { "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1", "2022-12-01", "2022/2023",
      "2022-12-31 2023-06-30 2023-12-31" },
    { "FREQ=YEARLY;BYMONTHDAY=31", "2024-01-01", "2024",
      "2024-01-31 2024-03-31 2024-05-31 2024-07-31 2024-08-31 2024-10-31 2024-12-31" },
    { "FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-31,30,-1", "2024-01-01", "2024",
      "2024-06-30 2024-12-01 2024-12-30 2024-12-31" },
    { "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15;UNTIL=20241215", "2022-12-15", NULL,
      "2022-12-15 2023-12-15 2024-12-15" },
    { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2022-01-01", NULL, "" },
    { "FREQ=YEARLY;COUNT=5", "2154-05-01", NULL, "2154-05-01 2155-05-01" },
    { "FREQ=YEARLY;UNTIL=20211231", "2022-01-01", NULL, "" },
  };

  check_examples (examples, G_N_ELEMENTS (examples));
}

static void
check_day (BhxhPeriod day, const char *expected)
{
  char *text = bhxh_period_format (day);

  g_assert_cmpstr (text, ==, expected);
  bhxh_free (text);
}

static void
test_neighbours (void)
{
  g_autoptr (BhxhRecurrence) rule =
      parse ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;COUNT=5", "2022-12-31");
  g_autoptr (BhxhRecurrence) again = bhxh_recurrence_ref (rule);

  check_day (bhxh_recurrence_get_start (again), "2022-12-31");
  check_day (bhxh_recurrence_find_next (rule, BHXH_PERIOD_NONE), "2022-12-31");
  check_day (bhxh_recurrence_find_next (rule, period_of ("2022-12-31")), "2023-03-31");
  check_day (bhxh_recurrence_find_next (rule, period_of ("2023-02")), "2023-03-31");
  check_day (bhxh_recurrence_find_next (rule, period_of ("2023")), "");
  check_day (bhxh_recurrence_find_previous (rule, BHXH_PERIOD_NONE), "2023-12-31");
  check_day (bhxh_recurrence_find_previous (rule, period_of ("2023-12-31")),
             "2023-09-30");
  check_day (bhxh_recurrence_find_previous (rule, period_of ("2023")), "2022-12-31");
  check_day (bhxh_recurrence_find_previous (rule, period_of ("2022")), "");
}

static void
test_format (void)
{
  static const char *const rules[][2] = {
    { "bymonthday=-1,+15,1,-2;Freq=Monthly;interval=1",
      "FREQ=MONTHLY;BYMONTHDAY=1,15,-1,-2" },
    { "COUNT=08;BYMONTH=12,06;FREQ=YEARLY;INTERVAL=2",
      "FREQ=YEARLY;INTERVAL=2;BYMONTH=6,12;COUNT=8" },
    { "FREQ=YEARLY;UNTIL=20251231;BYMONTHDAY=-1",
      "FREQ=YEARLY;BYMONTHDAY=-1;UNTIL=20251231" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (BhxhRecurrence) rule = parse (rules[i][0], "2024-01-01");
      char *text = bhxh_recurrence_format (rule);

      g_assert_cmpstr (text, ==, rules[i][1]);
      bhxh_free (text);
    }
}

/* What is refused, and the part that the message names. */
static void
test_refused (void)
{
  static const struct
  {
    const char *rule;
    gint code; /* of BhxhError */
    const char *part;
  } cases[] = {
    { "FREQ=DAILY;COUNT=10", BHXH_ERROR_UNSUPPORTED, "\"FREQ=DAILY\"" },
    { "FREQ=WEEKLY", BHXH_ERROR_UNSUPPORTED, "\"FREQ=WEEKLY\"" },
    { "FREQ=MONTHLY;BYDAY=1FR", BHXH_ERROR_UNSUPPORTED, "\"BYDAY=1FR\"" },
    { "FREQ=YEARLY;BYYEARDAY=1,100", BHXH_ERROR_UNSUPPORTED, "\"BYYEARDAY=1,100\"" },
    { "FREQ=YEARLY;BYWEEKNO=20", BHXH_ERROR_UNSUPPORTED, "\"BYWEEKNO=20\"" },
    { "FREQ=MONTHLY;BYSETPOS=3", BHXH_ERROR_UNSUPPORTED, "\"BYSETPOS=3\"" },
    { "FREQ=YEARLY;WKST=SU", BHXH_ERROR_UNSUPPORTED, "\"WKST=SU\"" },
    { "FREQ=YEARLY;UNTIL=19971224T000000Z", BHXH_ERROR_UNSUPPORTED,
      "\"UNTIL=19971224T000000Z\"" },
    { "", BHXH_ERROR_SYNTAX, "\"\"" },
    { "INTERVAL=3", BHXH_ERROR_SYNTAX, "\"INTERVAL=3\"" },
    { "FREQ=YEARLY;", BHXH_ERROR_SYNTAX, "\"FREQ=YEARLY;\"" },
    { "FREQ=YEARLY;;COUNT=1", BHXH_ERROR_SYNTAX, "\"\"" },
    { "FREQ=YEARLY;COUNT=0", BHXH_ERROR_SYNTAX, "\"COUNT=0\"" },
    { "FREQ=YEARLY;COUNT=1000000", BHXH_ERROR_SYNTAX, "\"COUNT=1000000\"" },
    { "FREQ=YEARLY;INTERVAL=-1", BHXH_ERROR_SYNTAX, "\"INTERVAL=-1\"" },
    { "FREQ=YEARLY;BYMONTH=13", BHXH_ERROR_SYNTAX, "\"BYMONTH=13\"" },
    { "FREQ=YEARLY;BYMONTH=6,", BHXH_ERROR_SYNTAX, "\"BYMONTH=6,\"" },
    { "FREQ=YEARLY;BYMONTHDAY=0", BHXH_ERROR_SYNTAX, "\"BYMONTHDAY=0\"" },
    { "FREQ=YEARLY;BYMONTHDAY=-32", BHXH_ERROR_SYNTAX, "\"BYMONTHDAY=-32\"" },
    { "FREQ=YEARLY;UNTIL=20250229", BHXH_ERROR_SYNTAX, "\"UNTIL=20250229\"" },
    { "FREQ=YEARLY;FREQ=YEARLY", BHXH_ERROR_SYNTAX, "\"FREQ=YEARLY\"" },
    { "FREQ=YEARLY;COUNT=2;UNTIL=20251231", BHXH_ERROR_SYNTAX, "\"UNTIL=20251231\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          bhxh_recurrence_parse (cases[i].rule, -1, period_of ("2024-01-01"), &error));
      g_assert_error (error, BHXH_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].part));
    }
}

static void
test_start (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_recurrence_parse ("FREQ=YEARLY", -1, period_of ("2024"), &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  bhxh_recurrence_unref (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/rfc-5545", test_rfc);
  g_test_add_func ("/recurrence/edges", test_edges);
  g_test_add_func ("/recurrence/next-and-previous", test_neighbours);
  g_test_add_func ("/recurrence/format", test_format);
  g_test_add_func ("/recurrence/refused", test_refused);
  g_test_add_func ("/recurrence/start", test_start);
  return g_test_run ();
}
