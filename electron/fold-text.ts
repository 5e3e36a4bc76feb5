/** One spelling for what people mean alike: case, composed letters, digits of Devanagari; on one line. */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break separates the parts of a text
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
