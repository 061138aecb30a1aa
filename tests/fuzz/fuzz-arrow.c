/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Any bytes as a stream of record batches over the bundled plan: they choose the columns,
 * their formats, what they claim of themselves, and what stands in their buffers. Figures
 * or an error come of it, and all that was given is released once. How long a buffer is
 * no reader of Arrow can check, so that these are as long as they must be.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

#define MAX_COLUMNS 6
#define MAX_ROWS 8
#define MAX_BUFFERS 5
#define BUFFER_BYTES 1024

static const char *const names[] = { "unit",  "indicator", "period", "value",
                                     "stage", "as_of",     "Đơn vị", "" };
static const char *const formats[] = {
  "u",         "vu",     "U",       "vu",     "c",          "C",           "s",
  "S",         "i",      "I",       "l",      "L",          "f",           "g",
  "n",         "tdD",    "tdm",     "tss:",   "tsm:",       "tsu:",        "tsn:",
  "tsu:UTC",   "b",      "",        "z",      "d:",         "d:,",         "d:9,1,32",
  "d:18,2,64", "d:38,1", "d:38,38", "d:9,-3", "d:76,2,256", "d:76,76,256",
};
static const char words[] = "461si_rate2024finalsi_voluntary_persons21.6\xff";
static const char more_words[] = "si_voluntary_persons";
static const gint64 view_sizes[] = { sizeof words, sizeof more_words };

/* Bytes that choose; nothing but zeros behind the last one. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Choice;

static guint8
choose (Choice *choice)
{
  return choice->at < choice->end ? *choice->at++ : 0;
}

typedef struct
{
  struct ArrowSchema schema;
  struct ArrowArray array;
  const void *buffers[MAX_BUFFERS];
  guint8 validity[BUFFER_BYTES];
  guint8 values[BUFFER_BYTES];
} Column;

typedef struct
{
  Choice choice;
  Column columns[2 * MAX_COLUMNS]; /* those, and their dictionaries */
  struct ArrowSchema *schemas[MAX_COLUMNS];
  struct ArrowArray *arrays[MAX_COLUMNS];
  guint n_columns;
  guint n_batches;
  guint n_held; /* given and not released */
} Stream;

static void
release_schema (struct ArrowSchema *schema)
{
  Stream *stream = schema->private_data;

  g_assert_cmpuint (stream->n_held, >, 0);
  stream->n_held--;
  schema->release = NULL;
}

static void
release_array (struct ArrowArray *array)
{
  Stream *stream = array->private_data;

  g_assert_cmpuint (stream->n_held, >, 0);
  stream->n_held--;
  array->release = NULL;
}

/* A small number, mostly; now and then one that cannot be. */
static gint64
choose_count (Choice *choice)
{
  static const gint64 odd[] = { -1, -2, G_MAXINT64, G_MININT64 };
  const guint8 chosen = choose (choice);

  return chosen < 0xf8 ? chosen % (MAX_ROWS + 1) : odd[chosen % G_N_ELEMENTS (odd)];
}

/* Offsets may go back, but stay within the words. */
static void
fill_offsets (Choice *choice, guint8 *values, gboolean is_large)
{
  const gsize width = is_large ? sizeof (gint64) : sizeof (gint32);

  for (gsize i = 0; i < BUFFER_BYTES / width; i++)
    {
      const gint64 large = i <= 2 * MAX_ROWS ? choose (choice) % sizeof words : 0;
      const gint32 small = (gint32) large;

      memcpy (values + i * width, is_large ? (const void *) &large : &small, width);
    }
}

static void
keep_schema (struct ArrowSchema *schema)
{
  schema->release = NULL;
}

static void
keep_array (struct ArrowArray *array)
{
  array->release = NULL;
}

/* Lengths and places are near what there is of words, mostly. */
static void
fill_views (Choice *choice, guint8 *values)
{
  for (guint i = 0; i < 2 * MAX_ROWS; i++)
    {
      const gint32 length = (gint32) choose (choice) % 32 - (choose (choice) == 0xff);
      const gint32 rest[] = { (gint32) choose (choice) % 4 - 1,
                              (gint32) choose (choice) % (gint32) sizeof words - 1 };
      guint8 *view = values + i * 16;

      memcpy (view, &length, sizeof length);
      if (length <= 12)
        memcpy (view + 4, words + choose (choice) % (sizeof words - 12), 12);
      else
        memcpy (view + 8, rest, sizeof rest);
    }
}

static void
make_schema (Stream *stream, guint number, gboolean has_dictionary)
{
  Column *column = &stream->columns[number];

  column->schema = (struct ArrowSchema){
    .format = formats[choose (&stream->choice) % G_N_ELEMENTS (formats)],
    .name = names[choose (&stream->choice) % G_N_ELEMENTS (names)],
    .dictionary = has_dictionary ? &stream->columns[MAX_COLUMNS + number].schema : NULL,
    .release = keep_schema,
  };
}

static void
make_array (Stream *stream, guint number, gboolean has_dictionary)
{
  Column *column = &stream->columns[number];
  Choice *choice = &stream->choice;
  const char *format = column->schema.format;
  const gboolean is_view = g_str_equal (format, "vu");
  const gboolean is_text = g_str_equal (format, "u") || g_str_equal (format, "U");

  for (guint i = 0; i < MAX_ROWS * sizeof (gint64); i++)
    {
      column->validity[i] = choose (choice);
      column->values[i] = choose (choice);
    }
  if (is_view)
    fill_views (choice, column->values);
  if (is_text)
    fill_offsets (choice, column->values, *format == 'U');
  column->buffers[0] = choose (choice) % 2 == 0 ? column->validity : NULL;
  column->buffers[1] = choose (choice) % 16 != 15 ? column->values : NULL;
  column->buffers[2] = choose (choice) % 16 != 15 ? words : NULL;
  column->buffers[3] = choose (choice) % 16 != 15 ? more_words : NULL;
  column->buffers[4] = choose (choice) % 16 != 15 ? view_sizes : NULL;
  column->array = (struct ArrowArray){
    .length = choose_count (choice),
    .offset = choose_count (choice),
    .null_count = choose_count (choice),
    .n_buffers = choose (choice) % 16 == 15 ? choose (choice) % 4
                 : is_view                  ? 5
                 : is_text                  ? 3
                                            : 2,
    .buffers = column->buffers,
    .dictionary = has_dictionary ? &stream->columns[MAX_COLUMNS + number].array : NULL,
    .release = choose (choice) != 0xff ? keep_array : NULL,
  };
}

static int
get_schema (struct ArrowArrayStream *given, struct ArrowSchema *out)
{
  Stream *stream = given->private_data;
  const guint8 shape = choose (&stream->choice);

  if (shape == 0xff)
    return 5;
  stream->n_columns = shape % (MAX_COLUMNS + 1);
  for (guint i = 0; i < stream->n_columns; i++)
    {
      const gboolean has_dictionary = choose (&stream->choice) % 4 == 3;

      make_schema (stream, i, has_dictionary);
      if (has_dictionary)
        make_schema (stream, MAX_COLUMNS + i, FALSE);
      stream->schemas[i] = &stream->columns[i].schema;
    }
  stream->n_held++;
  *out = (struct ArrowSchema){ .format = shape == 0xfe ? "i" : "+s",
                               .n_children = stream->n_columns,
                               .children = stream->schemas,
                               .release = release_schema,
                               .private_data = stream };
  return 0;
}

static int
get_next (struct ArrowArrayStream *given, struct ArrowArray *out)
{
  Stream *stream = given->private_data;
  Choice *choice = &stream->choice;

  *out = (struct ArrowArray){ .release = NULL };
  if (stream->n_batches == 0)
    return choose (choice) == 0xff ? 5 : 0;
  stream->n_batches--;
  for (guint i = 0; i < stream->n_columns; i++)
    {
      const gboolean has_dictionary = stream->columns[i].schema.dictionary != NULL;

      make_array (stream, i, has_dictionary != (choose (choice) == 0xff));
      if (stream->columns[i].array.dictionary != NULL)
        {
          if (!has_dictionary)
            make_schema (stream, MAX_COLUMNS + i, FALSE);
          make_array (stream, MAX_COLUMNS + i, FALSE);
        }
      stream->arrays[i] = &stream->columns[i].array;
    }
  stream->n_held++;
  *out = (struct ArrowArray){ .length = choose_count (choice),
                              .offset = choose_count (choice),
                              .n_children = stream->n_columns,
                              .children = stream->arrays,
                              .release = release_array,
                              .private_data = stream };
  return 0;
}

static const char *
get_last_error (struct ArrowArrayStream *given)
{
  Stream *stream = given->private_data;

  return choose (&stream->choice) % 2 == 0 ? "\xff is wrong" : NULL;
}

static void
release_stream (struct ArrowArrayStream *given)
{
  g_assert_nonnull (given->release);
  given->release = NULL;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  static BhxhPlan *plan = NULL;
  g_autofree Stream *stream = g_new0 (Stream, 1);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  struct ArrowArrayStream given = { get_schema, get_next, get_last_error, release_stream,
                                    stream };

  if (plan == NULL)
    plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_assert_nonnull (plan);
  stream->choice = (Choice){ data, data + size };
  stream->n_batches = choose (&stream->choice) % 4;
  if (choose (&stream->choice) % 2 == 1)
    bhxh_options_set_float_decimals (options, 1);
  figures = bhxh_figures_import_arrow (plan, "a.arrow", &given, options, &error);
  g_assert_true ((figures == NULL) == (error != NULL));
  g_assert_null (given.release);
  g_assert_cmpuint (stream->n_held, ==, 0);
  return 0;
}
