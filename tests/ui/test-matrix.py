# SPDX-License-Identifier: GPL-3.0-or-later
"""The priority matrix with a real pointer: filled, placed, rearranged, in a wide and in a narrow
window, with few tasks and with a thousand."""

import os

import desktop
import matrix
import program
from matrix import CELLS, IMPORTANT, IMPORTANT_URGENT, NEITHER, NOT_PLACED, URGENT

TITLES = [f'Task {number:02d}' for number in range(1, 31)]


class Filled(matrix.Matrix):
    @classmethod
    def setUpClass(cls):
        cls.data_dir, _meetings = matrix.create_pair()
        cls.program = program.Program(cls.data_dir, size=(1400, 930))

    def test_01_types_thirty_tasks_with_enter_only(self):
        p = self.program
        p.assert_focus('')
        p.press('Write the first task', 'button')
        p.assert_focus('Add to: Not placed')
        for title in TITLES:
            p.type(title)
            p.key('Return')
        self.assert_cell(NOT_PLACED, TITLES)

    def test_02_places_each_with_one_drag_or_one_shortcut(self):
        p = self.program
        cells = list(CELLS)[1:]
        for _ in TITLES:
            card = self.card_in_sight(NOT_PLACED)
            title = card.name.partition(',')[0]
            number = TITLES.index(title)
            cell = cells[number % 4]
            if number % 2:
                p.drag(p.center(card), p.center(p.find(starts=cell + ':', role='group')))
            else:
                p.click(card)
                p.key(f'ctrl+{number % 4 + 1}')
            p.assert_shown(starts=f'{title}, {cell}, ', role='list item')
        self.assert_cells()
        self.assert_cell(NOT_PLACED, [])
        p.assert_shown(starts='Important and urgent: 8', role='group')

    def test_03_drops_at_every_position(self):
        p = self.program
        cards = p.cards(NEITHER)[:3]
        rest = p.cards(NEITHER)[3:]
        p.click(p.card(rest[0]))
        p.key(*['shift+Down'] * (len(rest) - 1), 'ctrl+0')
        self.assert_cell(NEITHER, cards)
        self.assert_cell(NOT_PLACED, rest)
        title = rest[0]
        for position in range(4):
            if position < 3:
                p.drag_card(title, cards[position], 'upper')
            else:
                p.drag_card(title, cards[-1], 'lower')
            self.assert_cell(NEITHER, cards[:position] + [title] + cards[position:])
            p.key('ctrl+z')
            self.assert_cell(NEITHER, cards)
        # Within its own list, to the first and to the last position.
        p.drag_card(cards[2], cards[0], 'upper')
        p.assert_cards(NEITHER, [cards[2], cards[0], cards[1]])
        p.drag_card(cards[2], cards[1], 'lower')
        self.assert_cell(NEITHER, cards)
        p.key('ctrl+z', 'ctrl+z')
        self.assert_cell(NEITHER, cards)

    def test_04_drags_several(self):
        p = self.program
        cards = p.cards(NOT_PLACED)
        p.click(p.card(cards[0]))
        p.assert_focus(cards[0])
        p.key('shift+Down')
        p.assert_focus(cards[1])
        before = p.cards(NEITHER)
        p.drag_card(cards[0], before[-1], 'lower')
        self.assert_cell(NEITHER, before + cards[:2])
        p.key('ctrl+z')
        self.assert_cell(NEITHER, before)
        p.click(p.card(cards[0]))
        p.assert_focus(cards[0])
        p.key('ctrl+a', 'ctrl+4')
        self.assert_cell(NEITHER, before + cards)

    def test_05_moves_by_menu(self):
        p = self.program
        card = self.card_in_sight(URGENT)
        title = card.name.partition(',')[0]
        p.click(card, 3)
        p.choose('Move to')
        p.choose(IMPORTANT)
        p.assert_focus(f'{title}, {IMPORTANT}')
        p.key('ctrl+z')
        p.assert_shown(starts=f'{title}, {URGENT}', role='list item')

    def test_06_says_whose_card_came_back(self):
        p = self.program
        title = p.cards(IMPORTANT)[1]
        self.focus(title)
        p.key('Delete')
        p.assert_shown(f'“{title}” deleted', 'label')
        p.assert_gone(starts=f'{title}, ', role='list item')
        p.key('ctrl+z')
        p.assert_shown(f'“{title}” is back', 'label')
        p.assert_focus(f'{title}, {IMPORTANT}, 2 of ')

    def test_07_drags_in_stacked_sections(self):
        p = self.program
        p.resize(360, 800)
        title = p.cards(IMPORTANT_URGENT)[0]
        self.focus(p.cards(NOT_PLACED)[0] if p.cards(NOT_PLACED) else title)
        # Sections lie below each other.
        boxes = [p.box(p.find(starts=f'{cell}:', role='group')) for cell in CELLS]
        self.assertEqual(len({box[0] for box in boxes}), 1)
        self.assertEqual(boxes, sorted(boxes, key=lambda box: box[1]))
        self.focus(title)
        second = p.cards(IMPORTANT_URGENT)[1]
        p.drag_card(second, title, 'upper')
        p.assert_focus(f'{second}, {IMPORTANT_URGENT}, 1 of ')
        p.key('ctrl+z')
        p.assert_shown(starts=f'{title}, {IMPORTANT_URGENT}, 1 of ', role='list item')

    def test_08_scrolls_while_dragging(self):
        """A card is dragged from the first section to the edge of the window; what is further down
        comes to meet it."""
        p = self.program
        title = p.cards(IMPORTANT_URGENT)[0]
        self.focus(title)
        start = p.center(p.card(title))
        left, top, width, height = p.box(p.find(role='window'))
        edge = left + width // 2, top + height - 14

        def below():
            return p.box(p.find(starts=f'{NEITHER}:', role='group'))

        before = below()
        self.assertGreater(before[1], top + height)
        self.hold(start, edge)
        program.assert_soon(lambda: below()[1] + below()[3] // 2 < top + height,
                            'the last section to come into the window')
        self.let_go(below()[0] + width // 2, below()[1] + 20)
        p.assert_focus(f'{title}, {NEITHER}, 1 of ')
        p.key('ctrl+z')
        p.assert_shown(starts=f'{title}, {IMPORTANT_URGENT}, 1 of ', role='list item')

    def test_09_ends(self):
        self.assert_cells()
        self.program.quit()


class AThousand(matrix.Matrix):
    """As many tasks as nobody has: nothing is lost, and nothing takes long."""

    LIMIT = 2  # seconds of the processor, and a test's many questions are among them

    @classmethod
    def setUpClass(cls):
        cells = list(CELLS)
        cls.tasks = [matrix.task(f'Number {number:04d}', cells[number % 5], f'a{number:04d}V',
                                 weekly_minutes=15) for number in range(1000)]
        cls.data_dir, _meetings = matrix.create_pair(cls.tasks)
        cls.program = program.Program(cls.data_dir, size=(1400, 930))

    def setUp(self):
        self.begin()

    def cpu_time(self):
        with open(f'/proc/{self.program.process.pid}/stat', encoding='ascii') as file:
            user, system = file.read().rpartition(')')[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf('SC_CLK_TCK')

    def begin(self):
        self.began = self.cpu_time()

    def assert_took(self, what):
        spent = self.cpu_time() - self.began
        if 'MENTORPAR_TEST_FIGURES' in os.environ:
            print(f'{spent:.2f} s {what}')
        self.assertLess(spent, self.LIMIT, what)
        self.begin()

    def places(self):
        return {task['title']: (task.get('important'), task.get('urgent'), task['rank'])
                for task in self.program.document('tasks.json')['tasks']}

    def test_1_places_drags_filters_and_undoes(self):
        p = self.program
        for cell in CELLS:
            p.assert_shown(starts=f'{cell}: 200', role='group')
        p.click(p.card('Number 0000'))
        p.assert_focus('Number 0000, Not placed, 1 of 200')
        self.begin()
        p.key('ctrl+1')
        p.assert_focus('Number 0000, Important and urgent, 201 of 201')
        self.assert_took('to place a card at the end of 200')
        p.key('ctrl+z')
        p.assert_shown(starts='Number 0000, Not placed, 1 of 200', role='list item')
        self.assert_took('to undo')

        self.focus('Number 0001')
        self.begin()
        p.drag_card('Number 0005', 'Number 0001', 'upper')
        p.assert_focus('Number 0005, Important and urgent, 1 of 201')
        self.assert_took('to drag a card')
        p.key('ctrl+z')
        p.assert_shown(starts='Number 0005, Not placed, 2 of 200', role='list item')
        self.assert_took('to undo')

        p.press('Filter')
        p.assert_focus('Filter by text')
        self.begin()
        p.type('number 0777')
        p.assert_cards(IMPORTANT, ['Number 0777'])
        p.assert_cards(URGENT, [])
        self.assert_took('to filter')
        p.press('Filter')
        p.assert_shown(starts=f'{URGENT}: 200', role='group')
        self.assert_took('to show all again')

        p.press(f'Add to: {NOT_PLACED}', 'text')
        self.begin()
        p.type('One more')
        p.key('Return')
        p.assert_shown(starts=f'{NOT_PLACED}: 201', role='group')
        p.assert_shown(starts='One more, Not placed, ', role='list item')
        self.assert_took('to add a task')
        p.key('ctrl+z')
        p.assert_shown(starts=f'{NOT_PLACED}: 200', role='group')

    def test_2_loses_nothing(self):
        p = self.program
        self.focus('Number 0002')
        self.begin()
        p.key('ctrl+a', 'ctrl+4')
        program.assert_soon(lambda: not p.nodes(starts=f'{IMPORTANT}: 200', role='group'),
                            'the selected cards to go')
        self.assert_took('to place many cards')
        p.key('ctrl+z')
        p.assert_shown(starts=f'{IMPORTANT}: 200', role='group')
        p.quit()
        self.assertEqual(self.places(), {
            task['title']: (task.get('important'), task.get('urgent'), task['rank'])
            for task in self.tasks})


if __name__ == '__main__':
    desktop.main()
