/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The passages are copies, taken when the register is opened: it is a thing to read, and short-lived. */

#include "config.h"

#include "pages/logbook/mentor-log-register.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"

#define FIRST_ROWS 40
#define MORE_ROWS  80

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
  gboolean first; /* of its group */
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
  GtkScrolledWindow *scroller;
  GtkListView *view;
  GListStore *store;
  GtkSliceListModel *slice;
};

enum
{
  CHOSEN,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorLogRegister, mentor_log_register, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (row), create_label ("heading"));
  gtk_box_append (GTK_BOX (row), create_label ("caption"));
  gtk_box_append (GTK_BOX (row), create_label (NULL));
  gtk_widget_add_css_class (row, "mentor-log-passage");
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  MentorLogPassage *passage = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *group = gtk_widget_get_first_child (row);
  GtkWidget *day = gtk_widget_get_next_sibling (group);
  g_autofree char *date = mentor_date_format_long (passage->date);
  g_autofree char *name = g_strdup_printf ("%s: %s", date, passage->text);

  gtk_label_set_label (GTK_LABEL (group), passage->group);
  gtk_widget_set_visible (group, passage->first && *passage->group != '\0');
  gtk_label_set_label (GTK_LABEL (day), date);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (day)), passage->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_activate (MentorLogRegister *self, guint position)
{
  g_autoptr (MentorLogPassage) passage
      = g_list_model_get_item (G_LIST_MODEL (self->slice), position);

  if (passage != NULL)
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
on_scrolled (MentorLogRegister *self, GtkAdjustment *adjustment)
{
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - gtk_adjustment_get_page_size (adjustment);
  guint size = gtk_slice_list_model_get_size (self->slice);

  if (below < gtk_adjustment_get_page_size (adjustment)
      && size < g_list_model_get_n_items (G_LIST_MODEL (self->store)))
    gtk_slice_list_model_set_size (self->slice, size + MORE_ROWS);
}

static void
mentor_log_register_dispose (GObject *object)
{
  MentorLogRegister *self = MENTOR_LOG_REGISTER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->slice);
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
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mentor-log-register");

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _("Back to the entry"));
  gtk_widget_set_valign (self->back, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back to the entry"), -1);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (go_back), self);
  gtk_box_append (GTK_BOX (head), self->back);
  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                              "xalign", 0.0f, "wrap", TRUE, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-3");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_widget_add_css_class (head, "toolbar");
  gtk_widget_set_parent (head, GTK_WIDGET (self));

  self->nothing = create_label ("dim-label");
  gtk_widget_add_css_class (self->nothing, "mentor-log-passage");
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));

  self->store = g_list_store_new (MENTOR_TYPE_LOG_PASSAGE);
  self->slice
      = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->store)), 0, FIRST_ROWS);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->slice)))),
      factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
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
  for (guint i = 0; i < passages->len; i++)
    {
      MentorLogPassage *passage = g_ptr_array_index (passages, i);
      MentorLogPassage *before = i > 0 ? g_ptr_array_index (passages, i - 1) : NULL;

      passage->first = before == NULL || !g_str_equal (before->group, passage->group);
    }
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       passages->pdata, passages->len);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (GTK_LABEL (self->nothing), nothing);
  gtk_widget_set_visible (self->nothing, passages->len == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
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
