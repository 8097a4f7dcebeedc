/** The faults over the time line, each with its label, in as many rows as it takes for no label to cover another. */
class MarkLane {
  static ROW_PIXELS = 18;
  static ROWS_MAX = 4;
  static COLOURS = {
    LOSS: '--lost',
    GAIN: '--fresh',
    CHURN: '--side-3',
    SEPARATION: '--side-2',
    DISTURBANCE: '--series-3',
    TRAFFIC: '--accent',
  };

  constructor(timeline) {
    this.timeline = timeline;
    this.lane = document.getElementById('marks');
    this.spans = document.getElementById('spans');
    this.rows = [];
  }

  draw() {
    this.lane.replaceChildren();
    this.spans.replaceChildren();
    for (const mark of this.timeline.recording.marks) this.drawMark(mark);
    if (!this.timeline.flood) this.timeline.recording.floods.forEach(flood => this.drawFlood(flood));
    this.lane.style.height = `${this.rows.length * MarkLane.ROW_PIXELS + 4}px`;
  }

  share(micros) {
    return (micros - this.timeline.from) / this.timeline.span;
  }

  drawMark(mark) {
    const from = this.share(mark.fromMillis * 1000);
    const until = Math.min(1, this.share(mark.untilMillis * 1000));
    if (from > 1 || until < 0) return;
    const colour = `var(${MarkLane.COLOURS[mark.kind]})`;
    const bar = document.createElement('i');
    bar.classList.toggle('moment', mark.fromMillis === mark.untilMillis);
    bar.style.left = `${100 * Math.max(0, from)}%`;
    bar.style.width = `${100 * (until - Math.max(0, from))}%`;
    bar.style.color = colour;
    this.spans.append(bar);
    this.drawLabel(mark, Math.max(0, from), colour);
  }

  drawLabel(mark, share, colour) {
    const label = document.createElement('span');
    label.textContent = mark.label;
    label.title = `${mark.label}, at ${formatTime(mark.fromMillis * 1000, this.timeline.recording.durationMicros)}`;
    label.style.left = `${100 * share}%`;
    label.style.color = colour;
    this.lane.append(label);
    const width = this.lane.clientWidth;
    const turned = share * width + label.offsetWidth > width && share > 0.5;
    label.classList.toggle('left', turned);
    const start = share * width - (turned ? label.offsetWidth : 0);
    const row = this.freeRow(start);
    if (row < 0) {
      label.remove();
      return;
    }
    this.rows[row] = start + label.offsetWidth + 8;
    label.style.top = `${row * MarkLane.ROW_PIXELS}px`;
  }

  /** The first row whose labels end before the given pixel; -1 where all are taken. */
  freeRow(start) {
    for (let row = 0; row < MarkLane.ROWS_MAX; row++) {
      if ((this.rows[row] ?? 0) <= start) return row;
    }
    return -1;
  }

  drawFlood(flood) {
    const tick = document.createElement('i');
    tick.className = 'flood';
    tick.style.left = `${100 * this.share(flood.startMicros)}%`;
    this.spans.append(tick);
  }
}
