import { type FrequentQuestion } from '../../../domain/cycle-texts.js';
import type { LocalizedText } from '../../../domain/localized-text.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';
import { atRows, flat, rowNumbers } from '../rows.js';

const prefix = 'questions';
const longest = { text: 10_000, question: 300, passage: 2_000, contact: 200 };
const both = ({ de, en = '' }: LocalizedText) => ({ de, en });

export const textsPage: PartPage = {
  part: 'texts',
  title: 'Texte und Kontakt',
  lead: 'Eigene Texte dieser Runde: auf der Startseite, bei den häufigen Fragen, in E-Mails und Schreiben. Was leer bleibt, erscheint nicht.',
  rows: { prefix, name: 'Frage', add: 'Frage hinzufügen' },
  values: ({ texts: { introduction, questions, contact, reminder, letter } }) =>
    flat({
      introduction: both(introduction),
      contact,
      reminder: both(reminder),
      letter: both(letter),
      questions: questions.map(({ question, answer }) => ({
        question: both(question),
        answer: both(answer),
      })),
    }),
  extra: () => ({ longest }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const rows = rowNumbers(body, prefix)
      .map((number) => `${prefix}.${number}`)
      .filter((row) => !read.flag(`${row}.remove`) && isFilled(read, row));
    const questions = rows.map((row): FrequentQuestion => {
      return {
        question: read.localized(`${row}.question`, longest.question),
        answer: read.localized(`${row}.answer`, longest.text),
      };
    });
    const texts = {
      introduction: read.localized('introduction', longest.text),
      questions,
      contact: {
        name: read.text('contact.name', longest.contact),
        email: read.text('contact.email', longest.contact),
        phone: read.text('contact.phone', longest.contact),
      },
      reminder: read.localized('reminder', longest.passage),
      letter: read.localized('letter', longest.passage),
    };
    read.check();
    return atRows(prefix, rows, () => parts.changeTexts(change, texts));
  },
};

/** A row of which anything was typed is kept, so that nothing typed is lost. */
const isFilled = (read: FieldReader, row: string): boolean =>
  ['question.de', 'question.en', 'answer.de', 'answer.en'].some((name) => read.text(`${row}.${name}`) !== '');
