/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * pages/: the pages of the window, a folder each. A page is a MentorPage; the window builds its
 * sidebar from the pages' class fields and makes a page when it is first shown.
 */

#include <adwaita.h>

#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

/** MentorPageGroup: the group in the sidebar */
typedef enum
{
  MENTOR_PAGE_COURSE,
  MENTOR_PAGE_TOOLS,
} MentorPageGroup;

/*
 * MentorPage: the abstract page. It shows its content, or the empty state with what the tool is
 * for, and above both a bar that says when its document can't be read.
 *
 * Properties: course (MentorCourse, nullable; set by the window), empty (boolean),
 * presenting (boolean; set by the window: the page alone fills the screen, for a meeting).
 */
#define MENTOR_TYPE_PAGE (mentor_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MentorPage, mentor_page, MENTOR, PAGE, GtkWidget)

/**
 * MentorPageClass:
 * @id: "matrix"; names the page in the history, the library and on the command line
 * @title: its name, marked with N_()
 * @icon_name: symbolic icon
 * @group: where the sidebar lists it
 * @purpose: one sentence what the tool is for, N_() (may be %NULL: then no "About this tool")
 * @method: "Metoden": how the pair uses it, N_()
 * @benefit: "Udbytte": what it gives, N_()
 * @start_label: (nullable): the label of the empty state's one button, N_()
 * @action_label: (nullable): the page's main action in the header bar, N_()
 * @action_icon: its icon
 * @can_present: whether it can fill a shared screen in a meeting, see the property presenting
 * @course_changed: the course is another one now (or %NULL): bind to its models
 * @get_document: the document whose problems the page shows; may return %NULL
 * @start: the empty state's button was pressed
 * @activate: the main action was pressed
 * @show_target: another page asked for one record here, see mentor_page_go()
 * @get_counter: (nullable): what counts what waits there, for the number beside the page's name in the
 *   sidebar, whether the page was made or not: an object (transfer full) and its uint property
 */
struct _MentorPageClass
{
  GtkWidgetClass parent_class;

  const char *id;
  const char *title;
  const char *icon_name;
  MentorPageGroup group;
  const char *purpose;
  const char *method;
  const char *benefit;
  const char *start_label;
  const char *action_label;
  const char *action_icon;
  gboolean can_present;

  void (*course_changed) (MentorPage *self, MentorCourse *course);
  MentorDocument *(*get_document) (MentorPage *self);
  void (*start) (MentorPage *self);
  void (*activate) (MentorPage *self);
  void (*show_target) (MentorPage *self, const char *target);
  GObject *(*get_counter) (MentorCourse *course, const char **property);
};

/** mentor_page_get_course: Returns: (transfer none) (nullable): the open pair's course */
MentorCourse *mentor_page_get_course (MentorPage *self);
/** mentor_page_set_course: @course: (nullable): see the property */
void mentor_page_set_course (MentorPage *self, MentorCourse *course);

/**
 * mentor_page_set_content:
 * @content: (transfer none): the page's own widget, set once in init; in a .ui template it is the
 *   page's only child
 */
void mentor_page_set_content (MentorPage *self, GtkWidget *content);

/** mentor_page_set_empty: whether to show the empty state instead of the content */
void mentor_page_set_empty (MentorPage *self, gboolean empty);
/** mentor_page_get_empty: Returns: whether the empty state is asked for */
gboolean mentor_page_get_empty (MentorPage *self);

/** mentor_page_get_presenting: Returns: whether the page fills a shared screen */
gboolean mentor_page_get_presenting (MentorPage *self);
/** mentor_page_set_presenting: @presenting: see the property */
void mentor_page_set_presenting (MentorPage *self, gboolean presenting);

/**
 * mentor_page_offer_undo:
 * @message: translated: what just disappeared ("Task deleted")
 *
 * Shows a toast with "Undo" for the newest step; it goes away as soon as another step is made.
 */
void mentor_page_offer_undo (MentorPage *self, const char *message);

/** mentor_page_say: @message: translated: what the page says in passing, as a toast */
void mentor_page_say (MentorPage *self, const char *message);

/**
 * mentor_page_go:
 * @page_id: another page
 * @target: (nullable): the id of a record to show there
 *
 * Shows another page.
 */
void mentor_page_go (MentorPage *self, const char *page_id, const char *target);

/** mentor_page_start: what the empty state's button does: starts the tool, else its main action */
void mentor_page_start (MentorPage *self);
/** mentor_page_activate: what the page's button in the header bar does */
void mentor_page_activate (MentorPage *self);
/** mentor_page_show_target: @target: the id of a record that the page shows, if it knows it */
void mentor_page_show_target (MentorPage *self, const char *target);

G_END_DECLS
