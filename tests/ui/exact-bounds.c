/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Preloaded into the program by the window tests, so that a real pointer hits what they name. Since
 * 4.10 GTK adds up the places of a thing and of everything around it to say where it is in the window,
 * but forgets the borders and paddings in between: a button's label is said to begin where the button
 * does, and a button in a dialog to lie above it. Here a place is relative to the parent's outer edge,
 * as such a sum needs it.
 */

#include "config.h"

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <math.h>

typedef gboolean (*GetBounds) (GtkAccessible *self, int *x, int *y, int *width, int *height);

static GetBounds original;

/* The outer edge in the coordinates of the window's surface. */
static gboolean
get_place (GtkWidget *widget, graphene_rect_t *place)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  double x, y;

  if (root == NULL || !gtk_widget_compute_bounds (widget, GTK_WIDGET (root), place))
    return FALSE;
  gtk_native_get_surface_transform (GTK_NATIVE (root), &x, &y);
  graphene_rect_offset (place, (float) x, (float) y);
  return TRUE;
}

static gboolean
get_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t place, around;

  if (!original (self, x, y, width, height))
    return FALSE;
  if (!get_place (GTK_WIDGET (self), &place))
    return TRUE;

  /* Rounded before and not after they are subtracted, the sum is right to the pixel. */
  *x = (int) floorf (place.origin.x);
  *y = (int) floorf (place.origin.y);
  if (parent != NULL && get_place (parent, &around))
    {
      *x -= (int) floorf (around.origin.x);
      *y -= (int) floorf (around.origin.y);
    }
  return TRUE;
}

/* The class has it from its parent's, but those that are there already have their own copy. */
static void
correct_class (GType type)
{
  gpointer class = g_type_class_peek (type);
  g_autofree GType *children = g_type_children (type, NULL);

  if (class != NULL)
    {
      GtkAccessibleInterface *interface = g_type_interface_peek (class, GTK_TYPE_ACCESSIBLE);

      if (interface->get_bounds == original)
        interface->get_bounds = get_bounds;
    }
  for (gsize i = 0; children[i] != G_TYPE_INVALID; i++)
    correct_class (children[i]);
}

/* What the program calls before there is anything to see. */
void
gtk_window_present (GtkWindow *window)
{
  static void (*present) (GtkWindow *window);

  if (present == NULL)
    {
      GtkAccessibleInterface *interface
          = g_type_interface_peek (g_type_class_peek (GTK_TYPE_WIDGET), GTK_TYPE_ACCESSIBLE);

      *(void **) &present = dlsym (RTLD_NEXT, "gtk_window_present");
      original = interface->get_bounds;
      correct_class (GTK_TYPE_WIDGET);
    }
  present (window);
}

/* It is for this program and none that it starts. */
__attribute__ ((constructor)) static void
forget (void)
{
  g_unsetenv ("LD_PRELOAD");
}
