package id.penghubung.kit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells are written by RFC 4180, and none is taken for a formula. */
class CsvLineTest {

    @Test
    void shouldSeparateCellsByCommasAndEndWithCarriageReturnAndLineFeed() {
        assertThat(CsvLine.of(Arrays.asList("dpu", 12, 0.75, null))).isEqualTo("dpu,12,0.75,\r\n");
    }

    @Test
    void shouldQuoteCellsWithCommasQuotesAndLineBreaks() {
        assertThat(CsvLine.of(List.of("Dinas A, B", "Dinas \"A\"", "satu\r\ndua")))
                .isEqualTo("\"Dinas A, B\",\"Dinas \"\"A\"\"\",\"satu\r\ndua\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "＋1", "－1", "＠x", " =1"})
    void shouldPrefixWhatASpreadsheetWouldCalculate(String text) {
        assertThat(CsvLine.of(List.of(text))).isEqualTo("'" + text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r=1", "\n=1"})
    void shouldPrefixALineBreakBeforeAFormula(String text) {
        assertThat(CsvLine.of(List.of(text))).isEqualTo("\"'" + text + "\"\r\n");
    }

    @Test
    void shouldQuoteAFormulaThatContainsQuotes() {
        assertThat(CsvLine.of(List.of("=HYPERLINK(\"http://example.org\",\"x\")")))
                .isEqualTo("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\"\r\n");
    }

    @Test
    void shouldLeaveNumbersAndSignsInsideATextAsTheyAre() {
        assertThat(CsvLine.of(List.of(-1, "a=1", "Loa Janan - Hulu"))).isEqualTo("-1,a=1,Loa Janan - Hulu\r\n");
    }
}
