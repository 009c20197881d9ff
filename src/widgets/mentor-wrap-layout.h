/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorWrapLayout: children one after the other, each as wide as it wants to be, on as many lines as
 * that takes. (GtkFlowBox makes columns of them.)
 */
#define MENTOR_TYPE_WRAP_LAYOUT (mentor_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (MentorWrapLayout, mentor_wrap_layout, MENTOR, WRAP_LAYOUT, GtkLayoutManager)

/** mentor_wrap_layout_new: @spacing: between children and between lines, in pixels */
GtkLayoutManager *mentor_wrap_layout_new (int spacing);

G_END_DECLS
