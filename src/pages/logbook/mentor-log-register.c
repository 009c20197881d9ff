/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The passages are copies, taken when the register is opened: a thing to read, and short-lived. */

#include "config.h"

#include "pages/logbook/mentor-log-register.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-label.h"
#include "widgets/mentor-passage-list.h"

/* MentorLogPassage: a text, the day it is of, the entry it is from. */
#define MENTOR_TYPE_LOG_PASSAGE (mentor_log_passage_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogPassage, mentor_log_passage, MENTOR, LOG_PASSAGE, GObject)

struct _MentorLogPassage
{
  GObject parent_instance;

  char *group; /* what it stands under */
  char *date;
  char *text;
  char *entry_id;
};

G_DEFINE_FINAL_TYPE (MentorLogPassage, mentor_log_passage, G_TYPE_OBJECT)

static void
mentor_log_passage_finalize (GObject *object)
{
  MentorLogPassage *self = MENTOR_LOG_PASSAGE (object);

  g_free (self->group);
  g_free (self->date);
  g_free (self->text);
  g_free (self->entry_id);

  G_OBJECT_CLASS (mentor_log_passage_parent_class)->finalize (object);
}

static void
mentor_log_passage_class_init (MentorLogPassageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_log_passage_finalize;
}

static void
mentor_log_passage_init (MentorLogPassage *self)
{
}

struct _MentorLogRegister
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkWidget *back;
  GtkWidget *nothing;
  MentorPassageList *list;
  GListStore *store;
};

enum
{
  CHOSEN,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorLogRegister, mentor_log_register, GTK_TYPE_WIDGET)

static const char *
get_group (gpointer item)
{
  return MENTOR_LOG_PASSAGE (item)->group;
}

static void
describe (gpointer item, MentorPassage *passage)
{
  MentorLogPassage *self = item;

  passage->text = g_strdup (self->text);
  passage->facts = mentor_date_format_long (self->date);
  passage->name = g_strdup_printf ("%s: %s", passage->facts, self->text);
}

static const MentorPassageStyle style
    = { .get_group = get_group, .describe = describe, .facts_first = TRUE };

static void
on_chosen (MentorLogRegister *self, MentorLogPassage *passage)
{
  g_signal_emit (self, signals[CHOSEN], 0, passage->entry_id);
}

static void
go_back (MentorLogRegister *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  go_back (MENTOR_LOG_REGISTER (widget));
  return TRUE;
}

static void
mentor_log_register_dispose (GObject *object)
{
  MentorLogRegister *self = MENTOR_LOG_REGISTER (object);

  mentor_children_remove (GTK_WIDGET (self));
  g_clear_object (&self->store);

  G_OBJECT_CLASS (mentor_log_register_parent_class)->dispose (object);
}

static void
mentor_log_register_class_init (MentorLogRegisterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_log_register_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED]
      = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_log_register_init (MentorLogRegister *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _("Back to the entry"));
  gtk_widget_set_valign (self->back, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back to the entry"), -1);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (go_back), self);
  gtk_box_append (GTK_BOX (head), self->back);
  self->title = GTK_LABEL (mentor_label_new_heading (NULL, "title-3"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_widget_add_css_class (head, "toolbar");
  gtk_widget_set_parent (head, GTK_WIDGET (self));

  self->nothing = mentor_label_new (NULL, "dim-label");
  gtk_widget_add_css_class (self->nothing, "mentor-passage");
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));

  self->store = g_list_store_new (MENTOR_TYPE_LOG_PASSAGE);
  self->list = MENTOR_PASSAGE_LIST (mentor_passage_list_new (&style));
  mentor_passage_list_set_model (self->list, G_LIST_MODEL (self->store));
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (on_chosen), self);
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/* Filling */

static void
add_passage (GPtrArray *passages, MentorLogHead *head, const char *group, const char *text)
{
  MentorLogPassage *passage = g_object_new (MENTOR_TYPE_LOG_PASSAGE, NULL);

  passage->group = g_strdup (group);
  passage->date = g_strdup (mentor_log_head_get_date (head));
  passage->text = g_strchomp (g_strdup (text));
  passage->entry_id = g_strdup (mentor_log_head_get_id (head));
  g_ptr_array_add (passages, passage);
}

static void
fill (MentorLogRegister *self, GPtrArray *passages, const char *title, const char *nothing)
{
  mentor_passage_list_restart (self->list);
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       passages->pdata, passages->len);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (GTK_LABEL (self->nothing), nothing);
  gtk_widget_set_visible (self->nothing, passages->len == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  mentor_passage_list_set_name (self->list, title);
  gtk_widget_grab_focus (self->back);
}

void
mentor_log_register_show_answers (MentorLogRegister *self, MentorLogbook *logbook,
                                  const char *prompt_id, const char *question)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (MENTOR_IS_LOG_REGISTER (self));
  g_return_if_fail (MENTOR_IS_LOGBOOK (logbook));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (logbook)); i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), i);
      const char *text = mentor_log_head_get_answer (head, prompt_id);

      if (text != NULL)
        add_passage (passages, head, "", text);
    }
  fill (self, passages, question, _("Nobody has answered this yet."));
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const MentorLogPassage *first = *(const MentorLogPassage *const *) a;
  const MentorLogPassage *second = *(const MentorLogPassage *const *) b;
  int order = g_utf8_collate (first->group, second->group);

  return order != 0 ? order : -g_strcmp0 (first->date, second->date);
}

void
mentor_log_register_show_results (MentorLogRegister *self, MentorLogbook *logbook)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (MENTOR_IS_LOG_REGISTER (self));
  g_return_if_fail (MENTOR_IS_LOGBOOK (logbook));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (logbook)); i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), i);
      const char *text, *goal;

      for (guint j = 0; (text = mentor_log_head_get_result (head, j, &goal)) != NULL; j++)
        add_passage (passages, head, goal != NULL && *goal != '\0' ? goal : _("Without a goal"),
                     text);
    }
  g_ptr_array_sort (passages, compare_groups);
  fill (self, passages, _("Results reached"),
        _("Nothing is noted yet. Write results below an entry, when you reach them."));
}

void
mentor_log_register_clear (MentorLogRegister *self)
{
  g_return_if_fail (MENTOR_IS_LOG_REGISTER (self));

  g_list_store_remove_all (self->store);
}
