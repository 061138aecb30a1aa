/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Ranges contain the truth, and the order of adding changes nothing.
 */
#include "../internal/figures-fixture.h"
#include "model/range.h"

#include <string.h>

static GRand *
seeded (void)
{
  const guint32 seed = g_test_rand_int ();

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

/* --- Ranges --------------------------------------------------------------------------
 */

/* Floor of n / d for d > 0. */
static gint64
floor_div (gint64 n, gint64 d)
{
  return n >= 0 ? n / d : -((-n + d - 1) / d);
}

/* A true number of thousandths, printed as a whole number by each rounding. Ties of
 * BHXH_ROUNDING_NEAREST go either way. */
static gint64
print_truth (gint64 thousandths, BhxhRounding rounding, gboolean tie_up)
{
  const gint64 below = floor_div (thousandths, 1000);
  const gint64 rest = thousandths - 1000 * below;

  switch (rounding)
    {
    case BHXH_ROUNDING_FLOOR: return below;
    case BHXH_ROUNDING_CEIL: return rest > 0 ? below + 1 : below;
    case BHXH_ROUNDING_HALF_UP:
      if (rest == 500)
        return thousandths > 0 ? below + 1 : below;
      return rest > 500 ? below + 1 : below;
    default:
      if (rest == 500)
        return tie_up ? below + 1 : below;
      return rest > 500 ? below + 1 : below;
    }
}

/* Ends are in tenths; the truth in thousandths. */
static gboolean
contains (const FigureRange *range, gint64 thousandths)
{
  const gint64 lo = 100 * range->lo;
  const gint64 hi = 100 * range->hi;

  return (range->flags & BHXH_RANGE_LO_OPEN ? lo < thousandths : lo <= thousandths) &&
         (range->flags & BHXH_RANGE_HI_OPEN ? thousandths < hi : thousandths <= hi);
}

/* The range of what is printed contains the truth; those of its neighbours contain it
 * only where the tie rule is not known. */
static void
test_ranges_contain_the_truth (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < 20000; i++)
    for (gint rounding = BHXH_ROUNDING_NEAREST; rounding <= BHXH_ROUNDING_CEIL;
         rounding++)
      {
        const Trait trait = { .rounding = (guint8) rounding,
                              .qualifier = BHXH_QUALIFIER_EXACT };
        const gint64 truth =
            g_rand_int_range (rand, -40, 41) * 100 * (i % 2 == 0 ? 1 : 5) +
            (i % 3 == 0 ? 37 : 0);
        const gint64 printed = print_truth (truth, rounding, g_rand_boolean (rand));
        guint n_containing = 0;

        for (gint64 other = printed - 2; other <= printed + 2; other++)
          {
            const FigureRange range = bhxh_figure_get_range (other, &trait);

            n_containing += contains (&range, truth);
            g_assert_true (other != printed || contains (&range, truth));
          }
        g_assert_cmpuint (n_containing, <=, rounding == BHXH_ROUNDING_NEAREST ? 2 : 1);
      }
}

/* --- Order of adding -----------------------------------------------------------------
 */

#define N_ADDED 400

typedef struct
{
  guint unit;
  guint indicator;
  BhxhPeriod period;
  gint64 value;
  Trait trait;
  const char *file;
} Added;

static void
make_added (GRand *rand, Added *added)
{
  static const char *const files[] = { "a.csv", "b.csv", "c.csv" };

  for (guint i = 0; i < N_ADDED; i++)
    {
      added[i] = (Added){ .unit = (guint) g_rand_int_range (rand, 0, 3),
                          .indicator = (guint) g_rand_int_range (rand, 0, 2),
                          .period = year (g_rand_int_range (rand, 2018, 2030)),
                          .value = g_rand_int_range (rand, -5, 5),
                          .file = files[g_rand_int_range (rand, 0, 3)] };
      added[i].trait = (Trait){ .decimals = (gint8) g_rand_int_range (rand, 0, 2),
                                .rounding = BHXH_ROUNDING_NEAREST,
                                .qualifier = BHXH_QUALIFIER_EXACT,
                                .kind = FIGURE_ACTUAL,
                                .stage = (guint8) g_rand_int_range (rand, 1, 4) };
      if (g_rand_boolean (rand))
        added[i].trait.as_of =
            bhxh_period_new_day (2024, g_rand_int_range (rand, 1, 13), 1);
    }
}

static void
shuffle (GRand *rand, Added *added)
{
  for (guint i = N_ADDED - 1; i > 0; i--)
    {
      const guint j = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);
      const Added kept = added[i];

      added[i] = added[j];
      added[j] = kept;
    }
}

static BhxhFigures *
figures_of (BhxhFrame *frame, const Added *added)
{
  BhxhFigures *figures = bhxh_figures_new_open (frame, NULL, NULL);
  g_autoptr (GHashTable) loads = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < N_ADDED; i++)
    {
      const gpointer file = (gpointer) added[i].file;
      const gint slot = bhxh_figures_add_period (figures, added[i].period, NULL);
      Trait trait = added[i].trait;
      Figure figure = { added[i].value, 0, 0 };

      if (!g_hash_table_contains (loads, file))
        g_hash_table_insert (
            loads, file, GUINT_TO_POINTER (bhxh_figures_add_load (figures, file, NULL)));
      trait.load = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (loads, file));
      figure.trait = bhxh_figures_intern (figures, &trait, NULL);
      g_assert_true (bhxh_figures_add (figures, added[i].unit, added[i].indicator,
                                       (guint) slot, figure, NULL));
    }
  g_assert_true (bhxh_figures_seal (figures, NULL));
  return figures;
}

/* Everything that can be read of all cells, as one text. */
static char *
describe (BhxhFigures *figures)
{
  static const char *const fields[] = { "stage", "as_of", "file" };
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  GString *text = g_string_new (NULL);

  for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
    for (guint cell = 0; cell < 6; cell++)
      for (guint i = 0; i < bhxh_figures_get_n (figures, cell / 2, cell % 2, period); i++)
        {
          gint64 value;
          gint decimals;

          bhxh_figures_get (figures, cell / 2, cell % 2, period, i, &value, &decimals);
          g_string_append_printf (text, "%d %u %u: %" G_GINT64_FORMAT " %d",
                                  bhxh_frame_get_period (frame, period), cell, i, value,
                                  decimals);
          for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
            {
              g_autofree char *field = bhxh_figures_dup_field (
                  figures, cell / 2, cell % 2, period, i, fields[f]);

              g_string_append_printf (text, " %s", field);
            }
          g_string_append_c (text, '\n');
        }
  return g_string_free (text, FALSE);
}

static void
test_order_of_adding (void)
{
  g_autoptr (GRand) rand = seeded ();
  g_autoptr (BhxhFrame) frame = small_frame ();

  for (guint round = 0; round < 20; round++)
    {
      g_autofree Added *added = g_new (Added, N_ADDED);
      g_autoptr (BhxhFigures) first = NULL;
      g_autoptr (BhxhFigures) second = NULL;
      g_autofree char *first_text = NULL;
      g_autofree char *second_text = NULL;

      make_added (rand, added);
      first = figures_of (frame, added);
      shuffle (rand, added);
      second = figures_of (frame, added);
      first_text = describe (first);
      second_text = describe (second);
      g_assert_cmpstr (first_text, ==, second_text);
      g_assert_cmpuint (bhxh_figures_get_n_figures (first), ==, N_ADDED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/ranges-contain-the-truth", test_ranges_contain_the_truth);
  g_test_add_func ("/figures/order-of-adding", test_order_of_adding);
  return g_test_run ();
}
