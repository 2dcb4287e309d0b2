// Which pack (规则包) the user has chosen in the pane. The workbook is told too; where it cannot be written to, this alone holds.
export interface PackChoice {
  /** Null: as the workbook remembers. */
  id: string | null;
}
