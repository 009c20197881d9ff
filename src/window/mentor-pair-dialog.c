/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorPairDialog: one form for a new pair and for the open one. A new pair is made by "Create"; the
 * open one is bound to its document, and what is edited until the form closes is one undo step.
 */
#include "config.h"

#include "window/mentor-pair-dialog.h"

#include <glib/gi18n.h>

#include "widgets/mentor-message.h"
#include "widgets/mentor-text-binding.h"

enum
{
  NAME,
  TITLE,
  ORGANISATION,
  N_FIELDS
};

static const char *const fields[N_FIELDS] = { "name", "title", "organisation" };

struct _MentorPairDialog
{
  AdwWindow parent_instance;

  MentorWorkspace *workspace; /* a new pair */
  MentorCourse *course;       /* the open one */
  MentorHistory *history;     /* in which an action is open */
  gboolean loading;

  AdwHeaderBar *header;
  GtkWidget *cancel_button;
  GtkWidget *create_button;
  GtkEditable *mentee_name;
  GtkEditable *mentee_title;
  GtkEditable *mentee_organisation;
  GtkEditable *mentor_name;
  GtkEditable *mentor_title;
  GtkEditable *mentor_organisation;
  GtkCheckButton *me_mentee;
  GtkCheckButton *me_mentor;
  GtkCheckButton *me_both;
  AdwComboRow *programme;
  GtkLabel *place;
};

G_DEFINE_FINAL_TYPE (MentorPairDialog, mentor_pair_dialog, ADW_TYPE_WINDOW)

static gboolean
is_filled (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *text != '\0';
}

static void
update_create_button (MentorPairDialog *self)
{
  gtk_widget_set_sensitive (self->create_button,
                            is_filled (self->mentee_name) && is_filled (self->mentor_name));
}

static const char *
get_programme_id (MentorPairDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->programme);

  return selected != GTK_INVALID_LIST_POSITION ? mentor_programmes_list_ids ()[selected] : "own";
}

static MentorMe
get_me (MentorPairDialog *self)
{
  if (gtk_check_button_get_active (self->me_mentee))
    return MENTOR_ME_MENTEE;
  if (gtk_check_button_get_active (self->me_mentor))
    return MENTOR_ME_MENTOR;
  return MENTOR_ME_BOTH;
}

static void
set_me (MentorPairDialog *self, MentorMe me)
{
  GtkCheckButton *button = me == MENTOR_ME_MENTEE   ? self->me_mentee
                           : me == MENTOR_ME_MENTOR ? self->me_mentor
                                                    : self->me_both;

  gtk_check_button_set_active (button, TRUE);
}

static void
fill_programmes (MentorPairDialog *self, const char *selected_id)
{
  const char *const *ids = mentor_programmes_list_ids ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gtk_string_list_append (names, mentor_programme_get_name (mentor_programmes_get (ids[i])));
      if (g_strcmp0 (ids[i], selected_id) == 0)
        selected = i;
    }
  adw_combo_row_set_model (self->programme, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->programme, selected);
}

static void
on_programme_selected (MentorPairDialog *self)
{
  const char *id = get_programme_id (self);
  g_autofree char *rhythm = mentor_programme_describe_rhythm (mentor_programmes_get (id));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->programme), rhythm);
  if (self->course != NULL && !self->loading)
    mentor_record_set_string (MENTOR_RECORD (mentor_course_get_pair (self->course)), "programme",
                              id);
}

static void
on_me_toggled (MentorPairDialog *self, GtkCheckButton *button)
{
  if (self->course != NULL && !self->loading && gtk_check_button_get_active (button))
    mentor_course_set_me (self->course, get_me (self));
}

static void
on_create_clicked (MentorPairDialog *self)
{
  g_autoptr (GError) error = NULL;
  MentorPairDetails details = {
    .mentor_name = gtk_editable_get_text (self->mentor_name),
    .mentor_title = gtk_editable_get_text (self->mentor_title),
    .mentor_organisation = gtk_editable_get_text (self->mentor_organisation),
    .mentee_name = gtk_editable_get_text (self->mentee_name),
    .mentee_title = gtk_editable_get_text (self->mentee_title),
    .mentee_organisation = gtk_editable_get_text (self->mentee_organisation),
    .me = get_me (self),
    .programme = get_programme_id (self),
  };

  if (mentor_workspace_create_pair (self->workspace, &details, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    mentor_message_tell (GTK_WINDOW (self), _("The pair can’t be created"),
                         error != NULL ? error->message : NULL);
}

/* A row's own name says "Name" for both, so each field says whose it is. */
static void
name_field (GtkEditable *row, const char *name)
{
  GtkEditable *text = gtk_editable_get_delegate (row);

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_choice (GtkCheckButton *button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mentor_pair_dialog_dispose (GObject *object)
{
  MentorPairDialog *self = MENTOR_PAIR_DIALOG (object);

  /* The fields outlive this; they may not report to a document any more. */
  self->loading = TRUE;
  if (self->history != NULL)
    mentor_history_end (self->history);
  g_clear_object (&self->history);
  g_clear_object (&self->course);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (mentor_pair_dialog_parent_class)->dispose (object);
}

static void
mentor_pair_dialog_class_init (MentorPairDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_pair_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/window/mentor-pair-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, header);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, mentee_name);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, mentee_title);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, mentee_organisation);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, mentor_name);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, mentor_title);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, mentor_organisation);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, me_mentee);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, me_mentor);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, me_both);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, programme);
  gtk_widget_class_bind_template_child (widget_class, MentorPairDialog, place);
  gtk_widget_class_bind_template_callback (widget_class, on_create_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_programme_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_me_toggled);
}

static void
mentor_pair_dialog_init (MentorPairDialog *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  name_field (self->mentee_name, _("Mentee: name"));
  name_field (self->mentee_title, _("Mentee: title"));
  name_field (self->mentee_organisation, _("Mentee: organisation"));
  name_field (self->mentor_name, _("Mentor: name"));
  name_field (self->mentor_title, _("Mentor: title"));
  name_field (self->mentor_organisation, _("Mentor: organisation"));
  name_choice (self->me_mentee, _("I am the mentee"));
  name_choice (self->me_mentor, _("I am the mentor"));
  name_choice (self->me_both, _("We share this computer"));
}

void
mentor_pair_dialog_present_new (GtkWindow *parent, MentorWorkspace *workspace)
{
  MentorPairDialog *self = g_object_new (MENTOR_TYPE_PAIR_DIALOG, "transient-for", parent, NULL);

  self->workspace = g_object_ref (workspace);
  adw_header_bar_set_show_end_title_buttons (self->header, FALSE);
  adw_header_bar_set_show_start_title_buttons (self->header, FALSE);
  fill_programmes (self, "own");
  set_me (self, MENTOR_ME_MENTEE);
  gtk_label_set_label (self->place, _("The pair’s work is kept in a folder of its own on this "
                                      "computer. The program sends nothing anywhere."));
  g_signal_connect_object (self->mentee_name, "changed", G_CALLBACK (update_create_button), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mentor_name, "changed", G_CALLBACK (update_create_button), self,
                           G_CONNECT_SWAPPED);
  self->loading = FALSE;

  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->mentee_name));
}

static void
bind_person (MentorPerson *person, GtkEditable *const rows[N_FIELDS])
{
  for (guint i = 0; i < N_FIELDS; i++)
    mentor_text_binding_bind (GTK_WIDGET (rows[i]), MENTOR_RECORD (person), fields[i]);
}

void
mentor_pair_dialog_present_edit (GtkWindow *parent, MentorCourse *course)
{
  MentorPairDialog *self = g_object_new (MENTOR_TYPE_PAIR_DIALOG, "transient-for", parent, NULL);
  MentorPair *pair = mentor_course_get_pair (course);
  g_autofree char *place = NULL;

  gtk_window_set_title (GTK_WINDOW (self), _("Edit pair"));
  gtk_widget_set_visible (self->cancel_button, FALSE);
  gtk_widget_set_visible (self->create_button, FALSE);

  bind_person (mentor_pair_get_mentee (pair),
               (GtkEditable *[]) { self->mentee_name, self->mentee_title,
                                   self->mentee_organisation });
  bind_person (mentor_pair_get_mentor (pair),
               (GtkEditable *[]) { self->mentor_name, self->mentor_title,
                                   self->mentor_organisation });
  fill_programmes (self, mentor_record_get_string (MENTOR_RECORD (pair), "programme"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->programme),
                            mentor_record_is_editable (MENTOR_RECORD (pair)));
  set_me (self, mentor_course_get_me (course));
  /* Translators: %s is a folder. */
  place = g_strdup_printf (_("Kept in %s"), mentor_course_get_folder_path (course));
  gtk_label_set_label (self->place, place);

  self->course = g_object_ref (course);
  self->history = g_object_ref (mentor_course_get_history (course));
  mentor_history_begin (self->history, N_("Edit pair"), NULL);
  self->loading = FALSE;

  gtk_window_present (GTK_WINDOW (self));
}
