/** Shows a file such as a PDF to whoever has asked for it: in a window of its own, or as a download where windows are not allowed. */
export function openFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const opened = window.open(address, '_blank');
  if (!opened) {
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
  }
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
