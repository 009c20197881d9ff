/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks are tags of the text's buffer: they are no part of what is written. */

#include "config.h"

#include "pages/logbook/mentor-log-marks.h"

#define HIT  "mentor-hit"
#define THIS "mentor-this-hit"

typedef struct
{
  char **needles;
  GArray *spans; /* of MentorSpan, in bytes of the buffer's text */
  char *text;    /* that they were found in */
  guint pointed_out;
} Marks;

static void
marks_free (gpointer data)
{
  Marks *self = data;

  g_strfreev (self->needles);
  g_array_unref (self->spans);
  g_free (self->text);
  g_free (self);
}

static Marks *
get_marks (GtkTextView *field)
{
  return g_object_get_data (G_OBJECT (field), "mentor-log-marks");
}

static void
get_bounds (Marks *self, GtkTextBuffer *buffer, guint n, GtkTextIter *start, GtkTextIter *end)
{
  MentorSpan *span = &g_array_index (self->spans, MentorSpan, n);

  gtk_text_buffer_get_iter_at_offset (
      buffer, start, (int) g_utf8_strlen (self->text, (gssize) span->start));
  gtk_text_buffer_get_iter_at_offset (buffer, end,
                                      (int) g_utf8_strlen (self->text, (gssize) span->end));
}

static void
ensure_tags (GtkTextBuffer *buffer)
{
  GdkRGBA hit, this, ink;

  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), HIT) != NULL)
    return;

  /* Seen through on light and on dark; the one in question is as on paper. */
  gdk_rgba_parse (&hit, "rgba(245, 194, 17, 0.45)");
  gdk_rgba_parse (&this, "rgb(249, 240, 107)");
  gdk_rgba_parse (&ink, "black");
  gtk_text_buffer_create_tag (buffer, HIT, "background-rgba", &hit, NULL);
  gtk_text_buffer_create_tag (buffer, THIS, "background-rgba", &this, "foreground-rgba", &ink,
                              "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
remove_tags (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), HIT) == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, HIT, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, THIS, &start, &end);
}

static void
mark (GtkTextView *field)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (field);
  Marks *self = get_marks (field);
  GtkTextIter start, end;

  remove_tags (buffer);
  g_clear_pointer (&self->spans, g_array_unref);
  g_free (self->text);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  self->text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  self->spans = mentor_fold_find (self->text, (const char *const *) self->needles, 0);
  if (self->spans->len == 0)
    return;

  ensure_tags (buffer);
  for (guint i = 0; i < self->spans->len; i++)
    {
      get_bounds (self, buffer, i, &start, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, i == self->pointed_out ? THIS : HIT, &start,
                                         &end);
    }
}

void
mentor_log_marks_set (GtkTextView *field, const char *const *needles)
{
  GtkTextBuffer *buffer;
  Marks *self;

  g_return_if_fail (GTK_IS_TEXT_VIEW (field));

  buffer = gtk_text_view_get_buffer (field);
  self = get_marks (field);
  if (needles == NULL || *needles == NULL)
    {
      if (self == NULL)
        return;
      g_signal_handlers_disconnect_by_func (buffer, mark, field);
      g_object_set_data (G_OBJECT (field), "mentor-log-marks", NULL);
      remove_tags (buffer);
      return;
    }

  if (self == NULL)
    {
      self = g_new0 (Marks, 1);
      self->spans = g_array_new (FALSE, FALSE, sizeof (MentorSpan));
      g_object_set_data_full (G_OBJECT (field), "mentor-log-marks", self, marks_free);
      g_signal_connect_object (buffer, "changed", G_CALLBACK (mark), field, G_CONNECT_SWAPPED);
    }
  g_strfreev (self->needles);
  self->needles = g_strdupv ((char **) needles);
  self->pointed_out = G_MAXUINT;
  mark (field);
}

guint
mentor_log_marks_count (GtkTextView *field)
{
  Marks *self = get_marks (field);

  return self != NULL ? self->spans->len : 0;
}

void
mentor_log_marks_point_out (GtkTextView *field, guint n)
{
  Marks *self = get_marks (field);

  if (self == NULL || self->pointed_out == n)
    return;
  self->pointed_out = n;
  mark (field);
}

gboolean
mentor_log_marks_get_place (GtkTextView *field, guint n, GdkRectangle *place)
{
  Marks *self = get_marks (field);
  GtkTextIter start, end;
  int x, y;

  if (self == NULL || n >= self->spans->len)
    return FALSE;
  get_bounds (self, gtk_text_view_get_buffer (field), n, &start, &end);
  gtk_text_view_get_iter_location (field, &start, place);
  gtk_text_view_buffer_to_window_coords (field, GTK_TEXT_WINDOW_WIDGET, place->x, place->y, &x, &y);
  place->x = x;
  place->y = y;
  return TRUE;
}
