#!/usr/bin/env python3
"""How long a comparison takes, from two commits to the terminal and to files.

  measure_diff.py SOPIMUS [--pages 60] [--copy 11] [--runs 9] [--changed 10] [--work FOLDER] [--instructions]

SOPIMUS is the program of a release build. The text is the sample agreement's, copied; in the revised commit one sentence in --changed has other
words, one in five times that many is gone, and one in as many is new. Prints the least CPU time of the runs, the peak memory, and with
--instructions what callgrind counts. The last row is what `build` of the revised text takes, to compare the redline with.
"""
import argparse
import os
import re
import subprocess
import sys

from measure import count_instructions, make_source, run_once

HERE = os.path.dirname(os.path.abspath(__file__))


def git(folder, *words):
    subprocess.run(['git', '-C', folder, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.invalid', *words],
                   check=True, stdout=subprocess.DEVNULL)


def revise(text, every, start):
    """The clause file `text` with every `every`th sentence changed."""
    lines, count = [], start
    for line in text.split('\n'):
        is_sentence = re.fullmatch(r'\s+[A-ZÄÖ][^<>]{30,}\.', line) is not None
        count += is_sentence
        if is_sentence and count % (5 * every) == 0 and re.fullmatch(r'\s+[^<>]+', lines[-1]):
            continue  # a paragraph keeps its first sentence
        if is_sentence and count % every == 0:
            words = line.split(' ')
            words[-2] = 'uusilla'
            words.insert(len(words) // 2, 'vuosittain')
            line = ' '.join(words)
        lines.append(line)
        if is_sentence and count % (5 * every) == every:
            lines.append(re.match(r'\s+', line)[0] + 'Osapuolet arvioivat tämän kohdan toteutumista 6 kuukauden kuluessa.')
    return '\n'.join(lines), count


def make_two_commits(options, folder):
    agreement = folder + '/agreement'
    if os.path.exists(agreement + '/.git'):
        return
    git(agreement, 'init', '-q', '-b', 'main')
    git(agreement, 'add', '.')
    git(agreement, 'commit', '-q', '-m', 'Ensimmäinen')
    git(agreement, 'tag', 'old')
    count = 0
    clauses = agreement + '/clauses'
    for name in sorted(os.listdir(clauses)):
        with open(f'{clauses}/{name}', encoding='utf-8') as file:
            text, count = revise(file.read(), options.changed, count)
        with open(f'{clauses}/{name}', 'w', encoding='utf-8') as file:
            file.write(text)
    git(agreement, 'commit', '-q', '-a', '-m', 'Tarkistettu')


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('--pages', type=int, default=60)
    parser.add_argument('--copy', type=float, default=11)
    parser.add_argument('--runs', type=int, default=9)
    parser.add_argument('--changed', type=int, default=10)
    parser.add_argument('--work', default=os.path.join(os.environ.get('TMPDIR', '/tmp'), 'sopimus-bench-diff'))
    parser.add_argument('--instructions', action='store_true')
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    options.source = ''
    copies = max(1, round(options.pages / options.copy))
    folder = os.path.abspath(f'{options.work}/{copies}')
    make_source(options, copies, folder)
    make_two_commits(options, folder)
    agreement, out = folder + '/agreement', folder + '/out'
    print('| command | CPU s | peak MB | million instructions |\n|---|---|---|---|')
    diff = [options.program, '-C', agreement, 'diff', 'old', 'main']
    build = [options.program, '-C', agreement, 'build', '--at', 'main', '-j', '1', '-o', out, '--combined']
    for name, command in [('diff', diff), ('diff --to html', diff + ['--to', 'html', '--combined', '-o', out]),
                          ('diff --to docx', diff + ['--to', 'docx', '--combined', '-o', out]),
                          ('diff --to pdf', diff + ['--to', 'pdf', '--combined', '-o', out]),
                          ('diff --parallel --to pdf', diff + ['--parallel', '--to', 'pdf', '--combined', '-o', out]),
                          ('diff --summary', diff + ['--summary']),
                          ('build --to pdf', build + ['--to', 'pdf'])]:
        runs = [run_once(command) for _ in range(options.runs)]
        counted = f'{count_instructions(command, folder) / 1e6:.0f}' if options.instructions else ''
        print(f'| {name} | {min(run[1] for run in runs):.3f} | {max(run[2] for run in runs):.0f} | {counted} |', flush=True)


if __name__ == '__main__':
    sys.exit(main())
