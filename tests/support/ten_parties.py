#!/usr/bin/python3
"""Edits one DOCX in LibreOffice as ten parties would, each in a file of its own; and says whether an import was right.

  ten_parties.py SCRATCH SENT.docx PARTY...
  ten_parties.py --check SENT.docx MEANT.docx REBUILT.docx RECORD.xml

Every party types, replaces, deletes, splits, joins, moves and adds, changes numbers and cells, and comments. Some edits are made by
several parties alike, some contradict each other. One party's file goes through .odt, one's has every change accepted, one's was
edited without the recording of changes. Writes SCRATCH/PARTY.docx as it comes back, SCRATCH/PARTY.meant.docx with all changes
accepted, and SCRATCH/edits.json: what each party did to which paragraph.

--check: REBUILT is what the imported clauses compose to. Every paragraph that was meant stands there, or the import's
record says that it has no place for it; and nothing stands there that nobody meant.
"""
import difflib
import html
import json
import os
import random
import re
import shutil
import sys
from collections import Counter

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from docx_round_trip import Editor, add_comments, read_docx  # noqa: E402

WORDS = {'kunnat': 'kaikki kunnat', 'yhteistyötä': 'tiivistä yhteistyötä', 'vuosittain': 'kahdesti vuodessa',
         'hyvinvointialue': 'hyvinvointialue ja liitto', 'palveluja': 'lähipalveluja', 'osapuolet': 'sopimuksen osapuolet',
         'seurataan': 'arvioidaan', 'tarvittaessa': 'pyynnöstä', 'yhdessä': 'yhteisesti', 'tietoja': 'ajantasaisia tietoja'}
SENTENCES = [' Kunta varaa tähän työajan talousarviossaan.', ' Asiasta tiedotetaan kunnan omilla kanavilla.',
             ' Toteutumisesta raportoidaan valtuustolle vuosittain.', ' Kielelliset oikeudet turvataan molemmilla kielillä.',
             ' Muutoksista neuvotellaan ennen talousarvion valmistelua.']


class Party:
    """One pair of hands: no two of its edits touch the same paragraph or its neighbours."""

    def __init__(self, name, paragraphs, table, seed):
        self.name, self.paragraphs, self.table = name, paragraphs, table
        self.random = random.Random(seed)
        self.used = set()
        self.edits = []

    def is_free(self, i, count=1, in_cell=False):
        some = self.paragraphs[i:i + count]
        around = self.paragraphs[max(i - 1, 0):i + count + 1]
        return (len(some) == count and all(len(p.marks) == 1 and p.in_cell == in_cell and not p.has_field for p in some) and
                len({self.table[p.marks[0]][0] for p in some}) == 1 and
                not self.used.intersection(m for p in around for m in p.marks))

    def take(self, i, count=1):
        self.used.update(m for p in self.paragraphs[max(i - 1, 0):i + count + 1] for m in p.marks)
        return self.paragraphs[i].marks[0]

    def pick(self, wanted, count=1, in_cell=False):
        """A paragraph of sentences for which `wanted(text)` is true; its index and text."""
        order = list(range(1, len(self.paragraphs) - count))
        self.random.shuffle(order)
        for i in order:
            if self.is_free(i, count, in_cell) and all(wanted(p.old) for p in self.paragraphs[i:i + count]):
                self.take(i, count)
                return i
        return None

    def note(self, kind, i):
        self.edits.append({'kind': kind, 'clause': self.table[self.paragraphs[i].marks[0]][0], 'was': self.paragraphs[i].old})


def is_text(text):
    return len(text) > 70 and text.endswith('.')


def mark_of(party, i):
    return party.paragraphs[i].marks[0]


def replace_word(party, editor):
    word = party.random.choice(sorted(WORDS))
    pattern = re.compile(rf'\b{word}\b')
    i = party.pick(lambda text: is_text(text) and pattern.search(text))
    if i is not None:
        at = pattern.search(party.paragraphs[i].old).start()
        editor.erase(mark_of(party, i), at, len(word))
        editor.type(mark_of(party, i), at, WORDS[word])
        party.note('word', i)


def change_number(party, editor):
    pattern = re.compile(r'\b([2-9]|1[0-9]) (kuukau|päivä|vuo|prosent|kerta)')
    i = party.pick(lambda text: is_text(text) and pattern.search(text))
    if i is not None:
        found = pattern.search(party.paragraphs[i].old)
        editor.erase(mark_of(party, i), found.start(1), len(found[1]))
        editor.type(mark_of(party, i), found.start(1), str(int(found[1]) + 1))
        party.note('number', i)


def add_sentence(party, editor):
    i = party.pick(is_text)
    editor.type(mark_of(party, i), -1, party.random.choice(SENTENCES))
    party.note('sentence', i)


def erase_words(party, editor):
    i = party.pick(lambda text: is_text(text) and text.count(' ') > 12)
    words = party.paragraphs[i].old.split(' ')
    at = len(' '.join(words[:4]))
    editor.erase(mark_of(party, i), at, len(' ' + ' '.join(words[4:6])))
    party.note('erase', i)


def insert_words(party, editor):
    i = party.pick(is_text)
    at = party.paragraphs[i].old.index(' ')
    editor.type(mark_of(party, i), at, ' osaltaan')
    party.note('insert', i)


def delete_paragraph(party, editor):
    i = party.pick(is_text)
    editor.select_paragraph(mark_of(party, i))
    editor.do('Delete')
    party.note('delete', i)


def split_paragraph(party, editor):
    i = party.pick(lambda text: is_text(text) and '. ' in text[20:-20])
    if i is not None:
        at = party.paragraphs[i].old.index('. ', 20) + 1
        editor.at(mark_of(party, i), at)
        editor.do('InsertPara')
        editor.do('Delete')
        party.note('split', i)


def join_paragraphs(party, editor):
    i = party.pick(is_text, count=2)
    if i is not None:
        editor.at(mark_of(party, i), -1)
        editor.view.goRight(1, True)
        editor.do('Delete')
        editor.do('InsertText', Text=' ')
        party.note('join', i)


def new_paragraph(party, editor):
    i = party.pick(is_text)
    editor.at(mark_of(party, i), -1)
    editor.do('InsertPara')
    editor.do('InsertText', Text=f'Osapuoli {party.name} vastaa omalta osaltaan tämän kohdan toteuttamisesta.')
    party.note('new', i)


def move_paragraph(party, editor):
    i, j = party.pick(is_text), party.pick(is_text)
    editor.select_paragraph(mark_of(party, i))
    editor.do('Cut')
    editor.at(mark_of(party, j), 0)
    editor.do('Paste')
    party.note('move', i)


def change_cell(party, editor):
    i = party.pick(lambda text: len(text) > 20, in_cell=True)
    if i is not None:
        at = party.paragraphs[i].old.index(' ') if ' ' in party.paragraphs[i].old else 3
        editor.type(mark_of(party, i), at, ' yhteinen')
        party.note('cell', i)


EDITS = 4 * [replace_word] + 2 * [change_number] + 4 * [add_sentence] + 2 * [erase_words] + 3 * [insert_words] + [
    delete_paragraph, split_paragraph, join_paragraphs, new_paragraph, new_paragraph, move_paragraph, change_cell]


def make_common_edits(party, editor, number, places):
    """The same edit by some, another in the same place by others."""
    for kind, i in places.items():
        text = party.paragraphs[i].old
        party.take(i)
        if kind == 'agreed' and number % 2 == 0:
            editor.type(mark_of(party, i), -1, ' Tästä sovitaan vuosittain.')
        elif kind == 'contested' and number % 3 == 0:
            word = text.split(' ')[1]
            editor.erase(mark_of(party, i), text.index(' ') + 1, len(word))
            editor.type(mark_of(party, i), text.index(' ') + 1, ['yhdessä', 'kukin osaltaan', 'keskenään', 'erikseen'][number // 3])
        elif kind == 'neighbours' and number in (1, 2):
            editor.type(mark_of(party, i), text.index(' ') if number == 1 else -2, ' muutoin' if number == 1 else ' ja ajallaan')
        else:
            continue
        party.note(kind, i)


def common_places(paragraphs, table):
    party = Party('', paragraphs, table, 7)
    return {kind: party.pick(is_text) for kind in ('agreed', 'contested', 'neighbours')}


def edit(office, scratch, sent, name, number, places):
    paragraphs, table = read_docx(sent)
    party = Party(name, paragraphs, table, number)
    document = office.open(sent)
    document.RecordChanges = number != 4
    editor = Editor(office, document)
    make_common_edits(party, editor, number, places)
    for make in EDITS:
        make(party, editor)
    target = f'{scratch}/{name}.docx'
    office.save_docx(document, target)
    editor.do('AcceptAllTrackedChanges')
    office.save_docx(document, f'{scratch}/{name}.meant.docx')
    document.close(True)
    if number == 3:
        shutil.copy(f'{scratch}/{name}.meant.docx', target)
    commented = [p.marks[0] for p in paragraphs if p.marks and p.marks[0] not in party.used and is_text(p.old)][number:number + 2]
    add_comments(target, target + '.new', commented)
    os.replace(target + '.new', target)
    return {'edits': party.edits, 'comments': len(commented)}


def texts_of(path):
    """The paragraphs of a file as they are read, without contents pages, whose numbers follow later, and drafts' numbers."""
    texts = (re.sub(r'\s+', ' ', p.new.replace('\u00ad', '')).strip() for p in read_docx(path)[0])
    return [text for text in texts if text and not re.search(r'[^.] [0-9]+$|^LUONNOS', text)]


ANEW = re.compile(r'\(\d+/\d{4}\)|jäljempänä')  # words of a first mention, which moves with its paragraph


def is_made_anew(text, others):
    """The same words but for the first mention of a statute or a name."""
    near = difflib.get_close_matches(text, others, 1, 0.6)
    if not near:
        return False
    before, after = text.split(' '), near[0].split(' ')
    moves = [' '.join(before[a:b] + after[c:d]) for kind, a, b, c, d in
             difflib.SequenceMatcher(None, before, after, False).get_opcodes() if kind != 'equal']
    return any(ANEW.search(words) for words in moves)


def check(sent_file, meant_file, rebuilt_file, record_file):
    """What differs and is not told."""
    with open(record_file, encoding='utf-8') as file:
        record = re.sub(r'\s+', ' ', html.unescape(re.sub(r'<[^>]*>', ' ', file.read())))
    sent, meant, rebuilt = texts_of(sent_file), texts_of(meant_file), texts_of(rebuilt_file)
    missing = list((Counter(meant) - Counter(rebuilt)).elements())
    extra = list((Counter(rebuilt) - Counter(meant)).elements())
    told = [text for text in missing if text in record]
    anew = [text for text in missing if text not in told and is_made_anew(text, extra)]
    faults = [f'meant and not there: {text}' for text in missing if text not in told and text not in anew]
    # What is told has left the words that were sent out in their place, or nothing.
    faults += [f'there and never written: {text}' for text in extra if text not in sent and not is_made_anew(text, missing)]
    faults += [f'there and not meant: {text}' for text in extra
               if text in sent and f'[poistettu] {text}' not in record and not difflib.get_close_matches(text, told, 1, 0.5)
               and not any(text in each for each in told)]
    print('\n'.join(faults) if faults else
          f'{len(meant)} paragraphs as meant, but {len(told)} that are told and {len(anew)} with another first mention')
    return 1 if faults else 0


def main():
    if sys.argv[1] == '--check':
        return check(*sys.argv[2:])
    from office import Office, convert
    scratch, sent, *names = sys.argv[1:]
    places = common_places(*read_docx(sent))
    done = {}
    with Office(scratch) as office:
        for number, name in enumerate(names):
            done[name] = edit(office, scratch, sent, name, number, places)
    odt = f'{scratch}/{names[2]}.odt'
    convert(scratch, f'{scratch}/{names[2]}.docx', 'odt', odt)
    convert(scratch, odt, 'docx:MS Word 2007 XML', f'{scratch}/{names[2]}.docx')
    with open(f'{scratch}/edits.json', 'w', encoding='utf-8') as file:
        json.dump(done, file, ensure_ascii=False, indent=1)
    print(f'{sum(len(each["edits"]) for each in done.values())} edits by {len(names)} parties')
    return 0


if __name__ == '__main__':
    sys.exit(main())
