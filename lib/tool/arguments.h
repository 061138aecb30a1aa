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
  OPTION_LIST      /* GPtrArray * of const char * */
} OptionType;

typedef struct
{
  const char *name;
  const char *value; /* as help shows it; NULL for a flag */
  OptionType type;
  gsize offset; /* into Arguments */
  const char *vi;
  const char *en;
} OptionRow;

const OptionRow *tool_get_options (guint *n_options);
