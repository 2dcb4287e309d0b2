// What went wrong, as one sentence that says what to do next.
import type { ReactElement } from 'react';
import { troubleSentence } from '../../workbook/trouble';
import { useSaid } from '../pane';
import type { Trouble } from '../state';
import { Notice } from './Notice';

export function TroubleNotice({ trouble }: { readonly trouble: Trouble }): ReactElement {
  const said = useSaid();
  return (
    <Notice intent="error" alert>
      <span data-trouble={trouble.trouble}>{said(troubleSentence(trouble.trouble, trouble.detail))}</span>
    </Notice>
  );
}
