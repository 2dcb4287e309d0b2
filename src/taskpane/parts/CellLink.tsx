// A cell or an area as a link: leads to it in the sheet.
import type { ReactElement } from 'react';
import { areaAddress, areaName, parseArea, quoteSheet } from '../../model/address';
import type { CellRef } from '../../model/fact';
import type { Area } from '../../model/sheet';
import { usePane } from '../pane';
import { LinkButton } from './LinkButton';

interface Props {
  readonly area: Area;
  /** Leave the sheet's name out where the line already says it. */
  readonly short?: boolean;
}

export function CellLink({ area, short = false }: Props): ReactElement {
  const { text, select } = usePane();
  const hint = text.goTo(areaAddress(area));
  return (
    <LinkButton title={hint} aria-label={hint} onClick={() => select(area)}>
      {!short && (
        <>
          {quoteSheet(area.sheet)}!<wbr />
        </>
      )}
      {areaName(area)}
    </LinkButton>
  );
}

/** The same for an address as text; one that means no single area stays text. */
export function AddressLink({ address }: { readonly address: string }): ReactElement {
  const area = parseArea(address);
  return area ? <CellLink area={area} /> : <span>{address}</span>;
}

export function cellArea({ sheet, row, column }: CellRef): Area {
  return { sheet, top: row, bottom: row, left: column, right: column };
}
