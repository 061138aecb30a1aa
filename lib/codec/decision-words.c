/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The words that decisions on social insurance speak in, and what each phrase means.
 */
#include "codec/decision.h"

#include <bhxhplan/plan.h>

#include <string.h>

#define VOLUNTARY (SUBJECT_SI | SUBJECT_VOLUNTARY)
#define COMPULSORY (SUBJECT_SI | SUBJECT_COMPULSORY)
#define OF_AGE (BASE_LABOUR_FORCE | BASE_WORKING_AGE)

/* Folded: small letters without diacritics; marks stand between spaces like words. */
static const WordRow vocabulary[] = {
  /* Whom and what is counted. */
  { "bao hiem xa hoi", LEX_SUBJECT, SUBJECT_SI },
  { "bhxh", LEX_SUBJECT, SUBJECT_SI },
  { "bao hiem xa hoi bat buoc", LEX_SUBJECT, COMPULSORY },
  { "bhxh bat buoc", LEX_SUBJECT, COMPULSORY },
  { "bhxhbb", LEX_SUBJECT, COMPULSORY },
  { "bao hiem xa hoi tu nguyen", LEX_SUBJECT, VOLUNTARY },
  { "bhxh tu nguyen", LEX_SUBJECT, VOLUNTARY },
  { "bhxhtn", LEX_SUBJECT, VOLUNTARY },
  { "bao hiem that nghiep", LEX_SUBJECT, SUBJECT_UI },
  { "bhtn", LEX_SUBJECT, SUBJECT_UI },
  { "bao hiem y te", LEX_SUBJECT, SUBJECT_HI },
  { "bhyt", LEX_SUBJECT, SUBJECT_HI },
  { "bhyt ho gia dinh", LEX_SUBJECT, SUBJECT_HI | SUBJECT_HOUSEHOLD },
  { "bao hiem y te ho gia dinh", LEX_SUBJECT, SUBJECT_HI | SUBJECT_HOUSEHOLD },
  { "bat buoc", LEX_MODIFIER, COMPULSORY },
  { "tu nguyen", LEX_MODIFIER, VOLUNTARY },
  { "hoc sinh , sinh vien", LEX_SUBJECT, SUBJECT_STUDENTS },
  { "hoc sinh sinh vien", LEX_SUBJECT, SUBJECT_STUDENTS },
  { "hoc sinh - sinh vien", LEX_SUBJECT, SUBJECT_STUDENTS },
  { "hssv", LEX_SUBJECT, SUBJECT_STUDENTS },
  /* Agencies and laws that have the same words in their names. */
  { "bao hiem xa hoi tinh", LEX_FILLER, 0 },
  { "bao hiem xa hoi viet nam", LEX_FILLER, 0 },
  { "bao hiem xa hoi cap huyen", LEX_FILLER, 0 },
  { "bao hiem xa hoi thanh pho", LEX_FILLER, 0 },
  { "bao hiem xa hoi huyen", LEX_FILLER, 0 },
  { "co quan bao hiem xa hoi", LEX_FILLER, 0 },
  { "bhxh tinh", LEX_FILLER, 0 },
  { "bhxh thanh pho", LEX_FILLER, 0 },
  { "bhxh viet nam", LEX_FILLER, 0 },
  { "bhxh cap huyen", LEX_FILLER, 0 },
  { "bhxh huyen", LEX_FILLER, 0 },
  { "co quan bhxh", LEX_FILLER, 0 },
  /* Whose targets they are, where not the issuer's. */
  { "bhxh viet nam giao", LEX_OWNER, 0 },
  { "bao hiem xa hoi viet nam giao", LEX_OWNER, 0 },
  { "hdnd tinh giao", LEX_OWNER, 0 },
  { "hoi dong nhan dan tinh giao", LEX_OWNER, 0 },
  { "trung uong giao", LEX_OWNER, 0 },
  { "chinh phu giao", LEX_OWNER, 0 },
  { "thu tuong chinh phu giao", LEX_OWNER, 0 },
  { "bo lao dong - thuong binh va xa hoi giao", LEX_OWNER, 0 },
  { "luat", LEX_LAW, 0 },
  { "bo luat", LEX_LAW, 0 },
  { "nghi quyet", LEX_LAW, 0 },
  { "nghi dinh", LEX_LAW, 0 },
  { "thong tu", LEX_LAW, 0 },
  { "quyet dinh", LEX_LAW, 0 },
  { "cong van", LEX_LAW, 0 },
  /* Of what a rate is the share. */
  { "luc luong lao dong", LEX_BASE, BASE_LABOUR_FORCE },
  { "llld", LEX_BASE, BASE_LABOUR_FORCE },
  { "luc luong lao dong ( llld )", LEX_BASE, BASE_LABOUR_FORCE },
  { "luc luong lao dong trong do tuoi", LEX_BASE, OF_AGE },
  { "luc luong lao dong trong do tuoi lao dong", LEX_BASE, OF_AGE },
  { "luc luong lao dong trong do tuoi ( llld )", LEX_BASE, OF_AGE },
  { "llld trong do tuoi", LEX_BASE, OF_AGE },
  { "llld trong do tuoi lao dong", LEX_BASE, OF_AGE },
  { "lao dong trong do tuoi", LEX_BASE, OF_AGE },
  { "nguoi lao dong trong do tuoi", LEX_BASE, OF_AGE },
  { "dan so", LEX_BASE, BASE_POPULATION },
  { "tong dan so", LEX_BASE, BASE_POPULATION },
  { "dan so trong do tuoi", LEX_BASE, BASE_POPULATION | BASE_WORKING_AGE },
  { "dan so trong do tuoi lao dong", LEX_BASE, BASE_POPULATION | BASE_WORKING_AGE },
  { "lao dong thuoc dien", LEX_BASE, BASE_COVERED },
  { "nguoi lao dong thuoc dien", LEX_BASE, BASE_COVERED },
  { "so nguoi thuoc dien", LEX_BASE, BASE_COVERED },
  { "nguoi thuoc dien", LEX_BASE, BASE_COVERED },
  { "doi tuong thuoc dien", LEX_BASE, BASE_COVERED },
  { "so voi", LEX_OVER, 0 },
  { "tren tong so", LEX_OVER, 0 },
  { "trong tong so", LEX_OVER, 0 },
  { "chiem", LEX_OVER, 0 },
  { "chiem ty le", LEX_OVER, 0 },
  /* How it is measured. */
  { "ty le", LEX_RATE, 0 },
  { "ti le", LEX_RATE, 0 },
  { "ty le bao phu", LEX_RATE, 0 },
  { "do bao phu", LEX_RATE, 0 },
  { "so nguoi", LEX_COUNT, 0 },
  { "so lao dong", LEX_COUNT, 0 },
  { "so luong", LEX_COUNT, 0 },
  { "so luong nguoi", LEX_COUNT, 0 },
  { "tong so nguoi", LEX_COUNT, 0 },
  { "so doi tuong", LEX_COUNT, 0 },
  { "toc do tang truong", LEX_GROWTH, 0 },
  { "toc do tang", LEX_GROWTH, 0 },
  { "tang truong", LEX_GROWTH, 0 },
  { "chi so phat trien", LEX_GROWTH, 0 },
  { "so voi nam truoc", LEX_GROWTH, 0 },
  { "so voi nam lien truoc", LEX_GROWTH, 0 },
  { "nam truoc = 100", LEX_GROWTH, 0 },
  { "so voi cung ky", LEX_GROWTH, 0 },
  { "tang len", LEX_FILLER, 0 },
  { "tang them", LEX_CHANGE, 0 },
  { "tang", LEX_CHANGE, 0 },
  { "giam", LEX_CHANGE, 0 },
  { "phat trien moi", LEX_CHANGE, 0 },
  { "phat trien them", LEX_CHANGE, 0 },
  { "binh quan", LEX_EACH, 0 },
  { "moi nam", LEX_EACH, 0 },
  { "hang nam", LEX_EACH, 0 },
  { "lan luot", LEX_IN_TURN, 0 },
  { "toi thieu", LEX_QUALIFIER, BHXH_QUALIFIER_AT_LEAST },
  { "it nhat", LEX_QUALIFIER, BHXH_QUALIFIER_AT_LEAST },
  { "tren", LEX_QUALIFIER, BHXH_QUALIFIER_AT_LEAST },
  { "hon", LEX_QUALIFIER, BHXH_QUALIFIER_AT_LEAST },
  { "khong thap hon", LEX_QUALIFIER, BHXH_QUALIFIER_AT_LEAST },
  { "khong duoi", LEX_QUALIFIER, BHXH_QUALIFIER_AT_LEAST },
  { "khoang", LEX_QUALIFIER, BHXH_QUALIFIER_ABOUT },
  { "xap xi", LEX_QUALIFIER, BHXH_QUALIFIER_ABOUT },
  { "gan", LEX_QUALIFIER, BHXH_QUALIFIER_ABOUT },
  { "toi da", LEX_QUALIFIER, BHXH_QUALIFIER_AT_MOST },
  { "duoi", LEX_QUALIFIER, BHXH_QUALIFIER_AT_MOST },
  { "khong qua", LEX_QUALIFIER, BHXH_QUALIFIER_AT_MOST },
  { "khong vuot qua", LEX_QUALIFIER, BHXH_QUALIFIER_AT_MOST },
  { "tro len", LEX_OR_MORE, 0 },
  { "da dat", LEX_DONE, 0 },
  { "da co", LEX_DONE, 0 },
  { "thuc hien", LEX_FILLER, 0 },
  /* How figures hang together. */
  { "trong do", LEX_PART, 0 },
  { "bao gom", LEX_PART, 0 },
  { "tuong ung", LEX_FOLLOWS, 0 },
  { "tuong ung voi", LEX_FOLLOWS, 0 },
  { "tuong duong", LEX_FOLLOWS, 0 },
  { "va", LEX_AND, 0 },
  { "len", LEX_UP_TO, 0 },
  /* Territories. */
  { "toan tinh", LEX_TOTAL, TRUE },
  { "toan thanh pho", LEX_TOTAL, TRUE },
  { "tong cong", LEX_TOTAL, 0 },
  { "tong so", LEX_TOTAL, 0 },
  { "tong", LEX_TOTAL, 0 },
  { "cong", LEX_TOTAL, 0 },
  { "ca nuoc", LEX_NATION, 0 },
  { "toan quoc", LEX_NATION, 0 },
  { "huyen", LEX_UNIT_TYPE, 0 },
  { "huyen dao", LEX_UNIT_TYPE, 0 },
  { "h .", LEX_UNIT_TYPE, 0 },
  { "thi xa", LEX_UNIT_TYPE, 0 },
  { "tx", LEX_UNIT_TYPE, 0 },
  { "tx .", LEX_UNIT_TYPE, 0 },
  { "thanh pho", LEX_UNIT_TYPE, 0 },
  { "tp", LEX_UNIT_TYPE, 0 },
  { "tp .", LEX_UNIT_TYPE, 0 },
  { "quan", LEX_UNIT_TYPE, 0 },
  { "phuong", LEX_UNIT_TYPE, 0 },
  { "xa", LEX_UNIT_TYPE, 0 },
  { "thi tran", LEX_UNIT_TYPE, 0 },
  { "dac khu", LEX_UNIT_TYPE, 0 },
  { "tinh", LEX_UNIT_TYPE, 0 },
  /* Headers of the columns that name rows. */
  { "tt", LEX_STUB, TRUE },
  { "stt", LEX_STUB, TRUE },
  { "so tt", LEX_STUB, TRUE },
  { "so thu tu", LEX_STUB, TRUE },
  { "don vi", LEX_STUB, FALSE },
  { "ten don vi", LEX_STUB, FALSE },
  { "don vi hanh chinh", LEX_STUB, FALSE },
  { "dia phuong", LEX_STUB, FALSE },
  { "dia ban", LEX_STUB, FALSE },
  { "huyen , thi xa , thanh pho", LEX_STUB, FALSE },
  { "huyen , thanh pho , thi xa", LEX_STUB, FALSE },
  { "huyen / thanh pho", LEX_STUB, FALSE },
  { "huyen , thanh pho", LEX_STUB, FALSE },
  { "noi dung", LEX_STUB, FALSE },
  { "chi tieu", LEX_STUB, FALSE },
  { "ten chi tieu", LEX_STUB, FALSE },
  { "ghi chu", LEX_FILLER, 0 },
  { "bieu", LEX_FILLER, 0 },
  { "bieu so", LEX_FILLER, 0 },
  { "phu luc", LEX_FILLER, 0 },
  { "phu luc so", LEX_FILLER, 0 },
  { "don vi tinh", LEX_FILLER, 0 },
  { "dvt", LEX_FILLER, 0 },
  { "don vi tinh : %", LEX_RATE, 0 },
  { "don vi tinh : nguoi", LEX_COUNT, 0 },
  { "dvt : %", LEX_RATE, 0 },
  { "dvt : nguoi", LEX_COUNT, 0 },
  /* Words that say nothing of a figure. */
  { "nguoi", LEX_FILLER, 0 },
  { "lao dong", LEX_FILLER, 0 },
  { "nguoi lao dong", LEX_FILLER, 0 },
  { "nghin nguoi", LEX_FILLER, 0 },
  { "trieu nguoi", LEX_FILLER, 0 },
  { "ngan nguoi", LEX_FILLER, 0 },
  { "phan tram", LEX_FILLER, 0 },
  { "tham gia", LEX_FILLER, 0 },
  { "co the", LEX_FILLER, 0 },
  { "bao phu", LEX_FILLER, 0 },
  { "phat trien", LEX_FILLER, 0 },
  { "doi tuong", LEX_FILLER, 0 },
  { "dat", LEX_FILLER, 0 },
  { "la", LEX_FILLER, 0 },
  { "so", LEX_FILLER, 0 },
  { "muc", LEX_FILLER, 0 },
  { "cua", LEX_FILLER, 0 },
  { "cac", LEX_FILLER, 0 },
  { "tai", LEX_FILLER, 0 },
  { "trong", LEX_FILLER, 0 },
  { "do tuoi", LEX_FILLER, 0 },
  { "trong do tuoi", LEX_FILLER, 0 },
  { "trong do tuoi lao dong", LEX_FILLER, 0 },
  { "tren dia ban", LEX_FILLER, 0 },
  { "tren dia ban tinh", LEX_TOTAL, TRUE },
  { "tren dia ban toan tinh", LEX_TOTAL, TRUE },
  { "giai doan", LEX_FILLER, 0 },
  { "ke hoach", LEX_FILLER, 0 },
  { "chi tieu giao", LEX_FILLER, 0 },
  { "muc tieu", LEX_FILLER, 0 },
  { "nam", LEX_FILLER, 0 },
  { "den", LEX_FILLER, 0 },
  { "den het", LEX_FILLER, 0 },
  { "het", LEX_FILLER, 0 },
  { "cuoi", LEX_FILLER, 0 },
  { "phan dau", LEX_FILLER, 0 },
  { "dam bao", LEX_FILLER, 0 },
  { "bao dam", LEX_FILLER, 0 },
  { "co", LEX_FILLER, 0 },
  { "se", LEX_FILLER, 0 },
  { "duoc", LEX_FILLER, 0 },
  { "voi", LEX_FILLER, 0 },
  { "vao", LEX_FILLER, 0 },
  { "theo", LEX_FILLER, 0 },
  { "dien", LEX_FILLER, 0 },
  { "dien bao phu", LEX_FILLER, 0 },
  { "nguoi dan", LEX_FILLER, 0 },
  { "nguoi tham gia", LEX_FILLER, 0 },
  { "toi", LEX_FILLER, 0 },
  { "hien co", LEX_FILLER, 0 },
  { "bang", LEX_FILLER, 0 },
  { "tu", LEX_FILLER, 0 },
  { "kinh te xa hoi", LEX_FILLER, 0 },
  { "xa hoi", LEX_FILLER, 0 },
};

/* Phrases of each first word, the longest first. */
struct _WordIndex
{
  GHashTable *by_word; /* char * -> GArray of WordRow */
  GStringChunk *chunk;
};

void
bhxh_words_free (WordIndex *index)
{
  if (index == NULL)
    return;
  g_hash_table_unref (index->by_word);
  g_string_chunk_free (index->chunk);
  g_free (index);
}

/* The longest first, as the first that fits is taken. */
static void
insert (WordIndex *index, WordRow row)
{
  g_autofree char *first = g_strndup (row.phrase, strcspn (row.phrase, " "));
  GArray *rows = g_hash_table_lookup (index->by_word, first);
  guint at = 0;

  if (rows == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (WordRow));
      g_hash_table_insert (index->by_word, g_strdup (first), rows);
    }
  while (at < rows->len &&
         strlen (g_array_index (rows, WordRow, at).phrase) >= strlen (row.phrase))
    at++;
  g_array_insert_val (rows, at, row);
}

WordIndex *
bhxh_words_new (void)
{
  WordIndex *index = g_new0 (WordIndex, 1);

  index->chunk = g_string_chunk_new (4096);
  index->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (vocabulary); i++)
    insert (index, vocabulary[i]);
  return index;
}

void
bhxh_words_add (WordIndex *index, const char *phrase, LexemeKind kind, guint64 value)
{
  const WordRow row = { g_string_chunk_insert (index->chunk, phrase), kind, value };

  insert (index, row);
}

/* The number of tokens whose keys are the words of @phrase; 0 when they are not. */
static guint
count_matching (const char *phrase, const Token *tokens, guint n, const char *keys)
{
  for (guint i = 0; i < n; i++)
    {
      const char *key = keys + tokens[i].key;
      const gsize length = strlen (key);

      if (strncmp (phrase, key, length) != 0)
        return 0;
      if (phrase[length] == '\0')
        return i + 1;
      if (phrase[length] != ' ')
        return 0;
      phrase += length + 1;
    }
  return 0;
}

const WordRow *
bhxh_words_find (const WordIndex *index,
                 const Token *tokens,
                 guint n,
                 const char *keys,
                 guint *n_tokens)
{
  const GArray *rows = g_hash_table_lookup (index->by_word, keys + tokens[0].key);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WordRow *row = &g_array_index (rows, WordRow, i);

      *n_tokens = count_matching (row->phrase, tokens, n, keys);
      if (*n_tokens > 0)
        return row;
    }
  return NULL;
}
