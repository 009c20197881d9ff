# SPDX-License-Identifier: GPL-3.0-or-later
"""The window around the pages: pairs, the command line, what others write, what can't be saved."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import desktop
import program


def new_folder():
    return tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])


class Window(unittest.TestCase):
    def start(self, *arguments):
        self.data_dir = getattr(self, 'data_dir', None) or new_folder()
        self.program = program.Program(self.data_dir, *arguments)
        return self.program

    def add_task(self, p, text):
        entry = p.find('Add to: Not placed', 'text')
        p.click(entry)
        p.type(text)
        p.key('Return')
        p.assert_shown(starts=f'{text}, ', role='list item')

    def titles(self, p):
        return [task['title'] for task in p.document('tasks.json')['tasks']]

    def test_remembers_pair_and_page(self):
        p = self.start('--example', '--page', 'matrix')
        p.go('SWOT')
        p.quit()
        p = self.start()
        self.assertEqual(p.title(), 'SWOT')
        p.assert_shown('Strengths', 'list')
        # The sidebar counts what waits on a page that wasn't opened yet.
        p.assert_shown('Priority matrix, 5 waiting', 'list item')
        p.quit()

    def test_sigterm_saves(self):
        p = self.start('--example', '--page', 'matrix')
        self.add_task(p, 'Lige inden')
        p.process.send_signal(signal.SIGTERM)
        p.assert_ends()
        self.assertIn('Lige inden', self.titles(p))

    def test_kill_keeps_what_is_older_than_two_seconds(self):
        p = self.start('--example', '--page', 'matrix')
        for i in range(3):
            self.add_task(p, f'Runde {i}')
            time.sleep(2)
            p.kill()
            p = self.start()
            self.assertIn(f'Runde {i}', self.titles(p))
            p.assert_shown(starts=f'Runde {i}, ', role='list item')
        p.quit()

    def test_opens_a_folder_from_the_command_line(self):
        p = self.start('--example')
        folder = p.folder()
        p.quit()
        moved = os.path.join(new_folder(), 'et sted')
        shutil.copytree(folder, moved)
        self.data_dir = new_folder()
        p = self.start(moved)
        self.assertEqual(p.folder(), moved)
        p.assert_shown(starts='Jonas', role='label')
        p.quit()

    def test_shows_what_others_write(self):
        p = self.start('--example', '--page', 'matrix')
        path = os.path.join(p.folder(), 'tasks.json')
        with open(path, encoding='utf-8') as file:
            tasks = json.load(file)
        tasks['tasks'].append({'id': 'fra-den-anden', 'title': 'Fra den anden maskine', 'rank': 'z'})
        with open(path + '.new', 'w', encoding='utf-8') as file:
            json.dump(tasks, file)
        os.rename(path + '.new', path)
        p.assert_shown(starts='Fra den anden maskine, ', role='list item')
        self.assertFalse(p.enabled('Undo'))
        self.add_task(p, 'Min egen')
        saved = p.assert_saved('tasks.json', lambda now: any(task['title'] == 'Min egen'
                                                             for task in now['tasks']))
        self.assertIn('Fra den anden maskine', [task['title'] for task in saved['tasks']])
        p.quit()

    def test_full_disk_is_said_and_tried_again(self):
        self.data_dir = new_folder()
        mount = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', self.data_dir],
                               capture_output=True, check=False)
        if mount.returncode != 0:
            self.skipTest('a small disk can only be made as root')
        self.addCleanup(subprocess.run, ['umount', '-l', self.data_dir], check=False)
        p = self.start('--example', '--page', 'matrix')
        folder = p.folder()
        ballast = os.path.join(self.data_dir, 'ballast')
        with open(ballast, 'wb', buffering=0) as file:
            try:
                while file.write(bytes(1024)):
                    pass
            except OSError:
                pass
        before = program.bytes_of(folder)
        self.add_task(p, 'Holdes i hukommelsen')
        p.assert_shown('Try again', 'button')
        self.assertEqual(program.bytes_of(folder), before)
        p.key('ctrl+q')
        p.assert_shown(starts='Keep open', role='button')
        p.key('Escape')
        os.remove(ballast)
        p.press('Try again', 'button')
        p.assert_saved('tasks.json', lambda now: now['tasks'][-1]['title'] == 'Holdes i hukommelsen')
        p.assert_gone('Try again', 'button')
        p.quit()

    def test_folder_that_goes_away_is_waited_for(self):
        p = self.start('--example', '--page', 'matrix')
        folder = p.folder()
        os.rename(folder, folder + '.away')
        p.assert_shown(starts='The folder', role='label')
        self.assertFalse(os.path.exists(folder))
        os.rename(folder + '.away', folder)
        p.press('Try again', 'button')
        p.assert_gone('Try again', 'button')
        self.add_task(p, 'Igen')
        p.assert_saved('tasks.json', lambda now: now['tasks'][-1]['title'] == 'Igen')
        p.quit()

    def test_removing_a_pair_can_be_taken_back(self):
        p = self.start('--example', '--page', 'matrix')
        folder = p.folder()
        p.key('F10')
        p.choose('Remove from my list')
        p.assert_shown('New pair…', 'button')
        self.assertTrue(os.path.isdir(folder))
        # The last one is the toast's.
        p.press('Undo', 'button', index=-1)
        p.assert_shown('Not placed', 'list')
        program.assert_soon(lambda: folder in [pair['folder'] for pair in p.library()['pairs']],
                            'the pair in the library')
        # The toast that had the keyboard has gone, and the keyboard not with it.
        p.assert_gone('Undo', 'button', index=1)
        p.go('SWOT')
        self.assertIsNotNone(p.focused())
        p.quit()

    def test_an_undo_goes_with_its_page(self):
        p = self.start('--example', '--page', 'logbook')
        number = len(p.entries())
        row = next(node for node in p.find('Logbook entries', 'list').children
                   if node.role == 'list item')
        p.click(row)
        p.key('Delete')
        p.assert_shown(starts='Entry deleted', role='label')
        p.go('SWOT')
        p.assert_gone(starts='Entry deleted', role='label')
        # What it offered is still there.
        p.key('ctrl+z')
        program.assert_soon(lambda: p.title() == 'Logbook', 'the page of what was undone')
        program.assert_soon(lambda: len(p.entries()) == number, 'the entry on disk')
        p.quit()

    def test_deleting_for_both_asks(self):
        p = self.start('--example', '--page', 'matrix')
        folder = p.folder()
        p.key('F10')
        p.choose('Delete for both…')
        p.assert_shown('Keep', 'button')
        p.key('Escape')
        self.assertTrue(os.path.isdir(folder))
        p.key('F10')
        p.choose('Delete for both…')
        p.press(starts='Delete for both', role='button')
        p.assert_shown('New pair…', 'button')
        self.assertFalse(os.path.exists(folder))
        p.quit()


if __name__ == '__main__':
    desktop.main()
