/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How an office's wide table becomes rows: which sheet, which columns are what.
 */
#pragma once

#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @defgroup map Maps
 *  @brief From a spreadsheet as an office makes it to figures, as declared.
 *
 *  A wide table has a unit on each row and many figures beside it, under one or several
 *  rows of headers. A map says what is what: @ref map_page has its format, map.json.
 *  bhxh_map_compute() writes one from the headers it recognises; what it is not sure of
 *  is marked as a guess, and a map with guesses is refused until a person has looked at
 *  them. Maps are immutable.
 *  @{ */

/** @brief A map; reference-counted. @since 0.1 */
typedef struct _BhxhMap BhxhMap;

/**
 * @brief Reads a map from its file.
 * @param path        The file; at most 1 MiB; borrowed.
 * @param options     Options or NULL; reads diagnostics, #BHXH_LIMIT_JSON_DEPTH.
 * @param[out] error  The first problem that the diagnostics list: #BHXH_ERROR_SYNTAX (no
 *                    JSON, a value that cannot be what its key holds),
 *                    #BHXH_ERROR_UNKNOWN (a key or word that the format does not have),
 *                    #BHXH_ERROR_DATA (a key is missing, or one too many),
 *                    #BHXH_ERROR_RANGE (a period that is not in the calendar),
 *                    #BHXH_ERROR_VERSION, #BHXH_ERROR_LIMIT (bytes, depth, 4,096
 *                    entries); or #BHXH_ERROR_FILE; or NULL.
 * @return The map; free with bhxh_map_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhMap *bhxh_map_load (const char *path, BhxhOptions *options, GError **error);

/**
 * @brief Reads a map from memory, as bhxh_map_load() does from a file.
 * @param name        Stands for the file in messages; copied.
 * @param bytes       The JSON; borrowed; NULL if @p length is 0.
 * @param length      Its bytes.
 * @param options     As for bhxh_map_load().
 * @param[out] error  Errors as bhxh_map_load(), but for files.
 * @return As for bhxh_map_load(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhMap *bhxh_map_parse (const char *name,
                         const char *bytes,
                         gsize length,
                         BhxhOptions *options,
                         GError **error);

/**
 * @brief A map of a file that has none, from the headers that are recognised.
 *
 * Which words are known, and what makes an entry sure, is said in @ref map_page. Whatever
 * is not certain is an entry marked as a guess, with the reason and the cell it was read
 * from; what is not recognised is left out, as a guess too.
 *
 * @param plan        Whose units and indicators; borrowed.
 * @param path        A CSV file or workbook; of the sheets that are not hidden the one
 *                    with most figures is taken.
 * @param options     Options or NULL; reads diagnostics, limits, progress, the language
 *                    of the reasons, and for CSV delimiter and encoding.
 * @param[out] error  #BHXH_ERROR_FILE, #BHXH_ERROR_SYNTAX (the file is damaged),
 *                    #BHXH_ERROR_DATA (it has no table with figures beside names of the
 *                    plan), #BHXH_ERROR_UNSUPPORTED (a kind of file that is not read),
 *                    #BHXH_ERROR_LIMIT, #BHXH_ERROR_CANCELLED, #BHXH_ERROR_MEMORY; or
 *                    NULL.
 * @return The map; free with bhxh_map_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhMap *bhxh_map_compute (BhxhPlan *plan,
                           const char *path,
                           BhxhOptions *options,
                           GError **error);

/**
 * @brief The map as JSON, which bhxh_map_parse() reads back as the same map.
 * @param map  The map; borrowed.
 * @return The text; free with bhxh_free(); NULL without memory. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_map_format (const BhxhMap *map);

/**
 * @brief Writes the map into a file, whole or not at all.
 * @param map         The map; borrowed.
 * @param path        The file.
 * @param[out] error  #BHXH_ERROR_FILE, #BHXH_ERROR_MEMORY; or NULL.
 * @return TRUE when written. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_map_save (const BhxhMap *map, const char *path, GError **error);

/**
 * @brief How many entries the map has.
 * @param map  The map; borrowed.
 * @return Their number: the rows of bhxh_map_dup_table(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_map_get_n_entries (const BhxhMap *map);

/**
 * @brief How many of the entries are guesses.
 * @param map  The map; borrowed.
 * @return Their number; 0: nothing is left to be looked at. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_map_count_guesses (const BhxhMap *map);

/**
 * @brief What the map says, one row an entry.
 *
 * Columns: section (as in the file), entry (its number in the section, from 1), says,
 * certainty (sure, guess), from (the cell it was read from), reason.
 *
 * @param map  The map; a reference is kept by the table.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_map_dup_table (BhxhMap *map);

/**
 * @brief Loads actuals as bhxh_figures_load() does, from wide tables by their maps.
 *
 * Values go the same way as those of the long form: units of all dates, number styles,
 * figures that meet. Beside that a problem is a header that is not the map's, a hidden
 * row or column of which the map says nothing, a cell with an error, a date or a formula
 * that was never computed. Rows of totals are checked against what they sum
 * (`total-differs`), and are a unit's figures only where the map says so.
 *
 * @param plan        Whose units and indicators; borrowed.
 * @param paths       Files, or folders with CSV; NULL if @p n_paths is 0.
 * @param maps        The map of each, NULL for one in long form; NULL: all are.
 * @param n_paths     How many.
 * @param options     As for bhxh_figures_load(), and the sheet and whether guesses are
 *                    accepted; or NULL. A map's own style of numbers counts more.
 * @param[out] error  Errors as bhxh_figures_load(); #BHXH_ERROR_AMBIGUOUS also for an
 *                    entry that is a guess, and #BHXH_ERROR_UNSUPPORTED for a kind of
 *                    file that is not read.
 * @return As for bhxh_figures_load(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_map_load_figures (BhxhPlan *plan,
                                    const char *const *paths,
                                    BhxhMap *const *maps,
                                    gsize n_paths,
                                    BhxhOptions *options,
                                    GError **error);

/**
 * @brief Loads actuals from one file in memory by its map.
 * @param map         The map; borrowed.
 * @param plan        Whose units and indicators; borrowed.
 * @param name        Stands for the file in messages, and with the figures; copied.
 * @param bytes       What the file would hold: CSV or a workbook; borrowed; NULL if @p
 *                    length is 0.
 * @param length      Its bytes, less than 4 GiB.
 * @param options     As for bhxh_map_load_figures().
 * @param[out] error  Errors as bhxh_map_load_figures(), but for files.
 * @return As for bhxh_figures_load(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFigures *bhxh_map_parse_figures (BhxhMap *map,
                                     BhxhPlan *plan,
                                     const char *name,
                                     const char *bytes,
                                     gsize length,
                                     BhxhOptions *options,
                                     GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhMap *bhxh_map_ref (BhxhMap *map);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_map_unref (BhxhMap *map);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhMap, bhxh_map_unref)
/** @endcond */

G_END_DECLS

/** @} */
