/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Relationship parts, and the names of parts they are written in.
 */
#include "modules/sheet/relations.h"

#include <string.h>

enum
{
  RELATIONSHIPS = 1,
  RELATIONSHIP
};

static const XmlRule rules[] = {
  { XML_DOCUMENT, RELATIONSHIPS, 0, "Relationships" },
  { RELATIONSHIPS, RELATIONSHIP, 0, "Relationship" },
  { 0, 0, 0, NULL },
};

typedef struct
{
  const char *base; /* the part that they are of */
  GPtrArray *relations;
  SheetFault *fault;
} Load;

static void
free_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->part);
  g_free (relation);
}

/* The part that @target names, seen from @base: absolute names begin with "/". */
static char *
dup_part (const char *base, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (base);
  g_autofree char *rooted =
      target[0] == '/' ? g_strdup (target) : g_build_filename ("/", folder, target, NULL);
  g_autofree char *canonical = g_canonicalize_filename (rooted, "/");

  return g_strdup (canonical + 1);
}

static void
start (gpointer data, guint id, const char **attributes)
{
  Load *load = data;
  const char *name = bhxh_xml_find (attributes, "Id");
  const char *type = bhxh_xml_find (attributes, "Type");
  const char *target = bhxh_xml_find (attributes, "Target");
  Relation *relation = NULL;

  if (id != RELATIONSHIP || name == NULL || type == NULL || target == NULL ||
      g_strcmp0 (bhxh_xml_find (attributes, "TargetMode"), "External") == 0)
    return;
  if (load->relations->len >= SHEET_MAX_PARTS)
    {
      bhxh_sheet_fault_limit (load->fault, SHEET_FAULT_PARTS, SHEET_MAX_PARTS);
      return;
    }
  relation = g_new0 (Relation, 1);
  relation->id = g_strdup (name);
  relation->type = g_path_get_basename (type);
  relation->part = dup_part (load->base, target);
  g_ptr_array_add (load->relations, relation);
}

static void
end (gpointer data G_GNUC_UNUSED, guint id G_GNUC_UNUSED)
{
}

GPtrArray *
bhxh_relations_load (Archive *archive, const char *part, SheetFault *fault)
{
  static const XmlGrammar grammar = { rules, start, end, NULL, NULL };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  g_autofree char *folder = part[0] != '\0' ? g_path_get_dirname (part) : g_strdup (".");
  g_autofree char *base = part[0] != '\0' ? g_path_get_basename (part) : g_strdup ("");
  g_autofree char *list =
      g_strdup_printf ("%s%s_rels/%s.rels", strcmp (folder, ".") == 0 ? "" : folder,
                       strcmp (folder, ".") == 0 ? "" : "/", base);
  Load load = { part, relations, fault };

  if (bhxh_archive_has (archive, list) &&
      !bhxh_xml_read (archive, list, &grammar, &load, fault))
    return NULL;
  return g_steal_pointer (&relations);
}

const Relation *
bhxh_relations_find_type (const GPtrArray *relations, const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = relations->pdata[i];

      if (strcmp (relation->type, type) == 0)
        return relation;
    }
  return NULL;
}

const Relation *
bhxh_relations_find_id (const GPtrArray *relations, const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = relations->pdata[i];

      if (strcmp (relation->id, id) == 0)
        return relation;
    }
  return NULL;
}
