/** The preview in the browser: the newest version at once, and what is wrong over the last good page. */

const ribbon = /** @type {HTMLElement} */ (document.querySelector(".preview-ribbon"))
const overlay = /** @type {HTMLDialogElement} */ (document.querySelector(".preview-overlay"))
const { number, place, mark } = ribbon.dataset

/** Every link to something that is not public yet says so. */
function markComing() {
  const coming = new Set(
    [...ribbon.querySelectorAll("[data-coming]")].map((link) => /** @type {HTMLAnchorElement} */ (link).href),
  )
  for (const link of document.querySelectorAll("main a[href]")) {
    if (!coming.has(/** @type {HTMLAnchorElement} */ (link).href)) continue
    const badge = document.createElement("span")
    badge.className = "preview-mark"
    badge.textContent = mark ?? ""
    link.append(" ", badge)
  }
}

/** @param {string} problems */
function show(problems) {
  const told = overlay.querySelector("pre")
  if (told) told.textContent = problems
  if (!overlay.open) overlay.showModal()
}

const events = new EventSource(`${place}/events`)
events.addEventListener("good", (event) => {
  if (event.data !== number) location.reload()
})
events.addEventListener("broken", (event) => show(JSON.parse(event.data)))

markComing()
if (overlay.hasAttribute("data-broken")) overlay.showModal()
