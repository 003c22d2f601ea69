"""Uses HTML pages in a browser without a window, and names what is wrong with them.

    python3 pages_in_browser.py BROWSER AXE PAGE...

BROWSER is Chromium's program; AXE the file axe.min.js, or "" for the checks of page_checks.js alone. Each page is
opened in a light and a dark scheme, wide and as narrow as a telephone; a comparison in both of its views.
Exit code 1 when anything is wrong.
"""

import html
import pathlib
import re
import subprocess
import sys
import tempfile

CHECKS = (pathlib.Path(__file__).parent / "page_checks.js").read_text(encoding="utf-8")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=60000"]
# Name, flags. The browser makes no window below 500 pixels: with larger pixels it is one of 320.
SIZES = [("wide", ["--window-size=1400,900"]),
         ("narrow", ["--window-size=500,900", "--force-device-scale-factor=1.5625"])]
SCHEMES = [("light", ["--blink-settings=preferredColorScheme=1"]), ("dark", ["--blink-settings=preferredColorScheme=0"])]


def with_checks(page, axe, view):
    """The page with the scripts of the test, which its policy would forbid."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*/>', "", page)
    scripts = "".join(f"<script>{script}</script>" for script in (axe, f"window.wantedView = '{view}';", CHECKS) if script)
    return page.replace("</body>", scripts + "</body>")


def report(browser, folder, text, flags):
    probe = folder / "probe.html"
    probe.write_text(text, encoding="utf-8")
    command = [browser, *FLAGS, *flags, f"--user-data-dir={folder}/profile", "--dump-dom", probe.as_uri()]
    dom = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120, check=False).stdout.decode()
    found = re.search(r'<pre id="report">(.*?)</pre>', dom, re.DOTALL)
    lines = html.unescape(found.group(1)).split("\n") if found else []
    return lines[1:] if lines[:1] == ["checked"] else ["the page was not checked to its end"]


def main():
    browser, axe_file, *pages = sys.argv[1:]
    axe = pathlib.Path(axe_file).read_text(encoding="utf-8") if axe_file else ""
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for path in pages:
            page = pathlib.Path(path).read_text(encoding="utf-8")
            views = ["inline", "side"] if 'id="_tools"' in page else ["inline"]
            for size, window in SIZES:
                for scheme, colours in SCHEMES:
                    for view in views:
                        for line in report(browser, folder, with_checks(page, axe, view), window + colours):
                            print(f"{path}: {size}, {scheme}, {view}: {line}")
                            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
