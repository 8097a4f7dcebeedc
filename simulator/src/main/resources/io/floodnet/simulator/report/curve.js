/** A link as a cubic curve: four points, x and y in turns. */
const Curve = {
  /** Straight in the network; in the tree it leaves along the ring of its beginning and arrives along its end's ray. */
  between(scene, from, to) {
    const x0 = scene.x(from);
    const y0 = scene.y(from);
    const x3 = scene.x(to);
    const y3 = scene.y(to);
    const [thirdX, thirdY] = [(x3 - x0) / 3, (y3 - y0) / 3];
    const straight = [x0, y0, x0 + thirdX, y0 + thirdY, x3 - thirdX, y3 - thirdY, x3, y3];
    if (scene.mix === 0) return straight;
    const { tree, mix } = scene;
    const middle = (tree.radius[from] + tree.radius[to]) / 2;
    const bent = [
      middle * Math.cos(tree.angle[from]), middle * Math.sin(tree.angle[from]),
      middle * Math.cos(tree.angle[to]), middle * Math.sin(tree.angle[to]),
    ];
    for (let i = 0; i < 4; i++) straight[i + 2] += (bent[i] - straight[i + 2]) * mix;
    return straight;
  },

  /** The first part of a curve (de Casteljau's algorithm). */
  first([x0, y0, x1, y1, x2, y2, x3, y3], share) {
    const mid = (a, b) => a + (b - a) * share;
    const [ax, ay, bx, by, cx, cy] = [mid(x0, x1), mid(y0, y1), mid(x1, x2), mid(y1, y2), mid(x2, x3), mid(y2, y3)];
    const [dx, dy, ex, ey] = [mid(ax, bx), mid(ay, by), mid(bx, cx), mid(by, cy)];
    return [x0, y0, ax, ay, dx, dy, mid(dx, ex), mid(dy, ey)];
  },
};
