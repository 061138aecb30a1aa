/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From cuts to classes, and from cuts to names such as "at_least_95".
 */
#include "gap/bands.h"

/* A cut without zeros at the end of its decimals. */
static Amount
cut_without_zeros (gint64 value, gint decimals)
{
  while (decimals > 0 && value % 10 == 0)
    {
      value /= 10;
      decimals--;
    }
  return (Amount){ value, decimals };
}

static const char *
keep (Bands *bands,
      const char *before,
      Amount cut,
      BhxhNumberStyle style,
      const char *after)
{
  g_autofree char *number = bhxh_number_format (cut.value, cut.decimals, style);
  g_autofree char *words = g_strconcat (before, number, after, NULL);

  return g_string_chunk_insert (bands->words, words);
}

static Label
label_of_cut (Bands *bands, Amount cut)
{
  if (cut.value == 100 && cut.decimals == 0)
    return (Label){ "met", "Đạt", "Met" };
  return (Label){
    keep (bands, "at_least_", cut, BHXH_NUMBER_PLAIN, ""),
    keep (bands, "Từ ", cut, BHXH_NUMBER_VI, "%"),
    keep (bands, "At least ", cut, BHXH_NUMBER_EN, "%"),
  };
}

static Label
label_below (Bands *bands, Amount cut)
{
  return (Label){
    keep (bands, "below_", cut, BHXH_NUMBER_PLAIN, ""),
    keep (bands, "Dưới ", cut, BHXH_NUMBER_VI, "%"),
    keep (bands, "Below ", cut, BHXH_NUMBER_EN, "%"),
  };
}

void
bhxh_bands_init (Bands *bands, const BhxhOptions *options)
{
  bands->words = g_string_chunk_new (256);
  bands->n_cuts = (guint) options->n_bands;
  bands->whole = bands->n_cuts;
  bands->n_labels = 0;
  bands->are_small = TRUE;
  bands->labels[bands->n_labels++] = (Label){ "", "", "" };
  bands->labels[bands->n_labels++] = (Label){ "no_data", "Chưa có số liệu", "No data" };
  for (guint i = 0; i < bands->n_cuts; i++)
    {
      const Amount cut = cut_without_zeros (options->bands[i], options->bands_decimals);

      bands->cuts[i] = cut;
      bands->are_small = bands->are_small && cut.decimals == 0 && cut.value >= 0 &&
                         cut.value <= BANDS_SMALL_CUT;
      bands->small_cuts[i] = cut.value;
      bands->labels[bands->n_labels++] = label_of_cut (bands, cut);
      if (bands->whole == bands->n_cuts &&
          bhxh_amount_compare (cut, (Amount){ 100, 0 }) <= 0)
        bands->whole = i;
    }
  bands->labels[bands->n_labels++] = label_below (bands, bands->cuts[bands->n_cuts - 1]);
}

void
bhxh_bands_clear (Bands *bands)
{
  g_clear_pointer (&bands->words, g_string_chunk_free);
}

static guint
classify_without_shares (const Bands *bands, Amount rounded, Amount target, gboolean less)
{
  const gint comparison = bhxh_amount_compare (rounded, target);
  const gboolean reached = less ? comparison <= 0 : comparison >= 0;

  return CLASS_BEST + (reached ? bands->whole : bands->n_cuts);
}

/* The first cut so many percent of @whole of which @part reaches. */
static guint
find_band (const Bands *bands, Amount part, Amount whole)
{
  guint band = 0;

  while (band < bands->n_cuts &&
         bhxh_amount_compare_share (part, bands->cuts[band], whole) < 0)
    band++;
  return band;
}

guint
bhxh_bands_classify_any (const Bands *bands, Amount rounded, Amount target, gboolean less)
{
  if (target.value <= 0)
    return classify_without_shares (bands, rounded, target, less);
  return CLASS_BEST +
         (less ? find_band (bands, target, rounded) : find_band (bands, rounded, target));
}
