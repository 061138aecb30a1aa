/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Windows code page 1258: its table, and how its letters and the tone marks behind them
 * become single letters (NFC).
 */
#include "codec/csv-encoding.h"

#include <string.h>

/* What the bytes from 0x80 on stand for; 0: nothing. From Microsoft's table of the code
 * page as published by the Unicode Consortium (CP1258.TXT, version 2.01). */
static const guint16 cp1258[128] = {
  0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, /* 80 */
  0x02C6, 0x2030, 0x0000, 0x2039, 0x0152, 0x0000, 0x0000, 0x0000, /* 88 */
  0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, /* 90 */
  0x02DC, 0x2122, 0x0000, 0x203A, 0x0153, 0x0000, 0x0000, 0x0178, /* 98 */
  0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, /* A0 */
  0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, /* A8 */
  0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, /* B0 */
  0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, /* B8 */
  0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7, /* C0 */
  0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD, 0x00CE, 0x00CF, /* C8 */
  0x0110, 0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7, /* D0 */
  0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF, /* D8 */
  0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7, /* E0 */
  0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0301, 0x00ED, 0x00EE, 0x00EF, /* E8 */
  0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4, 0x01A1, 0x00F6, 0x00F7, /* F0 */
  0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0, 0x20AB, 0x00FF, /* F8 */
};

/* The marks, in the order of the letters below. */
#define N_MARKS 5
static const gunichar tone_marks[N_MARKS] = { 0x0300, 0x0309, 0x0303, 0x0301, 0x0323 };

/* Each vowel bare, then with each mark. */
/* clang-format off */
static const guint16 toned_letters[][N_MARKS + 2] = {
  u"aàảãáạ", u"ăằẳẵắặ", u"âầẩẫấậ", u"eèẻẽéẹ", u"êềểễếệ", u"iìỉĩíị", u"oòỏõóọ", u"ôồổỗốộ",
  u"ơờởỡớợ", u"uùủũúụ", u"ưừửữứự", u"yỳỷỹýỵ", u"AÀẢÃÁẠ", u"ĂẰẲẴẮẶ", u"ÂẦẨẪẤẬ", u"EÈẺẼÉẸ",
  u"ÊỀỂỄẾỆ", u"IÌỈĨÍỊ", u"OÒỎÕÓỌ", u"ÔỒỔỖỐỘ", u"ƠỜỞỠỚỢ", u"UÙỦŨÚỤ", u"ƯỪỬỮỨỰ", u"YỲỶỸÝỴ",
};
/* clang-format on */

/* Beside its letters and tones, what Vietnamese Windows text has: quotation marks,
 * dashes, the ellipsis, the no-break space, the degree sign, the dong. */
static const char vietnamese_bytes[] =
    "\xC0\xC1\xC2\xC3\xC8\xC9\xCA\xCC\xCD\xD0\xD2\xD3\xD4\xD5\xD9\xDA\xDD\xDE"
    "\xE0\xE1\xE2\xE3\xE8\xE9\xEA\xEC\xED\xF0\xF2\xF3\xF4\xF5\xF9\xFA\xFD\xFE"
    "\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xAB\xB0\xB7\xBB";

gboolean
bhxh_csv_is_vietnamese_cp1258 (guint8 byte)
{
  return byte != 0 && strchr (vietnamese_bytes, (char) byte) != NULL;
}

static gboolean
is_mark (gunichar c)
{
  for (guint i = 0; i < N_MARKS; i++)
    if (tone_marks[i] == c)
      return TRUE;
  return FALSE;
}

/* The one letter that a vowel and a tone make; 0 when they are not that. */
static gunichar
find_toned (gunichar base, gunichar mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (toned_letters); i++)
    for (guint tone = 0; toned_letters[i][0] == base && tone < N_MARKS; tone++)
      if (tone_marks[tone] == mark)
        return toned_letters[i][1 + tone];
  return 0;
}

/* The letter and marks that are no Vietnamese letter, as Unicode's rules put them
 * together. NFC never makes more of them than came in. */
static gsize
put_normalized (const gunichar *cluster, guint n_cluster, char *text)
{
  char plain[3 * CSV_MAX_CLUSTER];
  g_autofree char *normal = NULL;
  gsize n_plain = 0;
  gsize n = 0;

  for (guint i = 0; i < n_cluster; i++)
    n_plain += (gsize) g_unichar_to_utf8 (cluster[i], plain + n_plain);
  normal = g_utf8_normalize (plain, (gssize) n_plain, G_NORMALIZE_NFC);
  n = strlen (normal);
  memcpy (text, normal, n);
  return n;
}

/* Writes the letter that is waiting, with its marks. */
static gsize
flush_cluster (CsvDecoder *decoder, char *text)
{
  const gunichar *cluster = decoder->cluster;
  const guint n = decoder->n_cluster;
  const gunichar toned = n == 2 ? find_toned (cluster[0], cluster[1]) : 0;

  decoder->n_cluster = 0;
  if (n == 0)
    return 0;
  if (n > 1 && toned == 0)
    return put_normalized (cluster, n, text);
  return (gsize) g_unichar_to_utf8 (toned != 0 ? toned : cluster[0], text);
}

gsize
bhxh_csv_decode_cp1258 (CsvDecoder *decoder,
                        const guint8 *bytes,
                        gsize n_bytes,
                        gboolean last,
                        char *text)
{
  gsize n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      const gunichar c = bytes[i] < 0x80 ? bytes[i] : cp1258[bytes[i] - 0x80];

      if (decoder->n_cluster == CSV_MAX_CLUSTER || !is_mark (c))
        n += flush_cluster (decoder, text + n);
      if (c == 0)
        text[n++] = (char) bytes[i]; /* NUL, or a byte that alone is no UTF-8 */
      else
        decoder->cluster[decoder->n_cluster++] = c;
    }
  return last ? n + flush_cluster (decoder, text + n) : n;
}
