package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that pages which several changes touched say nothing twice, and that the list of decisions is in order. */
class DocumentRepetitionTest {

    /** Shorter lines of text may occur again. */
    private static final int LONG_LINE = 100;

    /** Begin of a heading, a row of a table, or an item of a list: no sentence goes on there. */
    private static final Pattern BLOCK = Pattern.compile("[#|-] ?.*|");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.) ");

    private static final Pattern DECISION = Pattern.compile("(?m)^\\| \\[(\\d+)]\\(\\d{4}-");

    @Test
    void shouldSayNothingTwice() {
        List<Path> pages = CheckoutFiles.filesBelow("docs")
                .filter(file -> file.getFileName().toString().endsWith(".md"))
                .toList();

        assertThat(pages)
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(repetitions(CheckoutFiles.text(page.toString())))
                        .as(page.toString())
                        .isEmpty());
    }

    /** A paragraph that two changes brought has its lines broken elsewhere, so that no line of it is the same. */
    @Test
    void shouldSayNoSentenceTwice() {
        assertThat(CheckoutFiles.filesBelow("docs")
                        .filter(file -> file.getFileName().toString().endsWith(".md")))
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(longSentences(CheckoutFiles.text(page.toString())))
                        .as(page.toString())
                        .doesNotHaveDuplicates());
    }

    @Test
    void shouldListDecisionsInOrder() {
        List<Integer> numbers = DECISION.matcher(CheckoutFiles.text("docs/decisions/README.md"))
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();

        assertThat(numbers).hasSizeGreaterThan(20).isSorted().doesNotHaveDuplicates();
    }

    /** Returns long lines of text that occur again, and first cells that occur again in their table. Commands are left out. */
    private static List<String> repetitions(String page) {
        Set<String> lines = new HashSet<>();
        Set<String> cells = new HashSet<>();
        List<String> repetitions = new ArrayList<>();
        boolean inCommands = false;
        for (String line : page.lines().map(String::strip).toList()) {
            inCommands ^= line.startsWith("```");
            if (inCommands) {
                continue;
            }
            if (!line.startsWith("| ")) {
                cells.clear();
                if (line.length() >= LONG_LINE && !lines.add(line)) {
                    repetitions.add(line);
                }
            } else if (!cells.add(firstCell(line))) {
                repetitions.add(line);
            }
        }
        return repetitions;
    }

    /** Returns the long sentences of the text of a page, without its headings, tables and commands. */
    private static List<String> longSentences(String page) {
        List<StringBuilder> paragraphs = new ArrayList<>(List.of(new StringBuilder()));
        boolean inCommands = false;
        for (String line : page.lines().map(String::strip).toList()) {
            boolean isFence = line.startsWith("```");
            inCommands ^= isFence;
            if (isFence || BLOCK.matcher(line).matches()) {
                paragraphs.add(new StringBuilder());
            }
            if (!inCommands && !isFence && !line.startsWith("#") && !line.startsWith("|")) {
                paragraphs.getLast().append(line).append(' ');
            }
        }
        return paragraphs.stream()
                .flatMap(SENTENCE_END::splitAsStream)
                .filter(sentence -> sentence.length() >= LONG_LINE)
                .toList();
    }

    /** Returns the first cell of a row, or the row if its first cell is empty. */
    private static String firstCell(String row) {
        int end = row.indexOf(" | ", 2);
        return end < 0 ? row : row.substring(0, end);
    }
}
