/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwotSentences: a view per cross; the order is that of the document's one list. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/mentor-swot-sentences.h"

#include "record/mentor-history.h"
#include "record/mentor-record-view.h"

struct _MentorSwotSentences
{
  GObject parent_instance;

  MentorSwot *swot;
  MentorRecordView *views[MENTOR_SWOT_N_CROSSES];
};

static void board_init (MentorBoardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorSwotSentences, mentor_swot_sentences, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MENTOR_TYPE_BOARD, board_init))

static gboolean
matches (MentorRecord *sentence, gpointer user_data)
{
  return mentor_record_get_enum (sentence, "cross") == GPOINTER_TO_INT (user_data);
}

static MentorRecordList *
get_all (MentorSwotSentences *self)
{
  return mentor_record_get_list (MENTOR_RECORD (self->swot), "sentences");
}

static GListModel *
board_get_list (MentorBoard *board, guint list)
{
  return G_LIST_MODEL (MENTOR_SWOT_SENTENCES (board)->views[list]);
}

static MentorDocument *
board_get_document (MentorBoard *board)
{
  return MENTOR_DOCUMENT (MENTOR_SWOT_SENTENCES (board)->swot);
}

/* The place in the document that makes it the first of its cross. */
static MentorRecord *
before_first (MentorSwotSentences *self, guint list)
{
  MentorRecord *first = mentor_record_view_get (self->views[list], 0);
  int index = first != NULL ? mentor_record_list_index (get_all (self), first) : 0;

  return index > 0 ? mentor_record_list_get (get_all (self), (guint) index - 1) : NULL;
}

static MentorRecord *
board_add (MentorBoard *board, guint list, MentorRecord *after, const char *text)
{
  MentorSwotSentences *self = MENTOR_SWOT_SENTENCES (board);
  MentorRecord *place = after != NULL ? after : before_first (self, list);
  MentorRecord *sentence;

  mentor_history_begin (mentor_board_get_history (board), N_("Add sentence"), NULL);
  sentence = (MentorRecord *) mentor_swot_add_sentence (self->swot, (MentorSwotCross) list, NULL,
                                                        NULL, text);
  if (sentence != NULL)
    mentor_record_list_move (get_all (self), sentence, get_all (self), place);
  mentor_history_end (mentor_board_get_history (board));
  return sentence;
}

static void
forget_stranger (MentorRecord *sentence, gboolean second, guint from, guint to)
{
  MentorSwotList old[2], new[2];

  mentor_swot_cross_get_lists ((MentorSwotCross) from, &old[0], &old[1]);
  mentor_swot_cross_get_lists ((MentorSwotCross) to, &new[0], &new[1]);
  if (old[second] != new[second])
    mentor_record_set_string (sentence, second ? "second" : "first", "");
}

static void
board_move (MentorBoard *board, MentorRecord *sentence, guint to, MentorRecord *after)
{
  MentorSwotSentences *self = MENTOR_SWOT_SENTENCES (board);
  guint from = (guint) mentor_record_get_enum (sentence, "cross");
  MentorRecord *place = after != NULL ? after : before_first (self, to);

  mentor_history_begin (mentor_board_get_history (board), N_("Move sentence"), NULL);
  if (from != to)
    {
      forget_stranger (sentence, FALSE, from, to);
      forget_stranger (sentence, TRUE, from, to);
      mentor_record_set_enum (sentence, "cross", (int) to);
    }
  if (place != sentence)
    mentor_record_list_move (get_all (self), sentence, get_all (self), place);
  mentor_history_end (mentor_board_get_history (board));
}

static void
board_remove (MentorBoard *board, MentorRecord *sentence)
{
  mentor_swot_remove_sentence (MENTOR_SWOT_SENTENCES (board)->swot,
                               MENTOR_SWOT_SENTENCE (sentence));
}

static void
board_init (MentorBoardInterface *iface)
{
  iface->text_member = "text";
  iface->n_lists = MENTOR_SWOT_N_CROSSES;
  iface->get_list = board_get_list;
  iface->add = board_add;
  iface->move = board_move;
  iface->remove = board_remove;
  iface->get_document = board_get_document;
}

static void
mentor_swot_sentences_finalize (GObject *object)
{
  MentorSwotSentences *self = MENTOR_SWOT_SENTENCES (object);

  for (guint i = 0; i < MENTOR_SWOT_N_CROSSES; i++)
    g_clear_object (&self->views[i]);
  g_clear_object (&self->swot);

  G_OBJECT_CLASS (mentor_swot_sentences_parent_class)->finalize (object);
}

static void
mentor_swot_sentences_class_init (MentorSwotSentencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_swot_sentences_finalize;
}

static void
mentor_swot_sentences_init (MentorSwotSentences *self)
{
}

MentorSwotSentences *
mentor_swot_sentences_new (MentorSwot *swot)
{
  MentorSwotSentences *self = g_object_new (MENTOR_TYPE_SWOT_SENTENCES, NULL);

  self->swot = g_object_ref (swot);
  for (guint i = 0; i < MENTOR_SWOT_N_CROSSES; i++)
    self->views[i] = mentor_record_view_new (G_LIST_MODEL (get_all (self)), matches, NULL,
                                             GINT_TO_POINTER (i), NULL);
  return self;
}

MentorSwotItem *
mentor_swot_sentence_get_item (MentorSwotSentence *self, gboolean second)
{
  MentorRecord *swot = (MentorRecord *) mentor_record_get_document (MENTOR_RECORD (self));
  const char *id = mentor_record_get_string (MENTOR_RECORD (self), second ? "second" : "first");

  for (guint i = 0; swot != NULL && *id != '\0' && i < MENTOR_SWOT_N_LISTS; i++)
    {
      MentorSwotItem *item = mentor_record_list_find (
          mentor_record_get_list (swot, mentor_swot_get_list_name (i)), id);

      if (item != NULL)
        return item;
    }
  return NULL;
}

void
mentor_swot_sentence_set_item (MentorSwotSentence *self, gboolean second, MentorSwotItem *item)
{
  MentorHistory *history = mentor_record_get_history (MENTOR_RECORD (self));

  mentor_history_begin (history, N_("Change what a sentence is about"), NULL);
  mentor_record_set_string (MENTOR_RECORD (self), second ? "second" : "first",
                            item != NULL ? mentor_record_get_id (MENTOR_RECORD (item)) : "");
  mentor_history_end (history);
}
