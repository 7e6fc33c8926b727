package id.penghubung.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import id.penghubung.kit.testing.ArchitectureRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
        packages = "id.penghubung.kit",
        importOptions = {ImportOption.DoNotIncludeTests.class, KitArchitectureTest.DoNotIncludeTestKit.class})
class KitArchitectureTest {

    @ArchTest
    static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);

    private static final String KIT = "id.penghubung.kit.";

    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)complaint|pengaduan|triage|deadline|ombudsman|reporter|routing(?!Context)|focal.?point|coordinator|inspector");

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("runtime")
            .definedBy(KIT + "runtime..")
            .layer("text")
            .definedBy(KIT + "text..")
            .layer("tracing")
            .definedBy(KIT + "tracing..")
            .layer("identity")
            .definedBy(KIT + "identity..")
            .layer("problem")
            .definedBy(KIT + "problem..")
            .layer("paging")
            .definedBy(KIT + "paging..")
            .layer("version")
            .definedBy(KIT + "version..")
            .layer("idempotency")
            .definedBy(KIT + "idempotency..")
            .layer("database")
            .definedBy(KIT + "database..")
            .layer("outbox")
            .definedBy(KIT + "outbox..")
            .layer("inbox")
            .definedBy(KIT + "inbox..")
            .layer("office")
            .definedBy(KIT + "office..")
            .layer("openapi")
            .definedBy(KIT + "openapi..")
            .layer("work")
            .definedBy(KIT + "work..")
            .layer("jdbc")
            .definedBy(KIT + "jdbc..")
            .layer("mail")
            .definedBy(KIT + "mail..")
            .layer("files")
            .definedBy(KIT + "files..")
            .layer("pdf")
            .definedBy(KIT + "pdf..")
            .layer("export")
            .definedBy(KIT + "export..")
            .layer("signing")
            .definedBy(KIT + "signing..")
            .layer("repair")
            .definedBy(KIT + "repair..")
            .layer("encryption")
            .definedBy(KIT + "encryption..")
            .layer("limits")
            .definedBy(KIT + "limits..")
            .whereLayer("jdbc")
            .mayOnlyBeAccessedByLayers("work", "inbox", "outbox", "idempotency", "mail", "files", "repair")
            .whereLayer("work")
            .mayOnlyBeAccessedByLayers("inbox", "outbox", "idempotency", "mail", "files", "repair")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("problem", "paging", "idempotency", "openapi", "files", "repair")
            .whereLayer("problem")
            .mayOnlyBeAccessedByLayers(
                    "paging", "version", "idempotency", "database", "openapi", "files", "repair", "limits")
            .whereLayer("tracing")
            .mayOnlyBeAccessedByLayers("outbox", "inbox")
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers("inbox", "repair")
            .whereLayer("inbox")
            .mayOnlyBeAccessedByLayers("repair")
            .whereLayer("paging")
            .mayOnlyBeAccessedByLayers("repair")
            .whereLayer("openapi")
            .mayOnlyBeAccessedByLayers("repair")
            .whereLayer("repair")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("version")
            .mayOnlyBeAccessedByLayers("idempotency")
            .whereLayer("idempotency")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("database")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("office")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("mail")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("files")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("pdf")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("export")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("signing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("encryption")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("limits")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers("problem", "repair")
            .because("each part of the kit must be usable and understandable without the others");

    @ArchTest
    static final ArchRule NO_SERVICE_DEPENDENCY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "id.penghubung.events..",
                    "id.penghubung.complaints..",
                    "id.penghubung.routing..",
                    "id.penghubung.quality..",
                    "id.penghubung.focalpoint..",
                    "id.penghubung.gateway..")
            .because("the kit is independent of the services that use it");

    @ArchTest
    static final ArchRule KAFKA_ONLY_IN_OUTBOX_AND_INBOX = noClasses()
            .that()
            .resideOutsideOfPackages(KIT + "outbox..", KIT + "inbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("services publish events only through the outbox and receive them only through the inbox");

    @ArchTest
    static final ArchRule NATIVE_QUERIES = ArchitectureRules.nativeQueriesAreNamedExceptIn();

    @ArchTest
    static final ArchRule STATEMENTS = ArchitectureRules.statementsAreRunByTheHelperExceptIn();

    @Test
    void shouldContainNoDomainTerms() throws IOException {
        for (Path sources : List.of(Path.of("src", "main"), Path.of("..", "web-kit", "src", "main"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                List<String> found = files.filter(Files::isRegularFile)
                        .flatMap(KitArchitectureTest::domainWords)
                        .toList();

                assertThat(found)
                        .as("the kit must not contain terms of a specific service")
                        .isEmpty();
            }
        }
    }

    private static Stream<String> domainWords(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> DOMAIN.matcher(line).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Excludes the fixtures of test-kit, which stand below the package of the kit. */
    static final class DoNotIncludeTestKit implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/kit/testing/");
        }
    }
}
