# SPDX-License-Identifier: GPL-3.0-or-later
"""A pair on two machines with Syncthing itself between them: both write on the same boards at the
same time, and while they don't reach each other. Both end with the same documents, with all that
either of them wrote, on disk and in the window."""

import glob
import json
import os
import shutil
import tempfile
import unittest

import desktop
import program
import syncthing

PATIENCE = 40


def documents(folder):
    """What the documents of a pair say, without conflict copies and what isn't ours."""
    found = {}
    for path in glob.glob(os.path.join(folder, '**', '*.json'), recursive=True):
        if '.sync-conflict-' not in path:
            with open(path, encoding='utf-8') as file:
                found[os.path.relpath(path, folder)] = json.load(file)
    return found


def conflicts(folder):
    return glob.glob(os.path.join(folder, '**', '*.sync-conflict-*'), recursive=True)


def check_same(folders, name, wanted):
    """That a document is the same in both folders and holds each of these texts once."""
    one, other = (documents(folder) for folder in folders)
    assert one.keys() == other.keys(), f'{one.keys() ^ other.keys()} on one side only'
    text = json.dumps(one[name], ensure_ascii=False)
    for word in wanted:
        assert text.count(f'"{word}"') == 1, f'“{word}” is {text.count(word)} times in {name}'
    different = [at for at in one if one[at] != other[at]]
    assert not different, f'{different} differ'
    return True


@unittest.skipIf(syncthing.missing(), syncthing.missing())
class Syncthing(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])

    def connect(self, first, second):
        two = syncthing.Two(self.home, first, second)
        self.addCleanup(two.stop)
        return two

    def start_both(self):
        anna = program.Program(os.path.join(self.home, 'anna'), '--example', '--page', 'matrix')
        folder = os.path.join(self.home, 'bo', 'pairs', 'ours')
        two = self.connect(anna.folder(), folder)
        wanted = set(documents(anna.folder()))
        program.assert_soon(lambda: set(documents(folder)) == wanted, 'the pair on the other machine',
                            PATIENCE)
        bo = program.Program(os.path.join(self.home, 'bo'), '--page', 'matrix', folder)
        self.assertEqual(bo.folder(), folder)
        return two, anna, bo

    def add(self, one, where, text):
        one.activate()
        one.press(f'Add to: {where}', 'text')
        one.type(text)
        one.key('Return')

    def assert_same(self, both, name, wanted):
        folders = [one.folder() for one in both]
        program.assert_soon(lambda: check_same(folders, name, wanted), f'{name} to be the same', PATIENCE)
        for one in both:
            for word in wanted:
                one.assert_shown(starts=f'{word}, ', role='list item')

    def test_two_programs(self):
        two, anna, bo = self.start_both()
        both = (anna, bo)

        # At the same time.
        tasks = []
        for i in range(3):
            for name, one in (('Anna', anna), ('Bo', bo)):
                tasks.append(f'{name} task {i}')
                self.add(one, 'Not placed', tasks[-1])
        self.assert_same(both, 'tasks.json', tasks)

        # Without reaching each other: the matrix once more, and the SWOT board.
        two.part()
        strengths = []
        for name, one in (('Anna', anna), ('Bo', bo)):
            one.activate()
            tasks.append(f'{name} apart')
            self.add(one, 'Not placed', tasks[-1])
            one.go('SWOT')
            strengths.append(f'{name} strength')
            self.add(one, 'Strengths', strengths[-1])
            one.assert_saved('swot.json', lambda swot, text=strengths[-1]: text in json.dumps(swot))
            one.assert_saved('tasks.json', lambda found, text=tasks[-1]: text in json.dumps(found))
        two.meet()
        self.assert_same(both, 'swot.json', strengths)
        for one in both:
            one.activate()
            one.go('Priority matrix')
        self.assert_same(both, 'tasks.json', tasks)

        # No copy is left to wonder about, and nothing goes on being written back and forth.
        folders = [one.folder() for one in both]
        program.assert_soon(lambda: not any(conflicts(folder) for folder in folders),
                            'the conflict copies to be put away', PATIENCE)
        program.assert_soon(two.is_idle, 'Syncthing to be done', PATIENCE)
        before = [program.bytes_of(folder) for folder in folders]
        two.scan()
        program.assert_soon(two.is_idle, 'Syncthing to be done', PATIENCE)
        self.assertEqual([program.bytes_of(folder) for folder in folders], before)
        for one in both:
            one.activate()
            one.quit()

    def test_control(self):
        """Without the program one of two texts isn't in the document: the check sees it."""
        folders = [os.path.join(self.home, name) for name in ('one', 'other')]
        for folder in folders:
            os.mkdir(folder)
        path = os.path.join(folders[0], 'swot.json')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump({'strengths': []}, file)
        two = self.connect(*folders)
        program.assert_soon(lambda: check_same(folders, 'swot.json', []), 'the document on both', PATIENCE)
        two.part()
        for folder in folders:
            with open(os.path.join(folder, 'swot.json'), 'w', encoding='utf-8') as file:
                json.dump({'strengths': [os.path.basename(folder)]}, file)
        two.scan()
        two.meet()
        program.assert_soon(lambda: any(conflicts(folder) for folder in folders), 'a conflict', PATIENCE)
        program.assert_soon(lambda: check_same(folders, 'swot.json', []), 'one text on both', PATIENCE)
        with self.assertRaisesRegex(AssertionError, 'is 0 times'):
            check_same(folders, 'swot.json', ['one', 'other'])
        shutil.rmtree(folders[1])


if __name__ == '__main__':
    desktop.main()
