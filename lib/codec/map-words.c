/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The words themselves, as bhxh_fold() gives them, and which of them are read together:
 * from each place on the longest phrase that is there.
 */
#include "codec/map-words.h"

#include "base/calendar.h"
#include "base/period.h"
#include "codec/map-tokens.h"

#include <string.h>

typedef enum
{
  SAYS_NOTHING = 0, /* common words that change nothing */
  SAYS_CONCEPT,
  SAYS_MEASURED,
  SAYS_SCALE,
  SAYS_STAGE,
  SAYS_KIND,
  SAYS_PER, /* what follows is a denominator */
  SAYS_PERIOD
} Saying;

typedef struct
{
  const char *phrase;
  Saying saying;
  gint value;
} Word;

#define SI CONCEPT_SI
#define HI CONCEPT_HI

static const Word words_table[] = {
  { "bao hiem xa hoi", SAYS_CONCEPT, SI },
  { "bhxh", SAYS_CONCEPT, SI },
  { "bat buoc", SAYS_CONCEPT, CONCEPT_COMPULSORY },
  { "bb", SAYS_CONCEPT, CONCEPT_COMPULSORY },
  { "bhxhbb", SAYS_CONCEPT, SI | CONCEPT_COMPULSORY },
  { "tu nguyen", SAYS_CONCEPT, CONCEPT_VOLUNTARY },
  { "tn", SAYS_CONCEPT, CONCEPT_VOLUNTARY },
  { "bhxhtn", SAYS_CONCEPT, SI | CONCEPT_VOLUNTARY },
  { "bao hiem that nghiep", SAYS_CONCEPT, CONCEPT_UI },
  { "that nghiep", SAYS_CONCEPT, CONCEPT_UI },
  { "bhtn", SAYS_CONCEPT, CONCEPT_UI },
  { "bao hiem y te", SAYS_CONCEPT, HI },
  { "bhyt", SAYS_CONCEPT, HI },
  { "luc luong lao dong", SAYS_CONCEPT, CONCEPT_LABOUR_FORCE },
  { "llld", SAYS_CONCEPT, CONCEPT_LABOUR_FORCE },
  { "hoc sinh sinh vien", SAYS_CONCEPT, CONCEPT_STUDENTS },
  { "hoc sinh", SAYS_CONCEPT, CONCEPT_STUDENTS },
  { "sinh vien", SAYS_CONCEPT, CONCEPT_STUDENTS },
  { "hssv", SAYS_CONCEPT, CONCEPT_STUDENTS },
  { "dong", SAYS_CONCEPT, CONCEPT_OTHER },
  { "trieu dong", SAYS_CONCEPT, CONCEPT_OTHER },
  { "ty dong", SAYS_CONCEPT, CONCEPT_OTHER },
  { "so tien", SAYS_CONCEPT, CONCEPT_OTHER },
  { "so thu", SAYS_CONCEPT, CONCEPT_OTHER },
  { "thu", SAYS_CONCEPT, CONCEPT_OTHER },
  { "no", SAYS_CONCEPT, CONCEPT_OTHER },
  { "so no", SAYS_CONCEPT, CONCEPT_OTHER },
  { "ho gia dinh", SAYS_CONCEPT, CONCEPT_OTHER },
  { "dan so", SAYS_CONCEPT, CONCEPT_OTHER },
  { "don vi su dung lao dong", SAYS_CONCEPT, CONCEPT_OTHER },
  { "doanh nghiep", SAYS_CONCEPT, CONCEPT_OTHER },
  { "tang them", SAYS_CONCEPT, CONCEPT_OTHER },
  { "tang moi", SAYS_CONCEPT, CONCEPT_OTHER },
  { "phat trien moi", SAYS_CONCEPT, CONCEPT_OTHER },

  { "so nguoi", SAYS_MEASURED, MEASURED_PERSONS },
  { "so lao dong", SAYS_MEASURED, MEASURED_PERSONS },
  { "so luong", SAYS_MEASURED, MEASURED_PERSONS },
  { "nguoi", SAYS_MEASURED, MEASURED_PERSONS },
  { "persons", SAYS_MEASURED, MEASURED_PERSONS },
  { "ty le", SAYS_MEASURED, MEASURED_RATE },
  { "ti le", SAYS_MEASURED, MEASURED_RATE },
  { "bao phu", SAYS_MEASURED, MEASURED_RATE },
  { "do bao phu", SAYS_MEASURED, MEASURED_RATE },
  { "%", SAYS_MEASURED, MEASURED_RATE },
  { "phan tram", SAYS_MEASURED, MEASURED_RATE },
  { "toc do tang", SAYS_MEASURED, MEASURED_GROWTH },
  { "toc do tang truong", SAYS_MEASURED, MEASURED_GROWTH },
  { "toc do phat trien", SAYS_MEASURED, MEASURED_GROWTH },
  { "nam truoc = 100", SAYS_NOTHING, 0 },

  { "nghin nguoi", SAYS_SCALE, 3 },
  { "ngan nguoi", SAYS_SCALE, 3 },
  { "1000 nguoi", SAYS_SCALE, 3 },
  { "1.000 nguoi", SAYS_SCALE, 3 },
  { "1,000 nguoi", SAYS_SCALE, 3 },
  { "1 000 nguoi", SAYS_SCALE, 3 },
  { "nghin lao dong", SAYS_SCALE, 3 },
  { "nghin", SAYS_SCALE, 3 },
  { "ngan", SAYS_SCALE, 3 },
  { "trieu nguoi", SAYS_SCALE, 6 },
  { "trieu", SAYS_SCALE, 6 },

  { "uoc", SAYS_STAGE, BHXH_STAGE_ESTIMATE },
  { "uoc tinh", SAYS_STAGE, BHXH_STAGE_ESTIMATE },
  { "uoc th", SAYS_STAGE, BHXH_STAGE_ESTIMATE },
  { "uoc thuc hien", SAYS_STAGE, BHXH_STAGE_ESTIMATE },
  { "so uoc", SAYS_STAGE, BHXH_STAGE_ESTIMATE },
  { "so bo", SAYS_STAGE, BHXH_STAGE_PRELIMINARY },
  { "tam tinh", SAYS_STAGE, BHXH_STAGE_PRELIMINARY },
  { "chinh thuc", SAYS_STAGE, BHXH_STAGE_FINAL },
  { "quyet toan", SAYS_STAGE, BHXH_STAGE_FINAL },

  { "ke hoach", SAYS_KIND, FIGURES_TARGETS },
  { "kh", SAYS_KIND, FIGURES_TARGETS },
  { "ke hoach giao", SAYS_KIND, FIGURES_TARGETS },
  { "kh giao", SAYS_KIND, FIGURES_TARGETS },
  { "chi tieu", SAYS_KIND, FIGURES_TARGETS },
  { "chi tieu giao", SAYS_KIND, FIGURES_TARGETS },
  { "muc tieu", SAYS_KIND, FIGURES_TARGETS },
  { "thuc hien", SAYS_KIND, FIGURES_ACTUALS },
  { "th", SAYS_KIND, FIGURES_ACTUALS },
  { "ket qua", SAYS_KIND, FIGURES_ACTUALS },
  { "ket qua thuc hien", SAYS_KIND, FIGURES_ACTUALS },
  { "da tham gia", SAYS_KIND, FIGURES_ACTUALS },
  { "ty le hoan thanh", SAYS_KIND, FIGURES_COMPARED },
  { "ty le thuc hien", SAYS_KIND, FIGURES_COMPARED },
  { "ty le dat", SAYS_KIND, FIGURES_COMPARED },
  { "% hoan thanh", SAYS_KIND, FIGURES_COMPARED },
  { "% thuc hien", SAYS_KIND, FIGURES_COMPARED },
  { "% ke hoach", SAYS_KIND, FIGURES_COMPARED },
  { "% kh", SAYS_KIND, FIGURES_COMPARED },
  { "% dat", SAYS_KIND, FIGURES_COMPARED },
  { "dat %", SAYS_KIND, FIGURES_COMPARED },
  { "hoan thanh", SAYS_KIND, FIGURES_COMPARED },
  { "th / kh", SAYS_KIND, FIGURES_COMPARED },
  { "thuc hien / ke hoach", SAYS_KIND, FIGURES_COMPARED },
  { "so sanh", SAYS_KIND, FIGURES_COMPARED },
  { "cung ky", SAYS_KIND, FIGURES_COMPARED },
  { "so voi cung ky", SAYS_KIND, FIGURES_COMPARED },
  { "so voi ke hoach", SAYS_KIND, FIGURES_COMPARED },
  { "so voi kh", SAYS_KIND, FIGURES_COMPARED },
  { "so voi nam", SAYS_KIND, FIGURES_COMPARED },
  { "so voi thang", SAYS_KIND, FIGURES_COMPARED },
  { "tang giam", SAYS_KIND, FIGURES_COMPARED },
  { "tang / giam", SAYS_KIND, FIGURES_COMPARED },
  { "tang + giam -", SAYS_KIND, FIGURES_COMPARED },
  { "chenh lech", SAYS_KIND, FIGURES_COMPARED },
  { "con phai phat trien", SAYS_KIND, FIGURES_COMPARED },
  { "con lai", SAYS_KIND, FIGURES_COMPARED },

  { "so voi", SAYS_PER, 0 },
  { "tren tong so", SAYS_PER, 0 },
  { "tren", SAYS_PER, 0 },
  { "/", SAYS_PER, 0 },

  { "tham gia", SAYS_NOTHING, 0 },
  { "nguoi tham gia", SAYS_MEASURED, MEASURED_PERSONS },
  { "lao dong tham gia", SAYS_NOTHING, 0 },
  { "lao dong", SAYS_NOTHING, 0 },
  { "trong do tuoi", SAYS_NOTHING, 0 },
  { "trong do", SAYS_NOTHING, 0 },
  { "trong tuoi", SAYS_NOTHING, 0 },
  { "do tuoi", SAYS_NOTHING, 0 },
  { "chia ra", SAYS_NOTHING, 0 },
  { "tong so", SAYS_NOTHING, 0 },
  { "tong cong", SAYS_NOTHING, 0 },
  { "tong", SAYS_NOTHING, 0 },
  { "cong", SAYS_NOTHING, 0 },
  { "chung", SAYS_NOTHING, 0 },
  { "nam", SAYS_NOTHING, 0 },
  { "ngay", SAYS_NOTHING, 0 },
  { "den", SAYS_NOTHING, 0 },
  { "tinh den", SAYS_NOTHING, 0 },
  { "tai thoi diem", SAYS_NOTHING, 0 },
  { "cua", SAYS_NOTHING, 0 },
  { "va", SAYS_NOTHING, 0 },
  { "theo", SAYS_NOTHING, 0 },
  { "don vi tinh", SAYS_NOTHING, 0 },
  { "don vi", SAYS_NOTHING, 0 },
  { "dvt", SAYS_NOTHING, 0 },
  { "giao", SAYS_NOTHING, 0 },
  { "loai hinh", SAYS_NOTHING, 0 },
  { "doi tuong", SAYS_NOTHING, 0 },
  { "dien", SAYS_NOTHING, 0 },
  { "-", SAYS_NOTHING, 0 },
  { "+", SAYS_NOTHING, 0 },
};

/* Forms of periods that lack their year, as bhxh_period_read() wants them with it. */
#define MAX_PERIOD_TOKENS 10
#define PERIOD_BYTES 80

/* --- Reading -------------------------------------------------------------------------
 */

typedef struct
{
  MapTokens tokens;
  guint8 saying[MAP_MAX_TOKENS]; /* Saying, of every token that is read */
  gint16 value[MAP_MAX_TOKENS];  /* of the first token of a phrase, or -1 */
  gboolean is_read[MAP_MAX_TOKENS];
  MapWords *words;
} TextReader;

static void
mark (TextReader *reader, guint first, guint n, Saying saying, gint value)
{
  for (guint i = first; i < first + n; i++)
    {
      reader->is_read[i] = TRUE;
      reader->saying[i] = (guint8) saying;
      reader->value[i] = -1;
    }
  reader->value[first] = (gint16) value;
}

static gboolean
is_free (const TextReader *reader, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (reader->is_read[i])
      return FALSE;
  return TRUE;
}

static void
take_period (TextReader *reader, guint first, guint n, BhxhPeriod period)
{
  MapWords *words = reader->words;

  if (words->n_periods == 0)
    words->period = period;
  words->n_periods += words->n_periods == 0 || period != words->period;
  mark (reader, first, n, SAYS_PERIOD, 0);
}

/* "t" and "q" before a number stand for tháng and quý. */
static void
spell_out (char text[PERIOD_BYTES])
{
  static const struct
  {
    const char *abbreviated;
    const char *full;
  } forms[] = { { "t ", "thang " }, { "q ", "quy " }, { "t. ", "thang " } };
  char spelt[PERIOD_BYTES];

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_has_prefix (text, forms[i].abbreviated))
      {
        g_snprintf (spelt, sizeof spelt, "%s%s", forms[i].full,
                    text + strlen (forms[i].abbreviated));
        g_strlcpy (text, spelt, PERIOD_BYTES);
        return;
      }
}

/* A period that the tokens are, whole; with @year (not 0) behind them. */
static gboolean
read_window (const TextReader *reader,
             guint first,
             guint n,
             gint year,
             BhxhPeriod *period)
{
  char text[PERIOD_BYTES];
  gsize length;

  if (bhxh_map_join_tokens (&reader->tokens, first, n, text, sizeof text - 16) < 0)
    return FALSE;
  spell_out (text);
  length = strlen (text);
  if (year != 0)
    {
      const gboolean ends_in_year = g_str_has_suffix (text, " nam");

      if (strcmp (text, "ca nam") == 0)
        length = 0;

      g_snprintf (text + length, sizeof text - length, "%s %d",
                  ends_in_year ? "" : " nam", year);
      length = strlen (text);
    }
  return bhxh_period_read (text, length, period) == PERIOD_READ;
}

/* The longest periods first. A bare number that is no year is none. */
static void
read_periods (TextReader *reader, gint year)
{
  for (guint n = MIN (reader->tokens.n, MAX_PERIOD_TOKENS); n > 0; n--)
    for (guint first = 0; first + n <= reader->tokens.n; first++)
      {
        BhxhPeriod period = BHXH_PERIOD_NONE;

        if (is_free (reader, first, n) && read_window (reader, first, n, year, &period))
          take_period (reader, first, n, period);
      }
}

static void
read_phrases (TextReader *reader)
{
  for (guint first = 0; first < reader->tokens.n; first++)
    {
      const Word *best = NULL;
      guint n_best = 0;

      for (guint i = 0; i < G_N_ELEMENTS (words_table) && !reader->is_read[first]; i++)
        {
          const guint n =
              bhxh_map_match_phrase (&reader->tokens, first, words_table[i].phrase);

          if (n > n_best && is_free (reader, first, n))
            {
              best = &words_table[i];
              n_best = n;
            }
        }
      if (best != NULL)
        mark (reader, first, n_best, best->saying, best->value);
    }
}

/* What stands behind "/" and "so với" is not what is counted. */
static void
take_concept (MapWords *words, gint value, gboolean is_denominator)
{
  if (!is_denominator)
    words->concepts |= (guint) value;
  else if (words->measured == MEASURED_UNKNOWN && value == CONCEPT_LABOUR_FORCE)
    words->measured = MEASURED_RATE;
}

static void
take_measured (MapWords *words, Measured measured)
{
  /* "Tỷ lệ người tham gia" is a rate, and so is a growth in percent a growth. */
  words->measured = MAX (words->measured, measured);
  words->measures |= 1u << measured;
}

static void
take_kind (MapWords *words, FiguresKind kind)
{
  words->kind = MAX (words->kind, kind);
}

static void
take_sayings (TextReader *reader)
{
  MapWords *words = reader->words;
  gboolean is_denominator = FALSE;

  for (guint i = 0; i < reader->tokens.n; i++)
    {
      const gint value = reader->value[i];

      if (!reader->is_read[i])
        words->has_unknown = TRUE;
      if (!reader->is_read[i] || value < 0)
        continue;
      switch ((Saying) reader->saying[i])
        {
        case SAYS_CONCEPT: take_concept (words, value, is_denominator); break;
        case SAYS_MEASURED: take_measured (words, (Measured) value); break;
        case SAYS_SCALE:
          words->scale = value;
          take_measured (words, MEASURED_PERSONS);
          break;
        case SAYS_STAGE:
          words->stage = (BhxhStage) value;
          take_kind (words, FIGURES_ACTUALS);
          break;
        case SAYS_KIND: take_kind (words, (FiguresKind) value); break;
        case SAYS_PER: is_denominator = TRUE; break;
        case SAYS_PERIOD:
        case SAYS_NOTHING: break;
        }
    }
}

void
bhxh_map_read_words (const char *text, gsize length, gint year, MapWords *words)
{
  TextReader reader = { .words = words };

  *words = (MapWords){ .scale = -1 };
  bhxh_map_take_tokens (text, length, &reader.tokens);
  words->has_unknown = reader.tokens.is_cut;
  read_periods (&reader, 0);
  if (words->n_periods == 0 && year != 0)
    {
      read_periods (&reader, year);
      words->is_completed = words->n_periods > 0;
    }
  read_phrases (&reader);
  take_sayings (&reader);
  words->is_as_of =
      words->n_periods == 1 && bhxh_period_get_kind (words->period) == BHXH_PERIOD_DAY;
  if (words->n_periods > 1)
    take_kind (words, FIGURES_COMPARED);
}

gint
bhxh_map_get_year (const MapWords *words)
{
  gint days_before = 0;
  PeriodSpan span;
  gint month;

  if (words->n_periods != 1 || !bhxh_period_get_span (words->period, &span))
    return 0;
  month = span.kind == BHXH_PERIOD_DAY
              ? bhxh_calendar_get_month (span.first, &days_before)
              : span.first;
  return month / 12 == (month + MAX (span.n_months, 1) - 1) / 12
             ? BHXH_PERIOD_FIRST_YEAR + month / 12
             : 0;
}

void
bhxh_map_read_indicator (const BhxhIndicator *indicator, MapWords *words)
{
  static const Measured by_measure[] = {
    [BHXH_MEASURE_PERSON] = MEASURED_PERSONS,
    [BHXH_MEASURE_PERCENT] = MEASURED_RATE,
    [BHXH_MEASURE_INDEX] = MEASURED_GROWTH,
  };
  const char *name = bhxh_indicator_get_name (indicator, BHXH_LANGUAGE_VI);

  bhxh_map_read_words (name, strlen (name), 0, words);
  words->measured = by_measure[bhxh_indicator_get_measure (indicator)];
}
