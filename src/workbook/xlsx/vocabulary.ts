// The addresses by which a workbook file names its namespaces, relations and content types.

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const SHEET_DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const RELATIONS_NAMESPACE = `${PACKAGE}/relationships`;
export const TYPES_NAMESPACE = `${PACKAGE}/content-types`;
export const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const WORKBOOK_TYPE = `${SPREADSHEET}.sheet.main+xml`;
export const SHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
export const STYLES_TYPE = `${SPREADSHEET}.styles+xml`;

export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

export const TYPES_PART = '[Content_Types].xml';
