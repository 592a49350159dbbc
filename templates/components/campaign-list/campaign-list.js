/** Lists of campaigns: each notice stands under the heading of the state it is in on the day it is read. */

import { atEveryLook } from "../../scripts/every-look.js"

/** Starts after the notices, which find their state themselves. @param {HTMLElement} element */
export function start(element) {
  const groups = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-shows]")])
  atEveryLook(() => {
    for (const notice of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-standing]"))) {
      place(notice, groups)
    }
    groups.forEach(tell)
  })

  /** A list without anything to show goes, with its heading, unless it says so itself. @param {HTMLElement} group */
  function tell(group) {
    const none = /** @type {HTMLElement | null} */ (group.querySelector("[data-none]"))
    const empty = !group.querySelector("[data-standing]:not([hidden])")
    if (none) none.hidden = !empty
    else group.hidden = empty
    if (groups.length === 1 && !none) section(element).hidden = empty
  }
}

/** @param {HTMLElement} notice @param {HTMLElement[]} groups */
function place(notice, groups) {
  const group = groups.find((one) => one.dataset.shows?.split(" ").includes(notice.dataset.standing ?? ""))
  notice.hidden = !group
  if (group && !group.contains(notice)) group.insertBefore(notice, group.querySelector("[data-none]"))
}

/** The section that the list is all of. @param {HTMLElement} element @returns {HTMLElement} */
function section(element) {
  return element.closest("section") ?? element
}
