/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwotMarks: follows its record, and the pair's tasks. */

#include "config.h"

#include "pages/swot/mentor-swot-marks.h"

#include <glib/gi18n.h>

#include "pages/swot/mentor-swot-origin.h"

struct _MentorSwotMarks
{
  GtkBox parent_instance;

  GtkLabel *weight;
  GtkLabel *initials;
  GtkWidget *button;

  GtkWidget *card; /* an ancestor */
  MentorCourse *course;
  MentorRecord *record;
  MentorTask *task; /* watched */
  guint look_id;
};

G_DEFINE_FINAL_TYPE (MentorSwotMarks, mentor_swot_marks, GTK_TYPE_BOX)

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static const char *
name_button (MentorSwotMarks *self)
{
  if (self->task == NULL)
    return _("Make a task of it");
  if (mentor_record_get_boolean (MENTOR_RECORD (self->task), "done"))
    return _("Followed up, task done: show it");
  return _("Followed up: show the task");
}

static void
update_button (MentorSwotMarks *self)
{
  gboolean done = self->task != NULL
                  && mentor_record_get_boolean (MENTOR_RECORD (self->task), "done");

  gtk_button_set_icon_name (GTK_BUTTON (self->button),
                            done ? "object-select-symbolic" : "mentor-follow-up-symbolic");
  gtk_widget_set_tooltip_text (self->button, name_button (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name_button (self), -1);
  if (self->task != NULL)
    gtk_widget_add_css_class (self->button, "followed-up");
  else
    gtk_widget_remove_css_class (self->button, "followed-up");
}

static void
append_words (GString *words, const char *more)
{
  if (*more == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, more);
}

static void
update_item (MentorSwotMarks *self, GString *words)
{
  static const char *const dots[] = { "", "●", "●●", "●●●" };
  MentorSwotAuthor author = (MentorSwotAuthor) mentor_record_get_enum (self->record, "author");
  int weight = mentor_record_get_int (self->record, "weight");
  g_autofree char *origin
      = mentor_swot_describe_origin (self->course, MENTOR_SWOT_ITEM (self->record));
  g_autofree char *initials
      = author != MENTOR_SWOT_NOBODY ? mentor_swot_get_initials (self->course, author) : NULL;

  set_optional (self->weight, dots[CLAMP (weight, 0, MENTOR_SWOT_WEIGHT_MAX)]);
  set_optional (self->initials, initials != NULL ? initials : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->initials), origin);

  append_words (words, origin);
  if (weight > 0)
    {
      /* Translators: how much an item weighs, 1 to 3 */
      g_autofree char *text = g_strdup_printf (_("weight %d"), weight);

      append_words (words, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->weight), text);
    }
}

static void
update (MentorSwotMarks *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  update_button (self);
  if (MENTOR_IS_SWOT_ITEM (self->record))
    update_item (self, words);
  if (self->task != NULL)
    append_words (words, _("followed up"));
  /* The initials and the button share a place, until both are to be seen. */
  if (self->task == NULL && gtk_widget_get_visible (GTK_WIDGET (self->initials)))
    gtk_widget_add_css_class (GTK_WIDGET (self), "covering");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "covering");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words->str, -1);
}

static void
watch_task (MentorSwotMarks *self, MentorTask *task)
{
  if (self->task != NULL)
    g_signal_handlers_disconnect_by_data (self->task, self);
  g_set_object (&self->task, task);
  if (task != NULL)
    g_signal_connect_object (task, "notify::done", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
look_for_task (MentorSwotMarks *self)
{
  MentorTask *task = mentor_tasks_find_follow_up (mentor_course_get_tasks (self->course),
                                                  MENTOR_TASK_ORIGIN_SWOT,
                                                  mentor_record_get_id (self->record));

  if (task == self->task)
    return;
  watch_task (self, task);
  update (self);
}

static gboolean
on_look_idle (gpointer user_data)
{
  MentorSwotMarks *self = user_data;

  self->look_id = 0;
  look_for_task (self);
  return G_SOURCE_REMOVE;
}

/* A task says where it came from only after it was added. */
static void
on_tasks_changed (MentorSwotMarks *self)
{
  if (self->look_id == 0)
    self->look_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_look_idle, self, NULL);
}

static void
mentor_swot_marks_dispose (GObject *object)
{
  MentorSwotMarks *self = MENTOR_SWOT_MARKS (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  watch_task (self, NULL);
  g_clear_object (&self->course);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (mentor_swot_marks_parent_class)->dispose (object);
}

static void
mentor_swot_marks_class_init (MentorSwotMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_swot_marks_dispose;
}

static GtkLabel *
add_label (MentorSwotMarks *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
mentor_swot_marks_init (MentorSwotMarks *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->weight = add_label (self, "weight");
  self->initials = add_label (self, "initials");
  gtk_label_set_xalign (self->initials, 1);
  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  /* The card has a key for it; one stop per card is enough. */
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_widget_set_focus_on_click (self->button, FALSE);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "follow-up-mark");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "swot.follow-up");
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
mentor_swot_marks_new (GtkWidget *card, MentorCourse *course, MentorRecord *record)
{
  static const char *const watched[] = { "notify::weight", "notify::author", "notify::meeting" };
  MentorSwotMarks *self = g_object_new (MENTOR_TYPE_SWOT_MARKS, NULL);

  self->card = card;
  self->course = g_object_ref (course);
  self->record = g_object_ref (record);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                    mentor_record_get_id (record));
  for (guint i = 0; MENTOR_IS_SWOT_ITEM (record) && i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (record, watched[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_tasks_get_all (mentor_course_get_tasks (course)),
                           "items-changed", G_CALLBACK (on_tasks_changed), self,
                           G_CONNECT_SWAPPED);
  set_optional (self->weight, "");
  set_optional (self->initials, "");
  look_for_task (self);
  update (self);
  return GTK_WIDGET (self);
}

void
mentor_swot_marks_append_to_menu (GMenu *menu, MentorCourse *course, MentorRecord *record)
{
  const char *id = mentor_record_get_id (record);
  gboolean followed = mentor_tasks_find_follow_up (mentor_course_get_tasks (course),
                                                   MENTOR_TASK_ORIGIN_SWOT, id) != NULL;
  g_autoptr (GMenuItem) item
      = g_menu_item_new (followed ? _("Show the task") : _("Make a task of it"), NULL);

  g_menu_item_set_action_and_target (item, "swot.follow-up", "s", id);
  g_menu_append_item (menu, item);
}
