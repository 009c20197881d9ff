# SPDX-License-Identifier: GPL-3.0-or-later
"""All pairs of a mentor on one list: the next meetings, what one promised, and a search through all
logbooks; with a pair among them whose folder is gone, and one with a broken entry."""

import datetime
import json
import os
import tempfile
import unittest

import accessible
import desktop
import program

SOON = (datetime.date.today() + datetime.timedelta(days=3)).isoformat()
AGO = (datetime.date.today() - datetime.timedelta(days=20)).isoformat()
CANARY = 'Kanariefugl 77'


def write(path, document):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(document if isinstance(document, str) else json.dumps(document))


class AllPairs(unittest.TestCase):
    def make_pair(self, number, mentee, mentor):
        folder = os.path.join(self.data_dir, 'pairs', f'{mentee}-{number:08}')
        identity = f'{number:08}-0000-4000-8000-000000000000'
        write(os.path.join(folder, 'pair.json'),
              {'format': 'mentorpar/pair', 'version': 1, 'id': identity, 'programme': 'randers',
               'mentor': {'name': mentor}, 'mentee': {'name': mentee}})
        write(os.path.join(self.data_dir, 'private', identity, 'mentor', 'x.json'),
              {'format': 'mentorpar/private-entry', 'version': 1, 'id': identity,
               'entry': 'e', 'answers': [{'id': 'own-notes', 'text': CANARY}]})
        return {'id': identity, 'folder': folder, 'me': 'mentor'}

    def entry(self, pair, number, **values):
        date = values['date']
        write(os.path.join(pair['folder'], 'logbook', f'{date}-{number:08}.json'),
              {'format': 'mentorpar/log-entry', 'version': 1,
               'id': f'{number:08}-1111-4000-8000-000000000000', **values})

    def setUp(self):
        self.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        anna = self.make_pair(1, 'Anna', 'Bodil')
        clara = self.make_pair(2, 'Clara', 'Bodil')
        gone = {'id': '00000003-0000-4000-8000-000000000000', 'me': 'mentor',
                'folder': os.path.join(self.data_dir, 'pairs', 'gone')}
        self.entry(anna, 1, date=AGO, answers=[{'id': 'log-today-topics', 'text': 'Om budgettet'}])
        self.entry(clara, 2, date=AGO, **{
            'next-date': SOON, 'next-time': '14:00', 'next-place': 'Lokale 2',
            'answers': [{'id': 'log-today-topics', 'text': 'Blåbærgrød og ansvar'}]})
        write(os.path.join(clara['folder'], 'logbook', '2020-01-01-broken.json'), '{ no JSON')
        write(os.path.join(clara['folder'], 'tasks.json'), {
            'format': 'mentorpar/tasks', 'version': 1, 'id': 't', 'tasks': [
                {'id': 'a', 'title': 'Ringe til HR', 'owner': 'mentor', 'origin': 'meeting',
                 'due': SOON},
                {'id': 'b', 'title': 'Er gjort', 'owner': 'mentor', 'origin': 'meeting',
                 'done': True},
                {'id': 'c', 'title': 'Claras egen', 'origin': 'meeting'}]})
        write(os.path.join(self.data_dir, 'library.json'),
              {'format': 'mentorpar/library', 'version': 1, 'id': 'l', 'last-pair': anna['id'],
               'pairs': [anna, clara, gone]})
        self.before = program.bytes_of(clara['folder'])
        self.clara = clara

    def rows(self, p):
        found = p.nodes('All my pairs', 'list')
        return [node.name for node in found[0].children if node.role == 'list item'] if found else []

    def assert_rows(self, p, *beginnings):
        def check():
            rows = self.rows(p)
            assert len(rows) == len(beginnings), rows
            for row, beginning in zip(rows, beginnings):
                assert beginning in row, rows
            return True
        program.assert_soon(check, f'{len(beginnings)} rows')

    def test_list_and_search(self):
        p = program.Program(self.data_dir, '--page', 'overview')
        p.key('ctrl+shift+f')
        p.assert_focus('Search the logbooks of all my pairs')
        self.assert_rows(p, 'can\'t be reached', '14:00, Lokale 2, Clara and Bodil', 'Ringe til HR')
        p.assert_shown('Next meetings', 'label')
        p.assert_shown('What I promised', 'label')

        p.type('blaabaergrod')
        p.assert_shown('Not found', 'label')
        p.key('ctrl+a')
        p.type('blaabær')
        p.assert_shown('1 hit', 'label')
        self.assert_rows(p, 'Blåbærgrød og ansvar, Clara and Bodil')
        p.key('ctrl+a')
        p.type(CANARY)
        p.assert_shown('Not found', 'label')
        self.assertEqual(program.bytes_of(self.clara['folder']), self.before)

        p.key('ctrl+a')
        p.type('ansvar')
        p.assert_shown('1 hit', 'label')
        p.key('Return')
        p.assert_focus('Blåbærgrød og ansvar')
        p.key('Return')
        p.assert_gone('All my pairs', 'window')
        program.assert_soon(lambda: p.title() == 'Logbook', 'the logbook')
        p.assert_shown(starts='Clara and Bodil, ', role='button')
        program.assert_soon(lambda: any('Blåbærgrød' in node.name and node.has(accessible.SELECTED)
                                        for node in p.nodes(role='list item')), 'the entry')
        p.quit()

    def test_shared_machine_tells_who_promised(self):
        path = os.path.join(self.data_dir, 'library.json')
        with open(path, encoding='utf-8') as file:
            library = json.load(file)
        library['pairs'][1]['me'] = 'both'
        write(path, library)
        p = program.Program(self.data_dir, '--page', 'overview')
        p.key('ctrl+shift+f')
        self.assert_rows(p, 'can\'t be reached', '14:00', 'Ringe til HR, Bodil · by', 'Claras egen, Clara')
        p.assert_shown('What we promised each other', 'label')
        self.assertEqual(p.nodes('What I promised', 'label'), [])
        p.key('Escape')
        p.assert_gone('All my pairs', 'window')
        p.quit()

    def test_from_the_logbook(self):
        p = program.Program(self.data_dir, '--page', 'logbook')
        p.key('ctrl+f')
        p.assert_focus('Search the logbook')
        p.type('ansvar')
        p.assert_shown('Not found', 'label')
        p.press('In all my pairs…', 'button')
        p.assert_shown('1 hit', 'label')
        p.key('Escape')
        self.assert_rows(p, 'can\'t be reached', '14:00', 'Ringe til HR')
        p.key('Escape')
        p.assert_gone('All my pairs', 'window')
        p.quit()


if __name__ == '__main__':
    desktop.main()
