/** A lexicon, which generator/search/packing.py wrote small. */

/** `lexicon` with every form and its entries [class, tokens, cost], in order of the alphabet. */
export function unpackLexicon({ packed, rules, ...lexicon }) {
  /** @type {Map<string, [string, string, number][]>} */
  const forms = new Map()
  const add = (form, base, tokens) => {
    const kind = base[0]
    const cost = Number(base.slice(1)) + (form.length === 1 ? (lexicon['one-syllable'][kind] ?? 0) : 0)
    const entries = forms.get(form) ?? []
    forms.set(form, [...entries, [kind, tokens, cost]])
  }
  for (const [base, words] of Object.entries(packed.alone)) for (const form of words.split(' ')) add(form, base, form)
  for (const [base, words] of Object.entries(packed.empty)) for (const form of words.split(' ')) add(form, base, '')
  for (const [tokens, groups] of Object.entries(packed.of)) {
    for (const group of groups.split(';')) {
      const [base, ...written] = group.split(' ')
      for (const short of written) add(lengthened(short, tokens), base, tokens)
    }
  }
  const ordered = [...forms].sort(([one], [other]) => order(one, other))
  for (const [, entries] of ordered) entries.sort(byClassThenTokens)
  return { ...lexicon, rules: Array.isArray(rules) ? rules : unpackRules(rules), forms: Object.fromEntries(ordered) }
}

/** Rules [when, add, products], which are written by what they add. */
function unpackRules({ for: products, by }) {
  return Object.entries(by).flatMap(([key, said]) => {
    const [add, number] = key.split('@')
    const of = number === '' ? [] : products[number].split(' ')
    return said.split(';').map((when) => [when.split(' '), add.split(' '), of])
  })
}

function lengthened(short, tokens) {
  if (short[0] === '+') return tokens + short.slice(1)
  return short[0] === '-' ? tokens.slice(0, -1) + short.slice(1) : short
}

const order = (one, other) => (one < other ? -1 : one > other ? 1 : 0)
const byClassThenTokens = ([kind, tokens, cost], [otherKind, otherTokens, otherCost]) =>
  order(kind, otherKind) || order(tokens, otherTokens) || cost - otherCost
