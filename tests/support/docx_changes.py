#!/usr/bin/python3
"""Accepts and rejects all tracked changes in LibreOffice and demands the new and the old text, paragraph by paragraph.

  docx_changes.py SCRATCH NAME.docx ...

Beside each NAME.docx stand NAME-after.docx and NAME-before.docx, the two texts as files of their own. Compared are
styles, list levels, labels and words of paragraphs, rows and cells of tables, and pictures, as LibreOffice reads them.
Left out are the one-point paragraphs that stand where a changed paragraph may vanish, the contents, which show
the new text until they are updated, and the joiner that LibreOffice itself puts into the cells of an empty row that changed. A character stands in for each comment: with comments in view, LibreOffice without
a window ends itself.
"""
import difflib
import os
import re
import sys
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from office import Office  # noqa: E402


STAND_IN = '\u2060'.encode()


def words_of(paragraph):
    """The words, with a sign for each picture; a typed label looks as a counted one does."""
    words = ''
    portions = paragraph.createEnumeration()
    while portions.hasMoreElements():
        portion = portions.nextElement()
        if portion.TextPortionType == 'Frame':
            words += '<picture>'
        elif portion.TextPortionType != 'Annotation':
            words += portion.getString()
    words = words.replace(STAND_IN.decode(), '').replace('\u200d', '')
    label = paragraph.ListLabelString
    return f'{label}\t{words}' if label else words


def lines_of(text, place=''):
    """One line a paragraph: where, style, level, words."""
    contents = text.createEnumeration()
    number = 0
    while contents.hasMoreElements():
        content = contents.nextElement()
        if content.supportsService('com.sun.star.text.TextTable'):
            number += 1
            yield f'{place}table of {content.Rows.Count} rows'
            for name in content.getCellNames():
                lines = list(lines_of(content.getCellByName(name), f'{place}{name} '))
                yield from lines or [f'{place}{name} empty']
        elif content.TextSection is None:
            words = words_of(content)
            if content.ParaStyleName == 'Separator' and not words.strip('\u200b'):
                continue
            # A heading's level is its style's, also where its number is typed.
            is_item = content.ListLabelString and not content.ParaStyleName.startswith('Heading')
            level = content.NumberingLevel if is_item else ''
            yield f'{place}{content.ParaStyleName} {level}|{words}'


def without_comments(source, target):
    """Writes the file with an invisible character in the place of each comment; says how many there were."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w') as new:
        for name in old.namelist():
            part = old.read(name)
            if name == 'word/document.xml':
                part = re.sub(rb'<w:commentRange(Start|End) [^>]*/>', b'', part)
                part = re.sub(rb'(<w:del [^>]*><w:r>)<w:commentReference [^>]*/>', rb'\1<w:delText>' + STAND_IN + rb'</w:delText>', part)
                part = re.sub(rb'<w:commentReference [^>]*/>', b'<w:t>' + STAND_IN + b'</w:t>', part)
                count = part.count(STAND_IN)
            new.writestr(name, part)
    return count


def read(office, path, command=None):
    """The lines of a file, after a command; and how many changes are left."""
    document = office.open(path)
    if command:
        dispatcher = office.service('com.sun.star.frame.DispatchHelper')
        dispatcher.executeDispatch(document.CurrentController.Frame, '.uno:' + command, '', 0, ())
    changes = document.Redlines.createEnumeration()
    left = 0
    while changes.hasMoreElements():
        changes.nextElement()
        left += 1
    lines = list(lines_of(document.Text))
    document.close(True)
    return lines, left


def main():
    faults = texts = lines = comments = 0
    scratch = sys.argv[1]
    plain = os.path.join(scratch, 'plain.docx')
    with Office(scratch) as office:
        for path in sys.argv[2:]:
            name = path[:-len('.docx')]
            seen = []
            comments += without_comments(path, plain)
            for command, side in (('AcceptAllTrackedChanges', 'after'), ('RejectAllTrackedChanges', 'before')):
                wanted, _ = read(office, f'{name}-{side}.docx')
                found, left = read(office, plain, command)
                changes = list(difflib.unified_diff(wanted, found, lineterm='', n=1))[2:]
                if left:
                    changes.append(f'{left} changes are left')
                for line in changes:
                    print(f'{os.path.basename(name)}-{side}: {line}')
                faults += bool(changes)
                texts += 1
                lines += len(wanted)
                seen.append(wanted)
            if seen[0] == seen[1]:
                print(f'{os.path.basename(name)}: nothing is changed')
                faults += 1
    print(f'{texts} texts with {lines} paragraphs, {faults} wrong; {comments} comments')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
