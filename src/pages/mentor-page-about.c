/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorPageAbout: the words on a tool. The empty state of a page shows them, and with content they
 * are one click away in the header bar; so they stand in one widget.
 */
#include "config.h"

#include "pages/mentor-page-about.h"

#include <glib/gi18n.h>

struct _MentorPageAbout
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *purpose;
  GtkWidget *method_box;
  GtkLabel *method;
  GtkWidget *benefit_box;
  GtkLabel *benefit;
};

G_DEFINE_FINAL_TYPE (MentorPageAbout, mentor_page_about, GTK_TYPE_WIDGET)

static void
show_text (GtkWidget *widget, GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? _(text) : "");
  gtk_widget_set_visible (widget, text != NULL);
}

static void
mentor_page_about_dispose (GObject *object)
{
  MentorPageAbout *self = MENTOR_PAGE_ABOUT (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_page_about_parent_class)->dispose (object);
}

static void
mentor_page_about_class_init (MentorPageAboutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_page_about_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/mentor-page-about.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPageAbout, box);
  gtk_widget_class_bind_template_child (widget_class, MentorPageAbout, title);
  gtk_widget_class_bind_template_child (widget_class, MentorPageAbout, purpose);
  gtk_widget_class_bind_template_child (widget_class, MentorPageAbout, method_box);
  gtk_widget_class_bind_template_child (widget_class, MentorPageAbout, method);
  gtk_widget_class_bind_template_child (widget_class, MentorPageAbout, benefit_box);
  gtk_widget_class_bind_template_child (widget_class, MentorPageAbout, benefit);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_page_about_init (MentorPageAbout *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mentor_page_about_set_page (MentorPageAbout *self, MentorPageClass *page, gboolean with_purpose)
{
  g_return_if_fail (MENTOR_IS_PAGE_ABOUT (self));

  show_text (GTK_WIDGET (self->title), self->title,
             page != NULL && with_purpose ? page->title : NULL);
  show_text (GTK_WIDGET (self->purpose), self->purpose,
             page != NULL && with_purpose ? page->purpose : NULL);
  show_text (self->method_box, self->method, page != NULL ? page->method : NULL);
  show_text (self->benefit_box, self->benefit, page != NULL ? page->benefit : NULL);
}
