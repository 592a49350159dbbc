/** The answers kept on this device, each with a way to forget it. */

import { forgetAnswer, savedAnswers } from "../../scripts/saved.js"

/** @param {HTMLElement} section */
export function start(section) {
  const list = /** @type {HTMLElement} */ (section.querySelector("ul"))
  const row = /** @type {HTMLTemplateElement} */ (section.querySelector("template"))

  function show() {
    const answers = savedAnswers()
    list.replaceChildren(...answers.map(rowOf))
    section.hidden = !answers.length
  }

  /** @param {import("../../scripts/saved.js").Saved} answer */
  function rowOf({ path, title, about }) {
    const item = /** @type {DocumentFragment} */ (row.content.cloneNode(true))
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"))
    link.href = `${section.dataset.root ?? ""}${path}`
    for (const [place, words] of [[".row-title", title], ["small", about], ["button > span", `: ${title}`]]) {
      const element = item.querySelector(place)
      if (element) element.textContent = String(words ?? "")
    }
    item.querySelector("button")?.addEventListener("click", () => {
      forgetAnswer(path)
      show()
      const heading = /** @type {HTMLElement | null} */ (section.querySelector("h2"))
      heading?.focus()
    })
    return item
  }

  show()
}
