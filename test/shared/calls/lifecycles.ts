/** Whole lives of calls, as the provider tells them in order. */
import { ASHA, aCall, afterCall, BALA, CHITRA, inCall } from './builders.ts'

const incoming = () => aCall('incoming').initiated().callsIn('customer').wait(5).ivr().wait(20)
const outgoing = () => aCall('outgoing').initiated().wait(1)

export const LIFECYCLES = {
  'incoming, taken by the first agent': incoming()
    .dials(ASHA)
    .wait(9.3)
    .answers(ASHA)
    .wait(60)
    .leaves(ASHA)
    .wait(1)
    .ends('bridged')
    .wait(30)
    .disposes('Interested', ASHA).events,
  'incoming, hunting three agents': incoming()
    .dials(ASHA)
    .wait(20)
    .refuses(ASHA)
    .dials(BALA)
    .wait(20)
    .refuses(BALA, 'busy')
    .dials(CHITRA)
    .wait(4)
    .answers(CHITRA)
    .wait(40)
    .ends('bridged').events,
  'incoming, ringing three agents at once': incoming()
    .dials(ASHA, BALA, CHITRA)
    .wait(7)
    .answers(BALA)
    .wait(40)
    .ends('bridged').events,
  'incoming, the same agent dialled twice': incoming()
    .dials(ASHA)
    .wait(20)
    .refuses(ASHA)
    .dials(BALA)
    .wait(20)
    .refuses(BALA)
    .dials(ASHA)
    .wait(4)
    .answers(ASHA)
    .wait(40)
    .ends('bridged').events,
  'incoming, missed by all': incoming().dials(ASHA).wait(20).refuses(ASHA).dials(BALA).wait(20).ends('missed')
    .events,
  'incoming, given up in the menu': incoming().ends('missed').events,
  'incoming, voicemail': incoming().dials(ASHA).wait(20).refuses(ASHA).wait(20).ends('voicemail').events,
  'incoming, extension dialled': incoming().dials(BALA).wait(5).answers(BALA).wait(15).ends('bridged').events,
  'incoming, passed on from Asha to Bala': incoming()
    .dials(ASHA)
    .wait(5)
    .answers(ASHA)
    .wait(30)
    .leaves(ASHA)
    .dials(BALA)
    .wait(6)
    .answers(BALA)
    .wait(20)
    .ends('bridged').events,
  'incoming, Asha stays on until Bala takes it': incoming()
    .dials(ASHA)
    .wait(5)
    .answers(ASHA)
    .wait(30)
    .dials(BALA)
    .wait(6)
    .answers(BALA)
    .wait(20)
    .ends('bridged').events,
  'outgoing, agent first, talked': outgoing()
    .dials(ASHA)
    .wait(16)
    .answers(ASHA)
    .wait(1)
    .dials('customer')
    .wait(8)
    .answers('customer')
    .wait(18)
    .leaves('customer')
    .wait(1)
    .ends('bridged').events,
  'outgoing, agent first, agent does not answer': outgoing().dials(ASHA).wait(30).ends('missed').events,
  'outgoing, agent first, customer does not answer': outgoing()
    .dials(ASHA)
    .wait(16)
    .answers(ASHA)
    .wait(1)
    .dials('customer')
    .wait(30)
    .refuses('customer')
    .ends('missed').events,
  'outgoing, agent first, customer busy': outgoing()
    .dials(ASHA)
    .wait(6)
    .answers(ASHA)
    .wait(1)
    .dials('customer')
    .wait(2)
    .refuses('customer', 'busy')
    .ends('missed').events,
  'outgoing, customer first': outgoing()
    .dials('customer')
    .wait(7)
    .answers('customer')
    .wait(2)
    .dials(ASHA)
    .wait(6)
    .answers(ASHA)
    .wait(9)
    .ends('bridged').events,
  'outgoing, menu only': outgoing().dials('customer').wait(11).answers('customer').wait(16).ends('missed')
    .events,
  'outgoing, oneway': aCall('outgoing')
    .initiated()
    .callsIn(ASHA)
    .wait(1)
    .dials('customer')
    .wait(6)
    .answers('customer')
    .wait(7)
    .leaves('customer')
    .wait(1)
    .ends('bridged').events,
  'legacy, hunting and taken': [
    inCall(10, 'dialing', ASHA),
    inCall(30, 'dialing', BALA),
    inCall(36, 'answered', BALA),
    afterCall('bridged', [ASHA, 'not_answered', 10], [BALA, 'answered', 30]),
  ],
  'legacy beside new, the same agent twice': [
    ...incoming()
      .dials(ASHA)
      .wait(20)
      .refuses(ASHA)
      .dials(BALA)
      .wait(20)
      .refuses(BALA)
      .dials(ASHA)
      .wait(4)
      .answers(ASHA)
      .wait(20)
      .ends('bridged').events,
    inCall(26, 'dialing', ASHA),
    inCall(46, 'dialing', BALA),
    inCall(70, 'answered', ASHA),
    afterCall('bridged', [ASHA, 'not_answered', 25], [BALA, 'not_answered', 45], [ASHA, 'answered', 65]),
  ],
} as const
