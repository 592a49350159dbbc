"""What can be found: every page a customer may look for, with the words it may be looked for by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import address, fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.codes import spellings
from generator.catalog.entry import Entry
from generator.schema.campaign import Campaign
from generator.schema.centre import Centre
from generator.schema.code import Code
from generator.schema.fault_tree import FaultTree
from generator.schema.guide import Guide
from generator.schema.opening import WEEKDAYS, days
from generator.schema.part import Part
from generator.schema.product import Product
from generator.visit.plan import known_fees
from generator.visit.warranty import terms

_HEADING = re.compile(r"^#{2,4} +(.+)$", re.MULTILINE)
_LINK_TARGET = re.compile(r"\]\([^)]*\)")
_MARKDOWN = re.compile(r"[#*|>_`\[\]-]+")
_ROMAN = re.compile("[a-z]{3,}")
_DISTRICT = re.compile(r"(\S{2,})[구시군]$")


@dataclass(frozen=True, slots=True)
class Record:
    """A searchable page: what a result shows, then what it is found by."""

    kind: str
    id: str
    url: str
    title: str
    product: str = ""
    product_name: str = ""
    badge: str = ""
    group: str = ""
    #: the title without names of series; empty where they are the same. Trees that share it are variants.
    symptom: str = ""
    #: names of the product, also the informal ones, and of the series it is only for
    product_words: tuple[str, ...] = ()
    #: error codes in every spelling
    codes: tuple[str, ...] = ()
    #: what customers call it
    ask: tuple[str, ...] = ()
    #: signs and causes
    sym: tuple[str, ...] = ()
    #: the products it is about, where they are several
    products: tuple[str, ...] = ()


def records(catalog: Catalog) -> list[Record]:
    """The records of all public pages, kind by kind in order of id."""
    return [
        *(_fault_tree(catalog, entry) for entry in catalog.fault_trees.values()),
        *(_code(catalog, entry) for entry in catalog.codes.values()),
        *(_product(catalog, entry) for entry in catalog.products.values()),
        *(_campaign(catalog, entry) for entry in catalog.public_campaigns()),
        *(_centre(catalog, entry) for entry in catalog.centres.values()),
        *(_guide(entry) for entry in catalog.guides.values() if catalog.lists(entry)),
        *(_part(catalog, entry) for entry in catalog.parts.values()),
        *(_policy(catalog, id) for id in catalog.products if terms(catalog, id) or known_fees(catalog, id)),
    ]


def _fault_tree(catalog: Catalog, entry: Entry[FaultTree]) -> Record:
    tree, product = entry.model, catalog.products[entry.owner].model
    codes = catalog.codes_of_tree(entry)
    only_for = tree.applies_to.series if tree.applies_to else []
    series = [product.series[id].name for id in only_for if id in product.series]
    return Record(
        "fault-tree", entry.id, address.page_of(entry), tree.title, entry.owner, product.name,
        badge=_most_questions(catalog, entry),
        group=product.group,
        symptom=_without(tree.title, series),
        product_words=(product.name, *product.aliases, *series),
        codes=tuple(spelling for code in codes for spelling in spellings(code.name, code.model)),
        ask=tuple(tree.says),
        sym=(
            *(outcome.cause for outcome in tree.outcomes.values() if outcome.cause),
            *(code.model.means for code in codes),
        ),
    )  # fmt: skip


def _without(title: str, names: Iterable[str]) -> str:
    """A title without these names, or nothing where it has none of them."""
    rest = title
    for name in names:
        rest = rest.replace(name, "")
    return " ".join(rest.split()) if rest != title else ""


def _code(catalog: Catalog, entry: Entry[Code]) -> Record:
    code, product = entry.model, catalog.products[entry.owner].model
    tree = catalog.fault_trees.get(f"{entry.owner}/{code.tree}")
    questions = _most_questions(catalog, tree) if tree else ""
    return Record(
        "code", entry.id, address.page_of(entry), f"{entry.name}: {code.means}", entry.owner, product.name,
        badge=_wording(catalog, f"verdict-{code.outcome.verdict}") if code.outcome else questions,
        group=product.group,
        product_words=(product.name, *product.aliases),
        codes=tuple(spellings(entry.name, code)),
        sym=(tree.model.title,) if tree else (),
    )  # fmt: skip


def _product(catalog: Catalog, entry: Entry[Product]) -> Record:
    product = entry.model
    group = catalog.settings.groups[product.group].name
    names = (product.name, *product.aliases, *(series.name for series in product.series.values()))
    symptoms = len(catalog.trees_by_product.get(entry.id, []))
    return Record(
        "product", entry.id, address.page_of(entry), product.name, entry.id, product.name,
        badge=_wording(catalog, "search-symptoms").replace("{count}", str(symptoms)) if symptoms else "",
        group=product.group, product_words=names, ask=tuple(product.aliases), sym=(group,),
    )  # fmt: skip


def _campaign(catalog: Catalog, entry: Entry[Campaign]) -> Record:
    campaign = entry.model
    names = {str(id): catalog.products[id].model.name for id in campaign.products}
    alone = "".join(names) if len(names) == 1 else ""
    return Record(
        "campaign", entry.id, address.page_of(entry), campaign.title, alone, names.get(alone, ""),
        badge=_wording(catalog, f"campaign-kind-{campaign.kind}"),
        products=() if alone else tuple(names),
        product_words=tuple(names.values()),
        ask=(_wording(catalog, f"campaign-kind-{campaign.kind}"), *campaign.audience),
        sym=tuple(_LINK_TARGET.sub("", text) for text in (campaign.why, campaign.remedy) if text),
    )  # fmt: skip


def _centre(catalog: Catalog, entry: Entry[Centre]) -> Record:
    centre = entry.model
    areas = [catalog.settings.areas[area].name for area in centre.covers]
    informal = [found[1] for area in areas if (found := _DISTRICT.search(area))]
    open_days = {day for span, hours in centre.hours.items() if hours for day in days(span)}
    named = [_wording(catalog, f"day-{day}") for day in WEEKDAYS if day in open_days]
    repaired = [catalog.products[id].model.name for id in centre.accepts]
    return Record(
        "centre", entry.id, address.page_of(entry), centre.name,
        badge=_wording(catalog, "search-open-saturday") if "sat" in open_days else "",
        ask=(*areas, *informal, *(_ROMAN.findall(entry.name)), *named),
        sym=(centre.address, *repaired),
    )  # fmt: skip


def _guide(entry: Entry[Guide]) -> Record:
    headings = tuple(_HEADING.findall(entry.model.text))
    lines = (_MARKDOWN.sub(" ", _LINK_TARGET.sub("", line)) for line in entry.model.text.splitlines())
    text = tuple(line for line in lines if line.strip())
    return Record("guide", entry.id, address.page_of(entry), entry.model.title, ask=headings, sym=text)


def _part(catalog: Catalog, entry: Entry[Part]) -> Record:
    product = catalog.products[entry.owner].model
    return Record(
        "part", entry.id, address.page("product", entry.owner), entry.model.name, entry.owner, product.name,
        group=product.group,
    )  # fmt: skip


def _policy(catalog: Catalog, id: str) -> Record:
    """What repairing a product costs and who pays; it stands on the product's page."""
    product = catalog.products[id].model
    title = f"{product.name} {_wording(catalog, 'costs-and-warranty')}"
    policies = (catalog.warranty_of(id), catalog.fees_of(id))
    return Record(
        "policy", id, f"{address.page('product', id)}#warrantyHeading", title, id, product.name,
        group=product.group,
        ask=tuple(policy.model.title for policy in policies if policy),
    )  # fmt: skip


def _most_questions(catalog: Catalog, tree: Entry[FaultTree]) -> str:
    """How many questions it takes at most."""
    questions = len(fault_graph.most_questions(catalog, fault_graph.start_of(tree)))
    return _wording(catalog, "search-questions").replace("{count}", str(questions))


def _wording(catalog: Catalog, key: str) -> str:
    return catalog.settings.words().get(key, "")
