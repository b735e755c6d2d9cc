import { useEffect, useEffectEvent, useState } from 'react';

/** The address follows once typing has paused: each change of it renders the page anew. */
const PAUSE_MS = 250;

interface AddressText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Puts the text into the address now, before the page is left for one from which there is a way back. */
  readonly writeNow: () => void;
}

/**
 * A text that the page's address keeps. While somebody types it lives here, so that no key press waits for the router; when
 * the address changes by itself, as it does on the way back, it takes over.
 *
 * @param write puts the text into the address.
 */
export function useAddressText(inAddress: string, write: (text: string) => void): AddressText {
  const [text, setText] = useState(inAddress);
  const [known, setKnown] = useState(inAddress);
  const [written, setWritten] = useState(inAddress);
  // Adjusted while rendering, as React advises, so that no frame shows the old text.
  if (inAddress !== known) {
    setKnown(inAddress);
    if (inAddress !== written) {
      setText(inAddress);
      setWritten(inAddress);
    }
  }
  const writeNow = (): void => {
    if (text === written) return;
    setWritten(text);
    write(text);
  };
  const onPause = useEffectEvent(writeNow);
  useEffect(() => {
    if (text === written) return;
    const timer = setTimeout(onPause, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, written]);
  return { text, setText, writeNow };
}
