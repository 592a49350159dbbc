/** The EUC-KR bytes of every character below U+10000, as the browser counts them; 0 where it has none. */
import { smsLength } from '../../templates/scripts/sms-length.js'

const lengths = []
for (let point = 0; point < 0x10000; point++) lengths.push(smsLength(String.fromCharCode(point)).bytes)
process.stdout.write(JSON.stringify(lengths))
