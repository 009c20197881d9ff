/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The roles wheel as a widget: it puts the sliders over the sectors, tells them their names, and
 * draws the picture (mentor-wheel-draw.c) where the geometry says (mentor-wheel-geometry.c). The
 * sliders are never drawn; the wheel draws their focus.
 */

#include "config.h"

#include "mentor-wheel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/mentor-wheel-draw.h"
#include "widgets/mentor-wheel-value.h"
#include "widgets/mentor-wheel-words.h"

#define PADDING 6
#define MIN_SIZE 180
#define NATURAL_SIZE 560
#define SMALL_SIZE 48

static const char *const members[] = { "wish", "offer" };

typedef struct
{
  MentorRole *role;
  MentorRoleExpectation *expectation;
  GtkWidget *scales[MENTOR_WHEEL_N_PERSONS];
  PangoLayout *name;
  MentorWheelBox box;
} Sector;

struct _MentorWheel
{
  GtkWidget parent_instance;

  gboolean small;
  GArray *sectors;
  MentorPair *pair;
  char *selected;
  int hovered;
  MentorWheelGeometry geometry;
};

G_DEFINE_FINAL_TYPE (MentorWheel, mentor_wheel, GTK_TYPE_WIDGET)

enum
{
  PROP_SMALL = 1,
  PROP_SELECTED,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

static Sector *
get_sector (MentorWheel *self, guint index)
{
  return &g_array_index (self->sectors, Sector, index);
}

static int
find_sector (MentorWheel *self, const char *role_id)
{
  for (guint i = 0; role_id != NULL && i < self->sectors->len; i++)
    if (g_str_equal (mentor_record_get_id (MENTOR_RECORD (get_sector (self, i)->role)), role_id))
      return (int) i;
  return -1;
}

/* A slider's sector, or -1. */
static int
find_scale (MentorWheel *self, GtkWidget *scale)
{
  for (guint i = 0; i < self->sectors->len; i++)
    for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
      if (get_sector (self, i)->scales[j] == scale)
        return (int) i;
  return -1;
}

/* The sector and person whose slider has the focus; -1 when none has. */
static int
find_focus (MentorWheel *self, MentorWheelPerson *person)
{
  for (guint i = 0; !self->small && i < self->sectors->len; i++)
    for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
      if (gtk_widget_is_focus (get_sector (self, i)->scales[j]))
        {
          *person = j;
          return (int) i;
        }
  return -1;
}

/* Selects a sector's role. */
static void
select_sector (MentorWheel *self, int index)
{
  MentorRole *role = get_sector (self, (guint) index)->role;

  mentor_wheel_set_selected (self, mentor_record_get_id (MENTOR_RECORD (role)));
}

static void
update_labels (MentorWheel *self)
{
  if (self->small)
    return;

  for (int person = 0; person < MENTOR_WHEEL_N_PERSONS; person++)
    {
      g_autofree char *who = mentor_wheel_words_person (self->pair, person);

      for (guint i = 0; i < self->sectors->len; i++)
        {
          Sector *sector = get_sector (self, i);
          int value = mentor_record_get_int (MENTOR_RECORD (sector->expectation), members[person]);
          g_autofree char *label
              = mentor_wheel_words_value (mentor_role_get_name (sector->role), who, value);

          mentor_wheel_value_set_label (sector->scales[person], label);
        }
    }
}

static void
on_changed (MentorWheel *self)
{
  update_labels (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_scale_focus (MentorWheel *self, GParamSpec *pspec, GtkWidget *scale)
{
  int index = find_scale (self, scale);

  if (index >= 0 && gtk_widget_has_focus (scale))
    select_sector (self, index);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkWidget *
create_scale (MentorWheel *self, MentorRoleExpectation *expectation, int person)
{
  GtkWidget *scale = mentor_wheel_value_new (MENTOR_RECORD (expectation), members[person],
                                             MENTOR_ROLE_WEIGHT_MAX);

  gtk_widget_set_can_target (scale, FALSE);
  gtk_widget_set_opacity (scale, 0.0);
  gtk_widget_set_parent (scale, GTK_WIDGET (self));
  g_signal_connect_object (scale, "notify::has-focus", G_CALLBACK (on_scale_focus), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scale, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return scale;
}

static void
clear_sectors (MentorWheel *self)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      Sector *sector = get_sector (self, i);

      g_signal_handlers_disconnect_by_data (sector->expectation, self);
      for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
        g_clear_pointer (&sector->scales[j], gtk_widget_unparent);
      g_clear_object (&sector->name);
      g_clear_object (&sector->role);
      g_clear_object (&sector->expectation);
    }
  g_array_set_size (self->sectors, 0);
  self->hovered = -1;
}

/* --- Names and places --- */

/* Breaks a name at the blank nearest to its middle. */
static char *
break_name (const char *name)
{
  char *broken = g_strdup (name);
  char *best = NULL;
  double middle = (double) strlen (broken) / 2.0;

  for (char *at = strchr (broken, ' '); at != NULL; at = strchr (at + 1, ' '))
    if (best == NULL || fabs (at - broken - middle) < fabs (best - broken - middle))
      best = at;
  if (best != NULL)
    *best = '\n';
  return broken;
}

static PangoLayout *
create_name (MentorWheel *self, MentorRole *role, gboolean wrapped, double scale)
{
  g_autofree char *broken = wrapped ? break_name (mentor_role_get_name (role)) : NULL;
  PangoLayout *layout = gtk_widget_create_pango_layout (
      GTK_WIDGET (self), wrapped ? broken : mentor_role_get_name (role));
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
measure_name (MentorWheel *self, MentorRole *role, gboolean wrapped, double *width, double *height)
{
  g_autoptr (PangoLayout) layout = create_name (self, role, wrapped, 1.0);
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  /* A smaller size of letters isn't smaller by quite the same part. */
  *width = w + 2.0;
  *height = h;
}

static void
place_scales (MentorWheel *self)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      MentorWheelBox box = mentor_wheel_geometry_get_sector_box (&self->geometry, i);

      for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
        {
          GtkWidget *scale = get_sector (self, i)->scales[j];
          GtkAllocation place = { (int) box.x, (int) box.y, (int) box.width, (int) box.height };
          int least;

          gtk_widget_measure (scale, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
          place.width = MAX (place.width, least);
          gtk_widget_measure (scale, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL,
                              NULL);
          place.height = MAX (place.height, least);
          gtk_widget_size_allocate (scale, &place, -1);
        }
    }
}

static void
mentor_wheel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorWheel *self = MENTOR_WHEEL (widget);
  guint n = self->sectors->len;
  double padding = self->small ? 1.0 : PADDING;
  double room_width = MAX (width - 2.0 * padding, 0.0);
  double room_height = MAX (height - 2.0 * padding, 0.0);

  if (self->small)
    {
      mentor_wheel_geometry_init (&self->geometry, room_width, room_height, n,
                                  MENTOR_ROLE_WEIGHT_MAX, NULL, NULL);
    }
  else
    {
      g_autofree MentorWheelLabel *labels = g_new0 (MentorWheelLabel, n);
      g_autofree MentorWheelBox *boxes = g_new0 (MentorWheelBox, n);

      for (guint i = 0; i < n; i++)
        {
          MentorRole *role = get_sector (self, i)->role;

          measure_name (self, role, FALSE, &labels[i].width, &labels[i].height);
          measure_name (self, role, TRUE, &labels[i].wrapped_width, &labels[i].wrapped_height);
        }

      MentorWheelLabelLayout layout
          = mentor_wheel_geometry_init (&self->geometry, room_width, room_height, n,
                                        MENTOR_ROLE_WEIGHT_MAX, labels, boxes);
      for (guint i = 0; i < n; i++)
        {
          Sector *sector = get_sector (self, i);

          g_clear_object (&sector->name);
          sector->name = create_name (self, sector->role, layout.wrapped, layout.scale);
          sector->box = boxes[i];
          sector->box.x += padding;
          sector->box.y += padding;
        }
    }

  self->geometry.centre.x += padding;
  self->geometry.centre.y += padding;
  if (!self->small)
    place_scales (self);
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

/* --- Drawing --- */

static void
draw_names (MentorWheel *self, GtkSnapshot *snapshot, const MentorWheelPicture *picture)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      Sector *sector = get_sector (self, i);
      const GdkRGBA *colour = (int) i == picture->selected ? &picture->colours.focus
                                                           : &picture->colours.text;
      const MentorWheelBox *box = &sector->box;
      graphene_point_t at;
      int width, height;

      if (sector->name == NULL)
        continue;
      pango_layout_get_pixel_size (sector->name, &width, &height);
      graphene_point_init (&at, (float) floor (box->x + (box->width - width) / 2.0),
                           (float) floor (box->y + (box->height - height) / 2.0));
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &at);
      gtk_snapshot_append_layout (snapshot, sector->name, colour);
      gtk_snapshot_restore (snapshot);
    }
}

static void
mentor_wheel_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorWheel *self = MENTOR_WHEEL (widget);
  guint n = self->sectors->len;
  g_autofree double *values = g_new0 (double, n * MENTOR_WHEEL_N_PERSONS);
  MentorWheelPicture picture = {
    .geometry = self->geometry,
    .values = { values, values + n },
    .selected = find_sector (self, self->selected),
    .hovered = self->hovered,
    .focused = -1,
    .small = self->small,
  };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  MentorWheelPerson person;
  int focused = find_focus (self, &person);

  if (n == 0 || self->geometry.n_sectors != n)
    return;

  for (guint i = 0; i < n; i++)
    for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
      values[(guint) j * n + i]
          = mentor_record_get_int (MENTOR_RECORD (get_sector (self, i)->expectation), members[j]);

  mentor_wheel_colours_init (&picture.colours, widget);
  if (focused >= 0
      && gtk_widget_has_visible_focus (get_sector (self, (guint) focused)->scales[person]))
    {
      picture.focused = focused;
      picture.focused_person = person;
    }

  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  mentor_wheel_draw (cr, &picture);
  cairo_destroy (cr);

  draw_names (self, snapshot, &picture);
}

/* --- Pointer and keyboard --- */

/* A role is its sector and its name. */
static int
pick (MentorWheel *self, double x, double y)
{
  int index = mentor_wheel_geometry_pick (&self->geometry, x, y, NULL);

  for (guint i = 0; index < 0 && !self->small && i < self->sectors->len; i++)
    {
      MentorWheelBox box = get_sector (self, i)->box;

      if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)
        index = (int) i;
    }
  return index;
}

static void
set_hovered (MentorWheel *self, int hovered)
{
  if (self->hovered == hovered)
    return;
  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (MentorWheel *self, double x, double y)
{
  set_hovered (self, pick (self, x, y));
}

static void
on_leave (MentorWheel *self)
{
  set_hovered (self, -1);
}

static void
on_pressed (MentorWheel *self, int n_press, double x, double y)
{
  int index = pick (self, x, y);
  MentorWheelPerson person = MENTOR_WHEEL_WISH;

  if (index < 0)
    return;
  /* Whoever sets one shape by turns of click and arrow keys stays with that shape. */
  if (find_focus (self, &person) < 0)
    person = MENTOR_WHEEL_WISH;
  select_sector (self, index);
  gtk_widget_grab_focus (get_sector (self, (guint) index)->scales[person]);
}

static gboolean
on_query_tooltip (MentorWheel *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int index = keyboard ? -1 : pick (self, x, y);

  if (index < 0)
    return FALSE;

  Sector *sector = get_sector (self, (guint) index);
  g_autofree char *wishes = mentor_wheel_words_person (self->pair, MENTOR_WHEEL_WISH);
  g_autofree char *offers = mentor_wheel_words_person (self->pair, MENTOR_WHEEL_OFFER);
  g_autofree char *text = mentor_wheel_words_gap (
      mentor_role_get_name (sector->role), wishes,
      mentor_record_get_int (MENTOR_RECORD (sector->expectation), "wish"), offers,
      mentor_record_get_int (MENTOR_RECORD (sector->expectation), "offer"));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

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
      get_sector (self, (guint) index)->scales[next % MENTOR_WHEEL_N_PERSONS]);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_wheel_constructed (GObject *object)
{
  MentorWheel *self = MENTOR_WHEEL (object);
  GtkEventController *motion;
  GtkGesture *click;

  G_OBJECT_CLASS (mentor_wheel_parent_class)->constructed (object);
  if (self->small)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roles wheel"), -1);

  motion = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  click = gtk_gesture_click_new ();
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

static void
mentor_wheel_dispose (GObject *object)
{
  MentorWheel *self = MENTOR_WHEEL (object);

  clear_sectors (self);
  g_clear_object (&self->pair);
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
  self->sectors = g_array_new (FALSE, TRUE, sizeof (Sector));
  self->hovered = -1;
}

GtkWidget *
mentor_wheel_new (void)
{
  return g_object_new (MENTOR_TYPE_WHEEL, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

GtkWidget *
mentor_wheel_new_small (void)
{
  return g_object_new (MENTOR_TYPE_WHEEL, "small", TRUE, "can-target", FALSE, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

void
mentor_wheel_set_roles (MentorWheel *self, MentorRoleSet *set, MentorRoles *roles, MentorPair *pair)
{
  MentorRecordList *list = set != NULL ? mentor_role_set_get_roles (set) : NULL;
  guint n = list != NULL ? mentor_record_list_get_length (list) : 0;

  g_return_if_fail (MENTOR_IS_WHEEL (self));
  g_return_if_fail (set == NULL || roles != NULL);

  clear_sectors (self);
  if (self->pair != NULL)
    {
      g_signal_handlers_disconnect_by_data (mentor_pair_get_mentee (self->pair), self);
      g_signal_handlers_disconnect_by_data (mentor_pair_get_mentor (self->pair), self);
    }
  g_set_object (&self->pair, pair);
  if (pair != NULL)
    {
      g_signal_connect_object (mentor_pair_get_mentee (pair), "notify::name",
                               G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (mentor_pair_get_mentor (pair), "notify::name",
                               G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    }

  for (guint i = 0; i < n; i++)
    {
      MentorRole *role = mentor_record_list_get (list, i);
      Sector sector = { .role = g_object_ref (role) };

      sector.expectation
          = g_object_ref (mentor_roles_get (roles, mentor_record_get_id (MENTOR_RECORD (role))));
      for (int j = 0; j < MENTOR_WHEEL_N_PERSONS; j++)
        {
          g_autofree char *detail = g_strconcat ("notify::", members[j], NULL);

          if (!self->small)
            sector.scales[j] = create_scale (self, sector.expectation, j);
          g_signal_connect_object (sector.expectation, detail, G_CALLBACK (on_changed), self,
                                   G_CONNECT_SWAPPED);
        }
      g_array_append_val (self->sectors, sector);
    }

  update_labels (self);
  if (find_sector (self, self->selected) < 0)
    mentor_wheel_set_selected (self, NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
