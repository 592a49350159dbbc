"""What the names of refusals mean: those given before any rule of the house can look."""

from __future__ import annotations

from generator.diagnostics.message import Message, _

REFUSALS: dict[str, Message] = {
    "alias": _("A text that begins with `*` points at another place in YAML. Put it in double quotes."),
    "anchor": _("A text that begins with `&` is a name for other places in YAML. Put it in double quotes."),
    "depth": _("Brackets or indentation go deeper than 32 levels. Nothing needs that; take some out."),
    "directive": _("A line that begins with `%` gives orders to the reader of the file. Delete it."),
    "duplicate-key": _("One name stands twice, so one of the two values would be lost. Keep one."),
    "empty-file": _("Nothing is written in the file. Write its content, or delete it."),
    "encoding": _("The file was saved in another encoding. Save it again as UTF-8."),
    "file-size": _("The file is larger than 1 MiB. Split it, or take out what does not belong."),
    "id": _("The name of a file or node becomes an address. Lower-case letters, digits and single hyphens."),
    "invisible-character": _(
        "A character that nobody can see was copied in. Delete it where the arrow points."
    ),
    "key": _("Before a colon stands one name, not a list or a group. Write `name: value`."),
    "link": _(
        "The file is only a link to another place, and links are not followed. Put the file itself here."
    ),
    "merge-conflict": _("Two versions of the file were merged and not sorted out. Keep the right lines."),
    "merge-key": _("`<<` would copy fields from elsewhere unseen. Write them out."),
    "no-content": _("The folder to read is not there. Name the right one with `--root`."),
    "picture-file": _(
        "A picture is a still PNG or WebP of at most 200 kB. Save it anew in a picture editor."
    ),
    "place": _("The file lies in a folder where it is not read. See where its neighbours lie."),
    "return": _("An answer goes into a shared piece and must say where it comes back to: `return: <node>`."),
    "schema": _(
        "A field is missing, unknown, or its value is not of the kind needed. The message says which."
    ),
    "several-documents": _("`---` begins a second document. Write one thing per file."),
    "stock": _("A row of the stock feed is not centre, part, quantity and date. Correct the row."),
    "tab": _("YAML is indented with spaces. Replace the tab."),
    "tag": _("A text that begins with `!` names a type in YAML. Put it in double quotes."),
    "top-level": _("A file is made of fields, each `name: value`. It cannot be a list or a sentence."),
    "translation": _(
        "A translation says something that its original does not say, or more than texts. Compare the two."
    ),
    "unknown-reference": _(
        "A name points at something that does not exist. Correct it, or write what is meant."
    ),
    "unknown-rule": _("checks.yml names a rule that does not exist. Correct the name."),
    "unread-file": _("The file is not read, so nobody would see it. Rename it or move it."),
    "yaml": _("The file cannot be read as YAML, mostly for a quote, a colon or an indentation."),
}
