# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole meeting by keyboard alone, by the mentor on the mentor's machine: from preparation to the
next date, held against the documents on disk."""

import datetime
import glob
import json
import os
import tempfile
import time
import unittest

try:
    import icalendar  # another program's reader; without it libical's own is all there is
except ImportError:
    icalendar = None

import accessible
import desktop
import program

CANARY = 'Kanariefugl 41f7'
TODAY = datetime.date.today().isoformat()


class Meeting(unittest.TestCase):
    """The methods are steps of one story."""

    @classmethod
    def setUpClass(cls):
        cls.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        p = program.Program(cls.data_dir, '--example', '--page', 'overview')
        p.quit()
        # From here on it is the mentor who sits here.
        path = os.path.join(cls.data_dir, 'library.json')
        with open(path, encoding='utf-8') as file:
            library = json.load(file)
        library['pairs'][0]['me'] = 'mentor'
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(library, file)
        cls.program = program.Program(cls.data_dir, size=(1200, 900))
        cls.before = program.bytes_of(cls.program.folder())

    def tab_to(self, starts, key='Tab'):
        """Goes on with Tab until the focus is there."""
        p = self.program
        passed = []
        for _ in range(90):
            at = p.focused()
            if at is not None and at.name.startswith(starts):
                return at
            passed.append(at.name if at is not None else None)
            p.key(key)
        raise AssertionError(f'no “{starts}” on the way: {passed}')

    def entry(self):
        return [entry for entry in self.program.entries() if entry['date'] == TODAY][0]

    def assert_entry(self, condition):
        def check():
            entry = self.entry()
            assert condition(entry), json.dumps(entry, indent=1, ensure_ascii=False)
            return entry
        return program.assert_soon(check, 'the entry on disk as expected')

    def answer(self, entry, prompt):
        return next((answer['text'] for answer in entry.get('answers', [])
                     if answer['id'] == prompt), None)

    def files_with(self, text):
        return [name for name, content in program.bytes_of(self.program.folder()).items()
                if text.encode() in content]

    def test_01_makes_the_entry_by_a_button_alone(self):
        p = self.program
        p.go('Meeting')
        p.key('F6')
        self.assertEqual(program.bytes_of(p.folder()), self.before)
        self.tab_to('Hold a meeting today')
        p.key('Return')
        entry = self.assert_entry(lambda entry: len(entry['agenda']) == 6)
        self.assertEqual(entry.get('kind', 'meeting'), 'meeting')
        self.assertEqual(entry['duration'], 90)
        p.assert_shown('Promised last time', 'heading')

    def test_02_carries_over_what_was_promised(self):
        p = self.program
        promise = next(task for task in p.document('tasks.json')['tasks']
                       if task.get('owner') == 'mentor' and task.get('origin') == 'meeting'
                       and not task.get('done'))
        self.tab_to(promise['title'])
        p.key('space')
        p.assert_saved('tasks.json', lambda tasks: any(
            task['id'] == promise['id'] and task.get('done') for task in tasks['tasks']))
        p.key('ctrl+z')
        p.assert_saved('tasks.json', lambda tasks: not any(
            task['id'] == promise['id'] and task.get('done') for task in tasks['tasks']))

    def test_03_writes_the_agenda(self):
        p = self.program
        self.tab_to('Add to: Agenda')
        p.type('Målet for foråret')
        p.key('Return', 'Escape')
        self.assert_entry(lambda entry: len(entry['agenda']) == 7)
        self.tab_to('Add to: Agenda')
        p.key('Up')
        p.assert_focus('Målet for foråret, Agenda, 7 of 7')
        p.key('alt+Up', 'alt+Up')
        p.assert_focus('Målet for foråret, Agenda, 5 of 7')
        p.key('space')
        self.assert_entry(lambda entry: entry['agenda'][4].get('done'))
        p.key('ctrl+z')
        self.assert_entry(lambda entry: not entry['agenda'][4].get('done'))

    def test_04_keeps_private_what_is_private(self):
        p = self.program
        question = 'What do I remember in particular'
        self.assertEqual(len(p.nodes(starts=question, role='text')), 1,
                         'the mentee’s questions are the mentee’s')
        self.tab_to(question)
        p.type(CANARY)
        p.assert_shown('Only you can read this', 'label')
        private = os.path.join(self.data_dir, 'private', '**', '*.json')
        program.assert_soon(lambda: any(CANARY in open(path, encoding='utf-8').read()
                                        for path in glob.glob(private, recursive=True)), 'the private file')
        self.assertEqual(self.files_with(CANARY), [])

        self.tab_to('Share with Jonas')
        p.key('Return')
        self.assert_entry(lambda entry: self.answer(entry, 'aal-r1') == CANARY)
        p.assert_shown('You both can read this', 'label')
        p.key('ctrl+z')
        self.assert_entry(lambda entry: self.answer(entry, 'aal-r1') is None)
        p.assert_shown('Only you can read this', 'label')
        self.assertEqual(self.files_with(CANARY), [])

    def test_05_goes_through_the_agenda(self):
        p = self.program
        self.tab_to('Begin the meeting')
        p.key('Return')
        p.assert_focus('Next point')
        p.assert_shown('Pause the timer', 'button')
        p.key('Return')
        p.assert_shown('Point 2 of 7', 'label')
        self.assert_entry(lambda entry: entry['agenda'][0].get('done'))

    def test_06_opens_a_tool_and_comes_back(self):
        p = self.program
        self.tab_to('Priority matrix')
        p.key('Return')
        program.assert_soon(lambda: p.title() == 'Priority matrix', 'the matrix')
        p.assert_shown(starts='Back to: Meeting', role='button')
        p.key('alt+b')
        program.assert_soon(lambda: p.title() == 'Meeting', 'the meeting')
        p.assert_gone(starts='Back to: Meeting', role='button')
        p.assert_shown('Point 2 of 7', 'label')

    def test_07_takes_notes_and_marks_roles(self):
        p = self.program
        for question, text in (('How has it gone', 'Godt'), ('Which topics came up', 'Delegering'),
                               ('What came out of the meeting', 'En plan')):
            self.tab_to(question)
            p.type(text)
        self.tab_to('Coach: Not used')
        p.key('Right', 'Right')
        p.assert_focus('Coach: Some')
        entry = self.assert_entry(lambda entry: entry.get('roles-used'))
        self.assertEqual(entry['roles-used'], [{'id': 'coach', 'used': 2}])
        self.assertEqual(self.answer(entry, 'log-since-how'), 'Godt')
        self.assertEqual(self.answer(entry, 'log-today-topics'), 'Delegering')
        self.assertEqual(self.answer(entry, 'log-today-outcome'), 'En plan')

    def test_08_comes_to_the_end(self):
        p = self.program
        self.tab_to('Next point', 'shift+Tab')
        for point in range(3, 8):
            p.key('Return')
            p.assert_shown(f'Point {point} of 7', 'label')
        p.assert_focus('To the end')
        p.key('Return')
        p.assert_shown('Who does what until when?', 'heading')
        self.assert_entry(lambda entry: all(point.get('done') for point in entry['agenda']))

        self.tab_to('What was useful in this conversation?')
        p.type('Spejlet')
        self.assert_entry(lambda entry: self.answer(entry, 'aal-e1') == 'Spejlet')

    def test_09_promises(self):
        p = self.program
        for question, text in (('Add to: What does the mentor do?', 'Spørg HR'),
                               ('Add to: What does the mentee do?', 'Prøv i teamet')):
            self.tab_to(question)
            p.type(text)
            p.key('Return', 'Escape')
        self.tab_to('Spørg HR, ', 'shift+Tab')
        p.key('alt+Return')
        self.tab_to('Done by')
        p.type('12/1-2031')
        p.key('Return', 'Escape')
        p.assert_focus('Spørg HR, ')
        p.assert_shown(starts='Spørg HR: by ')
        document = p.assert_saved('tasks.json', lambda tasks: any(
            task['title'] == 'Spørg HR' and task.get('due') == '2031-01-12'
            for task in tasks['tasks']))
        made = {task['title']: task for task in document['tasks']
                if task.get('origin-id') == self.entry()['id']}
        self.assertEqual(set(made), {'Spørg HR', 'Prøv i teamet'})
        self.assertEqual(made['Spørg HR']['owner'], 'mentor')
        self.assertEqual(made['Prøv i teamet'].get('owner', 'mentee'), 'mentee')

    def test_10_agrees_on_the_next_meeting(self):
        p = self.program
        self.tab_to('Meet ')
        p.key('Return')
        entry = self.assert_entry(lambda entry: entry.get('next-date'))
        days = (datetime.date.fromisoformat(entry['next-date']) - datetime.date.today()).days
        self.assertEqual(days, 8 * 7)
        p.assert_gone(starts='Meet ', role='button')

        self.tab_to('Save to calendar…')
        p.key('Return')
        p.assert_shown('Save', 'button')
        time.sleep(0.5)
        p.key('Return')
        path = os.path.join(os.environ['HOME'], f'Mentor meeting {entry["next-date"]}.ics')
        text = program.assert_soon(lambda: open(path, encoding='utf-8').read(), 'the calendar file')
        self.assertIn('\nCLASS:CONFIDENTIAL', text)
        self.assertIn('\nUID:' + entry['id'], text)
        self.assertIn('\nSUMMARY:Mentor meeting', text)
        for secret in ('Jonas', 'Bodil', 'Delegering', 'Spejlet'):
            self.assertNotIn(secret, text)
        if icalendar is not None:
            event, = icalendar.Calendar.from_ical(text).walk('VEVENT')
            self.assertEqual(event['UID'], entry['id'])
            self.assertEqual(str(event['CLASS']), 'CONFIDENTIAL')
            start = event['DTSTART'].dt
            day = start.astimezone().date() if isinstance(start, datetime.datetime) else start
            self.assertEqual(day.isoformat(), entry['next-date'])

    def test_11_thinks_alone(self):
        p = self.program
        p.assert_focus('Save to calendar…')
        self.tab_to('Afterwards, alone', 'shift+Tab')
        p.key('space')
        self.tab_to('Which learning points')
        p.type(CANARY + ' to')
        p.assert_shown('Only you can read this', 'label')
        time.sleep(1)
        self.assertEqual(self.files_with(CANARY), [])

    def test_12_prepares_the_next_meeting(self):
        p = self.program
        self.tab_to('At the end', 'shift+Tab')
        p.key('space')
        self.tab_to('Prepare the next meeting')
        p.key('Return')
        day = self.entry()['next-date']
        program.assert_soon(lambda: [entry for entry in p.entries() if entry['date'] == day],
                            'the next meeting’s entry')
        p.assert_shown('Spørg HR', 'check box')
        p.assert_shown('Prøv i teamet', 'check box')
        p.assert_shown('Back to today’s meeting', 'button')

    def test_13_is_in_the_logbook_and_on_the_overview(self):
        p = self.program
        p.go('Overview')
        p.assert_shown('Spørg HR', 'check box')
        p.go('Logbook')
        entry = self.entry()
        self.assertEqual({answer['id'] for answer in entry['answers']},
                         {'log-since-how', 'log-today-topics', 'log-today-outcome', 'aal-e1'})
        p.assert_shown(starts='Delegering')

    def test_14_undoes_all_of_it(self):
        p = self.program
        for _ in range(80):
            if not p.nodes('Undo', 'button') or p.nodes('Undo', 'button')[0].has(accessible.SENSITIVE):
                p.key('ctrl+z')
                time.sleep(0.05)
            else:
                break
        p.go('Meeting')
        program.assert_soon(lambda: program.bytes_of(p.folder()) == self.before, 'the folder as before')
        p.quit()


if __name__ == '__main__':
    desktop.main()
