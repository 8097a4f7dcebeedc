/** Says what the colours mean: those of nodes in the whole run, or those of hops in a flood. */
class Legend {
  constructor(recording) {
    this.list = document.getElementById('legend');
    this.kinds = new Set(recording.changes.kind);
    const { kind, other } = recording.changes;
    this.sides = other.reduce((most, side, row) => (kind[row] === Change.SIDE_TAKEN ? Math.max(most, side) : most), 0);
  }

  show(palette, flood) {
    const entries = flood ? Legend.ofFlood(palette, flood) : this.ofRun(palette);
    this.list.replaceChildren(...entries.map(([name, ...colours]) => Legend.item(name, colours)));
  }

  ofRun(palette) {
    const entries = [['up', palette.up], ['just joined', palette.fresh]];
    if (this.kinds.has(Change.CRASHED)) entries.push(['crashed', palette.lost]);
    if (this.kinds.has(Change.LEFT)) entries.push(['left', palette.faded]);
    for (let side = 1; side <= Math.min(3, this.sides); side++) entries.push([`side ${side}`, palette.side(side)]);
    return entries;
  }

  static ofFlood(palette, flood) {
    const hops = Array.from({ length: flood.hopsMax }, (unused, i) => palette.hop(i + 1, flood.hopsMax));
    return [['not reached', palette.dim], ['sender', palette.pulse], [`hop 1 to ${flood.hopsMax}`, ...hops]];
  }

  static item(name, colours) {
    const item = document.createElement('li');
    for (const colour of colours) {
      const swatch = document.createElement('i');
      swatch.classList.toggle('square', colours.length > 1);
      swatch.style.background = colour;
      if (colours.length > 24) swatch.style.width = '4px';
      item.append(swatch);
    }
    const text = document.createElement('span');
    text.textContent = name;
    item.append(text);
    return item;
  }
}
