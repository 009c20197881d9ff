/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/logbook/mentor-log-finder.h"
#include "pages/logbook/mentor-log-list.h"
#include "pages/logbook/mentor-log-register.h"
#include "pages/logbook/mentor-log-split.h"
#include "pages/logbook/mentor-log-view.h"
#include "pages/logbook/mentor-logbook-page.h"

G_BEGIN_DECLS

struct _MentorLogbookPage
{
  MentorPage parent_instance;

  MentorLogSplit *split;
  MentorLogFinder *finder;
  GtkButton *filter_chip;
  MentorLogList *list;
  MentorLogView *view;
  GtkStack *detail_stack;
  MentorLogRegister *reading;
  GtkLabel *count_label;
  GtkMenuButton *day_button;
  GtkMenuButton *filter_button;
  GtkWidget *back_button;
  GtkWidget *toolbar;

  MentorLogbook *logbook;
  MentorLogSearch *search;
  MentorLogHead *head; /* the entry that is shown */
  gboolean was_seen;   /* by somebody in front of the screen */
  char *pair_id;       /* whose logbook it is */
  int position;        /* where it stood last */
  GHashTable *places;  /* pair's id → where one was in its list and entry */
  char *wanted;        /* the id of an entry to show as soon as it is there */
  guint settle_id;
  guint follow_id; /* shows the hits in the entry */
};

/* mentor-logbook-page.c */
void _mentor_logbook_page_show_head (MentorLogbookPage *self, MentorLogHead *head);
void _mentor_logbook_page_show_detail (MentorLogbookPage *self);
void _mentor_logbook_page_create_entry (MentorLogbookPage *self, const char *day);
void _mentor_logbook_page_update (MentorLogbookPage *self);
/* Makes list and view agree with the logbook. */
void _mentor_logbook_page_settle (MentorLogbookPage *self);

/* mentor-logbook-page-actions.c */
void _mentor_logbook_page_class_init_actions (GtkWidgetClass *widget_class);
/* Which of the actions can be done now. */
void _mentor_logbook_page_update_actions (MentorLogbookPage *self);

/* mentor-logbook-page-place.c */
void _mentor_logbook_page_init_place (MentorLogbookPage *self);
/* Before another logbook: where one is in this one. */
void _mentor_logbook_page_keep_place (MentorLogbookPage *self);
/* After that: where one was. */
void _mentor_logbook_page_find_place (MentorLogbookPage *self);
/* One turns from the entry that is shown: it has been read. */
void _mentor_logbook_page_turn (MentorLogbookPage *self);

/* mentor-logbook-page-search.c */
void _mentor_logbook_page_init_search (MentorLogbookPage *self);
void _mentor_logbook_page_class_init_search (GtkWidgetClass *widget_class);
void _mentor_logbook_page_dispose_search (MentorLogbookPage *self);
/* Before another logbook: ends what goes on in this one. */
void _mentor_logbook_page_leave_search (MentorLogbookPage *self);
/* Ends search and filter if they hide that entry. */
void _mentor_logbook_page_ensure_listed (MentorLogbookPage *self, MentorLogHead *head);
/* "12 entries", "3 of 12 entries". */
void _mentor_logbook_page_update_count (MentorLogbookPage *self);

G_END_DECLS
