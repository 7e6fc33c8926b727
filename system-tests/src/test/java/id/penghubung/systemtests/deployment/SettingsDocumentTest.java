package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the tables of settings in {@code docs/operations.md} with the services, so that none is forgotten. */
class SettingsDocumentTest {

    private static final String SHARED = "Parts that services share";
    private static final List<String> KITS = List.of("service-kit", "web-kit", "identity-kit");
    private static final String PREFIX = "penghubung.";

    /** A use of a setting within another one, such as <code>${penghubung.trusted-proxies:127.0.0.1}</code>. */
    private static final Pattern USE = Pattern.compile("\\$\\{(penghubung\\.[a-z0-9.-]+)(?::([^}]*))?}");

    @Test
    void shouldDocumentTheSettingsOfSharedPartsWithTheirDefaults() {
        Map<String, Optional<String>> expected = new HashMap<>();
        KITS.forEach(kit -> {
            expected.putAll(MappedSettings.of(kit));
            expected.putAll(configured(kit + "/src/main/resources/META-INF/microprofile-config.properties"));
        });

        assertThat(expected).hasSizeGreaterThan(50);
        assertDocumented(SHARED, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gateway", "routing-service", "complaints-service", "focal-point-service", "quality-service"})
    void shouldDocumentTheSettingsOfEachServiceWithTheirDefaults(String service) {
        Map<String, Optional<String>> expected = new HashMap<>(MappedSettings.of(service));
        expected.putAll(configured(service + "/src/main/resources/application.properties"));

        assertThat(expected).isNotEmpty();
        assertDocumented(service, expected);
    }

    /** Every row has a setting, every setting a row, and their defaults are the same. */
    private static void assertDocumented(String section, Map<String, Optional<String>> expected) {
        Map<String, DocumentedSetting> documented = DocumentedSetting.ofSection(section);
        assertThat(expected).allSatisfy((name, defaultValue) -> {
            assertThat(documented.values())
                    .as("a row for %s in “%s”", name, section)
                    .anyMatch(row -> row.covers(name));
            if (documented.containsKey(name)) {
                assertThat(documented.get(name).defaultValue())
                        .as("default of %s", name)
                        .isEqualTo(defaultValue.orElse(DocumentedSetting.NONE));
            }
        });
        assertThat(documented.keySet()).allSatisfy(name -> assertThat(expected).containsKey(name));
        assertThat(documented.values())
                .allSatisfy(row -> assertThat(List.of(row.unit(), row.meaning()))
                        .as(row.name())
                        .allMatch(cell -> cell.length() > 2));
    }

    /** Returns the settings that a file sets or uses, with their values; those for development and tests alone are left out. */
    private static Map<String, Optional<String>> configured(String file) {
        if (!CheckoutFiles.file(file).toFile().exists()) {
            return Map.of();
        }
        Properties properties = CheckoutFiles.properties(file);
        Map<String, Optional<String>> settings = new HashMap<>();
        properties.stringPropertyNames().stream()
                .flatMap(name -> USE.matcher(properties.getProperty(name)).results())
                .filter(use -> use.group(2) != null)
                .forEach(use -> settings.put(use.group(1), Optional.of(use.group(2))));
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> settings.put(name, Optional.of(properties.getProperty(name))));
        return settings;
    }
}
