package id.penghubung.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFiguresTest {

    private static final AcceptedFigures ACCEPTED = AcceptedFigures.of(new KeyFigures(0.8, 0.3, 10, 60, 20));

    @Test
    void shouldAcceptFiguresThatAreLittleWorse() {
        KeyFigures figures = new KeyFigures(0.73, 0.28, 10.9, 60.9, 21.9);

        assertThat(figures.concerns(ACCEPTED)).isEmpty();
    }

    @Test
    void shouldNameEachRatioThatFellByMoreThanATenth() {
        KeyFigures figures = new KeyFigures(0.71, 0.26, 9, 50, 20);

        assertThat(figures.concerns(ACCEPTED))
                .containsExactly(
                        "reads through the gateway to direct ones fell from 0.800 to 0.710",
                        "intake to pgbench fell from 0.300 to 0.260");
    }

    @Test
    void shouldNameACommitAStatementAndMuchMoreLogPerLifecycle() {
        KeyFigures figures = new KeyFigures(0.9, 0.4, 11, 61, 23);

        assertThat(figures.concerns(ACCEPTED))
                .containsExactly(
                        "commits per lifecycle rose from 10.00 to 11.00",
                        "statements per lifecycle rose from 60.00 to 61.00",
                        "KiB of log per lifecycle rose from 20.00 to 23.00");
    }

    @Test
    void shouldNameARatioThatWasNotMeasuredAndNotAcceptIt() {
        KeyFigures figures = new KeyFigures(0.8, Double.NaN, 10, 60, 20);

        assertThat(figures.concerns(ACCEPTED)).containsExactly("intake to pgbench fell from 0.300 to NaN");
        assertThatThrownBy(() -> AcceptedFigures.of(figures)).hasMessageContaining("not measured");
    }

    @Test
    void shouldNotAcceptARunWithoutLifecycles() {
        KeyFigures figures = new KeyFigures(0.8, 0.3, 0, 0, 0);

        assertThatThrownBy(() -> AcceptedFigures.of(figures)).hasMessageContaining("not measured");
    }

    @Test
    void shouldKeepAcceptedFiguresWithTheirLimitsInAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("accepted.json");
        assertThat(AcceptedFigures.readFrom(file)).isEmpty();
        AcceptedFigures accepted = AcceptedFigures.of(new KeyFigures(0.812345, 0.3, 9.98765, 61.25, 46));

        accepted.writeTo(file);

        assertThat(AcceptedFigures.readFrom(file)).contains(accepted);
        assertThat(Files.readString(file))
                .as("few decimals, so that the file changes only where a figure does")
                .contains("\"measured\" : 0.812", "\"limit\" : 0.731", "\"measured\" : 9.988", "\"limit\" : 10.988")
                .doesNotContain("0.8123");
    }
}
