# SPDX-License-Identifier: GPL-3.0-or-later
"""The other machine writes a document while this one has it open: what is typed here and what was
written there both survive, and the card that is typed in keeps the keyboard."""

import json
import os
import tempfile
import unittest

import desktop
import program


def write_outside(path, change):
    """As a synchroniser does: a whole new file in the old one's place."""
    with open(path, encoding='utf-8') as file:
        document = json.load(file)
    change(document)
    with open(path + '.new', 'w', encoding='utf-8') as file:
        json.dump(document, file)
    os.rename(path + '.new', path)


class OutsideChange(unittest.TestCase):
    def setUp(self):
        self.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        self.program = program.Program(self.data_dir, '--example', '--page', 'matrix')
        self.path = os.path.join(self.program.folder(), 'tasks.json')

    def test_both_survive(self):
        p = self.program
        p.click(p.card('Count the stock of aids one more time'))
        p.key('F2')
        p.assert_focus('Text')
        p.type(' herfra')

        def change(document):
            other = next(task for task in document['tasks']
                         if task['title'].startswith('Reorganise the folders'))
            other['title'] = 'Ordnet derfra'
            document['tasks'].append({'id': 'derfra', 'title': 'Ny derfra', 'rank': 'z'})

        write_outside(self.path, change)
        p.type(' igen')
        wanted = {'Count the stock of aids one more time herfra igen', 'Ordnet derfra', 'Ny derfra'}
        p.assert_saved('tasks.json', lambda tasks: wanted <= {task['title'] for task in tasks['tasks']},
                       'with what both wrote')
        p.assert_shown(starts='Ny derfra, Not placed, ', role='list item')
        p.assert_shown(starts='Ordnet derfra, Neither', role='list item')
        # Still in the middle of it.
        self.assertEqual(p.assert_focus('Text').text(),
                         'Count the stock of aids one more time herfra igen')
        p.key('Return')
        p.quit()

    def test_undo_leaves_the_others_change(self):
        p = self.program
        p.press('Add to: Not placed', 'text')
        p.type('Min egen')
        p.key('Return')
        p.assert_saved('tasks.json', lambda tasks: any(task['title'] == 'Min egen'
                                                       for task in tasks['tasks']))
        write_outside(self.path, lambda document: document['tasks'].append(
            {'id': 'derfra', 'title': 'Ny derfra', 'rank': 'z'}))
        p.assert_shown(starts='Ny derfra, ', role='list item')
        p.key('ctrl+z')
        tasks = p.assert_saved('tasks.json', lambda tasks: not any(task['title'] == 'Min egen'
                                                                   for task in tasks['tasks']))
        self.assertIn('Ny derfra', [task['title'] for task in tasks['tasks']])
        p.quit()


if __name__ == '__main__':
    desktop.main()
