import { useId } from 'react';
import { useAppearance, type Appearance } from './appearance.js';
import './theme-switch.css';

export interface ThemeSwitchProps {
  label: string;
  texts: Record<Appearance, string>;
}

const CHOICES: Appearance[] = ['system', 'light', 'dark'];

/** Light, dark, or as the system has it; kept on the device. */
export function ThemeSwitch({ label, texts }: ThemeSwitchProps) {
  const { appearance, setAppearance } = useAppearance();
  const name = useId();
  return (
    <fieldset className="t-theme">
      <legend>{label}</legend>
      <div className="t-theme__choices">
        {CHOICES.map((choice) => (
          <label key={choice}>
            <input type="radio" name={name} value={choice} checked={appearance === choice} onChange={() => setAppearance(choice)} />
            <span>{texts[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
