/** What to do now, above all results, where somebody writes of a danger. */

/**
 * Opens the advice of a box: `advices` is what generator/search/interface.py wrote; `pageProduct` is the product
 * of the page.
 * @param {HTMLFormElement} form
 */
export function createDanger(form, advices, pageProduct) {
  const danger = /** @type {HTMLElement} */ (form.querySelector(".search-box-danger"))
  const text = /** @type {HTMLElement} */ (danger.querySelector("p"))
  const number = /** @type {HTMLElement} */ (form.querySelector(".search-box-call a"))

  /**
   * Shows what the fault tree of the product found, or of this page, says to do, otherwise what holds for all; says
   * whether this danger is known.
   */
  return function showDanger(kind, found) {
    if (!Object.hasOwn(advices, kind)) return false
    const advice = advices[kind]
    const own = [found, pageProduct].find((each) => Object.hasOwn(advice.products, each))
    const [say, url, title] = advice.products[own] ?? [advice[document.documentElement.lang]]
    const guide = url ? [linkTo(form.dataset.root + url, title), " "] : []
    text.replaceChildren(say, " ", ...guide, number.cloneNode(true))
    danger.hidden = false
    return true
  }
}

function linkTo(address, text) {
  const link = document.createElement("a")
  link.href = address
  link.textContent = text
  return link
}
