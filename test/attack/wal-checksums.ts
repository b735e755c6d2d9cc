const HEADER = 32;
const FRAME_HEADER = 24;
const PAGE = 4096;

/**
 * A write-ahead log with every checksum made anew, as anybody can who may write in the folder: they are no secret
 * (https://www.sqlite.org/fileformat2.html#checksum_algorithm).
 */
export function withChecksums(wal: Buffer): Buffer {
  const renewed = Buffer.from(wal);
  // The lowest bit of the magic number: whether sums are made of big-endian words.
  const isBigEndian = (renewed.readUInt32BE(0) & 1) === 1;
  let sums: readonly [number, number] = [0, 0];
  const add = (start: number, end: number): void => {
    let [first, second] = sums;
    for (let place = start; place < end; place += 8) {
      const read = (at: number): number =>
        isBigEndian ? renewed.readUInt32BE(at) : renewed.readUInt32LE(at);
      first = (first + read(place) + second) >>> 0;
      second = (second + read(place + 4) + first) >>> 0;
    }
    sums = [first, second];
  };
  const write = (at: number): void => {
    renewed.writeUInt32BE(sums[0], at);
    renewed.writeUInt32BE(sums[1], at + 4);
  };
  add(0, 24);
  write(24);
  for (let frame = HEADER; frame + FRAME_HEADER + PAGE <= renewed.length; frame += FRAME_HEADER + PAGE) {
    add(frame, frame + 8);
    add(frame + FRAME_HEADER, frame + FRAME_HEADER + PAGE);
    write(frame + 16);
  }
  return renewed;
}
