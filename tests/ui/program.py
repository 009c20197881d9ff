# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test: started, seen as assistive technology sees it, used with pointer and
keys, and held against what lies on disk."""

import glob
import json
import os
import re
import signal
import subprocess
import time

from gi.repository import GLib

import accessible
import desktop

TOP = os.environ['MENTORPAR_TOP_BUILDDIR']
SOURCE = os.environ['MENTORPAR_TOP_SRCDIR']
# Built where GTK needs it.
EXACT_BOUNDS = os.path.join(TOP, 'tests', 'ui', 'libexact-bounds.so')
PATIENCE = 10
# The first start on a new machine finds no cache of fonts and icons.
FIRST_PATIENCE = 60
# In seconds; GTK takes two clicks within 400 ms for one.
DOUBLE_CLICK = 0.45
FRAME = 0.025
# Many a machine lacks the Danish one; the program speaks Danish all the same.
LOCALES = {'en': 'C.UTF-8', 'da': 'da_DK.UTF-8'}
WALKING = {'Tab', 'shift+Tab', 'Up', 'Down', 'Left', 'Right'}

# What GTK says on a bare desktop, whatever the program does.
HARMLESS = re.compile('portal|dconf|at-spi|Vulkan|libEGL|MESA|cursor theme|XSETTINGS', re.IGNORECASE)


def assert_soon(condition, what, patience=PATIENCE):
    """Waits until condition() is true (or doesn't fail) and returns it."""
    end = time.monotonic() + patience
    pause = 0.01
    while True:
        problem = None
        try:
            value = condition()
        except (GLib.Error, AssertionError, AttributeError, OSError, ValueError, KeyError,
                IndexError) as error:
            value, problem = None, error
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'waited in vain for {what}' + (f': {problem}' if problem else ''))
        # A machine that is busy isn't kept busier by questions.
        time.sleep(pause)
        pause = min(2 * pause, 0.08)


def xdotool(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def ask_xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], capture_output=True, text=True,
                          check=False).stdout.split()


class Program:
    def __init__(self, data_dir, *arguments, language='en', size=(1100, 720), env=None):
        """Without data_dir: as a user starts it, where a second start joins the first."""
        self.data_dir = data_dir or os.path.join(os.environ['XDG_DATA_HOME'], 'mentorpar')
        if data_dir:
            arguments = ('--data-dir', data_dir, *arguments)
        self.log = os.path.join(os.environ['MENTORPAR_TEST_SESSION'],
                                f'program-{len(desktop.desktop.programs)}.log')
        self.titles = set()
        environment = dict(os.environ, LANG=LOCALES[language], G_DEBUG='fatal-criticals',
                           GSETTINGS_SCHEMA_DIR=os.path.join(TOP, 'data'),
                           MENTORPAR_LOCALEDIR=os.path.join(TOP, 'po'), **(env or {}))
        if os.path.exists(EXACT_BOUNDS):
            environment['LD_PRELOAD'] = ' '.join(
                filter(None, [EXACT_BOUNDS, environment.get('LD_PRELOAD')]))
        with open(self.log, 'w', encoding='utf-8') as log:
            self.process = subprocess.Popen(
                [os.path.join(TOP, 'src', 'mentorpar'), *arguments],
                env=environment, stdout=log, stderr=subprocess.STDOUT)
        desktop.desktop.programs.append(self)
        self.bus = accessible.Bus()
        self.hands = desktop.desktop.hands
        self.root = assert_soon(self._find_root, 'the program on the accessibility bus', FIRST_PATIENCE)
        self.window = assert_soon(self._find_window, 'the window', FIRST_PATIENCE)
        self.clicked = (0, 0, 0)
        self.hands.activate(self.window)
        self.resize(*size)
        # A key that comes before the program knows that it is its turn is lost.
        self.activate()

    def _find_root(self):
        self.assert_alive()
        return self.bus.find_application(self.process.pid)

    def _find_window(self):
        self.assert_alive()
        found = ask_xdotool('search', '--onlyvisible', '--pid', self.process.pid)
        return int(found[-1]) if found else None

    def tail(self):
        with open(self.log, encoding='utf-8', errors='replace') as log:
            return log.read()[-3000:]

    def resize(self, width, height):
        end = time.monotonic() + 1

        def sized():
            # The window manager forgets it while the window changes from full screen.
            self.hands.place(self.window, 10, 30, width, height)
            # A window that doesn't get as small as that stays as it is.
            return self.hands.size(self.window) == (width, height) or time.monotonic() > end
        assert_soon(sized, 'the new size')

        def laid_out():
            frame = next(node for node in self.nodes(role='window')
                         if node.name.endswith('Mentorpar'))
            # The rest is the window's border.
            return all(0 <= outer - inner <= 60 for outer, inner
                       in zip(self.hands.size(self.window), frame.extents()[2:]))
        assert_soon(laid_out, 'the program to follow the new size')

    def activate(self):
        """Brings the window to the front, when two programs run."""
        xdotool('windowactivate', '--sync', self.window)
        assert_soon(lambda: any(node.has(accessible.ACTIVE) for node in self.nodes(role='window')),
                    'the window to be active')

    # Ending

    def quit(self):
        """Closes as a user does, and expects an orderly end."""
        self.assert_alive()
        self.hands.key('ctrl+q')
        self.assert_ends()

    def assert_ends(self):
        code = self.process.wait(PATIENCE)
        assert code == 0, f'ended with {code}: {self.tail()}'
        self.assert_said_nothing()
        desktop.desktop.programs.remove(self)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        desktop.desktop.programs.remove(self)

    def stop(self):
        """However it is: for the end of a test."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def assert_alive(self):
        assert self.process.poll() is None, f'the program ended: {self.tail()}'

    def assert_said_nothing(self):
        """No warnings in the log."""
        with open(self.log, encoding='utf-8', errors='replace') as log:
            lines = [line for line in log if re.search(r'-(WARNING|CRITICAL|ERROR) \*\*', line)
                     and not HARMLESS.search(line)]
        assert not lines, 'warnings: ' + ''.join(lines)

    # Seeing

    def tree(self):
        """All windows, as they are now. A GTK stack says of every child that it is visible, so the
        pages that the window's title doesn't name are left out."""
        self.assert_alive()
        titles = {}

        def hidden(node):
            if node.role == 'window':
                title, found, _rest = node.name.partition(' – Mentorpar')
                if found:
                    titles['now'] = title
                    self.titles.add(title)
            return (node.role == 'group' and node.name in self.titles
                    and node.name != titles.get('now'))

        return self.bus.read(self.root, hidden)

    def describe(self):
        return self.tree().tree()

    def nodes(self, name=None, role=None, starts=None, within=None):
        """What is there now by name, beginning of the name, role."""
        return [node for node in (within or self.tree()).all()
                if (name is None or node.name == name)
                and (starts is None or node.name.startswith(starts))
                and (role is None or node.role == role)]

    def find(self, name=None, role=None, starts=None, index=0):
        """Waits for something to come."""
        return assert_soon(lambda: self.nodes(name, role, starts)[index],
                           f'{role or "something"} named “{name or starts}”')

    def assert_shown(self, name=None, role=None, starts=None, index=0):
        """That something comes, where one needs no more of it."""
        self.find(name, role, starts, index)

    def assert_gone(self, name=None, role=None, starts=None, index=0):
        """Waits until there is none, or only as many as the index says."""
        assert_soon(lambda: len(self.nodes(name, role, starts)) <= index,
                    f'“{name or starts}” to go away')

    def enabled(self, name, role='button'):
        return self.find(name, role).has(accessible.SENSITIVE)

    def title(self):
        """Of the page that is shown."""
        return self.hands.title(self.window).partition(' – Mentorpar')[0]

    def focused(self):
        """The thing that has the keyboard: the innermost one, and in the newest window."""
        found = [node for node in self.tree().all() if node.has(accessible.FOCUSED)]
        return found[-1] if found else None

    def assert_focus(self, starts):
        """Waits until the keyboard is in something whose name begins so."""
        def check():
            node = self.focused()
            assert node is not None and node.name.startswith(starts), f'the focus is on {node}'
            return node
        return assert_soon(check, f'the focus on “{starts}”')

    def cards(self, cell):
        """The texts of a list of cards, from top to bottom."""
        found = self.nodes(cell, 'list')
        assert found, f'no list “{cell}”'
        return [node.name.partition(f', {cell}, ')[0] for node in found[0].children
                if node.role == 'list item']

    def assert_cards(self, cell, expected):
        def check():
            cards = self.cards(cell)
            assert cards == expected, f'“{cell}” holds {cards}, not {expected}'
            return True
        assert_soon(check, f'the cards of “{cell}”')

    def card(self, text):
        return self.find(starts=text + ', ', role='list item')

    def box(self, node):
        """Where something is on the screen."""
        frame = next((at for at in [node, *node.ancestors()] if at.role in ('window', 'dialog')), None)
        main = frame is None or frame.name.endswith('Mentorpar')
        left, top = self.hands.position(self.window if main else self.hands.active())
        x, y, width, height = node.extents()
        return left + x, top + y, width, height

    def center(self, node):
        x, y, width, height = self.box(node)
        assert width > 0 and height > 0, f'{node} has no place on the screen'
        return x + width // 2, y + height // 2

    # Doing

    def settle(self):
        """Waits until the program has heard what the hands did."""
        self.assert_alive()
        self.hands.sync()
        for _ in range(2):
            self.bus.settle(self.root)

    def key(self, *keys):
        self.assert_alive()
        for key in keys:
            self.wait_turn()
            self.hands.key(key)
            self.settle()
            # What opens or closes something does so with the next frame.
            if key not in WALKING:
                time.sleep(FRAME)

    def wait_turn(self):
        """Between a dialog that closes and the window below no window has the keyboard."""
        assert_soon(self.hands.active, 'a window to have the keyboard')

    def type(self, text):
        self.assert_alive()
        self.wait_turn()
        self.hands.type(text)
        self.settle()

    def point(self, x, y):
        self.hands.move(x, y)
        self.settle()

    def click(self, node, button=1):
        # What was done just before may still be moving it.
        for _ in range(10):
            x, y = self.center(node)
            self.point(x, y)
            time.sleep(FRAME)
            if self.center(node) == (x, y):
                break
        # Two clicks in the same place are not meant as a double click.
        before, old_x, old_y = self.clicked
        if abs(x - old_x) < 10 and abs(y - old_y) < 10:
            time.sleep(max(0, before + DOUBLE_CLICK - time.monotonic()))
        self.hands.down(button)
        self.hands.up(button)
        self.clicked = (time.monotonic(), x, y)
        self.settle()
        time.sleep(FRAME)

    def press(self, name=None, role=None, **more):
        self.click(self.find(name, role, **more))

    def drag(self, start, end):
        """A real drag, with the steps and pauses of a hand."""
        self.point(*start)
        self.hands.down()
        self.settle()
        steps = 6
        for i in range(1, steps + 1):
            self.point(start[0] + (end[0] - start[0]) * i // steps,
                       start[1] + (end[1] - start[1]) * i // steps)
            time.sleep(0.03)
        self.point(end[0] + 1, end[1])
        time.sleep(0.1)
        self.hands.up()
        self.settle()
        time.sleep(0.1)

    def drag_card(self, text, to, half='lower'):
        """Drags a card onto the upper or lower half of another, or into a list that has none."""
        target = self.nodes(starts=to + ', ', role='list item')
        if target:
            x, y, width, height = self.box(target[0])
            end = x + width // 2, y + height // 4 if half == 'upper' else y + height * 3 // 4
        else:
            end = self.center(self.find(starts=to + ':', role='group'))
        self.drag(self.center(self.card(text)), end)

    def choose(self, name):
        """Chooses from the open menu with the arrow keys. Its name is the item's."""
        def items():
            found = [node for node in self.nodes(role='menu item')
                     if node.has(accessible.SENSITIVE)]
            assert name in [node.name for node in found], f'the menu has {found}'
            return found
        found = assert_soon(items, f'“{name}” in a menu')
        for _ in found:
            at = self.focused()
            if at is not None and at.name == name and at.role == 'menu item':
                break
            self.key('Down')
        self.assert_focus(name)
        self.key('Return')

    def tab_to(self, name):
        """Walks on with Tab, at most a page's length."""
        seen = []
        for _ in range(30):
            self.key('Tab')
            node = self.focused()
            if node is not None and node.name == name:
                return
            seen.append(str(node))
        raise AssertionError(f'Tab doesn’t lead to “{name}”, but to {", ".join(seen)}')

    def go(self, title):
        """Goes to a page with the key of its place in the sidebar."""
        pages = [node.name.partition(',')[0] for node in self.find('Pages', 'list').children
                 if node.role == 'list item']
        self.key(f'alt+{pages.index(title) + 1}')
        assert_soon(lambda: self.title() == title, f'the page {title}')

    # On disk

    def library(self):
        with open(os.path.join(self.data_dir, 'library.json'), encoding='utf-8') as file:
            return json.load(file)

    def folder(self):
        """The folder of the pair that is open."""
        def find():
            library = self.library()
            return next((pair['folder'] for pair in library['pairs']
                         if pair['id'] == library['last-pair']), None)
        return assert_soon(find, 'the open pair in the library')

    def document(self, name):
        with open(os.path.join(self.folder(), name), encoding='utf-8') as file:
            return json.load(file)

    def entries(self):
        return [self.document(os.path.join('logbook', os.path.basename(path))) for path in
                sorted(glob.glob(os.path.join(self.folder(), 'logbook', '*.json')))]

    def assert_saved(self, name, condition, what='as expected'):
        """Waits until a document on disk is as expected, and returns it."""
        def check():
            document = self.document(name)
            assert condition(document), json.dumps(document, indent=1, ensure_ascii=False)[-3000:]
            return document
        return assert_soon(check, f'{name} on disk {what}')


def bytes_of(folder):
    """Every file of a folder with its bytes."""
    result = {}
    for path in glob.glob(os.path.join(folder, '**'), recursive=True):
        if os.path.isfile(path):
            with open(path, 'rb') as file:
                result[os.path.relpath(path, folder)] = file.read()
    return result
