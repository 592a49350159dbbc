"""Rebuilds lexicon.json; with names of files and folders, first learns the words of their Korean text.

python -m generator.search                  # after a change of vocabulary.yml
python -m generator.search content/         # when the content has grown; needs kiwipiepy
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.search import mining
from generator.search.lexicon import LEXICON_FILE, build, render
from generator.search.vocabulary import read_vocabulary
from generator.search.words import read_words, write_words


def main(names: list[str]) -> None:
    """Writes words.json where there is something to learn from, and lexicon.json."""
    vocabulary, words = read_vocabulary(), read_words()
    if names:
        words = mining.learn(words, vocabulary, map(Path, names))
        write_words(words)
    lexicon = build(vocabulary, words)
    LEXICON_FILE.write_text(render(lexicon), "utf-8", newline="\n")
    sys.stdout.write(f"{len(words.nouns)} nouns, {len(words.verbs)} verbs, {len(lexicon['forms'])} forms\n")


if __name__ == "__main__":
    main(sys.argv[1:])
