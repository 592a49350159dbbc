import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { answerFor, answerNear } from '../../templates/scripts/centre-answer.js'
import { doorWords, queueWords } from '../../templates/scripts/centre-words.js'
import { minuteOf } from '../../templates/scripts/seoul-time.js'

const words = {
  'accepts-only': '이날은 {products}만 받아요.',
  'centre-finder-none': '센터가 없어요.',
  'centre-moved': '옮겼어요',
  'date-far': '{year}. {month}. {day}.',
  'date-months': '1 2 3 4 5 6 7 8 9 10 11 12',
  'date-near': '{month}. {day}.',
  'day-short-mon': '월',
  'day-short-sun': '일',
  'day-short-thu': '목',
  'door-is-closed': '닫힘',
  'door-is-lunch': '점심시간',
  'door-is-open': '지금 열림',
  'door-is-unknown': '확인 필요',
  'door-opens-next': '다음 여는 시각: {when}.',
  'door-that-day-closed': '쉬는 날',
  'door-that-day-open': '여는 날',
  'finder-accepts-next': '이 제품을 받는 다음 시각: {when}.',
  'finder-call-first': '가기 전에 전화해 주세요.',
  'finder-helper': '대신 갈 수 있는 센터',
  'finder-km': '약 {km}km',
  'finder-moved': '{name}에서 옮겼어요.',
  'finder-near-heading': '가까운 센터',
  'finder-new': '새로 맡은 센터',
  'finder-own': '맡은 센터',
  'finder-own-is': '맡은 센터: {name}. {reason}',
  'finder-soonest': '가장 먼저 여는 센터',
  'holiday-unknown': '공휴일인지 확인이 필요해요.',
  'hours-unknown': '여는 시간을 확인해 주세요.',
  'lunch-ahead': '점심시간 {start}–{end}.',
  'open-hours': '{start}–{end} 열어요.',
  'open-until': '{time}까지 열어요.',
  'opens-unknown': '언제 여는지 전화로 확인해 주세요.',
  'queue-busy': '붐벼요',
  'why-closed-now': '지금은 문을 닫았어요.',
  'why-closed-that-day': '이날은 쉬어요.',
  'why-lunch': '지금은 점심시간이에요.',
  'why-not-accepted': '이 제품은 받지 않아요.',
  'why-not-accepted-that-day': '이날은 이 제품을 받지 않아요.',
  today: '오늘',
  tomorrow: '내일',
}
const data = JSON.parse(readFileSync(new URL('../visit/counter.json', import.meta.url), 'utf8'))
const counter = { ...data, words, products: { phone: '휴대폰', oven: '미니 오븐' } }
const centre = (id) => counter.centres.find((other) => other.id === id)

function moment(text) {
  const [date, time] = text.split('T')
  return { date, minute: minuteOf(time) }
}

function doorAt(id, at) {
  const { label, text } = doorWords(counter, centre(id), null, moment(at), at.slice(0, 10))
  return `${label} | ${text}`
}

function asked(area, product, at, today = at.slice(0, 10)) {
  const when = at.includes('T') ? moment(at) : { date: at, minute: null }
  return answerFor(counter, area, product, when, today)
}

test('an open door says until when, and the lunch that is still to come', () => {
  assert.equal(doorAt('town/east', '2027-01-04T09:00'), '지금 열림 | 18:00까지 열어요. 점심시간 12:00–13:00.')
  assert.equal(doorAt('town/east', '2027-01-04T13:00'), '지금 열림 | 18:00까지 열어요.')
})

test('a break that lasts until closing is the end of the day', () => {
  assert.equal(doorAt('town/east', '2027-01-20T10:00'), '지금 열림 | 12:00까지 열어요. 점심 전에 닫아요.')
})

test('a closed door says when it opens next, in the words of that day', () => {
  assert.equal(doorAt('town/east', '2027-01-04T08:59'), '닫힘 | 다음 여는 시각: 오늘 09:00.')
  assert.equal(doorAt('town/east', '2027-01-04T12:00'), '점심시간 | 다음 여는 시각: 오늘 13:00.')
  assert.equal(doorAt('town/east', '2027-01-04T18:00'), '닫힘 | 다음 여는 시각: 내일 09:00.')
  assert.equal(doorAt('town/east', '2027-01-09T13:00'), '닫힘 | 다음 여는 시각: 1. 11. (월) 09:00.')
  assert.equal(doorAt('town/east', '2027-12-31T18:00'), '닫힘 | 다음 여는 시각: 2028. 1. 3. (월) 09:00.')
})

test('a day is written as the language of the page writes it', () => {
  const english = { ...words, 'date-far': '{day} {month} {year}', 'date-months': 'January February', 'date-near': '{day} {month}', 'day-short-mon': 'Mon' }
  const { text } = doorWords({ ...counter, words: english }, centre('town/east'), null, moment('2027-01-09T13:00'), '2027-01-09')
  assert.equal(text, '다음 여는 시각: 11 January (Mon) 09:00.')
})

test('a special day says its note, and what alone is taken', () => {
  assert.equal(doorAt('town/east', '2027-03-01T10:00'), '지금 열림 | 15:00까지 열어요. 점심시간 12:00–13:00. 이날은 휴대폰만 받아요. 휴대폰만.')
  assert.equal(doorAt('town/east', '2027-01-27T10:00'), '닫힘 | 건물을 점검해요. 다음 여는 시각: 내일 09:00.')
})

test('what is not known is never told as open', () => {
  assert.equal(doorAt('town/east', '2029-01-02T10:00'), '확인 필요 | 공휴일인지 확인이 필요해요.')
  assert.equal(doorAt('town/far', '2027-04-07T10:00'), '확인 필요 | 여는 시간을 확인해 주세요.')
  assert.equal(doorAt('town/east', '2028-12-30T13:00'), '닫힘 | 언제 여는지 전화로 확인해 주세요.')
  assert.equal(doorAt('town/old', '2027-01-06T10:00'), '옮겼어요 | ')
})

test('the district\'s own centre, with how its door stands', () => {
  const { status, cards } = asked('town/east', 'phone', '2027-01-04T13:00')
  assert.equal(status, '맡은 센터: 동구 센터. 지금 열림. 18:00까지 열어요.')
  assert.deepEqual(cards.map((card) => card.lines), [['가기 전에 전화해 주세요.']])
})

test('a helper comes with the reason why the own centre does not do', () => {
  const lines = (answer) => answer.cards[0].lines[0]
  const lunch = asked('town/east', 'phone', '2027-01-04T12:00')
  assert.equal(lunch.cards[0].role, '대신 갈 수 있는 센터')
  assert.equal(lines(lunch), '맡은 센터: 동구 센터. 지금은 점심시간이에요.')
  assert.equal(lines(asked('town/east', 'phone', '2027-01-04T18:30')), '맡은 센터: 동구 센터. 지금은 문을 닫았어요.')
  assert.equal(lines(asked('town/east', 'phone', '2027-01-10')), '맡은 센터: 동구 센터. 이날은 쉬어요.')
})

test('where nobody is free, the one that opens first is told as such', () => {
  const { cards } = asked('town/east', 'phone', '2027-01-09T20:00')
  assert.equal(cards[0].role, '가장 먼저 여는 센터')
  assert.equal(cards[0].door.text, '다음 여는 시각: 내일 11:00.')
})

test('a product refused that day is told with the next day that takes it', () => {
  const { cards } = asked('town/east', 'oven', '2027-01-09T10:00')
  assert.deepEqual(cards[0].lines.slice(0, 2), [
    '이날은 이 제품을 받지 않아요.', '이 제품을 받는 다음 시각: 1. 11. (월) 09:00.',
  ])
  assert.equal(asked('town/far', 'phone', '2027-01-06T10:00').cards[0].lines[0], '이 제품은 받지 않아요.')
})

test('a centre that has moved leads to the new one', () => {
  const { status, cards } = asked('town/hill', 'phone', '2027-01-06T10:00')
  assert.equal(status, '새로 맡은 센터: 새 센터. 지금 열림. 17:00까지 열어요.')
  assert.equal(cards[0].lines[0], '옛 센터에서 옮겼어요.')
})

test('a chosen day tells its hours, not the minute', () => {
  const { cards } = asked('town/east', 'phone', '2027-01-05', '2027-01-04')
  assert.deepEqual([cards[0].door.label, cards[0].door.text], ['여는 날', '09:00–18:00 열어요. 점심시간 12:00–13:00.'])
  const sunday = asked('town/hill', 'phone', '2027-01-10', '2027-01-04').cards[0].door
  assert.deepEqual([sunday.label, sunday.text], ['쉬는 날', '다음 여는 시각: 1. 11. (월) 10:00.'])
})

test('a district without a centre is told to call', () => {
  assert.deepEqual(asked('town/nobody', 'phone', '2027-01-04T10:00'), { status: '센터가 없어요.', cards: [] })
})

test('near centres come with the way there', () => {
  const near = [{ thing: centre('town/east'), km: 1.25 }, { thing: centre('town/market'), km: 12.6 }]
  const { status, cards } = answerNear(counter, near, 'oven', moment('2027-01-04T11:00'), '2027-01-04')
  assert.equal(status, '가까운 센터')
  assert.deepEqual(cards.map((card) => card.role), ['약 1.3km', '약 13km'])
  assert.deepEqual(cards.map((card) => card.lines), [[], ['이 제품은 받지 않아요.']])
})

test('a queue is forgotten after a day', () => {
  const seen = Date.parse('2026-12-31T20:00:00+09:00')
  const hour = 3_600_000
  assert.equal(queueWords(words, centre('town/east'), seen), '붐벼요')
  assert.equal(queueWords(words, centre('town/east'), seen + 24 * hour - 1), '붐벼요')
  assert.equal(queueWords(words, centre('town/east'), seen + 24 * hour), '')
  assert.equal(queueWords(words, centre('town/market'), seen), '')
})
