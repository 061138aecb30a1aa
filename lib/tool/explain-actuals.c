/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where each actual figure of a cell came from: file, place and hash, who sent it, when;
 * and what was known before it.
 */
#include "tool/explain.h"

/* A field of a figure, and the words before it. */
typedef struct
{
  const char *field;
  const char *vi;
  const char *en;
} PartRow;

static const PartRow places[] = {
  { "file", "", "" },
  { "sheet", ", trang tính ", ", sheet " },
  { "row", ", dòng ", ", row " },
  { "column", ", cột ", ", column " },
};

static const PartRow receipts[] = {
  { "received", "nhận ngày ", "received " },
  { "sender", "nơi gửi: ", "from " },
  { "sha256", "SHA-256 của tệp: ", "SHA-256 of the file: " },
};

/* Which figure of the job's actuals. */
typedef struct
{
  const Job *job;
  const Cell *cell;
  guint period;
  guint index;
} Spot;

static char *
dup_spot_field (const Spot *spot, const char *field)
{
  return tool_dup_field (spot->job->actuals, spot->cell, spot->period, spot->index,
                         field);
}

/* What is known of the place: "a.csv, row 2, column 4". */
static char *
dup_place (const Spot *spot)
{
  GString *place = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *text = dup_spot_field (spot, places[i].field);

      if (text[0] != '\0')
        g_string_append_printf (
            place, "%s%s",
            spot->job->language == BHXH_LANGUAGE_EN ? places[i].en : places[i].vi, text);
    }
  return g_string_free (place, FALSE);
}

static void
say_receipt (const Spot *spot)
{
  for (guint i = 0; i < G_N_ELEMENTS (receipts); i++)
    {
      g_autofree char *text = dup_spot_field (spot, receipts[i].field);

      if (text[0] != '\0')
        tool_say (spot->job, "    {}{}", "    {}{}",
                  spot->job->language == BHXH_LANGUAGE_EN ? receipts[i].en
                                                          : receipts[i].vi,
                  text, NULL);
    }
}

/* What became of a figure, in words; "actual" for one that stands. */
static const char *
words_of_state (const Spot *spot)
{
  static const char *const words[][3] = {
    { "", "thực hiện", "actual" },
    { "replaced", "đã được thay", "replaced" },
    { "withdrawn", "đã được rút", "withdrawn" },
    { "withdrawal", "rút số liệu", "withdrawal" },
  };
  g_autofree char *state = dup_spot_field (spot, "superseded");
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (words) && !g_str_equal (words[i][0], state))
    i++;
  return words[i][spot->job->language];
}

static void
say_figure (const Spot *spot)
{
  const Job *job = spot->job;
  g_autofree char *number = tool_dup_number (job->actuals, spot->cell, spot->period,
                                             spot->index, job->language);
  g_autofree char *stage = dup_spot_field (spot, "stage");
  g_autofree char *as_of = dup_spot_field (spot, "as_of");
  g_autofree char *place = dup_place (spot);

  tool_say (job, "  {}{}{} ({} {}){}{}", "  {}{}{} ({} {}){}{}", words_of_state (spot),
            number != NULL ? " " : "", number, tool_words_of (job, stage), as_of,
            place[0] != '\0' ? ": " : "", place, NULL);
  say_receipt (spot);
}

/* Those that stand, then what was known before. */
void
tool_say_actuals (const Job *job, const Cell *cell, BhxhPeriod asked)
{
  const gint period =
      bhxh_frame_find_period (bhxh_figures_get_frame (job->actuals), asked);
  Spot spot = { .job = job, .cell = cell, .period = (guint) period };
  guint n = 0;
  guint n_past = 0;

  if (period < 0)
    return;
  n = bhxh_figures_get_n (job->actuals, cell->unit, cell->indicator, spot.period);
  n_past = bhxh_figures_get_n_superseded (job->actuals, cell->unit, cell->indicator,
                                          spot.period);
  for (; spot.index < n; spot.index++)
    say_figure (&spot);
  for (spot.index = MAX (n, 1); n_past > 0; n_past--, spot.index++)
    say_figure (&spot);
}
