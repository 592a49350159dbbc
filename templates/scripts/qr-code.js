// A QR code as a drawing.

import { generate } from "../vendor/lean-qr.js"

const SVG = "http://www.w3.org/2000/svg"
const QUIET = 4

/**
 * The drawing of a text as a QR code, dark on light with the quiet zone that scanners need.
 * @param {string} text
 * @param {string} label what screen readers say
 */
export function qrCode(text, label) {
  const code = /** @type {any} */ (generate)(text)
  const side = code.size + 2 * QUIET
  let path = ""
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
  }
  const drawing = document.createElementNS(SVG, "svg")
  drawing.setAttribute("viewBox", `0 0 ${side} ${side}`)
  drawing.setAttribute("role", "img")
  drawing.setAttribute("aria-label", label)
  drawing.setAttribute("shape-rendering", "crispEdges")
  const dots = document.createElementNS(SVG, "path")
  dots.setAttribute("d", path)
  drawing.append(dots)
  return drawing
}
