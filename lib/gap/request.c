/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The request as one text: each missing figure once, however many targets wait for it.
 */
#include "base/memory.h"
#include "gap/gaps.h"
#include "gap/need.h"

#include <stdlib.h>
#include <string.h>

/* As many items are named; the figures of others are counted. */
#define MAX_ITEMS 20
/* So many units that lack the same figure are an item each; more of them are one item,
 * which names as many. */
#define MAX_UNITS 3

static gint
compare_needs (gconstpointer a, gconstpointer b)
{
  const Need *left = a;
  const Need *right = b;

  if (left->indicator != right->indicator)
    return left->indicator < right->indicator ? -1 : 1;
  if (left->period != right->period)
    return bhxh_period_compare (left->period, right->period);
  if (left->slot != right->slot)
    return left->slot < right->slot ? -1 : 1;
  return left->is_denominator - right->is_denominator;
}

/* What each slot needs, those of the same indicator and period side by side. */
static Need *
list_needs (const GapView *view, guint *n_needs)
{
  Need *needs = bhxh_try_new (view->n_slots, 2 * sizeof (Need), NULL);

  *n_needs = 0;
  for (guint i = 0; needs != NULL && i < view->n_slots; i++)
    {
      const GapSlot *slot = &view->slots[i];

      needs[(*n_needs)++] = (Need){ slot->indicator, slot->actual.period, i, FALSE };
      if (slot->has_denominator)
        needs[(*n_needs)++] =
            (Need){ slot->denominator.indicator, slot->denominator.period, i, TRUE };
    }
  if (needs != NULL)
    qsort (needs, *n_needs, sizeof (Need), compare_needs);
  return needs;
}

typedef struct
{
  const GapEngine *engine;
  BhxhLanguage language;
  guint8 *marked;
  guint n_units;
  GString *text;
  guint n_items;
  guint64 n_others; /* figures that no item names or counts */
} Request;

static guint
count_marked (const Request *request)
{
  guint n = 0;

  for (guint unit = 0; unit < request->n_units; unit++)
    n += request->marked[unit];
  return n;
}

static void
append_item (Request *request, const char *item)
{
  if (request->n_items > 0)
    g_string_append (request->text, "; ");
  else
    g_string_append (request->text,
                     request->language == BHXH_LANGUAGE_EN ? "missing: " : "thiếu ");
  g_string_append (request->text, item);
  request->n_items++;
}

/* Few units: "LLLĐ huyện Vĩnh Linh 2024" each. */
static void
append_units (Request *request, const Need *need)
{
  for (guint unit = 0; unit < request->n_units; unit++)
    {
      g_autofree char *item = NULL;

      if (!request->marked[unit])
        continue;
      if (request->n_items >= MAX_ITEMS)
        {
          request->n_others++;
          continue;
        }
      item = bhxh_need_dup_text (request->engine, need, unit, request->language);
      append_item (request, item);
    }
}

/* Many units: "LLLĐ 2024: huyện Vĩnh Linh, ... và 7 đơn vị khác". */
static void
append_list (Request *request, const Need *need, guint n_marked)
{
  g_autoptr (GString) item = g_string_new (NULL);
  g_autofree char *head = bhxh_need_dup_head (request->engine, need, request->language);
  guint n_named = 0;

  g_string_append_printf (item, "%s:", head);
  for (guint unit = 0; n_named < MAX_UNITS; unit++)
    {
      g_autofree char *name = NULL;

      if (!request->marked[unit])
        continue;
      name = bhxh_need_dup_unit (request->engine, unit, request->language);
      g_string_append_printf (item, "%s %s", n_named > 0 ? "," : "", name);
      n_named++;
    }
  g_string_append_printf (
      item, request->language == BHXH_LANGUAGE_EN ? " and %u more" : " và %u đơn vị khác",
      n_marked - n_named);
  append_item (request, item->str);
}

/* Writes out the units that were marked, and forgets them. */
static void
take_marked (Request *request, const Need *need)
{
  const guint n_marked = count_marked (request);

  if (n_marked <= MAX_UNITS)
    append_units (request, need);
  else if (request->n_items < MAX_ITEMS)
    append_list (request, need, n_marked);
  else
    request->n_others += n_marked;
  memset (request->marked, 0, request->n_units);
}

static gboolean
is_same_figure (const Need *a, const Need *b)
{
  return a->indicator == b->indicator && a->period == b->period;
}

static void
take_needs (Request *request, const Need *needs, guint n_needs)
{
  for (guint i = 0; i < n_needs; i++)
    {
      bhxh_need_mark (request->engine, &needs[i], request->marked);
      if (i + 1 == n_needs || !is_same_figure (&needs[i], &needs[i + 1]))
        take_marked (request, &needs[i]);
    }
  if (request->n_others > 0)
    g_string_append_printf (request->text,
                            request->language == BHXH_LANGUAGE_EN
                                ? "; and %" G_GUINT64_FORMAT " more"
                                : "; và %" G_GUINT64_FORMAT " mục khác",
                            request->n_others);
}

char *
bhxh_gaps_dup_missing (BhxhGaps *gaps, BhxhLanguage language)
{
  g_autofree Need *needs = NULL;
  g_autofree guint8 *marked = NULL;
  Request request = { .language = language };
  guint n_needs = 0;

  g_return_val_if_fail (gaps != NULL, NULL);
  request.engine = &gaps->engine;
  needs = list_needs (&gaps->engine.view, &n_needs);
  request.n_units = bhxh_frame_get_n_units (gaps->engine.view.frame);
  marked = bhxh_try_new (request.n_units, 1, NULL);
  if (needs == NULL || marked == NULL)
    return NULL;
  request.marked = marked;
  request.text = g_string_new (NULL);
  take_needs (&request, needs, n_needs);
  return g_string_free (request.text, FALSE);
}
