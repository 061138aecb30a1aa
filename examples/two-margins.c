/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What Hai Duong assigned to eight districts for 2024, as a table of districts and two
 * kinds of insurance: shared out anew by the actuals of 2023, each district and each kind
 * with the total it had. Then a table that cannot be, and increases by unit, kind and
 * year.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

#define N_DISTRICTS 8
#define N_KINDS 2
#define N_YEARS 2

static const char *const districts[] = { "Hai Duong City", "Chi Linh",  "Nam Sach",
                                         "Kinh Mon",       "Kim Thanh", "Thanh Ha",
                                         "Cam Giang",      "Binh Giang" };

/* Voluntary social insurance, health insurance by household. */
static const gint64 actuals_2023[] = {
  5792, 60437, 3654, 43885, 3551, 31901, 3461, 41012,
  3187, 30324, 3280, 37948, 3028, 33509, 3772, 30618
};
static const gint64 decided_2024[] = {
  7593, 65463, 5291, 47472, 4988, 34508, 5137, 44364,
  4739, 32802, 4845, 41049, 4667, 36248, 5146, 33120
};

static int
fail (GError *error)
{
  fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_error_free (error);
  return 1;
}

/* Nobody gets less than at the end of 2023. */
static gboolean
share_out (GError **error)
{
  gint64 rows[N_DISTRICTS] = { 0 };
  gint64 columns[N_KINDS] = { 0 };
  gint64 shares[N_DISTRICTS * N_KINDS];
  gint64 scaled[N_DISTRICTS * N_KINDS];

  for (gsize i = 0; i < N_DISTRICTS * N_KINDS; i++)
    {
      rows[i / N_KINDS] += decided_2024[i];
      columns[i % N_KINDS] += decided_2024[i];
    }
  if (!bhxh_apportionment_fill_table (actuals_2023, N_DISTRICTS, N_KINDS, rows, columns,
                                      actuals_2023, NULL, shares, scaled, error))
    return FALSE;
  printf ("%-14s  %12s %6s %8s  %12s %6s %8s\n", "district", "voluntary", "whole",
          "decided", "household", "whole", "decided");
  for (gsize i = 0; i < N_DISTRICTS; i++)
    {
      printf ("%-14s", districts[i]);
      for (gsize j = i * N_KINDS; j < (i + 1) * N_KINDS; j++)
        {
          char *exact = bhxh_number_format (scaled[j], BHXH_APPORTIONMENT_SCALED_DECIMALS,
                                            BHXH_NUMBER_PLAIN);

          printf ("  %12s %6d %8d", exact, (int) shares[j], (int) decided_2024[j]);
          bhxh_free (exact);
        }
      printf ("\n");
    }
  return TRUE;
}

/* The first two units have nobody to insure but in the first kind. */
static void
clash (void)
{
  const gint64 weights[] = { 7, 0, 0, 5, 0, 0, 2, 9, 4 };
  const gint64 rows[] = { 5, 4, 3 };
  const gint64 columns[] = { 6, 3, 3 };
  gint64 shares[9];
  GError *error = NULL;

  if (!bhxh_apportionment_fill_table (weights, 3, 3, rows, columns, NULL, NULL, shares,
                                      NULL, &error))
    printf ("%s\n", bhxh_error_get_message (error));
  bhxh_error_free (error);
}

/* Two units that grow by 60 and 40 in two years, of which each kind has its share. */
static gboolean
share_out_years (GError **error)
{
  const gint64 weights[] = { 70, 30, 20, 40 };
  const gint64 units[] = { 60, 40 };
  const gint64 kinds[] = { 30, 25, 22, 23 };
  gint64 shares[N_YEARS * 2 * N_KINDS];

  if (!bhxh_apportionment_fill_layers (weights, N_YEARS, 2, N_KINDS, units, kinds, NULL,
                                       shares, error))
    return FALSE;
  for (gsize i = 0; i < N_YEARS * 2; i++)
    printf ("year %d, unit %d: %2d %2d\n", (int) (i / 2 + 1), (int) (i % 2 + 1),
            (int) shares[i * N_KINDS], (int) shares[i * N_KINDS + 1]);
  return TRUE;
}

int
main (void)
{
  GError *error = NULL;

  if (!share_out (&error))
    return fail (error);
  printf ("\n");
  clash ();
  printf ("\n");
  return share_out_years (&error) ? 0 : fail (error);
}
