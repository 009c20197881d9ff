#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""table.py FOLDER [--markdown]: the figures of all benchmarks as a table.

Reads FOLDER/*.json as the benchmarks write them, prints the table, and writes figures.json (all of
them, with date and machine) and figures.svg (each figure beside what is aimed at and what must be)
into the folder."""

import datetime
import glob
import html
import json
import math
import os
import platform
import sys

OURS = 'figures.json'


def read_logbook(found):
    """bench-logbook tells its figures in members of its own."""
    def one(goal, what, unit, figure, must, aim, compare='ratio', median=None, bound=None):
        return {'goal': goal, 'what': what, 'unit': unit, 'compare': compare, 'figure': figure,
                'low': figure, 'high': figure, 'must': must, 'aim': aim, 'n': 1,
                'median': median if median is not None else figure, 'bound': bound,
                'bound-name': 'bare work' if bound else '', 'decimals': 2}

    return [one('G10', 'The logbook of 10,000 entries is ready', 'ms cpu', found['ready-ratio'], 3, 2,
                median=found['ready-cpu-ms'], bound=found['bare-ms']),
            one('G11', 'Longest stop of the main loop meanwhile', 'ms cpu',
                found['longest-block-ms'], 16, 8, 'median'),
            one('G12', 'A search, the worst of seven, against strstr()', 'ms cpu',
                found['search-worst-ratio'], 2.0, 1.2)]


def read_all(folder):
    """The figures with their limits, and those of the same thing with few entries and with many."""
    measures, growth = [], []
    for path in sorted(glob.glob(os.path.join(folder, '*.json'))):
        if os.path.basename(path) == OURS:
            continue
        with open(path, encoding='utf-8') as file:
            found = json.load(file)
        if 'measures' in found:
            measures += found['measures']
            growth += found.get('growth', [])
        elif 'ready-ratio' in found:
            measures += read_logbook(found)
    return sorted(measures, key=lambda m: (m['goal'] == '', int(m['goal'][1:] or 0)
                                           if m['goal'] else 0)), growth


def verdict(measure):
    if measure['must'] is None:
        return ''
    if measure['figure'] <= measure['aim']:
        return 'aim'
    return 'must' if measure['figure'] <= measure['must'] else 'MISSED'


def number(value, decimals=2):
    return '' if value is None else f'{value:.{0 if value >= 100 else decimals}f}'


def row(measure):
    decimals = measure['decimals']
    ratio = measure['compare'] == 'ratio'
    limits = '' if measure['must'] is None else f'{measure["aim"]:g} / {measure["must"]:g}'
    return (measure['goal'], measure['what'],
            f'{number(measure["median"], 1 if ratio else decimals)} {measure["unit"]}'.strip(),
            f'{number(measure["bound"], 1)} {measure["bound-name"]}'.strip() if ratio else '',
            number(measure['figure'], 2 if ratio else decimals)
            + (' (95 %)' if measure['compare'] == 'p95' else ''),
            f'{number(measure["low"])}–{number(measure["high"])}', limits, verdict(measure))


def growth_row(one):
    return (one['what'], f'{number(one["few"])} {one["unit"]}', one['few-entries'],
            f'{number(one["many"])} {one["unit"]}', number(one['figure']))


GROWTH_HEAD = ('10,000 entries against few', 'with few', 'which are', 'with 10,000', 'growth')
HEAD = ('goal', 'what', 'median', 'lower bound', 'figure', 'spread', 'aim / must', 'met')


def print_table(head, rows, markdown):
    rows = [head, *rows]
    if markdown:
        rows.insert(1, tuple('---' for _ in head))
        for cells in rows:
            print('| ' + ' | '.join(cells) + ' |')
        return
    widths = [max(len(cells[i]) for cells in rows) for i in range(len(head))]
    for cells in rows:
        print('  '.join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())


def draw_growth(growth, left, width, top, step):
    """A bar for each growth; the line is none at all, the end ten times as much."""
    parts = []
    one = left + width / 4
    for index, found in enumerate(growth):
        y = top + step * index
        length = max(-1, min(math.log10(found['figure']), 1)) * width * 3 / 4
        parts += [
            f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{html.escape(found["what"])} '
            f'({html.escape(found["unit"])})</text>',
            f'<rect x="{one + min(length, 0):.0f}" y="{y + 2}" width="{abs(length) + 1:.0f}" '
            'height="14" fill="#3584e4"/>',
            f'<text x="{one + max(length, 0) + 6:.0f}" y="{y + 13}">{number(found["figure"])}</text>']
    parts += [f'<text x="{left}" y="{top - 8}">10,000 entries against few: growth</text>',
              f'<line x1="{one:.0f}" y1="{top}" x2="{one:.0f}" y2="{top + step * len(growth)}" '
              'stroke="black"/>']
    return parts


def draw(measures, growth):
    """A bar for each figure that has a limit; the limit that must hold is the line at the right."""
    limited = [m for m in measures if m['must'] is not None]
    left, width, step = 430, 360, 24
    end = step * (len(limited) + 1)
    height = end + step * (len(growth) + 3)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 110}" '
             f'height="{height}" font-family="sans-serif" font-size="13">',
             '<rect width="100%" height="100%" fill="white"/>']
    for index, measure in enumerate(limited):
        y = step * (index + 1)
        # Where nothing is allowed, nothing is no bar.
        must = measure['must'] or 1
        part = max(0, min(measure['figure'] / must, 1.15))
        colour = {'aim': '#26a269', 'must': '#e5a50a', 'MISSED': '#c01c28'}[verdict(measure)]
        aim = left + width * measure['aim'] / must
        parts += [
            f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">'
            f'{html.escape(measure["goal"])} {html.escape(measure["what"])}</text>',
            f'<rect x="{left}" y="{y + 2}" width="{width * part:.0f}" height="14" fill="{colour}"/>',
            f'<line x1="{aim:.0f}" y1="{y}" x2="{aim:.0f}" y2="{y + 18}" stroke="black"/>',
            f'<text x="{left + width * part + 6:.0f}" y="{y + 13}">'
            f'{number(measure["figure"])}</text>']
    parts += [f'<line x1="{left + width}" y1="{step}" x2="{left + width}" y2="{end}" '
              'stroke="#c01c28" stroke-dasharray="4"/>',
              f'<text x="{left}" y="14">black: what is aimed at; dashed: what must be</text>',
              *draw_growth(growth, left, width, end + 2 * step, step), '</svg>']
    return '\n'.join(parts) + '\n'


def get_processor():
    try:
        with open('/proc/cpuinfo', encoding='utf-8') as file:
            for line in file:
                if line.startswith('model name'):
                    return line.partition(':')[2].strip()
    except OSError:
        pass
    return platform.machine()


def main():
    folder = sys.argv[1]
    measures, growth = read_all(folder)
    if not measures:
        sys.exit(f'{folder}: no figures')
    for measure in measures:
        measure['met'] = verdict(measure)
    machine = f'{os.cpu_count()} × {get_processor()}, {platform.freedesktop_os_release()["PRETTY_NAME"]}'
    date = datetime.date.today().isoformat()
    with open(os.path.join(folder, OURS), 'w', encoding='utf-8') as file:
        json.dump({'date': date, 'machine': machine, 'figures': measures, 'growth': growth}, file,
                  indent=2, ensure_ascii=False)
    with open(os.path.join(folder, 'figures.svg'), 'w', encoding='utf-8') as file:
        file.write(draw(measures, growth))
    print_table(HEAD, [row(measure) for measure in measures], '--markdown' in sys.argv)
    print()
    print_table(GROWTH_HEAD, [growth_row(one) for one in growth], '--markdown' in sys.argv)
    print(f'\n{date}, {machine}')


main()
