/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MentorSidebarRow: built from the page's class alone, so that the sidebar makes no pages. */
#include "config.h"

#include "window/mentor-sidebar-row.h"

#include <glib/gi18n.h>

struct _MentorSidebarRow
{
  GtkListBoxRow parent_instance;

  MentorPageClass *page;
  GtkLabel *indicator;
  GObject *counter;
};

G_DEFINE_FINAL_TYPE (MentorSidebarRow, mentor_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
mentor_sidebar_row_dispose (GObject *object)
{
  g_clear_object (&MENTOR_SIDEBAR_ROW (object)->counter);
  G_OBJECT_CLASS (mentor_sidebar_row_parent_class)->dispose (object);
}

static void
mentor_sidebar_row_class_init (MentorSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_sidebar_row_dispose;
}

static void
mentor_sidebar_row_init (MentorSidebarRow *self)
{
}

GtkWidget *
mentor_sidebar_row_new (MentorPageClass *page)
{
  MentorSidebarRow *self = g_object_new (MENTOR_TYPE_SIDEBAR_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(page->title));
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", page->icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->page = page;
  self->indicator = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->indicator), "mentor-indicator");
  gtk_widget_add_css_class (GTK_WIDGET (self->indicator), "numeric");
  gtk_widget_set_valign (GTK_WIDGET (self->indicator), GTK_ALIGN_CENTER);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_widget_set_hexpand (label, TRUE);

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->indicator));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  mentor_sidebar_row_set_indicator (self, NULL);
  return GTK_WIDGET (self);
}

MentorPageClass *
mentor_sidebar_row_get_page (MentorSidebarRow *self)
{
  g_return_val_if_fail (MENTOR_IS_SIDEBAR_ROW (self), NULL);
  return self->page;
}

void
mentor_sidebar_row_set_indicator (MentorSidebarRow *self, const char *indicator)
{
  g_autofree char *name = NULL;
  gboolean shown = indicator != NULL && *indicator != '\0';

  g_return_if_fail (MENTOR_IS_SIDEBAR_ROW (self));

  gtk_label_set_label (self->indicator, shown ? indicator : "");
  gtk_widget_set_visible (GTK_WIDGET (self->indicator), shown);
  /* Translators: a page in the sidebar, and how much waits there. */
  name = shown ? g_strdup_printf (_("%s, %s waiting"), _(self->page->title), indicator)
               : g_strdup (_(self->page->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_counted (MentorSidebarRow *self, GParamSpec *pspec, GObject *counter)
{
  g_autofree char *indicator = NULL;
  guint n;

  g_object_get (counter, pspec->name, &n, NULL);
  if (n > 0)
    indicator = g_strdup_printf ("%u", n);
  mentor_sidebar_row_set_indicator (self, indicator);
}

void
mentor_sidebar_row_set_counter (MentorSidebarRow *self, GObject *counter, const char *property)
{
  g_autofree char *signal = NULL;

  g_return_if_fail (MENTOR_IS_SIDEBAR_ROW (self));

  if (self->counter != NULL)
    g_signal_handlers_disconnect_by_func (self->counter, on_counted, self);
  g_set_object (&self->counter, counter);
  if (counter == NULL)
    {
      mentor_sidebar_row_set_indicator (self, NULL);
      return;
    }
  signal = g_strconcat ("notify::", property, NULL);
  g_signal_connect_object (counter, signal, G_CALLBACK (on_counted), self, G_CONNECT_SWAPPED);
  on_counted (self, g_object_class_find_property (G_OBJECT_GET_CLASS (counter), property),
              counter);
}
