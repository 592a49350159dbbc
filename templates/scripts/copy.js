// Copying words, also where the clipboard may not be written to.

/** @param {string} text @returns {Promise<boolean>} whether it was copied */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

/** The way of older in-app browsers and of pages opened from a folder. @param {string} text */
function copySelected(text) {
  const field = document.createElement("textarea")
  field.value = text
  field.className = "visually-hidden"
  const before = document.activeElement
  document.body.append(field)
  field.select()
  const done = document.execCommand("copy")
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
