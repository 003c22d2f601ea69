#!/usr/bin/env python3
"""Makes a git repository whose history is as long as an agreement's of a century.

    make_history.py FOLDER [--commits 5000] [--clauses 500] [--merges 300] [--renames 100]

Every merge has content of both sides: each side changed clauses of its own, and in every third merge both
changed different sentences of one clause. The same arguments make the same commits.
"""

import argparse
import random
import subprocess
import sys

WORDS = """sopijapuolet kunta hyvinvointialue yhteistyö palvelu asukas tavoite toimenpide vastuu seuranta arviointi
resurssi talousarvio neuvottelu valmistelu päätös toimielin valtuusto hallitus verkosto koordinaattori tieto
suunnitelma raportti vuosi kausi kokous foorumi ryhmä työnjako toimintamalli mittari painopiste turvallisuus
varautuminen hyvinvointi terveys edistäminen ikäihminen nuori perhe osallisuus viestintä koulutus""".split()
ROLES = ["Kehitysjohtaja", "Muutosjohtaja", "Kunnansihteeri", "Hallintojohtaja", "Pelastusjohtaja",
         "Hyvinvointikoordinaattori", "Kehittämissuunnittelija"]
START = 1262300400  # 2010-01-01 in Finland


class Story:
    def __init__(self, out, seed):
        self.out = out
        self.random = random.Random(seed)
        self.mark = 0
        self.time = START
        self.sentence_count = 0

    def sentence(self):
        self.sentence_count += 1
        words = [self.random.choice(WORDS) for _ in range(self.random.randint(7, 14))]
        return f"{' '.join(words).capitalize()} {self.sentence_count}."

    def commit(self, subject, parents, changes, removed=()):
        """Writes a commit; changes are paths and their lines."""
        self.mark += 1
        self.time += self.random.randint(3600, 200000)
        role = self.random.choice(ROLES)
        who = f"{role} <{role.lower().replace('ä', 'a')}@alue.example> {self.time} +0200"
        message = subject.encode()
        self.put(f"commit refs/heads/main\nmark :{self.mark}\nauthor {who}\ncommitter {who}\ndata {len(message)}\n")
        self.out.write(message + b"\n")
        for i, parent in enumerate(parents):
            self.put(f"{'from' if i == 0 else 'merge'} :{parent}\n")
        for path in removed:
            self.put(f"D {path}\n")
        for path, text in sorted(changes.items()):
            data = text.encode()
            self.put(f"M 100644 inline {path}\ndata {len(data)}\n")
            self.out.write(data + b"\n")
        self.put("\n")
        return self.mark

    def put(self, text):
        self.out.write(text.encode())


def clause_text(number, sentences):
    body = "\n".join(f"    {sentence}" for sentence in sentences)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<clause version="1" id="kohta-{number}" lang="fi">\n'
            f"  <heading>Sopimuskohta {number}</heading>\n  <p>\n{body}\n  </p>\n</clause>\n")


def agreement_text(count):
    includes = "\n".join(f'      <include clause="kohta-{i}"/>' for i in range(count))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<agreement version="1" id="mitta" languages="fi" term="2025-2029" owner="alue">
  <title lang="fi">Mittausten sopimus</title>
  <terms>
    <term id="2025-2029">
      <period from="2025-06-01" to="2029-05-31"/>
    </term>
  </terms>
  <parties>
    <party id="alue" kind="hyvinvointialue">
      <name lang="fi">Mittausten hyvinvointialue</name>
    </party>
  </parties>
  <documents>
    <document id="sopimus" kind="main">
      <title lang="fi">Mittausten sopimus</title>
{includes}
    </document>
  </documents>
</agreement>
"""


class Agreement:
    """The clauses of one branch: their files' names and sentences."""

    def __init__(self, paths, sentences):
        self.paths = paths
        self.sentences = sentences
        self.touched = {}  # clause: indexes of sentences that this branch changed

    def fork(self):
        return Agreement(dict(self.paths), {k: list(v) for k, v in self.sentences.items()})

    def edit(self, story, clause, among=None):
        sentences = self.sentences[clause]
        i = story.random.choice(among or range(len(sentences)))
        sentences[i] = story.sentence()
        self.touched.setdefault(clause, set()).add(i)

    def text(self, clause):
        return clause_text(clause, self.sentences[clause])

    def changes(self, clauses):
        return {self.paths[c]: self.text(c) for c in clauses}


def ordinary_commit(story, main, tip):
    clauses = {story.random.randrange(len(main.paths)) for _ in range(story.random.choice([1, 1, 1, 2, 3]))}
    for clause in clauses:
        roll = story.random.random()
        if roll < 0.15:
            main.sentences[clause].insert(story.random.randrange(len(main.sentences[clause]) + 1), story.sentence())
        elif roll < 0.25 and len(main.sentences[clause]) > 6:
            main.sentences[clause].pop(story.random.randrange(len(main.sentences[clause])))
        else:
            main.edit(story, clause)
    return story.commit(f"Muutoksia kohtiin {sorted(clauses)}", [tip], main.changes(clauses))


def rename_commit(story, main, tip, number):
    clause = story.random.randrange(len(main.paths))
    old = main.paths[clause]
    main.paths[clause] = f"clauses/siirretty-{number}-{clause}.xml"
    return story.commit(f"Kohdan {clause} tiedosto sai uuden nimen", [tip], main.changes([clause]), [old])


def merge_commits(story, main, tip, number):
    """Both sides change clauses for two commits each; answers the merge."""
    side = main.fork()
    main.touched = {}
    shared = story.random.randrange(len(main.paths)) if number % 3 == 0 else None
    tips = []
    for which, branch in enumerate((main, side)):
        branch_tip = tip
        for _ in range(2):
            clauses = {c for c in (story.random.randrange(len(main.paths)) for _ in range(2))
                       if c % 2 == which and c != shared}
            for clause in clauses:
                branch.edit(story, clause)
            if shared is not None:
                count = len(branch.sentences[shared])
                branch.edit(story, shared, range(0, count // 2 - 1) if which == 0 else range(count // 2 + 1, count))
                clauses.add(shared)
            branch_tip = story.commit(f"Haara {which}: kohdat {sorted(clauses)}", [branch_tip], branch.changes(clauses))
        tips.append(branch_tip)
    for clause, indexes in side.touched.items():
        for i in indexes:
            main.sentences[clause][i] = side.sentences[clause][i]
    taken = main.changes(side.touched)
    return story.commit(f"Yhdistetään haara {number}", tips, taken)


def write_history(out, arguments):
    story = Story(out, 2025)
    paths = {i: f"clauses/kohta-{i}.xml" for i in range(arguments.clauses)}
    sentences = {i: [story.sentence() for _ in range(story.random.randint(8, 20))] for i in range(arguments.clauses)}
    main = Agreement(paths, sentences)
    first = main.changes(range(arguments.clauses))
    first["agreement.xml"] = agreement_text(arguments.clauses)
    tip = story.commit("Sopimuksen ensimmäinen teksti", [], first)
    merges = set(range(10, 10 + 12 * arguments.merges, 12))
    step = 0
    merged = renamed = 0
    while story.mark < arguments.commits:
        step += 1
        if merged < arguments.merges and step in merges:
            merged += 1
            tip = merge_commits(story, main, tip, merged)
        elif renamed < arguments.renames and step % 29 == 0:
            renamed += 1
            tip = rename_commit(story, main, tip, renamed)
        else:
            tip = ordinary_commit(story, main, tip)
    print(f"{story.mark} commits, {arguments.clauses} clauses, {merged} merges, {renamed} renames", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--commits", type=int, default=5000)
    parser.add_argument("--clauses", type=int, default=500)
    parser.add_argument("--merges", type=int, default=300)
    parser.add_argument("--renames", type=int, default=100)
    arguments = parser.parse_args()
    subprocess.run(["git", "init", "-q", "-b", "main", arguments.folder], check=True)
    with subprocess.Popen(["git", "-C", arguments.folder, "fast-import", "--quiet"], stdin=subprocess.PIPE) as git:
        write_history(git.stdin, arguments)
        git.stdin.close()
    if git.returncode != 0:
        sys.exit(git.returncode)
    subprocess.run(["git", "-C", arguments.folder, "reset", "-q", "--hard"], check=True)


main()
