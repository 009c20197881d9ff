/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * pages/logbook/: the logbook (inventory A12): a list of entries and, beside it, one of them as a
 * page of text.
 *
 * The page joins a MentorLogList and a MentorLogView in a MentorLogSplit. The view (an entry) is
 * made of MentorLogDetails (when and where), one MentorLogPart for each section of the programme's
 * template with its MentorLogPrompts, and the MentorLogAside ("Last time"), laid out by a
 * MentorLogSheet.
 */

#include "pages/mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_LOGBOOK_PAGE (mentor_logbook_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorLogbookPage, mentor_logbook_page, MENTOR, LOGBOOK_PAGE, MentorPage)

G_END_DECLS
