/** A setting that the operator has to correct. The message is one complete line for them. */
export class SettingError extends Error {
  override name = 'SettingError';
}
