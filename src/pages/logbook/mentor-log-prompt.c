/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question with its answer. The question is also the answer's name for assistive technology. */

#include "config.h"

#include "pages/logbook/mentor-log-prompt.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-details.h"
#include "pages/mentor-page.h"
#include "widgets/mentor-card-list.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-text-binding.h"
#include "widgets/mentor-text-row.h"

struct _MentorLogPrompt
{
  GtkWidget parent_instance;

  MentorPromptKind kind;
  char *id;
  guint list; /* of the promises */
  GtkWidget *field;

  MentorLogEntry *entry;
  MentorPromises *promises;
};

G_DEFINE_FINAL_TYPE (MentorLogPrompt, mentor_log_prompt, GTK_TYPE_WIDGET)

static void
on_promise_removed (MentorLogPrompt *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MENTOR_TYPE_PAGE);

  if (page != NULL)
    mentor_page_offer_undo (MENTOR_PAGE (page), _("Promise deleted"));
}

static GtkWidget *
create_field (MentorLogPrompt *self, const char *question)
{
  GtkWidget *field;

  switch (self->kind)
    {
    case MENTOR_PROMPT_PROMISES:
      field = g_object_new (MENTOR_TYPE_CARD_LIST, NULL);
      mentor_card_list_set_whole (MENTOR_CARD_LIST (field));
      mentor_card_list_set_name (MENTOR_CARD_LIST (field), question);
      mentor_card_list_set_placeholder (MENTOR_CARD_LIST (field), _("Write a promise…"));
      mentor_card_list_set_entry (MENTOR_CARD_LIST (field), MENTOR_CARD_LIST_ENTRY_END);
      gtk_widget_add_css_class (field, "plain");
      g_signal_connect_swapped (field, "removed", G_CALLBACK (on_promise_removed), self);
      return field;

    case MENTOR_PROMPT_NEXT_DATE:
      return g_object_new (MENTOR_TYPE_LOG_DETAILS, "next", TRUE, NULL);

    case MENTOR_PROMPT_TEXT:
    default:
      field = mentor_text_row_new ();
      gtk_widget_add_css_class (field, "mentor-log-text");
      gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      question, -1);
      return field;
    }
}

/* The answer's own menu offers it to the keyboard; another stop before each answer would be in the
 * way of writing. */
static void
add_through_time (MentorLogPrompt *self, GtkWidget *label, const char *question)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-open-recent-symbolic");
  /* Translators: %s is a question of the logbook. */
  g_autofree char *name = g_strdup_printf (_("Through time: %s"), question);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mentor-log-through");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_tooltip_text (button, _("All answers to this question through time"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "logbook.through-time");
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
add_to_menu (MentorLogPrompt *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_("_Through time"), NULL);

  g_menu_item_set_action_and_target (item, "logbook.through-time", "s", self->id);
  g_menu_append_item (menu, item);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->field), G_MENU_MODEL (menu));
}

static void
mentor_log_prompt_dispose (GObject *object)
{
  MentorLogPrompt *self = MENTOR_LOG_PROMPT (object);

  self->field = NULL;
  mentor_children_remove (GTK_WIDGET (self));
  g_clear_object (&self->entry);
  g_clear_object (&self->promises);

  G_OBJECT_CLASS (mentor_log_prompt_parent_class)->dispose (object);
}

static void
mentor_log_prompt_finalize (GObject *object)
{
  g_free (MENTOR_LOG_PROMPT (object)->id);

  G_OBJECT_CLASS (mentor_log_prompt_parent_class)->finalize (object);
}

static void
mentor_log_prompt_class_init (MentorLogPromptClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_log_prompt_dispose;
  object_class->finalize = mentor_log_prompt_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
mentor_log_prompt_init (MentorLogPrompt *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-prompt");
}

/* @question: with its heading; else the field is all there is. */
static void
fill (MentorLogPrompt *self, const char *question, gboolean with_heading)
{
  if (with_heading)
    {
      GtkWidget *label = mentor_label_new (question, "dim-label");

      if (self->kind == MENTOR_PROMPT_TEXT)
        add_through_time (self, label, question);
      else
        gtk_widget_set_parent (label, GTK_WIDGET (self));
    }

  self->field = create_field (self, question);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
  if (with_heading && self->kind == MENTOR_PROMPT_TEXT)
    add_to_menu (self);
}

GtkWidget *
mentor_log_prompt_new (MentorPrompt *prompt)
{
  MentorLogPrompt *self = g_object_new (MENTOR_TYPE_LOG_PROMPT, NULL);

  self->kind = prompt != NULL ? mentor_prompt_get_kind (prompt) : MENTOR_PROMPT_TEXT;
  self->id = g_strdup (prompt != NULL ? mentor_record_get_id (MENTOR_RECORD (prompt))
                                      : MENTOR_LOG_NOTE_ID);
  self->list = prompt != NULL && mentor_prompt_is_mentors (prompt) ? 0 : 1;
  fill (self, prompt != NULL ? mentor_prompt_get_question (prompt) : _("Text"), prompt != NULL);
  return GTK_WIDGET (self);
}

GtkWidget *
mentor_log_prompt_new_question (MentorQuestion *question)
{
  MentorLogPrompt *self = g_object_new (MENTOR_TYPE_LOG_PROMPT, NULL);

  self->kind = MENTOR_PROMPT_TEXT;
  self->id = g_strdup (mentor_record_get_id (MENTOR_RECORD (question)));
  fill (self, mentor_question_get_text (question), TRUE);
  return GTK_WIDGET (self);
}

void
mentor_log_prompt_bind (MentorLogPrompt *self, MentorLogEntry *entry, MentorPromises *promises)
{
  g_return_if_fail (MENTOR_IS_LOG_PROMPT (self));
  g_return_if_fail (entry == NULL || MENTOR_IS_LOG_ENTRY (entry));
  g_return_if_fail (promises == NULL || MENTOR_IS_PROMISES (promises));

  g_set_object (&self->entry, entry);
  g_set_object (&self->promises, promises);

  switch (self->kind)
    {
    case MENTOR_PROMPT_PROMISES:
      mentor_card_list_set_board (MENTOR_CARD_LIST (self->field),
                                  promises != NULL ? MENTOR_BOARD (promises) : NULL, self->list);
      break;

    case MENTOR_PROMPT_NEXT_DATE:
      mentor_log_details_bind (MENTOR_LOG_DETAILS (self->field), entry);
      break;

    case MENTOR_PROMPT_TEXT:
    default:
      mentor_text_binding_bind (
          self->field,
          entry != NULL ? MENTOR_RECORD (mentor_log_entry_get_answer (entry, self->id)) : NULL,
          "text");
      break;
    }
}

gboolean
mentor_log_prompt_is_answered (MentorLogPrompt *self)
{
  MentorRecord *record;

  g_return_val_if_fail (MENTOR_IS_LOG_PROMPT (self), FALSE);

  if (self->entry == NULL)
    return FALSE;

  switch (self->kind)
    {
    case MENTOR_PROMPT_PROMISES:
      return self->promises != NULL
             && g_list_model_get_n_items (
                    mentor_board_get_list (MENTOR_BOARD (self->promises), self->list))
                    > 0;

    case MENTOR_PROMPT_NEXT_DATE:
      record = MENTOR_RECORD (self->entry);
      return *mentor_record_get_string (record, "next-date") != '\0'
             || *mentor_record_get_string (record, "next-time") != '\0'
             || *mentor_record_get_string (record, "next-place") != '\0';

    case MENTOR_PROMPT_TEXT:
    default:
      record = MENTOR_RECORD (mentor_log_entry_get_answer (self->entry, self->id));
      return *mentor_record_get_string (record, "text") != '\0';
    }
}

void
mentor_log_prompt_focus (MentorLogPrompt *self)
{
  g_return_if_fail (MENTOR_IS_LOG_PROMPT (self));

  if (self->kind == MENTOR_PROMPT_PROMISES)
    mentor_card_list_focus_entry (MENTOR_CARD_LIST (self->field));
  else if (self->kind == MENTOR_PROMPT_TEXT)
    gtk_widget_grab_focus (self->field);
  else
    gtk_widget_child_focus (self->field, GTK_DIR_TAB_FORWARD);
}
