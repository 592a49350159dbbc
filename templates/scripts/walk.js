// Where a customer stands in a fault tree.

/**
 * @typedef {import("./trail.js").Answer} Answer
 * @typedef {{kind: string, verdict?: string, next?: Record<string, string>}} Node
 * @typedef {{start: string, nodes: Record<string, Node>}} Tree
 */

/**
 * Where a customer stands after giving the answers of `trail` to `tree`. Answers that the tree does not know
 * (any more) end the walk at the node they would have answered; `lost` tells that there are such.
 * @param {Tree} tree
 * @param {Answer[]} trail
 * @param {string} from the node to begin at, where that is not the start
 */
export function walk(tree, trail, from = tree.start) {
  const given = new Map(trail.map(({ id, answer }) => [id, answer]))
  const steps = /** @type {Answer[]} */ ([])
  let id = from
  for (;;) {
    const name = given.has(id) ? id : ownName(id)
    const answer = given.get(name)
    const next = answer === undefined ? null : follow(tree, id, answer)
    if (answer === undefined || next === null) break
    // Each answer is used once, so that no circle is walked for ever.
    given.delete(name)
    steps.push({ id, answer })
    id = next
  }
  return { id, steps, node: tree.nodes[id], lost: given.size > 0 }
}

/**
 * The name of a node without that of the common piece it came with, `outlet` for `power-supply--outlet`: an answer
 * keeps its address when its question moves into a common piece.
 * @param {string} id
 */
export function ownName(id) {
  return id.split("--")[1] ?? id
}

/** The node of the tree that an answer leads to, or null. @param {Tree} tree @param {string} id @param {string} answer */
function follow(tree, id, answer) {
  const next = Object.hasOwn(tree.nodes, id) ? tree.nodes[id].next : undefined
  if (!next || !Object.hasOwn(next, answer)) return null
  return Object.hasOwn(tree.nodes, next[answer]) ? next[answer] : null
}

/**
 * How many questions may still be asked, the one at `id` included.
 * @param {Tree} tree
 * @param {string} id
 */
export function questionsLeft(tree, id, /** @type {Map<string, number>} */ known = new Map()) {
  const seen = known.get(id)
  if (seen !== undefined) return seen
  known.set(id, 0) // a circle is cut where it closes
  const node = tree.nodes[id]
  const ahead = Object.values(node.next ?? {}).filter((next) => Object.hasOwn(tree.nodes, next))
  const most = Math.max(0, ...ahead.map((next) => questionsLeft(tree, next, known)))
  known.set(id, most + (node.kind === "question" ? 1 : 0))
  return most + (node.kind === "question" ? 1 : 0)
}
