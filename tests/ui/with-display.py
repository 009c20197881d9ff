#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""with-display.py PROGRAM: runs it on a display of its own, with the cairo renderer."""

import os
import shutil
import subprocess
import sys
import tempfile


def main():
    if not shutil.which('Xvfb'):
        print('1..0 # SKIP Xvfb is missing')
        return 0
    reader, writer = os.pipe()
    xvfb = subprocess.Popen(['Xvfb', '-displayfd', str(writer), '-screen', '0', '1600x1000x24',
                             '-nolisten', 'tcp'], pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        number = pipe.readline().strip()
    with tempfile.TemporaryDirectory() as folder:
        env = {name: value for name, value in os.environ.items()
               if name not in ('WAYLAND_DISPLAY', 'LC_ALL')}
        env.update(DISPLAY=f':{number}', ADW_DISABLE_PORTAL='1', GDK_BACKEND='x11',
                   GSETTINGS_BACKEND='memory', GSK_RENDERER='cairo', GTK_A11Y='none',
                   LANG='C.UTF-8', LANGUAGE='da', HOME=folder, XDG_RUNTIME_DIR=folder)
        try:
            return subprocess.run(sys.argv[1:], env=env, check=False, timeout=120).returncode
        finally:
            xvfb.terminate()
            xvfb.wait()


sys.exit(main())
