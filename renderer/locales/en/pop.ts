export const pop = { test: 'Test my pop-up', why: 'Why did it not pop?' } as const
