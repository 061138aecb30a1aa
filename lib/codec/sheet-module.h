/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the module "sheet" does for the reader of sheets: it opens XLSX, ODS and DOCX and
 * gives the cells as the file has them. What a cell means is decided on our side
 * (sheet-value.c), so nothing here knows of numbers or dates.
 */
#pragma once

#include "base/module.h"
#include "base/span.h"

/* To be raised with every change of this file. */
#define SHEET_MODULE_ABI 1

/* As many as Excel has, and more parts and sheets than any report. */
#define SHEET_MAX_ROWS 1048576
#define SHEET_MAX_COLUMNS 16384
#define SHEET_MAX_SHEETS 1024
#define SHEET_MAX_PARTS 65535
#define SHEET_MAX_MERGES 1048576
#define SHEET_MAX_FORMATS 65536
/* Of one part, unpacked. One that unpacks to more than SHEET_FREE_BYTES must not be more
 * than SHEET_MAX_RATIO times what it was. */
#define SHEET_MAX_PART_BYTES (G_GUINT64_CONSTANT (4) << 30)
#define SHEET_FREE_BYTES (64 << 20)
#define SHEET_MAX_RATIO 400
/* Elements in elements; bytes of one tag with its attributes; all texts that are kept. */
#define SHEET_MAX_DEPTH 256
#define SHEET_MAX_TOKEN (1 << 20)
#define SHEET_MAX_SHARED_BYTES (G_GUINT64_CONSTANT (2) << 30)
/* Cells that a file has only by saying how often another one is repeated. */
#define SHEET_MAX_REPEATED (1 << 24)

/* Why a file cannot be read on; sheet-open.c says it in words. */
typedef enum
{
  SHEET_FAULT_NONE = 0,
  SHEET_FAULT_ARCHIVE, /* damaged */
  SHEET_FAULT_ENCRYPTED,
  SHEET_FAULT_DOCUMENT,     /* an archive, but of no kind known here */
  SHEET_FAULT_PART_MISSING, /* @text: the part; as everywhere below */
  SHEET_FAULT_PART_DAMAGED,
  SHEET_FAULT_RATIO,
  SHEET_FAULT_XML,
  SHEET_FAULT_DTD,
  SHEET_FAULT_DEPTH,
  SHEET_FAULT_TOKEN,
  SHEET_FAULT_PART_BYTES,
  SHEET_FAULT_PARTS, /* @text: the number allowed; as everywhere below */
  SHEET_FAULT_SHEETS,
  SHEET_FAULT_ROWS,
  SHEET_FAULT_COLUMNS,
  SHEET_FAULT_MERGES,
  SHEET_FAULT_FORMATS,
  SHEET_FAULT_REPEATED,
  SHEET_FAULT_SHARED_BYTES,
  SHEET_FAULT_FIELD,
  SHEET_FAULT_REFERENCE, /* @text: what stands where a cell's place should */
  SHEET_FAULT_STRING,    /* @text: what stands where a shared text's number should */
  SHEET_FAULT_MEMORY,
  SHEET_N_FAULTS
} SheetFaultKind;

typedef struct
{
  SheetFaultKind kind;
  guint32 row; /* from 1; 0: not known */
  guint32 column;
  guint32 line;   /* of the part, for XML */
  char text[128]; /* UTF-8 or what was meant for it */
} SheetFault;

/* Rows and columns from 1, both ends included. */
typedef struct
{
  guint32 row;
  guint32 column;
  guint32 last_row;
  guint32 last_column;
} SheetRange;

typedef struct
{
  const char *name;
  gboolean is_hidden;
} SheetInfo;

typedef enum
{
  RAW_CELL_BLANK = 0,
  RAW_CELL_TEXT,
  RAW_CELL_NUMBER,  /* as XML Schema writes a double: -1.5E-7 */
  RAW_CELL_DATE,    /* ISO 8601: a day, a moment; or a duration, PT12H30M */
  RAW_CELL_BOOLEAN, /* 0 or 1, false or true */
  RAW_CELL_ERROR    /* #REF! */
} RawCellKind;

typedef enum
{
  RAW_CELL_FORMULA = 1 << 0,
  RAW_CELL_HIDDEN = 1 << 1 /* its row or its column is */
} RawCellFlags;

typedef struct
{
  guint32 column;
  guint32 format; /* into the file's formats */
  guint8 kind;
  guint8 flags;
  Span text;
} RawCell;

/* A row that has cells; columns ascend. Valid until the next one. */
typedef struct
{
  guint32 row;
  gboolean is_hidden;
  guint32 n_cells;
  const RawCell *cells;
} RawRow;

typedef struct
{
  const char *path;  /* NULL: the bytes */
  const char *bytes; /* borrowed until the file is closed */
  gsize n_bytes;
  gsize max_field; /* bytes of one cell */
} SheetSource;

typedef struct _SheetFile SheetFile;
typedef struct _SheetRows SheetRows;

/* The table. A file is for one thread at a time; several passes may be open in it. What
 * fails says why in @fault, which is zeroed before. */
typedef struct
{
  ModuleHeader header;

  SheetFile *(*open) (const SheetSource *source, SheetFault *fault);
  void (*close) (SheetFile *file);
  guint (*get_n_sheets) (const SheetFile *file);
  const SheetInfo *(*get_info) (const SheetFile *file, guint sheet);
  gboolean (*has_macros) (const SheetFile *file);

  /* Days are counted from 1904-01-01, not from 1899-12-31. */
  gboolean (*counts_from_1904) (const SheetFile *file);

  /* A format in the notation of XLSX, such as "0.0%"; NULL past the end. */
  const char *(*get_format) (const SheetFile *file, guint format);

  /* The rows of one sheet from the beginning. The merged ranges are known at once. */
  SheetRows *(*read) (SheetFile *file, guint sheet, SheetFault *fault);
  const SheetRange *(*get_merges) (const SheetRows *rows, guint *n);

  /* The next row with cells; NULL at the end, or with @fault set. */
  const RawRow *(*next) (SheetRows *rows, SheetFault *fault);
  void (*end) (SheetRows *rows);
} SheetModule;
