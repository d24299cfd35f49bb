/** A document that is not read; the message is one Vietnamese sentence for the person who gave it. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';
}
