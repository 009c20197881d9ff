/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorApplication: one window with one workspace. It saves before it ends, whatever ends it: the
 * window, a signal or the session.
 */
#include "config.h"

#include "app/mentor-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "app/mentor-command-line.h"
#include "store/mentor-calm.h"
#include "widgets/mentor-message.h"
#include "window/mentor-pages.h"
#include "window/mentor-window.h"

struct _MentorApplication
{
  AdwApplication parent_instance;

  char *data_dir;
  MentorWorkspace *workspace;
  MentorWindow *window;
  GtkWidget *shortcuts;
  guint signal_sources[3];
  guint calm_source; /* while the first frame is waited for */
};

/* A window that isn't drawn by then, as it is on another workspace, isn't waited for. */
#define FIRST_FRAME_MS 3000

G_DEFINE_FINAL_TYPE (MentorApplication, mentor_application, ADW_TYPE_APPLICATION)

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorApplication *self = user_data;

  adw_show_about_window (
      GTK_WINDOW (self->window), "application-name", "Mentorpar", "application-icon",
      APPLICATION_ID, "version", PACKAGE_VERSION, "developer-name",
      _("The Mentorpar contributors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _("A workspace for a mentor and a mentee."),
      /* Translators: your names, one a line. */
      "translator-credits", _("translator-credits"), NULL);
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorApplication *self = user_data;

  if (self->shortcuts == NULL)
    {
      g_autoptr (GtkBuilder) builder = NULL;

      builder = gtk_builder_new_from_resource (RESOURCE_PREFIX "/app/mentor-shortcuts.ui");
      g_set_weak_pointer (&self->shortcuts,
                          GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts")));
      gtk_window_set_transient_for (GTK_WINDOW (self->shortcuts), GTK_WINDOW (self->window));
    }
  gtk_window_present (GTK_WINDOW (self->shortcuts));
}

static void
on_help (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorApplication *self = user_data;

  gtk_show_uri (GTK_WINDOW (self->window), "help:mentorpar", GDK_CURRENT_TIME);
}

/* Closing the window saves, and asks where that fails. */
static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MentorApplication *self = user_data;

  if (self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
  else
    g_application_quit (G_APPLICATION (self));
}

static const GActionEntry entries[] = {
  { "about", on_about },
  { "shortcuts", on_shortcuts },
  { "help", on_help },
  { "quit", on_quit },
};

static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.new-pair", { "<Control>n" } },
  { "win.open-folder", { "<Control>o" } },
  { "win.all-pairs('')", { "<Control><Shift>f" } },
  { "win.page-number(1)", { "<Alt>1" } },
  { "win.page-number(2)", { "<Alt>2" } },
  { "win.page-number(3)", { "<Alt>3" } },
  { "win.page-number(4)", { "<Alt>4" } },
  { "win.page-number(5)", { "<Alt>5" } },
  { "win.page-number(6)", { "<Alt>6" } },
  { "win.page-number(7)", { "<Alt>7" } },
  { "win.page-number(8)", { "<Alt>8" } },
  { "win.page-number(9)", { "<Alt>9" } },
  { "win.next-pane", { "F6" } },
  { "win.present", { "F11" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  /* On the matrix, which has no text size, Ctrl+0 is the cards'. */
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
  { "app.help", { "F1" } },
  { "app.shortcuts", { "<Control>question" } },
};

/* A signal or the end of the session leaves no time for questions: save and go. */
static gboolean
on_end_signal (gpointer data)
{
  MentorApplication *self = data;

  if (self->workspace != NULL)
    mentor_workspace_leave (self->workspace);
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_CONTINUE;
}

static void
on_query_end (MentorApplication *self)
{
  if (self->workspace != NULL)
    mentor_workspace_leave (self->workspace);
}

static gboolean
end_waiting (gpointer data)
{
  MentorApplication *self = data;

  self->calm_source = 0;
  mentor_calm_release ();
  return G_SOURCE_REMOVE;
}

static void
on_after_first_frame (GdkFrameClock *clock, gpointer user_data)
{
  MentorApplication *self = user_data;

  g_signal_handlers_disconnect_by_func (clock, on_after_first_frame, self);
  /* For measuring the start. */
  if (g_getenv ("MENTORPAR_QUIT_AFTER_FIRST_FRAME") != NULL)
    g_application_quit (G_APPLICATION (self));
  else if (self->calm_source != 0)
    {
      g_source_remove (self->calm_source);
      end_waiting (self);
    }
}

static void
on_map (GtkWidget *window, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (window, on_map, user_data);
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (on_after_first_frame), user_data, 0);
}

static void
ensure_workspace (MentorApplication *self)
{
  if (self->workspace == NULL)
    self->workspace = mentor_workspace_new (self->data_dir);
}

static void
ensure_window (MentorApplication *self)
{
  if (self->window != NULL)
    return;

  g_set_weak_pointer (&self->window,
                      mentor_window_new (GTK_APPLICATION (self), self->workspace));
  g_signal_connect_object (self->window, "map", G_CALLBACK (on_map), self, 0);
}

static int
mentor_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  MentorApplication *self = MENTOR_APPLICATION (application);
  int status = mentor_command_line_handle_local (options);

  if (status >= 0)
    return status;

  self->data_dir = mentor_command_line_get_data_dir (options);
  /* Another data folder is another program: it neither joins a running one nor is joined. */
  if (self->data_dir != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

/* The pair is opened before the window is made, so that only what is shown is ever built. */
static int
mentor_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  MentorApplication *self = MENTOR_APPLICATION (application);
  g_auto (MentorCommandLine) request = { NULL };
  g_autoptr (GError) error = NULL;
  const char *heading = NULL;

  mentor_command_line_read (command_line, &request);
  ensure_workspace (self);

  if (request.page != NULL && mentor_pages_find (request.page) != G_TYPE_INVALID)
    mentor_workspace_set_page (self->workspace, request.page);
  else if (request.page != NULL)
    g_application_command_line_printerr (command_line, _("There is no page “%s”.\n"), request.page);

  if (request.example && !mentor_workspace_open_example (self->workspace, &error))
    heading = _("The example pair can’t be opened");
  else if (request.folder != NULL
           && !mentor_workspace_open_folder (self->workspace, request.folder, &error))
    heading = _("The folder can’t be opened");
  if (mentor_workspace_get_course (self->workspace) == NULL)
    mentor_workspace_open_last (self->workspace);

  ensure_window (self);
  gtk_window_present (GTK_WINDOW (self->window));
  if (heading != NULL)
    mentor_message_tell (GTK_WINDOW (self->window), heading, error->message);
  return 0;
}

static void
mentor_application_activate (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  ensure_workspace (self);
  if (mentor_workspace_get_course (self->workspace) == NULL)
    mentor_workspace_open_last (self->workspace);
  ensure_window (self);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
mentor_application_startup (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);
  const int end_signals[] = { SIGTERM, SIGINT, SIGHUP };

  G_APPLICATION_CLASS (mentor_application_parent_class)->startup (application);

  mentor_calm_hold ();
  self->calm_source = g_timeout_add (FIRST_FRAME_MS, end_waiting, self);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           (const char *const *) accelerators[i].keys);
  for (guint i = 0; i < G_N_ELEMENTS (end_signals); i++)
    self->signal_sources[i] = g_unix_signal_add (end_signals[i], on_end_signal, self);
}

/* What is saved is saved; the window isn't taken apart for a process that ends. */
static void
mentor_application_shutdown (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);
  g_clear_handle_id (&self->calm_source, g_source_remove);
  if (self->workspace != NULL)
    mentor_workspace_leave (self->workspace);
  g_clear_object (&self->workspace);
  G_APPLICATION_CLASS (mentor_application_parent_class)->shutdown (application);
}

static void
mentor_application_finalize (GObject *object)
{
  MentorApplication *self = MENTOR_APPLICATION (object);

  g_free (self->data_dir);
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->shortcuts);
  G_OBJECT_CLASS (mentor_application_parent_class)->finalize (object);
}

static void
mentor_application_class_init (MentorApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mentor_application_finalize;
  application_class->handle_local_options = mentor_application_handle_local_options;
  application_class->command_line = mentor_application_command_line;
  application_class->activate = mentor_application_activate;
  application_class->startup = mentor_application_startup;
  application_class->shutdown = mentor_application_shutdown;
}

static void
mentor_application_init (MentorApplication *self)
{
  mentor_command_line_add_options (G_APPLICATION (self));
  g_signal_connect (self, "query-end", G_CALLBACK (on_query_end), NULL);
}

MentorApplication *
mentor_application_new (void)
{
  return g_object_new (MENTOR_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "register-session", TRUE,
                       "resource-base-path", RESOURCE_PREFIX, NULL);
}
