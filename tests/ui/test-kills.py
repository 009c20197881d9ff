# SPDX-License-Identifier: GPL-3.0-or-later
"""The window is killed while somebody types in it: what was on disk stays there, what is older than
two seconds is on disk, and every document can be read. MENTORPAR_KILLS says how often; the store's
tests do it more often, without a window."""

import os
import random
import subprocess
import tempfile
import time
import unittest

import desktop
import program

KILLS = int(os.environ.get('MENTORPAR_KILLS', '5'))
MENTORPAR = os.path.join(program.TOP, 'src', 'mentorpar')


class Kills(unittest.TestCase):
    def titles(self, p):
        return {task['title'] for task in p.document('tasks.json')['tasks']}

    def missing(self, p, seen, typed, killed):
        """How many that were on disk are gone, and how many older than two seconds aren't there."""
        found = self.titles(p)
        # The key may have been on its way for a moment.
        return (len(seen - found), len([title for when, title in typed
                                        if when < killed - 2.5 and title not in found]))

    def test_killed_while_typing(self):
        data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        typed = []
        lost = late = 0
        for kill in range(KILLS):
            p = program.Program(data_dir, *([] if kill else ['--example']), '--page', 'matrix')
            if kill == 0:
                before = program.bytes_of(p.folder())
            p.press('Add to: Not placed', 'text')
            end = time.monotonic() + random.uniform(1, 4)
            while time.monotonic() < end:
                title = f'kort {len(typed)}'
                p.type(title)
                p.key('Return')
                typed.append((time.monotonic(), title))
            seen = self.titles(p)
            killed = time.monotonic()
            p.kill()

            missing = self.missing(p, seen, typed, killed)
            lost += missing[0]
            late += missing[1]
            found = self.titles(p)
            typed = [(when, title) for when, title in typed if title in found]
            check = subprocess.run([MENTORPAR, '--check', p.folder()], capture_output=True, text=True,
                                   check=False)
            self.assertEqual((check.returncode, check.stdout), (0, ''))
        print(f'# {KILLS} kills of the window, {len(typed)} edits on disk, {lost} lost, '
              f'{late} later than two seconds')
        self.assertEqual((lost, late), (0, 0))
        folder = os.path.join(program.TOP, 'tests', 'figures')
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, 'window-kill.kills'), 'w', encoding='ascii') as file:
            print(KILLS, file=file)
        self.assertGreaterEqual(len(typed), KILLS)

        # The control: a store that had only said that it saved is found out.
        with open(os.path.join(p.folder(), 'tasks.json'), 'wb') as file:
            file.write(before['tasks.json'])
        for count in self.missing(p, found, typed, killed + 10):
            self.assertGreater(count, 0)


if __name__ == '__main__':
    desktop.main()
