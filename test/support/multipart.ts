/** A file as a browser puts it into a form. */
export interface FormFile {
  field: string;
  name: string;
  content: Buffer;
}

const BOUNDARY = '----giua-hai-phan';

/** A form with files, as a browser sends it. */
export function multipart(
  fields: Record<string, string>,
  files: FormFile[],
): { headers: Record<string, string>; payload: Buffer } {
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  for (const { field, name, content } of files) {
    parts.push(part(`name="${field}"; filename="${name}"`, content));
  }
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  };
}

function part(disposition: string, content: string | Buffer): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n')]);
}
