/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where the texts that the plan keeps stand in the decision: letters are compared, not
 * spaces, so that lines may break anywhere.
 */
#include "codec/decision.h"

#include "base/memory.h"

#include <string.h>

/* Lines that may lie between one text of the plan and the next. */
#define MAX_SKIPPED_LINES 400

/* A text without its white space; free with g_free(). */
static char *
dup_letters (const char *text)
{
  GString *letters = g_string_new (NULL);
  g_autofree char *composed = bhxh_text_normalize (text, -1, NULL);

  for (const char *at = composed != NULL ? composed : ""; *at != '\0'; at++)
    if (*at != ' ')
      g_string_append_c (letters, *at);
  return g_string_free (letters, FALSE);
}

/* Whether the tokens from @token on are the letters; @end receives what follows them. */
static gboolean
matches (const Script *script, guint token, const char *letters, guint *end)
{
  for (; *letters != '\0' && token < script->n_tokens; token++)
    {
      g_autofree char *text = bhxh_script_dup_text (script, token, token);
      g_autofree char *part = dup_letters (text != NULL ? text : "");
      const gsize length = strlen (part);

      if (strncmp (letters, part, length) != 0)
        return FALSE;
      letters += length;
    }
  *end = token;
  return *letters == '\0';
}

/* The first token at or after @token, on the next lines, where the letters stand. */
static gboolean
find_letters (const Script *script, guint *token, const char *letters, guint *end)
{
  guint n_lines = 0;

  for (guint i = *token; i < script->n_tokens && n_lines <= MAX_SKIPPED_LINES; i++)
    {
      const gboolean is_first = (script->tokens[i].flags & TOKEN_FIRST) != 0;

      n_lines += is_first;
      if ((is_first || i == *token) && matches (script, i, letters, end))
        {
          *token = i;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
bhxh_decision_find_texts (Decision *decision, GError **error)
{
  const guint n = (guint) bhxh_plan_get_n_rows (decision->plan, BHXH_PLAN_TEXTS);
  guint token = 0;

  decision->n_texts = n;
  decision->texts = bhxh_try_new ((gsize) n + 1, sizeof *decision->texts, error);
  if (decision->texts == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const char *text =
          bhxh_plan_get_cell (decision->plan, BHXH_PLAN_TEXTS, i, "text_vi");
      g_autofree char *letters = dup_letters (text);
      guint end = 0;

      if (*letters == '\0' || !find_letters (&decision->script, &token, letters, &end))
        continue;
      decision->texts[i] = (TextPlace){ token, end };
      token = end;
    }
  return TRUE;
}

const char *
bhxh_decision_get_text_id (const Decision *decision, guint token)
{
  for (guint i = 0; i < decision->n_texts; i++)
    if (decision->texts[i].first <= token && token < decision->texts[i].end)
      return bhxh_plan_get_cell (decision->plan, BHXH_PLAN_TEXTS, i, "id");
  return NULL;
}
