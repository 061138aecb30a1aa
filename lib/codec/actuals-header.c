/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Under which headers offices write what, and where a field of a row is.
 */
#include "codec/actuals.h"

#include "base/fold.h"

/* Longer headers are nobody's. */
#define HEADER_BYTES 256

/* Remarks of bhxh_actuals_may_say() are letters; this one is nobody's. */
#define NO_COLUMN (-1)

static const char *const unit_names[] = { "unit code",  "code",      "district code",
                                          "mã",         "mã đơn vị", "mã địa phương",
                                          "mã địa bàn", "mã huyện",  "mã xã",
                                          "mã số",      "mã đvhc",   NULL };
static const char *const name_names[] = { "name",       "unit name vi", "đơn vị",
                                          "tên đơn vị", "địa phương",   "tên địa phương",
                                          "địa bàn",    "tên địa bàn",  "tên",
                                          NULL };
static const char *const commune_names[] = {
  "xã", "tên xã", "phường/xã", "xã/phường", "xã, phường, thị trấn", "xã, phường", NULL
};
static const char *const district_names[] = { "huyện",
                                              "tên huyện",
                                              "huyện/thị xã",
                                              "quận/huyện",
                                              "huyện, thị xã, thành phố",
                                              "huyện, thị",
                                              "quận, huyện",
                                              NULL };
static const char *const parent_names[] = { "đơn vị cấp trên", "cấp trên", "trực thuộc",
                                            "thuộc", NULL };
static const char *const level_names[] = { "cấp", "cấp đơn vị", "cấp hành chính", NULL };
static const char *const indicator_names[] = { "indicator code", "mã chỉ tiêu", NULL };
static const char *const indicator_name_names[] = { "indicator name vi", "chỉ tiêu",
                                                    "tên chỉ tiêu", "nội dung", NULL };
static const char *const period_names[] = { "year",    "month",      "kỳ",
                                            "thời kỳ", "kỳ báo cáo", "năm",
                                            "tháng",   "thời gian",  NULL };
static const char *const value_names[] = {
  "actual",  "figure",    "giá trị",           "số liệu",
  "kết quả", "thực hiện", "kết quả thực hiện", NULL
};
static const char *const stage_names[] = {
  "status",    "loại số liệu", "tính chất số liệu", "giai đoạn số liệu",
  "tính chất", "mức độ",       "trạng thái",        NULL
};
static const char *const as_of_names[] = { "date",          "đến ngày",
                                           "tính đến",      "thời điểm",
                                           "tính đến ngày", "ngày số liệu",
                                           "ngày",          NULL };

static const char *const sender_names[] = { "sent by", "from",      "đơn vị gửi",
                                            "nơi gửi", "người gửi", "cơ quan gửi",
                                            "bên gửi", NULL };
static const char *const received_names[] = { "received on", "date received",
                                              "ngày nhận",   "ngày nhận được",
                                              "nhận ngày",   "ngày tiếp nhận",
                                              NULL };

static const CsvColumn actual_columns[N_FIELDS] = {
  [FIELD_UNIT] = { "unit", unit_names, FALSE },
  [FIELD_NAME] = { "unit_name", name_names, FALSE },
  [FIELD_COMMUNE] = { "commune", commune_names, FALSE },
  [FIELD_DISTRICT] = { "district", district_names, FALSE },
  [FIELD_PARENT] = { "parent", parent_names, FALSE },
  [FIELD_LEVEL] = { "level", level_names, FALSE },
  [FIELD_INDICATOR] = { "indicator", indicator_names, FALSE },
  [FIELD_INDICATOR_NAME] = { "indicator_name", indicator_name_names, FALSE },
  [FIELD_PERIOD] = { "period", period_names, TRUE },
  [FIELD_VALUE] = { "value", value_names, TRUE },
  [FIELD_STAGE] = { "stage", stage_names, FALSE },
  [FIELD_AS_OF] = { "as_of", as_of_names, FALSE },
  [FIELD_SENDER] = { "sender", sender_names, FALSE },
  [FIELD_RECEIVED] = { "received", received_names, FALSE },
  [FIELD_SUPERSEDED] = { "superseded", NULL, FALSE },
};

/* Columns that bhxh_figures_dup_table() writes and nobody needs to read back. */
static const char *const known_columns[] = {
  "unit_name_en", "indicator_name_en",
  "rounding",     "qualifier",
  "kind",         "owner",
  "source",       "printed",
  "file",         "sha256",
  "sheet",        "row",
  "column",       "cell",
};

/* Fields that can say the same, the one that is believed first; one must be there. */
static const struct
{
  ActualField fields[4];
  guint n_fields;
} choices[] = {
  { { FIELD_UNIT, FIELD_NAME, FIELD_COMMUNE, FIELD_DISTRICT }, 4 },
  { { FIELD_INDICATOR, FIELD_INDICATOR_NAME }, 2 },
};

/* A header's letters alone, so that "Đơn vị" and "DON_VI" are one. */
static gboolean
fold_header (const char *text, gsize length, char folded[HEADER_BYTES])
{
  if (bhxh_fold (text, length, folded, HEADER_BYTES) <= 0)
    return FALSE;
  g_strdelimit (folded, "_-", ' ');
  return TRUE;
}

const char *
bhxh_actuals_get_field_name (ActualField field)
{
  return actual_columns[field].field;
}

gint
bhxh_actuals_find_field (const char *text, gsize length)
{
  char header[HEADER_BYTES];
  char name[HEADER_BYTES];

  if (!fold_header (text, length, header))
    return -1;
  for (guint i = 0; i < N_FIELDS; i++)
    {
      const CsvColumn *column = &actual_columns[i];

      if (fold_header (column->field, strlen (column->field), name) &&
          strcmp (header, name) == 0)
        return (gint) i;
      for (const char *const *other = column->names; other != NULL && *other != NULL;
           other++)
        if (fold_header (*other, strlen (*other), name) && strcmp (header, name) == 0)
          return (gint) i;
    }
  return -1;
}

const char *
bhxh_figures_find_field (const char *header)
{
  gint field = -1;

  g_return_val_if_fail (header != NULL, NULL);

  field = bhxh_actuals_find_field (header, strlen (header));
  return field >= 0 ? actual_columns[field].field : NULL;
}

/* --- Columns and constants -----------------------------------------------------------
 */

static void
take_constants (ActualsLoad *load)
{
  const char *file = bhxh_figures_get_load (load->figures, load->load);

  for (guint i = 0; i < N_FIELDS; i++)
    {
      const char *text =
          bhxh_options_get_constant (load->options, file, actual_columns[i].field);

      load->constants[i] =
          (CsvField){ .text = text != NULL ? text : "",
                      .length = text != NULL ? (guint32) strlen (text) : 0 };
    }
}

/* A constant stands for the columns of a file that has none. */
static void
drop_constants (ActualsLoad *load, const ActualField *fields, guint n_fields)
{
  gboolean has_column = FALSE;

  for (guint i = 0; i < n_fields; i++)
    has_column |= load->columns[fields[i]] >= 0;
  for (guint i = 0; i < n_fields && has_column; i++)
    if (load->columns[fields[i]] < 0)
      load->constants[fields[i]].length = 0;
}

/* The headers that any of the fields goes by, of each field in turn: of a long list only
 * the beginning is shown. */
static GPtrArray *
list_names (const ActualField *fields, guint n_fields)
{
  GPtrArray *names = g_ptr_array_new ();
  guint n_before = 0;

  for (guint place = 0; place == 0 || names->len > n_before; place++)
    {
      n_before = names->len;
      for (guint i = 0; i < n_fields; i++)
        {
          const char *const *of_field = actual_columns[fields[i]].names;

          if (place < g_strv_length ((char **) of_field))
            g_ptr_array_add (names, (gpointer) of_field[place]);
        }
    }
  g_ptr_array_add (names, NULL);
  return names;
}

static gboolean
check_choice (ActualsLoad *load, const ActualField *fields, guint n_fields)
{
  g_autoptr (GPtrArray) names = list_names (fields, n_fields);
  const CsvColumn wanted = { actual_columns[fields[0]].field,
                             (const char *const *) names->pdata, TRUE };
  GError *error = NULL;
  gint column;

  for (guint i = 0; i < n_fields; i++)
    if (load->columns[fields[i]] >= 0 || load->constants[fields[i]].length > 0)
      return TRUE;
  bhxh_csv_header_find (load->reader, &wanted, 1, &column, &error);
  bhxh_actuals_fail (load, error);
  return FALSE;
}

/* One column can go by two names when the caller says so; it is read once. */
static void
drop_doubles (ActualsLoad *load)
{
  for (guint i = 0; i < N_FIELDS; i++)
    for (guint j = i + 1; j < N_FIELDS; j++)
      if (load->columns[j] == load->columns[i])
        load->columns[j] = NO_COLUMN;
}

static gboolean
is_used (const ActualsLoad *load, guint column)
{
  const char *header = bhxh_csv_reader_get_header (load->reader, column);

  for (guint i = 0; i < N_FIELDS; i++)
    if (load->columns[i] == (gint) column)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (known_columns); i++)
    if (strcmp (header, known_columns[i]) == 0)
      return TRUE;
  return *header == '\0';
}

static void
report_unused (ActualsLoad *load)
{
  for (guint i = 0; i < bhxh_csv_reader_get_n_columns (load->reader); i++)
    if (!is_used (load, i))
      bhxh_actuals_report (load, PROBLEM_UNKNOWN_COLUMN,
                           bhxh_csv_reader_get_header_place (load->reader, i),
                           bhxh_csv_reader_get_header (load->reader, i), NULL, NULL);
}

static gboolean
says_something (const ActualsLoad *load, ActualField first, ActualField last)
{
  for (guint field = first; field <= last; field++)
    if (load->columns[field] >= 0 || load->constants[field].length > 0)
      return TRUE;
  return FALSE;
}

gboolean
bhxh_actuals_find_columns (ActualsLoad *load)
{
  GError *error = NULL;
  gboolean is_good;

  take_constants (load);
  is_good = bhxh_csv_header_find (load->reader, actual_columns, N_FIELDS, load->columns,
                                  &error);
  bhxh_actuals_fail (load, error);
  drop_doubles (load);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      is_good = check_choice (load, choices[i].fields, choices[i].n_fields) && is_good;
      drop_constants (load, choices[i].fields, choices[i].n_fields);
    }
  load->has_more_of_row = says_something (load, FIELD_STAGE, FIELD_AS_OF);
  load->has_more_of_unit = says_something (load, FIELD_NAME, FIELD_LEVEL);
  load->has_origin =
      load->columns[FIELD_SENDER] >= 0 || load->columns[FIELD_RECEIVED] >= 0;
  load->is_simple =
      !load->has_more_of_row && !load->has_more_of_unit && !load->has_origin && is_good &&
      load->options->known_on == BHXH_PERIOD_NONE &&
      load->columns[FIELD_SUPERSEDED] < 0 && !load->has_withdrawals &&
      load->columns[FIELD_UNIT] >= 0 && load->columns[FIELD_INDICATOR] >= 0 &&
      load->columns[FIELD_PERIOD] >= 0 && load->columns[FIELD_VALUE] >= 0;
  if (is_good)
    report_unused (load);
  else if (load->columns[FIELD_VALUE] < 0 && !bhxh_csv_header_is_below (load->reader))
    bhxh_actuals_report (
        load, PROBLEM_WIDE_TABLE,
        (Place){ .file = bhxh_figures_get_load (load->figures, load->load) }, NULL,
        CSV_MAP_COMMAND, NULL);
  return is_good;
}

guint
bhxh_actuals_get_shortest_row (const ActualsLoad *load)
{
  const guint n_columns = bhxh_csv_reader_get_n_columns (load->reader);

  /* A delimiter or line break after each field, and a digit. */
  return n_columns + 1;
}

/* --- Places --------------------------------------------------------------------------
 */

Place
bhxh_actuals_get_place (const ActualsLoad *load, ActualField field)
{
  const gint column = load->columns[field];

  if (load->fed != NULL)
    return load->fed->places[field];
  return bhxh_csv_reader_get_place (load->reader,
                                    column >= 0 ? (guint) column : G_MAXUINT);
}

void
bhxh_actuals_report_field (ActualsLoad *load,
                           ProblemKind kind,
                           ActualField field,
                           CsvField text,
                           const char *expected,
                           const char *other)
{
  bhxh_diagnostics_add_bytes (load->options->diagnostics, kind,
                              bhxh_actuals_get_place (load, field), text.text,
                              text.length, expected, other, &load->first_error);
}

void
bhxh_actuals_report_blank (ActualsLoad *load, ActualField first, ActualField last)
{
  guint field = first;
  const char *header = NULL;

  while (field < last && load->columns[field] < 0)
    field++;
  if (load->fed != NULL)
    header = actual_columns[field].field;
  else if (load->columns[field] >= 0)
    header = bhxh_csv_reader_get_header (load->reader, (guint) load->columns[field]);
  bhxh_actuals_report (load, PROBLEM_MISSING_VALUE,
                       bhxh_actuals_get_place (load, (ActualField) field), header, NULL,
                       NULL);
}

void
bhxh_actuals_leave_out (ActualsLoad *load)
{
  const gboolean is_fed = load->fed != NULL;
  const CsvField line =
      is_fed ? load->fed->fields[FIELD_VALUE] : bhxh_csv_reader_get_line (load->reader);
  const Place place = is_fed ? load->fed->places[FIELD_VALUE]
                             : bhxh_csv_reader_get_place (load->reader, G_MAXUINT);

  load->is_left_out = TRUE;
  bhxh_diagnostics_add_bytes (load->options->diagnostics, PROBLEM_ROW_NOT_IN_PLAN, place,
                              line.text, line.length, NULL, NULL, &load->first_error);
}

gboolean
bhxh_actuals_may_say (ActualsLoad *load, char remark, CsvField text)
{
  MemoKey key;

  key.length = 0;
  memo_key_append (&key, &remark, 1);
  memo_key_append (&key, text.text, text.length);
  if (memo_find (&load->said, key.bytes, key.length) != MEMO_NONE)
    return FALSE;
  memo_add (&load->said, key.bytes, key.length, 0);
  return TRUE;
}
