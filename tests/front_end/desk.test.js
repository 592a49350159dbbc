import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { beforeEach, test } from 'node:test'
import { linkOfPlace, placeOfLink } from '../../templates/scripts/desk-address.js'
import { KEYS, meaningOf } from '../../templates/scripts/desk-keys.js'
import { pinnedSteps, recentSteps, rememberStep, togglePin } from '../../templates/scripts/desk-memory.js'
import { questionsAhead } from '../../templates/scripts/desk-tree.js'

const press = (key, held = {}) => meaningOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })
const step = (tree, title = tree) => ({ link: `fault-trees/${tree}/index.html`, title, about: '' })

beforeEach(() => {
  const stored = new Map()
  globalThis.localStorage = {
    getItem: (name) => stored.get(name) ?? null,
    setItem: (name, value) => stored.set(name, value),
    removeItem: (name) => stored.delete(name),
  }
})

test("a customer's link, from whichever site it comes, is a place on the desk with the answers given", () => {
  const place = {
    tree: 'washer-front/wont-drain', from: null,
    trail: [{ id: 'smell', answer: 'no' }, { id: 'clean-filter', answer: 'fixed' }],
  }
  for (const link of [
    'https://before-you-go.gaon.example/fault-trees/washer-front/wont-drain/?smell=no&clean-filter=fixed',
    ' http://127.0.0.1:8000/x/fault-trees/washer-front/wont-drain/index.html?smell=no&clean-filter=fixed\n',
    'fault-trees/washer-front/wont-drain?smell=no&clean-filter=fixed',
  ]) assert.deepEqual(placeOfLink(link), place, link)
  assert.deepEqual(placeOfLink(linkOfPlace(place)), place)
})

test('a link may begin in the middle of a tree', () => {
  const place = { tree: 'tv/no-power', from: 'power--socket', trail: [{ id: 'power--socket', answer: 'yes' }] }
  assert.equal(linkOfPlace(place), 'fault-trees/tv/no-power/index.html?power--socket=yes#power--socket')
  assert.deepEqual(placeOfLink(linkOfPlace(place)), place)
})

test('what is no link to a fault tree is none, and nothing else is taken from a link', () => {
  for (const text of ['물이 안 빠져요', '', 'https://evil.example/', 'fault-trees/a', 'fault-trees/A/B/', 'fault-trees/a/../b/']) {
    assert.equal(placeOfLink(text), null, text)
  }
  const place = placeOfLink('https://x.example/fault-trees/a/b/?name=%EA%B9%80&q=<b>#<b>')
  assert.deepEqual(place, { tree: 'a/b', from: null, trail: [] })
})

test('keys mean what the help says of them, on a Korean keyboard, too', () => {
  assert.deepEqual(press('1'), { answer: 0 })
  assert.deepEqual(press('9'), { answer: 8 })
  assert.deepEqual(press('c'), { action: 'copy-link' })
  assert.deepEqual(press('ㅊ'), press('c'))
  assert.deepEqual(press('ㅡ'), press('m'))
  assert.deepEqual(press('?'), { action: 'help' })
  for (const key of ['0', 'x', 'Enter', 'constructor']) assert.equal(press(key), null, key)
  for (const held of ['ctrlKey', 'metaKey', 'altKey']) assert.equal(press('c', { [held]: true }), null, held)
})

test('every key is in the help', () => {
  const help = readFileSync(new URL('../../generator/pages/desk.py', import.meta.url), 'utf8')
  for (const key of KEYS) assert.ok(help.includes(`("${key}", "${press(key).action}")`), key)
})

test('the desk remembers the last steps, one of each tree, and no more than a few', () => {
  for (let number = 0; number < 12; number++) rememberStep(step(`tv/t${number}`))
  rememberStep({ ...step('tv/t9'), link: 'fault-trees/tv/t9/index.html?a=b' })
  assert.equal(recentSteps().length, 8)
  assert.equal(recentSteps()[0].link, 'fault-trees/tv/t9/index.html?a=b')
  assert.equal(recentSteps().filter(({ link }) => link.includes('/t9/')).length, 1)
})

test('a step is pinned until the pin is taken out', () => {
  assert.equal(togglePin(step('tv/a')), true)
  assert.equal(togglePin(step('tv/b')), true)
  assert.deepEqual(pinnedSteps().map(({ title }) => title), ['tv/b', 'tv/a'])
  assert.equal(togglePin(step('tv/a')), false)
  assert.deepEqual(pinnedSteps().map(({ title }) => title), ['tv/b'])
})

test('what somebody else stored is passed over', () => {
  localStorage.setItem('desk-pinned', JSON.stringify([null, { link: 'javascript:alert(1)', title: 'x' }, step('tv/a')]))
  assert.deepEqual(pinnedSteps(), [step('tv/a')])
  localStorage.setItem('desk-recent', '{"no": "list"}')
  assert.deepEqual(recentSteps(), [])
})

test('the questions ahead are told once each, nearest first, without the one that is asked', () => {
  const question = (...next) => ({ kind: 'question', next: Object.fromEntries(next.map((id, at) => [`o${at}`, id])) })
  const end = { kind: 'outcome', next: {} }
  const tree = { start: 'a', nodes: { a: question('b', 'c'), b: question('d', 'tree:x/y'), c: question('d', 'end'), d: question('end'), end } }
  assert.deepEqual(questionsAhead(tree, 'a'), ['b', 'c', 'd'])
  assert.deepEqual(questionsAhead(tree, 'end'), [])
})
