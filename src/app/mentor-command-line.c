/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line. A second start hands its request to the running program, so the options are
 * read twice: here for what needs no display, and in the first instance for the rest.
 */
#include "config.h"

#include "app/mentor-command-line.h"

#include <glib/gi18n.h>

#include "store/mentor-check.h"

static const GOptionEntry entries[] = {
  { "example", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the example pair"), NULL },
  { "page", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("Show a page: overview, logbook, roles, matrix or swot"), N_("NAME") },
  { "check", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Check a pair’s folder and say what is wrong, a line per problem"), N_("FOLDER") },
  { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Keep pairs in this folder instead of the usual one"), N_("DIR") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and exit"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FOLDER]") },
  { NULL }
};

void
mentor_command_line_add_options (GApplication *application)
{
  g_application_add_main_option_entries (application, entries);
  g_application_set_option_context_summary (
      application, _("A workspace for a mentor and a mentee. FOLDER is a pair’s folder."));
}

/* Filenames are byte strings in the options. */
static char *
get_filename (GVariantDict *options, const char *name)
{
  g_autoptr (GVariant) value = NULL;

  value = g_variant_dict_lookup_value (options, name, G_VARIANT_TYPE_BYTESTRING);
  return value != NULL ? g_variant_dup_bytestring (value, NULL) : NULL;
}

int
mentor_command_line_handle_local (GVariantDict *options)
{
  g_autofree char *check = get_filename (options, "check");
  g_autofree const char **folders = NULL;
  g_autoptr (GVariant) remaining = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Mentorpar %s\n", PACKAGE_VERSION);
      return 0;
    }

  if (check != NULL)
    {
      g_autoptr (GString) report = g_string_new (NULL);
      guint n_problems = mentor_check_folder (check, report);

      g_print ("%s", report->str);
      return n_problems == 0 ? 0 : 1;
    }

  remaining = g_variant_dict_lookup_value (options, G_OPTION_REMAINING,
                                           G_VARIANT_TYPE_BYTESTRING_ARRAY);
  if (remaining != NULL)
    folders = g_variant_get_bytestring_array (remaining, NULL);
  if (folders != NULL && folders[0] != NULL && folders[1] != NULL)
    {
      g_printerr ("%s\n", _("Only one folder can be opened at a time."));
      return 2;
    }
  return -1;
}

char *
mentor_command_line_get_data_dir (GVariantDict *options)
{
  g_autofree char *dir = get_filename (options, "data-dir");

  /* Made absolute at once: the program may change its folder. */
  return dir != NULL ? g_canonicalize_filename (dir, NULL) : NULL;
}

void
mentor_command_line_read (GApplicationCommandLine *command_line, MentorCommandLine *request)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **folders = NULL;
  g_autoptr (GVariant) remaining = NULL;

  request->example = g_variant_dict_contains (options, "example");
  request->page = NULL;
  g_variant_dict_lookup (options, "page", "s", &request->page);

  request->folder = NULL;
  remaining = g_variant_dict_lookup_value (options, G_OPTION_REMAINING,
                                           G_VARIANT_TYPE_BYTESTRING_ARRAY);
  if (remaining != NULL)
    folders = g_variant_get_bytestring_array (remaining, NULL);
  if (folders != NULL && folders[0] != NULL)
    {
      g_autoptr (GFile) folder = NULL;

      folder = g_application_command_line_create_file_for_arg (command_line, folders[0]);
      request->folder = g_file_get_path (folder);
    }
}

void
mentor_command_line_clear (MentorCommandLine *request)
{
  g_clear_pointer (&request->folder, g_free);
  g_clear_pointer (&request->page, g_free);
}
