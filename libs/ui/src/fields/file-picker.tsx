import { useId, useRef, useState, type DragEvent } from 'react';
import { Button } from '../actions/button.js';
import { CameraIcon, FileIcon } from '../actions/icons.js';
import { classNames } from '../theme/class-names.js';
import { FieldGroup, type FieldShared } from './field-frame.js';
import './file-picker.css';

export interface FilePickerMessages {
  wrongType: (file: File) => string;
  tooBig: (file: File) => string;
  empty: (file: File) => string;
  tooMany: (count: number) => string;
}

export interface FilePickerProps extends FieldShared {
  /** Extensions and media types as in HTML: `.pdf,.jpg,image/jpeg`. */
  accept: string;
  maxBytes: number;
  multiple?: boolean;
  maxFiles?: number;
  capture?: 'environment' | 'user';
  texts: { choose: string; takePhoto?: string; drop: string };
  messages: FilePickerMessages;
  /** Only files that passed; never an empty list. */
  onFiles: (files: File[]) => void;
  /** A file is being sent: nothing more is taken. */
  busy?: boolean;
}

/** Whether a file's name or type is on an `accept` list. Phones often leave the type empty, so either is enough. */
export function isAccepted(file: Pick<File, 'name' | 'type'>, accept: string): boolean {
  const rules = accept.split(',').map((rule) => rule.trim().toLowerCase()).filter((rule) => rule !== '');
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return rules.length === 0 || rules.some((rule) => (rule.startsWith('.') ? name.endsWith(rule) : rule.endsWith('/*') ? type.startsWith(rule.slice(0, -1)) : type === rule));
}

function problemOf(files: File[], { accept, maxBytes, maxFiles, messages }: Pick<FilePickerProps, 'accept' | 'maxBytes' | 'maxFiles' | 'messages'>): string | undefined {
  if (maxFiles !== undefined && files.length > maxFiles) return messages.tooMany(files.length);
  const unreadable = files.find((file) => !isAccepted(file, accept));
  if (unreadable !== undefined) return messages.wrongType(unreadable);
  const empty = files.find((file) => file.size === 0);
  if (empty !== undefined) return messages.empty(empty);
  const big = files.find((file) => file.size > maxBytes);
  return big === undefined ? undefined : messages.tooBig(big);
}

/** Takes files by button, by camera on phones, by dropping where there is a mouse. */
export function FilePicker({ id, label, hint, error, labelSize, labelHidden, optionalText, name, accept, maxBytes, multiple = false, maxFiles = multiple ? undefined : 1, capture = 'environment', texts, messages, onFiles, busy = false }: FilePickerProps) {
  const [problem, setProblem] = useState<string>();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const statusId = useId();
  const take = (list: FileList | null) => {
    const files = Array.from(list ?? []);
    if (files.length === 0 || busy) return;
    const found = problemOf(files, { accept, maxBytes, maxFiles, messages });
    setProblem(found);
    if (found === undefined) onFiles(files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const input = (ref: typeof chooser, suffix: string, camera_: boolean) => (
    <input
      ref={ref} type="file" className="t-file__input" tabIndex={-1} aria-hidden="true" id={`${id}-${suffix}`} name={name ?? id}
      accept={camera_ ? 'image/*' : accept} multiple={multiple && !camera_} capture={camera_ ? capture : undefined}
      onChange={(event) => { take(event.target.files); event.target.value = ''; }}
    />
  );
  return (
    <FieldGroup id={id} legend={label} hint={hint} error={problem ?? error} optionalText={optionalText} legendSize={labelSize} legendHidden={labelHidden}>
      <div
        className={classNames('t-file', over && 't-file--over', busy && 't-file--busy')}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p className="t-file__drop">{texts.drop}</p>
        <div className="t-file__buttons">
          {texts.takePhoto !== undefined && (
            <span className="t-file__camera"><Button icon={<CameraIcon />} wide pending={busy} onClick={() => camera.current?.click()}>{texts.takePhoto}</Button></span>
          )}
          <span className="t-file__choose"><Button icon={<FileIcon />} wide pending={busy} onClick={() => chooser.current?.click()}>{texts.choose}</Button></span>
        </div>
        {input(chooser, 'file', false)}
        {texts.takePhoto !== undefined && input(camera, 'photo', true)}
      </div>
      <div id={statusId} className="t-vh" role="alert">{problem}</div>
    </FieldGroup>
  );
}
