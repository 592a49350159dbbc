// Which campaigns were put away on this device: one word for each, kept here and sent nowhere.

const PREFIX = "campaign-put-away:"

/** Whether a campaign was put away; never where nothing may be kept. @param {string} id */
export function isPutAway(id) {
  try {
    return localStorage.getItem(PREFIX + id) !== null
  } catch {
    return false
  }
}

/** Remembers it; where nothing may be kept, the notice comes back with the next page. @param {string} id */
export function putAway(id) {
  try {
    localStorage.setItem(PREFIX + id, "1")
  } catch {
    // Storage is blocked or full: the notice is only hidden until then.
  }
}
