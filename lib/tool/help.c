/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What --help prints: verbs and options from their tables, exit statuses, an example.
 */
#include "tool/arguments.h"

#include <stdio.h>

typedef struct
{
  ExitStatus status;
  const char *vi;
  const char *en;
} StatusRow;

static const StatusRow statuses[] = {
  { EXIT_DONE, "xong", "done" },
  { EXIT_FINDINGS,
    "có số liệu không thể đồng thời đúng, chưa được chấp nhận trong accepted.csv",
    "there are figures that cannot all be true and are not in accepted.csv" },
  { EXIT_USAGE, "sai cách dùng lệnh", "the command line is wrong" },
  { EXIT_DATA, "dữ liệu có lỗi", "the data have problems" },
  { EXIT_FILES, "không đọc hoặc ghi được tệp", "a file cannot be read or written" },
  { EXIT_INCOMPLETE, "thiếu số liệu (khi --fail-on incomplete; với allocate: để phân bổ)",
    "data are incomplete (with --fail-on incomplete; with allocate: to share out by)" },
  { EXIT_MISSED, "có chỉ tiêu không đạt (chỉ khi --fail-on missed)",
    "a target is missed (only with --fail-on missed)" },
};

static const char *
pick (BhxhLanguage language, const char *vi, const char *en)
{
  return language == BHXH_LANGUAGE_EN ? en : vi;
}

static void
print_verbs (BhxhLanguage language)
{
  guint n = 0;
  const Verb *verbs = tool_get_verbs (&n);

  printf ("%s\n", pick (language, "Lệnh:", "Verbs:"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *left = g_strdup_printf ("%s %s", verbs[i].name, verbs[i].words);

      printf ("  %-30s %s\n", left, pick (language, verbs[i].vi, verbs[i].en));
    }
  putchar ('\n');
}

static void
print_options (const Verb *verb, BhxhLanguage language)
{
  guint n = 0;
  const OptionRow *options = tool_get_options (&n);

  printf ("%s\n", pick (language, "Tùy chọn:", "Options:"));
  for (guint i = 0; i < n; i++)
    if (verb == NULL || tool_is_read (&options[i], verb))
      printf ("  --%s%s%s\n        %s\n", options[i].name,
              options[i].value != NULL ? " " : "",
              options[i].value != NULL ? options[i].value : "",
              pick (language, options[i].vi, options[i].en));
}

void
tool_print_help (const Arguments *arguments, BhxhLanguage language)
{
  const Verb *verb = arguments->verb;

  if (verb != NULL)
    printf ("bhxhplan %s%s%s: %s\n\n", verb->name, verb->words[0] != '\0' ? " " : "",
            verb->words, pick (language, verb->vi, verb->en));
  else
    printf (
        "%s\n\n",
        pick (
            language,
            "bhxhplan LỆNH [TÙY CHỌN]: kế hoạch chỉ tiêu phát triển người tham gia BHXH, "
            "BHTN",
            "bhxhplan VERB [OPTIONS]: plans of participation targets in social "
            "insurance"));
  if (verb == NULL)
    print_verbs (language);
  print_options (verb, language);
  printf ("\n%s\n", pick (language, "Mã kết thúc:", "Exit status:"));
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    printf ("  %d  %s\n", statuses[i].status,
            pick (language, statuses[i].vi, statuses[i].en));
}
