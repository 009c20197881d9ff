# SPDX-License-Identifier: GPL-3.0-or-later
"""The priority matrix without a pointer: everything that it can do is done with keys, and what the
picture says is said to assistive technology, too."""

import datetime
import unittest

import accessible
import desktop
import matrix
import program
from matrix import CELLS, IMPORTANT, IMPORTANT_URGENT, NEITHER, NOT_PLACED, URGENT

TITLES = ['Plan the rota', 'Answer mails', 'Call the union', 'Tidy the drive', 'Write the budget',
          'Hold a talk', 'Order coffee', 'Read the report']
PLACED = {1: TITLES[0::4], 2: TITLES[1::4], 3: TITLES[2::4], 4: TITLES[3::4]}
MEETINGS = ['2026-02-02', '2026-03-02']


class Keys(matrix.Matrix):
    @classmethod
    def setUpClass(cls):
        cls.data_dir, cls.meetings = matrix.create_pair(meetings=MEETINGS)
        cls.program = program.Program(cls.data_dir, size=(1400, 1300))

    def walk_to(self, title):
        """With arrows only, from a card to another: to its cell, then up or down."""
        p = self.program
        for _ in range(30):
            at = p.focused().name
            if at.startswith(f'{title}, '):
                return
            target = p.card(title)
            here = p.card(at.partition(',')[0])
            x, y, _width, _height = p.box(here)
            left, top, _width, _height = p.box(target)
            if abs(x - left) > 60:
                p.key('Right' if left > x else 'Left')
            else:
                p.key('Down' if top > y else 'Up')
        self.fail(f'no way to {title}: {at}')

    def test_01_fills(self):
        p = self.program
        p.assert_focus('')
        p.tab_to('Write the first task')
        p.key('Return')
        p.assert_focus('Add to: Not placed')
        for title in TITLES:
            p.type(title)
            p.key('Return')
        self.assert_cell(NOT_PLACED, TITLES)

    def test_02_places(self):
        p = self.program
        p.key('Down')
        for number, title in enumerate(TITLES):
            p.assert_focus(f'{title}, {NOT_PLACED}, 1 of {len(TITLES) - number}')
            cell = list(CELLS)[number % 4 + 1]
            p.key(f'ctrl+{number % 4 + 1}')
            p.assert_focus(f'{title}, {cell}, ')
            if number + 1 < len(TITLES):
                # The way back to the list, as it lies on screen.
                self.walk_to(TITLES[number + 1])
        self.assert_cells()

    def test_03_walks_through_the_cells(self):
        p = self.program
        self.walk_to(PLACED[1][0])
        for key, title, cell in (('Right', PLACED[2][0], IMPORTANT),
                                 ('Down', PLACED[2][1], IMPORTANT),
                                 ('Down', PLACED[4][0], NEITHER),
                                 ('Left', PLACED[3][0], URGENT),
                                 ('Up', PLACED[1][1], IMPORTANT_URGENT),
                                 ('Home', PLACED[1][0], IMPORTANT_URGENT),
                                 ('End', PLACED[1][1], IMPORTANT_URGENT)):
            p.key(key)
            p.assert_focus(f'{title}, {cell}, ')
        # The list is empty: its entry is there.
        p.key('Left')
        p.assert_focus(f'Add to: {NOT_PLACED}')
        p.key('Tab')
        self.assertNotEqual(p.focused().name, f'Add to: {NOT_PLACED}')
        p.key('shift+Tab')
        p.assert_focus(f'Add to: {NOT_PLACED}')
        p.type('Eight')
        p.key('ctrl+4')
        p.assert_shown(starts=f'Eight, {NEITHER}, 3 of 3', role='list item')
        p.assert_focus(f'Add to: {NOT_PLACED}')
        p.key('ctrl+z')
        p.assert_gone(starts='Eight, ', role='list item')

    def test_04_moves_with_alt(self):
        p = self.program
        first, second = PLACED[1]
        self.enter(first)
        for key, cell, place in (('Down', IMPORTANT_URGENT, 2), ('Down', URGENT, 1),
                                 ('Right', NEITHER, 1), ('Up', IMPORTANT, 3),
                                 ('Left', IMPORTANT_URGENT, 2), ('Up', IMPORTANT_URGENT, 1)):
            p.key(f'alt+{key}')
            p.assert_focus(f'{first}, {cell}, {place} of ')
        self.assert_cells()
        p.key(*['ctrl+z'] * 6)
        p.assert_shown(starts=f'{first}, {IMPORTANT_URGENT}, 1 of 2', role='list item')

    def enter(self, title):
        """From wherever the keyboard is to a card."""
        p = self.program
        for _ in range(40):
            if p.focused().role == 'list item' and p.focused().name.count(','):
                break
            p.key('Tab')
        self.walk_to(title)

    def test_05_moves_several_with_alt(self):
        p = self.program
        first, second = PLACED[1]
        self.enter(first)
        p.key('shift+Down')
        p.assert_focus(second)
        for key, cell, cards in (('Right', IMPORTANT, PLACED[1] + PLACED[2]),
                                 ('Down', IMPORTANT, [PLACED[2][0], *PLACED[1], PLACED[2][1]]),
                                 ('Down', IMPORTANT, PLACED[2] + PLACED[1]),
                                 ('Down', NEITHER, PLACED[1] + PLACED[4]),
                                 ('Up', IMPORTANT, PLACED[2] + PLACED[1]),
                                 ('Up', IMPORTANT, [PLACED[2][0], *PLACED[1], PLACED[2][1]]),
                                 ('Up', IMPORTANT, PLACED[1] + PLACED[2])):
            p.key(f'alt+{key}')
            p.assert_cards(cell, cards)
            p.assert_focus(f'{second}, {cell}')
        # One step each.
        p.key(*['ctrl+z'] * 7)
        p.assert_cards(IMPORTANT_URGENT, PLACED[1])
        p.assert_cards(IMPORTANT, PLACED[2])
        p.assert_cards(NEITHER, PLACED[4])

    def test_06_says_hours(self):
        p = self.program
        self.enter(PLACED[2][0])
        p.key('Escape', '2', 'comma', '5')
        p.assert_shown(starts=f'{IMPORTANT}: 2, 2½ h a week, 100 %', role='group')
        p.key('ctrl+4', '3')
        p.assert_shown(starts=f'{NEITHER}: 3, 3 h a week, 100 %', role='group')
        p.key('ctrl+z', 'ctrl+z')
        p.assert_shown(starts=f'{IMPORTANT}: 2, 2½ h a week, 100 %', role='group')

    def test_07_edits_details(self):
        p = self.program
        title = PLACED[2][0]
        tomorrow = datetime.date.today() + datetime.timedelta(days=1)
        self.enter(title)
        p.key('alt+Return')
        p.assert_focus('Task')
        p.key('Tab')
        p.assert_focus('Note')
        p.type('Remember')
        p.tab_to('Mentor')
        p.key('space')
        p.tab_to('3 h')
        p.key('space')
        p.tab_to('Done by')
        p.key('ctrl+a')
        p.type(tomorrow.isoformat())
        p.key('Tab')
        # A day that is near asks, and moves nothing by itself.
        p.assert_shown('Move to: Important and urgent', 'button')
        self.assert_saved_task(title, note='Remember', owner='mentor', weekly_minutes=180,
                               due=tomorrow.isoformat(), important=True, urgent=False)
        p.key('Escape')
        p.assert_focus(title)
        said = p.focused().description
        for words in ('Mentor', '3 h', 'by ', 'note'):
            self.assertIn(words, said)
        p.key('alt+Return')
        p.assert_focus('Task')
        p.tab_to('Move to: Important and urgent')
        p.key('space')
        self.assert_saved_task(title, important=True, urgent=True)
        p.tab_to('Done')
        p.key('space')
        p.tab_to('What came of it')
        p.type('Sent')
        p.key('Escape')
        self.assert_saved_task(title, done=True, result='Sent',
                               done_date=datetime.date.today().isoformat())
        p.assert_shown(starts=f'{title}, done, {IMPORTANT_URGENT}', role='list item')

    def test_08_moves_by_menu(self):
        p = self.program
        title = PLACED[4][0]
        self.enter(title)
        p.key('shift+F10')
        p.choose('Move to')
        p.choose(IMPORTANT)
        p.assert_focus(f'{title}, {IMPORTANT}')
        p.key('ctrl+z')
        p.assert_shown(starts=f'{title}, {NEITHER}', role='list item')

    def test_09_filters(self):
        p = self.program
        title = PLACED[3][0]
        p.tab_to('Filter')
        p.key('space')
        p.assert_focus('Filter by text')
        p.type(title[:6].lower())
        p.assert_cards(URGENT, [title])
        p.assert_cards(NEITHER, [])
        p.tab_to('Filter by who does it: Everybody')
        p.key('space', 'Down', 'Down', 'Return')
        p.assert_focus('Filter by who does it: Mentor')
        p.assert_cards(URGENT, [])
        p.tab_to('Filter')
        p.key('space')
        p.assert_cards(URGENT, PLACED[3])
        p.assert_cards(NEITHER, PLACED[4])

    def test_10_sees_as_the_organisation(self):
        p = self.program
        title = PLACED[3][0]
        p.tab_to('As my organisation sees it')
        p.key('space')
        p.assert_cards(URGENT, [])
        self.enter(title)
        p.key('ctrl+4')
        p.assert_focus(f'{title}, {NEITHER}')
        self.assertIn(f'You: {URGENT}', p.focused().description)
        p.assert_shown(f'“{title}”: you say “{URGENT}”, the organisation says “{NEITHER}”.', 'label')
        p.tab_to('As my organisation sees it')
        p.key('space')
        p.assert_cards(URGENT, PLACED[3])
        self.assertIn(f'Organisation: {NEITHER}', p.card(title).description)

    def test_11_looks_back(self):
        p = self.program
        p.tab_to('As it was')
        p.key('space')
        p.assert_focus('Now, after the meeting: Monday 2 March 2026')
        title = PLACED[3][0]
        self.assertEqual(p.card(title).description, 'new')
        p.assert_shown(f'“{title}” is new, in: {URGENT}.', 'label')
        p.key('Left')
        p.assert_focus('After the meeting: Monday 2 February 2026')
        p.assert_cards(URGENT, [])
        p.assert_shown('Nothing moved.', 'label')
        p.key('Left')
        p.assert_focus('Before the first meeting')
        p.key('End')
        p.assert_cards(URGENT, PLACED[3])
        p.key('shift+Tab')
        p.tab_to('As it was')
        p.key('space')
        p.assert_gone(starts='Now, after the meeting', role='slider')

    def test_12_says_what_the_picture_shows(self):
        """Every word on a card is in what is said of it, and so are its cell's hours."""
        p = self.program
        document = p.document('tasks.json')
        tree = p.tree()
        for cell in CELLS:
            group = p.nodes(starts=f'{cell}: ', role='group', within=tree)[0]
            cards = [node for node in group.all() if node.role == 'list item']
            shown = [task for task in matrix.titles(document, cell)]
            self.assertTrue(group.name.startswith(f'{cell}: '), group.name)
            self.assertEqual(len(cards), len(shown))
            for place, (card, title) in enumerate(zip(cards, shown)):
                done = ', done' if self.task(title).get('done') else ''
                self.assertEqual(card.name,
                                 f'{title}{done}, {cell}, {place + 1} of {len(cards)}')
                words = [node.name for node in card.all() if node.role == 'label']
                self.assertEqual(words[0], title)
                self.assertEqual(words[1:], [card.description] if card.description else [])
                check = next(node for node in card.all() if node.role == 'check box')
                self.assertEqual(check.has(accessible.CHECKED), bool(done))
            # The bar is drawn; its words say the same.
            for label in group.children:
                if label.role == 'label' and 'a week' in label.name:
                    self.assertIn(label.name, group.name)
        for node in tree.all():
            if node.has(accessible.FOCUSABLE) and node.role not in ('window', 'dialog',
                                                                    'scroll pane'):
                self.assertTrue(node.name and not node.name.startswith(('Gtk', 'Adw')),
                                f'{node.role} without a name')

    def test_13_undoes_fifty_changes(self):
        p = self.program
        before = self.documents()
        titles = [title for title in TITLES if title != PLACED[2][0]]
        for number in range(10):
            title = titles[number % len(titles)]
            self.enter(title)
            again = number >= len(titles)
            cell = next(cell for cell in CELLS
                        if {title, f'{title}, done'}.intersection(p.cards(cell)))
            digit = list(CELLS).index(cell)
            # Place, take out, say the hours, rename or mark as done, place again.
            p.key(f'ctrl+{digit % 4 + 1}', 'ctrl+0')
            p.assert_focus(f'{title}, done, {NOT_PLACED}' if again else f'{title}, {NOT_PLACED}')
            p.key(str(1 + (number + 4) % 9))
            if 3 <= number < 7:
                p.key('F2', 'End', 'x', 'Return')
                self.enter(f'{title}x')
            else:
                p.key('space')
                p.assert_focus(f'{title}, {NOT_PLACED}' if again else f'{title}, done, ')
            p.key(f'ctrl+{digit}')
            program.assert_soon(lambda cell=cell: f', {cell}, ' in p.focused().name, 'the card’s way back')
        after = self.settled()
        self.assertNotEqual(before, after)
        p.key(*['ctrl+z'] * 50)
        self.assert_documents(before, 'the documents as before')
        p.key(*['ctrl+shift+z'] * 50)
        self.assert_documents(after, 'the documents as after')
        p.key(*['ctrl+z'] * 50)
        self.assert_documents(before, 'the documents as before')

    def test_14_names_what_comes_back(self):
        p = self.program
        title = PLACED[1][1]
        self.enter(title)
        p.key('Delete')
        p.assert_shown(f'“{title}” deleted', 'label')
        p.key('ctrl+z')
        p.assert_shown(f'“{title}” is back', 'label')
        p.assert_focus(f'{title}, {IMPORTANT_URGENT}')
        p.quit()


if __name__ == '__main__':
    desktop.main()
