/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The role of a widget can only be said when it is made, hence the second function. */

#include "config.h"

#include "widgets/mentor-label.h"

static GtkWidget *
create (GtkAccessibleRole role, const char *text, const char *style)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "xalign", 0.0f,
                      "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
mentor_label_new (const char *text, const char *style)
{
  return create (GTK_ACCESSIBLE_ROLE_LABEL, text, style);
}

GtkWidget *
mentor_label_new_heading (const char *text, const char *style)
{
  return create (GTK_ACCESSIBLE_ROLE_HEADING, text, style);
}
