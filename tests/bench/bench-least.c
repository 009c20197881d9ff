/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least search over a list: see the header. */

#include "bench-least.h"

#include <string.h>

#include "bench-data.h"
#include "workspace/mentor-logbook.h"

struct _BenchLeast
{
  GListModel *heads;
  GPtrArray *texts; /* folded, in the order of the heads */
  GListStore *hits;
  guint n_rows;
  GtkWidget *window;
  GtkWidget *entry;
};

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  MentorLogHead *head = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)),
                       mentor_log_head_get_date (head));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)),
                       mentor_log_head_get_title (head));
}

/* As many items as before that are the same stay, as in any list worth comparing with. */
static void
on_changed (GtkEditable *entry, BenchLeast *self)
{
  g_autofree char *needle = mentor_fold (gtk_editable_get_text (entry));
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  gboolean same = TRUE;

  for (guint i = 0; i < self->texts->len; i++)
    if (strstr (g_ptr_array_index (self->texts, i), needle) != NULL && found->len < self->n_rows)
      g_ptr_array_add (found, g_list_model_get_item (self->heads, i));
  same = found->len == n;
  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->hits), i);

      same = item == g_ptr_array_index (found, i);
    }
  if (!same)
    g_list_store_splice (self->hits, 0, n, found->pdata, found->len);
}

BenchLeast *
bench_least_new (GListModel *heads, guint n_rows)
{
  BenchLeast *self = g_new0 (BenchLeast, 1);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->heads = heads;
  self->n_rows = n_rows;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->hits = g_list_store_new (MENTOR_TYPE_LOG_HEAD);
  for (guint i = 0; i < g_list_model_get_n_items (heads); i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (heads, i);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < BENCH_DATA_N_PROMPTS; j++)
        g_string_append (text, mentor_log_head_get_answer (head, bench_data_prompts[j]));
      g_ptr_array_add (self->texts, mentor_fold (text->str));
    }

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  self->entry = gtk_entry_new ();
  g_signal_connect (self->entry, "changed", G_CALLBACK (on_changed), self);
  gtk_scrolled_window_set_child (
      GTK_SCROLLED_WINDOW (scroller),
      gtk_list_view_new (
          GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->hits)))),
          factory));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scroller);
  on_changed (GTK_EDITABLE (self->entry), self);

  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 300, 720);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_present (GTK_WINDOW (self->window));
  return self;
}

void
bench_least_free (BenchLeast *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_ptr_array_unref (self->texts);
  g_object_unref (self->hits);
  g_free (self);
}

GtkWidget *
bench_least_get_window (BenchLeast *self)
{
  return self->window;
}

GtkEditable *
bench_least_get_entry (BenchLeast *self)
{
  return GTK_EDITABLE (self->entry);
}
