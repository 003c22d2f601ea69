#!/usr/bin/env python3
"""Times whole runs of sopimus, from clause files to files on disk, and prints a table.

  measure.py SOPIMUS [--pages 8,60,3000] [--forms pdf,docx,text,check] [--runs 9] [--source 'COMMAND {copies} {folder}']
                     [--peer 'NAME=COMMAND {folder} {out}'] [--copy 11] [--work FOLDER] [--instructions]

SOPIMUS is the program of a release build. COMMAND writes {folder}/doc.json with so many copies of its text (README.md
describes it); without it the text is the sample agreement's. --copy: the pages that one copy takes. Times and memory are medians. --instructions counts
those of PDF, DOCX and `check` with valgrind, up to 100 pages. --peer, once or more: another program, which makes the PDF {out} of what the source wrote into
{folder}; it is timed in the same run.
"""
import argparse
import os
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
EXTENSIONS = {'pdf': 'pdf', 'docx': 'docx', 'text': 'txt', 'check': '-'}


def make_source(options, copies, folder):
    """An agreement of `copies` copies in `folder`/agreement, made once."""
    if os.path.exists(folder + '/agreement/agreement.xml'):
        return
    os.makedirs(folder, exist_ok=True)
    if options.source:
        subprocess.run(options.source.format(copies=copies, folder=folder), shell=True, check=True,
                       stdout=subprocess.DEVNULL)
    else:
        sample = os.path.join(HERE, '../../samples/keski-pohjanmaa')
        subprocess.run([sys.executable, HERE + '/make_doc.py', options.program, sample, str(copies), folder], check=True)
    subprocess.run([sys.executable, HERE + '/make_agreement.py', folder + '/doc.json', folder + '/agreement'], check=True)


def run_once(command):
    """Wall and CPU seconds and peak memory in MB of one process. `check` may answer no."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL if 'check' in command else None)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode > ('check' in command):
        sys.exit(f'error: exit code {child.returncode} from {" ".join(command)}')
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def count_instructions(command, folder):
    said = subprocess.run(['valgrind', '--tool=callgrind', f'--callgrind-out-file={folder}/callgrind.out', *command],
                          capture_output=True, text=True, check='check' not in command).stderr
    return int(re.search(r'Collected : (\d+)', said).group(1))


def pages_of(path):
    said = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=False).stdout
    return (re.search(r'^Pages: +(\d+)', said, re.M) or [0, '-'])[1]


def measure(command, wanted, options):
    """Medians of wall and CPU seconds and of memory in MB, and the number of runs."""
    runs = [run_once(command) for _ in range(options.runs if wanted < 1000 else min(options.runs, 3))]
    return *(statistics.median(column) for column in zip(*runs)), len(runs)


def print_row(pages, form, measured, file, instructions=''):
    wall, cpu, memory, runs = measured
    size = f'{os.path.getsize(file) / 1000:.0f}' if os.path.exists(file) else '-'
    print(f'| {pages} | {form} | {cpu:.3f} | {wall:.3f} | {memory:.0f} | {size} | {instructions} | {runs} |', flush=True)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('--pages', default='8,60,3000')
    parser.add_argument('--forms', default='pdf,docx,text,check')
    parser.add_argument('--runs', type=int, default=9)
    parser.add_argument('--source', default='')
    parser.add_argument('--peer', action='append', default=[])
    parser.add_argument('--copy', type=float, default=11)
    parser.add_argument('--work', default=os.path.join(os.environ.get('TMPDIR', '/tmp'), 'sopimus-bench'))
    parser.add_argument('--instructions', action='store_true')
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    if options.instructions and not shutil.which('valgrind'):
        sys.exit('error: valgrind is not on this machine')

    print('| pages | form | CPU s | wall s | peak MB | file kB | million instructions | runs |\n' + '|---' * 8 + '|')
    for wanted in options.pages.split(','):
        copies = max(1, round(int(wanted) / options.copy))
        folder = os.path.abspath(f'{options.work}/{copies}')
        make_source(options, copies, folder)
        pages = '-'
        for form in options.forms.split(','):
            out = f'{folder}/out-{form}'
            command = [options.program, '-C', folder + '/agreement', 'build', '--combined', f'--to={form}', '-o', out]
            if form == 'check':
                command = [options.program, '-C', folder + '/agreement', 'check']
            measured = measure(command, int(wanted), options)
            file = f'{out}/bench.fi.{EXTENSIONS[form]}'
            instructions = ''
            if form == 'pdf':
                pages = pages_of(file)
            if form in ('pdf', 'docx', 'check') and options.instructions and int(wanted) <= 100:
                instructions = f'{count_instructions(command, folder) / 1e6:.0f}'
            print_row(pages, form, measured, file, instructions)
        for peer in options.peer:
            name, command = peer.split('=', 1)
            file = f'{folder}/out-{name}.pdf'
            measured = measure(shlex.split(command.format(folder=folder, out=file)), int(wanted), options)
            print_row(pages_of(file), name, measured, file)


if __name__ == '__main__':
    main()
