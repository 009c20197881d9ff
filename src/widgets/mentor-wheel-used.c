/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wheel of the roles used. As in the large wheel a slider lies over each sector and is never
 * drawn. The names stand in two rows, above and below the wheel, so that they can't touch, however
 * long they are.
 */

#include "config.h"

#include "mentor-wheel-used.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "widgets/mentor-wheel-draw.h"
#include "widgets/mentor-wheel-value.h"
#include "widgets/mentor-wheel-words.h"

#define MIN_WHEEL 150
#define NATURAL_WHEEL 320
#define MIN_WIDTH 280
#define GAP 8
#define HUB 0.3

typedef struct
{
  MentorRole *role;
  MentorRecord *use;
  GtkWidget *scale;
  GtkWidget *label;
  double angle;
  guint sector;
} Part;

typedef enum
{
  X_LOW,
  X_HIGH,
  Y_LOW,
  Y_HIGH,
  N_ENDS,
} End;

struct _MentorWheelUsed
{
  GtkWidget parent_instance;

  GArray *parts;
  GtkWidget *ends[N_ENDS];
  char *selected;
  int aim_sector, aim_value;
  MentorWheelGeometry geometry;
  double axis_y;
};

G_DEFINE_FINAL_TYPE (MentorWheelUsed, mentor_wheel_used, GTK_TYPE_WIDGET)

enum
{
  PROP_SELECTED = 1,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

static Part *
get_part (MentorWheelUsed *self, guint index)
{
  return &g_array_index (self->parts, Part, index);
}

static Part *
find_sector (MentorWheelUsed *self, int sector)
{
  for (guint i = 0; i < self->parts->len; i++)
    if ((int) get_part (self, i)->sector == sector)
      return get_part (self, i);
  return NULL;
}

static void
set_selected (MentorWheelUsed *self, const char *role_id)
{
  if (g_strcmp0 (self->selected, role_id) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (role_id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
select_part (MentorWheelUsed *self, Part *part)
{
  set_selected (self, mentor_record_get_id (MENTOR_RECORD (part->role)));
}

static void
update (MentorWheelUsed *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);

      if (part->use != NULL)
        {
          g_autofree char *name = mentor_wheel_words_role_use (
              mentor_role_get_name (part->role), mentor_record_get_int (part->use, "used"));

          mentor_wheel_value_set_label (part->scale, name);
        }
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_scale_focus (MentorWheelUsed *self, GParamSpec *pspec, GtkWidget *scale)
{
  for (guint i = 0; gtk_widget_has_focus (scale) && i < self->parts->len; i++)
    if (get_part (self, i)->scale == scale)
      select_part (self, get_part (self, i));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- What stands in it --- */

static void
clear_parts (MentorWheelUsed *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);

      if (part->use != NULL)
        g_signal_handlers_disconnect_by_data (part->use, self);
      g_clear_pointer (&part->scale, gtk_widget_unparent);
      g_clear_pointer (&part->label, gtk_widget_unparent);
      g_clear_object (&part->use);
      g_clear_object (&part->role);
    }
  g_array_set_size (self->parts, 0);
  self->aim_sector = -1;
}

static GtkWidget *
create_label (MentorRole *role)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *texts[] = { mentor_role_get_name (role), mentor_role_get_responsibility (role) };
  static const char *const styles[] = { "heading", "caption" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (label, styles[i]);
      if (i > 0)
        gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_visible (label, *texts[i] != '\0');
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static void
add_part (MentorWheelUsed *self, MentorRole *role, MentorLogEntry *meeting)
{
  Part part = { .role = g_object_ref (role), .label = create_label (role) };
  int x = mentor_record_get_int (MENTOR_RECORD (role), "x");
  int y = mentor_record_get_int (MENTOR_RECORD (role), "y");

  part.angle = atan2 (x, y);
  if (part.angle < 0)
    part.angle += 2.0 * G_PI;
  gtk_widget_set_parent (part.label, GTK_WIDGET (self));
  if (meeting != NULL)
    {
      const char *id = mentor_record_get_id (MENTOR_RECORD (role));

      part.use = g_object_ref (MENTOR_RECORD (mentor_log_entry_get_role_use (meeting, id)));
      part.scale = mentor_wheel_value_new (part.use, "used", MENTOR_ROLE_USE_MAX);
      gtk_widget_set_can_target (part.scale, FALSE);
      gtk_widget_set_opacity (part.scale, 0.0);
      gtk_widget_set_parent (part.scale, GTK_WIDGET (self));
      g_signal_connect_object (part.scale, "notify::has-focus", G_CALLBACK (on_scale_focus), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (part.scale, "state-flags-changed",
                               G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (part.use, "notify::used", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  g_array_append_val (self->parts, part);
}

/* Clockwise from the top, by the place on the axes; equal ones in the order of the set. */
static void
number_sectors (MentorWheelUsed *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);

      part->sector = 0;
      for (guint j = 0; j < self->parts->len; j++)
        {
          double angle = get_part (self, j)->angle;

          part->sector += angle < part->angle || (angle == part->angle && j < i);
        }
    }
}

void
mentor_wheel_used_bind (MentorWheelUsed *self, MentorRoleSet *set, MentorLogEntry *meeting)
{
  static const char *const names[] = { "x-low", "x-high", "y-low", "y-high" };
  MentorRecordList *roles = set != NULL ? mentor_role_set_get_roles (set) : NULL;

  g_return_if_fail (MENTOR_IS_WHEEL_USED (self));

  clear_parts (self);
  for (guint i = 0; roles != NULL && i < mentor_record_list_get_length (roles); i++)
    add_part (self, mentor_record_list_get (roles, i), meeting);
  number_sectors (self);
  for (guint i = 0; i < N_ENDS; i++)
    {
      const char *name = set != NULL ? mentor_role_set_get_axis_end (set, names[i]) : "";

      gtk_label_set_label (GTK_LABEL (self->ends[i]), name);
      gtk_widget_set_visible (self->ends[i], *name != '\0');
    }
  update (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* --- Places --- */

static gboolean
is_above (MentorWheelUsed *self, Part *part)
{
  double step = 2.0 * G_PI / self->parts->len;

  return cos (step * (part->sector + 0.5)) > -1e-6;
}

/* A row's names stand from left to right as their sectors do. */
static guint
get_column (MentorWheelUsed *self, Part *part)
{
  double step = 2.0 * G_PI / self->parts->len;
  double x = sin (step * (part->sector + 0.5));
  guint column = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *other = get_part (self, i);

      column += is_above (self, other) == is_above (self, part)
                && sin (step * (other->sector + 0.5)) < x - 1e-6;
    }
  return column;
}

static guint
count_columns (MentorWheelUsed *self, gboolean above)
{
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    n += is_above (self, get_part (self, i)) == above;
  return MAX (n, 1);
}

static int
measure_height (GtkWidget *widget, int width)
{
  int natural;

  if (!gtk_widget_should_layout (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_row (MentorWheelUsed *self, gboolean above, int width)
{
  int column = MAX (width / (int) count_columns (self, above) - GAP, 1);
  int height = 0;

  for (guint i = 0; i < self->parts->len; i++)
    if (is_above (self, get_part (self, i)) == above)
      {
        int least;

        gtk_widget_measure (get_part (self, i)->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                            NULL, NULL);
        height = MAX (height, measure_height (get_part (self, i)->label, MAX (column, least)));
      }
  return height;
}

static int
measure_axis (MentorWheelUsed *self)
{
  return MAX (measure_height (self->ends[X_LOW], -1), measure_height (self->ends[X_HIGH], -1));
}

/* What stands above and below the wheel. */
static int
measure_rows (MentorWheelUsed *self, int width)
{
  return measure_row (self, TRUE, width) + measure_row (self, FALSE, width) + measure_axis (self)
         + measure_height (self->ends[Y_LOW], width) + measure_height (self->ends[Y_HIGH], width)
         + 5 * GAP;
}

static GtkSizeRequestMode
mentor_wheel_used_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mentor_wheel_used_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WHEEL + 80;
    }
  else
    {
      int width = for_size > 0 ? for_size : NATURAL_WHEEL + 80;
      int rows = measure_rows (self, width);

      *minimum = MIN_WHEEL + rows;
      *natural = CLAMP (width - 2 * GAP, MIN_WHEEL, NATURAL_WHEEL) + rows;
    }
}

static int
place (GtkWidget *widget, int x, int y, int width, int height)
{
  GtkAllocation box = { x, y, width, height };
  int least;

  if (!gtk_widget_should_layout (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  box.width = MAX (box.width, least);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, box.width, &least, NULL, NULL, NULL);
  box.height = MAX (box.height, least);
  gtk_widget_size_allocate (widget, &box, -1);
  return height;
}

static void
place_row (MentorWheelUsed *self, gboolean above, int y, int width, int height)
{
  int column = width / (int) count_columns (self, above);

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      int needed = measure_height (part->label, column - GAP);

      /* Beside the wheel: the upper names stand on it, the lower ones hang from it. */
      if (is_above (self, part) == above)
        place (part->label, (int) get_column (self, part) * column + GAP / 2,
               above ? y + height - needed : y, column - GAP, needed);
    }
}

static void
place_axis (MentorWheelUsed *self, int y, int width)
{
  int low = 0, high = 0, height = measure_axis (self);

  gtk_widget_measure (self->ends[X_LOW], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &low, NULL, NULL);
  gtk_widget_measure (self->ends[X_HIGH], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &high, NULL, NULL);
  place (self->ends[X_LOW], GAP, y, MIN (low, width / 2), height);
  place (self->ends[X_HIGH], width - GAP - MIN (high, width / 2), y, MIN (high, width / 2), height);
  self->axis_y = height > 0 ? y + height / 2.0 : -1.0;
}

static void
mentor_wheel_used_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (widget);
  guint n = self->parts->len;
  int above = measure_row (self, TRUE, width), below = measure_row (self, FALSE, width);
  int top = measure_height (self->ends[Y_HIGH], width);
  int bottom = measure_height (self->ends[Y_LOW], width);
  int room = MAX (height - measure_rows (self, width), 0);
  int size = MIN (MIN (room, width - 2 * GAP), NATURAL_WHEEL * 3 / 2);
  int y = (room - size) / 2;

  place (self->ends[Y_HIGH], 0, y, width, top);
  y += top + GAP;
  if (n > 0)
    place_row (self, TRUE, y, width, above);
  y += above + GAP;

  mentor_wheel_geometry_init (&self->geometry, MAX (size, 0), MAX (size, 0), n,
                              MENTOR_ROLE_USE_MAX, NULL, NULL);
  self->geometry.centre.x += (width - size) / 2.0;
  self->geometry.centre.y += y;
  self->geometry.hub = HUB;
  self->geometry.start = n > 0 ? G_PI / n : 0.0;
  for (guint i = 0; i < n; i++)
    {
      Part *part = get_part (self, i);
      MentorWheelBox box
          = mentor_wheel_geometry_get_sector_box (&self->geometry, part->sector);

      if (part->scale != NULL)
        place (part->scale, (int) box.x, (int) box.y, (int) box.width, (int) box.height);
    }
  y += size + GAP;

  if (n > 0)
    place_row (self, FALSE, y, width, below);
  y += below + GAP;
  place (self->ends[Y_LOW], 0, y, width, bottom);
  y += bottom + GAP;
  place_axis (self, y, width);
}

/* --- Drawing --- */

static void
set_colour (cairo_t *cr, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
add_segment (cairo_t *cr, const MentorWheelGeometry *wheel, guint sector, int value)
{
  double half = G_PI / wheel->n_sectors;
  double middle = mentor_wheel_geometry_get_angle (wheel, sector) - G_PI / 2.0;
  double inner = mentor_wheel_geometry_get_ring (wheel, value - 1) + 1.5;
  double outer = mentor_wheel_geometry_get_ring (wheel, value) - 1.5;

  cairo_new_path (cr);
  cairo_arc (cr, wheel->centre.x, wheel->centre.y, outer, middle - half + 1.5 / outer,
             middle + half - 1.5 / outer);
  cairo_arc_negative (cr, wheel->centre.x, wheel->centre.y, inner, middle + half - 1.5 / inner,
                      middle - half + 1.5 / inner);
  cairo_close_path (cr);
}

static void
draw_part (MentorWheelUsed *self, cairo_t *cr, Part *part, const MentorWheelColours *colours)
{
  const GdkRGBA *accent = &colours->person[MENTOR_WHEEL_WISH];
  int used = part->use != NULL ? mentor_record_get_int (part->use, "used") : 0;
  gboolean selected
      = g_strcmp0 (mentor_record_get_id (MENTOR_RECORD (part->role)), self->selected) == 0;
  gboolean aimed = self->aim_sector == (int) part->sector;

  cairo_set_line_width (cr, 1.0);
  for (int value = 1; value <= MENTOR_ROLE_USE_MAX; value++)
    {
      add_segment (cr, &self->geometry, part->sector, value);
      if (value <= used)
        set_colour (cr, accent, colours->high_contrast ? 1.0 : 0.85);
      else
        set_colour (cr, &colours->text, selected ? 0.1 : 0.04);
      cairo_fill_preserve (cr);
      if (aimed && value > used && value <= self->aim_value)
        {
          set_colour (cr, accent, 0.3);
          cairo_fill_preserve (cr);
        }
      set_colour (cr, &colours->text, colours->high_contrast ? 0.8 : 0.2);
      cairo_stroke (cr);
    }

  if (part->scale != NULL && gtk_widget_has_visible_focus (part->scale))
    {
      double half = G_PI / self->geometry.n_sectors;
      double middle = mentor_wheel_geometry_get_angle (&self->geometry, part->sector) - G_PI / 2.0;
      double inner = mentor_wheel_geometry_get_ring (&self->geometry, 0);

      cairo_new_path (cr);
      cairo_arc (cr, self->geometry.centre.x, self->geometry.centre.y, self->geometry.radius + 2.0,
                 middle - half, middle + half);
      cairo_arc_negative (cr, self->geometry.centre.x, self->geometry.centre.y, inner,
                          middle + half, middle - half);
      cairo_close_path (cr);
      cairo_set_line_width (cr, 3.0);
      set_colour (cr, &colours->text, 1.0);
      cairo_stroke (cr);
    }
}

/* An arrow with a head at both ends between the names of the axis. */
static void
draw_axis (MentorWheelUsed *self, cairo_t *cr, const MentorWheelColours *colours)
{
  graphene_rect_t low, high;
  double left, right, y = floor (self->axis_y) + 0.5;

  if (self->axis_y < 0
      || !gtk_widget_compute_bounds (self->ends[X_LOW], GTK_WIDGET (self), &low)
      || !gtk_widget_compute_bounds (self->ends[X_HIGH], GTK_WIDGET (self), &high))
    return;
  left = low.origin.x + low.size.width + GAP;
  right = high.origin.x - GAP;
  if (right - left < 20)
    return;

  cairo_move_to (cr, left + 5, y - 4);
  cairo_line_to (cr, left, y);
  cairo_line_to (cr, left + 5, y + 4);
  cairo_move_to (cr, left, y);
  cairo_line_to (cr, right, y);
  cairo_move_to (cr, right - 5, y - 4);
  cairo_line_to (cr, right, y);
  cairo_line_to (cr, right - 5, y + 4);
  cairo_set_line_width (cr, 1.0);
  set_colour (cr, &colours->text, colours->high_contrast ? 1.0 : 0.5);
  cairo_stroke (cr);
}

static void
draw_hub (MentorWheelUsed *self, GtkSnapshot *snapshot, const MentorWheelColours *colours)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), C_("in the wheel", "Mentor"));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (width / 2.0 > mentor_wheel_geometry_get_ring (&self->geometry, 0))
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) floor (self->geometry.centre.x - width / 2.0),
                                      (float) floor (self->geometry.centre.y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &colours->text);
  gtk_snapshot_restore (snapshot);
}

static void
mentor_wheel_used_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (widget);
  MentorWheelColours colours;
  cairo_t *cr;

  if (self->geometry.n_sectors != self->parts->len || self->geometry.radius < 20.0)
    return;

  mentor_wheel_colours_init (&colours, widget);
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                     (float) gtk_widget_get_height (widget)));
  for (guint i = 0; i < self->parts->len; i++)
    draw_part (self, cr, get_part (self, i), &colours);
  draw_axis (self, cr, &colours);
  cairo_destroy (cr);
  draw_hub (self, snapshot, &colours);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

/* --- Pointer --- */

static void
set_aim (MentorWheelUsed *self, int sector, int value)
{
  Part *part = find_sector (self, sector);

  gtk_widget_set_cursor_from_name (
      GTK_WIDGET (self),
      part != NULL && part->use != NULL && mentor_record_is_editable (part->use) ? "pointer" : NULL);
  if (self->aim_sector == sector && self->aim_value == value)
    return;
  self->aim_sector = sector;
  self->aim_value = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (MentorWheelUsed *self, double x, double y)
{
  guint value = 0;
  int sector = mentor_wheel_geometry_pick_segment (&self->geometry, x, y, &value);

  set_aim (self, sector, (int) value);
}

static void
on_leave (MentorWheelUsed *self)
{
  set_aim (self, -1, 0);
}

/* Pressing what is marked takes the mark away. */
static void
on_released (MentorWheelUsed *self, int n_press, double x, double y)
{
  guint value;
  int sector = mentor_wheel_geometry_pick_segment (&self->geometry, x, y, &value);
  Part *part = find_sector (self, sector);

  if (part == NULL || value == 0)
    return;
  select_part (self, part);
  if (part->use == NULL)
    return;
  gtk_widget_grab_focus (part->scale);
  if (mentor_record_get_int (part->use, "used") == (int) value)
    value = 0;
  mentor_record_set_int (part->use, "used", (int) value);
}

/* --- The type --- */

static void
mentor_wheel_used_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, MENTOR_WHEEL_USED (object)->selected);
}

static void
mentor_wheel_used_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_selected (MENTOR_WHEEL_USED (object), g_value_get_string (value));
}

static void
mentor_wheel_used_dispose (GObject *object)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (object);

  clear_parts (self);
  for (guint i = 0; i < N_ENDS; i++)
    g_clear_pointer (&self->ends[i], gtk_widget_unparent);
  G_OBJECT_CLASS (mentor_wheel_used_parent_class)->dispose (object);
}

static void
mentor_wheel_used_finalize (GObject *object)
{
  MentorWheelUsed *self = MENTOR_WHEEL_USED (object);

  g_array_unref (self->parts);
  g_free (self->selected);
  G_OBJECT_CLASS (mentor_wheel_used_parent_class)->finalize (object);
}

static void
mentor_wheel_used_class_init (MentorWheelUsedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_wheel_used_get_property;
  object_class->set_property = mentor_wheel_used_set_property;
  object_class->dispose = mentor_wheel_used_dispose;
  object_class->finalize = mentor_wheel_used_finalize;
  properties[PROP_SELECTED]
      = g_param_spec_string ("selected", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->get_request_mode = mentor_wheel_used_get_request_mode;
  widget_class->measure = mentor_wheel_used_measure;
  widget_class->size_allocate = mentor_wheel_used_size_allocate;
  widget_class->snapshot = mentor_wheel_used_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mentor_wheel_used_init (MentorWheelUsed *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->parts = g_array_new (FALSE, TRUE, sizeof (Part));
  self->aim_sector = -1;
  for (guint i = 0; i < N_ENDS; i++)
    {
      self->ends[i] = gtk_label_new (NULL);
      gtk_label_set_ellipsize (GTK_LABEL (self->ends[i]), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->ends[i], "caption-heading");
      gtk_widget_set_visible (self->ends[i], FALSE);
      gtk_widget_set_parent (self->ends[i], GTK_WIDGET (self));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roles used"), -1);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
