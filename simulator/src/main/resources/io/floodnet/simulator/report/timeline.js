/** Where in time the reader is, whether time runs, and the slider and marks that show it. */
class Timeline {
  static SLIDER_STEPS = 10000;
  /** How long it takes to see all of it at speed 1. */
  static PLAY_SECONDS = { run: 26, flood: 9 };

  constructor(recording, onChange) {
    this.recording = recording;
    this.onChange = onChange;
    this.slider = document.getElementById('time');
    this.playButton = document.getElementById('play');
    this.speed = document.getElementById('speed');
    this.slider.addEventListener('input', () => this.onSlide());
    this.playButton.addEventListener('click', () => this.toggle());
    document.getElementById('back').addEventListener('click', () => this.step(-1));
    document.getElementById('forward').addEventListener('click', () => this.step(1));
    this.frame = this.frame.bind(this);
    this.playing = false;
  }

  /** The whole run where there is no flood; a moment to show first is given as a share. */
  watch(flood, share) {
    this.flood = flood;
    this.from = flood ? flood.startMicros : 0;
    this.span = flood ? flood.lastMicros * 1.04 : this.recording.durationMicros;
    this.pause();
    this.drawSpark();
    this.fit();
    this.moveTo(this.from + share * this.span);
  }

  /** Lays out anew what depends on the width. */
  fit() {
    this.drawScale();
    new MarkLane(this).draw();
  }

  get share() {
    return (this.now - this.from) / this.span;
  }

  moveTo(micros) {
    this.now = Math.min(this.from + this.span, Math.max(this.from, micros));
    this.slider.value = String(Math.round(this.share * Timeline.SLIDER_STEPS));
    this.slider.setAttribute('aria-valuetext', this.label());
    this.onChange();
  }

  /** Times of a flood count from its sending. */
  label() {
    return formatTime(this.now - this.from, this.span);
  }

  onSlide() {
    this.pause();
    this.moveTo(this.from + (Number(this.slider.value) / Timeline.SLIDER_STEPS) * this.span);
  }

  step(direction) {
    this.pause();
    this.moveTo(this.now + (direction * this.span) / 100);
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  play() {
    if (this.share >= 1) this.moveTo(this.from);
    this.playing = true;
    this.frameMillis = undefined;
    this.showPlaying('Pause');
    requestAnimationFrame(this.frame);
  }

  pause() {
    this.playing = false;
    this.showPlaying('Play');
  }

  showPlaying(label) {
    this.playButton.classList.toggle('playing', this.playing);
    this.playButton.setAttribute('aria-label', label);
  }

  frame(millis) {
    if (!this.playing) return;
    const seconds = Timeline.PLAY_SECONDS[this.flood ? 'flood' : 'run'];
    const passed = Math.min(100, millis - (this.frameMillis ?? millis)) / 1000;
    this.frameMillis = millis;
    this.moveTo(this.now + (passed / seconds) * this.span * Number(this.speed.value));
    if (this.share >= 1) this.pause();
    else requestAnimationFrame(this.frame);
  }

  /** Behind the slider: who is alive, or who has the message. */
  drawSpark() {
    const points = this.flood ? coverageOverTime(this.flood) : aliveOverTime(this.recording);
    const most = points.reduce((high, point) => Math.max(high, point[1]), 1);
    const x = micros => (((micros - this.from) / this.span) * 1000).toFixed(1);
    const place = ([micros, value]) => `${x(micros)} ${(100 - (94 * value) / most).toFixed(1)}`;
    const last = points[points.length - 1];
    const line = [...points, [this.from + this.span, last[1]]].map(place).join('L');
    document.querySelector('#spark path').setAttribute('d', `M0 101L${line}L1000 101Z`);
  }

  drawScale() {
    const scale = document.getElementById('scale');
    const step = roundStep(this.span, scale.clientWidth < 500 ? 4 : 8);
    scale.replaceChildren();
    for (let micros = 0; micros <= this.span * 1.0001; micros += step) {
      if (micros > 0 && micros < this.span && micros > this.span * 0.96) continue;
      const label = document.createElement('span');
      label.textContent = formatTime(micros, this.span);
      label.style.left = `${(100 * micros) / this.span}%`;
      scale.append(label);
    }
  }
}
