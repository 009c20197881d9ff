/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mentor-board.h"
#include "record/mentor-document.h"
#include "record/mentor-record-list.h"
#include "record/mentor-record-view.h"

G_BEGIN_DECLS

/** MentorTaskOwner: who does a task */
typedef enum
{
  MENTOR_TASK_OWNER_MENTEE,
  MENTOR_TASK_OWNER_MENTOR,
  MENTOR_TASK_OWNER_OTHER,
} MentorTaskOwner;
#define MENTOR_TYPE_TASK_OWNER (mentor_task_owner_get_type ())
GType mentor_task_owner_get_type (void) G_GNUC_CONST;

/** MentorTaskOrigin: where a task was made; its origin-id says in which entry or item */
typedef enum
{
  MENTOR_TASK_ORIGIN_MATRIX,
  MENTOR_TASK_ORIGIN_SWOT,
  MENTOR_TASK_ORIGIN_MEETING,
  MENTOR_TASK_ORIGIN_FOCUS,
} MentorTaskOrigin;
#define MENTOR_TYPE_TASK_ORIGIN (mentor_task_origin_get_type ())
GType mentor_task_origin_get_type (void) G_GNUC_CONST;

/**
 * MentorTaskCell:
 *
 * The lists of the priority matrix (inventory A7): importance makes the rows, urgency the columns.
 * The numbers are those of Ctrl+0 … Ctrl+4 and of #MentorBoard.
 */
typedef enum
{
  MENTOR_TASK_NOT_PLACED,
  MENTOR_TASK_IMPORTANT_URGENT,
  MENTOR_TASK_IMPORTANT,
  MENTOR_TASK_URGENT,
  MENTOR_TASK_NEITHER,
  MENTOR_TASK_N_CELLS,
} MentorTaskCell;

/** mentor_task_cell_of: Returns: the cell of an importance and an urgency */
MentorTaskCell mentor_task_cell_of (MentorTristate important, MentorTristate urgent);

/** mentor_task_cell_to: gives the importance and the urgency of a cell */
void mentor_task_cell_to (MentorTaskCell cell, MentorTristate *important, MentorTristate *urgent);

/*
 * MentorTask: title, note (text), owner, important, urgent (tristate), rank, weekly-minutes (the time
 * that it takes now), due (date), done, done-date, result (text), organisation-important,
 * organisation-urgent (tristate: as the mentee's organisation sees it), origin, origin-id.
 */
#define MENTOR_TYPE_TASK (mentor_task_get_type ())
G_DECLARE_FINAL_TYPE (MentorTask, mentor_task, MENTOR, TASK, MentorRecord)

/** mentor_task_get_cell: Returns: the cell: placed when both importance and urgency are said */
MentorTaskCell mentor_task_get_cell (MentorTask *self);

/** mentor_task_is_in_matrix: Returns: %FALSE for what the mentor promised and nobody placed: the
 *  matrix is about the mentee's week */
gboolean mentor_task_is_in_matrix (MentorTask *self);

/** mentor_task_set_done: marks done with today's date, or not done: one undo step */
void mentor_task_set_done (MentorTask *self, gboolean done);

/*
 * MentorTasks: the document tasks.json: the pair's tasks, once. As a MentorBoard its lists are the
 * cells of the matrix (MentorTaskCell). Values: name-important-urgent, name-important, name-urgent,
 * name-neither (what the pair calls the cells; "" for the usual names). List: tasks.
 */
#define MENTOR_TYPE_TASKS (mentor_tasks_get_type ())
G_DECLARE_FINAL_TYPE (MentorTasks, mentor_tasks, MENTOR, TASKS, MentorDocument)

/** mentor_tasks_get_all: Returns: (transfer none): the list "tasks" */
MentorRecordList *mentor_tasks_get_all (MentorTasks *self);

/** mentor_tasks_get_cell: Returns: (transfer none): the tasks of a cell, in order */
MentorRecordView *mentor_tasks_get_cell (MentorTasks *self, MentorTaskCell cell);

/** mentor_tasks_get_cell_member: Returns: (nullable): the property with the pair's name of a cell */
const char *mentor_tasks_get_cell_member (MentorTaskCell cell);

/** mentor_task_cell_get_name: Returns: the usual name of a cell, translated */
const char *mentor_task_cell_get_name (MentorTaskCell cell);

/** mentor_tasks_get_cell_name: Returns: (transfer none): what the pair calls a cell, else its usual name */
const char *mentor_tasks_get_cell_name (MentorTasks *self, MentorTaskCell cell);

/**
 * MentorTaskMoved:
 * @from: the cell where it was, or -1 when it is new
 *
 * Hears where a task was put, within the same undo step.
 */
typedef void (*MentorTaskMoved) (MentorTask *task, int from, int to, gpointer user_data);

/** mentor_tasks_set_move_listener: @moved: (nullable): who keeps the moves */
void mentor_tasks_set_move_listener (MentorTasks *self, MentorTaskMoved moved, gpointer user_data);

/**
 * mentor_tasks_get_open_promises:
 * @owner: whose
 *
 * Returns: (transfer full): what was promised in a meeting, or made a task of elsewhere than in the
 *   matrix, and isn't done
 */
MentorRecordView *mentor_tasks_get_open_promises (MentorTasks *self, MentorTaskOwner owner);

/**
 * mentor_tasks_find_follow_up:
 * @origin: a kind of origin
 * @origin_id: the id of the item, entry or point that it came from
 *
 * Returns: (transfer none) (nullable): the first task that came of it
 */
MentorTask *mentor_tasks_find_follow_up (MentorTasks *self, MentorTaskOrigin origin,
                                         const char *origin_id);

/**
 * mentor_tasks_add_follow_up:
 * @title: the task's title
 * @owner: who does it
 *
 * Makes a task of something: one undo step. It begins among those that aren't placed.
 *
 * Returns: (transfer none) (nullable): the task; %NULL when the title is blank
 */
MentorTask *mentor_tasks_add_follow_up (MentorTasks *self, MentorTaskOrigin origin,
                                        const char *origin_id, MentorTaskOwner owner,
                                        const char *title);

/*
 * MentorPromises: the promises made in one log entry, as a board of two lists:
 * 0 what the mentor does, 1 what the mentee does (inventory A12, "Til næste gang").
 */
#define MENTOR_TYPE_PROMISES (mentor_promises_get_type ())
G_DECLARE_FINAL_TYPE (MentorPromises, mentor_promises, MENTOR, PROMISES, GObject)

/** mentor_promises_new: Returns: (transfer full): the promises of the entry with that id */
MentorPromises *mentor_promises_new (MentorTasks *tasks, const char *entry_id);

G_END_DECLS
