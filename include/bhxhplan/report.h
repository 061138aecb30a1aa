/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A report: tables, words and charts in the order in which they are read.
 */
#pragma once

#include <bhxhplan/duties.h>
#include <bhxhplan/findings.h>
#include <bhxhplan/gaps.h>
#include <bhxhplan/options-report.h>

G_BEGIN_DECLS

/** @defgroup report Reports
 *  @brief A document of headings, paragraphs, tables and charts, written as a page, as
 *  text or for machines.
 *
 *  bhxh_report_compute() makes one of what the engines found; a caller adds parts, or
 *  makes a report of parts of its own from bhxh_report_new(). It keeps tables, not rows:
 *  each writing pulls them anew, a batch at a time. Texts that are not UTF-8 have U+FFFD
 *  where they are not. Building is for one thread; a report that is no longer changed may
 *  be written by several threads at once. See @ref report_page.
 *  @{ */

/** @brief A document; reference-counted. @since 0.1 */
typedef struct _BhxhReport BhxhReport;

/** @brief What a report is written as. @since 0.1 */
typedef enum
{
  BHXH_REPORT_HTML = 1,     /**< One file for a browser and for printing on A4. */
  BHXH_REPORT_MARKDOWN = 2, /**< For mail. */
  BHXH_REPORT_TEXT = 3,     /**< For a terminal. */
  BHXH_REPORT_JSON = 4,     /**< For machines; its shape is in @ref report_page. */
  BHXH_REPORT_XLSX = 5 /**< A sheet of words, and one for each table; needs the module
                                 "xlsx". */
} BhxhReportFormat;

/** @brief What a chart shows. @since 0.1 */
typedef enum
{
  BHXH_CHART_PATHS = 1,     /**< Targets and actuals year by year, a panel a unit. */
  BHXH_CHART_BULLET = 2,    /**< Actuals over bands of their targets. */
  BHXH_CHART_DOTS = 3,      /**< Gaps from the best to the worst, with their rounding. */
  BHXH_CHART_WATERFALL = 4, /**< The parts that a unit's gap is made of. */
  BHXH_CHART_HEAT = 5       /**< Gaps by unit and year, the darker, the further below. */
} BhxhReportChart;

/** @name Making one */
/** @{ */

/** @brief A report without parts; free with bhxh_report_unref(). Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhReport *bhxh_report_new (void);

/**
 * @brief A report of what the engines found, for those who decide.
 *
 * In this order, as far as bhxh_options_set_report_parts() asks for them: a summary in
 * one paragraph, the unit's own targets, a table of targets, actuals and gaps for each
 * indicator that units below have targets of, charts, what needs a look and whom to ask,
 * what falls due, and how it was worked out: rounding, what is open, what is missing, by
 * which labour forces.
 *
 * @param gaps         The comparison; the report keeps it, and is of its plan.
 * @param findings     Findings of the same plan; kept; NULL: their part is left out.
 * @param duties       Duties of the same plan; kept; NULL: their part is left out.
 * @param options      Options or NULL; borrowed; reads report unit and report parts.
 *                     Everything else is as the comparison was told.
 * @param[out] error   #BHXH_ERROR_UNKNOWN, #BHXH_ERROR_AMBIGUOUS: no one unit has the
 *                     name that is asked for; #BHXH_ERROR_RANGE: figures too large to
 *                     compare exactly; #BHXH_ERROR_MEMORY.
 * @return The report; free with bhxh_report_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhReport *bhxh_report_compute (BhxhGaps *gaps,
                                 BhxhFindings *findings,
                                 BhxhDuties *duties,
                                 BhxhOptions *options,
                                 GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhReport *bhxh_report_ref (BhxhReport *report);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_unref (BhxhReport *report);

/** @} */

/** @name What stands around it
 *  Texts are copied; a NULL one is taken away. */
/** @{ */

/** @brief The title, in each language; where one is NULL the other stands for it.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_set_title (BhxhReport *report,
                            const char *title_vi,
                            const char *title_en);

/** @brief Lines above the title, such as "PHỤ LỤC I"; separated by line breaks. On an HTML
 * page one in brackets, such as "(Kèm theo Công văn số 12/BHXH)", stands below the title.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_set_heading (BhxhReport *report, const char *heading);

/** @brief Where it is signed, before the date. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_set_place (BhxhReport *report, const char *place);

/** @brief The day that stands above the signature; #BHXH_PERIOD_NONE (default): none, for
 * nothing looks at a clock. Of a longer period its last day. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_set_date (BhxhReport *report, BhxhPeriod day);

/** @brief Who signs: lines of office above the place of the signature, separated by line
 * breaks, and the name under it. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_set_signature (BhxhReport *report, const char *office, const char *name);

/** @brief Style sheet behind the report's own, in HTML. Nothing in it can end the element
 * that it stands in. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_set_css (BhxhReport *report, const char *css);

/**
 * @brief Has the report carry what went into it, as the manifest says now.
 * @param report      The report.
 * @param manifest    The manifest; borrowed; NULL: none is carried.
 * @param[out] error  #BHXH_ERROR_MEMORY.
 * @return TRUE when set.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_report_set_manifest (BhxhReport *report,
                                   BhxhManifest *manifest,
                                   GError **error);

/** @} */

/** @name Parts, in the order in which they are added
 *  Texts are in each language; where one is NULL the other stands for it. */
/** @{ */

/** @brief A heading: of a section (level 1, "I.") or of what is in one (level 2, "1.").
 * Numbers are given in writing. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_add_heading (BhxhReport *report,
                              guint level,
                              const char *text_vi,
                              const char *text_en);

/** @brief A paragraph. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_add_paragraph (BhxhReport *report,
                                const char *text_vi,
                                const char *text_en);

/** @brief A note, an item of a list in small print. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_add_note (BhxhReport *report, const char *text_vi, const char *text_en);

/**
 * @brief A table, numbered in writing, with its notes.
 * @param report    The report.
 * @param table     The table; kept; its own title where none is given.
 * @param columns   What people see of it, as for bhxh_options_set_columns(), copied;
 *                  NULL: all columns of their language. JSON has all columns. A name that
 *                  the table does not have makes writing fail.
 * @param title_vi  Title in Vietnamese, or NULL.
 * @param title_en  Title in English, or NULL.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_report_add_table (BhxhReport *report,
                            BhxhTable *table,
                            const char *columns,
                            const char *title_vi,
                            const char *title_en);

/**
 * @brief A chart of a comparison, numbered in writing, with its table beside it.
 *
 * Rows are the units right below @p unit, and it itself but in bullets and heat tables of
 * persons, where the sum would leave its parts no room; where none of them has a target,
 * the unit's indicators of the same measure. At most 20 are drawn, and the chart says so.
 * A heat table needs two years with actuals, ranked dots two units, and the waterfall is
 * of the first gap of the unit of which no part is missing.
 *
 * @param report      The report.
 * @param chart       What it shows.
 * @param gaps        The comparison; borrowed.
 * @param unit        A code or a name; NULL: the plan's first unit.
 * @param indicator   A code or a name; NULL: the one that a report has charts of.
 * @param[out] error  #BHXH_ERROR_UNKNOWN, #BHXH_ERROR_AMBIGUOUS: no one unit or
 *                    indicator has the name; #BHXH_ERROR_MISSING: there is nothing to
 *                    draw; #BHXH_ERROR_RANGE: figures too large to compare exactly;
 *                    #BHXH_ERROR_MEMORY.
 * @return TRUE when added.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_report_add_chart (BhxhReport *report,
                                BhxhReportChart chart,
                                BhxhGaps *gaps,
                                const char *unit,
                                const char *indicator,
                                GError **error);

/** @brief Number of parts. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_report_get_n_parts (const BhxhReport *report);

/** @} */

/** @name Writing
 *  The same report and options give the same bytes, on every machine. */
/** @{ */

/**
 * @brief Writes a report to the caller's function.
 *
 * Reads of the options the language, for a workbook also the timestamp. Whatever texts
 * say is text in every format: nothing in them is taken for markup, a script, a formula
 * or a command to a terminal.
 *
 * @param report      The report.
 * @param format      As what.
 * @param options     Options or NULL.
 * @param write       Receives the bytes, in pieces of up to about 256 KiB.
 * @param data        For @p write.
 * @param[out] error  #BHXH_ERROR_UNSUPPORTED: no such format, or its module is not
 *                    installed; #BHXH_ERROR_UNKNOWN: a table has no column that is asked
 *                    for; #BHXH_ERROR_SYNTAX: one is asked for twice; #BHXH_ERROR_MEMORY;
 *                    #BHXH_ERROR_LIMIT; what the tables or @p write report.
 * @return TRUE when all was written; on failure a part may have been. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_report_write (BhxhReport *report,
                            BhxhReportFormat format,
                            BhxhOptions *options,
                            BhxhWriteFunc write,
                            gpointer data,
                            GError **error);

/**
 * @brief Writes a report to a string.
 * @param report       The report.
 * @param format       As what.
 * @param options      As for bhxh_report_write().
 * @param[out] length  Bytes without the NUL at the end; or NULL.
 * @param[out] error   As for bhxh_report_write(), such as #BHXH_ERROR_UNSUPPORTED.
 * @return The text, NUL-terminated; free with bhxh_free(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_report_format (BhxhReport *report,
                          BhxhReportFormat format,
                          BhxhOptions *options,
                          gsize *length,
                          GError **error);

/**
 * @brief Saves a report to a file: the old one or the new one is there, whole.
 * @param report      The report.
 * @param format      As what.
 * @param path        The file; a device or pipe is written directly.
 * @param options     As for bhxh_report_write(), and the manifest, which lists the file.
 * @param[out] error  As for bhxh_report_write(), and #BHXH_ERROR_FILE.
 * @return TRUE when saved. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_report_save (BhxhReport *report,
                           BhxhReportFormat format,
                           const char *path,
                           BhxhOptions *options,
                           GError **error);

/** @} */

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhReport, bhxh_report_unref)
/** @endcond */

G_END_DECLS

/** @} */
