import type { app as en } from '../en/app.ts'
import type { Words } from '../words.ts'

export const app = {
  name: 'Ringside',
  loading: 'आपका डेस्क खुल रहा है',
  crashed: 'इस विंडो ने काम करना बंद कर दिया है।',
  crashedTodo: 'इसे फिर से लोड करें: आपकी कॉल और नोट विंडो के बाहर सुरक्षित हैं।',
  reload: 'फिर से लोड करें',
  tryAgain: 'फिर कोशिश करें',
  close: 'बंद करें',
  search: 'लोग, कॉल, कमांड खोजें',
  itSaid: 'उसका जवाब: {{detail}}',
} as const satisfies Words<typeof en>
