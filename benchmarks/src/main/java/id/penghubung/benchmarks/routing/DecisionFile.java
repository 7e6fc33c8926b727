package id.penghubung.benchmarks.routing;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Confirmed decisions of a CSV file in UTF-8 (RFC 4180) whose first line names the columns {@code text}, {@code agency} and
 * {@code month}; others are ignored.
 *
 * @param decisions decisions by month, in the order of the file
 * @param skipped number of rows without text, agency or month
 */
record DecisionFile(SortedMap<Month, List<ConfirmedDecision>> decisions, int skipped) {

    private static final Set<String> COLUMNS = Set.of("text", "agency", "month");

    /**
     * Reads a file row by row.
     *
     * @throws IllegalArgumentException if it is no such file, with a sentence for the user
     */
    static DecisionFile read(Path file) {
        CsvMapper csv = CsvMapper.builder()
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES, CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
                .build();
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<Map<String, String>> rows = csv.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return read(rows);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("There is no file " + file, missing);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "%s cannot be read as CSV: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private static DecisionFile read(MappingIterator<Map<String, String>> rows) throws IOException {
        SortedMap<Month, List<ConfirmedDecision>> decisions = new TreeMap<>();
        int skipped = 0;
        int number = 0;
        while (rows.hasNextValue()) {
            number++;
            if (decisions.isEmpty()) {
                checkColumns((CsvSchema) rows.getParserSchema());
            }
            Map<String, String> row = withLowerCaseNames(rows.nextValue());
            String text = row.getOrDefault("text", "");
            String agency = row.getOrDefault("agency", "").strip();
            String month = row.getOrDefault("month", "");
            if (text.isBlank() || agency.isEmpty() || month.isBlank()) {
                skipped++;
                continue;
            }
            decisions
                    .computeIfAbsent(month(month, number), first -> new ArrayList<>())
                    .add(new ConfirmedDecision(text, agency));
        }
        return new DecisionFile(decisions, skipped);
    }

    private static void checkColumns(CsvSchema header) {
        Set<String> names = new HashSet<>();
        header.iterator().forEachRemaining(column -> names.add(lowerCase(column.getName())));
        if (!names.containsAll(COLUMNS)) {
            throw new IllegalArgumentException(
                    "The first line must name the columns text, agency and month; it names " + names);
        }
    }

    private static Map<String, String> withLowerCaseNames(Map<String, String> row) {
        Map<String, String> columns = new HashMap<>();
        row.forEach((name, value) -> columns.put(lowerCase(name), value));
        return columns;
    }

    private static String lowerCase(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Month month(String text, int number) {
        try {
            return Month.parse(text);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("Row %d: %s".formatted(number, invalid.getMessage()), invalid);
        }
    }

    int size() {
        return decisions.values().stream().mapToInt(List::size).sum();
    }
}
