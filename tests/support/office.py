"""LibreOffice for the slow tests: a program of its own with a fresh profile, driven through UNO.

Needs python3-uno, thus Debian's own /usr/bin/python3.
"""
import os
import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def properties(**values):
    result = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name = name
        one.Value = value
        result.append(one)
    return tuple(result)


class Office:
    """`with Office(folder) as office:`; the profile is made in `folder`."""

    def __init__(self, folder):
        pipe = f'sopimus-{os.getpid()}'
        self.process = subprocess.Popen(
            ['soffice', f'-env:UserInstallation=file://{os.path.abspath(folder)}/profile', '--headless', '--norestore',
             '--nologo', f'--accept=pipe,name={pipe};urp;'],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
        for _ in range(240):
            try:
                self.context = resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
                break
            except NoConnectException:
                time.sleep(0.25)
        else:
            self.process.kill()
            raise RuntimeError('LibreOffice does not answer')
        self.desktop = self.service('com.sun.star.frame.Desktop')

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def open(self, path):
        return self.desktop.loadComponentFromURL('file://' + os.path.abspath(path), '_blank', 0, properties(Hidden=True))

    @staticmethod
    def save_docx(document, path):
        document.storeToURL('file://' + os.path.abspath(path), properties(FilterName='MS Word 2007 XML'))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # the bridge goes down with the program
            pass
        self.process.wait(60)


def convert(folder, source, form, target):
    """Opens `source` and saves it as `form` ("docx:MS Word 2007 XML"), without a view of the document."""
    folder = os.path.join(os.path.abspath(folder), 'converted')
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', form,
                    '--outdir', folder, source], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    extension = form.split(':', 1)[0]
    os.replace(os.path.join(folder, os.path.splitext(os.path.basename(source))[0] + '.' + extension), target)


def paragraphs_of(text):
    """The paragraphs of a text and of the tables in it, in order."""
    contents = text.createEnumeration()
    while contents.hasMoreElements():
        content = contents.nextElement()
        if content.supportsService('com.sun.star.text.TextTable'):
            for name in content.getCellNames():
                yield from paragraphs_of(content.getCellByName(name))
        else:
            yield content
