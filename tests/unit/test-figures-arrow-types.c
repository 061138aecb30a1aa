/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actuals out of Arrow streams: every type that is read, and its bounds.
 */
#include "figures-arrow-check.h"

#include <math.h>

/* --- Types ----------------------------------------------------------------------- */

/* The three counts as a column of a format. */
static void
check_counts (const char *format, const void *values, const char *expected)
{
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES (format, values) };
  const MadeBatch batch = BATCH (columns);

  check_figures (&batch, 1, expected);
}

/* Values of 8 bits are smaller. */
static void
test_whole_numbers (void)
{
  const guint8 bytes[] = { 150, 70, 20 };
  const gint16 shorts[] = { 1500, 700, 20 };
  const gint32 ints[] = { 1500, 700, 20 };
  __extension__ const __int128 widest[] = { 1500, 700, 20 };

  check_counts ("C", bytes, "461/" N "/2022=150\n462/" N "/2023=70\n464/" N "/2024=20\n");
  check_counts ("s", shorts, COUNTS);
  check_counts ("S", shorts, COUNTS);
  check_counts ("i", ints, COUNTS);
  check_counts ("I", ints, COUNTS);
  check_counts ("l", persons, COUNTS);
  check_counts ("L", persons, COUNTS);
  check_counts ("_pli128", widest, COUNTS);
}

/* An integer of each type points into the same dictionary; 200 is past it where there is no
 * sign, and below it where there is. */
static void
test_dictionaries (void)
{
  static const char *const formats[] = { "c", "C", "s", "S", "i", "I", "l", "L" };
  const guint64 zeros[] = { 0, 0, 0 };
  const guint8 beyond[] = { 0, 200, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const MadeColumn columns[] = {
        UNITS,
        { "indicator", formats[i], 3, 0, 0, 2, { NULL, zeros }, &indicator_words },
        YEARS,
        VALUES ("l", persons),
      };
      const MadeBatch batch = BATCH (columns);

      check_figures (&batch, 1, COUNTS);
    }
  for (guint i = 0; i < 2; i++)
    {
      const MadeColumn columns[] = {
        UNITS,
        { "indicator", formats[i], 3, 0, 0, 2, { NULL, beyond }, &indicator_words },
        YEARS,
        VALUES ("l", persons),
      };
      const MadeBatch batch = BATCH (columns);

      check_error (&batch, 1, BHXH_ERROR_DATA,
                   "a.arrow:3:2: column \"indicator\": the cell points outside of the "
                   "column's data");
    }
}

/* --- Decimals and days ----------------------------------------------------------- */

/* @value * 10^@power, which fits 256 bits, the lowest word first. */
static void
fill_scaled (guint32 words[8], guint32 value, guint power)
{
  words[0] = value;
  for (; power > 0; power--)
    {
      guint64 carry = 0;

      for (guint i = 0; i < 8; i++)
        {
          carry += 10 * (guint64) words[i];
          words[i] = (guint32) carry;
          carry >>= 32;
        }
    }
}

/* Persons come out whole, whatever the scale; a rate of one decimal has one where the
 * second says nothing, and two where it does. */
static void
test_decimals (void)
{
  __extension__ const __int128 scaled[] = { 2080, 2085, 15 };
  __extension__ const __int128 padded[] = { 150000, 70000, 2000 };
  const MadeColumn rates[] = { UNITS, INDICATORS (to_rates), YEARS,
                               VALUES ("d:10,2", scaled) };
  const MadeColumn counts[] = { UNITS, INDICATORS (to_persons), YEARS,
                                VALUES ("d:38,2,128", padded) };
  const MadeBatch rate_batch = BATCH (rates);
  const MadeBatch count_batch = BATCH (counts);

  check_figures (
      &rate_batch, 1,
      "461/si_rate/2022=20.8\n462/si_rate/2023=20.85\n464/si_rate/2024=0.15\n");
  check_figures (&count_batch, 1,
                 "461/" N "/2022=1500\n462/" N "/2023=700\n464/" N "/2024=20\n");
}

/* Decimals of 32, 64 and 256 bits; of the last the zeros are 38 more, so that 1500 needs 43
 * digits. */
static void
test_decimal_widths (void)
{
  const gint32 few[] = { 150000, 70000, 2000 };
  const gint64 more[] = { 150000, 70000, 2000 };
  guint32 most[3][8] = { { 0 } };

  for (guint i = 0; i < 3; i++)
    fill_scaled (most[i], (guint32) persons[i], 40);
  check_counts ("d:9,2,32", few, COUNTS);
  check_counts ("d:18,2,64", more, COUNTS);
  check_counts ("d:76,40,256", most, COUNTS);
}

/* The largest count there can be, and ten times that; 10^40, and -10^40. */
static void
test_decimals_too_large (void)
{
  guint32 values[3][8] = { { 0 } };
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("d:76,0,256", values) };
  const MadeBatch batch = BATCH (columns);
  Made made = { .batches = &batch, .n_batches = 1 };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = NULL;

  fill_scaled (values[0], 9, 17);
  fill_scaled (values[1], 9, 18);
  fill_scaled (values[2], 1, 40);
  for (guint i = 0; i < 8; i++)
    values[2][i] = ~values[2][i];
  figures = import (&made, options, &error);
  check_outcome (figures, error, diagnostics,
                 "number-out-of-range 3:4 9000000000000000000\n"
                 "number-out-of-range 4:4 -10000000000000000000000000000000000000001\n",
                 NULL);
}

/* Days since 1970: the ends of June, September and December 2024. And large_utf8, whose
 * numbers are read in the style of their column. */
static void
test_days_and_texts (void)
{
  const gint32 days[] = { 19904, 19996, 20088 };
  const gint64 offsets[] = { 0, 5, 10, 15 };
  const MadeColumn columns[] = {
    UNITS,
    INDICATORS (to_persons),
    { "period", "tdD", 3, 0, 0, 2, { NULL, days }, NULL },
    { "value", "U", 3, 0, 0, 3, { NULL, offsets, "1.5001.7001.020" }, NULL },
  };
  const MadeBatch batch = BATCH (columns);

  check_figures (&batch, 1,
                 "461/" N "/2024-06-30=1500\n462/" N "/2024-09-30=1700\n464/" N
                 "/2024-12-31=1020\n");
}

/* Moments of the same days: their first, one in between, their last; and one before 1970.
 * So many seconds, and the same finer. */
static void
test_moments (void)
{
  static const struct
  {
    const char *format;
    gint64 per_second;
  } units[] = { { "tdm", 1000 },
                { "tss:", 1 },
                { "tsm:", 1000 },
                { "tsu:", 1000000 },
                { "tsn:", 1000000000 } };
  const gint64 seconds[] = { G_GINT64_CONSTANT (19904) * 86400,
                             G_GINT64_CONSTANT (19996) * 86400 + 43200,
                             G_GINT64_CONSTANT (20088) * 86400 + 86399 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gint64 moments[3] = { 0 };
      const MadeColumn columns[] = {
        UNITS,
        INDICATORS (to_persons),
        { "period", units[i].format, 3, 0, 0, 2, { NULL, moments }, NULL },
        VALUES ("l", persons),
      };
      const MadeBatch batch = BATCH (columns);

      for (guint row = 0; row < 3; row++)
        moments[row] = seconds[row] * units[i].per_second;
      check_figures (&batch, 1,
                     "461/" N "/2024-06-30=1500\n462/" N "/2024-09-30=700\n464/" N
                     "/2024-12-31=20\n");
    }
}

/* A year, a unit's code and a level's absence, of whatever type numbers are. */
static void
test_whole_elsewhere (void)
{
  const double codes[] = { 461, 462, 464 };
  const float real_years[] = { 2022, 2023, 2024 };
  __extension__ __int128 scaled[] = { 202200, 202300, 202400 };
  const double missing[] = { NAN, NAN, NAN };
  MadeColumn columns[] = {
    { "unit", "g", 3, 0, 0, 2, { NULL, codes }, NULL },        INDICATORS (to_persons),
    { "period", "f", 3, 0, 0, 2, { NULL, real_years }, NULL }, VALUES ("l", persons),
    { "as_of", "g", 3, 0, 0, 2, { NULL, missing }, NULL },
  };
  const MadeBatch batch = BATCH (columns);

  check_figures (&batch, 1, COUNTS);
  columns[2].format = "d:10,2";
  columns[2].buffers[1] = scaled;
  check_figures (&batch, 1, COUNTS);
  scaled[1] = 202350;
  check_error (&batch, 1, BHXH_ERROR_DATA,
               "a.arrow:3:3: column \"period\": the number is not whole");
}

/* Nothing is taken from them: whatever they are. */
static void
test_unused_columns (void)
{
  static const char *const formats[] = {
    "b", "+l", "+s", "z", "tts", "e", "what?", NULL
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const MadeColumn columns[] = {
        { "Ghi chú", formats[i], -5, -7, 99, 0, { NULL }, NULL },
        UNITS,
        INDICATORS (to_persons),
        YEARS,
        VALUES ("l", persons),
      };
      const MadeBatch batch = BATCH (columns);

      check_figures (&batch, 1, COUNTS);
    }
}

/* --- Floating point -------------------------------------------------------------- */

static const double reals[] = { 1500, 700, 20 };
static const double rates[] = { 20.8, 21, 0.1 };

static void
test_floating_persons (void)
{
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("g", reals) };
  const MadeBatch batch = BATCH (columns);

  check_figures (&batch, 1,
                 "461/" N "/2022=1500\n462/" N "/2023=700\n464/" N "/2024=20\n");
}

/* As from Python's rows: no number is no figure. */
static void
test_floating_missing (void)
{
  const double values[] = { 1500, NAN, 20 };

  check_counts ("g", values, "461/" N "/2022=1500\n464/" N "/2024=20\n");
}

static void
test_floating_fractions (void)
{
  const double halves[] = { 1500.5, 1e300, INFINITY };
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("g", halves) };
  const MadeBatch batch = BATCH (columns);
  Made made = { .batches = &batch, .n_batches = 1 };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures = import (&made, options, &error);

  check_outcome (figures, error, diagnostics,
                 "fraction-of-person 2:4 1500.5\n"
                 "number-out-of-range 3:4 1.0000000000000001e+300\n"
                 "bad-number 4:4 inf\n",
                 NULL);
}

/* Whether 20.8 was 20.80 a binary number does not say, nor whether 21 was 21.0; of one
 * decimal they are these, and 0.15 has two. */
static void
test_floating_rates (void)
{
  const double finer[] = { 20.8, 0.15, 21 };
  const MadeColumn columns[] = { UNITS, INDICATORS (to_rates), YEARS,
                                 VALUES ("g", rates) };
  const MadeColumn finer_columns[] = { UNITS, INDICATORS (to_rates), YEARS,
                                       VALUES ("g", finer) };
  const MadeBatch batch = BATCH (columns);
  const MadeBatch finer_batch = BATCH (finer_columns);
  Made made = { .batches = &batch, .n_batches = 1 };
  Made stated = made;
  Made fine = { .batches = &finer_batch, .n_batches = 1 };
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhDiagnostics) of_finer = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (BhxhOptions) one_decimal = options_with (0, of_finer);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) refused = import (&made, options, &error);
  g_autoptr (BhxhFigures) taken = NULL;
  g_autoptr (BhxhFigures) too_fine = NULL;
  g_autofree char *lines = NULL;

  check_outcome (refused, error, diagnostics,
                 "floating-point 2:4 20.800000000000001\nfloating-point 3:4 21\n"
                 "floating-point 4:4 0.10000000000000001\n",
                 NULL);
  g_clear_error (&error);
  bhxh_options_set_float_decimals (one_decimal, 1);
  taken = import (&stated, one_decimal, &error);
  g_assert_no_error (error);
  lines = dup_figures (taken);
  g_assert_cmpstr (
      lines, ==, "461/si_rate/2022=20.8\n462/si_rate/2023=21.0\n464/si_rate/2024=0.1\n");
  too_fine = import (&fine, one_decimal, &error);
  check_outcome (too_fine, error, of_finer, "floating-point 3:4 0.14999999999999999\n",
                 NULL);
}

/* Of 32 bits 16 777 216 is the first whole number that may stand for another one too. The
 * nearest to 20.8 is another number than of 64 bits, and 0.15 has two decimals. */
static void
test_narrow_floating (void)
{
  const float values[] = { 1500, 16777216, 16777218 };
  const float narrow_rates[] = { 20.8F, 0.15F, 21 };
  const MadeColumn columns[] = { UNITS, INDICATORS (to_persons), YEARS,
                                 VALUES ("f", values) };
  const MadeColumn rate_columns[] = { UNITS, INDICATORS (to_rates), YEARS,
                                      VALUES ("f", narrow_rates) };
  const MadeBatch batches[] = { BATCH (columns), BATCH (rate_columns) };
  static const char *const expected[] = {
    "number-out-of-range 4:4 16777218\n",
    "floating-point 3:4 0.15000000596046448\n",
  };

  for (guint i = 0; i < 2; i++)
    {
      Made made = { .batches = &batches[i], .n_batches = 1 };
      g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
      g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhFigures) figures = NULL;

      bhxh_options_set_float_decimals (options, 1);
      figures = import (&made, options, &error);
      check_outcome (figures, error, diagnostics, expected[i], NULL);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (void);
  } tests[] = {
    { "/figures-arrow/types/whole-numbers", test_whole_numbers },
    { "/figures-arrow/types/dictionaries", test_dictionaries },
    { "/figures-arrow/types/decimals", test_decimals },
    { "/figures-arrow/types/decimal-widths", test_decimal_widths },
    { "/figures-arrow/types/decimals-too-large", test_decimals_too_large },
    { "/figures-arrow/types/days-and-texts", test_days_and_texts },
    { "/figures-arrow/types/moments", test_moments },
    { "/figures-arrow/types/whole-elsewhere", test_whole_elsewhere },
    { "/figures-arrow/types/unused", test_unused_columns },
    { "/figures-arrow/floating/persons", test_floating_persons },
    { "/figures-arrow/floating/missing", test_floating_missing },
    { "/figures-arrow/floating/fractions", test_floating_fractions },
    { "/figures-arrow/floating/rates", test_floating_rates },
    { "/figures-arrow/floating/narrow", test_narrow_floating },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_func (tests[i].path, tests[i].test);
  return g_test_run ();
}
