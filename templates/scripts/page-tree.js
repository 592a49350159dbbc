// The fault tree as the page holds it: sections are its nodes, their links its answers.

/**
 * Reads the tree, and marks every link that leads on inside it.
 * @param {HTMLElement} wizard
 * @returns {import("./walk.js").Tree}
 */
export function treeOf(wizard) {
  const cards = /** @type {HTMLElement[]} */ ([...wizard.querySelectorAll("[data-node]")])
  const nodes = Object.fromEntries(
    cards.map((card) => [card.id, { kind: card.dataset.kind ?? "", verdict: card.dataset.verdict, next: /** @type {Record<string, string>} */ ({}) }]),
  )
  for (const card of cards) {
    for (const option of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("a[data-option]"))) {
      const href = option.getAttribute("href") ?? ""
      if (!href.startsWith("#") || !Object.hasOwn(nodes, href.slice(1))) continue
      nodes[card.id].next[option.dataset.option ?? ""] = href.slice(1)
      option.dataset.goes = ""
    }
  }
  return { start: cards[0].id, nodes }
}
