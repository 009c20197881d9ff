# SPDX-License-Identifier: GPL-3.0-or-later
"""The roles wheel with pointer, keys and assistive technology, held against roles.json."""

import json
import math
import os
import tempfile
import unittest

import desktop
import program

ROLES = {
    'friend': 'Friend', 'coach': 'Coach', 'storyteller': 'Storyteller',
    'knowledge-sharer': 'Knowledge sharer', 'networker': 'Networker', 'door-opener': 'Door opener',
    'adviser': 'Adviser', 'critic': 'Critic', 'sparring-partner': 'Sparring partner',
    'sponsor': 'Sponsor',
}
HUB = 0.12
RINGS = 5


def expected(document):
    return {item['id']: (item.get('wish', 0), item.get('offer', 0))
            for item in document.get('expectations', [])}


class Roles(unittest.TestCase):
    """The methods are steps of one story, with the example pair."""

    size = 1300, 900

    @classmethod
    def setUpClass(cls):
        cls.data_dir = tempfile.mkdtemp(dir=os.environ['MENTORPAR_TEST_SESSION'])
        cls.program = program.Program(cls.data_dir, '--example', '--page', 'roles',
                                      size=cls.size)

    def wheel(self):
        """Told once: nothing of the layout changes in this story."""
        if not hasattr(type(self), 'place'):
            type(self).place = self.measure_wheel()
        return self.place

    def measure_wheel(self):
        """Centre and radius of the wheel: the sliders lie over the sectors, from the centre to the
        rim, less the same padding on all sides; those of the first and the sixth role are opposite."""
        p = self.program
        group = p.find('Roles wheel', 'group', index=-1)
        sliders = [node for node in group.all() if node.role == 'slider']
        self.assertEqual(len(sliders), 2 * len(ROLES))
        x, top, width, height = p.box(sliders[0])
        _x, lower, _width, lower_height = p.box(sliders[len(ROLES)])
        bottom = lower + lower_height
        padding = (lower - top - height) / 2
        # Places are told without the frame that GTK draws around the window.
        frame = (self.size[0] - p.find(role='window').extents()[2]) / 2
        return (x + width / 2 + frame, (top + bottom) / 2 + frame,
                (bottom - top) / 2 + padding)

    def at(self, index, value):
        x, y, radius = self.wheel()
        angle = 2 * math.pi * index / len(ROLES)
        distance = radius * (HUB + (1 - HUB) * value / RINGS) * 0.98
        return round(x + distance * math.sin(angle)), round(y - distance * math.cos(angle))

    def assert_saved(self, role, who, value):
        def check(document):
            return expected(document).get(role, (0, 0))[who] == value
        self.program.assert_saved('roles.json', check, f'with {value} for {role}')

    def assert_saved_all(self, who, values):
        """All at once: that one is on disk doesn't have to be awaited to set the next."""
        def check(document):
            now = {role: both[who] for role, both in expected(document).items()}
            return {role: now.get(role, 0) for role in values} == values
        self.program.assert_saved('roles.json', check, f'with {values}')

    def value(self, role, who):
        return expected(self.program.document('roles.json')).get(role, (0, 0))[who]

    def click_at(self, place):
        program.xdotool('mousemove', *place)
        program.xdotool('click', 1)

    def choose_person(self, name):
        self.program.press(name, 'button')

    def test_01_looking_writes_nothing(self):
        p = self.program
        before = program.bytes_of(p.folder())
        p.go('Overview')
        p.go('Roles wheel')
        for index in range(len(ROLES)):
            program.xdotool('mousemove', *self.at(index, 3))
        self.assertEqual(program.bytes_of(p.folder()), before)

    def test_02_click_sets_every_role(self):
        for who, name in enumerate(('Jonas wishes', 'Bodil offers')):
            self.choose_person(name)
            values = {role: 5 - (index + who) % 5 for index, role in enumerate(ROLES)}
            for index, value in enumerate(values.values()):
                self.click_at(self.at(index, value))
            self.assert_saved_all(who, values)
        self.click_at(self.at(0, 0))
        self.assert_saved('friend', 1, 0)

    def test_03_drag_sets_every_role(self):
        p = self.program
        for who, name in enumerate(('Jonas wishes', 'Bodil offers')):
            self.choose_person(name)
            values = {}
            for index, role in enumerate(ROLES):
                start = self.value(role, who)
                values[role] = 1 + (start + 1) % 5
                p.drag(self.at(index, start), self.at(index, values[role]))
            self.assert_saved_all(who, values)

    def test_04_a_mark_of_the_other_can_be_dragged(self):
        p = self.program
        self.choose_person('Jonas wishes')
        self.click_at(self.at(2, 1))
        self.assert_saved('storyteller', 0, 1)
        start = self.value('storyteller', 1)
        self.assertNotEqual(start, 1)
        p.drag(self.at(2, start), self.at(2, 3))
        self.assert_saved('storyteller', 1, 3)
        self.assert_saved('storyteller', 0, 1)

    def test_05_one_drag_is_one_step(self):
        p = self.program
        p.drag(self.at(2, 3), self.at(2, 5))
        self.assert_saved('storyteller', 1, 5)
        p.drag(self.at(2, 5), self.at(2, 1))
        self.assert_saved('storyteller', 1, 1)
        p.key('ctrl+z')
        self.assert_saved('storyteller', 1, 5)
        p.key('ctrl+z')
        self.assert_saved('storyteller', 1, 3)
        p.key('ctrl+shift+z')
        self.assert_saved('storyteller', 1, 5)

    def test_06_keys_set_every_role(self):
        p = self.program
        self.click_at(self.at(0, 3))
        self.assert_saved('friend', 0, 3)
        p.assert_focus('Friend, Jonas wishes')
        for i, name in enumerate(ROLES.values()):
            for who, words in enumerate(('Jonas wishes', 'Bodil offers')):
                p.assert_focus(f'{name}, {words}')
                p.key('Home', *['Right'] * (i % 4 + who), 'Tab')
        for who in range(2):
            self.assert_saved_all(who, {role: i % 4 + who for i, role in enumerate(ROLES)})
        p.key('shift+Tab')
        p.assert_focus('Sponsor, Bodil offers: 2 of 5')

    def test_07_assistive_technology_sets_every_role(self):
        """In the wheel, and in the table, which gives and edits the same."""
        p = self.program
        for shift, place in enumerate((0, 1)):
            sliders = {}
            for node in p.nodes(role='slider'):
                sliders.setdefault(node.name.partition(':')[0], []).append(node)
            for who, words in enumerate(('Jonas wishes', 'Bodil offers')):
                values = {role: (i + 3 * who + 2 * shift) % 6 for i, role in enumerate(ROLES)}
                for role, value in values.items():
                    both = sliders[f'{ROLES[role]}, {words}']
                    self.assertEqual(len(both), 2)
                    both[place].set_value(value)
                self.assert_saved_all(who, values)
                names = [node.name for node in p.nodes(role='slider')]
                for role, value in values.items():
                    self.assertEqual(names.count(f'{ROLES[role]}, {words}: {value} of 5'), 2)
                    for node in sliders[f'{ROLES[role]}, {words}']:
                        self.assertEqual(node.value(), value)

    def test_10_keeps_compares_and_deletes_a_setting(self):
        p = self.program
        before = p.document('roles.json')
        self.assertEqual([s['name'] for s in before['settings']], ['Meeting 1', 'Half time'])
        p.find(starts='Keep this setting', role='button').ask(
            'org.a11y.atspi.Action', 'DoAction', '(i)', 0)
        kept = p.assert_saved('roles.json', lambda now: len(now['settings']) == 3)['settings'][-1]
        self.assertEqual(expected(kept), {role: values for role, values
                                          in expected(before).items() if values != (0, 0)})
        self.assertEqual(kept['meeting'], p.entries()[-1]['id'])

        node = p.find('Meeting 1, 18 Sep 2025', 'button')
        node.ask('org.a11y.atspi.Action', 'DoAction', '(i)', 0)
        now, then = expected(before), expected(before['settings'][0])
        for index, words in enumerate(('Jonas wishes', 'Bodil offers')):
            for role, name in ROLES.items():
                a, b = then.get(role, (0, 0))[index], now.get(role, (0, 0))[index]
                if a != b:
                    more = 'more' if b > a else 'less'
                    p.assert_shown(f'{name}: {words} {more}: {b} instead of {a}', 'label')

        p.find('Delete Meeting 1, 18 Sep 2025', 'button').ask(
            'org.a11y.atspi.Action', 'DoAction', '(i)', 0)
        p.assert_saved('roles.json', lambda now: len(now['settings']) == 2)
        p.assert_gone('Meeting 1, 18 Sep 2025', 'button')
        p.press('Undo', 'button', index=-1)
        p.assert_saved('roles.json', lambda now: len(now['settings']) == 3)
        p.key('ctrl+z')
        p.assert_saved('roles.json', lambda now: len(now['settings']) == 2)

    def used_wheel(self):
        p = self.program
        boxes = [p.box(p.find(starts=name + ':', role='slider'))
                 for name in ('Adviser', 'Coach', 'Networker', 'Guide')]
        left, right = boxes[0], boxes[1]
        frame = (self.size[0] - p.find(role='window').extents()[2]) / 2
        padding = (right[0] - left[0] - left[2]) / 2
        x = (left[0] + left[2] + right[0]) / 2 + frame
        y = (left[1] + left[3] + boxes[2][1]) / 2 + frame
        return x, y, left[2] + padding

    def used(self, role, value):
        def check():
            roles = {use['id']: use['used'] for use in self.program.entries()[-1]['roles-used']}
            return roles.get(role, 0) == value
        program.assert_soon(check, f'{role} used {value} on disk')

    def test_11_marks_the_roles_that_were_used(self):
        p = self.program
        before = program.bytes_of(p.folder())
        p.press('Used', 'group')
        p.assert_shown('Adviser: Not used', 'slider')
        self.assertEqual(program.bytes_of(p.folder()), before)

        # A click on a segment; a click on what is marked takes it away.
        x, y, radius = self.used_wheel()
        places = {'coach': (1, -1), 'guide': (1, 1), 'networker': (-1, 1), 'adviser': (-1, -1)}
        for role, (right, down) in places.items():
            places[role] = [(round(x + right * at), round(y + down * at)) for at in (
                radius * (0.3 + 0.7 * (value - 0.5) / 3) * math.sqrt(0.5) for value in (1, 2, 3))]
            p.find(starts=f'{role.capitalize()}:', role='slider').set_value(0)
            self.used(role, 0)
            for value in (2, 1):
                self.click_at(places[role][value - 1])
                self.used(role, value)
        for role in places:
            self.click_at(places[role][2])
        for role in places:
            self.used(role, 3)
        for role in places:
            self.click_at(places[role][2])
        for role in places:
            self.used(role, 0)

        # Keys, from where the last click was.
        for role, name in (('adviser', 'Adviser'), ('coach', 'Coach'), ('networker', 'Networker'),
                           ('guide', 'Guide')):
            p.assert_focus(f'{name}:')
            p.key('2')
            p.assert_focus(f'{name}: Some')
            p.key('Right')
            p.assert_focus(f'{name}: Much')
            p.key('Tab')
        for role in places:
            self.used(role, 3)
        p.key('ctrl+z')
        self.used('guide', 2)

        # Assistive technology.
        for role, name in (('adviser', 'Adviser'), ('coach', 'Coach'), ('networker', 'Networker'),
                           ('guide', 'Guide')):
            p.find(starts=f'{name}:', role='slider').set_value(1)
            p.assert_shown(f'{name}: A little', 'slider')
        for role in places:
            self.used(role, 1)

    def test_12_what_stands_out(self):
        """The share of each role, agreed and used, and what stands out, as worked out by hand here."""
        p = self.program
        maps = {'friend': 'coach', 'coach': 'coach', 'knowledge-sharer': 'adviser',
                'adviser': 'adviser', 'networker': 'networker', 'door-opener': 'networker'}
        roles = {'adviser': 'Adviser', 'coach': 'Coach', 'networker': 'Networker', 'guide': 'Guide'}
        p.find('Adviser: A little', 'slider').set_value(3)
        self.used('adviser', 3)
        now = expected(p.document('roles.json'))
        means, used = {}, {}
        for role in roles:
            sums = [sum(now.get(each, (0, 0))) for each in ROLES if maps.get(each, 'guide') == role]
            means[role] = sum(sums) / len(sums)
            used[role] = sum(use['used'] for entry in p.entries()
                             for use in entry.get('roles-used', []) if use['id'] == role)
        differences = {}
        for role, name in roles.items():
            agreed = math.floor(100 * means[role] / sum(means.values()) + 0.5)
            taken = math.floor(100 * used[role] / sum(used.values()) + 0.5)
            p.assert_shown(f'Agreed {agreed}%, used {taken}%', 'label')
            p.assert_shown(starts=f'{name}: ', role='image')
            differences[role] = taken - agreed, taken, agreed
        role = max(differences, key=lambda each: abs(differences[each][0]))
        difference, taken, agreed = differences[role]
        if abs(difference) < 10:
            words = 'The roles are used about as you agreed.'
        else:
            words = (f'{roles[role]} is used {"more" if difference > 0 else "less"} than you agreed: '
                     f'{taken}% against {agreed}%.')
        p.assert_shown(words, 'label')

    def test_13_the_meeting_page_and_this_one_are_one(self):
        p = self.program
        meetings = len(p.entries())
        p.go('Meeting')
        p.press('Hold a meeting today', 'button')
        p.press('In the meeting')
        p.find('Coach: Not used', 'slider').set_value(2)
        self.used('coach', 2)
        self.assertEqual(len(p.entries()), meetings + 1)
        p.go('Roles wheel')
        p.find('Coach: Some', 'slider').set_value(3)
        self.used('coach', 3)
        p.go('Meeting')
        p.assert_shown('Coach: Much', 'slider')

    def test_99_ends_in_order(self):
        self.program.quit()


class OwnRoles(unittest.TestCase):
    """A programme is data: its roles are other ones, and stand elsewhere on the axes."""

    def test_roles_of_a_programme(self):
        folder = os.environ['MENTORPAR_TEST_SESSION']
        with open(os.path.join(program.SOURCE, 'data/programmes/randers.json'),
                  encoding='utf-8') as file:
            content = json.load(file)

        def text(words):
            return {'da': words, 'en': words}
        content.update({
            'role-set': 'school', 'used-role-set': 'school-used', 'roles-off': ['critic'],
            'role-sets': [
                {'id': 'school', 'name': text('School'), 'roles': [
                    {'id': 'coach', 'name': text('Asker'), 'maps-to': 'ask'},
                    {'id': 'mirror', 'name': text('Mirror'), 'maps-to': 'show'},
                    {'id': 'critic', 'name': text('Critic'), 'maps-to': 'show'}]},
                {'id': 'school-used', 'name': text('School'), 'x-low': text('Near'),
                 'x-high': text('Far'), 'y-high': text('Open'), 'roles': [
                     {'id': 'ask', 'name': text('Ask'), 'x': 1, 'y': 1},
                     {'id': 'show', 'name': text('Show'), 'x': -1},
                     {'id': 'tell', 'name': text('Tell'), 'x': 1, 'y': -1}]}]})
        path = os.path.join(folder, 'randers.json')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(content, file)
        p = program.Program(
            tempfile.mkdtemp(dir=folder), '--example', '--page', 'roles',
            env={'G_RESOURCE_OVERLAYS':
                 f'/io/github/mentorpar/Mentorpar/programmes/randers.json={path}'})
        wheel = p.find('Roles wheel', 'group', index=-1)
        names = {node.name.partition(',')[0] for node in wheel.all() if node.role == 'slider'}
        self.assertEqual(names, {'Asker', 'Mirror'})
        p.find(starts='Mirror, Jonas wishes', role='slider').set_value(4)
        p.assert_saved('roles.json', lambda document: expected(document).get('mirror') == (4, 0))

        p.press('Used', 'group')
        for words in ('Near', 'Far', 'Open'):
            p.assert_shown(words, 'label')
        places = {name: p.box(p.find(starts=name + ':', role='slider'))
                  for name in ('Ask', 'Show', 'Tell')}
        self.assertLess(places['Show'][0], places['Ask'][0])
        self.assertLess(places['Ask'][1], places['Tell'][1])
        p.find(starts='Tell:', role='slider').set_value(2)
        program.assert_soon(lambda: {'id': 'tell', 'used': 2} in p.entries()[-1]['roles-used'],
                            'the role on disk')
        p.quit()


if __name__ == '__main__':
    desktop.main()
