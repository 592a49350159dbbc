/** Starts every component on the page; one that fails leaves the others, and the page, as they are. */
export function start(components, page = document) {
  for (const [name, component] of Object.entries(components)) {
    for (const element of page.querySelectorAll(`[data-component="${name}"]`)) {
      try {
        component.start(element)
      } catch (error) {
        console.error(`${name} did not start`, error)
      }
    }
  }
}
