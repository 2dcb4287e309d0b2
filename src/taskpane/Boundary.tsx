// A fault of our own never leaves a blank pane: it says so, with a report to send and a button to begin anew.
import { Component, type ReactElement, type ReactNode } from 'react';
import { Fault } from './Fault';
import type { Language } from '../model/message';
import { isMissingPart, PART_MISSING } from '../workbook/trouble-of';

interface Props {
  readonly language: Language;
  readonly environment: () => readonly string[];
  readonly children: ReactNode;
}

export class Boundary extends Component<Props, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(thrown: unknown): { fault: Error } {
    return { fault: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    const { language, environment, children } = this.props;
    if (fault && isMissingPart(fault))
      return <Fault language={language} what={PART_MISSING[language]} lines={[]} />;
    return fault ? this.shown(fault, language, environment()) : children;
  }

  private shown(fault: Error, language: Language, environment: readonly string[]): ReactElement {
    // Where it happened: the first places of our own code, without addresses.
    const places = (fault.stack ?? '')
      .split('\n')
      .slice(1, 4)
      .map((line) => line.replace(/\(?https?:\S*\//, '').trim());
    return (
      <Fault language={language} lines={[...environment, `${fault.name}: ${fault.message}`, ...places]} />
    );
  }
}
