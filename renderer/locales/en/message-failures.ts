export const messageFailures = {
  unknown: {
    what: 'Not delivered: WhatsApp refused the message.',
    todo: 'Try again, or call the customer.',
  },
  badRequest: {
    what: 'WhatsApp did not understand the message.',
    todo: 'Write it anew. If that fails too, tell your administrator.',
  },
  policyBlock: {
    what: 'Meta has blocked this WhatsApp account for breaking its rules.',
    todo: 'Tell your administrator: Meta’s Business Support says what to do.',
  },
  rateLimit: {
    what: 'Too many messages were sent at once.',
    todo: 'Wait a minute, then try again.',
  },
  experiment: {
    what: 'Not delivered: Meta leaves this customer out of marketing messages for an experiment.',
    todo: 'Send a template that is not marketing, or wait until the customer writes.',
  },
  metaTrouble: {
    what: 'WhatsApp has trouble at the moment.',
    todo: 'Try again in a few minutes.',
  },
  noPermission: {
    what: 'This account may not send messages from this number.',
    todo: 'Tell your administrator: the permission is missing at Meta.',
  },
  ownNumber: {
    what: 'This is the number the message is sent from.',
    todo: 'Write to another number.',
  },
  undeliverable: {
    what: 'Not delivered: this number cannot be reached on WhatsApp.',
    todo: 'The number may have no WhatsApp, or an old version of it. Call the customer.',
  },
  notOnTestList: {
    what: 'This is a test number of WhatsApp, and the customer is not on its list.',
    todo: 'Ask your administrator to add the customer, or to use a real number.',
  },
  accountLocked: {
    what: 'Meta has locked this WhatsApp account.',
    todo: 'Tell your administrator: it has to be unlocked at Meta.',
  },
  payment: {
    what: 'Meta could not bill the account.',
    todo: 'Tell your administrator: the payment method at Meta needs attention.',
  },
  numberNotRegistered: {
    what: 'The number it was sent from is not registered with WhatsApp.',
    todo: 'Ask your administrator to connect the number again.',
  },
  windowClosed: {
    what: 'Not delivered: the customer last wrote more than 24 hours ago.',
    todo: 'Send a template instead. When the customer answers it, you can write freely again.',
  },
  spamLimit: {
    what: 'WhatsApp holds this number back: too many customers have blocked it or reported it.',
    todo: 'Wait until tomorrow, and tell your administrator.',
  },
  marketingLimit: {
    what: 'Not delivered: this customer has had enough marketing messages for now.',
    todo: 'Do not send it again today. Call, or wait until the customer writes.',
  },
  optedOut: {
    what: 'Not delivered: the customer has stopped marketing messages from the company.',
    todo: 'Send no more of them. You can answer when the customer writes.',
  },
  country: {
    what: 'Not delivered: this account may not write to customers in that country.',
    todo: 'Call the customer.',
  },
  unsupportedType: {
    what: 'WhatsApp does not take this kind of message.',
    todo: 'Send it as a text or as a file.',
  },
  mediaDownload: {
    what: 'WhatsApp could not fetch the file.',
    todo: 'Check that its link opens without a sign-in, then try again.',
  },
  mediaUpload: {
    what: 'WhatsApp could not use the file.',
    todo: 'Check its type and size, then try again, or send another file.',
  },
  pairLimit: {
    what: 'Too many messages went to this customer in a short time.',
    todo: 'Wait a minute, then try again.',
  },
  templateValues: {
    what: 'The template did not get as many values as it has places.',
    todo: 'Choose the template again and fill in every field.',
  },
  templateMissing: {
    what: 'The template is not there in this language, or it is not approved.',
    todo: 'Choose another template.',
  },
  templateTooLong: {
    what: 'With its values the template is too long.',
    todo: 'Send it again with shorter values.',
  },
  templatePolicy: {
    what: 'The values of the template break WhatsApp’s rules.',
    todo: 'Send it again with other values.',
  },
  templateFormat: {
    what: 'A value of the template has the wrong form.',
    todo: 'Send it again with values like its examples.',
  },
  templatePaused: {
    what: 'WhatsApp has paused this template: too many customers did not like it.',
    todo: 'Choose another template, or try again when it is active.',
  },
  templateDisabled: {
    what: 'WhatsApp has switched this template off for good.',
    todo: 'Choose another template.',
  },
  accountDisabled: {
    what: 'The company’s WhatsApp account is disabled.',
    todo: 'Tell your administrator.',
  },
  numberDisabled: {
    what: 'The number it was sent from is disabled.',
    todo: 'Tell your administrator.',
  },
  numberNotConnected: {
    what: 'The number it was sent from is not connected.',
    todo: 'Ask your administrator to connect it.',
  },
  sendingFailed: {
    what: 'MyOperator could not send the message.',
    todo: 'Try again.',
  },
  balance: {
    what: 'Not delivered: the WhatsApp balance is used up.',
    todo: 'Ask your administrator to recharge the account, then try again.',
  },
} as const
