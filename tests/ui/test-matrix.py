# SPDX-License-Identifier: GPL-3.0-or-later
"""The priority matrix with a real pointer and real keys: filled, placed, undone, questioned, looked
back at; held against the documents on disk."""

import json
import os
import tempfile
import unittest

import accessible
import desktop
import program

CELLS = {
    'Not placed': (None, None),
    'Important and urgent': (True, True),
    'Important, not urgent': (True, False),
    'Not important, but urgent': (False, True),
    'Neither important nor urgent': (False, False),
}
PLACES = {'not-placed': 'Not placed', 'important-urgent': 'Important and urgent',
          'important': 'Important, not urgent', 'urgent': 'Not important, but urgent',
          'neither': 'Neither important nor urgent', 'nowhere': None}
TITLES = [f'Task {number:02d}' for number in range(1, 31)]
MAT_1 = 'If it is neither important nor urgent, why do you spend your energy on it now?'
MAT_2 = 'Does my organisation see my tasks the same way?'
MAT_4 = 'Is all of it really both important and urgent?'
PAIR = '0b0d3c52-5f0f-4d0e-9d7e-3c1f0f4b8a11'


def create_pair(data_dir):
    """A pair without anything, as the program would have left it."""
    folder = os.path.join(data_dir, 'pairs', 'ea-bo-0b0d3c52')
    os.makedirs(folder, mode=0o700)
    documents = {
        os.path.join(folder, 'pair.json'): {
            'format': 'mentorpar/pair', 'version': 1, 'id': PAIR, 'created': '2026-01-05',
            'programme': 'randers', 'mentor': {'name': 'Bo'}, 'mentee': {'name': 'Ea'}},
        os.path.join(data_dir, 'library.json'): {
            'format': 'mentorpar/library', 'version': 1,
            'id': '5b1f3a6c-3c55-4a3e-8b7e-5e1f0a9d2c77', 'last-pair': PAIR,
            'last-page': 'matrix', 'pairs': [{'id': PAIR, 'folder': folder}]},
    }
    for path, document in documents.items():
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(document, file)


def titles(document, cell):
    important, urgent = CELLS[cell]
    tasks = [task for task in document.get('tasks', [])
             if task.get('important') is important and task.get('urgent') is urgent]
    return [task['title'] for task in sorted(tasks, key=lambda task: task['rank'].encode())]


class Filled(unittest.TestCase):
    """The methods are steps of one story."""

    @classmethod
    def setUpClass(cls):
        cls.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        create_pair(cls.data_dir)
        cls.program = program.Program(cls.data_dir, size=(1400, 930))

    def task(self, title):
        return next(task for task in self.program.document('tasks.json')['tasks']
                    if task['title'] == title)

    def expect_cell(self, cell, cards):
        self.program.saved('tasks.json', lambda tasks: titles(tasks, cell) == cards,
                           f'with {cards} in “{cell}”')
        self.program.wait_cards(cell, cards)

    def set_hours(self, title, digits, minutes):
        p = self.program
        self.focus(title)
        p.key(*digits)
        p.saved('tasks.json', lambda tasks: any(
            task['title'] == title and task.get('weekly-minutes', 0) == minutes
            for task in tasks['tasks']), f'{title} with {minutes} minutes')

    def card_in_sight(self, cell):
        """The last card of a list that can be grabbed without scrolling."""
        p = self.program
        cards = p.find(cell, 'list')
        _x, top, _width, height = p.box(p.find(starts=f'{cell}: ', role='group'))
        for card in reversed([node for node in cards.children if node.role == 'list item']):
            _x, y, _width, card_height = p.box(card)
            if top + 80 < y and y + card_height < top + height:
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
        p.wait_focus(f'{title}, ')

    def test_01_types_thirty_tasks_with_enter_only(self):
        p = self.program
        p.wait_focus('')
        p.press('Write the first task', 'button')
        p.wait_focus('Add to: Not placed')
        for title in TITLES:
            p.type(title)
            p.key('Return')
        self.expect_cell('Not placed', TITLES)

    def test_02_places_each_with_one_drag_or_one_shortcut(self):
        p = self.program
        cells = list(CELLS)[1:]
        for _ in TITLES:
            card = self.card_in_sight('Not placed')
            title = card.name.partition(',')[0]
            number = TITLES.index(title)
            cell = cells[number % 4]
            if number % 2:
                p.drag(p.center(card), p.center(p.find(starts=cell + ':', role='group')))
            else:
                p.click(card)
                p.key(f'ctrl+{number % 4 + 1}')
            p.saved('tasks.json', lambda tasks, cell=cell, title=title:
                    title in titles(tasks, cell), f'{title} in {cell}')
        document = p.document('tasks.json')
        placed = [title for cell in CELLS for title in titles(document, cell)]
        self.assertEqual(sorted(placed), TITLES)
        shown = [card for cell in CELLS for card in p.cards(cell)]
        self.assertEqual(sorted(shown), TITLES)
        for cell in CELLS:
            p.wait_cards(cell, titles(document, cell))
        p.find(starts='Important and urgent: 8', role='group')

    def test_03_drops_at_every_position(self):
        p = self.program
        cell = 'Neither important nor urgent'
        cards = p.cards(cell)[:3]
        rest = p.cards(cell)[3:]
        p.click(p.card(rest[0]))
        for _ in rest[1:]:
            p.key('shift+Down')
        p.key('ctrl+0')
        self.expect_cell(cell, cards)
        self.expect_cell('Not placed', rest)
        for position in range(4):
            before = p.cards(cell)
            title = rest[0]
            if position < 3:
                p.drag_card(title, before[position], 'upper')
            else:
                p.drag_card(title, before[-1], 'lower')
            self.expect_cell(cell, before[:position] + [title] + before[position:])
            p.key('ctrl+z')
            self.expect_cell(cell, before)

    def test_04_drags_several(self):
        p = self.program
        cards = p.cards('Not placed')
        p.click(p.card(cards[0]))
        p.key('shift+Down')
        before = p.cards('Neither important nor urgent')
        p.drag_card(cards[0], before[-1], 'lower')
        self.expect_cell('Neither important nor urgent', before + cards[:2])
        p.key('ctrl+z')
        self.expect_cell('Neither important nor urgent', before)
        p.click(p.card(cards[0]))
        p.key('ctrl+a', 'ctrl+4')
        self.expect_cell('Neither important nor urgent', before + cards)

    def test_05_places_what_is_being_typed(self):
        p = self.program
        p.press('Add to: Not placed', 'text')
        p.type('Quick one')
        p.key('ctrl+2')
        p.wait_focus('Add to: Not placed')
        p.saved('tasks.json', lambda tasks: 'Quick one' in titles(tasks, 'Important, not urgent'))
        self.expect_cell('Not placed', [])
        self.focus('Quick one')
        p.key('Delete')
        p.find('“Quick one” deleted', 'label')
        p.key('ctrl+z')
        p.find('“Quick one” is back', 'label')
        p.wait_focus('Quick one, Important, not urgent')
        p.key('Delete')
        p.gone(starts='Quick one, ', role='list item')

    def test_06_sets_hours_with_digits(self):
        p = self.program
        self.set_hours(TITLES[0], ['8'], 480)
        self.set_hours(TITLES[1], ['1', 'comma', '5'], 90)
        p.find(starts='Important, not urgent: 8, 1½ h a week, 16 %', role='group')
        # Placing and then typing.
        self.focus(TITLES[2])
        p.key('ctrl+2')
        p.wait_focus(f'{TITLES[2]}, Important, not urgent')
        p.key('3')
        p.saved('tasks.json', lambda tasks: any(task['title'] == TITLES[2] and task.get(
            'weekly-minutes') == 180 for task in tasks['tasks']))
        p.key('ctrl+z', 'ctrl+z')
        p.saved('tasks.json', lambda tasks: TITLES[2] in titles(tasks, 'Not important, but urgent'))

    def test_07_asks_where_it_is_true(self):
        p = self.program
        p.find(MAT_2, 'label')
        p.gone(MAT_1, 'label')
        p.gone(MAT_4, 'label')
        # 9½ hours so far: 2 of 11½ are 17 %, 2½ of 12 are 21 %.
        neither = p.cards('Neither important nor urgent')[0]
        self.set_hours(neither, ['2'], 120)
        p.gone(MAT_1, 'label')
        self.focus(TITLES[4])
        self.set_hours(neither, ['2', 'comma', '5'], 150)
        p.find(MAT_1, 'label')
        p.find('21 % of the hours go to what is neither important nor urgent.', 'label')
        self.focus(neither)
        p.key('0')
        p.gone(MAT_1, 'label')

        # The organisation's view answers the second question.
        p.press('As my organisation sees it')
        p.wait_cards('Important and urgent', [])
        self.focus(TITLES[0])
        p.key('ctrl+3')
        p.wait_cards('Not important, but urgent', [TITLES[0]])
        p.find(f'“{TITLES[0]}”: you say “Important and urgent”, the organisation says '
               '“Not important, but urgent”.', 'label')
        p.press('As my organisation sees it')
        p.gone(MAT_2, 'label')
        p.find('8 h · Organisation: Not important, but urgent', 'label')
        p.key('ctrl+z')
        p.find(MAT_2, 'label')

    def test_08_notes_a_question_in_the_logbook(self):
        p = self.program
        p.press(f'Note an answer: {MAT_2}', 'button')
        program.wait(lambda: p.title() == 'Logbook', 'the logbook')
        program.wait(lambda: any(MAT_2 in answer.get('text', '') for entry in p.entries()
                                 for answer in entry.get('answers', [])), 'the question in the entry')
        p.key('ctrl+z')
        program.wait(lambda: not p.entries(), 'the entry to go')
        p.go('Priority matrix')

    def test_09_undoes_fifty_changes(self):
        p = self.program
        program.wait(lambda: p.title() == 'Priority matrix', 'the matrix')
        before = p.document('tasks.json'), p.document('moves.json')
        for number in range(10):
            title = TITLES[number * 2]
            self.focus(title)
            cell = number * 2 % 4 + 1
            for key in (f'ctrl+{cell % 4 + 1}', 'ctrl+0'):
                p.key(key)
                p.wait_focus(title)
            p.key('5')
            p.key('space')
            p.wait_focus(f'{title}, done')
            p.key(f'ctrl+{cell}')
            p.wait_focus(title)
        after = self.settled()
        self.assertNotEqual(before, after)
        for _ in range(50):
            p.key('ctrl+z')
        program.wait(lambda: (p.document('tasks.json'), p.document('moves.json')) == before,
                     'the documents as before')
        for _ in range(50):
            p.key('ctrl+shift+z')
        program.wait(lambda: (p.document('tasks.json'), p.document('moves.json')) == after,
                     'the documents as after')
        for _ in range(50):
            p.key('ctrl+z')
        program.wait(lambda: (p.document('tasks.json'), p.document('moves.json')) == before,
                     'the documents as before')

    def settled(self):
        """The documents when nothing more is written."""
        p = self.program
        last = None
        while True:
            now = p.document('tasks.json'), p.document('moves.json')
            if now == last:
                return now
            last = now
            program.time.sleep(1.2)

    def test_10_asks_whether_all_is_urgent(self):
        p = self.program
        self.focus(p.cards('Important, not urgent')[0])
        p.key('ctrl+a', 'ctrl+1')
        p.wait_cards('Important, not urgent', [])
        p.gone(MAT_4, 'label')
        self.focus(p.cards('Not important, but urgent')[0])
        p.key('ctrl+a', 'ctrl+1')
        p.wait_cards('Not important, but urgent', [])
        # 23 of 30 are 77 %; one less of the others makes it 79 %, two less 82 %.
        p.gone(MAT_4, 'label')
        for _ in range(2):
            self.focus(p.cards('Neither important nor urgent')[-1])
            p.key('ctrl+0')
        p.find(MAT_4, 'label')
        p.key('ctrl+z')
        p.gone(MAT_4, 'label')
        p.key('ctrl+z', 'ctrl+z', 'ctrl+z')

    def test_11_edits_details_by_keyboard(self):
        p = self.program
        self.focus(TITLES[4])
        p.key('alt+Return')
        p.wait_focus('Task')
        p.key('Tab')
        p.wait_focus('Note')
        p.type('Remember')
        p.key('Escape')
        p.wait_focus(TITLES[4])
        p.saved('tasks.json', lambda tasks: any(task['title'] == TITLES[4] and task.get(
            'note') == 'Remember' for task in tasks['tasks']))
        self.assertIn('note', p.focused().description)

    def test_12_filters_and_folds(self):
        p = self.program
        cell = 'Important and urgent'
        cards = p.cards(cell)
        self.focus(cards[0])
        p.key('space')
        p.wait_focus(f'{cards[0]}, done')
        p.go('SWOT')
        p.go('Priority matrix')
        p.wait_cards(cell, cards[1:])
        p.press('Done (1)', 'button')
        p.wait_cards(cell, [f'{cards[0]}, done'] + cards[1:])
        p.press('Hide 1 done', 'button')
        p.wait_cards(cell, cards[1:])

        p.press('Filter')
        p.wait_focus('Filter by text')
        p.type('task 05')
        p.wait_cards(cell, [TITLES[4]])
        p.wait_cards('Important, not urgent', [])
        p.press('Filter')
        p.wait_cards(cell, cards[1:])

    def test_13_says_everything_by_name(self):
        for node in self.program.tree().all():
            if node.has(accessible.FOCUSABLE) and node.role not in ('window', 'dialog', 'scroll pane'):
                self.assertTrue(node.name and not node.name.startswith(('Gtk', 'Adw')),
                                f'{node.role} without a name')

    def test_14_ends(self):
        self.program.quit()


class LookedBackAt(unittest.TestCase):
    """The example pair."""

    @classmethod
    def setUpClass(cls):
        cls.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        cls.program = program.Program(cls.data_dir, '--example', '--page', 'matrix',
                                      size=(1400, 930))

    def expected(self, meetings, position):
        """The cells after a meeting, from the documents."""
        p = self.program
        moves = {tuple(move['id'].split('@')): move
                 for move in p.document('moves.json')['moves']}
        cells = {cell: set() for cell in CELLS}
        for task in p.document('tasks.json')['tasks']:
            place = None
            for period in [''] + meetings[:position + 1]:
                move = moves.get((task['id'], period))
                if move:
                    place = PLACES[move.get('to', 'nowhere')]
            gone = position >= 0 and task.get('done-date', '9') < self.days[position]
            mentors = (task.get('origin') == 'meeting' and task.get('owner') == 'mentor'
                       and 'important' not in task)
            if place and not gone and not mentors:
                cells[place].add(task['title'])
        return cells

    def test_1_shows_the_state_after_each_meeting(self):
        p = self.program
        before = program.bytes_of(p.folder())
        entries = sorted((entry for entry in p.entries() if entry.get('kind', 'meeting') == 'meeting'),
                         key=lambda entry: (entry['date'], entry.get('time', '')))
        meetings = [entry['id'] for entry in entries]
        self.days = [entry['date'] for entry in entries]
        self.assertEqual(len(meetings), 8)
        p.press('As it was')
        p.wait_focus('Now, after the meeting: ')
        for position in range(7, -2, -1):
            def check(position=position):
                for cell, expected in self.expected(meetings, position).items():
                    shown = set(p.cards(cell))
                    assert shown == expected, (position, cell, shown ^ expected)
                return True
            program.wait(check, f'the matrix after meeting {position}')
            p.key('Left')
        p.wait_focus('Before the first meeting')
        p.key('End')
        p.wait_focus('Now, after the meeting: ')
        p.find('What changed since the last meeting', 'label')
        p.find('“Present the budget proposal to the centre manager” moved: Important, not urgent → '
               'Important and urgent.', 'label')
        p.find('from: Important, not urgent', 'label')
        p.press('As it was')
        p.quit()
        self.assertEqual(program.bytes_of(p.folder()), before)


if __name__ == '__main__':
    desktop.main()
