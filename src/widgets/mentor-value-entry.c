/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An entry bound to a value of another form than its text. The text is only ever rewritten when the
 * value is another one, or when the user is done with it: typing "3/12" isn't turned into
 * "3 December" under the caret.
 */

#include "config.h"

#include "widgets/mentor-value-entry.h"

#include <glib/gi18n.h>

#include "model/mentor-date-parse.h"
#include "model/mentor-date.h"
#include "record/mentor-document.h"

#define PAUSE_MS 1000

struct _MentorValueEntry
{
  GtkEntry parent_instance;

  MentorValueKind kind;
  gboolean required;

  MentorRecord *record;
  char *member;
  gulong value_handler;
  gulong read_only_handler;

  guint pause_id;
  gboolean dirty; /* typed since the text last was the value's own */
  gboolean showing;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_REQUIRED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorValueEntry, mentor_value_entry, GTK_TYPE_ENTRY)

G_DEFINE_ENUM_TYPE (MentorValueKind, mentor_value_kind,
                    G_DEFINE_ENUM_VALUE (MENTOR_VALUE_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (MENTOR_VALUE_TIME, "time"),
                    G_DEFINE_ENUM_VALUE (MENTOR_VALUE_MINUTES, "minutes"))

static char *
format_value (MentorValueEntry *self)
{
  if (self->record == NULL)
    return g_strdup ("");

  if (self->kind == MENTOR_VALUE_MINUTES)
    {
      int minutes = mentor_record_get_int (self->record, self->member);

      return minutes > 0 ? g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes),
                                            minutes)
                         : g_strdup ("");
    }

  if (self->kind == MENTOR_VALUE_DATE)
    {
      const char *day = mentor_record_get_string (self->record, self->member);

      return mentor_date_is_valid (day) ? mentor_date_format_long (day) : g_strdup (day);
    }

  return g_strdup (mentor_record_get_string (self->record, self->member));
}

/* Stores the typed text. Returns whether it could be understood. */
static gboolean
store_text (MentorValueEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  g_autofree char *value = NULL;

  if (self->record == NULL || !mentor_record_is_editable (self->record))
    return FALSE;

  if (*text == '\0')
    {
      if (self->required)
        return FALSE;
      if (self->kind == MENTOR_VALUE_MINUTES)
        mentor_record_set_int (self->record, self->member, 0);
      else
        mentor_record_set_string (self->record, self->member, "");
      return TRUE;
    }

  if (self->kind == MENTOR_VALUE_MINUTES)
    {
      int minutes = mentor_minutes_parse (text);

      if (minutes < 0)
        return FALSE;
      mentor_record_set_int (self->record, self->member, minutes);
      return TRUE;
    }

  if (self->kind == MENTOR_VALUE_DATE)
    {
      g_autofree char *today = mentor_date_today ();

      value = mentor_date_parse (text, today);
    }
  else
    value = mentor_time_parse (text);

  if (value == NULL)
    return FALSE;
  mentor_record_set_string (self->record, self->member, value);
  return TRUE;
}

static void
mark_invalid (MentorValueEntry *self, gboolean invalid)
{
  if (invalid)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE
                                       : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_value (MentorValueEntry *self)
{
  g_autofree char *text = format_value (self);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->dirty = FALSE;
  mark_invalid (self, FALSE);

  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self))))
    return;

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->showing = FALSE;
}

static gboolean
on_pause (gpointer user_data)
{
  MentorValueEntry *self = user_data;

  self->pause_id = 0;
  mark_invalid (self, !store_text (self));
  return G_SOURCE_REMOVE;
}

static void
on_changed (MentorValueEntry *self)
{
  if (self->showing)
    return;

  self->dirty = TRUE;
  mark_invalid (self, FALSE);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, on_pause, self);
}

static void
on_activate (MentorValueEntry *self)
{
  if (!self->dirty)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (store_text (self))
    show_value (self);
  else
    mark_invalid (self, TRUE);
}

/* What can't be understood gives way to what the record holds: a mark alone would leave the reader
 * with a date on the screen that isn't the date. */
static void
on_focus_leave (MentorValueEntry *self)
{
  if (!self->dirty)
    return;

  store_text (self);
  show_value (self);
}

static gboolean
on_key_pressed (MentorValueEntry *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape || !self->dirty)
    return GDK_EVENT_PROPAGATE;

  show_value (self);
  return GDK_EVENT_STOP;
}

static void
on_value_notify (MentorValueEntry *self)
{
  if (!self->dirty)
    show_value (self);
}

static void
update_editable (MentorValueEntry *self)
{
  gtk_editable_set_editable (GTK_EDITABLE (self),
                             self->record != NULL && mentor_record_is_editable (self->record));
}

static void
unbind (MentorValueEntry *self)
{
  if (self->record != NULL)
    {
      MentorDocument *document = mentor_record_get_document (self->record);

      g_clear_signal_handler (&self->value_handler, self->record);
      if (self->read_only_handler != 0 && document != NULL)
        g_clear_signal_handler (&self->read_only_handler, document);
    }
  self->read_only_handler = 0;
  g_clear_object (&self->record);
  g_clear_pointer (&self->member, g_free);
}

static void
mentor_value_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MentorValueEntry *self = MENTOR_VALUE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_value_entry_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  MentorValueEntry *self = MENTOR_VALUE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_REQUIRED:
      self->required = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_value_entry_dispose (GObject *object)
{
  MentorValueEntry *self = MENTOR_VALUE_ENTRY (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  unbind (self);

  G_OBJECT_CLASS (mentor_value_entry_parent_class)->dispose (object);
}

static void
mentor_value_entry_class_init (MentorValueEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_value_entry_get_property;
  object_class->set_property = mentor_value_entry_set_property;
  object_class->dispose = mentor_value_entry_dispose;

  properties[PROP_KIND]
      = g_param_spec_enum ("kind", NULL, NULL, MENTOR_TYPE_VALUE_KIND, MENTOR_VALUE_DATE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REQUIRED]
      = g_param_spec_boolean ("required", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mentor_value_entry_init (MentorValueEntry *self)
{
  GtkEventController *controller;

  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (self, "activate", G_CALLBACK (on_activate), NULL);

  controller = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  update_editable (self);
}

void
mentor_value_entry_bind (MentorValueEntry *self, MentorRecord *record, const char *member)
{
  g_return_if_fail (MENTOR_IS_VALUE_ENTRY (self));
  g_return_if_fail (record == NULL || (MENTOR_IS_RECORD (record) && member != NULL));

  if (self->dirty)
    store_text (self);
  unbind (self);

  if (record != NULL)
    {
      g_autofree char *detailed = g_strconcat ("notify::", member, NULL);
      MentorDocument *document = mentor_record_get_document (record);

      self->record = g_object_ref (record);
      self->member = g_strdup (member);
      self->value_handler
          = g_signal_connect_swapped (record, detailed, G_CALLBACK (on_value_notify), self);
      if (document != NULL)
        self->read_only_handler = g_signal_connect_swapped (
            document, "notify::read-only", G_CALLBACK (update_editable), self);
    }

  update_editable (self);
  show_value (self);
}

void
mentor_value_entry_set_label (MentorValueEntry *self, const char *label)
{
  g_return_if_fail (MENTOR_IS_VALUE_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
