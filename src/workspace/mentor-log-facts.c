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
#define N_FIELDS  8

#define N_STRINGS 9

/* Facts while they are gathered: their texts in one, which grows, so that the places are known only
 * at the end. */
typedef struct
{
  MentorLogFacts *facts;
  GString *text;
  GString *folded;
  struct
  {
    char **to;
    gsize at;
  } strings[N_STRINGS];
  guint n;
} Draft;

static void
add_string (Draft *draft, char **to, const char *value)
{
  g_assert (draft->n < N_STRINGS);

  draft->strings[draft->n].to = to;
  draft->strings[draft->n].at = draft->text->len;
  draft->n++;
  g_string_append_len (draft->text, value, (gssize) strlen (value) + 1);
}

static void
add_member (Draft *draft, char **to, JsonObject *object, const char *member)
{
  const char *value = "";

  mentor_json_get_string (object, member, &value);
  add_string (draft, to, value);
}

static void
begin (Draft *draft)
{
  *draft = (Draft){ .facts = g_new0 (MentorLogFacts, 1),
                    .text = g_string_sized_new (TEXT_SIZE),
                    .folded = g_string_sized_new (TEXT_SIZE) };
  draft->facts->fields = g_array_sized_new (FALSE, FALSE, sizeof (MentorLogField), N_FIELDS);
}

static MentorLogFacts *
end (Draft *draft, MentorLogPack *pack)
{
  MentorLogFacts *self = draft->facts;

  self->text = _mentor_log_room_take (pack != NULL ? &pack->texts : NULL, draft->text,
                                      &self->text_block);
  self->folded = _mentor_log_room_take (pack != NULL ? &pack->folded : NULL, draft->folded,
                                        &self->folded_block);
  for (guint i = 0; i < draft->n; i++)
    *draft->strings[i].to = self->text + draft->strings[i].at;
  g_string_free (draft->text, TRUE);
  g_string_free (draft->folded, TRUE);
  return self;
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
read_fields (Draft *draft, JsonObject *object)
{
  GString *text = draft->text;
  GArray *fields = draft->facts->fields;
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

  /* What is folded is one string: the NULs become line breaks, which folding makes spaces of
   * everywhere else. */
  for (guint i = 0; i < fields->len; i++)
    {
      mentor_fold_append (draft->folded,
                          text->str + g_array_index (fields, MentorLogField, i).start);
      g_string_append_c (draft->folded, '\n');
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
  return line;
}

static MentorLogFacts *
read_facts (const char *name, JsonNode *tree, MentorLogPack *pack)
{
  JsonObject *object = json_node_get_object (tree);
  g_autofree char *title = NULL;
  MentorLogFacts *self;
  Draft draft;

  begin (&draft);
  self = draft.facts;
  self->kind = read_kind (object);
  self->author = read_author (object);
  read_fields (&draft, object);
  self->text = draft.text->str;
  title = find_title (self);
  add_string (&draft, &self->name, name);
  add_string (&draft, &self->title, title != NULL ? title : "");
  add_member (&draft, &self->id, object, "id");
  add_member (&draft, &self->date, object, "date");
  add_member (&draft, &self->time, object, "time");
  add_member (&draft, &self->next_date, object, "next-date");
  add_member (&draft, &self->next_time, object, "next-time");
  add_member (&draft, &self->next_place, object, "next-place");
  return end (&draft, pack);
}

MentorLogFacts *
_mentor_log_facts_new (const char *name, JsonNode *tree)
{
  return read_facts (name, tree, NULL);
}

static MentorLogFacts *
new_failed (const char *name, const char *problem)
{
  g_autofree char *title = g_path_get_basename (name);
  /* The name only guesses, but it is all there is. */
  g_autofree char *date = g_strndup (title, strlen ("YYYY-MM-DD"));
  MentorLogFacts *self;
  Draft draft;

  begin (&draft);
  self = draft.facts;
  add_string (&draft, &self->name, name);
  add_string (&draft, &self->id, name);
  add_string (&draft, &self->title, title);
  add_string (&draft, &self->problem, problem);
  add_string (&draft, &self->date, mentor_date_is_valid (date) ? date : "");
  add_string (&draft, &self->time, "");
  add_string (&draft, &self->next_date, "");
  add_string (&draft, &self->next_time, "");
  add_string (&draft, &self->next_place, "");
  return end (&draft, NULL);
}

MentorLogFacts *
_mentor_log_facts_load (int folder, const char *name, char **look, MentorLogPack *pack)
{
  g_autofree char *shown = NULL;
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status = { 0 };
  g_autoptr (GBytes) bytes = mentor_file_read_in (folder, name, &status, &error);
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
    self = read_facts (name, tree, pack);
  else
    {
      shown = g_filename_display_basename (name);
      problem = g_strdup_printf (_("“%s” can’t be read: %s"), shown, error->message);
      self = new_failed (name, problem);
    }
  self->changed = (gint64) status.st_ctim.tv_sec;
  return self;
}

void
_mentor_log_facts_free (MentorLogFacts *self)
{
  _mentor_log_room_release (self->text, self->text_block);
  _mentor_log_room_release (self->folded, self->folded_block);
  g_array_unref (self->fields);
  g_free (self);
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
