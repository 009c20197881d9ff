/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorTextBinding: keeps a text widget and a string property of a record equal, both ways.
 *
 * A plain property binding won't do: gtk_text_buffer_set_text() passes through "" and moves the
 * caret, and so does typing over a selection. So only the middle that differs is written into the
 * widget, and what the user types is taken at the end of each user action.
 */

#include "config.h"

#include "widgets/mentor-text-binding.h"

#include <string.h>

#include "record/mentor-document.h"
#include "record/mentor-history.h"

#define MENTOR_TYPE_TEXT_BINDING (mentor_text_binding_get_type ())
G_DECLARE_FINAL_TYPE (MentorTextBinding, mentor_text_binding, MENTOR, TEXT_BINDING, GObject)

struct _MentorTextBinding
{
  GObject parent_instance;

  GtkWidget *widget;     /* not owned: the binding is the widget's */
  GtkTextBuffer *buffer; /* of a text view, else NULL */
  GtkEventController *focus;
  MentorRecord *record;
  char *member;

  guint writing;
  gboolean in_action;
  gboolean touched;
  gboolean break_after;
  gboolean required;
};

G_DEFINE_FINAL_TYPE (MentorTextBinding, mentor_text_binding, G_TYPE_OBJECT)

static GQuark
binding_quark (void)
{
  return g_quark_from_static_string ("mentor-text-binding");
}

static char *
dup_text (MentorTextBinding *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (self->buffer == NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static void
replace_span (MentorTextBinding *self, int from, int to, const char *text, gsize length)
{
  if (self->buffer != NULL)
    {
      GtkTextIter start;
      GtkTextIter end;

      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &end, to);
      if (from < to)
        gtk_text_buffer_delete (self->buffer, &start, &end);
      if (length > 0)
        gtk_text_buffer_insert (self->buffer, &start, text, (int) length);
    }
  else
    {
      int position = from;

      if (from < to)
        gtk_editable_delete_text (GTK_EDITABLE (self->widget), from, to);
      if (length > 0)
        gtk_editable_insert_text (GTK_EDITABLE (self->widget), text, (int) length, &position);
    }
}

static void
write_text (MentorTextBinding *self, const char *text)
{
  g_autofree char *present = dup_text (self);
  const char *old_start = present;
  const char *new_start = text;
  const char *old_end = present + strlen (present);
  const char *new_end = text + strlen (text);
  int from;

  while (*old_start != '\0' && g_utf8_get_char (old_start) == g_utf8_get_char (new_start))
    {
      old_start = g_utf8_next_char (old_start);
      new_start = g_utf8_next_char (new_start);
    }
  while (old_end > old_start && new_end > new_start)
    {
      const char *old_prev = g_utf8_prev_char (old_end);
      const char *new_prev = g_utf8_prev_char (new_end);

      if (g_utf8_get_char (old_prev) != g_utf8_get_char (new_prev))
        break;
      old_end = old_prev;
      new_end = new_prev;
    }

  if (old_start == old_end && new_start == new_end)
    return;

  from = (int) g_utf8_pointer_to_offset (present, old_start);
  self->writing++;
  replace_span (self,
                from,
                from + (int) g_utf8_strlen (old_start, old_end - old_start),
                new_start,
                (gsize) (new_end - new_start));
  self->writing--;
}

static void
break_history (MentorTextBinding *self)
{
  MentorHistory *history = mentor_record_get_history (self->record);

  if (history != NULL)
    mentor_history_break (history);
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static void
commit (MentorTextBinding *self)
{
  g_autoptr (MentorTextBinding) hold = g_object_ref (self);
  g_autofree char *text = dup_text (self);

  self->touched = FALSE;

  /* A single line keeps what was pasted, but on one line. */
  if (self->buffer == NULL && strpbrk (text, "\r\n") != NULL)
    {
      g_strdelimit (text, "\r\n", ' ');
      write_text (self, text);
    }

  if (self->required && is_blank (text))
    return;

  if (strcmp (text, mentor_record_get_string (self->record, self->member)) != 0)
    mentor_record_set_string (self->record, self->member, text);

  if (self->break_after)
    {
      self->break_after = FALSE;
      break_history (self);
    }
}

static void
on_record_notify (MentorTextBinding *self)
{
  write_text (self, mentor_record_get_string (self->record, self->member));
}

static void
on_read_only_notify (MentorTextBinding *self)
{
  gboolean editable = mentor_record_is_editable (self->record);

  if (self->buffer != NULL)
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->widget), editable);
  else
    gtk_editable_set_editable (GTK_EDITABLE (self->widget), editable);
}

static void
on_changed (MentorTextBinding *self)
{
  if (self->writing > 0)
    return;

  /* Within a user action the text may be halfway: wait for its end. */
  self->touched = TRUE;
  if (!self->in_action)
    commit (self);
}

static void
on_begin_user_action (MentorTextBinding *self)
{
  self->in_action = TRUE;
}

static void
on_end_user_action (MentorTextBinding *self)
{
  self->in_action = FALSE;
  if (self->touched && self->writing == 0)
    commit (self);
}

/* What is more than a key press is a step of its own; Enter ends one. */
static void
inserting (MentorTextBinding *self, const char *text, int length)
{
  if (self->writing > 0)
    return;

  if (g_utf8_strlen (text, length) > 1)
    {
      break_history (self);
      self->break_after = TRUE;
    }
  else if (length != 0 && (*text == '\n' || *text == '\r'))
    {
      self->break_after = TRUE;
    }
}

static void
on_buffer_insert_text (MentorTextBinding *self, GtkTextIter *location, const char *text, int length)
{
  inserting (self, text, length);
}

static void
on_editable_insert_text (MentorTextBinding *self, const char *text, int length, int *position)
{
  inserting (self, text, length);
}

static void
on_focus_left (MentorTextBinding *self)
{
  break_history (self);
}

static void
mentor_text_binding_dispose (GObject *object)
{
  MentorTextBinding *self = MENTOR_TEXT_BINDING (object);

  g_clear_object (&self->buffer);
  g_clear_object (&self->focus);
  g_clear_object (&self->record);
  g_clear_pointer (&self->member, g_free);

  G_OBJECT_CLASS (mentor_text_binding_parent_class)->dispose (object);
}

static void
mentor_text_binding_class_init (MentorTextBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_text_binding_dispose;
}

static void
mentor_text_binding_init (MentorTextBinding *self)
{
}

static void
watch_widget (MentorTextBinding *self)
{
  const GConnectFlags swapped = G_CONNECT_SWAPPED;

  if (self->buffer != NULL)
    {
      g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_changed), self, swapped);
      g_signal_connect_object (self->buffer, "begin-user-action",
                               G_CALLBACK (on_begin_user_action), self, swapped);
      g_signal_connect_object (self->buffer, "end-user-action", G_CALLBACK (on_end_user_action),
                               self, swapped);
      g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (on_buffer_insert_text),
                               self, swapped);
    }
  else
    {
      GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->widget));
      gpointer text = delegate != NULL ? (gpointer) delegate : (gpointer) self->widget;

      g_signal_connect_object (self->widget, "changed", G_CALLBACK (on_changed), self, swapped);
      g_signal_connect_object (text, "insert-text", G_CALLBACK (on_editable_insert_text), self,
                               swapped);
      if (GTK_IS_TEXT (text))
        g_signal_connect_object (text, "activate", G_CALLBACK (on_focus_left), self, swapped);
    }

  self->focus = g_object_ref_sink (gtk_event_controller_focus_new ());
  gtk_widget_add_controller (self->widget, g_object_ref (self->focus));
  g_signal_connect_object (self->focus, "leave", G_CALLBACK (on_focus_left), self, swapped);
}

static void
watch_record (MentorTextBinding *self)
{
  g_autofree char *notify = g_strconcat ("notify::", self->member, NULL);
  MentorDocument *document = mentor_record_get_document (self->record);

  g_signal_connect_object (self->record, notify, G_CALLBACK (on_record_notify), self,
                           G_CONNECT_SWAPPED);
  if (document != NULL)
    g_signal_connect_object (document, "notify::read-only", G_CALLBACK (on_read_only_notify), self,
                             G_CONNECT_SWAPPED);
}

static void
unbind (GtkWidget *widget)
{
  MentorTextBinding *self = g_object_steal_qdata (G_OBJECT (widget), binding_quark ());

  if (self == NULL)
    return;

  gtk_widget_remove_controller (widget, self->focus);
  g_object_run_dispose (G_OBJECT (self));
  g_object_unref (self);
}

void
mentor_text_binding_bind (GtkWidget *widget, MentorRecord *record, const char *member)
{
  MentorTextBinding *self;

  g_return_if_fail (GTK_IS_TEXT_VIEW (widget) || GTK_IS_EDITABLE (widget));
  g_return_if_fail (record == NULL || MENTOR_IS_RECORD (record));
  g_return_if_fail (record == NULL || member != NULL);

  unbind (widget);

  self = g_object_new (MENTOR_TYPE_TEXT_BINDING, NULL);
  self->widget = widget;
  if (GTK_IS_TEXT_VIEW (widget))
    {
      self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));
      gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
    }
  else
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (widget), FALSE);
    }

  if (record == NULL)
    {
      write_text (self, "");
      g_object_unref (self);
      return;
    }

  self->record = g_object_ref (record);
  self->member = g_strdup (member);
  write_text (self, mentor_record_get_string (record, member));
  on_read_only_notify (self);
  watch_widget (self);
  watch_record (self);
  g_object_set_qdata_full (G_OBJECT (widget), binding_quark (), self, g_object_unref);
}

void
mentor_text_binding_set_required (GtkWidget *widget)
{
  MentorTextBinding *self = g_object_get_qdata (G_OBJECT (widget), binding_quark ());

  g_return_if_fail (self != NULL);

  self->required = TRUE;
}
