package id.penghubung.quality.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An XLSX workbook, opened with another library (Apache POI) than the one that wrote it. */
public final class OpenedWorkbook {

    private OpenedWorkbook() {}

    /** Returns the filled cells of each sheet, row by row; numbers as they are stored. Fails the test if a cell is a formula. */
    public static List<List<String>> cells(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> sheets = new ArrayList<>();
            for (Sheet sheet : workbook) {
                sheets.add(cells(sheet));
            }
            return sheets;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> cells(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).as("%s", cell.getAddress()).isNotEqualTo(CellType.FORMULA);
                cells.add(
                        cell.getCellType() == CellType.NUMERIC
                                ? ((XSSFCell) cell).getRawValue()
                                : cell.getStringCellValue());
            }
        }
        return cells;
    }
}
