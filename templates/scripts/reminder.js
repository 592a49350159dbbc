// A reminder for a calendar (RFC 5545), made on the device.

const LINE = 75

/**
 * The text of an .ics file with one alarm; `at` and `made` are milliseconds since 1970.
 * @param {{at: number, made: number, title: string, address: string}} reminder
 */
export function reminder({ at, made, title, address }) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//gagijeon//reminder//KO",
    "BEGIN:VEVENT",
    `UID:${made}@gagijeon`,
    `DTSTAMP:${stamp(made)}`,
    `DTSTART:${stamp(at)}`,
    "DURATION:PT10M",
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(address)}`,
    `URL:${address}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:PT0S",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join("")
}

/** @param {number} moment */
function stamp(moment) {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, "")
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n")
}

/** A line in pieces of at most 75 octets, none of which cuts a letter. @param {string} line */
function folded(line) {
  const encoder = new TextEncoder()
  const pieces = [""]
  let size = 0
  for (const letter of line) {
    const octets = encoder.encode(letter).length
    if (size + octets > LINE) {
      pieces.push("")
      size = 1 // the space that a following piece begins with
    }
    pieces[pieces.length - 1] += letter
    size += octets
  }
  return pieces.join("\r\n ")
}
