/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwot: four lists of items; the order in a list is the order of the array. Its snapshots and
 * their comparison are in mentor-swot-snapshot.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-swot.h"
#include "record/mentor-history.h"

struct _MentorSwotItem
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorSwotItem, mentor_swot_item, MENTOR_TYPE_RECORD)

struct _MentorSwotSentence
{
  MentorRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (MentorSwotSentence, mentor_swot_sentence, MENTOR_TYPE_RECORD)

G_DEFINE_ENUM_TYPE (MentorSwotAuthor, mentor_swot_author,
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_NOBODY, "nobody"),
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_MENTOR, "mentor"))

G_DEFINE_ENUM_TYPE (MentorSwotCross, mentor_swot_cross,
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_STRENGTH_OPPORTUNITY, "strength-opportunity"),
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_STRENGTH_THREAT, "strength-threat"),
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_WEAKNESS_OPPORTUNITY, "weakness-opportunity"),
                    G_DEFINE_ENUM_VALUE (MENTOR_SWOT_WEAKNESS_THREAT, "weakness-threat"))

struct _MentorSwot
{
  MentorDocument parent_instance;

  MentorSwotAuthor author;
  char *meeting;
};

static void board_init (MentorBoardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorSwot, mentor_swot, MENTOR_TYPE_DOCUMENT,
                               G_IMPLEMENT_INTERFACE (MENTOR_TYPE_BOARD, board_init))

static const char *const members[MENTOR_SWOT_N_LISTS]
    = { "strengths", "weaknesses", "opportunities", "threats" };

static void
mentor_swot_item_class_init (MentorSwotItemClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("text", N_("Edit item"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_string ("added", N_("Edit item"), NULL, "",
                         MENTOR_STORED | MENTOR_PARAM_TIMESTAMP),
    g_param_spec_enum ("author", N_("Edit item"), NULL, MENTOR_TYPE_SWOT_AUTHOR,
                       MENTOR_SWOT_NOBODY, MENTOR_STORED),
    g_param_spec_string ("meeting", N_("Edit item"), NULL, "", MENTOR_STORED),
    g_param_spec_int ("weight", N_("Weigh item"), NULL, 0, MENTOR_SWOT_WEIGHT_MAX, 0,
                      MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_swot_item_init (MentorSwotItem *self)
{
}

static void
mentor_swot_sentence_class_init (MentorSwotSentenceClass *klass)
{
  GParamSpec *props[] = {
    g_param_spec_string ("text", N_("Edit sentence"), NULL, "", MENTOR_STORED_TEXT),
    g_param_spec_enum ("cross", N_("Edit sentence"), NULL, MENTOR_TYPE_SWOT_CROSS,
                       MENTOR_SWOT_STRENGTH_OPPORTUNITY, MENTOR_STORED),
    g_param_spec_string ("first", N_("Edit sentence"), NULL, "", MENTOR_STORED),
    g_param_spec_string ("second", N_("Edit sentence"), NULL, "", MENTOR_STORED),
  };

  mentor_record_class_declare (MENTOR_RECORD_CLASS (klass), props, G_N_ELEMENTS (props));
}

static void
mentor_swot_sentence_init (MentorSwotSentence *self)
{
}

static MentorRecordList *
list_of (MentorBoard *board, guint list)
{
  return mentor_record_get_list (MENTOR_RECORD (board), members[list]);
}

static GListModel *
board_get_list (MentorBoard *board, guint list)
{
  return G_LIST_MODEL (list_of (board, list));
}

static MentorRecord *
board_add (MentorBoard *board, guint list, MentorRecord *after, const char *text)
{
  g_autoptr (MentorSwotItem) item = mentor_record_new (MENTOR_TYPE_SWOT_ITEM, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");

  g_object_set (item, "text", text, "added", stamp, "author", MENTOR_SWOT (board)->author, "meeting",
                MENTOR_SWOT (board)->meeting, NULL);
  mentor_history_begin (mentor_board_get_history (board), N_("Add item"), NULL);
  mentor_record_list_insert (list_of (board, list), MENTOR_RECORD (item), after);
  mentor_history_end (mentor_board_get_history (board));
  return MENTOR_RECORD (item);
}

static void
board_move (MentorBoard *board, MentorRecord *item, guint to, MentorRecord *after)
{
  mentor_history_begin (mentor_board_get_history (board), N_("Move item"), NULL);
  mentor_record_list_move (mentor_record_get_list_of (item), item, list_of (board, to), after);
  mentor_history_end (mentor_board_get_history (board));
}

static void
board_remove (MentorBoard *board, MentorRecord *item)
{
  mentor_history_begin (mentor_board_get_history (board), N_("Delete item"), NULL);
  mentor_record_list_remove (mentor_record_get_list_of (item), item);
  mentor_history_end (mentor_board_get_history (board));
}

static void
board_init (MentorBoardInterface *iface)
{
  iface->text_member = "text";
  iface->n_lists = MENTOR_SWOT_N_LISTS;
  iface->get_list = board_get_list;
  iface->add = board_add;
  iface->move = board_move;
  iface->remove = board_remove;
}

static void
mentor_swot_finalize (GObject *object)
{
  g_free (MENTOR_SWOT (object)->meeting);

  G_OBJECT_CLASS (mentor_swot_parent_class)->finalize (object);
}

static void
mentor_swot_class_init (MentorSwotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_swot_finalize;
  MENTOR_DOCUMENT_CLASS (klass)->format = "mentorpar/swot";
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), members[i],
                                      MENTOR_TYPE_SWOT_ITEM);
  mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), "sentences",
                                    MENTOR_TYPE_SWOT_SENTENCE);
  mentor_record_class_declare_list (MENTOR_RECORD_CLASS (klass), "snapshots",
                                    MENTOR_TYPE_SWOT_SNAPSHOT);
}

static void
mentor_swot_init (MentorSwot *self)
{
  self->meeting = g_strdup ("");
}

const char *
mentor_swot_get_list_name (MentorSwotList list)
{
  g_return_val_if_fail (list < MENTOR_SWOT_N_LISTS, NULL);
  return members[list];
}

void
mentor_swot_set_context (MentorSwot *self, MentorSwotAuthor author, const char *meeting)
{
  g_return_if_fail (MENTOR_IS_SWOT (self));

  self->author = author;
  g_free (self->meeting);
  self->meeting = g_strdup (meeting);
}

MentorSwotAuthor
mentor_swot_get_author (MentorSwot *self)
{
  g_return_val_if_fail (MENTOR_IS_SWOT (self), MENTOR_SWOT_NOBODY);
  return self->author;
}

void
mentor_swot_cross_get_lists (MentorSwotCross cross, MentorSwotList *first, MentorSwotList *second)
{
  *first = cross == MENTOR_SWOT_STRENGTH_OPPORTUNITY || cross == MENTOR_SWOT_STRENGTH_THREAT
               ? MENTOR_SWOT_STRENGTHS
               : MENTOR_SWOT_WEAKNESSES;
  *second = cross == MENTOR_SWOT_STRENGTH_OPPORTUNITY || cross == MENTOR_SWOT_WEAKNESS_OPPORTUNITY
                ? MENTOR_SWOT_OPPORTUNITIES
                : MENTOR_SWOT_THREATS;
}

static const char *
id_or_none (gpointer record)
{
  return record != NULL ? mentor_record_get_id (record) : "";
}

MentorSwotSentence *
mentor_swot_add_sentence (MentorSwot *self, MentorSwotCross cross, MentorSwotItem *first,
                          MentorSwotItem *second, const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  g_autoptr (MentorSwotSentence) sentence = NULL;

  g_return_val_if_fail (MENTOR_IS_SWOT (self), NULL);

  if (*clean == '\0' || !mentor_record_is_editable (MENTOR_RECORD (self)))
    return NULL;
  sentence = mentor_record_new (MENTOR_TYPE_SWOT_SENTENCE, NULL);
  g_object_set (sentence, "text", clean, "cross", cross, "first", id_or_none (first), "second",
                id_or_none (second), NULL);
  mentor_history_begin (mentor_document_get_history (MENTOR_DOCUMENT (self)), N_("Add sentence"),
                        NULL);
  mentor_record_list_append (mentor_record_get_list (MENTOR_RECORD (self), "sentences"),
                             MENTOR_RECORD (sentence));
  mentor_history_end (mentor_document_get_history (MENTOR_DOCUMENT (self)));
  return sentence;
}

void
mentor_swot_remove_sentence (MentorSwot *self, MentorSwotSentence *sentence)
{
  g_return_if_fail (MENTOR_IS_SWOT (self));

  mentor_history_begin (mentor_document_get_history (MENTOR_DOCUMENT (self)),
                        N_("Delete sentence"), NULL);
  mentor_record_list_remove (mentor_record_get_list (MENTOR_RECORD (self), "sentences"),
                             MENTOR_RECORD (sentence));
  mentor_history_end (mentor_document_get_history (MENTOR_DOCUMENT (self)));
}
