/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where a value stands in a JSON text: jansson keeps no places, so the text, which is
 * known to be good, is walked again for each problem.
 */
#include "codec/json.h"

#include <string.h>

static const char *
skip_space (const char *at, const char *end)
{
  while (at < end && strchr (" \t\r\n", *at) != NULL && *at != '\0')
    at++;
  return at;
}

/* Behind the string that begins at @at. */
static const char *
skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    if (*at == '\\')
      at++;
  return at < end ? at + 1 : end;
}

/* Behind the value that begins at @at. */
static const char *
skip_value (const char *at, const char *end)
{
  gsize depth = 0;

  do
    {
      if (*at == '"')
        {
          at = skip_string (at, end);
          continue;
        }
      if (*at == '{' || *at == '[')
        depth++;
      else if (*at == '}' || *at == ']')
        {
          if (depth == 0)
            return at;
          depth--;
        }
      else if (depth == 0 && *at == ',')
        return at;
      at++;
    }
  while (at < end && (depth > 0 || strchr (",}] \t\r\n", *at) == NULL));
  return at;
}

static gboolean
is_key (const char *at, const char *end, const char *key)
{
  g_autoptr (json_t) value = json_loadb (at, (gsize) (end - at), JSON_DECODE_ANY, NULL);

  return g_strcmp0 (json_string_value (value), key) == 0;
}

/* The next member or item behind @at: past its comma; NULL at the end. */
static const char *
next_item (const char *at, const char *end)
{
  at = skip_space (at, end);
  return at < end && *at == ',' ? skip_space (at + 1, end) : NULL;
}

/* From the object at @at to the member @key: where its value begins, and its name. */
static const char *
enter_object (const char *at, const char *end, const char *key, const char **name)
{
  if (at >= end || *at != '{')
    return NULL;
  at = skip_space (at + 1, end);
  while (at != NULL && at < end && *at == '"')
    {
      const char *behind = skip_string (at, end);
      const char *value = skip_space (behind, end);

      value = value < end ? skip_space (value + 1, end) : end;
      if (is_key (at, behind, key))
        {
          *name = at;
          return value < end ? value : NULL;
        }
      at = value < end ? next_item (skip_value (value, end), end) : NULL;
    }
  return NULL;
}

static const char *
enter_list (const char *at, const char *end, gsize index)
{
  if (at >= end || *at != '[')
    return NULL;
  at = skip_space (at + 1, end);
  for (; at != NULL && at < end && index > 0; index--)
    at = next_item (skip_value (at, end), end);
  return at != NULL && at < end && *at != ']' ? at : NULL;
}

static Place
count_to (const char *text, const char *at, const char *file)
{
  Place place = { .file = file, .line = 1, .column = 1 };

  for (; text < at; text++)
    if (*text == '\n')
      {
        place.line++;
        place.column = 1;
      }
    else
      place.column += ((guchar) *text & 0xC0) != 0x80;
  return place;
}

Place
bhxh_json_find_place (const char *text,
                      gsize length,
                      const char *file,
                      const JsonStep *steps,
                      guint n_steps,
                      gboolean wants_key)
{
  const char *end = text + length;
  const char *name = NULL;
  const char *at;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    text += 3;
  at = skip_space (text, end);
  for (guint i = 0; i < n_steps && at != NULL; i++)
    {
      name = NULL;
      at = steps[i].key != NULL ? enter_object (at, end, steps[i].key, &name)
                                : enter_list (at, end, steps[i].index);
    }
  if (at == NULL)
    return (Place){ .file = file };
  return count_to (text, wants_key && name != NULL ? name : at, file);
}
