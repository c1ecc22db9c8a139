// SPDX-License-Identifier: Apache-2.0
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { size } from '../../language/dates';
import { say } from '../../language/say';
import type { Kind } from './kinds';
import { KindSelect } from './KindSelect';

const LONGEST_TITLE = 200;

/** What is said about a file; kept as a draft, which the file is not. */
export interface About {
  /** Of the file that this is about; '' before one was chosen. */
  fileName: string;
  title: string;
  kind: Kind;
}

interface Props {
  file: File;
  about: About;
  onAbout: (about: About) => void;
  /** Whether it goes into one's own vault. */
  own: boolean;
  /** Whether it is a new version, which keeps the kind and, where none is typed, the title. */
  version: boolean;
  disabled: boolean;
}

/** The file that was chosen, its title and its kind. */
export function UploadFields({ file, about, onAbout, own, version, disabled }: Props) {
  const hint = version ? 'upload.title.former' : own ? 'upload.title.own' : 'upload.title.patient';
  return (
    <>
      <p class="chosen-file">
        <Icon name="file" /> <bdi>{about.fileName}</bdi> <small>{size(file.size)}</small>
      </p>
      <fieldset disabled={disabled}>
        <Field
          label={say('upload.title')}
          value={about.title}
          onValue={(typed) => onAbout({ ...about, title: typed.slice(0, LONGEST_TITLE) })}
          hint={say(hint)}
          required={!version}
        />
        {!version && <KindSelect kind={about.kind} onKind={(kind) => kind && onAbout({ ...about, kind })} />}
      </fieldset>
    </>
  );
}
