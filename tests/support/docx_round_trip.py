#!/usr/bin/python3
"""Edits a DOCX in LibreOffice as a municipality would, and demands that every paragraph is still known afterwards.

  docx_round_trip.py SCRATCH FILE.docx

With the recording of changes on: types at the start, in the middle and at the end, deletes words and paragraphs, splits,
joins, moves, adds a paragraph; saves, and once more with all changes accepted; and a second time after comments were
put in as Word writes them (with comments in view, LibreOffice without a window ends itself). The files are then read with
nothing but the ZIP and their XML: the bookmarks of the paragraphs and the table in customXml.
"""
import os
import re
import shutil
import sys
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
C = '{urn:sopimus:clauses:1}'
CLAUSE_MARK = re.compile(r'(_cl_[a-z2-7]{12}_[0-9]+(?:_[0-9]+)?)(_Copy_[0-9]+)?$')


# What the file says, with no office program.

class Paragraph:
    def __init__(self, element, in_cell):
        self.in_cell = in_cell
        self.has_field = element.find(f'.//{W}fldChar') is not None  # its number may have followed an edit
        self.marks = []    # names of the bookmarks that are paragraphs' identities, without _Copy_1
        self.copies = []   # those that were _Copy_
        self.old = ''      # the text with all changes rejected
        self.new = ''      # accepted
        for node in element.iter(W + 'bookmarkStart'):
            name = CLAUSE_MARK.match(node.get(W + 'name'))
            marks = self.copies if name and name[2] else self.marks
            if name and name[1] not in marks:  # LibreOffice writes an empty paragraph's twice
                marks.append(name[1])
        self.read(element, False, False)
        mark = element.find(f'{W}pPr/{W}rPr')
        self.joins_next = mark is not None and mark.find(W + 'del') is not None
        self.is_split = mark is not None and mark.find(W + 'ins') is not None

    def read(self, node, inserted, deleted):
        for child in node:
            tag = child.tag.replace(W, '')
            if tag == 'pPr' or tag == 'p':
                continue
            inserted_here = inserted or tag in ('ins', 'moveTo')
            deleted_here = deleted or tag in ('del', 'moveFrom')
            text = {'t': child.text or '', 'delText': child.text or '', 'tab': '\t', 'noBreakHyphen': '\u2011'}.get(tag, '')
            self.old += '' if inserted_here else text
            self.new += '' if deleted_here else text
            self.read(child, inserted_here, deleted_here)


def read_docx(path):
    """The paragraphs in order, and the table: bookmark -> clause."""
    with zipfile.ZipFile(path) as package:
        body = ET.fromstring(package.read('word/document.xml'))
        items = [name for name in package.namelist() if re.match(r'customXml/item\d+\.xml$', name)]
        tables = [ET.fromstring(package.read(name)) for name in items]
    in_cell = {element for cell in body.iter(W + 'tc') for element in cell.iter(W + 'p')}
    paragraphs = [Paragraph(element, element in in_cell) for element in body.iter(W + 'p')]
    table = {}
    for root in tables:
        for clause in root.iter(C + 'clause'):
            for entry in clause.iter(C + 'paragraph'):
                table[entry.get('bookmark')] = clause.get('id')
    return paragraphs, table


def words_of(text):
    return text.replace('\u00ad', '')


# The edits, as the user's hands make them.

class Editor:
    def __init__(self, office, document):
        self.office, self.document = office, document
        self.frame = document.CurrentController.Frame
        self.dispatcher = office.service('com.sun.star.frame.DispatchHelper')
        self.view = document.CurrentController.ViewCursor

    def do(self, command, **values):
        from office import properties
        self.dispatcher.executeDispatch(self.frame, '.uno:' + command, '', 0, properties(**values))

    def paragraph(self, mark):
        """A cursor at the start of the paragraph that carries the bookmark."""
        anchor = self.document.Bookmarks.getByName(mark).Anchor
        cursor = anchor.Text.createTextCursorByRange(anchor.Start)
        cursor.gotoStartOfParagraph(False)
        return cursor

    def at(self, mark, offset):
        """Puts the view's cursor into the paragraph; a negative offset counts from its end."""
        cursor = self.paragraph(mark)
        if offset < 0:
            cursor.gotoEndOfParagraph(False)
            cursor.goLeft(-1 - offset, False)
        else:
            cursor.goRight(offset, False)
        self.view.gotoRange(cursor, False)

    def type(self, mark, offset, text):
        self.at(mark, offset)
        self.do('InsertText', Text=text)

    def erase(self, mark, offset, count):
        self.at(mark, offset)
        self.view.goRight(count, True)
        self.do('Delete')

    def select_paragraph(self, mark):
        cursor = self.paragraph(mark)
        cursor.gotoEndOfParagraph(True)
        cursor.goRight(1, True)
        self.view.gotoRange(cursor, False)


class Edits:
    """Picks paragraphs of the file and remembers what was done to which."""

    def __init__(self, paragraphs, table):
        self.paragraphs = paragraphs
        self.table = table
        self.texts = {mark: words_of(p.old) for p in paragraphs for mark in p.marks}
        self.generated = {words_of(p.old) for p in paragraphs if not p.marks}
        self.used = set()
        self.deleted = set()
        self.joined = []
        self.moved = set()
        self.commented = []

    def pick(self, least=60, in_cell=False, count=1):
        """The next `count` paragraphs one after another that nothing was done to."""
        for i in range(len(self.paragraphs) - count + 1):
            some = self.paragraphs[i:i + count]
            around = self.paragraphs[max(i - 1, 0):i + count + 1]
            if any(len(p.marks) != 1 or p.in_cell != in_cell or len(p.old) < least for p in some):
                continue
            marks = [p.marks[0] for p in some]
            if not self.used.intersection(mark for p in around for mark in p.marks) and len({self.table[m] for m in marks}) == 1:
                self.used.update(mark for p in around for mark in p.marks)
                return marks[0] if count == 1 else marks
        raise LookupError(f'no {count} paragraphs of {least} letters are left')

    def make(self, editor):
        editor.type(self.pick(), 0, 'Alkuun lisätty. ')
        editor.type(self.pick(), 20, ' keskelle lisätty ')
        editor.type(self.pick(), -1, ' Loppuun lisätty.')
        editor.erase(self.pick(), 5, 20)
        editor.erase(self.pick(), 0, 12)
        editor.erase(self.pick(), -13, 12)
        replaced = self.pick()
        editor.erase(replaced, 10, 10)
        editor.type(replaced, 10, 'korvattu')
        editor.type(self.pick(least=8), -1, ' lyhyt')
        editor.type(self.pick(least=20, in_cell=True), 3, 'solu')

        mark = self.pick()
        editor.select_paragraph(mark)
        editor.do('Delete')
        self.deleted.add(mark)

        editor.at(self.pick(), 30)
        editor.do('InsertPara')

        first, second = self.pick(count=2)
        editor.at(first, -1)
        editor.view.goRight(1, True)
        editor.do('Delete')
        self.joined.append((first, second))

        editor.at(self.pick(), -1)
        editor.do('InsertPara')
        editor.do('InsertText', Text='Kokonaan uusi kappale.')

        for command in ('MoveUp', 'MoveDown'):
            mark = self.pick()
            editor.at(mark, 3)
            editor.do(command)
            self.moved.add(mark)
        mark, target = self.pick(), self.pick()
        editor.select_paragraph(mark)
        editor.do('Cut')
        editor.at(target, 0)
        editor.do('Paste')
        self.moved.add(mark)

        commented = self.pick()
        editor.type(commented, 10, 'ja muutettu ')
        self.commented = [self.pick(), commented]


def add_comments(source, target, marks):
    """Comments on whole paragraphs, as Word writes them."""
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name).decode() if name.endswith(('.xml', '.rels')) else package.read(name)
                 for name in package.namelist()}
    body = parts['word/document.xml']
    comments = ''
    for number, mark in enumerate(marks):
        at = body.index(f'w:name="{mark}"')
        at = body.rindex('<w:bookmarkStart', 0, at + 1)
        end = body.index('</w:p>', at)
        body = (f'{body[:at]}<w:commentRangeStart w:id="{number}"/>{body[at:end]}<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>{body[end:]}')
        comments += (f'<w:comment w:id="{number}" w:author="Mallikunta" w:date="2026-02-03T10:00:00Z" w:initials="M"><w:p><w:r>'
                     f'<w:t>Kunta esittää tarkennusta {number}.</w:t></w:r></w:p></w:comment>')
    parts['word/document.xml'] = body
    parts['word/comments.xml'] = f'<w:comments xmlns:w="{W[1:-1]}">{comments}</w:comments>'
    office = 'openxmlformats.org/officeDocument/2006/relationships/comments'
    parts['word/_rels/document.xml.rels'] = parts['word/_rels/document.xml.rels'].replace(
        '</Relationships>', f'<Relationship Id="rIdComments" Type="http://schemas.{office}" Target="comments.xml"/></Relationships>')
    parts['[Content_Types].xml'] = parts['[Content_Types].xml'].replace(
        '</Types>', '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.comments+xml"/></Types>')
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)


def count_comments(path):
    with zipfile.ZipFile(path) as package:
        return package.read('word/document.xml').count(b'<w:commentReference ')


# What must hold.

def join_split(paragraphs):
    """Paragraphs as they were sent: what an inserted paragraph mark parts is one."""
    units = []
    goes_on = False
    for p in paragraphs:
        if goes_on:
            units[-1].marks += [mark for mark in p.marks if mark not in units[-1].marks]
            units[-1].copies += p.copies
            units[-1].old += p.old
            units[-1].has_field |= p.has_field
        else:
            units.append(p)
        goes_on = p.is_split
    return units


def examine(path, edits, accepted):
    """The faults of an edited file as text."""
    faults = []
    paragraphs, table = read_docx(path)
    if table != edits.table:
        faults.append('the table of clauses is not what was sent')
    changed = sum(p.old != p.new or p.joins_next or p.is_split for p in paragraphs)
    if (changed == 0) != accepted:
        faults.append(f'{changed} paragraphs with changes: nothing was tried')
    units = join_split(paragraphs)
    by_mark = {}
    for i, unit in enumerate(units):
        for mark in unit.marks:
            by_mark.setdefault(mark, []).append(i)
    copies = {mark for unit in units for mark in unit.copies}
    gone = edits.deleted if accepted else set()
    for mark, clause in edits.table.items():
        base = edits.texts[mark]
        found = by_mark.get(mark, [])
        if not found and mark not in copies and mark not in gone:
            faults.append(f'{mark} of {clause} is lost')
        # LibreOffice marks both halves of a split paragraph: one directly after the other.
        if len(found) > 1 and (not accepted or found != [found[0], found[0] + 1]):
            faults.append(f'{mark} is in {len(found)} paragraphs')
        if not accepted and found and not units[found[0]].has_field and words_of(units[found[0]].old) != base:
            faults.append(f'{mark} is at "{units[found[0]].old[:40]}", whose text before the changes was another')
    # The other way round: a paragraph with the words of the base says so itself.
    owners = {}
    for mark, base in edits.texts.items():
        if base not in edits.generated:
            owners.setdefault(base, set()).add(mark)
    for unit in units:
        wanted = owners.get(words_of(unit.new if accepted else unit.old), set())
        if wanted and unit.old and not wanted & {*unit.marks, *unit.copies}:
            faults.append(f'"{unit.old[:40]}" is {sorted(wanted)[0]} and says {unit.marks + unit.copies}')
    for first, second in edits.joined:
        one, other = by_mark.get(first, [-1])[0], by_mark.get(second, [-2])[0]
        if one != other if accepted else one < 0 or not units[one].joins_next:
            faults.append(f'{first} and {second} are not seen as joined')
    return faults


def main():
    from office import Office, convert
    scratch, source = sys.argv[1:]
    names = {name: os.path.join(scratch, name + '.docx') for name in ('sent', 'once', 'accepted', 'commented', 'twice', 'blind')}
    shutil.copy(source, names['sent'])
    paragraphs, table = read_docx(names['sent'])
    edits = Edits(paragraphs, table)
    with Office(scratch) as office:
        document = office.open(names['sent'])
        document.RecordChanges = True
        editor = Editor(office, document)
        edits.make(editor)
        office.save_docx(document, names['once'])
        editor.do('AcceptAllTrackedChanges')
        office.save_docx(document, names['accepted'])
        document.close(True)
    add_comments(names['once'], names['commented'], edits.commented)
    convert(scratch, names['commented'], 'docx:MS Word 2007 XML', names['twice'])
    faults = [f'{name}: {fault}' for name in ('once', 'twice', 'accepted')
              for fault in examine(names[name], edits, name == 'accepted')]
    if count_comments(names['twice']) != len(edits.commented):
        faults.append('twice: comments are lost')
    # The examination itself must see a lost identity.
    victim = next(mark for mark in edits.table if mark not in edits.used)
    with zipfile.ZipFile(names['twice']) as old, zipfile.ZipFile(names['blind'], 'w') as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(f'"{victim}"'.encode(), b'"lost"'))
    if not any(victim in fault for fault in examine(names['blind'], edits, False)):
        faults.append(f'a lost bookmark is not noticed: {victim}')
    print('\n'.join(faults) if faults else f'{len(table)} paragraphs are known after edits')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
