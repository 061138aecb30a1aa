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

/* How each style writes, for messages. */
static const char *const shapes[SNIFFED_STYLES] = { "1234.5", "1.234,5", "1,234.5" };

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
read_cell (
    SniffedCell *cell, guint styles, const char *text, gsize length, BhxhMeasure measure)
{
  guint readers = 0;

  for (guint i = 0; i < SNIFFED_STYLES; i++)
    {
      if (!has (styles, i))
        continue;
      cell->outcomes[i] = bhxh_number_read (text, length, BHXH_NUMBER_PLAIN + i, measure,
                                            &cell->readings[i]);
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
  bhxh_excerpt (kept->text, text, length);
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
  /* Digits alone are the same number in every style. */
  if (bhxh_number_parse_plain (text, length, &reading->value, &reading->decimals) &&
      reading->decimals == 0)
    return SNIFF_AGREED;

  memset (&read, 0, sizeof read);
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

static void
set_ambiguous (GError **error, const SniffedCell *cell, const guint8 pair[2])
{
  char numbers[2][NUMBER_SIZE];

  for (guint i = 0; i < 2; i++)
    bhxh_number_write (numbers[i], cell->readings[pair[i]].value,
                       cell->readings[pair[i]].decimals, BHXH_NUMBER_PLAIN);
  g_set_error (error, BHXH_ERROR, BHXH_ERROR_AMBIGUOUS,
               "\"%s\" is %s where numbers are written like %s, but %s where like %s",
               cell->text, numbers[0], shapes[pair[0]], numbers[1], shapes[pair[1]]);
}

/* What is wrong with a cell that no style reads: the outcome that knows most of it. */
static NumberOutcome
worst_outcome (const SniffedCell *cell)
{
  NumberOutcome worst = NUMBER_NOT;

  for (guint i = 0; i < SNIFFED_STYLES; i++)
    worst = MAX (worst, cell->outcomes[i]);
  return worst;
}

static void
set_unreadable (GError **error, const SniffedCell *cell, guint last_survivors)
{
  char number[NUMBER_SIZE];
  guint i = 0;

  while (i < SNIFFED_STYLES && cell->outcomes[i] != NUMBER_READ)
    i++;
  if (i == SNIFFED_STYLES)
    {
      bhxh_number_set_error (error, worst_outcome (cell), cell->text, strlen (cell->text),
                             BHXH_NUMBER_AUTO);
      return;
    }
  bhxh_number_write (number, cell->readings[i].value, cell->readings[i].decimals,
                     BHXH_NUMBER_PLAIN);
  g_set_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX,
               "\"%s\" is %s where numbers are written like %s, but those before it are "
               "written like %s",
               cell->text, number, shapes[i], shapes[first_of (last_survivors)]);
}

gboolean
bhxh_style_sniffer_finish (const StyleSniffer *sniffer,
                           BhxhNumberStyle *style,
                           const SniffedCell **offending,
                           GError **error)
{
  const gint pair = find_differing (sniffer);
  const SniffedCell *const cell =
      pair >= 0 ? &sniffer->differing[pair] : &sniffer->unreadable;

  if (sniffer->survivors != 0 && pair < 0)
    {
      *style = BHXH_NUMBER_PLAIN + first_of (sniffer->survivors);
      return TRUE;
    }
  if (offending != NULL)
    *offending = cell;
  if (pair >= 0)
    set_ambiguous (error, cell, pairs[pair]);
  else
    set_unreadable (error, cell, sniffer->last_survivors);
  return FALSE;
}

gboolean
bhxh_number_find_style_of_one (const char *text,
                               gsize length,
                               BhxhMeasure measure,
                               BhxhNumberStyle *style,
                               GError **error)
{
  StyleSniffer sniffer;
  NumberReading reading;

  bhxh_style_sniffer_init (&sniffer);
  bhxh_style_sniffer_add (&sniffer, 0, text, length, measure, &reading);
  return bhxh_style_sniffer_finish (&sniffer, style, NULL, error);
}

gboolean
bhxh_number_find_style (const char *const *texts,
                        gsize n_texts,
                        BhxhMeasure measure,
                        BhxhNumberStyle *style,
                        gsize *offending,
                        GError **error)
{
  const SniffedCell *cell = NULL;
  StyleSniffer sniffer;
  NumberReading reading;

  g_return_val_if_fail ((texts != NULL || n_texts == 0) && style != NULL, FALSE);
  g_return_val_if_fail (measure >= BHXH_MEASURE_PERSON && measure <= BHXH_MEASURE_INDEX,
                        FALSE);

  bhxh_style_sniffer_init (&sniffer);
  for (gsize i = 0; i < n_texts; i++)
    if (texts[i] != NULL &&
        bhxh_style_sniffer_add (&sniffer, i, texts[i], strlen (texts[i]), measure,
                                &reading) == SNIFF_FAILED)
      break;
  if (bhxh_style_sniffer_finish (&sniffer, style, &cell, error))
    return TRUE;
  if (offending != NULL)
    *offending = (gsize) cell->cell;
  return FALSE;
}
