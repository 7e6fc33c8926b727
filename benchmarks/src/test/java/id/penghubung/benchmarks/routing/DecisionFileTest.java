package id.penghubung.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions of CSV files. */
class DecisionFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldReadQuotedTextsOfSeveralLines() throws IOException {
        // When
        DecisionFile file = read("""
                text,agency,month
                "Jalan rusak, ""parah""
                sekali",dpupr,2025-02
                sampah,dlh,2025-01
                """);

        // Then
        assertThat(file.decisions().keySet()).extracting(Month::toString).containsExactly("2025-01", "2025-02");
        assertThat(file.decisions().get(Month.parse("2025-02")))
                .containsExactly(new ConfirmedDecision("Jalan rusak, \"parah\"\nsekali", "dpupr"));
        assertThat(file.size()).isEqualTo(2);
    }

    @Test
    void shouldAcceptAByteOrderMarkOtherColumnsAndAnotherOrder() throws IOException {
        // When
        DecisionFile file = read("\ufeffMonth,id,Agency,Text\r\n2025-01,7,dlh,sampah\r\n");

        // Then
        assertThat(file.decisions().values()).containsExactly(List.of(new ConfirmedDecision("sampah", "dlh")));
    }

    @Test
    void shouldSkipIncompleteRows() throws IOException {
        // When
        DecisionFile file = read("text,agency,month\n,dlh,2025-01\nsampah,,2025-01\nsampah\nsampah,dlh,2025-01,more\n");

        // Then
        assertThat(file.size()).isEqualTo(1);
        assertThat(file.skipped()).isEqualTo(3);
    }

    @Test
    void shouldNameTheRowOfAnError() {
        assertThatThrownBy(() -> read("text,agency,month\nsampah,dlh,2025-01\nsampah,dlh,Maret\n"))
                .hasMessage("Row 2: 'Maret' is no month such as 2026-03");
        assertThatThrownBy(() -> read("text,agency\nsampah,dlh\n"))
                .hasMessageContaining("must name the columns text, agency and month");
    }

    @Test
    void shouldNameAMissingFile() {
        assertThatThrownBy(() -> DecisionFile.read(folder.resolve("none.csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no file");
    }

    private DecisionFile read(String content) throws IOException {
        return DecisionFile.read(Files.writeString(folder.resolve("decisions.csv"), content));
    }
}
