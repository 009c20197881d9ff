/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/mentor-document.h"

G_BEGIN_DECLS

/* MentorPerson: name, title, organisation (text). */
#define MENTOR_TYPE_PERSON (mentor_person_get_type ())
G_DECLARE_FINAL_TYPE (MentorPerson, mentor_person, MENTOR, PERSON, MentorRecord)

/** mentor_person_get_initials: Returns: (transfer full): two letters at most */
char *mentor_person_get_initials (MentorPerson *self);

/** mentor_person_get_first_name: Returns: (transfer full): the first name, or "" */
char *mentor_person_get_first_name (MentorPerson *self);

/* MentorPair: the document pair.json: created (date), programme (its id); children: mentor, mentee. */
#define MENTOR_TYPE_PAIR (mentor_pair_get_type ())
G_DECLARE_FINAL_TYPE (MentorPair, mentor_pair, MENTOR, PAIR, MentorDocument)

/** mentor_pair_get_mentor: Returns: (transfer none): the mentor, never %NULL */
MentorPerson *mentor_pair_get_mentor (MentorPair *self);
/** mentor_pair_get_mentee: Returns: (transfer none): the mentee, never %NULL */
MentorPerson *mentor_pair_get_mentee (MentorPair *self);

/** mentor_pair_get_title: Returns: (transfer full): "Mentee and Mentor" by their names, translated */
char *mentor_pair_get_title (MentorPair *self);

/**
 * mentor_pair_watch_names:
 * @changed: (type void(GObject *watcher)): called when one of the two gets another name
 * @watcher: an object; it is watched for as long as it lives
 */
void mentor_pair_watch_names (MentorPair *self, GCallback changed, gpointer watcher);

/** mentor_pair_unwatch_names: undoes mentor_pair_watch_names() */
void mentor_pair_unwatch_names (MentorPair *self, gpointer watcher);

/** MentorMe: who sits at this machine */
typedef enum
{
  MENTOR_ME_BOTH,
  MENTOR_ME_MENTOR,
  MENTOR_ME_MENTEE,
} MentorMe;
#define MENTOR_TYPE_ME (mentor_me_get_type ())
GType mentor_me_get_type (void) G_GNUC_CONST;

G_END_DECLS
