/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder's earlier versions and its trash: listed when asked for, as nothing here is ever shown
 * all the time. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "record/mentor-json.h"
#include "store/mentor-file.h"
#include "store/mentor-folder-private.h"
#include "store/mentor-past.h"
#include "store/mentor-versions.h"

void
mentor_version_free (MentorVersion *self)
{
  g_free (self->path);
  g_date_time_unref (self->time);
  g_free (self);
}

GDateTime *
mentor_past_parse_time (const char *name)
{
  int year, month, day, hour, minute, second;
  g_autoptr (GDateTime) time = NULL;

  if (sscanf (name, "%4d%2d%2dT%2d%2d%2d", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;

  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  return time != NULL ? g_date_time_to_local (time) : NULL;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const MentorVersion *one = *(const MentorVersion *const *) a;
  const MentorVersion *other = *(const MentorVersion *const *) b;

  return strcmp (other->path, one->path);
}

GPtrArray *
mentor_folder_list_versions (MentorFolder *self, MentorDocument *document)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_version_free);
  g_autofree char *any = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *document_name, *name;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self), versions);

  document_name = mentor_folder_get_document_name (self, document);
  if (document_name == NULL || self->backups == NULL)
    return versions;

  any = mentor_versions_path (self->backups, document_name, NULL);
  folder = g_path_get_dirname (any);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GDateTime) time = mentor_past_parse_time (name);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      MentorVersion *version;
      GStatBuf status;

      if (time == NULL || !g_str_has_suffix (name, ".json") || g_lstat (path, &status) < 0)
        continue;
      version = g_new0 (MentorVersion, 1);
      version->path = g_steal_pointer (&path);
      version->time = g_steal_pointer (&time);
      version->size = (goffset) status.st_size;
      g_ptr_array_add (versions, version);
    }

  g_ptr_array_sort (versions, compare_newest_first);
  return versions;
}

JsonNode *
mentor_folder_read_version (MentorFolder *self,
                            MentorDocument *document,
                            const MentorVersion *version,
                            GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (MENTOR_IS_FOLDER (self) && MENTOR_IS_DOCUMENT (document), NULL);

  bytes = mentor_file_read (version->path, error);
  if (bytes == NULL)
    return NULL;

  tree = mentor_json_parse (bytes, &reason);
  if (tree != NULL && mentor_document_check (G_OBJECT_TYPE (document), tree, NULL, &reason))
    return g_steal_pointer (&tree);

  shown = g_filename_display_basename (version->path);
  g_set_error (
      error, reason->domain, reason->code, _("“%s” can’t be read: %s"), shown, reason->message);
  return NULL;
}

const char *
mentor_folder_get_backups (MentorFolder *self)
{
  g_return_val_if_fail (MENTOR_IS_FOLDER (self), NULL);

  return self->backups;
}
