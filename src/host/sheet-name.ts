// The rules for the name of a sheet.
import { HostError } from './errors';

/** Throws unless Excel would take the name: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end. */
export function checkSheetName(name: string): void {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw new HostError('InvalidArgument', `${name || 'An empty name'} cannot be the name of a sheet.`);
  }
}
