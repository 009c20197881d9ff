# SPDX-License-Identifier: GPL-3.0-or-later
"""More than one pair on a machine: editing one, going from one to the other, starting twice."""

import os
import shutil
import subprocess
import tempfile
import unittest

import desktop
import program

MENTORPAR = os.path.join(program.TOP, 'src', 'mentorpar')


class Pairs(unittest.TestCase):
    def create(self, p, mentee, mentor):
        """By the dialog; a name each is all that is asked for."""
        p.key('ctrl+n')
        p.assert_shown('New pair', 'window')
        p.type(mentee)
        p.key('Tab', 'Tab', 'Tab')
        p.type(mentor)
        p.key('Return')
        p.assert_gone('New pair', 'window')
        p.assert_shown(starts=f'{mentee} and {mentor}, ', role='button')

    def test_switching(self):
        p = program.Program(tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION']))
        self.create(p, 'Anna', 'Bent')
        first = program.assert_soon(p.folder, 'the first pair in the library')
        self.create(p, 'Clara', 'Dan')
        program.assert_soon(lambda: p.folder() != first, 'the second pair in the library')

        p.press(starts='Clara and Dan, ', role='button')
        row = p.find(starts='Anna and Bent, ', role='list item')
        program.assert_soon(lambda: p.nodes(starts='Clara and Dan, ', role='list item')[0].name
                            .endswith('open now'), 'the open pair to be marked')
        # The switcher is a window of its own to the pointer: the keyboard goes to the row.
        for _ in range(6):
            focused = p.focused()
            if focused is not None and focused.name == row.name:
                break
            p.key('Down')
        p.assert_focus('Anna and Bent, ')
        p.key('Return')
        p.assert_shown(starts='Anna and Bent, ', role='button')
        program.assert_soon(lambda: p.folder() == first, 'the first pair in the library')
        p.quit()

    def test_editing(self):
        p = program.Program(tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION']))
        self.create(p, 'Anna', 'Bent')
        before = p.assert_saved('pair.json', lambda pair: pair['mentee']['name'] == 'Anna')
        p.key('F10')
        p.choose('Edit pair…')
        p.assert_shown('Edit pair', 'window')
        p.press('Name', 'text', index=0)
        p.key('End')
        p.type(' Holm')
        p.key('Escape')
        p.assert_gone('Edit pair', 'window')
        p.assert_saved('pair.json', lambda pair: pair['mentee']['name'] == 'Anna Holm')
        p.assert_shown(starts='Anna Holm and Bent, ', role='button')
        # All of the dialog is one step.
        p.key('ctrl+z')
        p.assert_saved('pair.json', lambda pair: pair == before, 'as before the dialog')
        p.assert_shown(starts='Anna and Bent, ', role='button')
        p.quit()

    def test_starting_twice(self):
        p = program.Program(None, '--example', '--page', 'matrix')
        folder = os.path.join(tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION']), 'et sted')
        shutil.copytree(p.folder(), folder)
        second = subprocess.run([MENTORPAR, '--page', 'swot'], timeout=program.PATIENCE,
                                capture_output=True, text=True, check=False)
        self.assertEqual((second.returncode, second.stdout), (0, ''), second.stderr)
        program.assert_soon(lambda: p.title() == 'SWOT', 'the page that the second start asked for')
        p.quit()


if __name__ == '__main__':
    desktop.main()
