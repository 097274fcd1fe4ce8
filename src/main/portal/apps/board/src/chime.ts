let speaker: AudioContext | undefined;

/** Two tones, as people in the hall look up for. A browser that lets no page sound by itself stays silent. */
export function chime(): void {
  speaker ??= new AudioContext();
  const now = speaker.currentTime;
  tone(speaker, 660, now);
  tone(speaker, 880, now + 0.25);
}

function tone(context: AudioContext, frequency: number, at: number): void {
  const source = context.createOscillator();
  const volume = context.createGain();
  source.frequency.value = frequency;
  volume.gain.setValueAtTime(0.3, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
  source.connect(volume).connect(context.destination);
  source.start(at);
  source.stop(at + 0.6);
}
