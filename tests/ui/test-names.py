# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader has to work with: every control of every page has a name, in both languages,
wide and narrow; and nothing of the English is left in the Danish."""

import os
import re
import tempfile
import unittest

import accessible
import desktop
import program

# The names of types are what GTK says of things without a name.
NAMELESS = re.compile('^(Gtk|Adw|Mentor)[A-Z]')
# Told by what is inside or around them.
TELLING_CONTENT = {'scroll pane', 'window', 'dialog', 'group', 'generic', 'list', 'list item', 'menu',
                   'scroll bar', 'label', 'image', 'application'}
ENGLISH = ['January', 'February', 'March', 'May', 'June', 'July', 'October', 'Tue']
DANISH_MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september',
                 'oktober', 'november', 'december']
DANISH_PAGES = ['Overblik', 'Logbog', 'Rollehjul', 'Prioriteringsmatrix', 'SWOT-analyse']


class Names(unittest.TestCase):
    def start(self, *arguments, **more):
        data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        return program.Program(data_dir, *arguments, **more)

    def assert_names(self, p, where):
        nameless = [node for node in p.nodes() if node.has(accessible.FOCUSABLE)
                    and node.role not in TELLING_CONTENT
                    and (not node.name or NAMELESS.search(node.name))]
        self.assertEqual(nameless, [], f'nameless on {where}')

    def assert_pages(self, p, sidebar='Pages'):
        pages = [node.name.partition(',')[0] for node in p.find(sidebar, 'list').children
                 if node.role == 'list item']
        self.assertGreaterEqual(len(pages), 5)
        for i, page in enumerate(pages):
            p.key(f'alt+{i + 1}')
            program.assert_soon(lambda page=page: p.title() == page, f'the page {page}')
            self.assert_names(p, page)
        return pages

    def test_english(self):
        p = self.start('--example')
        self.assert_pages(p)
        p.key('ctrl+n')
        p.assert_shown('New pair', 'window')
        self.assert_names(p, 'the form of a new pair')
        p.key('Escape')
        p.assert_gone('New pair', 'window')
        p.quit()

    def test_danish(self):
        p = self.start('--example', language='da')
        pages = self.assert_pages(p, sidebar='Sider')
        for page in DANISH_PAGES:
            self.assertIn(page, pages)
        p.quit()

    def test_danish_calendar(self):
        """The months of GTK's calendar come from the locale, and that is English here."""
        p = self.start('--example', '--page', 'logbook', language='da')
        p.press('Kalender', 'button', index=1)
        p.assert_shown('tir', 'label')
        labels = {node.name for node in p.nodes(role='label')}
        # Older versions of GTK tell all months, newer ones the one that is shown.
        self.assertTrue(labels.intersection(DANISH_MONTHS), labels)
        self.assertFalse(labels.intersection(ENGLISH), labels)
        p.key('Escape')
        p.quit()

    def assert_dialogs(self, p, own, foreign):
        """Opens each from the main menu; the names in a foreign one are GTK's own business."""
        for item in own + foreign:
            windows = len(p.nodes(role='window')) + len(p.nodes(role='dialog'))
            p.key('F10')
            p.choose(item)
            program.assert_soon(lambda windows=windows: len(p.nodes(role='window'))
                                + len(p.nodes(role='dialog')) > windows, f'the window of “{item}”')
            if item in own:
                self.assert_names(p, item)
            p.key('Escape')
            program.assert_soon(lambda windows=windows: len(p.nodes(role='window'))
                                + len(p.nodes(role='dialog')) == windows, f'“{item}” to close')
            program.assert_soon(lambda: any(node.has(accessible.ACTIVE)
                                            for node in p.nodes(role='window')), 'the window below')

    def test_dialogs(self):
        p = self.start('--example')
        self.assert_dialogs(p, ['Edit pair…', 'Earlier versions…', 'Trash…', 'Delete for both…'],
                            ['Keyboard shortcuts', 'About Mentorpar'])
        p.quit()

    def test_danish_dialogs(self):
        p = self.start('--example', language='da')
        self.assert_dialogs(p, ['Rediger mentorpar…', 'Tidligere udgaver…', 'Papirkurv…',
                                'Slet for begge…'],
                            ['Tastaturgenveje', 'Om Mentorpar'])
        p.quit()

    def test_first_start(self):
        p = self.start()
        self.assert_names(p, 'the welcome page')
        p.quit()

    def test_narrow(self):
        """At 360 px one thing at a time: the page, and back to the sidebar."""
        p = self.start('--example', '--page', 'matrix', size=(360, 720))
        self.assert_names(p, 'the narrow matrix')
        p.press('Back', 'button')
        pages = p.find('Pages', 'list')
        self.assert_names(p, 'the narrow sidebar')
        swot = next(node for node in pages.children if node.name.startswith('SWOT'))
        p.click(swot)
        program.assert_soon(lambda: p.title() == 'SWOT', 'the page SWOT')
        p.assert_shown('Strengths', 'list')
        p.quit()


if __name__ == '__main__':
    desktop.main()
