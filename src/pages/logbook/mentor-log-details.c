/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When and where, as quiet fields in the text. */

#include "config.h"

#include "pages/logbook/mentor-log-details.h"

#include <glib/gi18n.h>

#include "pages/logbook/mentor-log-filter.h"
#include "pages/logbook/mentor-log-row.h"
#include "pages/mentor-page.h"
#include "widgets/mentor-date-entry.h"
#include "widgets/mentor-name.h"
#include "widgets/mentor-text-binding.h"
#include "widgets/mentor-value-entry.h"

struct _MentorLogDetails
{
  GtkWidget parent_instance;

  MentorDateEntry *date;
  GtkBox *facts;
  GtkMenuButton *kind;
  MentorValueEntry *time;
  MentorValueEntry *duration;
  GtkWidget *place;
  GtkLabel *author;

  gboolean next;
  GSimpleAction *kind_action;
  MentorLogEntry *entry;
};

enum
{
  PROP_0,
  PROP_NEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorLogDetails, mentor_log_details, GTK_TYPE_WIDGET)

static void
show_kind (MentorLogDetails *self)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (MENTOR_TYPE_LOG_KIND);
  int kind = self->entry != NULL ? mentor_record_get_enum (MENTOR_RECORD (self->entry), "kind")
                                 : MENTOR_LOG_MEETING;
  const char *name = mentor_log_kind_get_name ((MentorLogKind) kind);
  g_autofree char *label = NULL;

  g_simple_action_set_state (self->kind_action,
                             g_variant_new_string (g_enum_get_value (kinds, kind)->value_nick));
  gtk_menu_button_set_label (self->kind, name);
  /* Translators: %s is a kind of entry: meeting, reflection or note. */
  label = g_strdup_printf (_("Kind of entry: %s"), name);
  mentor_name_set (GTK_WIDGET (self->kind), label);
}

static const char *
get_readers (MentorLogDetails *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MENTOR_TYPE_PAGE);
  MentorCourse *course = page != NULL ? mentor_page_get_course (MENTOR_PAGE (page)) : NULL;

  return course != NULL && mentor_course_get_me (course) == MENTOR_ME_BOTH
             ? _("Whoever uses this account can read everything")
             : _("You both can read this");
}

/* Who made the entry, and who can read it. */
static void
show_author (MentorLogDetails *self)
{
  g_autofree char *text = NULL;
  const char *name = "";

  gtk_widget_set_visible (GTK_WIDGET (self->author), self->entry != NULL && !self->next);
  if (self->entry == NULL || self->next)
    return;
  name = mentor_log_author_get_name (
      (MentorLogAuthor) mentor_record_get_enum (MENTOR_RECORD (self->entry), "author"));
  text = g_strconcat (name, *name != '\0' ? " · " : "", get_readers (self), NULL);
  gtk_label_set_label (self->author, text);
}

static void
on_kind_chosen (GSimpleAction *action, GVariant *nick, gpointer user_data)
{
  MentorLogDetails *self = user_data;
  g_autoptr (GEnumClass) kinds = g_type_class_ref (MENTOR_TYPE_LOG_KIND);
  GEnumValue *value = g_enum_get_value_by_nick (kinds, g_variant_get_string (nick, NULL));

  if (value != NULL && self->entry != NULL)
    mentor_record_set_enum (MENTOR_RECORD (self->entry), "kind", value->value);
}

static void
update_editable (MentorLogDetails *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind),
                            self->entry != NULL
                                && mentor_record_is_editable (MENTOR_RECORD (self->entry)));
}

static void
name_for_next_meeting (MentorLogDetails *self)
{
  mentor_date_entry_set_label (self->date, _("Date of the next meeting"));
  mentor_date_entry_set_placeholder (self->date, _("Date"));
  mentor_value_entry_set_label (self->time, _("Time of the next meeting"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->place), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Place of the next meeting"), -1);

  gtk_widget_set_visible (GTK_WIDGET (self->kind), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->duration), FALSE);

  /* Short enough for one line. */
  g_object_ref (self->place);
  gtk_widget_unparent (self->place);
  gtk_box_append (self->facts, self->place);
  g_object_unref (self->place);
}

static void
mentor_log_details_constructed (GObject *object)
{
  MentorLogDetails *self = MENTOR_LOG_DETAILS (object);

  G_OBJECT_CLASS (mentor_log_details_parent_class)->constructed (object);

  if (self->next)
    {
      name_for_next_meeting (self);
    }
  else
    {
      /* A stack shows it to assistive technology also while it shows something else. */
      show_kind (self);
      g_object_set (self->date, "required", TRUE, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self->date), "mentor-log-date");
      mentor_date_entry_set_label (self->date, _("Date"));
      mentor_value_entry_set_label (self->time, _("Time"));
      mentor_value_entry_set_label (self->duration, _("Duration"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->place), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Place"), -1);
    }
}

static void
mentor_log_details_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NEXT)
    g_value_set_boolean (value, MENTOR_LOG_DETAILS (object)->next);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mentor_log_details_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_NEXT)
    MENTOR_LOG_DETAILS (object)->next = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mentor_log_details_dispose (GObject *object)
{
  MentorLogDetails *self = MENTOR_LOG_DETAILS (object);

  if (self->entry != NULL)
    mentor_log_details_bind (self, NULL);
  g_clear_object (&self->kind_action);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_LOG_DETAILS);

  G_OBJECT_CLASS (mentor_log_details_parent_class)->dispose (object);
}

static void
mentor_log_details_class_init (MentorLogDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mentor_log_details_constructed;
  object_class->get_property = mentor_log_details_get_property;
  object_class->set_property = mentor_log_details_set_property;
  object_class->dispose = mentor_log_details_dispose;

  properties[PROP_NEXT]
      = g_param_spec_boolean ("next", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MENTOR_TYPE_DATE_ENTRY);
  g_type_ensure (MENTOR_TYPE_VALUE_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/logbook/mentor-log-details.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorLogDetails, date);
  gtk_widget_class_bind_template_child (widget_class, MentorLogDetails, facts);
  gtk_widget_class_bind_template_child (widget_class, MentorLogDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, MentorLogDetails, time);
  gtk_widget_class_bind_template_child (widget_class, MentorLogDetails, duration);
  gtk_widget_class_bind_template_child (widget_class, MentorLogDetails, place);
  gtk_widget_class_bind_template_child (widget_class, MentorLogDetails, author);
}

static void
mentor_log_details_init (MentorLogDetails *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->kind_action = g_simple_action_new_stateful ("kind", G_VARIANT_TYPE_STRING,
                                                    g_variant_new_string ("meeting"));
  g_signal_connect_object (self->kind_action, "activate", G_CALLBACK (on_kind_chosen), self, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->kind_action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "details", G_ACTION_GROUP (actions));
}

void
mentor_log_details_bind (MentorLogDetails *self, MentorLogEntry *entry)
{
  MentorRecord *record = entry != NULL ? MENTOR_RECORD (entry) : NULL;

  g_return_if_fail (MENTOR_IS_LOG_DETAILS (self));
  g_return_if_fail (entry == NULL || MENTOR_IS_LOG_ENTRY (entry));

  if (self->entry != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->entry, show_kind, self);
      g_signal_handlers_disconnect_by_func (self->entry, update_editable, self);
    }
  g_set_object (&self->entry, entry);

  mentor_date_entry_bind (self->date, record, self->next ? "next-date" : "date");
  mentor_value_entry_bind (self->time, record, self->next ? "next-time" : "time");
  mentor_text_binding_bind (self->place, record, self->next ? "next-place" : "place");
  if (self->next)
    return;

  mentor_value_entry_bind (self->duration, record, "duration");
  if (entry != NULL)
    {
      g_signal_connect_swapped (entry, "notify::kind", G_CALLBACK (show_kind), self);
      g_signal_connect_swapped (entry, "notify::read-only", G_CALLBACK (update_editable), self);
      show_kind (self);
    }
  show_author (self);
  update_editable (self);
}
