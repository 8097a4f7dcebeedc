/** The moving picture: puts together the network, the flood and the reader's view, and has them drawn. */
class Stage {
  static TURN_MILLIS = 800;
  /** How near to a node the pointer has to be. */
  static REACH_PIXELS = 14;

  constructor(recording) {
    this.recording = recording;
    this.replay = new Replay(recording);
    this.canvas = document.getElementById('graph');
    this.hint = document.getElementById('node-hint');
    this.mix = 0;
    this.turned = 0;
    this.hovered = -1;
    this.pinned = -1;
    this.flood = null;
    this.timeline = null;
    this.viewport = new Viewport(this.canvas, () => this.refresh());
    this.painter = new Painter(this.canvas, recording, this.viewport);
    this.painter.prepare(null);
    this.canvas.addEventListener('pointermove', event => this.onHover(event));
    this.canvas.addEventListener('pointerleave', () => this.hover(-1));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.recolour());
  }

  /** The flood whose tree can be shown, or null for the whole run. */
  watch(flood) {
    this.watched = flood;
    this.tree = flood ? new ArrivalTree(flood, this.recording.nodes.count) : null;
    if (!flood) this.mix = this.turned = 0;
    this.legend();
  }

  /** In the whole run a flood is seen for a moment only, so its glow stays a little longer. */
  floodAt(now) {
    if (this.watched) return this.watched;
    const linger = this.recording.durationMicros / 60;
    return this.recording.floods.find(flood => flood.startMicros <= now && now <= flood.startMicros + flood.lastMicros + linger) ?? null;
  }

  /** Redraws soon, once, however often it is called. */
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
      x: node => this.place(node, this.recording.nodes.x, 'x'),
      y: node => this.place(node, this.recording.nodes.y, 'y'),
      mix: this.mix,
      tree: this.tree,
      replay: this.replay,
      flood,
      afterMicros: flood ? now - flood.startMicros : 0,
      spanMicros: span,
      watching: this.watched !== null,
      focus: this.pinned >= 0 ? this.pinned : this.hovered,
    };
    this.painter.draw(this.scene);
    this.tell();
  }

  place(node, column, axis) {
    if (this.mix === 0) return column[node];
    return column[node] + (this.tree[axis](node) - column[node]) * this.mix;
  }

  /** Towards the tree or back, unless the reader wants no motion. */
  turnTo(goal) {
    this.turned = goal;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.mix = goal;
    this.lastTurn = undefined;
    this.refresh();
  }

  turn(millis) {
    if (this.mix === this.turned) return;
    const passed = (millis - (this.lastTurn ?? millis)) / Stage.TURN_MILLIS;
    this.lastTurn = millis;
    this.mix = this.turned > this.mix ? Math.min(1, this.mix + passed) : Math.max(0, this.mix - passed);
    this.refresh();
  }

  tell() {
    document.getElementById('clock').textContent = this.timeline.label();
    const { up, linkCount } = this.replay;
    const lines = [`${grouped(up)} nodes up · ${grouped(linkCount)} links`];
    if (this.flood) lines.push(this.coverage());
    document.getElementById('figures').textContent = lines.join('\n');
    this.describe();
  }

  coverage() {
    const { flood, afterMicros, replay } = this.scene;
    let reached = 0;
    for (let node = 0; node < flood.after.length; node++) {
      reached += flood.after[node] >= 0 && flood.after[node] <= afterMicros && replay.state[node] === NodeState.UP;
    }
    return `${flood.label}: ${grouped(reached)} reached (${Math.floor((100 * reached) / Math.max(1, replay.up))} %)`;
  }

  onHover(event) {
    if (!this.scene || event.buttons) return;
    let nearest = -1;
    let best = Stage.REACH_PIXELS ** 2;
    for (let node = 0; node < this.recording.nodes.count; node++) {
      if (this.replay.state[node] === NodeState.ABSENT) continue;
      const dx = this.painter.screenX(this.scene, node) - event.offsetX;
      const dy = this.painter.screenY(this.scene, node) - event.offsetY;
      if (dx * dx + dy * dy < best) {
        best = dx * dx + dy * dy;
        nearest = node;
      }
    }
    this.hover(nearest);
  }

  hover(node) {
    if (node === this.hovered) return;
    this.hovered = node;
    this.refresh();
  }

  pin(node) {
    this.pinned = node;
    this.refresh();
  }

  describe() {
    const { focus } = this.scene;
    this.hint.hidden = focus < 0;
    if (focus < 0) return;
    this.hint.textContent = this.description(focus);
    const x = this.painter.screenX(this.scene, focus) + 16;
    const y = this.painter.screenY(this.scene, focus) + 16;
    this.hint.style.left = `${Math.max(4, Math.min(x, this.canvas.clientWidth - this.hint.offsetWidth - 8))}px`;
    this.hint.style.top = `${this.canvas.offsetTop + Math.max(4, Math.min(y, this.canvas.clientHeight - this.hint.offsetHeight - 8))}px`;
  }

  description(node) {
    const { ids } = this.recording.nodes;
    const state = ['not there yet', 'up', 'left', 'crashed'][this.replay.state[node]];
    const side = this.replay.side[node] > 0 ? `, side ${this.replay.side[node]}` : '';
    const lines = [`node ${ids[node]}: ${state}${side}`, `${this.replay.degree[node]} links`];
    if (this.flood) lines.push(this.arrival(node));
    return lines.join('\n');
  }

  arrival(node) {
    const { after, from, hops, origin, lastMicros } = this.flood;
    if (node === origin) return 'sent the message';
    if (after[node] < 0) return 'never reached';
    const through = from[node] >= 0 ? ` from node ${this.recording.nodes.ids[from[node]]}` : '';
    return `reached after ${formatTime(after[node], lastMicros)}, hop ${hops[node]}${through}`;
  }

  recolour() {
    this.painter.prepare(this.flood);
    this.legend();
    this.refresh();
  }

  legend() {
    const { palette } = this.painter;
    const hopsMax = this.watched ? this.watched.hopsMax : 0;
    const entries = this.watched ? [['not reached', palette.dim]] : this.runLegend(palette);
    const list = document.getElementById('legend');
    list.replaceChildren(...entries.map(([name, colour]) => Stage.legendItem([colour], name)));
    if (hopsMax > 1) {
      const colours = Array.from({ length: hopsMax }, (unused, i) => palette.hop(i + 1, hopsMax));
      list.append(Stage.legendItem(colours, `hop 1 to ${hopsMax}`));
    }
  }

  runLegend(palette) {
    const kinds = new Set(this.recording.changes.kind);
    const entries = [['up', palette.up], ['just joined', palette.fresh]];
    if (kinds.has(Change.CRASHED)) entries.push(['crashed', palette.lost]);
    if (kinds.has(Change.LEFT)) entries.push(['left', palette.faded]);
    if (kinds.has(Change.SIDE_TAKEN)) entries.push(['side 1', palette.side(1)], ['side 2', palette.side(2)]);
    return entries;
  }

  static legendItem(colours, name) {
    const item = document.createElement('li');
    for (const colour of colours) {
      const swatch = document.createElement('i');
      swatch.classList.toggle('square', colours.length > 1);
      swatch.style.background = colour;
      item.append(swatch);
    }
    const text = document.createElement('span');
    text.textContent = name;
    item.append(text);
    return item;
  }
}
