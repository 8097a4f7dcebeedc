/**
 * The ways by which a message came first to each node: those it has gone, and where it is on the others. Ways of the
 * same hop and about the same age are one stroke, since thousands of strokes would be too slow.
 */
class Trail {
  /** Ages by which the trail fades; beyond the last it lasts. */
  static AGES = 5;
  /** The share of the flood's time after which a way has faded. */
  static FADING = 0.16;

  constructor(pen, viewport) {
    this.pen = pen;
    this.viewport = viewport;
  }

  draw(scene, hopColours, headColour, headRadius) {
    const { flood, afterMicros } = scene;
    const paths = new Map();
    const heads = new Path2D();
    for (const node of flood.order) {
      const parent = flood.from[node];
      const left = parent < 0 ? Infinity : flood.after[parent];
      if (left < 0 || left > afterMicros) continue;
      const share = Math.min(1, (afterMicros - left) / Math.max(1, flood.after[node] - left));
      const curve = Curve.first(Curve.between(scene, parent, node), share);
      this.add(this.pathOf(paths, flood, node, afterMicros), curve);
      if (share < 1) this.addHead(heads, curve, headRadius);
    }
    this.stroke(paths, scene.mix, hopColours);
    this.pen.fillStyle = headColour;
    this.pen.fill(heads);
  }

  pathOf(paths, flood, node, afterMicros) {
    const share = (afterMicros - flood.after[node]) / flood.lastMicros / Trail.FADING;
    const age = Math.min(Trail.AGES, Math.max(0, Math.ceil(share * Trail.AGES)));
    const key = flood.hops[node] * (Trail.AGES + 1) + age;
    if (!paths.has(key)) paths.set(key, new Path2D());
    return paths.get(key);
  }

  add(path, curve) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = curve.map((place, i) => (i % 2 ? this.viewport.toScreenY(place) : this.viewport.toScreenX(place)));
    path.moveTo(x0, y0);
    path.bezierCurveTo(x1, y1, x2, y2, x3, y3);
  }

  addHead(heads, curve, radius) {
    const x = this.viewport.toScreenX(curve[6]);
    const y = this.viewport.toScreenY(curve[7]);
    heads.moveTo(x + radius, y);
    heads.arc(x, y, radius, 0, 2 * Math.PI);
  }

  /** In the network the trail fades almost away, since there it crosses itself everywhere; in the tree it stays. */
  stroke(paths, mix, hopColours) {
    const lasting = 0.6 * mix + 0.05 * (1 - mix);
    for (const [key, path] of paths) {
      const age = key % (Trail.AGES + 1);
      this.pen.globalAlpha = Math.max(lasting, 0.8 * (1 - age / Trail.AGES));
      this.pen.lineWidth = age === 0 ? 1.4 : 0.9;
      this.pen.strokeStyle = hopColours[Math.floor(key / (Trail.AGES + 1))];
      this.pen.stroke(path);
    }
    this.pen.globalAlpha = 1;
  }
}
