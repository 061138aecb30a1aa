/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The options of the command as rows of a table.
 */
#pragma once

#include "tool/tool.h"

typedef enum
{
  OPTION_FLAG = 1, /* gboolean */
  OPTION_TEXT,     /* const char *; the last one counts */
  OPTION_LIST,     /* GPtrArray * of const char * */
  OPTION_INPUTS    /* the same, of files; "-" is standard input */
} OptionType;

/* Bits of the verbs, in the order of their table. */
typedef enum
{
  READ_BY_SHOW = 1 << 0,
  READ_BY_CHECK = 1 << 1,
  READ_BY_GAP = 1 << 2,
  READ_BY_EXPLAIN = 1 << 3,
  READ_BY_CONVERT = 1 << 4,
  READ_BY_NEW = 1 << 5,
  READ_BY_MERGE = 1 << 6,
  READ_BY_SHEET = 1 << 7,
  READ_BY_IMPORT = 1 << 8,
  READ_BY_DUTY = 1 << 9,
  READ_BY_DIFF = 1 << 10,
  READ_BY_REPORT = 1 << 11,
  READ_BY_ALLOCATE = 1 << 12,
  READ_BY_LOADED = READ_BY_SHOW | READ_BY_CHECK | READ_BY_GAP | READ_BY_EXPLAIN |
                   READ_BY_CONVERT | READ_BY_IMPORT | READ_BY_DUTY | READ_BY_REPORT |
                   READ_BY_ALLOCATE,
  READ_BY_ACTUALS = READ_BY_CHECK | READ_BY_GAP | READ_BY_EXPLAIN | READ_BY_CONVERT |
                    READ_BY_NEW | READ_BY_DUTY | READ_BY_REPORT | READ_BY_ALLOCATE,
  READ_BY_FIGURES = READ_BY_ACTUALS | READ_BY_MERGE,
  READ_BY_READERS = READ_BY_FIGURES | READ_BY_IMPORT,
  READ_BY_MAKERS = READ_BY_NEW | READ_BY_MERGE,
  READ_BY_TABLES = READ_BY_SHOW | READ_BY_CHECK | READ_BY_GAP | READ_BY_CONVERT |
                   READ_BY_IMPORT | READ_BY_DUTY | READ_BY_ALLOCATE,
  READ_BY_ALL = READ_BY_LOADED | READ_BY_MAKERS | READ_BY_SHEET | READ_BY_DIFF
} Readers;

typedef struct
{
  const char *name;
  const char *value; /* as help shows it; NULL for a flag */
  OptionType type;
  gsize offset;  /* into Arguments */
  guint readers; /* of Readers */
  const char *vi;
  const char *en;
} OptionRow;

/* TRUE where the option means something to the verb. */
gboolean tool_is_read (const OptionRow *option, const Verb *verb);

const OptionRow *tool_get_options (guint *n_options);
