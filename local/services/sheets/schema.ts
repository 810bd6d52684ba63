/** This file gives short names to the Sheets API's own types, so that every shape here is Google's and not ours. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4';

export type BatchUpdateBody = sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
export type BatchUpdateResponse = sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
export type BatchGetResponse = sheets_v4.Schema$BatchGetValuesResponse;
export type CellData = sheets_v4.Schema$CellData;
export type CellFormat = sheets_v4.Schema$CellFormat;
export type ColorStyle = sheets_v4.Schema$ColorStyle;
export type ConditionalFormatRule = sheets_v4.Schema$ConditionalFormatRule;
export type BasicFilter = sheets_v4.Schema$BasicFilter;
export type DataValidationRule = sheets_v4.Schema$DataValidationRule;
export type DimensionRange = sheets_v4.Schema$DimensionRange;
export type ExtendedValue = sheets_v4.Schema$ExtendedValue;
export type GridData = sheets_v4.Schema$GridData;
export type GridRange = sheets_v4.Schema$GridRange;
export type NumberFormat = sheets_v4.Schema$NumberFormat;
export type ProtectedRangeResource = sheets_v4.Schema$ProtectedRange;
export type Reply = sheets_v4.Schema$Response;
export type Request = sheets_v4.Schema$Request;
export type RowData = sheets_v4.Schema$RowData;
export type SheetProperties = sheets_v4.Schema$SheetProperties;
export type SheetResource = sheets_v4.Schema$Sheet;
export type SortSpec = sheets_v4.Schema$SortSpec;
export type SpreadsheetResource = sheets_v4.Schema$Spreadsheet;
export type ValueRange = sheets_v4.Schema$ValueRange;
