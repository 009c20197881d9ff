/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MentorCell: a card list with its heading, as the quadrants of matrix and SWOT show it. */

#include "config.h"

#include "widgets/mentor-cell.h"

#include <glib/gi18n.h>

#include "widgets/mentor-card.h"
#include "widgets/mentor-children.h"
#include "widgets/mentor-share-bar.h"

struct _MentorCell
{
  GtkWidget parent_instance;

  GtkWidget *title_label;
  GtkWidget *count_label;
  GtkWidget *note_label;
  GtkWidget *add_button;
  GtkWidget *question_label;
  GtkWidget *follow_up_label;
  MentorCardList *list;

  GtkWidget *share_box; /* NULL until there is a share */
  GtkWidget *share_bar;
  GtkWidget *share_label;

  char *title;
  char *placeholder;
  char *share_text;
  MentorBoard *board;
  GListModel *model;
};

enum
{
  PROP_TITLE = 1,
  PROP_QUESTION,
  PROP_FOLLOW_UP,
  PROP_PLACEHOLDER,
  N_PROPS
};

enum
{
  REMOVED,
  CARD_CREATED,
  RENAME,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorCell, mentor_cell, GTK_TYPE_WIDGET)

static void
update_count (MentorCell *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (self->count_label), text);
  gtk_widget_set_visible (self->count_label, n > 0);

  if (self->share_text != NULL)
    /* Translators: a list, how many cards it has, and the time they take, for a screen reader */
    name = g_strdup_printf (_("%s: %u, %s"), self->title != NULL ? self->title : "", n,
                            self->share_text);
  else
    /* Translators: a list and how many cards it has, for a screen reader */
    name = g_strdup_printf (_("%s: %u"), self->title != NULL ? self->title : "", n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_editable (MentorCell *self)
{
  gtk_widget_set_sensitive (self->add_button,
                            self->board != NULL && mentor_board_is_editable (self->board));
}

static void
on_add_clicked (MentorCell *self)
{
  mentor_card_list_focus_entry (self->list);
}

static void
on_removed (MentorCell *self, MentorRecord *first, guint n)
{
  g_signal_emit (self, signals[REMOVED], 0, first, n);
}

static void
on_card_created (MentorCell *self, MentorRecord *record, GtkBox *facts)
{
  g_signal_emit (self, signals[CARD_CREATED], 0, record, facts);
}

/* A click beside the cards ends editing, as everywhere. */
static void
on_pressed (MentorCell *self, int n_press, double x, double y)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, MENTOR_TYPE_CARD) : NULL;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (n_press == 2 && picked == self->title_label)
    g_signal_emit (self, signals[RENAME], 0);
  if (card != NULL && picked != NULL && picked != card && !gtk_widget_is_ancestor (picked, card))
    mentor_card_end_edit (MENTOR_CARD (card));
}

static void
leave_board (MentorCell *self)
{
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->board);
  g_clear_object (&self->model);
}

static void
set_title (MentorCell *self, const char *title)
{
  g_autofree char *add = NULL;

  g_free (self->title);
  self->title = g_strdup (title);
  gtk_label_set_label (GTK_LABEL (self->title_label), title != NULL ? title : "");
  mentor_card_list_set_name (self->list, title != NULL ? title : "");

  /* Translators: the button that adds to a list; %s is the list */
  add = g_strdup_printf (_("Add to: %s"), title != NULL ? title : "");
  gtk_widget_set_tooltip_text (self->add_button, _("Add"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  add, -1);
  update_count (self);
}

static void
set_optional_label (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
mentor_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MentorCell *self = MENTOR_CELL (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_QUESTION:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->question_label)));
      break;
    case PROP_FOLLOW_UP:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->follow_up_label)));
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_cell_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MentorCell *self = MENTOR_CELL (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_QUESTION:
      set_optional_label (self->question_label, g_value_get_string (value));
      break;
    case PROP_FOLLOW_UP:
      set_optional_label (self->follow_up_label, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      mentor_card_list_set_placeholder (self->list, self->placeholder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_cell_dispose (GObject *object)
{
  MentorCell *self = MENTOR_CELL (object);

  leave_board (self);
  mentor_children_remove (GTK_WIDGET (self));
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->share_text, g_free);
  g_clear_pointer (&self->placeholder, g_free);

  G_OBJECT_CLASS (mentor_cell_parent_class)->dispose (object);
}

static void
mentor_cell_class_init (MentorCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = (GParamFlags) (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  object_class->get_property = mentor_cell_get_property;
  object_class->set_property = mentor_cell_set_property;
  object_class->dispose = mentor_cell_dispose;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, flags);
  props[PROP_FOLLOW_UP] = g_param_spec_string ("follow-up", NULL, NULL, NULL, flags);
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, MENTOR_TYPE_RECORD,
                                   G_TYPE_UINT);
  signals[CARD_CREATED]
      = g_signal_new ("card-created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, MENTOR_TYPE_RECORD, GTK_TYPE_BOX);

  signals[RENAME] = g_signal_new ("rename", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MENTOR_TYPE_CARD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/widgets/mentor-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorCell, title_label);
  gtk_widget_class_bind_template_child (widget_class, MentorCell, count_label);
  gtk_widget_class_bind_template_child (widget_class, MentorCell, note_label);
  gtk_widget_class_bind_template_child (widget_class, MentorCell, add_button);
  gtk_widget_class_bind_template_child (widget_class, MentorCell, question_label);
  gtk_widget_class_bind_template_child (widget_class, MentorCell, follow_up_label);
  gtk_widget_class_bind_template_child (widget_class, MentorCell, list);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_card_created);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "cardcell");
}

static void
mentor_cell_init (MentorCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_card_list_set_drop_area (self->list, GTK_WIDGET (self));
  update_editable (self);
}

MentorCardList *
mentor_cell_get_list (MentorCell *self)
{
  g_return_val_if_fail (MENTOR_IS_CELL (self), NULL);

  return self->list;
}

void
mentor_cell_set_entry (MentorCell *self, MentorCardListEntry entry)
{
  g_return_if_fail (MENTOR_IS_CELL (self));

  mentor_card_list_set_entry (self->list, entry);
  gtk_widget_set_visible (self->add_button, entry == MENTOR_CARD_LIST_ENTRY_ON_DEMAND);
}

void
mentor_cell_set_note (MentorCell *self, const char *note)
{
  g_return_if_fail (MENTOR_IS_CELL (self));

  gtk_label_set_label (GTK_LABEL (self->note_label), note != NULL ? note : "");
}

void
mentor_cell_set_share (MentorCell *self, const char *text, guint share)
{
  g_return_if_fail (MENTOR_IS_CELL (self));

  if (text != NULL && self->share_box == NULL)
    {
      self->share_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      self->share_bar = g_object_new (MENTOR_TYPE_SHARE_BAR, "hexpand", TRUE, NULL);
      self->share_label = gtk_label_new (NULL);
      gtk_label_set_ellipsize (GTK_LABEL (self->share_label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->share_label, "caption");
      gtk_widget_add_css_class (self->share_label, "numeric");
      gtk_box_append (GTK_BOX (self->share_box), self->share_bar);
      gtk_box_append (GTK_BOX (self->share_box), self->share_label);
      gtk_widget_insert_after (
          self->share_box, GTK_WIDGET (self),
          gtk_widget_get_first_child (GTK_WIDGET (self)));
    }
  if (self->share_box != NULL)
    {
      gtk_widget_set_visible (self->share_box, text != NULL);
      gtk_label_set_label (GTK_LABEL (self->share_label), text != NULL ? text : "");
      mentor_share_bar_set_share (MENTOR_SHARE_BAR (self->share_bar), share);
    }
  if (g_strcmp0 (text, self->share_text) != 0)
    {
      g_free (self->share_text);
      self->share_text = g_strdup (text);
      update_count (self);
    }
}

void
mentor_cell_set_foot (MentorCell *self, GtkWidget *foot)
{
  g_return_if_fail (MENTOR_IS_CELL (self));

  gtk_widget_insert_after (foot, GTK_WIDGET (self), GTK_WIDGET (self->list));
}

void
mentor_cell_set_board (MentorCell *self, MentorBoard *board, guint list)
{
  g_return_if_fail (MENTOR_IS_CELL (self));
  g_return_if_fail (board == NULL || MENTOR_IS_BOARD (board));

  leave_board (self);
  mentor_card_list_set_board (self->list, board, list);
  if (board != NULL)
    {
      self->board = g_object_ref (board);
      self->model = g_object_ref (mentor_board_get_list (board, list));
      g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update_count), self,
                               G_CONNECT_SWAPPED);
      if (g_object_class_find_property (G_OBJECT_GET_CLASS (board), "read-only") != NULL)
        g_signal_connect_object (board, "notify::read-only", G_CALLBACK (update_editable), self,
                                 G_CONNECT_SWAPPED);
    }
  update_count (self);
  update_editable (self);
}
