# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as assistive technology sees it.

A reading of the whole tree asks a few thousand questions. libatspi asks them one by one; here all
questions about one level of the tree are on their way at the same time, which is five times as
fast."""

from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
TEXT = 'org.a11y.atspi.Text'
VALUE = 'org.a11y.atspi.Value'
PROPERTIES = 'org.freedesktop.DBus.Properties'

# Numbers of AtspiStateType.
ACTIVE, CHECKED, FOCUSABLE, FOCUSED, PRESSED, SELECTED, SENSITIVE, VISIBLE = (
    1, 4, 11, 12, 20, 23, 24, 30)

# Numbers of AtspiRole; the names that GTK gives them differ between its versions.
ROLES = {2: 'alert', 5: 'calendar', 7: 'check box', 11: 'combo box', 16: 'dialog', 20: 'generic',
         23: 'window', 27: 'image', 29: 'label', 31: 'list', 32: 'list item', 33: 'menu', 35: 'menu item',
         37: 'group', 39: 'group', 41: 'menu', 43: 'button', 44: 'radio button', 48: 'scroll bar',
         49: 'scroll pane', 51: 'slider', 52: 'spin button', 61: 'text', 62: 'toggle button',
         69: 'window', 75: 'application', 79: 'text', 83: 'heading', 98: 'list', 99: 'group',
         116: 'label'}


def tidy(name):
    """GTK says “_Cancel Cancel” of a button whose label is “_Cancel”."""
    words = name.split(' ')
    half = len(words) // 2
    if len(words) % 2 == 0 and ' '.join(words[:half]).replace('_', '') == ' '.join(words[half:]):
        return ' '.join(words[half:])
    return name


class Bus:
    """The accessibility bus."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                     None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def ask(self, questions):
        """Sends all questions (reference, interface, method, arguments), then waits for all of
        the answers; what is gone in the meantime answers None."""
        answers = [None] * len(questions)
        waiting = len(questions)

        def on_answer(connection, result, index):
            nonlocal waiting
            waiting -= 1
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass

        for index, (reference, interface, method, arguments) in enumerate(questions):
            self.connection.call(reference[0], reference[1], interface, method, arguments, None,
                                 Gio.DBusCallFlags.NO_AUTO_START, 10000, None, on_answer, index)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return answers

    def find_application(self, process_id):
        """The root of a program's tree, or None while it isn't there."""
        registry = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
        answer, = self.ask([(registry, ACCESSIBLE, 'GetChildren', None)])
        for reference in answer[0] if answer else []:
            owner, = self.ask([(('org.freedesktop.DBus', '/org/freedesktop/DBus'),
                                'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                                GLib.Variant('(s)', (reference[0],)))])
            if owner and owner[0] == process_id:
                return reference
        return None

    def read(self, reference, hidden=lambda node: False):
        """Reads the visible tree below a reference; nodes for which hidden() is true are left out,
        with all that is below them."""
        root = Node(self, reference, None)
        nodes, level = [], [root]
        everything = GLib.Variant('(s)', (ACCESSIBLE,))
        while level:
            answers = self.ask([question for node in level for question in (
                (node.reference, ACCESSIBLE, 'GetChildren', None),
                (node.reference, ACCESSIBLE, 'GetState', None),
                (node.reference, ACCESSIBLE, 'GetRole', None),
                (node.reference, PROPERTIES, 'GetAll', everything))])
            below = []
            for i, node in enumerate(level):
                children, states, role, properties = answers[4 * i:4 * i + 4]
                if None in (children, states, role, properties):
                    continue
                node.states = states[0][0] | states[0][1] << 32
                node.role = ROLES.get(role[0], str(role[0]))
                node.name = tidy(properties[0]['Name'])
                node.description = properties[0].get('Description', '')
                if node.parent is not None and (not node.has(VISIBLE) or hidden(node)):
                    continue
                if node.parent is not None:
                    node.parent.children.append(node)
                nodes.append(node)
                below += [Node(self, child, node) for child in children[0]]
            level = below
        return root


class Node:
    """One thing in the tree, as it was when it was read."""

    def __init__(self, bus, reference, parent):
        self.bus, self.reference, self.parent = bus, tuple(reference), parent
        self.name = self.role = self.description = ''
        self.states = 0
        self.children = []

    def __repr__(self):
        return f'{self.role} “{self.name}”'

    def has(self, state):
        return bool(self.states & 1 << state)

    def all(self):
        """This and everything below, as one would read it."""
        yield self
        for child in self.children:
            yield from child.all()

    def ancestors(self):
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    def ask(self, interface, method, signature=None, *arguments):
        answer, = self.bus.ask([(self.reference, interface, method,
                                 GLib.Variant(signature, arguments) if signature else None)])
        assert answer is not None, f'{self} does not answer {method}'
        return answer[0]

    # What may have changed since it was read

    def extents(self):
        """x, y, width, height within the window."""
        return self.ask(COMPONENT, 'GetExtents', '(u)', 1)

    def text(self):
        return self.ask(TEXT, 'GetText', '(ii)', 0, -1)

    def value(self):
        return self.ask(PROPERTIES, 'Get', '(ss)', VALUE, 'CurrentValue')

    def set_value(self, value):
        """As a screen reader sets a slider."""
        self.bus.ask([(self.reference, PROPERTIES, 'Set',
                       GLib.Variant('(ssv)', (VALUE, 'CurrentValue', GLib.Variant('d', value))))])

    def tree(self):
        """The tree as lines, for messages."""
        lines = []

        def add(node, depth):
            if node.name or node.has(FOCUSABLE):
                flags = ''.join(flag for state, flag in ((FOCUSABLE, 'f'), (FOCUSED, '*'))
                                if node.has(state)) + ('' if node.has(SENSITIVE) else '-')
                lines.append('  ' * depth + f'{node} {flags}')
                depth += 1
            for child in node.children:
                add(child, depth)

        add(self, 0)
        return '\n'.join(lines)
