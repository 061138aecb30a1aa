/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The public face of dividing by weight: entries have no names here but their index.
 */
#include "allocation/apportion.h"
#include "base/error.h"

/* @persons is the whole clash of the demands. */
static void
set_clash (const ApportionVerdict *verdict, gint64 total, GError **error)
{
  const gint64 persons = verdict->persons;

  if (verdict->outcome == APPORTION_FLOORS)
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "các mức tối thiểu cộng lại vượt tổng số %" G_GINT64_FORMAT
                    " là %" G_GINT64_FORMAT " người",
                    "the floors add up to more than the total of %" G_GINT64_FORMAT
                    ", by %" G_GINT64_FORMAT " persons",
                    total, persons);
  else if (verdict->outcome == APPORTION_CAPS)
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "các mức tối đa cộng lại thiếu so với tổng số %" G_GINT64_FORMAT
                    " là %" G_GINT64_FORMAT " người",
                    "the caps add up to less than the total of %" G_GINT64_FORMAT
                    ", by %" G_GINT64_FORMAT " persons",
                    total, persons);
  else
    bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                    "trong tổng số %" G_GINT64_FORMAT " còn %" G_GINT64_FORMAT
                    " người mà không mục nào có trọng số còn nhận được",
                    "of the total of %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT
                    " persons are left that no entry with a weight can take",
                    total, persons);
}

static void
set_crossed (const Apportionment *problem, gsize entry, GError **error)
{
  bhxh_set_error (error, BHXH_ERROR_INFEASIBLE,
                  "mục %" G_GSIZE_FORMAT ": mức tối thiểu %" G_GINT64_FORMAT
                  " lớn hơn mức tối đa %" G_GINT64_FORMAT,
                  "entry %" G_GSIZE_FORMAT ": its floor of %" G_GINT64_FORMAT
                  " is above its cap of %" G_GINT64_FORMAT,
                  entry, problem->floors[entry], problem->caps[entry]);
}

static void
set_range (const Apportionment *problem, gsize entry, GError **error)
{
  if (entry < problem->n)
    bhxh_set_error (error, BHXH_ERROR_RANGE,
                    "mục %" G_GSIZE_FORMAT
                    ": trọng số, mức tối thiểu và mức tối đa phải từ 0 đến "
                    "%" G_GINT64_FORMAT,
                    "entry %" G_GSIZE_FORMAT
                    ": weight, floor and cap must be from 0 to %" G_GINT64_FORMAT,
                    entry, BHXH_NUMBER_MAX);
  else
    bhxh_set_error (error, BHXH_ERROR_RANGE,
                    "tổng số %" G_GINT64_FORMAT
                    ", tổng trọng số và tổng các mức tối thiểu phải từ 0 "
                    "đến %" G_GINT64_FORMAT,
                    "the total of %" G_GINT64_FORMAT
                    ", the sum of the weights and that of the floors must be from 0 to "
                    "%" G_GINT64_FORMAT,
                    problem->total, BHXH_NUMBER_MAX);
}

static void
set_verdict (const Apportionment *problem,
             const ApportionVerdict *verdict,
             GError **error)
{
  switch (verdict->outcome)
    {
    case APPORTION_CROSSED: set_crossed (problem, verdict->entry, error); break;
    case APPORTION_RANGE: set_range (problem, verdict->entry, error); break;
    case APPORTION_MEMORY:
      bhxh_set_error (error, BHXH_ERROR_MEMORY,
                      "không đủ bộ nhớ để phân bổ cho %" G_GSIZE_FORMAT " mục",
                      "not enough memory to divide among %" G_GSIZE_FORMAT " entries",
                      problem->n);
      break;
    default: set_clash (verdict, problem->total, error); break;
    }
}

gboolean
bhxh_apportionment_fill (BhxhApportionmentMethod method,
                         gint64 total,
                         const gint64 *weights,
                         const gint64 *floors,
                         const gint64 *caps,
                         const guint32 *order,
                         gsize n,
                         gint64 *shares,
                         guint8 *reasons,
                         GError **error)
{
  const Apportionment problem = { method, total, weights, floors, caps, order, n };
  ApportionVerdict verdict;

  g_return_val_if_fail (n == 0 || (weights != NULL && shares != NULL), FALSE);
  if ((guint) method > BHXH_APPORTIONMENT_LARGEST_REMAINDER)
    {
      bhxh_set_error (error, BHXH_ERROR_UNSUPPORTED, "không có phương pháp phân bổ số %d",
                      "there is no method of apportionment %d", (gint) method);
      return FALSE;
    }
  verdict = bhxh_apportion (&problem, shares, reasons);
  if (verdict.outcome == APPORTION_DONE)
    return TRUE;
  set_verdict (&problem, &verdict, error);
  return FALSE;
}
