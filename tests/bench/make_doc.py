#!/usr/bin/env python3
"""Makes a neutral document (doc.json, see README.md) of a chosen size from the main agreement of a sample.

  make_doc.py SOPIMUS SAMPLE COPIES FOLDER

Copy 0 is the sample's text; in each later copy a tenth of the long words is swapped, always in the same way, so that
no cache of whole paragraphs helps.
"""
import json
import os
import random
import re
import subprocess
import sys

LONG_WORD = re.compile(r'[A-Za-zÅÄÖåäö]{5,}')


RUN = re.compile(r' +(?:authored|number|reference|value|party|statute|date|term|abbreviation) .*?"((?:[^"\\]|\\.)*)"')


def read_model(dump):
    """Headings, paragraphs and lists of a `--to=model` dump, without nesting; tables and typed blocks are left out."""
    blocks = []
    texts = None  # the list whose last text the next run continues
    for line in dump.split('\n'):
        heading = re.match(r'heading (\d)(?: number (\S+))?', line)
        run = RUN.match(line)
        if heading:
            blocks.append({'t': 'h', 'l': min(int(heading[1]) + 1, 5), 'i': [f'{heading[2]} ' if heading[2] else '']})
            texts = blocks[-1]['i']
        elif re.match(r'paragraph (body|lead-in)', line):
            blocks.append({'t': 'p', 'i': ['']})
            texts = blocks[-1]['i']
        elif line.startswith('list'):
            blocks.append({'t': 'ul', 'i': []})
            texts = blocks[-1]['i']
        elif texts is not None and re.match(r' +item', line):
            texts.append('')
        elif run and texts:
            texts[-1] += re.sub(r'\\(.)', r'\1', run[1])
        elif not line.startswith(' '):
            texts = None
    for block in blocks:
        if block['t'] != 'ul':
            block['x'] = ' '.join(block.pop('i'))
    return blocks


def main(sopimus, sample, copies, folder):
    def run(*arguments):
        return subprocess.run([sopimus, '-C', sample, *arguments], check=True, capture_output=True, text=True).stdout

    body = read_model(run('build', 'paasopimus', '--lang=fi', '--to=model'))
    words = sorted({w for b in body for w in LONG_WORD.findall(b.get('x', '') + ' '.join(b.get('i', [])))})
    chance = random.Random(2025)

    def vary(text):
        return LONG_WORD.sub(lambda m: chance.choice(words) if chance.random() < .1 else m.group(0), text)

    blocks = []
    for copy in range(copies):
        blocks.append({'t': 'h', 'l': 1, 'x': 'Yhteistyösopimus' if copy == 0 else f'Yhteistyösopimuksen osa {copy}'})
        blocks.append({'t': 'parties'})
        for b in body:
            if copy == 0 or b['t'] == 'h':
                blocks.append(b)
            elif b['t'] == 'p':
                blocks.append({'t': 'p', 'x': vary(b['x'])})
            else:
                blocks.append({'t': 'ul', 'i': [vary(x) for x in b['i']]})
        blocks.append({'t': 'h', 'l': 2, 'x': 'Allekirjoitukset'})
        blocks.append({'t': 'sign'})
    names = ['Mallimaan hyvinvointialue', 'Mallimaan liitto'] + [f'Mallin {i} kunta' for i in range(1, 9)]
    parties = [{'name': n, 'id': f'{i:07}-1', 'address': f'Mallitie {i}, {i:05} Malli'} for i, n in enumerate(names, 1)]
    os.makedirs(folder, exist_ok=True)
    with open(folder + '/doc.json', 'w', encoding='utf-8') as file:
        json.dump({'title': 'Yhteistyösopimus', 'lang': 'fi', 'parties': parties, 'blocks': blocks}, file,
                  ensure_ascii=False)


if __name__ == '__main__':
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
