/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** mentor_command_line_add_options: tells @application which options there are */
void mentor_command_line_add_options (GApplication *application);

/**
 * mentor_command_line_handle_local:
 * @options: the options of this process
 *
 * Does what needs no display: "--version" and "--check".
 *
 * Returns: the exit status, or -1 to go on and start
 */
int mentor_command_line_handle_local (GVariantDict *options);

/** mentor_command_line_get_data_dir: Returns: (transfer full) (nullable): what --data-dir says */
char *mentor_command_line_get_data_dir (GVariantDict *options);

/**
 * MentorCommandLine:
 * @folder: (nullable): the pair's folder to open
 * @page: (nullable): the page to show
 * @example: whether to open the example pair
 *
 * What a start of the program asks the window for.
 */
typedef struct
{
  char *folder;
  char *page;
  gboolean example;
} MentorCommandLine;

/** mentor_command_line_read: reads what a start, of this process or a later one, asks for */
void mentor_command_line_read (GApplicationCommandLine *command_line, MentorCommandLine *request);
/** mentor_command_line_clear: frees what a request holds */
void mentor_command_line_clear (MentorCommandLine *request);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MentorCommandLine, mentor_command_line_clear)

G_END_DECLS
