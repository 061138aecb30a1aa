/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The version, and the marks that say since when a function exists.
 */
#pragma once

#include <glib.h>

/** @defgroup version Version
 *  @brief Which version a program is compiled against and which one it runs with.
 *  @{ */

/** @brief Major version that the headers belong to. @since 0.1 */
#define BHXH_MAJOR_VERSION 0
/** @brief Minor version that the headers belong to. @since 0.1 */
#define BHXH_MINOR_VERSION 1
/** @brief Micro version that the headers belong to. @since 0.1 */
#define BHXH_MICRO_VERSION 0

/** @brief TRUE when the headers are of this version or later. @since 0.1 */
#define BHXH_CHECK_VERSION(major, minor, micro)                                          \
  (BHXH_MAJOR_VERSION > (major) ||                                                       \
   (BHXH_MAJOR_VERSION == (major) && BHXH_MINOR_VERSION > (minor)) ||                    \
   (BHXH_MAJOR_VERSION == (major) && BHXH_MINOR_VERSION == (minor) &&                    \
    BHXH_MICRO_VERSION >= (micro)))

/** @cond */
#if defined(_WIN32) && defined(BHXH_COMPILATION)
#define BHXH_EXTERN extern __declspec(dllexport)
#elif defined(_WIN32)
#define BHXH_EXTERN extern __declspec(dllimport)
#else
#define BHXH_EXTERN extern __attribute__ ((visibility ("default")))
#endif
#define BHXH_AVAILABLE_IN_0_1 BHXH_EXTERN
/** @endcond */

G_BEGIN_DECLS

/**
 * @brief The version of the library in use, such as "0.1.0".
 *
 * @return The text; borrowed, never NULL. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_version_get (void);

G_END_DECLS

/** @} */
