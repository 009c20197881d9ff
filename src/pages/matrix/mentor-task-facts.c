/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small grey facts on a task's card. Nothing is said of what goes without saying. */

#include "config.h"

#include "pages/matrix/mentor-task-facts.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"

static void
set_fact (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
update_owner (GtkLabel *label, GParamSpec *pspec, MentorRecord *task)
{
  switch ((MentorTaskOwner) mentor_record_get_enum (task, "owner"))
    {
    case MENTOR_TASK_OWNER_MENTOR:
      set_fact (label, _("Mentor"));
      break;
    case MENTOR_TASK_OWNER_OTHER:
      set_fact (label, _("Somebody else"));
      break;
    case MENTOR_TASK_OWNER_MENTEE:
    default:
      set_fact (label, "");
    }
}

static void
update_due (GtkLabel *label, GParamSpec *pspec, MentorRecord *task)
{
  const char *due = mentor_record_get_string (task, "due");
  g_autofree char *day = *due != '\0' ? mentor_date_format_short (due) : NULL;
  /* Translators: a task's due day, as small as possible: "by 3 Dec 2026" */
  g_autofree char *text = day != NULL ? g_strdup_printf (_("by %s"), day) : g_strdup ("");

  set_fact (label, text);
}

static GtkLabel *
add_label (GtkBox *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

void
mentor_task_facts_add (GtkBox *box, MentorTask *task)
{
  GtkLabel *owner = add_label (box);
  GtkLabel *due = add_label (box);

  g_signal_connect_object (task, "notify::owner", G_CALLBACK (update_owner), owner,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (task, "notify::due", G_CALLBACK (update_due), due, G_CONNECT_SWAPPED);
  update_owner (owner, NULL, MENTOR_RECORD (task));
  update_due (due, NULL, MENTOR_RECORD (task));
}
