# SPDX-License-Identifier: GPL-3.0-or-later
"""A document that can't be read: the page says which one and why, the others work, and the file on
disk keeps every byte. What counts as bad is tried out at length in the store's tests."""

import os
import subprocess
import tempfile
import unittest

import desktop
import program

MENTORPAR = os.path.join(program.TOP, 'src', 'mentorpar')


def make_example():
    """The folder of a fresh example pair, and the data folder that it is in."""
    data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
    p = program.Program(data_dir, '--example')
    folder = p.folder()
    p.quit()
    return data_dir, folder


def check(folder):
    """Asks the program without a display."""
    env = {name: value for name, value in os.environ.items()
           if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    return subprocess.run([MENTORPAR, '--check', folder], env=env, capture_output=True, text=True,
                          check=False)


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.data_dir, cls.folder = make_example()

    def write(self, name, content):
        with open(os.path.join(self.folder, name), 'wb') as file:
            file.write(content)

    def test_good_example(self):
        result = check(self.folder)
        self.assertEqual((result.returncode, result.stdout), (0, ''))

    def test_window_and_check(self):
        with open(os.path.join(self.folder, 'tasks.json'), 'rb') as file:
            whole = file.read()
        kept = {name: open(os.path.join(self.folder, name), 'rb').read()
                for name in ('swot.json', 'roles.json')}
        self.write('tasks.json', whole[:len(whole) // 2])
        self.write('swot.json', kept['swot.json'].replace(b'"version": 1', b'"version": 9'))
        self.write('roles.json', b'\xff\xfe' + kept['roles.json'])
        self.write('logbook/2026-01-02-0badf00d.json', b'[' * 100000)
        before = program.bytes_of(self.folder)

        result = check(self.folder)
        self.assertEqual(result.returncode, 1)
        lines = result.stdout.splitlines()
        self.assertEqual(sorted(line.partition(':')[0] for line in lines),
                         ['logbook/2026-01-02-0badf00d.json', 'roles.json', 'swot.json',
                          'tasks.json'])

        # Newer versions of GTK say nothing of rows that don't fit into the window.
        p = program.Program(self.data_dir, '--page', 'overview', size=(1100, 1300))
        for page, file in (('Priority matrix', 'tasks.json'), ('SWOT', 'swot.json'),
                           ('Roles wheel', 'roles.json')):
            p.go(page)
            program.assert_soon(lambda file=file: [node for node in p.nodes() if file in node.name],
                                f'the page {page} to name {file}')
            p.assert_shown('Show in Files')
        # A later version is shown, and can't be changed.
        p.go('SWOT')
        self.assertTrue(p.cards('Strengths'))
        p.go('Logbook')
        program.assert_soon(lambda: [node for node in p.nodes()
                                     if '2026-01-02-0badf00d.json' in node.name],
                            'the unreadable entry in the list')
        self.assertFalse(p.enabled('Undo'))
        p.quit()
        self.assertEqual(program.bytes_of(self.folder), before)

    def test_other_kinds(self):
        self.data_dir, self.folder = make_example()
        self.write('tasks.json', b'')
        self.write('swot.json', b'{"format": "mentorpar/swot", "version": 1, "strengths": "many"}')
        os.remove(os.path.join(self.folder, 'roles.json'))
        os.mkdir(os.path.join(self.folder, 'roles.json'))
        self.write('roles.json/kept', b'whatever it is')
        before = program.bytes_of(self.folder)

        result = check(self.folder)
        self.assertEqual(result.returncode, 1)
        self.assertEqual({line.partition(':')[0] for line in result.stdout.splitlines()},
                         {'roles.json', 'swot.json', 'tasks.json'}, result.stdout)

        p = program.Program(self.data_dir, '--page', 'logbook')
        self.assertGreater(len(p.find('Logbook entries', 'list').children), 5)
        for page, file in (('Priority matrix', 'tasks.json'), ('SWOT', 'swot.json'),
                           ('Roles wheel', 'roles.json')):
            p.go(page)
            program.assert_soon(lambda file=file: [node for node in p.nodes() if file in node.name],
                                f'the page {page} to name {file}')
        p.quit()
        self.assertEqual(program.bytes_of(self.folder), before)


if __name__ == '__main__':
    desktop.main()
