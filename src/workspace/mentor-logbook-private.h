/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-history.h"
#include "workspace/mentor-logbook.h"

G_BEGIN_DECLS

MentorLogbook *_mentor_logbook_new (MentorFolder *folder, MentorHistory *history);

G_END_DECLS
