/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The words of SDMX. Where its guidelines have codes for what is meant these are
 * taken: FREQ, OBS_STATUS, UNIT_MEASURE, "_Z" and "_O".
 */
#include "codec/sdmx.h"

#include "base/period.h"
#include "model/figures.h"
#include "model/frame.h"

#define MONTHS_A_YEAR 12

const Label bhxh_sdmx_components[SDMX_N_COMPONENTS] = {
  [SDMX_FREQ] = { "FREQ", "Tần suất", "Frequency" },
  [SDMX_REF_AREA] = { "REF_AREA", "Đơn vị", "Reference area" },
  [SDMX_INDICATOR] = { "INDICATOR", "Chỉ tiêu", "Indicator" },
  [SDMX_FIGURE_KIND] = { "FIGURE_KIND", "Loại số liệu", "Kind of figure" },
  [SDMX_OWNER] = { "OWNER", "Cơ quan giao", "Owner of the target" },
  [SDMX_TIME_PERIOD] = { "TIME_PERIOD", "Kỳ", "Time period" },
  [SDMX_OBS_VALUE] = { "OBS_VALUE", "Số liệu", "Observation value" },
  [SDMX_UNIT_MEASURE] = { "UNIT_MEASURE", "Đơn vị tính", "Unit of measure" },
  [SDMX_UNIT_MULT] = { "UNIT_MULT", "Lũy thừa của 10", "Unit multiplier" },
  [SDMX_DECIMALS] = { "DECIMALS", "Số chữ số thập phân", "Decimals" },
  [SDMX_OBS_STATUS] = { "OBS_STATUS", "Tình trạng số liệu", "Observation status" },
  [SDMX_QUALIFIER] = { "QUALIFIER", "Mức", "Qualifier" },
};

enum
{
  FREQ_DAY,
  FREQ_MONTH,
  FREQ_QUARTER,
  FREQ_HALF_YEAR,
  FREQ_YEAR,
  FREQ_OTHER
};

const Label bhxh_sdmx_freq[SDMX_N_FREQ] = {
  [FREQ_DAY] = { "D", "Ngày", "Daily" },
  [FREQ_MONTH] = { "M", "Tháng", "Monthly" },
  [FREQ_QUARTER] = { "Q", "Quý", "Quarterly" },
  [FREQ_HALF_YEAR] = { "S", "Nửa năm", "Half-yearly" },
  [FREQ_YEAR] = { "A", "Năm", "Annual" },
  [FREQ_OTHER] = { "_O", "Kỳ khác", "Other" },
};

const Label bhxh_sdmx_kinds[SDMX_N_KINDS] = {
  { NULL, "", "" },
  [FIGURE_ACTUAL] = { "ACTUAL", "Thực hiện", "Actual" },
  [FIGURE_TARGET] = { "TARGET", "Chỉ tiêu giao", "Target" },
  [FIGURE_BASELINE] = { "BASELINE", "Số gốc", "Baseline" },
};

const Label bhxh_sdmx_units[SDMX_N_UNITS] = {
  { NULL, "", "" },
  [BHXH_MEASURE_PERSON] = { "PS", "Người", "Persons" },
  [BHXH_MEASURE_PERCENT] = { "PT", "Phần trăm", "Percentage" },
  [BHXH_MEASURE_INDEX] = { "IX", "Chỉ số, năm trước = 100",
                           "Index, previous year = 100" },
};

/* Targets have no stage: what is decided is as it is. */
const Label bhxh_sdmx_status[SDMX_N_STATUS] = {
  [BHXH_STAGE_ANY] = { "A", "Bình thường", "Normal value" },
  [BHXH_STAGE_ESTIMATE] = { "E", "Ước tính", "Estimated value" },
  [BHXH_STAGE_PRELIMINARY] = { "P", "Sơ bộ", "Provisional value" },
  [BHXH_STAGE_FINAL] = { NULL, "", "" }, /* normal */
};

const Label bhxh_sdmx_qualifiers[SDMX_N_QUALIFIERS] = {
  { NULL, "", "" },
  [BHXH_QUALIFIER_EXACT] = { "EXACT", "Đúng bằng", "Exactly" },
  [BHXH_QUALIFIER_AT_LEAST] = { "AT_LEAST", "Ít nhất", "At least" },
  [BHXH_QUALIFIER_ABOUT] = { "ABOUT", "Khoảng", "About" },
  [BHXH_QUALIFIER_AT_MOST] = { "AT_MOST", "Nhiều nhất", "At most" },
};

char *
bhxh_sdmx_dup_code (const char *text)
{
  GString *code = g_string_new (NULL);

  /* What begins with a dash gets an apostrophe in CSV, lest it be run as a formula. */
  if (*text == '-')
    g_string_append (code, "$2D");
  for (text += *text == '-'; *text != '\0'; text++)
    if (g_ascii_isalnum (*text) || *text == '_' || *text == '-' || *text == '@')
      g_string_append_c (code, *text);
    else
      g_string_append_printf (code, "$%02X", (guint) (guchar) *text);
  return g_string_free (code, FALSE);
}

char *
bhxh_sdmx_dup_name (const char *text)
{
  GString *name = g_string_new (g_ascii_isalpha (*text) ? "" : "P_");

  for (; *text != '\0'; text++)
    g_string_append_c (name, g_ascii_isalnum (*text) || *text == '-' ? *text : '_');
  return g_string_free (name, FALSE);
}

GPtrArray *
bhxh_sdmx_list_units (BhxhFrame *frame)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *units = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < bhxh_frame_get_n_units (frame); i++)
    {
      const char *code = bhxh_district_get_code (bhxh_frame_get_district (frame, i));
      g_autofree char *dated = NULL;

      if (!g_hash_table_add (taken, (gpointer) code))
        dated = bhxh_frame_dup_dated_code (frame, i);
      g_ptr_array_add (units, bhxh_sdmx_dup_code (dated != NULL ? dated : code));
    }
  return units;
}

guint
bhxh_sdmx_find_freq (BhxhPeriod period)
{
  switch (bhxh_period_get_kind (period))
    {
    case BHXH_PERIOD_DAY: return FREQ_DAY;
    case BHXH_PERIOD_MONTH: return FREQ_MONTH;
    case BHXH_PERIOD_QUARTER: return FREQ_QUARTER;
    case BHXH_PERIOD_HALF_YEAR: return FREQ_HALF_YEAR;
    case BHXH_PERIOD_YEAR: return FREQ_YEAR;
    default: return FREQ_OTHER;
    }
}

/* "2024-01-01/P9M", "2022-01-01/P4Y". */
static char *
dup_range (BhxhPeriod period)
{
  g_autofree char *first = bhxh_period_format (bhxh_period_get_first_day (period));
  PeriodSpan span;

  if (!bhxh_period_get_span (period, &span))
    return g_strdup ("");
  if (span.n_months % MONTHS_A_YEAR == 0)
    return g_strdup_printf ("%s/P%dY", first, span.n_months / MONTHS_A_YEAR);
  return g_strdup_printf ("%s/P%dM", first, span.n_months);
}

char *
bhxh_sdmx_dup_period (BhxhPeriod period)
{
  char *text = NULL;

  if (bhxh_sdmx_find_freq (period) == FREQ_OTHER)
    return dup_range (period);
  text = bhxh_period_format (period);
  return g_strdelimit (text, "H", 'S'); /* "2024-H1" is "2024-S1" there */
}
