// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'preact/hooks';
import { say } from '../language/say';
import { Icon } from './Icon';

interface Props {
  onFile: (file: File) => void;
  /** Offers the phone's camera as well. */
  camera?: boolean;
  disabled?: boolean;
}

/** A place for a file: dropped, picked, or photographed. Progress and cancelling are the page's, by ChainProgress. */
export function FileDrop({ onFile, camera = false, disabled = false }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    setOver(false);
    if (file && !disabled) onFile(file);
  };
  return (
    <div
      class={`drop ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <p>{say('drop.here')}</p>
      <Picker label={say('drop.choose')} icon="upload" disabled={disabled} onFiles={take} />
      {camera && <Picker label={say('drop.camera')} icon="camera" capture disabled={disabled} onFiles={take} />}
    </div>
  );
}

interface PickerProps {
  label: string;
  icon: 'upload' | 'camera';
  capture?: boolean;
  disabled: boolean;
  onFiles: (files: FileList | null) => void;
}

function Picker({ label, icon, capture = false, disabled, onFiles }: PickerProps) {
  const id = useId();
  return (
    <span class="picker">
      <input
        id={id}
        type="file"
        class="seen-by-readers-only"
        disabled={disabled}
        {...(capture ? { accept: 'image/*', capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles(event.currentTarget.files);
          event.currentTarget.value = ''; // the same file may be chosen again
        }}
      />
      <label for={id} class="picker-label">
        <Icon name={icon} /> {label}
      </label>
    </span>
  );
}
