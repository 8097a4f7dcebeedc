/** Wires the controls to the stage and the time line. */
class Page {
  constructor(recording) {
    this.recording = recording;
    this.stage = new Stage(recording);
    this.timeline = new Timeline(recording, () => this.stage.refresh());
    this.stage.timeline = this.timeline;
    this.scope = document.getElementById('scope');
    this.networkView = document.getElementById('view-network');
    this.treeView = document.getElementById('view-tree');
    this.fillScope();
    this.scope.addEventListener('change', () => this.choose(Number(this.scope.value), 0));
    for (const view of [this.networkView, this.treeView]) view.addEventListener('change', () => this.turn());
    document.getElementById('node').addEventListener('input', event => this.pin(event.target.value));
    document.addEventListener('keydown', event => this.onKey(event));
    window.addEventListener('resize', () => this.timeline.fit());
    document.querySelectorAll('.plots figure').forEach((figure, i) => new PlotCard(figure, recording.plots[i]));
    this.choose(-1, 1);
  }

  fillScope() {
    const option = (value, text) => {
      const made = document.createElement('option');
      made.value = String(value);
      made.textContent = text;
      return made;
    };
    const { durationMicros, floods } = this.recording;
    this.scope.append(option(-1, 'the whole run'));
    floods.forEach((flood, i) => {
      const time = formatTime(flood.startMicros, durationMicros);
      this.scope.append(option(i, `${flood.label}, at ${time}`));
    });
  }

  /** A flood by its place in the recording, or -1 for the whole run. */
  choose(index, share) {
    const flood = this.recording.floods[index] ?? null;
    this.scope.value = String(index);
    this.treeView.disabled = !flood;
    if (!flood) this.networkView.checked = true;
    this.stage.watch(flood);
    this.timeline.watch(flood, share);
    this.turn();
  }

  turn() {
    this.stage.turnTo(this.treeView.checked ? 1 : 0);
  }

  pin(text) {
    this.stage.hint.pin(text === '' ? -1 : this.recording.nodes.ids.indexOf(Number(text)));
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select, input[type="number"]')) return;
    const floods = this.recording.floods.length;
    const index = Number(this.scope.value);
    const actions = {
      ' ': () => this.timeline.toggle(),
      ',': () => this.timeline.step(-1),
      '.': () => this.timeline.step(1),
      '[': () => this.choose(Math.max(-1, index - 1), 0),
      ']': () => this.choose(Math.min(floods - 1, index + 1), 0),
      t: () => this.flipView(),
    };
    if (!(event.key in actions) || (event.key === ' ' && event.target.closest('button, a, [type="radio"]'))) return;
    event.preventDefault();
    actions[event.key]();
  }

  flipView() {
    if (this.treeView.disabled) return;
    (this.treeView.checked ? this.networkView : this.treeView).checked = true;
    this.turn();
  }
}

new Page(readRecording(document.getElementById('recording').textContent));
