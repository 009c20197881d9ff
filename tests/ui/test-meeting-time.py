# SPDX-License-Identifier: GPL-3.0-or-later
"""The timer of a meeting, as it is seen and heard while a meeting of an hour and a half goes by."""

import os
import tempfile
import unittest

import desktop
import program

SHIM = os.path.join(program.TOP, 'tests', 'ui', 'libclockshim.so')


class MeetingTime(unittest.TestCase):
    def setUp(self):
        self.clock = os.path.join(os.environ['MENTORPAR_TEST_SESSION'], 'clock')
        self.go_ahead(0)

    def go_ahead(self, minutes):
        # In one step: the program may be reading it.
        with open(self.clock + '.new', 'w', encoding='ascii') as file:
            file.write(str(minutes * 60))
        os.rename(self.clock + '.new', self.clock)

    def test_says_when_the_end_comes(self):
        p = program.Program(tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION']),
                            '--example', '--page', 'meeting',
                            env={'LD_PRELOAD': SHIM, 'MENTORPAR_TEST_CLOCK': self.clock})
        p.press('Hold a meeting today', 'button')
        # It may be below the edge of the window.
        p.find('Begin the meeting', 'button').ask('org.a11y.atspi.Action', 'DoAction', '(i)', 0)
        p.assert_shown('90 minutes left', 'label')

        # Whoever pauses and goes on loses nothing, and sees the time at once.
        for minutes, words in ((60, '30 minutes left'), (79, '11 minutes left'),
                               (80, '10 minutes left. Time to sum up.'),
                               (89, '1 minute left. Time to sum up.')):
            self.go_ahead(minutes)
            p.press('Pause the timer', 'button')
            p.assert_shown(words, 'label')
            # The line that fills has the same words.
            p.assert_shown(words, index=1)
            p.press('Go on with the timer', 'button')

        # By itself, too: the timer looks at the clock every ten seconds.
        self.go_ahead(95)
        program.assert_soon(lambda: p.nodes('5 minutes over', 'label'), 'the time to be over', patience=25)
        p.quit()


if __name__ == '__main__':
    desktop.main()
