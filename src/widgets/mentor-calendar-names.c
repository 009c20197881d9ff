/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names in a GtkCalendar: it has no way to set them, so its labels are looked for, and its arrows,
 * to which it gives none. Where a later GTK builds its calendar in another way, the C library's stay.
 */

#include "config.h"

#include "widgets/mentor-calendar-names.h"

#include <glib/gi18n.h>

#include "model/mentor-date.h"
#include "widgets/mentor-name.h"

/* The heading holds a stack of twelve labels. */
static gboolean
name_months (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_LABEL (child))
        return FALSE;
      n++;
    }
  if (n != 12)
    return FALSE;

  n = 1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_label_set_label (GTK_LABEL (child), mentor_date_get_month_name (n++));
  return TRUE;
}

/* Which day comes first is the locale's, so the day is told by the name that it has. */
static void
name_weekday (GtkLabel *label)
{
  for (int i = 1; i <= 7; i++)
    {
      /* A week that begins with a Monday. */
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, i, 12, 0, 0);
      g_autofree char *known = g_date_time_format (day, "%a");
      const char *name = mentor_date_get_weekday_name (i);
      g_autofree char *shortened = NULL;

      if (!g_str_equal (gtk_label_get_label (label), known))
        continue;
      shortened = g_utf8_substring (name, 0, MIN (3, g_utf8_strlen (name, -1)));
      gtk_label_set_label (label, shortened);
      return;
    }
}

static void
name_arrows (GtkWidget *header)
{
  const char *const names[] = { _("Previous month"), _("Next month"), _("Previous year"),
                                _("Next year") };
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (header);
       child != NULL && n < G_N_ELEMENTS (names); child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      mentor_name_set (child, names[n++]);
}

static void
name_below (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_STACK (child) && name_months (child))
        continue;
      if (GTK_IS_LABEL (child) && gtk_widget_has_css_class (child, "day-name"))
        name_weekday (GTK_LABEL (child));
      else
        name_below (child);
    }
}

void
mentor_calendar_names_apply (GtkCalendar *calendar)
{
  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  name_arrows (gtk_widget_get_first_child (GTK_WIDGET (calendar)));
  name_below (GTK_WIDGET (calendar));
}
