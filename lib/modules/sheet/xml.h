/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A part's XML, pulled: it is read until a handler says that it has what was wanted.
 *
 * Elements are known by their local name and the element they stand in; a grammar lists
 * those that matter. An element that it does not list is passed over with all that is in
 * it.
 */
#pragma once

#include "modules/sheet/archive.h"

/* What every grammar calls the document, which has the root in it. */
#define XML_DOCUMENT 0

typedef enum
{
  XML_TEXT = 1 << 0, /* its text is wanted */
  XML_PASS = 1 << 1  /* no element of its own: what is in it counts as in its parent */
} XmlFlags;

/* In the order of `parent`, the frequent ones first. The last one has no name. */
typedef struct
{
  guint8 parent;
  guint8 id; /* from 1 to XML_MAX_ID */
  guint8 flags;
  const char *name;
} XmlRule;

#define XML_MAX_ID 63

typedef struct _XmlReader XmlReader;

/* For what a part has by the million and nearly always in the same form: it is taken out
 * of the bytes before the parser sees them. Only whole elements, balanced, in ASCII and
 * without line breaks may be, so that the parser's view stays well-formed and its line
 * numbers right. */
typedef struct
{
  guint8 within;   /* the element whose children are looked at */
  const char *end; /* how a child ends, "</row>" */

  /* Takes one child at @text: its bytes; 0 when it has another form, which is then
   * parsed. @pauses: run() is to return. */
  gsize (*take) (gpointer data, const char *text, gsize length, gboolean *pauses);
} XmlShortcut;

/* @attributes: names and values in turn, then NULL. Handlers fail by setting the fault. */
typedef struct
{
  const XmlRule *rules;
  void (*start) (gpointer data, guint id, const char **attributes);
  void (*end) (gpointer data, guint id);
  void (*text) (gpointer data, guint id, const char *text, gsize length); /* or NULL */
  const XmlShortcut *shortcut;                                            /* or NULL */
} XmlGrammar;

/* Opens the part; NULL with @fault. @fault is also where the handlers' go. */
XmlReader *bhxh_xml_reader_new (Archive *archive,
                                const char *part,
                                const XmlGrammar *grammar,
                                gpointer data,
                                SheetFault *fault);

/* Reads until the end of the part or until a handler pauses. FALSE when there is no more,
 * or with the fault set. */
gboolean bhxh_xml_reader_run (XmlReader *reader);

/* For handlers: run() is to return after this event. */
void bhxh_xml_reader_pause (XmlReader *reader);

/* For handlers: the id of the element that the current one stands in. */
guint bhxh_xml_reader_get_parent (const XmlReader *reader);
void bhxh_xml_reader_free (XmlReader *reader);

/* Reads a whole part. */
gboolean bhxh_xml_read (Archive *archive,
                        const char *part,
                        const XmlGrammar *grammar,
                        gpointer data,
                        SheetFault *fault);

/* The attribute of this local name; NULL without one. */
const char *bhxh_xml_find (const char **attributes, const char *name);

/* XML Schema's boolean; @otherwise for NULL. */
gboolean bhxh_xml_is_true (const char *text, gboolean otherwise);

/* Digits alone, up to @most; FALSE for all else. */
gboolean bhxh_xml_parse_number (const char *text, guint64 most, guint64 *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XmlReader, bhxh_xml_reader_free)
