/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <sys/resource.h>

#include "app/mentor-application.h"

/*
 * Where the system lacks the locale that is asked for, its language is used all the same. gettext
 * needs any locale for that but "C" and, with newer versions of glibc, "C.UTF-8"; with a territory,
 * which doesn't exist, that one goes by another name.
 */
static void
set_locale (void)
{
  const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  if (setlocale (LC_ALL, "") != NULL
      || (setlocale (LC_ALL, "C_XX.UTF-8") == NULL && setlocale (LC_ALL, "C.UTF-8") == NULL))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        {
          g_setenv ("LANGUAGE", value, FALSE);
          break;
        }
    }
}

/*
 * What is written here must not lie about in a core dump. One byte: that keeps the kernel from
 * writing a file as well as from handing the memory to a program that collects dumps. (The process
 * stays dumpable otherwise, as portals look at who asks them.)
 */
static void
forbid_core_dumps (void)
{
  const struct rlimit limit = { 1, 1 };

  setrlimit (RLIMIT_CORE, &limit);
}

int
main (int argc, char **argv)
{
  const char *localedir = g_getenv ("MENTORPAR_LOCALEDIR");
  g_autoptr (MentorApplication) application = NULL;

  forbid_core_dumps ();
  set_locale ();
  gtk_disable_setlocale ();
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = mentor_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
