/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorBoard: what every board does the same way. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/mentor-board.h"
#include "record/mentor-history.h"

G_DEFINE_INTERFACE (MentorBoard, mentor_board, G_TYPE_OBJECT)

static MentorDocument *
board_get_document (MentorBoard *self)
{
  return MENTOR_DOCUMENT (self);
}

static gboolean
board_is_editable (MentorBoard *self)
{
  return !mentor_document_get_read_only (mentor_board_get_document (self));
}

static void
mentor_board_default_init (MentorBoardInterface *iface)
{
  iface->get_document = board_get_document;
  iface->is_editable = board_is_editable;
}

const char *
mentor_board_get_text_member (MentorBoard *self)
{
  g_return_val_if_fail (MENTOR_IS_BOARD (self), NULL);
  return MENTOR_BOARD_GET_IFACE (self)->text_member;
}

guint
mentor_board_get_n_lists (MentorBoard *self)
{
  g_return_val_if_fail (MENTOR_IS_BOARD (self), 0);
  return MENTOR_BOARD_GET_IFACE (self)->n_lists;
}

GListModel *
mentor_board_get_list (MentorBoard *self, guint list)
{
  g_return_val_if_fail (MENTOR_IS_BOARD (self), NULL);
  g_return_val_if_fail (list < mentor_board_get_n_lists (self), NULL);
  return MENTOR_BOARD_GET_IFACE (self)->get_list (self, list);
}

int
mentor_board_find (MentorBoard *self, MentorRecord *item, guint *position)
{
  for (guint list = 0; list < mentor_board_get_n_lists (self); list++)
    {
      GListModel *model = mentor_board_get_list (self, list);
      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        {
          g_autoptr (MentorRecord) at = g_list_model_get_item (model, i);
          if (at != item)
            continue;
          if (position != NULL)
            *position = i;
          return (int) list;
        }
    }
  return -1;
}

MentorRecord *
mentor_board_add (MentorBoard *self, guint list, MentorRecord *after, const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));

  g_return_val_if_fail (list < mentor_board_get_n_lists (self), NULL);

  if (*clean == '\0' || !mentor_board_is_editable (self))
    return NULL;
  return MENTOR_BOARD_GET_IFACE (self)->add (self, list, after, clean);
}

/* What a list from a letter or a web page has before its lines. */
static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "- ", "* ", "• ", "– ", "· ", "☐ ", "[ ] " };
  const char *rest = line;

  while (g_ascii_isspace (*rest))
    rest++;
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (rest, bullets[i]))
      return rest + strlen (bullets[i]);
  return rest;
}

MentorRecord *
mentor_board_add_lines (MentorBoard *self, guint list, MentorRecord *after, const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  MentorRecord *last = NULL;

  mentor_history_begin (mentor_board_get_history (self), N_("Add"), NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      MentorRecord *added = mentor_board_add (self, list, after, skip_bullet (lines[i]));
      if (added != NULL)
        after = last = added;
    }
  mentor_history_end (mentor_board_get_history (self));
  return last;
}

/* The last item of a list that isn't the one that is going to stand there. */
static MentorRecord *
last_but (MentorBoard *self, guint list, MentorRecord *item)
{
  GListModel *model = mentor_board_get_list (self, list);

  for (guint i = g_list_model_get_n_items (model); i-- > 0;)
    {
      g_autoptr (MentorRecord) at = g_list_model_get_item (model, i);
      if (at != item)
        return at;
    }
  return NULL;
}

MentorRecord *
mentor_board_append (MentorBoard *self, guint list, const char *text)
{
  return mentor_board_add_lines (self, list, last_but (self, list, NULL), text);
}

void
mentor_board_move (MentorBoard *self, MentorRecord *item, guint to, MentorRecord *after)
{
  g_return_if_fail (MENTOR_IS_RECORD (item));
  g_return_if_fail (to < mentor_board_get_n_lists (self));

  if (item != after && mentor_board_is_editable (self))
    MENTOR_BOARD_GET_IFACE (self)->move (self, item, to, after);
}

void
mentor_board_move_to_end (MentorBoard *self, MentorRecord *item, guint to)
{
  mentor_board_move (self, item, to, last_but (self, to, item));
}

void
mentor_board_remove (MentorBoard *self, MentorRecord *item)
{
  g_return_if_fail (MENTOR_IS_RECORD (item));

  if (mentor_board_is_editable (self))
    MENTOR_BOARD_GET_IFACE (self)->remove (self, item);
}

MentorDocument *
mentor_board_get_document (MentorBoard *self)
{
  g_return_val_if_fail (MENTOR_IS_BOARD (self), NULL);
  return MENTOR_BOARD_GET_IFACE (self)->get_document (self);
}

MentorHistory *
mentor_board_get_history (MentorBoard *self)
{
  g_return_val_if_fail (MENTOR_IS_BOARD (self), NULL);
  return mentor_document_get_history (mentor_board_get_document (self));
}

gboolean
mentor_board_is_editable (MentorBoard *self)
{
  g_return_val_if_fail (MENTOR_IS_BOARD (self), FALSE);
  return MENTOR_BOARD_GET_IFACE (self)->is_editable (self);
}
