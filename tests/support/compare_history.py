"""Holds `sopimus log` and `sopimus blame` to git's own answers, commit by commit and line by line.

    compare_history.py SOPIMUS REPOSITORY [EVERY]     every EVERYth clause; 1 when left out

Of a made history (tests/bench/make_history.py), where one sentence is one line. `git log --follow` gives no merge; the merges
that sopimus tells of must be those that git's combined diff shows.
"""
import json
import re
import subprocess
import sys


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def merges_by_path(repository):
    """For every merge the files that differ from all its parents."""
    merged = {}
    commit = None
    for line in run('git', '-C', repository, 'log', '--merges', '-c', '--name-only', '--format=%H').split('\n'):
        if re.fullmatch(r'[0-9a-f]{40}', line):
            commit = line
        elif line:
            merged.setdefault(commit, set()).add(line)
    return merged


def git_blame(repository, path):
    """The commit of each sentence."""
    blamed = {}
    commit = None
    for line in run('git', '-C', repository, 'blame', '--porcelain', '--', path).split('\n'):
        head = re.match(r'([0-9a-f]{40}) ', line)
        if head:
            commit = head[1]
        elif line.startswith('\t'):
            blamed[line.strip()] = commit
    return blamed


def main():
    sopimus, repository = sys.argv[1], sys.argv[2]
    every = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    clauses = json.loads(run(sopimus, '-C', repository, 'list', 'clauses', '--format=json'))[::every]
    merged = merges_by_path(repository)
    faults = 0
    commits = sentences = 0
    for clause in clauses:
        name, path = clause['clause'], clause['file']
        followed = set(run('git', '-C', repository, 'log', '--follow', '--format=%H', '--', path).split())
        log = json.loads(run(sopimus, '-C', repository, 'log', name, '--format=json'))
        told = {entry['commit'] for entry in log}
        told_merges = {commit for commit in told if commit in merged}
        expected_merges = {commit for commit, paths in merged.items() if path in paths}
        commits += len(told)
        if told - told_merges != followed:
            faults += 1
            print(f'{name}: log differs: only git {sorted(followed - told)}, only sopimus {sorted(told - told_merges - followed)}')
        if not expected_merges <= told_merges:
            faults += 1
            print(f'{name}: merges that are not told: {sorted(expected_merges - told_merges)}')
        blamed = git_blame(repository, path)
        for row in json.loads(run(sopimus, '-C', repository, 'blame', name, '--format=json')):
            if row['sentence'] not in blamed:
                continue  # the heading, which has its number before it
            sentences += 1
            if not blamed[row['sentence']].startswith(row['commit']):
                faults += 1
                print(f"{name}: blame differs: git {blamed[row['sentence']][:7]}, sopimus {row['commit']}: {row['sentence']}")
    print(f'{len(clauses)} clauses, {commits} commits told, {sentences} sentences blamed, {faults} differences')
    sys.exit(1 if faults or sentences == 0 else 0)


main()
