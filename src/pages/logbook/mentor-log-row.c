/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An entry in the list. A list view builds some two hundred rows, and to measure wrapped labels
 * would cost more than all the rest of the page: an inscription has two lines and isn't measured.
 */

#include "config.h"

#include "pages/logbook/mentor-log-row.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "model/mentor-date.h"
#include "record/mentor-record.h"

/* A first line may be a whole paragraph: more than this is neither seen nor listened to. */
#define MAX_TITLE 100
#define ONE_LINE 24 /* shorter ones fit into one */
#define PROBLEM_LINES 3

struct _MentorLogRow
{
  GtkWidget parent_instance;

  GtkLabel *month;
  GtkWidget *content;
  GtkLabel *day;
  GtkLabel *weekday;
  GtkInscription *title;
  GtkLabel *facts;
  GtkImage *mark;

  const char *icon_name;
  char *description;
};

G_DEFINE_FINAL_TYPE (MentorLogRow, mentor_log_row, GTK_TYPE_WIDGET)

const char *
mentor_log_kind_get_name (MentorLogKind kind)
{
  switch (kind)
    {
    case MENTOR_LOG_REFLECTION:
      return C_("log entry", "Reflection");
    case MENTOR_LOG_NOTE:
      return C_("log entry", "Note");
    case MENTOR_LOG_MEETING:
    default:
      return C_("log entry", "Meeting");
    }
}

const char *
mentor_log_kind_get_icon_name (MentorLogKind kind)
{
  switch (kind)
    {
    case MENTOR_LOG_REFLECTION:
      return "user-idle-symbolic";
    case MENTOR_LOG_NOTE:
      return "accessories-text-editor-symbolic";
    case MENTOR_LOG_MEETING:
    default:
      return "system-users-symbolic";
    }
}

/* "December 2026" when the row above is of another month, else NULL. */
static char *
get_month_heading (const char *date, MentorLogHead *previous)
{
  const char *previous_date = previous != NULL ? mentor_log_head_get_date (previous) : "";
  int year, month;

  if (!mentor_date_is_valid (date) || sscanf (date, "%4d-%2d", &year, &month) != 2
      || strncmp (date, previous_date, strlen ("YYYY-MM")) == 0)
    return NULL;

  /* Translators: a month and its year, as a heading: "December 2026". */
  return g_strdup_printf (C_("month heading", "%s %d"), mentor_date_get_month_name (month), year);
}

static void
show_day (MentorLogRow *self, const char *date)
{
  g_autofree char *day = NULL;
  g_autofree char *weekday = NULL;
  GDate gdate;
  int y, m, d;

  if (mentor_date_is_valid (date) && sscanf (date, "%4d-%2d-%2d", &y, &m, &d) == 3)
    {
      const char *name;

      g_date_clear (&gdate, 1);
      g_date_set_dmy (&gdate, (GDateDay) d, (GDateMonth) m, (GDateYear) y);
      name = mentor_date_get_weekday_name ((int) g_date_get_weekday (&gdate));
      day = g_strdup_printf ("%d", d);
      weekday = g_utf8_substring (name, 0, MIN (3, g_utf8_strlen (name, -1)));
    }

  gtk_label_set_label (self->day, day != NULL ? day : "–");
  gtk_label_set_label (self->weekday, weekday != NULL ? weekday : "");
}

static char *
get_title (MentorLogHead *head)
{
  const char *title = mentor_log_head_get_title (head);
  g_autofree char *beginning = NULL;

  if (title == NULL || *title == '\0')
    return g_strdup (_("Nothing written yet"));
  if (g_utf8_strlen (title, -1) <= MAX_TITLE)
    return g_strdup (title);

  beginning = g_utf8_substring (title, 0, MAX_TITLE);
  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

/* The line with the hit, which is bold; NULL when nothing is searched for. */
static char *
get_passage (MentorLogHead *head, MentorLogSearch *search, PangoAttrList **attributes)
{
  PangoAttribute *bold;
  MentorSpan hit;
  char *passage;

  if (!mentor_log_search_has_query (search))
    return NULL;
  passage
      = mentor_log_head_find_passage (head, mentor_log_search_get_needles (search), &hit);
  if (passage == NULL)
    passage = mentor_log_search_find_beside (search, head, &hit);
  if (passage == NULL)
    return NULL;

  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = (guint) hit.start;
  bold->end_index = (guint) hit.end;
  *attributes = pango_attr_list_new ();
  pango_attr_list_insert (*attributes, bold);
  bold = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
  bold->start_index = (guint) hit.start;
  bold->end_index = (guint) hit.end;
  pango_attr_list_insert (*attributes, bold);
  return passage;
}

static void
append_fact (GString *facts, const char *fact)
{
  g_string_append (facts, " · ");
  g_string_append (facts, fact);
}

static char *
describe_facts (MentorLogHead *head)
{
  GString *facts;
  const char *tag;
  guint n;
  const char *kind = mentor_log_kind_get_name (mentor_log_head_get_kind (head));
  const char *time = mentor_log_head_get_time (head);

  if (mentor_log_head_get_problem (head) != NULL)
    return g_strdup (mentor_log_head_get_problem (head));
  facts = g_string_new (NULL);
  if (mentor_log_head_is_new (head))
    {
      /* Translators: an entry in which the other one wrote since one looked at the logbook. */
      g_string_append (facts, C_("log entry", "New"));
      g_string_append (facts, " · ");
    }
  if (*time != '\0')
    /* Translators: kind of entry and time of day: "Meeting, 14:00". */
    g_string_append_printf (facts, C_("log entry", "%s, %s"), kind, time);
  else
    g_string_append (facts, kind);

  n = mentor_log_head_count_results (head);
  if (n > 0)
    {
      g_autofree char *results = g_strdup_printf (ngettext ("%u result", "%u results", n), n);

      append_fact (facts, results);
    }
  for (guint i = 0; (tag = mentor_log_head_get_tag (head, i)) != NULL; i++)
    append_fact (facts, tag);
  return g_string_free (facts, FALSE);
}

static void
mentor_log_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_LOG_ROW);

  G_OBJECT_CLASS (mentor_log_row_parent_class)->dispose (object);
}

static void
mentor_log_row_finalize (GObject *object)
{
  g_free (MENTOR_LOG_ROW (object)->description);

  G_OBJECT_CLASS (mentor_log_row_parent_class)->finalize (object);
}

static void
mentor_log_row_class_init (MentorLogRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mentor_log_row_dispose;
  object_class->finalize = mentor_log_row_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, RESOURCE_PREFIX "/pages/logbook/mentor-log-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorLogRow, month);
  gtk_widget_class_bind_template_child (widget_class, MentorLogRow, content);
  gtk_widget_class_bind_template_child (widget_class, MentorLogRow, day);
  gtk_widget_class_bind_template_child (widget_class, MentorLogRow, weekday);
  gtk_widget_class_bind_template_child (widget_class, MentorLogRow, title);
  gtk_widget_class_bind_template_child (widget_class, MentorLogRow, facts);
  gtk_widget_class_bind_template_child (widget_class, MentorLogRow, mark);
}

static void
mentor_log_row_init (MentorLogRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mentor_log_row_new (void)
{
  return g_object_new (MENTOR_TYPE_LOG_ROW, NULL);
}

static void
show_text (MentorLogRow *self, const char *text, PangoAttrList *attributes, guint max_lines)
{
  PangoAttrList *before = gtk_inscription_get_attributes (self->title);
  guint lines = g_utf8_strlen (text, -1) < ONE_LINE ? 1 : max_lines;

  gtk_inscription_set_text (self->title, text);
  if (before != attributes
      && (before == NULL || attributes == NULL || !pango_attr_list_equal (before, attributes)))
    gtk_inscription_set_attributes (self->title, attributes);
  gtk_inscription_set_min_lines (self->title, lines);
  gtk_inscription_set_nat_lines (self->title, lines);
}

static void
show_mark (MentorLogRow *self, const char *icon_name)
{
  if (self->icon_name == icon_name)
    return;
  self->icon_name = icon_name;
  gtk_image_set_from_icon_name (self->mark, icon_name);
}

gboolean
mentor_log_row_show (MentorLogRow *self, MentorLogHead *head, MentorLogHead *previous,
                     MentorLogSearch *search)
{
  g_autofree char *month = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  g_autofree char *before = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  gboolean broken;

  g_return_val_if_fail (MENTOR_IS_LOG_ROW (self), FALSE);
  g_return_val_if_fail (MENTOR_IS_LOG_HEAD (head), FALSE);

  month = get_month_heading (mentor_log_head_get_date (head), previous);
  gtk_label_set_label (self->month, month != NULL ? month : "");
  gtk_widget_set_visible (GTK_WIDGET (self->month), month != NULL);

  show_day (self, mentor_log_head_get_date (head));

  broken = mentor_log_head_get_problem (head) != NULL;
  title = get_passage (head, search, &attributes);
  if (title == NULL)
    title = get_title (head);
  show_text (self, title, attributes, broken ? 1 : 2);

  facts = describe_facts (head);
  gtk_label_set_label (self->facts, facts);
  gtk_label_set_wrap (self->facts, broken);
  gtk_label_set_lines (self->facts, broken ? PROBLEM_LINES : -1);
  if (mentor_log_head_is_new (head))
    gtk_widget_add_css_class (GTK_WIDGET (self), "new");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "new");
  show_mark (self, broken ? "dialog-warning-symbolic"
                          : mentor_log_kind_get_icon_name (mentor_log_head_get_kind (head)));

  date = mentor_date_format_long (mentor_log_head_get_date (head));
  before = g_steal_pointer (&self->description);
  self->description
      = g_strdup_printf ("%s%s%s, %s", date, *date != '\0' ? ", " : "", facts, title);
  return g_strcmp0 (before, self->description) != 0;
}

const char *
mentor_log_row_get_description (MentorLogRow *self)
{
  g_return_val_if_fail (MENTOR_IS_LOG_ROW (self), NULL);

  return self->description != NULL ? self->description : "";
}
