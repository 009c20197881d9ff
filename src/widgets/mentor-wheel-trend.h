/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * MentorWheelTrend: how one role was used over the meetings, as small columns, and beside it its
 * part of what was agreed on and of what was used. Several of them under each other share their
 * scale. It is a picture: whoever shows it says the same in words (mentor_wheel_trend_set_words()).
 */
#define MENTOR_TYPE_WHEEL_TREND (mentor_wheel_trend_get_type ())
G_DECLARE_FINAL_TYPE (MentorWheelTrend, mentor_wheel_trend, MENTOR, WHEEL_TREND, GtkWidget)

/** mentor_wheel_trend_new: Returns: (transfer floating): an empty picture */
GtkWidget *mentor_wheel_trend_new (void);

/**
 * mentor_wheel_trend_show:
 * @used: (array length=n_meetings): from mentor_role_trend_list_used()
 * @chosen: the meeting that is looked at, or -1
 * @agreed, @all_used: parts in per cent, or %MENTOR_ROLE_NOT_SAID
 */
void mentor_wheel_trend_show (MentorWheelTrend *self, const int *used, guint n_meetings, int chosen,
                              int agreed, int all_used);

/** mentor_wheel_trend_set_words: names the picture for assistive technology */
void mentor_wheel_trend_set_words (MentorWheelTrend *self, const char *words);

G_END_DECLS
