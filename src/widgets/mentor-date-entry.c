/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A day as text with a calendar beside it. The calendar is made when it is first opened: it costs
 * as much as twenty buttons.
 */

#include "config.h"

#include "widgets/mentor-date-entry.h"

#include <glib/gi18n.h>

#include "widgets/mentor-day-popover.h"
#include "widgets/mentor-value-entry.h"

struct _MentorDateEntry
{
  GtkWidget parent_instance;

  MentorValueEntry *entry;
  GtkMenuButton *button;

  MentorRecord *record;
  char *member;
  gboolean required;
};

enum
{
  PROP_0,
  PROP_REQUIRED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorDateEntry, mentor_date_entry, GTK_TYPE_WIDGET)

static void
on_day_chosen (MentorDateEntry *self, const char *day)
{
  if (self->record != NULL && mentor_record_is_editable (self->record))
    mentor_record_set_string (self->record, self->member, day);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_popover_show (MentorDateEntry *self, MentorDayPopover *popover)
{
  const char *day
      = self->record != NULL ? mentor_record_get_string (self->record, self->member) : "";

  mentor_day_popover_set_day (popover, day);
  mentor_day_popover_set_removable (popover, !self->required && *day != '\0');
}

static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  MentorDateEntry *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = mentor_day_popover_new ();
  g_signal_connect_swapped (popover, "show", G_CALLBACK (on_popover_show), self);
  g_signal_connect_swapped (popover, "chosen", G_CALLBACK (on_day_chosen), self);
  gtk_menu_button_set_popover (button, popover);
}

static void
on_editable_notify (MentorDateEntry *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->button),
                            gtk_editable_get_editable (GTK_EDITABLE (self->entry)));
}

static void
mentor_date_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_REQUIRED)
    g_value_set_boolean (value, MENTOR_DATE_ENTRY (object)->required);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mentor_date_entry_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  MentorDateEntry *self = MENTOR_DATE_ENTRY (object);

  if (prop_id == PROP_REQUIRED)
    {
      self->required = g_value_get_boolean (value);
      g_object_set (self->entry, "required", self->required, NULL);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mentor_date_entry_dispose (GObject *object)
{
  MentorDateEntry *self = MENTOR_DATE_ENTRY (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->member, g_free);
  g_clear_pointer ((GtkWidget **) &self->entry, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (mentor_date_entry_parent_class)->dispose (object);
}

static void
mentor_date_entry_class_init (MentorDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_date_entry_get_property;
  object_class->set_property = mentor_date_entry_set_property;
  object_class->dispose = mentor_date_entry_dispose;

  properties[PROP_REQUIRED]
      = g_param_spec_boolean ("required", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dateentry");
}

static void
mentor_date_entry_init (MentorDateEntry *self)
{
  self->entry = g_object_new (MENTOR_TYPE_VALUE_ENTRY, "kind", MENTOR_VALUE_DATE, "hexpand", TRUE,
                              "width-chars", 10, NULL);
  g_signal_connect_swapped (self->entry, "notify::editable", G_CALLBACK (on_editable_notify), self);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));

  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "x-office-calendar-symbolic",
                               "has-frame", FALSE, "valign", GTK_ALIGN_CENTER, "tooltip-text",
                               _("Choose a day"), NULL);
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));

  on_editable_notify (self);
}

void
mentor_date_entry_bind (MentorDateEntry *self, MentorRecord *record, const char *member)
{
  g_return_if_fail (MENTOR_IS_DATE_ENTRY (self));

  g_set_object (&self->record, record);
  g_free (self->member);
  self->member = g_strdup (member);
  mentor_value_entry_bind (self->entry, record, member);
}

void
mentor_date_entry_set_label (MentorDateEntry *self, const char *label)
{
  g_autofree char *button_label = NULL;

  g_return_if_fail (MENTOR_IS_DATE_ENTRY (self));

  mentor_value_entry_set_label (self->entry, label);
  /* Translators: %s is the name of a date's field, for instance "Date of the next meeting". */
  button_label = g_strdup_printf (_("%s: choose in the calendar"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  button_label, -1);
}

void
mentor_date_entry_set_placeholder (MentorDateEntry *self, const char *text)
{
  g_return_if_fail (MENTOR_IS_DATE_ENTRY (self));

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), text);
}
