/** The moving picture: puts together the network, the flood and the reader's view, and has them drawn. */
class Stage {
  static TURN_MILLIS = 800;

  constructor(recording) {
    this.recording = recording;
    this.replay = new Replay(recording);
    this.canvas = document.getElementById('graph');
    /** How far the picture has turned from the network (0) to the tree by arrival (1), and where it is to go. */
    this.mix = 0;
    this.goal = 0;
    this.watched = null;
    this.flood = null;
    this.timeline = null;
    this.viewport = new Viewport(this.canvas, () => this.refresh());
    this.painter = new Painter(this.canvas, recording, this.viewport);
    this.legend = new Legend(recording);
    this.hint = new NodeHint(this);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.recolour());
  }

  /** The flood whose tree can be shown, or null for the whole run. */
  watch(flood) {
    this.watched = flood;
    this.tree = flood ? new ArrivalTree(flood, this.recording.nodes.count) : null;
    if (!flood) this.mix = this.goal = 0;
    this.recolour();
  }

  recolour() {
    this.painter.prepare(this.flood);
    this.legend.show(this.painter.palette, this.watched);
    this.refresh();
  }

  /** In the whole run a flood is seen for a moment only, so its glow stays a little longer. */
  floodAt(now) {
    if (this.watched) return this.watched;
    const linger = this.recording.durationMicros / 60;
    const isSeen = ({ startMicros, lastMicros }) => startMicros <= now && now <= startMicros + lastMicros + linger;
    return this.recording.floods.find(isSeen) ?? null;
  }

  /** Draws soon, once, however often it is called. */
  refresh() {
    if (this.pending || !this.timeline) return;
    this.pending = true;
    requestAnimationFrame(millis => {
      this.pending = false;
      this.draw(millis);
    });
  }

  draw(millis) {
    this.turn(millis);
    const { now, span } = this.timeline;
    this.replay.seek(now);
    const flood = this.floodAt(now);
    if (flood !== this.flood) {
      this.flood = flood;
      this.painter.prepare(flood);
    }
    this.scene = {
      x: node => this.place(node, 'x'),
      y: node => this.place(node, 'y'),
      mix: this.mix,
      tree: this.tree,
      replay: this.replay,
      flood,
      afterMicros: flood ? now - flood.startMicros : 0,
      spanMicros: span,
      watching: this.watched !== null,
      focus: this.hint.focus,
    };
    this.painter.draw(this.scene);
    this.tell();
    this.hint.show();
  }

  place(node, axis) {
    const inNetwork = this.recording.nodes[axis][node];
    return this.mix === 0 ? inNetwork : inNetwork + (this.tree[axis](node) - inNetwork) * this.mix;
  }

  /** Towards the tree (1) or back (0); at once where the reader wants no motion. */
  turnTo(goal) {
    this.goal = goal;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.mix = goal;
    this.turnedMillis = undefined;
    this.refresh();
  }

  turn(millis) {
    if (this.mix === this.goal) return;
    const passed = (millis - (this.turnedMillis ?? millis)) / Stage.TURN_MILLIS;
    this.turnedMillis = millis;
    this.mix = this.goal > this.mix ? Math.min(1, this.mix + passed) : Math.max(0, this.mix - passed);
    this.refresh();
  }

  tell() {
    document.getElementById('clock').textContent = this.timeline.label();
    const { up, linkCount } = this.replay;
    const lines = [`${grouped(up)} nodes up · ${grouped(linkCount)} links`];
    if (this.flood) lines.push(this.coverage());
    document.getElementById('figures').textContent = lines.join('\n');
  }

  /** Of those that are up; a node that crashed with the message doesn't count. */
  coverage() {
    const { flood, afterMicros, replay } = this.scene;
    let reached = 0;
    for (let node = 0; node < flood.after.length; node++) {
      reached += flood.after[node] >= 0 && flood.after[node] <= afterMicros && replay.state[node] === NodeState.UP;
    }
    return `${flood.label}: ${grouped(reached)} reached (${Math.floor((100 * reached) / Math.max(1, replay.up))} %)`;
  }
}
