/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table in its parts: columns (decision-header.c), rows (decision-body.c), what a row's
 * label says (decision-label.c); decision-table.c brings them together.
 */
#pragma once

#include "codec/decision.h"

/* decision-header.c: what the columns of a table are */
typedef struct
{
  Meaning meaning;
  BhxhPeriod period; /* none: not said */
  guint token;       /* of the header's cell */
  guint last;
  gboolean is_done; /* what was, not what is to be */
} Column;

typedef struct
{
  GArray *columns;        /* of Column */
  Meaning meaning;        /* said of the whole table */
  BhxhPeriod period;      /* the same */
  gboolean says_anything; /* there are periods or subjects */
} Header;

/* Reads the lexemes of a header, @end not included, as that of @n_columns values a row.
 * FALSE where that is not possible without guessing. Clear the header either way. */
gboolean bhxh_header_read (const Decision *decision,
                           guint first,
                           guint end,
                           guint n_columns,
                           Header *header);
void bhxh_header_clear (Header *header);

/* decision-body.c: the rows of a table, whatever they mean */
typedef struct
{
  guint lexeme; /* the number, or the mark that says that there is none */
  gboolean is_missing;
  Quantity quantity;
} BodyValue;

typedef struct
{
  guint label;     /* the first lexeme of the label */
  guint label_end; /* what follows its last one */
  guint first;     /* of the values */
  guint n_values;
  gboolean has_ordinal; /* behind its values stands the number of the next row */
} BodyRow;

typedef struct
{
  BodyRow *rows;
  gsize n_rows;
  gsize rows_capacity;
  BodyValue *values;
  gsize n_values;
  gsize values_capacity;
  guint n_columns; /* values of most rows */
  guint end;       /* the lexeme behind the last row */
} Body;

/* The rows that follow a header whose first lexeme is @stub. The label of the first row
 * is not separated from the header yet: it ends where its values begin. */
gboolean bhxh_body_read (const Decision *decision,
                         guint stub,
                         Body *body,
                         GError **error);
void bhxh_body_clear (Body *body);

/* Cuts the body before row @n_rows. */
void bhxh_body_cut (Body *body, gsize n_rows);

/* What a label says. */
typedef struct
{
  gboolean has_unit;
  guint unit;
  Meaning meaning;
  BhxhPeriod period;
  UnitReading reading; /* of a name that is no one's for sure */
} RowKey;

/* decision-label.c: what the label of @row says; @read is FALSE when nothing is known of
 * it. Where its last line names the row and what is above it a section, @section receives
 * that; else it stays. @level: of the other rows' units; 0: not known. */
gboolean bhxh_label_read (Decision *decision,
                          const BodyRow *row,
                          BhxhLevel level,
                          RowKey *key,
                          RowKey *section,
                          gboolean *read,
                          GError **error);

/* Whether the lexemes are more than marks, ordinals and roman numbers. */
gboolean bhxh_label_has_words (const Script *script, guint first, guint end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Header, bhxh_header_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Body, bhxh_body_clear)
