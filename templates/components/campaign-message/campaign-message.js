/** The texts about a campaign; their links lead to the site that customers see. */

import { showMessages } from "../message-texts/message-texts.js"

/** @param {HTMLElement} place */
export function start(place) {
  const words = /** @type {Record<string, string>} */ (place.dataset)
  const section = /** @type {HTMLElement} */ (place.querySelector(".message-texts"))
  const status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"))
  const facts = JSON.parse(words.facts)
  const root = new URL(words.root, document.baseURI).href
  const path = location.href.slice(root.length).replace(/[?#].*$/, "")
  const links = {
    link: new URL(path, words.public || root).href,
    shortLink: new URL(`n/${facts.code.replace(/\D/g, "")}/`, words.public || root).href,
  }
  showMessages(section, { ...facts, ...links }, (isCopied) => {
    status.textContent = isCopied ? words.copied : words.notCopied
  })
}
