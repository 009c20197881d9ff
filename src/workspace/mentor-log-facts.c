/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorLogFacts. One function reads them from a tree, whether that comes from a file or from an
 * entry that is open, so that a row says the same of both.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-fold.h"
#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "store/mentor-log-files.h"
#include "workspace/mentor-log-facts-private.h"

/* More than most entries hold, so that their text needn't be moved while it grows. */
#define TEXT_SIZE 4096

static char *
dup_string (JsonObject *object, const char *member)
{
  const char *value = "";

  mentor_json_get_string (object, member, &value);
  return g_strdup (value);
}

static MentorLogKind
read_kind (JsonObject *object)
{
  const char *nick = "";

  mentor_json_get_string (object, "kind", &nick);
  if (g_str_equal (nick, "reflection"))
    return MENTOR_LOG_REFLECTION;
  if (g_str_equal (nick, "note"))
    return MENTOR_LOG_NOTE;
  return MENTOR_LOG_MEETING;
}

static MentorLogAuthor
read_author (JsonObject *object)
{
  const char *nick = "";

  mentor_json_get_string (object, "author", &nick);
  if (g_str_equal (nick, "mentee"))
    return MENTOR_LOG_MENTEE;
  if (g_str_equal (nick, "mentor"))
    return MENTOR_LOG_MENTOR;
  return MENTOR_LOG_NOBODY;
}

/* Fields */

static void
add_field (GArray *fields, GString *text, const char *id, const char *value)
{
  MentorLogField field = { g_intern_string (id), (guint) text->len };

  g_array_append_val (fields, field);
  g_string_append (text, value);
  g_string_append_c (text, '\0');
}

static JsonObject *
get_object_at (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Objects with a text each. @id: (nullable): what the fields are; %NULL: the objects' own ids */
static void
add_texts (GArray *fields, GString *text, JsonObject *object, const char *member, const char *id,
           const char *goal)
{
  JsonArray *array = NULL;

  if (mentor_json_get_array (object, member, &array) != MENTOR_JSON_OK)
    return;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *item = get_object_at (array, i);
      const char *own_id = "", *value = "", *belongs_to = "";

      if (item == NULL)
        continue;
      mentor_json_get_string (item, "id", &own_id);
      mentor_json_get_string (item, "text", &value);
      if (*value == '\0')
        continue;
      add_field (fields, text, id != NULL ? id : own_id, value);
      if (goal == NULL)
        continue;
      mentor_json_get_string (item, "goal", &belongs_to);
      add_field (fields, text, goal, belongs_to);
    }
}

static void
read_fields (MentorLogFacts *self, JsonObject *object)
{
  GString *text = g_string_sized_new (TEXT_SIZE);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (MentorLogField));
  g_auto (GStrv) tags = NULL;
  const char *place = "";

  add_texts (fields, text, object, "answers", NULL, NULL);
  add_texts (fields, text, object, "results", MENTOR_LOG_FIELD_RESULT, MENTOR_LOG_FIELD_GOAL);
  add_texts (fields, text, object, "agenda", MENTOR_LOG_FIELD_POINT, NULL);
  mentor_json_get_strings (object, "tags", &tags);
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    add_field (fields, text, MENTOR_LOG_FIELD_TAG, tags[i]);
  mentor_json_get_string (object, "place", &place);
  if (*place != '\0')
    add_field (fields, text, MENTOR_LOG_FIELD_PLACE, place);

  self->fields = fields;
  /* What is folded is one string: the NULs become line breaks, which folding makes spaces of
   * everywhere else. */
  {
    GString *folded = g_string_sized_new (text->len + 1);

    for (guint i = 0; i < fields->len; i++)
      {
        mentor_fold_append (folded,
                            text->str + g_array_index (fields, MentorLogField, i).start);
        g_string_append_c (folded, '\n');
      }
    self->folded = g_string_free (folded, FALSE);
  }
  {
    gsize size = text->len + 1;

    self->text = g_realloc (g_string_free (text, FALSE), size);
  }
}

/* The first line that says something, as mentor_log_entry_get_first_line() has it. */
static char *
dup_first_line (const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL)
    return NULL;
  while (g_ascii_isspace (*value))
    value++;
  line = g_strchomp (g_strndup (value, strcspn (value, "\r\n")));
  return *line != '\0' ? g_steal_pointer (&line) : NULL;
}

static char *
find_title (MentorLogFacts *self)
{
  static const char *const telling[] = { "log-today-topics", "log-today-outcome", "log-note" };
  char *line = NULL;

  for (guint i = 0; line == NULL && i < G_N_ELEMENTS (telling); i++)
    line = dup_first_line (_mentor_log_facts_get (self, telling[i], 0));
  for (guint i = 0; line == NULL && i < self->fields->len; i++)
    {
      MentorLogField *field = &g_array_index (self->fields, MentorLogField, i);
      if (*field->id != '#')
        line = dup_first_line (self->text + field->start);
    }
  return line != NULL ? line : g_strdup ("");
}

MentorLogFacts *
_mentor_log_facts_new (const char *name, JsonNode *tree)
{
  MentorLogFacts *self = g_new0 (MentorLogFacts, 1);
  JsonObject *object = json_node_get_object (tree);

  self->name = g_strdup (name);
  self->id = dup_string (object, "id");
  self->date = dup_string (object, "date");
  self->time = dup_string (object, "time");
  self->kind = read_kind (object);
  self->author = read_author (object);
  self->next_date = dup_string (object, "next-date");
  self->next_time = dup_string (object, "next-time");
  self->next_place = dup_string (object, "next-place");
  read_fields (self, object);
  self->title = find_title (self);
  return self;
}

static MentorLogFacts *
new_failed (const char *name, const char *problem)
{
  MentorLogFacts *self = g_new0 (MentorLogFacts, 1);
  g_autofree char *date = NULL;

  self->name = g_strdup (name);
  self->id = g_strdup (name);
  self->title = g_path_get_basename (name);
  self->problem = g_strdup (problem);
  /* The name only guesses, but it is all there is. */
  date = g_strndup (self->title, strlen ("YYYY-MM-DD"));
  self->date = g_strdup (mentor_date_is_valid (date) ? date : "");
  self->time = g_strdup ("");
  self->next_date = g_strdup ("");
  self->next_time = g_strdup ("");
  self->next_place = g_strdup ("");
  self->text = g_strdup ("");
  self->folded = g_strdup ("");
  self->fields = g_array_new (FALSE, FALSE, sizeof (MentorLogField));
  return self;
}

MentorLogFacts *
_mentor_log_facts_load (const char *folder, const char *name, char **look)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *shown = NULL;
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status = { 0 };
  g_autoptr (GBytes) bytes = mentor_file_read_status (path, &status, &error);
  g_autoptr (JsonNode) tree = NULL;
  MentorLogFacts *self;

  if (look != NULL)
    *look = mentor_log_files_describe (&status);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return NULL;
  if (bytes == NULL)
    return new_failed (name, error->message);

  tree = mentor_json_parse_unsealed (bytes, &error);
  if (tree != NULL && mentor_document_check (MENTOR_TYPE_LOG_ENTRY, tree, NULL, &error))
    self = _mentor_log_facts_new (name, tree);
  else
    {
      shown = g_filename_display_basename (path);
      problem = g_strdup_printf (_("“%s” can’t be read: %s"), shown, error->message);
      self = new_failed (name, problem);
    }
  self->changed = (gint64) status.st_ctim.tv_sec;
  return self;
}

void
_mentor_log_facts_free (MentorLogFacts *self)
{
  g_free (self->name);
  g_free (self->id);
  g_free (self->date);
  g_free (self->time);
  g_free (self->title);
  g_free (self->problem);
  g_free (self->next_date);
  g_free (self->next_time);
  g_free (self->next_place);
  g_free (self->text);
  if (self->pack != NULL)
    g_atomic_rc_box_release (self->pack);
  else
    g_free (self->folded);
  g_array_unref (self->fields);
  g_free (self);
}

void
_mentor_log_facts_pack (GPtrArray *all)
{
  gsize total = 1;
  char *pack, *at;

  for (guint i = 0; i < all->len; i++)
    total += strlen (((MentorLogFacts *) g_ptr_array_index (all, i))->folded) + 1;
  pack = at = g_atomic_rc_box_alloc (total);
  for (guint i = 0; i < all->len; i++)
    {
      MentorLogFacts *facts = g_ptr_array_index (all, i);
      char *folded = facts->folded;

      facts->folded = at;
      facts->pack = g_atomic_rc_box_acquire (pack);
      at = g_stpcpy (at, folded) + 1;
      g_free (folded);
    }
  g_atomic_rc_box_release (pack);
}

const char *
_mentor_log_facts_get (const MentorLogFacts *self, const char *id, guint n)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      MentorLogField *field = &g_array_index (self->fields, MentorLogField, i);
      if (g_str_equal (field->id, id) && n-- == 0)
        return self->text + field->start;
    }
  return NULL;
}

guint
_mentor_log_facts_count (const MentorLogFacts *self, const char *id)
{
  guint n = 0;

  for (guint i = 0; i < self->fields->len; i++)
    n += g_str_equal (g_array_index (self->fields, MentorLogField, i).id, id);
  return n;
}

int
_mentor_log_facts_compare (const MentorLogFacts *a, const MentorLogFacts *b)
{
  int order = strcmp (b->date, a->date);

  if (order == 0)
    order = strcmp (b->time, a->time);
  if (order == 0)
    order = strcmp (a->id, b->id);
  return order;
}

const MentorLogFacts *
_mentor_log_facts_find_next_meeting (const MentorLogFacts *(*get) (gpointer data, guint i),
                                     gpointer data, guint n, const char *today, const char **date,
                                     const char **time, const char **place)
{
  const MentorLogFacts *found = NULL;

  /* Newest first: the entries ahead, the soonest last; then the meeting that was held last. */
  for (guint i = 0; i < n; i++)
    {
      const MentorLogFacts *facts = get (data, i);

      if (facts->problem != NULL || facts->kind != MENTOR_LOG_MEETING)
        continue;
      if (strcmp (facts->date, today) > 0)
        {
          const char *at = _mentor_log_facts_get (facts, MENTOR_LOG_FIELD_PLACE, 0);

          found = facts;
          *date = facts->date;
          *time = facts->time;
          *place = at != NULL ? at : "";
          continue;
        }
      if (strcmp (facts->next_date, today) >= 0
          && (found == NULL || strcmp (facts->next_date, *date) <= 0))
        {
          found = facts;
          *date = facts->next_date;
          *time = facts->next_time;
          *place = facts->next_place;
        }
      break;
    }
  return found;
}
