/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program's message dialogs: the one file that knows AdwMessageDialog, which later versions of
 * libadwaita replace.
 */
#include "config.h"

#include "widgets/mentor-message.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  void (*callback) (gpointer owner);
  GObject *owner;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_clear_weak_pointer (&question->owner);
  g_free (question);
}

/* The heading is there in two sizes, and both are measured for widths in which only one fits, which
 * newer versions of GTK complain of. Broken into lines, both fit into whatever is as wide as this. */
#define HEADING_LEAST 100

static void
let_heading_wrap (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget)
      && (gtk_widget_has_css_class (widget, "title-2")
          || gtk_widget_has_css_class (widget, "title-4")))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (widget, HEADING_LEAST, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_heading_wrap (child);
}

static AdwMessageDialog *
message_new (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  let_heading_wrap (dialog);
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Question *question = user_data;

  if (question->owner != NULL && g_str_equal (response, "go"))
    question->callback (question->owner);
}

void
mentor_message_tell (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = message_new (parent, heading, body);

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
mentor_message_ask (GtkWindow *parent, const char *heading, const char *body, const char *stay,
                    const char *go, void (*callback) (gpointer owner), GObject *owner)
{
  AdwMessageDialog *dialog = message_new (parent, heading, body);
  Question *question = g_new0 (Question, 1);

  question->callback = callback;
  g_set_weak_pointer (&question->owner, owner);

  adw_message_dialog_add_responses (dialog, "stay", stay, "go", go, NULL);
  adw_message_dialog_set_response_appearance (dialog, "go", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "stay");
  adw_message_dialog_set_close_response (dialog, "stay");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
