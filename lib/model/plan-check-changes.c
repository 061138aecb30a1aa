/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Changes of agencies that lead back to where they began. An agency may become several,
 * and several one, so that whatever is no cycle is taken away from its ends.
 */
#include "base/memory.h"
#include "model/plan-private.h"

#include <string.h>

/* By row of agency-successions: what became what, rows of agencies or -1; and the next
 * change into the same one. */
typedef struct
{
  gint old;
  gint new;
  gint next;
} Change;

/* By row of agencies. */
typedef struct
{
  guint n_changes; /* of it, into what may lead back */
  gint first;      /* change into it; -1 */
  guint waiting;   /* agencies still to be taken away, as a stack */
} Changed;

typedef struct
{
  Change *changes;
  guint n_changes;
  Changed *agencies;
  guint n_agencies;
} Graph;

static gint
find_agency (const BhxhPlan *plan, guint row, guint column)
{
  const char *code =
      records_get (&plan->tables[BHXH_PLAN_AGENCY_SUCCESSIONS].data, row, column);

  return bhxh_records_find (&plan->tables[BHXH_PLAN_AGENCIES], code, strlen (code));
}

static void
read_changes (Graph *graph, const BhxhPlan *plan)
{
  for (guint agency = 0; agency < graph->n_agencies; agency++)
    graph->agencies[agency].first = -1;
  for (guint row = 0; row < graph->n_changes; row++)
    {
      Change *change = &graph->changes[row];

      change->old = find_agency (plan, row, AGENCY_SUCCESSION_OLD);
      change->new = find_agency (plan, row, AGENCY_SUCCESSION_NEW);
      if (change->old < 0 || change->new < 0)
        continue;
      graph->agencies[change->old].n_changes++;
      change->next = graph->agencies[change->new].first;
      graph->agencies[change->new].first = (gint) row;
    }
}

/* Takes away every agency that became nothing else, then those that became only such. */
static void
take_away (Graph *graph)
{
  Changed *agencies = graph->agencies;
  guint n_waiting = 0;

  for (guint agency = 0; agency < graph->n_agencies; agency++)
    if (agencies[agency].n_changes == 0)
      agencies[n_waiting++].waiting = agency;
  while (n_waiting > 0)
    for (gint row = agencies[agencies[--n_waiting].waiting].first; row >= 0;
         row = graph->changes[row].next)
      {
        const gint old = graph->changes[row].old;

        if (--agencies[old].n_changes == 0)
          agencies[n_waiting++].waiting = (guint) old;
      }
}

/* The first change of @agency (-1: of any) into what is still there; -1. */
static gint
find_change (const Graph *graph, gint agency)
{
  for (guint row = 0; row < graph->n_changes; row++)
    {
      const Change *change = &graph->changes[row];

      if (change->old >= 0 && change->new >= 0 && (agency < 0 || change->old == agency) &&
          graph->agencies[change->new].n_changes > 0)
        return (gint) row;
    }
  return -1;
}

/* A change of a cycle: after so many steps they can only be going round. */
static gint
find_cycle (const Graph *graph)
{
  gint row = find_change (graph, -1);
  gint first;

  for (guint i = 0; row >= 0 && i < graph->n_agencies; i++)
    row = find_change (graph, graph->changes[row].new);
  first = row;
  for (guint i = 0; row >= 0 && i < graph->n_agencies; i++)
    {
      first = MIN (first, row);
      row = find_change (graph, graph->changes[row].new);
    }
  return first;
}

gboolean
bhxh_plan_builder_check_changes (BhxhPlanBuilder *builder, GError **error)
{
  const BhxhPlan *plan = builder->plan;
  const RecordStore *store = &plan->tables[BHXH_PLAN_AGENCY_SUCCESSIONS];
  const guint n_agencies = plan->tables[BHXH_PLAN_AGENCIES].data.n_rows;
  g_autofree Change *changes = NULL;
  g_autofree Changed *agencies = NULL;
  Graph graph;
  gint row;

  if (store->data.n_rows == 0 || n_agencies == 0)
    return TRUE;
  changes = bhxh_try_new (store->data.n_rows, sizeof *changes, error);
  agencies = changes != NULL ? bhxh_try_new (n_agencies, sizeof *agencies, error) : NULL;
  if (agencies == NULL)
    return FALSE;
  graph = (Graph){ changes, store->data.n_rows, agencies, n_agencies };
  read_changes (&graph, plan);
  take_away (&graph);
  row = find_cycle (&graph);
  if (row >= 0)
    bhxh_plan_builder_add_problem (
        builder, PROBLEM_CYCLE,
        bhxh_records_get_place (store, (guint) row, AGENCY_SUCCESSION_NEW),
        records_get (&store->data, (guint) row, AGENCY_SUCCESSION_OLD), NULL,
        records_get (&store->data, (guint) row, AGENCY_SUCCESSION_NEW));
  return TRUE;
}
