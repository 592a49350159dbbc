// The answers so far as a list; each can be changed, and those before it stay.

/**
 * @param {HTMLElement} wizard
 * @param {import("../../scripts/trail.js").Answer[]} steps
 * @param {string[]} changes the address at which each answer is given anew
 */
export function showTrail(wizard, steps, changes) {
  const trail = /** @type {HTMLElement} */ (wizard.querySelector(".answers-so-far"))
  const list = /** @type {HTMLElement} */ (trail.querySelector("ol"))
  const row = /** @type {HTMLTemplateElement} */ (trail.querySelector("template"))
  list.replaceChildren(
    ...steps.map(({ id, answer }, at) => {
      const item = /** @type {DocumentFragment} */ (row.content.cloneNode(true))
      const asked = wordsOf(wizard, `#${id} h3`)
      say(item, "asked", asked)
      say(item, "which", asked)
      say(item, "answer", wordsOf(wizard, `#${id} [data-option="${answer}"] .answer-label`))
      const change = /** @type {HTMLAnchorElement} */ (item.querySelector("a"))
      change.href = changes[at]
      change.dataset.goes = ""
      return item
    }),
  )
  trail.hidden = !steps.length
}

/** @param {HTMLElement} wizard @param {string} selector */
function wordsOf(wizard, selector) {
  return wizard.querySelector(selector)?.textContent?.trim() ?? ""
}

/** @param {DocumentFragment} item @param {string} slot @param {string} words */
function say(item, slot, words) {
  const place = item.querySelector(`[data-slot="${slot}"]`)
  if (place) place.textContent = words
}
