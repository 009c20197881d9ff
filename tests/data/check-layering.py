#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-layering.py TOP: the folders of src/ include downwards only, pages don't know each other,
nothing below the line knows GTK, and calls that lose data or crash on it are not used."""

import os
import re
import sys

import source_tree

# From the ground up. What a folder isn't listed in here may not exist in src/.
HOUSE = ['record', 'content', 'model', 'store', 'export', 'workspace',
         'widgets', 'pages', 'window', 'app', 'main.c']
LINE = HOUSE.index('workspace')

# The page that writes down what the others show. What else two pages share lies in widgets/.
MEETING = 'pages/meeting/'

# Generated, and known to no folder.
GENERATED = {'config.h', 'mentor-content-resources.h', 'mentorpar-resources.h'}

TOOLKIT = re.compile(r'\b(?:Gtk|Gdk|Gsk|Adw)[A-Z]\w*|\b(?:gtk|gdk|gsk|adw)_\w+|\b(?:GTK|GDK|GSK|ADW)_\w+')
TOOLKIT_HEADER = re.compile(r'#\s*include\s*[<"]((?:gtk|gdk|gsk|adwaita)\b[^>"]*)')

# json-glib's accessors hide wrong types or log criticals; its loaders and GLib's writers are not
# atomic, not durable, or not bounded.
BANNED = re.compile(
    r'\b(?:json_object_get_\w+_member\w*'
    r'|json_array_get_\w+_element'
    r'|JsonReader|json_reader_\w+'
    r'|json_gobject_\w+'
    r'|json_from_string'
    r'|json_parser_load_from_(?:mapped_)?file'
    r'|json_generator_to_file'
    r'|g_file_set_contents\w*'
    r'|g_file_replace\w*'
    r'|g_file_trash\w*'
    # What shows words of the pair to others: notifications, recent files.
    r'|g_application_send_notification|g_notification_\w+'
    r'|gtk_recent_manager_\w+)\b')

# The folder of one page.
PAGE = re.compile(r'pages/\w+/')

top = sys.argv[1]
problems = []


def rank(path):
    return HOUSE.index(path.split('/')[0])


for path in source_tree.files(top, ['src'], ['.c', '.h']):
    inside = path[len('src/'):]
    if inside.split('/')[0] not in HOUSE:
        problems.append(f'{path}: this folder has no place in the house')
        continue
    text = source_tree.read(top, path)
    bare = source_tree.code(text, strings=False)
    with_strings = source_tree.code(text)

    for number, line in enumerate(with_strings.split('\n'), 1):
        place = f'{path}:{number}'
        match = re.match(r'\s*#\s*include\s*"([^"]+)"', line)
        if match and match.group(1) not in GENERATED:
            target = match.group(1)
            if '/' not in target:
                target = os.path.join(os.path.dirname(inside), target)
            if not os.path.exists(os.path.join(top, 'src', target)):
                problems.append(f'{place}: "{match.group(1)}" is neither in this folder nor a path from src/')
            elif target.split('/')[0] not in HOUSE:
                problems.append(f'{place}: "{target}" has no place in the house')
            elif rank(target) > rank(inside):
                problems.append(f'{place}: includes upwards: "{target}"')
            page, other = PAGE.match(inside), PAGE.match(target)
            if page and other and page[0] not in (other[0], MEETING):
                problems.append(f'{place}: includes another page: "{target}"')
        if rank(inside) <= LINE and TOOLKIT_HEADER.match(line.strip()):
            problems.append(f'{place}: includes the toolkit below the line: {line.strip()}')

    for number, line in enumerate(bare.split('\n'), 1):
        place = f'{path}:{number}'
        for match in BANNED.finditer(line):
            problems.append(f'{place}: {match.group(0)} is banned')
        if rank(inside) <= LINE:
            for match in TOOLKIT.finditer(line):
                problems.append(f'{place}: {match.group(0)} below the line')

source_tree.finish(problems)
