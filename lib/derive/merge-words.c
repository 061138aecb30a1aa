/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A calculation in words: which figure of which plan, where it stands, and what they come
 * to, so that it can be done again by hand.
 */
#include "derive/merge-figures.h"

void
bhxh_side_clear (Side *side)
{
  for (gsize i = 0; i < side->n; i++)
    g_free (side->places[i]);
  g_clear_pointer (&side->places, g_free);
  g_clear_pointer (&side->parts, g_free);
}

static void
append_number (GString *words, gint64 value, gint decimals, BhxhLanguage language)
{
  g_autofree char *number = bhxh_number_format (
      value, decimals, language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN : BHXH_NUMBER_VI);

  g_string_append (words, number);
}

/* "quang-tri-2022-2025 (II.2.2022-1) 75.039 + ... = 135.039". */
static void
append_side (GString *words, const Merge *merge, const Side *side, BhxhLanguage language)
{
  for (gsize i = 0; i < side->n; i++)
    {
      g_string_append_printf (words, "%s%s", i > 0 ? " + " : "",
                              bhxh_plan_get_id (merge->plans[i].plan));
      if (*side->places[i] != '\0')
        g_string_append_printf (words, " (%s)", side->places[i]);
      g_string_append_c (words, ' ');
      append_number (words, side->parts[i].value, side->parts[i].decimals, language);
    }
  g_string_append (words, " = ");
  append_number (words, side->sum.value, side->sum.decimals, language);
}

static char *
dup_sum_words (const Merge *merge, const Side *side, BhxhLanguage language)
{
  GString *words = g_string_new (
      language == BHXH_LANGUAGE_VI ? "Cộng số của các kế hoạch: " : "Sum of the plans: ");

  append_side (words, merge, side, language);
  return g_string_free (words, FALSE);
}

static void
append_named_side (GString *words,
                   const Merge *merge,
                   const Side *side,
                   BhxhLanguage language)
{
  g_autofree char *period = bhxh_period_format (side->period);

  g_string_append_printf (words, "; %s %s: ", side->indicator, period);
  append_side (words, merge, side, language);
}

static char *
dup_rate_words (const Merge *merge,
                const Combined *rate,
                const Side *numerator,
                const Side *denominator,
                BhxhLanguage language)
{
  GString *words = g_string_new ("100 × ");

  append_number (words, numerator->sum.value, numerator->sum.decimals, language);
  g_string_append (words, " / ");
  append_number (words, denominator->sum.value, denominator->sum.decimals, language);
  if (language == BHXH_LANGUAGE_VI)
    g_string_append_printf (words, ", làm tròn đến %d chữ số thập phân (nửa thì lên)",
                            rate->decimals);
  else
    g_string_append_printf (words, ", rounded half away from zero to %d decimal%s",
                            rate->decimals, rate->decimals == 1 ? "" : "s");
  append_named_side (words, merge, numerator, language);
  append_named_side (words, merge, denominator, language);
  return g_string_free (words, FALSE);
}

/* The next id; capitals, for no plan's identifier has any. */
static char *
add_source (Merge *merge, const char *vi, const char *en, GError **error)
{
  char *id =
      g_strdup_printf ("MERGED.%u", g_hash_table_size (merge->derived.sources) + 1);

  if (bhxh_derived_add_source (&merge->derived, id, vi, en, error))
    return id;
  g_free (id);
  return NULL;
}

char *
bhxh_merge_add_sum_source (Merge *merge, const Side *side, GError **error)
{
  g_autofree char *vi = dup_sum_words (merge, side, BHXH_LANGUAGE_VI);
  g_autofree char *en = dup_sum_words (merge, side, BHXH_LANGUAGE_EN);

  return add_source (merge, vi, en, error);
}

char *
bhxh_merge_add_rate_source (Merge *merge,
                            const Combined *rate,
                            const Side *numerator,
                            const Side *denominator,
                            GError **error)
{
  g_autofree char *vi =
      dup_rate_words (merge, rate, numerator, denominator, BHXH_LANGUAGE_VI);
  g_autofree char *en =
      dup_rate_words (merge, rate, numerator, denominator, BHXH_LANGUAGE_EN);

  return add_source (merge, vi, en, error);
}
