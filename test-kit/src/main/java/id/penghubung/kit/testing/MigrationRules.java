package id.penghubung.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules for migrations of tables that are large on servers: requests must not wait while a migration reads or writes all rows of one. An
 * index is made concurrently, in a file without other statements, because such a file has no transaction; and no rows are updated in the
 * transaction that changes the table, which has an exclusive lock.
 */
public final class MigrationRules {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern BODY = Pattern.compile("\\$\\$.*?\\$\\$", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern INDEX =
            Pattern.compile("create (?:unique )?index (?!concurrently).*? on (\\w+).*", Pattern.DOTALL);
    private static final Pattern UPDATE = Pattern.compile("update (\\w+).*", Pattern.DOTALL);

    private MigrationRules() {}

    /**
     * Returns what breaks the rules in the migrations of the service whose tests run, as sentences.
     *
     * @param since first version that is looked at, such as {@code V202611290000}
     * @param largeTables names of tables that have many rows on servers
     */
    public static List<String> violations(String since, Set<String> largeTables) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().compareTo(since) >= 0)
                    .sorted()
                    .flatMap(file -> violationsOf(file.getFileName().toString(), read(file), largeTables).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> violationsOf(String name, String sql, Set<String> largeTables) {
        String plain = COMMENT.matcher(BODY.matcher(sql).replaceAll("''")).replaceAll("");
        List<String> statements = Arrays.stream(plain.split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.isEmpty())
                .toList();
        List<String> violations = new ArrayList<>();
        for (String statement : statements) {
            String indexed = tableOf(INDEX, statement);
            if (largeTables.contains(indexed) && !has(statements, "create table " + indexed)) {
                violations.add("%s makes an index of %s while writes to it wait".formatted(name, indexed));
            }
            String updated = tableOf(UPDATE, statement);
            if (largeTables.contains(updated) && has(statements, "alter table " + updated)) {
                violations.add("%s updates %s under the lock of its change".formatted(name, updated));
            }
        }
        long concurrent = statements.stream()
                .filter(statement -> statement.contains(" index concurrently "))
                .count();
        if (concurrent > 0 && concurrent < statements.size()) {
            violations.add("%s has statements beside those of indexes that are made concurrently".formatted(name));
        }
        return violations;
    }

    private static String tableOf(Pattern pattern, String statement) {
        Matcher matcher = pattern.matcher(statement);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static boolean has(List<String> statements, String begin) {
        return statements.stream().anyMatch(statement -> statement.startsWith(begin + " "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
