/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorLogPack: see mentor-log-facts-private.h. A block goes with the last text that lies in it. */

#include "config.h"

#include <string.h>

#include "workspace/mentor-log-facts-private.h"

/* Blocks of a pack: the first, and what they double up to. */
#define FIRST_BLOCK ((gsize) 64 * 1024)
#define LARGE_BLOCK ((gsize) 8 * 1024 * 1024)

/* Without a room, memory of its own. */
char *
_mentor_log_room_take (MentorLogRoom *self, const GString *content, char **block)
{
  char *at;

  if (self == NULL)
    return g_memdup2 (content->str, content->len + 1);

  if (self->block == NULL || self->size - self->used < content->len + 1)
    {
      if (self->block != NULL)
        g_atomic_rc_box_release (self->block);
      self->size = CLAMP (self->size * 2, FIRST_BLOCK, LARGE_BLOCK);
      self->size = MAX (self->size, content->len + 1);
      self->block = g_atomic_rc_box_alloc (self->size);
      self->used = 0;
    }
  at = memcpy (self->block + self->used, content->str, content->len + 1);
  self->used += content->len + 1;
  *block = g_atomic_rc_box_acquire (self->block);
  return at;
}

void
_mentor_log_room_release (char *text, char *block)
{
  if (block != NULL)
    g_atomic_rc_box_release (block);
  else
    g_free (text);
}

/* The files' names don't say the order of those of one day. */
static gboolean
lie_in_order (GPtrArray *all)
{
  for (guint i = 1; i < all->len; i++)
    {
      const MentorLogFacts *before = g_ptr_array_index (all, i - 1);
      const MentorLogFacts *facts = g_ptr_array_index (all, i);

      if (facts->folded_block == before->folded_block && facts->folded < before->folded)
        return FALSE;
    }
  return TRUE;
}

void
_mentor_log_facts_pack (GPtrArray *all)
{
  gsize total = 1;
  char *block, *at;

  if (lie_in_order (all))
    return;

  for (guint i = 0; i < all->len; i++)
    total += strlen (((MentorLogFacts *) g_ptr_array_index (all, i))->folded) + 1;
  block = at = g_atomic_rc_box_alloc (total);
  for (guint i = 0; i < all->len; i++)
    {
      MentorLogFacts *facts = g_ptr_array_index (all, i);
      char *end = g_stpcpy (at, facts->folded);

      _mentor_log_room_release (facts->folded, facts->folded_block);
      facts->folded = at;
      facts->folded_block = g_atomic_rc_box_acquire (block);
      at = end + 1;
    }
  g_atomic_rc_box_release (block);
}

void
_mentor_log_pack_clear (MentorLogPack *self)
{
  g_clear_pointer (&self->texts.block, g_atomic_rc_box_release);
  g_clear_pointer (&self->folded.block, g_atomic_rc_box_release);
}
