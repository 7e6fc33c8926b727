package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that main code uses the terms of {@code docs/glossary.md}: in identifiers, Javadoc and messages. */
class GlossaryTest {

    /** Words of the glossary's last column that have no other sense in this code, and gendered pronouns. */
    private static final Set<String> PRIVATE_WORDS = Set.of(
            "reckoning",
            "recount",
            "obituary",
            "bury",
            "buried",
            "farewell",
            "breath",
            "deed",
            "deeds",
            "sight",
            "whoever",
            "citizen",
            "door",
            "house",
            "wave",
            "climb",
            "ledger",
            "rung",
            "ladder",
            "notice",
            "desk",
            "he",
            "him",
            "his");

    /** Words of texts: here a desk may be furniture, and a notice one in the ordinary sense. */
    private static final Set<String> WORDS_OF_TEXTS = PRIVATE_WORDS.stream()
            .filter(word -> !Set.of("desk", "notice").contains(word))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern TEXT_FILE = Pattern.compile(".*\\.(?:md|yaml|yml|properties|txt|html|sql|json)");

    /** Class names that end in these say neither what a class does nor what it stores. */
    private static final Pattern PRIVATE_ENDING =
            Pattern.compile(".*(?:Keeping|Desk|Talk|News|Book|Ledger|Store|Drawer|Door|House)");

    @Test
    void shouldUseNoPrivateWords() {
        assertThat(CheckoutFiles.javaFiles("main"))
                .allSatisfy(file -> assertThat(lines(file, PRIVATE_WORDS))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void shouldUseNoPrivateWordsInDocumentsAndMessages() {
        assertThat(documentsAndMessages())
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(lines(file, WORDS_OF_TEXTS))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void shouldNameClassesByWhatTheyDo() {
        assertThat(CheckoutFiles.javaFiles("main"))
                .hasSizeGreaterThan(700)
                .extracting(CheckoutFiles::className)
                .noneMatch(name -> PRIVATE_ENDING.matcher(name).matches());
    }

    @Test
    void shouldListTheseWordsInTheGlossary() {
        assertThat(CheckoutFiles.text("docs/glossary.md").toLowerCase(Locale.ROOT))
                .contains(
                        "reckoning",
                        "obituary",
                        "bury",
                        "farewell",
                        "breath",
                        "deeds",
                        "sight",
                        "citizen",
                        "keeping",
                        "door",
                        "house",
                        "wave",
                        "climb",
                        "ledger",
                        "rung",
                        "ladder",
                        "notice",
                        "desk");
    }

    /** Pages, API documents, and all that a module shows or reads: mail templates, settings, statements. */
    private static List<Path> documentsAndMessages() {
        return Stream.of(
                        CheckoutFiles.filesIn("."),
                        CheckoutFiles.filesBelow("docs"),
                        CheckoutFiles.filesBelow("deploy"),
                        CheckoutFiles.modules().flatMap(module -> CheckoutFiles.filesIn(module)),
                        CheckoutFiles.modules()
                                .flatMap(module -> CheckoutFiles.filesBelow(module + "/src/main/resources")))
                .flatMap(files -> files)
                .filter(file -> TEXT_FILE.matcher(file.getFileName().toString()).matches())
                .filter(file -> !file.endsWith("glossary.md") && !file.endsWith("CHANGELOG.md"))
                .toList();
    }

    /** Returns the lines of a file that contain one of the words. */
    private static List<String> lines(Path file, Set<String> words) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> WORD_BOUNDARY
                            .splitAsStream(line)
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .anyMatch(words::contains))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
