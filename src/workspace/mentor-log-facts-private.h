/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/mentor-log-entry.h"

G_BEGIN_DECLS

/* What a field is when it is no answer; an answer's id is its prompt's. */
#define MENTOR_LOG_FIELD_PLACE  "#place"
#define MENTOR_LOG_FIELD_TAG    "#tag"
#define MENTOR_LOG_FIELD_POINT  "#point"
#define MENTOR_LOG_FIELD_RESULT "#result"
/* Follows its result; may be empty. */
#define MENTOR_LOG_FIELD_GOAL   "#goal"

typedef struct
{
  const char *id; /* interned */
  guint start;    /* within the text */
} MentorLogField;

/*
 * MentorLogFacts: what the logbook knows of an entry that isn't open. A plain struct that belongs to
 * one thread at a time, so that a worker may read what the main thread then shows.
 */
typedef struct
{
  char *name; /* of the file */
  char *id;
  char *date;
  char *time;
  char *title;
  char *problem; /* why it can't be read, or NULL */
  char *next_date;
  char *next_time;
  char *next_place;
  MentorLogKind kind;
  MentorLogAuthor author;
  gint64 changed; /* see mentor_file_read_status(): its ctime; 0 when it was made here */

  char *text;     /* the fields one after the other, each with its final NUL; then all of the above */
  char *folded;   /* the same with one line per field, folded for search */
  GArray *fields; /* of MentorLogField */

  char *text_block; /* of a pack that they lie in, or NULL */
  char *folded_block;
} MentorLogFacts;

/*
 * MentorLogPack: what the texts of many entries lie in, one after the other: a search reads the folded
 * ones as fast as memory goes, and memory is asked for seldom.
 */
typedef struct
{
  char *block;
  gsize used;
  gsize size;
} MentorLogRoom;

typedef struct
{
  MentorLogRoom texts;
  MentorLogRoom folded;
} MentorLogPack;

/* Lays a text down; without a room, in memory of its own. @block: (out): what to release it with. */
char *_mentor_log_room_take (MentorLogRoom *self, const GString *content, char **block);
void _mentor_log_room_release (char *text, char *block);
/* The texts stay as long as their facts. */
void _mentor_log_pack_clear (MentorLogPack *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MentorLogPack, _mentor_log_pack_clear)

/* Of a tree that was checked. */
MentorLogFacts *_mentor_log_facts_new (const char *name, JsonNode *tree);
/* Reads a file of a pair's folder; may be called from any thread. NULL when it is gone by now; for
 * what can't be read see problem. @folder: its descriptor. @look: (out) (optional): see
 * mentor_log_files_describe(). @pack: (nullable): for one of many */
MentorLogFacts *_mentor_log_facts_load (int folder, const char *name, char **look,
                                        MentorLogPack *pack);
void _mentor_log_facts_free (MentorLogFacts *self);
/* Lays the folded texts of a pack in the order of @all. */
void _mentor_log_facts_pack (GPtrArray *all);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorLogFacts, _mentor_log_facts_free)

/* The text of the @n-th field of that id (interned or not), or NULL. */
const char *_mentor_log_facts_get (const MentorLogFacts *self, const char *id, guint n);
guint _mentor_log_facts_count (const MentorLogFacts *self, const char *id);

/*
 * The next meeting, @today or later: from an entry dated ahead, or agreed on in the one of the meeting
 * that was held last. @get: gives the @i-th facts of @n, newest first. Returns: whose it is, or NULL
 */
const MentorLogFacts *_mentor_log_facts_find_next_meeting (
    const MentorLogFacts *(*get) (gpointer data, guint i), gpointer data, guint n,
    const char *today, const char **date, const char **time, const char **place);

/* Newest first. */
int _mentor_log_facts_compare (const MentorLogFacts *a, const MentorLogFacts *b);

G_END_DECLS
