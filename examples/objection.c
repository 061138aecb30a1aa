/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * May the figures of two indicators be added up? And of one indicator over two years?
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
ask (BhxhPlan *plan, const char *one, const char *other, guint apart)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  const BhxhObjection objection =
      bhxh_objection_find (frame, (guint) bhxh_frame_find_indicator (frame, one),
                           (guint) bhxh_frame_find_indicator (frame, other), apart);

  printf ("%s + %s%s:\n  %s\n", one, other,
          (apart & BHXH_APART_IN_TIME) != 0 ? ", a year before" : "",
          objection == BHXH_OBJECTION_NONE
              ? "yes"
              : bhxh_objection_get_reason (objection, BHXH_LANGUAGE_EN));
}

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);

  if (plan == NULL)
    return 1;
  ask (plan, "si_compulsory_persons", "si_voluntary_persons", BHXH_APART_IN_NOTHING);
  ask (plan, "si_persons", "ui_persons", BHXH_APART_IN_NOTHING);
  ask (plan, "si_persons", "si_persons", BHXH_APART_IN_TIME);
  ask (plan, "si_rate", "si_rate", BHXH_APART_IN_UNITS);
  bhxh_plan_unref (plan);
  return 0;
}
