/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals over frames that the bundled plan is not like: codes with leading zeros, units
 * that were divided, that are of the past, that are nested.
 */
#include "codec/actuals.h"
#include "frame-fixture.h"

#define HEADER "unit,indicator,period,value\n"

typedef struct
{
  const char *path;
  const char *units[8];
  const char *successions[8];
  const char *csv;
  const char *problems; /* "code text" */
  const char *figures;  /* "unit/period=value", of the only count; NULL: none */
} ActualsCase;

static const ActualsCase cases[] = {
  { "/actuals/zeros/one",
    { "1", "01,,,1,district,Huyện A", "00020,,,01,commune,Xã B" },
    { NULL },
    HEADER "20,n,2024,5\n20,n,2023,4\n",
    "leading-zeros-lost 20\n",
    "00020/2023=4 00020/2024=5 " },
  { "/actuals/zeros/exact-code-wins",
    { "1", "01,,,1,district,Huyện A" },
    { NULL },
    HEADER "1,n,2024,5\n",
    "",
    "1/2024=5 " },
  { "/actuals/zeros/several",
    { "9", "020,,,9,district,Huyện A", "00020,,,020,commune,Xã B" },
    { NULL },
    HEADER "20,n,2024,5\n",
    "ambiguous-unit 20\n",
    NULL },
  /* A district divided in 2023: both parts are needed. */
  { "/actuals/divided/both",
    { "p", "a,,2022-12-31,p,district", "b,2023-01-01,,p,district",
      "c,2023-01-01,,p,district" },
    { "a,b,2023-01-01,0.6", "a,c,2023-01-01,0.4" },
    HEADER "b,n,2024,6\nc,n,2024,5\n",
    "",
    "a/2024=11 " },
  { "/actuals/divided/one",
    { "p", "a,,2022-12-31,p,district", "b,2023-01-01,,p,district",
      "c,2023-01-01,,p,district" },
    { "a,b,2023-01-01,0.6", "a,c,2023-01-01,0.4" },
    HEADER "b,n,2024,6\n",
    "incomplete-sum a/n/2024\n",
    "" },
  /* A part that went to the neighbour: neither of the two is the sum of units any more,
   * but the whole is. */
  { "/actuals/divided/across",
    { "p", "a,,2022-12-31,p,district", "b,,2022-12-31,p,district",
      "c,2023-01-01,,p,district", "d,2023-01-01,,p,district" },
    { "a,c,2023-01-01,0.6", "a,d,2023-01-01,0.4", "b,d,2023-01-01" },
    HEADER "c,n,2024,6\nd,n,2024,5\n",
    "area-not-apart a/n/2024\n",
    "p/2024=11 " },
  /* Units of the past: two that became one before the axis' day. */
  { "/actuals/past/both",
    { "p", "z,2022-01-01,,p,district", "x,,2021-12-31,p,district",
      "y,,2021-12-31,p,district" },
    { "x,z,2022-01-01", "y,z,2022-01-01" },
    HEADER "x,n,2020,3\ny,n,2020,4\n",
    "",
    "z/2020=7 " },
  { "/actuals/past/one",
    { "p", "z,2022-01-01,,p,district", "x,,2021-12-31,p,district",
      "y,,2021-12-31,p,district" },
    { "x,z,2022-01-01", "y,z,2022-01-01" },
    HEADER "x,n,2020,3\n",
    "incomplete-sum z/n/2020\n",
    "" },
  /* The root came from one unit and from who knows what else: 3 is not all of it. */
  { "/actuals/past/root-of-one",
    { "q,2022-01-01,,,province", "x,,2021-12-31,,province" },
    { "x,q,2022-01-01" },
    HEADER "x,n,2020,3\n",
    "root-not-whole q/n/2020\n",
    "" },
  { "/actuals/past/root-of-one-with-its-own",
    { "q,2022-01-01,,,province", "x,,2021-12-31,,province" },
    { "x,q,2022-01-01" },
    HEADER "x,n,2020,3\nq@2022-01-01,n,2020,9\n",
    "",
    "q/2020=9 " },
  { "/actuals/past/root-of-two",
    { "q,2022-01-01,,,province", "x,,2021-12-31,,province", "y,,2021-12-31,,province" },
    { "x,q,2022-01-01", "y,q,2022-01-01" },
    HEADER "x,n,2020,3\ny,n,2020,4\n",
    "",
    "q/2020=7 " },
  /* Changes one after the other. */
  { "/actuals/chain",
    { "p", "a,,2022-12-31,p,district", "b,2023-01-01,2023-12-31,p,district",
      "c,2024-01-01,,p,district" },
    { "a,b,2023-01-01", "b,c,2024-01-01" },
    HEADER "b,n,2023,3\nc,n,2024,4\n",
    "",
    "a/2023=3 a/2024=4 " },
  /* The district d became L, its communes e and f. */
  { "/actuals/nested/upper",
    { "p", "d,,2022-12-31,p,district", "d1,,2022-12-31,d,commune",
      "d2,,2022-12-31,d,commune", "L,2023-01-01,,p,district", "e,2023-01-01,,L,commune",
      "f,2023-01-01,,L,commune" },
    { "d,L,2023-01-01", "d1,e,2023-01-01", "d2,f,2023-01-01" },
    HEADER "L,n,2024,9\n",
    "",
    "d/2024=9 " },
  { "/actuals/nested/lower",
    { "p", "d,,2022-12-31,p,district", "d1,,2022-12-31,d,commune",
      "d2,,2022-12-31,d,commune", "L,2023-01-01,,p,district", "e,2023-01-01,,L,commune",
      "f,2023-01-01,,L,commune" },
    { "d,L,2023-01-01", "d1,e,2023-01-01", "d2,f,2023-01-01" },
    HEADER "e,n,2024,4\nf,n,2024,5\n",
    "",
    "d/2024=9 d1/2024=4 d2/2024=5 " },
  { "/actuals/nested/both",
    { "p", "d,,2022-12-31,p,district", "d1,,2022-12-31,d,commune",
      "d2,,2022-12-31,d,commune", "L,2023-01-01,,p,district", "e,2023-01-01,,L,commune",
      "f,2023-01-01,,L,commune" },
    { "d,L,2023-01-01", "d1,e,2023-01-01", "d2,f,2023-01-01" },
    HEADER "e,n,2024,4\nL,n,2024,9\n",
    "",
    "d/2024=9 d1/2024=4 " },
  /* Nobody knows what a went into. */
  { "/actuals/vanished",
    { "p", "a,,2022-12-31,p,district", "b,,,p,district" },
    { NULL },
    HEADER "b,n,2024,5\n",
    "incomplete-sum p/n/2024\n",
    "b/2024=5 " },
};

static char *
dup_problems (const BhxhDiagnostics *diagnostics)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    g_string_append_printf (lines, "%s %s\n", bhxh_diagnostics_get_code (diagnostics, i),
                            bhxh_diagnostics_get_text (diagnostics, i));
  return g_string_free (lines, FALSE);
}

static char *
dup_figures (const BhxhFigures *figures)
{
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  GString *lines = g_string_new (NULL);

  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
      {
        g_autofree char *name =
            bhxh_period_format (bhxh_frame_get_period (frame, period));
        gint64 value = 0;
        gint decimals = 0;

        if (bhxh_figures_get (figures, unit, 0, period, 0, &value, &decimals))
          g_string_append_printf (lines, "%s/%s=%" G_GINT64_FORMAT " ",
                                  code_of (frame, (gint) unit), name, value);
      }
  return g_string_free (lines, FALSE);
}

static void
check_case (gconstpointer data)
{
  const ActualsCase *c = data;
  g_autoptr (RowSet) set = row_set_new ("2022-10-28");
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFrame) frame = NULL;
  g_autoptr (BhxhFigures) figures = NULL;
  g_autofree char *problems = NULL;
  g_autofree char *lines = NULL;

  for (guint i = 0; c->units[i] != NULL; i++)
    add_unit (set, c->units[i]);
  for (guint i = 0; c->successions[i] != NULL; i++)
    add_succession (set, c->successions[i]);
  add_indicator (set, "n,person");
  frame = build_frame (set, NULL, &error);
  g_assert_no_error (error);
  bhxh_options_set_diagnostics (options, diagnostics);
  figures =
      bhxh_actuals_parse (frame, NULL, "a.csv", c->csv, strlen (c->csv), options, &error);
  problems = dup_problems (diagnostics);
  g_assert_cmpstr (problems, ==, c->problems);
  g_assert_true ((figures == NULL) == (error != NULL));
  lines = figures != NULL ? dup_figures (figures) : NULL;
  g_assert_cmpstr (lines, ==, c->figures);
}

/* --- Memo ----------------------------------------------------------------------------
 */

static void
test_memo (void)
{
  Memo memo = { NULL };
  MemoKey key;

  g_assert_cmpuint (memo_find (&memo, "a", 1), ==, MEMO_NONE);
  memo_add (&memo, "a", 1, 7);
  memo_add (&memo, "", 0, 8);
  g_assert_cmpuint (memo_find (&memo, "a", 1), ==, 7);
  g_assert_cmpuint (memo_find (&memo, "", 0), ==, 8);
  g_assert_cmpuint (memo_find (&memo, "b", 1), ==, MEMO_NONE);
  key.length = 0;
  memo_key_append (&key, "ab", 2);
  for (guint i = 0; i < MEMO_MAX_BYTES; i++)
    memo_key_append (&key, "x", 1);
  g_assert_cmpuint (key.length, ==, MEMO_MAX_BYTES + 2);
  memo_add (&memo, key.bytes, key.length, 9);
  g_assert_cmpuint (memo_find (&memo, key.bytes, key.length), ==, MEMO_NONE);
  memo_clear (&memo);
}

/* Full, it begins anew. */
static void
test_memo_full (void)
{
  Memo memo = { NULL };

  for (guint i = 0; i <= MEMO_MAX_TEXTS; i++)
    memo_add (&memo, (const char *) &i, sizeof i, i);
  for (guint i = 0; i < MEMO_MAX_TEXTS; i += 1000)
    g_assert_cmpuint (memo_find (&memo, (const char *) &i, sizeof i), ==, MEMO_NONE);
  {
    const guint last = MEMO_MAX_TEXTS;

    g_assert_cmpuint (memo_find (&memo, (const char *) &last, sizeof last), ==, last);
  }
  memo_clear (&memo);
}

static void
test_remembered (void)
{
  Remembered remembered = { 0 };
  g_autofree char *text = g_strnfill (REMEMBERED_BYTES + 1, 'x');

  g_assert_false (remembered_find (&remembered, span_of ("")));
  for (guint length = 1; length <= REMEMBERED_BYTES + 1; length++)
    {
      const Span span = { text, length };

      remembered_set (&remembered, span, length);
      g_assert_true (remembered_find (&remembered, span) == (length <= REMEMBERED_BYTES));
      for (guint i = 0; i < length; i++)
        {
          text[i] = 'y';
          g_assert_false (remembered_find (&remembered, span));
          text[i] = 'x';
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_case);
  g_test_add_func ("/actuals/memo/texts", test_memo);
  g_test_add_func ("/actuals/memo/full", test_memo_full);
  g_test_add_func ("/actuals/memo/one-text", test_remembered);
  return g_test_run ();
}
