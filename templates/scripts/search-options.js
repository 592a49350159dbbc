/** The options of the search box: links to what was found, in groups with a name, and recent searches. */

/** Options below the name of their group. */
export function groupElement(name, options, id) {
  const group = document.createElement("div")
  group.setAttribute("role", "group")
  group.setAttribute("aria-labelledby", id)
  const heading = document.createElement("div")
  heading.id = id
  heading.className = "search-box-kind"
  heading.textContent = name
  options.forEach((option, at) => (option.id = `${id}-${at}`))
  group.append(heading, ...options)
  return group
}

/** A search made on this device before; choosing it searches again. */
export function recentElement(text, choose) {
  const option = document.createElement("div")
  option.className = "search-box-option"
  option.setAttribute("role", "option")
  option.textContent = text
  option.addEventListener("click", choose)
  return option
}

/** A page that was found: its title, then its product, and its verdict or how many questions it asks. */
export function resultElement({ record, marks = [] }, root) {
  const option = document.createElement("a")
  option.className = "search-box-option"
  option.setAttribute("role", "option")
  option.tabIndex = -1
  option.href = root + record.url
  option.dataset.product = record.product ?? ""
  const title = document.createElement("strong")
  title.append(...marked(record.title, marks))
  const about = document.createElement("small")
  if (record.product_name && record.product_name !== record.title) about.append(record.product_name)
  if (record.badge) about.append(about.textContent ? " · " : "", record.badge)
  option.append(title, about)
  return option
}

/** `text` with the letters between each [start, end] of `marks` marked. */
function marked(text, marks) {
  const pieces = []
  let done = 0
  for (const [start, end] of marks) {
    const mark = document.createElement("mark")
    mark.textContent = text.slice(start, end)
    pieces.push(text.slice(done, start), mark)
    done = end
  }
  return [...pieces, text.slice(done)]
}
