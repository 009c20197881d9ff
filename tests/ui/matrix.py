# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the priority matrix have in common: pairs as the program would have left them,
and the matrix on screen held against the documents on disk."""

import json
import os
import tempfile
import unittest
import uuid

import program

CELLS = {
    'Not placed': (None, None),
    'Important and urgent': (True, True),
    'Important, not urgent': (True, False),
    'Not important, but urgent': (False, True),
    'Neither important nor urgent': (False, False),
}
NOT_PLACED, IMPORTANT_URGENT, IMPORTANT, URGENT, NEITHER = CELLS
PLACES = dict(zip(('not-placed', 'important-urgent', 'important', 'urgent', 'neither'), CELLS))
MAT_1 = 'If it is neither important nor urgent, why do you spend your energy on it now?'
MAT_2 = 'Does my organisation see my tasks the same way?'
MAT_3 = 'Does it still belong where it stands?'
MAT_4 = 'Is all of it really both important and urgent?'
# In seconds: what is changed is saved when nothing more was changed for half a second.
SAVED_WITHIN = 0.8
PAIR = '0b0d3c52-5f0f-4d0e-9d7e-3c1f0f4b8a11'


def task(title, cell=NOT_PLACED, rank=None, **more):
    """A task as it stands on disk."""
    important, urgent = CELLS[cell]
    result = {'id': str(uuid.uuid5(uuid.NAMESPACE_OID, title)), 'title': title,
              'rank': rank or f'a{title.replace(" ", "")}V'}
    if important is not None:
        result.update(important=important, urgent=urgent)
    return {**result, **{name.replace('_', '-'): value for name, value in more.items()}}


def create_pair(tasks=(), moves=(), meetings=()):
    """A pair with these tasks, moves (task, period, from, to) and days of meetings; returns the
    folder of the program's data and the meetings' ids."""
    data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
    folder = os.path.join(data_dir, 'pairs', 'ea-bo-0b0d3c52')
    os.makedirs(os.path.join(folder, 'logbook'), mode=0o700)
    ids = [str(uuid.uuid5(uuid.NAMESPACE_OID, day)) for day in meetings]
    documents = {
        os.path.join(folder, 'pair.json'): {
            'format': 'mentorpar/pair', 'version': 1, 'id': PAIR, 'created': '2026-01-05',
            'programme': 'randers', 'mentor': {'name': 'Bo'}, 'mentee': {'name': 'Ea'}},
        os.path.join(data_dir, 'library.json'): {
            'format': 'mentorpar/library', 'version': 1,
            'id': '5b1f3a6c-3c55-4a3e-8b7e-5e1f0a9d2c77', 'last-pair': PAIR,
            'last-page': 'matrix', 'pairs': [{'id': PAIR, 'folder': folder}]},
    }
    if tasks:
        documents[os.path.join(folder, 'tasks.json')] = {
            'format': 'mentorpar/tasks', 'version': 1, 'id': str(uuid.uuid4()),
            'tasks': list(tasks)}
    if moves:
        documents[os.path.join(folder, 'moves.json')] = {
            'format': 'mentorpar/moves', 'version': 1, 'id': str(uuid.uuid4()),
            'moves': [{'id': f'{moved["id"]}@{period}',
                       **{name: place for name, place in (('from', start), ('to', end)) if place}}
                      for moved, period, start, end in moves]}
    for meeting, day in zip(ids, meetings):
        documents[os.path.join(folder, 'logbook', f'{day}-{meeting[:8]}.json')] = {
            'format': 'mentorpar/log-entry', 'version': 1, 'id': meeting, 'date': day}
    for path, document in documents.items():
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(document, file)
    return data_dir, ids


def titles(document, cell):
    important, urgent = CELLS[cell]
    tasks = [task for task in document.get('tasks', [])
             if task.get('important') is important and task.get('urgent') is urgent]
    return [task['title'] for task in sorted(tasks, key=lambda task: task['rank'].encode())]


class Matrix(unittest.TestCase):
    """The methods of a class that comes of this are steps of one story."""

    def task(self, title):
        return next(task for task in self.program.document('tasks.json')['tasks']
                    if task['title'] == title)

    def assert_saved_task(self, title, **expected):
        """Waits until a task is so on disk; None: doesn't have that."""
        self.program.assert_saved(
            'tasks.json', lambda tasks: any(
                task['title'] == title and all(task.get(name.replace('_', '-')) == value
                                               for name, value in expected.items())
                for task in tasks['tasks']), f'with {title} {expected}')

    def assert_cell(self, cell, cards):
        self.program.assert_cards(cell, cards)
        self.program.assert_saved('tasks.json', lambda tasks: titles(tasks, cell) == cards,
                                  f'with {cards} in “{cell}”')

    def assert_cells(self):
        """Each task is in the one cell in which it is on disk, and in no other."""
        p = self.program

        def check():
            document = p.document('tasks.json')
            for cell in CELLS:
                shown, expected = p.cards(cell), titles(document, cell)
                assert shown == expected, f'“{cell}” shows {shown}, not {expected}'
            return document
        document = program.assert_soon(check, 'the cells as they are on disk')
        placed = [title for cell in CELLS for title in titles(document, cell)]
        self.assertEqual(sorted(placed), sorted(task['title'] for task in document['tasks']))

    def documents(self):
        return self.program.document('tasks.json'), self.program.document('moves.json')

    def assert_documents(self, expected, what):
        def check():
            assert self.documents() == expected, 'they are others'
            return True
        program.assert_soon(check, what)

    def settled(self):
        """The documents when nothing more is written."""
        last = None
        while True:
            now = self.documents()
            if now == last:
                return now
            last = now
            program.time.sleep(SAVED_WITHIN)

    def hold(self, start, end):
        """Drags to a place, and stays there."""
        program.xdotool('mousemove', *start, 'mousedown', 1)
        for step in range(1, 7):
            program.xdotool('mousemove', start[0] + (end[0] - start[0]) * step // 6,
                            start[1] + (end[1] - start[1]) * step // 6, 'sleep', 0.03)

    def let_go(self, x, y):
        program.xdotool('mousemove', x, y, 'sleep', 0.1, 'mousemove', x + 1, y, 'sleep', 0.1,
                        'mouseup', 1)

    def card_in_sight(self, cell):
        """The last card of a list that can be grabbed without scrolling."""
        p = self.program
        tree = p.tree()
        cards = p.nodes(cell, 'list', within=tree)[0]
        _x, top, _width, height = p.box(p.nodes(starts=f'{cell}: ', role='group', within=tree)[0])
        for card in reversed([node for node in cards.children if node.role == 'list item']):
            _x, y, _width, card_height = p.box(card)
            if top + 40 < y and y + card_height < top + height:
                return card
        raise AssertionError(f'no card of “{cell}” is in sight')

    def focus(self, title):
        """Puts the keyboard on a card, wherever its list is scrolled to."""
        p = self.program
        p.card(title)
        cell, place = next((cell, place) for cell in CELLS
                           for place, card in enumerate(p.cards(cell))
                           if card in (title, f'{title}, done'))
        p.click(self.card_in_sight(cell))
        # In case it had the focus already, and is edited now.
        p.key('Escape', 'Home', *['Down'] * place)
        p.assert_focus(f'{title}, ')
