/**
 * Places the nodes of a flood around its origin: as far out as the message took, each branch in a sector as wide as it
 * has leaves. The ways by which the message first came make up a tree, so no two of them cross.
 */
class ArrivalTree {
  /** Radii are shares of the last arrival's; nodes that the message never reached stand outside. */
  static UNREACHED = 1.1;

  constructor(flood, count) {
    this.flood = flood;
    this.angle = new Float64Array(count);
    this.radius = new Float64Array(count).fill(ArrivalTree.UNREACHED);
    this.children = Array.from({ length: count }, () => []);
    this.leaves = new Uint32Array(count);
    const tops = this.grow();
    this.spread(tops, 0, 2 * Math.PI, this.leavesOf(tops));
    this.placeUnreached(count);
  }

  /** Returns the nodes that hang on nothing: the origin, and those whose neighbour isn't in the sample. */
  grow() {
    const { order, from, origin, after, lastMicros } = this.flood;
    const tops = origin >= 0 ? [origin] : [];
    for (const node of order) {
      this.radius[node] = Math.max(0.04, after[node] / lastMicros);
      const hangs = from[node] >= 0 && after[from[node]] >= 0 && after[from[node]] <= after[node];
      (hangs ? this.children[from[node]] : tops).push(node);
    }
    if (origin >= 0) this.radius[origin] = 0;
    const upwards = [...tops.filter(node => node === origin), ...order].reverse();
    for (const node of upwards) this.leaves[node] = Math.max(1, this.leavesOf(this.children[node]));
    return tops;
  }

  leavesOf(nodes) {
    return nodes.reduce((sum, node) => sum + this.leaves[node], 0);
  }

  /** Without recursion, since a chain of nodes can be longer than a browser's stack. */
  spread(tops, from, to, leaves) {
    const pending = [[tops, from, to, leaves]];
    while (pending.length > 0) {
      const [nodes, start, end, share] = pending.pop();
      let at = start;
      for (const node of nodes) {
        const width = ((end - start) * this.leaves[node]) / share;
        this.angle[node] = at + width / 2;
        if (this.children[node].length > 0) pending.push([this.children[node], at, at + width, this.leaves[node]]);
        at += width;
      }
    }
  }

  placeUnreached(count) {
    let place = 0;
    for (let node = 0; node < count; node++) {
      if (this.flood.after[node] < 0) this.angle[node] = 2.399963 * place++;
    }
  }

  x(node) {
    return this.radius[node] * Math.cos(this.angle[node]);
  }

  y(node) {
    return this.radius[node] * Math.sin(this.angle[node]);
  }
}
