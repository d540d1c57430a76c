import { topicUrl } from '../../exchange/exchange.paths.js';
import { type Mail, type Recipient, textOf } from './mail.js';
import { sampleId } from './facts.js';

interface Reader extends Recipient {
  topic: string;
  author: string;
  body: string;
  board: string;
}

/** Somebody wrote in a topic: to everyone who follows it but the author. */
export const postWrittenMail: Mail = {
  name: 'post-written',
  on: 'PostWritten',
  async letters(tx, event) {
    const topicId = textOf(event, 'topicId');
    const postId = textOf(event, 'postId') || event.subject.id;
    const readers = await tx.rows<Reader>(
      `SELECT p.name, p.email, p.lang, t.title AS topic, a.name AS author, o.body, b.slug AS board
         FROM post o JOIN topic t ON t.id = o.topic_id JOIN board b ON b.id = t.board_id JOIN person a ON a.id = o.author_id
         JOIN topic_subscription s ON s.topic_id = t.id AND s.person_id <> o.author_id
         JOIN person p ON p.id = s.person_id AND p.deactivated_at IS NULL
        WHERE o.id = $1 AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role IN ('member', 'organiser'))
        ORDER BY p.id`,
      [postId],
    );
    return readers.map(({ name, email, lang, topic, author, body, board }) => ({
      to: { name, email, lang },
      model: { topic, author },
      passages: { body },
      links: { topic: { path: topicUrl(board, topicId) } },
      about: { topicId, postId },
    }));
  },
  changes: [
    {
      on: 'PostRemoved',
      follow: (tx, event, waiting) =>
        waiting.takeBack(tx, 'post-written', { postId: textOf(event, 'postId') || event.subject.id }),
    },
  ],
  sample: {
    model: { topic: 'Wer hat Erfahrung mit Förderanträgen?', author: 'Amina Diallo' },
    passages: { body: 'Wir haben den Antrag im Frühjahr gestellt.\n\nGern erzählen wir davon.' },
    links: { topic: { path: topicUrl('foerderung', sampleId) } },
  },
};
