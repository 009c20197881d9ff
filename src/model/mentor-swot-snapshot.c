/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Named states of the SWOT: taking, restoring, comparing. A snapshot's items have the ids of the
 * board's, so that a comparison knows them again; its lists are keyed, as their ids are not unique
 * in the document.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-date.h"
#include "model/mentor-swot.h"
#include "record/mentor-history.h"

struct _MentorSwotSnapshot
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorSwotSnapshot, mentor_swot_snapshot, MENTOR_TYPE_RECORD)

G_DEFINE_ENUM_TYPE (MentorSwotMoment, mentor_swot_moment,
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_OTHER, "other"),
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_START, "start"),
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_MIDDLE, "middle"),
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_END, "end"))

static void
mentor_swot_snapshot_class_init (MentorSwotSnapshotClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("name", N_("Name snapshot"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_enum ("moment", N_("Name snapshot"), NULL, MENTOR_TYPE_SWOT_MOMENT,
                       MENTOR_SWOT_OTHER, MENTOR_STORED),
    g_param_spec_string ("date", N_("Change date"), NULL, "", MENTOR_STORED | MENTOR_PARAM_DATE),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_record_class_declare_keyed (MENTOR_RECORD_CLASS (klass), mentor_swot_get_list_name (i),
                                       MENTOR_TYPE_SWOT_ITEM);
}

static void
mentor_swot_snapshot_init (MentorSwotSnapshot *self)
{
}

static MentorRecordList *
list_of (gpointer state, guint list)
{
  return mentor_record_get_list (state, mentor_swot_get_list_name (list));
}

/* Everything of the item but its id, also what this version doesn't know. */
static void
copy_into (MentorRecord *item, MentorRecord *copy)
{
  g_autoptr (JsonNode) tree = mentor_record_snapshot (item);

  mentor_record_update (copy, tree, NULL);
}

MentorSwotSnapshot *
mentor_swot_take_snapshot (MentorSwot *self, const char *name, MentorSwotMoment moment)
{
  g_autoptr (MentorSwotSnapshot) snapshot = mentor_record_new (MENTOR_TYPE_SWOT_SNAPSHOT, NULL);
  g_autofree char *today = mentor_date_today ();
  MentorHistory *history;

  g_return_val_if_fail (MENTOR_IS_SWOT (self), NULL);

  g_object_set (snapshot, "name", name, "moment", moment, "date", today, NULL);
  for (guint list = 0; list < MENTOR_SWOT_N_LISTS; list++)
    for (guint i = 0; i < mentor_record_list_get_length (list_of (self, list)); i++)
      {
        MentorRecord *item = mentor_record_list_get (list_of (self, list), i);
        copy_into (item, mentor_record_list_ensure (list_of (snapshot, list),
                                                    mentor_record_get_id (item)));
      }

  history = mentor_document_get_history (MENTOR_DOCUMENT (self));
  mentor_history_begin (history, N_("Take snapshot"), NULL);
  mentor_record_list_append (mentor_record_get_list (MENTOR_RECORD (self), "snapshots"),
                             MENTOR_RECORD (snapshot));
  mentor_history_end (history);
  return snapshot;
}

void
mentor_swot_remove_snapshot (MentorSwot *self, MentorSwotSnapshot *snapshot)
{
  MentorHistory *history = mentor_document_get_history (MENTOR_DOCUMENT (self));

  mentor_history_begin (history, N_("Delete snapshot"), NULL);
  mentor_record_list_remove (mentor_record_get_list (MENTOR_RECORD (self), "snapshots"),
                             MENTOR_RECORD (snapshot));
  mentor_history_end (history);
}

static MentorRecord *
find (gpointer state, const char *id, int *list)
{
  for (*list = 0; *list < MENTOR_SWOT_N_LISTS; (*list)++)
    {
      MentorRecord *item = mentor_record_list_find (list_of (state, (guint) *list), id);
      if (item != NULL && *mentor_record_get_string (item, "text") != '\0')
        return item;
    }
  *list = -1;
  return NULL;
}

/* Takes off the board what the snapshot doesn't have. */
static void
drop_others (MentorSwot *self, MentorSwotSnapshot *snapshot)
{
  for (guint list = 0; list < MENTOR_SWOT_N_LISTS; list++)
    for (guint i = mentor_record_list_get_length (list_of (self, list)); i-- > 0;)
      {
        MentorRecord *item = mentor_record_list_get (list_of (self, list), i);
        int there;

        if (find (snapshot, mentor_record_get_id (item), &there) == NULL)
          mentor_record_list_remove (list_of (self, list), item);
      }
}

static void
restore_item (MentorSwot *self, guint list, MentorRecord *kept, MentorRecord *after)
{
  const char *id = mentor_record_get_id (kept);
  int now;
  MentorRecord *item = find (self, id, &now);

  if (item == NULL)
    {
      g_autoptr (MentorRecord) copy = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, id);
      copy_into (kept, copy);
      mentor_record_list_insert (list_of (self, list), copy, after);
      return;
    }
  g_object_set (item, "text", mentor_record_get_string (kept, "text"), "weight",
                mentor_record_get_int (kept, "weight"), NULL);
  mentor_record_list_move (list_of (self, (guint) now), item, list_of (self, list), after);
}

void
mentor_swot_restore (MentorSwot *self, MentorSwotSnapshot *snapshot)
{
  MentorHistory *history = mentor_document_get_history (MENTOR_DOCUMENT (self));

  g_return_if_fail (MENTOR_IS_SWOT (self) && MENTOR_IS_SWOT_SNAPSHOT (snapshot));

  mentor_history_begin (history, N_("Restore snapshot"), NULL);
  drop_others (self, snapshot);
  for (guint list = 0; list < MENTOR_SWOT_N_LISTS; list++)
    {
      MentorRecord *after = NULL;

      for (guint i = 0; i < mentor_record_list_get_length (list_of (snapshot, list)); i++)
        {
          MentorRecord *kept = mentor_record_list_get (list_of (snapshot, list), i);
          restore_item (self, list, kept, after);
          after = mentor_record_list_find (list_of (self, list), mentor_record_get_id (kept));
        }
    }
  mentor_history_end (history);
}

static void
difference_free (gpointer data)
{
  MentorSwotDifference *difference = data;

  g_free (difference->id);
  g_free (difference->before);
  g_free (difference->after);
  g_free (difference);
}

static void
add_difference (GPtrArray *differences, MentorRecord *before, int from, MentorRecord *after, int to)
{
  MentorSwotDifference *difference = g_new0 (MentorSwotDifference, 1);

  difference->id = g_strdup (mentor_record_get_id (after != NULL ? after : before));
  difference->from = from;
  difference->to = to;
  difference->before = before != NULL ? g_strdup (mentor_record_get_string (before, "text")) : NULL;
  difference->after = after != NULL ? g_strdup (mentor_record_get_string (after, "text")) : NULL;
  if (before == NULL)
    difference->change = MENTOR_SWOT_NEW;
  else if (after == NULL)
    difference->change = MENTOR_SWOT_GONE;
  else if (from != to)
    difference->change = MENTOR_SWOT_MOVED;
  else if (!g_str_equal (difference->before, difference->after))
    difference->change = MENTOR_SWOT_REWORDED;
  g_ptr_array_add (differences, difference);
}

GPtrArray *
mentor_swot_compare (MentorRecord *earlier, MentorRecord *later)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);

  g_return_val_if_fail (MENTOR_IS_RECORD (earlier) && MENTOR_IS_RECORD (later), differences);

  for (int to = 0; to < MENTOR_SWOT_N_LISTS; to++)
    for (guint i = 0; i < mentor_record_list_get_length (list_of (later, (guint) to)); i++)
      {
        MentorRecord *after = mentor_record_list_get (list_of (later, (guint) to), i);
        int from;
        MentorRecord *before = find (earlier, mentor_record_get_id (after), &from);

        add_difference (differences, before, from, after, to);
      }
  for (int from = 0; from < MENTOR_SWOT_N_LISTS; from++)
    for (guint i = 0; i < mentor_record_list_get_length (list_of (earlier, (guint) from)); i++)
      {
        MentorRecord *before = mentor_record_list_get (list_of (earlier, (guint) from), i);
        int to;

        if (find (later, mentor_record_get_id (before), &to) == NULL)
          add_difference (differences, before, from, NULL, -1);
      }
  return differences;
}
