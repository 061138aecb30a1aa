/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the system says of files, in words that do not depend on the locale.
 */
#include "base/error.h"

#include <errno.h>
#include <string.h>

typedef struct
{
  int code;
  const char *name;
  const char *vi;
  const char *en;
} Cause;

static const Cause causes[] = {
  { EACCES, "EACCES", "không có quyền truy cập", "Permission denied" },
  { EBUSY, "EBUSY", "tệp hoặc thiết bị đang được sử dụng", "Device or resource busy" },
  { EDQUOT, "EDQUOT", "đã hết hạn mức đĩa", "Disk quota exceeded" },
  { EEXIST, "EEXIST", "đã có tệp này", "File exists" },
  { EFBIG, "EFBIG", "tệp quá lớn", "File too large" },
  { EINVAL, "EINVAL", "hệ thống không cho phép", "Invalid argument" },
  { EIO, "EIO", "lỗi đọc ghi của thiết bị", "Input/output error" },
  { EISDIR, "EISDIR", "đây là thư mục", "Is a directory" },
  { ELOOP, "ELOOP", "liên kết quay vòng", "Too many levels of symbolic links" },
  { EMFILE, "EMFILE", "mở quá nhiều tệp", "Too many open files" },
  { ENAMETOOLONG, "ENAMETOOLONG", "tên tệp quá dài", "File name too long" },
  { ENFILE, "ENFILE", "hệ thống mở quá nhiều tệp", "Too many open files in system" },
  { ENODEV, "ENODEV", "không có thiết bị này", "No such device" },
  { ENOENT, "ENOENT", "không có tệp hoặc thư mục này", "No such file or directory" },
  { ENOMEM, "ENOMEM", "không đủ bộ nhớ", "Cannot allocate memory" },
  { ENOSPC, "ENOSPC", "đĩa đã đầy", "No space left on device" },
  { ENOTDIR, "ENOTDIR", "đây không phải là thư mục", "Not a directory" },
  { ENXIO, "ENXIO", "không có thiết bị hoặc địa chỉ này", "No such device or address" },
  { EPERM, "EPERM", "hệ thống không cho phép", "Operation not permitted" },
  { EPIPE, "EPIPE", "bên nhận đã đóng", "Broken pipe" },
  { EROFS, "EROFS", "hệ thống tệp chỉ cho đọc", "Read-only file system" },
  { ESTALE, "ESTALE", "tệp trên máy chủ không còn", "Stale file handle" },
  { ETIMEDOUT, "ETIMEDOUT", "quá thời gian chờ", "Connection timed out" },
  { ETXTBSY, "ETXTBSY", "tệp đang được chạy", "Text file busy" },
};

const char *
bhxh_errno_get_name (int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (causes[i].code == code)
      return causes[i].name;
  return NULL;
}

const char *
bhxh_errno_get_words (const char *name, BhxhLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (strcmp (causes[i].name, name) == 0)
      return language == BHXH_LANGUAGE_EN ? causes[i].en : causes[i].vi;
  return name;
}
