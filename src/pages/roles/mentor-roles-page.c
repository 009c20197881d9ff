/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page of the roles wheel: how much of each role the mentee wishes and the mentor offers
 * (inventory A6.1), and which roles are used in the meetings (A6.2). Wheel, table, gap list and
 * earlier settings follow the document by themselves; the page tells them which, and keeps the
 * chosen role the same in all of them.
 */

#include "config.h"

#include "pages/roles/mentor-roles-page.h"

#include <glib/gi18n.h>

#include "pages/roles/mentor-role-card.h"
#include "pages/roles/mentor-roles-gaps.h"
#include "pages/roles/mentor-roles-settings.h"
#include "pages/roles/mentor-roles-split.h"
#include "pages/roles/mentor-roles-table.h"
#include "pages/roles/mentor-roles-used.h"
#include "widgets/mentor-wheel-sample.h"
#include "widgets/mentor-wheel-words.h"
#include "widgets/mentor-wheel.h"

struct _MentorRolesPage
{
  MentorPage parent_instance;

  GtkScrolledWindow *scroller;
  MentorRolesSplit *split;
  MentorWheel *wheel;
  GtkWidget *wish_legend;
  GtkWidget *offer_legend;
  GtkLabel *wish_name;
  GtkLabel *offer_name;
  MentorRolesTable *table;
  MentorRoleCard *card;
  MentorRolesGaps *gaps;
  MentorRolesSettings *settings;
  MentorRolesUsed *used;
  GtkWidget *switcher;
  GtkStack *stack;

  MentorPair *pair;
  MentorRoles *roles;
  gboolean started;
};

G_DEFINE_FINAL_TYPE (MentorRolesPage, mentor_roles_page, MENTOR_TYPE_PAGE)

static MentorRoleSet *
get_role_set (MentorRolesPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));

  return course != NULL ? mentor_programme_get_role_set (mentor_course_get_programme (course))
                        : NULL;
}

static void
update_card (MentorRolesPage *self)
{
  mentor_role_card_show (self->card, get_role_set (self), mentor_wheel_get_selected (self->wheel));
}

static void
update_legend (MentorRolesPage *self)
{
  g_autofree char *wishes = mentor_wheel_words_heading (self->pair, MENTOR_WHEEL_WISH);
  g_autofree char *offers = mentor_wheel_words_heading (self->pair, MENTOR_WHEEL_OFFER);

  gtk_label_set_label (self->wish_name, wishes);
  gtk_label_set_label (self->offer_name, offers);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->wish_legend),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, wishes, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offer_legend),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, offers, -1);
}

static gboolean
was_any_used (MentorCourse *course)
{
  MentorLogbook *logbook = mentor_course_get_logbook (course);
  g_auto (GStrv) ids = mentor_logbook_list_meetings (logbook);
  guint n = g_strv_length (ids);
  MentorLogHead *head = n > 0 ? mentor_logbook_find (logbook, ids[n - 1]) : NULL;
  MentorLogEntry *entry = head != NULL ? mentor_logbook_open_entry (logbook, head) : NULL;

  return entry != NULL && mentor_role_trend_is_marked (entry);
}

/* Once begun, the wheel stays while the page is open, also when all is set back to nothing. */
static void
update_state (MentorRolesPage *self)
{
  MentorCourse *course = mentor_page_get_course (MENTOR_PAGE (self));
  MentorRoleSet *set = get_role_set (self);

  if (set != NULL && !self->started)
    self->started = mentor_wheel_words_is_set (set, self->roles)
                    || mentor_record_list_get_length (
                           mentor_record_get_list (MENTOR_RECORD (self->roles), "settings"))
                           > 0
                    || was_any_used (course);
  mentor_page_set_empty (MENTOR_PAGE (self), !self->started);
  gtk_widget_set_sensitive (GTK_WIDGET (self->table),
                            self->roles != NULL
                                && !mentor_document_get_read_only (MENTOR_DOCUMENT (self->roles)));
}

static void
show_roles (MentorRolesPage *self)
{
  MentorRoleSet *set = get_role_set (self);

  mentor_wheel_set_selected (self->wheel, NULL);
  mentor_wheel_set_roles (self->wheel, set, self->roles, self->pair);
  mentor_roles_table_set_roles (self->table, set, self->roles, self->pair);
  mentor_roles_gaps_set_roles (self->gaps, set, self->roles, self->pair);
  mentor_roles_settings_set_course (self->settings, set,
                                    mentor_page_get_course (MENTOR_PAGE (self)));
  update_card (self);
  update_legend (self);
  update_state (self);
}

static void
on_role_chosen (MentorRolesPage *self, const char *role_id)
{
  mentor_wheel_set_selected (self->wheel, role_id);
}

static void
on_setting (MentorRolesPage *self)
{
  g_autoptr (MentorRecord) setting = NULL;

  g_object_get (self->settings, "setting", &setting, NULL);
  mentor_wheel_set_earlier (self->wheel, setting);
}

static void
on_setting_removed (MentorRolesPage *self)
{
  mentor_page_offer_undo (MENTOR_PAGE (self), _("Setting deleted"));
}

static void
forget (MentorRolesPage *self)
{
  if (self->pair != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->pair, self);
      mentor_pair_unwatch_names (self->pair, self);
    }
  if (self->roles != NULL)
    g_signal_handlers_disconnect_by_data (self->roles, self);
  g_clear_object (&self->pair);
  g_clear_object (&self->roles);
}

static void
mentor_roles_page_course_changed (MentorPage *page, MentorCourse *course)
{
  MentorRolesPage *self = MENTOR_ROLES_PAGE (page);

  forget (self);
  self->started = FALSE;
  if (course != NULL)
    {
      self->pair = g_object_ref (mentor_course_get_pair (course));
      self->roles = g_object_ref (mentor_course_get_roles (course));
      mentor_wheel_set_person (self->wheel, mentor_course_get_me (course) == MENTOR_ME_MENTOR
                                                ? MENTOR_WHEEL_OFFER
                                                : MENTOR_WHEEL_WISH);
      g_signal_connect_object (self->pair, "notify::programme", G_CALLBACK (show_roles), self,
                               G_CONNECT_SWAPPED);
      mentor_pair_watch_names (self->pair, G_CALLBACK (update_legend), self);
      mentor_document_watch (MENTOR_DOCUMENT (self->roles), G_CALLBACK (update_state), self);
    }
  show_roles (self);
  mentor_roles_used_set_course (self->used, course);
}

static MentorDocument *
mentor_roles_page_get_document (MentorPage *page)
{
  MentorCourse *course = mentor_page_get_course (page);

  return course != NULL ? MENTOR_DOCUMENT (mentor_course_get_roles (course)) : NULL;
}

static void
mentor_roles_page_start (MentorPage *page)
{
  MentorRolesPage *self = MENTOR_ROLES_PAGE (page);

  self->started = TRUE;
  update_state (self);
  /* The stack may have moved the focus here already: going on would leave out the first slider. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->wheel)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->wheel), GTK_DIR_TAB_FORWARD);
}

static void
mentor_roles_page_show_target (MentorPage *page, const char *target)
{
  MentorRolesPage *self = MENTOR_ROLES_PAGE (page);

  if (mentor_roles_used_choose (self->used, target))
    {
      self->started = TRUE;
      update_state (self);
      gtk_stack_set_visible_child_name (self->stack, "used");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "agreed");
  mentor_wheel_set_selected (self->wheel, target);
}

static void
mentor_roles_page_dispose (GObject *object)
{
  forget (MENTOR_ROLES_PAGE (object));
  G_OBJECT_CLASS (mentor_roles_page_parent_class)->dispose (object);
}

static void
mentor_roles_page_class_init (MentorRolesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MentorPageClass *page_class = MENTOR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_roles_page_dispose;

  page_class->id = "roles";
  page_class->title = N_("Roles wheel");
  page_class->icon_name = "mentor-roles-symbolic";
  page_class->group = MENTOR_PAGE_TOOLS;
  page_class->purpose
      = N_("Agree which roles the mentor plays, and how much of each the mentee needs.");
  page_class->method
      = N_("Go through the roles together, best at one of your first meetings. The mentee says how "
           "much of each role they wish for, the mentor how much they offer. Talk about where you "
           "differ, and come back to the wheel when something has changed.");
  page_class->benefit
      = N_("You put your own thoughts about mentoring into words, and you know what to expect of "
           "each other and how you work together.");
  page_class->start_label = N_("Set expectations");
  page_class->course_changed = mentor_roles_page_course_changed;
  page_class->get_document = mentor_roles_page_get_document;
  page_class->start = mentor_roles_page_start;
  page_class->show_target = mentor_roles_page_show_target;

  g_type_ensure (MENTOR_TYPE_ROLE_CARD);
  g_type_ensure (MENTOR_TYPE_ROLES_GAPS);
  g_type_ensure (MENTOR_TYPE_ROLES_SETTINGS);
  g_type_ensure (MENTOR_TYPE_ROLES_SPLIT);
  g_type_ensure (MENTOR_TYPE_ROLES_TABLE);
  g_type_ensure (MENTOR_TYPE_ROLES_USED);
  g_type_ensure (MENTOR_TYPE_WHEEL);
  g_type_ensure (MENTOR_TYPE_WHEEL_SAMPLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/roles/mentor-roles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, split);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, wheel);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, wish_legend);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, offer_legend);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, wish_name);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, offer_name);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, table);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, card);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, gaps);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, settings);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, used);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, MentorRolesPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_setting);
  gtk_widget_class_bind_template_callback (widget_class, on_setting_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_role_chosen);
}

static void
mentor_roles_page_init (MentorRolesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_roles_split_set_adjustment (self->split,
                                     gtk_scrolled_window_get_vadjustment (self->scroller));
  g_object_bind_property (self->wheel, "offer", self->offer_legend, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->wheel, "selected", self->table, "selected",
                          G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->wheel, "notify::selected", G_CALLBACK (update_card), self,
                           G_CONNECT_SWAPPED);
}
