/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roles used: the meeting is chosen on top, marked in the wheel, and seen in its row beside. */

#include "config.h"

#include "pages/roles/mentor-roles-used.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "pages/roles/mentor-role-card.h"
#include "pages/roles/mentor-roles-split.h"
#include "pages/roles/mentor-roles-trend.h"
#include "widgets/mentor-name.h"
#include "widgets/mentor-wheel-used.h"

struct _MentorRolesUsed
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  MentorRolesSplit *split;
  GtkWidget *chooser;
  GtkWidget *note;
  MentorWheelUsed *wheel;
  MentorRoleCard *card;
  MentorRolesTrend *trend;

  MentorCourse *course;
  GPtrArray *meetings;
  char *chosen;
  gboolean loaded, filling;
  guint reload;
};

G_DEFINE_FINAL_TYPE (MentorRolesUsed, mentor_roles_used, GTK_TYPE_WIDGET)

static MentorRoleSet *
get_set (MentorRolesUsed *self)
{
  return self->course != NULL
             ? mentor_programme_get_used_role_set (mentor_course_get_programme (self->course))
             : NULL;
}

static int
find_chosen (MentorRolesUsed *self)
{
  for (guint i = 0; i < self->meetings->len; i++)
    if (g_strcmp0 (mentor_record_get_id (self->meetings->pdata[i]), self->chosen) == 0)
      return (int) i;
  return (int) self->meetings->len - 1;
}

static void
update_trend (MentorRolesUsed *self)
{
  MentorProgramme *programme;

  if (self->course == NULL || !self->loaded)
    return;
  programme = mentor_course_get_programme (self->course);
  mentor_roles_trend_show (self->trend, get_set (self), mentor_programme_get_role_set (programme),
                           mentor_course_get_roles (self->course), self->meetings,
                           find_chosen (self));
}

static void
update_card (MentorRolesUsed *self)
{
  g_autofree char *selected = NULL;

  g_object_get (self->wheel, "selected", &selected, NULL);
  mentor_role_card_show (self->card, get_set (self), selected);
}

static void
show_meeting (MentorRolesUsed *self)
{
  int index = find_chosen (self);

  mentor_wheel_used_bind (self->wheel, get_set (self),
                          index >= 0 ? self->meetings->pdata[index] : NULL);
  update_trend (self);
}

/* --- The meetings --- */

static void
forget_meetings (MentorRolesUsed *self)
{
  for (guint i = 0; i < self->meetings->len; i++)
    g_signal_handlers_disconnect_by_data (self->meetings->pdata[i], self);
  g_ptr_array_set_size (self->meetings, 0);
}

static void
read_meetings (MentorRolesUsed *self)
{
  MentorLogbook *logbook = mentor_course_get_logbook (self->course);
  g_auto (GStrv) ids = mentor_logbook_list_meetings (logbook);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      MentorLogHead *head = mentor_logbook_find (logbook, ids[i]);
      MentorLogEntry *entry = head != NULL ? mentor_logbook_open_entry (logbook, head) : NULL;

      if (entry == NULL)
        continue;
      g_ptr_array_add (self->meetings, g_object_ref (entry));
      mentor_document_watch (MENTOR_DOCUMENT (entry), G_CALLBACK (update_trend), self);
    }
}

static void
name_chooser (MentorRolesUsed *self)
{
  GtkStringObject *meeting = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->chooser));

  mentor_name_set (self->chooser, meeting != NULL ? gtk_string_object_get_string (meeting)
                                                  : _("Meeting"));
}

static void
fill_chooser (MentorRolesUsed *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->meetings->len; i++)
    {
      g_autofree char *day
          = mentor_date_format_short (mentor_record_get_string (self->meetings->pdata[i], "date"));
      /* Translators: a meeting's number and its day: "Meeting 4, 22 Jan 2026" */
      g_autofree char *name = g_strdup_printf (_("Meeting %u, %s"), i + 1, day);

      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->chooser), G_LIST_MODEL (names));
  if (self->meetings->len > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->chooser), (guint) find_chosen (self));
  self->filling = FALSE;
  name_chooser (self);
  gtk_widget_set_visible (self->chooser, self->meetings->len > 0);
  gtk_widget_set_visible (self->note, self->meetings->len == 0);
}

static void
load (MentorRolesUsed *self)
{
  g_clear_handle_id (&self->reload, g_source_remove);
  forget_meetings (self);
  self->loaded = TRUE;
  if (self->course != NULL)
    read_meetings (self);
  fill_chooser (self);
  show_meeting (self);
  update_card (self);
}

static gboolean
on_reload (gpointer data)
{
  MentorRolesUsed *self = data;

  self->reload = 0;
  load (self);
  return G_SOURCE_REMOVE;
}

/* Heads come and go in bursts; marking a role changes one too, which is no reason to begin anew. */
static void
on_logbook_changed (MentorRolesUsed *self)
{
  g_auto (GStrv) ids = mentor_logbook_list_meetings (mentor_course_get_logbook (self->course));
  gboolean same = g_strv_length (ids) == self->meetings->len;

  for (guint i = 0; same && ids[i] != NULL; i++)
    same = g_str_equal (ids[i], mentor_record_get_id (self->meetings->pdata[i]));
  if (self->loaded && !same && self->reload == 0)
    self->reload = g_idle_add (on_reload, self);
}

static void
on_chosen (MentorRolesUsed *self)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->chooser));

  if (self->filling || at >= self->meetings->len)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (mentor_record_get_id (self->meetings->pdata[at]));
  name_chooser (self);
  show_meeting (self);
}

void
mentor_roles_used_set_course (MentorRolesUsed *self, MentorCourse *course)
{
  g_return_if_fail (MENTOR_IS_ROLES_USED (self));

  if (self->course != NULL)
    {
      g_signal_handlers_disconnect_by_data (mentor_course_get_logbook (self->course), self);
      g_signal_handlers_disconnect_by_data (mentor_course_get_roles (self->course), self);
      g_signal_handlers_disconnect_by_data (mentor_course_get_pair (self->course), self);
    }
  g_set_object (&self->course, course);
  g_clear_pointer (&self->chosen, g_free);
  self->loaded = FALSE;
  forget_meetings (self);
  g_clear_handle_id (&self->reload, g_source_remove);
  mentor_wheel_used_bind (self->wheel, get_set (self), NULL);
  if (course == NULL)
    return;

  g_signal_connect_object (mentor_course_get_logbook (course), "items-changed",
                           G_CALLBACK (on_logbook_changed), self, G_CONNECT_SWAPPED);
  mentor_document_watch (MENTOR_DOCUMENT (mentor_course_get_roles (course)),
                         G_CALLBACK (update_trend), self);
  g_signal_connect_object (mentor_course_get_pair (course), "notify::programme", G_CALLBACK (load),
                           self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

gboolean
mentor_roles_used_choose (MentorRolesUsed *self, const char *entry_id)
{
  g_return_val_if_fail (MENTOR_IS_ROLES_USED (self), FALSE);

  if (self->course == NULL || entry_id == NULL)
    return FALSE;
  g_auto (GStrv) ids = mentor_logbook_list_meetings (mentor_course_get_logbook (self->course));
  if (!g_strv_contains ((const char *const *) ids, entry_id))
    return FALSE;
  g_free (self->chosen);
  self->chosen = g_strdup (entry_id);
  if (self->loaded)
    {
      fill_chooser (self);
      show_meeting (self);
    }
  return TRUE;
}

/* --- The type --- */

static void
mentor_roles_used_map (GtkWidget *widget)
{
  MentorRolesUsed *self = MENTOR_ROLES_USED (widget);

  if (!self->loaded && self->course != NULL)
    load (self);
  GTK_WIDGET_CLASS (mentor_roles_used_parent_class)->map (widget);
}

static void
mentor_roles_used_dispose (GObject *object)
{
  MentorRolesUsed *self = MENTOR_ROLES_USED (object);

  if (self->scroller != NULL)
    mentor_roles_used_set_course (self, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_roles_used_parent_class)->dispose (object);
}

static void
mentor_roles_used_finalize (GObject *object)
{
  MentorRolesUsed *self = MENTOR_ROLES_USED (object);

  g_ptr_array_unref (self->meetings);
  g_free (self->chosen);
  G_OBJECT_CLASS (mentor_roles_used_parent_class)->finalize (object);
}

static void
mentor_roles_used_class_init (MentorRolesUsedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_roles_used_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_roles_used_finalize;
  widget_class->map = mentor_roles_used_map;

  g_type_ensure (MENTOR_TYPE_ROLE_CARD);
  g_type_ensure (MENTOR_TYPE_ROLES_SPLIT);
  g_type_ensure (MENTOR_TYPE_ROLES_TREND);
  g_type_ensure (MENTOR_TYPE_WHEEL_USED);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/roles/mentor-roles-used.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorRolesUsed, scroller);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesUsed, chooser);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesUsed, note);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesUsed, wheel);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesUsed, card);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesUsed, trend);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesUsed, split);
}

static void
mentor_roles_used_init (MentorRolesUsed *self)
{
  self->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_roles_split_set_adjustment (
      self->split, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wheel, "notify::selected", G_CALLBACK (update_card), self,
                           G_CONNECT_SWAPPED);
  name_chooser (self);
}
