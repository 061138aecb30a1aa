/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the data and their structure have to agree on: how everything is called.
 */
#pragma once

#include "base/label.h"

#include <bhxhplan/sdmx.h>

#define SDMX_VERSION "1.0"

/* Of nobody: the owner of an actual figure. */
#define SDMX_NOT_APPLICABLE "_Z"

/* The columns behind STRUCTURE, STRUCTURE_ID and ACTION. */
typedef enum
{
  SDMX_FREQ = 0,
  SDMX_REF_AREA,
  SDMX_INDICATOR,
  SDMX_FIGURE_KIND,
  SDMX_OWNER,
  SDMX_TIME_PERIOD,
  SDMX_OBS_VALUE,
  SDMX_UNIT_MEASURE,
  SDMX_UNIT_MULT,
  SDMX_DECIMALS,
  SDMX_OBS_STATUS,
  SDMX_QUALIFIER,
  SDMX_N_COMPONENTS
} SdmxComponent;

/* Names of the components, as concepts. */
extern const Label bhxh_sdmx_components[SDMX_N_COMPONENTS];

/* Codes that are the same for every plan, by what they are made of; unused values are
 * blank. */
#define SDMX_N_FREQ 6
#define SDMX_N_KINDS 4
#define SDMX_N_UNITS 4
#define SDMX_N_STATUS 4
#define SDMX_N_QUALIFIERS 5
extern const Label bhxh_sdmx_freq[SDMX_N_FREQ];
extern const Label bhxh_sdmx_kinds[SDMX_N_KINDS];   /* by FigureKind */
extern const Label bhxh_sdmx_units[SDMX_N_UNITS];   /* by BhxhMeasure */
extern const Label bhxh_sdmx_status[SDMX_N_STATUS]; /* by BhxhStage; final first */
extern const Label bhxh_sdmx_qualifiers[SDMX_N_QUALIFIERS]; /* by BhxhQualifier */

/* A code as SDMX takes it: letters, digits, "_", "-" and "@" stay; other bytes, and a dash
 * at the beginning, become "$" and two hexadecimal digits. */
char *bhxh_sdmx_dup_code (const char *text);

/* The name of an agency or a dataflow, which begins with a letter: "_" for what cannot be
 * in one. */
char *bhxh_sdmx_dup_name (const char *text);

/* By unit of the frame: its code, in one block of pointers that is freed with
 * g_ptr_array_unref(). */
GPtrArray *bhxh_sdmx_list_units (BhxhFrame *frame);

/* "2024", "2024-S1", "2024-Q3", "2024-09", "2024-09-30"; what is none of these as its
 * first day and its length, "2024-01-01/P9M". */
char *bhxh_sdmx_dup_period (BhxhPeriod period);

/* The index of its frequency in the list. */
guint bhxh_sdmx_find_freq (BhxhPeriod period);
