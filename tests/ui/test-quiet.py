# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking changes nothing: going through every page and every entry of the example pair writes no
file and leaves nothing to undo. It catches sliders, drop-downs and entries that write back."""

import os
import tempfile
import time
import unittest

import accessible
import desktop
import program


class Quiet(unittest.TestCase):
    def setUp(self):
        data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        self.program = program.Program(data_dir, '--example', '--page', 'overview')

    def test_looking_changes_nothing(self):
        p = self.program
        before = program.bytes_of(p.folder())
        self.assertIn('tasks.json', before)
        pages = [node.name.partition(',')[0] for node in p.find('Pages', 'list').children
                 if node.role == 'list item']
        for page in pages + pages[::-1]:
            p.go(page)
            for _ in range(4):
                p.key('Tab')
            about = p.nodes('About this tool')
            if about:
                p.click(about[0])
                p.key('Escape')

        p.go('Logbook')
        for _ in range(12):
            p.key('alt+Next')
            time.sleep(0.05)
        for _ in range(12):
            p.key('alt+Prior')
        p.resize(360, 720)
        p.resize(1100, 720)

        self.assertFalse(p.enabled('Undo'))
        self.assertFalse(p.enabled('Redo'))
        time.sleep(1)
        self.assertEqual(program.bytes_of(p.folder()), before)
        folder = p.folder()
        p.quit()
        self.assertEqual(program.bytes_of(folder), before)


if __name__ == '__main__':
    desktop.main()
