// How a sheet prints, as far as an add-in of ours sets it.
export interface PageLayout {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Readonly<Record<string, number | null>>;
  readonly centerHorizontally: boolean;
  /** `$1:$2`, null where no rows repeat. */
  readonly titleRows: string | null;
}

export const STANDARD_PAGE: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  centerHorizontally: false,
  titleRows: null,
};
