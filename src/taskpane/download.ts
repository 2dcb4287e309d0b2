// A file that the pane has made, offered for saving.

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Has the browser save it. */
export function download({ bytes, fileName }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
