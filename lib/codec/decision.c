/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reading the text of a decision: the stages in their order.
 */
#include "codec/decision.h"

#include "base/options.h"

static void
decision_clear (Decision *decision)
{
  bhxh_script_clear (&decision->script);
  bhxh_words_free (decision->words);
  bhxh_meanings_free (decision->meanings);
  g_free (decision->found);
  g_free (decision->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Decision, decision_clear)

/* From bytes to lexemes. */
static gboolean
take_apart (Decision *decision, Input *input, GError **error)
{
  decision->words = bhxh_words_new ();
  decision->meanings = bhxh_meanings_new (decision->frame, decision->words, error);
  return decision->meanings != NULL &&
         bhxh_script_read (&decision->script, input, decision->options, error) &&
         bhxh_script_split (&decision->script, error) &&
         bhxh_script_name (&decision->script, decision->words, error);
}

/* From lexemes to rows. */
static gboolean
read_figures (Decision *decision, GError **error)
{
  return bhxh_decision_find_texts (decision, error) &&
         bhxh_decision_read_prose (decision, error) &&
         bhxh_decision_settle (decision, 0, error) &&
         bhxh_import_finish (decision->import, error);
}

static BhxhImport *
read_input (BhxhPlan *plan, Input *input, BhxhOptions *options, GError **error)
{
  const char *file = bhxh_input_get_name (input);
  const BhxhOptions *known = bhxh_options_or_default (options);
  g_autoptr (BhxhImport) import = bhxh_import_new (plan, file, known, error);
  g_auto (Decision) decision = { .file = file,
                                 .plan = plan,
                                 .frame = bhxh_plan_get_frame (plan),
                                 .settings = options,
                                 .options = known,
                                 .import = import };

  if (import == NULL || !take_apart (&decision, input, error) ||
      !read_figures (&decision, error))
    return NULL;
  return g_steal_pointer (&import);
}

/* Offsets within a decision are 32 bits, whatever the caller allows. */
static guint64
get_limit (BhxhOptions *options)
{
  return MIN (bhxh_options_or_default (options)->limits[BHXH_LIMIT_FILE_BYTES],
              DECISION_MAX_BYTES);
}

BhxhImport *
bhxh_import_load_text (BhxhPlan *plan,
                       const char *path,
                       BhxhOptions *options,
                       GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (plan != NULL && path != NULL, NULL);
  input = bhxh_input_new (path, get_limit (options), error);
  return input != NULL ? read_input (plan, input, options, error) : NULL;
}

BhxhImport *
bhxh_import_parse_text (BhxhPlan *plan,
                        const char *name,
                        const char *bytes,
                        gsize length,
                        BhxhOptions *options,
                        GError **error)
{
  g_autoptr (Input) input = NULL;

  g_return_val_if_fail (plan != NULL && name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  input = bhxh_input_new_memory (bytes, length, name, get_limit (options));
  return read_input (plan, input, options, error);
}
