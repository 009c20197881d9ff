# SPDX-License-Identifier: GPL-3.0-or-later
"""What the priority matrix asks, and when: each question at its threshold and one step before it;
and the matrix as it was after each meeting."""

import tempfile
import os

import desktop
import matrix
import program
from matrix import (CELLS, IMPORTANT, IMPORTANT_URGENT, MAT_1, MAT_2, MAT_3, MAT_4, NEITHER,
                    NOT_PLACED, PLACES, URGENT)

DAYS = ['2026-02-02', '2026-03-02', '2026-04-06']


class Asked(matrix.Matrix):
    @classmethod
    def setUpClass(cls):
        # Four tasks in "important and urgent", one in each of the others, two not placed.
        cls.urgent = [f'Urgent {number}' for number in range(1, 5)]
        tasks = [matrix.task(title, IMPORTANT_URGENT) for title in cls.urgent]
        tasks += [matrix.task('Steady', IMPORTANT), matrix.task('Idle', NEITHER),
                  matrix.task('Spare 1'), matrix.task('Spare 2'), matrix.task('Spare 3')]
        cls.data_dir, cls.meetings = matrix.create_pair(
            tasks, [(tasks[4], '', None, 'important')], DAYS)
        cls.program = program.Program(cls.data_dir, size=(1400, 930))

    def assert_asks(self, *questions):
        """These questions and no others."""
        p = self.program

        def check():
            tree = p.tree()
            shown = {question for question in (MAT_1, MAT_2, MAT_3, MAT_4)
                     if p.nodes(question, 'label', within=tree)}
            assert shown == set(questions), shown
            return True
        program.assert_soon(check, f'the questions {questions}')

    def test_01_asks_about_what_stands_still(self):
        """In the same cell over three meetings."""
        p = self.program
        self.assert_asks(MAT_3)
        p.assert_shown('“Steady” has stood in the same place for 3 meetings.', 'label')
        self.focus('Steady')
        p.key('ctrl+3')
        self.assert_asks()
        p.key('ctrl+z')
        self.assert_asks(MAT_3)
        # What is done doesn't count: four of five are urgent now.
        self.focus('Steady')
        p.key('space')
        self.assert_asks(MAT_4)
        p.key('ctrl+z')
        self.assert_asks(MAT_3)

    def test_02_asks_whether_all_is_urgent(self):
        """Five or more placed, and 80 % of them in “important and urgent”."""
        p = self.program
        # Four of six; four of five; all four.
        self.focus('Idle')
        p.key('ctrl+0')
        self.assert_asks(MAT_3, MAT_4)
        self.focus('Steady')
        p.key('ctrl+0')
        self.assert_asks()
        self.focus('Spare 1')
        p.key('ctrl+1')
        self.assert_asks(MAT_4)
        p.assert_shown('5 of 5 placed tasks are important and urgent.', 'label')
        self.focus('Spare 2')
        p.key('ctrl+2')
        self.assert_asks(MAT_4)
        self.focus('Spare 3')
        p.key('ctrl+3')
        self.assert_asks()
        p.key(*['ctrl+z'] * 5)
        self.assert_asks(MAT_3)

    def test_03_asks_about_the_organisation(self):
        """Eight or more placed without the organisation's view."""
        p = self.program
        self.focus('Spare 1')
        p.key('ctrl+2')
        p.assert_shown(starts=f'{IMPORTANT}: 2', role='group')
        self.assert_asks(MAT_3)
        self.focus('Spare 2')
        p.key('ctrl+2')
        self.assert_asks(MAT_3, MAT_2)
        p.assert_shown('8 tasks are placed, and only by the two of you.', 'label')
        p.press('As my organisation sees it')
        p.assert_cards(IMPORTANT_URGENT, [])
        self.focus('Urgent 1')
        p.key('ctrl+3')
        p.assert_shown(f'“Urgent 1”: you say “{IMPORTANT_URGENT}”, the organisation says “{URGENT}”.',
                       'label')
        p.press('As my organisation sees it')
        self.assert_asks(MAT_3)
        self.assertEqual(p.card('Urgent 1').description, f'Organisation: {URGENT}')
        p.key('ctrl+z')
        self.assert_asks(MAT_3, MAT_2)

    def test_04_asks_about_energy(self):
        """20 % of the hours or more in “neither”."""
        p = self.program
        self.focus('Idle')
        p.key('2')
        self.assert_asks(MAT_1, MAT_2, MAT_3)
        self.focus('Urgent 1')
        p.key('8')
        self.assert_asks(MAT_1, MAT_2, MAT_3)
        p.assert_shown('20 % of the hours go to what is neither important nor urgent.', 'label')
        self.focus('Urgent 2')
        p.key('0', 'comma', '5')
        p.assert_shown(starts=f'{NEITHER}: 1, 2 h a week, 19 %', role='group')
        self.assert_asks(MAT_2, MAT_3)
        p.key('ctrl+z')
        self.assert_asks(MAT_1, MAT_2, MAT_3)

    def test_05_notes_a_question_in_the_logbook(self):
        p = self.program
        p.press(f'Note an answer: {MAT_2}', 'button')
        program.assert_soon(lambda: p.title() == 'Logbook', 'the logbook')
        program.assert_soon(lambda: any(MAT_2 in answer.get('text', '') for entry in p.entries()
                                        for answer in entry.get('answers', [])),
                            'the question in the entry')
        p.key('ctrl+z')
        program.assert_soon(lambda: not any(entry.get('answers') for entry in p.entries()),
                            'the question to go')
        p.go('Priority matrix')

    def test_06_folds_what_is_done(self):
        p = self.program
        self.focus('Urgent 1')
        p.key('space')
        p.assert_focus('Urgent 1, done')
        p.go('SWOT')
        p.go('Priority matrix')
        p.assert_cards(IMPORTANT_URGENT, self.urgent[1:])
        p.press('Done (1)', 'button')
        p.assert_cards(IMPORTANT_URGENT, ['Urgent 1, done'] + self.urgent[1:])
        p.press('Hide 1 done', 'button')
        p.assert_cards(IMPORTANT_URGENT, self.urgent[1:])

    def test_07_ends(self):
        self.program.quit()


class TwoMeetings(matrix.Matrix):
    def test_asks_nothing_before_the_third(self):
        steady = matrix.task('Steady', IMPORTANT)
        data_dir, _meetings = matrix.create_pair([steady], [(steady, '', None, 'important')],
                                                 DAYS[:2])
        p = program.Program(data_dir, size=(1400, 930))
        p.card('Steady')
        p.assert_shown(starts='Important, not urgent: 1', role='group')
        p.assert_gone(MAT_3, 'label')
        p.quit()


class LookedBackAt(matrix.Matrix):
    """The example pair."""

    @classmethod
    def setUpClass(cls):
        cls.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        cls.program = program.Program(cls.data_dir, '--example', '--page', 'matrix',
                                      size=(1400, 930))

    def expected(self, meetings, position):
        """The cells after a meeting, from the documents."""
        p = self.program
        moves = {tuple(move['id'].split('@')): move
                 for move in p.document('moves.json')['moves']}
        cells = {cell: set() for cell in CELLS}
        for task in p.document('tasks.json')['tasks']:
            place = None
            for period in [''] + meetings[:position + 1]:
                move = moves.get((task['id'], period))
                if move:
                    place = PLACES.get(move.get('to'))
            gone = position >= 0 and task.get('done-date', '9') < self.days[position]
            mentors = (task.get('origin') == 'meeting' and task.get('owner') == 'mentor'
                       and 'important' not in task)
            if place and not gone and not mentors:
                cells[place].add(task['title'])
        return cells

    def test_1_shows_the_state_after_each_meeting(self):
        p = self.program
        before = program.bytes_of(p.folder())
        entries = sorted((entry for entry in p.entries() if entry.get('kind', 'meeting') == 'meeting'),
                         key=lambda entry: (entry['date'], entry.get('time', '')))
        meetings = [entry['id'] for entry in entries]
        self.days = [entry['date'] for entry in entries]
        self.assertEqual(len(meetings), 8)
        p.press('As it was')
        p.assert_focus('Now, after the meeting: ')
        for position in range(7, -2, -1):
            def check(position=position):
                for cell, expected in self.expected(meetings, position).items():
                    shown = set(p.cards(cell))
                    assert shown == expected, (position, cell, shown ^ expected)
                return True
            program.assert_soon(check, f'the matrix after meeting {position}')
            p.key('Left')
        p.assert_focus('Before the first meeting')
        p.key('End')
        p.assert_focus('Now, after the meeting: ')
        p.assert_shown('What changed since the last meeting', 'label')
        p.assert_shown('“Present the budget proposal to the centre manager” moved: Important, not urgent → '
                       'Important and urgent.', 'label')
        p.assert_shown('from: Important, not urgent', 'label')
        p.press('As it was')
        p.quit()
        self.assertEqual(program.bytes_of(p.folder()), before)


if __name__ == '__main__':
    desktop.main()
