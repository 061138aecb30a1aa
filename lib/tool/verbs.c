/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The verbs of the command, in the order of the bits of Readers.
 */
#include "tool/tool.h"

static const Verb verbs[] = {
  { "show", "[TABLE]", 1, FALSE, tool_show, "xem kế hoạch, hoặc một bảng của kế hoạch",
    "show the plan, or one of its tables" },
  { "check", "", 0, FALSE, tool_check,
    "kiểm tra các số liệu đã in có thể đồng thời đúng hay không",
    "check whether the printed figures can all be true" },
  { "gap", "[TABLE]", 1, FALSE, tool_gap,
    "so sánh kết quả thực hiện với chỉ tiêu, hoặc một bảng phân tích: changes, "
    "completeness, decomposition, forecast, owners, pace, path, progress, ranking",
    "compare actual figures with the targets, or one of the analyses: changes, "
    "completeness, decomposition, forecast, owners, pace, path, progress, ranking" },
  { "explain", "UNIT/INDICATOR/PERIOD", 1, FALSE, tool_explain,
    "giải thích một số liệu: công thức, căn cứ, vị trí trong văn bản",
    "explain a number: its formula, its inputs, its place in the document" },
  { "convert", "", 0, FALSE, tool_convert,
    "ghi kế hoạch thành thư mục, hoặc số liệu thực tế thành bảng chuẩn",
    "write the plan as a folder, or actual figures as a standard table" },
  { "new", "DIR", 1, TRUE, tool_new,
    "lập kế hoạch mới từ một kế hoạch đã có, kèm biểu để nhập chỉ tiêu",
    "begin a new plan from an earlier one, with a form for its targets" },
  { "merge", "DIR", 1, TRUE, tool_merge,
    "lập một kế hoạch từ kế hoạch của các tỉnh đã hợp nhất",
    "make one plan of those of provinces that became one" },
  { "sheet", "FILE", 1, FALSE, tool_sheet,
    "xem các trang tính của một tệp XLSX, ODS, DOCX, CSV, hoặc một trang tính",
    "show the sheets of an XLSX, ODS, DOCX or CSV file, or one of them", TRUE },
  { "import", "FILE", 1, FALSE, tool_import,
    "đọc số liệu từ văn bản (.txt) của một quyết định, hoặc từ bảng tính",
    "read figures from the plain text of a decision, or from a wide table" },
  { "duty", "[TABLE]", 1, FALSE, tool_duty,
    "nhiệm vụ, báo cáo và thời hạn của từng cơ quan; hoặc một bảng: cycle, figures",
    "who owes what to whom by when; or one of the tables: cycle, figures" },
  { "diff", "PLAN [PLAN]", 2, FALSE, tool_diff,
    "so sánh hai kế hoạch, hoặc kế hoạch trước và sau khi sửa đổi: chỉ tiêu, đơn vị, "
    "nhiệm "
    "vụ, văn bản, vấn đề cần rà soát",
    "compare two plans, or a plan before and after its amendments: figures, units, "
    "duties, "
    "texts, findings",
    TRUE },
  { "report", "", 0, FALSE, tool_report,
    "báo cáo: tóm tắt, chỉ tiêu và kết quả thực hiện, biểu đồ, vấn đề cần rà soát, nhiệm "
    "vụ đến hạn",
    "a report: summary, targets and actual figures, charts, findings, duties due" },
  { "allocate", "", 0, FALSE, tool_allocate,
    "giao chỉ tiêu của một đơn vị cho các đơn vị cấp dưới, tổng số không đổi",
    "hand a unit's targets down to the units below it, every total kept", FALSE, TRUE },
};

const Verb *
tool_get_verbs (guint *n_verbs)
{
  *n_verbs = G_N_ELEMENTS (verbs);
  return verbs;
}
