/** A time as it is told where the whole spans so many microseconds. */
function formatTime(micros, spanMicros) {
  const seconds = micros / 1e6;
  if (spanMicros < 1e4) return `${(micros / 1000).toFixed(2)} ms`;
  if (spanMicros < 1e7) return `${Math.round(micros / 1000)} ms`;
  if (spanMicros < 6e8) return `${seconds.toFixed(1)} s`;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return parts.map(part => String(part).padStart(2, '0')).join(':');
}

/** Round steps that divide a span into at most so many parts. */
function roundStep(span, partsMax) {
  const rough = span / partsMax;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * [1, 2, 5, 10].find(factor => factor * power >= rough * (1 - 1e-9));
}

const grouped = number => number.toLocaleString('en-US');
