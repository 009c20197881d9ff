/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorSwotPage: the four lists of the SWOT as four equal quadrants. */

#include "config.h"

#include "pages/swot/mentor-swot-page.h"

#include <glib/gi18n.h>

#include "model/mentor-swot.h"
#include "widgets/mentor-cell.h"
#include "widgets/mentor-quadrants.h"

struct _MentorSwotPage
{
  MentorPage parent_instance;

  MentorCell *strengths;
  MentorCell *weaknesses;
  MentorCell *opportunities;
  MentorCell *threats;

  MentorSwot *swot;
};

G_DEFINE_FINAL_TYPE (MentorSwotPage, mentor_swot_page, MENTOR_TYPE_PAGE)

static MentorCell *
get_cell (MentorSwotPage *self, MentorSwotList list)
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

static void
leave_swot (MentorSwotPage *self)
{
  for (guint i = 0; self->swot != NULL && i < MENTOR_SWOT_N_LISTS; i++)
    g_signal_handlers_disconnect_by_data (mentor_board_get_list (MENTOR_BOARD (self->swot), i),
                                          self);
  g_clear_object (&self->swot);
}

static void
mentor_swot_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorSwotPage *self = MENTOR_SWOT_PAGE (page);

  leave_swot (self);
  if (course != NULL)
    {
      self->swot = g_object_ref (mentor_course_get_swot (course));
      for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
        g_signal_connect_object (mentor_board_get_list (MENTOR_BOARD (self->swot), i),
                                 "items-changed", G_CALLBACK (on_items_changed), self,
                                 G_CONNECT_SWAPPED);
      mentor_page_set_empty (page, !has_items (self));
    }

  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_cell_set_board (get_cell (self, i), (MentorBoard *) self->swot, i);
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

  for (guint i = 0; self->swot != NULL && i < MENTOR_SWOT_N_LISTS; i++)
    {
      GListModel *list = mentor_board_get_list (MENTOR_BOARD (self->swot), i);
      guint n = g_list_model_get_n_items (list);

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (MentorRecord) item = g_list_model_get_item (list, j);

          if (g_strcmp0 (mentor_record_get_id (item), target) == 0)
            {
              mentor_card_list_focus_item (mentor_cell_get_list (get_cell (self, i)), item);
              return;
            }
        }
    }
}

static void
mentor_swot_page_dispose (GObject *object)
{
  leave_swot (MENTOR_SWOT_PAGE (object));

  G_OBJECT_CLASS (mentor_swot_page_parent_class)->dispose (object);
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

  g_type_ensure (MENTOR_TYPE_CELL);
  g_type_ensure (MENTOR_TYPE_QUADRANTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/swot/mentor-swot-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, strengths);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, weaknesses);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, opportunities);
  gtk_widget_class_bind_template_child (widget_class, MentorSwotPage, threats);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
}

static void
mentor_swot_page_init (MentorSwotPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < MENTOR_SWOT_N_LISTS; i++)
    mentor_cell_set_entry (get_cell (self, i), MENTOR_CARD_LIST_ENTRY_END);
}
