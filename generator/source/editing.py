"""A file changed where its words change; every other line, comments included, stays as somebody wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from generator.source.writing import Data, field, flow, item
from generator.source.yaml import Place, Value, read

Mark = tuple[int, int]


class _Whole(Exception):
    """This cannot be changed in part; what holds it has to be written anew."""


def edited(text: str, data: Mapping[str, Data]) -> str | None:
    """The text with `data` in the place of what it says; None where only all of it can be written anew."""
    before, place, problems = read(text)
    if problems or place is None or not isinstance(before, dict):
        return None
    editor = _Editor(text)
    try:
        editor.map(before, data, place)
    except _Whole:
        return None
    result = editor.result()
    after, _place, problems = read(result)
    return result if not problems and after == data else None


class _Editor:
    """Gathers what is put where; nothing is moved before all of it is known."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._edits: list[tuple[int, int, str]] = []

    def result(self) -> str:
        """The text with all edits."""
        pieces, done = [], 0
        for start, end, new in sorted(self._edits, key=lambda edit: edit[:2]):
            if start < done:
                raise _Whole
            pieces += [self._text[done:start], new]
            done = end
        return "".join([*pieces, self._text[done:]])

    def map(self, old: Mapping[str, Value], new: Mapping[str, Data], place: Place) -> None:
        """Takes away, changes and adds fields; those that stay keep their order."""
        kept = [name for name in old if name in new]
        if not kept:
            raise _Whole
        for name in old:
            if name not in new:
                self._remove(name, place)
            elif old[name] != new[name]:
                self._change(name, old[name], new[name], place)
        beside = kept[0]
        for name, value in new.items():
            if name in old:
                beside = name
            else:
                self._add(name, value, place, beside)

    def _change(self, name: str, old: Value, new: Data, holder: Place) -> None:
        place = holder.children[name]
        if self._in_part(old, new, place):
            return
        if holder.close is not None:
            self._edits.append((self._at(place.start), self._at(self._close(place)), flow(new)))
            return
        start, end = self._at(holder.keys[name][0]), self._at(self._close(place))
        named = self._text[start : self._at(holder.keys[name][1])]
        indent = " " * holder.keys[name][0][1]
        lines = list(field(f"{indent}{named}:", new, indent))
        notes = list(self._notes(holder.keys[name][1], place, old))
        if notes or (len(lines) > 1 and self._rest(end)):
            # A note cannot stay between a name and its lines: it moves above them.
            self._demand_own_line(holder.keys[name][0])
            notes += [rest] if (rest := self._rest(end)) else []
            lines = [*(indent + note for note in notes), *lines]
            end += len(self._lines[self._close(place)[0]]) - self._close(place)[1]
        self._edits.append((start, end, "\n".join(lines).removeprefix(indent)))

    def _in_part(self, old: Value, new: Data, place: Place) -> bool:
        """Changes what is inside, where old and new are alike enough."""
        mark = len(self._edits)
        try:
            if isinstance(old, dict) and isinstance(new, Mapping):
                self.map(old, new, place)
                return True
            if isinstance(old, list) and isinstance(new, Sequence) and not isinstance(new, str):
                self._list(old, new, place)
                return True
        except _Whole:
            del self._edits[mark:]
        return False

    def _list(self, old: list[Value], new: Sequence[Data], place: Place) -> None:
        if not old or not new or place.close is not None:
            raise _Whole
        alike = SequenceMatcher(None, [repr(it) for it in old], [repr(it) for it in new], autojunk=False)
        for tag, first, last, new_first, new_last in alike.get_opcodes():
            if tag == "equal":
                continue
            pairs = min(last - first, new_last - new_first)
            for step in range(pairs):
                self._change_item(old[first + step], new[new_first + step], place, first + step)
            for index in range(first + pairs, last):
                self._demand_dash(place, index)
                self._take_lines(place.children[index].start, self._close(place.children[index]))
            self._add_items(new[new_first + pairs : new_last], place, first + pairs - 1)

    def _change_item(self, old: Value, new: Data, place: Place, index: int) -> None:
        child = place.children[index]
        if self._in_part(old, new, child):
            return
        self._demand_dash(place, index)
        end = self._at(self._close(child))
        indent = " " * place.start[1]
        lines = list(item(new, indent))
        if len(lines) > 1 and self._rest(end):
            raise _Whole
        start = self._starts[child.start[0]]
        self._edits.append((start, end, "\n".join(lines)))

    def _add_items(self, items: Sequence[Data], place: Place, behind: int) -> None:
        lines = [line for one in items for line in item(one, " " * place.start[1])]
        if not lines:
            return
        if behind < 0:
            self._demand_dash(place, 0)
            start = self._starts[place.start[0]]
            self._edits.append((start, start, "".join(f"{line}\n" for line in lines)))
        else:
            self._add_lines(lines, self._close(place.children[behind]))

    def _remove(self, name: str, place: Place) -> None:
        start, close = place.keys[name][0], self._close(place.children[name])
        if place.close is None:
            self._demand_own_line(start)
            self._take_lines(start, close)
            return
        names = list(place.keys)
        index = names.index(name)
        if index:
            before = self._at(self._close(place.children[names[index - 1]]))
            self._edits.append((before, self._at(close), ""))
        else:
            self._edits.append((self._at(start), self._at(place.keys[names[1]][0]), ""))

    def _add(self, name: str, value: Data, place: Place, beside: str) -> None:
        close = self._close(place.children[beside])
        if place.close is not None:
            end = self._at(close)
            self._edits.append((end, end, ", " + flow({name: value})[1:-1]))
            return
        indent = " " * place.keys[beside][0][1]
        self._add_lines(list(field(f"{indent}{flow(name)}:", value, indent)), close)

    def _add_lines(self, lines: list[str], behind: Mark) -> None:
        end = self._starts[behind[0]] + len(self._lines[behind[0]])
        self._edits.append((end, end, "".join(f"\n{line}" for line in lines)))

    def _take_lines(self, start: Mark, close: Mark) -> None:
        after = min(self._starts[close[0] + 1], len(self._text))
        self._edits.append((self._starts[start[0]], after, ""))

    def _close(self, place: Place) -> Mark:
        """Where a value ends: behind its bracket, its last word or the last line of its block."""
        if place.close is not None:
            return place.close
        if place.children:
            return max(self._close(child) for child in place.children.values())
        line, column = place.end
        if line > place.start[0] and self._lines[place.start[0]][place.start[1]] in "|>":
            while column == 0 or not self._lines[line][:column].strip():
                line -= 1
                column = len(self._lines[line])
        return line, column

    def _notes(self, named: Mark, place: Place, old: Value) -> Iterator[str]:
        """Comments between a name and the lines of its value."""
        upto = self._starts[place.start[0]] + len(self._lines[place.start[0]])
        is_block = isinstance(old, str) and self._close(place)[0] > place.start[0]
        between = self._text[self._at(named) : upto if is_block else self._at(place.start)]
        for line in between.split("\n"):
            before, sign, note = line.partition("#")
            if sign and not before.strip(" :|>-+0123456789"):
                yield f"#{note}"

    def _rest(self, end: int) -> str:
        """What stands behind a value on its line: a comment, or nothing."""
        return self._text[end:].partition("\n")[0].strip()

    def _demand_own_line(self, start: Mark) -> None:
        if self._lines[start[0]][: start[1]].strip():
            raise _Whole

    def _demand_dash(self, place: Place, index: int) -> None:
        """An item can be taken or changed where it begins behind its dash, and the dash begins the line."""
        line, column = place.children[index].start
        before = self._lines[line][:column]
        if before.strip() != "-" or before.index("-") != place.start[1]:
            raise _Whole

    def _at(self, mark: Mark) -> int:
        return self._starts[mark[0]] + mark[1]
