/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The example pair: compiled in, written into a folder like any pair. Its texts were written as on
 * a certain day; every date in it moves with the calendar, so that "next meeting" is always ahead.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/mentor-content.h"
#include "model/mentor-date.h"
#include "record/mentor-json.h"
#include "record/mentor-record.h"
#include "store/mentor-file.h"
#include "workspace/mentor-example.h"

/* The day on which the example was written. */
#define WRITTEN_ON "2026-11-21"

static JsonNode *shift (JsonNode *node, int days);

static char *
shift_text (const char *text, int days)
{
  GDate date;
  char day[sizeof "YYYY-MM-DD"];

  if (strlen (text) < 10)
    return NULL;
  g_strlcpy (day, text, sizeof day);
  if (!mentor_date_is_valid (day)
      || (text[10] != '\0' && !mentor_timestamp_is_valid (text)))
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) atoi (day + 8), (GDateMonth) atoi (day + 5),
                  (GDateYear) atoi (day));
  if (days >= 0)
    g_date_add_days (&date, (guint) days);
  else
    g_date_subtract_days (&date, (guint) -days);
  return g_strdup_printf ("%04u-%02u-%02u%s", (guint) g_date_get_year (&date), (guint) g_date_get_month (&date),
                          (guint) g_date_get_day (&date), text + 10);
}

static JsonNode *
shift_object (JsonObject *object, int days)
{
  g_autoptr (JsonObject) shifted = json_object_new ();
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (shifted, l->data,
                            shift (json_object_get_member (object, l->data), days));
  return json_node_init_object (json_node_alloc (), shifted);
}

static JsonNode *
shift_array (JsonArray *array, int days)
{
  g_autoptr (JsonArray) shifted = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (shifted, shift (json_array_get_element (array, i), days));
  return json_node_init_array (json_node_alloc (), shifted);
}

static JsonNode *
shift (JsonNode *node, int days)
{
  g_autofree char *text = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return shift_object (json_node_get_object (node), days);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return shift_array (json_node_get_array (node), days);
  if (mentor_json_node_is_string (node))
    text = shift_text (json_node_get_string (node), days);
  return text != NULL ? json_node_init_string (json_node_alloc (), text) : json_node_copy (node);
}

static gboolean
write_file (const char *from, const char *to, int days, GError **error)
{
  g_autoptr (GBytes) bytes = mentor_content_lookup (from, error);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, error) : NULL;
  g_autoptr (JsonNode) shifted = tree != NULL ? shift (tree, days) : NULL;
  g_autoptr (GBytes) text = shifted != NULL ? mentor_json_print (shifted, error) : NULL;

  return text != NULL && mentor_file_write_aside (to, text, error);
}

/* Names of log entries begin with their date. */
static gboolean
write_folder (const char *from, const char *to, int days, GError **error)
{
  g_auto (GStrv) names = mentor_content_list (from, error);

  if (names == NULL || !mentor_file_make_private_folder (to, error))
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean is_folder = g_str_has_suffix (names[i], "/");
      g_autofree char *name = g_strndup (names[i], strlen (names[i]) - (is_folder ? 1 : 0));
      g_autofree char *date = g_strndup (name, strlen ("YYYY-MM-DD"));
      g_autofree char *shifted = mentor_date_is_valid (date) ? shift_text (date, days) : NULL;
      g_autofree char *new_name
          = shifted != NULL ? g_strconcat (shifted, name + strlen (date), NULL) : g_strdup (name);
      g_autofree char *source = g_strconcat (from, "/", name, NULL);
      g_autofree char *target = g_build_filename (to, new_name, NULL);

      if (!(is_folder ? write_folder : write_file) (source, target, days, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
mentor_example_write (const char *folder, const char *today, GError **error)
{
  /* Translators: the language of the example pair that fits the translation: "da" or "en" */
  const char *language = C_ ("language of the example", "en");
  g_autofree char *source
      = g_strconcat ("example/", g_str_equal (language, "da") ? "da" : "en", NULL);
  g_autofree char *now = today != NULL ? g_strdup (today) : mentor_date_today ();
  int days;

  if (!mentor_date_days_between (WRITTEN_ON, now, &days))
    g_return_val_if_reached (FALSE);
  /* Whole weeks, so that meetings stay on working days. */
  return write_folder (source, folder, days / 7 * 7, error);
}
