/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agenda and tools are read here, and changed on their pages. The answers are fields as those of the
 * template; a question that wasn't answered isn't asked any more.
 */

#include "config.h"

#include "pages/logbook/mentor-log-done.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-marks.h"
#include "pages/logbook/mentor-log-prompt.h"
#include "pages/logbook/mentor-log-tick.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-wheel-words.h"

struct _MentorLogDone
{
  GtkWidget parent_instance;

  GtkWidget *agenda_box;
  GtkWidget *answers_box;
  GtkWidget *tools_box;
  GPtrArray *prompts; /* of MentorLogPrompt or NULL, by question; the box owns them */

  MentorCourse *course;
  MentorLogEntry *entry;
  MentorProgramme *programme; /* whose questions the prompts are */
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (MentorLogDone, mentor_log_done, GTK_TYPE_WIDGET)

/* Agenda */

static GtkWidget *
create_point (MentorRecord *point)
{
  gboolean done = mentor_record_get_boolean (point, "done");
  const char *said = done ? C_("agenda", "Talked about") : C_("agenda", "Not talked about");
  GtkWidget *label
      = mentor_label_new (mentor_record_get_string (point, "text"), MENTOR_LOG_SEARCHED);

  return mentor_log_tick_new (done, said, label);
}

static gboolean
show_agenda (MentorLogDone *self)
{
  MentorRecordList *agenda = mentor_record_get_list (MENTOR_RECORD (self->entry), "agenda");
  guint n = mentor_record_list_get_length (agenda);

  mentor_children_remove (self->agenda_box);
  if (n > 0)
    gtk_box_append (GTK_BOX (self->agenda_box), mentor_label_new_heading (_("Agenda"), "heading"));
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (self->agenda_box), create_point (mentor_record_list_get (agenda, i)));
  gtk_widget_set_visible (self->agenda_box, n > 0);
  return n > 0;
}

/* Answers */

static void
ensure_places (MentorLogDone *self)
{
  MentorProgramme *programme = mentor_course_get_programme (self->course);

  if (self->programme == programme)
    return;
  g_set_object (&self->programme, programme);
  mentor_children_remove (self->answers_box);
  g_ptr_array_set_size (self->prompts, 0);
  g_ptr_array_set_size (
      self->prompts, (int) mentor_record_list_get_length (mentor_programme_get_questions (programme)));
}

/* The widget of the @i-th question, made when there is an answer to show. */
static GtkWidget *
ensure_prompt (MentorLogDone *self, guint i, GtkWidget *after)
{
  MentorRecordList *questions = mentor_programme_get_questions (self->programme);
  GtkWidget *prompt = g_ptr_array_index (self->prompts, i);

  if (prompt != NULL)
    return prompt;
  prompt = mentor_log_prompt_new_question (mentor_record_list_get (questions, i));
  mentor_log_prompt_bind (MENTOR_LOG_PROMPT (prompt), self->entry, NULL);
  gtk_box_insert_child_after (GTK_BOX (self->answers_box), prompt, after);
  g_ptr_array_index (self->prompts, i) = prompt;
  return prompt;
}

static gboolean
is_answered (MentorLogDone *self, guint i)
{
  MentorRecord *question
      = mentor_record_list_get (mentor_programme_get_questions (self->programme), i);
  MentorRecord *answer
      = mentor_record_list_find (mentor_record_get_list (MENTOR_RECORD (self->entry), "answers"),
                                 mentor_record_get_id (question));

  return answer != NULL && *mentor_record_get_string (answer, "text") != '\0';
}

/* @keep: what was seen stays, so that emptying a text doesn't take its field away. */
static gboolean
show_answers (MentorLogDone *self, gboolean keep)
{
  GtkWidget *last = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < self->prompts->len; i++)
    {
      GtkWidget *prompt = g_ptr_array_index (self->prompts, i);
      gboolean shown
          = is_answered (self, i) || (keep && prompt != NULL && gtk_widget_get_visible (prompt));

      if (shown)
        prompt = ensure_prompt (self, i, last);
      if (prompt == NULL)
        continue;
      gtk_widget_set_visible (prompt, shown);
      last = prompt;
      any |= shown;
    }
  gtk_widget_set_visible (self->answers_box, any);
  return any;
}

/* Tools */

static void
add_tool (MentorLogDone *self, const char *text, const char *page)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = mentor_label_new (text, NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mentor-log-tool");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", page, "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.visit");
  gtk_box_append (GTK_BOX (self->tools_box), button);
}

static char *
describe_roles (MentorLogDone *self)
{
  MentorRoleSet *set
      = mentor_programme_get_used_role_set (mentor_course_get_programme (self->course));
  MentorRecordList *uses = mentor_record_get_list (MENTOR_RECORD (self->entry), "roles-used");
  MentorRecordList *roles = set != NULL ? mentor_role_set_get_roles (set) : NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; roles != NULL && i < mentor_record_list_get_length (roles); i++)
    {
      MentorRole *role = mentor_record_list_get (roles, i);
      MentorRecord *use
          = mentor_record_list_find (uses, mentor_record_get_id (MENTOR_RECORD (role)));
      int used = use != NULL ? mentor_record_get_int (use, "used") : 0;
      g_autofree char *words = NULL;

      if (used == 0)
        continue;
      words = mentor_wheel_words_role_use (mentor_role_get_name (role), used);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
    }
  return g_string_free (text, FALSE);
}

static guint
count_swot_items (MentorLogDone *self)
{
  MentorRecord *swot = MENTOR_RECORD (mentor_course_get_swot (self->course));
  const char *id = mentor_record_get_id (MENTOR_RECORD (self->entry));
  guint n = 0;

  for (guint l = 0; l < MENTOR_SWOT_N_LISTS; l++)
    {
      MentorRecordList *items
          = mentor_record_get_list (swot, mentor_swot_get_list_name ((MentorSwotList) l));

      for (guint i = 0; i < mentor_record_list_get_length (items); i++)
        n += g_str_equal (
            mentor_record_get_string (mentor_record_list_get (items, i), "meeting"), id);
    }
  return n;
}

static gboolean
show_tools (MentorLogDone *self)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (self->entry));
  guint moves = mentor_moves_count_in (mentor_course_get_moves (self->course), id);
  guint items = count_swot_items (self);
  g_autofree char *roles = describe_roles (self);

  mentor_children_remove (self->tools_box);
  if (moves > 0 || items > 0 || *roles != '\0')
    gtk_box_append (GTK_BOX (self->tools_box),
                    mentor_label_new_heading (_("Done with the tools"), "heading"));
  if (*roles != '\0')
    {
      /* Translators: %s are roles of the mentor and how much they were used. */
      g_autofree char *text = g_strdup_printf (_("Roles used: %s"), roles);

      add_tool (self, text, "roles");
    }
  if (moves > 0)
    {
      g_autofree char *text = g_strdup_printf (
          ngettext ("Priority matrix: %u task placed", "Priority matrix: %u tasks placed", moves),
          moves);

      add_tool (self, text, "matrix");
    }
  if (items > 0)
    {
      g_autofree char *text
          = g_strdup_printf (ngettext ("SWOT: %u item added", "SWOT: %u items added", items), items);

      add_tool (self, text, "swot");
    }
  gtk_widget_set_visible (self->tools_box, gtk_widget_get_first_child (self->tools_box) != NULL);
  return gtk_widget_get_visible (self->tools_box);
}

static void
refresh (MentorLogDone *self, gboolean keep)
{
  gboolean meeting = self->entry != NULL
                     && mentor_record_get_enum (MENTOR_RECORD (self->entry), "kind")
                            == MENTOR_LOG_MEETING;
  gboolean any = FALSE;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->entry != NULL)
    {
      any |= show_agenda (self);
      any |= show_answers (self, keep);
      any |= show_tools (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), meeting && any);
}

static gboolean
on_refresh_idle (gpointer data)
{
  MentorLogDone *self = data;

  self->refresh_id = 0;
  refresh (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (MentorLogDone *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (on_refresh_idle, self);
}

static void
mentor_log_done_dispose (GObject *object)
{
  MentorLogDone *self = MENTOR_LOG_DONE (object);

  if (self->agenda_box != NULL)
    mentor_log_done_bind (self, NULL, NULL);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_ptr_array_set_size (self->prompts, 0);
  self->agenda_box = NULL;
  g_clear_object (&self->programme);
  mentor_children_remove (GTK_WIDGET (self));

  G_OBJECT_CLASS (mentor_log_done_parent_class)->dispose (object);
}

static void
mentor_log_done_finalize (GObject *object)
{
  g_ptr_array_unref (MENTOR_LOG_DONE (object)->prompts);

  G_OBJECT_CLASS (mentor_log_done_parent_class)->finalize (object);
}

static void
mentor_log_done_class_init (MentorLogDoneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_log_done_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_log_done_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_box (MentorLogDone *self, int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return box;
}

static void
mentor_log_done_init (MentorLogDone *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-done");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The meeting"), -1);
  self->prompts = g_ptr_array_new ();
  self->answers_box = add_box (self, 12);
  self->agenda_box = add_box (self, 3);
  self->tools_box = add_box (self, 3);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
mentor_log_done_bind (MentorLogDone *self, MentorCourse *course, MentorLogEntry *entry)
{
  g_return_if_fail (MENTOR_IS_LOG_DONE (self));
  g_return_if_fail (entry == NULL || course != NULL);

  if (self->entry != entry)
    {
      if (self->entry != NULL)
        g_signal_handlers_disconnect_by_func (self->entry, queue_refresh, self);
      g_set_object (&self->entry, entry);
      if (entry != NULL)
        mentor_document_watch (MENTOR_DOCUMENT (entry), G_CALLBACK (queue_refresh), self);
    }
  g_set_object (&self->course, course);
  if (entry != NULL)
    ensure_places (self);
  for (guint i = 0; i < self->prompts->len; i++)
    if (g_ptr_array_index (self->prompts, i) != NULL)
      mentor_log_prompt_bind (g_ptr_array_index (self->prompts, i), entry, NULL);
  refresh (self, FALSE);
}
