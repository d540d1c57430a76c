/** A link of a mail that is shown as a button in the HTML part. */
export interface MailAction {
  text: string;
  url: string;
}

export type MailPart = { paragraph: string[] } | { list: string[] } | { action: MailAction };

/** How an action reads in plain text: its words, then the address on a line of its own. */
export function actionText(action: MailAction): string {
  return `${action.text}:\n${action.url}`;
}

/** Splits the text of a mail into what the HTML layout knows: paragraphs, lists and the actions of the template. */
export function mailParts(text: string, actions: readonly MailAction[]): MailPart[] {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return blocks.map((block) => {
    const action = actions.find((each) => actionText(each) === block.trim());
    if (action) return { action };
    const lines = block.trim().split('\n');
    if (lines.every((line) => line.startsWith('- '))) return { list: lines.map((line) => line.slice(2)) };
    return { paragraph: lines };
  });
}
