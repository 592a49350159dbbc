/** Who changes the language keeps what was answered: it stands in the address. */

/** @param {HTMLElement} switcher */
export function start(switcher) {
  switcher.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a")
    const { search, hash } = switcher.ownerDocument.location
    if (link) link.href = new URL(search + hash, link.href).href
  })
}
