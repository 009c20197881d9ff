/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwotCrossing: four cells over MentorSwotSentences. */

#include "config.h"

#include "pages/swot/mentor-swot-crossing.h"

#include "model/mentor-swot-sentences.h"
#include "pages/swot/mentor-swot-about.h"
#include "pages/swot/mentor-swot-marks.h"
#include "widgets/mentor-card.h"
#include "widgets/mentor-cell.h"
#include "widgets/mentor-quadrants.h"

struct _MentorSwotCrossing
{
  GtkBox parent_instance;

  MentorCell *strength_opportunity;
  MentorCell *strength_threat;
  MentorCell *weakness_opportunity;
  MentorCell *weakness_threat;

  MentorCourse *course;
  MentorSwotSentences *sentences;
};

static guint removed_signal;

G_DEFINE_FINAL_TYPE (MentorSwotCrossing, mentor_swot_crossing, GTK_TYPE_BOX)

static MentorCell *
get_cell (MentorSwotCrossing *self, guint cross)
{
  MentorCell *const cells[MENTOR_SWOT_N_CROSSES]
      = { self->strength_opportunity, self->strength_threat, self->weakness_opportunity,
          self->weakness_threat };

  return cells[cross];
}

static void
on_removed (MentorSwotCrossing *self)
{
  g_signal_emit (self, removed_signal, 0);
}

static void
on_card_menu (MentorSwotCrossing *self, GMenu *menu, MentorCard *card)
{
  g_autoptr (GMenu) section = g_menu_new ();

  mentor_swot_marks_append_to_menu (section, self->course, mentor_card_get_record (card));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
on_card_created (MentorSwotCrossing *self, MentorRecord *sentence, GtkBox *facts)
{
  GtkWidget *card = gtk_widget_get_ancestor (GTK_WIDGET (facts), MENTOR_TYPE_CARD);

  gtk_box_append (mentor_card_get_marks (MENTOR_CARD (card)),
                  mentor_swot_marks_new (card, self->course, sentence));
  g_signal_connect_object (card, "menu", G_CALLBACK (on_card_menu), self, G_CONNECT_SWAPPED);
  mentor_swot_about_add (facts, MENTOR_CARD (card), MENTOR_SWOT_SENTENCE (sentence));
}

static gboolean
mentor_swot_crossing_grab_focus (GtkWidget *widget)
{
  MentorSwotCrossing *self = MENTOR_SWOT_CROSSING (widget);

  mentor_card_list_focus_entry (mentor_cell_get_list (self->strength_opportunity));
  return TRUE;
}

static void
mentor_swot_crossing_dispose (GObject *object)
{
  MentorSwotCrossing *self = MENTOR_SWOT_CROSSING (object);

  g_clear_object (&self->sentences);
  g_clear_object (&self->course);

  G_OBJECT_CLASS (mentor_swot_crossing_parent_class)->dispose (object);
}

static void
mentor_swot_crossing_class_init (MentorSwotCrossingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_swot_crossing_dispose;
  widget_class->grab_focus = mentor_swot_crossing_grab_focus;

  removed_signal = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MENTOR_TYPE_CELL);
  g_type_ensure (MENTOR_TYPE_QUADRANTS);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/swot/mentor-swot-crossing.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCrossing, strength_opportunity);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCrossing, strength_threat);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCrossing, weakness_opportunity);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotCrossing, weakness_threat);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_card_created);
}

static void
mentor_swot_crossing_init (MentorSwotCrossing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < MENTOR_SWOT_N_CROSSES; i++)
    mentor_cell_set_entry (get_cell (self, i), MENTOR_CARD_LIST_ENTRY_END);
}

void
mentor_swot_crossing_set_course (MentorSwotCrossing *self, MentorCourse *course)
{
  g_autoptr (MentorSwotSentences) old = NULL;

  g_return_if_fail (MENTOR_IS_SWOT_CROSSING (self));

  if (!g_set_object (&self->course, course))
    return;

  /* Kept until the cells have let go of it. */
  old = g_steal_pointer (&self->sentences);
  if (course != NULL)
    self->sentences = mentor_swot_sentences_new (mentor_course_get_swot (course));
  for (guint i = 0; i < MENTOR_SWOT_N_CROSSES; i++)
    mentor_cell_set_board (get_cell (self, i), (MentorBoard *) self->sentences, i);
}

gboolean
mentor_swot_crossing_focus (MentorSwotCrossing *self, const char *id)
{
  MentorRecord *sentence;

  g_return_val_if_fail (MENTOR_IS_SWOT_CROSSING (self), FALSE);

  if (self->course == NULL)
    return FALSE;
  sentence = mentor_record_list_find (
      mentor_record_get_list (MENTOR_RECORD (mentor_course_get_swot (self->course)), "sentences"),
      id);
  return sentence != NULL
         && mentor_card_list_focus_item (
             mentor_cell_get_list (
                 get_cell (self, (guint) mentor_record_get_enum (sentence, "cross"))),
             sentence);
}
