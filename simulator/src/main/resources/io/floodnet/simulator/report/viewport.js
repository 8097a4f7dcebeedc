/**
 * Which part of the drawing is seen: moved by dragging, scaled by the wheel, by two fingers or by keys. What scrolls
 * the page goes on doing so until the reader has turned to the drawing: the wheel by a click, the finger by zooming
 * in.
 */
class Viewport {
  static SCALE_MAX = 40;

  constructor(canvas, onChange) {
    this.canvas = canvas;
    this.onChange = onChange;
    this.pointers = new Map();
    this.reset();
    canvas.addEventListener('pointerdown', event => this.onDown(event));
    canvas.addEventListener('pointermove', event => this.onMove(event));
    for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, event => this.pointers.delete(event.pointerId));
    canvas.addEventListener('wheel', event => this.onWheel(event), { passive: false });
    canvas.addEventListener('dblclick', () => this.reset());
    canvas.addEventListener('keydown', event => this.onKey(event));
    new ResizeObserver(() => this.onChange()).observe(canvas);
  }

  reset() {
    this.scale = 1;
    this.dx = 0;
    this.dy = 0;
    this.canvas.style.touchAction = 'pan-y';
    this.onChange();
  }

  /** Once for each frame, since asking the page for its measures at every node takes longer than drawing them all. */
  measure() {
    const { clientWidth, clientHeight } = this.canvas;
    /** The pixels of one unit of the drawing, which reaches from -1 to 1. */
    this.unit = Math.max(20, 0.46 * Math.min(clientWidth, clientHeight)) * this.scale;
    this.originX = clientWidth / 2 + this.dx;
    this.originY = clientHeight / 2 + this.dy;
  }

  toScreenX(x) {
    return this.originX + x * this.unit;
  }

  toScreenY(y) {
    return this.originY + y * this.unit;
  }

  /** What is under the given pixel stays there. */
  zoom(factor, pixelX, pixelY) {
    const scale = Math.min(Viewport.SCALE_MAX, Math.max(0.5, this.scale * factor));
    const applied = scale / this.scale;
    const fromMiddleX = pixelX - this.canvas.clientWidth / 2;
    const fromMiddleY = pixelY - this.canvas.clientHeight / 2;
    this.dx = fromMiddleX + (this.dx - fromMiddleX) * applied;
    this.dy = fromMiddleY + (this.dy - fromMiddleY) * applied;
    this.scale = scale;
    this.canvas.style.touchAction = scale > 1 ? 'none' : 'pan-y';
    this.onChange();
  }

  pan(dx, dy) {
    this.dx += dx;
    this.dy += dy;
    this.onChange();
  }

  onDown(event) {
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
  }

  onMove(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = [event.offsetX, event.offsetY];
    const fingers = [...this.pointers.keys()];
    if (fingers.length === 2) {
      const still = this.pointers.get(fingers.find(id => id !== event.pointerId));
      const distance = point => Math.max(1, Math.hypot(point[0] - still[0], point[1] - still[1]));
      this.zoom(distance(now) / distance(before), (now[0] + still[0]) / 2, (now[1] + still[1]) / 2);
    } else {
      this.pan(now[0] - before[0], now[1] - before[1]);
    }
    this.pointers.set(event.pointerId, now);
  }

  onWheel(event) {
    if (!event.ctrlKey && document.activeElement !== this.canvas) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * 0.0015), event.offsetX, event.offsetY);
  }

  onKey(event) {
    const middle = [this.canvas.clientWidth / 2, this.canvas.clientHeight / 2];
    const actions = {
      '+': () => this.zoom(1.25, ...middle),
      '=': () => this.zoom(1.25, ...middle),
      '-': () => this.zoom(0.8, ...middle),
      '0': () => this.reset(),
      ArrowLeft: () => this.pan(40, 0),
      ArrowRight: () => this.pan(-40, 0),
      ArrowUp: () => this.pan(0, 40),
      ArrowDown: () => this.pan(0, -40),
    };
    if (!(event.key in actions) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    actions[event.key]();
  }
}
