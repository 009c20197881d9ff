#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pair writes is found in its folder and in what the program keeps of it, and nowhere else: a
word is typed everywhere, the program is killed, and the word is looked for."""

import json
import os
import re
import time
import unittest

import desktop
import program

# Not a word of this file, which may lie where the test looks.
CANARY = 'kanarie' + os.urandom(4).hex()
SESSION = os.environ.get('MENTORPAR_TEST_SESSION', '/nowhere')


def files_since(start, folders):
    for top in folders:
        for folder, _folders, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                try:
                    status = os.lstat(path)
                    if status.st_mtime >= start and os.path.isfile(path) and status.st_size < 1 << 24:
                        yield path
                except OSError:
                    pass


def places_with(word, start):
    """The files of the session and of the folders for temporary files that hold the word, or are
    called by it."""
    found = set()
    for path in files_since(start, [SESSION, '/tmp', '/var/tmp', os.getcwd()]):
        if word in path:
            found.add(path)
        try:
            with open(path, 'rb') as file:
                if word.encode() in file.read():
                    found.add(path)
        except OSError:
            pass
    return found


class Canary(unittest.TestCase):
    def test_found_only_where_it_belongs(self):
        start = time.time() - 1
        data = os.path.join(SESSION, 'mentorpar')
        pair = os.path.join(SESSION, 'pair')
        os.makedirs(pair, 0o700)
        with open(os.path.join(pair, 'pair.json'), 'w', encoding='utf-8') as file:
            json.dump({'format': 'mentorpar/pair', 'version': 1, 'id': 'canary-pair-0001',
                       'mentor': {'name': CANARY}, 'mentee': {'name': CANARY}}, file)

        # Whatever the session allows others.
        os.umask(0)
        p = program.Program(data, pair)
        p.go('Priority matrix')
        p.press('Write the first task', 'button')
        p.assert_focus('Add to: Not placed')
        p.type(CANARY)
        p.key('Return')
        p.assert_saved('tasks.json', lambda tasks: tasks['tasks'][0]['title'] == CANARY)
        titles = ' '.join(program.ask_xdotool('getwindowname', p.window))
        self.assertNotIn(CANARY, titles)

        # Nothing is dumped when it crashes: neither to a file nor to a program.
        with open(f'/proc/{p.process.pid}/limits', encoding='ascii') as limits:
            core = re.search(r'^Max core file size +(\d+) +(\d+)', limits.read(), re.MULTILINE)
        self.assertEqual(core.groups(), ('1', '1'))
        p.kill()

        for folder, _folders, names in os.walk(data):
            self.assertEqual(os.stat(folder).st_mode & 0o777, 0o700, folder)
            for name in names:
                path = os.path.join(folder, name)
                self.assertEqual(os.stat(path).st_mode & 0o777, 0o600, path)
        written = os.path.join(pair, 'tasks.json')
        self.assertEqual(os.stat(written).st_mode & 0o777, 0o600)

        found = places_with(CANARY, start)
        ours = {path for path in found if path.startswith((pair + '/', data + '/backups/',
                                                           data + '/private/'))}
        self.assertTrue(ours)
        self.assertEqual(found - ours, set())

        # The search sees what a careless program leaves.
        careless = os.path.join(SESSION, 'cache', 'recent.xbel')
        with open(careless, 'w', encoding='utf-8') as file:
            file.write(f'<bookmark href="file:///{CANARY}"/>')
        self.assertIn(careless, places_with(CANARY, start))


if __name__ == '__main__':
    desktop.main()
