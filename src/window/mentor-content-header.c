/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorContentHeader: computed from the page that is shown, the history and the width; the buttons
 * are actions of the window.
 */
#include "config.h"

#include "window/mentor-content-header.h"

#include <glib/gi18n.h>

#include "pages/mentor-page-about.h"
#include "widgets/mentor-scroll.h"

struct _MentorContentHeader
{
  GtkWidget parent_instance;

  MentorPage *page;
  MentorHistory *history;
  gboolean folded;

  AdwHeaderBar *bar;
  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *action_button;
  AdwButtonContent *action_content;
  GtkWidget *about_button;
  GtkMenuButton *menu_button;
  GMenu *main_menu;
  GMenu *page_section;
  GtkWidget *about_popover;
  GtkWidget *about; /* in the popover */
};

G_DEFINE_FINAL_TYPE (MentorContentHeader, mentor_content_header, GTK_TYPE_WIDGET)

static char *
get_history_label (MentorContentHeader *self, gboolean undo)
{
  g_autofree char *step = NULL;

  if (self->history != NULL)
    g_object_get (self->history, undo ? "undo-label" : "redo-label", &step, NULL);
  if (step == NULL || *step == '\0')
    return g_strdup (undo ? _("Undo") : _("Redo"));
  /* Translators: %s is what the user did, for instance "Move task". */
  return g_strdup_printf (undo ? _("Undo: %s") : _("Redo: %s"), step);
}

static void
set_name_and_tooltip (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
page_has_about (MentorContentHeader *self)
{
  MentorPageClass *klass = self->page != NULL ? MENTOR_PAGE_GET_CLASS (self->page) : NULL;

  /* The empty state says it all already. */
  return klass != NULL && klass->purpose != NULL && !mentor_page_get_empty (self->page);
}

static void
update_menu (MentorContentHeader *self)
{
  g_autofree char *undo = get_history_label (self, TRUE);
  g_autofree char *redo = get_history_label (self, FALSE);

  g_menu_remove_all (self->page_section);
  if (!self->folded)
    return;
  g_menu_append (self->page_section, undo, "win.undo");
  g_menu_append (self->page_section, redo, "win.redo");
  if (page_has_about (self))
    g_menu_append (self->page_section, _("About this tool"), "win.about-tool");
}

static void
update_history (MentorContentHeader *self)
{
  g_autofree char *undo = get_history_label (self, TRUE);
  g_autofree char *redo = get_history_label (self, FALSE);

  set_name_and_tooltip (self->undo_button, undo);
  set_name_and_tooltip (self->redo_button, redo);
  if (self->folded)
    update_menu (self);
}

static void
update (MentorContentHeader *self)
{
  MentorPageClass *klass = self->page != NULL ? MENTOR_PAGE_GET_CLASS (self->page) : NULL;
  gboolean has_action = klass != NULL && klass->action_label != NULL;

  /* The empty state has its own button for the same. */
  if (has_action && mentor_page_get_empty (self->page) && klass->start_label != NULL)
    has_action = FALSE;

  adw_window_title_set_title (self->title, klass != NULL ? _(klass->title) : "");
  gtk_widget_set_visible (self->back_button, self->folded);
  gtk_widget_set_visible (self->undo_button, !self->folded);
  gtk_widget_set_visible (self->redo_button, !self->folded);
  gtk_widget_set_visible (self->about_button, !self->folded && page_has_about (self));
  gtk_widget_set_visible (self->action_button, has_action);
  adw_header_bar_set_show_start_title_buttons (self->bar, self->folded);
  if (has_action)
    {
      adw_button_content_set_icon_name (self->action_content, klass->action_icon);
      adw_button_content_set_label (self->action_content,
                                    self->folded ? "" : _(klass->action_label));
      set_name_and_tooltip (self->action_button, _(klass->action_label));
    }
  update_menu (self);
}

/* A menu is a window with a widget per item: made when it is first opened, not for the first frame. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  MentorContentHeader *self = user_data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (self->main_menu));
}

static void
mentor_content_header_dispose (GObject *object)
{
  MentorContentHeader *self = MENTOR_CONTENT_HEADER (object);

  mentor_content_header_set_history (self, NULL);
  if (self->page != NULL)
    g_signal_handlers_disconnect_by_data (self->page, self);
  g_clear_object (&self->page);
  g_clear_pointer (&self->about_popover, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->bar, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_content_header_parent_class)->dispose (object);
}

static void
mentor_content_header_class_init (MentorContentHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_content_header_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/window/mentor-content-header.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, title);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, back_button);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, action_button);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, action_content);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, about_button);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, main_menu);
  gtk_widget_class_bind_template_child (widget_class, MentorContentHeader, page_section);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_content_header_init (MentorContentHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  update_history (self);
  update (self);
}

void
mentor_content_header_set_page (MentorContentHeader *self, MentorPage *page)
{
  g_return_if_fail (MENTOR_IS_CONTENT_HEADER (self));

  if (self->page == page)
    return;
  if (self->page != NULL)
    g_signal_handlers_disconnect_by_data (self->page, self);
  g_set_object (&self->page, page);
  if (page != NULL)
    g_signal_connect_object (page, "notify::empty", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (self->about_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->about_popover));
  update (self);
}

void
mentor_content_header_set_history (MentorContentHeader *self, MentorHistory *history)
{
  g_return_if_fail (MENTOR_IS_CONTENT_HEADER (self));

  if (self->history == history)
    return;
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  if (history != NULL)
    {
      g_signal_connect_object (history, "notify::undo-label", G_CALLBACK (update_history), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (history, "notify::redo-label", G_CALLBACK (update_history), self,
                               G_CONNECT_SWAPPED);
      update_history (self);
    }
}

void
mentor_content_header_set_folded (MentorContentHeader *self, gboolean folded)
{
  g_return_if_fail (MENTOR_IS_CONTENT_HEADER (self));

  if (self->folded == folded)
    return;
  self->folded = folded;
  update (self);
}

void
mentor_content_header_show_about (MentorContentHeader *self)
{
  GtkWidget *anchor;
  graphene_rect_t bounds;

  g_return_if_fail (MENTOR_IS_CONTENT_HEADER (self));

  if (!page_has_about (self))
    return;
  if (self->about_popover == NULL)
    {
      self->about_popover = gtk_popover_new ();
      gtk_widget_add_css_class (self->about_popover, "mentor-about-popover");
      self->about = g_object_new (MENTOR_TYPE_PAGE_ABOUT, NULL);
      mentor_scroll_popover (GTK_POPOVER (self->about_popover), self->about);
      gtk_widget_set_parent (self->about_popover, GTK_WIDGET (self));
    }
  mentor_page_about_set_page (MENTOR_PAGE_ABOUT (self->about), MENTOR_PAGE_GET_CLASS (self->page),
                              TRUE);

  anchor = self->folded ? GTK_WIDGET (self->menu_button) : self->about_button;
  if (gtk_widget_compute_bounds (anchor, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->about_popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width,
                                                   (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->about_popover));
}
