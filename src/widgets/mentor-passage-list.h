/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mentor-fold.h"

G_BEGIN_DECLS

/*
 * MentorPassageList: passages to read under each other, each a text and its facts (a day, a name),
 * with a heading where a new group begins. It grows as it is scrolled: thousands cost little.
 *
 * Signals: "chosen" (MentorPassageList*, GObject *item): a passage was activated.
 */
#define MENTOR_TYPE_PASSAGE_LIST (mentor_passage_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorPassageList, mentor_passage_list, MENTOR, PASSAGE_LIST, GtkWidget)

/**
 * MentorPassage:
 * @text: the passage
 * @facts: what stands with it, in small
 * @name: what a screen reader says for the row
 * @hit: (nullable): what of @text was looked for
 *
 * How an item is shown. Strings are owned by the passage.
 */
typedef struct
{
  char *text;
  char *facts;
  char *name;
  const MentorSpan *hit;
} MentorPassage;

/**
 * MentorPassageStyle:
 * @get_group: what an item stands under, "" for nothing
 * @describe: fills a passage with what is shown of an item
 * @facts_first: whether the facts stand above the text
 *
 * What a list knows of its items.
 */
typedef struct
{
  const char *(*get_group) (gpointer item);
  void (*describe) (gpointer item, MentorPassage *passage);
  gboolean facts_first;
} MentorPassageStyle;

/**
 * mentor_passage_list_new:
 * @style: how items are shown; it outlives the list
 *
 * Returns: (transfer floating): a list without items
 */
GtkWidget *mentor_passage_list_new (const MentorPassageStyle *style);

/**
 * mentor_passage_list_set_model:
 * @model: (nullable): the items
 */
void mentor_passage_list_set_model (MentorPassageList *self, GListModel *model);

/** mentor_passage_list_set_name: what a screen reader calls the list */
void mentor_passage_list_set_name (MentorPassageList *self, const char *name);

/** mentor_passage_list_restart: goes to the start, and shows few again: the items are others now */
void mentor_passage_list_restart (MentorPassageList *self);

G_END_DECLS
