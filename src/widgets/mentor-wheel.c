/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The roles wheel as a widget: a slider per role and person for the keyboard and assistive
 * technology, under a picture of its own (mentor-wheel-draw.c). The sliders are never drawn; the
 * wheel draws their focus. They are in mentor-wheel-sectors.c, where things lie is in
 * mentor-wheel-place.c, the pointer's part in mentor-wheel-pointer.c, and how values glide in
 * mentor-wheel-motion.c.
 */

#include "config.h"

#include "widgets/mentor-wheel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/mentor-wheel-private.h"

#define MIN_SIZE     180
#define NATURAL_SIZE 560
#define SMALL_SIZE   48
#define REACH        16.0f

G_DEFINE_FINAL_TYPE (MentorWheel, mentor_wheel, GTK_TYPE_WIDGET)

enum
{
  PROP_SMALL = 1,
  PROP_SELECTED,
  PROP_OFFER,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

/* The sector and person whose slider has the focus; -1 when none has. */
static int
find_focus (MentorWheel *self, MentorWheelPerson *person)
{
  for (guint i = 0; !self->small && i < self->sectors->len; i++)
    for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
      if (gtk_widget_is_focus (mentor_wheel_get_sector (self, i)->scales[j]))
        {
          *person = j;
          return (int) i;
        }
  return -1;
}

static void
mentor_wheel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  mentor_wheel_place (MENTOR_WHEEL (widget), width, height);
}

static GtkSizeRequestMode
mentor_wheel_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_wheel_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorWheel *self = MENTOR_WHEEL (widget);

  *minimum = self->small ? SMALL_SIZE : MIN_SIZE;
  *natural = self->small ? SMALL_SIZE : NATURAL_SIZE;
  if (!self->small && orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    *natural = CLAMP (for_size * 7 / 8, MIN_SIZE, NATURAL_SIZE);
}

static void
take_values (MentorWheel *self, double *values)
{
  guint n = self->sectors->len;

  for (guint i = 0; i < n; i++)
    for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
      values[(guint) j * n + i] = mentor_wheel_get_sector (self, i)->shown[j];
}

static void
take_earlier (MentorWheel *self, double *values)
{
  MentorRecordList *then = mentor_record_get_list (self->earlier, "expectations");
  guint n = self->sectors->len;

  for (guint i = 0; i < n; i++)
    {
      const char *id
          = mentor_record_get_id (MENTOR_RECORD (mentor_wheel_get_sector (self, i)->role));
      MentorRecord *expectation = mentor_record_list_find (then, id);

      for (int j = 0; expectation != NULL && j < MENTOR_WHEEL_N_PERSONS; j++)
        values[(guint) j * n + i] = mentor_record_get_int (expectation, mentor_wheel_members[j]);
    }
}

static void
mentor_wheel_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorWheel *self = MENTOR_WHEEL (widget);
  guint n = self->sectors->len;
  g_autofree double *values = g_new0 (double, n *MENTOR_WHEEL_N_PERSONS);
  g_autofree double *earlier
      = self->earlier != NULL ? g_new0 (double, n *MENTOR_WHEEL_N_PERSONS) : NULL;
  MentorWheelPicture picture = {
    .geometry = self->geometry,
    .values = { values, values + n },
    .selected = mentor_wheel_find_sector (self, self->selected),
    .aim = self->aim,
    .focused = -1,
    .small = self->small,
  };
  /* The picture alone: what it takes to draw goes by its size. Marks reach over the rim. */
  float reach = (float) self->geometry.radius + REACH;
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (floorf ((float) self->geometry.centre.x - reach),
                            floorf ((float) self->geometry.centre.y - reach),
                            ceilf (2.0f * reach) + 1.0f, ceilf (2.0f * reach) + 1.0f);
  MentorWheelPerson person;
  int focused = find_focus (self, &person);

  if (n == 0 || self->geometry.n_sectors != n)
    return;

  take_values (self, values);
  if (earlier != NULL)
    {
      take_earlier (self, earlier);
      picture.earlier[MENTOR_WHEEL_WISH] = earlier;
      picture.earlier[MENTOR_WHEEL_OFFER] = earlier + n;
    }
  mentor_wheel_colours_init (&picture.colours, widget);
  if (focused >= 0
      && gtk_widget_has_visible_focus (
          mentor_wheel_get_sector (self, (guint) focused)->scales[person]))
    {
      picture.focused = focused;
      picture.focused_person = person;
    }

  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  mentor_wheel_draw (cr, &picture);
  cairo_destroy (cr);

  mentor_wheel_draw_names (self, snapshot, &picture);
}

/* --- Keyboard --- */

/* Tab goes role by role, the wish before the offer; GTK's own order goes by place. */
static gboolean
mentor_wheel_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MentorWheel *self = MENTOR_WHEEL (widget);
  MentorWheelPerson person = MENTOR_WHEEL_WISH;
  int n = (int) self->sectors->len * MENTOR_WHEEL_N_PERSONS;
  int index = find_focus (self, &person);
  int next;

  if (self->small || n == 0)
    return FALSE;
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD && index >= 0)
    return FALSE;

  if (index >= 0)
    next = index * MENTOR_WHEEL_N_PERSONS + (int) person
           + (direction == GTK_DIR_TAB_FORWARD ? 1 : -1);
  else
    next = direction == GTK_DIR_TAB_BACKWARD ? n - 1 : 0;
  if (next < 0 || next >= n)
    return FALSE;

  index = next / MENTOR_WHEEL_N_PERSONS;
  return gtk_widget_grab_focus (
      mentor_wheel_get_sector (self, (guint) index)->scales[next % MENTOR_WHEEL_N_PERSONS]);
}

/* --- The type --- */

static void
mentor_wheel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorWheel *self = MENTOR_WHEEL (object);

  switch (id)
    {
    case PROP_SMALL:
      g_value_set_boolean (value, self->small);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, self->selected);
      break;
    case PROP_OFFER:
      g_value_set_boolean (value, self->person == MENTOR_WHEEL_OFFER);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_wheel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorWheel *self = MENTOR_WHEEL (object);

  switch (id)
    {
    case PROP_SMALL:
      self->small = g_value_get_boolean (value);
      break;
    case PROP_SELECTED:
      mentor_wheel_set_selected (self, g_value_get_string (value));
      break;
    case PROP_OFFER:
      mentor_wheel_set_person (self, g_value_get_boolean (value) ? MENTOR_WHEEL_OFFER
                                                                 : MENTOR_WHEEL_WISH);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_wheel_constructed (GObject *object)
{
  MentorWheel *self = MENTOR_WHEEL (object);

  G_OBJECT_CLASS (mentor_wheel_parent_class)->constructed (object);
  if (self->small)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roles wheel"), -1);
  mentor_wheel_pointer_init (self);
}

static void
mentor_wheel_dispose (GObject *object)
{
  MentorWheel *self = MENTOR_WHEEL (object);

  mentor_wheel_motion_dispose (self);
  mentor_wheel_clear_sectors (self);
  g_clear_object (&self->pair);
  mentor_wheel_set_earlier (self, NULL);
  G_OBJECT_CLASS (mentor_wheel_parent_class)->dispose (object);
}

static void
mentor_wheel_finalize (GObject *object)
{
  MentorWheel *self = MENTOR_WHEEL (object);

  g_array_unref (self->sectors);
  g_free (self->selected);
  G_OBJECT_CLASS (mentor_wheel_parent_class)->finalize (object);
}

static void
mentor_wheel_class_init (MentorWheelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_wheel_get_property;
  object_class->set_property = mentor_wheel_set_property;
  object_class->constructed = mentor_wheel_constructed;
  object_class->dispose = mentor_wheel_dispose;
  object_class->finalize = mentor_wheel_finalize;

  properties[PROP_SMALL]
      = g_param_spec_boolean ("small", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED]
      = g_param_spec_string ("selected", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OFFER]
      = g_param_spec_boolean ("offer", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->size_allocate = mentor_wheel_size_allocate;
  widget_class->get_request_mode = mentor_wheel_get_request_mode;
  widget_class->measure = mentor_wheel_measure;
  widget_class->snapshot = mentor_wheel_snapshot;
  widget_class->focus = mentor_wheel_focus;
  gtk_widget_class_set_css_name (widget_class, "mentor-wheel");
}

static void
mentor_wheel_init (MentorWheel *self)
{
  self->sectors = g_array_new (FALSE, TRUE, sizeof (MentorWheelSector));
  self->drag.sector = -1;
  self->aim.sector = -1;
}

GtkWidget *
mentor_wheel_new (void)
{
  return g_object_new (MENTOR_TYPE_WHEEL, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

const char *
mentor_wheel_get_selected (MentorWheel *self)
{
  g_return_val_if_fail (MENTOR_IS_WHEEL (self), NULL);

  return self->selected;
}

void
mentor_wheel_set_selected (MentorWheel *self, const char *role_id)
{
  g_return_if_fail (MENTOR_IS_WHEEL (self));

  if (g_strcmp0 (self->selected, role_id) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (role_id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

void
mentor_wheel_set_person (MentorWheel *self, MentorWheelPerson person)
{
  g_return_if_fail (MENTOR_IS_WHEEL (self));

  if (self->person == person)
    return;
  self->person = person;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFER]);
}

void
mentor_wheel_set_earlier (MentorWheel *self, MentorRecord *setting)
{
  g_return_if_fail (MENTOR_IS_WHEEL (self));

  if (g_set_object (&self->earlier, setting))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
