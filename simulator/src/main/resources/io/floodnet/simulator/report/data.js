/** Reads numbers of seven bits to a byte, the smallest bits first, out of base64. */
class NumberReader {
  constructor(base64) {
    this.bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    this.next = 0;
  }

  get more() {
    return this.next < this.bytes.length;
  }

  /** Multiplies instead of shifting, since times can have more than 32 bits. */
  read() {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.bytes[this.next++];
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 128;
    }
  }
}

const Change = { JOINED: 0, LEFT: 1, CRASHED: 2, LINK_ADDED: 3, LINK_REMOVED: 4, SIDE_TAKEN: 5 };

/** The recording as the rest of the page wants it: times in microseconds, tables as columns. */
function readRecording(text) {
  const raw = JSON.parse(text);
  return {
    durationMicros: raw.durationMillis * 1000,
    nodes: readNodes(raw),
    ...readChanges(raw.changes),
    floods: raw.floods.map(flood => readFlood(flood, raw.shown)),
    marks: raw.marks,
    plots: raw.plots,
  };
}

/** Places are within -1..1, with y downwards as on the screen. */
function readNodes(raw) {
  const reader = new NumberReader(raw.nodes);
  const ids = new Int32Array(raw.shown);
  const x = new Float32Array(raw.shown);
  const y = new Float32Array(raw.shown);
  for (let node = 0; node < raw.shown; node++) {
    ids[node] = reader.read();
    x[node] = (2 * reader.read()) / raw.side - 1;
    y[node] = (2 * reader.read()) / raw.side - 1;
  }
  return { count: raw.shown, ids, x, y };
}

/** Changes of links name a row of the table of links, so that replaying them needs no look-up. */
function readChanges(base64) {
  const reader = new NumberReader(base64);
  const rows = new Map();
  const links = { from: [], to: [] };
  const changes = { micros: [], kind: [], node: [], other: [] };
  let millis = 0;
  while (reader.more) {
    millis += reader.read();
    const kind = reader.read();
    let node = reader.read();
    let other = reader.read();
    if (kind === Change.LINK_ADDED || kind === Change.LINK_REMOVED) {
      const [from, to] = node < other ? [node, other] : [other, node];
      const key = from * 65536 + to;
      if (!rows.has(key)) {
        rows.set(key, links.from.length);
        links.from.push(from);
        links.to.push(to);
      }
      node = rows.get(key);
    }
    changes.micros.push(millis * 1000);
    changes.kind.push(kind);
    changes.node.push(node);
    changes.other.push(other);
  }
  return { links, changes };
}

/** By node: when the message came (-1 for never), from whom, and over how many links. */
function readFlood(raw, count) {
  const reader = new NumberReader(raw.arrivals);
  const after = new Float64Array(count).fill(-1);
  const from = new Int32Array(count).fill(-1);
  const hops = new Uint16Array(count);
  const order = [];
  let micros = 0;
  while (reader.more) {
    micros += reader.read();
    const node = reader.read();
    after[node] = micros;
    from[node] = reader.read() - 1;
    hops[node] = reader.read();
    order.push(node);
  }
  if (raw.origin >= 0) after[raw.origin] = 0;
  const hopsMax = hops.reduce((most, hop) => Math.max(most, hop), 1);
  const { label, startMicros, origin } = raw;
  return { label, startMicros, lastMicros: Math.max(1000, micros), origin, after, from, hops, hopsMax, order };
}
