/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * expat, and what a part's XML may not do: declare a document type (and with it
 * entities), nest too deep, or have a tag without end.
 */
#include "modules/sheet/xml.h"

#include "base/memory.h"

#include <expat.h>
#include <string.h>

#define BLOCK_BYTES 65536

/* An element that is open: its id, and whether that is its parent's. */
typedef struct
{
  guint8 id;
  guint8 flags;
} Open;

struct _XmlReader
{
  XML_Parser parser;
  ArchivePart *part;
  const XmlGrammar *grammar;
  gpointer data;
  SheetFault *fault;
  const XmlRule *rules[XML_MAX_ID + 1]; /* where the rules of each parent begin */
  Open open[SHEET_MAX_DEPTH];
  guint depth;     /* of elements that are open; the document is open[0] */
  guint n_unknown; /* unlisted elements around, of which the first hides the rest */
  char *bytes;     /* of the part; those from `next` on are not yet given to the parser */
  gsize n_bytes;
  gsize next;
  gsize capacity;
  guint64 n_given;  /* bytes given to the parser */
  gboolean is_read; /* the part has no more */
  gboolean is_last; /* nor has the parser */
  gboolean is_paused;
};

static void
stop (XmlReader *reader)
{
  XML_StopParser (reader->parser, XML_FALSE);
}

static gboolean
has_fault (const XmlReader *reader)
{
  return reader->fault->kind != SHEET_FAULT_NONE;
}

/* After a handler: its fault ends the reading. */
static void
look_for_fault (XmlReader *reader)
{
  if (has_fault (reader))
    stop (reader);
}

static const char *
local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static const XmlRule *
find_rule (const XmlReader *reader, guint8 parent, const char *name)
{
  const XmlRule *rule = reader->rules[parent];

  for (; rule != NULL && rule->name != NULL && rule->parent == parent; rule++)
    if (rule->name[0] == name[0] && strcmp (rule->name, name) == 0)
      return rule;
  return NULL;
}

static void XMLCALL
start_element (void *user, const XML_Char *name, const XML_Char **attributes)
{
  XmlReader *reader = user;
  const Open parent = reader->open[reader->depth];
  const XmlRule *rule = NULL;

  if (has_fault (reader))
    return;
  if (reader->depth + reader->n_unknown + 1 >= SHEET_MAX_DEPTH)
    {
      bhxh_sheet_fault (reader->fault, SHEET_FAULT_DEPTH,
                        bhxh_archive_part_get_name (reader->part));
      stop (reader);
      return;
    }
  if (reader->n_unknown == 0)
    rule = find_rule (reader, parent.id, local_name (name));
  if (rule == NULL)
    {
      reader->n_unknown++;
      return;
    }
  reader->depth++;
  reader->open[reader->depth] =
      (Open){ (rule->flags & XML_PASS) != 0 ? parent.id : rule->id, rule->flags };
  if ((rule->flags & XML_PASS) == 0)
    {
      reader->grammar->start (reader->data, rule->id, attributes);
      look_for_fault (reader);
    }
}

static void XMLCALL
end_element (void *user, const XML_Char *name G_GNUC_UNUSED)
{
  XmlReader *reader = user;
  Open closed;

  /* A parser that was stopped still tells the end of an empty element. */
  if (has_fault (reader))
    return;
  if (reader->n_unknown > 0)
    {
      reader->n_unknown--;
      return;
    }
  closed = reader->open[reader->depth];
  if ((closed.flags & XML_PASS) == 0)
    {
      reader->grammar->end (reader->data, closed.id);
      look_for_fault (reader);
    }
  reader->depth--;
}

static void XMLCALL
character_data (void *user, const XML_Char *text, int length)
{
  XmlReader *reader = user;
  const Open *open = &reader->open[reader->depth];

  if ((open->flags & XML_TEXT) == 0 || reader->n_unknown > 0 || has_fault (reader))
    return;
  reader->grammar->text (reader->data, open->id, text, (gsize) length);
  look_for_fault (reader);
}

static void XMLCALL
start_doctype (void *user,
               const XML_Char *name G_GNUC_UNUSED,
               const XML_Char *system_id G_GNUC_UNUSED,
               const XML_Char *public_id G_GNUC_UNUSED,
               int has_internal_subset G_GNUC_UNUSED)
{
  XmlReader *reader = user;

  bhxh_sheet_fault (reader->fault, SHEET_FAULT_DTD,
                    bhxh_archive_part_get_name (reader->part));
  stop (reader);
}

XmlReader *
bhxh_xml_reader_new (Archive *archive,
                     const char *part,
                     const XmlGrammar *grammar,
                     gpointer data,
                     SheetFault *fault)
{
  g_autoptr (XmlReader) reader = g_new0 (XmlReader, 1);

  reader->grammar = grammar;
  reader->data = data;
  reader->fault = fault;
  reader->part = bhxh_archive_part_open (archive, part, fault);
  if (reader->part == NULL)
    return NULL;
  for (const XmlRule *rule = grammar->rules; rule->name != NULL; rule++)
    if (reader->rules[rule->parent] == NULL)
      reader->rules[rule->parent] = rule;
  reader->parser = XML_ParserCreate (NULL);
  if (reader->parser == NULL)
    {
      bhxh_sheet_fault (fault, SHEET_FAULT_MEMORY, NULL);
      return NULL;
    }
  XML_SetUserData (reader->parser, reader);
  XML_SetElementHandler (reader->parser, start_element, end_element);
  if (grammar->text != NULL)
    XML_SetCharacterDataHandler (reader->parser, character_data);
  XML_SetStartDoctypeDeclHandler (reader->parser, start_doctype);
  return g_steal_pointer (&reader);
}

/* The parser's own error, unless something said why before. */
static gboolean
fail (XmlReader *reader)
{
  const enum XML_Error code = XML_GetErrorCode (reader->parser);

  if (has_fault (reader))
    return FALSE;
  reader->fault->line = (guint32) XML_GetCurrentLineNumber (reader->parser);
  return bhxh_sheet_fault (
      reader->fault, code == XML_ERROR_NO_MEMORY ? SHEET_FAULT_MEMORY : SHEET_FAULT_XML,
      bhxh_archive_part_get_name (reader->part));
}

/* One block more behind what is not yet given to the parser. */
static gboolean
fill (XmlReader *reader)
{
  const gsize n_left = reader->n_bytes - reader->next;
  gssize n = 0;

  if (n_left > 0)
    memmove (reader->bytes, reader->bytes + reader->next, n_left);
  reader->next = 0;
  reader->n_bytes = n_left;
  if (!bhxh_try_grow ((gpointer *) &reader->bytes, &reader->capacity,
                      n_left + BLOCK_BYTES, 1, NULL))
    return bhxh_sheet_fault (reader->fault, SHEET_FAULT_MEMORY, NULL);
  n = bhxh_archive_part_read (reader->part, reader->bytes + n_left, BLOCK_BYTES,
                              reader->fault);
  if (n < 0)
    return FALSE;
  reader->n_bytes += (gsize) n;
  reader->is_read = n == 0;
  return TRUE;
}

/* Where the next child of the shortcut's element ends in the bytes at hand; NULL where
 * they do not show it. */
static const char *
find_child_end (const XmlReader *reader)
{
  const char *end = reader->grammar->shortcut->end;
  const gsize length = strlen (end);
  const char *found =
      memmem (reader->bytes + reader->next, reader->n_bytes - reader->next, end, length);

  return found != NULL ? found + length : NULL;
}

/* Whether the parser is between two children of the shortcut's element, and nothing of
 * what it was given waits for its end. */
static gboolean
is_between_children (const XmlReader *reader)
{
  return reader->grammar->shortcut != NULL && reader->n_unknown == 0 &&
         reader->open[reader->depth].id == reader->grammar->shortcut->within &&
         (guint64) XML_GetCurrentByteIndex (reader->parser) == reader->n_given;
}

/* Gives the parser what there is; with a shortcut, no more than to the end of a child. */
static enum XML_Status
feed (XmlReader *reader)
{
  const char *start = reader->bytes + reader->next;
  const char *end = reader->grammar->shortcut != NULL ? find_child_end (reader) : NULL;
  const gsize n = end != NULL ? (gsize) (end - start) : reader->n_bytes - reader->next;

  reader->next += n;
  reader->n_given += n;
  reader->is_last = reader->is_read && reader->next == reader->n_bytes;
  return XML_Parse (reader->parser, start, (int) n, reader->is_last);
}

/* Whether the parser waits for the end of something that is too long to be true. */
static gboolean
has_endless_token (const XmlReader *reader)
{
  const XML_Index done = XML_GetCurrentByteIndex (reader->parser);

  return done >= 0 && reader->n_given > (guint64) done + SHEET_MAX_TOKEN + BLOCK_BYTES;
}

/* Takes children out as long as they are simple; TRUE when one of them pauses. The bytes
 * at hand are then used up, or begin with something else. */
static gboolean
take_children (XmlReader *reader)
{
  const XmlShortcut *shortcut = reader->grammar->shortcut;
  gboolean pauses = FALSE;
  gsize n = 0;

  do
    {
      reader->next += n;
      n = shortcut->take (reader->data, reader->bytes + reader->next,
                          reader->n_bytes - reader->next, &pauses);
    }
  while (n > 0 && !pauses);
  reader->next += n;
  return pauses;
}

/* Goes on until there is a pause, a fault or the end. */
static enum XML_Status
go_on (XmlReader *reader)
{
  enum XML_Status status = XML_STATUS_OK;

  while (status == XML_STATUS_OK && !reader->is_last)
    {
      const gboolean is_between = is_between_children (reader);

      if (is_between && take_children (reader))
        return XML_STATUS_SUSPENDED;
      /* A child may go on in the next block: the shortcut wants to see it whole. */
      if (reader->next == reader->n_bytes ||
          (is_between && find_child_end (reader) == NULL && !reader->is_read &&
           reader->n_bytes - reader->next < SHEET_MAX_TOKEN))
        {
          if (!fill (reader))
            return XML_STATUS_ERROR;
          if (is_between && !reader->is_read)
            continue;
        }
      status = feed (reader);
      if (status == XML_STATUS_OK && has_endless_token (reader))
        {
          bhxh_sheet_fault (reader->fault, SHEET_FAULT_TOKEN,
                            bhxh_archive_part_get_name (reader->part));
          return XML_STATUS_ERROR;
        }
    }
  return status;
}

gboolean
bhxh_xml_reader_run (XmlReader *reader)
{
  enum XML_Status status = XML_STATUS_OK;

  if (reader->is_paused)
    {
      reader->is_paused = FALSE;
      status = XML_ResumeParser (reader->parser);
    }
  if (status == XML_STATUS_OK)
    status = go_on (reader);
  if (status == XML_STATUS_ERROR)
    return fail (reader);
  return status == XML_STATUS_SUSPENDED;
}

void
bhxh_xml_reader_pause (XmlReader *reader)
{
  reader->is_paused = XML_StopParser (reader->parser, XML_TRUE) == XML_STATUS_OK;
}

guint
bhxh_xml_reader_get_parent (const XmlReader *reader)
{
  return reader->open[reader->depth - 1].id;
}

void
bhxh_xml_reader_free (XmlReader *reader)
{
  if (reader == NULL)
    return;
  if (reader->parser != NULL)
    XML_ParserFree (reader->parser);
  bhxh_archive_part_close (reader->part);
  g_free (reader->bytes);
  g_free (reader);
}

gboolean
bhxh_xml_read (Archive *archive,
               const char *part,
               const XmlGrammar *grammar,
               gpointer data,
               SheetFault *fault)
{
  g_autoptr (XmlReader) reader =
      bhxh_xml_reader_new (archive, part, grammar, data, fault);

  return reader != NULL && !bhxh_xml_reader_run (reader) &&
         fault->kind == SHEET_FAULT_NONE;
}

const char *
bhxh_xml_find (const char **attributes, const char *name)
{
  for (; attributes[0] != NULL; attributes += 2)
    if (strcmp (local_name (attributes[0]), name) == 0)
      return attributes[1];
  return NULL;
}

gboolean
bhxh_xml_is_true (const char *text, gboolean otherwise)
{
  if (text == NULL)
    return otherwise;
  return strcmp (text, "1") == 0 || strcmp (text, "true") == 0 ||
         strcmp (text, "on") == 0;
}

gboolean
bhxh_xml_parse_number (const char *text, guint64 most, guint64 *number)
{
  return g_ascii_string_to_unsigned (text, 10, 0, most, number, NULL);
}
