import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messages } from '../../templates/scripts/messages.js'
import { smsLength } from '../../templates/scripts/sms-length.js'

const WORDS = { todo: '지금 할 일', watch: '이럴 때는 전화해 주세요', code: '상담 번호', phone: '전화', link: '다시 보기' }
const FACTS = {
  brand: '가온전자', phone: '1544-7777', product: '드럼세탁기', title: '물이 빠지지 않아요',
  answer: '가지 마세요. 기사님이 집으로 가요.', short: '방문 수리가 필요해요', reason: '배수 펌프가 고장 났어요.',
  todo: ['전원을 빼 두세요'], watch: ['바닥으로 물이 새요'],
  link: 'https://site.example/fault-trees/washer/wont-drain/?smell=no', shortLink: 'https://site.example/n/168309/',
  code: '168 309',
}

test('a text message says as much as fits into a short one', () => {
  const { sms } = messages(FACTS, WORDS)
  assert.equal(sms.text, '[가온전자] 물이 빠지지 않아요: 방문 수리가 필요해요\nhttps://site.example/n/168309/')
  assert.equal(sms.bytes, 82)
  assert.equal(sms.long, false)
})

test('a text message that fits nowhere is whole, and marked as a long one', () => {
  const { sms } = messages({ ...FACTS, shortLink: `https://${'long.'.repeat(16)}example/n/168309/` }, WORDS)
  assert.ok(sms.long && sms.bytes > 90)
  assert.ok(sms.text.includes('드럼세탁기 물이 빠지지 않아요'))
})

test('every text has the link that leads back, the longer ones with the answers, the code and the number', () => {
  const { sms, messenger, email } = messages(FACTS, WORDS)
  assert.ok(sms.text.endsWith(FACTS.shortLink))
  for (const text of [messenger, email.body]) {
    for (const part of [FACTS.link, '168 309', '1544-7777', '- 전원을 빼 두세요', '- 바닥으로 물이 새요', FACTS.reason]) {
      assert.ok(text.includes(part), part)
    }
  }
  assert.equal(email.subject, '[가온전자] 물이 빠지지 않아요: 방문 수리가 필요해요')
})

test('what an outcome does not say leaves no empty heading', () => {
  const { messenger } = messages({ ...FACTS, todo: [], watch: [], reason: undefined }, WORDS)
  assert.ok(!messenger.includes(WORDS.todo) && !messenger.includes(WORDS.watch) && !messenger.includes('undefined'))
})

test('a message of ninety bytes is short, one byte more makes it long', () => {
  assert.deepEqual(smsLength('가'.repeat(45)), { bytes: 90, long: false, strange: [] })
  assert.equal(smsLength(`${'가'.repeat(45)}.`).long, true)
})

test('characters that a telephone may not show are named, each once', () => {
  assert.deepEqual(smsLength('좋아요😀😀 漢 ≠ –').strange, ['😀', '–'])
})
