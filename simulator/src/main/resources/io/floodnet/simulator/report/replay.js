const NodeState = { ABSENT: 0, UP: 1, LEFT: 2, CRASHED: 3 };

/** The network at a moment; goes forward change by change, and backward by starting again. */
class Replay {
  constructor(recording) {
    this.recording = recording;
    this.state = new Uint8Array(recording.nodes.count);
    this.since = new Float64Array(recording.nodes.count);
    this.side = new Uint8Array(recording.nodes.count);
    this.degree = new Uint16Array(recording.nodes.count);
    this.linked = new Uint8Array(recording.links.from.length);
    this.reset();
  }

  reset() {
    this.next = 0;
    this.micros = 0;
    this.up = 0;
    this.linkCount = 0;
    /** Changes with every link, so that others see whether anything is new. */
    this.edition = (this.edition ?? 0) + 1;
    for (const column of [this.state, this.since, this.side, this.degree, this.linked]) column.fill(0);
  }

  seek(micros) {
    const times = this.recording.changes.micros;
    if (micros < this.micros) this.reset();
    while (this.next < times.length && times[this.next] <= micros) this.apply(this.next++);
    this.micros = micros;
  }

  apply(row) {
    const { kind, node, other, micros } = this.recording.changes;
    switch (kind[row]) {
      case Change.JOINED: return this.enter(node[row], NodeState.UP, micros[row]);
      case Change.LEFT: return this.enter(node[row], NodeState.LEFT, micros[row]);
      case Change.CRASHED: return this.enter(node[row], NodeState.CRASHED, micros[row]);
      case Change.LINK_ADDED: return this.link(node[row], 1);
      case Change.LINK_REMOVED: return this.link(node[row], 0);
      default: this.side[node[row]] = other[row];
    }
  }

  enter(node, state, micros) {
    this.up += (state === NodeState.UP) - (this.state[node] === NodeState.UP);
    this.state[node] = state;
    this.since[node] = micros;
  }

  link(row, present) {
    const change = present - this.linked[row];
    this.linked[row] = present;
    this.edition++;
    this.linkCount += change;
    this.degree[this.recording.links.from[row]] += change;
    this.degree[this.recording.links.to[row]] += change;
  }

  neighbours(node) {
    const { from, to } = this.recording.links;
    const found = [];
    for (let row = 0; row < from.length; row++) {
      if (this.linked[row] && from[row] === node) found.push(to[row]);
      if (this.linked[row] && to[row] === node) found.push(from[row]);
    }
    return found;
  }
}

/** How many nodes are up over the run, as pairs of time and number. */
function aliveOverTime(recording) {
  const replay = new Replay(recording);
  const points = [];
  for (let i = 0; i <= 240; i++) {
    const micros = (recording.durationMicros * i) / 240;
    replay.seek(micros);
    points.push([micros, replay.up]);
  }
  return points;
}

/** How many nodes a flood has reached over its time. */
function coverageOverTime(flood) {
  const stride = Math.max(1, Math.floor(flood.order.length / 240));
  const points = [[flood.startMicros, 0]];
  for (let i = 0; i < flood.order.length; i += stride) points.push([flood.startMicros + flood.after[flood.order[i]], i + 1]);
  points.push([flood.startMicros + flood.lastMicros, flood.order.length]);
  return points;
}
