/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one is in a logbook, and what of it has been read. */

#include "config.h"

#include "pages/logbook/mentor-logbook-page-private.h"

typedef struct
{
  MentorLogListPlace list;
  double entry;
} Place;

static void
on_unmap (MentorLogbookPage *self)
{
  _mentor_logbook_page_turn (self);
  if (self->logbook != NULL)
    mentor_logbook_stamp (self->logbook);
}

static void
on_map (MentorLogbookPage *self)
{
  self->was_seen = self->head != NULL;
  if (self->head != NULL)
    mentor_logbook_set_last_entry (self->logbook, mentor_log_head_get_id (self->head));
}

void
_mentor_logbook_page_init_place (MentorLogbookPage *self)
{
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (on_unmap), NULL);
}

void
_mentor_logbook_page_keep_place (MentorLogbookPage *self)
{
  Place *place;

  if (self->pair_id == NULL || self->head == NULL)
    return;
  place = g_new0 (Place, 1);
  mentor_log_list_get_place (self->list, &place->list);
  place->entry = mentor_log_view_get_scroll (self->view);
  g_hash_table_replace (self->places, g_strdup (self->pair_id), place);
}

void
_mentor_logbook_page_find_place (MentorLogbookPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));
  Place *place;

  g_free (self->pair_id);
  self->pair_id = g_strdup (mentor_course_get_id (course));
  place = g_hash_table_lookup (self->places, self->pair_id);
  if (place == NULL)
    return;
  mentor_log_list_set_place (self->list, &place->list);
  mentor_log_view_scroll (self->view, place->entry);
}

void
_mentor_logbook_page_turn (MentorLogbookPage *self)
{
  gboolean in_sight = !mentor_log_split_get_folded (self->split)
                      || mentor_log_split_get_show_detail (self->split);

  if (self->logbook != NULL && self->head != NULL && self->was_seen && in_sight)
    mentor_logbook_look_at (self->logbook, self->head);
  self->was_seen = FALSE;
}
