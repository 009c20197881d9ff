/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of a card see of it. */

#include "widgets/mentor-card.h"

G_BEGIN_DECLS

struct _MentorCard
{
  GtkWidget parent_instance;

  MentorRecord *record;
  char *text_member;

  GtkWidget *check; /* of a task, else NULL */
  GtkWidget *column;
  GtkWidget *label;
  GtkWidget *row; /* while editing, else NULL */
  GtkWidget *facts;
  GtkWidget *marks; /* NULL until asked for */
  GtkWidget *details; /* a button, made when the pointer or the focus comes; else NULL */

  char *list_name;
  guint position;
  guint n_items;
  char *name;

  char *text_before;
  guint end_edit_id;
  gboolean had_focus;
  gboolean selecting;
  gboolean editable;
  gboolean has_details;
  gboolean still;
  gboolean updating;
};

G_END_DECLS
