/** The links of the network, on a sheet of their own that is drawn anew only when something about it changed. */
class LinkLayer {
  /** Links by their length, so that each length is one stroke. */
  static LENGTHS = 8;
  /** Fainter strokes can't be seen, but cost most of the time, since they are the longest. */
  static ALPHA_MIN = 0.015;

  constructor(recording, viewport) {
    this.recording = recording;
    this.viewport = viewport;
    this.sheet = document.createElement('canvas');
    this.pen = this.sheet.getContext('2d');
    this.drawn = '';
  }

  /** Puts the links on the given canvas, which is clear yet. */
  paint(canvas, pen, scene, palette) {
    const { scale, dx, dy } = this.viewport;
    const { mix, watching, replay } = scene;
    const key = [canvas.width, canvas.height, scale, dx, dy, mix, watching, replay.edition, palette.link].join(' ');
    if (key !== this.drawn) {
      this.drawn = key;
      this.sheet.width = canvas.width;
      this.sheet.height = canvas.height;
      this.draw(scene, palette, canvas.width / canvas.clientWidth);
    }
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(this.sheet, 0, 0);
    pen.restore();
  }

  draw(scene, palette, ratio) {
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.pen.strokeStyle = palette.link;
    this.pen.lineWidth = Math.min(1.4, 0.6 * Math.sqrt(this.viewport.scale));
    const alphas = this.alphas(scene);
    this.paths(scene, alphas).forEach((path, length) => {
      this.pen.globalAlpha = alphas[length];
      this.pen.stroke(path);
    });
  }

  /** In a crowd short links are drawn clearer than long ones, else a thousand long ones would be all that is seen. */
  alphas({ replay, mix, watching }) {
    const crowd = Math.min(1, replay.linkCount / 1500);
    const clear = Math.min(0.55, 32 / Math.sqrt(Math.max(1, replay.linkCount))) * (watching ? 0.7 - 0.3 * crowd : 1);
    return Array.from({ length: LinkLayer.LENGTHS }, (unused, length) => {
      const faded = Math.max(0.1, 1 - length / 5) ** 1.6;
      return (1 - mix) * clear * (1 - crowd * (1 - faded));
    });
  }

  paths(scene, alphas) {
    const { viewport } = this;
    const { from, to } = this.recording.links;
    const paths = Array.from({ length: LinkLayer.LENGTHS }, () => new Path2D());
    for (let row = 0; row < from.length; row++) {
      if (!scene.replay.linked[row]) continue;
      const [x, y, endX, endY] = [scene.x(from[row]), scene.y(from[row]), scene.x(to[row]), scene.y(to[row])];
      const length = Math.min(LinkLayer.LENGTHS - 1, Math.floor(Math.hypot(x - endX, y - endY) * LinkLayer.LENGTHS));
      if (alphas[length] < LinkLayer.ALPHA_MIN) continue;
      paths[length].moveTo(viewport.toScreenX(x), viewport.toScreenY(y));
      paths[length].lineTo(viewport.toScreenX(endX), viewport.toScreenY(endY));
    }
    return paths;
  }
}
