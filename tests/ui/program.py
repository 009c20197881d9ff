# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test: started, seen through AT-SPI, used with pointer and keys, and held
against what lies on disk."""

import glob
import json
import os
import signal
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

import desktop  # noqa: E402

TOP = os.environ['MENTORPAR_TOP_BUILDDIR']
PATIENCE = 8


def wait(condition, what, patience=PATIENCE):
    """Waits until condition() is true (or doesn't fail) and returns it."""
    end = time.monotonic() + patience
    while True:
        problem = None
        try:
            value = condition()
        except (GLib.Error, AssertionError, OSError, ValueError, KeyError, IndexError) as error:
            value, problem = None, error
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'waited in vain for {what}' + (f': {problem}' if problem else ''))
        time.sleep(0.05)


def xdotool(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True, stdout=subprocess.DEVNULL)


class Program:
    def __init__(self, data_dir, *arguments, language='en', size=(1100, 720), env=None):
        self.data_dir = data_dir
        self.log = os.path.join(os.environ['MENTORPAR_TEST_SESSION'], 'program.log')
        environment = dict(os.environ, LANGUAGE=language, G_DEBUG='fatal-criticals',
                           GSETTINGS_SCHEMA_DIR=os.path.join(TOP, 'data'),
                           MENTORPAR_LOCALEDIR=os.path.join(TOP, 'po'), **(env or {}))
        self.process = subprocess.Popen(
            [os.path.join(TOP, 'src', 'mentorpar'), '--data-dir', data_dir, *arguments],
            env=environment, stdout=open(self.log, 'a'), stderr=subprocess.STDOUT)
        self.root = wait(self._find_root, 'the program on the accessibility bus')
        self.window = wait(self._find_window, 'the window')
        self.resize(*size)
        xdotool('windowactivate', '--sync', self.window)

    def _find_root(self):
        assert self.process.poll() is None, self.tail()
        screen = Atspi.get_desktop(0)
        for i in range(screen.get_child_count()):
            child = screen.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid \
                    and child.get_child_count() > 0:
                return child
        return None

    def _find_window(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    def tail(self):
        with open(self.log, encoding='utf-8', errors='replace') as log:
            return log.read()[-2000:]

    def resize(self, width, height):
        xdotool('windowsize', '--sync', self.window, width, height)
        xdotool('windowmove', self.window, 10, 30)
        time.sleep(0.2)

    # Ending

    def quit(self):
        """Closes as a user does, and expects an orderly end."""
        self.key('ctrl+q')
        code = self.process.wait(PATIENCE)
        assert code == 0, f'ended with {code}: {self.tail()}'

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()

    def assert_alive(self):
        assert self.process.poll() is None, f'the program ended: {self.tail()}'

    # Seeing

    def walk(self, within=None, showing=True):
        stack = [within or self.root]
        while stack:
            at = stack.pop()
            try:
                if showing and at is not self.root and at is not within \
                        and not at.get_state_set().contains(Atspi.StateType.SHOWING):
                    continue
                yield at
                stack += [at.get_child_at_index(i)
                          for i in reversed(range(at.get_child_count()))]
            except (GLib.Error, AttributeError):
                continue

    def all(self, name=None, role=None, starts=None, within=None):
        found = []
        for at in self.walk(within):
            try:
                if (name is None or at.get_name() == name) \
                        and (starts is None or (at.get_name() or '').startswith(starts)) \
                        and (role is None or at.get_role_name() == role):
                    found.append(at)
            except GLib.Error:
                continue
        return found

    def find(self, name=None, role=None, starts=None, within=None, index=0):
        self.assert_alive()
        return wait(lambda: self.all(name, role, starts, within)[index],
                    f'{role or "something"} named “{name or starts}”')

    def gone(self, name=None, role=None, starts=None, within=None):
        wait(lambda: not self.all(name, role, starts, within), f'“{name or starts}” to go away')

    def box(self, at):
        extents = at.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        geometry = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.window],
                                  capture_output=True, text=True).stdout
        place = dict(line.split('=') for line in geometry.split() if '=' in line)
        return (int(place['X']) + extents.x, int(place['Y']) + extents.y,
                extents.width, extents.height)

    def center(self, at):
        x, y, width, height = self.box(at)
        return x + width // 2, y + height // 2

    def text(self, at):
        iface = at.get_text_iface()
        return iface.get_text(0, iface.get_character_count())

    def focused(self):
        for at in self.walk():
            if at.get_state_set().contains(Atspi.StateType.FOCUSED):
                return at
        return None

    # Doing

    def key(self, *keys):
        self.assert_alive()
        for key in keys:
            xdotool('key', '--clearmodifiers', key)
            time.sleep(0.03)

    def type(self, text):
        self.assert_alive()
        xdotool('type', '--delay', 4, text)
        time.sleep(0.05)

    def click(self, at, button=1):
        xdotool('mousemove', '--sync', *self.center(at))
        xdotool('click', button)
        time.sleep(0.1)

    def press(self, name=None, role=None, **more):
        self.click(self.find(name, role, **more))

    def drag(self, start, end):
        """A real drag, with the steps and pauses of a hand."""
        xdotool('mousemove', '--sync', *start)
        xdotool('mousedown', 1)
        time.sleep(0.05)
        steps = 8
        for i in range(1, steps + 1):
            xdotool('mousemove', '--sync',
                    start[0] + (end[0] - start[0]) * i // steps,
                    start[1] + (end[1] - start[1]) * i // steps)
            time.sleep(0.03)
        xdotool('mousemove_relative', '--sync', '--', 1, 0)
        time.sleep(0.15)
        xdotool('mouseup', 1)
        time.sleep(0.25)

    # On disk

    def folder(self):
        """The folder of the pair that is open."""
        with open(os.path.join(self.data_dir, 'library.json'), encoding='utf-8') as file:
            library = json.load(file)
        for pair in library['pairs']:
            if pair['id'] == library['last-pair']:
                return pair['folder']
        raise KeyError('last-pair')

    def document(self, name):
        with open(os.path.join(self.folder(), name), encoding='utf-8') as file:
            return json.load(file)

    def entries(self):
        result = []
        for path in sorted(glob.glob(os.path.join(self.folder(), 'logbook', '*.json'))):
            with open(path, encoding='utf-8') as file:
                result.append(json.load(file))
        return result

    def saved(self, name, condition):
        """Waits until a document on disk is as expected, and returns it."""
        def check():
            document = self.document(name)
            return document if condition(document) else None
        return wait(check, f'{name} on disk')


def snapshot_of(folder):
    """Every file of a folder with its bytes."""
    result = {}
    for path in glob.glob(os.path.join(folder, '**'), recursive=True):
        if os.path.isfile(path):
            with open(path, 'rb') as file:
                result[os.path.relpath(path, folder)] = file.read()
    return result
