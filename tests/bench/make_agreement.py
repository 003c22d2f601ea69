#!/usr/bin/env python3
"""Turns a neutral document (doc.json, see README.md) into an agreement repository.

  make_agreement.py DOC.json FOLDER

Every heading becomes a clause, included below the heading it stands under. A heading of level 1 begins a document:
the first is the main agreement, the others are its annexes.
"""
import json
import os
import re
import sys
from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SIGNATORIES = {'hyvinvointialue': 'hyvinvointialuejohtaja', 'maakuntaliitto': 'maakuntajohtaja',
               'kaupunki': 'kaupunginjohtaja', 'kunta': 'kunnanjohtaja'}


def sentences(text):
    return '\n'.join('    ' + escape(s) for s in re.split(r'(?<=[.!?]) +(?=[A-ZÅÄÖ])', text.strip()))


def party_xml(number, party):
    name = party['name']
    kind = next((k for k in SIGNATORIES if k in name.lower()), 'kunta')
    if name.endswith(' liitto'):
        kind = 'maakuntaliitto'
    address = re.match(r'(.+?) *, *(\d{5}) +(.+)$', party['address'])
    attributes = f'id="p{number}" kind="{kind}" business-id={quoteattr(party["id"])}'
    if address:
        street, code, town = address.groups()
        attributes += f' street={quoteattr(street)} postal-code="{code}" town={quoteattr(town)}'
    return (f'    <party {attributes}>\n      <name lang="fi">{escape(name)}</name>\n'
            f'      <short-name lang="fi">{escape(name.split()[0])}</short-name>\n'
            f'      <signatory id="johtaja"><title lang="fi">{SIGNATORIES[kind]}</title></signatory>\n    </party>\n')


class Document:
    """A document in the making: its clauses are written at once, its outline is kept."""

    def __init__(self, folder, number, title):
        self.folder, self.number, self.title = folder, number, title
        self.clauses = 0
        self.depth = 0  # of <include> that are open
        self.outline = ''
        self.signed = False
        self.clause = None  # [file, heading, blocks]

    def close(self, depth):
        while self.depth > depth:
            self.depth -= 1
            self.outline += '  ' * (self.depth + 3) + '</include>\n'

    def heading(self, level, text):
        self.finish_clause()
        self.close(level - 2)
        self.clauses += 1
        name = f'd{self.number}-{self.clauses}'
        self.outline += '  ' * (self.depth + 3) + f'<include clause="{name}">\n'
        self.depth += 1
        number = re.match(r'\d+(\.\d+)*\.? +', text)
        numbered = '' if number else ' numbered="no"'
        self.clause = [name, numbered, text[number.end():] if number else text, '']

    def block(self, xml):
        if self.clause is None:
            self.heading(2, self.title)
        self.clause[3] += xml

    def finish_clause(self):
        if self.clause is None:
            return
        name, numbered, heading, blocks = self.clause
        with open(f'{self.folder}/clauses/{name}.xml', 'w', encoding='utf-8') as file:
            file.write(f'{HEAD}<clause version="1" id="{name}" lang="fi"{numbered}>\n'
                       f'  <heading>{escape(heading)}</heading>\n{blocks}</clause>\n')
        self.clause = None

    def xml(self):
        self.finish_clause()
        self.close(0)
        outline = re.sub(r'<include clause="([^"]*)">\n *</include>', r'<include clause="\1"/>', self.outline)
        kind = 'main' if self.number == 0 else 'annex'
        contents = '      <contents/>\n' if self.number == 0 else ''
        signatures = '      <signatures/>\n' if self.signed else ''
        return (f'    <document id="d{self.number}" kind="{kind}" publicity="public">\n'
                f'      <title lang="fi">{escape(self.title)}</title>\n      <validity/>\n'
                f'      <entry-into-force rule="approved-and-signed"/>\n{contents}{outline}{signatures}    </document>\n')


def add_block(document, block):
    kind = block['t']
    if kind == 'p':
        document.block(f'  <p>\n{sentences(block["x"])}\n  </p>\n')
    elif kind == 'ul':
        items = ''.join(f'    <li>{escape(x)}</li>\n' for x in block['i'] if x.strip())
        document.block(f'  <ul>\n{items}  </ul>\n')
    elif kind == 'parties':
        document.block('  <party-table/>\n')
    elif kind == 'sign':
        document.signed = True
    else:
        sys.exit(f'error: no block of the kind {kind!r}')


def main(source, folder):
    with open(source, encoding='utf-8') as file:
        doc = json.load(file)
    os.makedirs(folder + '/clauses', exist_ok=True)
    documents = []
    blocks = doc['blocks']
    for i, block in enumerate(blocks):
        if block['t'] != 'h':
            add_block(documents[-1], block)
        elif block['l'] == 1:
            documents.append(Document(folder, len(documents), block['x']))
        elif i + 1 == len(blocks) or blocks[i + 1]['t'] != 'sign':  # the signature page has a heading of its own
            documents[-1].heading(block['l'], block['x'])
    parties = ''.join(party_xml(i, party) for i, party in enumerate(doc['parties'], 1))
    with open(folder + '/agreement.xml', 'w', encoding='utf-8') as file:
        file.write(f'{HEAD}<agreement version="1" id="bench" languages="fi" term="2025-2029" owner="p1">\n'
                   f'  <title lang="fi">{escape(doc["title"])}</title>\n  <terms>\n    <term id="2025-2029">\n'
                   '      <period from="2025-06-01" to="2029-05-31"/>\n    </term>\n  </terms>\n'
                   f'  <parties>\n{parties}  </parties>\n  <documents>\n'
                   f'{"".join(document.xml() for document in documents)}  </documents>\n</agreement>\n')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
