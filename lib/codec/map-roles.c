/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a cell is to its table when it is no number: the header of a column of texts, a
 * row of totals, a signature below.
 */
#include "codec/actuals.h"
#include "codec/map-tokens.h"
#include "codec/map-words.h"

#include <string.h>

#define JOINED_BYTES 128

static const char *const totals[] = {
  "tong cong",
  "tong so",
  "tong",
  "cong",
  "toan tinh",
  "ca tinh",
  "toan quoc",
  "cong chung",
  "tong chung",
  "tong toan tinh",
  "tong so toan tinh",
  "cong toan tinh",
  "tong cong toan tinh",
  "total",
};

/* How texts below a table begin. */
static const char *const footers[] = {
  "nguoi lap",    "lap bieu",       "thu truong", "giam doc",     "pho giam doc",
  "truong phong", "phu trach",      "ke toan",    "tm",           "kt",
  "tl",           "noi nhan",       "ghi chu",    "nguon",        "xac nhan",
  "ky ten",       "ky ghi ro",      "chu tich",   "pho chu tich", "ngay",
  "luu vt",       "nguoi kiem tra", "can bo",     "chu ky",
};

static const struct
{
  const char *text;
  MapRole role;
} roles[] = {
  { "tt", ROLE_ORDER },
  { "stt", ROLE_ORDER },
  { "so tt", ROLE_ORDER },
  { "so thu tu", ROLE_ORDER },
  { "thu tu", ROLE_ORDER },
  { "don vi tinh", ROLE_SCALE },
  { "dvt", ROLE_SCALE },
  { "ghi chu", ROLE_NOTE },
  { "don vi hanh chinh", ROLE_UNIT },
  { "ten don vi hanh chinh", ROLE_UNIT },
  { "huyen thi xa", ROLE_UNIT },
  { "huyen thi xa thanh pho", ROLE_UNIT },
  { "huyen / thi xa / thanh pho", ROLE_UNIT },
  { "cac huyen", ROLE_UNIT },
  { "huyen thi thanh pho", ROLE_UNIT },
  { "ten huyen thi xa thanh pho", ROLE_UNIT },
  { "tieu chi", ROLE_INDICATOR },
  { "chi tieu chu yeu", ROLE_INDICATOR },
  { "cac chi tieu", ROLE_INDICATOR },
  { "chi so", ROLE_INDICATOR },
};

static const struct
{
  ActualField field;
  MapRole role;
} field_roles[] = {
  { FIELD_UNIT, ROLE_UNIT_CODE },
  { FIELD_NAME, ROLE_UNIT },
  { FIELD_COMMUNE, ROLE_COMMUNE },
  { FIELD_DISTRICT, ROLE_DISTRICT },
  { FIELD_INDICATOR, ROLE_INDICATOR_CODE },
  { FIELD_INDICATOR_NAME, ROLE_INDICATOR },
  { FIELD_PERIOD, ROLE_PERIOD },
  { FIELD_STAGE, ROLE_STAGE },
  { FIELD_AS_OF, ROLE_AS_OF },
};

/* All of a text as folded words; FALSE when it has none, or too many. */
static gboolean
join_all (const char *text, gsize length, char joined[JOINED_BYTES])
{
  MapTokens tokens;

  bhxh_map_take_tokens (text, length, &tokens);
  return bhxh_map_join_tokens (&tokens, 0, tokens.n, joined, JOINED_BYTES) > 0;
}

static gboolean
is_listed (const char *const *list, guint n, const char *text)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (list[i], text) == 0)
      return TRUE;
  return FALSE;
}

gboolean
bhxh_map_names_total (const char *text, gsize length)
{
  const Span rest = bhxh_map_skip_prefix ((Span){ text, (guint32) length });
  char joined[JOINED_BYTES];

  return join_all (rest.text, rest.length, joined) &&
         is_listed (totals, G_N_ELEMENTS (totals), joined);
}

gboolean
bhxh_map_names_footer (const char *text, gsize length)
{
  MapTokens tokens;

  bhxh_map_take_tokens (text, length, &tokens);
  for (guint i = 0; i < G_N_ELEMENTS (footers) && tokens.n > 0; i++)
    if (bhxh_map_match_phrase (&tokens, 0, footers[i]) > 0)
      return TRUE;
  return FALSE;
}

gboolean
bhxh_map_notes_measure (const char *text, gsize length)
{
  MapWords words;

  bhxh_map_read_words (text, length, 0, &words);
  return words.concepts == 0 && words.n_periods == 0 && words.measures != 0 &&
         (memchr (text, ':', length) != NULL || (length > 0 && *text == '('));
}

gboolean
bhxh_map_cites (const char *text, gsize length)
{
  static const char *const marks[] = { "kem theo",   "quyet dinh", "cong van",
                                       "bao cao so", "nghi quyet", "thong tu so" };
  MapTokens tokens;

  bhxh_map_take_tokens (text, length, &tokens);
  for (guint first = 0; first < tokens.n; first++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        if (bhxh_map_match_phrase (&tokens, first, marks[i]) > 0)
          return TRUE;
      /* "Quảng Trị, ngày 5 tháng 10 năm 2024" */
      if (first > 0 && bhxh_map_match_phrase (&tokens, first, "ngay") > 0 &&
          memchr (text, ',', length) != NULL)
        return TRUE;
    }
  return FALSE;
}

MapRole
bhxh_map_find_role (const char *text, gsize length)
{
  const gint field = bhxh_actuals_find_field (text, length);
  char joined[JOINED_BYTES];

  for (guint i = 0; i < G_N_ELEMENTS (field_roles); i++)
    if (field >= 0 && field_roles[i].field == (ActualField) field)
      return field_roles[i].role;
  if (!join_all (text, length, joined))
    return ROLE_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (strcmp (roles[i].text, joined) == 0)
      return roles[i].role;
  return ROLE_NONE;
}

gboolean
bhxh_map_is_column_number (const char *text, gsize length)
{
  MapTokens tokens;

  bhxh_map_take_tokens (text, length, &tokens);
  for (guint i = 0; i < tokens.n; i++)
    {
      const char *token = tokens.text + tokens.starts[i];
      const gsize n = strcspn (token, " ");
      const gboolean is_short = strspn (token, "0123456789") == n
                                    ? n <= 2
                                    : strspn (token, "0123456789/.-") == n && n <= 5;
      const gboolean is_letter = n == 1 && g_ascii_isalpha (*token) && i == 0;

      if (!is_short && !is_letter && strchr ("/=+-%", *token) == NULL)
        return FALSE;
    }
  return tokens.n > 0;
}

gboolean
bhxh_map_match_unit (BhxhFrame *frame, Span text, BhxhPeriod day, UnitMatch *match)
{
  const UnitQuery query = {
    .text = text.text, .length = text.length, .parent = -1, .day = day
  };

  return text.length > 0 && bhxh_frame_match_unit (frame, &query, match, NULL);
}

/* --- Before a unit's name ------------------------------------------------------------
 */

/* "1.", "1.2", "II", "a)", "-", "*": behind it, or NULL. */
static const char *
skip_order (const char *at, const char *end)
{
  const char *from = at;
  gboolean has_mark = FALSE;

  while (at < end && strchr ("0123456789.", *at) != NULL)
    at++;
  has_mark = at > from;
  if (at == from)
    {
      while (at < end && strchr ("IVX", *at) != NULL)
        at++;
      if (at == from && end - at > 1 && g_ascii_isalpha (*at) && strchr (".)", at[1]))
        at++;
    }
  while (at < end && strchr (".)-*+:/ \t", *at) != NULL)
    has_mark = TRUE, at++;
  return at > from && has_mark && at < end ? at : NULL;
}

/* Offices name the insurance or the committee of a unit and mean the unit. */
static const char *
skip_office (const char *at, const char *end)
{
  static const char *const offices[] = { "BHXH ", "UBND ", "Bảo hiểm xã hội ",
                                         "Uỷ ban nhân dân ", "Ủy ban nhân dân " };

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      const gsize n = strlen (offices[i]);

      if ((gsize) (end - at) > n && memcmp (at, offices[i], n) == 0)
        return at + n;
    }
  return NULL;
}

Span
bhxh_map_skip_prefix (Span text)
{
  const char *end = text.text + text.length;
  const char *at = text.text;
  const char *next = NULL;

  while (at < end && g_ascii_isspace (*at))
    at++;
  next = skip_order (at, end);
  at = next != NULL ? next : at;
  next = skip_office (at, end);
  at = next != NULL ? next : at;
  while (end > at && (g_ascii_isspace (end[-1]) || end[-1] == ':'))
    end--;
  return (Span){ at, (guint32) (end - at) };
}
