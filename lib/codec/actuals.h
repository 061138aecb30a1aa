/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the parts of reading actuals share. A row goes through actuals-row.c (what its
 * fields mean, with actuals-unit.c for the unit and actuals-value.c for the number) into
 * its cell (actuals-store.c). What cannot be known before the file's end waits in between
 * (actuals-pending.c). When all files are read, what units of other dates reported is
 * summed to the axis (actuals-sum.c, actuals-area.c, with actuals-parts.c for what makes
 * up a unit).
 */
#pragma once

#include "base/number-style.h"
#include "codec/csv-reader.h"
#include "codec/memo.h"
#include "model/figures.h"

#include <bhxhplan/map.h>

/* What columns can say. */
typedef enum
{
  FIELD_UNIT = 0, /* code or name */
  FIELD_NAME,     /* of the unit */
  FIELD_COMMUNE,
  FIELD_DISTRICT, /* the unit, or where its commune lies */
  FIELD_PARENT,
  FIELD_LEVEL,
  FIELD_INDICATOR,
  FIELD_INDICATOR_NAME,
  FIELD_PERIOD,
  FIELD_VALUE,
  FIELD_STAGE,
  FIELD_AS_OF,
  FIELD_SENDER,
  FIELD_RECEIVED,
  FIELD_SUPERSEDED, /* of our own tables: what stands no longer */
  N_FIELDS
} ActualField;

/* A unit that waits for the file's end. */
#define UNIT_PENDING G_MAXUINT

/* One figure on its way from a row into its cell. */
typedef struct
{
  guint unit; /* among the known */
  guint indicator;
  guint slot; /* of the period */
  BhxhPeriod period;
  BhxhPeriod day; /* the period's last */
  BhxhStage stage;
  BhxhPeriod as_of; /* none: the period's last day */
  guint16 load;
  gboolean is_withdrawal; /* there is no number, and no longer the one there was */
  NumberReading reading;
  guint64 row;
  Place place; /* of the value; only once the row is left behind */
} ActualRow;

/* What rows need to know of an indicator. */
typedef struct
{
  CsvField code;
  BhxhMeasure measure;
  BhxhRounding rounding;
  guint next;      /* the indicator of the row after, last time */
  Trait trait;     /* of its last figure in the file */
  guint16 n_trait; /* the trait's number; 0: none yet */
} ActualIndicator;

/* A period as the figures know it. */
typedef struct
{
  BhxhPeriod period;
  BhxhPeriod day;
  guint slot;
} ActualPeriod;

/* A figure that cannot be stored yet; its texts are in ActualsLoad.texts. */
typedef struct
{
  ActualRow row;
  Place unit_place;
  gsize unit_at; /* where the unit's text begins, if that is pending */
  gsize unit_length;
  gsize value_at;
  gsize value_length;
  gboolean is_open; /* the number can be read in several ways */
} PendingRow;

/* A row that is not a CSV file's: its fields, and where each of them is. */
typedef struct
{
  CsvField fields[N_FIELDS];
  Place places[N_FIELDS];
  guint64 row;
  guint16 load;                /* of its sheet and column */
  const NumberReading *number; /* the value, where it is a number already */
  gboolean is_percent;         /* the number is one of percent */
  gint scale;                  /* persons are counted in 10^scale: 0, 3 or 6 */
  NumberOutcome outcome;       /* why it is no number after all */
  NumberOutcome rate_outcome;  /* why it is none of a rate */
  gboolean is_padded;          /* it has the decimals of others of its column */
} FedRow;

typedef enum
{
  VALUE_READ = 1,
  VALUE_NONE,    /* reported */
  VALUE_MISSING, /* says that there is none */
  VALUE_OPEN     /* can be read in several ways until the column's style is known */
} ValueOutcome;

/* Rows and bytes of texts that may wait. */
#define ACTUALS_MAX_PENDING 1000000
#define ACTUALS_MAX_PENDING_BYTES (64 << 20)

typedef struct _ActualsLoad ActualsLoad;

/* Takes a figure that was read and is one that can be, instead of its cell. */
typedef void (*ActualsTakeFunc) (ActualsLoad *load, const ActualRow *row);

/* Reading of one or several files into one set of figures. */
struct _ActualsLoad
{
  BhxhFrame *frame;
  guint n_units; /* of the axis */
  const BhxhOptions *options;
  BhxhFigures *figures;
  GError *first_error;      /* of all files */
  gboolean is_stopped;      /* nothing more is to be read */
  gboolean keeps_rows;      /* the figures say from which row they are */
  gboolean has_withdrawals; /* so far; then an empty cell may be more than that */
  ActualsTakeFunc take;     /* NULL: into the figures */
  gpointer take_data;
  Memo unit_memo; /* day, place and spelling -> what it means */
  Memo indicator_memo;
  Memo period_memo;            /* spelling -> index into periods */
  Memo load_memo;              /* file, sender and day -> load */
  Memo said;                   /* remark and text: what was said of them */
  ActualIndicator *indicators; /* and one more: before the first row */
  guint last_indicator;
  ActualPeriod *periods;
  gsize n_periods;
  gsize periods_capacity;

  /* Of the file being read. */
  CsvReader *reader;      /* NULL: rows are fed */
  const FedRow *fed;      /* the current row, where it is fed */
  GString *scaled;        /* its value, with the words of its scale */
  guint16 load;           /* of rows that say nothing of their own origin */
  gint columns[N_FIELDS]; /* -1: the constant */
  CsvField constants[N_FIELDS];
  gboolean is_left_out;     /* the current row names nothing in the plan */
  ActualField unit_field;   /* what names the unit of the current row, if it waits */
  gboolean is_simple;       /* unit, indicator, period and value have columns, and nothing
                               more is said */
  gboolean has_more_of_row; /* a stage or an as-of day */
  gboolean has_more_of_unit; /* columns beside the unit's own say something of it */
  gboolean has_origin;       /* columns for the sender or the day of receipt */
  Remembered remembered[N_FIELDS];
  BhxhPeriod unit_day;   /* for which the unit was remembered */
  BhxhNumberStyle style; /* auto: by the sniffer */
  gboolean is_style_stated;
  StyleSniffer sniffer;
  gboolean is_mixed;  /* said: the numbers are written in more than one style */
  guint8 *is_named;   /* by known unit: a row names it, beyond doubt */
  guint named_levels; /* of those, bits by BhxhLevel; 0: not yet known */
  PendingRow *pending;
  gsize n_pending;
  gsize pending_capacity;
  char *texts;
  gsize n_texts;
  gsize texts_capacity;
};

/* --- actuals.c -----------------------------------------------------------------------
 */

/* What bhxh_figures_load() and bhxh_figures_parse() do, over any frame. */
BhxhFigures *bhxh_actuals_load (BhxhFrame *frame,
                                const char *const *paths,
                                BhxhMap *const *maps,
                                gsize n_paths,
                                const BhxhOptions *options,
                                GError **error);
BhxhFigures *bhxh_actuals_parse (BhxhFrame *frame,
                                 const BhxhMap *map,
                                 const char *name,
                                 const char *bytes,
                                 gsize length,
                                 const BhxhOptions *options,
                                 GError **error);

/* Clears the load; the figures, or NULL with @error. */
BhxhFigures *bhxh_actuals_finish (ActualsLoad *load, GError **error);

/* A problem; the first of all is kept as the error. */
void bhxh_actuals_report (ActualsLoad *load,
                          ProblemKind kind,
                          Place place,
                          const char *text,
                          const char *expected,
                          const char *other);

/* A load without files yet; to be cleared whether that succeeds or not. */
gboolean bhxh_actuals_init (ActualsLoad *load,
                            BhxhFrame *frame,
                            const BhxhOptions *options,
                            GError **error);
void bhxh_actuals_clear (ActualsLoad *load);

/* Begins a file: the load of its figures. load->is_stopped when it cannot be. */
void bhxh_actuals_begin_file (ActualsLoad *load, const char *name);

/* Keeps the first error of all and frees the others. NULL is no error. */
void bhxh_actuals_fail (ActualsLoad *load, GError *error);

/* The same for what makes it useless to read on. */
void bhxh_actuals_stop (ActualsLoad *load, GError *error);

/* --- actuals-wide.c ------------------------------------------------------------------
 */

/* Reads the file of an input, or the bytes that it is, by a map; problems are reported.
 */
void bhxh_actuals_read_wide (ActualsLoad *load, const BhxhMap *map, Input *input);
void bhxh_actuals_parse_wide (ActualsLoad *load,
                              const BhxhMap *map,
                              Input *input,
                              Span bytes);

/* --- actuals-header.c ----------------------------------------------------------------
 */

/* Finds the columns of an opened file and its constants; FALSE when it is reported why
 * not. */
gboolean bhxh_actuals_find_columns (ActualsLoad *load);

/* The machine name of a field. */
const char *bhxh_actuals_get_field_name (ActualField field);

/* The field that a header names, by any of its names; -1: none. */
gint bhxh_actuals_find_field (const char *text, gsize length);

/* Fewest bytes of a row. */
guint bhxh_actuals_get_shortest_row (const ActualsLoad *load);

/* The trimmed text of a field of the current row, or its constant. */
static inline CsvField
actuals_get_field (const ActualsLoad *load, const CsvRow *row, ActualField field)
{
  const gint column = load->columns[field];

  return column >= 0 ? csv_field_trim (row->fields[column]) : load->constants[field];
}

/* Where a field of the current row is; the row's beginning where it is a constant. */
Place bhxh_actuals_get_place (const ActualsLoad *load, ActualField field);

/* A problem with the text of a field of the current row. */
void bhxh_actuals_report_field (ActualsLoad *load,
                                ProblemKind kind,
                                ActualField field,
                                CsvField text,
                                const char *expected,
                                const char *other);

/* None of the fields from @first to @last, of which one is needed, says anything. */
void bhxh_actuals_report_blank (ActualsLoad *load, ActualField first, ActualField last);

/* The current row names nothing in the plan, and is told whole. */
void bhxh_actuals_leave_out (ActualsLoad *load);

/* TRUE once for a text and remark. */
gboolean bhxh_actuals_may_say (ActualsLoad *load, char remark, CsvField text);

/* --- actuals-origin.c ----------------------------------------------------------------
 */

/* What the caller says of the file whose columns are found; FALSE when it is reported. */
gboolean bhxh_actuals_begin_origin (ActualsLoad *load);

/* Who sent the current row and when it was received, where columns say so; FALSE when
 * it is reported. */
gboolean bhxh_actuals_find_origin (ActualsLoad *load, const CsvRow *row, ActualRow *out);

/* Once all of the file is read. */
void bhxh_actuals_end_origin (ActualsLoad *load, Input *input);

/* --- actuals-fed.c -------------------------------------------------------------------
 */

/* Prepares for rows that are fed, once their file has begun. */
void bhxh_actuals_expect_fed (ActualsLoad *load);

/* One row into the figures, as bhxh_actuals_add_row() does. */
void bhxh_actuals_feed (ActualsLoad *load, const FedRow *row);

/* The number of the fed row; @field becomes the text that is read again if it must wait. */
ValueOutcome bhxh_actuals_read_fed (ActualsLoad *load, CsvField *field, ActualRow *out);

/* --- actuals-familiar.c --------------------------------------------------------------
 */

/* Takes a row that says nothing new but its number, if load->is_simple; FALSE, and
 * nothing done, for all other rows. */
gboolean bhxh_actuals_add_familiar_row (ActualsLoad *load, const CsvRow *row);

/* --- actuals-row.c -------------------------------------------------------------------
 */

/* A day, or the last one of a longer period, in a field of the current row; FALSE when it
 * is reported. */
gboolean bhxh_actuals_read_day (ActualsLoad *load,
                                ActualField which,
                                CsvField field,
                                BhxhPeriod *day);

/* The stage that a text names, by its machine name or in words; 0: none. */
BhxhStage bhxh_actuals_read_stage (CsvField field);

/* One row into the figures; what is wrong with it is reported. */
void bhxh_actuals_add_row (ActualsLoad *load, const CsvRow *row);

/* --- actuals-unit.c ------------------------------------------------------------------
 */

/* The unit that a row means on out->day, which may be pending; FALSE when it is reported.
 * @text is how the row names it. */
gboolean bhxh_actuals_find_unit (ActualsLoad *load,
                                 const CsvRow *row,
                                 ActualRow *out,
                                 CsvField *text);

/* The pending unit @text at @place, now that the file's other units are known; FALSE when
 * it is reported.
 */
gboolean bhxh_actuals_settle_unit (ActualsLoad *load,
                                   CsvField text,
                                   Place place,
                                   ActualRow *row);

/* FALSE, and reported, where the figure is of a unit that is not on the axis and can do
 * nothing for it. */
gboolean bhxh_actuals_check_unit (ActualsLoad *load, const ActualRow *row);

/* --- actuals-value.c -----------------------------------------------------------------
 */

ValueOutcome bhxh_actuals_read_value (ActualsLoad *load, CsvField field, ActualRow *out);

/* The style of the file's numbers; FALSE when it is reported that there is none. */
gboolean bhxh_actuals_settle_style (ActualsLoad *load);

/* FALSE, and reported, where the indicator cannot have the number. */
gboolean bhxh_actuals_check_value (ActualsLoad *load, const ActualRow *row);

/* --- actuals-pending.c ---------------------------------------------------------------
 */

/* Keeps a row until more is known. */
void bhxh_actuals_keep (ActualsLoad *load,
                        const ActualRow *row,
                        CsvField unit,
                        CsvField value,
                        gboolean is_open);

/* Stores the rows that wait only for a number style that is known by now. */
void bhxh_actuals_settle_numbers (ActualsLoad *load);

/* Stores what waited for the file's end. */
void bhxh_actuals_finish_file (ActualsLoad *load);

/* --- actuals-store.c -----------------------------------------------------------------
 */

/* A figure into its cell, unless its value cannot be; reports conflicts. */
void bhxh_actuals_store (ActualsLoad *load, const ActualRow *row);

/* What a row's figure has in common with others. */
Trait bhxh_actuals_get_trait (const ActualsLoad *load, const ActualRow *row);

/* "file.csv:17", without the row where it was not kept; and "12345 (file.csv:17)". Free
 * with g_free(). */
char *bhxh_actuals_dup_origin (const ActualsLoad *load,
                               const Figure *figure,
                               const Trait *trait);
char *bhxh_actuals_dup_number_and_origin (const ActualsLoad *load,
                                          const Figure *figure,
                                          const Trait *trait);

/* "unit/indicator/period", as findings write cells; free with g_free(). */
char *bhxh_actuals_dup_cell (const ActualsLoad *load, const ActualRow *row);

/* Where a row is, left behind or not. */
Place bhxh_actuals_get_row_place (const ActualsLoad *load, const ActualRow *row);

/* --- actuals-vintage.c ---------------------------------------------------------------
 */

/* Says that figures known from @day on are not used. */
void bhxh_actuals_report_known_later (ActualsLoad *load, Place place, BhxhPeriod day);

/* TRUE, and said once for each day, for a row that was not yet known on the day that is
 * asked about. */
gboolean bhxh_actuals_is_known_later (ActualsLoad *load, const ActualRow *row);

/* A row's figure, or its withdrawal, among what was said of the cell before and after:
 * where later files replace earlier ones. */
void bhxh_actuals_add_vintage (ActualsLoad *load,
                               const ActualRow *row,
                               const Trait *trait,
                               Figure figure);

/* --- actuals-sum.c -------------------------------------------------------------------
 */

/* Sums what units of other dates reported to the units of the axis that they make up; of
 * which a part has not reported, that gets no figure but a problem that names the part.
 */
void bhxh_actuals_sum (ActualsLoad *load);
