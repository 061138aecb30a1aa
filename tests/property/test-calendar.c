/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of calendars, over random texts put together from letters of one to four octets
 * and from all that has a meaning in a content line: every line has at most 75 octets and
 * is UTF-8 of its own, and read back by a reader of this file's own the texts are there.
 */
#include "duty/content-line.h"

#include <bhxhplan/bhxhplan.h>

#include <string.h>

#define ROUNDS 20000
#define MOST_PIECES 120

static const char *const pieces[] = {
  "a", "B", "7",      " ",      "\t",     ",",      ";",          "\\",       "\n",
  ":", "ă", "\u0300", "\u1EC7", "\u1EEF", "\u20AB", "\U0001F600", "\u1EADt ", "\\n",
  "=", "Đ", "\"",     "\u2026", "\\,",    "n",      "\r\nBEGIN",  "END:",     "quý",
};

/* A line break is one "\n" once it was read back. */
static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  const gint n = g_test_rand_int_range (0, MOST_PIECES);

  for (gint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* The lines of @text: each ends with CR LF, none has either in it. */
static GPtrArray *
split_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0')
    {
      const char *end = strstr (text, "\r\n");
      char *line = NULL;

      g_assert_nonnull (end);
      line = g_strndup (text, (gsize) (end - text));
      g_assert_null (strpbrk (line, "\r\n"));
      g_ptr_array_add (lines, line);
      text = end + 2;
    }
  return lines;
}

/* The whole content lines; asserts what holds for each folded one. */
static GPtrArray *
unfold (const char *text)
{
  g_autoptr (GPtrArray) lines = split_lines (text);
  GPtrArray *whole = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = lines->pdata[i];
      char *before = NULL;

      g_assert_cmpuint (strlen (line), <=, 75);
      g_assert_true (g_utf8_validate (line, -1, NULL));
      if (*line != ' ')
        {
          g_ptr_array_add (whole, g_strdup (line));
          continue;
        }
      g_assert_cmpuint (whole->len, >, 0);
      before = whole->pdata[whole->len - 1];
      whole->pdata[whole->len - 1] = g_strconcat (before, line + 1, NULL);
      g_free (before);
    }
  return whole;
}

static char *
unescape (const char *value)
{
  GString *text = g_string_new (NULL);

  for (; *value != '\0'; value++)
    if (*value != '\\')
      {
        g_assert_null (strchr (",;", *value));
        g_string_append_c (text, *value);
      }
    else
      {
        value++;
        g_assert_nonnull (strchr ("nN,;\\", *value));
        g_assert_cmpint (*value, !=, '\0');
        g_string_append_c (text, *value == 'n' || *value == 'N' ? '\n' : *value);
      }
  return g_string_free (text, FALSE);
}

/* --- One line --------------------------------------------------------------------------
 */

static void
check_text (const char *text)
{
  Sink sink;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *back = NULL;
  GString *expected = g_string_new (text);

  g_assert_true (bhxh_sink_init (&sink, 256, NULL, NULL, NULL));
  bhxh_content_line_write_text (&sink, "X-T", text);
  bhxh_sink_append (&sink, "", 1);
  lines = unfold (sink.buffer);
  bhxh_sink_clear (&sink);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_true (g_str_has_prefix (lines->pdata[0], "X-T:"));
  back = unescape ((const char *) lines->pdata[0] + strlen ("X-T:"));
  g_string_replace (expected, "\r\n", "\n", 0);
  g_assert_cmpstr (back, ==, expected->str);
  g_string_free (expected, TRUE);
}

static void
test_lines (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_text ();

      check_text (text);
    }
}

/* --- Whole calendars -------------------------------------------------------------------
 */

/* Every BEGIN has its END, in the right order. */
static void
check_nesting (const GPtrArray *lines)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = lines->pdata[i];

      if (g_str_has_prefix (line, "BEGIN:"))
        g_ptr_array_add (open, (gpointer) (line + strlen ("BEGIN:")));
      if (!g_str_has_prefix (line, "END:"))
        continue;
      g_assert_cmpuint (open->len, >, 0);
      g_assert_cmpstr (line + strlen ("END:"), ==, open->pdata[open->len - 1]);
      g_ptr_array_set_size (open, (gint) open->len - 1);
      g_assert_true (open->len > 0 || i == lines->len - 1);
    }
  g_assert_cmpuint (open->len, ==, 0);
}

/* No two entries are the same one; returns how many there are. */
static guint
check_identifiers (const GPtrArray *lines)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    if (g_str_has_prefix (lines->pdata[i], "UID:"))
      {
        n++;
        g_assert_true (g_hash_table_add (known, lines->pdata[i]));
      }
  return n;
}

static BhxhOptions *
random_options (void)
{
  BhxhOptions *options = bhxh_options_new ();
  const gint year = g_test_rand_int_range (2022, 2027);

  if (g_test_rand_bit ())
    bhxh_options_set_day (options, bhxh_period_new_day (year, 12, 20));
  if (g_test_rand_bit ())
    bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  if (g_test_rand_bit ())
    bhxh_options_set_calendar_kind (options, BHXH_CALENDAR_TASKS);
  if (g_test_rand_bit ())
    bhxh_options_set_local_date (options, "d.IV.7-3", "BYMONTHDAY=-1,10");
  bhxh_options_set_shift (options, (BhxhShift) g_test_rand_int_range (1, 4));
  bhxh_options_set_alarm_days (options, g_test_rand_int_range (-1, 367));
  return options;
}

static void
test_bundled (void)
{
  g_autoptr (BhxhPlan) plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (BhxhOptions) options = random_options ();
      g_autoptr (BhxhDuties) duties = bhxh_duties_compute (plan, NULL, options, NULL);
      const gboolean all = g_test_rand_bit ();
      g_autofree char *text =
          bhxh_duties_format_calendar (duties, all, options, NULL, NULL);
      g_autoptr (GPtrArray) lines = unfold (text);

      check_nesting (lines);
      g_assert_cmpuint (check_identifiers (lines), ==,
                        all ? bhxh_duties_get_n (duties)
                            : bhxh_duties_count (duties, BHXH_DUTY_ANY));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/lines", test_lines);
  g_test_add_func ("/calendar/bundled", test_bundled);
  return g_test_run ();
}
