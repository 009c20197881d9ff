# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as assistive technology sees it.

A reading of the whole tree asks a few thousand questions, and libatspi asks them one by one. GTK
keeps a list of all that anybody asked for once, though, which is one question; so only what is in
what is left to ask, and that of a whole level of the tree at the same time."""

from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
TEXT = 'org.a11y.atspi.Text'
VALUE = 'org.a11y.atspi.Value'
# Number of AtspiRelationType.
LABELLED_BY = 2
APPLICATION = 'org.a11y.atspi.Application'
PROPERTIES = 'org.freedesktop.DBus.Properties'

# Numbers of AtspiStateType.
ACTIVE, CHECKED, FOCUSABLE, FOCUSED, PRESSED, SELECTED, SENSITIVE, VISIBLE = (
    1, 4, 11, 12, 20, 23, 24, 30)

# Numbers of AtspiRole; the names that GTK gives them differ between its versions.
ROLES = {2: 'alert', 5: 'calendar', 7: 'check box', 11: 'combo box', 16: 'dialog', 20: 'generic',
         23: 'window', 27: 'image', 29: 'label', 31: 'list', 32: 'list item', 33: 'menu', 35: 'menu item',
         37: 'group', 39: 'group', 41: 'menu', 43: 'button', 44: 'radio button', 48: 'scroll bar',
         49: 'scroll pane', 51: 'slider', 52: 'spin button', 61: 'text', 62: 'button', 63: 'tool bar',
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
        self.known = {}
        self.lists_all = {}

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

    def settle(self, reference):
        """Waits until a program has come round to what happened before."""
        self.ask([(reference, ACCESSIBLE, 'GetRole', None)])

    def read(self, reference, hidden=lambda node: False):
        """Reads the visible tree below a reference; nodes for which hidden() is true are left out,
        with all that is below them."""
        if reference[0] not in self.lists_all:
            self.lists_all[reference[0]] = self.version_of(reference) < (4, 9)
        if self.lists_all[reference[0]]:
            return self.read_list(reference, hidden)
        return self.read_levels(reference, hidden)

    def version_of(self, reference):
        """The version of a program's GTK."""
        answer, = self.ask([(reference, PROPERTIES, 'Get',
                             GLib.Variant('(ss)', (APPLICATION, 'Version')))])
        return tuple(int(part) for part in answer[0].split('.')[:2])

    def read_levels(self, reference, hidden):
        """All from questions: newer versions of GTK leave names out of their list."""
        root = Node(self, reference, None)
        level = [root]
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
                now = properties[0]
                node.read((None, None, None, 0, 0, None, now['Name'] or self.label_of(node), role[0],
                           now.get('Description', ''), states[0]))
                if node is not root:
                    if not node.has(VISIBLE) or hidden(node):
                        continue
                    node.parent.children.append(node)
                below += [Node(self, child, node) for child in children[0]]
            level = below
        return root

    def label_of(self, node):
        """The name of what labels it, which assistive technology looks up as well."""
        relations, = self.ask([(node.reference, ACCESSIBLE, 'GetRelationSet', None)])
        for kind, targets in relations[0] if relations else ():
            if kind == LABELLED_BY and targets:
                name, text = self.ask([
                    (targets[0], PROPERTIES, 'Get', GLib.Variant('(ss)', (ACCESSIBLE, 'Name'))),
                    (targets[0], TEXT, 'GetText', GLib.Variant('(ii)', (0, -1)))])
                return (name and name[0]) or (text and text[0]) or ''
        return ''

    def read_list(self, reference, hidden):
        program = reference[0]
        items = self.items_of(program)
        self.add_items(program, [path for path in (reference[1],) if path not in items], items)
        root = Node(self, reference, None)
        root.read(items[reference[1]])
        level = [root]
        while level:
            # What is hidden is in the list too, and what nobody asked for yet isn't: only the
            # parent knows its children. The root says that it has none.
            parents = [node for node in level if node is root or items[node.reference[1]][4] > 0]
            answers = self.ask([(node.reference, ACCESSIBLE, 'GetChildren', None)
                                for node in parents])
            paths = {node.reference: [path for _name, path in answer[0]] if answer else []
                     for node, answer in zip(parents, answers)}
            self.add_items(program, [path for found in paths.values() for path in found
                                     if path not in items], items)
            below_level = []
            for node in level:
                for path in paths.get(node.reference, ()):
                    # It may have gone in the meantime.
                    if path not in items:
                        continue
                    child = Node(self, items[path][0], node)
                    child.read(items[path])
                    if child.has(VISIBLE) and not hidden(child):
                        node.children.append(child)
                        below_level.append(child)
            level = below_level
        return root

    def add_items(self, program, paths, items):
        """Asks for those that aren't in the list."""
        everything = GLib.Variant('(s)', (ACCESSIBLE,))
        answers = self.ask([question for path in paths for question in (
            ((program, path), ACCESSIBLE, 'GetState', None),
            ((program, path), ACCESSIBLE, 'GetRole', None),
            ((program, path), PROPERTIES, 'GetAll', everything))])
        for i, path in enumerate(paths):
            states, role, properties = answers[3 * i:3 * i + 3]
            if None not in (states, role, properties):
                now = properties[0]
                items[path] = ((program, path), None, now['Parent'], 0, now['ChildCount'], None,
                               now['Name'], role[0], now.get('Description', ''), states[0])

    def items_of(self, program):
        """All that a program keeps in its list, by path."""
        question = Gio.DBusMessage.new_method_call(program, '/org/a11y/atspi/cache',
                                                   'org.a11y.atspi.Cache', 'GetItems')
        reply, _serial = self.connection.send_message_with_reply_sync(
            question, Gio.DBusSendMessageFlags.NONE, 10000, None)
        if reply.get_message_type() != Gio.DBusMessageType.METHOD_RETURN:
            return {}
        answer = reply.get_body().get_child_value(0)
        known, items = {}, {}
        for i in range(answer.n_children()):
            variant = answer.get_child_value(i)
            raw = variant.get_data_as_bytes().get_data()
            item = self.known.get(raw)
            known[raw] = item = item or variant.unpack()
            items[item[0][1]] = item
        # The next reading unpacks only what is new.
        self.known = known
        return items


class Node:
    """One thing in the tree, as it was when it was read."""

    def __init__(self, bus, reference, parent):
        self.bus, self.reference, self.parent = bus, tuple(reference), parent
        self.name = self.role = self.description = ''
        self.states = 0
        self.children = []

    def read(self, item):
        """From the list that GTK keeps."""
        self.name, self.description = tidy(item[6]), item[8]
        self.role = ROLES.get(item[7], str(item[7]))
        self.states = item[9][0] | item[9][1] << 32

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
