/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * MentorWatch: tells that something changed in a folder, or in one folder within it, once a burst
 * of changes has settled. It begins in an idle moment, so that a start doesn't wait for it. On a
 * network share the kernel doesn't tell what other machines write: there it speaks every 30 seconds.
 * Signal: "changed" (MentorWatch*).
 */
#define MENTOR_TYPE_WATCH (mentor_watch_get_type ())
G_DECLARE_FINAL_TYPE (MentorWatch, mentor_watch, MENTOR, WATCH, GObject)

/** mentor_watch_new: watches @folder and, when there is one, its folder @inner */
MentorWatch *mentor_watch_new (const char *folder, const char *inner);

/**
 * mentor_watch_renew:
 * @afresh: the folder was away, or is: what watched it has gone silent
 *
 * Watches what is there now.
 */
void mentor_watch_renew (MentorWatch *self, gboolean afresh);

/** mentor_watch_set_pause: how long it pauses on a network share, in milliseconds */
void mentor_watch_set_pause (MentorWatch *self, guint milliseconds);

G_END_DECLS
