/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/mentor-split.h"

G_BEGIN_DECLS

/*
 * MentorLogSheet: a column of text, with a narrow one beside it where there is room, else below it.
 */
#define MENTOR_TYPE_LOG_SHEET (mentor_log_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogSheet, mentor_log_sheet, MENTOR, LOG_SHEET, MentorSplit)

G_END_DECLS
