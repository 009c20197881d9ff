/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits a pair through the store until it is killed; driven by test-kill.c. With "loop" it edits
 * and saves without end, and tells on standard output what it may rely on: "N NAME" when edit N of
 * a document is on disk. With "once" it edits once, tells that, and leaves the rest to the
 * autosave. With "careless" it tells before it saves, which test-kill.c has to find out. With "check"
 * it only prints each document's number. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/mentor-swot.h"
#include "model/mentor-tasks.h"
#include "record/mentor-record-list.h"
#include "store/mentor-folder.h"

/* The number of the last edit is the name of the newest item. */
static void
edit (MentorDocument *document, const char *list_name, GType type, const char *member, int number)
{
  g_autoptr (MentorRecord) item = mentor_record_new (type, NULL);
  MentorRecordList *list = mentor_record_get_list (MENTOR_RECORD (document), list_name);
  g_autofree char *text = g_strdup_printf ("%d", number);

  while (mentor_record_list_get_length (list) > 20)
    mentor_record_list_remove (list, mentor_record_list_get (list, 0));
  mentor_record_set_string (item, member, text);
  mentor_record_list_append (list, item);
}

static int
get_number (MentorDocument *document, const char *list_name, const char *member)
{
  MentorRecordList *list = mentor_record_get_list (MENTOR_RECORD (document), list_name);
  guint length = mentor_record_list_get_length (list);

  if (length == 0)
    return 0;
  return atoi (mentor_record_get_string (mentor_record_list_get (list, length - 1), member));
}

static void
tell (int number)
{
  printf ("%d tasks\n%d swot\n", number, number);
  fflush (stdout);
}

int
main (int argc, char **argv)
{
  g_autoptr (MentorFolder) folder = NULL;
  MentorDocument *tasks, *swot;
  gboolean careless;
  int number;

  if (argc != 4)
    return 2;

  folder = mentor_folder_new (argv[1], argv[2]);
  tasks = mentor_folder_open (folder, MENTOR_TYPE_TASKS, "tasks.json");
  swot = mentor_folder_open (folder, MENTOR_TYPE_SWOT, "swot.json");
  if (mentor_folder_get_problem (folder, tasks) != NULL
      || mentor_folder_get_problem (folder, swot) != NULL)
    return 1;

  number = MAX (get_number (tasks, "tasks", "title"), get_number (swot, "threats", "text"));
  printf ("%d tasks\n%d swot\n",
          get_number (tasks, "tasks", "title"),
          get_number (swot, "threats", "text"));
  fflush (stdout);
  if (g_str_equal (argv[3], "check"))
    return 0;

  careless = g_str_equal (argv[3], "careless");
  if (g_str_equal (argv[3], "once"))
    {
      g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

      edit (tasks, "tasks", MENTOR_TYPE_TASK, "title", number + 1);
      edit (swot, "threats", MENTOR_TYPE_SWOT_ITEM, "text", number + 1);
      printf ("edited\n");
      fflush (stdout);
      g_main_loop_run (loop);
    }

  for (;;)
    {
      number++;
      edit (tasks, "tasks", MENTOR_TYPE_TASK, "title", number);
      edit (swot, "threats", MENTOR_TYPE_SWOT_ITEM, "text", number);
      if (careless)
        tell (number);
      if (!mentor_folder_flush_sync (folder))
        return 1;
      if (!careless)
        tell (number);
      g_main_context_iteration (NULL, FALSE);
    }
}
