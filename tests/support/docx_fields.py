#!/usr/bin/python3
"""Updates everything that can be updated ("F9") and demands that no word and no number changes.

  docx_fields.py SCRATCH FILE.docx ...

Page numbers are an estimate: of those in the contents two of three must stay, and none may change by more than one.
"""
import difflib
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from office import Office, paragraphs_of  # noqa: E402


def heads_and_feet(document):
    styles = document.StyleFamilies.getByName('PageStyles')
    for name in styles.ElementNames:
        style = styles.getByName(name)
        if not style.isInUse():
            continue
        for part in ('HeaderText', 'HeaderTextFirst', 'FooterText', 'FooterTextFirst'):
            text = getattr(style, part)
            if text:
                yield from paragraphs_of(text)


def is_of_contents(paragraph):
    section = paragraph.TextSection
    return bool(section and section.supportsService('com.sun.star.text.BaseIndex')
                or paragraph.ParaStyleName.startswith('Contents '))


def contents_pages(document):
    """The page numbers that the contents show."""
    shown = (re.search(r'\t([0-9]+)$', p.getString()) for p in paragraphs_of(document.Text) if is_of_contents(p))
    return [int(number[1]) for number in shown if number]


def other_pages(before, after):
    """What is wrong with the estimate of pages, in words; empty when nothing is."""
    if len(before) != len(after):
        return [f'{len(before)} page numbers in the contents, {len(after)} after the update']
    apart = [abs(a - b) for a, b in zip(before, after)]
    if max(apart, default=0) > 1 or sum(apart) * 3 > len(apart):
        return [f'page numbers in the contents: {before}, after the update {after}']
    return []


def lines_of(document):
    """Number and words of every paragraph, the contents' without their page numbers."""
    lines = [re.sub(r'^[0-9]+ \([0-9]+\)$', 'page (pages)', p.getString()) for p in heads_and_feet(document)]
    for paragraph in paragraphs_of(document.Text):
        words = paragraph.getString()
        if is_of_contents(paragraph):
            words = re.sub(r'\t[0-9–]*$', '', words).replace('\t', ' ')
        if words or paragraph.ListLabelString:
            lines.append(f'{paragraph.ListLabelString}|{words}')
    return lines


def changes_of(office, path):
    document = office.open(path)
    indexes = document.getDocumentIndexes()
    before, pages_before = lines_of(document), contents_pages(document)
    for i in range(indexes.Count):
        indexes.getByIndex(i).update()
    document.TextFields.refresh()
    after, pages_after = lines_of(document), contents_pages(document)
    # In a file of several documents the numbers are references, which LibreOffice fills in later.
    faults = other_pages(pages_before, pages_after) if indexes.Count > 0 else []
    fields = document.TextFields.createEnumeration()
    count = 0
    while fields.hasMoreElements():
        fields.nextElement()
        count += 1
    document.close(True)
    # In a file of several documents the numbers are references, which LibreOffice fills in later.
    return count, faults + [
        line for line in difflib.unified_diff(before, after, lineterm='', n=0) if not line.startswith(('---', '+++', '@@'))]


def main():
    faults = 0
    with Office(sys.argv[1]) as office:
        for path in sys.argv[2:]:
            count, changes = changes_of(office, path)
            if count < 4:
                changes.append(f'only {count} fields: what is there to update?')
            for line in changes:
                print(f'{os.path.basename(path)}: {line}')
            faults += len(changes)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
