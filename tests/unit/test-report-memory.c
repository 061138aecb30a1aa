/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reports are written as they are made: what is held at once grows with the units by less
 * than half of what is written of them, so that nowhere the whole lies in memory.
 */
#include "report-check.h"

#if defined(__SANITIZE_ADDRESS__)
/* Declared in a header that not every compiler has. */
size_t __sanitizer_get_current_allocated_bytes (void);
#else
#include <malloc.h>
#endif

/* Of the smaller country and of the larger one; both give more than one piece of output. */
#define FEW_UNITS 1000
#define MANY_UNITS 4000

/* Bytes that the process has asked for and not given back. */
static gsize
count_bytes (void)
{
#if defined(__SANITIZE_ADDRESS__)
  return __sanitizer_get_current_allocated_bytes ();
#else
  const struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
#endif
}

/* The most that was held at once, and what was written. */
typedef struct
{
  gsize before;
  gsize most;
  gsize n_written;
} Use;

static void
look (Use *use)
{
  const gsize now = count_bytes ();

  use->most = MAX (use->most, now - MIN (now, use->before));
}

/* A BhxhWriteFunc. */
static gboolean
take (const char *bytes G_GNUC_UNUSED,
      gsize length,
      gpointer data,
      GError **error G_GNUC_UNUSED)
{
  Use *use = data;

  use->n_written += length;
  look (use);
  return TRUE;
}

/* A province with so many districts, each with four targets. */
static BhxhPlan *
make_country (guint n)
{
  static const char *const targets[] = { "n,2023", "n,2024", "w,2023", "w,2024" };
  g_autoptr (BhxhPlanBuilder) builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *unit =
          g_strdup_printf ("%u,1,district,Huyện %u,District %u", 1000 + i, i, i);

      add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en", unit);
      for (guint j = 0; j < G_N_ELEMENTS (targets); j++)
        {
          g_autofree char *target =
              g_strdup_printf ("%u,%s,%u,ubnd,target", 1000 + i, targets[j], 500 + i);

          add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner,kind",
                   target);
        }
    }
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  return plan;
}

static BhxhGaps *
make_gaps (BhxhPlan *plan)
{
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (plan));

  for (guint i = 0; i < bhxh_frame_get_n_units (bhxh_plan_get_frame (plan)); i++)
    {
      const char *code = bhxh_district_get_code (
          bhxh_frame_get_district (bhxh_plan_get_frame (plan), i));

      set (plan, actuals, code, "n", "2024", 450 + i, 0);
    }
  return compute (plan, actuals, NULL);
}

/* Makes a report of the comparison and writes it; nothing of it was made before. */
static Use
use_of (BhxhGaps *gaps, BhxhReportFormat format)
{
  g_autoptr (BhxhReport) report = NULL;
  g_autoptr (GError) error = NULL;
  Use use = { .before = count_bytes () };

  report = bhxh_report_compute (gaps, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  look (&use);
  bhxh_report_write (report, format, NULL, take, &use, &error);
  g_assert_no_error (error);
  return use;
}

static Use
use_of_country (guint n, BhxhReportFormat format)
{
  g_autoptr (BhxhPlan) plan = make_country (n);
  g_autoptr (BhxhGaps) gaps = make_gaps (plan);

  return use_of (gaps, format);
}

static void
test_growth (gconstpointer data)
{
  const BhxhReportFormat format = (BhxhReportFormat) GPOINTER_TO_INT (data);
  const Use few = use_of_country (FEW_UNITS, format);
  const Use many = use_of_country (MANY_UNITS, format);
  const gsize held = many.most - MIN (many.most, few.most);
  const gsize written = many.n_written - few.n_written;

  g_test_message ("%zu bytes a unit held, %zu written", held / (MANY_UNITS - FEW_UNITS),
                  written / (MANY_UNITS - FEW_UNITS));
  g_assert_cmpuint (few.most, >, 0);
  g_assert_cmpuint (2 * held, <, written);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/report/memory/html", GINT_TO_POINTER (BHXH_REPORT_HTML),
                        test_growth);
  g_test_add_data_func ("/report/memory/markdown", GINT_TO_POINTER (BHXH_REPORT_MARKDOWN),
                        test_growth);
  g_test_add_data_func ("/report/memory/text", GINT_TO_POINTER (BHXH_REPORT_TEXT),
                        test_growth);
  g_test_add_data_func ("/report/memory/json", GINT_TO_POINTER (BHXH_REPORT_JSON),
                        test_growth);
  return g_test_run ();
}
