/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose turn it is: nobody's, the mentee's, the mentor's. */

#include "config.h"

#include "pages/meeting/mentor-host-choice.h"

#include <glib/gi18n.h>

#include "widgets/mentor-name.h"

#define N_HOSTS (MENTOR_HOST_MENTOR + 1)

struct _MentorHostChoice
{
  GtkWidget parent_instance;

  GtkWidget *drop_down;
  gboolean next;
  MentorRecord *entry;
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_NEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MentorHostChoice, mentor_host_choice, GTK_TYPE_WIDGET)

static const char *
get_member (MentorHostChoice *self)
{
  return self->next ? "next-host" : "host";
}

static void
set_name (MentorHostChoice *self, const char *chosen)
{
  g_autofree char *name = chosen != NULL
                              /* Translators: whose turn it is, and who: "Whose turn to host: Mette hosts" */
                              ? g_strdup_printf (_("Whose turn to host: %s"), chosen)
                              : g_strdup (_("Whose turn to host"));

  mentor_name_set (self->drop_down, name);
}

static void
update (MentorHostChoice *self)
{
  GtkStringObject *chosen;

  self->updating = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down),
                              (guint) mentor_record_get_enum (self->entry, get_member (self)));
  self->updating = FALSE;
  gtk_widget_set_sensitive (self->drop_down, mentor_record_is_editable (self->entry));
  chosen = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));
  set_name (self, chosen != NULL && gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)) > 0
                      ? gtk_string_object_get_string (chosen)
                      : NULL);
}

static void
on_selected (MentorHostChoice *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (!self->updating && self->entry != NULL && selected < N_HOSTS
      && (int) selected != mentor_record_get_enum (self->entry, get_member (self)))
    mentor_record_set_enum (self->entry, get_member (self), (int) selected);
}

static char *
get_name (MentorPerson *person, const char *role)
{
  g_autofree char *name = mentor_person_get_first_name (person);

  /* Translators: %s is a first name */
  return *name != '\0' ? g_strdup_printf (_("%s hosts"), name) : g_strdup (role);
}

static void
forget (MentorHostChoice *self)
{
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->entry);
}

static void
mentor_host_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, MENTOR_HOST_CHOICE (object)->next);
}

static void
mentor_host_choice_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  MENTOR_HOST_CHOICE (object)->next = g_value_get_boolean (value);
}

static void
mentor_host_choice_dispose (GObject *object)
{
  MentorHostChoice *self = MENTOR_HOST_CHOICE (object);

  forget (self);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_host_choice_parent_class)->dispose (object);
}

static void
mentor_host_choice_class_init (MentorHostChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mentor_host_choice_get_property;
  object_class->set_property = mentor_host_choice_set_property;
  object_class->dispose = mentor_host_choice_dispose;
  properties[PROP_NEXT]
      = g_param_spec_boolean ("next", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mentor_host_choice_init (MentorHostChoice *self)
{
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_halign (self->drop_down, GTK_ALIGN_START);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  set_name (self, NULL);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
}

void
mentor_host_choice_bind (MentorHostChoice *self, MentorPair *pair, MentorLogEntry *entry)
{
  g_autofree char *mentee = NULL;
  g_autofree char *mentor = NULL;
  g_autofree char *detail = NULL;
  g_autoptr (GtkStringList) names = NULL;

  g_return_if_fail (MENTOR_IS_HOST_CHOICE (self));

  forget (self);
  if (entry == NULL || pair == NULL)
    return;

  mentee = get_name (mentor_pair_get_mentee (pair), _("The mentee hosts"));
  mentor = get_name (mentor_pair_get_mentor (pair), _("The mentor hosts"));
  names = gtk_string_list_new (
      (const char *const[]) { _("Whose turn to host"), mentee, mentor, NULL });
  self->updating = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  self->updating = FALSE;

  self->entry = MENTOR_RECORD (g_object_ref (entry));
  detail = g_strconcat ("notify::", get_member (self), NULL);
  g_signal_connect_object (entry, detail, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::read-only", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
