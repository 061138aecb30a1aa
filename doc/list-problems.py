# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the page of all kinds of problem from their tables in the sources.

Usage: list-problems.py SOURCE... problems.md
"""

import re
import sys

HEAD = """# Kinds of problem {#problems}

Words of the input stand where the dots are; a part of a sentence whose words are not known is left
out. How problems are collected and read is told in @ref diagnostics_page.
"""
ROW = re.compile(
    r'\[PROBLEM_\w+\]\s*=\s*\{\s*"([a-z0-9-]+)",\s*(ERROR|WARNING|NOTICE),\s*BHXH_ERROR_\w+,'
    r'\s*((?:"(?:[^"\\]|\\.)*"\s*)+),\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}'
)
GROUP = re.compile(r'^  /\* ([^*]+?)\.? \*/$', re.M)


def sentence(literals):
    text = ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals)).replace('\\"', '"')
    text = re.sub(r'"?\{(?:text|expected|other|cause|reason)\}"?', '…', text.replace('[', '').replace(']', ''))
    return text.replace('""', '`""`').replace('|', '\\|').replace('#', '\\#')


def list_kinds(source):
    """The lines of one table."""
    with open(source, encoding='utf-8') as file:
        table = file.read().split('problem_rows[PROBLEM_LAST]', 1)[1].split('\n};', 1)[0]
    lines = []
    for title, body in zip(*[iter(GROUP.split(table)[1:])] * 2):
        lines += [f'\n## {title}\n', '| code | severity | English | Vietnamese |', '|---|---|---|---|']
        for code, severity, vi, en in ROW.findall(body):
            lines.append(f'| `{code}` | {severity.lower()} | {sentence(en)} | {sentence(vi)} |')
    listed = sum(line.startswith('| `') for line in lines)
    if listed != table.count('[PROBLEM_'):
        sys.exit(f'{source}: {table.count("[PROBLEM_")} kinds, but {listed} are understood')
    return lines


def main(*paths):
    lines = [HEAD] + [line for source in paths[:-1] for line in list_kinds(source)]
    with open(paths[-1], 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines) + '\n')


main(*sys.argv[1:])
