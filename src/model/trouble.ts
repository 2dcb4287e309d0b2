// What can go wrong between Gouji and a workbook, whatever holds it.

/** Why a workbook could not be read or written: a reason that the message tables turn into a sentence. */
export type WorkbookTrouble =
  | 'edit-mode' // a cell is being edited
  | 'protected-sheet' // `detail` is the sheet
  | 'protected-workbook' // a sheet has to be added but the structure is protected
  | 'read-only'
  | 'hidden-sheet' // a cell on a hidden sheet cannot be shown; `detail` is the sheet
  | 'unsupported-excel' // `detail` is the requirement set that is missing
  | 'too-large' // the host refused the amount of data
  | 'no-answer' // the host did not answer in time
  | 'busy' // too much was asked of the host at once; nothing was done
  | 'lost-connection'
  | 'not-a-workbook' // `detail` says what the file is
  | 'legacy-format' // .xls, .et: to be saved as .xlsx
  | 'encrypted'
  | 'damaged' // `detail` is the part
  | 'too-big-file' // larger than a workbook may be once unpacked
  | 'scattered-cells' // so far apart that what lies between them is too much
  | 'changed-meanwhile' // `detail` names the cells
  | 'unknown-pack' // the workbook remembers a 规则包 that does not come with Gouji; `detail` is its id
  | 'not-restored' // the write failed half-way and what was there could not be put back; `detail` is what the host said
  | 'uncertain' // neither the write nor its undoing was answered
  | 'half-undone' // taking a write back broke off; it can be gone over again
  | 'marks-left' // setting or removing marks broke off half-way; no cell is touched by that
  | 'part-missing' // a part of the program could not be fetched
  | 'unknown'; // `detail` is what the host said

export class WorkbookError extends Error {
  constructor(
    readonly trouble: WorkbookTrouble,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${trouble}: ${detail}` : trouble, options);
    this.name = 'WorkbookError';
  }
}
