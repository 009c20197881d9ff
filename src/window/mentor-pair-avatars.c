/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MentorPairAvatars: a picture of a pair; decoration, so it has no name of its own. */
#include "config.h"

#include "window/mentor-pair-avatars.h"

#define AVATAR_SIZE 32

struct _MentorPairAvatars
{
  GtkWidget parent_instance;

  AdwAvatar *mentee;
  AdwAvatar *mentor;
};

G_DEFINE_FINAL_TYPE (MentorPairAvatars, mentor_pair_avatars, GTK_TYPE_WIDGET)

static AdwAvatar *
add_avatar (MentorPairAvatars *self, const char *css_class)
{
  GtkWidget *avatar = adw_avatar_new (AVATAR_SIZE, NULL, TRUE);

  gtk_widget_add_css_class (avatar, css_class);
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (avatar, GTK_WIDGET (self));
  return ADW_AVATAR (avatar);
}

static void
mentor_pair_avatars_dispose (GObject *object)
{
  MentorPairAvatars *self = MENTOR_PAIR_AVATARS (object);

  g_clear_pointer ((GtkWidget **) &self->mentee, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->mentor, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_pair_avatars_parent_class)->dispose (object);
}

static void
mentor_pair_avatars_class_init (MentorPairAvatarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_pair_avatars_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mentor-pair-avatars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mentor_pair_avatars_init (MentorPairAvatars *self)
{
  self->mentee = add_avatar (self, "mentee");
  self->mentor = add_avatar (self, "mentor");
}

GtkWidget *
mentor_pair_avatars_new (void)
{
  return g_object_new (MENTOR_TYPE_PAIR_AVATARS, NULL);
}

void
mentor_pair_avatars_set_names (MentorPairAvatars *self, const char *mentee, const char *mentor)
{
  g_return_if_fail (MENTOR_IS_PAIR_AVATARS (self));

  adw_avatar_set_text (self->mentee, mentee);
  adw_avatar_set_text (self->mentor, mentor);
}
