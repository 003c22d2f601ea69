#!/usr/bin/env python3
"""How long `log`, `blame` and `--at` take on a long history, beside git itself.

    measure_history.py SOPIMUS [FOLDER]     a repository that make_history.py made; made anew when left out

Prints the least CPU time of five runs of each command, in seconds: machines are noisy, and nothing makes a run faster.
"""
import os
import resource
import shutil
import subprocess
import sys
import tempfile

RUNS = 5


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(name, command, before=lambda: None):
    times = []
    for _ in range(RUNS):
        before()
        times.append(cpu_seconds(command))
    print(f'{name:<24} {min(times):6.3f}')


def main():
    sopimus = os.path.abspath(sys.argv[1])
    scratch = tempfile.mkdtemp()
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.join(scratch, 'agreement')
    try:
        if len(sys.argv) <= 2:
            maker = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'make_history.py')
            subprocess.run([sys.executable, maker, folder], check=True)
            subprocess.run(['git', '-C', folder, 'repack', '-adq'], check=True)
        index = os.path.join(folder, '.git', 'sopimus')
        clause, path = 'kohta-5', 'clauses/kohta-5.xml'
        ours = [sopimus, '-C', folder]
        git = ['git', '-C', folder]
        measure('log, first index', ours + ['log', clause], lambda: shutil.rmtree(index, ignore_errors=True))
        measure('log', ours + ['log', clause])
        measure('git log -- PATH', git + ['log', '--oneline', '--', path])
        measure('git log --follow', git + ['log', '--oneline', '--follow', '--', path])
        measure('blame', ours + ['blame', clause])
        measure('git blame', git + ['blame', path])
        measure('build, working tree', ours + ['build', '--to=text'])
        measure('build --at HEAD', ours + ['build', '--to=text', '--at=HEAD'])
    finally:
        shutil.rmtree(scratch)


main()
