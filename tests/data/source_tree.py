# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of the source tree share."""

import os
import re
import sys

SKIPPED = re.compile(r'^(\.git|_build.*|__pycache__)$')


def files(top, folders, endings):
    """Paths under the folders of the project, relative to its top, that end in one of endings."""
    for folder in folders:
        for path, subfolders, names in os.walk(os.path.join(top, folder)):
            subfolders[:] = sorted(s for s in subfolders if not SKIPPED.match(s))
            for name in sorted(names):
                if name.endswith(tuple(endings)):
                    yield os.path.relpath(os.path.join(path, name), top)


def read(top, path):
    with open(os.path.join(top, path), encoding='utf-8') as file:
        return file.read()


def code(text, strings=True):
    """C without comments, and without strings if they are unwanted; lines keep their numbers."""
    def replace(match):
        token = match.group(0)
        if token.startswith('/'):
            return '\n' * token.count('\n') or ' '
        return token if strings else '""'
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', replace, text,
                  flags=re.S)


def finish(problems):
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
