/** Tells about the node under the pointer, or about the one that was clicked or asked for by its number. */
class NodeHint {
  /** How near to a node the pointer has to be. */
  static REACH_PIXELS = 14;
  /** A pointer that moves farther between down and up has dragged the picture. */
  static CLICK_PIXELS = 4;

  constructor(stage) {
    this.stage = stage;
    this.hint = document.getElementById('node-hint');
    this.hovered = -1;
    this.pinned = -1;
    this.down = [0, 0];
    const { canvas } = stage;
    canvas.addEventListener('pointermove', event => event.buttons || this.hover(this.nearest(event)));
    canvas.addEventListener('pointerleave', () => this.hover(-1));
    canvas.addEventListener('pointerdown', event => { this.down = [event.offsetX, event.offsetY]; });
    canvas.addEventListener('click', event => this.onClick(event));
  }

  /** A node, or -1. */
  get focus() {
    return this.pinned >= 0 ? this.pinned : this.hovered;
  }

  hover(node) {
    if (node === this.hovered) return;
    this.hovered = node;
    this.stage.refresh();
  }

  pin(node) {
    this.pinned = node;
    this.stage.refresh();
  }

  onClick(event) {
    const moved = Math.hypot(event.offsetX - this.down[0], event.offsetY - this.down[1]);
    if (moved <= NodeHint.CLICK_PIXELS) this.pin(this.nearest(event));
  }

  nearest(event) {
    const { scene, painter, replay } = this.stage;
    let nearest = -1;
    let best = NodeHint.REACH_PIXELS ** 2;
    for (let node = 0; scene && node < replay.state.length; node++) {
      if (replay.state[node] === NodeState.ABSENT) continue;
      const dx = painter.screenX(scene, node) - event.offsetX;
      const dy = painter.screenY(scene, node) - event.offsetY;
      if (dx * dx + dy * dy < best) {
        best = dx * dx + dy * dy;
        nearest = node;
      }
    }
    return nearest;
  }

  /** Beside the node, but never outside the picture. */
  show() {
    const { focus } = this;
    this.hint.hidden = focus < 0;
    if (focus < 0) return;
    const { canvas, painter, scene } = this.stage;
    const text = this.description(focus);
    if (this.hint.textContent !== text) this.hint.textContent = text;
    const within = (place, size, room) => Math.max(4, Math.min(place + 16, room - size - 8));
    const x = within(painter.screenX(scene, focus), this.hint.offsetWidth, canvas.clientWidth);
    const y = within(painter.screenY(scene, focus), this.hint.offsetHeight, canvas.clientHeight);
    this.hint.style.left = `${x}px`;
    this.hint.style.top = `${canvas.offsetTop + y}px`;
  }

  description(node) {
    const { recording, replay, flood } = this.stage;
    const state = ['not there yet', 'up', 'left', 'crashed'][replay.state[node]];
    const side = replay.side[node] > 0 ? `, side ${replay.side[node]}` : '';
    const lines = [`node ${recording.nodes.ids[node]}: ${state}${side}`, `${replay.degree[node]} links`];
    if (flood) lines.push(this.arrival(node));
    return lines.join('\n');
  }

  arrival(node) {
    const { flood, recording } = this.stage;
    if (node === flood.origin) return 'sent the message';
    if (flood.after[node] < 0) return 'never reached';
    const through = flood.from[node] >= 0 ? ` from node ${recording.nodes.ids[flood.from[node]]}` : '';
    return `reached after ${formatTime(flood.after[node], flood.lastMicros)}, hop ${flood.hops[node]}${through}`;
  }
}
