# SPDX-License-Identifier: GPL-3.0-or-later
"""A pair fills its SWOT in a meeting, makes something of it, looks back and shows it on a screen."""

import datetime
import json
import os
import subprocess
import sys
import tempfile
import unittest

# The meeting view is looked at as a projector shows it.
os.environ.setdefault('MENTORPAR_TEST_SCREEN', '1920x1080')

import desktop
import program
import session

LISTS = ['Strengths', 'Weaknesses', 'Opportunities', 'Threats']
ITEMS = {
    'Strengths': ['Rolig', 'Kender faget', 'Lytter', 'Holder ord', 'Humor'],
    'Weaknesses': ['Utålmodig', 'Siger altid ja', 'Dårlig til tal', 'Glemmer pauser', 'Blander mig'],
    'Opportunities': ['Ny struktur', 'Gode kolleger', 'Kursus', 'Netværk', 'Ny chef'],
    'Threats': ['Besparelser', 'Få ansøgere', 'Sygefravær', 'Ny reform', 'Travlhed'],
}
MEETING = '7a1c3b52-6e0f-4d1b-9c80-2f54c1f7d001'


def write(folder, name, document):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file, ensure_ascii=False, indent=2)


def texts(swot):
    return {name: [item['text'] for item in swot.get(name.lower(), [])] for name in LISTS}


def all_items(swot):
    return [item for name in LISTS for item in swot.get(name.lower(), [])]


class Swot(unittest.TestCase):
    """The methods are steps of one story."""

    @classmethod
    def setUpClass(cls):
        home = os.environ['MENTORPAR_TEST_SESSION']
        today = datetime.date.today().isoformat()
        cls.session = session.Session()
        cls.data_dir = tempfile.mkdtemp(dir=home)
        cls.pair = tempfile.mkdtemp(dir=home)
        write(cls.pair, 'pair.json', {
            'format': 'mentorpar/pair', 'version': 1,
            'id': '1f0c8a44-98b1-4b0a-8d3e-5e1f0c8a4401', 'created': today, 'programme': 'randers',
            'mentor': {'name': 'Henrik Ågård'}, 'mentee': {'name': 'Mette Sørensen'}})
        write(cls.pair, f'logbook/{today}-{MEETING[:8]}.json', {
            'format': 'mentorpar/log-entry', 'version': 1, 'id': MEETING, 'date': today})
        cls.program = program.Program(cls.data_dir, '--page', 'swot', cls.pair,
                                      size=(1500, 950))
        cls.history = []

    def remember(self):
        """What both documents are after a step."""
        p = self.program
        self.history.append((p.document('swot.json'), p.document('tasks.json')
                             if os.path.exists(os.path.join(self.pair, 'tasks.json')) else {}))

    def assert_saved(self, condition, what):
        return self.program.assert_saved('swot.json', condition, what)

    def assert_board(self, **lists):
        self.assert_saved(lambda swot: all(texts(swot)[name] == items for name, items in lists.items()),
                          f'with {lists}')
        for name, items in lists.items():
            self.program.assert_cards(name, items)

    def test_01_fills_twenty_items_with_the_keyboard(self):
        p = self.program
        p.assert_shown('Write the first strength', 'button')
        p.key('F6')
        p.assert_focus('Write the first strength')
        p.key('Return')
        p.assert_focus('Add to: Strengths')
        pressed = 0
        for number, name in enumerate(LISTS):
            if number == 2:
                # From now on the mentor says something.
                p.key('ctrl+i')
                pressed += 1
            if number > 0:
                p.key('Tab')
                pressed += 1
            p.assert_focus(f'Add to: {name}')
            for text in ITEMS[name]:
                p.type(text)
                p.key('Return')
                pressed += len(text) + 1
        self.assert_board(**ITEMS)
        # An item's text and one key more; one key per list, and one for the other person.
        items = [text for name in LISTS for text in ITEMS[name]]
        self.assertEqual(len(items), 20)
        self.assertEqual(pressed, sum(len(text) + 1 for text in items) + 3 + 1)
        # What helps to find the next one stands over the list, what follows from it below.
        p.assert_shown('What do you do well, and what do others value you for?', 'label')
        p.assert_shown('How can you meet the threats from outside?', 'label')

        swot = p.document('swot.json')
        for name, author in zip(LISTS, ['mentee', 'mentee', 'mentor', 'mentor']):
            for item in swot[name.lower()]:
                self.assertEqual(item['author'], author)
                self.assertEqual(item['meeting'], MEETING)
                datetime.datetime.fromisoformat(item['added'])
        self.assertEqual(p.card('Humor').description, 'MS · meeting 1')
        self.assertEqual(p.card('Travlhed').description, 'HÅ · meeting 1')
        self.remember()

    def test_02_moves_by_drag_and_by_keys(self):
        p = self.program
        p.drag_card('Humor', 'Rolig', 'upper')
        strengths = ['Humor', 'Rolig', 'Kender faget', 'Lytter', 'Holder ord']
        self.assert_board(Strengths=strengths)
        self.remember()
        p.drag_card('Kursus', 'Besparelser', 'lower')
        self.assert_board(Opportunities=['Ny struktur', 'Gode kolleger', 'Netværk', 'Ny chef'],
                          Threats=['Besparelser', 'Kursus', 'Få ansøgere', 'Sygefravær', 'Ny reform',
                                   'Travlhed'])
        self.remember()
        p.key('alt+Down')
        self.assert_board(Threats=['Besparelser', 'Få ansøgere', 'Kursus', 'Sygefravær', 'Ny reform',
                                   'Travlhed'])
        self.remember()
        p.key('ctrl+3')
        p.assert_focus('Kursus, Opportunities, 5 of 5')
        self.assert_board(Opportunities=['Ny struktur', 'Gode kolleger', 'Netværk', 'Ny chef', 'Kursus'])
        self.remember()

    def test_03_weighs(self):
        p = self.program
        p.key('3')
        self.assert_saved(lambda swot: swot['opportunities'][-1].get('weight') == 3, 'with a weight')
        program.assert_soon(lambda: 'weight 3' in p.card('Kursus').description, 'the weight to be said')
        self.remember()
        p.key('0')
        self.assert_saved(lambda swot: 'weight' not in swot['opportunities'][-1], 'without a weight')
        self.remember()

    def test_04_makes_two_items_tasks(self):
        p = self.program
        for number, text in enumerate(['Kursus', 'Lytter']):
            p.click(p.card(text))
            p.key('ctrl+t')
            tasks = p.assert_saved('tasks.json', lambda tasks, n=number: len(tasks['tasks']) == n + 1,
                                   'with the tasks')['tasks']
            self.assertEqual(tasks[number]['title'], text)
            self.assertEqual(tasks[number]['origin'], 'swot')
            item = next(item for item in all_items(p.document('swot.json'))
                        if item['text'] == text)
            self.assertEqual(tasks[number]['origin-id'], item['id'])
            program.assert_soon(lambda text=text: 'followed up' in p.card(text).description,
                                'the item to say that it is followed up')
            self.remember()

        p.go('Priority matrix')
        p.assert_cards('Not placed', ['Kursus', 'Lytter'])
        p.go('Overview')
        p.assert_shown(starts='Kursus')
        p.assert_shown(starts='Lytter')
        p.go('SWOT')

        # From the item to its task.
        p.click(p.card('Lytter'))
        p.key('ctrl+t')
        program.assert_soon(lambda: p.title() == 'Priority matrix', 'the matrix')
        p.assert_focus('Lytter')
        p.go('SWOT')

    def open_snapshots(self):
        p = self.program
        p.press('Snapshots', 'button')
        p.assert_shown('Take snapshot', 'button')

    def test_05_takes_a_snapshot(self):
        p = self.program
        self.open_snapshots()
        p.assert_focus('Name of the snapshot')
        p.type('Første gang')
        p.key('Return')
        before = texts(p.document('swot.json'))
        swot = self.assert_saved(lambda swot: len(swot.get('snapshots', [])) == 1, 'with a snapshot')
        snapshot = swot['snapshots'][0]
        self.assertEqual(snapshot['name'], 'Første gang')
        self.assertEqual(snapshot['moment'], 'start')
        self.assertEqual(snapshot['date'], datetime.date.today().isoformat())
        self.assertEqual(texts(snapshot), before)
        self.assertEqual(texts(swot), before)
        self.assertEqual([item['id'] for item in all_items(snapshot)],
                         [item['id'] for item in all_items(swot)])
        self.remember()

    def test_06_changes_the_board(self):
        p = self.program
        p.click(p.card('Rolig'))
        p.key('ctrl+2')
        self.assert_board(Strengths=['Humor', 'Kender faget', 'Lytter', 'Holder ord'],
                          Weaknesses=ITEMS['Weaknesses'] + ['Rolig'])
        self.remember()
        p.click(p.card('Utålmodig'))
        p.key('Delete')
        self.assert_board(Weaknesses=ITEMS['Weaknesses'][1:] + ['Rolig'])
        self.remember()
        p.click(p.card('Humor'))
        p.key('F2')
        p.type(' og varme')
        p.key('Return')
        self.assert_board(Strengths=['Humor og varme', 'Kender faget', 'Lytter', 'Holder ord'])
        self.remember()
        p.press('Add to: Threats', 'text')
        p.type('Stress')
        p.key('Return')
        self.assert_saved(lambda swot: texts(swot)['Threats'][-1] == 'Stress', 'with another threat')
        self.remember()

    def test_07_compares(self):
        p = self.program
        self.open_snapshots()
        # The list of snapshots, then the button.
        p.assert_focus('Første gang')
        p.key('Tab')
        p.assert_focus('Compare')
        p.key('Return')
        p.assert_shown('1 new, 1 gone, 1 moved, 1 reworded, 17 unchanged', 'label')
        for word, count in (('New', 1), ('Gone', 1), ('Reworded', 2), ('Moved to Weaknesses', 1),
                            ('Moved from Strengths', 1), ('Unchanged', 34)):
            self.assertEqual(len(p.nodes(word, 'label')), count, word)
        self.assertEqual(len(p.nodes('Humor', 'label')), 1)
        self.assertEqual(len(p.nodes('Humor og varme', 'label')), 1)
        p.assert_shown('Back to the board', 'button')
        p.key('Escape')
        p.assert_gone('Back to the board', 'button')
        self.assertEqual(p.document('swot.json'), self.history[-1][0])

    def test_08_restores(self):
        p = self.program
        self.open_snapshots()
        p.assert_focus('Første gang')
        p.key('Return')
        # To be read only: no card, no entry.
        p.assert_shown(starts='Første gang, ', role='label')
        self.assertEqual(p.nodes(role='list item', starts='Rolig'), [])
        self.assertEqual(p.nodes('Add to: Strengths'), [])
        p.assert_shown('Utålmodig', 'label')
        p.press('Restore', 'button')
        p.assert_shown('Snapshot restored', 'label')
        swot = self.assert_saved(lambda swot: texts(swot) == texts(swot['snapshots'][0]), 'restored')
        self.assertEqual(len(swot['snapshots']), 1)
        p.assert_cards('Strengths', ['Humor', 'Rolig', 'Kender faget', 'Lytter', 'Holder ord'])
        self.remember()

    def test_09_undoes_all_of_it(self):
        p = self.program

        def assert_state(state):
            p.assert_saved('swot.json', lambda swot: swot == state[0], 'as before')
            if state[1]:
                p.assert_saved('tasks.json', lambda tasks: tasks['tasks'] == state[1]['tasks'],
                               'as before')

        states = self.history
        for state in reversed(states[:-1]):
            p.key('ctrl+z')
            assert_state(state)
        for _ in states[1:]:
            p.key('ctrl+shift+z')
        assert_state(states[-1])

    def test_10_crosses_two_lists(self):
        p = self.program
        p.press('So what?', 'button')
        p.assert_focus('Add to: Strengths and opportunities')
        p.type('Brug roen til at lære af kurset')
        p.key('Return', 'Up')
        p.assert_focus('Brug roen')
        p.key('ctrl+t')
        p.assert_saved('tasks.json', lambda tasks: len(tasks['tasks']) == 3, 'with a third task')
        p.key('Menu')
        p.choose('Strengths')
        p.choose('Rolig')
        swot = self.assert_saved(lambda swot: swot.get('sentences', [{}])[0].get('first'),
                                 'with a sentence about an item')
        self.assertEqual(swot['sentences'][0]['first'],
                         next(item['id'] for item in swot['strengths'] if item['text'] == 'Rolig'))
        p.assert_focus('Brug roen')
        p.key('Delete')
        self.assert_saved(lambda swot: not swot.get('sentences'), 'without it')
        p.key('ctrl+z')
        self.assert_saved(lambda swot: swot.get('sentences'), 'with it again')
        p.key('ctrl+b')
        p.assert_shown('Strengths', 'list')
        p.assert_gone('Strengths and opportunities', 'list')

    def test_11_filters(self):
        p = self.program
        p.press('Show only some items', 'button')
        p.choose('From the mentor')
        p.assert_cards('Strengths', [])
        p.assert_cards('Opportunities', ['Ny struktur', 'Gode kolleger', 'Netværk', 'Ny chef',
                                         'Kursus'])
        p.press('Show everything', 'button')
        p.assert_cards('Strengths', ['Humor', 'Rolig', 'Kender faget', 'Lytter', 'Holder ord'])

    def test_12_pastes_lines_and_writes_two(self):
        p = self.program
        before = p.document('swot.json')
        other = subprocess.Popen([sys.executable, os.path.join(os.path.dirname(__file__),
                                                               'clipboard.py'), 'Et\nTo\n\nTre\n'],
                                 stdout=subprocess.PIPE)
        self.assertEqual(other.stdout.readline(), b'copied\n')
        p.press('Add to: Weaknesses', 'text')
        p.key('ctrl+v')
        weaknesses = texts(before)['Weaknesses']
        self.assert_board(Weaknesses=weaknesses + ['Et', 'To', 'Tre'])
        other.kill()
        other.wait()
        other.stdout.close()

        p.key('Up', 'F2', 'shift+Return')
        p.type('på to linjer')
        p.key('Escape')
        self.assert_board(Weaknesses=weaknesses + ['Et', 'To', 'Tre\npå to linjer'])
        # The second line, the end of the first, and what was pasted.
        p.key('ctrl+z', 'ctrl+z', 'ctrl+z')
        self.assert_saved(lambda swot: swot == before, 'as before, in three steps')

    def show(self, p, size, least, origin):
        """The meeting view: large, whole, alone; and one works in it."""
        width, height = size
        before = p.document('swot.json')
        self.assertEqual(self.session.reasons(), [])
        p.click(p.card('Rolig'))
        p.key('F11')
        p.assert_gone('Pages', 'list')

        def fills():
            # But for the frame that GTK draws without a compositor.
            _x, _y, wide, high = p.box(p.find('SWOT', 'group'))
            return wide >= width - 12 and high >= height - 12

        program.assert_soon(fills, 'the page to fill the screen')
        now = p.tree()
        self.assertEqual(p.nodes(starts='Mette Sørensen and', within=now), [])
        self.assertEqual(p.nodes('Main menu', within=now), [])
        bar = p.nodes('Meeting view', 'tool bar', within=now)[0]
        left, _top, _wide, low = p.box(bar)
        for name in LISTS:
            x, y, wide, high = p.box(p.nodes(f'Add to: {name}', 'text', within=now)[0])
            self.assertTrue(0 <= x and x + wide <= width and 0 <= y and y + high <= height, name)
            # The bar is there at first, and hides none of them.
            x, y, wide, high = p.box(p.nodes(name, 'label', within=now)[0])
            self.assertTrue(x + wide <= left or y >= low, name)
        program.assert_soon(lambda: self.session.reasons() == ['A meeting is going on'],
                            'the screen to stay awake')

        text = next(node for node in p.card('Rolig').all() if node.role == 'label')

        def letters():
            return p.box(text)[3]

        high = letters()
        self.assertGreaterEqual(high, least)
        p.key('ctrl+plus')
        program.assert_soon(lambda: letters() > high, 'larger text')
        p.key('ctrl+minus')
        program.assert_soon(lambda: letters() == high, 'smaller text')
        p.key('ctrl+minus')
        program.assert_soon(lambda: letters() < high, 'still smaller text')
        p.key('ctrl+0')
        program.assert_soon(lambda: letters() == high, 'the text as it was')

        p.key('ctrl+i', 'Tab')
        p.assert_focus('Add to: Strengths')
        p.type('På skærmen')
        p.key('Return')
        program.assert_soon(lambda: p.card('På skærmen').description == origin, f'“{origin}”')
        p.key('Up', 'ctrl+4')
        self.assert_saved(lambda swot: texts(swot)['Threats'][-1] == 'På skærmen', 'moved')
        p.assert_gone('Leave the meeting view')
        desktop.desktop.picture(os.path.join(
            os.environ['MENTORPAR_TOP_BUILDDIR'], 'tests', 'ui',
            f'swot-meeting-{width}x{height}.png'))
        p.key('Delete')
        self.assert_saved(lambda swot: texts(swot) == texts(before), 'as before')
        p.key('Escape')
        p.assert_shown('Pages', 'list')
        program.assert_soon(lambda: not fills(), 'the window')
        program.assert_soon(lambda: not self.session.reasons(), 'the screen to be free to sleep')

    def use_on_a_narrow_screen(self, p):
        p.resize(360, 640)

        def narrow():
            _x, _y, wide, _high = p.box(p.find('SWOT', 'group'))
            # Some fonts need a little more.
            return wide <= 372

        program.assert_soon(narrow, 'the board in a narrow window')
        self.open_snapshots()
        p.assert_focus('Første gang')
        p.key('Return')
        p.assert_shown('Restore', 'button')
        self.assertTrue(narrow())
        p.press('Compare with now', 'button')
        p.assert_shown(starts='Earlier state: ')
        self.assertTrue(narrow())
        p.key('Escape')
        p.assert_focus('Humor')
        p.resize(1000, 640)

    def test_13_shows_it_in_a_meeting(self):
        self.show(self.program, (1920, 1080), 26, 'MS · meeting 1')

    def test_14_survives_a_restart_on_a_small_projector(self):
        before = self.program.document('swot.json')
        self.program.quit()

        # It is the day after.
        meeting = next(os.scandir(os.path.join(self.pair, 'logbook'))).path
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        with open(meeting, encoding='utf-8') as file:
            entry = dict(json.load(file), date=yesterday.isoformat())
        with open(meeting, 'w', encoding='utf-8') as file:
            json.dump(entry, file)

        screen, desktop.SCREEN = desktop.SCREEN, '1280x720'
        large, desktop.desktop = desktop.desktop, desktop.Desktop()
        try:
            p = type(self).program = program.Program(self.data_dir, '--page', 'swot',
                                                     size=(1000, 640))
            p.assert_cards('Strengths', texts(before)['Strengths'])
            self.assertEqual(p.document('swot.json'), before)
            self.assertEqual(p.card('Humor').description, 'MS · meeting 1')
            self.assertEqual(p.card('Travlhed').description, 'HÅ · meeting 1')
            self.assertEqual(p.card('Kursus').description, 'HÅ · meeting 1, followed up')
            self.use_on_a_narrow_screen(p)
            self.show(p, (1280, 720), 18, 'HÅ · before meeting 2')
            p.quit()
        finally:
            desktop.desktop.stop()
            desktop.SCREEN, desktop.desktop = screen, large
            os.environ['DISPLAY'] = large.display

    def test_15_wrote_what_the_schemas_say(self):
        check = os.path.join(program.SOURCE, 'tests', 'data', 'check-schemas.py')
        subprocess.run([sys.executable, check, self.pair], check=True)


if __name__ == '__main__':
    desktop.main()
