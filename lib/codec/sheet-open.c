/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What kind of file it is, told by its first bytes, never by its name; its sheets.
 */
#include "codec/sheet-private.h"

#include "base/fold.h"

#include <string.h>
#include <sys/stat.h>

#define FIRST_BYTES 512
#define MAX_FOLDED 4096

typedef enum
{
  KIND_TEXT = 0,
  KIND_ARCHIVE,
  KIND_OLD,
  KIND_MARKUP
} Kind;

typedef struct
{
  const char *bytes;
  gsize length;
  Kind kind;
} Magic;

static const Magic magics[] = {
  { "PK\x03\x04", 4, KIND_ARCHIVE },
  { "PK\x05\x06", 4, KIND_ARCHIVE },
  { "\xD0\xCF\x11\xE0", 4, KIND_OLD },
  { "<", 1, KIND_MARKUP }, /* a web page that is called .xls */
  { "\xEF\xBB\xBF<", 4, KIND_MARKUP },
};

static Kind
kind_of (const char *bytes, gsize n_bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (n_bytes >= magics[i].length &&
        memcmp (bytes, magics[i].bytes, magics[i].length) == 0)
      return magics[i].kind;
  return KIND_TEXT;
}

static Place
place_of (const SheetBook *book)
{
  return (Place){ .file = book->name };
}

static BhxhDiagnostics *
diagnostics_of (const SheetBook *book)
{
  return bhxh_options_or_default (book->options)->diagnostics;
}

Input *
bhxh_sheet_book_open_input (const SheetBook *book, GError **error)
{
  const guint64 limit =
      bhxh_options_or_default (book->options)->limits[BHXH_LIMIT_FILE_BYTES];

  if (book->path != NULL)
    return bhxh_input_new (book->path, limit, error);
  return bhxh_input_new_memory (book->bytes, book->n_bytes, book->name, limit);
}

/* Whether a compound file is a package of Office with a password: it has a stream of that
 * name. */
static gboolean
is_encrypted (const SheetBook *book)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  g_autoptr (Input) input = bhxh_sheet_book_open_input (book, NULL);
  g_autofree char *bytes = NULL;
  gsize n = 0;

  if (input != NULL)
    bytes = bhxh_input_dup_rest (input, &n, NULL);
  return bytes != NULL && memmem (bytes, n, name, sizeof name - 1) != NULL;
}

static gboolean
open_archive (SheetBook *book, GError **error)
{
  const SheetSource source = {
    book->path, book->bytes, book->n_bytes,
    (gsize) MIN (bhxh_options_or_default (book->options)->limits[BHXH_LIMIT_FIELD_BYTES],
                 G_MAXINT32)
  };
  const ModuleHeader *header = bhxh_module_get (
      MODULE_SHEET, SHEET_MODULE_ABI, diagnostics_of (book), place_of (book), error);
  SheetFault fault;

  if (header == NULL)
    return FALSE;
  book->module = (const SheetModule *) header;
  book->file = book->module->open (&source, &fault);
  if (book->file == NULL)
    return bhxh_sheet_report_fault (book, NULL, &fault, error);
  if (book->module->has_macros (book->file) && !book->is_again)
    bhxh_diagnostics_add (diagnostics_of (book), PROBLEM_MACROS_NOT_RUN, place_of (book),
                          NULL, NULL, NULL, NULL);
  return TRUE;
}

static gboolean
refuse (const SheetBook *book, ProblemKind kind, const char *text, GError **error)
{
  bhxh_diagnostics_add (diagnostics_of (book), kind, place_of (book), text, NULL, NULL,
                        error);
  return FALSE;
}

static gboolean
open_kind (SheetBook *book, GError **error)
{
  g_autoptr (Input) input = bhxh_sheet_book_open_input (book, error);
  char first[FIRST_BYTES];
  gsize n = 0;

  if (input == NULL || !bhxh_input_read (input, first, sizeof first, &n, error))
    return FALSE;
  switch (kind_of (first, n))
    {
    case KIND_ARCHIVE: return open_archive (book, error);
    case KIND_OLD:
      return refuse (book,
                     is_encrypted (book) ? PROBLEM_ENCRYPTED_FILE : PROBLEM_OLD_DOCUMENT,
                     NULL, error);
    case KIND_MARKUP: return refuse (book, PROBLEM_NOT_A_TEXT_TABLE, "HTML/XML", error);
    case KIND_TEXT:
    default: return TRUE;
    }
}

/* What is no regular file is read once, into memory. */
static gboolean
take_path (SheetBook *book, const char *path, GError **error)
{
  struct stat status;

  book->path = g_strdup (path);
  if (stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    {
      g_autoptr (Input) input = bhxh_sheet_book_open_input (book, error);

      if (input != NULL)
        book->own_bytes = bhxh_input_dup_rest (input, &book->n_bytes, error);
      if (book->own_bytes == NULL)
        return FALSE;
      book->bytes = book->own_bytes;
      g_clear_pointer (&book->path, g_free);
    }
  return TRUE;
}

static SheetBook *
book_new (const char *name, BhxhOptions *options)
{
  SheetBook *book = g_new0 (SheetBook, 1);

  book->name = g_strdup (name);
  book->options = options != NULL ? bhxh_options_ref (options) : bhxh_options_new ();
  book->only.name = book->name;
  return book;
}

SheetBook *
bhxh_sheet_book_open (const char *path, BhxhOptions *options, GError **error)
{
  g_autoptr (SheetBook) book = book_new (path, options);

  return take_path (book, path, error) && open_kind (book, error)
             ? g_steal_pointer (&book)
             : NULL;
}

SheetBook *
bhxh_sheet_book_open_memory (const char *bytes,
                             gsize length,
                             const char *name,
                             BhxhOptions *options,
                             GError **error)
{
  g_autoptr (SheetBook) book = book_new (name, options);

  book->bytes = bytes;
  book->n_bytes = length;
  return open_kind (book, error) ? g_steal_pointer (&book) : NULL;
}

SheetBook *
bhxh_sheet_book_reopen (const SheetBook *book, BhxhOptions *options, GError **error)
{
  g_autoptr (SheetBook) again = book_new (book->name, options);

  again->path = g_strdup (book->path);
  again->bytes = book->bytes;
  again->n_bytes = book->n_bytes;
  again->is_again = TRUE;
  return open_kind (again, error) ? g_steal_pointer (&again) : NULL;
}

guint
bhxh_sheet_book_get_n (const SheetBook *book)
{
  return book->file != NULL ? book->module->get_n_sheets (book->file) : 1;
}

const SheetInfo *
bhxh_sheet_book_get_info (const SheetBook *book, guint sheet)
{
  return book->file != NULL ? book->module->get_info (book->file, sheet) : &book->only;
}

const char *
bhxh_sheet_book_get_file (const SheetBook *book)
{
  return book->name;
}

void
bhxh_sheet_book_free (SheetBook *book)
{
  if (book == NULL)
    return;
  if (book->file != NULL)
    book->module->close (book->file);
  bhxh_options_unref (book->options);
  g_free (book->own_bytes);
  g_free (book->path);
  g_free (book->name);
  g_free (book);
}

/* Whether two names look alike when case and diacritics are left aside. */
static gboolean
look_alike (const char *a, const char *b)
{
  char folded_a[MAX_FOLDED];
  char folded_b[MAX_FOLDED];

  return bhxh_fold (a, strlen (a), folded_a, sizeof folded_a) >= 0 &&
         bhxh_fold (b, strlen (b), folded_b, sizeof folded_b) >= 0 &&
         strcmp (folded_a, folded_b) == 0;
}

/* The one sheet whose name is @name, or looks like it; -1: none or several. */
static gint
find_name (const SheetBook *book, const char *name)
{
  gint found = -1;
  guint n_found = 0;

  for (guint i = 0; i < bhxh_sheet_book_get_n (book); i++)
    {
      const char *other = bhxh_sheet_book_get_info (book, i)->name;

      if (strcmp (name, other) == 0)
        return (gint) i;
      if (look_alike (name, other))
        found = (gint) i, n_found++;
    }
  return n_found == 1 ? found : -1;
}

static guint
find_first_shown (const SheetBook *book)
{
  for (guint i = 0; i < bhxh_sheet_book_get_n (book); i++)
    if (!bhxh_sheet_book_get_info (book, i)->is_hidden)
      return i;
  return 0;
}

static char *
dup_names (const SheetBook *book)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < bhxh_sheet_book_get_n (book); i++)
    g_string_append_printf (names, "%s%u \"%s\"", i > 0 ? ", " : "", i + 1,
                            bhxh_sheet_book_get_info (book, i)->name);
  return g_string_free (names, FALSE);
}

gboolean
bhxh_sheet_book_find (const SheetBook *book,
                      const char *name,
                      guint *sheet,
                      GError **error)
{
  const guint n = bhxh_sheet_book_get_n (book);
  const gint found = name != NULL ? find_name (book, name) : -1;
  g_autofree char *names = NULL;
  guint64 number = 0;

  if (found >= 0)
    *sheet = (guint) found;
  else if (name == NULL && n > 0)
    *sheet = find_first_shown (book);
  else if (name != NULL && n > 0 &&
           g_ascii_string_to_unsigned (name, 10, 1, n, &number, NULL))
    *sheet = (guint) number - 1;
  else
    {
      names = dup_names (book);
      bhxh_diagnostics_add (diagnostics_of (book), PROBLEM_NO_SUCH_SHEET, place_of (book),
                            name != NULL ? name : "1", NULL, n > 0 ? names : NULL, error);
      return FALSE;
    }
  return TRUE;
}
