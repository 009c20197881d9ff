# SPDX-License-Identifier: GPL-3.0-or-later
"""The logbook: searched, filtered, paged through by day, by question and by result, on the example
pair; and one's own notes, which are in no file of the pair's folder."""

import datetime
import json
import os
import tempfile
import time
import unittest

import accessible
import desktop
import program

CANARY = 'Kanariefuglen synger'

# Newer versions of GTK say nothing of rows that don't fit into the window.
TALL = (1100, 1300)


class Logbook(unittest.TestCase):
    """The methods are steps of one story."""

    @classmethod
    def setUpClass(cls):
        cls.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        cls.program = program.Program(cls.data_dir, '--example', '--page', 'logbook', size=TALL)

    def rows(self):
        found = self.program.nodes('Logbook entries', 'list')
        return [node.name for node in found[0].children if node.role == 'list item'] if found else []

    def assert_rows(self, number):
        def check():
            rows = self.rows()
            assert len(rows) == number, f'{len(rows)} rows: {rows}'
            return rows or True
        return program.assert_soon(check, f'{number} rows')

    def test_01_searches_while_typing(self):
        p = self.program
        p.go('Logbook')
        before = program.bytes_of(p.folder())
        all_rows = len(self.assert_rows(10))
        p.key('ctrl+f')
        p.assert_focus('Search the logbook')
        p.type('LEADERSHIP F')
        p.assert_shown(f'2 of {all_rows} entries')
        rows = self.assert_rows(2)
        self.assertIn('leadership foundation', rows[0])
        p.assert_shown('1 of 2')
        p.key('ctrl+g', 'ctrl+g', 'ctrl+g')
        p.assert_shown('2 of 2')
        p.key('ctrl+shift+g', 'ctrl+shift+g', 'ctrl+shift+g')
        p.assert_shown('1 of 2')
        p.type(' xyz')
        p.assert_shown('Not found')
        self.assert_rows(0)
        p.key('Escape')
        self.assert_rows(all_rows)
        self.assertEqual(program.bytes_of(p.folder()), before)

    def test_02_marks_hits_wherever_they_stand(self):
        p = self.program

        def colors(name, role, text):
            """Behind the hit and after it, in whatever of that name is marked."""
            start = max(0, name.find(text))
            for node in p.nodes(name, role):
                found = [node.ask(accessible.TEXT, 'GetAttributes', '(i)', offset).get('bg-color')
                         for offset in (start, start + len(text))]
                if found[0]:
                    return found
            return None

        for text, name, role in (
                ('town hall', 'Place', 'text'),
                ('prioriti', 'priorities', 'label'),
                ('more time', 'Goal', 'text'),
                ('facts', 'Hold the difficult talk: facts first, then expectations', 'label')):
            p.key('ctrl+f')
            p.assert_focus('Search the logbook')
            p.key('ctrl+a')
            p.type(text)
            _hit, rest = program.assert_soon(lambda: colors(name, role, text), f'“{text}” to be marked')
            self.assertIsNone(rest)
            if text == 'prioriti':
                # Where one goes with a click, it is pointed out as well.
                p.press(starts='Thursday 23 October 2025', role='list item')
                program.assert_soon(lambda: any(
                    node.ask(accessible.TEXT, 'GetAttributes', '(i)', 0).get('bg-color')
                    and node.ask(accessible.TEXT, 'GetAttributes', '(i)', 0).get('underline')
                    for node in p.nodes(name, role)), 'the hit of the other entry')
        p.key('Escape')
        program.assert_soon(lambda: not colors(name, role, text), 'the mark to go')

    def test_02b_shows_the_hit_in_a_narrow_window(self):
        p = self.program

        def pointed_out():
            """The hit that is pointed out, when it stands in sight."""
            frame = p.box(next(node for node in p.nodes(role='window')
                               if node.name.endswith('Mentorpar')))
            for node in p.nodes(starts='Hold the difficult talk: facts', role='label'):
                if node.ask(accessible.TEXT, 'GetAttributes', '(i)', 0).get('underline'):
                    box = p.box(node)
                    return frame[1] < box[1] and box[1] + box[3] < frame[1] + frame[3]
            return False

        p.resize(360, 640)
        for how in ('click', 'Return'):
            p.key('ctrl+f')
            p.assert_focus('Search the logbook')
            p.key('ctrl+a')
            p.type('hold the difficult')
            rows = self.assert_rows(1)
            if how == 'click':
                p.press(rows[0], 'list item')
            else:
                p.key('Return')
            program.assert_soon(pointed_out, f'the hit in sight after {how}')
            p.key('alt+Left')
        p.key('ctrl+f')
        p.assert_focus('Search the logbook')
        p.key('Escape')
        p.resize(1100, 720)

    def test_03_filters(self):
        p = self.program
        p.press('Filter', 'button', index=1)
        p.assert_focus('Meeting (8)')
        p.key('Tab')
        p.assert_focus('Reflection (1)')
        p.key('space')
        rows = self.assert_rows(1)
        self.assertIn('Reflection', rows[0])
        p.key('Escape')
        p.press('Reflection', 'button')
        self.assert_rows(10)

    def test_04_goes_by_day(self):
        p = self.program
        p.press('Calendar', 'button', index=1)
        p.assert_focus('Go to date')
        date = next(entry for entry in p.entries() if entry.get('kind') == 'note')['date']
        p.type(date)
        p.key('Return')
        program.assert_soon(lambda: any('Note' in node.name for node in p.nodes(starts='Kind of entry')),
                            'the note')
        p.press('Calendar', 'button', index=1)
        p.assert_focus('Go to date')
        p.type('2025-12-24')
        p.assert_shown(starts='New entry for Wednesday 24 December', role='button')
        p.key('Escape')
        p.assert_gone('Go to date', 'text')

    def test_05_reads_a_question_through_time(self):
        p = self.program
        p.key('ctrl+f')
        p.type('visibility. we')
        self.assert_rows(1)
        p.assert_shown(starts='Through time: Which topics came up', role='button')
        p.key('Escape')
        p.press(starts='Through time: Which topics came up', role='button')
        found = p.find('Which topics came up?', 'list')
        passages = [node.name for node in found.children if node.role == 'list item']
        self.assertEqual(len(passages), sum(
            1 for entry in p.entries()
            if any(answer['id'] == 'log-today-topics' for answer in entry.get('answers', []))))
        p.press('Back to the entry', 'button')
        program.assert_soon(lambda: not any(node.children for node in
                                            p.nodes('Which topics came up?', 'list')), 'the entry again')

    def test_06_tags_and_results(self):
        p = self.program
        # Another entry is shown from its top.
        p.key('alt+Next')
        p.press('Add tag', 'text')
        p.assert_focus('Add tag')
        p.type('prøve')
        p.key('Return')
        program.assert_soon(lambda: any('prøve' in entry.get('tags', []) for entry in p.entries()),
                            'the tag on disk')
        p.key('ctrl+z')
        program.assert_soon(lambda: not any('prøve' in entry.get('tags', []) for entry in p.entries()),
                            'the tag to go')
        p.press('Results reached', 'button')
        p.assert_shown('Results reached', 'list')
        p.key('Escape')

    def test_07_keeps_own_notes_out_of_the_pair(self):
        p = self.program
        p.quit()
        path = os.path.join(self.data_dir, 'library.json')
        with open(path, encoding='utf-8') as file:
            text = file.read()
        library = json.loads(text)
        for pair in library['pairs']:
            pair['me'] = 'mentor'
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(library, file)
        p = type(self).program = program.Program(self.data_dir, '--page', 'logbook', size=TALL)
        self.assert_rows(10)
        p.key('ctrl+f')
        p.type('visibility. we')
        self.assert_rows(1)
        program.assert_soon(lambda: p.nodes(starts='My own notes: only you'), 'the own notes')
        field = p.nodes(starts='My own notes: only you')[0]
        for _ in range(40):
            p.key('Tab')
            if p.focused() is not None and p.focused().name.startswith('My own notes: only you'):
                break
        self.assertTrue(field)
        p.assert_focus('My own notes: only you')
        p.type(CANARY)
        private = os.path.join(self.data_dir, 'private')
        program.assert_soon(lambda: any(CANARY.encode() in content
                                        for content in program.bytes_of(private).values()),
                            'the notes on this computer')
        self.assertFalse([name for name, content in program.bytes_of(p.folder()).items()
                          if CANARY.encode() in content])

        # Found only when asked for.
        p.key('ctrl+f')
        p.assert_focus('Search the logbook')
        p.type('kanarie')
        p.assert_shown('Not found')
        p.press('Also my own notes', 'check box')
        self.assert_rows(1)
        p.key('Escape')
        p.quit()

    def write_entry(self, number, date, text):
        """What the other one writes, as a synchroniser brings it."""
        folder = self.program.folder()
        path = os.path.join(folder, 'logbook', f'{date}-0000000{number}.json')
        with open(path + '.part', 'w', encoding='utf-8') as file:
            json.dump({'format': 'mentorpar/log-entry', 'version': 1,
                       'id': f'{number:08}-0000-4000-8000-000000000000', 'kind': 'note',
                       'author': 'mentee', 'date': date,
                       'answers': [{'id': 'log-note', 'text': text}]}, file)
        os.rename(path + '.part', path)

    def new_rows(self):
        return [name for name in self.rows() if ', New · ' in name]

    def assert_new(self, *texts):
        def check():
            rows = self.new_rows()
            assert len(rows) == len(texts), rows
            for text in texts:
                assert any(text in row for row in rows), rows
            return True
        program.assert_soon(check, f'what is new: {texts}')

    def test_08_marks_what_is_new(self):
        # A second passes, so that one can tell before from after.
        stamp = self.program.library()['pairs'][0]['looked']
        time.sleep(max(0.0, datetime.datetime.fromisoformat(stamp).timestamp() + 1.1 - time.time()))
        self.write_entry(1, '2031-01-05', 'Skrevet imens')
        p = type(self).program = program.Program(self.data_dir, '--page', 'matrix', size=TALL)
        # Before the logbook itself was opened.
        p.assert_shown(starts='Logbook, 1', role='list item')
        p.go('Logbook')
        self.assert_rows(11)
        self.assert_new('Skrevet imens')
        p.assert_shown(starts='Logbook, 1', role='list item')
        self.write_entry(2, '2031-01-04', 'Kommet nu')
        p.go('Overview')
        p.go('Logbook')
        self.assert_new('Skrevet imens', 'Kommet nu')
        p.press('Filter', 'button', index=1)
        p.assert_focus('Meeting (')
        for name in ('By the mentee (2)', 'New (2)'):
            p.tab_to(name)
            p.key('space')
        self.assert_rows(2)
        p.key('Escape')
        p.assert_shown('By the mentee · New', 'button')
        # Read, and left: it isn't new any more.
        p.press(starts='Sunday 5 January', role='list item')
        p.assert_shown('By the mentee · You both can read this', 'label')
        p.press(starts='Saturday 4 January', role='list item')
        self.assert_new('Kommet nu')
        p.press('By the mentee · New', 'button')
        self.assert_rows(12)
        p.go('Overview')
        p.assert_gone(starts='Logbook, ', role='list item')
        p.go('Logbook')
        self.assert_new()

    def test_09_keeps_the_place(self):
        p = self.program
        rows = self.rows()
        p.press(rows[3], 'list item')
        p.assert_shown(starts=rows[3].partition(',')[0])
        entry = p.library()['pairs'][0].get('last-entry')
        p.quit()
        p = type(self).program = program.Program(self.data_dir, '--page', 'logbook', size=TALL)
        program.assert_soon(lambda: any(node.name == rows[3] and node.has(accessible.SELECTED)
                                        for node in p.nodes(role='list item')), 'the same entry')
        self.assertTrue(entry)
        p.quit()


if __name__ == '__main__':
    desktop.main()
