/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mentor-library.h"
#include "workspace/mentor-workspace.h"

G_BEGIN_DECLS

MentorLibrary *_mentor_workspace_get_library (MentorWorkspace *self);

G_END_DECLS
