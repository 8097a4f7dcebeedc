/** A plot that tells its values under the pointer, and that can be taken along as a file. */
class PlotCard {
  static GUIDE = 'http://www.w3.org/2000/svg';

  constructor(figure, plot) {
    this.plot = plot;
    this.svg = figure.querySelector('svg');
    this.values = figure.querySelector('.values');
    this.places = [...new Set(plot.series.flatMap(series => series.points.filter((value, i) => i % 2 === 0)))]
      .map(x => ({ x, pixel: PlotCard.pixel(plot.x, x) }))
      .filter(place => Number.isFinite(place.pixel))
      .sort((one, other) => one.pixel - other.pixel);
    this.index = -1;
    this.svg.tabIndex = 0;
    this.svg.addEventListener('pointermove', event => this.point(event));
    this.svg.addEventListener('pointerleave', () => this.clear());
    this.svg.addEventListener('blur', () => this.clear());
    this.svg.addEventListener('keydown', event => this.onKey(event));
    this.drawGuide();
    figure.querySelector('.svg-file').addEventListener('click', event => PlotCard.onDownload(event, () => this.saveSvg()));
    figure.querySelector('.png-file').addEventListener('click', event => PlotCard.onDownload(event, () => this.savePng()));
  }

  static pixel(axis, value) {
    const share = axis.log
      ? Math.log(value / axis.least) / Math.log(axis.most / axis.least)
      : (value - axis.least) / (axis.most - axis.least);
    return axis.fromPixel + share * (axis.toPixel - axis.fromPixel);
  }

  drawGuide() {
    const { y } = this.plot;
    this.guide = document.createElementNS(PlotCard.GUIDE, 'path');
    this.guide.setAttribute('class', 'guide');
    this.bounds = `${Math.min(y.fromPixel, y.toPixel)}V${Math.max(y.fromPixel, y.toPixel)}`;
  }

  point(event) {
    const box = this.svg.getBoundingClientRect();
    const pixel = ((event.clientX - box.left) / box.width) * this.svg.viewBox.baseVal.width;
    let nearest = -1;
    this.places.forEach((place, i) => {
      if (nearest < 0 || Math.abs(place.pixel - pixel) < Math.abs(this.places[nearest].pixel - pixel)) nearest = i;
    });
    this.show(nearest);
  }

  onKey(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.show(Math.min(this.places.length - 1, Math.max(0, this.index + step)));
  }

  show(index) {
    if (index < 0 || index >= this.places.length) return;
    this.index = index;
    const { x, pixel } = this.places[index];
    this.guide.setAttribute('d', `M${pixel} ${this.bounds}`);
    this.svg.append(this.guide);
    const values = this.plot.series.map(series => this.value(series, x)).filter(text => text !== null);
    this.values.textContent = `${this.plot.x.title} ${PlotCard.written(x)}: ${values.join(' · ')}`;
  }

  /** The series at x, if it has a point there. */
  value(series, x) {
    for (let i = 0; i < series.points.length; i += 2) {
      if (series.points[i] === x) return `${series.name} ${PlotCard.written(series.points[i + 1])}`;
    }
    return null;
  }

  static written(value) {
    return value.toLocaleString('en-US', { maximumSignificantDigits: 5 });
  }

  clear() {
    this.index = -1;
    this.guide.remove();
    this.values.textContent = '';
  }

  static onDownload(event, save) {
    event.preventDefault();
    save();
  }

  get document() {
    this.guide.remove();
    return new XMLSerializer().serializeToString(this.svg);
  }

  saveSvg() {
    this.save(new Blob([this.document], { type: 'image/svg+xml' }), 'svg');
  }

  savePng() {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = 2 * this.svg.viewBox.baseVal.width;
      canvas.height = 2 * this.svg.viewBox.baseVal.height;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => this.save(blob, 'png'), 'image/png');
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(this.document)}`;
  }

  save(blob, ending) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.plot.name}.${ending}`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
