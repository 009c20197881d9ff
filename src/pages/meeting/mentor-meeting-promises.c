/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of promises; each card has a button for its day. */

#include "config.h"

#include "pages/meeting/mentor-meeting-promises.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "pages/matrix/mentor-task-details.h"
#include "pages/mentor-page.h"
#include "widgets/mentor-card-list.h"
#include "widgets/mentor-day-popover.h"
#include "widgets/mentor-name.h"

struct _MentorMeetingPromises
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *list;
  guint number; /* of the list in the board */
};

G_DEFINE_FINAL_TYPE (MentorMeetingPromises, mentor_meeting_promises, GTK_TYPE_WIDGET)

static void
update_due (GtkMenuButton *button, GParamSpec *pspec, MentorRecord *task)
{
  const char *due = mentor_record_get_string (task, "due");
  g_autofree char *day = *due != '\0' ? mentor_date_format_near (due, NULL) : NULL;
  /* Translators: until when something is promised: "by Thursday 3 December" */
  g_autofree char *text = day != NULL ? g_strdup_printf (_("by %s"), day)
                                      : g_strdup (_("By when?"));
  /* Translators: first what is promised, then until when */
  g_autofree char *name = g_strdup_printf (C_("promise", "%s: %s"),
                                           mentor_record_get_string (task, "title"), text);

  gtk_menu_button_set_label (button, text);
  mentor_name_set (GTK_WIDGET (button), name);
}

static void
on_chosen (MentorRecord *task, const char *day)
{
  mentor_record_set_string (task, "due", day);
}

static void
on_popover_show (MentorDayPopover *popover, MentorRecord *task)
{
  const char *due = mentor_record_get_string (task, "due");

  mentor_day_popover_set_day (popover, due);
  mentor_day_popover_set_removable (popover, *due != '\0');
}

/* A calendar costs as much as twenty buttons: not before it is asked for. */
static void
create_popover (GtkMenuButton *button, gpointer task)
{
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = mentor_day_popover_new ();
  g_signal_connect_object (popover, "show", G_CALLBACK (on_popover_show), task, 0);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (on_chosen), task, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
on_card_created (MentorMeetingPromises *self, MentorRecord *task, GtkBox *facts)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "mentor-due");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover,
                                         g_object_ref (task), g_object_unref);
  g_signal_connect_object (task, "notify::due", G_CALLBACK (update_due), button, G_CONNECT_SWAPPED);
  g_signal_connect_object (task, "notify::title", G_CALLBACK (update_due), button,
                           G_CONNECT_SWAPPED);
  update_due (GTK_MENU_BUTTON (button), NULL, task);
  gtk_widget_set_sensitive (button, mentor_record_is_editable (task));
  gtk_box_append (facts, button);
}

/* The same as the button of the day, and more, for the keyboard. */
static void
on_details (MentorMeetingPromises *self, MentorRecord *task, GtkWidget *card)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MENTOR_TYPE_PAGE);

  if (page != NULL)
    mentor_task_details_show (MENTOR_PAGE (page), card, MENTOR_TASK (task));
}

static void
on_removed (MentorMeetingPromises *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MENTOR_TYPE_PAGE);

  if (page != NULL)
    mentor_page_offer_undo (MENTOR_PAGE (page), _("Promise deleted"));
}

static void
mentor_meeting_promises_dispose (GObject *object)
{
  MentorMeetingPromises *self = MENTOR_MEETING_PROMISES (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_meeting_promises_parent_class)->dispose (object);
}

static void
mentor_meeting_promises_class_init (MentorMeetingPromisesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_meeting_promises_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
mentor_meeting_promises_init (MentorMeetingPromises *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  /* As the logbook's: its lists look like text. */
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-prompt");
}

GtkWidget *
mentor_meeting_promises_new (MentorPrompt *prompt)
{
  MentorMeetingPromises *self = g_object_new (MENTOR_TYPE_MEETING_PROMISES, NULL);
  const char *question = mentor_prompt_get_question (prompt);

  self->number = mentor_prompt_is_mentors (prompt) ? 0 : 1;
  self->label = gtk_label_new (question);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->list = g_object_new (MENTOR_TYPE_CARD_LIST, NULL);
  mentor_card_list_set_whole (MENTOR_CARD_LIST (self->list));
  mentor_card_list_set_name (MENTOR_CARD_LIST (self->list), question);
  mentor_card_list_set_placeholder (MENTOR_CARD_LIST (self->list), _("Write a promise…"));
  mentor_card_list_set_entry (MENTOR_CARD_LIST (self->list), MENTOR_CARD_LIST_ENTRY_END);
  mentor_card_list_set_has_details (MENTOR_CARD_LIST (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "plain");
  g_signal_connect_object (self->list, "details", G_CALLBACK (on_details), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "card-created", G_CALLBACK (on_card_created), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "removed", G_CALLBACK (on_removed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
mentor_meeting_promises_bind (MentorMeetingPromises *self, MentorPromises *promises)
{
  g_return_if_fail (MENTOR_IS_MEETING_PROMISES (self));

  mentor_card_list_set_board (MENTOR_CARD_LIST (self->list),
                              promises != NULL ? MENTOR_BOARD (promises) : NULL, self->number);
}

gboolean
mentor_meeting_promises_focus (MentorMeetingPromises *self, MentorRecord *task)
{
  g_return_val_if_fail (MENTOR_IS_MEETING_PROMISES (self), FALSE);

  return mentor_card_list_focus_item (MENTOR_CARD_LIST (self->list), task);
}
