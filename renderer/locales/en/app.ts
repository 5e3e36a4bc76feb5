export const app = {
  name: 'Ringside',
  loading: 'Opening your desk',
  crashed: 'This window has stopped working.',
  crashedTodo: 'Reload it: your calls and notes are kept outside the window.',
  reload: 'Reload',
  tryAgain: 'Try again',
  close: 'Close',
  search: 'Search people, calls, commands',
  itSaid: 'Its answer: {{detail}}',
} as const
