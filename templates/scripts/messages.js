/** What an agent, or somebody who asks for a relative, pastes: one outcome or campaign as finished texts. */

import { smsLength } from './sms-length.js'

/**
 * @typedef {object} Facts
 * @property {string} brand who writes
 * @property {string} phone the official number
 * @property {string} product the product, or what a campaign is for
 * @property {string} title the symptom or the name of the campaign
 * @property {string} answer the one sentence that decides
 * @property {string} short the answer in a few words
 * @property {string} [reason] the one reason for it
 * @property {string[]} todo what to do now
 * @property {string[]} watch when it has become worse
 * @property {string} link the full link, answers included
 * @property {string} shortLink the link of the spoken code
 * @property {string} code the spoken code as it is read
 */

/**
 * The texts for SMS, messenger and e-mail. `words` gives the headings: `todo`, `watch`, `code`, `phone`, `link`.
 * @param {Facts} facts
 * @param {Record<string, string>} words
 */
export function messages(facts, words) {
  const text = sms(facts)
  const list = (/** @type {string} */ heading, /** @type {string[]} */ lines) =>
    lines.length ? [`\n${heading}`, ...lines.map((line) => `- ${line}`)] : []
  const body = [
    `[${facts.brand}] ${facts.product}: ${facts.title}`,
    facts.answer,
    ...(facts.reason ? [facts.reason] : []),
    ...list(words.todo, facts.todo),
    ...list(words.watch, facts.watch),
    `\n${words.link}: ${facts.link}`,
    `${words.code} ${facts.code}`,
    `${words.phone} ${facts.phone}`,
  ].join('\n')
  return {
    sms: { text, ...smsLength(text) },
    messenger: body,
    email: { subject: `[${facts.brand}] ${facts.title}: ${facts.short}`, body },
  }
}

/** The fullest text that one short message holds; where none does, the fullest of all. @param {Facts} facts */
function sms(facts) {
  const { brand, product, title, short, shortLink } = facts
  const choices = [
    `[${brand}] ${product} ${title}: ${short}\n${shortLink}`,
    `[${brand}] ${title}: ${short}\n${shortLink}`,
    `[${brand}] ${product}: ${short}\n${shortLink}`,
    `[${brand}] ${short}\n${shortLink}`,
  ]
  return choices.find((text) => !smsLength(text).long) ?? choices[0]
}
