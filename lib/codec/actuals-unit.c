/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which unit a row of actuals means, and what is said about it. A code is looked up at
 * once; every other spelling once for each day. A name that several units bear waits for
 * the file's end: in a list of districts "Quảng Trị" is the town.
 */
#include "codec/actuals.h"

#include "base/name.h"
#include "model/labels.h"

#define FIRST_OUTCOME (G_MAXUINT - 8)
#define NO_UNIT (-1)

/* What a spelling means on a day, other than one unit; see UnitOutcome. */
#define MEANS_NOTHING (FIRST_OUTCOME + UNIT_UNKNOWN)
#define MEANS_SEVERAL (FIRST_OUTCOME + UNIT_AMBIGUOUS)
#define MEANS_OTHER_DAY (FIRST_OUTCOME + UNIT_NOT_THEN)

/* Remarks of bhxh_actuals_may_say(). */
#define SAID_OPEN 'o'
#define SAID_FORMER 'f'
#define SAID_ZEROS 'z'
#define SAID_MARKS 'm'
#define SAID_NAME 'n'
#define SAID_LEVEL 'l'

/* How a row names its unit. */
typedef struct
{
  CsvField text;
  CsvField parent; /* blank: not said */
  CsvField level;
  ActualField field; /* where the text is */
} Naming;

/* --- How the row names it ------------------------------------------------------------
 */

/* The first field that says something names the unit; a commune lies in its district. */
static Naming
name_unit (const ActualsLoad *load, const CsvRow *row)
{
  Naming naming = { .field = FIELD_UNIT };

  for (guint field = FIELD_UNIT; field <= FIELD_DISTRICT && naming.text.length == 0;
       field++)
    {
      naming.text = actuals_get_field (load, row, (ActualField) field);
      naming.field = (ActualField) field;
    }
  naming.parent = actuals_get_field (load, row, FIELD_PARENT);
  naming.level = actuals_get_field (load, row, FIELD_LEVEL);
  if (naming.parent.length == 0 && naming.field != FIELD_DISTRICT)
    naming.parent = actuals_get_field (load, row, FIELD_DISTRICT);
  return naming;
}

static BhxhLevel
read_level (CsvField field)
{
  for (guint i = 1; i < LEVEL_N_LABELS; i++)
    {
      g_autofree char *text = g_strndup (field.text, field.length);

      if (g_str_equal (text, bhxh_level_labels[i].name) ||
          bhxh_text_matches (text, bhxh_level_labels[i].vi))
        return (BhxhLevel) i;
    }
  return (BhxhLevel) 0;
}

static void
make_key (MemoKey *key, const Naming *naming, BhxhPeriod day)
{
  key->length = 0;
  memo_key_append (key, &day, sizeof day);
  memo_key_append (key, &naming->level.length, sizeof naming->level.length);
  memo_key_append (key, naming->level.text, naming->level.length);
  memo_key_append (key, &naming->parent.length, sizeof naming->parent.length);
  memo_key_append (key, naming->parent.text, naming->parent.length);
  memo_key_append (key, naming->text.text, naming->text.length);
}

static UnitQuery
query_of (CsvField text, BhxhPeriod day)
{
  return (UnitQuery){
    .text = text.text, .length = text.length, .parent = NO_UNIT, .day = day
  };
}

/* --- What is said of it --------------------------------------------------------------
 */

/* A remark is made once for each spelling. */
static void
report_match (ActualsLoad *load,
              const Naming *naming,
              const UnitMatch *match,
              Place place)
{
  const UnitQuery query = query_of (naming->text, match->day);
  UnitMatch said = *match;

  if (match->outcome == UNIT_FOUND)
    {
      said.is_open =
          match->is_open && bhxh_actuals_may_say (load, SAID_OPEN, naming->text);
      said.is_former =
          match->is_former && bhxh_actuals_may_say (load, SAID_FORMER, naming->text);
      said.lost_zeros =
          match->lost_zeros && bhxh_actuals_may_say (load, SAID_ZEROS, naming->text);
      said.lacks_marks =
          match->lacks_marks && bhxh_actuals_may_say (load, SAID_MARKS, naming->text);
    }
  bhxh_frame_report_match (load->frame, &query, &said, load->options->diagnostics, place,
                           &load->first_error);
}

/* --- Looking it up -------------------------------------------------------------------
 */

static gboolean
match_unit (ActualsLoad *load, const UnitQuery *query, UnitMatch *found)
{
  GError *error = NULL;

  if (bhxh_frame_match_unit (load->frame, query, found, &error))
    return TRUE;
  bhxh_actuals_stop (load, error);
  return FALSE;
}

/* One of several, by its parent and level where the row says them. */
static gboolean
match_further (ActualsLoad *load, const Naming *naming, BhxhPeriod day, UnitMatch *found)
{
  UnitQuery query = query_of (naming->text, day);
  const UnitQuery parent_query = query_of (naming->parent, day);
  UnitMatch parent;
  UnitMatch further;

  if (naming->level.length > 0)
    query.level = read_level (naming->level);
  if (naming->parent.length > 0)
    {
      if (!match_unit (load, &parent_query, &parent))
        return FALSE;
      if (parent.outcome == UNIT_FOUND)
        query.parent = (gint) parent.unit;
    }
  if (query.level == 0 && query.parent == NO_UNIT)
    return TRUE;
  if (!match_unit (load, &query, &further))
    return FALSE;
  if (further.outcome == UNIT_FOUND || further.outcome == UNIT_AMBIGUOUS)
    *found = further;
  return TRUE;
}

/* What a spelling means that was not met before. */
static guint
look_up (ActualsLoad *load, const Naming *naming, BhxhPeriod day)
{
  const UnitQuery query = query_of (naming->text, day);
  UnitMatch found;

  if (!match_unit (load, &query, &found) ||
      (found.outcome == UNIT_AMBIGUOUS && !match_further (load, naming, day, &found)))
    return MEANS_NOTHING;
  if (found.outcome != UNIT_FOUND)
    return FIRST_OUTCOME + found.outcome;
  report_match (load, naming, &found, bhxh_actuals_get_place (load, naming->field));
  return found.unit;
}

static guint
find_meaning (ActualsLoad *load, const Naming *naming, BhxhPeriod day)
{
  MemoKey key;
  guint meaning;

  make_key (&key, naming, day);
  meaning = memo_find (&load->unit_memo, key.bytes, key.length);
  if (meaning != MEMO_NONE)
    return meaning;
  meaning = look_up (load, naming, day);
  memo_add (&load->unit_memo, key.bytes, key.length, meaning);
  return meaning;
}

static void
report_nothing (ActualsLoad *load, const Naming *naming, guint meaning, BhxhPeriod day)
{
  const UnitQuery query = query_of (naming->text, day);
  UnitMatch found = { .outcome = UNIT_UNKNOWN, .day = day };

  if (load->options->collect_unknown)
    {
      bhxh_actuals_leave_out (load);
      return;
    }
  if (meaning == MEANS_OTHER_DAY && !match_unit (load, &query, &found))
    return;
  report_match (load, naming, &found, bhxh_actuals_get_place (load, naming->field));
}

/* --- Code and name beside each other -------------------------------------------------
 */

static gboolean
bears_name (const BhxhDistrict *district, const char *name)
{
  gboolean bears =
      bhxh_text_matches (bhxh_district_get_name (district, BHXH_LANGUAGE_VI), name) ||
      bhxh_text_matches (bhxh_district_get_name (district, BHXH_LANGUAGE_EN), name);

  for (guint i = 0; !bears && i < bhxh_district_get_n_aliases (district); i++)
    bears = bhxh_text_matches (bhxh_district_get_alias (district, i), name);
  return bears;
}

/* All 36 communes of July 2025 reuse a code: where a name stands beside it, it should be
 * the unit's. */
static void
check_name (ActualsLoad *load, CsvField name, guint unit)
{
  const BhxhDistrict *district = bhxh_frame_get_district (load->frame, unit);
  g_autofree char *text = NULL;
  MemoKey key;

  key.length = 0;
  memo_key_append (&key, &unit, sizeof unit);
  memo_key_append (&key, name.text, name.length);
  if (name.length == 0 || unit == UNIT_PENDING || key.length >= MEMO_MAX_BYTES ||
      !bhxh_actuals_may_say (load, SAID_NAME,
                             (CsvField){ key.bytes, (guint32) key.length }))
    return;
  text = g_strndup (name.text, name.length);
  if (!bears_name (district, text))
    bhxh_actuals_report (load, PROBLEM_UNIT_NAME_DIFFERS,
                         bhxh_actuals_get_place (load, FIELD_NAME),
                         bhxh_district_get_code (district),
                         bhxh_district_get_name (district, BHXH_LANGUAGE_VI), text);
}

/* --- For a row -----------------------------------------------------------------------
 */

/* By the row's naming; what was not met in the row before. */
static gboolean
find_named (ActualsLoad *load, const CsvRow *row, ActualRow *out, CsvField *text)
{
  const Naming naming = name_unit (load, row);
  guint meaning;

  *text = naming.text;
  load->unit_field = naming.field;
  if (naming.text.length == 0)
    {
      bhxh_actuals_report_blank (load, FIELD_UNIT, FIELD_DISTRICT);
      return FALSE;
    }
  meaning = find_meaning (load, &naming, out->day);
  if (meaning == MEANS_NOTHING || meaning == MEANS_OTHER_DAY)
    {
      report_nothing (load, &naming, meaning, out->day);
      return FALSE;
    }
  out->unit = meaning == MEANS_SEVERAL ? UNIT_PENDING : meaning;
  return TRUE;
}

/* The unit of a text that was not in the row before, or not alone in it. */
static gboolean
look_for_unit (ActualsLoad *load,
               const CsvRow *row,
               CsvField code,
               ActualRow *out,
               CsvField *text)
{
  const gint found =
      bhxh_frame_find_unit_code (load->frame, code.text, code.length, out->day);

  if (found >= 0)
    out->unit = (guint) found;
  else if (!find_named (load, row, out, text))
    return FALSE;
  if (out->unit != UNIT_PENDING)
    load->is_named[out->unit] = TRUE;
  if (load->has_more_of_unit)
    {
      if (code.length > 0)
        check_name (load, actuals_get_field (load, row, FIELD_NAME), out->unit);
    }
  else if (out->unit != UNIT_PENDING)
    {
      remembered_set (&load->remembered[FIELD_UNIT], code, out->unit);
      load->unit_day = out->day;
    }
  return TRUE;
}

gboolean
bhxh_actuals_find_unit (ActualsLoad *load,
                        const CsvRow *row,
                        ActualRow *out,
                        CsvField *text)
{
  const CsvField code = actuals_get_field (load, row, FIELD_UNIT);
  const Remembered *remembered = &load->remembered[FIELD_UNIT];

  if (remembered_find (remembered, code) && load->unit_day == out->day)
    out->unit = (guint) remembered->meaning;
  else if (!look_for_unit (load, row, code, out, text))
    return FALSE;
  return out->unit < load->n_units || out->unit == UNIT_PENDING ||
         bhxh_actuals_check_unit (load, out);
}

/* --- At the file's end ---------------------------------------------------------------
 */

static BhxhLevel
level_of (const ActualsLoad *load, guint unit)
{
  return bhxh_district_get_level (bhxh_frame_get_district (load->frame, unit));
}

/* The levels of the units that rows name, as bits; found when first asked for. */
static guint
find_named_levels (ActualsLoad *load)
{
  if (load->named_levels == 0)
    for (guint unit = 0; unit < bhxh_frame_get_n_known (load->frame); unit++)
      if (load->is_named[unit])
        load->named_levels |= 1u << level_of (load, unit);
  return load->named_levels;
}

/* Of the candidates those of a level that the file's other units have, and that no row
 * names otherwise; how many. */
static guint
choose (ActualsLoad *load, const UnitMatch *several, guint *unit)
{
  const guint levels = find_named_levels (load);
  guint n = 0;

  for (guint i = 0; i < several->n_candidates; i++)
    {
      const guint candidate = several->candidates[i];

      if (load->is_named[candidate] || (levels & 1u << level_of (load, candidate)) == 0)
        continue;
      *unit = candidate;
      n++;
    }
  return n;
}

static char *
list_candidates (const ActualsLoad *load, const UnitMatch *several)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < several->n_candidates; i++)
    {
      const BhxhDistrict *district =
          bhxh_frame_get_district (load->frame, several->candidates[i]);

      g_string_append_printf (list, "%s%s (%s)", i > 0 ? ", " : "",
                              bhxh_district_get_name (district, BHXH_LANGUAGE_VI),
                              bhxh_district_get_code (district));
    }
  return g_string_free (list, FALSE);
}

gboolean
bhxh_actuals_settle_unit (ActualsLoad *load, CsvField text, Place place, ActualRow *row)
{
  const UnitQuery query = query_of (text, row->day);
  const Naming naming = { .text = text, .field = FIELD_UNIT };
  UnitMatch several;
  g_autofree char *list = NULL;

  if (!match_unit (load, &query, &several))
    return FALSE;
  if (several.n_candidates > UNIT_MAX_CANDIDATES ||
      choose (load, &several, &row->unit) != 1)
    {
      report_match (load, &naming, &several, place);
      return FALSE;
    }
  if (bhxh_actuals_may_say (load, SAID_LEVEL, text))
    {
      const BhxhDistrict *district = bhxh_frame_get_district (load->frame, row->unit);

      list = list_candidates (load, &several);
      bhxh_diagnostics_add_bytes (load->options->diagnostics, PROBLEM_NAME_READ_BY_LEVEL,
                                  place, text.text, text.length,
                                  bhxh_district_get_name (district, BHXH_LANGUAGE_VI),
                                  list, &load->first_error);
    }
  return row->unit < load->n_units || bhxh_actuals_check_unit (load, row);
}
