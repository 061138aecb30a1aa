/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The words that belong to statements: where each stands, how it was printed, who set it.
 */
#include "base/arena.h"

#include "base/error.h"
#include "base/memory.h"
#include "model/figures-private.h"

struct _StatementTexts
{
  gatomicrefcount refs;
  Arena *arena;
  StatementDetail *details;
  gsize details_capacity;
  gsize n_details;
  const char **owners;
  gsize owners_capacity;
  gsize n_owners;
};

StatementTexts *
bhxh_statement_texts_new (GError **error)
{
  StatementTexts *texts = bhxh_try_new (1, sizeof (StatementTexts), error);

  if (texts == NULL)
    return NULL;
  g_atomic_ref_count_init (&texts->refs);
  texts->arena = bhxh_arena_new (error);
  if (texts->arena == NULL)
    g_clear_pointer (&texts, bhxh_statement_texts_unref);
  return texts;
}

StatementTexts *
bhxh_statement_texts_ref (StatementTexts *texts)
{
  g_atomic_ref_count_inc (&texts->refs);
  return texts;
}

void
bhxh_statement_texts_unref (StatementTexts *texts)
{
  if (texts == NULL || !g_atomic_ref_count_dec (&texts->refs))
    return;
  bhxh_arena_free (texts->arena);
  g_free (texts->details);
  g_free (texts->owners);
  g_free (texts);
}

static const char *const *
copy_extra (Arena *arena, const char *const *extra, guint n_extra, GError **error)
{
  const char **copies = bhxh_arena_new_array (arena, n_extra, sizeof (char *), error);

  for (guint i = 0; copies != NULL && i < n_extra; i++)
    {
      copies[i] = bhxh_arena_dup (arena, extra[i] != NULL ? extra[i] : "", -1, error);
      if (copies[i] == NULL)
        return NULL;
    }
  return copies;
}

guint32
bhxh_statement_texts_add (StatementTexts *texts,
                          const char *source,
                          const char *printed,
                          const char *const *extra,
                          guint n_extra,
                          GError **error)
{
  StatementDetail detail = { NULL, NULL, NULL };
  gpointer details = texts->details;

  if (texts->n_details >= G_MAXUINT32 - 1)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %u số liệu",
                      "more than %u statements", G_MAXUINT32 - 1);
      return 0;
    }
  if (!bhxh_try_grow (&details, &texts->details_capacity, texts->n_details + 1,
                      sizeof (StatementDetail), error))
    return 0;
  texts->details = details;
  detail.source = bhxh_arena_dup (texts->arena, source != NULL ? source : "", -1, error);
  if (detail.source != NULL)
    detail.printed =
        bhxh_arena_dup (texts->arena, printed != NULL ? printed : "", -1, error);
  if (detail.printed != NULL && extra != NULL)
    detail.extra = copy_extra (texts->arena, extra, n_extra, error);
  if (detail.printed == NULL || (extra != NULL && detail.extra == NULL))
    return 0;
  texts->details[texts->n_details] = detail;
  return (guint32) ++texts->n_details;
}

guint16
bhxh_statement_texts_add_owner (StatementTexts *texts, const char *code, GError **error)
{
  gpointer owners = texts->owners;
  const char *copy;

  if (texts->n_owners >= G_MAXUINT16)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %d cơ quan", "more than %d agencies",
                      G_MAXUINT16);
      return 0;
    }
  if (!bhxh_try_grow (&owners, &texts->owners_capacity, texts->n_owners + 1,
                      sizeof (char *), error))
    return 0;
  texts->owners = owners;
  copy = bhxh_arena_dup (texts->arena, code, -1, error);
  if (copy == NULL)
    return 0;
  texts->owners[texts->n_owners] = copy;
  return (guint16) ++texts->n_owners;
}

const StatementDetail *
bhxh_statement_texts_get (const StatementTexts *texts, guint32 detail)
{
  return detail > 0 && detail <= texts->n_details ? &texts->details[detail - 1] : NULL;
}

const char *
bhxh_statement_texts_get_owner (const StatementTexts *texts, guint16 owner)
{
  return owner > 0 && owner <= texts->n_owners ? texts->owners[owner - 1] : NULL;
}

const StatementDetail *
bhxh_figures_get_detail (const BhxhFigures *figures, guint32 detail)
{
  return figures->texts != NULL ? bhxh_statement_texts_get (figures->texts, detail)
                                : NULL;
}

const char *
bhxh_figures_get_owner (const BhxhFigures *figures, guint16 owner)
{
  return figures->texts != NULL ? bhxh_statement_texts_get_owner (figures->texts, owner)
                                : NULL;
}
