/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorTaskDetails. Everything is bound to the task: there is nothing to confirm, and each change
 * is undone like any other. A due day only suggests that a task is urgent.
 */

#include "config.h"

#include "pages/matrix/mentor-task-details.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "model/mentor-matrix.h"
#include "pages/matrix/mentor-task-hours.h"
#include "widgets/mentor-date-entry.h"
#include "widgets/mentor-name.h"
#include "widgets/mentor-popover.h"
#include "widgets/mentor-text-binding.h"
#include "widgets/mentor-text-row.h"

struct _MentorTaskDetails
{
  GtkPopover parent_instance;

  GtkBox *box;
  GtkWidget *title;
  GtkWidget *note;
  GtkWidget *mentee;
  GtkWidget *mentor;
  GtkWidget *other;
  GtkWidget *hours_label;
  MentorDateEntry *due;
  GtkWidget *hint;
  GtkLabel *hint_label;
  GtkButton *hint_button;
  GtkWidget *done;
  MentorDateEntry *done_date;
  GtkWidget *result;
  GtkWidget *origin;
  GtkLabel *origin_label;
  GtkWidget *origin_button;
  GtkLabel *organisation_label;

  MentorPage *page; /* its parent */
  MentorTask *task;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (MentorTaskDetails, mentor_task_details, GTK_TYPE_POPOVER)

static GtkWidget *
get_owner_button (MentorTaskDetails *self, MentorTaskOwner owner)
{
  switch (owner)
    {
    case MENTOR_TASK_OWNER_MENTOR:
      return self->mentor;
    case MENTOR_TASK_OWNER_OTHER:
      return self->other;
    case MENTOR_TASK_OWNER_MENTEE:
    default:
      return self->mentee;
    }
}

static MentorTasks *
get_tasks (MentorTaskDetails *self)
{
  return mentor_course_get_tasks (mentor_page_get_course (self->page));
}

/* The cell beside it in which it would be urgent. */
static MentorTaskCell
get_urgent_cell (MentorTask *task)
{
  return mentor_task_get_cell (task) == MENTOR_TASK_IMPORTANT ? MENTOR_TASK_IMPORTANT_URGENT
                                                              : MENTOR_TASK_URGENT;
}

static void
update_hint (MentorTaskDetails *self)
{
  g_autofree char *today = mentor_date_today ();
  g_autofree char *text = NULL;
  g_autofree char *action = NULL;
  int days;
  gboolean suggested = mentor_task_suggests_urgency (self->task, today, &days);

  gtk_widget_set_visible (self->hint, suggested);
  if (!suggested)
    return;
  if (days < 0)
    text = g_strdup (_("That day has passed. Is it urgent?"));
  else if (days == 0)
    text = g_strdup (_("That is today. Is it urgent?"));
  else
    text = g_strdup_printf (ngettext ("That is in %d day. Is it urgent?",
                                      "That is in %d days. Is it urgent?", (gulong) days),
                            days);
  gtk_label_set_label (self->hint_label, text);
  /* Translators: a button that moves a task; %s is a cell of the matrix */
  action = g_strdup_printf (_("Move to: %s"),
                            mentor_tasks_get_cell_name (get_tasks (self),
                                                        get_urgent_cell (self->task)));
  gtk_button_set_label (self->hint_button, _("Move"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->hint_button), action);
  mentor_name_set (GTK_WIDGET (self->hint_button), action);
}

static void
update_organisation (MentorTaskDetails *self)
{
  MentorTaskCell cell = mentor_task_get_organisation_cell (self->task);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->organisation_label), cell != MENTOR_TASK_NOT_PLACED);
  /* Translators: where the organisation would place a task */
  text = g_strdup_printf (_("Organisation: %s"), mentor_tasks_get_cell_name (get_tasks (self), cell));
  gtk_label_set_label (self->organisation_label, text);
}

static void
update (MentorTaskDetails *self)
{
  MentorRecord *record = MENTOR_RECORD (self->task);
  gboolean done = mentor_record_get_boolean (record, "done");

  self->updating = TRUE;
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (get_owner_button (
          self, (MentorTaskOwner) mentor_record_get_enum (record, "owner"))),
      TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->done), done);
  self->updating = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->done_date), done);
  gtk_widget_set_visible (self->result, done);
  update_hint (self);
  update_organisation (self);
}

static void
on_owner_toggled (MentorTaskDetails *self, GtkToggleButton *button)
{
  if (self->updating || self->task == NULL || !gtk_toggle_button_get_active (button))
    return;
  for (guint owner = MENTOR_TASK_OWNER_MENTEE; owner <= MENTOR_TASK_OWNER_OTHER; owner++)
    if (get_owner_button (self, (MentorTaskOwner) owner) == GTK_WIDGET (button))
      mentor_record_set_enum (MENTOR_RECORD (self->task), "owner", (int) owner);
}

static void
on_done_toggled (MentorTaskDetails *self)
{
  if (!self->updating && self->task != NULL)
    mentor_task_set_done (self->task, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->done)));
}

static void
on_hint_clicked (MentorTaskDetails *self)
{
  mentor_board_move_to_end (MENTOR_BOARD (get_tasks (self)), MENTOR_RECORD (self->task),
                            get_urgent_cell (self->task));
}

static void
on_origin_clicked (MentorTaskDetails *self)
{
  MentorPage *page = self->page;
  g_autofree char *id = g_strdup (mentor_record_get_string (MENTOR_RECORD (self->task), "origin-id"));
  const char *to = mentor_record_get_enum (MENTOR_RECORD (self->task), "origin")
                           == MENTOR_TASK_ORIGIN_MEETING
                       ? "logbook"
                       : "swot";

  gtk_popover_popdown (GTK_POPOVER (self));
  mentor_page_go (page, to, id);
}

static MentorRecord *
find_item (MentorBoard *board, const char *id)
{
  for (guint i = 0; i < mentor_board_get_n_lists (board); i++)
    {
      GListModel *list = mentor_board_get_list (board, i);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (MentorRecord) item = g_list_model_get_item (list, j);

          if (g_str_equal (mentor_record_get_id (item), id))
            return item;
        }
    }
  return NULL;
}

/* Where it came from, in words; NULL for a task of the matrix itself. */
static char *
describe_origin (MentorTaskDetails *self, gboolean *found)
{
  MentorCourse *course = mentor_page_get_course (self->page);
  const char *id = mentor_record_get_string (MENTOR_RECORD (self->task), "origin-id");
  MentorBoard *swot;
  MentorLogHead *head;
  MentorRecord *item;
  g_autofree char *day = NULL;

  *found = FALSE;
  switch ((MentorTaskOrigin) mentor_record_get_enum (MENTOR_RECORD (self->task), "origin"))
    {
    case MENTOR_TASK_ORIGIN_MEETING:
      head = mentor_logbook_find (mentor_course_get_logbook (course), id);
      if (head == NULL)
        return g_strdup (_("Promised at a meeting that is no longer in the logbook."));
      *found = TRUE;
      day = mentor_date_format_long (mentor_log_head_get_date (head));
      /* Translators: %s is a day */
      return g_strdup_printf (_("Promised at the meeting: %s"), day);
    case MENTOR_TASK_ORIGIN_SWOT:
      swot = MENTOR_BOARD (mentor_course_get_swot (course));
      item = find_item (swot, id);
      if (item == NULL)
        return g_strdup (_("From the SWOT; the item is no longer there."));
      *found = TRUE;
      /* Translators: %s is a line of the SWOT */
      return g_strdup_printf (
          _("From the SWOT: “%s”"),
          mentor_record_get_string (item, mentor_board_get_text_member (swot)));
    case MENTOR_TASK_ORIGIN_FOCUS:
      return g_strdup (_("From the leadership focus."));
    case MENTOR_TASK_ORIGIN_MATRIX:
    default:
      return NULL;
    }
}

static void
bind (MentorTaskDetails *self)
{
  MentorRecord *record = MENTOR_RECORD (self->task);
  gboolean editable = mentor_record_is_editable (record);
  GtkWidget *hours = mentor_task_hours_new (self->task);
  gboolean found;
  g_autofree char *origin = describe_origin (self, &found);

  mentor_text_binding_bind (self->title, record, "title");
  mentor_text_binding_set_required (self->title);
  mentor_text_binding_bind (self->note, record, "note");
  mentor_text_binding_bind (self->result, record, "result");
  mentor_date_entry_bind (self->due, record, "due");
  mentor_date_entry_set_label (self->due, _("Done by"));
  mentor_date_entry_set_placeholder (self->due, _("No date"));
  mentor_date_entry_bind (self->done_date, record, "done-date");
  mentor_date_entry_set_label (self->done_date, _("Done on"));
  mentor_date_entry_set_placeholder (self->done_date, _("Done on"));
  gtk_box_insert_child_after (self->box, hours, self->hours_label);

  gtk_widget_set_sensitive (gtk_widget_get_parent (self->mentee), editable);
  gtk_widget_set_sensitive (self->done, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->hint_button), editable);

  gtk_widget_set_visible (self->origin, origin != NULL);
  gtk_label_set_label (self->origin_label, origin != NULL ? origin : "");
  gtk_widget_set_visible (self->origin_button, found);

  g_signal_connect_object (self->task, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* Deleted, here or elsewhere. */
static void
on_tasks_changed (MentorTaskDetails *self)
{
  if (mentor_record_get_document (MENTOR_RECORD (self->task)) == NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
mentor_task_details_closed (GtkPopover *popover)
{
  MentorTaskDetails *self = MENTOR_TASK_DETAILS (popover);
  MentorHistory *history = mentor_record_get_history (MENTOR_RECORD (self->task));

  if (history != NULL)
    mentor_history_break (history);
  if (history != NULL && mentor_page_get_course (self->page) != NULL)
    mentor_page_show_target (self->page, mentor_record_get_id (MENTOR_RECORD (self->task)));
  mentor_popover_unparent_closed (GTK_WIDGET (self));
}

static void
mentor_task_details_dispose (GObject *object)
{
  MentorTaskDetails *self = MENTOR_TASK_DETAILS (object);

  if (self->task != NULL)
    g_signal_handlers_disconnect_by_data (self->task, self);
  G_OBJECT_CLASS (mentor_task_details_parent_class)->dispose (object);
}

static void
mentor_task_details_finalize (GObject *object)
{
  g_clear_object (&MENTOR_TASK_DETAILS (object)->task);
  G_OBJECT_CLASS (mentor_task_details_parent_class)->finalize (object);
}

static void
mentor_task_details_class_init (MentorTaskDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_task_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_task_details_finalize;
  GTK_POPOVER_CLASS (klass)->closed = mentor_task_details_closed;

  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  g_type_ensure (MENTOR_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/matrix/mentor-task-details.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, box);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, title);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, note);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, mentee);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, mentor);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, other);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, hours_label);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, due);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, hint);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, hint_label);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, hint_button);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, done);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, done_date);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, result);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, origin);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, origin_label);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, origin_button);
  gtk_widget_class_bind_template_child (widget_class, MentorTaskDetails, organisation_label);
  gtk_widget_class_bind_template_callback (widget_class, on_owner_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_done_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_hint_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_origin_clicked);
}

static void
mentor_task_details_init (MentorTaskDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Details"), -1);
}

void
mentor_task_details_show (MentorPage *page, GtkWidget *card, MentorTask *task)
{
  MentorTaskDetails *self;
  graphene_rect_t bounds;

  g_return_if_fail (MENTOR_IS_PAGE (page));
  g_return_if_fail (MENTOR_IS_TASK (task));

  if (mentor_page_get_course (page) == NULL
      || !gtk_widget_compute_bounds (card, GTK_WIDGET (page), &bounds))
    return;

  self = g_object_new (MENTOR_TYPE_TASK_DETAILS, NULL);
  self->page = page;
  self->task = g_object_ref (task);
  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (page));
  gtk_popover_set_pointing_to (GTK_POPOVER (self),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) bounds.size.width,
                                                (int) bounds.size.height });
  /* Beside the card, but not where that would be beside the window. */
  gtk_popover_set_position (GTK_POPOVER (self),
                            bounds.size.width * 2 > gtk_widget_get_width (GTK_WIDGET (page))
                                ? GTK_POS_BOTTOM
                                : GTK_POS_RIGHT);
  bind (self);
  g_signal_connect_object (mentor_tasks_get_all (get_tasks (self)), "items-changed",
                           G_CALLBACK (on_tasks_changed), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self));
}
