/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Every minimal conflict by taking away, of each one found, one element after the other
 * (Reiter's tree): another one either keeps clear of what was taken away, or has been
 * found.
 */
#include "check/conflict-search.h"

#include "base/memory.h"

#include <string.h>

typedef struct
{
  const ConflictSearch *search;
  const GArray *candidates;
  GPtrArray *conflicts;
  GHashTable *seen; /* GBytes: sets taken away already */
  GQueue *queue;    /* GArray: sets to be taken away */
  Removed *removed;
} Tree;

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint left = *(const guint *) a;
  const guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

static gint
compare_sets (gconstpointer a, gconstpointer b)
{
  const GArray *left = *(GArray *const *) a;
  const GArray *right = *(GArray *const *) b;

  if (left->len != right->len)
    return left->len < right->len ? -1 : 1;
  for (guint i = 0; i < left->len; i++)
    {
      const gint order = compare_numbers (&g_array_index (left, guint, i),
                                          &g_array_index (right, guint, i));

      if (order != 0)
        return order;
    }
  return 0;
}

static gboolean
has_any (const GArray *set, const Removed *removed)
{
  for (guint i = 0; i < set->len; i++)
    if (removed[g_array_index (set, guint, i)])
      return TRUE;
  return FALSE;
}

GArray *
bhxh_conflict_dup_kept (const GArray *candidates, const Removed *removed)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < candidates->len; i++)
    {
      const guint candidate = g_array_index (candidates, guint, i);

      if (!removed[candidate])
        g_array_append_val (kept, candidate);
    }
  g_array_sort (kept, compare_numbers);
  return kept;
}

static void
mark (const ConflictSearch *search, Removed *removed, const GArray *set)
{
  if (search->base != NULL)
    memcpy (removed, search->base, search->n_elements * sizeof *removed);
  else
    memset (removed, 0, search->n_elements * sizeof *removed);
  for (guint i = 0; i < set->len; i++)
    removed[g_array_index (set, guint, i)] = TRUE;
}

/* A conflict without what is taken away; NULL, *@failed FALSE, when there is none. A new
 * one is added to those found. */
static const GArray *
find_conflict (const ConflictSearch *search,
               const GArray *candidates,
               GPtrArray *conflicts,
               const GArray *taken,
               Removed *removed,
               gboolean *failed,
               GError **error)
{
  gboolean found = FALSE;

  *failed = FALSE;
  mark (search, removed, taken);
  for (guint i = 0; i < conflicts->len; i++)
    if (!has_any (g_ptr_array_index (conflicts, i), removed))
      return g_ptr_array_index (conflicts, i);
  *failed = !bhxh_solver_find_core (search->solver, search->system, candidates, removed,
                                    search->known, &found, error);
  if (*failed || !found)
    return NULL;
  g_ptr_array_add (conflicts, bhxh_conflict_dup_kept (candidates, removed));
  return g_ptr_array_index (conflicts, conflicts->len - 1);
}

/* --- All conflicts -------------------------------------------------------------------
 */

static void
push_without (Tree *tree, const GArray *taken, guint element)
{
  GArray *set = g_array_copy ((GArray *) taken);
  GBytes *key = NULL;

  g_array_append_val (set, element);
  g_array_sort (set, compare_numbers);
  key = g_bytes_new (set->data, set->len * sizeof (guint));
  if (g_hash_table_add (tree->seen, key))
    g_queue_push_tail (tree->queue, set);
  else
    g_array_unref (set);
}

/* One set taken away. FALSE on failure. */
static gboolean
grow (Tree *tree, const GArray *taken, GError **error)
{
  gboolean failed;
  const GArray *conflict = find_conflict (tree->search, tree->candidates, tree->conflicts,
                                          taken, tree->removed, &failed, error);

  for (guint i = 0; conflict != NULL && i < conflict->len; i++)
    push_without (tree, taken, g_array_index (conflict, guint, i));
  return !failed;
}

static gboolean
grow_all (Tree *tree, gboolean *complete, GError **error)
{
  const ConflictSearch *search = tree->search;
  guint n_steps = 0;

  g_queue_push_tail (tree->queue, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (; !g_queue_is_empty (tree->queue) && n_steps < SEARCH_MAX_STEPS &&
         tree->conflicts->len < search->n_most;
       n_steps++)
    {
      g_autoptr (GArray) taken = g_queue_pop_head (tree->queue);

      if (!bhxh_options_report (search->options, n_steps, 0, error) ||
          !grow (tree, taken, error))
        return FALSE;
    }
  *complete = g_queue_is_empty (tree->queue);
  return TRUE;
}

static void
free_sets (GQueue *queue)
{
  g_queue_free_full (queue, (GDestroyNotify) g_array_unref);
}

gboolean
bhxh_conflicts_find (const ConflictSearch *search,
                     const GArray *candidates,
                     GPtrArray *conflicts,
                     gboolean *complete,
                     GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (
      g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  g_autofree Removed *removed =
      bhxh_try_new ((gsize) search->n_elements + 1, sizeof *removed, error);
  Tree tree = { search, candidates, conflicts, seen, NULL, removed };
  gboolean done;

  if (removed == NULL)
    return FALSE;
  tree.queue = g_queue_new ();
  done = grow_all (&tree, complete, error);
  free_sets (tree.queue);
  g_ptr_array_sort (conflicts, compare_sets);
  return done;
}

/* --- What to doubt -------------------------------------------------------------------
 */

/* Sets that have an element of each conflict, the lightest ones. */
typedef struct
{
  GPtrArray *conflicts;
  const guint *weights;
  Removed *chosen;
  guint *ruled_out; /* at which depth; 0: not */
  GPtrArray *lightest;
  guint64 weight; /* of each of them */
  guint n_most;
  gboolean is_cut; /* there were more than n_most */
} Hitting;

static void
keep_chosen (Hitting *hitting, guint n_elements, guint64 weight)
{
  GArray *set = NULL;

  if (weight < hitting->weight)
    {
      g_ptr_array_set_size (hitting->lightest, 0);
      hitting->is_cut = FALSE;
      hitting->weight = weight;
    }
  if (hitting->lightest->len == hitting->n_most)
    {
      hitting->is_cut = TRUE;
      return;
    }
  set = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_elements; i++)
    if (hitting->chosen[i])
      g_array_append_val (set, i);
  g_ptr_array_add (hitting->lightest, set);
}

static const GArray *
find_unhit (const Hitting *hitting)
{
  for (guint i = 0; i < hitting->conflicts->len; i++)
    if (!has_any (g_ptr_array_index (hitting->conflicts, i), hitting->chosen))
      return g_ptr_array_index (hitting->conflicts, i);
  return NULL;
}

/* Branches over the elements of the first conflict that is not hit; those tried before
 * are not chosen further down, so that no set comes twice. */
static void
hit (Hitting *hitting, guint n_elements, guint depth, guint64 weight)
{
  const GArray *conflict = find_unhit (hitting);

  if (conflict == NULL)
    {
      keep_chosen (hitting, n_elements, weight);
      return;
    }
  for (guint i = 0; i < conflict->len; i++)
    {
      const guint element = g_array_index (conflict, guint, i);

      if (hitting->ruled_out[element] != 0)
        continue;
      if (weight + hitting->weights[element] <= hitting->weight)
        {
          hitting->chosen[element] = TRUE;
          hit (hitting, n_elements, depth + 1, weight + hitting->weights[element]);
          hitting->chosen[element] = FALSE;
        }
      hitting->ruled_out[element] = depth;
    }
  for (guint i = 0; i < conflict->len; i++)
    if (hitting->ruled_out[g_array_index (conflict, guint, i)] == depth)
      hitting->ruled_out[g_array_index (conflict, guint, i)] = 0;
}

static gboolean
find_hitting (const ConflictSearch *search, Hitting *hitting, GError **error)
{
  const gsize n = (gsize) search->n_elements + 1;
  g_autofree Removed *chosen = bhxh_try_new (n, sizeof *chosen, error);
  g_autofree guint *ruled_out =
      chosen != NULL ? bhxh_try_new (n, sizeof *ruled_out, error) : NULL;

  if (ruled_out == NULL)
    return FALSE;
  hitting->chosen = chosen;
  hitting->ruled_out = ruled_out;
  hitting->weight = G_MAXUINT64;
  g_ptr_array_set_size (hitting->lightest, 0);
  hit (hitting, search->n_elements, 1, 0);
  return TRUE;
}

typedef struct
{
  const ConflictSearch *search;
  const GArray *candidates;
  Hitting hitting;
  Removed *removed;
  guint n_steps;
} Doubting;

/* Whether each of the lightest sets lets the rest hold; where one does not, the conflict
 * that shows it is kept. @settled: they all do. */
static gboolean
try_lightest (Doubting *doubting, gboolean *settled, GError **error)
{
  const ConflictSearch *search = doubting->search;
  const Hitting *hitting = &doubting->hitting;

  *settled = TRUE;
  for (guint i = 0; *settled && i < hitting->lightest->len; i++)
    {
      gboolean failed;

      if (!bhxh_options_report (search->options, doubting->n_steps++, 0, error))
        return FALSE;
      *settled = find_conflict (search, doubting->candidates, hitting->conflicts,
                                g_ptr_array_index (hitting->lightest, i),
                                doubting->removed, &failed, error) == NULL;
      if (failed)
        return FALSE;
    }
  return TRUE;
}

/* A conflict of no candidate: nothing to be doubted helps. */
static gboolean
is_hopeless (const GPtrArray *conflicts)
{
  return conflicts->len > 0 &&
         ((const GArray *) g_ptr_array_index (conflicts, conflicts->len - 1))->len == 0;
}

static gboolean
doubt (Doubting *doubting, gboolean *complete, GError **error)
{
  Hitting *hitting = &doubting->hitting;
  gboolean settled = FALSE;

  while (!settled && !is_hopeless (hitting->conflicts) &&
         doubting->n_steps < SEARCH_MAX_STEPS)
    if (!find_hitting (doubting->search, hitting, error) ||
        !try_lightest (doubting, &settled, error))
      return FALSE;
  *complete = settled && !hitting->is_cut;
  if (!settled)
    g_ptr_array_set_size (hitting->lightest, 0);
  if (is_hopeless (hitting->conflicts))
    *complete = TRUE;
  return TRUE;
}

gboolean
bhxh_doubts_find (const ConflictSearch *search,
                  const GArray *candidates,
                  const guint *weights,
                  GPtrArray *conflicts,
                  GPtrArray *doubts,
                  gboolean *complete,
                  GError **error)
{
  g_autofree Removed *removed =
      bhxh_try_new ((gsize) search->n_elements + 1, sizeof *removed, error);
  Doubting doubting = { search, candidates, { conflicts, weights }, removed, 0 };

  if (removed == NULL)
    return FALSE;
  doubting.hitting.lightest = doubts;
  doubting.hitting.n_most = search->n_most;
  if (!doubt (&doubting, complete, error))
    return FALSE;
  g_ptr_array_sort (doubts, compare_sets);
  return TRUE;
}
