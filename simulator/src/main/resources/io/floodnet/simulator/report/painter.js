/**
 * Draws a scene: the network at a moment, a flood on it, and the node that the reader looks at. A scene has `x(node)`
 * and `y(node)` within -1..1, `mix` (0 is the network, 1 the tree by arrival), `replay`, `flood` or null,
 * `afterMicros` since its sending, `spanMicros` of the time line, `watching` a flood or the whole run, and `focus` or
 * -1.
 */
class Painter {
  constructor(canvas, recording, viewport) {
    this.canvas = canvas;
    this.pen = canvas.getContext('2d');
    this.recording = recording;
    this.viewport = viewport;
    this.links = new LinkLayer(recording, viewport);
    this.trail = new Trail(this.pen, viewport);
    this.prepare(null);
  }

  draw(scene) {
    this.viewport.measure();
    this.clear();
    this.radius = this.nodeRadius();
    if (scene.mix > 0) this.drawRings(scene);
    if (scene.mix < 1) this.links.paint(this.canvas, this.pen, scene, this.palette);
    if (scene.flood) this.trail.draw(scene, this.hopColours, this.palette.pulse, Math.max(1.4, this.radius * 0.6));
    this.drawNodes(scene);
    if (scene.mix === 1) this.drawRingLabels(scene);
    if (scene.focus >= 0) this.drawFocus(scene);
  }

  clear() {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(this.canvas.clientWidth * ratio);
    const height = Math.round(this.canvas.clientHeight * ratio);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.pen.clearRect(0, 0, width, height);
  }

  /** Nodes shrink with their number, and grow slower than the drawing that is zoomed. */
  nodeRadius() {
    const room = this.viewport.unit / this.viewport.scale / Math.sqrt(this.recording.nodes.count);
    return Math.min(7, Math.max(1.3, room * 0.32)) * Math.sqrt(this.viewport.scale);
  }

  screenX(scene, node) {
    return this.viewport.toScreenX(scene.x(node));
  }

  screenY(scene, node) {
    return this.viewport.toScreenY(scene.y(node));
  }

  drawRings(scene) {
    const { pen, viewport, palette } = this;
    const last = scene.flood.lastMicros;
    const step = roundStep(last, 6);
    pen.globalAlpha = scene.mix;
    pen.lineWidth = 1;
    for (let micros = step; micros <= last; micros += step) {
      const radius = (micros / last) * viewport.unit;
      pen.strokeStyle = palette.rule;
      pen.beginPath();
      pen.arc(viewport.toScreenX(0), viewport.toScreenY(0), radius, 0, 2 * Math.PI);
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  /** On top of everything but the nodes that the reader asks for. */
  drawRingLabels(scene) {
    const { pen, viewport, palette } = this;
    const last = scene.flood.lastMicros;
    const step = roundStep(last, 6);
    pen.font = '11px system-ui, sans-serif';
    pen.textAlign = 'center';
    for (let micros = step; micros <= last; micros += step) {
      const y = viewport.toScreenY(0) - (micros / last) * viewport.unit;
      pen.strokeStyle = palette.stage;
      pen.lineWidth = 4;
      pen.lineJoin = 'round';
      const label = formatTime(micros, last);
      pen.strokeText(label, viewport.toScreenX(0), y + 4);
      pen.fillStyle = palette.faded;
      pen.fillText(label, viewport.toScreenX(0), y + 4);
    }
  }

  /** To be called when the flood or the reader's colours change, so that they are not mixed anew for every node. */
  prepare(flood) {
    this.palette = new Palette();
    this.hopColours = flood ? Array.from({ length: flood.hopsMax + 1 }, (unused, hop) => this.palette.hop(hop, flood.hopsMax)) : [];
  }

  /**
   * Nodes of the same look are one path (stamping a picture of a disc took longer); those that glow are on top.
   */
  drawNodes(scene) {
    const still = new Map();
    const glowing = [];
    for (let node = 0; node < this.recording.nodes.count; node++) {
      const look = this.look(scene, node);
      if (!look) continue;
      const disc = { ...look, x: this.screenX(scene, node), y: this.screenY(scene, node) };
      if (look.glow > 0) glowing.push(disc);
      else this.collect(still, disc);
    }
    for (const { colour, alpha, path } of still.values()) {
      this.pen.globalAlpha = alpha;
      this.pen.fillStyle = colour;
      this.pen.fill(path);
    }
    glowing.forEach(disc => this.drawGlowing(disc));
    this.pen.globalAlpha = 1;
  }

  collect(looks, { x, y, colour, alpha }) {
    const key = `${colour} ${Math.round(alpha * 20)}`;
    if (!looks.has(key)) looks.set(key, { colour, alpha, path: new Path2D() });
    const { path } = looks.get(key);
    path.moveTo(x + this.radius, y);
    path.arc(x, y, this.radius, 0, 2 * Math.PI);
  }

  drawGlowing({ x, y, colour, alpha, glow }) {
    this.pen.fillStyle = colour;
    this.pen.globalAlpha = 0.35 * glow;
    this.disc(x, y, this.radius + Math.min(10, this.radius * 2.8) * glow);
    this.pen.globalAlpha = alpha;
    this.disc(x, y, this.radius * (1 + 0.5 * glow));
  }

  /** Colour, opacity, and a glow that dies away after something happened; null for what isn't there. */
  look(scene, node) {
    const { replay, flood, afterMicros, spanMicros, watching } = scene;
    const state = replay.state[node];
    if (state === NodeState.ABSENT) return null;
    const age = (replay.micros - replay.since[node]) / spanMicros;
    if (state !== NodeState.UP) {
      const fade = Math.max(0, 1 - age / 0.1);
      const colour = state === NodeState.CRASHED ? this.palette.lost : this.palette.faded;
      return watching ? null : { colour, alpha: 0.18 + 0.82 * fade, glow: Math.max(0, 1 - age / 0.02) };
    }
    if (flood && flood.after[node] >= 0 && flood.after[node] <= afterMicros) {
      const fresh = Math.max(0, 1 - (afterMicros - flood.after[node]) / (0.07 * flood.lastMicros));
      const colour = node === flood.origin ? this.palette.pulse : this.hopColours[flood.hops[node]];
      return { colour, alpha: 1, glow: node === flood.origin ? 0.6 : fresh };
    }
    if (watching) return { colour: this.palette.dim, alpha: 1, glow: 0 };
    const colour = replay.side[node] > 0 ? this.palette.side(replay.side[node]) : this.palette.up;
    return age < 0.012 ? { colour: this.palette.fresh, alpha: 1, glow: 1 - age / 0.012 } : { colour, alpha: 0.95, glow: 0 };
  }

  drawFocus(scene) {
    const { pen } = this;
    const x = this.screenX(scene, scene.focus);
    const y = this.screenY(scene, scene.focus);
    pen.strokeStyle = this.palette.ink;
    pen.lineWidth = 1;
    pen.globalAlpha = 0.7;
    for (const neighbour of scene.replay.neighbours(scene.focus)) {
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(this.screenX(scene, neighbour), this.screenY(scene, neighbour));
      pen.stroke();
    }
    pen.globalAlpha = 1;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(x, y, this.radius + 4, 0, 2 * Math.PI);
    pen.stroke();
  }

  disc(x, y, radius) {
    this.pen.beginPath();
    this.pen.arc(x, y, radius, 0, 2 * Math.PI);
    this.pen.fill();
  }
}
