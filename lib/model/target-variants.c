/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A handful of variants, the last one tried first.
 */
#include "model/target-variants.h"

#include <string.h>

static const guint variant_columns[VARIANT_N_CELLS] = {
  TARGET_DECIMALS, TARGET_ROUNDING, TARGET_QUALIFIER, TARGET_KIND, TARGET_OWNER,
};

static void
clear_variant (Variant *variant)
{
  for (guint i = 0; i < VARIANT_N_CELLS; i++)
    g_free (variant->texts[i]);
  *variant = (Variant){ 0 };
}

void
bhxh_target_variants_clear (TargetVariants *variants)
{
  for (guint i = 0; i < VARIANTS_KEPT; i++)
    clear_variant (&variants->variants[i]);
  variants->n_variants = 0;
  variants->next = 0;
  variants->last = 0;
  memset (variants->traits, 0, sizeof variants->traits);
  variants->last_key = 0;
}

void
bhxh_target_variants_set_fields (TargetVariants *variants,
                                 const gint field_of[TARGET_N_COLUMNS])
{
  bhxh_target_variants_clear (variants);
  variants->n_present = 0;
  for (guint i = 0; i < VARIANT_N_CELLS; i++)
    {
      variants->fields[i] = field_of[variant_columns[i]];
      if (variants->fields[i] >= 0)
        variants->present[variants->n_present++] = i;
    }
}

static gboolean
is_variant (const TargetVariants *variants, const Variant *variant, const Span *fields)
{
  for (guint i = 0; i < variants->n_present; i++)
    {
      const guint cell = variants->present[i];
      const Span field = fields[variants->fields[cell]];

      if (field.length != variant->lengths[cell] ||
          !bytes_equal (field.text, variant->texts[cell], field.length))
        return FALSE;
    }
  return TRUE;
}

const Variant *
bhxh_target_variants_find (TargetVariants *variants, const Span *fields)
{
  if (variants->n_variants > 0 &&
      is_variant (variants, &variants->variants[variants->last], fields))
    return &variants->variants[variants->last];
  for (guint at = 0; at < variants->n_variants; at++)
    {
      if (is_variant (variants, &variants->variants[at], fields))
        {
          variants->last = at;
          return &variants->variants[at];
        }
    }
  return NULL;
}

/* --- Reading --------------------------------------------------------------------------
 */

/* The label's index; @otherwise where the cell is blank; -1 where it is wrong, which is
 * reported. */
static gint
read_label (BhxhPlanBuilder *builder,
            guint column,
            Span text,
            guint field,
            gint otherwise)
{
  const SchemaColumn *schema = &bhxh_schema_get (BHXH_PLAN_TARGETS)->columns[column];
  gint found = 0;

  if (text.length == 0)
    return otherwise;
  found =
      bhxh_label_find (schema->labels, schema->n_labels, text.text, (gssize) text.length);
  if (found > 0)
    return found;
  bhxh_plan_builder_check_cell (builder, schema, text, field);
  return -1;
}

static gint
read_owner (BhxhPlanBuilder *builder, Span text, guint field)
{
  const char *issuer = builder->plan->settings[SETTING_ISSUER];
  g_autofree char *code = NULL;
  gint row = -1;

  if (text.length == 0)
    return issuer != NULL ? bhxh_plan_find_agency (builder->plan, issuer, -1) + 1 : 0;
  row = bhxh_plan_find_agency (builder->plan, text.text, (gssize) text.length);
  if (row >= 0)
    return row + 1;
  code = g_strndup (text.text, text.length);
  bhxh_plan_builder_add_problem (builder, PROBLEM_UNKNOWN_AGENCY,
                                 bhxh_plan_builder_get_place (builder, field), code, NULL,
                                 NULL);
  return -1;
}

static gint
read_decimals (BhxhPlanBuilder *builder, Span text, guint field)
{
  gint decimals = VARIANT_NO_DECIMALS;

  if (text.length == 0 || bhxh_cell_parse_integer (text, &decimals))
    return decimals;
  bhxh_plan_builder_check_cell (
      builder, &bhxh_schema_get (BHXH_PLAN_TARGETS)->columns[TARGET_DECIMALS], text,
      field);
  return G_MININT;
}

/* The place for a new variant; with the last one given up all traits are forgotten. */
static Variant *
take_place (TargetVariants *variants)
{
  guint at = variants->n_variants;

  if (at < VARIANTS_KEPT)
    variants->n_variants++;
  else
    {
      at = variants->next;
      variants->next = (at + 1) % VARIANTS_KEPT;
      clear_variant (&variants->variants[at]);
      memset (variants->traits, 0, sizeof variants->traits);
      variants->last_key = 0;
    }
  variants->last = at;
  return &variants->variants[at];
}

const Variant *
bhxh_target_variants_read (TargetVariants *variants,
                           BhxhPlanBuilder *builder,
                           const Span *fields)
{
  Span cells[VARIANT_N_CELLS] = { { "", 0 } };
  guint at[VARIANT_N_CELLS] = { 0 };
  gint values[VARIANT_N_CELLS];
  Variant *variant = NULL;

  for (guint i = 0; i < VARIANT_N_CELLS; i++)
    if (variants->fields[i] >= 0)
      {
        at[i] = (guint) variants->fields[i];
        cells[i] = bhxh_span_trim (fields[at[i]]);
      }
  values[0] = read_decimals (builder, cells[0], at[0]);
  values[1] = read_label (builder, TARGET_ROUNDING, cells[1], at[1], 0);
  values[2] =
      read_label (builder, TARGET_QUALIFIER, cells[2], at[2], BHXH_QUALIFIER_EXACT);
  values[3] = read_label (builder, TARGET_KIND, cells[3], at[3], FIGURE_TARGET);
  values[4] = read_owner (builder, cells[4], at[4]);
  if (values[0] == G_MININT || values[1] < 0 || values[2] < 0 || values[3] < 0 ||
      values[4] < 0)
    return NULL;
  variant = take_place (variants);
  for (guint i = 0; i < VARIANT_N_CELLS; i++)
    if (variants->fields[i] >= 0)
      {
        variant->texts[i] = g_strndup (fields[at[i]].text, fields[at[i]].length);
        variant->lengths[i] = fields[at[i]].length;
      }
  variant->decimals = (gint8) values[0];
  variant->rounding = (guint8) values[1];
  variant->qualifier = (guint8) values[2];
  variant->kind = (guint8) values[3];
  variant->owner = (guint16) values[4];
  return variant;
}

/* --- Traits ---------------------------------------------------------------------------
 */

guint16
bhxh_target_variants_get_trait (TargetVariants *variants,
                                const Variant *variant,
                                BhxhFigures *figures,
                                guint indicator,
                                gint decimals,
                                GError **error)
{
  const guint64 key = target_variants_key (variants, indicator, decimals);
  VariantTrait *slot =
      &variants
           ->traits[(indicator * 7 + (guint) (decimals + 64) * 61 + variants->last * 31) %
                    VARIANT_TRAITS];
  Trait trait = { 0 };

  variants->last_key = key;
  variants->last_trait = slot->trait;
  if (slot->key == key)
    return slot->trait;
  trait.decimals = (gint8) decimals;
  trait.rounding = variant->rounding;
  if (trait.rounding == 0)
    trait.rounding = (guint8) bhxh_indicator_get_rounding (
        bhxh_frame_get_indicator (bhxh_figures_get_frame (figures), indicator));
  trait.qualifier = variant->qualifier;
  trait.kind = variant->kind;
  trait.owner = variant->owner;
  slot->trait = bhxh_figures_intern (figures, &trait, error);
  slot->key = slot->trait != 0 ? key : 0;
  variants->last_key = slot->key;
  variants->last_trait = slot->trait;
  return slot->trait;
}
