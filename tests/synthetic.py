"""The golden brand with as many products and fault trees as somebody wants to measure."""

import shutil
from pathlib import Path

from tests.conftest import ROOT

GOLDEN = ROOT / "tests/golden"
#: of one product; more of it would be a longer list on every page of the product
TREES_OF_A_PRODUCT = 40
CENTRES = 20
_SHAPES = {"dishwasher": ("wont-drain", "wont-start"), "phone": ("wont-charge",)}
_WHEN = ("아침에", "밤에", "여름에", "겨울에", "비가 오면", "오래 쓰면", "이사한 뒤", "청소한 뒤")
_HOW = ("가끔", "자주", "갑자기", "천천히", "소리를 내며")


def many_trees(root: Path, count: int) -> None:
    """Writes a brand with `count` fault trees into a new folder."""
    for folder in ("site_config", "content/policies", "content/fault-trees/common"):
        shutil.copytree(GOLDEN / folder, root / folder)
    shutil.copy(GOLDEN / "content/index.md", root / "content")
    products: dict[str, str] = {}
    for number, done in enumerate(range(0, count, TREES_OF_A_PRODUCT)):
        shape = list(_SHAPES)[number % len(_SHAPES)]
        products[f"{shape}-{number}"] = shape
        _product(root / "content", f"{shape}-{number}", shape, min(TREES_OF_A_PRODUCT, count - done))
    _centres(root / "content/centres/seoul", [id for id, shape in products.items() if shape == "phone"])
    _stock(root / "content/parts/stock.csv", products)


def _product(content: Path, id: str, shape: str, trees: int) -> None:
    product = _golden(f"products/{shape}.yml").replace("name: ", f"name: {id.rpartition('-')[2]}호 ", 1)
    _write(content / f"products/{id}.yml", product)
    _write(content / f"parts/{id}.yml", _golden(f"parts/{shape}.yml"))
    if shape == "dishwasher":
        codes = _golden(f"codes/{shape}.yml").replace("tree: wont-drain", "tree: wont-drain-0")
        _write(content / f"codes/{id}.yml", codes)
    for number in range(trees):
        symptom = _SHAPES[shape][number % len(_SHAPES[shape])]
        _write(content / f"fault-trees/{id}/{symptom}-{number}.yml", _tree(shape, symptom, number, id))


def _tree(shape: str, symptom: str, number: int, product: str) -> str:
    """A golden tree in other customers' words; only the first of a product keeps its code."""
    when, how = _WHEN[number % len(_WHEN)], _HOW[number // len(_WHEN) % len(_HOW)]
    lines = _golden(f"fault-trees/{shape}/{symptom}.yml").splitlines()
    lines = [line for line in lines if number == 0 or not line.startswith("codes:")]
    text = "\n".join(lines) + "\n"
    text = text.replace("title: ", f"title: {when} {how} ", 1).replace("says: [", f"says: [{when} {how} ", 1)
    text = text.replace(", 물이 안 빠져요]", f", {when} {how} 물이 안 빠져요]")
    return text.replace(f"tree:{shape}/wont-drain", f"tree:{product}/wont-drain-0")


def _centres(folder: Path, carried: list[str]) -> None:
    accepts = "".join(f"\n  {product}: [mon-sat]" for product in carried) or " {}"
    for number in range(CENTRES):
        lines = _golden("centres/seoul/mapo.yml").splitlines()
        lines = [
            line
            for line in lines
            if not line.startswith(("special-days:", "  - {date", "accepts:", "covers:", "helpers:"))
        ]
        covers = "[seoul/mapo, seoul/jongno]" if number == 0 else "[]"
        _write(
            folder / f"centre-{number}.yml",
            "\n".join([*lines, f"accepts:{accepts}", f"covers: {covers}"]) + "\n",
        )


def _stock(file: Path, products: dict[str, str]) -> None:
    part = {"dishwasher": "drain-pump", "phone": "charging-port"}
    rows = [f"seoul/centre-0,{id}/{part[shape]},3,2026-11-20" for id, shape in products.items()]
    _write(file, "\n".join(["centre,part,quantity,as_of", *rows]) + "\n")


def _golden(path: str) -> str:
    return (GOLDEN / "content" / path).read_text(encoding="utf-8")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
