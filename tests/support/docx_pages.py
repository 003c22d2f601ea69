#!/usr/bin/python3
"""Compares our PDF with the one that LibreOffice makes of the DOCX: the number of pages, and the outline of headings.

  docx_pages.py OURS.pdf OFFICE.pdf DOCUMENTS

Where lines and pages break is the office program's own, so a page more or less is allowed for each document in the file.
"""
import json
import subprocess
import sys


def pages_of(path):
    said = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
    return next(int(line.split()[1]) for line in said.splitlines() if line.startswith('Pages:'))


def outline_of(path):
    """The titles, indented by their level, spaces alike."""
    said = subprocess.run(['qpdf', '--json', '--json-key=outlines', path], capture_output=True, check=True).stdout
    titles = []

    def walk(entries, level):
        for entry in entries:
            titles.append('  ' * level + ' '.join(entry['title'].split()))
            walk(entry['kids'], level + 1)
    walk(json.loads(said)['outlines'], 0)
    return titles


def main():
    ours, office, documents = sys.argv[1], sys.argv[2], int(sys.argv[3])
    faults = []
    if abs(pages_of(ours) - pages_of(office)) > documents:
        faults.append(f'{pages_of(ours)} pages, in LibreOffice {pages_of(office)}')
    wanted, found = outline_of(ours), outline_of(office)
    # The signatures are no chapter: in Word a heading of theirs would come into the contents when these are updated.
    wanted = [title for title in wanted if title not in ('Allekirjoitukset', 'Underskrifter')]
    if documents == 1 and wanted != found:
        faults += [f'outline: {title}' for title in wanted if title not in found] or ['outline: another order or level']
    if not found:
        faults.append('no outline')
    print('\n'.join(faults))
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
