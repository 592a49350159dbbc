"""What a static host sends: compressed bytes, and everything that a page loads before it runs."""

import gzip
import posixpath
import re
from pathlib import Path

LATER = re.compile(r"""["']?([a-z-]+)["']?: \(\) => import\("([^"]+)"\)""")
IMPORT = re.compile(r"""^\s*(?:import|export)\b[^'"]*?['"](\.{1,2}/[^'"]+)['"]""", re.MULTILINE)


def sent(file: Path) -> int:
    """The bytes of a file on the line."""
    return len(gzip.compress(file.read_bytes(), compresslevel=6, mtime=0))


def nodes(page: Path) -> int:
    """How many questions, actions and outcomes a tree shows."""
    return page.read_text(encoding="utf-8").count("data-node=")


def modules(main: Path) -> set[Path]:
    """A module and everything it imports before it runs."""
    found, waiting = set(), [main]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            text = module.read_text(encoding="utf-8")
            waiting += [Path(posixpath.normpath(module.parent / name)) for name in IMPORT.findall(text)]
    return found


def loaded(page: Path) -> list[Path]:
    """The page, its style sheets, its modules and the facts that they ask for."""
    text = page.read_text(encoding="utf-8")
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
    scripts = re.findall(r'<script type="module" src="([^"]+)"', text)
    assert styles and scripts
    assert not re.findall(r"<script(?![^>]*(?:module|json))", text), "a script that the budget does not see"
    files = {Path(posixpath.normpath(page.parent / name)) for name in styles}
    for script in scripts:
        files |= modules(Path(posixpath.normpath(page.parent / script)))
        files |= {file for module in components(page, text, script) for file in modules(module)}
    facts = re.findall(r'data-facts="([^"]+)"', text)
    return [page, *sorted(files), *(Path(posixpath.normpath(page.parent / name)) for name in facts)]


def components(page: Path, text: str, script: str) -> list[Path]:
    """The modules of the components that a page has and that it therefore loads at once, too."""
    main = Path(posixpath.normpath(page.parent / script))
    return [
        Path(posixpath.normpath(main.parent / module))
        for name, module in LATER.findall(main.read_text(encoding="utf-8"))
        if f'data-component="{name}"' in text
    ]
