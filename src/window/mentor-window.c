/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorWindow: brings the workspace and the pages together. A page is made when it is first shown;
 * what is shown follows the workspace, and what the user does goes to the workspace and the pages
 * through the window's actions.
 */
#include "config.h"

#include "window/mentor-window-private.h"

#include <glib/gi18n.h>

#include "widgets/mentor-message.h"
#include "window/mentor-pages.h"
#include "window/mentor-welcome.h"
#include "window/mentor-window-size.h"

enum
{
  PROP_0,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorWindow, mentor_window, ADW_TYPE_APPLICATION_WINDOW)

static MentorPage *
ensure_page (MentorWindow *self, const char *page_id)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, page_id);
  GType type;

  if (child != NULL)
    return MENTOR_PAGE (child);

  type = mentor_pages_find (page_id);
  if (type == G_TYPE_INVALID)
    return NULL;
  child = g_object_new (type, NULL);
  gtk_stack_add_titled (self->stack, child, page_id, _(mentor_pages_get_class (type)->title));
  return MENTOR_PAGE (child);
}

/* The title is seen by the whole desktop, so it names the page and never the pair. */
static void
update_title (MentorWindow *self)
{
  g_autofree char *title = NULL;

  if (self->page != NULL && self->course != NULL)
    title = g_strdup_printf ("%s – Mentorpar", _(MENTOR_PAGE_GET_CLASS (self->page)->title));
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Mentorpar");
}

static void
show_page (MentorWindow *self, MentorPage *page)
{
  const char *id = MENTOR_PAGE_GET_CLASS (page)->id;

  if (page != self->page)
    {
      mentor_window_set_presenting (self, FALSE);
      mentor_toasts_leave_page (self->toasts);
    }
  if (self->course != NULL)
    mentor_page_set_course (page, self->course);
  self->page = page;
  mentor_return_bar_set_page (self->return_bar, NULL, NULL);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  mentor_sidebar_set_page (self->sidebar, id);
  mentor_content_header_set_page (self->header, page);
  update_title (self);
  mentor_window_update_actions (self);
  mentor_window_update_present_actions (self);
}

static void
on_workspace_page_changed (MentorWindow *self)
{
  MentorPage *page;

  /* Without a pair there is no page to make. */
  if (self->course == NULL)
    return;
  page = ensure_page (self, mentor_workspace_get_page (self->workspace));
  if (page != NULL && page != self->page)
    show_page (self, page);
}

gboolean
mentor_window_show_page (MentorWindow *self, const char *page_id)
{
  g_return_val_if_fail (MENTOR_IS_WINDOW (self), FALSE);

  if (mentor_pages_find (page_id) == G_TYPE_INVALID)
    return FALSE;
  mentor_workspace_set_page (self->workspace, page_id);
  mentor_window_layout_set_content_shown (self->layout, TRUE);
  return TRUE;
}

static void
on_step_applied (MentorWindow *self, const char *label, const char *page_id)
{
  if (page_id == NULL || mentor_pages_find (page_id) == G_TYPE_INVALID)
    return;
  /* What is on a shared screen doesn't turn into something else by itself. */
  if (self->presenting && !g_str_equal (page_id, MENTOR_PAGE_GET_CLASS (self->page)->id))
    {
      /* Translators: %s is what was undone on a page that isn't shown, for instance "Move task" */
      g_autofree char *message = g_strdup_printf (_("On another page: %s"), label);

      mentor_toasts_say (self->toasts, message);
      return;
    }
  mentor_window_show_page (self, page_id);
}

/* The pages that were made and aren't shown get the new pair when there is time. */
static gboolean
spread_course (gpointer data)
{
  MentorWindow *self = data;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (mentor_page_get_course (MENTOR_PAGE (child)) != self->course)
        {
          mentor_page_set_course (MENTOR_PAGE (child), self->course);
          return G_SOURCE_CONTINUE;
        }
    }
  self->spread_source = 0;
  return G_SOURCE_REMOVE;
}

static void
show_welcome (MentorWindow *self)
{
  GtkWidget *welcome = gtk_stack_get_child_by_name (self->main_stack, "welcome");

  if (welcome == NULL)
    {
      welcome = g_object_new (MENTOR_TYPE_WELCOME, NULL);
      gtk_stack_add_titled (self->main_stack, welcome, "welcome", _("Welcome"));
    }
  gtk_stack_set_visible_child (self->main_stack, welcome);
}

/* A window whose focus went away with what was shown before hears no keys. The stack brings back
 * what had it last, and that may be an item of a menu that has closed since. */
static void
bring_focus (MentorWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_get_mapped (focus)
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->layout)))
    return;
  if (mentor_window_layout_get_folded (self->layout))
    gtk_widget_child_focus (GTK_WIDGET (self->layout), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

static void
show_course (MentorWindow *self)
{
  const char *id = mentor_workspace_get_page (self->workspace);
  MentorPage *page = id != NULL ? ensure_page (self, id) : NULL;

  if (page == NULL)
    {
      guint n_types;
      const GType *types = mentor_pages_list (&n_types);

      if (n_types > 0)
        page = ensure_page (self, mentor_pages_get_class (types[0])->id);
    }
  if (page != NULL)
    show_page (self, page);
  gtk_stack_set_visible_child (self->main_stack, GTK_WIDGET (self->layout));
  bring_focus (self);
}

/* Merging is silent unless the two wrote in the same place. */
static void
on_merged (MentorWindow *self, guint n_conflicts)
{
  g_autofree char *message = NULL;

  if (n_conflicts == 0)
    return;
  message = g_strdup_printf (ngettext ("You both changed the same place: both versions are kept",
                                       "You both changed the same %u places: both versions are kept",
                                       n_conflicts),
                             n_conflicts);
  mentor_toasts_say (self->toasts, message);
}

static void
on_course_changed (MentorWindow *self)
{
  MentorCourse *course = mentor_workspace_get_course (self->workspace);
  MentorHistory *history = course != NULL ? mentor_course_get_history (course) : NULL;

  mentor_window_set_presenting (self, FALSE);
  if (self->course != NULL)
    {
      g_signal_handlers_disconnect_by_data (mentor_course_get_history (self->course), self);
      g_signal_handlers_disconnect_by_data (self->course, self);
    }
  if (course != NULL)
    g_signal_connect_object (course, "merged", G_CALLBACK (on_merged), self, G_CONNECT_SWAPPED);
  g_set_object (&self->course, course);

  if (history != NULL)
    {
      g_signal_connect_object (history, "applied", G_CALLBACK (on_step_applied), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (history, "notify::can-undo",
                               G_CALLBACK (mentor_window_update_actions), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (history, "notify::can-redo",
                               G_CALLBACK (mentor_window_update_actions), self, G_CONNECT_SWAPPED);
    }
  mentor_toasts_set_history (self->toasts, history);
  mentor_content_header_set_history (self->header, history);
  mentor_save_bar_set_course (self->save_bar, course);
  mentor_sidebar_set_course (self->sidebar, course);

  if (course != NULL)
    show_course (self);
  else
    show_welcome (self);
  if (self->spread_source == 0 && gtk_widget_get_first_child (GTK_WIDGET (self->stack)) != NULL)
    self->spread_source = g_idle_add_full (G_PRIORITY_LOW, spread_course, self, NULL);
  update_title (self);
  mentor_window_update_actions (self);
  mentor_window_update_present_actions (self);
}

static void
on_folded_changed (MentorWindow *self)
{
  gboolean folded = mentor_window_layout_get_folded (self->layout);

  adw_header_bar_set_show_end_title_buttons (self->sidebar_header, folded);
  mentor_sidebar_set_folded (self->sidebar, folded);
  mentor_content_header_set_folded (self->header, folded);
  mentor_window_update_actions (self);
}

/* Leaving the window saves; coming back looks whether somebody else did meanwhile. */
static void
on_active_changed (MentorWindow *self)
{
  gboolean active = gtk_window_is_active (GTK_WINDOW (self));

  if (!active)
    mentor_workspace_flush (self->workspace);
  else if (self->was_active && self->course != NULL)
    mentor_course_rescan (self->course);
  self->was_active = TRUE;
}

static void
close_anyway (gpointer owner)
{
  MentorWindow *self = owner;

  self->close_anyway = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
mentor_window_close_request (GtkWindow *window)
{
  MentorWindow *self = MENTOR_WINDOW (window);

  if (!self->close_anyway && !mentor_workspace_leave (self->workspace))
    {
      const char *reason
          = self->course != NULL ? mentor_course_get_save_error (self->course) : NULL;
      g_autofree char *body = NULL;

      body = g_strdup_printf ("%s\n\n%s",
                              reason != NULL ? reason : _("The last changes could not be saved."),
                              _("What isn’t saved is lost when the window closes."));
      mentor_message_ask (window, _("Close without saving?"), body, _("_Keep open"),
                          _("_Close anyway"), close_anyway, G_OBJECT (self));
      return GDK_EVENT_STOP;
    }
  mentor_window_store_size (window);
  return GTK_WINDOW_CLASS (mentor_window_parent_class)->close_request (window);
}

static void
mentor_window_constructed (GObject *object)
{
  MentorWindow *self = MENTOR_WINDOW (object);

  G_OBJECT_CLASS (mentor_window_parent_class)->constructed (object);

  self->toasts = mentor_toasts_new (self->toast_overlay);
  mentor_window_add_actions (self);
  mentor_window_add_present_actions (self);
  mentor_window_add_pair_actions (self);
  mentor_sidebar_set_workspace (self->sidebar, self->workspace);
  mentor_window_restore_size (GTK_WINDOW (self));

  g_signal_connect_object (self->workspace, "notify::course", G_CALLBACK (on_course_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::page", G_CALLBACK (on_workspace_page_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_changed), NULL);
  on_folded_changed (self);
  on_course_changed (self);
}

static void
mentor_window_dispose (GObject *object)
{
  MentorWindow *self = MENTOR_WINDOW (object);

  g_clear_handle_id (&self->spread_source, g_source_remove);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  if (self->course != NULL)
    g_signal_handlers_disconnect_by_data (mentor_course_get_history (self->course), self);
  self->page = NULL;
  g_clear_object (&self->course);
  g_clear_object (&self->toasts);
  G_OBJECT_CLASS (mentor_window_parent_class)->dispose (object);
}

static void
mentor_window_finalize (GObject *object)
{
  g_clear_object (&MENTOR_WINDOW (object)->workspace);
  G_OBJECT_CLASS (mentor_window_parent_class)->finalize (object);
}

static void
mentor_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WORKSPACE)
    g_value_set_object (value, MENTOR_WINDOW (object)->workspace);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WORKSPACE)
    MENTOR_WINDOW (object)->workspace = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_window_class_init (MentorWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mentor_window_constructed;
  object_class->dispose = mentor_window_dispose;
  object_class->finalize = mentor_window_finalize;
  object_class->get_property = mentor_window_get_property;
  object_class->set_property = mentor_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = mentor_window_close_request;

  properties[PROP_WORKSPACE] = g_param_spec_object (
      "workspace", NULL, NULL, MENTOR_TYPE_WORKSPACE,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MENTOR_TYPE_WINDOW_LAYOUT);
  g_type_ensure (MENTOR_TYPE_SIDEBAR);
  g_type_ensure (MENTOR_TYPE_CONTENT_HEADER);
  g_type_ensure (MENTOR_TYPE_RETURN_BAR);
  g_type_ensure (MENTOR_TYPE_SAVE_BAR);
  g_type_ensure (MENTOR_TYPE_PRESENT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/window/mentor-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, layout);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, sidebar_header);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, header);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, save_bar);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, return_bar);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, present_bar);
  gtk_widget_class_bind_template_child (widget_class, MentorWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_changed);
  /* When nothing has the focus. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave-presenting",
                                       NULL);
}

static void
mentor_window_init (MentorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorWindow *
mentor_window_new (GtkApplication *application, MentorWorkspace *workspace)
{
  return g_object_new (MENTOR_TYPE_WINDOW, "application", application, "workspace", workspace,
                       NULL);
}

MentorWorkspace *
mentor_window_get_workspace (MentorWindow *self)
{
  g_return_val_if_fail (MENTOR_IS_WINDOW (self), NULL);
  return self->workspace;
}
