/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * In a text view marks are tags of its buffer, elsewhere attributes: in both they are no part of what
 * is written.
 */

#include "config.h"

#include "pages/logbook/mentor-log-marks.h"

#include "widgets/mentor-card.h"

#define HIT  "mentor-hit"
#define THIS "mentor-this-hit"

/* Seen through on light and on dark; the one in question is as on paper. */
static const GdkRGBA hit_color = { 0.96f, 0.76f, 0.07f, 0.45f };
static const GdkRGBA this_color = { 0.98f, 0.94f, 0.42f, 1 };
static const GdkRGBA ink = { 0, 0, 0, 1 };

typedef struct
{
  char **needles;
  GArray *spans; /* of MentorSpan, in bytes of the text */
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
get_marks (GtkWidget *field)
{
  return g_object_get_data (G_OBJECT (field), "mentor-log-marks");
}

/* What is said to change when the text does. */
static GObject *
get_source (GtkWidget *field)
{
  return GTK_IS_TEXT_VIEW (field) ? G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)))
                                  : G_OBJECT (field);
}

static char *
dup_text (GtkWidget *field)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_LABEL (field))
    return g_strdup (gtk_label_get_text (GTK_LABEL (field)));
  if (GTK_IS_EDITABLE (field))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Text views */

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
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), HIT) != NULL)
    return;

  gtk_text_buffer_create_tag (buffer, HIT, "background-rgba", &hit_color, NULL);
  gtk_text_buffer_create_tag (buffer, THIS, "background-rgba", &this_color, "foreground-rgba", &ink,
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
mark_buffer (Marks *self, GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  remove_tags (buffer);
  if (self == NULL || self->spans->len == 0)
    return;
  ensure_tags (buffer);
  for (guint i = 0; i < self->spans->len; i++)
    {
      get_bounds (self, buffer, i, &start, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, i == self->pointed_out ? THIS : HIT, &start,
                                         &end);
    }
}

/* Labels and entries */

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, const MentorSpan *span)
{
  attribute->start_index = (guint) span->start;
  attribute->end_index = (guint) span->end;
  pango_attr_list_insert (list, attribute);
}

static guint16
scale (float part)
{
  return (guint16) (part * 65535);
}

static PangoAttrList *
create_attributes (Marks *self)
{
  PangoAttrList *list;

  if (self == NULL || self->spans->len == 0)
    return NULL;
  list = pango_attr_list_new ();
  for (guint i = 0; i < self->spans->len; i++)
    {
      const MentorSpan *span = &g_array_index (self->spans, MentorSpan, i);
      gboolean this = i == self->pointed_out;
      const GdkRGBA *color = this ? &this_color : &hit_color;

      add_attribute (list,
                     pango_attr_background_new (scale (color->red), scale (color->green),
                                                scale (color->blue)),
                     span);
      add_attribute (list, pango_attr_background_alpha_new (scale (color->alpha)), span);
      if (!this)
        continue;
      add_attribute (list, pango_attr_foreground_new (0, 0, 0), span);
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span);
    }
  return list;
}

static void
show (GtkWidget *field)
{
  Marks *self = get_marks (field);
  g_autoptr (PangoAttrList) attributes = NULL;

  if (GTK_IS_TEXT_VIEW (field))
    {
      mark_buffer (self, gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)));
      return;
    }
  attributes = create_attributes (self);
  if (GTK_IS_LABEL (field))
    gtk_label_set_attributes (GTK_LABEL (field), attributes);
  else
    gtk_text_set_attributes (GTK_TEXT (field), attributes);
}

static void
mark (GtkWidget *field)
{
  Marks *self = get_marks (field);

  g_clear_pointer (&self->spans, g_array_unref);
  g_free (self->text);
  self->text = dup_text (field);
  self->spans = mentor_fold_find (self->text, (const char *const *) self->needles, 0);
  show (field);
}

/* For the view */

static gboolean
is_searched (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, MENTOR_LOG_SEARCHED)
         || (gtk_widget_has_css_class (widget, "text")
             && gtk_widget_get_ancestor (widget, MENTOR_TYPE_CARD) != NULL);
}

static void
find_fields (GtkWidget *widget, gboolean hidden, GPtrArray *fields)
{
  if (!hidden && !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_TEXT_VIEW (widget))
    g_ptr_array_add (fields, widget);
  else if (GTK_IS_LABEL (widget) && is_searched (widget))
    g_ptr_array_add (fields, widget);
  else if (GTK_IS_ENTRY (widget) && is_searched (widget))
    g_ptr_array_add (fields, gtk_editable_get_delegate (GTK_EDITABLE (widget)));
  else if (!GTK_IS_ENTRY (widget))
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      find_fields (child, hidden, fields);
}

GPtrArray *
mentor_log_marks_find_fields (GtkWidget *widget, gboolean hidden)
{
  GPtrArray *fields = g_ptr_array_new ();

  find_fields (widget, hidden, fields);
  return fields;
}

void
mentor_log_marks_set (GtkWidget *field, const char *const *needles)
{
  Marks *self;

  g_return_if_fail (GTK_IS_TEXT_VIEW (field) || GTK_IS_LABEL (field) || GTK_IS_TEXT (field));

  self = get_marks (field);
  if (needles == NULL || *needles == NULL)
    {
      if (self == NULL)
        return;
      g_signal_handlers_disconnect_by_func (get_source (field), mark, field);
      g_object_set_data (G_OBJECT (field), "mentor-log-marks", NULL);
      show (field);
      return;
    }

  if (self == NULL)
    {
      self = g_new0 (Marks, 1);
      self->spans = g_array_new (FALSE, FALSE, sizeof (MentorSpan));
      g_object_set_data_full (G_OBJECT (field), "mentor-log-marks", self, marks_free);
      g_signal_connect_object (get_source (field),
                               GTK_IS_LABEL (field) ? "notify::label" : "changed",
                               G_CALLBACK (mark), field, G_CONNECT_SWAPPED);
    }
  g_strfreev (self->needles);
  self->needles = g_strdupv ((char **) needles);
  self->pointed_out = G_MAXUINT;
  mark (field);
}

guint
mentor_log_marks_count (GtkWidget *field)
{
  Marks *self = get_marks (field);

  return self != NULL ? self->spans->len : 0;
}

void
mentor_log_marks_point_out (GtkWidget *field, guint n)
{
  Marks *self = get_marks (field);

  if (self == NULL || self->pointed_out == n)
    return;
  self->pointed_out = n;
  show (field);
}

gboolean
mentor_log_marks_get_place (GtkWidget *field, guint n, GdkRectangle *place)
{
  Marks *self = get_marks (field);
  GtkTextView *view;
  GtkTextIter start, end;
  int x, y;

  if (self == NULL || n >= self->spans->len)
    return FALSE;
  if (!GTK_IS_TEXT_VIEW (field))
    {
      *place = (GdkRectangle){ 0, 0, gtk_widget_get_width (field), gtk_widget_get_height (field) };
      return TRUE;
    }
  view = GTK_TEXT_VIEW (field);
  get_bounds (self, gtk_text_view_get_buffer (view), n, &start, &end);
  gtk_text_view_get_iter_location (view, &start, place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place->x, place->y, &x, &y);
  place->x = x;
  place->y = y;
  return TRUE;
}
