#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-xml.py TOP: every XML file is well-formed (xmllint), every template's file and name fit, and
every template and icon is in the resources and the other way round."""

import os
import re
import subprocess
import sys

import source_tree

top = sys.argv[1]
problems = []

paths = list(source_tree.files(top, ['src', 'data', 'help'],
                               ['.ui', '.xml', '.xml.in', '.svg', '.page']))
result = subprocess.run(['xmllint', '--noout', '--nonet', *paths], cwd=top, capture_output=True,
                        text=True)
if result.returncode != 0:
    problems += result.stderr.splitlines()

for path in paths:
    if not path.endswith('.ui'):
        continue
    match = re.search(r'<template\s[^>]*class="(\w+)"', source_tree.read(top, path))
    # The items of a list are built from a file of the page's.
    if match and match.group(1) != 'GtkListItem':
        name = re.sub(r'(?<!^)(?=[A-Z])', '-', match.group(1)).lower()
        if name != os.path.basename(path)[:-len('.ui')].replace('s-w-o-t', 'swot'):
            problems.append(f'{path}: holds the template of {match.group(1)}')

listing = source_tree.read(top, 'src/mentorpar.gresource.xml')
bundled = re.findall(r'<file[^>]*>([^<]+)</file>', listing)
if bundled != sorted(set(bundled)):
    problems.append('src/mentorpar.gresource.xml: not sorted, or a file twice')
present = {path[len('src/'):] for path in source_tree.files(top, ['src'], ['.ui', '.css'])}
present |= {path[len('data/'):] for path in source_tree.files(top, ['data/icons/scalable'], ['.svg'])}
for path in sorted(present - set(bundled)):
    problems.append(f'{path}: is missing in src/mentorpar.gresource.xml')
for path in bundled:
    if any(os.path.exists(os.path.join(top, folder, path)) for folder in ('src', 'data')):
        continue
    problems.append(f'{path}: is in src/mentorpar.gresource.xml but is not there')

source_tree.finish(problems)
