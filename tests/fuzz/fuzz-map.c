/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a map and, behind a line "===", a table. The map is read or says
 * why not; what is read is written so that it is read again as the same; the table gives
 * figures or problems by it, and by the map that is suggested.
 */
#include "codec/map-suggest.h"

#include <string.h>

#define MARK "\n===\n"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static BhxhPlan *
bundled_plan (void)
{
  static BhxhPlan *plan = NULL;

  if (plan == NULL)
    plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_assert_nonnull (plan);
  return plan;
}

static void
write_and_read_again (const BhxhMap *map)
{
  g_autofree char *text = bhxh_map_format (map);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) again =
      bhxh_map_parse ("again.json", text, strlen (text), NULL, &error);
  g_autofree char *same = NULL;

  g_assert_no_error (error);
  same = bhxh_map_format (again);
  g_assert_cmpstr (text, ==, same);
}

static void
read_table (BhxhMap *map, const char *bytes, gsize length, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = bhxh_map_parse_figures (
      map, bundled_plan (), "table", bytes, length, options, &error);

  g_assert_true ((figures == NULL) == (error != NULL));
}

static void
suggest (const char *bytes, gsize length, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetBook) book =
      bhxh_sheet_book_open_memory (bytes, length, "table", options, &error);
  g_autoptr (BhxhMap) map =
      book != NULL ? bhxh_map_suggest_book (bhxh_plan_get_frame (bundled_plan ()), book,
                                            options, &error)
                   : NULL;

  g_assert_true ((map == NULL) == (error != NULL));
  if (map == NULL)
    return;
  write_and_read_again (map);
  read_table (map, bytes, length, options);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const char *text = (const char *) data;
  const char *mark = g_strstr_len (text, (gssize) size, MARK);
  const gsize length = mark != NULL ? (gsize) (mark - text) : size;
  const gsize behind = mark != NULL ? length + strlen (MARK) : size;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  bhxh_options_set_accept_guesses (options, TRUE);
  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 2000);
  map = bhxh_map_parse ("map.json", text, length, options, &error);
  g_assert_true ((map == NULL) == (error != NULL));
  if (map != NULL)
    {
      write_and_read_again (map);
      read_table (map, text + behind, size - behind, options);
    }
  suggest (text + behind, size - behind, options);
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    g_free (bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_VI));
  return 0;
}
