/** The search box: an ARIA combobox over a listbox of links, grouped by kind. */

const KINDS = ["fault-tree", "code", "product", "campaign", "centre", "guide"]
const SHOWN_OF_A_KIND = 5

/** Starts the search box in `form`; nothing is loaded before the first focus. */
export function start(form) {
  const input = form.querySelector("input")
  const panel = form.querySelector(".search-box-panel")
  const status = form.querySelector(".search-box-status")
  const list = form.querySelector(".search-box-list")
  const words = form.dataset
  let search
  let asked = 0
  let active = -1

  input.setAttribute("role", "combobox")
  input.setAttribute("aria-controls", list.id)
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", list.dataset.label)
  input.setAttribute("aria-autocomplete", "list")
  close()

  function load() {
    search ??= import("../../scripts/search-client.js").then((client) => client.openSearch(words.root))
    search.catch(() => { search = undefined })
    return search
  }

  function close() {
    panel.hidden = true
    input.setAttribute("aria-expanded", "false")
    select(-1)
  }

  function open() {
    panel.hidden = false
    input.setAttribute("aria-expanded", "true")
  }

  function options() {
    return [...list.querySelectorAll("[role=option]")]
  }

  function select(index) {
    const all = options()
    active = all.length ? Math.min(index, all.length - 1) : -1
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)))
    if (active < 0) return input.removeAttribute("aria-activedescendant")
    input.setAttribute("aria-activedescendant", all[active].id)
    all[active].scrollIntoView({ block: "nearest" })
  }

  /** Shows what is found for the text as it stands; an answer that comes late is dropped. */
  async function show() {
    const text = input.value.trim()
    const turn = ++asked
    if (!text) return close()
    open()
    if (!list.firstChild) status.textContent = words.waiting
    try {
      const engine = await load()
      const { results } = await engine.query(text)
      if (turn === asked) render(results)
    } catch {
      if (turn !== asked) return
      list.replaceChildren()
      status.textContent = words.failed
    }
  }

  /** The whole panel, the telephone number at its end included, stays on the screen. */
  function keepInView() {
    if (panel.getBoundingClientRect().bottom > window.innerHeight) form.scrollIntoView({ block: "start" })
  }

  function render(results) {
    const records = results.map((result) => result.record)
    const groups = KINDS.map((kind) => records.filter((record) => record.kind === kind).slice(0, SHOWN_OF_A_KIND))
      .filter((group) => group.length)
      .sort((one, other) => records.indexOf(one[0]) - records.indexOf(other[0]))
    list.replaceChildren(...groups.map((group, at) => groupElement(group, `${list.id}-${at}`, words)))
    const count = groups.flat().length
    status.textContent = count ? words.found.replace("{count}", count) : words.nothing
    select(count ? 0 : -1)
    keepInView()
  }

  input.addEventListener("focus", () => {
    load().catch(() => {})
    if (input.value.trim()) show()
  })
  input.addEventListener("input", show)
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return
    const count = options().length
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === "ArrowDown" && count) {
      event.preventDefault()
      if (panel.hidden) open()
      select((active + 1) % count)
    } else if (event.key === "ArrowUp" && count) {
      event.preventDefault()
      select((active + count - 1) % count)
    } else if (event.key === "Enter" && !panel.hidden && active >= 0) {
      event.preventDefault()
      options()[active].click()
    }
  })
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close()
  })
  // A press on the panel must not take the focus from the field before the click arrives.
  panel.addEventListener("mousedown", (event) => event.preventDefault())
}

function groupElement(records, id, words) {
  const group = document.createElement("div")
  group.setAttribute("role", "group")
  group.setAttribute("aria-labelledby", id)
  const heading = document.createElement("div")
  heading.id = id
  heading.className = "search-box-kind"
  heading.textContent = words[camel(records[0].kind)]
  group.append(heading, ...records.map((record, at) => optionElement(record, `${id}-${at}`, words.root)))
  return group
}

function optionElement(record, id, root) {
  const option = document.createElement("a")
  option.id = id
  option.className = "search-box-option"
  option.setAttribute("role", "option")
  option.tabIndex = -1
  option.href = root + record.url
  const title = document.createElement("strong")
  title.textContent = record.title
  const about = document.createElement("small")
  about.textContent = [record.product_name, record.badge].filter((word) => word && word !== record.title).join(" · ")
  option.append(title, about)
  return option
}

function camel(kind) {
  return kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
}
