/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MentorPage: the abstract page. It knows the open course, shows the page's own content or the
 * empty state made of the class's texts, and a bar above both while the page's document can't be
 * read. It reaches the window through actions ("win.…") alone.
 */
#include "config.h"

#include "pages/mentor-page.h"

#include <glib/gi18n.h>

#include "pages/mentor-page-about.h"
#include "pages/mentor-show-in-files.h"

typedef struct
{
  MentorCourse *course;
  gboolean empty;
  gboolean presenting;
  char *problem_path;

  GtkWidget *box;
  GtkRevealer *problem_bar;
  GtkLabel *problem_label;
  GtkWidget *problem_button;
  GtkStack *stack;
  GtkWidget *content;
  GtkWidget *empty_state;
  GtkWidget *start_button;
} MentorPagePrivate;

enum
{
  PROP_0,
  PROP_COURSE,
  PROP_EMPTY,
  PROP_PRESENTING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable_iface;

static void mentor_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (MentorPage, mentor_page, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (MentorPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                         mentor_page_buildable_init))

static MentorPagePrivate *
get_private (MentorPage *self)
{
  return mentor_page_get_instance_private (self);
}

/* A page that can't be read isn't empty: there is nothing to start. */
static void
update_start (MentorPage *self)
{
  MentorPagePrivate *priv = get_private (self);

  if (priv->start_button != NULL)
    gtk_widget_set_visible (priv->start_button, MENTOR_PAGE_GET_CLASS (self)->start_label != NULL
                                                    && priv->problem_path == NULL);
}

static void
add_empty_state (MentorPage *self)
{
  MentorPagePrivate *priv = get_private (self);
  MentorPageClass *klass = MENTOR_PAGE_GET_CLASS (self);
  g_autoptr (GtkBuilder) builder = NULL;
  GtkLabel *purpose;
  GtkButton *button;

  g_type_ensure (MENTOR_TYPE_PAGE_ABOUT);
  builder = gtk_builder_new_from_resource (RESOURCE_PREFIX "/pages/mentor-page-empty.ui");
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_builder_get_object (builder, "icon")),
                                klass->icon_name);
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "title")), _(klass->title));

  purpose = GTK_LABEL (gtk_builder_get_object (builder, "purpose"));
  gtk_label_set_label (purpose, klass->purpose != NULL ? _(klass->purpose) : "");
  gtk_widget_set_visible (GTK_WIDGET (purpose), klass->purpose != NULL);

  button = GTK_BUTTON (gtk_builder_get_object (builder, "start_button"));
  if (klass->start_label != NULL)
    gtk_button_set_label (button, _(klass->start_label));
  priv->start_button = GTK_WIDGET (button);
  update_start (self);
  g_signal_connect_object (button, "clicked", G_CALLBACK (mentor_page_start), self,
                           G_CONNECT_SWAPPED);

  mentor_page_about_set_page (MENTOR_PAGE_ABOUT (gtk_builder_get_object (builder, "about")), klass,
                              FALSE);
  priv->empty_state = GTK_WIDGET (gtk_builder_get_object (builder, "empty"));
  gtk_stack_add_titled (priv->stack, priv->empty_state, "empty", _(klass->title));
}

static void
update_child (MentorPage *self)
{
  MentorPagePrivate *priv = get_private (self);

  if (priv->empty && priv->empty_state == NULL)
    add_empty_state (self);
  if (priv->empty)
    gtk_stack_set_visible_child (priv->stack, priv->empty_state);
  else if (priv->content != NULL)
    gtk_stack_set_visible_child (priv->stack, priv->content);
}

/* The bar is computed from the course's present state, never switched by hand. */
static void
update_problem (MentorPage *self)
{
  MentorPagePrivate *priv = get_private (self);
  MentorPageClass *klass = MENTOR_PAGE_GET_CLASS (self);
  MentorDocument *document = NULL;
  g_autofree char *problem = NULL;

  g_clear_pointer (&priv->problem_path, g_free);
  if (priv->course != NULL && klass->get_document != NULL)
    document = klass->get_document (self);
  if (document != NULL)
    problem = mentor_course_get_problem (priv->course, document, &priv->problem_path);
  if (problem == NULL)
    g_clear_pointer (&priv->problem_path, g_free);

  if (problem != NULL)
    gtk_label_set_label (priv->problem_label, problem);
  gtk_widget_set_visible (GTK_WIDGET (priv->problem_bar), problem != NULL);
  gtk_revealer_set_reveal_child (priv->problem_bar, problem != NULL);
  gtk_widget_set_visible (priv->problem_button, priv->problem_path != NULL);
  update_start (self);
}

static void
on_problem_button_clicked (MentorPage *self)
{
  MentorPagePrivate *priv = get_private (self);

  if (priv->problem_path != NULL)
    mentor_show_in_files (GTK_WIDGET (self), priv->problem_path);
}

static void
mentor_page_constructed (GObject *object)
{
  MentorPage *self = MENTOR_PAGE (object);
  MentorPageClass *klass = MENTOR_PAGE_GET_CLASS (self);

  G_OBJECT_CLASS (mentor_page_parent_class)->constructed (object);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(klass->title), -1);
}

static void
mentor_page_dispose (GObject *object)
{
  MentorPage *self = MENTOR_PAGE (object);
  MentorPagePrivate *priv = get_private (self);

  if (priv->course != NULL)
    g_signal_handlers_disconnect_by_data (priv->course, self);
  g_clear_object (&priv->course);
  priv->content = NULL;
  priv->empty_state = NULL;
  priv->start_button = NULL;
  g_clear_pointer (&priv->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_page_parent_class)->dispose (object);
}

static void
mentor_page_finalize (GObject *object)
{
  MentorPagePrivate *priv = get_private (MENTOR_PAGE (object));

  g_free (priv->problem_path);
  G_OBJECT_CLASS (mentor_page_parent_class)->finalize (object);
}

static void
mentor_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorPagePrivate *priv = get_private (MENTOR_PAGE (object));

  switch (id)
    {
    case PROP_COURSE:
      g_value_set_object (value, priv->course);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, priv->empty);
      break;
    case PROP_PRESENTING:
      g_value_set_boolean (value, priv->presenting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorPage *self = MENTOR_PAGE (object);

  switch (id)
    {
    case PROP_COURSE:
      mentor_page_set_course (self, g_value_get_object (value));
      break;
    case PROP_EMPTY:
      mentor_page_set_empty (self, g_value_get_boolean (value));
      break;
    case PROP_PRESENTING:
      mentor_page_set_presenting (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The template's own child comes while the template is being built, before its children are bound;
 * a later one is the content of a subclass's template. */
static void
mentor_page_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child,
                       const char *type)
{
  MentorPage *self = MENTOR_PAGE (buildable);
  MentorPagePrivate *priv = get_private (self);

  if (priv->stack != NULL && GTK_IS_WIDGET (child))
    mentor_page_set_content (self, GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
mentor_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = mentor_page_add_child;
}

static void
mentor_page_class_init (MentorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = mentor_page_constructed;
  object_class->dispose = mentor_page_dispose;
  object_class->finalize = mentor_page_finalize;
  object_class->get_property = mentor_page_get_property;
  object_class->set_property = mentor_page_set_property;

  properties[PROP_COURSE] = g_param_spec_object ("course", NULL, NULL, MENTOR_TYPE_COURSE, flags);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, FALSE, flags);
  properties[PROP_PRESENTING] = g_param_spec_boolean ("presenting", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/mentor-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MentorPage, box);
  gtk_widget_class_bind_template_child_private (widget_class, MentorPage, problem_bar);
  gtk_widget_class_bind_template_child_private (widget_class, MentorPage, problem_label);
  gtk_widget_class_bind_template_child_private (widget_class, MentorPage, problem_button);
  gtk_widget_class_bind_template_child_private (widget_class, MentorPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_problem_button_clicked);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_page_init (MentorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MentorCourse *
mentor_page_get_course (MentorPage *self)
{
  g_return_val_if_fail (MENTOR_IS_PAGE (self), NULL);
  return get_private (self)->course;
}

void
mentor_page_set_course (MentorPage *self, MentorCourse *course)
{
  MentorPagePrivate *priv = get_private (self);
  MentorPageClass *klass = MENTOR_PAGE_GET_CLASS (self);
  g_autoptr (MentorCourse) old = NULL;

  g_return_if_fail (MENTOR_IS_PAGE (self));

  if (priv->course == course)
    return;
  /* Kept until the page has let go of its models. */
  old = g_steal_pointer (&priv->course);
  if (old != NULL)
    g_signal_handlers_disconnect_by_data (old, self);
  g_set_object (&priv->course, course);
  if (course != NULL)
    g_signal_connect_object (course, "problems-changed", G_CALLBACK (update_problem), self,
                             G_CONNECT_SWAPPED);

  if (klass->course_changed != NULL)
    klass->course_changed (self, course);
  update_problem (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COURSE]);
}

void
mentor_page_set_content (MentorPage *self, GtkWidget *content)
{
  MentorPagePrivate *priv = get_private (self);

  g_return_if_fail (MENTOR_IS_PAGE (self));
  g_return_if_fail (priv->content == NULL);

  priv->content = content;
  gtk_stack_add_titled (priv->stack, content, "content",
                        _(MENTOR_PAGE_GET_CLASS (self)->title));
  update_child (self);
}

void
mentor_page_set_empty (MentorPage *self, gboolean empty)
{
  MentorPagePrivate *priv = get_private (self);

  g_return_if_fail (MENTOR_IS_PAGE (self));

  empty = !!empty;
  if (priv->empty == empty)
    return;
  priv->empty = empty;
  update_child (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

gboolean
mentor_page_get_empty (MentorPage *self)
{
  g_return_val_if_fail (MENTOR_IS_PAGE (self), FALSE);
  return get_private (self)->empty;
}

gboolean
mentor_page_get_presenting (MentorPage *self)
{
  g_return_val_if_fail (MENTOR_IS_PAGE (self), FALSE);
  return get_private (self)->presenting;
}

void
mentor_page_set_presenting (MentorPage *self, gboolean presenting)
{
  MentorPagePrivate *priv = get_private (self);

  g_return_if_fail (MENTOR_IS_PAGE (self));

  presenting = !!presenting;
  if (priv->presenting == presenting)
    return;
  priv->presenting = presenting;
  if (presenting)
    gtk_widget_add_css_class (GTK_WIDGET (self), "presenting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "presenting");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRESENTING]);
}

void
mentor_page_offer_undo (MentorPage *self, const char *message)
{
  g_return_if_fail (MENTOR_IS_PAGE (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "s", message);
}

void
mentor_page_say (MentorPage *self, const char *message)
{
  g_return_if_fail (MENTOR_IS_PAGE (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", message);
}

void
mentor_page_go (MentorPage *self, const char *page_id, const char *target)
{
  g_return_if_fail (MENTOR_IS_PAGE (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(ss)", page_id,
                              target != NULL ? target : "");
}

void
mentor_page_start (MentorPage *self)
{
  MentorPageClass *klass = MENTOR_PAGE_GET_CLASS (self);

  g_return_if_fail (MENTOR_IS_PAGE (self));

  if (klass->start != NULL)
    klass->start (self);
  else
    mentor_page_activate (self);
}

void
mentor_page_activate (MentorPage *self)
{
  MentorPageClass *klass = MENTOR_PAGE_GET_CLASS (self);

  g_return_if_fail (MENTOR_IS_PAGE (self));

  if (klass->activate != NULL)
    klass->activate (self);
}

void
mentor_page_show_target (MentorPage *self, const char *target)
{
  MentorPageClass *klass = MENTOR_PAGE_GET_CLASS (self);

  g_return_if_fail (MENTOR_IS_PAGE (self));

  if (klass->show_target != NULL)
    klass->show_target (self, target);
}
