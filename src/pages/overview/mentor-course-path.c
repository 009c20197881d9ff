/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course as a path of meetings. Drawn, so that it costs one widget; the text above says it. */

#include "config.h"

#include "pages/overview/mentor-course-path.h"

#include <glib/gi18n.h>
#include <math.h>

#define DOT 5.0
#define PATH_HEIGHT 22
#define MAX_DOTS 30

struct _MentorCoursePath
{
  GtkWidget parent_instance;

  guint held;
  guint planned;
};

G_DEFINE_FINAL_TYPE (MentorCoursePath, mentor_course_path, GTK_TYPE_WIDGET)

static PangoLayout *
create_name (MentorCoursePath *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
mentor_course_path_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = 400;
      return;
    }
  g_autoptr (PangoLayout) layout = create_name (MENTOR_COURSE_PATH (widget), "X");
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = PATH_HEIGHT + height;
}

static void
draw_path (MentorCoursePath *self, cairo_t *cr, const GdkRGBA *text, const GdkRGBA *accent,
           double left, double step)
{
  double middle = PATH_HEIGHT / 2.0;
  guint held = MIN (self->held, self->planned);

  cairo_set_line_width (cr, 2.0);
  cairo_set_source_rgba (cr, text->red, text->green, text->blue, text->alpha * 0.25);
  cairo_move_to (cr, left, middle);
  cairo_line_to (cr, left + step * (self->planned - 1), middle);
  cairo_stroke (cr);

  for (guint i = 0; i < self->planned; i++)
    {
      double x = left + step * i;

      if (i < held)
        {
          gdk_cairo_set_source_rgba (cr, accent);
          if (i > 0)
            {
              cairo_move_to (cr, x - step, middle);
              cairo_line_to (cr, x, middle);
              cairo_stroke (cr);
            }
          cairo_arc (cr, x, middle, DOT, 0, 2.0 * G_PI);
          cairo_fill (cr);
        }
      else
        {
          cairo_arc (cr, x, middle, i == held ? DOT + 1.5 : DOT - 1.0, 0, 2.0 * G_PI);
          cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
          cairo_fill_preserve (cr);
          cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
          if (i == held)
            gdk_cairo_set_source_rgba (cr, accent);
          else
            cairo_set_source_rgba (cr, text->red, text->green, text->blue, text->alpha * 0.4);
          cairo_stroke (cr);
        }
    }
}

static void
mentor_course_path_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorCoursePath *self = MENTOR_COURSE_PATH (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  const char *const names[]
      = { C_("course", "Start"), C_("course", "Half-way"), C_("course", "End") };
  int width = gtk_widget_get_width (widget);
  double left = DOT + 3.0;
  double room = width - 2.0 * left;
  GdkRGBA text, accent;

  if (self->planned < 2)
    return;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = text;

  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, PATH_HEIGHT));
  draw_path (self, cr, &text, &accent, left, room / (self->planned - 1));
  cairo_destroy (cr);

  text.alpha *= 0.7f;
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (PangoLayout) layout = create_name (self, names[i]);
      int name_width;

      pango_layout_get_pixel_size (layout, &name_width, NULL);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (
          snapshot,
          &GRAPHENE_POINT_INIT ((float) floor ((width - name_width) * i / 2.0), PATH_HEIGHT));
      gtk_snapshot_append_layout (snapshot, layout, &text);
      gtk_snapshot_restore (snapshot);
    }
}

static void
mentor_course_path_class_init (MentorCoursePathClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = mentor_course_path_measure;
  widget_class->snapshot = mentor_course_path_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mentor_course_path_init (MentorCoursePath *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
mentor_course_path_set_meetings (MentorCoursePath *self, guint held, guint planned)
{
  g_return_if_fail (MENTOR_IS_COURSE_PATH (self));

  planned = MIN (planned, MAX_DOTS);
  if (self->held == held && self->planned == planned)
    return;
  self->held = held;
  self->planned = planned;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
