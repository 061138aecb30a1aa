/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which problem each fault of the module is.
 */
#include "codec/sheet-private.h"

#include "base/error.h"

/* Which of a problem's words the fault's text is. */
typedef enum
{
  SLOT_NONE = 0,
  SLOT_TEXT,
  SLOT_EXPECTED
} Slot;

typedef struct
{
  ProblemKind kind;
  Slot slot;
  guint64 limit; /* the words' expected, where the fault's text is something else */
} FaultRow;

static const FaultRow rows[SHEET_N_FAULTS] = {
  [SHEET_FAULT_ARCHIVE] = { PROBLEM_DAMAGED_FILE, SLOT_NONE },
  [SHEET_FAULT_ENCRYPTED] = { PROBLEM_ENCRYPTED_FILE, SLOT_NONE },
  [SHEET_FAULT_DOCUMENT] = { PROBLEM_UNKNOWN_DOCUMENT, SLOT_TEXT },
  [SHEET_FAULT_PART_MISSING] = { PROBLEM_MISSING_PART, SLOT_TEXT },
  [SHEET_FAULT_PART_DAMAGED] = { PROBLEM_DAMAGED_PART, SLOT_TEXT },
  [SHEET_FAULT_RATIO] = { PROBLEM_SUSPICIOUS_COMPRESSION, SLOT_TEXT, SHEET_MAX_RATIO },
  [SHEET_FAULT_XML] = { PROBLEM_BAD_XML, SLOT_TEXT },
  [SHEET_FAULT_DTD] = { PROBLEM_XML_DOCTYPE, SLOT_TEXT },
  [SHEET_FAULT_DEPTH] = { PROBLEM_XML_TOO_DEEP, SLOT_TEXT, SHEET_MAX_DEPTH },
  [SHEET_FAULT_TOKEN] = { PROBLEM_XML_TAG_TOO_LONG, SLOT_TEXT, SHEET_MAX_TOKEN },
  [SHEET_FAULT_PART_BYTES] = { PROBLEM_PART_TOO_LARGE, SLOT_TEXT, SHEET_MAX_PART_BYTES },
  [SHEET_FAULT_PARTS] = { PROBLEM_TOO_MANY_PARTS, SLOT_EXPECTED },
  [SHEET_FAULT_SHEETS] = { PROBLEM_TOO_MANY_SHEETS, SLOT_EXPECTED },
  [SHEET_FAULT_ROWS] = { PROBLEM_TOO_MANY_ROWS, SLOT_EXPECTED },
  [SHEET_FAULT_COLUMNS] = { PROBLEM_TOO_MANY_COLUMNS, SLOT_EXPECTED },
  [SHEET_FAULT_MERGES] = { PROBLEM_TOO_MANY_MERGED_RANGES, SLOT_EXPECTED },
  [SHEET_FAULT_FORMATS] = { PROBLEM_TOO_MANY_CELL_FORMATS, SLOT_EXPECTED },
  [SHEET_FAULT_REPEATED] = { PROBLEM_TOO_MANY_REPEATED_CELLS, SLOT_EXPECTED },
  [SHEET_FAULT_SHARED_BYTES] = { PROBLEM_SHARED_TEXTS_TOO_LONG, SLOT_EXPECTED },
  [SHEET_FAULT_FIELD] = { PROBLEM_FIELD_TOO_LONG, SLOT_EXPECTED },
  [SHEET_FAULT_REFERENCE] = { PROBLEM_BAD_REFERENCE, SLOT_TEXT },
  [SHEET_FAULT_STRING] = { PROBLEM_BAD_SHARED_TEXT, SLOT_TEXT },
};

static const char *
text_for (const FaultRow *row, Slot slot, const SheetFault *fault)
{
  return row->slot == slot && fault->text[0] != '\0' ? fault->text : NULL;
}

gboolean
bhxh_sheet_report_fault (const SheetBook *book,
                         const char *sheet,
                         const SheetFault *fault,
                         GError **error)
{
  const FaultRow *row = &rows[fault->kind];
  const Place place = { book->name, fault->row, fault->column, sheet };
  const char *expected = text_for (row, SLOT_EXPECTED, fault);
  const char *other = NULL;
  char number[24];

  if (fault->kind == SHEET_FAULT_MEMORY)
    {
      bhxh_set_error (error, BHXH_ERROR_MEMORY, "%s: không đủ bộ nhớ",
                      "%s: not enough memory", book->name);
      return FALSE;
    }
  g_snprintf (number, sizeof number, "%" G_GUINT64_FORMAT,
              fault->line > 0 ? fault->line : row->limit);
  if (fault->line > 0)
    other = number;
  else if (row->limit > 0)
    expected = number;
  bhxh_diagnostics_add (bhxh_options_or_default (book->options)->diagnostics, row->kind,
                        place, text_for (row, SLOT_TEXT, fault), expected, other, error);
  return FALSE;
}
