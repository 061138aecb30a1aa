/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whose targets there are for a cell at a unit: one comparison for each owner, and what
 * each had been given first.
 */
#pragma once

#include "gap/owner-cells.h"

typedef struct
{
  guint number;       /* in the list of all owners */
  BhxhGaps *gaps;     /* NULL: it has no targets any more */
  BhxhFigures *first; /* its targets as first given; NULL: not asked for, or none */
} Owner;

/* A target of an owner, in force or taken back. */
typedef struct
{
  const Owner *owner;
  gint slot; /* of the owner's comparison; -1: it was taken back */
  gboolean has_first;
  Target first;  /* if @has_first */
  Target target; /* unless it was taken back, and so below */
  gboolean binds;
} Stated;

typedef struct
{
  BhxhGaps *gaps;
  GArray *owners; /* Owner, by code */
  OwnerCells cells;
  gint *slots; /* of each cell, of each owner; -1: none */
  /* Of the cell at hand; room for one of each owner. */
  Stated *stated;
  guint n_stated;
  Target *in_force; /* those of them that are */
  guint8 *binds;
} OwnerTargets;

/* Keeps nothing of @gaps. @targets are to be cleared also on failure. Errors of
 * bhxh_owner_cells_init() and bhxh_gaps_compute(). */
gboolean bhxh_owner_targets_init (OwnerTargets *targets, BhxhGaps *gaps, GError **error);
void bhxh_owner_targets_clear (OwnerTargets *targets);

/* Lists what is stated for the cell at @unit, by owner. */
void bhxh_owner_targets_look (OwnerTargets *targets, guint cell, guint unit);
