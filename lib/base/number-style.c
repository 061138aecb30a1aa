/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which styles survive a column: those under which every cell so far is a number that
 * fits its measure; and where survivors first differ.
 */
#include "base/number-style.h"

#include "base/wide.h"

#include <string.h>

#define ALL_STYLES ((1u << SNIFFED_STYLES) - 1)

/* The styles of each entry in StyleSniffer.differing. */
static const guint8 pairs[SNIFFED_STYLES][2] = { { 0, 1 }, { 0, 2 }, { 1, 2 } };

static gboolean
has (guint styles, guint i)
{
  return (styles >> i & 1) != 0;
}

static guint
first_of (guint styles)
{
  guint i = 0;

  while (!has (styles, i))
    i++;
  return i;
}

static BhxhNumberStyle
style_at (guint i)
{
  return (BhxhNumberStyle) (BHXH_NUMBER_PLAIN + i);
}

static gboolean
same_number (NumberReading a, NumberReading b)
{
  return bhxh_wide_compare_scaled (a.value, -a.decimals, b.value, -b.decimals) == 0;
}

void
bhxh_style_sniffer_init (StyleSniffer *sniffer)
{
  memset (sniffer, 0, sizeof *sniffer);
  sniffer->survivors = ALL_STYLES;
}

/* Reads the cell under @styles; returns those that read it. */
static guint
read_cell (SniffedCell *cell,
           guint styles,
           const char *text,
           gsize length,
           BhxhMeasure measure)
{
  guint readers = 0;

  for (guint i = 0; i < SNIFFED_STYLES; i++)
    {
      if (!has (styles, i))
        continue;
      cell->outcomes[i] =
          bhxh_number_read (text, length, style_at (i), measure, &cell->readings[i]);
      if (cell->outcomes[i] == NUMBER_READ)
        readers |= 1u << i;
    }
  return readers;
}

static void
keep_cell (SniffedCell *kept,
           const SniffedCell *read,
           guint64 cell,
           const char *text,
           gsize length)
{
  *kept = *read;
  kept->set = TRUE;
  kept->cell = cell;
  kept->length = MIN (length, sizeof kept->text);
  memcpy (kept->text, text, kept->length);
}

/* Notes the cell for each pair of survivors that it is the first to part; TRUE if all
 * agree. */
static gboolean
compare_readings (StyleSniffer *sniffer,
                  const SniffedCell *read,
                  guint64 cell,
                  const char *text,
                  gsize length)
{
  gboolean agreed = TRUE;

  for (guint i = 0; i < SNIFFED_STYLES; i++)
    {
      const guint a = pairs[i][0];
      const guint b = pairs[i][1];

      if (!has (sniffer->survivors, a) || !has (sniffer->survivors, b) ||
          same_number (read->readings[a], read->readings[b]))
        continue;
      agreed = FALSE;
      if (!sniffer->differing[i].set)
        keep_cell (&sniffer->differing[i], read, cell, text, length);
    }
  return agreed;
}

SniffResult
bhxh_style_sniffer_add (StyleSniffer *sniffer,
                        guint64 cell,
                        const char *text,
                        gsize length,
                        BhxhMeasure measure,
                        NumberReading *reading)
{
  SniffedCell read;
  guint readers;

  if (sniffer->survivors == 0)
    return SNIFF_FAILED;
  /* Digits alone are the same number in every style, with a point in plain and en. */
  if (bhxh_number_parse_plain (text, length, &reading->value, &reading->decimals) &&
      (reading->decimals == 0 ||
       (style_sniffer_has_only_points (sniffer) && measure != BHXH_MEASURE_PERSON &&
        reading->decimals <= BHXH_NUMBER_MAX_DECIMALS)))
    return SNIFF_AGREED;

  memset (&read, 0, sizeof read);
  read.measure = measure;
  readers = read_cell (&read, sniffer->survivors, text, length, measure);
  if (readers == 0 && read.outcomes[first_of (sniffer->survivors)] == NUMBER_MISSING)
    return SNIFF_MISSING;
  if (readers == 0)
    {
      read_cell (&read, ALL_STYLES, text, length, measure);
      keep_cell (&sniffer->unreadable, &read, cell, text, length);
      sniffer->last_survivors = sniffer->survivors;
      sniffer->survivors = 0;
      return SNIFF_FAILED;
    }
  sniffer->survivors = readers;
  if (!compare_readings (sniffer, &read, cell, text, length))
    return SNIFF_OPEN;
  *reading = read.readings[first_of (readers)];
  return SNIFF_AGREED;
}

/* The first style that reads the cell; SNIFFED_STYLES when none does. */
static guint
first_reader (const SniffedCell *cell)
{
  guint reader = 0;

  while (reader < SNIFFED_STYLES && cell->outcomes[reader] != NUMBER_READ)
    reader++;
  return reader;
}

gboolean
bhxh_style_sniffer_is_mixed (const StyleSniffer *sniffer)
{
  return sniffer->unreadable.set && first_reader (&sniffer->unreadable) < SNIFFED_STYLES;
}

void
bhxh_style_sniffer_skip (StyleSniffer *sniffer)
{
  if (sniffer->survivors != 0)
    return;
  sniffer->survivors = sniffer->last_survivors;
  sniffer->unreadable.set = FALSE;
}

gboolean
bhxh_style_sniffer_is_decided (const StyleSniffer *sniffer)
{
  return (sniffer->survivors & (sniffer->survivors - 1)) == 0;
}

/* The pair of survivors that differ at the earliest cell; -1 when all agree. */
static gint
find_differing (const StyleSniffer *sniffer)
{
  gint found = -1;

  for (guint i = 0; i < SNIFFED_STYLES; i++)
    if (sniffer->differing[i].set && has (sniffer->survivors, pairs[i][0]) &&
        has (sniffer->survivors, pairs[i][1]) &&
        (found < 0 || sniffer->differing[i].cell < sniffer->differing[found].cell))
      found = (gint) i;
  return found;
}

const SniffedCell *
bhxh_style_sniffer_finish (const StyleSniffer *sniffer, BhxhNumberStyle *style)
{
  const gint pair = find_differing (sniffer);

  if (sniffer->survivors == 0)
    return &sniffer->unreadable;
  if (pair >= 0)
    return &sniffer->differing[pair];
  *style = style_at (first_of (sniffer->survivors));
  return NULL;
}

static const char *
write_reading (const SniffedCell *cell, guint i, char *buffer)
{
  bhxh_number_write (buffer, cell->readings[i].value, cell->readings[i].decimals,
                     BHXH_NUMBER_PLAIN);
  return buffer;
}

/* What is wrong with a cell that no style reads: the outcome that knows most of it. */
static NumberOutcome
best_outcome (const SniffedCell *cell)
{
  NumberOutcome best = NUMBER_NOT;

  for (guint i = 0; i < SNIFFED_STYLES; i++)
    best = MAX (best, cell->outcomes[i]);
  return best;
}

void
bhxh_style_sniffer_report (const StyleSniffer *sniffer,
                           const SniffedCell *cell,
                           BhxhDiagnostics *diagnostics,
                           Place place,
                           GError **error)
{
  const gint pair = find_differing (sniffer);
  char numbers[2][NUMBER_SIZE];
  const guint reader = first_reader (cell);

  if (pair >= 0)
    bhxh_diagnostics_add_bytes (diagnostics, PROBLEM_AMBIGUOUS_NUMBER, place, cell->text,
                                cell->length,
                                write_reading (cell, pairs[pair][0], numbers[0]),
                                write_reading (cell, pairs[pair][1], numbers[1]), error);
  else if (reader < SNIFFED_STYLES)
    bhxh_diagnostics_add_bytes (
        diagnostics, PROBLEM_MIXED_NUMBERS, place, cell->text, cell->length,
        write_reading (cell, reader, numbers[0]),
        bhxh_number_style_get_shape (style_at (first_of (sniffer->last_survivors))),
        error);
  else
    bhxh_number_report (diagnostics, best_outcome (cell), place, cell->text, cell->length,
                        BHXH_NUMBER_AUTO, cell->measure, error);
}
