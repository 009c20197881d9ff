# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own for the UI tests: an X server, a window manager, a session bus, an
accessibility bus.

A test module ends with desktop.main(), which starts the module again inside its own session bus, so
that nothing of the machine's session is seen or touched."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import hands

WINDOW_MANAGER = '/etc/xdg/openbox/rc.xml'
# Newer versions of GTK know nothing of the rows of a list that don't fit into the window.
SCREEN = os.environ.get('MENTORPAR_TEST_SCREEN', '1500x1400')


def window_manager_options():
    """The window manager looks at every click into a window before the program gets it, but not at
    keys: a key pressed at once overtakes the click, and is lost to what was clicked. It needn't look,
    as the windows under test are activated by name."""
    with contextlib.suppress(OSError), open(WINDOW_MANAGER, encoding='utf-8') as file:
        settings, found = re.subn(r'<context name="Client">.*?</context>', '', file.read(),
                                  flags=re.DOTALL)
        if found:
            path = os.path.join(os.environ['MENTORPAR_TEST_SESSION'], 'openbox.xml')
            with open(path, 'w', encoding='utf-8') as own:
                own.write(settings)
            return ['--config-file', path]
    return []


class Desktop:
    """The X server. Pointer and keys are real: the hands move and press them there."""

    def __init__(self):
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ['Xvfb', '-displayfd', str(write_end), '-screen', '0', SCREEN + 'x24', '-nolisten', 'tcp',
             '-noreset'],
            pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as number:
            self.display = ':' + number.readline().strip()
        os.environ['DISPLAY'] = self.display
        # A Danish keyboard: æ, ø and å are keys of their own, as at the user's desk.
        if shutil.which('setxkbmap'):
            subprocess.run(['setxkbmap', 'dk'], stderr=subprocess.DEVNULL, check=False)
        self.hands = hands.Hands()
        self.manager = subprocess.Popen(['openbox', *window_manager_options()], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.programs = []

    def stop(self):
        for program in self.programs:
            program.stop()
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()

    def picture(self, path):
        subprocess.run(['import', '-window', 'root', path], check=False,
                       stderr=subprocess.DEVNULL)


class Result(unittest.TextTestResult):
    """A failure leaves a picture, and says what the program was showing and saying."""

    def keep_evidence(self, test):
        folder = os.environ['MENTORPAR_TOP_BUILDDIR']
        path = os.path.join(folder, 'tests', 'ui', test.id().replace('__main__.', '') + '.png')
        desktop.picture(path)
        self.stream.writeln(f'\nSee {path}')
        for program in desktop.programs:
            if program.process.poll() is None:
                self.stream.writeln(program.describe())
            self.stream.writeln(program.tail())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.keep_evidence(test)

    def addError(self, test, err):
        super().addError(test, err)
        self.keep_evidence(test)


desktop = None


def start_again():
    """Runs this module's tests on a bus and in a home folder of their own."""
    with tempfile.TemporaryDirectory(prefix='mentorpar-ui-') as home:
        env = dict(os.environ, MENTORPAR_TEST_SESSION=home)
        for name in ('NO_AT_BRIDGE', 'GTK_A11Y', 'GTK_THEME', 'WAYLAND_DISPLAY', 'LC_ALL', 'LANGUAGE',
                     'DBUS_SESSION_BUS_ADDRESS', 'AT_SPI_BUS_ADDRESS',
                     # Twice as slow, and the tests without a display have it.
                     'MALLOC_CHECK_', 'MALLOC_PERTURB_'):
            env.pop(name, None)
        for name, folder in (('HOME', 'home'), ('XDG_RUNTIME_DIR', 'run'),
                             ('XDG_DATA_HOME', 'data'), ('XDG_CONFIG_HOME', 'config'),
                             ('XDG_CACHE_HOME', 'cache')):
            env[name] = os.path.join(home, folder)
            os.mkdir(env[name], 0o700)
        env.update(GSK_RENDERER='cairo', GDK_BACKEND='x11', GSETTINGS_BACKEND='memory',
                   GDK_DEBUG='gl-disable', GDK_DISABLE='gl,vulkan', LANG='C.UTF-8', TZ='UTC',
                   ADW_DISABLE_PORTAL='1')
        return subprocess.run(['dbus-run-session', '--', sys.executable] + sys.argv,
                              env=env, check=False).returncode


def main():
    """Runs the tests of the calling module."""
    if 'MENTORPAR_TEST_SESSION' not in os.environ:
        sys.exit(start_again())

    # The module that tests import is this one, not a copy that was started as __main__.
    import desktop as shared
    shared.desktop = Desktop()
    runner = unittest.TextTestRunner(resultclass=Result, verbosity=2, failfast=True)
    try:
        program = unittest.main(module='__main__', exit=False, testRunner=runner)
    finally:
        shared.desktop.stop()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0 if program.result.wasSuccessful() else 1)
