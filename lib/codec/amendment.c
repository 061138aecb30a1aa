/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which amendments are in force on a day, and in which order they count.
 */
#include "codec/amendment.h"

#include <bhxhplan/amendments.h>

static void
free_amendment (gpointer amendment)
{
  bhxh_amendment_free (amendment);
}

/* All of them are read before any is applied, so that all their problems are told. */
static GPtrArray *
read_amendments (const BhxhPlan *plan,
                 const char *const *folders,
                 gsize n_folders,
                 const BhxhOptions *options,
                 GError **error)
{
  g_autoptr (GPtrArray) amendments = g_ptr_array_new_with_free_func (free_amendment);
  GError *first = NULL;

  for (gsize i = 0; i < n_folders; i++)
    {
      GError *local = NULL;
      const PackageSource source = { .folder = folders[i] };
      Amendment *amendment = bhxh_amendment_read (&source, plan, options, &local);

      if (amendment != NULL)
        {
          amendment->number = amendments->len;
          g_ptr_array_add (amendments, amendment);
        }
      else if (first == NULL)
        first = local;
      else
        g_error_free (local);
    }
  if (first == NULL)
    return g_steal_pointer (&amendments);
  g_propagate_error (error, first);
  return NULL;
}

static gboolean
is_in_force (const Amendment *amendment, BhxhPeriod day)
{
  return day == BHXH_PERIOD_NONE ||
         bhxh_period_compare (amendment->effective_from, day) <= 0;
}

/* By the day from which they are in force, those of one day as they were given. */
static gint
compare_days (gconstpointer a, gconstpointer b)
{
  const Amendment *one = *(const Amendment *const *) a;
  const Amendment *other = *(const Amendment *const *) b;
  const gint order = bhxh_period_compare (one->effective_from, other->effective_from);

  return order != 0 ? order
                    : (one->number > other->number) - (one->number < other->number);
}

BhxhPlan *
bhxh_plan_load_in_force (BhxhPlan *plan,
                         const char *const *folders,
                         gsize n_folders,
                         BhxhOptions *options,
                         GError **error)
{
  BhxhOptions plain = *bhxh_options_or_default (options);
  g_autoptr (GPtrArray) amendments = NULL;
  g_autoptr (BhxhPlan) in_force = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (folders != NULL || n_folders == 0, NULL);
  bhxh_package_read_plainly (&plain);
  amendments = read_amendments (plan, folders, n_folders, &plain, error);
  if (amendments == NULL)
    return NULL;
  g_ptr_array_sort (amendments, compare_days);
  in_force = bhxh_plan_ref (plan);
  for (guint i = 0; i < amendments->len; i++)
    {
      const Amendment *amendment = g_ptr_array_index (amendments, i);
      BhxhPlan *amended = NULL;

      if (!is_in_force (amendment, plain.day))
        continue;
      amended = bhxh_amendment_apply (amendment, in_force, options, error);
      if (amended == NULL)
        return NULL;
      bhxh_plan_unref (in_force);
      in_force = amended;
    }
  return g_steal_pointer (&in_force);
}
