/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals out of Arrow streams whose texts are views: within them, in other buffers, and
 * outside of these.
 */
#include "figures-arrow-check.h"

/* As Arrow lays them out: up to 12 bytes of text; or 4 of a longer one, the number of a
 * buffer and where in it the text begins. */
typedef struct
{
  gint32 length;
  char beginning[4];
  gint32 buffer;
  gint32 begin;
} View;

static View
view_of (const char *text)
{
  View view = { (gint32) strlen (text), "", 0, 0 };

  memcpy ((char *) &view + sizeof view.length, text, strlen (text));
  return view;
}

#define VIEWED "the first buffer"
static const gint64 viewed_sizes[] = { 16, 23 };

/* The buffers are exactly as long as they say. */
#define VIEWS(name, views)                                                               \
  {                                                                                      \
    name, "vu", 3, 0, 0, 5, { NULL, views, VIEWED, "of:" N, viewed_sizes }, NULL         \
  }

/* Texts of 3, 7 and 12 bytes stand in their views, one of 20 elsewhere. */
static void
test_views (void)
{
  const View units[] = { view_of ("461"), view_of ("462"), view_of ("464") };
  const View indicators[] = { { 20, "si_v", 1, 3 },
                              view_of ("si_rate"),
                              view_of ("labour_force") };
  const View values[] = { view_of ("1500"), view_of ("20.8"), view_of ("20") };
  const MadeColumn columns[] = {
    { "unit", "vu", 3, 0, 0, 3, { NULL, units, NULL }, NULL },
    VIEWS ("indicator", indicators),
    YEARS,
    { "value", "vu", 3, 0, 1, 3, { first_and_last, values, NULL }, NULL },
  };
  const MadeColumn sliced[] = {
    { "unit", "vu", 1, 2, 0, 3, { NULL, units, NULL }, NULL },
    { "indicator", "vu", 1, 2, 0, 3, { NULL, indicators, NULL }, NULL },
    { "period", "s", 1, 2, 0, 2, { NULL, years }, NULL },
    { "value", "vu", 1, 2, -1, 3, { first_and_last, values, NULL }, NULL },
  };
  const MadeBatch batch = BATCH (columns);
  const MadeBatch slice = { sliced, 4, 1, 0, NULL };

  check_figures (&batch, 1, "461/" N "/2022=1500\n464/labour_force/2024=20\n");
  check_figures (&slice, 1, "464/labour_force/2024=20\n");
}

/* Dictionaries have them too. */
static void
test_dictionary_of_views (void)
{
  const View words[] = { { 20, "si_v", 1, 3 } };
  const MadeColumn dictionary = {
    NULL, "vu", 1, 0, 0, 5, { NULL, words, VIEWED, "of:" N, viewed_sizes }, NULL
  };
  const MadeColumn columns[] = {
    UNITS,
    { "indicator", "I", 3, 0, 0, 2, { NULL, (const guint32[]){ 0, 0, 0 } }, &dictionary },
    YEARS,
    VALUES ("l", persons),
  };
  const MadeBatch batch = BATCH (columns);

  check_figures (&batch, 1, COUNTS);
}

/* A length below zero; no such buffer; before its beginning; past its end, by the begin and
 * by the length; a sum past 32 bits. */
static void
test_views_refused (void)
{
  const View bad[] = {
    { -1, "si_v", 1, 3 },          { 20, "si_v", 2, 3 },
    { 20, "si_v", -1, 3 },         { 20, "si_v", 1, -1 },
    { 20, "si_v", 1, 4 },          { 21, "si_v", 1, 3 },
    { 20, "si_v", 1, G_MAXINT32 }, { G_MAXINT32, "si_v", 1, G_MAXINT32 },
    { 20, "si_v", G_MININT32, 3 }, { 17, "the ", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const View indicators[] = { { 20, "si_v", 1, 3 }, bad[i], { 20, "si_v", 1, 3 } };
      const MadeColumn columns[] = { UNITS, VIEWS ("indicator", indicators), YEARS,
                                     VALUES ("l", persons) };
      const MadeBatch batch = BATCH (columns);

      check_error (&batch, 1, BHXH_ERROR_DATA,
                   "a.arrow:3:2: column \"indicator\": the cell points outside of the "
                   "column's data");
    }
}

/* Buffers without their sizes; one that is not there; none at all. */
static void
test_view_buffers_refused (void)
{
  const View indicators[] = { { 20, "si_v", 1, 3 },
                              { 20, "si_v", 1, 3 },
                              { 20, "si_v", 1, 3 } };
  MadeColumn columns[] = { UNITS, VIEWS ("indicator", indicators), YEARS,
                           VALUES ("l", persons) };
  const MadeBatch batch = BATCH (columns);

  columns[1].buffers[3] = NULL;
  check_error (&batch, 1, BHXH_ERROR_DATA,
               "a.arrow:2:2: column \"indicator\": the cell points outside of the "
               "column's data");
  columns[1].buffers[4] = NULL;
  check_error (&batch, 1, BHXH_ERROR_DATA, CONTRADICTION);
  columns[1].n_buffers = 2;
  check_error (&batch, 1, BHXH_ERROR_DATA, CONTRADICTION);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (void);
  } tests[] = {
    { "/figures-arrow/views/texts", test_views },
    { "/figures-arrow/views/dictionary", test_dictionary_of_views },
    { "/figures-arrow/views/refused", test_views_refused },
    { "/figures-arrow/views/buffers-refused", test_view_buffers_refused },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_func (tests[i].path, tests[i].test);
  return g_test_run ();
}
