/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The command line: which verbs and options there are, and reading them. Help, completion
 * and the man page show the same table.
 */
#include "tool/arguments.h"

#include <stddef.h>
#include <string.h>

#define AT(member) offsetof (Arguments, member)

static const OptionRow options[] = {
  { "plan", "ID|FOLDER", OPTION_TEXT, AT (plan), READ_BY_LOADED,
    "kế hoạch có sẵn, hoặc thư mục khi có dấu \"/\" (mặc định: quang-tri-2022-2025)",
    "a bundled plan, or a folder when it contains a slash (default: "
    "quang-tri-2022-2025)" },
  { "amendment", "FOLDER", OPTION_LIST, AT (amendment), READ_BY_LOADED | READ_BY_DIFF,
    "thư mục quyết định sửa đổi kế hoạch (dùng được nhiều lần)",
    "a folder with what a later decision changed of the plan (repeatable)" },
  { "from", "ID|FOLDER", OPTION_LIST, AT (from), READ_BY_MAKERS,
    "new, merge: kế hoạch làm cơ sở, viết như --plan (merge: dùng nhiều lần)",
    "new, merge: the plan it comes from, written like --plan (merge: repeated)" },
  { "years", "FIRST-LAST", OPTION_TEXT, AT (years), READ_BY_NEW,
    "new: các năm của kế hoạch mới, chẳng hạn 2026-2030",
    "new: the years of the new plan, such as 2026-2030" },
  { "units", "DAY", OPTION_TEXT, AT (unit_day), READ_BY_MAKERS | READ_BY_ALLOCATE,
    "new, merge, allocate: lấy các đơn vị hành chính tại ngày này (mặc định với new: "
    "ngày đầu của kế hoạch mới; với allocate: ngày của kế hoạch)",
    "new, merge, allocate: the units of this day (default with new: the first day of the "
    "new plan; with allocate: the plan's day)" },
  { "id", "ID", OPTION_TEXT, AT (id), READ_BY_MAKERS | READ_BY_ALLOCATE,
    "new, merge, allocate: tên máy của kế hoạch mới (mặc định: theo kế hoạch cũ)",
    "new, merge, allocate: the new plan's identifier (default: from the earlier one's)" },
  { "actual", "PATH", OPTION_INPUTS, AT (actual), READ_BY_ACTUALS,
    "tệp CSV hoặc thư mục số liệu thực tế, hoặc bảng tính kèm --map (dùng được nhiều "
    "lần)",
    "a CSV file or a folder of actual figures, or a spreadsheet with --map "
    "(repeatable)" },
  { "labour-force", "PATH", OPTION_INPUTS, AT (labour_force), READ_BY_FIGURES,
    "tệp lực lượng lao động (dùng được nhiều lần; merge: mỗi kế hoạch một tệp)",
    "a file of labour forces (repeatable; merge: one for each plan)" },
  { "map", "[PATH=]MAP", OPTION_LIST, AT (map), READ_BY_ACTUALS | READ_BY_IMPORT,
    "tệp ánh xạ (map.json) của bảng nhiều cột: cho mọi tệp --actual, hoặc một tệp",
    "the map (map.json) of wide tables: of all files of --actual, or of one" },
  { "accept-guesses", NULL, OPTION_FLAG, AT (accept_guesses),
    READ_BY_ACTUALS | READ_BY_IMPORT,
    "dùng cả những mục trong tệp ánh xạ mới là phỏng đoán",
    "follow a map also where its entries are only guesses" },
  { "suggest", NULL, OPTION_FLAG, AT (suggest), READ_BY_IMPORT,
    "import: đề xuất tệp ánh xạ cho bảng thay vì đọc số liệu",
    "import: suggest a map of the table instead of reading it" },
  { "as", "actuals|targets", OPTION_TEXT, AT (as), READ_BY_IMPORT,
    "import --map: đọc thành số liệu thực tế hoặc chỉ tiêu (mặc định: actuals)",
    "import --map: read actual figures or targets (default: actuals)" },
  { "period", "PERIOD", OPTION_TEXT, AT (period),
    READ_BY_SHOW | READ_BY_CHECK | READ_BY_GAP | READ_BY_DUTY | READ_BY_REPORT |
        READ_BY_ALLOCATE,
    "chỉ các chỉ tiêu của kỳ này; duty: những gì đến hạn trong kỳ này",
    "only targets of this period; duty: what falls due in it" },
  { "on", "DAY", OPTION_TEXT, AT (on), READ_BY_LOADED | READ_BY_DIFF,
    "kế hoạch có hiệu lực tại ngày này (không có: mọi bản sửa đổi đã nêu); duty: tình "
    "trạng tại ngày này",
    "the plan in force on this day (without it, all amendments given); duty: how duties "
    "stand on it" },
  { "agency", "CODE|NAME", OPTION_LIST, AT (agency), READ_BY_DUTY,
    "duty: chỉ cơ quan này, hoặc nhóm cơ quan (dùng được nhiều lần)",
    "duty: only this agency, or set of agencies (repeatable)" },
  { "submissions", "PATH", OPTION_TEXT, AT (submissions), READ_BY_DUTY | READ_BY_REPORT,
    "duty: tệp CSV theo dõi việc nộp: duty, addressee, covered, date",
    "duty: a CSV register of what was handed in: duty, addressee, covered, date" },
  { "holidays", "PATH", OPTION_TEXT, AT (holidays), READ_BY_DUTY | READ_BY_REPORT,
    "duty: tệp CSV các ngày nghỉ, ngày làm bù: date, kind",
    "duty: a CSV calendar of days off and days worked instead: date, kind" },
  { "shift", "none|before|after", OPTION_TEXT, AT (shift), READ_BY_DUTY | READ_BY_REPORT,
    "duty: hạn rơi vào ngày nghỉ: giữ nguyên, lùi về trước, chuyển về sau (mặc định: "
    "none)",
    "duty: a deadline on a day off stays, goes before or after it (default: none)" },
  { "local-date", "DUTY=RULE", OPTION_LIST, AT (local_date),
    READ_BY_DUTY | READ_BY_REPORT,
    "duty: ngày do địa phương ấn định, chẳng hạn d.IV.7-3=BYMONTHDAY=-1",
    "duty: a day set locally, such as d.IV.7-3=BYMONTHDAY=-1 (repeatable)" },
  { "alarm", "DAYS|none", OPTION_TEXT, AT (alarm), READ_BY_DUTY,
    "duty --format ics: nhắc trước ngày làm việc cuối bao nhiêu ngày (mặc định: 3)",
    "duty --format ics: how many days before the last working day it reminds (default: "
    "3)" },
  { "actual-period", "PERIOD", OPTION_TEXT, AT (actual_period),
    READ_BY_GAP | READ_BY_EXPLAIN | READ_BY_REPORT,
    "so với số liệu thực tế của kỳ này thay cho kỳ của chỉ tiêu",
    "compare with actual figures of this period instead of the target's own" },
  { "base-period", "PERIOD", OPTION_TEXT, AT (base_period), READ_BY_GAP,
    "gap progress: kỳ gốc (mặc định: năm trước giai đoạn của kế hoạch)",
    "gap progress: the base period (default: the year before the plan's term)" },
  { "since-base", NULL, OPTION_FLAG, AT (since_base), READ_BY_GAP,
    "gap decomposition: phân tích mức tăng, giảm từ kỳ gốc thay cho chênh lệch với chỉ "
    "tiêu",
    "gap decomposition: the change since the base period instead of the gap to the "
    "target" },
  { "method", "growth|trend|year|sainte-lague|dhondt|largest-remainder", OPTION_TEXT,
    AT (method), READ_BY_GAP | READ_BY_ALLOCATE,
    "gap forecast: chỉ một phương pháp: mức tăng gần nhất, xu hướng, cùng kỳ năm trước; "
    "allocate: cách làm tròn (mặc định: sainte-lague)",
    "gap forecast: only one method: last growth, trend, growth of last year; allocate: "
    "how shares become whole persons (default: sainte-lague)" },
  { "indicator", "NAME|CODE", OPTION_LIST, AT (indicators), READ_BY_ALLOCATE,
    "allocate: chỉ phân bổ chỉ tiêu này (dùng được nhiều lần)",
    "allocate: only targets of this indicator (repeatable)" },
  { "weights", "growth|coverage|uncovered|gap|INDICATOR[@PERIOD]", OPTION_TEXT,
    AT (weights), READ_BY_ALLOCATE,
    "allocate: căn cứ phân bổ: tăng đều, tỷ lệ bao phủ như nhau, số người chưa tham gia, "
    "thu hẹp khoảng cách, hoặc một chỉ tiêu (mặc định: growth)",
    "allocate: by what: equal growth, equal coverage, uncovered persons, closing the "
    "gap, or an indicator (default: growth)" },
  { "floor", "last|INDICATOR[@PERIOD]", OPTION_TEXT, AT (floor), READ_BY_ALLOCATE,
    "allocate: mức sàn của mỗi đơn vị: số đã đạt, hoặc một chỉ tiêu",
    "allocate: what each unit gets at least: its last actual, or an indicator" },
  { "cap", "last|INDICATOR[@PERIOD]", OPTION_TEXT, AT (cap), READ_BY_ALLOCATE,
    "allocate: mức trần của mỗi đơn vị, chẳng hạn labour_force",
    "allocate: what each unit gets at most, such as labour_force" },
  { "to", "children|district|commune", OPTION_TEXT, AT (depth), READ_BY_ALLOCATE,
    "allocate: giao đến cấp nào (mặc định: children, cấp ngay dưới)",
    "allocate: how far down (default: children, the units right below)" },
  { "by", "kinds|years|none", OPTION_TEXT, AT (block), READ_BY_ALLOCATE,
    "allocate: cùng phân bổ tổng số với các loại (mặc định: kinds), thêm phần tăng từng "
    "năm, hoặc từng chỉ tiêu riêng",
    "allocate: totals with their kinds at once (default: kinds), and yearly increases, "
    "or "
    "each indicator by itself" },
  { "template", "PATH", OPTION_TEXT, AT (form), READ_BY_ALLOCATE,
    "allocate: ghi biểu các số liệu còn thiếu ra tệp này thay vì phân bổ (-: đầu ra "
    "chuẩn)",
    "allocate: write a form of what is missing to this file instead (-: standard "
    "output)" },
  { "save", "DIR", OPTION_TEXT, AT (save), READ_BY_ALLOCATE,
    "allocate: ghi kết quả thành một kế hoạch trong thư mục này",
    "allocate: write the result as a plan of its own into this folder" },
  { "tie-order", "CODE,CODE...", OPTION_TEXT, AT (tie_order), READ_BY_ALLOCATE,
    "allocate: thứ tự ưu tiên khi phần chia bằng nhau (mặc định: thứ tự trong kế hoạch)",
    "allocate: who goes first where shares tie (default: the plan's order)" },
  { "window", "POINTS", OPTION_TEXT, AT (forecast_window), READ_BY_GAP,
    "gap forecast: số kỳ gần nhất để vẽ đường xu hướng (mặc định: tất cả)",
    "gap forecast: through how many of the last points a trend goes (default: all)" },
  { "measure", "gap|remaining|achievement|pace|contribution", OPTION_TEXT,
    AT (ranking_measure), READ_BY_GAP,
    "gap ranking: chỉ xếp hạng theo một tiêu chí: chênh lệch, số còn phải phát triển, tỷ "
    "lệ hoàn thành, mức tăng, tỷ trọng",
    "gap ranking: only by one measure: gap, remaining, achievement, growth, share" },
  { "zero-base", NULL, OPTION_FLAG, AT (zero_base), READ_BY_GAP,
    "gap progress: số gốc 0 được tính là 0,001, như Thống kê Canada",
    "gap progress: a base of 0 counts as 0.001, as with Statistics Canada" },
  { "monthly-max", "PERSONS", OPTION_TEXT, AT (monthly_max), READ_BY_GAP,
    "gap pace: số người tăng tối đa mỗi tháng",
    "gap pace: by how many persons a unit can grow in a month at most" },
  { "path", "linear|geometric", OPTION_TEXT, AT (path), READ_BY_GAP,
    "gap path: tăng đều theo số tuyệt đối hay theo tốc độ (mặc định: linear)",
    "gap path: even in number or in growth (default: linear)" },
  { "monthly-shares", "SHARE,SHARE...", OPTION_TEXT, AT (monthly_shares), READ_BY_GAP,
    "gap path: tỷ trọng của 12 tháng trong mức tăng cả năm",
    "gap path: the shares of the 12 months in the year's increase" },
  { "unit", "NAME|CODE", OPTION_LIST, AT (units), READ_BY_TABLES | READ_BY_REPORT,
    "chỉ đơn vị này (dùng được nhiều lần); allocate: phân bổ chỉ tiêu của đơn vị này",
    "only this unit (repeatable); allocate: whose targets are handed down" },
  { "owner", "AGENCY", OPTION_TEXT, AT (owner),
    READ_BY_SHOW | READ_BY_CHECK | READ_BY_GAP | READ_BY_EXPLAIN | READ_BY_REPORT |
        READ_BY_ALLOCATE,
    "cơ quan giao chỉ tiêu (mặc định: cơ quan ban hành)",
    "whose targets (default: the plan's issuer)" },
  { "stage", "estimate|preliminary|final", OPTION_TEXT, AT (stage),
    READ_BY_GAP | READ_BY_EXPLAIN | READ_BY_REPORT,
    "chỉ số liệu ước tính, sơ bộ hoặc chính thức", "only actual figures of this stage" },
  { "all", NULL, OPTION_FLAG, AT (all), READ_BY_CHECK | READ_BY_DUTY,
    "check: mọi kết quả, kể cả những gì đúng; duty: cả nhiệm vụ không có ngày",
    "check: every evaluation, also what is right; duty: also duties without a day" },
  { "rules", NULL, OPTION_FLAG, AT (rules), READ_BY_CHECK,
    "check: rà soát bộ quy tắc, không xét số liệu",
    "check: the rules themselves, without figures" },
  { "together", NULL, OPTION_FLAG, AT (together), READ_BY_SHOW | READ_BY_CHECK,
    "check, show bounds: xét đồng thời toàn bộ số liệu và quy tắc",
    "check, show bounds: all figures and rules at once" },
  { "jump", "PERCENT", OPTION_TEXT, AT (jump), READ_BY_CHECK,
    "check: hỏi lại khi số liệu tăng, giảm quá mức này so với kỳ trước (mặc định: 20; 0: "
    "không hỏi)",
    "check: ask when actual figures change by more than this on the previous period "
    "(default: 20; 0: never)" },
  { "rollup", "PATH", OPTION_TEXT, AT (rollup), READ_BY_GAP,
    "gap: ghi thêm bảng tổng hợp theo đơn vị cấp trên (-: đầu ra chuẩn)",
    "gap: write the sums by the levels above too (-: standard output)" },
  { "rate-achievement", NULL, OPTION_FLAG, AT (rate_achievement),
    READ_BY_GAP | READ_BY_EXPLAIN | READ_BY_REPORT,
    "gap: tính tỷ lệ hoàn thành cả cho chỉ tiêu tỷ lệ", "gap: achievement of rates too" },
  { "missing", "partial|refuse|last|exclude", OPTION_TEXT, AT (missing),
    READ_BY_GAP | READ_BY_REPORT,
    "gap: khi số tổng hợp thiếu đơn vị: nêu phần đã có, không nêu số, lấy số liệu gần "
    "nhất, "
    "loại khỏi cả thực hiện và chỉ tiêu (mặc định: partial)",
    "gap: where units are missing in a sum: what there is, no figure, their last known "
    "figures, left out of actuals and targets (default: partial)" },
  { "decimals", "N", OPTION_TEXT, AT (decimals),
    READ_BY_GAP | READ_BY_EXPLAIN | READ_BY_REPORT | READ_BY_ALLOCATE,
    "số chữ số thập phân của tỷ lệ hoàn thành, phần chia (mặc định: 2)",
    "decimals of achievement, of exact shares (default: 2)" },
  { "bands", "CUT,CUT...", OPTION_TEXT, AT (bands), READ_BY_GAP | READ_BY_REPORT,
    "ngưỡng xếp loại, giảm dần (mặc định: 100,95,80)",
    "cuts of the classes, falling (default: 100,95,80)" },
  { "fail-on", "incomplete|missed", OPTION_LIST, AT (fail_on), READ_BY_GAP,
    "trả mã 5 khi thiếu số liệu, 6 khi không đạt",
    "exit with 5 when data are incomplete, with 6 when a target is missed" },
  { "sheet", "NAME|NUMBER", OPTION_TEXT, AT (sheet),
    READ_BY_SHEET | READ_BY_ACTUALS | READ_BY_IMPORT,
    "trang tính cần xem hoặc đọc, theo tên hoặc số thứ tự",
    "the sheet to show or to read, by name or number" },
  { "cells", NULL, OPTION_FLAG, AT (cells), READ_BY_SHEET,
    "sheet: liệt kê từng ô: loại, giá trị hiển thị, giá trị lưu, ô gộp, ô ẩn",
    "sheet: list the cells: kind, value shown, value stored, merged, hidden" },
  { "number-style", "auto|plain|vi|en", OPTION_TEXT, AT (number_style), READ_BY_READERS,
    "cách viết số trong tệp số liệu (mặc định: auto)",
    "how numbers are written in files of actual figures (default: auto)" },
  { "delimiter", "comma|semicolon|tab", OPTION_TEXT, AT (delimiter),
    READ_BY_FIGURES | READ_BY_SHEET, "dấu phân cách cột (mặc định: tự nhận biết)",
    "delimiter of columns (default: found out)" },
  { "encoding", "NAME", OPTION_TEXT, AT (encoding), READ_BY_READERS | READ_BY_SHEET,
    "bảng mã: UTF-8, UTF-16LE, CP1258 (mặc định: tự nhận biết)",
    "encoding: UTF-8, UTF-16LE, CP1258 (default: found out)" },
  { "collect-unknown", NULL, OPTION_FLAG, AT (collect_unknown), READ_BY_FIGURES,
    "dòng không thuộc kế hoạch chỉ được thông báo, không phải là lỗi",
    "rows that name nothing in the plan are reported, not refused" },
  { "force", NULL, OPTION_FLAG, AT (force),
    READ_BY_CONVERT | READ_BY_MAKERS | READ_BY_ALLOCATE,
    "convert, new, merge, allocate: ghi đè những gì đã có trong thư mục",
    "convert, new, merge, allocate: write over what the folder holds" },
  { "sender", "[PATH=]NAME", OPTION_LIST, AT (sender), READ_BY_FIGURES,
    "nơi gửi số liệu, của mọi tệp hoặc của một tệp (dùng được nhiều lần)",
    "who sent the figures, of all files or of one (repeatable)" },
  { "received", "[PATH=]DAY", OPTION_LIST, AT (received), READ_BY_FIGURES,
    "ngày nhận số liệu, của mọi tệp hoặc của một tệp (dùng được nhiều lần)",
    "the day they were received, of all files or of one (repeatable)" },
  { "replace", NULL, OPTION_FLAG, AT (replace), READ_BY_FIGURES,
    "số liệu nhận sau, hoặc của tệp sau, thay số liệu trước",
    "figures received later, or of a later file, replace earlier ones" },
  { "as-of", "DAY", OPTION_TEXT, AT (as_of), READ_BY_FIGURES,
    "chỉ tính những số liệu đã biết đến ngày này", "only what was known on this day" },
  { "columns", "NAME,NAME...", OPTION_TEXT, AT (columns),
    READ_BY_TABLES | READ_BY_SHEET | READ_BY_DIFF, "các cột cần ghi, theo thứ tự",
    "columns to write, in this order" },
  { "format", "text|csv|csv-excel|json|markdown|xlsx|ics|ics-tasks|sdmx-csv|sdmx-json",
    OPTION_TEXT, AT (format),
    READ_BY_LOADED | READ_BY_NEW | READ_BY_SHEET | READ_BY_DIFF | READ_BY_REPORT,
    "dạng kết quả (mặc định: text); xlsx: ghi vào --output; ics, ics-tasks: duty, thành "
    "lịch; sdmx-csv, sdmx-json: convert; report: text, html, md, json, xlsx, sdmx-csv, "
    "nhiều dạng cách nhau bằng dấu phẩy",
    "form of the result (default: text); xlsx: to --output; ics, ics-tasks: duty, as a "
    "calendar; sdmx-csv, sdmx-json: convert; report: text, html, md, json, xlsx, "
    "sdmx-csv, several with commas between them" },
  { "parts", "PART,PART...", OPTION_TEXT, AT (parts), READ_BY_REPORT,
    "report: chỉ các phần này: summary, targets, charts, findings, duties, method",
    "report: only these parts: summary, targets, charts, findings, duties, method" },
  { "each", "unit", OPTION_TEXT, AT (each), READ_BY_REPORT,
    "report: mỗi đơn vị được giao chỉ tiêu một báo cáo, vào thư mục --output",
    "report: one for each unit that has targets, into the folder of --output" },
  { "heading", "LINE", OPTION_LIST, AT (heading), READ_BY_REPORT,
    "report: dòng phía trên tên báo cáo, chẳng hạn PHỤ LỤC (dùng được nhiều lần)",
    "report: a line above the title, such as an annex's number (repeatable)" },
  { "title", "TEXT", OPTION_TEXT, AT (title), READ_BY_REPORT, "report: tên báo cáo",
    "report: its title" },
  { "place", "TEXT", OPTION_TEXT, AT (place), READ_BY_REPORT, "report: địa danh",
    "report: where it is signed" },
  { "date", "DAY", OPTION_TEXT, AT (date), READ_BY_REPORT, "report: ngày ký",
    "report: the day it is signed" },
  { "signed-as", "LINE", OPTION_LIST, AT (signed_as), READ_BY_REPORT,
    "report: chức vụ người ký, từng dòng (dùng được nhiều lần)",
    "report: office of who signs, line by line (repeatable)" },
  { "signed-by", "NAME", OPTION_TEXT, AT (signed_by), READ_BY_REPORT,
    "report: họ tên người ký", "report: who signs" },
  { "css", "PATH", OPTION_TEXT, AT (css), READ_BY_REPORT,
    "report: tệp CSS dùng thêm cho dạng html",
    "report: a style sheet of one's own, html" },
  { "carry-manifest", NULL, OPTION_FLAG, AT (carry_manifest), READ_BY_REPORT,
    "report: kèm trong báo cáo danh sách tệp dữ liệu vào, tùy chọn, SHA-256",
    "report: carries the list of inputs and options, with their SHA-256" },
  { "lang", "vi|en", OPTION_TEXT, AT (language), READ_BY_ALL, "ngôn ngữ (mặc định: vi)",
    "language (default: vi)" },
  { "leftovers", "PATH", OPTION_TEXT, AT (leftovers), READ_BY_IMPORT,
    "import: ghi những gì không đọc được thành bảng ra tệp này (-: đầu ra chuẩn)",
    "import: write what is left over as a table to this file (-: standard output)" },
  { "output", "PATH", OPTION_TEXT, AT (output),
    READ_BY_LOADED | READ_BY_SHEET | READ_BY_DIFF | READ_BY_REPORT,
    "tệp kết quả (convert: thư mục)", "file of the result (convert: a folder)" },
  { "manifest", "PATH", OPTION_TEXT, AT (manifest),
    READ_BY_TABLES | READ_BY_MAKERS | READ_BY_DIFF | READ_BY_REPORT,
    "ghi tệp JSON liệt kê dữ liệu vào, tùy chọn và kết quả, kèm SHA-256",
    "write JSON that lists inputs, options and results, with their SHA-256" },
  { "help", NULL, OPTION_FLAG, AT (help), READ_BY_ALL, "xem trợ giúp này",
    "show this help" },
  { "version", NULL, OPTION_FLAG, AT (version), READ_BY_ALL, "xem phiên bản",
    "show the version" },
};

const OptionRow *
tool_get_options (guint *n_options)
{
  *n_options = G_N_ELEMENTS (options);
  return options;
}

GQuark
tool_usage_error_quark (void)
{
  return g_quark_from_static_string ("bhxhplan-usage");
}

gboolean
tool_is_read (const OptionRow *option, const Verb *verb)
{
  guint n = 0;

  return (option->readers & 1U << (verb - tool_get_verbs (&n))) != 0;
}

/* An option that says nothing to the verb would be lost unawares. */
static gboolean
check_readers (const Arguments *arguments, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (arguments->given[i] && !tool_is_read (&options[i], arguments->verb))
      return tool_refuse (error, MESSAGE_NOT_READ, options[i].name, arguments->verb->name,
                          NULL);
  return TRUE;
}

static const OptionRow *
find_option (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (strlen (options[i].name) == length &&
        strncmp (options[i].name, name, length) == 0)
      return &options[i];
  return NULL;
}

/* Fails with @message about @word, and the list of verbs. */
static gboolean
refuse_verb (ToolMessage message, const char *word, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  guint n = 0;
  const Verb *verbs = tool_get_verbs (&n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", verbs[i].name);
  if (word == NULL)
    return tool_refuse (error, message, known->str, NULL);
  return tool_refuse (error, message, word, known->str, NULL);
}

static const Verb *
find_verb (const char *name, GError **error)
{
  guint n = 0;
  const Verb *verbs = tool_get_verbs (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (verbs[i].name, name))
      return &verbs[i];
  refuse_verb (MESSAGE_NO_VERB, name, error);
  return NULL;
}

/* "-" is standard input, as it is standard output for results. */
static const char *
get_input (const char *path)
{
  return strcmp (path, "-") == 0 ? "/dev/stdin" : path;
}

/* Puts a value where the option's row says. */
static void
set_option (Arguments *arguments, const OptionRow *option, const char *value)
{
  gpointer place = (char *) arguments + option->offset;

  arguments->given[option - options] = 1;
  switch (option->type)
    {
    case OPTION_FLAG: *(gboolean *) place = TRUE; break;
    case OPTION_TEXT: *(const char **) place = value; break;
    case OPTION_LIST: g_ptr_array_add (*(GPtrArray **) place, (gpointer) value); break;
    case OPTION_INPUTS:
      g_ptr_array_add (*(GPtrArray **) place, (gpointer) get_input (value));
      break;
    }
}

/* One "--name", "--name=value" or "--name value"; @used is how many of argv it took. */
static gboolean
parse_option (Arguments *arguments, int argc, char **argv, int *used, GError **error)
{
  const char *name = argv[0] + 2;
  const char *equals = strchr (name, '=');
  const gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  const OptionRow *option = find_option (name, length);

  g_autofree char *said = g_strndup (name, length);
  const gboolean next = option != NULL && option->type != OPTION_FLAG && equals == NULL;

  *used = next ? 2 : 1;
  if (option == NULL)
    return tool_refuse (error, MESSAGE_NO_OPTION, said, NULL);
  if (option->type == OPTION_FLAG && equals != NULL)
    return tool_refuse (error, MESSAGE_NO_VALUE, said, NULL);
  if (next && argc < 2)
    return tool_refuse (error, MESSAGE_VALUE_NEEDED, said, option->value, NULL);
  set_option (arguments, option, next ? argv[1] : equals != NULL ? equals + 1 : NULL);
  return TRUE;
}

/* The first word is the verb. */
static gboolean
parse_word (Arguments *arguments, const char *word, GError **error)
{
  if (arguments->verb == NULL)
    {
      arguments->verb = find_verb (word, error);
      return arguments->verb != NULL;
    }
  if (arguments->words->len >= arguments->verb->most_words)
    return tool_refuse (error, MESSAGE_WORD_TOO_MANY, word, NULL);
  g_ptr_array_add (arguments->words,
                   (gpointer) (strcmp (arguments->verb->words, "FILE") == 0
                                   ? get_input (word)
                                   : word));
  return TRUE;
}

gboolean
tool_arguments_parse (Arguments *arguments, int argc, char **argv, GError **error)
{
  memset (arguments, 0, sizeof *arguments);
  arguments->actual = g_ptr_array_new ();
  arguments->labour_force = g_ptr_array_new ();
  arguments->map = g_ptr_array_new ();
  arguments->sender = g_ptr_array_new ();
  arguments->amendment = g_ptr_array_new ();
  arguments->received = g_ptr_array_new ();
  arguments->units = g_ptr_array_new ();
  arguments->indicators = g_ptr_array_new ();
  arguments->fail_on = g_ptr_array_new ();
  arguments->from = g_ptr_array_new ();
  arguments->agency = g_ptr_array_new ();
  arguments->local_date = g_ptr_array_new ();
  arguments->heading = g_ptr_array_new ();
  arguments->signed_as = g_ptr_array_new ();
  arguments->words = g_ptr_array_new ();
  for (int i = 1; i < argc;)
    {
      int used = 1;

      if (g_str_has_prefix (argv[i], "--")
              ? !parse_option (arguments, argc - i, argv + i, &used, error)
              : !parse_word (arguments, argv[i], error))
        return FALSE;
      i += used;
    }
  if (arguments->verb == NULL && !arguments->help && !arguments->version)
    return refuse_verb (MESSAGE_VERB_NEEDED, NULL, error);
  return arguments->help || arguments->version || check_readers (arguments, error);
}

void
tool_arguments_clear (Arguments *arguments)
{
  g_ptr_array_unref (arguments->actual);
  g_ptr_array_unref (arguments->labour_force);
  g_ptr_array_unref (arguments->map);
  g_ptr_array_unref (arguments->sender);
  g_ptr_array_unref (arguments->amendment);
  g_ptr_array_unref (arguments->received);
  g_ptr_array_unref (arguments->units);
  g_ptr_array_unref (arguments->indicators);
  g_ptr_array_unref (arguments->fail_on);
  g_ptr_array_unref (arguments->from);
  g_ptr_array_unref (arguments->agency);
  g_ptr_array_unref (arguments->local_date);
  g_ptr_array_unref (arguments->heading);
  g_ptr_array_unref (arguments->signed_as);
  g_ptr_array_unref (arguments->words);
}
