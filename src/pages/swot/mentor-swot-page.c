/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorSwotPage: the four lists of the SWOT as four equal quadrants; beside them, one at a time,
 * the sentences that follow, a snapshot, or a comparison. What is done to an item are actions
 * ("swot.…"), so that keys, the card's menu and the marks on its line do the same.
 */

#include "config.h"

#include "pages/swot/mentor-swot-page-private.h"

#include <glib/gi18n.h>

#include "widgets/mentor-quadrants.h"

G_DEFINE_FINAL_TYPE (MentorSwotPage, mentor_swot_page, MENTOR_TYPE_PAGE)

MentorCell *
mentor_swot_page_get_cell (MentorSwotPage *self, MentorSwotList list)
{
  MentorCell *const cells[MENTOR_SWOT_N_LISTS] = {
    [MENTOR_SWOT_STRENGTHS] = self->strengths,
    [MENTOR_SWOT_WEAKNESSES] = self->weaknesses,
    [MENTOR_SWOT_OPPORTUNITIES] = self->opportunities,
    [MENTOR_SWOT_THREATS] = self->threats,
  };

  return cells[list];
}

static gboolean
has_items (MentorSwotPage *self)
{
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    if (g_list_model_get_n_items (mentor_board_get_list (MENTOR_BOARD (self->swot), i)) > 0)
      return TRUE;

  return FALSE;
}

/* Only ever ends the empty state: who just deleted the last item is still at work here. */
static void
on_items_changed (MentorSwotPage *self)
{
  if (has_items (self))
    mentor_page_set_empty (MENTOR_PAGE (self), FALSE);
}

static void
on_removed (MentorSwotPage *self)
{
  /* Translators: a line of the SWOT */
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Item deleted"));
}

/* --- The page --------------------------------------------------------------------------------- */

static void
ask_questions (MentorSwotPage *self)
{
  MentorProgramme *programme = mentor_course_get_programme (self->course);

  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    {
      MentorSwotPrompt *prompt
          = mentor_programme_get_swot_prompt (programme, mentor_swot_get_list_name (i));

      g_object_set (mentor_swot_page_get_cell (self, i), "question",
                    mentor_swot_prompt_get_question (prompt), "follow-up",
                    mentor_swot_prompt_get_follow_up (prompt), NULL);
    }
}

static void
on_presenting_changed (MentorSwotPage *self)
{
  gboolean presenting = mentor_page_get_presenting (MENTOR_PAGE (self));

  /* Not to whatever comes next in the window. */
  if (presenting && gtk_widget_get_focus_child (self->bar) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->bar, !presenting);
}

static void
leave_course (MentorSwotPage *self)
{
  if (self->course == NULL)
    return;
  g_signal_handlers_disconnect_by_data (mentor_course_get_history (self->course), self);
  g_signal_handlers_disconnect_by_data (mentor_course_get_pair (self->course), self);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    g_signal_handlers_disconnect_by_data (mentor_board_get_list (MENTOR_BOARD (self->swot), i),
                                          self);
  mentor_swot_page_show_board (self);
  mentor_swot_page_leave_authors (self);
  mentor_swot_snapshots_set_swot (self->snapshots, NULL);
  if (self->crossing != NULL)
    mentor_swot_crossing_set_course (self->crossing, NULL);
  if (self->past != NULL)
    mentor_swot_past_set_snapshot (self->past, NULL);
  if (self->compare != NULL)
    mentor_swot_compare_set_swot (self->compare, NULL, NULL);
  self->swot = NULL;
  g_clear_object (&self->course);
}

static void
enter_course (MentorSwotPage *self, MentorCourse *course)
{
  self->course = g_object_ref (course);
  self->swot = mentor_course_get_swot (course);
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    g_signal_connect_object (mentor_board_get_list (MENTOR_BOARD (self->swot), i),
                             "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_course_get_history (course), "applied",
                           G_CALLBACK (mentor_swot_page_on_step_applied), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_course_get_pair (course), "notify::programme",
                           G_CALLBACK (ask_questions), self, G_CONNECT_SWAPPED);
  ask_questions (self);
  mentor_swot_snapshots_set_swot (self->snapshots, self->swot);
  mentor_swot_page_enter_authors (self);
}

static void
mentor_swot_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (page);

  leave_course (self);
  if (course == NULL)
    return;
  enter_course (self, course);
  mentor_page_set_empty (page, !has_items (self));
}

static MentorDocument *
mentor_swot_page_get_document (MentorPage *page)
{
  return (MentorDocument *) MENTOR_SWOT_PAGE (page)->swot;
}

static void
mentor_swot_page_start (MentorPage *page)
{
  mentor_page_set_empty (page, FALSE);
  mentor_card_list_focus_entry (mentor_cell_get_list (MENTOR_SWOT_PAGE (page)->strengths));
}

static void
mentor_swot_page_show_target (MentorPage *page, const char *target)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (page);
  MentorRecord *record = mentor_swot_page_find (self, target);
  int list;

  if (record == NULL)
    return;
  if (MENTOR_IS_SWOT_SENTENCE (record))
    {
      mentor_swot_page_show_crossing (self);
      mentor_swot_crossing_focus (self->crossing, target);
      return;
    }

  mentor_swot_page_show_board (self);
  mentor_swot_page_show_everything (self);
  list = mentor_board_find (MENTOR_BOARD (self->swot), record, NULL);
  if (list >= 0)
    mentor_card_list_focus_item (
        mentor_cell_get_list (mentor_swot_page_get_cell (self, (MentorSwotList) list)), record);
}

static void
mentor_swot_page_dispose (GObject *object)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (object);

  leave_course (self);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (mentor_swot_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MENTOR_TYPE_CELL);
  g_type_ensure (MENTOR_TYPE_QUADRANTS);
  g_type_ensure (MENTOR_TYPE_SWOT_SNAPSHOTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/swot/mentor-swot-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, bar);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, mentee_toggle);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, mentor_toggle);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, crossing_toggle);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, snapshots);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, views);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, board);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, strengths);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, weaknesses);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, opportunities);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, threats);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, mentor_swot_page_on_card_created);
  gtk_widget_class_bind_template_callback (widget_class, mentor_swot_page_on_author_toggled);
  gtk_widget_class_bind_template_callback (widget_class, mentor_swot_page_on_crossing_toggled);
  gtk_widget_class_bind_template_callback (widget_class, mentor_swot_page_on_take_snapshot);
  gtk_widget_class_bind_template_callback (widget_class, mentor_swot_page_on_open_snapshot);
  gtk_widget_class_bind_template_callback (widget_class, mentor_swot_page_on_compare_snapshots);
}

static void
mentor_swot_page_class_init (MentorSwotPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MentorPageClass *page_class = MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_swot_page_dispose;

  page_class->id = "swot";
  page_class->title = N_("SWOT");
  page_class->icon_name = "mentor-swot-symbolic";
  page_class->group = MENTOR_PAGE_TOOLS;
  page_class->can_present = TRUE;
  page_class->purpose
      = N_("See where the mentee stands right now, as a start for talking about development as a "
           "leader.");
  page_class->method
      = N_("The mentee can fill in the board before a meeting and you go through it together, or "
           "you fill it in at the meeting. See whether the two of you can extend it.");
  page_class->benefit
      = N_("You find out which strengths to bring into play, which weaknesses to handle, which "
           "opportunities to use and which threats to meet.");
  page_class->start_label = N_("Write the first strength");
  page_class->course_changed = mentor_swot_page_course_changed;
  page_class->get_document = mentor_swot_page_get_document;
  page_class->start = mentor_swot_page_start;
  page_class->show_target = mentor_swot_page_show_target;

  bind_template (widget_class);
  mentor_swot_page_bind_item_keys (widget_class);
  mentor_swot_page_bind_author_keys (widget_class);
  mentor_swot_page_bind_view_keys (widget_class);
}

static void
mentor_swot_page_init (MentorSwotPage *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;

  self->actions = g_simple_action_group_new ();
  mentor_swot_page_add_item_actions (self);
  mentor_swot_page_add_author_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "swot", G_ACTION_GROUP (self->actions));
  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_cell_set_entry (mentor_swot_page_get_cell (self, i), MENTOR_CARD_LIST_ENTRY_END);
  g_signal_connect (self, "notify::presenting", G_CALLBACK (on_presenting_changed), NULL);
}
