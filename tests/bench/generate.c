/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A country's worth of made-up targets and actuals, the same for the same seed: a plan
 * package with targets in unit order, and actuals.csv in month order with one percent
 * missing. Districts and provinces are in the proportion of 2022 (63 : 705 : 10,600).
 * Many actuals are exactly 80, 95 or 100 % of their target, or one unit of the last place
 * short of it: what floating point gets wrong.
 *
 *   generate FOLDER COMMUNES [SEED]
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

#define N_PERSON_INDICATORS 6
#define N_INDICATORS 8 /* the last two are rates, to one decimal */
#define N_MONTHS 48
#define FIRST_YEAR 2022
#define MISSING_PERMILLE 10

#define ALL_COMMUNES 10600
#define ALL_DISTRICTS 705
#define ALL_PROVINCES 63

typedef struct
{
  guint64 seed;
  guint n_communes;
  guint n_districts;
  guint n_provinces;
} Country;

/* Values in units of the last place: persons, or tenths of a percent. */
typedef struct
{
  guint target;
  guint actual;
  gboolean missing;
} Cell;

/* How often, of a thousand cells, the actual is what share of the target, less how much.
 */
typedef struct
{
  guint permille;
  guint percent;
  guint short_by;
} Case;

static const Case cases[] = {
  { 100, 80, 0 }, { 100, 95, 0 }, { 100, 100, 0 },
  { 50, 80, 1 },  { 50, 95, 1 },  { 50, 100, 1 },
};

/* splitmix64 (Steele, Lea, Flood 2014), as a function of its counter. */
static guint64
random_at (guint64 seed, guint64 counter)
{
  guint64 x = seed + (counter + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

static Cell
make_cell (const Country *country, guint commune, guint indicator, guint month)
{
  const guint64 counter =
      ((guint64) commune * N_INDICATORS + indicator) * N_MONTHS + month;
  const guint64 shape = random_at (country->seed, 2 * counter);
  const guint64 size = random_at (country->seed, 2 * counter + 1);
  const gboolean is_rate = indicator >= N_PERSON_INDICATORS;
  guint draw = (guint) (shape % 1000);
  Cell cell = { .missing = (shape >> 32) % 1000 < MISSING_PERMILLE };

  /* Twentieths, so that every share above is whole. */
  cell.target = 20 * (1 + (guint) (size % (is_rate ? 40 : 5000)));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cell.actual = cell.target * cases[i].percent / 100 - cases[i].short_by;
      if (draw < cases[i].permille)
        return cell;
      draw -= cases[i].permille;
    }
  if (draw == 0)
    cell.target = 0;
  else
    cell.target += (guint) (size >> 32) % 20;
  cell.actual = (guint) ((guint64) cell.target * (400 + (size >> 40) % 800) / 1000);
  return cell;
}

/* --- Names ---------------------------------------------------------------------------
 */

static const char *const indicators[N_INDICATORS] = {
  "si_persons",
  "si_compulsory_persons",
  "si_voluntary_persons",
  "ui_persons",
  "household_hi_persons",
  "labour_force",
  "si_rate",
  "ui_rate",
};

static guint
district_of (const Country *country, guint commune)
{
  return (guint) ((guint64) commune * country->n_districts / country->n_communes);
}

static guint
province_of (const Country *country, guint district)
{
  return (guint) ((guint64) district * country->n_provinces / country->n_districts);
}

/* ",INDICATOR,YYYY-MM," */
static void
put_place (FILE *file, guint commune, guint indicator, guint month)
{
  fprintf (file, "%05u,%s,%u-%02u,", commune + 1, indicators[indicator],
           FIRST_YEAR + month / 12, month % 12 + 1);
}

static void
put_value (FILE *file, guint indicator, guint value)
{
  if (indicator < N_PERSON_INDICATORS)
    fprintf (file, "%u\n", value);
  else
    fprintf (file, "%u.%u\n", value / 10, value % 10);
}

/* --- Files ---------------------------------------------------------------------------
 */

static FILE *
open_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE *file = fopen (path, "w");

  if (file == NULL)
    g_error ("%s cannot be written", path);
  return file;
}

static void
close_file (FILE *file)
{
  if (ferror (file) || fclose (file) != 0)
    g_error ("a file cannot be written");
}

static void
write_descriptor (const char *folder)
{
  static const char *const tables[] = { "units", "indicators", "targets", "agencies" };
  FILE *file = open_file (folder, "datapackage.json");

  fputs ("{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"bench\",\n"
         "  \"title\": \"Made-up targets\",\n  \"bhxhplan_format\": \"1.0\",\n"
         "  \"term\": \"2022/2025\",\n  \"frame_date\": \"2022-01-01\",\n"
         "  \"issuer\": \"ubnd\",\n  \"resources\": [",
         file);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    fprintf (file, "%s\n    {\"name\": \"%s\", \"path\": \"%s.csv\"}", i > 0 ? "," : "",
             tables[i], tables[i]);
  fputs ("\n  ]\n}\n", file);
  close_file (file);
}

static void
write_units (const char *folder, const Country *country)
{
  FILE *file = open_file (folder, "units.csv");

  fputs ("code,parent,level,name_vi\nVN,,nation,Việt Nam\n", file);
  for (guint i = 0; i < country->n_provinces; i++)
    fprintf (file, "T%03u,VN,province,Tỉnh số %u\n", i + 1, i + 1);
  for (guint i = 0; i < country->n_districts; i++)
    fprintf (file, "H%04u,T%03u,district,Huyện số %u\n", i + 1,
             province_of (country, i) + 1, i + 1);
  for (guint i = 0; i < country->n_communes; i++)
    fprintf (file, "%05u,H%04u,commune,Xã số %u\n", i + 1, district_of (country, i) + 1,
             i + 1);
  close_file (file);
}

static void
write_indicators (const char *folder)
{
  FILE *file = open_file (folder, "indicators.csv");

  fputs ("code,name_vi,unit,decimals,rounding,direction,kind\n", file);
  for (guint i = 0; i < N_INDICATORS; i++)
    fprintf (file, "%s,Chỉ tiêu số %u,%s,more,stock\n", indicators[i], i + 1,
             i < N_PERSON_INDICATORS ? "person,0,exact" : "percent,1,nearest");
  close_file (file);
}

static void
write_agencies (const char *folder)
{
  FILE *file = open_file (folder, "agencies.csv");

  fputs ("code,name_vi\nubnd,Cơ quan giao chỉ tiêu\n", file);
  close_file (file);
}

static void
write_targets (const char *folder, const Country *country)
{
  FILE *file = open_file (folder, "targets.csv");

  fputs ("unit,indicator,period,value\n", file);
  for (guint commune = 0; commune < country->n_communes; commune++)
    for (guint indicator = 0; indicator < N_INDICATORS; indicator++)
      for (guint month = 0; month < N_MONTHS; month++)
        {
          put_place (file, commune, indicator, month);
          put_value (file, indicator,
                     make_cell (country, commune, indicator, month).target);
        }
  close_file (file);
}

static void
write_actuals (const char *folder, const Country *country)
{
  FILE *file = open_file (folder, "actuals.csv");

  fputs ("unit,indicator,period,value\n", file);
  for (guint month = 0; month < N_MONTHS; month++)
    for (guint commune = 0; commune < country->n_communes; commune++)
      for (guint indicator = 0; indicator < N_INDICATORS; indicator++)
        {
          const Cell cell = make_cell (country, commune, indicator, month);

          put_place (file, commune, indicator, month);
          if (cell.missing)
            fputc ('\n', file);
          else
            put_value (file, indicator, cell.actual);
        }
  close_file (file);
}

/* As many as are in proportion, but one at least. */
static guint
scale (guint n_communes, guint all)
{
  return MAX (1,
              (guint) (((guint64) n_communes * all + ALL_COMMUNES / 2) / ALL_COMMUNES));
}

int
main (int argc, char **argv)
{
  g_autofree char *plan = NULL;
  Country country = { .seed = 2767 };

  if (argc < 3 || argc > 4)
    g_error ("usage: generate FOLDER COMMUNES [SEED]");
  if (argc == 4)
    country.seed = g_ascii_strtoull (argv[3], NULL, 10);
  country.n_communes = (guint) CLAMP (atoi (argv[2]), 1, 99999);
  country.n_districts = scale (country.n_communes, ALL_DISTRICTS);
  country.n_provinces = scale (country.n_communes, ALL_PROVINCES);
  plan = g_build_filename (argv[1], "plan", NULL);
  if (g_mkdir_with_parents (plan, 0777) != 0)
    g_error ("%s cannot be made", plan);
  write_descriptor (plan);
  write_units (plan, &country);
  write_indicators (plan);
  write_agencies (plan);
  write_targets (plan, &country);
  write_actuals (argv[1], &country);
  return 0;
}
