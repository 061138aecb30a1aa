/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a map says: entries, each an object of texts in one of the sections of map.json.
 * One table says which keys an entry of a section may have and what they hold
 * (map-schema.c); reading, writing and showing maps follow it.
 */
#pragma once

#include "base/diagnostics.h"
#include "base/options.h"

#include <bhxhplan/map.h>

#define MAP_FORMAT_KEY "bhxhplan_map"
#define MAP_FORMAT_MAJOR 1
#define MAP_FORMAT_MINOR 0

/* Maps are written by people; where a problem is takes a walk through all before it. */
#define MAP_MAX_BYTES (1 << 20)
#define MAP_MAX_ENTRIES 4096

typedef enum
{
  MAP_SHEET = 0, /* which sheet */
  MAP_TABLE,     /* where in it the table is */
  MAP_NUMBERS,   /* how its numbers are written, and counted in what */
  MAP_HIDDEN,    /* what becomes of hidden rows and columns */
  MAP_FIELDS,    /* what is said beside the numbers, and where */
  MAP_COLUMNS,   /* columns of numbers */
  MAP_NAMES,     /* what texts of the sheet mean */
  MAP_TOTALS,    /* rows that sum others */
  MAP_LEAVE_OUT, /* rows and columns that are none of the table */
  MAP_N_SECTIONS
} MapSection;

typedef enum
{
  MAP_KEY_NAME = 0,
  MAP_KEY_NUMBER,
  MAP_KEY_HEADER_ROWS,
  MAP_KEY_ROWS,
  MAP_KEY_STYLE,
  MAP_KEY_PRECISION,
  MAP_KEY_HIDDEN_ROWS,
  MAP_KEY_HIDDEN_COLUMNS,
  MAP_KEY_FIELD,
  MAP_KEY_COLUMN,
  MAP_KEY_COLUMNS,
  MAP_KEY_CELL,
  MAP_KEY_TEXT,
  MAP_KEY_MEANS,
  MAP_KEY_HEADER,
  MAP_KEY_KIND,
  MAP_KEY_UNIT,
  MAP_KEY_UNIT_ROW,
  MAP_KEY_INDICATOR,
  MAP_KEY_INDICATOR_ROW,
  MAP_KEY_PERIOD,
  MAP_KEY_PERIOD_ROW,
  MAP_KEY_STAGE,
  MAP_KEY_STAGE_ROW,
  MAP_KEY_AS_OF,
  MAP_KEY_AS_OF_ROW,
  MAP_KEY_SCALE,
  MAP_KEY_SCALE_ROW,
  MAP_KEY_OF,
  MAP_KEY_CERTAINTY,
  MAP_KEY_REASON,
  MAP_KEY_FROM,
  MAP_N_KEYS
} MapKey;

/* What fields can say beside a number; those of actuals, and in what it is counted. */
typedef enum
{
  MAP_FIELD_UNIT = 0,
  MAP_FIELD_UNIT_NAME,
  MAP_FIELD_COMMUNE,
  MAP_FIELD_DISTRICT,
  MAP_FIELD_PARENT,
  MAP_FIELD_LEVEL,
  MAP_FIELD_INDICATOR,
  MAP_FIELD_INDICATOR_NAME,
  MAP_FIELD_PERIOD,
  MAP_FIELD_STAGE,
  MAP_FIELD_AS_OF,
  MAP_FIELD_SENDER,
  MAP_FIELD_RECEIVED,
  MAP_FIELD_SCALE,
  MAP_N_FIELDS
} MapField;

/* What a key may hold. */
typedef enum
{
  MAP_VALUE_TEXT = 0,
  MAP_VALUE_COUNT,   /* 1, 2... */
  MAP_VALUE_ROWS,    /* "8", "8:17", "8:" */
  MAP_VALUE_COLUMN,  /* "C" */
  MAP_VALUE_COLUMNS, /* "C", "C:F" */
  MAP_VALUE_CELL,    /* "B12" */
  MAP_VALUE_STYLE,
  MAP_VALUE_PRECISION,
  MAP_VALUE_SCALE, /* 1, 1000, 1000000 */
  MAP_VALUE_TAKE,
  MAP_VALUE_FIELD,
  MAP_VALUE_PERIOD,
  MAP_VALUE_DAY,
  MAP_VALUE_STAGE,
  MAP_VALUE_KIND,
  MAP_VALUE_CERTAINTY
} MapValue;

typedef struct
{
  MapSection section;
  guint index;              /* in its section */
  char *values[MAP_N_KEYS]; /* NULL: not said */
} MapEntry;

struct _BhxhMap
{
  gatomicrefcount refs;
  char *file; /* NULL: computed */
  char *text; /* the file's; NULL: computed */
  gsize length;
  GPtrArray *entries; /* of MapEntry, by section */
};

/* --- map-schema.c --------------------------------------------------------------------
 */

typedef struct
{
  const char *name;
  const char *vi;
  const char *en;
  gboolean is_list;
} MapSectionRow;

extern const MapSectionRow bhxh_map_sections[MAP_N_SECTIONS];
extern const char *const bhxh_map_keys[MAP_N_KEYS];
extern const char *const bhxh_map_fields[MAP_N_FIELDS];

/* Fields that name the unit of a row, the one that is looked at first. */
#define MAP_N_UNIT_FIELDS 4
extern const MapField bhxh_map_unit_fields[MAP_N_UNIT_FIELDS];

#define MAP_N_STYLES 5
extern const char *const bhxh_map_styles[MAP_N_STYLES]; /* by BhxhNumberStyle */

/* What a key of a section's entries may hold. */
typedef struct
{
  MapSection section;
  MapKey key;
  MapValue value;
  gboolean is_required;
} MapSchemaRow;

/* NULL when entries of the section do not have the key. */
const MapSchemaRow *bhxh_map_get_schema (MapSection section, MapKey key);

/* The keys that entries of the section may have, with commas; free with g_free(). */
char *bhxh_map_dup_keys (MapSection section);

/* "1000" for 3; free with g_free(). */
char *bhxh_map_dup_scale (gint power);

/* The power of ten that "1000" is; -1 for what is no scale. */
gint bhxh_map_parse_scale (const char *text);

/* Reports what is wrong with a text for a key that is to hold @value. */
gboolean bhxh_map_check_value (MapValue value,
                               const char *text,
                               Place place,
                               BhxhDiagnostics *diagnostics,
                               GError **error);

/* Exactly one of the keys of a group is needed. */
typedef struct
{
  MapSection section;
  MapKey keys[3];
  guint n_keys;
} MapChoice;

#define MAP_N_CHOICES 4
extern const MapChoice bhxh_map_choices[MAP_N_CHOICES];

/* --- map-reference.c -----------------------------------------------------------------
 */

/* Rows or columns from 1; @last is G_MAXUINT where nothing is said of the end. */
typedef struct
{
  guint first;
  guint last;
} MapRange;

/* FALSE (nothing written) when the text is none. */
gboolean bhxh_map_parse_rows (const char *text, MapRange *rows);
gboolean bhxh_map_parse_columns (const char *text, MapRange *columns);
gboolean bhxh_map_parse_cell (const char *text, guint *row, guint *column);

/* "C", "B12"; rows and columns from 1. Free with g_free(). */
char *bhxh_map_dup_column (guint column);
char *bhxh_map_dup_cell (guint row, guint column);

/* --- map.c ---------------------------------------------------------------------------
 */

BhxhMap *bhxh_map_new (void);

/* Adds an entry at the end of its section's; it is the map's. */
MapEntry *bhxh_map_add (BhxhMap *map, MapSection section);
void bhxh_map_set (MapEntry *entry, MapKey key, const char *text);

static inline const char *
map_entry_get (const MapEntry *entry, MapKey key)
{
  return entry->values[key];
}

/* The @index-th entry of a section; NULL past the last. */
const MapEntry *bhxh_map_get (const BhxhMap *map, MapSection section, guint index);

gboolean bhxh_map_is_guess (const MapEntry *entry);

/* "column=C, indicator=si_rate"; free with g_free(). */
char *bhxh_map_dup_saying (const MapEntry *entry);

/* Where a key of an entry stands, or the entry where it does not have it. */
Place bhxh_map_find_place (const BhxhMap *map, const MapEntry *entry, MapKey key);

/* --- map-parse.c ---------------------------------------------------------------------
 */

/* Fills an empty map from its text; FALSE when a problem is reported. */
gboolean bhxh_map_read (BhxhMap *map, const BhxhOptions *options, GError **error);
