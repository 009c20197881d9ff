/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-history.h"
#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

MentorLogbook *_mentor_logbook_new (MentorFolder *folder, MentorHistory *history);
/* (element-type MentorLogHead): the heads in order, to be looked through at once. */
GPtrArray *_mentor_logbook_peek_heads (MentorLogbook *self);

G_END_DECLS
