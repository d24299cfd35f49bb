import type { SourceDocument } from '../../config/plan-reader/document';
import { readDocx } from './docx/read';
import { kindOf } from './kind';
import { readPdf } from './pdf/read';
import { readText } from './text/read';

/** Reads a document of any kind that is read. @throws DocumentRefused */
export async function readBytes(bytes: Uint8Array): Promise<SourceDocument> {
  switch (kindOf(bytes)) {
    case 'docx':
      return readDocx(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'text':
      return readText(bytes);
  }
}
