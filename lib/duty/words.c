/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the rows of duties say in words: the task, how it begins, who gets it, who helps.
 */
#include "duty/duties.h"

#include "model/plan-private.h"

#include <string.h>

/* Characters of a text that a row shows. */
#define ABOUT_CHARACTERS 60

char *
bhxh_duty_dup_about (const char *text)
{
  const char *end = text += g_str_has_prefix (text, "- ") ? strlen ("- ") : 0;
  const char *space = NULL;

  for (guint i = 0; i < ABOUT_CHARACTERS && *end != '\0'; i++)
    {
      if (*end == ' ')
        space = end;
      end = g_utf8_next_char (end);
    }
  if (*end == '\0')
    return g_strdup (text);
  return g_strdup_printf ("%.*s…", (int) ((space != NULL ? space : end) - text), text);
}

const char *
bhxh_duty_find_task (const BhxhPlan *plan, guint duty, const char *column)
{
  const gint row =
      bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, duty_cell (plan, duty, DUTY_TEXT));
  const char *text =
      row >= 0 ? bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, column) : NULL;

  return text != NULL ? text : "";
}

/* An agency that the duty names beside the one that owes it. */
static Addressee
find_agency (const BhxhPlan *plan, const DutyRow *row, guint column, gboolean *is_found)
{
  const gint agency =
      bhxh_plan_find_agency (plan, duty_cell (plan, row->duty, column), -1);

  *is_found = agency >= 0;
  return (Addressee){ (guint) MAX (agency, 0), -1 };
}

char *
bhxh_duty_dup_recipient (const BhxhPlan *plan, const DutyRow *row, BhxhLanguage language)
{
  gboolean has_recipient, has_via;
  const Addressee recipient = find_agency (plan, row, DUTY_RECIPIENT, &has_recipient);
  const Addressee via = find_agency (plan, row, DUTY_VIA, &has_via);
  g_autofree char *to = NULL;
  g_autofree char *through = NULL;

  if (!has_recipient)
    return g_strdup ("");
  to = bhxh_agency_dup_name_on (plan, recipient, row->duty, row->named_on, language);
  if (!has_via)
    return g_steal_pointer (&to);
  through = bhxh_agency_dup_name_on (plan, via, row->duty, row->named_on, language);
  return g_strdup_printf (language == BHXH_LANGUAGE_EN ? "%s, through %s" : "%s, qua %s",
                          to, through);
}

char *
bhxh_duty_dup_partners (const BhxhPlan *plan, const DutyRow *row, BhxhLanguage language)
{
  Span rest = span_of (duty_cell (plan, row->duty, DUTY_PARTNERS));
  GString *names = g_string_new (NULL);
  Span code;

  while (rest.length > 0 && bhxh_cell_next_item (&rest, &code))
    {
      const gint agency = bhxh_plan_find_agency (plan, code.text, (gssize) code.length);
      g_autofree char *name =
          agency >= 0 ? bhxh_agency_dup_name_on (plan, (Addressee){ (guint) agency, -1 },
                                                 row->duty, row->named_on, language)
                      : NULL;

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }
  return g_string_free (names, FALSE);
}

const char *
bhxh_duty_get_agency_code (const BhxhPlan *plan, const DutyRow *row)
{
  return records_get (bhxh_plan_get_records (plan, BHXH_PLAN_AGENCIES),
                      row->addressee.agency, AGENCY_CODE);
}

const char *
bhxh_duty_get_unit_code (const BhxhPlan *plan, const DutyRow *row)
{
  if (row->addressee.unit < 0)
    return NULL;
  return bhxh_district_get_code (
      bhxh_frame_get_district (bhxh_plan_get_frame (plan), (guint) row->addressee.unit));
}

gint
bhxh_plan_find_this_document (const BhxhPlan *plan)
{
  const gint n = (gint) bhxh_plan_get_n_rows (plan, BHXH_PLAN_DOCUMENTS);

  for (gint row = 0; row < n; row++)
    if (strcmp (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, (guint) row, "role"),
                "this") == 0)
      return row;
  return -1;
}
