#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-potfiles.py TOP: po/POTFILES.in lists exactly the files with strings to translate, sorted."""

import os
import re
import sys

import source_tree

# With a literal: _(variable) looks up what another file has marked.
CALL = re.compile(r'(?<!\w)(?:N?C?_|n?gettext|g_dn?gettext|Q_)\s*\(\s*"')
TEMPLATE = re.compile(r'translatable\s*=\s*["\'](?:yes|true|1)["\']')

top = sys.argv[1]
problems = []

listed = [line.strip() for line in source_tree.read(top, 'po/POTFILES.in').splitlines()]
listed = [line for line in listed if line and not line.startswith('#')]
if listed != sorted(set(listed)):
    problems.append('po/POTFILES.in: not sorted, or a file twice')

needed = set()
for path in source_tree.files(top, ['src'], ['.c', '.h', '.ui']):
    text = source_tree.read(top, path)
    if path.endswith('.ui'):
        if TEMPLATE.search(text):
            needed.add(path)
    elif CALL.search(re.sub(r'^\s*#\s*define.*$', '', source_tree.code(text, strings=False), flags=re.M)):
        needed.add(path)
for path in source_tree.files(top, ['data'], ['.desktop.in', '.gschema.xml', '.metainfo.xml.in']):
    needed.add(path)

for path in sorted(needed - set(listed)):
    problems.append(f'{path}: has strings to translate but is missing in po/POTFILES.in')
for path in sorted(set(listed) - needed):
    what = 'has no strings to translate' if os.path.exists(os.path.join(top, path)) else 'is not there'
    problems.append(f'{path}: is in po/POTFILES.in but {what}')
source_tree.finish(problems)
