// Marks on the drawing of a fault tree which way was taken and where it stands.

/**
 * @param {Element} graph
 * @param {import("../../scripts/trail.js").Answer[]} steps
 * @param {string} here
 */
export function markTrail(graph, steps, here) {
  const given = new Map(steps.map(({ id, answer }) => [id, answer]))
  const next = new Map(steps.map(({ id }, at) => [id, steps[at + 1]?.id ?? here]))
  for (const line of /** @type {NodeListOf<SVGElement>} */ (graph.querySelectorAll("[data-from]"))) {
    const { from = "", to, answers = "" } = line.dataset
    const isTaken = next.get(from) === to && answers.split(" ").includes(given.get(from) ?? "")
    line.classList.toggle("is-taken", isTaken)
    // What is drawn last lies on top.
    if (isTaken) graph.querySelector("[data-box]")?.before(line)
  }
  for (const box of /** @type {NodeListOf<SVGElement>} */ (graph.querySelectorAll("[data-box]"))) {
    box.classList.toggle("is-passed", given.has(box.dataset.box ?? ""))
    box.classList.toggle("is-here", box.dataset.box === here)
  }
}
