// The version of Gouji, as package.json states it: put in when the program is built.
import manifest from '../../package.json';

export const VERSION: string = manifest.version;
