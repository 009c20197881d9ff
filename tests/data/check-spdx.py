#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-spdx.py TOP: every source file names its licence in its first lines."""

import os
import sys

import source_tree

ENDINGS = ['.build', '.c', '.css', '.desktop.in', '.h', '.h.in', '.page', '.py', '.sh', '.svg', '.ui',
           '.xml', '.xml.in']
SCRIPTS = ['.ci/run', 'build-aux/compile-locale', 'build-aux/run', 'build-aux/screenshots',
           'build-aux/test']
# A test's input is the bytes that it needs.
EXCEPT = ('tests/corpus/', 'tests/files/')

top = sys.argv[1]
problems = []
paths = list(source_tree.files(top, ['src', 'data', 'po', 'help', 'tests', 'build-aux'], ENDINGS))
paths += ['meson.build', *SCRIPTS]
for path in paths:
    if path.startswith(EXCEPT):
        continue
    with open(os.path.join(top, path), encoding='utf-8', errors='replace') as file:
        head = [line for _, line in zip(range(4), file)]
    if not any('SPDX-License-Identifier: ' in line for line in head):
        problems.append(f'{path}: no SPDX-License-Identifier in its first lines')
source_tree.finish(problems)
