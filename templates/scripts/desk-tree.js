// A fault tree on the agents' desk: the very cards that customers see, its drawing, and the facts of its product.

import { embedded } from "./embedded.js"
import { treeOf } from "./page-tree.js"

/**
 * @typedef {{id: string, tree: import("./walk.js").Tree, page: Document, product: string, title: string,
 *   graph: Element, visit: any}} DeskTree
 */

/** @type {Map<string, Promise<DeskTree>>} */
const trees = new Map()

/**
 * The fault tree of an id; each is loaded once.
 * @param {string} root the way to the root of the site
 * @param {string} id
 * @returns {Promise<DeskTree>}
 */
export function loadTree(root, id) {
  const known = trees.get(id)
  if (known) return known
  const loading = load(new URL(root, document.baseURI), id)
  loading.catch(() => trees.delete(id))
  trees.set(id, loading)
  return loading
}

/** @param {URL} root @param {string} id @returns {Promise<DeskTree>} */
async function load(root, id) {
  const address = new URL(`fault-trees/${id}/index.html`, root)
  const [html, svg] = await Promise.all([textOf(address), textOf(new URL(`desk/trees/${id}.svg`, root))])
  const page = new DOMParser().parseFromString(html, "text/html")
  const main = /** @type {HTMLElement} */ (page.querySelector("main"))
  const tree = treeOf(main)
  // Links are written from where the page stands; on the desk they must lead to the same places.
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (main.querySelectorAll("a[href]"))) {
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", address).href)
  }
  const facts = main.querySelector(".visit-panel[data-facts]")?.getAttribute("data-facts")
  const shared = facts ? JSON.parse(await textOf(new URL(facts, address))) : {}
  return {
    id,
    tree,
    page,
    product: main.querySelector(".page-head .eyebrow")?.textContent?.trim() ?? "",
    title: main.querySelector("h1")?.textContent?.trim() ?? "",
    graph: new DOMParser().parseFromString(svg, "image/svg+xml").documentElement,
    visit: { ...shared, outcomes: embedded(page, "visitOutcomes") ?? {} },
  }
}

/** @param {URL} address */
async function textOf(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`)
  return answer.text()
}

/** The questions that may still be asked after a node, nearest first. @param {import("./walk.js").Tree} tree @param {string} from */
export function questionsAhead(tree, from) {
  const seen = new Set([from])
  const waiting = [from]
  const found = []
  for (const id of waiting) {
    if (id !== from && tree.nodes[id].kind === "question") found.push(id)
    for (const next of Object.values(tree.nodes[id].next ?? {})) {
      if (seen.has(next) || !Object.hasOwn(tree.nodes, next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return found
}
