/** The colours of the style sheet, as the canvas needs them; read anew when the reader turns dark or light. */
class Palette {
  constructor() {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(`--${name}`).trim();
    for (const name of ['ink', 'faded', 'rule', 'link', 'up', 'fresh', 'lost', 'dim', 'pulse', 'stage']) this[name] = colour(name);
    this.sides = [1, 2, 3].map(side => colour(`side-${side}`));
    this.hops = colour('hops').split(/\s+/).map(hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16)));
  }

  side(side) {
    return this.sides[(side - 1) % this.sides.length];
  }

  /** From the origin's neighbours, at 1, to the farthest node. */
  hop(hop, hopsMax) {
    const place = (Math.max(0, hop - 1) / Math.max(1, hopsMax - 1)) * (this.hops.length - 1);
    const low = Math.min(this.hops.length - 2, Math.floor(place));
    const mixed = this.hops[low].map((part, i) => Math.round(part + (this.hops[low + 1][i] - part) * (place - low)));
    return `rgb(${mixed.join(' ')})`;
  }
}
