/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorProgramme: a programme's document. What a programme doesn't say itself (role sets, the
 * logbook's template, the agenda, the questions) it takes from the one called "common".
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "content/mentor-content.h"
#include "content/mentor-programme.h"
#include "content/mentor-question.h"
#include "record/mentor-json.h"

#define COMMON "common"
#define OWN "own"

struct _MentorProgramme
{
  MentorDocument parent_instance;

  /* Role sets without what "roles-off" names, by id; made when they are asked for. */
  GHashTable *reduced;
};

G_DEFINE_FINAL_TYPE (MentorProgramme, mentor_programme, MENTOR_TYPE_DOCUMENT)

static void
mentor_programme_finalize (GObject *object)
{
  g_clear_pointer (&MENTOR_PROGRAMME (object)->reduced, g_hash_table_unref);
  G_OBJECT_CLASS (mentor_programme_parent_class)->finalize (object);
}

static void
mentor_programme_class_init (MentorProgrammeClass *klass)
{
  static const char *const numbers[]
      = { "meetings", "duration-min", "duration-max", "months", "start-meetings",
          "start-interval-weeks", "interval-weeks", "interval-weeks-max" };
  /* When the matrix asks the handbook's questions (inventory MAT-1 … MAT-4). */
  static const struct
  {
    const char *name;
    int value;
  } thresholds[] = {
    { "matrix-neither-share", 20 }, { "matrix-organisation-count", 8 },
    { "matrix-steady-meetings", 3 }, { "matrix-urgent-count", 5 },
    { "matrix-urgent-share", 80 },
  };
  MentorRecordClass *record_class = MENTOR_RECORD_CLASS (klass);
  GParamSpec *roles[] = {
    g_param_spec_string ("role-set", NULL, NULL, "", MENTOR_STORED),
    g_param_spec_string ("used-role-set", NULL, NULL, "four-roles", MENTOR_STORED),
    g_param_spec_boxed ("roles-off", NULL, NULL, G_TYPE_STRV, MENTOR_STORED),
  };

  G_OBJECT_CLASS (klass)->finalize = mentor_programme_finalize;
  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/programme";
  mentor_record_class_declare_child (record_class, "name", MENTOR_TYPE_TEXT);
  mentor_record_class_declare_child (record_class, "source", MENTOR_TYPE_TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      GParamSpec *number = g_param_spec_int (numbers[i], NULL, NULL, 0, 1000, 0, MENTOR_STORED);
      mentor_record_class_declare (record_class, &number, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    {
      GParamSpec *number = g_param_spec_int (thresholds[i].name, NULL, NULL, 0, 100,
                                             thresholds[i].value, MENTOR_STORED);
      mentor_record_class_declare (record_class, &number, 1);
    }
  mentor_record_class_declare (record_class, roles, G_N_ELEMENTS (roles));
  mentor_record_class_declare_keyed (record_class, "role-sets", MENTOR_TYPE_ROLE_SET);
  mentor_record_class_declare_keyed (record_class, "logbook", MENTOR_TYPE_LOG_SECTION);
  mentor_record_class_declare_keyed (record_class, "swot", MENTOR_TYPE_SWOT_PROMPT);
  mentor_record_class_declare_keyed (record_class, "agenda", MENTOR_TYPE_AGENDA_TEMPLATE_POINT);
  mentor_record_class_declare_keyed (record_class, "questions", MENTOR_TYPE_QUESTION);
}

static void
forget_reduced (MentorProgramme *self)
{
  g_hash_table_remove_all (self->reduced);
}

static void
mentor_programme_init (MentorProgramme *self)
{
  self->reduced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_signal_connect (self, "notify::roles-off", G_CALLBACK (forget_reduced), NULL);
  g_signal_connect (self, "updated", G_CALLBACK (forget_reduced), NULL);
}

const char *
mentor_programme_get_name (MentorProgramme *self)
{
  return mentor_text_get (mentor_record_get_child (MENTOR_RECORD (self), "name"));
}

static MentorRecordList *
own_or_common (MentorProgramme *self, const char *list)
{
  MentorRecordList *own = mentor_record_get_list (MENTOR_RECORD (self), list);

  if (mentor_record_list_get_length (own) > 0)
    return own;
  return mentor_record_get_list (MENTOR_RECORD (mentor_programmes_get (COMMON)), list);
}

/* A programme may bring one set of its own and share the other with everybody. */
static MentorRoleSet *
find_set (MentorProgramme *self, const char *id)
{
  MentorRoleSet *set
      = mentor_record_list_find (mentor_record_get_list (MENTOR_RECORD (self), "role-sets"), id);

  return set != NULL ? set
                     : mentor_record_list_find (
                           mentor_record_get_list (MENTOR_RECORD (mentor_programmes_get (COMMON)),
                                                   "role-sets"),
                           id);
}

/* The set without the roles that are switched off. The set itself may be another programme's too. */
static MentorRoleSet *
reduce (MentorProgramme *self, MentorRoleSet *set)
{
  const char *const *off = mentor_record_get_strings (MENTOR_RECORD (self), "roles-off");
  const char *id;
  MentorRoleSet *reduced;

  if (off == NULL || *off == NULL || set == NULL)
    return set;
  id = mentor_record_get_id (MENTOR_RECORD (set));
  reduced = g_hash_table_lookup (self->reduced, id);
  if (reduced == NULL)
    {
      g_autoptr (JsonNode) tree = mentor_record_snapshot (MENTOR_RECORD (set));
      MentorRecordList *roles;

      reduced = mentor_record_new (MENTOR_TYPE_ROLE_SET, id);
      mentor_record_update (MENTOR_RECORD (reduced), tree, NULL);
      roles = mentor_role_set_get_roles (reduced);
      for (guint i = 0; off[i] != NULL; i++)
        {
          MentorRecord *role = mentor_record_list_find (roles, off[i]);

          if (role != NULL)
            mentor_record_list_remove (roles, role);
        }
      g_hash_table_insert (self->reduced, g_strdup (id), reduced);
    }
  return reduced;
}

MentorRoleSet *
mentor_programme_get_role_set (MentorProgramme *self)
{
  MentorRoleSet *set;

  g_return_val_if_fail (MENTOR_IS_PROGRAMME (self), NULL);

  set = find_set (self, mentor_record_get_string (MENTOR_RECORD (self), "role-set"));
  return reduce (self, set != NULL ? set
                                   : mentor_record_list_get (own_or_common (self, "role-sets"), 0));
}

MentorRoleSet *
mentor_programme_get_used_role_set (MentorProgramme *self)
{
  g_return_val_if_fail (MENTOR_IS_PROGRAMME (self), NULL);
  return reduce (self,
                 find_set (self, mentor_record_get_string (MENTOR_RECORD (self), "used-role-set")));
}

MentorRecordList *
mentor_programme_get_agenda (MentorProgramme *self)
{
  g_return_val_if_fail (MENTOR_IS_PROGRAMME (self), NULL);
  return own_or_common (self, "agenda");
}

MentorRecordList *
mentor_programme_get_questions (MentorProgramme *self)
{
  g_return_val_if_fail (MENTOR_IS_PROGRAMME (self), NULL);
  return own_or_common (self, "questions");
}

MentorRecordList *
mentor_programme_get_logbook (MentorProgramme *self)
{
  g_return_val_if_fail (MENTOR_IS_PROGRAMME (self), NULL);
  return own_or_common (self, "logbook");
}

MentorSwotPrompt *
mentor_programme_get_swot_prompt (MentorProgramme *self, const char *list)
{
  MentorSwotPrompt *own;

  g_return_val_if_fail (MENTOR_IS_PROGRAMME (self), NULL);

  own = mentor_record_list_find (mentor_record_get_list (MENTOR_RECORD (self), "swot"), list);
  if (own != NULL && !mentor_record_is_blank (MENTOR_RECORD (own)))
    return own;
  return mentor_record_list_ensure (
      mentor_record_get_list (MENTOR_RECORD (mentor_programmes_get (COMMON)), "swot"), list);
}

static void
append_part (GString *line, char *part)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
  g_free (part);
}

char *
mentor_programme_describe_rhythm (MentorProgramme *self)
{
  MentorRecord *record = MENTOR_RECORD (self);
  int meetings = mentor_record_get_int (record, "meetings");
  int shortest = mentor_record_get_int (record, "duration-min");
  int longest = mentor_record_get_int (record, "duration-max");
  int weeks = mentor_record_get_int (record, "interval-weeks");
  int weeks_max = mentor_record_get_int (record, "interval-weeks-max");
  GString *line = g_string_new (NULL);

  if (meetings > 0)
    append_part (line, g_strdup_printf (ngettext ("%d meeting", "%d meetings", (gulong) meetings),
                                        meetings));
  if (longest > shortest && shortest > 0)
    append_part (line, g_strdup_printf (_("%d–%d minutes"), shortest, longest));
  else if (MAX (shortest, longest) > 0)
    append_part (line, g_strdup_printf (_("%d minutes"), MAX (shortest, longest)));
  if (weeks > 0 && weeks_max > weeks)
    append_part (line, g_strdup_printf (_("every %d–%d weeks"), weeks, weeks_max));
  else if (weeks > 0)
    append_part (line, g_strdup_printf (ngettext ("every week", "every %d weeks", (gulong) weeks),
                                        weeks));
  if (line->len == 0)
    g_string_append (line, _("Your own rhythm"));
  return g_string_free (line, FALSE);
}

/* Shipped content is part of the program: what can't be read is a broken build. */
static MentorProgramme *
load (const char *id)
{
  g_autofree char *name = g_strconcat ("programmes/", id, ".json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mentor_content_lookup (name, &error);
  g_autoptr (JsonNode) tree = bytes != NULL ? mentor_json_parse (bytes, &error) : NULL;
  MentorProgramme *programme = mentor_record_new (MENTOR_TYPE_PROGRAMME, id);

  if (tree == NULL || !mentor_document_load (MENTOR_DOCUMENT (programme), tree, &error))
    g_error ("The shipped programme %s: %s", id, error->message);
  mentor_document_set_read_only (MENTOR_DOCUMENT (programme), TRUE);
  return programme;
}

const char *const *
mentor_programmes_list_ids (void)
{
  static const char *const ids[]
      = { "randers", "aalborg", "dansk-hr", "lederweb", "perspectiv", OWN, NULL };
  return ids;
}

MentorProgramme *
mentor_programmes_get (const char *id)
{
  static GHashTable *loaded;
  MentorProgramme *programme;

  if (id == NULL
      || (!g_str_equal (id, COMMON) && !g_strv_contains (mentor_programmes_list_ids (), id)))
    id = OWN;
  if (loaded == NULL)
    loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  programme = g_hash_table_lookup (loaded, id);
  if (programme == NULL)
    {
      programme = load (id);
      g_hash_table_insert (loaded, g_strdup (id), programme);
    }
  return programme;
}
