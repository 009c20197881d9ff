/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that a libadwaita program can be: a window with a header bar and a label. The start of
 * Mentorpar is measured against it. With MENTORPAR_QUIT_AFTER_FIRST_FRAME=1 it ends when its first
 * frame has been drawn, as Mentorpar does.
 */
#include "config.h"

#include <adwaita.h>

static void
on_after_paint (GdkFrameClock *clock,
                GApplication *application)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, application);
  g_application_quit (application);
}

static void
on_map (GtkWidget *window,
        GApplication *application)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  if (g_strcmp0 (g_getenv ("MENTORPAR_QUIT_AFTER_FIRST_FRAME"), "1") == 0)
    g_signal_connect_object (clock, "after-paint", G_CALLBACK (on_after_paint), application, 0);
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("Mentorpar");

  gtk_widget_set_vexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), label);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);

  g_signal_connect_object (window, "map", G_CALLBACK (on_map), application, 0);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  application = adw_application_new ("io.github.mentorpar.Minimal", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
