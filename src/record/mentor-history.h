/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * MentorHistory: the undo and redo of one pair, over all its documents.
 *
 * Records report their changes to it by themselves. What happens between begin and end is one
 * action for the user; outside of that each change is one, and typing into one field is one until
 * it pauses for two seconds or mentor_history_break() is called.
 *
 * Properties: can-undo, can-redo (boolean), undo-label, redo-label (string, nullable, translated),
 * page (string: the page that is shown, remembered with each action).
 * Signals: "applied" (MentorHistory*, const char *label, const char *page, gboolean undone);
 *          "skipped" (MentorHistory*, const char *label): a part was changed by somebody else
 *          since, and was left alone.
 */
#define MENTOR_TYPE_HISTORY (mentor_history_get_type ())
G_DECLARE_FINAL_TYPE (MentorHistory, mentor_history, MENTOR, HISTORY, GObject)

/** mentor_history_new: Returns: (transfer full): an empty history */
MentorHistory *mentor_history_new (void);

/**
 * mentor_history_begin:
 * @self: (nullable): a history; %NULL does nothing, so that callers need not check
 * @label: what the user does, untranslated, marked with N_(): "Move task"
 * @page: (nullable): the page that shows it; %NULL for the present one
 *
 * Begins an action. Nests: only the outermost label counts.
 */
void mentor_history_begin (MentorHistory *self, const char *label, const char *page);

/** mentor_history_end: ends what mentor_history_begin() began; an empty action leaves no trace */
void mentor_history_end (MentorHistory *self);

/** mentor_history_break: the next typing is a step of its own (focus left, Enter, paste) */
void mentor_history_break (MentorHistory *self);

/** mentor_history_undo: Returns: whether there was something to undo */
gboolean mentor_history_undo (MentorHistory *self);
/** mentor_history_redo: Returns: whether there was something to redo */
gboolean mentor_history_redo (MentorHistory *self);
/** mentor_history_can_undo: Returns: whether there is something to undo */
gboolean mentor_history_can_undo (MentorHistory *self);
/** mentor_history_can_redo: Returns: whether there is something to redo */
gboolean mentor_history_can_redo (MentorHistory *self);

/** mentor_history_get_serial: Returns: a number that is another after each new action, undo or redo */
guint mentor_history_get_serial (MentorHistory *self);
/** mentor_history_get_undo_depth: Returns: how many actions can be undone */
guint mentor_history_get_undo_depth (MentorHistory *self);
/** mentor_history_is_applying: Returns: whether an undo or redo is under way: nothing is recorded */
gboolean mentor_history_is_applying (MentorHistory *self);

/**
 * MentorStep:
 * @apply: does the step (@forward) or takes it back; %FALSE when the present state isn't what the
 *   step left, then it has changed nothing
 * @free: frees the step
 * @absorb: (nullable): takes a step that directly follows (typing that goes on); %FALSE when it
 *   is a step of its own
 * @subject: (nullable) (transfer none): what changes: its notifications are held back until the
 *   whole action is applied
 *
 * One change, as data. A kind of step embeds this as its first member.
 */
typedef struct _MentorStep MentorStep;
struct _MentorStep
{
  gboolean (*apply) (MentorStep *self, gboolean forward);
  void (*free) (MentorStep *self);
  gboolean (*absorb) (MentorStep *self, MentorStep *next);
  GObject *subject;
};

/**
 * mentor_history_push:
 * @self: a history
 * @step: (transfer full): what was just done
 * @label: the action's label when none was begun
 */
void mentor_history_push (MentorHistory *self, MentorStep *step, const char *label);

G_END_DECLS
