/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The popover is filled anew whenever it is opened: tags and numbers are others by then. */

#include "config.h"

#include "pages/logbook/mentor-log-filter.h"

#include <glib/gi18n.h>

#include "model/mentor-date-parse.h"
#include "model/mentor-date.h"
#include "pages/logbook/mentor-log-row.h"
#include "widgets/mentor-scroll.h"

/* The most frequent ones: a list of all would be no help. */
#define MAX_TAGS 12
#define N_KINDS  (MENTOR_LOG_NOTE + 1)
#define N_AUTHORS (MENTOR_LOG_MENTOR + 1)

struct _MentorLogFilterPopover
{
  GtkPopover parent_instance;

  GtkBox *box;
  GtkCheckButton *kinds[N_KINDS];
  GtkCheckButton *authors[N_AUTHORS]; /* nobody has none */
  GtkCheckButton *results;
  GtkCheckButton *only_new;
  GPtrArray *tags; /* of GtkCheckButton */
  GtkEntry *days[2];
  gboolean filling;

  MentorLogSearch *search;
};

G_DEFINE_FINAL_TYPE (MentorLogFilterPopover, mentor_log_filter_popover, GTK_TYPE_POPOVER)

/* Takes what can be understood; the rest is marked. */
static char *
read_day (GtkEntry *entry)
{
  g_autofree char *today = mentor_date_today ();
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  char *day = mentor_date_parse (text, today);

  if (*text != '\0' && day == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  return day;
}

static void
apply (MentorLogFilterPopover *self)
{
  MentorLogFilter filter = { 0 };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->filling)
    return;
  for (guint i = 0; i < N_KINDS; i++)
    if (gtk_check_button_get_active (self->kinds[i]))
      filter.kinds |= 1u << i;
  for (guint i = MENTOR_LOG_MENTEE; i < N_AUTHORS; i++)
    if (self->authors[i] != NULL && gtk_check_button_get_active (self->authors[i]))
      filter.authors |= 1u << i;
  filter.only_new = gtk_check_button_get_active (self->only_new);
  filter.with_results = gtk_check_button_get_active (self->results);
  for (guint i = 0; i < self->tags->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->tags, i)))
      filter.tag = g_object_get_data (g_ptr_array_index (self->tags, i), "tag");
  filter.from = from = read_day (self->days[0]);
  filter.to = to = read_day (self->days[1]);
  mentor_log_search_set_filter (self->search, &filter);
}

/* One tag at a time. */
static void
on_tag_toggled (GtkCheckButton *button, MentorLogFilterPopover *self)
{
  if (self->filling)
    return;
  self->filling = TRUE;
  for (guint i = 0; i < self->tags->len; i++)
    if (g_ptr_array_index (self->tags, i) != button)
      gtk_check_button_set_active (g_ptr_array_index (self->tags, i), FALSE);
  self->filling = FALSE;
  apply (self);
}

static void
on_clear (MentorLogFilterPopover *self)
{
  mentor_log_search_set_filter (self->search, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static GtkCheckButton *
add_check (MentorLogFilterPopover *self, const char *name, guint n, gboolean active)
{
  /* Translators: what a filter leaves, and how many entries that are: "Meeting (12)". */
  g_autofree char *label = g_strdup_printf (C_("filter", "%s (%u)"), name, n);
  GtkWidget *button = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), active);
  gtk_box_append (self->box, button);
  return GTK_CHECK_BUTTON (button);
}

static void
add_heading (MentorLogFilterPopover *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (self->box, label);
}

static void
add_day (MentorLogFilterPopover *self, guint i, const char *name, const char *day)
{
  g_autofree char *text = day != NULL ? mentor_date_format_short (day) : g_strdup ("");

  self->days[i] = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->days[i], name);
  gtk_editable_set_text (GTK_EDITABLE (self->days[i]), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->days[i]), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->days[i]), 14);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_signal_connect_swapped (self->days[i], "changed", G_CALLBACK (apply), self);
  gtk_box_append (self->box, GTK_WIDGET (self->days[i]));
}

typedef struct
{
  const char *tag;
  guint n;
} TagCount;

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const TagCount *first = a, *second = b;

  return first->n != second->n ? (first->n < second->n ? 1 : -1)
                               : g_utf8_collate (first->tag, second->tag);
}

static void
add_tags (MentorLogFilterPopover *self, GHashTable *numbers)
{
  const char *chosen = mentor_log_search_get_filter (self->search)->tag;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (TagCount));
  GHashTableIter iter;
  gpointer tag, n;

  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &tag, &n))
    {
      TagCount count = { tag, GPOINTER_TO_UINT (n) };
      g_array_append_val (counts, count);
    }
  g_array_sort (counts, compare_counts);
  g_ptr_array_set_size (self->tags, 0);
  if (counts->len > 0)
    add_heading (self, _("Tag"));
  for (guint i = 0; i < counts->len; i++)
    {
      TagCount *count = &g_array_index (counts, TagCount, i);
      gboolean active = g_strcmp0 (count->tag, chosen) == 0;
      GtkCheckButton *button;

      if (i >= MAX_TAGS && !active)
        continue;
      button = add_check (self, count->tag, count->n, active);
      g_object_set_data_full (G_OBJECT (button), "tag", g_strdup (count->tag), g_free);
      g_signal_connect (button, "toggled", G_CALLBACK (on_tag_toggled), self);
      g_ptr_array_add (self->tags, button);
    }
}

typedef struct
{
  guint kinds[N_KINDS];
  guint authors[N_AUTHORS];
  guint with_results;
  GHashTable *tags; /* tag → number */
} Counts;

static void
count_entries (MentorLogbook *logbook, Counts *counts)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (logbook));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MentorLogHead) head = g_list_model_get_item (G_LIST_MODEL (logbook), i);
      const char *tag;

      if (mentor_log_head_get_problem (head) != NULL)
        continue;
      counts->kinds[mentor_log_head_get_kind (head)]++;
      counts->authors[mentor_log_head_get_author (head)]++;
      counts->with_results += mentor_log_head_count_results (head) > 0;
      for (guint j = 0; (tag = mentor_log_head_get_tag (head, j)) != NULL; j++)
        g_hash_table_insert (
            counts->tags, g_strdup (tag),
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts->tags, tag)) + 1));
    }
}

const char *
mentor_log_author_get_name (MentorLogAuthor author)
{
  switch (author)
    {
    case MENTOR_LOG_MENTEE:
      return _("By the mentee");
    case MENTOR_LOG_MENTOR:
      return _("By the mentor");
    case MENTOR_LOG_NOBODY:
    default:
      return "";
    }
}

/* Only where it says something: entries made at the machine of both have no author. */
static void
add_authors (MentorLogFilterPopover *self, const Counts *counts)
{
  const MentorLogFilter *filter = mentor_log_search_get_filter (self->search);
  gboolean any = filter->authors != 0;

  for (guint i = MENTOR_LOG_MENTEE; i < N_AUTHORS; i++)
    any |= counts->authors[i] > 0;
  for (guint i = 0; i < N_AUTHORS; i++)
    self->authors[i] = NULL;
  if (!any)
    return;
  add_heading (self, _("Written"));
  for (guint i = MENTOR_LOG_MENTEE; i < N_AUTHORS; i++)
    {
      self->authors[i] = add_check (self, mentor_log_author_get_name ((MentorLogAuthor) i),
                                    counts->authors[i], (filter->authors & (1u << i)) != 0);
      g_signal_connect_swapped (self->authors[i], "toggled", G_CALLBACK (apply), self);
    }
}

static void
mentor_log_filter_popover_finalize (GObject *object)
{
  MentorLogFilterPopover *self = MENTOR_LOG_FILTER_POPOVER (object);

  g_clear_object (&self->search);
  g_ptr_array_unref (self->tags);

  G_OBJECT_CLASS (mentor_log_filter_popover_parent_class)->finalize (object);
}

static void
mentor_log_filter_popover_class_init (MentorLogFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_log_filter_popover_finalize;
}

static void
mentor_log_filter_popover_init (MentorLogFilterPopover *self)
{
  self->tags = g_ptr_array_new ();
}

GtkWidget *
mentor_log_filter_popover_new (MentorLogSearch *search)
{
  MentorLogFilterPopover *self = g_object_new (MENTOR_TYPE_LOG_FILTER_POPOVER, NULL);

  self->search = g_object_ref (search);
  return GTK_WIDGET (self);
}

void
mentor_log_filter_popover_show (MentorLogFilterPopover *self, MentorLogbook *logbook)
{
  const MentorLogFilter *filter;
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Counts counts = { .tags = tags };
  GtkWidget *clear;

  g_return_if_fail (MENTOR_IS_LOG_FILTER_POPOVER (self));

  filter = mentor_log_search_get_filter (self->search);
  count_entries (logbook, &counts);
  self->filling = TRUE;
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "mentor-log-filter");
  add_heading (self, _("Kind of entry"));
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->kinds[i] = add_check (self, mentor_log_kind_get_name ((MentorLogKind) i),
                                  counts.kinds[i],
                                  (filter->kinds & (1u << i)) != 0);
      g_signal_connect_swapped (self->kinds[i], "toggled", G_CALLBACK (apply), self);
    }
  add_authors (self, &counts);
  add_heading (self, _("Also"));
  self->only_new = add_check (self, C_("log entry", "New"), mentor_logbook_count_new (logbook),
                              filter->only_new);
  g_signal_connect_swapped (self->only_new, "toggled", G_CALLBACK (apply), self);
  self->results
      = add_check (self, _("With results"), counts.with_results, filter->with_results);
  g_signal_connect_swapped (self->results, "toggled", G_CALLBACK (apply), self);
  add_tags (self, tags);
  add_heading (self, _("Days"));
  add_day (self, 0, _("From"), filter->from);
  add_day (self, 1, _("To"), filter->to);
  clear = gtk_button_new_with_mnemonic (_("_Show all entries"));
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (on_clear), self);
  gtk_box_append (self->box, clear);
  self->filling = FALSE;
  mentor_scroll_popover (GTK_POPOVER (self), GTK_WIDGET (self->box));
}

char *
mentor_log_filter_describe (const MentorLogFilter *filter)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_KINDS; i++)
    if ((filter->kinds & (1u << i)) != 0)
      g_ptr_array_add (words, g_strdup (mentor_log_kind_get_name ((MentorLogKind) i)));
  for (guint i = MENTOR_LOG_MENTEE; i < N_AUTHORS; i++)
    if ((filter->authors & (1u << i)) != 0)
      g_ptr_array_add (words, g_strdup (mentor_log_author_get_name ((MentorLogAuthor) i)));
  if (filter->only_new)
    g_ptr_array_add (words, g_strdup (C_("log entry", "New")));
  if (filter->with_results)
    g_ptr_array_add (words, g_strdup (_("With results")));
  if (filter->tag != NULL)
    g_ptr_array_add (words, g_strdup (filter->tag));
  if (filter->from != NULL)
    {
      g_autofree char *day = mentor_date_format_short (filter->from);
      /* Translators: the first day of those that are listed: "from 3 Dec 2026". */
      g_ptr_array_add (words, g_strdup_printf (_("from %s"), day));
    }
  if (filter->to != NULL)
    {
      g_autofree char *day = mentor_date_format_short (filter->to);
      /* Translators: the last day of those that are listed: "to 3 Dec 2026". */
      g_ptr_array_add (words, g_strdup_printf (_("to %s"), day));
    }
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **) words->pdata);
}
