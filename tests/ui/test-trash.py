# SPDX-License-Identifier: GPL-3.0-or-later
"""Deleted by mistake and noticed tomorrow: the trash has it after a restart, and lets go of it for
ever only when asked twice. A folder that somebody emptied changes nothing before the user says so."""

import os
import shutil
import tempfile
import unittest

import desktop
import program

TITLE = 'Count the stock of aids one more time'


def titles(tasks):
    return [task['title'] for task in tasks['tasks']]


class Trash(unittest.TestCase):
    def setUp(self):
        self.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])

    def open_trash(self, p):
        p.key('F10')
        p.choose('Trash…')
        p.assert_shown('Trash', 'window')

    def close_trash(self, p):
        p.key('Escape')
        p.assert_gone('Trash', 'window')

    def answer(self, p, name):
        """A button of the question that is on the screen: it has one set of them for narrow windows."""
        def find():
            return [node for node in p.nodes(name, 'button') if node.extents()[2] > 40]
        p.click(program.assert_soon(find, name)[-1])

    def delete_card(self, p):
        p.click(p.card(TITLE))
        p.key('Delete')
        p.assert_saved('tasks.json', lambda tasks: TITLE not in titles(tasks))
        p.assert_gone(starts=TITLE + ', ', role='list item')

    def test_card_comes_back_tomorrow(self):
        p = program.Program(self.data_dir, '--example', '--page', 'matrix')
        before = p.document('tasks.json')
        self.delete_card(p)
        p.kill()

        p = program.Program(self.data_dir, '--page', 'matrix')
        self.open_trash(p)
        p.assert_shown(starts='Tasks: ' + TITLE)
        p.press('Restore', 'button')
        p.assert_shown('The trash is empty')
        p.assert_saved('tasks.json', lambda tasks: tasks == before, 'as before')
        self.close_trash(p)
        p.card(TITLE)
        p.key('ctrl+z')
        p.assert_saved('tasks.json', lambda tasks: TITLE not in titles(tasks))
        p.quit()

    def test_only_pair_comes_back(self):
        """Who deleted the only pair stands before the welcome: the trash is there, too."""
        p = program.Program(self.data_dir, '--example', '--page', 'overview')
        p.key('F10')
        p.choose('Delete for both…')
        p.assert_shown(starts='The pair’s folder is deleted')
        self.answer(p, 'Delete for both')
        p.assert_shown('New pair…', 'button')
        self.open_trash(p)
        p.assert_shown(starts='The pair Jonas Lyngsøe')
        p.press('Restore', 'button')
        p.assert_shown('The trash is empty')
        self.close_trash(p)
        p.assert_shown('Pages', 'list')
        p.quit()

    def test_for_ever(self):
        p = program.Program(self.data_dir, '--example', '--page', 'matrix')
        self.delete_card(p)
        self.open_trash(p)
        p.press('Delete for ever', 'button')
        # It says that this is about this computer only.
        p.assert_shown(starts='It is deleted from this computer')
        self.answer(p, 'Keep')
        p.assert_shown(starts='Tasks: ' + TITLE)
        p.press('Delete for ever', 'button')
        p.assert_shown(starts='It is deleted from this computer')
        self.answer(p, 'Delete for ever')
        p.assert_shown('The trash is empty')
        self.close_trash(p)
        p.quit()
        for folder, _folders, names in os.walk(self.data_dir):
            for name in names:
                with open(os.path.join(folder, name), 'rb') as file:
                    self.assertNotIn(TITLE.encode(), file.read(), name)

    def test_emptied_folder(self):
        p = program.Program(self.data_dir, '--example', '--page', 'matrix')
        folder = p.folder()
        p.card(TITLE)
        for name in os.listdir(folder):
            if name != 'pair.json':
                path = os.path.join(folder, name)
                shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
        p.assert_shown(starts='Documents are missing from the folder')
        # Nothing is taken as deleted.
        p.card(TITLE)
        p.press('They were deleted', 'button')
        p.assert_gone(starts='Documents are missing from the folder')
        p.press('Add to: Not placed', 'text')
        p.type('Videre')
        p.key('Return')
        p.assert_saved('tasks.json', lambda tasks: 'Videre' in titles(tasks))
        p.quit()


if __name__ == '__main__':
    desktop.main()
