import type { FaultCode } from '../../../shared/ipc.ts'

interface FaultWords {
  /** What went wrong. */
  readonly what: string
  /** What the agent can do about it. */
  readonly todo: string
}

export const faults = {
  internal: {
    what: 'Something in Ringside went wrong.',
    todo: 'Try again. If it happens again, restart Ringside and tell your IT department.',
  },
  'bad-arguments': {
    what: 'Ringside cannot use what was typed.',
    todo: 'Check the text and try again.',
  },
  'not-found': {
    what: 'This is not on the desk any more.',
    todo: 'Nothing needs to be done: it was closed in the meantime.',
  },
  'not-set-up': {
    what: 'This desk is not set up yet.',
    todo: 'Join your team, or set the desk up by hand.',
  },
  offline: {
    what: 'There is no internet connection.',
    todo: 'Nothing was sent. Check the connection, then try again.',
  },
  timeout: {
    what: 'The provider did not answer in time.',
    todo: 'It may still have arrived. Wait a moment and look before you try again.',
  },
  'invalid-number': {
    what: 'This is not a complete phone number.',
    todo: 'Type all of its digits, or start with + and the country code.',
  },
  'already-calling': {
    what: 'A call you asked for is still under way.',
    todo: 'Nothing was sent. Call when that one has ended.',
  },
  'obd-bad-request': {
    what: 'The calling service did not accept the request.',
    todo: 'Check the number. If it is right, test “Outbound calls” under Settings, Account: the user id may be wrong.',
  },
  'obd-bad-key': {
    what: 'The calling service refused its key.',
    todo: 'Test “Outbound calls” under Settings, Account: it says whether the x-api-key or the secret token is wrong. Your administrator can give you a new invitation.',
  },
  'obd-ip-not-allowed': {
    what: 'Calls are not allowed from this IP address.',
    todo: 'Ask your IT department to allow this office’s IP address in the MyOperator panel.',
  },
  'obd-duplicate': {
    what: 'The calling service has seen this request before and did not call twice.',
    todo: 'Try again: the new request gets a new reference.',
  },
  'obd-billing': {
    what: 'The balance of the account does not allow this call.',
    todo: 'Ask the owner of the MyOperator account to recharge it.',
  },
  'obd-limit': {
    what: 'The account has reached its limit of calls.',
    todo: 'Wait a minute, then try again.',
  },
  'obd-dialler-not-allowed': {
    what: 'The plan of the account does not include this kind of call.',
    todo: 'Ask the owner of the MyOperator account to have the dialler switched on.',
  },
  'obd-forbidden': {
    what: 'The calling service does not allow this call.',
    todo: 'Show its answer below to your IT department.',
  },
  'obd-ivr-not-found': {
    what: 'The calling service does not know the IVR of this desk.',
    todo: 'Ask your administrator to check the public IVR id of outbound calls.',
  },
  'obd-unavailable': {
    what: 'The calling service is not working at the moment.',
    todo: 'Wait a minute, then try again.',
  },
  'quiet-hours': {
    what: 'These are quiet hours: customers are not called now.',
    todo: 'Nothing was sent. Call later, or change the quiet hours under Settings, Calling.',
  },
  'do-not-call': {
    what: 'This number is on your do-not-call list.',
    todo: 'Nothing was sent. To call it, take it off the list under Settings, Calling.',
  },
  'invitation-unreadable': {
    what: 'This is no invitation.',
    todo: 'Paste the whole link from your administrator (it starts with ringside://join), or the relay’s address and the code.',
  },
  'code-refused': {
    what: 'The code is not accepted.',
    todo: 'A code works once, and for 48 hours. Ask your administrator for a new invitation.',
  },
  'relay-unreachable': {
    what: 'The relay cannot be reached.',
    todo: 'Check the address and the internet connection, then try again.',
  },
  'not-joined': {
    what: 'This desk has not joined a relay yet.',
    todo: 'Paste the invitation from your administrator first.',
  },
  'setup-incomplete': {
    what: 'Something is still missing.',
    todo: 'Fill in every field that is marked, and test each group.',
  },
  'demo-failed': {
    what: 'The demo could not be started.',
    todo: 'Try again. If it happens again, restart Ringside.',
  },
  'test-lost': {
    what: 'The test event did not come back.',
    todo: 'Look at the connection in the top bar. When it says Connected, test again.',
  },
  'pop-blocked': {
    what: 'The pop-up window could not be shown.',
    todo: 'Restart Ringside. If it happens again, tell your IT department.',
  },
  'contact-invalid': {
    what: 'The contact was not saved: some of it is not accepted.',
    todo: 'Correct the marked fields, then save again.',
  },
  'contact-gone': {
    what: 'This contact does not exist any more.',
    todo: 'Somebody deleted it. The list has been brought up to date.',
  },
  'csv-unreadable': {
    what: 'This file cannot be read as CSV.',
    todo: 'Save it as “CSV UTF-8” in your spreadsheet program, then choose it again.',
  },
  'csv-too-large': {
    what: 'This file is too large to import.',
    todo: 'Split it into files of at most 20 MB, and import them one after another.',
  },
  'import-under-way': {
    what: 'Another import is not finished yet.',
    todo: 'Finish or discard it first.',
  },
  'contacts-bad-key': {
    what: 'The contacts service refused its key.',
    todo: 'Test “WhatsApp and contacts” under Settings, Account: it says whether the API key or the company id is wrong.',
  },
  'contacts-refused': {
    what: 'The contacts service did not accept this.',
    todo: 'Check the name and the number, then try again.',
  },
  'contacts-unavailable': {
    what: 'The contacts service is not working at the moment.',
    todo: 'Contacts already on this computer still work. Try again in a minute.',
  },
  'not-allowed': {
    what: 'Only supervisors may do this.',
    todo: 'Ask a supervisor of your team.',
  },
  'outcome-missing': {
    what: 'No outcome is chosen.',
    todo: 'Choose one, then save.',
  },
  'too-late-to-undo': {
    what: 'This was saved a while ago and cannot be undone any more.',
    todo: 'If it is wrong, file another outcome for this call.',
  },
  'claimed-by-other': {
    what: 'A colleague was faster and calls this customer back.',
    todo: 'Take the next one; if nothing happens for 15 minutes, it is free again.',
  },
  'settings-conflict': {
    what: 'Somebody else has changed the team’s settings in the meantime.',
    todo: 'Their version is shown now. Look at it, then make your change again.',
  },
  'settings-invalid': {
    what: 'Some of the team’s settings cannot be saved.',
    todo: 'Correct the marked fields, then save again.',
  },
  'log-expression': {
    what: 'The filter cannot be read.',
    todo: 'Correct it at the marked place: numbers, AND, OR and brackets.',
  },
  'log-bad-token': {
    what: 'The call log refused its token.',
    todo: 'Test “Users and call log” under Settings, Account.',
  },
  'log-unavailable': {
    what: 'The provider’s call log is not working at the moment.',
    todo: 'Calls already on this computer are shown. Try again in a minute.',
  },
  'recording-none': {
    what: 'This call has no recording.',
    todo: 'Only calls in which somebody talked are recorded, where recording is switched on.',
  },
  'recording-preparing': {
    what: 'The recording is still being prepared.',
    todo: 'It is tried again by itself; usually it takes a minute after the call.',
  },
  'recording-refused': {
    what: 'This account does not permit listening to recordings.',
    todo: 'Ask your administrator to allow recordings for the API token.',
  },
  'recording-unavailable': {
    what: 'The recording could not be fetched.',
    todo: 'Check the connection, then try again.',
  },
  'templates-unavailable': {
    what: 'The templates could not be fetched.',
    todo: 'Try again in a minute.',
  },
  'template-refused': {
    what: 'The template was not sent.',
    todo: 'Check what is filled in; if it is right, ask your administrator about the WhatsApp account.',
  },
  'template-unknown': {
    what: 'WhatsApp does not know this template any more.',
    todo: 'Refresh the list and choose another one; it was deleted, or its approval was taken back.',
  },
  'message-unconfirmed': {
    what: 'Nobody can say whether the last message to this customer was sent.',
    todo: 'Wait for its confirmation, or the customer may get two.',
  },
  'message-failed': {
    what: 'WhatsApp could not deliver the message.',
    todo: 'Check that this number is on WhatsApp, then try again or call.',
  },
  'whatsapp-bad-key': {
    what: 'WhatsApp refused the account’s key.',
    todo: 'Test “WhatsApp and contacts” under Settings, Account: it says whether the API key or the company id is wrong.',
  },
  'whatsapp-balance': {
    what: 'The message was not sent: the WhatsApp balance is used up.',
    todo: 'Ask your administrator to recharge the account, then send it again.',
  },
  'whatsapp-account-disabled': {
    what: 'The message was not sent: the company’s WhatsApp account is disabled.',
    todo: 'Ask your administrator to enable it in the MyOperator panel. Call the customer meanwhile.',
  },
  'whatsapp-number-disabled': {
    what: 'The message was not sent: the company’s WhatsApp number is disabled.',
    todo: 'Ask your administrator to enable it in the MyOperator panel. Call the customer meanwhile.',
  },
  'whatsapp-number-not-connected': {
    what: 'The message was not sent: the company’s WhatsApp number is not connected.',
    todo: 'Ask your administrator to connect it in the MyOperator panel. Call the customer meanwhile.',
  },
  'whatsapp-number-unknown': {
    what: 'The message was not sent: the account has no such WhatsApp number.',
    todo: 'Ask your administrator to correct the “Phone number id” in the credentials of this desk.',
  },
  'whatsapp-limit': {
    what: 'The message was not sent: WhatsApp was asked too often.',
    todo: 'Wait a minute, then send it again.',
  },
  'window-closed': {
    what: 'The message was not sent: the customer last wrote more than 24 hours ago.',
    todo: 'Send a template instead. When the customer answers it, you can write freely again.',
  },
  'message-invalid': {
    what: 'The message cannot be sent as it is.',
    todo: 'Correct what is marked, then send it again.',
  },
  'message-gone': {
    what: 'This message is not here any more.',
    todo: 'Open the conversation again.',
  },
  'media-too-large': {
    what: 'The file is too large.',
    todo: 'At most 5 MB for an image and 10 MB for everything else. Make it smaller, or send a link to it.',
  },
  'media-type': {
    what: 'WhatsApp does not take files of this type.',
    todo: 'Images as JPEG or PNG, video as MP4 or 3GP, audio as MP3, M4A, AAC, AMR or OGG, documents as PDF, Word, Excel, PowerPoint or text.',
  },
  'media-waiting': {
    what: 'The file has not arrived yet.',
    todo: 'WhatsApp usually hands it over within ten seconds. It appears by itself.',
  },
  'media-elsewhere': {
    what: 'The file can only be seen in WhatsApp and in the MyOperator panel.',
    todo: 'MyOperator names it, and has no way to fetch it.',
  },
  'media-gone': {
    what: 'The file is not there any more.',
    todo: 'MyOperator keeps files for a while only. Ask the customer to send it again.',
  },
  'media-unavailable': {
    what: 'The file could not be fetched.',
    todo: 'Check the network connection, then try again.',
  },
  'media-not-shown': {
    what: 'This file cannot be shown here.',
    todo: 'Save it, then open it with another program if you trust who sent it.',
  },
  'media-over-limit': {
    what: 'The file is larger than Ringside fetches.',
    todo: 'At most 100 MB. Open it in WhatsApp or in the MyOperator panel.',
  },
  'media-not-saved': {
    what: 'The file could not be saved.',
    todo: 'See whether the folder for downloads is there and has room, then try again.',
  },
  'upload-refused': {
    what: 'MyOperator did not take the file.',
    todo: 'What it says is below. Choose another file.',
  },
  'upload-failed': {
    what: 'The file could not be uploaded; nothing was sent.',
    todo: 'Check the network connection, then try again.',
  },
  'media-id-refused': {
    what: 'The message was not sent: this account sends files by link only.',
    todo: 'Send a link to the file. An administrator can set this under Settings, WhatsApp.',
  },
  'link-refused': {
    what: 'This address cannot be opened.',
    todo: 'Only https addresses are opened.',
  },
  'template-invalid': {
    what: 'The template cannot be created as it is.',
    todo: 'Correct what is marked, then create it again.',
  },
  'template-gone': {
    what: 'This template is not in the account any more.',
    todo: 'Read the templates again.',
  },
  'template-kept': {
    what: 'The template was not deleted.',
    todo: 'Read what MyOperator says about it. If it is in use, wait until its campaign has ended.',
  },
  'campaigns-unavailable': {
    what: 'The campaigns could not be read.',
    todo: 'Try again in a moment.',
  },
  'campaign-gone': {
    what: 'This campaign is not in the account any more.',
    todo: 'Go back to the list and read it again.',
  },
  'numbers-unavailable': {
    what: 'The WhatsApp numbers could not be read.',
    todo: 'Try again in a moment.',
  },
} as const satisfies Record<FaultCode, FaultWords>
