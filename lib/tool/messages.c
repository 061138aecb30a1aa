/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is said about a wrong command line, in both languages; and how "{}" in a sentence
 * becomes a word.
 */
#include "tool/tool.h"

#include <stdarg.h>
#include <string.h>

static const char *const messages[][2] = {
  [MESSAGE_VERB_NEEDED] = { "cần một lệnh: {}", "a verb is needed: {}" },
  [MESSAGE_NO_VERB] = { "{}: không có lệnh này; các lệnh: {}",
                        "{}: no such verb; the verbs: {}" },
  [MESSAGE_NO_OPTION] = { "--{}: không có tùy chọn này", "--{}: no such option" },
  [MESSAGE_NO_VALUE] = { "--{}: không nhận giá trị", "--{}: takes no value" },
  [MESSAGE_VALUE_NEEDED] = { "--{}: cần một giá trị, {}", "--{}: needs a value, {}" },
  [MESSAGE_NOT_READ] = { "--{}: không dùng với {}", "--{}: not used with {}" },
  [MESSAGE_WORD_TOO_MANY] = { "{}: thừa từ này", "{}: one word too many" },
  [MESSAGE_NOT_ONE_OF] = { "{} {}: không thuộc {}", "{} {}: not one of {}" },
  [MESSAGE_PERIOD] = { "--{} {}: không phải là một kỳ, chẳng hạn 2024, 2024-Q3, 2024-09",
                       "--{} {}: not a period, such as 2024, 2024-Q3, 2024-09" },
  [MESSAGE_DECIMALS] = { "--decimals {}: không phải là số nguyên từ 0 đến {}",
                         "--decimals {}: not a whole number from 0 to {}" },
  [MESSAGE_BANDS] = { "--bands {}: không phải là dãy tối đa {} tỷ lệ phần trăm giảm dần, "
                      "mỗi số tối đa {} chữ số thập phân, chẳng hạn 100,95,80",
                      "--bands {}: not up to {} falling percentages of up to {} "
                      "decimals, such as 100,95,80" },
  [MESSAGE_PERSONS] = { "--monthly-max {}: không phải là số người từ 1 đến {}",
                        "--monthly-max {}: not a number of persons from 1 to {}" },
  [MESSAGE_SHARES] = { "--monthly-shares {}: không phải là 12 số nguyên không âm, không "
                       "cùng bằng 0, chẳng hạn 4,4,8,8,8,8,8,8,10,10,12,12",
                       "--monthly-shares {}: not 12 whole numbers of 0 or more, not all "
                       "0, such as 4,4,8,8,8,8,8,8,10,10,12,12" },
  [MESSAGE_WINDOW] = { "--window {}: không phải là số kỳ từ {} đến {}",
                       "--window {}: not a number of points from {} to {}" },
  [MESSAGE_JUMP] = { "--jump {}: không phải là số phần trăm từ 0 đến {}",
                     "--jump {}: not a number of percent from 0 to {}" },
  [MESSAGE_CELL] = { "explain {}: không có dạng ĐƠN_VỊ/CHỈ_TIÊU/KỲ, chẳng hạn "
                     "464/ui_rate/2023",
                     "explain {}: not of the form UNIT/INDICATOR/PERIOD, such as "
                     "464/ui_rate/2023" },
  [MESSAGE_CELL_NEEDED] = { "explain: cần ĐƠN_VỊ/CHỈ_TIÊU/KỲ",
                            "explain: UNIT/INDICATOR/PERIOD is needed" },
  [MESSAGE_TEXT_ONLY] = { "{}: chỉ ra đầu ra chuẩn ở dạng text; không dùng --format "
                          "khác, "
                          "--output, --columns",
                          "{}: text on standard output only; no other --format, no "
                          "--output, no --columns" },
  [MESSAGE_TWO_ON_OUTPUT] = { "--rollup -: hai bảng không cùng ra đầu ra chuẩn ở dạng "
                              "này; dùng thêm --output TỆP",
                              "--rollup -: two tables cannot share standard output in "
                              "this format; use --output PATH" },
  [MESSAGE_LEFTOVERS_ON_OUTPUT] = { "--leftovers -: hai bảng không cùng ra đầu ra chuẩn "
                                    "ở dạng này; dùng thêm --output TỆP",
                                    "--leftovers -: two tables cannot share standard "
                                    "output in this format; use --output PATH" },
  [MESSAGE_SAME_LEFTOVERS] = { "--leftovers {}: trùng với --output",
                               "--leftovers {}: --output is the same file" },
  [MESSAGE_IMPORT_NEEDED] = { "import: cần TỆP văn bản", "import: FILE is needed" },
  [MESSAGE_IMPORT_OF_TABLE] = { "bảng số liệu (CSV, XLSX, ODS) thì đọc theo tệp ánh xạ: "
                                "import FILE --suggest --output map.json, rồi import "
                                "FILE --map map.json",
                                "a table (CSV, XLSX, ODS) is read by a map: import FILE "
                                "--suggest --output map.json, then import FILE --map "
                                "map.json" },
  [MESSAGE_SAME_FILE] = { "--rollup {}: trùng với --output", "--rollup {}: --output is "
                                                             "the same file" },
  [MESSAGE_FOLDER_NEEDED] = { "convert: cần --output THƯ_MỤC, hoặc --actual TỆP",
                              "convert: --output FOLDER is needed, or --actual PATH" },
  [MESSAGE_FOLDER_TAKEN] = { "convert: {} đã có một kế hoạch; dùng --force để ghi đè",
                             "convert: {} holds a plan already; use --force to write "
                             "over it" },
  [MESSAGE_DIR_NEEDED] = { "{}: cần THƯ_MỤC cho kế hoạch mới",
                           "{}: a DIR for the new plan is needed" },
  [MESSAGE_FILE_NEEDED] = { "{}: cần TỆP", "{}: needs a FILE" },
  [MESSAGE_CELLS_WITHOUT_SHEET] = { "--cells: cần --sheet", "--cells: needs --sheet" },
  [MESSAGE_ONE_FROM] = { "new: cần một --from, kế hoạch làm cơ sở",
                         "new: one --from is needed, the plan to begin with" },
  [MESSAGE_YEARS_NEEDED] = { "new: cần --years, chẳng hạn 2026-2030",
                             "new: --years is needed, such as 2026-2030" },
  [MESSAGE_YEARS] = { "--years {}: không phải là một hoặc nhiều năm, chẳng hạn 2026-2030",
                      "--years {}: not a year or years, such as 2026-2030" },
  [MESSAGE_DAY] = { "--{} {}: không phải là ngày, chẳng hạn 2025-07-01",
                    "--{} {}: not a day, such as 2025-07-01" },
  [MESSAGE_LOCAL_DATE] = { "--local-date {}: cần mã nhiệm vụ và ngày, chẳng hạn "
                           "d.IV.7-3=BYMONTHDAY=-1",
                           "--local-date {}: a duty and its day are needed, such as "
                           "d.IV.7-3=BYMONTHDAY=-1" },
  [MESSAGE_ALARM] = { "--alarm {}: không phải là số ngày từ 0 đến {}, hoặc none",
                      "--alarm {}: not a number of days from 0 to {}, nor none" },
  [MESSAGE_CALENDAR] = { "--format {}: chỉ dùng cho duty, bảng duties, không kèm "
                         "--columns",
                         "--format {}: only for duty, its table duties, without "
                         "--columns" },
  [MESSAGE_WORKBOOK_PLACE] = { "--format {}: cần --output TỆP (-: đầu ra chuẩn)",
                               "--format {}: needs --output FILE (-: standard output)" },
  [MESSAGE_SDMX] = { "--format {}: chỉ dùng cho convert, không kèm --columns và --unit",
                     "--format {}: only for convert, without --columns and --unit" },
  [MESSAGE_FOLDER_NOT_EMPTY] = { "{}: {} đã có nội dung; dùng --force để ghi đè",
                                 "{}: {} is not empty; use --force to write over it" },
  [MESSAGE_FOLDER_NOT_MADE] = { "không tạo được thư mục", "the folder cannot be made" },
  [MESSAGE_FILE_NOT_WRITTEN] = { "không ghi được tệp", "the file cannot be written" },
  [MESSAGE_OUTPUT_FULL] = { "đầu ra chuẩn: không ghi được: đĩa đã đầy",
                            "standard output: cannot be written: no space is left" },
  [MESSAGE_OUTPUT_LOST] = { "đầu ra chuẩn: không ghi được",
                            "standard output: cannot be written" },
  [MESSAGE_TWO_FROM] = { "merge: cần ít nhất hai --from, mỗi kế hoạch một lần",
                         "merge: at least two --from are needed, one for each plan" },
  [MESSAGE_DAY_NEEDED] = { "merge: cần --units, ngày mà các đơn vị đã hợp nhất, chẳng "
                           "hạn "
                           "2025-07-01",
                           "merge: --units is needed, a day on which the units are one, "
                           "such as 2025-07-01" },
  [MESSAGE_LABOUR_FORCES] = { "merge: mỗi --from cần một --labour-force, theo cùng thứ "
                              "tự",
                              "merge: one --labour-force is needed for each --from, in "
                              "the same order" },
  [MESSAGE_MANIFEST_PLACE] = { "--manifest {}: cần một tệp riêng, khác với kết quả",
                               "--manifest {}: a file of its own is needed, other than "
                               "the results" },
  [MESSAGE_EPOCH] = { "{}={}: không phải là số giây kể từ năm 1970",
                      "{}={}: not a number of seconds since 1970" },
  [MESSAGE_TWO_PLANS] = { "{}: cần hai kế hoạch, trước và sau, viết như --plan, hoặc một "
                          "kế hoạch và --amendment",
                          "{}: two plans are needed, the earlier and the later one, "
                          "written like --plan, or one and --amendment" },
  [MESSAGE_OUTPUT_FOR_FORMATS] = { "--format {}: nhiều dạng cần --output TỆP",
                                   "--format {}: several forms need --output PATH" },
  [MESSAGE_FOLDER_FOR_EACH] = { "--each {}: cần --output THƯ_MỤC",
                                "--each {}: needs --output FOLDER" },
  [MESSAGE_FILE_NOT_READ] = { "không đọc được tệp", "the file cannot be read" },
  [MESSAGE_ONE_UNIT] = { "report: chỉ một --unit; nhiều đơn vị: dùng --each unit",
                         "report: one --unit only; for several use --each unit" },
  [MESSAGE_SINGLE_UNIT] = { "{}: chỉ dùng một --unit", "{}: only one --unit" },
};

static BhxhLanguage spoken = BHXH_LANGUAGE_VI;

void
tool_set_language (BhxhLanguage language)
{
  spoken = language;
}

char *
tool_dup_sentence (const char *sentence, va_list words)
{
  GString *text = g_string_new (NULL);
  const char *mark = NULL;

  while ((mark = strstr (sentence, "{}")) != NULL)
    {
      const char *word = va_arg (words, const char *);

      g_string_append_len (text, sentence, mark - sentence);
      g_string_append (text, word != NULL ? word : "");
      sentence = mark + 2;
    }
  g_string_append (text, sentence);
  return g_string_free (text, FALSE);
}

const char *
tool_get_message (ToolMessage message)
{
  return messages[message][spoken == BHXH_LANGUAGE_EN];
}

gboolean
tool_refuse (GError **error, ToolMessage message, ...)
{
  g_autofree char *text = NULL;
  va_list words;

  va_start (words, message);
  text = tool_dup_sentence (tool_get_message (message), words);
  va_end (words);
  g_set_error_literal (error, TOOL_USAGE_ERROR, 0, text);
  return FALSE;
}
