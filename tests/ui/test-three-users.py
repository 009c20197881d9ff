# SPDX-License-Identifier: GPL-3.0-or-later
"""What the mentee, the pair and the mentor do with the program, from the first start to the second,
held against the documents on disk after each step."""

import datetime
import os
import subprocess
import sys
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
TYPED = ['Ring til Åse', 'Lønsamtaler', 'Ny vagtplan', 'Svar på mails', 'Strategidag', 'Budget 2027',
         'Ryd op på drevet']
PASTED = ['Læs rapporten', 'Book lokale 2', 'Kørsel']


def titles(document, cell):
    """The tasks of a cell in the document, in their order."""
    important, urgent = CELLS[cell]
    tasks = [task for task in document['tasks']
             if task.get('important') is important and task.get('urgent') is urgent]
    return [task['title'] for task in sorted(tasks, key=lambda task: task['rank'].encode())]


class ThreeUsers(unittest.TestCase):
    """The methods are steps of one story."""

    @classmethod
    def setUpClass(cls):
        cls.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        cls.program = program.Program(cls.data_dir)

    def assert_cell(self, cell, cards):
        """A cell in the window and in the document."""
        document = self.program.assert_saved('tasks.json', lambda tasks: titles(tasks, cell) == cards,
                                             f'with {cards} in “{cell}”')
        done = {task['title'] for task in document['tasks'] if task.get('done')}
        self.program.assert_cards(cell, [f'{card}, done' if card in done else card
                                         for card in cards])

    def assert_swot(self, **lists):
        self.program.assert_saved('swot.json', lambda swot: all(
            [item['text'] for item in swot.get(name, [])] == items
            for name, items in lists.items()), f'with {lists}')
        for name, items in lists.items():
            self.program.assert_cards(name.capitalize(), items)

    def walk_back_and_forth(self, name, steps):
        """Does the steps, undoes them one by one, does them again; each time the document has to
        be what it was."""
        p = self.program
        states = [p.document(name)]
        for step in steps:
            step()
            states.append(p.assert_saved(name, lambda now: now != states[-1], 'changed'))
        for state in reversed(states[:-1]):
            p.key('ctrl+z')
            p.assert_saved(name, lambda now, state=state: now == state, 'as before the step')
        for state in states[1:]:
            p.key('ctrl+shift+z')
            p.assert_saved(name, lambda now, state=state: now == state, 'as after the step')

    def test_01_creates_a_pair(self):
        p = self.program
        p.assert_focus('New pair…')
        p.key('Return')
        p.assert_shown('New pair', 'window')
        for i, text in enumerate(['Mette Nørgaard', 'Afdelingsleder', 'Åbæk Kommune',
                                  'Henrik Bølle', 'Centerchef', 'Åbæk Kommune']):
            if i:
                p.key('Tab')
            p.type(text)
        p.key('Tab', 'Down', 'Down', 'space')
        # The row's own button comes first.
        p.key('Tab', 'Tab', 'space')
        program.assert_soon(lambda: p.focused().role == 'list item', 'the list of programmes')
        p.key('Home', 'Return')
        p.assert_gone('Own', 'label')
        p.key('alt+r')
        p.assert_gone('New pair', 'window')

        pair = p.assert_saved('pair.json', lambda pair: pair['mentor']['name'] == 'Henrik Bølle')
        self.assertEqual(pair['mentee'], {'name': 'Mette Nørgaard', 'title': 'Afdelingsleder',
                                          'organisation': 'Åbæk Kommune'})
        self.assertEqual(pair['mentor'], {'name': 'Henrik Bølle', 'title': 'Centerchef',
                                          'organisation': 'Åbæk Kommune'})
        self.assertEqual(pair['created'], datetime.date.today().isoformat())
        self.assertNotEqual(pair['programme'], 'own')
        self.assertEqual(p.library()['pairs'][0].get('me', 'both'), 'both')
        self.assertEqual(os.stat(p.folder()).st_mode & 0o777, 0o700)
        self.assertEqual(os.stat(os.path.join(p.folder(), 'pair.json')).st_mode & 0o777, 0o600)
        p.assert_shown(starts='Mette Nørgaard and Henrik Bølle, ')

    def test_02_types_tasks(self):
        p = self.program
        p.go('Priority matrix')
        p.press('Write the first task', 'button')
        p.assert_focus('Add to: Not placed')
        for title in TYPED:
            p.type(title)
            p.key('Return')
        self.assert_cell('Not placed', TYPED)

        other = subprocess.Popen([sys.executable, os.path.join(os.path.dirname(__file__),
                                                               'clipboard.py'), '\n'.join(PASTED)],
                                 stdout=subprocess.PIPE)
        self.assertEqual(other.stdout.readline(), b'copied\n')
        p.key('ctrl+v')
        self.assert_cell('Not placed', TYPED + PASTED)
        other.kill()
        other.wait()
        other.stdout.close()

    def test_03_drags_tasks_into_cells(self):
        p = self.program
        p.drag_card('Lønsamtaler', 'Important and urgent')
        self.assert_cell('Important and urgent', ['Lønsamtaler'])
        p.drag_card('Ring til Åse', 'Lønsamtaler', 'upper')
        self.assert_cell('Important and urgent', ['Ring til Åse', 'Lønsamtaler'])
        p.drag_card('Svar på mails', 'Lønsamtaler', 'lower')
        self.assert_cell('Important and urgent', ['Ring til Åse', 'Lønsamtaler', 'Svar på mails'])
        p.drag_card('Ny vagtplan', 'Lønsamtaler', 'upper')
        self.assert_cell('Important and urgent',
                         ['Ring til Åse', 'Ny vagtplan', 'Lønsamtaler', 'Svar på mails'])
        # Within the cell: from first to last, and to where it stands.
        p.drag_card('Ring til Åse', 'Svar på mails', 'lower')
        self.assert_cell('Important and urgent',
                         ['Ny vagtplan', 'Lønsamtaler', 'Svar på mails', 'Ring til Åse'])
        before = p.document('tasks.json')
        p.drag_card('Lønsamtaler', 'Svar på mails', 'upper')
        p.drag_card('Strategidag', 'Important, not urgent')
        self.assert_cell('Important, not urgent', ['Strategidag'])
        self.assertEqual(titles(before, 'Important and urgent'),
                         titles(p.document('tasks.json'), 'Important and urgent'))
        self.assert_cell('Not placed', ['Budget 2027', 'Ryd op på drevet'] + PASTED)
        p.assert_shown('Important and urgent: 4', 'group')
        p.assert_shown('Not placed: 5', 'group')
        p.assert_shown('Priority matrix, 5 waiting', 'list item')

    def test_04_moves_tasks_by_keyboard(self):
        p = self.program
        p.click(p.card('Budget 2027'))
        p.key('ctrl+2')
        p.assert_focus('Budget 2027, Important, not urgent, 2 of 2')
        p.key('alt+Up')
        p.assert_focus('Budget 2027, Important, not urgent, 1 of 2')
        self.assert_cell('Important, not urgent', ['Budget 2027', 'Strategidag'])
        p.key('alt+Left')
        p.assert_focus('Budget 2027, Important and urgent, 1 of 5')
        p.key('alt+Right')
        p.assert_focus('Budget 2027, Important, not urgent, 1 of 2')
        p.key('alt+Down', 'alt+Down')
        p.assert_focus('Budget 2027, Neither important nor urgent, 1 of 1')
        p.key('ctrl+0')
        p.assert_focus('Budget 2027, Not placed, 5 of 5')
        p.key('ctrl+2')
        self.assert_cell('Important, not urgent', ['Strategidag', 'Budget 2027'])
        self.assert_cell('Neither important nor urgent', [])

        # Arrows alone move the focus only.
        p.key('Up')
        p.assert_focus('Strategidag, ')
        p.key('Left')
        self.assertIn('Important and urgent', p.assert_focus('').name)

    def test_05_moves_a_task_by_menu(self):
        p = self.program
        p.click(p.card('Ryd op på drevet'), button=3)
        p.choose('Move to')
        p.choose('Neither important nor urgent')
        self.assert_cell('Neither important nor urgent', ['Ryd op på drevet'])
        p.assert_focus('Ryd op på drevet, Neither')
        p.key('ctrl+3', 'shift+F10')
        p.choose('Move to')
        p.choose('Neither important nor urgent')
        self.assert_cell('Neither important nor urgent', ['Ryd op på drevet'])
        self.assert_cell('Not important, but urgent', [])

    def test_06_marks_edits_and_deletes(self):
        p = self.program
        p.click(p.card('Ny vagtplan'))
        p.key('space')
        p.assert_focus('Ny vagtplan, done, ')
        document = p.assert_saved('tasks.json', lambda tasks: any(
            task['title'] == 'Ny vagtplan' and task.get('done') for task in tasks['tasks']))
        done = next(task for task in document['tasks'] if task.get('done'))
        self.assertEqual(done['done-date'], datetime.date.today().isoformat())
        # The check mark, with the pointer: not done after all.
        p.click(next(node for node in p.card('Ny vagtplan').all() if node.role == 'check box'))
        p.assert_saved('tasks.json', lambda tasks: not any(
            task.get('done') or 'done-date' in task for task in tasks['tasks']))

        p.click(p.card('Svar på mails'))
        p.key('F2')
        p.assert_focus('Text')
        p.type(' før frokost')
        p.key('Return')
        self.assert_cell('Important and urgent', ['Ny vagtplan', 'Lønsamtaler',
                                                  'Svar på mails før frokost', 'Ring til Åse'])

        p.click(p.card('Lønsamtaler'))
        p.key('Delete')
        p.assert_shown('“Lønsamtaler” deleted', 'label')
        p.assert_saved('tasks.json', lambda tasks: len(tasks['tasks']) == 9)
        p.press('Undo', 'button')
        self.assert_cell('Important and urgent', ['Ny vagtplan', 'Lønsamtaler',
                                                  'Svar på mails før frokost', 'Ring til Åse'])
        p.assert_gone('“Lønsamtaler” deleted', 'label')

    def test_07_undoes_and_redoes_tasks(self):
        p = self.program

        def add():
            p.press('Add to: Not placed', 'text')
            p.type('Endnu en')
            p.key('Return')

        def move():
            p.click(p.card('Endnu en'))
            p.key('ctrl+4')

        def mark():
            p.assert_focus('Endnu en, Neither')
            p.key('space')

        def edit():
            p.key('F2')
            p.assert_focus('Text')
            p.type(' og to')
            p.key('Return')

        def drag():
            p.drag_card('Endnu en og to', 'Ryd op på drevet', 'upper')

        def delete():
            # It was just dropped, so it has the keyboard; a click would begin to edit it.
            p.assert_focus('Endnu en og to, ')
            p.key('Delete')

        self.walk_back_and_forth('tasks.json', [add, move, mark, edit, drag, delete])
        self.assert_cell('Neither important nor urgent', ['Ryd op på drevet'])

    def test_08_fills_the_swot(self):
        p = self.program
        p.go('SWOT')
        p.press('Write the first strength', 'button')
        p.assert_focus('Add to: Strengths')
        for text in ['Rolig', 'Kender faget', 'Lytter']:
            p.type(text)
            p.key('Return')
        for name, texts in (('Weaknesses', ['Utålmodig']), ('Opportunities', ['Ny struktur']),
                            ('Threats', ['Besparelser', 'Få ansøgere'])):
            # What was said of the matrix lies over the lower lists for a moment.
            p.assert_gone('“Lønsamtaler” is back', 'label')
            p.press(f'Add to: {name}', 'text')
            p.assert_focus(f'Add to: {name}')
            for text in texts:
                p.type(text)
                p.key('Return')
        self.assert_swot(strengths=['Rolig', 'Kender faget', 'Lytter'], weaknesses=['Utålmodig'],
                         opportunities=['Ny struktur'], threats=['Besparelser', 'Få ansøgere'])
        for item in p.document('swot.json')['strengths']:
            datetime.datetime.fromisoformat(item['added'])

        p.drag_card('Lytter', 'Rolig', 'upper')
        self.assert_swot(strengths=['Lytter', 'Rolig', 'Kender faget'])
        p.drag_card('Ny struktur', 'Få ansøgere', 'lower')
        self.assert_swot(opportunities=[], threats=['Besparelser', 'Få ansøgere', 'Ny struktur'])
        p.key('alt+Up')
        self.assert_swot(threats=['Besparelser', 'Ny struktur', 'Få ansøgere'])
        p.key('ctrl+3')
        p.assert_focus('Ny struktur, Opportunities, 1 of 1')
        self.assert_swot(opportunities=['Ny struktur'], threats=['Besparelser', 'Få ansøgere'])

        p.click(p.card('Rolig'))
        p.key('Delete')
        p.assert_shown('Item deleted', 'label')
        self.assert_swot(strengths=['Lytter', 'Kender faget'])
        p.key('ctrl+z')
        self.assert_swot(strengths=['Lytter', 'Rolig', 'Kender faget'])

    def sliders(self, starts):
        """A role's sliders: in the wheel and in the table."""
        return self.program.nodes(starts=starts, role='slider')

    def assert_role(self, role, **expected):
        p = self.program
        roles = p.assert_saved('roles.json', lambda roles: {'id': role, **expected} in
                               roles.get('expectations', []), f'with {role} {expected}')
        return roles

    def test_09_sets_the_roles(self):
        p = self.program
        p.go('Roles wheel')
        p.press('Set expectations', 'button')
        p.assert_focus('Friend, Mette wishes: 0 of 5')
        p.key('Right', 'Right', 'Right')
        p.assert_focus('Friend, Mette wishes: 3 of 5')
        self.assert_role('friend', wish=3)
        p.key('Tab')
        p.assert_focus('Friend, Henrik offers: 0 of 5')
        p.key('Right', 'Right')
        self.assert_role('friend', wish=3, offer=2)
        sliders = self.sliders('Friend, Mette wishes: 3 of 5')
        self.assertEqual([slider.value() for slider in sliders], [3, 3])
        self.assertEqual([slider.value() for slider in self.sliders('Friend, Henrik offers: 2')],
                         [2, 2])

        # In the table: the role's name, then its sliders.
        p.click(p.find('Coach', 'label'))
        p.key('Tab', 'End')
        p.assert_focus('Coach, Mette wishes: 5 of 5')
        p.key('Tab', 'Right')
        self.assert_role('coach', wish=5, offer=1)
        self.assertEqual([slider.value() for slider in self.sliders('Coach, Mette wishes: 5')],
                         [5, 5])
        p.assert_shown('Coach: Mette wishes 5, Henrik offers 1', 'label')

        # As a screen reader does.
        self.sliders('Critic, Mette wishes')[0].set_value(4)
        self.assert_role('critic', wish=4)
        self.assertEqual(len(self.sliders('Critic, Mette wishes: 4 of 5')), 2)
        p.key('ctrl+z')
        p.assert_saved('roles.json', lambda roles: not any(
            role['id'] == 'critic' for role in roles['expectations']))
        p.key('ctrl+shift+z')
        self.assert_role('critic', wish=4)

    def answer(self, entry, prompt):
        return next((answer['text'] for answer in entry.get('answers', [])
                     if answer['id'] == prompt), '')

    def assert_entries(self, condition, what):
        p = self.program

        def check():
            entries = p.entries()
            assert condition(entries), entries
            return entries
        return program.assert_soon(check, what)

    def test_10_writes_in_the_logbook(self):
        p = self.program
        today = datetime.date.today()
        p.go('Logbook')
        p.press('Write the first entry', 'button')
        p.assert_focus('How has it gone?')
        p.type('Vagtplanen er på plads.')
        p.press('Which topics came up?', 'text')
        p.type('Delegering')
        p.key('Return')
        p.type('Møder')
        for list_name, texts in (('What does the mentor do?', ['Sende bogen']),
                                 ('What does the mentee do?', ['Øve samtalen', 'Skrive ned'])):
            p.tab_to(f'Add to: {list_name}')
            for text in texts:
                p.type(text)
                p.key('Return')
            p.assert_cards(list_name, texts)
        entries = self.assert_entries(
            lambda entries: len(entries) == 1
            and self.answer(entries[0], 'log-since-how') == 'Vagtplanen er på plads.'
            and self.answer(entries[0], 'log-today-topics') == 'Delegering\nMøder',
            'the entry on disk')
        self.assertEqual(entries[0]['date'], today.isoformat())
        tasks = p.assert_saved('tasks.json', lambda tasks: len(tasks['tasks']) == 13)
        promises = {task['title']: task for task in tasks['tasks']
                    if task.get('origin') == 'meeting'}
        self.assertEqual(set(promises), {'Sende bogen', 'Øve samtalen', 'Skrive ned'})
        self.assertEqual({task['origin-id'] for task in promises.values()}, {entries[0]['id']})
        self.assertEqual(promises['Sende bogen']['owner'], 'mentor')
        self.assertNotIn('owner', promises['Øve samtalen'])

        p.tab_to('Date of the next meeting')
        p.type('14.1.2030')
        p.tab_to('Time of the next meeting')
        p.type('14')
        p.key('Tab')
        self.assert_entries(lambda entries: entries[0].get('next-date') == '2030-01-14'
                            and entries[0].get('next-time') == '14:00', 'the next meeting')

    def test_11_writes_an_entry_of_another_day(self):
        p = self.program
        today = datetime.date.today()
        p.press('New entry', 'button')
        p.assert_focus('How has it gone?')
        p.type('Dengang')
        p.press('Date', 'text')
        p.key('ctrl+a')
        p.type('2024-02-29')
        p.key('Tab')
        entries = self.assert_entries(
            lambda entries: sorted(entry['date'] for entry in entries)
            == ['2024-02-29', today.isoformat()], 'the back-dated entry')
        old = next(entry for entry in entries if entry['date'] == '2024-02-29')
        self.assertEqual(self.answer(old, 'log-since-how'), 'Dengang')
        # The newest first, whatever was written last.
        rows = [node.name for node in p.find('Logbook entries', 'list').children
                if node.role == 'list item']
        self.assertEqual(len(rows), 2)
        self.assertIn('Delegering', rows[0])
        self.assertIn('29 February 2024', rows[1])
        p.assert_shown('2 entries', 'label')

        # Delete it, and take it back from the toast: the same document.
        p.press('Entry menu', 'button')
        p.choose('Delete entry')
        p.assert_shown('Entry deleted', 'label')
        self.assert_entries(lambda entries: [entry['date'] for entry in entries]
                            == [today.isoformat()], 'the entry to go')
        p.press('Undo', 'button')
        self.assert_entries(lambda entries: old in entries and len(entries) == 2,
                            'the entry to come back')
        p.assert_shown('2 entries', 'label')

    def test_12_starts_again(self):
        p = self.program
        p.go('Priority matrix')
        cards = {cell: p.cards(cell) for cell in CELLS}
        self.assertEqual(cards['Important and urgent'],
                         ['Ny vagtplan', 'Lønsamtaler', 'Svar på mails før frokost',
                          'Ring til Åse'])
        p.quit()
        before = program.bytes_of(p.folder())

        type(self).program = p = program.Program(self.data_dir)
        self.assertEqual(p.title(), 'Priority matrix')
        self.assertFalse(p.find(starts='Undo', role='button').has(accessible.SENSITIVE))
        for cell, texts in cards.items():
            p.assert_cards(cell, texts)
        p.go('SWOT')
        p.assert_cards('Strengths', ['Lytter', 'Rolig', 'Kender faget'])
        p.assert_cards('Threats', ['Besparelser', 'Få ansøgere'])
        p.go('Roles wheel')
        p.assert_shown('Friend, Mette wishes: 3 of 5', 'slider')
        p.assert_shown('Coach: Mette wishes 5, Henrik offers 1', 'label')
        p.go('Logbook')
        p.assert_shown('2 entries', 'label')
        # The entry that was read last comes back.
        program.assert_soon(lambda: p.find('How has it gone?', 'text').text() == 'Dengang',
                            'the entry of the other day')
        p.click(next(node for node in p.find('Logbook entries', 'list').children
                     if 'Delegering' in node.name))
        p.assert_cards('What does the mentee do?', ['Øve samtalen', 'Skrive ned'])
        self.assertEqual(p.find('How has it gone?', 'text').text(), 'Vagtplanen er på plads.')
        p.quit()
        self.assertEqual(program.bytes_of(p.folder()), before)

        check = subprocess.run([os.path.join(program.TOP, 'src', 'mentorpar'), '--check',
                                p.folder()], capture_output=True, text=True, check=False)
        self.assertEqual((check.stdout, check.returncode), ('', 0))
        schemas = os.path.join(program.SOURCE, 'tests', 'data', 'check-schemas.py')
        if os.path.exists(schemas):
            check = subprocess.run([sys.executable, schemas, p.folder()],
                                   capture_output=True, text=True, check=False)
            self.assertEqual(check.returncode, 0, check.stdout + check.stderr)


if __name__ == '__main__':
    desktop.main()
