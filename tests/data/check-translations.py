#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-translations.py TOP: every language of po/LINGUAS and of help/LINGUAS translates every string
that the sources have now, and its formats fit."""

import os
import re
import shutil
import subprocess
import sys
import tempfile

import source_tree

# The preset "glib" of meson's i18n module, with which the template is made.
XGETTEXT = [
    'xgettext', '--from-code=UTF-8', '--add-comments', '--files-from=po/POTFILES.in',
    '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
    '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
    '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format',
    '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format',
    '--flag=g_string_printf:2:c-format', '--flag=g_string_append_printf:2:c-format',
    '--flag=g_set_error:4:c-format',
]

top = sys.argv[1]
problems = []


def run(*command):
    result = subprocess.run(command, cwd=top, capture_output=True, text=True,
                            env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    if result.returncode != 0:
        problems.append(f'{" ".join(command[:2])}: {result.stderr.strip()}')
    return result


def messages(po, *options):
    """The msgids of a PO file that the options of msgattrib choose."""
    text = run('msgattrib', '--no-obsolete', '--no-wrap', *options, po).stdout
    found = re.findall(r'^msgid (".*"(?:\n".*")*)$', text, flags=re.M)
    return [''.join(line[1:-1] for line in m.split('\n')) for m in found if m != '""']


def check(top_po, language, template, folder):
    merged = os.path.join(folder, f'{language}.po')
    po = f'{top_po}/{language}.po'
    run('msgfmt', '--check', '--output-file=/dev/null', po)
    run('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}', po, template)
    if not os.path.exists(merged):
        return
    problems.extend(f'{po}: not translated: “{m}”' for m in messages(merged, '--untranslated'))
    problems.extend(f'{po}: fuzzy: “{m}”' for m in messages(merged, '--only-fuzzy'))
    os.remove(merged)


with tempfile.TemporaryDirectory() as folder:
    template = os.path.join(folder, 'template.pot')
    run(*XGETTEXT, f'--output={template}')
    for language in source_tree.read(top, 'po/LINGUAS').split():
        check('po', language, template, folder)
    # Where the help can be built, itstool is there.
    if shutil.which('itstool'):
        run('itstool', '-o', template,
            *(f'help/C/{name}' for name in sorted(os.listdir(os.path.join(top, 'help/C')))
              if name.endswith(('.page', '.xml'))))
        for language in source_tree.read(top, 'help/LINGUAS').split():
            check(f'help/{language}', language, template, folder)

source_tree.finish(problems)
