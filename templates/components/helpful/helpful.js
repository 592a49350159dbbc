/** Asks whether an answer helped; only where the owner names an address is tree, node, yes or no sent there. */

/**
 * Asks it for the outcome shown, once for each visit to it.
 * @param {HTMLElement} wizard
 * @param {HTMLElement} card
 */
export function show(wizard, card) {
  const question = /** @type {HTMLElement} */ (wizard.querySelector(".helpful"))
  const buttons = /** @type {HTMLElement} */ (question.querySelector(".button-row"))
  const status = /** @type {HTMLElement} */ (question.querySelector('[role="status"]'))
  const { tree, endpoint } = question.dataset
  buttons.hidden = false
  status.textContent = ""
  buttons.onclick = (event) => {
    const answer = /** @type {Element} */ (event.target).closest("button")?.value
    if (!answer) return
    status.textContent = question.dataset[answer] ?? ""
    buttons.hidden = true
    if (endpoint) navigator.sendBeacon(endpoint, JSON.stringify({ tree, node: card.id, helpful: answer }))
  }
  question.hidden = false
}
